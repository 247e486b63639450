"""Answers kept by what was asked."""

from __future__ import annotations

from screener.remembered import Remembered


def test_each_key_is_asked_of_once_until_there_are_too_many():
    asked: list[str] = []

    def longer(word: str) -> str:
        asked.append(word)
        return word * 2

    known = Remembered(longer, most=2)
    assert [known[word] for word in ("a", "b", "a", "b")] == ["aa", "bb", "aa", "bb"]
    assert asked == ["a", "b"]
    assert known["c"] == "cc"
    assert dict(known) == {"c": "cc"}
    assert known["a"] == "aa"
    assert asked == ["a", "b", "c", "a"]
