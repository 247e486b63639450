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
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from screener.parse import pdfium_calls as call
from screener.parse.objects import Objects

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]

_BLANKS = (0x00, 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x3000)
#: In texts asked for at once it stands for hyphens at line ends, and for itself.
_SIGN = 0xFFFE
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


def read_letters(objects: Objects, text_page: call.Pointer, count: int) -> Letters | None:
    """Return the letters of a page (None where it has none), given its objects, the address of
    its text page, and the number of its characters."""
    if count == 0:
        return None
    codes = _codes(text_page, count)
    boxes = _boxes(text_page, count)
    heights = boxes[:, 1] - boxes[:, 3]
    nameless = codes == 0
    if np.count_nonzero(nameless) >= _FEWEST_NAMELESS:
        codes[nameless] = 0xFFFD
    blank = np.logical_or.reduce([codes == code for code in _BLANKS])
    kept = np.flatnonzero(~blank)
    if len(kept) == 0:
        return None
    index = kept.tolist()
    codes, x0, high, x1, low = codes[kept], *(boxes[kept, side] for side in range(4))
    em, turned = _em_sizes(text_page, index, np.round(heights[kept], 2))
    base_x, base = x0, low
    # Fonts without ascent and descent have boxes that hug the ink: take the true baselines.
    if turned or np.count_nonzero(heights[kept] < 0.7 * em) > 0.02 * len(kept):
        base_x, base = _origins(text_page, index)
    angle = _angles(text_page, index) if turned else np.zeros(len(kept))
    painted = np.cumsum(blank & (np.abs(heights) > 1e-3))
    spaced = painted[kept[1:]] > painted[kept[:-1]]
    owner = list(map(call.get_object, repeat(text_page), index))
    if None in owner:
        owner = [item or 0 for item in owner]
    found = _recover(objects, owner, spaced, x0, em)
    return Letters(
        codes, index, owner, x0, x1, low, high, base_x, base, em, angle,
        found.spaced, found.doubled, found.shapeless,
    )  # fmt: skip


def _codes(text_page: call.Pointer, count: int) -> Ints:
    """The code of every character."""
    room = np.zeros((count + 1, 1), np.uint16)
    written = call.get_text(text_page, 0, count, next(call.pointers(room)))
    codes = room[:count, 0].astype(np.int64)
    # Characters without a meaning are missing in the text.
    unclear = np.flatnonzero(codes == _SIGN).tolist() if written == count + 1 else range(count)
    for letter in unclear:
        codes[letter] = call.get_unicode(text_page, letter)
    return codes


def _boxes(text_page: call.Pointer, count: int) -> Floats:
    """Left, top, right, bottom of every character."""
    room = np.zeros((count, 4), np.float32)
    call.consume(map(call.get_loose_box, repeat(text_page), range(count), call.pointers(room)))
    return room.astype(np.float64)


def _origins(text_page: call.Pointer, index: list[int]) -> tuple[Floats, Floats]:
    room = np.zeros((len(index), 2), np.float64)
    call.consume(map(call.get_origin, repeat(text_page), index, call.pointers(room), call.pointers(room, 1)))
    return room[:, 0], room[:, 1]


def _angles(text_page: call.Pointer, index: list[int]) -> Floats:
    turns = np.fromiter(map(call.get_angle, repeat(text_page), index), np.float64, len(index))
    return np.asarray(turns % _FULL_TURN, np.float64)


def _em_sizes(text_page: call.Pointer, index: list[int], heights: Floats) -> tuple[Floats, bool]:
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
    order = dict(zip(objects.top, range(len(objects.top)), strict=True))
    place = np.fromiter(map(order.get, owner, repeat(-1)), np.int64, len(owner))
    step = np.diff(place)
    # More than three objects between two letters are pictures and rules, not a blank. Where the
    # blank is known already, one object is that blank.
    near = np.flatnonzero((place[:-1] >= 0) & (step >= 2) & (step <= 4) & (~spaced | (step > 2)))
    letter = np.repeat(near, step[near] - 1)
    turn = np.arange(len(letter)) - np.searchsorted(letter, letter)  # which one after its letter
    item = place[letter] + 1 + turn
    text = objects.kinds[item] == call.TEXT_OBJECT
    letter, turn, item = letter[text], turn[text], item[text]
    unpainted, x, moved = _measure(objects.top, item.tolist())
    blank = unpainted & (moved > _NO_ADVANCE * em[letter])
    last = np.full(len(owner), 9)  # what comes after a blank says no more
    np.minimum.at(last, letter[blank], turn[blank])
    told = turn <= last[letter]
    apart = np.abs(x - x0[letter])
    beside = (turn == 0) & (0.12 * em[letter] < apart) & (apart < 0.8 * em[letter])
    spaced = spaced.copy()
    spaced[letter[blank]] = True
    doubled = letter[beside & ~unpainted]
    shapeless = letter[unpainted & ~blank & told]
    return _Recovered(spaced, frozenset(doubled.tolist()), frozenset(shapeless.tolist()))


def _measure(painted: Sequence[int], places: list[int]) -> tuple[Flags, Floats, Floats]:
    """Of the objects at these places: whether they have no width, where their pens begin, and by
    how much the pen has moved when the next object begins."""
    items, following = [painted[at] for at in places], [painted[at + 1] for at in places]
    bounds = call.bounds_of(items)
    pens = np.zeros((2, len(items), 6), np.float32)
    call.consume(map(call.get_object_matrix, items, call.addresses(pens[0])))
    told = list(map(call.get_object_matrix, following, call.addresses(pens[1])))
    here, then = pens.astype(np.float64)[:, :, 4:]
    moved = np.abs(then - here).sum(axis=1)
    moved[np.array(told, np.int64) == 0] = 0  # shadings have no pen
    return bounds[:, 2] - bounds[:, 0] < 1e-3, here[:, 0], moved
