"""Columns that the painting order does not keep apart.

Most programs paint one column after the other, and then nothing needs to be done. Browsers
may paint all headings first, and some exporters paint line by line across the page; there the
column is found by the empty stretch between its words and its neighbour's.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from screener.parse.layout.runs import Run

#: A column has at least so many lines, and is at least so many points wide.
_FEWEST, _NARROWEST = 10, 60.0
#: Beyond this share of jumps over the gutter the page is painted line by line: a table, or
#: dates beside their titles, unless both sides are running text.
_TABLE_JUMPS = 0.25
#: Share of lines that begin in the middle of a sentence where text runs on in a column.
_RUNNING = 0.2
_STEP = 2.0
#: A line over the whole width goes on with what stands above it within so many ems.
_CLOSE = 3.0
#: So many pairs of lines and places are looked at in one go.
_MOST_AT_ONCE = 1_000_000

Floats = NDArray[np.float64]


def keep_columns(runs: Sequence[Run], ordered: Sequence[Run]) -> list[Run] | None:
    """Return the runs of a page in painting order, but columns that were painted in turns put
    one after the other, the left one first; None where there is nothing of the kind.
    `ordered` are the same runs in the reading order found so far."""
    found = _best_gutter(runs)
    if found is None:
        return None
    gutter, top, bottom = found
    inside = [run for run in runs if top < run.base < bottom]
    left = [run for run in inside if run.box.x1 <= gutter + _STEP]
    right = [run for run in inside if run.box.x1 > gutter + _STEP]
    jumps = _jumps([run for run in ordered if top < run.base < bottom], gutter)
    running = min(_running(left), _running(right)) >= _RUNNING
    table = jumps > _TABLE_JUMPS * min(len(left), len(right))
    if jumps < 2 or (table and not running):
        return None
    before = [run for run in runs if run.base <= top]
    after = [run for run in runs if run.base >= bottom]
    left, rest = _above_what_goes_on(left, right, after)
    columns = (keep_columns(left, left) or left), (keep_columns(right, right) or right)
    return [*before, *columns[0], *columns[1], *rest, *after]


def _above_what_goes_on(
    left: list[Run], right: Sequence[Run], after: Sequence[Run]
) -> tuple[list[Run], list[Run]]:
    """Return the lines of a left column, and apart those under both columns that begin what goes on over the
    whole width: the heading of the next part and the short lines that open it."""
    following = min(after, key=lambda run: run.base, default=None)
    ended = max(run.base for run in right)
    rest = [run for run in left if run.base > ended + run.size]
    if following is None or not rest or following.box.x0 > min(run.box.x0 for run in left) + _NARROWEST:
        return left, []
    if following.base - max(run.base for run in rest) > _CLOSE * following.size:
        return left, []
    return [run for run in left if run.base <= ended + run.size], rest


def _jumps(runs: Sequence[Run], gutter: float) -> int:
    sides = [run.box.x1 <= gutter + _STEP for run in runs]
    return sum(side != other for side, other in pairwise(sides))


def _running(runs: Sequence[Run]) -> float:
    """Return the share of lines that begin with a small letter."""
    return sum(run.text[:1].islower() for run in runs) / max(len(runs), 1)


def _best_gutter(runs: Sequence[Run]) -> tuple[float, float, float] | None:
    """Return the place of the gutter with most lines on its poorer side, and the top and bottom of the
    stretch where nothing crosses it."""
    upright = [run for run in runs if not run.turned]
    if len(upright) < 2 * _FEWEST:
        return None
    x0 = np.array([run.box.x0 for run in upright])
    x1 = np.array([run.box.x1 for run in upright])
    base = np.array([run.base for run in upright])
    best: tuple[int, float] | None = None
    found = None
    places = np.arange(x0.min() + _NARROWEST, x1.max() - _NARROWEST, _STEP)
    ended = np.searchsorted(np.sort(x1), places, side="right")
    to_come = len(upright) - np.searchsorted(np.sort(x0), places)
    places = places[(ended >= _FEWEST) & (to_come >= _FEWEST)]
    for gutter in places[_may_divide(x0, x1, base, places)].tolist():
        for top, bottom in _stretches(x0, x1, base, gutter):
            inside = (base > top) & (base < bottom)
            left, right = inside & (x1 <= gutter), inside & (x0 >= gutter)
            poorer = int(min(left.sum(), right.sum()))
            if poorer < _FEWEST or x1[left].max() - x0[left].min() < _NARROWEST:
                continue
            width = float(x0[right].min() - x1[left].max())
            if x1[right].max() - x0[right].min() >= _NARROWEST and (best is None or (poorer, width) > best):
                best, found = (poorer, width), (gutter, top, bottom)
    return found


def _may_divide(x0: Floats, x1: Floats, base: Floats, places: Floats) -> NDArray[np.bool_]:
    """Return which places have enough lines on both sides between two lines that cross them."""
    if not 0 < len(base) * len(places) <= _MOST_AT_ONCE:
        return np.ones(len(places), np.bool_)
    down = np.argsort(base, kind="stable")
    left, right = x1[down] <= places[:, None], x0[down] >= places[:, None]
    stretch = np.cumsum(~(left | right), axis=1) + (len(base) + 1) * np.arange(len(places))[:, None]
    size = (len(base) + 1) * len(places)
    sides = [np.bincount(stretch[side], minlength=size).reshape(len(places), -1) for side in (left, right)]
    return np.asarray(np.minimum(*sides).max(axis=1, initial=0) >= _FEWEST, np.bool_)


def _stretches(x0: Floats, x1: Floats, base: Floats, gutter: float) -> list[tuple[float, float]]:
    """Return the stretches of the page between the lines that cross a place."""
    crossing = np.sort(base[(x0 < gutter) & (x1 > gutter)]).tolist()
    edges = [-np.inf, *crossing, np.inf]
    return list(pairwise(edges))
