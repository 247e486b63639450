"""Words → runs: words painted one after another on one baseline without a wide gap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from screener.parse.clean import clean
from screener.parse.pieces import Piece
from screener.values import Box

#: Stands for a picture from an icon font until lines are made: it may be a bullet.
ICON = "\ue000"
_ICON = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]+")
#: A wider gap (in ems) between two words ends a run: it is a tab stop or another column.
WIDEST_GAP = 1.2
#: Baselines that differ by less (in ems of the larger letters) are one line, with raised letters.
SAME_BASE = 0.4


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
        if piece.text.isascii() and piece.text.isalnum():
            tidied.append(piece)
            continue
        words = clean(piece.text).split()
        if words and set(words[0]) == {"\ufffd"}:
            tidied.append(piece._replace(text=ICON))
        elif len(words) == 1:
            tidied.append(piece if words[0] == piece.text else piece._replace(text=words[0]))
        elif not words and _ICON.fullmatch(piece.text):
            tidied.append(piece._replace(text=ICON))
        elif words:
            tidied.extend(_shares(piece, words))
    return tidied


def _shares(piece: Piece, words: Sequence[str]) -> Iterable[Piece]:
    letters = sum(map(len, words)) + len(words) - 1
    width = piece.box.x1 - piece.box.x0
    at = 0
    for word in words:
        left = piece.box.x0 + width * at / letters
        right = piece.box.x0 + width * (at + len(word)) / letters
        yield piece._replace(text=word, box=Box(left, piece.box.top, right, piece.box.bottom))
        at += len(word) + 1


def make_runs(pieces: Sequence[Piece], width: float, height: float, marks: Sequence[Box] = ()) -> list[Run]:
    """Return the runs of a page in painting order. A page whose words mostly run in another
    direction is turned upright first. `marks` are the places of drawn bullets."""
    if not pieces:
        return []
    quarters = [round(piece.angle / 90) % 4 for piece in pieces]
    main = max(range(4), key=quarters.count)
    runs: list[Run] = []
    group: list[tuple[Piece, Box, float]] = []
    last = -1
    for piece, quarter in zip(pieces, quarters, strict=True):
        box, base = (piece.box, piece.base) if quarter == 0 else _upright(piece, quarter, width, height)
        if group and not (quarter == last and _follows(group[-1], (piece, box, base))):
            runs.append(_run(group, last, main, width, height))
            group = []
        group.append((piece, box, base))
        last = quarter
    runs.append(_run(group, last, main, width, height))
    return _mark(runs, [_turn(mark, main, width, height) for mark in marks])


def _mark(runs: list[Run], marks: Sequence[Box]) -> list[Run]:
    """Tell the nearest run to the right of each drawn bullet."""
    marked = set()
    for mark in marks:
        middle = (mark.top + mark.bottom) / 2
        near = [
            (run.box.x0 - mark.x1, at)
            for at, run in enumerate(runs)
            if -0.8 * run.size < middle - run.base < 0.1 * run.size
            and -0.5 < run.box.x0 - mark.x1 < 2.5 * run.size
            and mark.x1 - mark.x0 < 0.55 * run.size
            and not run.turned
        ]
        if near:
            marked.add(min(near)[1])
    return [replace(run, marked=True) if at in marked else run for at, run in enumerate(runs)]


def _follows(before: tuple[Piece, Box, float], after: tuple[Piece, Box, float]) -> bool:
    small, size = sorted((before[0].size, after[0].size))
    gap = after[1].x0 - before[1].x1
    return same_line(before[2], after[2], size) and -0.5 * size <= gap <= WIDEST_GAP * small


def same_line(base: float, other: float, size: float) -> bool:
    """Return whether two baselines are one line of letters of that size."""
    return abs(base - other) <= SAME_BASE * size


def _run(
    group: Sequence[tuple[Piece, Box, float]], quarter: int, main: int, width: float, height: float
) -> Run:
    pieces = tuple(piece for piece, _, _ in group)
    weight = sorted(((piece.size, base, len(piece.text)) for piece, _, base in group), reverse=True)
    half = sum(count for _, _, count in weight) / 2
    passed = accumulate(count for _, _, count in weight)
    # The size of the middle letter, and a baseline of that size: raised letters do not decide.
    middle = next((at for at, count in enumerate(passed) if count >= half), 0)
    size, base, _ = weight[middle]
    if quarter != main:
        boxes = [_turn(piece.box, main, width, height) for piece in pieces]
        base = max(box.bottom for box in boxes)
    else:
        boxes = [box for _, box, _ in group]
    return Run(pieces, _around(boxes), base, size, quarter != main)


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.x0 for box in boxes),
        min(box.top for box in boxes),
        max(box.x1 for box in boxes),
        max(box.bottom for box in boxes),
    )


def _turn(box: Box, quarter: int, width: float, height: float) -> Box:
    """The box after the page was turned back by so many quarters."""
    if quarter == 1:
        return Box(box.top, width - box.x1, box.bottom, width - box.x0)
    if quarter == 2:
        return Box(width - box.x1, height - box.bottom, width - box.x0, height - box.top)
    if quarter == 3:
        return Box(height - box.bottom, box.x0, height - box.top, box.x1)
    return box


def _upright(piece: Piece, quarter: int, width: float, height: float) -> tuple[Box, float]:
    box = _turn(piece.box, quarter, width, height)
    return box, box.bottom - 0.2 * (box.bottom - box.top)
