"""A part of a heading line between two marks, a date or a placeholder."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a heading line. `title` is how much it looks like a title (0 to 6), `employer`
    whether it has a word that names of employers have, `place` whether it is one."""

    start: int
    end: int
    text: str
    mark: str
    title: float
    employer: bool
    place: bool
