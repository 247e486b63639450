"""What a person should look at in the work history. Flags carry no points.

A stretch without a dated post is named, and no more: it may be an illness, a child, a parent, study,
a war, or work that is not listed. Only stretches that are certain are named: a bare year counts as
the whole year, and where a post has no dates nobody knows what lies between the others. The time
since the last post is not one of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from screener.resume.work.jobs import reversed_range
from screener.resume.work.months import span_of
from screener.values import Flag, Job

#: A stretch between posts is named from so many months on.
_LONG = 12


def find_flags(jobs: tuple[Job, ...], as_of: date) -> tuple[Flag, ...]:
    """Return flags for ranges that end before they start, for jobs without dates, and for stretches
    between posts."""
    flags: list[Flag] = []
    for job in jobs:
        name = job.title or job.employer or "a post"
        if reversed_range(job.start, job.end):
            flags.append(Flag("reversed_dates", f"The dates of {name} end before they begin.", job.evidence))
        elif job.kind == "job" and job.start is None and not job.ongoing:
            flags.append(
                Flag("no_dates", f"{name} has no dates, so it adds no months of experience.", job.evidence)
            )
        elif job.kind == "job" and job.start is not None and job.end is None and not job.ongoing:
            flags.append(
                Flag(
                    "no_end_date",
                    f"{name} has one date only, so it adds no months of experience.",
                    job.evidence,
                )
            )
    return (*flags, *_between(jobs, as_of))


def _between(jobs: tuple[Job, ...], as_of: date) -> Iterator[Flag]:
    """Yield a flag for each long stretch between two posts in which no post of any kind was held."""
    spans = [(span_of(job.start, job.end, ongoing=job.ongoing, as_of=as_of), job) for job in jobs]
    if any(span is None and job.kind == "job" for span, job in spans):
        return
    held = [(span, job) for span, job in spans if span is not None]
    reach, last = None, None
    for span, job in sorted(held, key=lambda pair: (pair[0].start, pair[0].stop)):
        gap = range(reach, span.start) if reach is not None else range(0)
        if last is not None and len(gap) >= _LONG:
            says = (
                f"No post is dated between {_month(gap[0])} and {_month(gap[-1])} ({len(gap)} months). "
                "There are many good reasons for that, and it changes no score."
            )
            yield Flag("between_posts", says, (last.evidence[-1], job.evidence[-1]))
        if reach is None or span.stop > reach:
            reach, last = span.stop, job


def _month(count: int) -> str:
    """Return a count of months since year 0 as people write it."""
    return f"{count % 12 + 1:02d}/{count // 12}"
