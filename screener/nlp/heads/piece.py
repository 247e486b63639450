"""A part of a heading line between two marks, a date or a placeholder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

#: How much a piece looks like a title: beyond doubt, by a known title within it, by a word that titles end
#: with, by a word of a known one.
SURE, KNOWN, LIKELY, POSSIBLE = 6.0, 4.0, 3.0, 2.5


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a heading line. `title` is how much it looks like a title (0 to `SURE`), `employer`
    whether it has a word that names of employers have, `place` whether it is one."""

    start: int
    end: int
    text: str
    mark: str
    title: float
    employer: bool
    place: bool


class Named(NamedTuple):
    """What words name of a post, as far as they do: what somebody is, and where."""

    title: Piece | None = None
    employer: Piece | None = None
