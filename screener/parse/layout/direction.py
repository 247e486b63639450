"""Lines with words of scripts that run from right to left, in the order in which they are read."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar

Item = TypeVar("Item")
_BACKWARDS = ("R", "AL")


def in_speech_order(words: Sequence[Item], text: Callable[[Item], str]) -> list[Item]:
    """Return the words of a line, given from left to right, in the order in which they are read:
    words of Hebrew or Arabic from right to left, words of other scripts and figures among them
    from left to right."""
    texts = list(map(text, words))
    if "".join(texts).isascii():
        return list(words)
    ways = _ways(texts)
    if "R" not in ways:
        return list(words)
    groups = [[word for word, _ in group] for _, group in groupby(zip(words, ways, strict=True), _way)]
    ordered = [
        group[::-1] if way == "R" else group for group, (way, _) in zip(groups, groupby(ways), strict=True)
    ]
    letters = {
        way: sum(len(text(word)) for word, its in zip(words, ways, strict=True) if its == way) for way in "RL"
    }
    if letters["R"] > letters["L"]:
        ordered.reverse()
    return [word for group in ordered for word in group]


def _way(word: tuple[object, str]) -> str:
    return word[1]


def _ways(texts: Sequence[str]) -> list[str]:
    """R or L for every word; what has no direction goes with the words on both sides of it."""
    strong = [_strong(text) for text in texts]
    ways = []
    for at, way in enumerate(strong):
        before = next((other for other in reversed(strong[:at]) if other), "")
        after = next((other for other in strong[at + 1 :] if other), "")
        ways.append(way or (before if before == after else "") or "L")
    return ways


def _strong(text: str) -> str:
    for letter in text:
        way = unicodedata.bidirectional(letter)
        if way in _BACKWARDS:
            return "R"
        if way in ("L", "EN", "AN"):
            return "L"
    return ""
