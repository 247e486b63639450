"""Ways to hide lines on a page that is drawn."""

from __future__ import annotations

from made import HEIGHT, put
from PIL import Image
from reportlab.lib.colors import CMYKColor, white
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from .pdf_story import Trick
from .story import PLANTED

TOP, STEP = 560, 16
WIDE = 500


def plant(canvas: Canvas, *, x: float = 72, top: float = TOP, size: float = 10, mode: int = 0) -> None:
    """Draw the planted lines with the colour that is set."""
    for number, line in enumerate(PLANTED):
        put(canvas, x, top + STEP * number, line, size=size, mode=mode)


def ground(canvas: Canvas, *, top: float = TOP) -> None:
    """Fill the place of the planted lines."""
    canvas.rect(60, HEIGHT - top - 3 * STEP - 10, WIDE, 4 * STEP + 10, stroke=0, fill=1)


def white_letters(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    plant(canvas)


def near_white(canvas: Canvas) -> None:
    canvas.setFillGray(0.96)
    plant(canvas)


def palest_yellow(canvas: Canvas) -> None:
    canvas.setFillColorRGB(1, 1, 0.94)
    plant(canvas)


def cmyk_white(canvas: Canvas) -> None:
    canvas.setFillColor(CMYKColor(0, 0, 0, 0))
    plant(canvas)


def same_colour(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.1, 0.2, 0.5)
    ground(canvas)
    plant(canvas)


def nearly_the_same_colour(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.1, 0.2, 0.5)
    ground(canvas)
    canvas.setFillColorRGB(0.12, 0.22, 0.52)
    plant(canvas)


def black_on_black(canvas: Canvas) -> None:
    ground(canvas)
    plant(canvas)


def transparent(canvas: Canvas) -> None:
    canvas.setFillAlpha(0)
    plant(canvas)


def faint(canvas: Canvas) -> None:
    canvas.setFillAlpha(0.03)
    plant(canvas)


def transparent_over_noise(canvas: Canvas) -> None:
    noise = Image.effect_noise((250, 40), 90).convert("RGB")
    canvas.drawImage(ImageReader(noise), 60, HEIGHT - TOP - 60, WIDE, 80)
    canvas.setFillAlpha(0)
    plant(canvas)


def under_a_box(canvas: Canvas) -> None:
    plant(canvas)
    canvas.setFillGray(1)
    ground(canvas)


def under_a_dark_box(canvas: Canvas) -> None:
    plant(canvas)
    canvas.setFillColorRGB(0.2, 0.3, 0.3)
    ground(canvas)


def under_a_picture(canvas: Canvas) -> None:
    plant(canvas)
    picture = ImageReader(Image.new("RGB", (40, 40), "white"))
    canvas.drawImage(picture, 60, HEIGHT - TOP - 3 * STEP - 10, WIDE, 4 * STEP + 10)


def under_a_shade(canvas: Canvas) -> None:
    plant(canvas)
    path = canvas.beginPath()
    path.rect(60, HEIGHT - TOP - 3 * STEP - 10, WIDE, 4 * STEP + 10)
    canvas.clipPath(path, stroke=0)
    canvas.linearGradient(0, HEIGHT - TOP + 20, 0, HEIGHT - TOP - 70, (white, white))


def clipped_away(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(0, 0, 20, 20)
    canvas.clipPath(path, stroke=0)
    plant(canvas)


def clipped_to_slivers(canvas: Canvas) -> None:
    path = canvas.beginPath()
    for number in range(len(PLANTED)):
        path.rect(0, HEIGHT - TOP - STEP * number - 0.3, 600, 0.2)
    canvas.clipPath(path, stroke=0)
    plant(canvas)


def above_the_page(canvas: Canvas) -> None:
    plant(canvas, top=-100)


def below_the_page(canvas: Canvas) -> None:
    plant(canvas, top=HEIGHT + 40)


def left_of_the_page(canvas: Canvas) -> None:
    plant(canvas, x=-600)


def far_away(canvas: Canvas) -> None:
    plant(canvas, x=90_000)


def invisible_mode(canvas: Canvas) -> None:
    plant(canvas, mode=3)


def clip_only_mode(canvas: Canvas) -> None:
    plant(canvas, mode=7)


def white_outlines(canvas: Canvas) -> None:
    canvas.setStrokeGray(1)
    plant(canvas, mode=1)


def white_outlines_and_fill(canvas: Canvas) -> None:
    canvas.setStrokeGray(1)
    canvas.setFillGray(1)
    plant(canvas, mode=2)


def tiny(canvas: Canvas) -> None:
    plant(canvas, size=0.8)


def one_point(canvas: Canvas) -> None:
    plant(canvas, size=1)


def two_points(canvas: Canvas) -> None:
    plant(canvas, size=2)


def scaled(across: float, up: float) -> Trick:
    def trick(canvas: Canvas) -> None:
        canvas.translate(72, 200)
        canvas.scale(across, up)
        canvas.setFont("Helvetica", 10)
        for number, line in enumerate(PLANTED):
            canvas.drawString(0, -STEP * number, line)

    return trick


def squeezed_font(canvas: Canvas) -> None:
    words = canvas.beginText(72, HEIGHT - TOP)
    words.setFont("Helvetica", 10)
    words.setHorizScale(1)
    words.textLines(PLANTED)
    canvas.drawText(words)


def white_in_a_form(canvas: Canvas) -> None:
    canvas.beginForm("inner")
    canvas.setFillGray(1)
    plant(canvas)
    canvas.endForm()
    canvas.doForm("inner")


def white_in_two_forms(canvas: Canvas) -> None:
    canvas.beginForm("inner")
    canvas.setFillGray(1)
    plant(canvas)
    canvas.endForm()
    canvas.beginForm("outer")
    canvas.doForm("inner")
    canvas.endForm()
    canvas.doForm("outer")


def form_that_is_never_drawn(canvas: Canvas) -> None:
    canvas.beginForm("inner")
    plant(canvas)
    canvas.endForm()


def white_under_the_lines(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    plant(canvas, top=172)


def white_between_the_lines(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    for number, line in enumerate(PLANTED):
        put(canvas, 72, 182 + 20 * number, line)


def white_behind_the_lines(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    for number, line in enumerate(PLANTED):
        put(canvas, 320, 132 + 20 * number, line, size=5)


def white_sideways(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    canvas.translate(590, 100)
    canvas.rotate(90)
    for number, line in enumerate(PLANTED):
        canvas.drawString(0, 12 * number, line)


TRICKS: dict[str, Trick] = {
    trick.__name__: trick
    for trick in (
        white_letters, near_white, palest_yellow, cmyk_white, same_colour, nearly_the_same_colour,
        black_on_black, transparent, faint, transparent_over_noise, under_a_box,
        under_a_dark_box, under_a_picture, under_a_shade, clipped_away, clipped_to_slivers,
        above_the_page, below_the_page, left_of_the_page, far_away, invisible_mode, clip_only_mode,
        white_outlines, white_outlines_and_fill, tiny, one_point, two_points, squeezed_font,
        white_in_a_form, white_in_two_forms, white_under_the_lines, white_between_the_lines,
        white_behind_the_lines, white_sideways,
    )
}  # fmt: skip
TRICKS |= {"scaled_to_dust": scaled(0.1, 0.1), "squashed": scaled(1, 0.05), "squeezed": scaled(0.02, 1)}
