"""The list of words tells the same from its lines as from a table of them."""

from __future__ import annotations

import json

import pytest

from screener import wordlist
from screener.wordlist import WordList

LIST = wordlist._lines()
TABLE = LIST.table()


def test_every_word_is_found_in_the_lines() -> None:
    assert len(TABLE) > 100_000
    assert {word: LIST.get(word, 0) for word in TABLE} == TABLE
    assert LIST["the"] == TABLE["the"]


@pytest.mark.parametrize(
    "word", ["", "!", "~~~~", "zzzzz", "é", "receptionis", "receptionist\n", '"a"', 'a"', "A"]
)
def test_no_other_word_is_found(word: str) -> None:
    assert word not in TABLE
    assert word not in LIST
    assert LIST.get(word, -1) == -1


def test_words_between_two_listed_ones_are_not_found() -> None:
    assert not any(f"{word}q" in LIST for word in TABLE if f"{word}q" not in TABLE)


@pytest.mark.parametrize("letter", "aqz")
def test_common_words_by_their_first_letter(letter: str) -> None:
    common = {w: n for w, n in TABLE.items() if w[0] == letter and len(w) > 6 and n >= 500 and w.isascii()}
    assert dict(wordlist.common_words(letter, 7, 500)) == {w: n for w, n in common.items() if w.isalpha()}


def test_its_letters_are_those_of_its_words() -> None:
    assert LIST.letters() == frozenset("".join(TABLE))


def test_whoever_asks_often_gets_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = WordList(LIST._lines)
    monkeypatch.setattr(wordlist, "_lines", lambda: fresh)
    assert wordlist.word_counts() is fresh
    while not fresh.wants_table:
        assert fresh.get("nurse", 0) == TABLE["nurse"]
    assert wordlist.word_counts() == TABLE


@pytest.mark.parametrize("indent", [None, 2])
def test_a_list_laid_out_otherwise_wants_a_table(indent: int | None) -> None:
    made = WordList(json.dumps({"a": 3, "nurse": 70}, indent=indent).encode())
    assert made.wants_table
    assert made.table() == {"a": 3, "nurse": 70}
    assert made.letters() == frozenset("anurse")
