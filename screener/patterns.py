"""Patterns of phrases, and patterns that are compiled when something is first looked for with them.

Compiling takes Python longer than reading most resumes does with the compiled pattern, and most resumes
never come to the notations and wordings that are seldom: a start of the program need not wait for those.
For processes that live; what a process of a single file uses is compiled before that one is forked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, cast


def any_of(phrases: Iterable[str]) -> str:
    """Return a pattern of any of the phrases, the longest first; blanks stand for any white space, a star for
    any ending of a word."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    either = ("\\s+".join(map(re.escape, phrase.split())).replace(r"\*", r"\w*") for phrase in ordered)
    return "(?:" + "|".join(either) + ")"


@cache
def any_word(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return a compiled pattern of any of the phrases as whole words, in any case."""
    return re.compile(rf"\b{any_of(phrases)}\b", re.IGNORECASE)


def holds_any(phrases: tuple[str, ...], text: str) -> bool:
    """Return whether a text holds one of the phrases as whole words, in any case."""
    return _any_small_word(phrases).search(text.lower()) is not None  # much quicker than to ignore the case


@cache
def _any_small_word(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(map(str.lower, phrases))}\b")


def later(pattern: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled with its first use, and then asked for, where it is made of words
    that are read from files. What it finds names the compiled one as its `re`, which is another object."""
    return cast("re.Pattern[str]", _Later(pattern, flags))


class _Later:
    """Stands for a pattern; keeps each method that it was asked for: the next call costs nothing more."""

    def __init__(self, pattern: str | Callable[[], str], flags: int) -> None:
        self._given, self._flags = pattern, flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  whatever a pattern has
        if name.startswith("_"):
            raise AttributeError(name)
        if self._compiled is None:
            given = self._given if isinstance(self._given, str) else self._given()
            self._compiled = re.compile(given, self._flags)
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found
