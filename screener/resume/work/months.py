"""Months of work, overlaps counted once.

Months are counted, never days. A bare year as a start means its January and as an end its
December; the shortest reading takes December and January instead.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from screener.values import KINDS_OF_WORK, Job, Month, Months

#: What the families of medical assistants end with: of a specialty, leading others, or plain.
_MEDICAL_ASSISTANT = "medical_assistant"


def _first_month(month: Month, *, shortest: bool) -> int:
    """Return a start as a count of months since year 0."""
    return month.year * 12 + (month.month - 1 if month.month else 11 if shortest else 0)


def _last_month(month: Month, *, shortest: bool) -> int:
    """Return an end as a count of months since year 0, the month itself included."""
    return month.year * 12 + (month.month - 1 if month.month else 0 if shortest else 11)


def span_of(
    start: Month | None, end: Month | None, *, ongoing: bool, as_of: date, shortest: bool = False
) -> tuple[int, int] | None:
    """Return the months of a post as a half-open range, None where an end is unknown or the
    range is reversed."""
    if start is None or (end is None and not ongoing):
        return None
    first = _first_month(start, shortest=shortest)
    today = Month(as_of.year, as_of.month)
    last = _last_month(today if end is None else end, shortest=shortest)
    if shortest and start.month is None and start == end:
        return first, first + 1
    return (first, last + 1) if last >= first else None


def count(spans: Iterable[tuple[int, int]]) -> int:
    """Return how many months the ranges cover together."""
    total, reach = 0, -1
    for start, end in sorted(spans):
        total += max(0, end - max(start, reach))
        reach = max(reach, end)
    return total


def count_months(jobs: Iterable[Job], as_of: date, *, shortest: bool = False) -> Months:
    """Return the months of work by the flags of the jobs; jobs without both ends count nothing."""
    spans: dict[str, list[tuple[int, int]]] = {
        name: [] for name in ("total", *KINDS_OF_WORK, _MEDICAL_ASSISTANT)
    }
    for job in jobs:
        span = span_of(job.start, job.end, ongoing=job.ongoing, as_of=as_of, shortest=shortest)
        if span is None:
            continue
        spans["total"].append(span)
        for flag in KINDS_OF_WORK:
            if getattr(job, flag):
                spans[flag].append(span)
        if job.family is not None and job.family.endswith(_MEDICAL_ASSISTANT):
            spans[_MEDICAL_ASSISTANT].append(span)
    return Months(**{name: count(found) for name, found in spans.items()})
