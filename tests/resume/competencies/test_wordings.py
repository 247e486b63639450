"""Natural wordings of each competency, as people put them, and what only sounds like it.

The tables in `wordings` have a heading for each key ("== vitals"). A line with "+" stands in a
post at a clinic and shows the competency; one with "-" stands in another trade and does not,
one with "!" at a clinic and does not; one with "~" stands in a list of skills and only states it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

TABLES = Path(__file__).parent / "wordings"
AT_A_CLINIC = "Assistant, Oakview Family Clinic"
ELSEWHERE = "Worker, Elm Works"


def lines() -> Iterator[tuple[str, str, str]]:
    """Yield (key, mark, words) for each line of the tables."""
    for table in sorted(TABLES.glob("*.txt")):
        key = ""
        for line in table.read_text(encoding="utf-8").splitlines():
            mark, _, words = line.partition(" ")
            if mark == "==":
                key = words
            else:
                yield key, mark, words


def by_key(marks: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the lines with one of these marks, by key."""
    table: dict[str, list[tuple[str, str]]] = {}
    for key, mark, words in lines():
        if mark in marks:
            table.setdefault(key, []).append((mark, words))
    return sorted(table.items())


def level(understood, key: str, mark: str, words: str) -> int:
    """Return how far a line in a post shows a competency, whatever the post is called."""
    post = ELSEWHERE if mark == "-" else AT_A_CLINIC
    _, resume = understood(f"Jane Roe\nEXPERIENCE\n{post}, June 2016 - Present\n- {words}")
    found = resume.competency(key)
    told = [one for one in found.evidence if not one.finder.startswith("title:")]
    return found.level if told else 0


@pytest.mark.parametrize(("key", "table"), by_key("+"))
def test_what_shows_it(understood, key: str, table: list[tuple[str, str]]):
    assert [words for mark, words in table if level(understood, key, mark, words) != 2] == []


@pytest.mark.parametrize(("key", "table"), by_key("-!"))
def test_what_only_sounds_like_it(understood, key: str, table: list[tuple[str, str]]):
    assert [words for mark, words in table if level(understood, key, mark, words) != 0] == []


@pytest.mark.parametrize(("key", "table"), by_key("~"))
def test_what_only_states_it(understood, key: str, table: list[tuple[str, str]]):
    page = f"Jane Roe\nEXPERIENCE\n{ELSEWHERE}, June 2016 - Present\n- Held the post for years\nSKILLS\n"
    assert [words for _, words in table if understood(page + words)[1].competency(key).level != 1] == []


def test_no_line_stands_twice():
    written = [(key, mark, words.lower()) for key, mark, words in lines() if words]
    assert [line for line, times in Counter(written).items() if times > 1] == []


def test_no_line_is_left_out():
    assert {mark for _, mark, _ in lines()} == {"+", "-", "!", "~"}


def test_every_competency_has_a_table(program):
    counts = {key: len(table) for key, table in by_key("+")}
    assert set(counts) == set(program.vocabulary.competencies)
    assert min(counts.values()) >= 15
