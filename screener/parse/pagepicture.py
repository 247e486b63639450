"""A page as a picture with boxes drawn on it, so that people can see what was read and what not."""

from __future__ import annotations

import io
from collections.abc import Iterable

import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageFont

from screener.errors import SourceError
from screener.parse.pdf import pdfium_calls as call
from screener.values import Box

_SCALE = 2.0  # 144 dots an inch
_MOST_PIXELS = 12_000_000
_WORD, _LINE, _HIDDEN = (150, 190, 235), (20, 90, 180), (200, 30, 30)
_DASH = 6


def draw_page(data: bytes, number: int, marks: Iterable[tuple[Box, str, bool]]) -> bytes:
    """Return a page of a PDF, counted from 1, as PNG. A mark is a box in points, what to write
    beside it ("" for a thin box), and whether its words are hidden (red and dashed).

    Raises SourceError `encrypted` or `damaged`.
    """
    picture, scale = _paint(data, number)
    pen = ImageDraw.Draw(picture)
    font = ImageFont.load_default(9 * scale)
    for box, label, hidden in marks:
        # Boxes may lie anywhere, and Pillow draws with small numbers only.
        x0, x1 = (_within(side * scale, picture.width) for side in (box.x0, box.x1))
        top, bottom = (_within(side * scale, picture.height) for side in (box.top, box.bottom))
        colour = _HIDDEN if hidden else _LINE if label else _WORD
        if hidden:
            _dashed(pen, (x0, top, x1, bottom))
        elif x0 <= x1 and top <= bottom:
            pen.rectangle((x0, top, x1, bottom), outline=colour, width=2 if label else 1)
        if label:
            wide = pen.textlength(label, font=font)
            at = (max(x0 - wide - 3, 0), min(max(top, 0), picture.height - 12 * scale))
            # A ground of its own, for labels on dark bars and over bullets.
            pen.rectangle((at[0] - 1, at[1], at[0] + wide + 1, at[1] + 11 * scale), fill="white")
            pen.text(at, label, fill=colour, font=font)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _paint(data: bytes, number: int) -> tuple[Image.Image, float]:
    with call.LOCK:
        try:
            document = pdfium.PdfDocument(data[max(data.find(b"%PDF-"), 0) :])
        except pdfium.PdfiumError as error:
            raise SourceError.of("encrypted" if "password" in str(error).lower() else "damaged") from error
        try:
            page = document[number - 1]
            width, height = page.get_size()
            if not (0 < width < 1e5 and 0 < height < 1e5):
                raise SourceError.of("damaged")
            scale = min(_SCALE, (_MOST_PIXELS / (width * height)) ** 0.5)
            bitmap = page.render(scale=scale)
            picture = bitmap.to_pil().convert("RGB")
            bitmap.close()
            page.close()
        except (pdfium.PdfiumError, IndexError) as error:
            raise SourceError.of("damaged") from error
        finally:
            document.close()
    return picture, scale


def _within(at: float, most: int) -> float:
    return min(max(at, -9.0), most + 9.0)


def _dashed(pen: ImageDraw.ImageDraw, box: tuple[float, float, float, float]) -> None:
    x0, top, x1, bottom = map(int, box)
    for x in range(x0, x1, 2 * _DASH):
        for y in (top, bottom):
            pen.line((x, y, min(x + _DASH, x1), y), fill=_HIDDEN, width=2)
    for y in range(top, bottom, 2 * _DASH):
        for x in (x0, x1):
            pen.line((x, y, x, min(y + _DASH, bottom)), fill=_HIDDEN, width=2)
