"""What a rubric is not fitted to: past decisions, and ratings of people.

A model of whom an employer took before repeats how it chose before, the unlawful part of it too, and
gives that the look of arithmetic: S. Barocas and A. Selbst, Big Data's Disparate Impact, California
Law Review 104 (2016). So a table with such a column is refused as a whole, before a row is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from screener.errors import UsageError

WHY = (
    "weights fitted to past decisions, or to ratings of people, repeat whatever bias these held, and make it "
    "look like arithmetic (Barocas and Selbst, Big Data's Disparate Impact, California Law Review 104, 2016)"
)
_HINT = (
    "give ratings of criteria: rater, criterion, importance (0 to 100), "
    "or rater, criterion_a, criterion_b, preferred"
)

_DECISIONS = frozenset(
    """accept accepted advance advanced callback decision decisions dismissed fired hire hired hires hiring
    interview interviewed invited offer offered outcome passed performance placed promoted promotion reject
    rejected rejection result retained retention salary selected selection shortlist shortlisted status
    tenure terminated turnover verdict""".split()
)
_PEOPLE = frozenset(
    """address age applicant applicants application birth birthdate birthday candidate candidates city
    citizenship cv dob disability document email employee ethnicity family file filename firstname fit
    gender hash lastname name names nationality origin person phone photo race rank ranking ref religion
    resume resumes school score scores sex sha256 surname veteran worker zip zipcode""".split()
)
#: What stands in a cell for a criterion where the table is about people all the same.
_SOMEBODY = re.compile(
    r"(candidate|applicant|person|resume)?[\s_#-]*c?\d+|\S+@\S+|.*\.(pdf|docx?|txt|rtf)", re.I
)


def refuse_columns(columns: Iterable[str]) -> None:
    """Raise UsageError `past_decisions` or `ratings_of_people` for a table that is about people."""
    for column in columns:
        words = set(re.findall(r"[a-z0-9]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", column).lower()))
        if words & {"rater", "criterion"}:
            continue  # "rater name" is told as an unknown column
        if words & _DECISIONS:
            raise UsageError("past_decisions", f'the column "{column}" holds past decisions: {WHY}', _HINT)
        if words & _PEOPLE:
            raise UsageError("ratings_of_people", f'the column "{column}" is about people: {WHY}', _HINT)


def refuse_cells(cells: Iterable[str]) -> None:
    """Raise UsageError `ratings_of_people` where what is rated are people, by the look of most cells."""
    given = list(cells)
    if given and 2 * sum(bool(_SOMEBODY.fullmatch(cell)) for cell in given) > len(given):
        raise UsageError(
            "ratings_of_people", f'"{given[0]}" and the like are people, not criteria: {WHY}', _HINT
        )
