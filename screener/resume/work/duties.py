"""What the lines of a post show of the work: people served, office work, words of health care.

Lines are counted, so that one boast among twenty duties does not make a post. A run-on paragraph
counts as the number of lines that it would fill. The words stand in words.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import ceil
from typing import NamedTuple

from screener.patterns import any_of, later
from screener.resume.work.wordlists import Line, WordLists
from screener.vocab.postwords import load_post_words
from screener.vocab.words import load_words

#: Each begins with what stands in few places, for which a text is searched faster than for alternatives.
_ENDS = re.compile(r"[.;•▪●\s](?:(?=\s)(?:(?<=[.;])\s+|(?<=\s)\s{2,})|(?<=[•▪●\n]))")
_WRAPPED = re.compile(r"\n(?<=[a-z,]\n)(?=[a-z(])")
_WORD = re.compile(r"[\w'’&]+")
_OWNING = re.compile(r"['’](?<=\w.)s\b")
#: How many words fill a line, and how many make one.
_LINE = 18
_LEAST = 2
_FEWEST = 3
#: The lists that words are looked up in.
_LISTS = (
    "people_served",
    "serving_verbs",
    "serving_phrases",
    "not_serving",
    "recruits",
    "recruiting_phrases",
    "receiving_phrases",
    "office_words",
    "not_office",
    "health_words",
    "vendor_words",
)
#: Those of which a line that shows something holds a word or a phrase.
_TELLING = tuple(
    name for name in _LISTS if name not in ("serving_verbs", "not_serving", "not_office", "vendor_words")
)
#: How many words may stand between a serving verb and the people served.
_REACH = 7
#: What offices do, in lower case: "clerical duties".
_OFFICE_DUTIES = later(
    lambda: (
        rf"\b{any_of(load_post_words().office_kinds)}\b(?:\W+\w+){{0,2}}?"
        rf"\W+{any_of(load_post_words().office_duties)}\b"
    )
)


@dataclass(frozen=True, slots=True)
class Shown:
    """Lines of a post by what they show.

    `lines` counts all of them, `served` those with people served, `received` those of a reception,
    which one task alone makes a part of the work, `recruited` those with candidates for a post
    among the people served, `hiring` those and the ones on filling posts, `office` those with office
    work, `health` those with a word of health care; `health_words` are the different words of it.
    """

    lines: float
    served: int
    received: int
    recruited: int
    hiring: int
    office: int
    health: int
    health_words: frozenset[str]

    def share(self, count: int) -> float:
        """Return which part of the lines a count is; the shortest posts count as three lines."""
        return count / max(self.lines, _FEWEST)


def look(duties: Iterable[str]) -> Shown:
    """Return what the duties of a post show, each a paragraph or bullet as written."""
    parts = [
        part
        for duty in duties
        for part in _ENDS.split((_WRAPPED.sub(" ", duty) if "\n" in duty else duty).lower())
    ]
    lists, telling = _lists(), _telling()
    lines = list(map(lists.line, map(_words, parts)))
    lengths = [len(line.words) for line in lines if len(line.words) >= _LEAST]
    # Most lines show nothing: their words say so at once.
    shown = [_shown(line, lists) for line in lines if line.says & telling and len(line.words) >= _LEAST]
    found = _Lines(*map(sum, zip(_Lines(), *shown, strict=True)))
    count = max(len(lengths), sum(lengths) / _LINE)
    if _names_office_duties(parts):
        # "Clerical duties" says more than one of many tasks.
        found = found._replace(office=max(found.office, ceil(count / 2)))
    words = frozenset(word for line in lines for word in lists.found("health_words", line))
    return Shown(count, *found, words)


class _Lines(NamedTuple):
    """In how many lines each thing is shown, as `Shown` names them."""

    served: int = 0
    received: int = 0
    recruited: int = 0
    hiring: int = 0
    office: int = 0
    health: int = 0


def _shown(line: Line, lists: WordLists) -> _Lines:
    """Return what one line shows."""
    sought = _serves(line, "recruits", lists)
    front = lists.without("not_serving", line)
    return _Lines(
        served=_serves(front, "people_served", lists) or lists.shows("serving_phrases", front),
        received=lists.shows("receiving_phrases", front),
        recruited=sought,
        hiring=sought or lists.shows("recruiting_phrases", line),
        office=lists.shows("office_words", line)
        and lists.shows("office_words", lists.without("not_office", line)),
        health=lists.shows("health_words", line),
    )


def _serves(line: Line, served: str, lists: WordLists) -> bool:
    """Return whether a serving verb stands before one of the people of a list."""
    people = lists.places(served, line)
    verbs = lists.places("serving_verbs", line) if people else ()
    return any(verb < at <= verb + _REACH + 1 for verb in verbs for at in people)


def _names_office_duties(parts: Iterable[str]) -> bool:
    text = "\n".join(parts)
    if not any(kind in text for kind in load_post_words().office_kinds):
        return False  # as nearly always: spares the pattern
    return any(map(_OFFICE_DUTIES.search, parts))


def health_words(text: str) -> frozenset[str]:
    """Return the different words of health care in a text, in lower case."""
    lists = _lists()
    return frozenset(lists.found("health_words", lists.line(_words(text.lower()))))


def makes_products(text: str) -> bool:
    """Return whether a text is about making or selling products rather than giving care."""
    low, lists = text.lower(), _lists()
    if not any(sign in low for sign in _signs_of_vendors()):
        return False  # as nearly always: spares to tell the words
    return lists.shows("vendor_words", lists.line(_words(low)))


def _words(low: str) -> list[str]:
    """Return the words of a text in lower case."""
    if "'s" in low or "’s" in low:
        low = _OWNING.sub("", low)
    return _WORD.findall(low.replace("-", " "))


@cache
def _lists() -> WordLists:
    return WordLists({name: getattr(load_words(), name) for name in _LISTS})


@cache
def _telling() -> int:
    """Return the bits of which a line that shows something says at least one."""
    return _lists().bits(*_TELLING)


@cache
def _signs_of_vendors() -> frozenset[str]:
    """Return what words and phrases of vendors begin with."""
    return frozenset(re.split("[ *-]", phrase)[0] for phrase in load_words().vendor_words)
