"""Bullets that are drawn, not written: small dots and squares among a page's shapes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from screener.parse.pdf import pdfium_calls as call
from screener.parse.pdf.objects import Objects

Floats = NDArray[np.float64]

#: Sides of a drawn bullet, in points.
_SMALLEST, _LARGEST = 1.0, 8.0
#: Pages with more shapes than this are drawings; their dots are no bullets.
_MOST_SHAPES = 3000
#: So many are held against all others at a time.
_AT_ONCE = 50


def find_marks(objects: Objects) -> Floats:
    """Return left, bottom, right and top (in the PDF's own axes) of every small shape of a page
    that is about as wide as high."""
    shapes = objects.of_kind(call.PATH_OBJECT)
    corners = call.bounds_of(shapes if len(shapes) <= _MOST_SHAPES else [])
    left, bottom, right, top = corners.T
    width, ratio = right - left, (right - left) / np.maximum(top - bottom, 0.01)
    return _alone(corners[(width >= _SMALLEST) & (width <= _LARGEST) & (ratio > 0.6) & (ratio < 1.7)])


def _alone(marks: Floats) -> Floats:
    """Without rings round a dot (timelines) and rows of dots (ratings)."""
    middle, height = marks[:, 0] + marks[:, 2], marks[:, 1] + marks[:, 3]
    reach = 2.5 * (marks[:, 2] - marks[:, 0])
    near = np.zeros(len(marks), np.int64)
    for start in range(0, len(marks), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        level = np.abs(height - height[some, None]) < 2
        level &= np.abs(middle - middle[some, None]) / 2 < reach[some, None]
        near[some] = np.count_nonzero(level, axis=1)
    alone: Floats = marks[near == 1]  # itself
    return alone
