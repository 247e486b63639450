"""What the kinds that read posts share: which work a post is, and the months that posts cover.

A month is a number: year times twelve plus month, from 0 for January. A stretch is half-open.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator

from screener.rubric.kinds.base import Context, as_list
from screener.values import Evidence, Job, Month

Work = Literal["customer_facing", "healthcare", "administrative", "clinical", "medical_assistant", "total"]
Works = Annotated[tuple[Work, ...], BeforeValidator(as_list)]
Stretch = tuple[int, int]

PHRASES: dict[Work, str] = {
    "customer_facing": "customer-facing work",
    "healthcare": "work in healthcare",
    "administrative": "office work",
    "clinical": "hands-on patient care",
    "medical_assistant": "work as a medical assistant",
    "total": "work",
}


def assistant_families(context: Context) -> tuple[str, ...]:
    """Return the ids of the job families of medical assistants."""
    families = context.vocabulary.families.values()
    return tuple(family.id for family in families if family.medical_assistant)


def is_work(job: Job, work: Work, assistant: Collection[str | None]) -> bool:
    """Return whether a post is such work; `assistant` holds the job families of medical assistants."""
    if work == "total":
        return True
    if work == "medical_assistant":
        return job.family in assistant
    return bool(getattr(job, work))


def evidence_of(jobs: Iterable[Job]) -> list[Evidence]:
    """Return the evidence of all posts, in their order."""
    return [piece for job in jobs for piece in job.evidence]


def first_piece(job: Job, note: str) -> Evidence:
    """Return the title of a post, or what stands for it, with a note."""
    return replace(job.evidence[0], note=note)


def stretch_of(job: Job, as_of: date, *, longest: bool) -> Stretch | None:
    """Return the stretch that a post covers, None where dates are missing. A bare year is a whole
    year in the longest reading, and as little as can be in the other."""
    now = as_of.year * 12 + as_of.month - 1
    start = _number(job.start, first=longest)
    end = now if job.ongoing else _number(job.end, first=not longest)
    if start is None or end is None or job.start is None:
        return None
    end = min(end, now)
    if end < start:
        # Only years are given and the shortest reading leaves less than a month of them.
        return (start, start + 1) if not longest and job.start.month is None else None
    return start, end + 1


def _number(month: Month | None, *, first: bool) -> int | None:
    if month is None:
        return None
    return month.year * 12 + (month.month - 1 if month.month else 0 if first else 11)


def stretches_of(jobs: Iterable[Job], as_of: date, *, longest: bool) -> list[Stretch]:
    """Return what the posts cover together, in order and without overlaps."""
    joined: list[Stretch] = []
    for start, end in sorted(s for job in jobs if (s := stretch_of(job, as_of, longest=longest))):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def months_in(stretches: Iterable[Stretch], since: int = 0) -> int:
    """Return how many months the stretches cover, from the month `since` on."""
    return sum(max(0, end - max(start, since)) for start, end in stretches)


def since_when(stretches: Sequence[Stretch], months: int) -> int:
    """Return the month from which on the stretches cover as many months, 0 where they cover fewer."""
    for start, end in reversed(stretches):
        if months <= end - start:
            return end - months
        months -= end - start
    return 0
