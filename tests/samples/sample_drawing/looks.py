"""How a sample resume looks: fonts, marks, the order of an entry's pieces and the shape of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

HeadingShape = Literal["rule", "caps", "small_caps", "plain", "bar", "spaced", "underlined"]
EntryShape = Literal[
    "title_first", "employer_first", "dates_first", "dates_right", "one_line", "timeline", "stacked"
]
PageShape = Literal["single", "side_left", "side_right", "columns", "table"]
HeadShape = Literal["left", "centre", "band", "split"]


@dataclass(frozen=True, slots=True)
class Fonts:
    """Names of three cuts of one typeface."""

    regular: str
    bold: str
    italic: str


HELVETICA = Fonts("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")
TIMES = Fonts("Times-Roman", "Times-Bold", "Times-Italic")
COURIER = Fonts("Courier", "Courier-Bold", "Courier-Oblique")
VERA = Fonts("Vera", "VeraBd", "VeraIt")  # comes with reportlab; the PDF carries a subset of it


@dataclass(frozen=True, slots=True)
class Look:
    """One layout. Sizes are in points, colours are hexadecimal."""

    fonts: Fonts = HELVETICA
    size: float = 10
    colour: str = "#1f3a5f"
    bullet: str = "•"
    heading: HeadingShape = "rule"
    entry: EntryShape = "title_first"
    page: PageShape = "single"
    head: HeadShape = "left"
    margin: float = 54
    between: str = " | "
    ligatures: bool = False


LOOKS: dict[str, Look] = {
    "classic": Look(TIMES, 11, "#000000", head="centre", entry="one_line", between=" · "),
    "right_dates": Look(entry="dates_right", heading="caps"),
    "two_column": Look(size=9.5, page="columns", heading="underlined", colour="#5b2a4a", margin=42),
    "left_sidebar": Look(size=9.5, page="side_left", heading="plain", colour="#234e52", margin=36),
    "right_sidebar": Look(
        TIMES, 10.5, "#7b341e", "–", "rule", "employer_first", "side_right", margin=42, between=", "
    ),
    "table": Look(HELVETICA, 9.5, "#333333", "-", "plain", "stacked", "table", margin=48),
    "compact": Look(HELVETICA, 9, "#000000", "•", "caps", "one_line", margin=36),
    "small_caps": Look(TIMES, 10.5, "#000000", "•", "small_caps", "dates_right", head="centre", margin=60),
    "band": Look(HELVETICA, 10, "#2c5282", "•", "plain", "title_first", head="band"),
    "centred": Look(TIMES, 12, "#22543d", "•", "spaced", "stacked", head="centre", margin=86),
    "timeline": Look(HELVETICA, 9.5, "#805ad5", "•", "plain", "timeline", head="split"),
    "typewriter": Look(COURIER, 10, "#000000", "*", "caps", "dates_first", margin=60, between="  "),
    "bars": Look(HELVETICA, 10, "#4a5568", "»", "bar", "employer_first", head="split", margin=50),
    "embedded": Look(VERA, 8.8, "#9b2c2c", "•", "rule", "dates_first", margin=50, ligatures=True),
}


def register_fonts() -> None:
    """Make the embedded typeface known to reportlab."""
    for name in (VERA.regular, VERA.bold, VERA.italic):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))
