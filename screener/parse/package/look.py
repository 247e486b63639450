"""How letters look, whether a person can see them, and why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

Colour = tuple[int, int, int]

WHITE: Final[Colour] = (255, 255, 255)
#: Of 255: light grey print (#ccc) stands out by 51, near-white (#f0f0f0) by 15.
_CONTRAST = 24
#: Reasons why text is not seen. Marked text takes no room; the others leave a gap.
MARKED = "marked as hidden"
TINY = "too small to read"
UNSEEN = "in the colour of what is behind it"
OUTSIDE = "outside the page"
#: Letters of fewer points cannot be read.
SMALLEST = 2.5
#: What is taken where nothing says how large letters are.
USUAL_SIZE = 10.0


def hexadecimal(text: str) -> Colour | None:
    """Return the colour of six hexadecimal figures, with or without "#", else None."""
    figures = text.strip().removeprefix("#")
    if len(figures) == 3:
        figures = "".join(figure * 2 for figure in figures)
    try:
        value = int(figures, 16) if len(figures) == 6 else -1
    except ValueError:
        return None
    return None if value < 0 else (value >> 16, value >> 8 & 255, value & 255)


def stands_out(letters: Colour, behind: Colour) -> bool:
    """Return whether a person can tell letters from what is behind them."""
    return max(abs(one - other) for one, other in zip(letters, behind, strict=True)) >= _CONTRAST


@dataclass(frozen=True, slots=True)
class Look:
    """Properties of letters; None where nothing is said. `colour` is "" for the automatic one
    and "mixed" for what cannot be told; `shade` likewise, "" for none."""

    bold: bool | None = None
    capitals: bool | None = None
    size: float | None = None
    colour: Colour | str | None = None
    shade: Colour | str | None = None
    marked: bool | None = None
    squeezed: bool | None = None
    clear: bool | None = None

    def over(self, below: Look) -> Look:
        """Return this look, with what it leaves open taken from the one below."""
        if self == PLAIN:
            return below
        return Look(
            bold=below.bold if self.bold is None else self.bold,
            capitals=below.capitals if self.capitals is None else self.capitals,
            size=below.size if self.size is None else self.size,
            colour=below.colour if self.colour is None else self.colour,
            shade=below.shade if self.shade is None else self.shade,
            marked=below.marked if self.marked is None else self.marked,
            squeezed=below.squeezed if self.squeezed is None else self.squeezed,
            clear=below.clear if self.clear is None else self.clear,
        )

    @property
    def points(self) -> float:
        """The size in points."""
        return USUAL_SIZE if self.size is None else self.size

    def why_unseen(self, behind: Colour | str) -> str:
        """Return why nobody sees such letters on a background, "" if they are seen."""
        if self.marked:
            return MARKED
        if self.points < SMALLEST or self.squeezed:
            return TINY
        behind = self.shade or behind
        if self.clear:
            return UNSEEN
        if isinstance(self.colour, tuple) and isinstance(behind, tuple):
            return "" if stands_out(self.colour, behind) else UNSEEN
        return ""


#: Where nothing is said.
PLAIN = Look()
