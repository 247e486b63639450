"""Signs that the first reader did not get a page's letters right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.parse.pieces import Piece

#: A control or replacement character beside a letter: a glyph that the font does not explain
#: (ligatures with composite names and no map are the common case).
BROKEN = re.compile(r"[\x00\x01\x03-\x1f\x7f\ufffd]")
_LONG_WORD = re.compile(r"[A-Za-z]{21,}")


def is_broken(text: str) -> bool:
    """Return whether a word holds a character that cannot be right."""
    return bool(BROKEN.search(text)) and any(map(str.isalpha, text))


def looks_glued(pieces: Sequence[Piece]) -> bool:
    """Return whether the blanks between words seem to be lost: one word in twelve is longer
    than any English word in use, or words are twice as long as usual."""
    words = [piece.text for piece in pieces if piece.text.isalpha()]
    if len(words) < 12:
        return any(len(piece.text) > 60 and "/" not in piece.text for piece in pieces)
    long = sum(bool(_LONG_WORD.fullmatch(word)) for word in words)
    return long * 12 > len(words) or sum(map(len, words)) > 10 * len(words)
