"""Dates and headings in a column of their own, put before the text that they stand beside.

The engine reads a page column by column, which is right for columns of text. A few short lines
far apart, each level with a line to its right, are no text of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from screener.parse.ocr.hocr import OcrLine

#: Such lines have at most so many words; fewer of them make no column.
_LONGEST, _FEWEST = 6, 3
#: Share of them that are level with a line to their right, and (in sizes of their letters) how
#: level, how far apart from one to the next, and how flush they are.
_LEVEL_SHARE, _LEVEL, _APART, _FLUSH = 0.4, 0.3, 1.8, 0.8


def put_beside(lines: Sequence[OcrLine]) -> list[OcrLine]:
    """Return the lines in the engine's order, but for those of narrow columns."""
    ordered = list(lines)
    for column in _columns(lines):
        others = [line for line in ordered if not any(line is member for member in column)]
        for line in column:
            others.insert(_place(line, others), line)
        ordered = others
    return ordered


def _columns(lines: Sequence[OcrLine]) -> list[list[OcrLine]]:
    """Stretches of short flush lines that go down the page, and after which the engine goes on
    higher up."""
    columns: list[list[OcrLine]] = []
    stretch: list[OcrLine] = []
    for line in lines:
        flush = stretch and abs(stretch[0].left - line.left) < _FLUSH * line.size
        if not (flush and line.base > stretch[-1].base and len(line.tokens) <= _LONGEST):
            if stretch and line.base < stretch[-1].base:
                columns.append(stretch)
            stretch = []
        if len(line.tokens) <= _LONGEST:
            stretch.append(line)
    return [column for column in columns if _is_beside(column, lines)]


def _is_beside(column: Sequence[OcrLine], lines: Sequence[OcrLine]) -> bool:
    if len(column) < _FEWEST:
        return False
    level = sum(any(_is_level(line, other) for other in lines) for line in column)
    steps = [after.base - before.base for before, after in pairwise(column)]
    return level >= _LEVEL_SHARE * len(column) and median(steps) > _APART * column[0].size


def _is_level(line: OcrLine, other: OcrLine) -> bool:
    """Return whether another line begins to the right of a line, level with it."""
    return other.left > line.right and abs(other.base - line.base) < _LEVEL * line.size


def _place(line: OcrLine, others: Sequence[OcrLine]) -> int:
    """Before the highest line to its right that is not above it."""
    below = [
        (other.base, at)
        for at, other in enumerate(others)
        if other.left > line.right and other.base > line.base - _LEVEL * line.size
    ]
    return min(below)[1] if below else len(others)
