"""Patterns of phrases, and those that are compiled with their first use."""

from __future__ import annotations

import re

import pytest

from screener.patterns import any_of, any_word, holds_any, later


def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list in which every pattern is noted that is compiled from here on."""
    seen: list[str] = []
    compile_ = re.compile

    def noting(pattern: str, flags: int = 0) -> re.Pattern[str]:
        seen.append(pattern)
        return compile_(pattern, flags)

    monkeypatch.setattr(re, "compile", noting)
    return seen


def test_a_pattern_is_compiled_once_and_when_it_is_used(monkeypatch):
    seen = compiled(monkeypatch)
    pattern = later(r"(?P<word>b+)", re.IGNORECASE)
    assert seen == []
    assert pattern.search("aBBa")["word"] == "BB"
    assert [match[0] for match in pattern.finditer("b a Bb")] == ["b", "Bb"]
    assert pattern.sub("-", "abba") == "a-a"
    assert seen == [r"(?P<word>b+)"]


def test_it_has_what_a_pattern_has_and_nothing_else():
    pattern = later("a|b", re.MULTILINE)
    assert (pattern.pattern, pattern.groups) == ("a|b", 0)
    assert pattern.flags & re.MULTILINE
    with pytest.raises(AttributeError):
        pattern.no_such_thing  # noqa: B018
    with pytest.raises(re.error):
        later("(").match("")


def test_a_pattern_made_of_words_asks_for_them_when_it_is_used():
    asked: list[str] = []

    def words() -> str:
        asked.append("words")
        return "elm|oak"

    pattern = later(words, re.IGNORECASE)
    assert asked == []
    assert [pattern.sub("-", text) for text in ("Elm", "an oak")] == ["-", "an -"]
    assert asked == ["words"]


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        (("food bank", "food"), "the Food  Bank", "Food  Bank"),  # the longest, over any blanks
        (("volunteer*",), "Volunteering twice", "Volunteering"),
        (("dr.",), "dry", None),
        (("aide",), "aides", None),
    ],
)
def test_phrases_are_found_as_whole_words_whatever_their_case(phrases, text, found):
    match = any_word(phrases).search(text)
    assert (match and match[0]) == found
    assert holds_any(phrases, text) == (found is not None)


def test_a_pattern_of_phrases_stands_within_another_one():
    pattern = later(lambda: rf"at (?P<place>{any_of(('elm', 'elm clinic'))})$")
    assert pattern.search("at elm clinic")["place"] == "elm clinic"
