"""How much of the last years of work was of a kind.

What it checks
    The share of the months worked lately that went into a kind of work. `what` says which work:
    customer_facing, healthcare, administrative, clinical, medical_assistant or total; of several,
    any counts. `years` says how many years of work are looked at, counted back from the latest
    post, `share` which share earns full credit. `name` is what to call such work in a sentence.

Why
    A year at a desk twenty years ago and a year at a desk that has just ended are the same number
    of months. What somebody has been doing lately says more about the work that they are used to.

Example
    kind: recent_work
    what: [customer_facing, administrative]
    years: 10
    share: 0.8

What counts as evidence
    The posts of such work within these years. The credit is their share of the months worked, as a
    part of the share asked for.

Limits
    Only months that were worked are counted: time between posts, for a child, an illness or a
    search, changes nothing, and neither does a short working life. Voluntary work can only help.
    A post that only a model takes for such work is left out of the count. Without dates it is unclear.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import Field

from screener.rubric.kinds.base import Context, Kind, distinct, met, missed, partly, unclear
from screener.rubric.kinds.posts import (
    PHRASES,
    Work,
    Works,
    assistant_families,
    evidence_of,
    first_piece,
    is_work,
    months_in,
    since_when,
    stretch_of,
    stretches_of,
)
from screener.values import Finding, Job, Resume
from screener.wording import count, listing, sentence
from screener.yamlfile import FileModel


class RecentWorkFields(FileModel):
    """Which work, in how many years of work, which share of them earns full credit, and what to call it."""

    what: Annotated[Works, Field(min_length=1)]
    years: Annotated[int, Field(ge=1, le=50)] = 10
    share: Annotated[float, Field(gt=0, le=1)] = 1.0
    name: Annotated[str, Field(min_length=1)] | None = None


@dataclass(frozen=True, slots=True)
class RecentWorkParams:
    """Which posts count, and how much; `assistant` holds the job families of medical assistants."""

    what: tuple[Work, ...]
    years: int
    share: float
    assistant: tuple[str, ...]
    phrase: str


def resolve(fields: RecentWorkFields, context: Context) -> RecentWorkParams:
    """Return the parameters; there are no ids to look up."""
    phrase = fields.name or listing(PHRASES[what] for what in fields.what)
    return RecentWorkParams(fields.what, fields.years, fields.share, assistant_families(context), phrase)


def check(resume: Resume, params: RecentWorkParams, as_of: date) -> Finding:
    """Return the share of the months worked lately, as a part of the share asked for; posts without
    dates make it unclear, and so does what a model alone takes for such work."""
    such, likely, other = _by_work(resume, params)
    worked = stretches_of([*such, *other], as_of, longest=True)
    months = min(12 * params.years, months_in(worked))
    since = since_when(worked, months)
    recent = [job for job in such if months_in(stretches_of([job], as_of, longest=True), since)]
    if recent:
        part = months_in(stretches_of(recent, as_of, longest=True), since)
        support = distinct(evidence_of(recent))
        says = f"{params.phrase}: {part} of the last {count(months, 'month')} worked"
        credit = round(part / months / params.share, 3)
        if credit >= 1:
            return met(sentence(says), support)
        return partly(credit, sentence(f"{says}; {params.share:.0%} earn full credit"), support)
    undated = [job for job in such if stretch_of(job, as_of, longest=True) is None]
    if undated:
        says = sentence(f"{params.phrase}: stated, but not when")
        return unclear(says, resume, (params.phrase,), support=distinct(evidence_of(undated)))
    if likely:
        says = sentence(f"{params.phrase}: likely by its wording; only a model says so")
        return unclear(says, resume, (params.phrase,), support=distinct(evidence_of(likely)))
    years = f"the last {count(params.years, 'year')} of work"
    earlier = tuple(first_piece(job, f"before {years}") for job in such)
    when = f" in {years}" if earlier else ""
    return missed(f"No {params.phrase} is stated{when}.", resume, (params.phrase,), nearest=earlier[:3])


def _by_work(resume: Resume, params: RecentWorkParams) -> tuple[list[Job], list[Job], list[Job]]:
    """Return the posts of such work by the rules, those by a model alone, and the paid ones of other work."""
    such: list[Job] = []
    likely: list[Job] = []
    other: list[Job] = []
    for job in resume.jobs:
        known = job.by_rules()
        if _is_such(known, params):
            such.append(known)
        elif _is_such(job, params):
            likely.append(job)
        elif job.kind != "volunteer":
            other.append(job)
    return such, likely, other


def _is_such(job: Job, params: RecentWorkParams) -> bool:
    return any(is_work(job, work, params.assistant) for work in params.what)


def describe(params: RecentWorkParams) -> str:
    """Return what the criterion reads, in a few words."""
    when = f"in the last {count(params.years, 'year')} of work"
    return f"share of {params.phrase} {when}: titles, duties and dates of posts"


KIND = Kind("recent_work", RecentWorkFields, resolve, check, describe, __doc__)
