"""Many boxes of a page at once: what stands out in each, and which lie upon each other."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from screener.parse.pieces import Piece

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

#: So many strips of a picture are held at a time.
_STRIPS = 200
#: A box is compared with so many of those that begin next below its top.
_NEAR = 59


def places_of(pieces: Iterable[Piece]) -> Floats:
    """Return left, top, right, bottom, base and size of words, a row for each."""
    return np.fromiter(chain.from_iterable([piece[1:7] for piece in pieces]), np.float64).reshape(-1, 6)


def contrasts(picture: NDArray[np.uint8], boxes: Floats) -> Ints:
    """Return the difference of the lightest and the darkest pixel that each box touches, 0 outside
    of the picture; a row of `boxes` is left, top, right and bottom in pixels.

    Words of one line mostly touch the same rows of pixels: such a strip is reduced to one row
    first, and each word looks at its part of it.
    """
    height, width = picture.shape
    left, top, right, bottom = np.clip(boxes, 0, (width, height) * 2).astype(np.int64).T
    right, bottom = np.minimum(right + 1, width), np.minimum(bottom + 1, height)
    found = np.zeros(len(boxes), np.int64)
    inside = np.flatnonzero((left < right) & (top < bottom))
    strips, strip = np.unique(top[inside] * (height + 1) + bottom[inside], return_inverse=True)
    for first in range(0, len(strips), _STRIPS):
        some = strips[first : first + _STRIPS].tolist()
        # One pixel more, where the last word of a row may end.
        lightest, darkest = np.zeros((2, len(some), width + 1), np.uint8)
        for row, (start, end) in enumerate(divmod(both, height + 1) for both in some):
            np.maximum.reduce(picture[start:end], axis=0, out=lightest[row, :width])
            np.minimum.reduce(picture[start:end], axis=0, out=darkest[row, :width])
        chosen = (first <= strip) & (strip < first + len(some))
        its, row_start = inside[chosen], (strip[chosen] - first) * (width + 1)
        ends = np.stack((row_start + left[its], row_start + right[its]), axis=1).ravel()
        # From each left end to its right end, and on to the next left end, which nobody asked for.
        found[its] = np.maximum.reduceat(lightest.ravel(), ends)[::2].astype(np.int64)
        found[its] -= np.minimum.reduceat(darkest.ravel(), ends)[::2]
    return found


def overlaps(boxes: Floats, share: float) -> list[tuple[int, int]]:
    """Return the pairs of boxes (left, top, right, bottom) that share more than so much of the
    smaller one."""
    order = np.argsort(boxes[:, 1], kind="stable")
    x0, top, x1, bottom = boxes[order].T
    count = np.arange(len(order))
    # Of boxes sorted by height only those can overlap one that begin above its bottom.
    below = np.clip(np.searchsorted(top, bottom) - count - 1, 0, np.minimum(_NEAR, len(order) - 1 - count))
    one = np.repeat(count, below)
    other = one + 1 + np.arange(len(one)) - np.repeat(np.cumsum(below) - below, below)
    with np.errstate(invalid="ignore"):  # damaged files have endless words
        wide = np.minimum(x1[one], x1[other]) - np.maximum(x0[one], x0[other])
        beside = wide > 0
        one, other, wide = one[beside], other[beside], wide[beside]
        high = np.minimum(bottom[one], bottom[other]) - np.maximum(top[one], top[other])
        areas = (x1 - x0) * (bottom - top)
        close = (high > 0) & (wide * high > share * np.minimum(areas[one], areas[other]))
    return list(zip(order[one[close]].tolist(), order[other[close]].tolist(), strict=True))
