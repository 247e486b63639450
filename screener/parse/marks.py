"""Bullets that are drawn, not written: small dots and squares among a page's shapes."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence

from screener.parse import pdfium_calls as call
from screener.parse.objects import Objects

#: Sides of a drawn bullet, in points.
_SMALLEST, _LARGEST = 1.0, 8.0
#: Pages with more shapes than this are drawings; their dots are no bullets.
_MOST_SHAPES = 3000

Corners = tuple[float, float, float, float]


def find_marks(objects: Objects) -> list[Corners]:
    """Return left, bottom, right and top (in the PDF's own axes) of every small shape of a page
    that is about as wide as high."""
    shapes = objects.of_kind(call.PATH_OBJECT)
    if len(shapes) > _MOST_SHAPES:
        return []
    room = (ctypes.c_float * 4)()
    at = ctypes.addressof(room)
    marks: list[Corners] = []
    for shape in shapes:
        call.get_object_bounds(shape, at, at + 4, at + 8, at + 12)
        left, bottom, right, top = room
        width, height = right - left, top - bottom
        if _SMALLEST <= width <= _LARGEST and 0.6 < width / max(height, 0.01) < 1.7:
            marks.append((left, bottom, right, top))
    return _alone(marks)


def _alone(marks: Sequence[Corners]) -> list[Corners]:
    """Without rings round a dot (timelines) and rows of dots (ratings)."""
    kept = []
    for mark in marks:
        close = 0
        for other in marks:
            same_height = abs(mark[1] + mark[3] - other[1] - other[3]) < 2
            apart = abs(mark[0] + mark[2] - other[0] - other[2]) / 2
            close += same_height and apart < 2.5 * (mark[2] - mark[0])
        if close == 1:  # itself
            kept.append(mark)
    return kept
