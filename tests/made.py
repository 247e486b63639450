"""Draws small PDFs with words at known places, for tests of reading."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase.pdfmetrics import getAscentDescent, stringWidth
from reportlab.pdfgen.canvas import Canvas

from screener.errors import REFUSALS, SourceError
from screener.parse import parse
from screener.values import Box, Source

WIDTH, HEIGHT = 612.0, 792.0
Draw = Callable[[Canvas], None]


def make_pdf(
    *pages: Draw,
    crop: tuple[float, float, float, float] | None = None,
    turn: int = 0,
    encrypt: StandardEncryption | None = None,
) -> bytes:
    """Return a PDF of one page for each function; `crop` in points from the bottom left."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1, encrypt=encrypt)
    for draw in pages:
        if crop:
            canvas.setCropBox(crop)
        # reportlab swaps the sides of a page that it turns.
        canvas.setPageSize((HEIGHT, WIDTH) if turn % 180 else (WIDTH, HEIGHT))
        canvas.setPageRotation(turn)
        canvas.setFont("Helvetica", 10)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def source(data: bytes, name: str = "resume.pdf") -> Source:
    """Return bytes as a source."""
    return Source(name, data)


def put(
    canvas: Canvas,
    x: float,
    top: float,
    text: str,
    *,
    size: float = 10,
    font: str = "Helvetica",
    mode: int = 0,
) -> None:
    """Write a line whose baseline is `top` points below the page's upper edge."""
    words = canvas.beginText(x, HEIGHT - top)
    words.setFont(font, size)
    words.setTextRenderMode(mode)
    words.textOut(text)
    words.setTextRenderMode(0)
    canvas.drawText(words)


def put_lines(
    canvas: Canvas, x: float, top: float, lines: Sequence[str], *, step: float = 13, size: float = 10
) -> None:
    """Write lines below each other."""
    for number, text in enumerate(lines):
        put(canvas, x, top + number * step, text, size=size)


def box_of(x: float, top: float, text: str, *, size: float = 10, font: str = "Helvetica") -> Box:
    """Return where `put` writes a text, from its ascent to its descent."""
    ascent, descent = getAscentDescent(font, size)
    return Box(x, top - ascent, x + stringWidth(text, font, size), top - descent)


def raw_pdf(content: bytes, font: bytes) -> bytes:
    """Return a PDF of one page from a content stream and the dictionary of its font F1."""
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        font,
    ]
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(bodies, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(bodies) + 1, table)
    return data + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(bodies) + 1, start)


def ends_well(data: bytes) -> None:
    """Read a file that is refused with a code, or has a text; nothing else may come of it."""
    try:
        document = parse(source(data))
    except SourceError as error:
        assert error.code in REFUSALS
    else:
        assert document.text
