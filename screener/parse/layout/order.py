"""Runs in the order in which a person reads them.

Programs paint nearly every page in reading order, so that is where we start; columns are then
never interleaved. What is certainly wrong is put right: of two runs one above the other, the
upper one is read first. Where that is violated, the few runs that take part in most of the
violations (a heading painted after its column, a name painted last, a footer painted first)
are taken out and put back at their height.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from screener.parse.layout.runs import Run, same_line

#: Share of the narrower run that must lie under the other to call them one above the other.
_SHARED = 0.3
#: Runs on one line with a narrower gap (in ems) belong together.
_NEIGHBOUR = 4.0


def in_reading_order(runs: Sequence[Run]) -> list[Run]:
    """Return the runs of one page, given in painting order, in reading order."""
    if len(runs) < 2:
        return list(runs)
    above = _above(runs)
    wrong = np.triu(above.T, 1)  # wrong[i, j]: j is painted after i and stands above it
    if not wrong.any():
        return list(runs)
    moved = _cover(wrong)
    order = [index for index in range(len(runs)) if index not in moved]
    for index in sorted(moved, key=lambda index: (runs[index].base, runs[index].box.x0)):
        order.insert(_position(runs, order, above, index), index)
    return [runs[index] for index in order]


def _above(runs: Sequence[Run]) -> NDArray[np.bool_]:
    """above[i, j]: run i stands above run j, and they share a stretch of the page's width."""
    x0 = np.array([run.box.x0 for run in runs])
    x1 = np.array([run.box.x1 for run in runs])
    base = np.array([run.base for run in runs])
    size = np.array([run.size for run in runs])
    upright = np.array([not run.turned for run in runs])
    shared = np.minimum(x1[:, None], x1[None]) - np.maximum(x0[:, None], x0[None])
    narrow = np.minimum((x1 - x0)[:, None], (x1 - x0)[None])
    # The smaller size: a big initial or name reaches down beside what stands below it.
    lower = base[None] - base[:, None] > 0.5 * np.minimum(size[:, None], size[None])
    both = upright[:, None] & upright[None]
    return np.asarray(lower & both & (shared > np.maximum(_SHARED * narrow, 0.5)), np.bool_)


def _cover(wrong: NDArray[np.bool_]) -> set[int]:
    """Return the runs to move so that no violation is left: always the one with the most."""
    wrong = wrong.copy()
    moved: set[int] = set()
    while wrong.any():
        counts = wrong.sum(0) + wrong.sum(1)
        worst = int(np.argmax(counts))
        moved.add(worst)
        wrong[worst, :] = False
        wrong[:, worst] = False
    return moved


def _position(runs: Sequence[Run], order: Sequence[int], above: NDArray[np.bool_], index: int) -> int:
    """Return where to put a run back: at either end of the page if all else is on one side of it, behind its
    neighbour on the same line, before the first that stands below it, behind the stretch of lines that ends
    above it, or where it was painted."""
    run = runs[index]
    bases = [runs[other].base for other in order if not runs[other].turned]
    if bases and run.base > max(bases) + run.size:
        return len(order)
    if bases and run.base < min(bases) - run.size:
        return 0
    for place, other in enumerate(order):
        gap = run.box.x0 - runs[other].box.x1
        if same_line(runs[other].base, run.base, run.size) and 0 <= gap < _NEIGHBOUR * run.size:
            return place + 1
    below = [place for place, other in enumerate(order) if above[index, other]]
    if below:
        return below[0]
    higher = [place for place, other in enumerate(order) if above[other, index]]
    if higher:
        place = higher[-1] + 1
        while place < len(order) and runs[order[place - 1]].base < runs[order[place]].base < run.base:
            place += 1
        return place
    return next((place for place, other in enumerate(order) if other > index), len(order))
