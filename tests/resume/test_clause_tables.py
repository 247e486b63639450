"""Whose work a clause tells of, what it denies and what it only wishes for, as people write it.

A line of the tables in `clauses` is "place|key=level ...|words". The places are a duty in a post (c at a
clinic, s in a shop, r as a cashier, w as a welder), a summary (S above the shop, C above the clinic), a list
of skills (K, k), the education (e below the shop, E below the clinic) and the references (R). A line that
begins with "?" is not understood yet: at least one of its levels comes out otherwise. Titles do not count.
"""

from __future__ import annotations

from pathlib import Path

import pytest

TABLES = sorted((Path(__file__).parent / "clauses").glob("*.txt"))
_POSTS = {
    "c": "Assistant, Oakview Family Clinic",
    "s": "Worker, Elm Market",
    "r": "Cashier, Elm Market",
    "w": "Welder, Elm Works",
}
_SECTIONS = {"S": ("SUMMARY", "s"), "C": ("SUMMARY", "c"), "K": ("SKILLS", "s"), "k": ("SKILLS", "c")}
_LAST = {"e": ("EDUCATION", "s"), "E": ("EDUCATION", "c"), "R": ("REFERENCES", "c")}


def resume_of(place: str, words: str) -> str:
    """Return a resume that has the words at their place."""
    if place in _SECTIONS:
        heading, post = _SECTIONS[place]
        return f"Jane Roe\n{heading}\n{words}\n{_post(post, 'Swept')}"
    if place in _LAST:
        heading, post = _LAST[place]
        return f"Jane Roe\n{_post(post, 'Swept')}\n{heading}\n{words}"
    return f"Jane Roe\n{_post(place, words)}"


def _post(place: str, words: str) -> str:
    return f"EXPERIENCE\n{_POSTS[place]}, June 2016 - Present\n- {words}"


def lines(table: Path) -> list[tuple[bool, str, dict[str, int], str]]:
    """Return the lines of a table: whether it is understood, its place, the levels, the words."""
    found = []
    for line in table.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            place, wanted, words = line.removeprefix("?").split("|", 2)
            levels = {key: int(level) for key, _, level in (pair.partition("=") for pair in wanted.split())}
            found.append((not line.startswith("?"), place, levels, words))
    return found


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_clauses(understood, table: Path):
    wrong = []
    for known, place, levels, words in lines(table):
        _, resume = understood(resume_of(place, words))
        got = {}
        for key in levels:
            found = resume.competency(key)
            told = [one for one in found.evidence if not one.finder.startswith("title:")]
            got[key] = found.level if told else 0
        if (got == levels) != known:
            wrong.append((words, got))
    assert wrong == []


def test_tables_hold_both_sides():
    for table in TABLES:
        levels = [level for _, _, wanted, _ in lines(table) for level in wanted.values()]
        assert len(levels) > 20
        assert 0 < sum(level > 0 for level in levels) < len(levels)
