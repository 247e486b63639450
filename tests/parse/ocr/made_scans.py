"""Makes scans: pictures of drawn pages, by themselves and as the pages of a PDF."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pypdfium2 as pdfium
from made import Draw, make_pdf
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from screener.parse.pdf.pdfium_calls import LOCK


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
