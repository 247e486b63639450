"""Words → runs: words painted one after another on one baseline without a wide gap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from screener.parse.clean import clean
from screener.parse.layout.boxes import places_of
from screener.parse.pieces import Piece, Sides
from screener.values import Box

#: Stands for a picture from an icon font until lines are made: it may be a bullet.
ICON = "\ue000"
_ICON = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]+")
#: A wider gap (in ems) between two words ends a run: it is a tab stop or another column.
_WIDEST_GAP = 1.2
#: So many drawn bullets are held against all runs at a time.
_MARKS = 50
#: Baselines that differ by less (in ems of the larger letters) are one line, with raised letters.
_SAME_BASE = 0.4


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row. `box` and `base` are turned so that the run's page stands upright;
    `turned` runs stand across the rest of the page and take no part in its order. `marked` runs have a drawn
    bullet before them."""

    pieces: tuple[Piece, ...]
    box: Box
    base: float
    size: float
    turned: bool = False
    marked: bool = False

    @property
    def text(self) -> str:
        """The words with one blank between them."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def bold(self) -> bool:
        """Whether all words with letters are bold."""
        return all(piece.bold for piece in self.pieces if any(map(str.isalnum, piece.text)))


def tidy(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the words with their letters cleaned; what had none left is dropped, and what
    held a blank becomes several words, whose boxes share the width."""
    tidied = []
    for piece in pieces:
        if piece.icon:
            tidied.append(piece._replace(text=ICON))
            continue
        text = piece.text
        if text.isascii() and text.isprintable() and text and " " not in text and "(" not in text:
            tidied.append(piece)
            continue
        words = clean(text).split()
        if words and set(words[0]) == {"\ufffd"}:
            tidied.append(piece._replace(text=ICON))
        elif len(words) == 1:
            tidied.append(piece if words[0] == text else piece._replace(text=words[0]))
        elif not words and _ICON.fullmatch(text):
            tidied.append(piece._replace(text=ICON))
        elif words:
            tidied.extend(_shares(piece, words))
    return tidied


def _shares(piece: Piece, words: Sequence[str]) -> Iterable[Piece]:
    letters = sum(map(len, words)) + len(words) - 1
    width = piece.x1 - piece.x0
    at = 0
    for word in words:
        left = piece.x0 + width * at / letters
        right = piece.x0 + width * (at + len(word)) / letters
        yield piece._replace(text=word, x0=left, x1=right)
        at += len(word) + 1


def make_runs(pieces: Sequence[Piece], width: float, height: float, marks: Sequence[Sides] = ()) -> list[Run]:
    """Return the runs of a page in painting order. A page whose words mostly run in another
    direction is turned upright first. `marks` are the places of drawn bullets."""
    if not pieces:
        return []
    angles = [piece[8] for piece in pieces]
    quarters = [round(angle / 90) % 4 for angle in angles] if any(angles) else [0] * len(pieces)
    main = max(range(4), key=quarters.count) if any(quarters) else 0
    upright = list(pieces)
    for at, quarter in enumerate(quarters) if any(quarters) else ():
        upright[at] = _upright(pieces[at], quarter, width, height)
    table = places_of(upright)
    starts = _starts(table, np.array(quarters))
    for at, quarter in enumerate(quarters) if any(quarters) else ():
        if quarter != main:
            table[at, :4] = _turn(pieces[at].sides, main, width, height)
    least, most = np.minimum.reduceat(table, starts), np.maximum.reduceat(table, starts)
    alike = (least[:, 4:] == most[:, 4:]).all(axis=1)
    runs = []
    for start, end, same, (x0, top, *_), (_, _, x1, bottom, base, size) in zip(
        starts.tolist(),
        [*starts[1:].tolist(), len(pieces)],
        alike.tolist(),
        least.tolist(),
        most.tolist(),
        strict=True,
    ):
        line = (base, size) if same else _usual(upright[start:end])
        turned = quarters[start] != main
        box = Box(x0, top, x1, bottom)
        runs.append(Run(tuple(pieces[start:end]), box, bottom if turned else line[0], line[1], turned))
    return _mark(runs, [_turn(mark, main, width, height) for mark in marks]) if marks else runs


def _mark(runs: list[Run], marks: Sequence[Sides]) -> list[Run]:
    """Tell the nearest run to the right of each drawn bullet."""
    x0, base, size = np.array([(run.box.x0, run.base, run.size) for run in runs]).T
    level = ~np.array([run.turned for run in runs])
    marked: set[int] = set()
    for start in range(0, len(marks), _MARKS):
        left, top, right, bottom = np.array(marks[start : start + _MARKS]).T[:, :, None]
        gap, below = x0 - right, (top + bottom) / 2 - base
        near = (-0.8 * size < below) & (below < 0.1 * size) & (gap > -0.5) & (gap < 2.5 * size)
        near &= level & (right - left < 0.55 * size)
        marked.update(np.where(near, gap, np.inf).argmin(axis=1)[near.any(axis=1)].tolist())
    return [replace(run, marked=True) if at in marked else run for at, run in enumerate(runs)]


def _starts(table: NDArray[np.float64], quarters: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the first word of each run, given left, top, right, bottom, base and size of upright words."""
    x0, _, x1, _, base, size = table.T
    small, large = np.minimum(size[1:], size[:-1]), np.maximum(size[1:], size[:-1])
    gap = x0[1:] - x1[:-1]
    follows = (np.abs(np.diff(base)) <= _SAME_BASE * large) & (np.diff(quarters) == 0)
    follows &= (-0.5 * large <= gap) & (gap <= _WIDEST_GAP * small)
    return np.concatenate(([0], np.flatnonzero(~follows) + 1))


def same_line(base: float, other: float, size: float) -> bool:
    """Return whether two baselines are one line of letters of that size."""
    return abs(base - other) <= _SAME_BASE * size


def _usual(pieces: Sequence[Piece]) -> tuple[float, float]:
    """Return the baseline and the size of the middle letter: raised letters do not decide."""
    weight = sorted(((piece.size, piece.base, len(piece.text)) for piece in pieces), reverse=True)
    half = sum(count for _, _, count in weight) / 2
    passed = accumulate(count for _, _, count in weight)
    middle = next((at for at, count in enumerate(passed) if count >= half), 0)
    size, base, _ = weight[middle]
    return base, size


def _turn(sides: Sides, quarter: int, width: float, height: float) -> Sides:
    """Return the sides of a box after the page was turned back by so many quarters."""
    x0, top, x1, bottom = sides
    if quarter == 1:
        return top, width - x1, bottom, width - x0
    if quarter == 2:
        return width - x1, height - bottom, width - x0, height - top
    if quarter == 3:
        return height - bottom, x0, height - top, x1
    return sides


def _upright(piece: Piece, quarter: int, width: float, height: float) -> Piece:
    if quarter == 0:
        return piece
    x0, top, x1, bottom = _turn(piece.sides, quarter, width, height)
    base = bottom - 0.2 * (bottom - top)
    return piece._replace(x0=x0, top=top, x1=x1, bottom=bottom, base=base)
