"""Credentials and languages as people write them, and what only looks like one.

A line of the tables in `held` is "place|what is there|words". The places are those of the tables of clauses,
and the certificates (q) and languages (L) of somebody at a clinic. What is there is a set of CODE:status, or
of names of languages; nothing stands for none. A line that begins with "?" is not understood yet.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from screener.values import Resume

TABLES = Path(__file__).parent / "held"
_POSTS = {"c": "Assistant, Oakview Family Clinic", "s": "Worker, Elm Market", "r": "Cashier, Elm Market"}
_BEFORE = {"S": ("SUMMARY", "s"), "C": ("SUMMARY", "c"), "K": ("SKILLS", "s")}
_BEHIND = {
    "q": ("CERTIFICATIONS", "c"),
    "L": ("LANGUAGES", "c"),
    "e": ("EDUCATION", "s"),
    "E": ("EDUCATION", "c"),
    "R": ("REFERENCES", "c"),
}


def resume_of(place: str, words: str) -> str:
    """Return a resume that has the words at their place."""
    if place in _BEFORE:
        heading, post = _BEFORE[place]
        return f"Jane Roe\n{heading}\n{words}\n{_post(post, 'Swept')}"
    if place in _BEHIND:
        heading, post = _BEHIND[place]
        return f"Jane Roe\n{_post(post, 'Swept')}\n{heading}\n{words}"
    return f"Jane Roe\n{_post(place, words)}"


def _post(place: str, words: str) -> str:
    return f"EXPERIENCE\n{_POSTS[place]}, June 2016 - Present\n- {words}"


def lines(table: str) -> list[tuple[bool, str, set[str], str]]:
    """Return the lines of a table: whether it is understood, its place, what is there, the words."""
    found = []
    for line in (TABLES / table).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            place, wanted, words = line.removeprefix("?").split("|", 2)
            found.append((not line.startswith("?"), place, set(wanted.split()), words))
    return found


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
    for known, place, wanted, words in lines(table):
        got = held(understood(resume_of(place, words))[1])
        if (got == wanted) != known:
            wrong.append((words, got))
    assert wrong == []


@pytest.mark.parametrize("table", ["credentials.txt", "languages.txt"])
def test_tables_hold_both_sides(table: str):
    rows = lines(table)
    assert sum(bool(wanted) for _, _, wanted, _ in rows) > 20
    assert sum(not wanted for _, _, wanted, _ in rows) > 20
