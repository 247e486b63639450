"""What a person should look at in the work history. Flags carry no points."""

from __future__ import annotations

from screener.resume.jobs import reversed_range
from screener.values import Flag, Job


def find_flags(jobs: tuple[Job, ...]) -> tuple[Flag, ...]:
    """Return flags for ranges that end before they start and for jobs without dates."""
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
    return tuple(flags)
