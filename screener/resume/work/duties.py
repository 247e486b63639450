"""What the lines of a post show of the work: people served, office work, words of health care.

Lines are counted, so that one boast among twenty duties does not make a post. A run-on paragraph
counts as the number of lines that it would fill. The words stand in words.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, reduce
from itertools import chain
from math import ceil
from operator import or_

from screener.patterns import later
from screener.remembered import Remembered
from screener.vocab.postwords import any_of, load_post_words
from screener.vocab.words import load_words

#: Begins with one character of a class, for which a text is searched faster than for three alternatives.
_ENDS = re.compile(r"[.;•▪●\s](?:(?<=[.;])\s+|(?<=[•▪●\n])|(?<=\s)\s{2,})")
_WRAPPED = re.compile(r"(?<=[a-z,])\n(?=[a-z(])")
_WORD = re.compile(r"[\w'’&]+")
_OWNING = re.compile(r"(?<=\w)['’]s\b")
#: How many words fill a line, and how many make one.
_LINE = 18
_LEAST = 2
_FEWEST = 3
_REMEMBERED = 20_000
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
#: For each list a number that stands for its words, and one for the beginnings of its phrases.
_HOLDS = {name: 1 << 2 * at for at, name in enumerate(_LISTS)}
_BEGINS = {name: 2 << 2 * at for at, name in enumerate(_LISTS)}
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
    rows = list(map(_words, parts))
    names = list(map(_named, rows))
    served = received = recruited = hiring = office = health = 0
    for line, named in zip(rows, names, strict=True):
        # Most lists have nothing in most lines: their words say so at once.
        if len(line) < _LEAST or not named:
            continue
        recruits = (
            named & _HOLDS["serving_verbs"] and named & _HOLDS["recruits"] and _serves(line, "recruits")
        )
        recruited += bool(recruits)
        hiring += bool(recruits) or _shows("recruiting_phrases", line, named)
        if _shows("office_words", line, named):
            office += _shows("office_words", *_without("not_office", line, named))
        front, at_front = _without("not_serving", line, named)
        served += _serves_people(front, at_front)
        received += _shows("receiving_phrases", front, at_front)
        health += _shows("health_words", line, named)
    lengths = [len(line) for line in rows if len(line) >= _LEAST]
    count = max(len(lengths), sum(lengths) / _LINE)
    if any(map(_names_office_duties, parts)):
        office = max(office, ceil(count / 2))  # "clerical duties" says more than one of many tasks
    return Shown(
        lines=count,
        served=served,
        received=received,
        recruited=recruited,
        hiring=hiring,
        office=office,
        health=health,
        health_words=frozenset(
            _found("health_words", list(chain.from_iterable(rows)), reduce(or_, names, 0))
        ),
    )


def _serves_people(line: list[str], named: int) -> bool:
    serves = named & _HOLDS["serving_verbs"] and named & _HOLDS["people_served"]
    return bool(serves and _serves(line)) or _shows("serving_phrases", line, named)


def _without(name: str, line: list[str], named: int) -> tuple[list[str], int]:
    """Return a line of words without the phrases of a list, and which lists its words are in."""
    if not named & _BEGINS[name]:
        return line, named
    rest = _list(name).taken_out(line)
    return (line, named) if rest is line else (rest, _named(rest))


def _named(line: Iterable[str]) -> int:
    """Return which lists the words of a line are in, or begin a phrase of, as a sum of their numbers."""
    return reduce(or_, filter(None, map(_KNOWN.__getitem__, line)), 0)


def _lists_of(word: str) -> int:
    """Return which lists a word is in, or begins a phrase of."""
    return sum(
        _HOLDS[name] * _list(name).holds[word] + _BEGINS[name] * _list(name).begins[word] for name in _LISTS
    )


_KNOWN = Remembered(_lists_of, _REMEMBERED)


def _shows(name: str, line: list[str], named: int) -> bool:
    """Return whether a line holds a word or a phrase of a list; `named` is what its words say."""
    if named & _HOLDS[name]:
        return True
    return bool(named & _BEGINS[name]) and next(_list(name).phrases(line), None) is not None


def _found(name: str, line: list[str], named: int) -> Iterator[str]:
    """Yield the words and phrases of a list that a line holds."""
    found = _list(name)
    if named & _HOLDS[name]:
        yield from filter(found.holds.__getitem__, line)
    if named & _BEGINS[name]:
        yield from found.phrases(line)


def _names_office_duties(part: str) -> bool:
    if not any(kind in part for kind in load_post_words().office_kinds):
        return False  # as nearly always: spares the pattern
    return _OFFICE_DUTIES.search(part) is not None


def health_words(text: str) -> frozenset[str]:
    """Return the different words of health care in a text, in lower case."""
    line = _words(text.lower())
    return frozenset(_found("health_words", line, _named(line)))


def makes_products(text: str) -> bool:
    """Return whether a text is about making or selling products rather than giving care."""
    line = _words(text.lower())
    return _shows("vendor_words", line, _named(line))


def _words(low: str) -> list[str]:
    """Return the words of a text in lower case."""
    if "'s" in low or "’s" in low:
        low = _OWNING.sub("", low)
    return _WORD.findall(low.replace("-", " "))


def _serves(line: list[str], people_named: str = "people_served") -> bool:
    """Return whether a serving verb stands before one of the people of a list."""
    served, serving = _list(people_named).holds, _list("serving_verbs").holds
    people = [at for at, word in enumerate(line) if served[word]]
    verbs = [at for at, word in enumerate(line) if serving[word]] if people else ()
    return any(verb < at <= verb + _REACH + 1 for verb in verbs for at in people)


class _Phrases:
    """A list of phrases: words, beginnings of words ("greet*") and phrases of several words, in
    which three dots stand for up to three words."""

    def __init__(self, phrases: Iterable[str]) -> None:
        cleaned = [" ".join(phrase.replace("-", " ").split()) for phrase in phrases]
        single = [phrase for phrase in cleaned if " " not in phrase]
        #: Whether a word is in the list; duties share most of their words.
        self.holds = Remembered(self._holds, _REMEMBERED)
        #: Whether a phrase of several words may begin with a word.
        self.begins = Remembered(self._may_begin, _REMEMBERED)
        self._words = frozenset(word for word in single if not word.endswith("*"))
        self._starts = tuple(word[:-1] for word in single if word.endswith("*"))
        several = [phrase.split() for phrase in cleaned if " " in phrase]
        #: By their first words, with their numbers, the phrases of plain words.
        self._plain: dict[str, list[tuple[int, str]]] = {}
        for number, words in enumerate(several):
            if not _is_loose(words):
                self._plain.setdefault(words[0], []).append((number, " ".join(words)))
        loose = ["".join(map(_loosely, words)) for words in several if _is_loose(words)]
        self._loose = re.compile("|".join(f"(?:{pattern})" for pattern in loose)) if loose else None
        firsts = {words[0] for words in several}
        self._firsts = frozenset(word for word in firsts if not word.endswith("*"))
        self._first_starts = tuple(word[:-1] for word in firsts if word.endswith("*"))

    def _holds(self, word: str) -> bool:
        return word in self._words or word.startswith(self._starts)

    def _may_begin(self, word: str) -> bool:
        return word in self._firsts or word.startswith(self._first_starts)

    def phrases(self, line: list[str]) -> Iterator[str]:
        """Yield the phrases of several words that a line of words holds."""
        text = f" {' '.join(line)} "
        begun = chain.from_iterable(self._plain[first] for first in self._plain.keys() & line)
        yield from (phrase for _, phrase in sorted(begun) if f" {phrase} " in text)
        if self._loose:
            yield from (match[0].strip() for match in self._loose.finditer(text))

    def taken_out(self, line: list[str]) -> list[str]:
        """Return a line of words without the phrases of several words that it holds."""
        found = list(self.phrases(line))
        if not found:
            return line
        text = f" {' '.join(line)} "
        for phrase in found:
            text = text.replace(f" {phrase} ", " | ")
        return text.split()


def _is_loose(words: list[str]) -> bool:
    return any(word == "..." or word.endswith("*") for word in words)


def _loosely(word: str) -> str:
    if word == "...":
        return r"(?: \S+){0,3}"
    return " " + (re.escape(word[:-1]) + r"\S*" if word.endswith("*") else re.escape(word) + r"(?= )")


@cache
def _list(name: str) -> _Phrases:
    return _Phrases(getattr(load_words(), name))
