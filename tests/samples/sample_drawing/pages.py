"""Pages: where the columns stand, what is painted behind them, and the line that says "invented"."""

from __future__ import annotations

from io import BytesIO
from itertools import chain
from textwrap import wrap

from reportlab.lib.colors import HexColor, white
from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    NextPageTemplate,
    PageTemplate,
    Table,
)

from sample_drawing.blocks import head, heading, item, paragraph, section
from sample_drawing.content import Content
from sample_drawing.looks import LOOKS, Look, register_fonts

WIDTH, HEIGHT = LETTER
INVENTED = "Invented sample resume"
SIDE = 168  # width of a side column, in points
BAND = 82  # height of the coloured band at the top of the first page


def _side_left(look: Look) -> float:
    """Return the left edge of the side column."""
    return 0 if look.page == "side_left" else WIDTH - SIDE - look.margin


def _paint(look: Look, content: Content, canvas: Canvas, number: int) -> None:
    canvas.saveState()
    if look.head == "band" and number == 1:
        canvas.setFillColor(HexColor(look.colour))
        canvas.rect(0, HEIGHT - BAND, WIDTH, BAND, stroke=0, fill=1)
    if look.page == "side_left":
        canvas.setFillColor(HexColor("#e6efef"))
        canvas.rect(0, 0, SIDE + 14, HEIGHT, stroke=0, fill=1)
    canvas.setFont(look.fonts.regular, 7)
    canvas.setFillColor(HexColor("#666666"))
    canvas.drawCentredString(WIDTH / 2, 22, INVENTED)
    if content.hidden and number == 1:
        canvas.setFillColor(white)
        canvas.setFont(look.fonts.regular, 4)
        for row, line in enumerate(wrap(content.hidden, 180)):
            canvas.drawString(look.margin, 40 - 5 * row, line)
    canvas.restoreState()


def _frame(x: float, bottom: float, width: float, top: float, name: str) -> Frame:
    return Frame(x, bottom, width, top - bottom, 0, 0, 0, 0, id=name)


def _frames(look: Look, first: bool) -> list[Frame]:
    edge = look.margin
    bottom, top = 46.0, HEIGHT - (22 if look.head == "band" and first else edge)
    inner = WIDTH - 2 * edge
    if look.page == "columns":
        half = (inner - 20) / 2
        upper = top - 56 if first else top
        above = [_frame(edge, upper, inner, top, "head")] if first else []
        left = _frame(edge, bottom, half, upper, "left")
        return [*above, left, _frame(edge + half + 20, bottom, half, upper, "right")]
    if look.page in ("side_left", "side_right"):
        x = _side_left(look)
        side = _frame(x + (14 if x == 0 else 0), bottom, SIDE - 14, top, "side")
        main_x = SIDE + 30 if x == 0 else edge
        main = _frame(main_x, bottom, WIDTH - main_x - edge if x == 0 else x - edge - 18, top, "main")
        if not first:
            return [main]
        return [side, main] if x == 0 else [main, side]
    return [_frame(edge, bottom, inner, top, "main")]


def _table(look: Look, content: Content) -> list[Flowable]:
    rows: list[list[object]] = []
    for part in content.sections:
        for at, each in enumerate(part.items):
            rows.append(["" if at else heading(look, part.heading), item(look, each)])
    lines = [
        ("LINEABOVE", (0, at), (-1, at), 0.5, HexColor("#999999")) for at, row in enumerate(rows) if row[0]
    ]
    return [Table(rows, colWidths=["22%", "78%"], style=[*lines, ("VALIGN", (0, 0), (-1, -1), "TOP")])]


def _story(look: Look, content: Content) -> list[Flowable]:
    top = head(look, content)
    if look.page == "table":
        return [*top, NextPageTemplate("later"), *_table(look, content)]
    if look.page == "single":
        body = chain.from_iterable(section(look, part) for part in content.sections)
        return [*top, NextPageTemplate("later"), *body]
    side = [flowable for part in content.sections if part.side for flowable in section(look, part)]
    main = [flowable for part in content.sections if not part.side for flowable in section(look, part)]
    if look.page == "columns":
        return [*top, FrameBreak(), NextPageTemplate("later"), *main, FrameBreak(), *side]
    if look.page == "side_left":
        lines = [paragraph(look, line) for line in content.contact]
        return [*lines, *side, FrameBreak(), NextPageTemplate("later"), top[0], *main]
    return [*top, *main, FrameBreak(), NextPageTemplate("later"), *side]


def draw(content: Content) -> bytes:
    """Return the PDF of one resume: the same bytes for the same content."""
    register_fonts()
    look = LOOKS[content.layout]
    target = BytesIO()
    document = BaseDocTemplate(
        target, pagesize=LETTER, title=INVENTED, author=INVENTED, invariant=1, pageCompression=1
    )

    def paint(canvas: Canvas, template: BaseDocTemplate) -> None:
        _paint(look, content, canvas, template.page)

    document.addPageTemplates(
        [
            PageTemplate("first", _frames(look, True), onPage=paint),
            PageTemplate("later", _frames(look, False), onPage=paint),
        ]
    )
    document.build(_story(look, content))
    return target.getvalue()
