"""What the lines of a post show of the work: people served, office work, words of health care.

Lines are counted, so that one boast among twenty duties does not make a post. A run-on paragraph
counts as the number of lines that it would fill. The words stand in words.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from screener.vocab.words import load_words

_ENDS = re.compile(r"[.;]\s+|[•▪●\n]|\s{3,}")
_WRAPPED = re.compile(r"(?<=[a-z,])\n(?=[a-z(])")
_LINE = 18
_FEWEST = 3
_BETWEEN = r"[^.;•]{0,45}?"


@dataclass(frozen=True, slots=True)
class Shown:
    """Lines of a post by what they show: `lines` all of them, `served` those with people served,
    `office` those with office work, `health` those with a word of health care; `health_words` are
    the different words of health care."""

    lines: float
    served: int
    office: int
    health: int
    health_words: frozenset[str]

    def share(self, count: int) -> float:
        """Return which part of the lines a count is; the shortest posts count as three lines."""
        return count / max(self.lines, _FEWEST)


def look(duties: Iterable[str]) -> Shown:
    """Return what the duties of a post show, each a paragraph or bullet as written."""
    lines = [
        line
        for duty in duties
        for part in _ENDS.split(_WRAPPED.sub(" ", duty))
        if len((line := " ".join(part.split())).split()) >= 2
    ]
    words = sum(len(line.split()) for line in lines)
    health = [health_words(line) for line in lines]
    return Shown(
        lines=max(len(lines), words / _LINE),
        served=sum(_serves(line) for line in lines),
        office=sum(bool(_pattern("office_words").search(line)) for line in lines),
        health=sum(map(bool, health)),
        health_words=frozenset().union(*health),
    )


def health_words(text: str) -> frozenset[str]:
    """Return the different words of health care in a text, in lower case."""
    return frozenset(match.lower() for match in _pattern("health_words").findall(text))


def makes_products(text: str) -> bool:
    """Return whether a text is about making or selling products rather than giving care."""
    return bool(_pattern("vendor_words").search(text))


def _serves(line: str) -> bool:
    return bool(_serving().search(line) or _pattern("serving_phrases").search(line))


@cache
def _serving() -> re.Pattern[str]:
    words = load_words()
    verbs, people = _either(words.serving_verbs), _either(words.people_served)
    return re.compile(rf"\b(?:{verbs})\b{_BETWEEN}\b(?:{people})\b", re.IGNORECASE)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either(getattr(load_words(), name))})\b", re.IGNORECASE)


def _either(phrases: Iterable[str]) -> str:
    """Return a pattern of phrases, longest first; a star stands for any ending of a word, and
    three dots for up to three words."""
    parts = []
    for phrase in sorted(phrases, key=len, reverse=True):
        escaped = re.escape(phrase).replace(r"\*", r"\w*").replace(r"\ ", r"[\s-]+")
        parts.append(escaped.replace(r"\.\.\.[\s-]+", r"(?:\w+[\s-]+){0,3}"))
    return "|".join(parts)
