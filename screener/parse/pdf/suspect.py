"""Signs that the first reader did not get a page's letters right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.parse.pieces import Piece

#: A control or replacement character beside a letter: a glyph that the font does not explain
#: (ligatures with composite names and no map are the common case).
BROKEN = re.compile(r"[\x00\x01\x03-\x1f\x7f\ufffd]")
#: What stands for letters that nobody can name, icons among them.
_NAMELESS = re.compile("[\x00\x01\x03-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]")
#: So many nameless letters on a page are words; fewer are bullets and ornaments.
_FEWEST_NAMELESS = 10
#: Letters; no English word in use is so long.
_LONG = 21


def broken(pieces: Sequence[Piece]) -> list[int]:
    """Return which words of a page hold a character that cannot be right, by their index."""
    if not BROKEN.search("".join([piece.text for piece in pieces])):
        return []
    return [at for at, piece in enumerate(pieces) if is_broken(piece.text)]


def is_broken(text: str) -> bool:
    """Return whether a word holds a character that cannot be right."""
    return bool(BROKEN.search(text)) and any(map(str.isalpha, text))


def unreadable(pieces: Sequence[Piece]) -> list[int]:
    """Return which words of a page are painted in fonts that do not say which letters they are,
    by their index. Pictures of icon fonts and single ornaments do not count."""
    if not _NAMELESS.search("".join([piece.text for piece in pieces])):
        return []
    found = [
        at
        for at, piece in enumerate(pieces)
        if len(piece.text) > 1 and not piece.icon and 2 * _count_nameless(piece.text) >= len(piece.text)
    ]
    if sum(_count_nameless(pieces[at].text) for at in found) < _FEWEST_NAMELESS:
        return []
    return found


def _count_nameless(text: str) -> int:
    return len(_NAMELESS.findall(text))


def looks_glued(pieces: Sequence[Piece]) -> bool:
    """Return whether the blanks between words seem to be lost: one word in twelve is longer
    than any English word in use, or words are twice as long as usual."""
    words = [piece.text for piece in pieces if piece.text.isalpha()]
    if len(words) < 12:
        return any(len(piece.text) > 60 and "/" not in piece.text for piece in pieces)
    long = sum(len(word) >= _LONG and word.isascii() for word in words)
    return long * 12 > len(words) or sum(map(len, words)) > 10 * len(words)
