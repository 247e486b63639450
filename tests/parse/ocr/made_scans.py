"""Makes scans: pictures of drawn pages, by themselves and as the pages of a PDF."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence

import pypdfium2 as pdfium
import pytest
from made import Draw, box_of, make_pdf, put, put_lines
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from screener.parse.ocr.tesseract import find_engine
from screener.parse.pdf.pdfium_calls import LOCK
from screener.values import Document


def picture_of(*draw: Draw, dpi: int = 150, turns: int = 0, askew: float = 0.0) -> Image.Image:
    """Return the first page that the functions draw, turned against the clock."""
    with LOCK:
        pages = pdfium.PdfDocument(make_pdf(*draw))
        picture = pages[0].render(scale=dpi / 72).to_pil().convert("L")
        pages.close()
    if askew:
        picture = picture.rotate(askew, resample=Image.Resampling.BICUBIC, fillcolor=255)
    return picture.rotate(90 * turns, expand=True)


def show(picture: Image.Image, *, dpi: int = 150) -> Draw:
    """Return a function that fills a page with a picture."""

    def draw(canvas: Canvas) -> None:
        width, height = picture.width * 72 / dpi, picture.height * 72 / dpi
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(picture), 0, 0, width, height)

    return draw


def encode(frames: Sequence[Image.Image], form: str, **options: object) -> bytes:
    """Return pictures as the bytes of a file."""
    out = io.BytesIO()
    more = {"save_all": True, "append_images": list(frames[1:])} if len(frames) > 1 else {}
    frames[0].save(out, form, **more, **options)
    return out.getvalue()


ENGINE = find_engine()


needs_engine = pytest.mark.skipif(ENGINE is None, reason="Tesseract and its English data are not installed")


LINES = [
    "Registered patients at the front desk of a family clinic",
    "Verified insurance before every visit and took copays",
    "Answered calls in English and Spanish",
]


SIZE = 12


def page(canvas: Canvas) -> None:
    put(canvas, 72, 72, "Ada Example", size=22, font="Helvetica-Bold")
    put(canvas, 72, 110, "Experience", size=SIZE, font="Helvetica-Bold")
    put_lines(canvas, 72, 140, LINES, size=SIZE, step=18)


def second(canvas: Canvas) -> None:
    put_lines(canvas, 72, 140, ["Education", "Certificate of a college in Ohio"], size=SIZE, step=18)
    put_lines(canvas, 72, 200, ["Languages: English and Spanish, both spoken"], size=SIZE)


TEXT = ["Ada Example", "Experience", *LINES]


SCAN = make_pdf(show(picture_of(page)))


def codes(document: Document) -> list[str]:
    return [flag.code for flag in document.flags]


def off(document: Document, turned: Counter[str] | None = None) -> float:
    """By how many points the first words of lines stand away from where they were drawn."""
    worst = 0.0
    for number, text in enumerate(LINES):
        first = text.split()[0]
        drawn = box_of(72, 140 + 18 * number, first, size=SIZE)
        word = next(word for word in document.words if document.quote(word.span) == first)
        worst = max(worst, abs(word.boxes[0].x0 - drawn.x0), abs(word.boxes[0].x1 - drawn.x1))
        assert drawn.top - 1 <= word.boxes[0].top < word.boxes[0].bottom <= drawn.bottom + 1
    return worst
