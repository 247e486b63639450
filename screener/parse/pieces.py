"""What the readers hand to the layout: words at places, and nothing about file formats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from screener.values import Box

#: Left, top, right, bottom.
Sides = tuple[float, float, float, float]


class Piece(NamedTuple):  # pages hold hundreds: tuples are made in a third of the time
    """A word as it is painted. Sides are points of the visible page, `base` the baseline's
    distance from its top edge; `angle` counts degrees clockwise as a person sees it; `colour`
    is red, green, blue and opacity, each of 255; `mode` the render mode (3 paints nothing).
    `icon` pieces are pictures of an icon font, whatever letters they claim to be."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    bold: bool = False
    angle: int = 0
    colour: tuple[int, int, int, int] = (0, 0, 0, 255)
    mode: int = 0
    icon: bool = False

    @property
    def sides(self) -> Sides:
        """Left, top, right and bottom."""
        return self[1:5]

    @property
    def box(self) -> Box:
        """The sides as a value."""
        return Box(*self[1:5])

    def at(self, box: Box, text: str) -> Piece:
        """Return the word in another place, with another text."""
        return self._replace(text=text, x0=box.x0, top=box.top, x1=box.x1, bottom=box.bottom)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its visible size in points, its words in the order of painting, and the places
    of drawn bullets."""

    number: int
    width: float
    height: float
    pieces: tuple[Piece, ...]
    marks: tuple[Sides, ...] = ()


class LaidWord(NamedTuple):
    """A word in its place in the text; left, top, right and bottom for each line it stands on."""

    text: str
    sides: tuple[float, ...] = ()


def make_pieces(rows: Iterable[tuple[object, ...]]) -> Iterator[Piece]:
    """Return words made of all their fields. (What `NamedTuple` brings for this is written in Python,
    and takes three times as long.)"""
    return map(partial(tuple.__new__, Piece), rows)


def lay(pieces: Iterable[Piece]) -> list[LaidWord]:
    """Return words as they stand in the text."""
    return [_laid((piece[0], piece[1:5])) for piece in pieces]


_laid = partial(tuple.__new__, LaidWord)


@dataclass(frozen=True, slots=True)
class LaidLine:
    """A line in reading order, before offsets exist. Before the words at the places `gaps` stands a gap
    as wide as a tab: they begin cells."""

    page: int
    words: tuple[LaidWord, ...]
    block: int
    emphasised: bool = False
    bullet: bool = False
    gaps: frozenset[int] = frozenset()


def has_letters(pieces: Iterable[Piece], fewest: int) -> bool:
    """Return whether some words have at least so many letters and figures."""
    count = 0
    for piece in pieces:
        count += sum(map(str.isalnum, piece.text))
        if count >= fewest:
            return True
    return False
