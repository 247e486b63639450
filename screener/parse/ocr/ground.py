"""Pictures with dark letters on light ground throughout, as the engine reads them best."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
_Rectangle = tuple[int, int, int, int]

#: Lighter and darker than this are white and black: nobody sees the difference on a page.
_LIGHTEST, _DARKEST = 231, 24
#: Ground darker than this bears light letters, if any.
_DARK = 150
#: Letters and rules are no ground: it is so wide throughout, so high, and dark in such a share.
_NARROWEST, _LOWEST, _FILLED = 12.0, 7.0, 0.5
#: Ground is looked for on one pixel in so many each way.
_STEP = 4
#: It is of one tone, within so much; photographs are not.
_EVEN = 30
#: More stretches than this are a photograph.
_MOST_STRETCHES = 20_000


def even_ground(grey: Grey, *, scale: float) -> Grey:
    """Return a picture without what is too faint to see, and with bands and columns of dark
    ground turned to dark letters on white; `scale` is dots per point."""
    evened = np.where(grey > _LIGHTEST, 255, np.where(grey < _DARKEST, 0, grey)).astype(np.uint8)
    dark = evened[::_STEP, ::_STEP] < _DARK
    for top, bottom, left, right in _patches(dark, max(round(_NARROWEST * scale / _STEP), 2)):
        if (bottom - top) * _STEP < _LOWEST * scale or dark[top:bottom, left:right].mean() < _FILLED:
            continue
        rows, columns = _within(top, bottom), _within(left, right)
        lit = evened[rows, columns].astype(np.int32)
        base = int(np.median(lit))
        if (np.abs(lit - base) <= _EVEN).mean() >= _FILLED:
            # The rim of the ground, missed by the steps, would be left as a frame.
            evened[_around(top, bottom), _around(left, right)] = 255
            evened[rows, columns] = 255 - np.clip((lit - base) * 255 // max(255 - base, 1), 0, 255)
    return evened


def _within(start: int, end: int) -> slice:
    return slice(start * _STEP, (end - 1) * _STEP + 1)


def _around(start: int, end: int) -> slice:
    return slice(max(start - 1, 0) * _STEP, (end + 1) * _STEP)


def _patches(dark: NDArray[np.bool_], narrowest: int) -> Iterator[_Rectangle]:
    """Yield the rectangles around what hangs together of stretches that are wide enough: top, bottom, left
    and right, the ends not included."""
    edges = np.diff(np.pad(dark, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = np.nonzero(edges == 1)
    ends = np.nonzero(edges == -1)[1]
    wide = ends - starts >= narrowest
    if wide.sum() > _MOST_STRETCHES:
        return
    opened: list[list[int]] = []  # top, bottom, left, right, and the stretch of the last row
    for row, start, end in zip(rows[wide].tolist(), starts[wide].tolist(), ends[wide].tolist(), strict=True):
        yield from ((p[0], p[1], p[2], p[3]) for p in opened if p[1] < row)
        opened = [patch for patch in opened if patch[1] >= row]
        touching = [patch for patch in opened if patch[2] < end and start < patch[3]]
        merged = [row, row + 1, start, end]
        for patch in touching:
            merged = [
                min(merged[0], patch[0]),
                row + 1,
                min(merged[2], patch[2]),
                max(merged[3], patch[3]),
            ]
        opened = [patch for patch in opened if patch not in touching]
        opened.append(merged)
    yield from ((p[0], p[1], p[2], p[3]) for p in opened)
