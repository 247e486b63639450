"""Credentials and languages as people write them, and what only looks like one.

What is there, in the tables in `held`, is a set of CODE:status, or of names of languages; nothing stands for
none (see `placed`).
"""

from __future__ import annotations

from pathlib import Path

import pytest
from placed import lines, resume_of

from screener.values import Resume

TABLES = Path(__file__).parent / "held"


def credentials(resume: Resume) -> set[str]:
    return {f"{each.code}:{each.status}" for each in resume.credentials}


def languages(resume: Resume) -> set[str]:
    return {each.language for each in resume.languages}


@pytest.mark.parametrize(
    ("table", "held"),
    [("credentials.txt", credentials), ("languages.txt", languages)],
    ids=["cards", "tongues"],
)
def test_what_is_held(understood, table: str, held):
    wrong = []
    for known, place, wanted, words in lines(TABLES / table):
        got = held(understood(resume_of(place, words))[1])
        if (got == set(wanted)) != known:
            wrong.append((words, got))
    assert wrong == []


@pytest.mark.parametrize("table", ["credentials.txt", "languages.txt"])
def test_tables_hold_both_sides(table: str):
    rows = lines(TABLES / table)
    assert sum(bool(wanted) for _, _, wanted, _ in rows) > 20
    assert sum(not wanted for _, _, wanted, _ in rows) > 20
