"""What surrounds the paragraphs of a DOCX: cells, text boxes, and what is painted behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from screener.parse.docx.colours import Theme, drawn_colour, shade_colour
from screener.parse.docx.looks import Style, Styles, is_on, number
from screener.parse.package.look import MARKED, OUTSIDE, PLAIN, TINY, WHITE, Colour, Look, hexadecimal
from screener.parse.package.xmlevents import Node

#: English metric units and twentieths of a point.
_INCH, _POINT, _TWENTIETHS = 914_400, 12_700, 20
#: Boxes further out than any paper is large, or left of and above any margin, are off the page.
_FURTHEST, _BEFORE = 24 * _INCH, 2 * _INCH
#: Rows and lines kept lower than so many points show nothing.
_LOWEST = 2.5
_VML_NAMES: dict[str, Colour] = {"white": WHITE, "window": WHITE, "black": (0, 0, 0)}


@dataclass(frozen=True, slots=True)
class Surround:
    """What is behind the paragraphs within an element, why none of them is seen ("" if they
    are), the look that a table style gives them, whether they were deleted, and whether a shape says itself
    what fills it."""

    behind: Colour | str = WHITE
    why: str = ""
    table: Look = PLAIN
    deleted: bool = False
    filled: bool = False


@dataclass(slots=True)
class Table:
    """A table that is being read: its style, which special rows it shows, and the place."""

    style: Style = field(default_factory=Style)
    shows: frozenset[str] = frozenset({"firstRow", "firstCol", "band1Horz", "band2Horz"})
    row: int = -1
    cell: int = -1

    def read(self, properties: Node, styles: Styles) -> None:
        """Take `w:tblPr`."""
        name, look = properties.child("w:tblStyle"), properties.child("w:tblLook")
        self.style = styles.style(name.get("w:val")) if name else Style()
        if look is not None:
            bits = _hexadecimal(look.get("w:val"))
            shown = {
                "firstRow": _flag(look.get("w:firstRow"), bits & 0x20),
                "firstCol": _flag(look.get("w:firstColumn"), bits & 0x80),
                "band1Horz": not _flag(look.get("w:noHBand"), bits & 0x200),
                "band2Horz": not _flag(look.get("w:noHBand"), bits & 0x200),
            }
            self.shows = frozenset(part for part, is_shown in shown.items() if is_shown)

    def surround(self, around: Surround) -> Surround:
        """Return what the table's style puts around the cell that begins."""
        first_row = "firstRow" in self.shows
        band = "band1Horz" if (self.row - first_row) % 2 == 0 else "band2Horz"
        look, behind = self.style.look, self.style.shade or around.behind
        places = (("band", band), ("firstCol", self.cell == 0), ("firstRow", self.row == 0))
        for name, applies in places:
            part = band if name == "band" else name
            if applies and part in self.shows and part in self.style.parts:
                own, shade = self.style.parts[part]
                look, behind = own.over(look), shade or behind
        return replace(around, behind=behind, table=look.over(around.table))


def _hexadecimal(figures: str) -> int:
    try:
        return int(figures, 16)
    except ValueError:
        return 0


def _flag(written: str, bit: int) -> bool:
    return written not in ("0", "false", "off") if written else bool(bit)


def in_row(around: Surround, properties: Node) -> Surround:
    """Return what surrounds a row with a `w:trPr`."""
    height = properties.child("w:trHeight")
    if properties.child("w:del"):
        around = replace(around, deleted=True)
    if is_on(properties.child("w:hidden")):
        around = replace(around, why=MARKED)
    if height is not None and height.get("w:hRule") == "exact":
        points = number(height.get("w:val"), 100) / _TWENTIETHS
        around = replace(around, why=TINY) if points < _LOWEST else around
    return around


def in_cell(around: Surround, properties: Node, theme: Theme) -> Surround:
    """Return what surrounds a cell with a `w:tcPr`."""
    if properties.child("w:cellDel"):
        around = replace(around, deleted=True)
    shade = properties.child("w:shd")
    behind = shade_colour(shade, theme) if shade else ""
    return replace(around, behind=behind) if behind else around


def is_flat(paragraph: Node) -> bool:
    """Return whether a `w:pPr` keeps its lines too low to be read."""
    spacing = paragraph.child("w:spacing")
    if spacing is None or spacing.get("w:lineRule") != "exact":
        return False
    return number(spacing.get("w:line"), 240) / _TWENTIETHS < _LOWEST


@dataclass(slots=True)
class Anchor:
    """Where a drawing stands, in English metric units, as far as it says so."""

    across: float = 0.0
    down: float = 0.0
    wide: float = float(_INCH)
    high: float = float(_INCH)
    hidden: bool = False

    def why_unseen(self) -> str:
        """Return why nobody sees what stands in it, "" if it is seen."""
        if self.hidden:
            return MARKED
        if min(self.wide, self.high) < _LOWEST * _POINT:
            return TINY
        far = max(self.across, self.down) > _FURTHEST
        before = self.across + self.wide < -_BEFORE or self.down + self.high < -_BEFORE
        return OUTSIDE if far or before else ""


def in_shape(around: Surround, properties: Node, theme: Theme) -> Surround:
    """Return what surrounds the text of a shape with a `wps:spPr` or `wps:style`."""
    if properties.key == "wps:style":
        reference = properties.child("a:fillRef")
        if reference is None or reference.get("idx") == "0" or around.filled:
            return around
        return replace(around, behind=drawn_colour(reference, theme))
    for child in properties.children:
        if child.key == "a:solidFill":
            return replace(around, behind=drawn_colour(child, theme), filled=True)
        if child.key == "a:noFill":
            return replace(around, filled=True)
        if child.key in ("a:gradFill", "a:blipFill", "a:pattFill", "a:grpFill"):
            return replace(around, behind="mixed", filled=True)
    return around


def in_drawn(around: Surround, attributes: Mapping[str, str]) -> Surround:
    """Return what surrounds the text of a shape of the older kind (VML)."""
    style = attributes.get("style", "").replace(" ", "").lower()
    if "visibility:hidden" in style or "display:none" in style:
        around = replace(around, why=MARKED)
    fill = attributes.get("fillcolor", "").split(" ")[0].lower()
    if attributes.get("filled") in ("f", "false") or not fill:
        return around
    return replace(around, behind=hexadecimal(fill) or _VML_NAMES.get(fill) or "mixed")
