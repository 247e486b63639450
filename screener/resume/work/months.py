"""Months of work, overlaps counted once.

Months are counted, never days. A bare year as a start means its January and as an end its
December; the shortest reading takes December and January instead.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from screener.values import KINDS_OF_WORK, Job, Month, Months

#: What the families of medical assistants end with: of a specialty, leading others, or plain.
_MEDICAL_ASSISTANT = "medical_assistant"


class BareYears(NamedTuple):
    """The months that a year without a month stands for, where a post began in it and where it ended."""

    first: int
    last: int


LONGEST = BareYears(first=1, last=12)
SHORTEST = BareYears(first=12, last=1)


def span_of(
    start: Month | None, end: Month | None, *, ongoing: bool, as_of: date, years: BareYears = LONGEST
) -> range | None:
    """Return the months of a post, counted since year 0; None where an end is unknown or the range is
    reversed."""
    if start is None or (end is None and not ongoing):
        return None
    first = _number(start, years.first)
    last = _number(Month(as_of.year, as_of.month) if end is None else end, years.last)
    if start.month is None and start == end and first > last:
        last = first  # at the shortest, the one month of a year that touches the next
    return range(first, last + 1) if last >= first else None


def _number(month: Month, unknown: int) -> int:
    """Return a month as a count of months since year 0, with `unknown` for the month of a bare year."""
    return month.year * 12 + (month.month or unknown) - 1


def count(spans: Iterable[range]) -> int:
    """Return how many months the ranges cover together."""
    total, reach = 0, -1
    for span in sorted(spans, key=lambda span: span.start):
        total += max(0, span.stop - max(span.start, reach))
        reach = max(reach, span.stop)
    return total


def count_months(jobs: Iterable[Job], as_of: date, years: BareYears = LONGEST) -> Months:
    """Return the months of work by the flags of the jobs; jobs without both ends count nothing."""
    spans: dict[str, list[range]] = {name: [] for name in ("total", *KINDS_OF_WORK, _MEDICAL_ASSISTANT)}
    for job in jobs:
        span = span_of(job.start, job.end, ongoing=job.ongoing, as_of=as_of, years=years)
        if span is None:
            continue
        spans["total"].append(span)
        for flag in KINDS_OF_WORK:
            if getattr(job, flag):
                spans[flag].append(span)
        if job.family is not None and job.family.endswith(_MEDICAL_ASSISTANT):
            spans[_MEDICAL_ASSISTANT].append(span)
    return Months(**{name: count(found) for name, found in spans.items()})
