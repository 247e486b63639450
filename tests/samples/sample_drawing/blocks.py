"""Pieces of a page: headings, entries, bullets and the head with name and contact."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from reportlab.lib.colors import HexColor, white
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, HRFlowable, Paragraph, Spacer, Table

from sample_drawing.content import Bullets, Content, Entry, Item, Section
from sample_drawing.looks import EntryShape, Look

LIGATURES = {"fi": "\ufb01", "fl": "\ufb02"}  # the two that the embedded typeface has
FLUSH = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
TIGHT = [*FLUSH, ("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)]
TOP = ("VALIGN", (0, 0), (-1, -1), "TOP")


def style(look: Look, **changes: object) -> ParagraphStyle:
    """Return the body style of a look, with changes."""
    base: dict[str, object] = {
        "fontName": look.fonts.regular,
        "fontSize": look.size,
        "leading": look.size * 1.28,
        "bulletFontName": look.fonts.regular,
        "bulletFontSize": look.size,
    }
    return ParagraphStyle("body", **{**base, **changes})


def marked(look: Look, text: str, cut: str = "regular") -> str:
    """Return text as reportlab markup in one cut of the typeface, with ligatures where the look has them."""
    if look.ligatures:
        for letters, ligature in LIGATURES.items():
            text = text.replace(letters, ligature)
    return f'<font name="{getattr(look.fonts, cut)}">{escape(text, quote=False)}</font>'


def paragraph(look: Look, text: str, cut: str = "regular", **changes: object) -> Paragraph:
    """Return one paragraph in one cut of the typeface."""
    return Paragraph(marked(look, text, cut), style(look, **changes))


def bullets(look: Look, points: tuple[str, ...]) -> list[Flowable]:
    """Return a list of points with the mark of the look and a hanging indent."""
    indent = style(look, leftIndent=14, bulletIndent=2, spaceAfter=1.5)
    return [Paragraph(marked(look, point), indent, bulletText=look.bullet) for point in points]


def heading(look: Look, text: str) -> list[Flowable]:
    """Return the heading of a section, in the shape of the look."""
    big = look.size + 2
    colour = HexColor(look.colour)
    plain: dict[str, object] = {"fontSize": big, "leading": big * 1.3, "textColor": colour, "spaceBefore": 7}
    if look.heading == "caps":
        return [paragraph(look, text.upper(), "bold", **{**plain, "fontSize": look.size + 0.5})]
    if look.heading == "small_caps":
        words = [
            f'<font size="{big}">{escape(word[0].upper())}</font>'
            f'<font size="{look.size - 1}">{escape(word[1:].upper())}</font>'
            for word in text.split()
        ]
        return [Paragraph(" ".join(words), style(look, **plain)), rule(colour, 0.4)]
    if look.heading == "spaced":
        centre = style(look, **plain, alignment=TA_CENTER, fontName=look.fonts.bold)
        return [Paragraph(f'<font name="{look.fonts.bold}">— {escape(text.title())} —</font>', centre)]
    if look.heading == "bar":
        cell = paragraph(look, text, "bold", fontSize=big - 1, textColor=white)
        bar = Table(
            [[cell]], colWidths=["100%"], style=[("BACKGROUND", (0, 0), (-1, -1), colour), *TIGHT[2:]]
        )
        return [Spacer(1, 6), bar, Spacer(1, 3)]
    if look.heading == "underlined":
        return [Paragraph(f"<u>{marked(look, text, 'bold')}</u>", style(look, **plain))]
    line = [rule(colour, 0.8)] if look.heading == "rule" else []
    return [paragraph(look, text, "bold", **plain), *line]


def rule(colour: HexColor, thickness: float) -> Flowable:
    """Return a line across the column."""
    return HRFlowable(width="100%", thickness=thickness, color=colour, spaceBefore=1, spaceAfter=3)


def _joined(look: Look, *pieces: tuple[str, str], between: str = ", ") -> str:
    return between.join(marked(look, text, cut) for text, cut in pieces if text)


def _title_first(look: Look, entry: Entry) -> list[Flowable]:
    first = _joined(look, (entry.title, "bold"), (entry.employer, "regular"), between=" – ")
    second = _joined(look, (entry.place, "italic"), (entry.dates, "italic"), between=" | ")
    return [Paragraph(line, style(look)) for line in (first, second) if line]


def _employer_first(look: Look, entry: Entry) -> list[Flowable]:
    first = _joined(look, (entry.employer, "bold"), (entry.place, "regular"))
    second = _joined(look, (entry.title, "italic"), (entry.dates, "regular"))
    return [Paragraph(line, style(look)) for line in (first, second) if line]


def _dates_first(look: Look, entry: Entry) -> list[Flowable]:
    rest = _joined(look, (entry.title, "bold"), (entry.employer, "regular"), (entry.place, "regular"))
    both = f"{marked(look, entry.dates)}&nbsp;&nbsp;{rest}" if entry.dates else rest
    return [Paragraph(both, style(look))]


def _dates_right(look: Look, entry: Entry) -> list[Flowable]:
    right = paragraph(look, entry.dates, "italic", alignment=TA_RIGHT)
    first = _joined(look, (entry.employer, "bold"), (entry.place, "regular"))
    second = marked(look, entry.title, "italic") if entry.title else ""
    lines = [line for line in (first, second) if line]
    rows = [[Paragraph(line, style(look)), "" if at else right] for at, line in enumerate(lines)]
    return [Table(rows, colWidths=["70%", "30%"], style=[*TIGHT, TOP])]


def _one_line(look: Look, entry: Entry) -> list[Flowable]:
    pieces = ((entry.title, "bold"), (entry.employer, "regular"), (entry.place, "regular"))
    return [Paragraph(_joined(look, *pieces, (entry.dates, "regular"), between=look.between), style(look))]


def _stacked(look: Look, entry: Entry) -> list[Flowable]:
    place = _joined(look, (entry.employer, "regular"), (entry.place, "regular"))
    lines = (
        marked(look, entry.title, "bold") if entry.title else "",
        place,
        marked(look, entry.dates, "italic") if entry.dates else "",
    )
    return [Paragraph(line, style(look)) for line in lines if line]


ENTRIES: dict[EntryShape, Callable[[Look, Entry], list[Flowable]]] = {
    "title_first": _title_first,
    "employer_first": _employer_first,
    "dates_first": _dates_first,
    "dates_right": _dates_right,
    "one_line": _one_line,
    "stacked": _stacked,
}


def _entry(look: Look, entry: Entry) -> list[Flowable]:
    body = [paragraph(look, entry.text, spaceAfter=2)] if entry.text else []
    body += bullets(look, entry.bullets)
    if look.entry != "timeline":
        return [*ENTRIES[look.entry](look, entry), *body, Spacer(1, 5)]
    who = [paragraph(look, entry.title, "bold")] if entry.title else []
    where = _joined(look, (entry.employer, "italic"), (entry.place, "italic"))
    who += [Paragraph(where, style(look))] if where else []
    line = ("LINEBEFORE", (1, 0), (1, -1), 1.5, HexColor(look.colour))
    gap = [("LEFTPADDING", (1, 0), (1, -1), 10), ("LEFTPADDING", (0, 0), (0, -1), 0)]
    dates = paragraph(look, entry.dates, "bold", textColor=HexColor(look.colour))
    return [Table([[dates, [*who, *body]]], colWidths=["20%", "80%"], style=[line, *gap, TOP])]


def item(look: Look, given: Item) -> list[Flowable]:
    """Return a paragraph, a list or an entry as it stands in a section."""
    if isinstance(given, Entry):
        return _entry(look, given)
    if isinstance(given, Bullets):
        return bullets(look, given.points)
    return [paragraph(look, given, spaceAfter=3)]


def section(look: Look, given: Section) -> list[Flowable]:
    """Return a section with its heading; the heading stays with what follows it."""
    above = heading(look, given.heading)
    for flowable in above:
        flowable.keepWithNext = True
    return [*above, *(flowable for each in given.items for flowable in item(look, each))]


def head(look: Look, content: Content) -> list[Flowable]:
    """Return name and contact for the top of the page."""
    colour = white if look.head == "band" else HexColor(look.colour)
    big: dict[str, object] = {"fontSize": look.size * 2, "leading": look.size * 2.5, "textColor": colour}
    if look.head == "split":
        lines = [paragraph(look, line, alignment=TA_RIGHT) for line in content.contact]
        cells = [[paragraph(look, content.name, "bold", **big), lines]]
        return [Table(cells, colWidths=["55%", "45%"], style=[*TIGHT, TOP]), Spacer(1, 4)]
    align: dict[str, object] = {"alignment": TA_CENTER} if look.head == "centre" else {}
    contact = look.between.join(content.contact)
    small = {"textColor": colour} if look.head == "band" else {}
    return [
        paragraph(look, content.name, "bold", **big, **align),
        paragraph(look, contact, "regular", **align, **small),
        Spacer(1, 26 if look.head == "band" else 4),
    ]
