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
from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from screener.parse.pdf import pdfium_calls as call
from screener.parse.pdf.objects import Objects

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]

#: By code, up to the last one of a blank and one more, which stands for all behind it.
_IS_BLANK = np.zeros(0x3002, np.bool_)
_IS_BLANK[[0x00, 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x3000]] = True
#: In texts asked for at once it stands for hyphens at line ends, and for itself.
_SIGN = 0xFFFE
#: PDFium gives code 0 for letters that their font does not name. A few are ornaments or blanks.
_FEWEST_NAMELESS = 10
#: In ems: nothing is so narrow but a character without a shape; blanks have .09 and more.
_NO_ADVANCE = 0.03
_FULL_TURN = 2 * np.pi


@dataclass(frozen=True, slots=True)
class Found:
    """The characters of a text page that are not blank: their codes, their numbers on the text page, and
    the addresses of their text objects (0: unknown); which of the characters are blank; all in the order
    of painting."""

    codes: Ints
    index: Ints
    owner: Ints
    blank: Flags


@dataclass(frozen=True, slots=True)
class Letters:
    """Visible letters in the order of painting, in points of the PDF's own axes (y upwards).

    `spaced[i]` says that a blank was painted between letters i and i + 1. `angle` counts
    radians clockwise, and is None where all letters stand upright. `doubled` holds the letters that
    stand for two, `shapeless` those that a character without shape and width follows.
    """

    x0: Floats
    x1: Floats
    low: Floats
    high: Floats
    base_x: Floats
    base: Floats
    em: Floats
    angle: Floats | None
    spaced: Flags
    doubled: list[int]
    shapeless: list[int]


def find_letters(text_page: call.Pointer, count: int) -> Found | None:
    """Return the letters of a page (None where it has none), given the address of its text page and
    the number of its characters."""
    if count == 0:
        return None
    codes = _codes(text_page, count)
    nameless = codes == 0
    if np.count_nonzero(nameless) >= _FEWEST_NAMELESS:
        codes[nameless] = 0xFFFD
    blank = _IS_BLANK[np.minimum(codes, len(_IS_BLANK) - 1)]
    index = np.flatnonzero(~blank)
    if len(index) == 0:
        return None
    owner = np.fromiter(map(call.get_object, repeat(text_page), index.tolist()), np.int64, len(index))
    return Found(codes[index], index, owner, blank)


def measure_letters(text_page: call.Pointer, found: Found, objects: Objects) -> Letters:
    """Return the letters of a text page with their places, given the page's objects, `places` of which
    are those of the letters' own."""
    boxes, index = call.loose_boxes(text_page, len(found.blank)), found.index
    x0, high, x1, low = np.ascontiguousarray(boxes[index].T)
    heights = high - low
    numbers: list[int] = index.tolist()
    em, turned = _em_sizes(text_page, numbers, np.round(heights, 2))
    base_x, base = x0, low
    # Fonts without ascent and descent have boxes that hug the ink: take the true baselines.
    if turned or np.count_nonzero(heights < 0.7 * em) > 0.02 * len(index):
        base_x, base = call.origins(text_page, numbers).T
    angle = _angles(text_page, numbers) if turned else None
    painted = np.flatnonzero(found.blank)
    painted = painted[np.abs(boxes[painted, 1] - boxes[painted, 3]) > 1e-3]
    before = np.bincount(painted, minlength=len(found.blank)).cumsum()[index]
    spaced = before[1:] > before[:-1]
    recovered = _recover(objects, spaced, x0, em)
    return Letters(x0, x1, low, high, base_x, base, em, angle, *recovered)


def _codes(text_page: call.Pointer, count: int) -> Ints:
    """Return the code of every character."""
    room = np.zeros((count + 1, 1), np.uint16)
    written = call.get_text(text_page, 0, count, next(call.pointers(room)))
    codes = room[:count, 0].astype(np.int64)
    # Characters without a meaning are missing in the text.
    unclear = np.flatnonzero(codes == _SIGN).tolist() if written == count + 1 else range(count)
    for letter in unclear:
        codes[letter] = call.get_unicode(text_page, letter)
    return codes


def _angles(text_page: call.Pointer, index: list[int]) -> Floats:
    turns = np.fromiter(map(call.get_angle, repeat(text_page), index), np.float64, len(index))
    return np.asarray(turns % _FULL_TURN, np.float64)


def _em_sizes(text_page: call.Pointer, index: list[int], heights: Floats) -> tuple[Floats, bool]:
    """Return the size of each letter, from one sample for each height of box; and whether any of the samples
    is turned or mirrored."""
    matrix = (ctypes.c_float * 6)()
    start = ctypes.addressof(matrix)
    begins = np.flatnonzero(np.diff(heights, prepend=np.nan) != 0)  # of stretches of one height
    _, first, group = np.unique(heights[begins], return_index=True, return_inverse=True)
    sizes, turned = [], False
    for position in begins[first].tolist():
        letter = index[position]
        call.get_matrix(text_page, letter, start)
        turned |= matrix[0] < 0 or abs(matrix[1]) > 0.05 * abs(matrix[0])
        scale = (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5
        sizes.append(max(abs(call.get_size(text_page, letter)) * scale, 0.05))
    return np.repeat(np.array(sizes)[group], np.diff(begins, append=len(heights))), turned


def _recover(objects: Objects, spaced: Flags, x0: Floats, em: Floats) -> tuple[Flags, list[int], list[int]]:
    """Return what the text page skipped: after which letters blanks stand, which stand for two, and which are
    followed by a character without a shape."""
    place = objects.places
    step = np.diff(place)
    # More than three objects between two letters are pictures and rules, not a blank. Where the
    # blank is known already, one object is that blank.
    near = np.flatnonzero((place[:-1] >= 0) & (step >= 2) & (step <= 4) & (~spaced | (step > 2)))
    if not len(near):
        return spaced, [], []
    letter = np.repeat(near, step[near] - 1)
    turn = np.arange(len(letter)) - np.searchsorted(letter, letter)  # which one after its letter
    item = place[letter] + 1 + turn
    text = objects.kinds[item] == call.TEXT_OBJECT
    letter, turn, item = letter[text], turn[text], item[text]
    skipped, following = objects.top[item].tolist(), objects.top[item + 1].tolist()
    left, _, right, _ = call.bounds_of(skipped).T
    unpainted, pens = right - left < 1e-3, call.pens_of(skipped)
    moved = np.abs(call.pens_of(following) - pens).sum(axis=1)
    moved[objects.kinds[item + 1] == call.SHADING_OBJECT] = 0  # which have no pen
    blank = unpainted & (moved > _NO_ADVANCE * em[letter])
    last = np.full(len(place), 9)  # what comes after a blank says no more
    np.minimum.at(last, letter[blank], turn[blank])
    told = turn <= last[letter]
    apart = np.abs(pens[:, 0] - x0[letter])
    beside = (turn == 0) & (0.12 * em[letter] < apart) & (apart < 0.8 * em[letter])
    spaced = spaced.copy()
    spaced[letter[blank]] = True
    doubled = letter[beside & ~unpainted]
    shapeless = letter[unpainted & ~blank & told]
    return spaced, np.unique(doubled).tolist(), np.unique(shapeless).tolist()
