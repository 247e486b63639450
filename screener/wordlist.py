"""A list of English words with how often each stands in the list's sources.

The list comes with the library of spell checking: 160,000 lines of JSON, one word each, in order. Making
a table of them takes a tenth of a second, which whoever reads one resume need not wait for: a few
thousand words are looked up in the lines as they are. Whoever asks for more gets the table.
"""

from __future__ import annotations

import json
import re
import zlib
from bisect import bisect_left, bisect_right
from functools import cache
from importlib.util import find_spec
from typing import Any, Protocol

#: Looking up so many words takes as long as making the table.
_ENOUGH = 10_000
#: Bytes between two lines whose words are known, so that each look goes through few lines.
_STEP = 4_000
#: Sorts behind all letters.
_BEHIND = b"\xff"
_GZIP = 31  # as `zlib` is told that a header of gzip comes first
_SYNTAX = b'0123456789":,{}\n '
_ASCII = bytes(range(128))


class Counts(Protocol):
    """How often words are used, by the word in small letters."""

    def __contains__(self, word: object, /) -> bool: ...
    def __getitem__(self, word: str, /) -> int: ...
    def get(self, word: str, default: int, /) -> int:
        """Return how often a word is used, `default` for a word that is not listed."""


class WordList:
    """The words in the lines of a file."""

    def __init__(self, lines: bytes) -> None:
        """`lines` is a JSON object with a key a line, in order; one laid out otherwise wants a table."""
        self._lines = lines
        ordered = lines.startswith(b'{\n"')
        steps = range(0, len(lines) - _STEP, _STEP) if ordered else ()
        self._starts = [lines.index(b'\n"', at) for at in steps]
        self._firsts = [lines[at + 2 : lines.index(b'"', at + 2)] for at in self._starts]
        self._left = _ENOUGH if ordered else 0

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.get(word, 0) > 0

    def __getitem__(self, word: str) -> int:
        return self.get(word, 0)

    def get(self, word: str, default: int) -> int:
        """Return how often a word is used, `default` for a word that is not listed."""
        self._left -= 1
        key = word.encode()
        at = bisect_right(self._firsts, key) - 1
        line = b'\n"%b": ' % key
        behind = self._starts[at + 1] + len(line) if at + 1 < len(self._starts) else len(self._lines)
        found = self._lines.find(line, self._starts[at], behind) if at >= 0 else -1
        if found < 0:
            return default
        number = found + len(line)
        return int(self._lines[number : self._lines.index(b"\n", number)].rstrip(b",\r"))

    def beginning(self, letter: str) -> bytes:
        """Return the lines that hold all words beginning with a letter, among others; all lines where they
        are laid out otherwise."""
        if not self._firsts:
            return self._lines
        first = max(bisect_left(self._firsts, letter.encode()) - 1, 0)
        last = bisect_left(self._firsts, letter.encode() + _BEHIND)
        return self._lines[self._starts[first] : self._starts[last] if last < len(self._starts) else None]

    @property
    def wants_table(self) -> bool:
        """Whether a table is worth its time, or the lines are not such as words can be found in."""
        return self._left <= 0

    def table(self) -> dict[str, int]:
        """Return all words with their counts."""
        table: dict[str, int] = json.loads(self._lines)
        return table

    def letters(self) -> frozenset[str]:
        """Return the letters that words are written with."""
        words = self._lines.translate(None, _SYNTAX)
        beyond = words.translate(None, _ASCII).decode()
        return frozenset((*(chr(code) for code in _ASCII if code in words), *beyond))


@cache
def _lines() -> WordList:
    library: Any = find_spec("spellchecker")
    data = library.loader.get_data(f"{library.submodule_search_locations[0]}/resources/en.json.gz")
    return WordList(zlib.decompress(data, _GZIP))


@cache
def _table() -> dict[str, int]:
    return _lines().table()


def word_counts() -> Counts:
    """Return how often words are used: the list itself, or its table once the list was asked often."""
    return _table() if _lines().wants_table else _lines()


def common_words(letter: str, shortest: int, least: int) -> list[tuple[str, int]]:
    """Return the words that begin with a letter, have at least so many letters, and are used at least so
    often, with how often they are."""
    rows = re.findall(
        rb'"(%b[a-z]{%d,})": *(\d+)' % (letter.encode(), shortest - 1), _lines().beginning(letter)
    )
    return [(word.decode(), int(count)) for word, count in rows if int(count) >= least]


@cache
def word_letters() -> frozenset[str]:
    """Return the letters that listed words are written with."""
    return _lines().letters()
