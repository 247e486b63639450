"""The kinds of criteria: one file each, one row each in the table below.

To add a kind, write its file (see `base.py`), add its row, use it in a rubric, and add a table
of cases to the tests.
"""

from __future__ import annotations

from datetime import date

from screener.rubric.kinds import (
    competency,
    credential,
    education,
    experience,
    language,
    one_of,
    recent_work,
    writing,
)
from screener.rubric.kinds.base import Context, Kind
from screener.values import Criterion, Finding, Resume

__all__ = ["KINDS", "Context", "Kind", "check", "describe"]

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        competency.KIND,
        credential.KIND,
        experience.KIND,
        recent_work.KIND,
        education.KIND,
        one_of.KIND,
        writing.KIND,
        language.KIND,
    )
}


def check(resume: Resume, criterion: Criterion, *, as_of: date) -> Finding:
    """Return what a resume makes of a criterion. Raises KeyError for a kind that does not exist."""
    return KINDS[criterion.kind].check(resume, criterion.params, as_of)


def describe(criterion: Criterion) -> str:
    """Return which facts of a resume a criterion reads, in a few words."""
    return KINDS[criterion.kind].describe(criterion.params)
