"""What the lines of a post show of the work: people served, office work, words of health care.

Lines are counted, so that one boast among twenty duties does not make a post. A run-on paragraph
counts as the number of lines that it would fill. The words stand in words.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
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
#: Of lines that show nothing.
_NONE = (0,) * 6
#: For each list a number that stands for its words, one for the words that its phrases begin with, and one
#: for those that they end with; a line may hold a phrase that has one of each.
_HOLDS = {name: 1 << 3 * at for at, name in enumerate(_LISTS)}
_BEGINS = {name: 2 << 3 * at for at, name in enumerate(_LISTS)}
_ENDS_PHRASE = {name: 4 << 3 * at for at, name in enumerate(_LISTS)}
_MAY_HOLD_PHRASE = {name: _BEGINS[name] | _ENDS_PHRASE[name] for name in _LISTS}
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
    # Most lists have nothing in most lines: their words say so at once.
    shown = [
        _shown(line, named) for line, named in zip(rows, names, strict=True) if len(line) >= _LEAST and named
    ]
    served, received, recruited, hiring, office, health = (
        map(sum, zip(*shown, strict=True)) if shown else _NONE
    )
    lengths = [len(line) for line in rows if len(line) >= _LEAST]
    count = max(len(lengths), sum(lengths) / _LINE)
    if any(map(_names_office_duties, parts)):
        office = max(office, ceil(count / 2))  # "clerical duties" says more than one of many tasks
    words = frozenset(_found("health_words", list(chain.from_iterable(rows)), reduce(or_, names, 0)))
    return Shown(count, served, received, recruited, hiring, office, health, words)


def _shown(line: list[str], named: int) -> tuple[bool, ...]:
    """Return whether a line shows people served, a reception, candidates among the people served, the filling
    of posts, office work and health care."""
    sought = named & _HOLDS["serving_verbs"] and named & _HOLDS["recruits"] and _serves(line, "recruits")
    front, at_front = _without("not_serving", line, named)
    return (
        _serves_people(front, at_front),
        _shows("receiving_phrases", front, at_front),
        bool(sought),
        bool(sought) or _shows("recruiting_phrases", line, named),
        _shows("office_words", line, named) and _shows("office_words", *_without("not_office", line, named)),
        _shows("health_words", line, named),
    )


def _serves_people(line: list[str], named: int) -> bool:
    serves = named & _HOLDS["serving_verbs"] and named & _HOLDS["people_served"]
    return bool(serves and _serves(line)) or _shows("serving_phrases", line, named)


def _without(name: str, line: list[str], named: int) -> tuple[list[str], int]:
    """Return a line of words without the phrases of a list, and which lists its words are in."""
    if not _may_hold_phrase(name, named):
        return line, named
    rest = _list(name).taken_out(line)
    return (line, named) if rest is line else (rest, _named(rest))


def _named(line: Iterable[str]) -> int:
    """Return which lists the words of a line are in, begin or end a phrase of, as a sum of their numbers."""
    return reduce(or_, filter(None, map(_KNOWN.__getitem__, line)), 0)


def _lists_of(word: str) -> int:
    """Return which lists a word is in, or begins or ends a phrase of."""
    return sum(
        _HOLDS[name] * _list(name).holds[word]
        + _BEGINS[name] * _list(name).may_begin(word)
        + _ENDS_PHRASE[name] * _list(name).may_end(word)
        for name in _LISTS
    )


_KNOWN = Remembered(_lists_of, _REMEMBERED)


def _may_hold_phrase(name: str, named: int) -> bool:
    """Return whether words of which `named` is said may make a phrase of a list."""
    return named & _MAY_HOLD_PHRASE[name] == _MAY_HOLD_PHRASE[name]


def _shows(name: str, line: list[str], named: int) -> bool:
    """Return whether a line holds a word or a phrase of a list; `named` is what its words say."""
    if named & _HOLDS[name]:
        return True
    return _may_hold_phrase(name, named) and next(_list(name).phrases(line), None) is not None


def _found(name: str, line: list[str], named: int) -> Iterator[str]:
    """Yield the words and phrases of a list that a line holds."""
    found = _list(name)
    if named & _HOLDS[name]:
        yield from filter(found.holds.__getitem__, line)
    if _may_hold_phrase(name, named):
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
        self.holds = Remembered(_one_of(single), _REMEMBERED)
        several = [phrase.split() for phrase in cleaned if " " in phrase]
        #: By their first words, with their numbers, the phrases of plain words.
        self._plain: dict[str, list[tuple[int, str]]] = {}
        for number, words in enumerate(several):
            if not _is_loose(words):
                self._plain.setdefault(words[0], []).append((number, " ".join(words)))
        loose = ["".join(map(_loosely, words)) for words in several if _is_loose(words)]
        self._loose = re.compile("|".join(f"(?:{pattern})" for pattern in loose)) if loose else None
        #: Whether a phrase of several words may begin, or end, with a word.
        self.may_begin = _one_of({words[0] for words in several})
        self.may_end = _one_of({words[-1] for words in several})

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


def _one_of(words: Collection[str]) -> Callable[[str], bool]:
    """Return what tells whether a word is one of some, or begins as one of those with a star does."""
    whole = frozenset(word for word in words if not word.endswith("*"))
    starts = tuple(word[:-1] for word in words if word.endswith("*"))
    return lambda word: word in whole or word.startswith(starts)


def _is_loose(words: list[str]) -> bool:
    return any(word == "..." or word.endswith("*") for word in words)


def _loosely(word: str) -> str:
    if word == "...":
        return r"(?: \S+){0,3}"
    return " " + (re.escape(word[:-1]) + r"\S*" if word.endswith("*") else re.escape(word) + r"(?= )")


@cache
def _list(name: str) -> _Phrases:
    return _Phrases(getattr(load_words(), name))
