"""Whose work a clause tells of, what it denies and what it only wishes for, as people write it.

What is there, in the tables in `clauses`, is "key=level ..." (see `placed`). Of a line with "?" at least one
level comes out otherwise. Titles do not count.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from placed import lines, resume_of

TABLES = sorted((Path(__file__).parent / "clauses").glob("*.txt"))


def levels_of(wanted: list[str]) -> dict[str, int]:
    """Return the levels of "key=level" pairs."""
    return {key: int(level) for key, _, level in (pair.partition("=") for pair in wanted)}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_clauses(understood, table: Path):
    wrong = []
    for known, place, wanted, words in lines(table):
        levels = levels_of(wanted)
        _, resume = understood(resume_of(place, words))
        got = {}
        for key in levels:
            found = resume.competency(key)
            told = [one for one in found.evidence if not one.finder.startswith("title:")]
            got[key] = found.level if told else 0
        if (got == levels) != known:
            wrong.append((words, got))
    assert wrong == []


def test_no_line_stands_twice():
    every = [(place, words) for table in TABLES for _, place, _, words in lines(table)]
    assert [line for line, times in Counter(every).items() if times > 1] == []


def test_tables_hold_both_sides():
    for table in TABLES:
        levels = [level for _, _, wanted, _ in lines(table) for level in levels_of(wanted).values()]
        assert len(levels) > 20
        assert 0 < sum(level > 0 for level in levels) < len(levels)
