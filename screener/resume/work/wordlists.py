"""Several lists of words and phrases, looked for together in the words of a line.

What a word says of all lists is one number: a bit for each list that it is in, and two for each phrase, which
it begins or ends. Of those of all words of a line together one sees which lists it shows, and which few
phrases are worth looking for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from operator import or_
from typing import NamedTuple

from screener.remembered import Remembered

_REMEMBERED = 20_000


class Line(NamedTuple):
    """Words in small letters, and what they say: the bits of the lists that hold one of them, and of the
    phrases of which both ends are there."""

    words: list[str]
    says: int


class _List:
    """The bits of a list of words, beginnings of words ("greet*") and phrases of several words, in which
    three dots stand for up to three words."""

    def __init__(self, bit: int) -> None:
        self.words, self.phrases = bit, 0
        #: By their bits the phrases of plain words.
        self.plain: dict[int, str] = {}
        self.loose: re.Pattern[str] | None = None


class WordLists:
    """Lists by their names."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._whole: dict[str, int] = {}
        self._starts: dict[str, int] = {}
        self._bits = Remembered(self._bits_of, _REMEMBERED)
        self._lists = {name: _List(1 << at) for at, name in enumerate(lists)}
        begins = self._first_phrase = 1 << len(self._lists)
        for known, phrases in zip(self._lists.values(), lists.values(), strict=True):
            loose = []
            for words in (phrase.replace("-", " ").split() for phrase in phrases):
                if len(words) == 1:
                    self._add(words[0], known.words)
                    continue
                self._add(words[0], begins)
                self._add(words[-1], begins << 1)
                known.phrases |= begins
                if _is_loose(words):
                    loose.append("".join(map(_loosely, words)))
                else:
                    known.plain[begins] = f" {' '.join(words)} "
                begins <<= 2
            known.loose = re.compile("|".join(f"(?:{pattern})" for pattern in loose)) if loose else None
        self._of_words = self._first_phrase - 1
        self._of_phrases = reduce(or_, (known.phrases for known in self._lists.values()))

    def line(self, words: list[str]) -> Line:
        """Return words as a line in which lists are looked for."""
        bits = reduce(or_, filter(None, map(self._bits.__getitem__, words)), 0)
        return Line(words, bits & self._of_words | bits & bits >> 1 & self._of_phrases)

    def bits(self, *names: str) -> int:
        """Return the bits of some lists, of which a line that shows one of them says at least one."""
        return reduce(or_, (self._lists[name].words | self._lists[name].phrases for name in names))

    def shows(self, name: str, line: Line) -> bool:
        """Return whether a line holds a word or a phrase of a list."""
        known = self._lists[name]
        return bool(line.says & known.words) or next(self._phrases(known, line), None) is not None

    def found(self, name: str, line: Line) -> Iterator[str]:
        """Yield the words and phrases of a list that a line holds."""
        yield from (line.words[at] for at in self.places(name, line))
        yield from self._phrases(self._lists[name], line)

    def places(self, name: str, line: Line) -> list[int]:
        """Return which words of a line are in a list."""
        bit = self._lists[name].words
        return [at for at, word in enumerate(line.words) if self._bits[word] & bit] if line.says & bit else []

    def without(self, name: str, line: Line) -> Line:
        """Return a line without the phrases of several words of a list."""
        found = list(self._phrases(self._lists[name], line))
        if not found:
            return line
        text = _text(line)
        for phrase in found:
            text = text.replace(f" {phrase} ", " | ")
        return self.line(text.split())

    def _phrases(self, known: _List, line: Line) -> Iterator[str]:
        """Yield the phrases of several words of a list that a line holds."""
        likely = line.says & known.phrases
        if not likely:
            return
        text = _text(line)
        yield from (phrase[1:-1] for bit, phrase in known.plain.items() if likely & bit and phrase in text)
        if known.loose:
            yield from (match[0].strip() for match in known.loose.finditer(text))

    def _add(self, word: str, bits: int) -> None:
        found = self._starts if word.endswith("*") else self._whole
        found[word.rstrip("*")] = found.get(word.rstrip("*"), 0) | bits

    def _bits_of(self, word: str) -> int:
        """Return which lists a word is in, and which phrases it begins or ends."""
        begun = (bits for start, bits in self._starts.items() if word.startswith(start))
        return reduce(or_, begun, self._whole.get(word, 0))


def _text(line: Line) -> str:
    return f" {' '.join(line.words)} "


def _is_loose(words: list[str]) -> bool:
    return any(word == "..." or word.endswith("*") for word in words)


def _loosely(word: str) -> str:
    """Return the pattern of a word of a phrase, with the blank before it."""
    if word == "...":
        return r"(?: \S+){0,3}"
    return " " + (re.escape(word[:-1]) + r"\S*" if word.endswith("*") else re.escape(word) + r"(?= )")
