"""Letters of a PDF page as arrays, with the blanks that PDFium's text page loses put back.

Some programs paint one text object for each glyph. PDFium skips a blank whose object has no
width and then guesses blanks from gaps, wrongly for tightly set lines; the object is still
listed on the page, between its neighbours. An object that does not even move the pen was a
character without a shape; which one nobody can say, and a zero-width blank is taken for it.
A second equal letter that overlaps the first
("Staff") is taken for an overprint and skipped too; it is found the same way.
"""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from screener.parse import pdfium_calls as call
from screener.parse.objects import Objects

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]

_BLANKS = np.array([0x00, 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x3000])
#: PDFium gives code 0 for letters that their font does not name. A few are ornaments or blanks.
_FEWEST_NAMELESS = 10
#: In ems: nothing is so narrow but a character without a shape; blanks have .09 and more.
_NO_ADVANCE = 0.03
_FULL_TURN = 2 * np.pi


@dataclass(frozen=True, slots=True)
class Letters:
    """Visible letters in the order of painting, in points of the PDF's own axes (y upwards).

    `index` is the letter's number on the text page, `owner` the address of its text object.
    `spaced[i]` says that a blank was painted between letters i and i + 1. `angle` counts
    radians clockwise. `doubled` holds the letters that stand for two, `shapeless` those that a
    character without shape and width follows.
    """

    codes: Ints
    index: list[int]
    owner: list[int]
    x0: Floats
    x1: Floats
    low: Floats
    high: Floats
    base_x: Floats
    base: Floats
    em: Floats
    angle: Floats
    spaced: Flags
    doubled: frozenset[int]
    shapeless: frozenset[int]


def read_letters(objects: Objects, text_page: int, count: int) -> Letters | None:
    """Return the letters of a page (None where it has none), given its objects, the address of
    its text page, and the number of its characters."""
    if count == 0:
        return None
    codes = np.fromiter(map(call.get_unicode, repeat(text_page), range(count)), np.int64, count)
    boxes = _boxes(text_page, count)
    heights = boxes[:, 1] - boxes[:, 3]
    nameless = codes == 0
    if np.count_nonzero(nameless) >= _FEWEST_NAMELESS:
        codes[nameless] = 0xFFFD
    blank = np.isin(codes, _BLANKS)
    kept = np.flatnonzero(~blank)
    if len(kept) == 0:
        return None
    index = [int(i) for i in kept]
    codes, x0, high, x1, low = codes[kept], *(boxes[kept, side] for side in range(4))
    em, turned = _em_sizes(text_page, index, np.round(heights[kept], 2))
    base_x, base = x0, low
    # Fonts without ascent and descent have boxes that hug the ink: take the true baselines.
    if turned or np.count_nonzero(heights[kept] < 0.7 * em) > 0.02 * len(kept):
        base_x, base = _origins(text_page, index)
    angle = _angles(text_page, index) if turned else np.zeros(len(kept))
    painted = np.cumsum(blank & (np.abs(heights) > 1e-3))
    spaced = painted[kept[1:]] > painted[kept[:-1]]
    owner = [item or 0 for item in map(call.get_object, repeat(text_page), index)]
    found = _recover(objects, owner, spaced, x0, em)
    return Letters(
        codes, index, owner, x0, x1, low, high, base_x, base, em, angle,
        found.spaced, found.doubled, found.shapeless,
    )  # fmt: skip


def _consume(calls: Iterable[object]) -> None:
    deque(calls, maxlen=0)


def _boxes(text_page: int, count: int) -> Floats:
    """Left, top, right, bottom of every character."""
    room = np.zeros((count, 4), np.float32)
    start = room.ctypes.data
    places = range(start, start + 16 * count, 16)
    _consume(map(call.get_loose_box, repeat(text_page), range(count), places))
    return room.astype(np.float64)


def _origins(text_page: int, index: list[int]) -> tuple[Floats, Floats]:
    count = len(index)
    room = np.zeros((count, 2), np.float64)
    start = room.ctypes.data
    across = range(start, start + 16 * count, 16)
    upwards = range(start + 8, start + 8 + 16 * count, 16)
    _consume(map(call.get_origin, repeat(text_page), index, across, upwards))
    return room[:, 0], room[:, 1]


def _angles(text_page: int, index: list[int]) -> Floats:
    turns = np.fromiter(map(call.get_angle, repeat(text_page), index), np.float64, len(index))
    return np.asarray(turns % _FULL_TURN, np.float64)


def _em_sizes(text_page: int, index: list[int], heights: Floats) -> tuple[Floats, bool]:
    """The size of each letter, from one sample for each height of box; and whether any of
    the samples is turned or mirrored."""
    matrix = (ctypes.c_float * 6)()
    start = ctypes.addressof(matrix)
    _, first, group = np.unique(heights, return_index=True, return_inverse=True)
    sizes, turned = [], False
    for position in first.tolist():
        letter = index[position]
        call.get_matrix(text_page, letter, start)
        turned |= matrix[0] < 0 or abs(matrix[1]) > 0.05 * abs(matrix[0])
        scale = (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5
        sizes.append(max(abs(call.get_size(text_page, letter)) * scale, 0.05))
    return np.array(sizes)[group.reshape(-1)], turned


@dataclass(frozen=True, slots=True)
class _Recovered:
    """What the text page skipped: blanks, second letters, and characters without a shape."""

    spaced: Flags
    doubled: frozenset[int]
    shapeless: frozenset[int]


def _recover(objects: Objects, owner: list[int], spaced: Flags, x0: Floats, em: Floats) -> _Recovered:
    painted, kinds = objects.top, objects.kinds
    order = dict(zip(painted, range(len(painted)), strict=True))
    place = np.fromiter(map(order.get, owner, repeat(-1)), np.int64, len(owner))
    step = np.diff(place)
    spaced = spaced.copy()
    doubled: set[int] = set()
    shapeless: set[int] = set()
    room = (ctypes.c_float * 6)()
    start = ctypes.addressof(room)
    # More than three objects between two letters are pictures and rules, not a blank. Where the
    # blank is known already, one object is that blank.
    near = (place[:-1] >= 0) & (step >= 2) & (step <= 4) & (~spaced | (step > 2))
    for letter in np.flatnonzero(near).tolist():
        for between in range(int(place[letter]) + 1, int(place[letter + 1])):
            item = painted[between]
            if kinds[between] != call.TEXT_OBJECT:
                continue
            call.get_object_bounds(item, start, start + 4, start + 8, start + 12)
            unpainted = room[2] - room[0] < 1e-3
            call.get_object_matrix(item, start)
            x, y = room[4], room[5]
            if unpainted:
                call.get_object_matrix(painted[between + 1], start)
                if abs(room[4] - x) + abs(room[5] - y) > _NO_ADVANCE * em[letter]:
                    spaced[letter] = True
                    break
                shapeless.add(letter)
            elif between == place[letter] + 1 and 0.12 * em[letter] < abs(x - x0[letter]) < 0.8 * em[letter]:
                doubled.add(letter)
    return _Recovered(spaced, frozenset(doubled), frozenset(shapeless))
