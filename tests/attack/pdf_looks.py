"""Honest looks of letters that come near to a trick."""

from __future__ import annotations

from made import HEIGHT, WIDTH
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from .pdf_story import seen


def shadow(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.translate(1, -1)
    canvas.setFillGray(0.75)
    seen(canvas)
    canvas.restoreState()
    seen(canvas)


def printed_twice(canvas: Canvas) -> None:
    seen(canvas)
    canvas.translate(0.2, 0)
    seen(canvas)


def white_on_dark(canvas: Canvas) -> None:
    canvas.rect(0, 0, WIDTH, HEIGHT, stroke=0, fill=1)
    canvas.setFillGray(1)
    seen(canvas)


def white_on_a_dark_picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("RGB", (40, 40), (20, 40, 90))), 0, 0, WIDTH, HEIGHT)
    canvas.setFillGray(1)
    seen(canvas)


def light_grey(canvas: Canvas) -> None:
    canvas.setFillGray(0.75)
    seen(canvas)


def half_transparent(canvas: Canvas) -> None:
    canvas.setFillAlpha(0.5)
    seen(canvas)


LOOKS = (shadow, printed_twice, white_on_dark, white_on_a_dark_picture, light_grey, half_transparent)
