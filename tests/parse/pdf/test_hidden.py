"""Words that nobody sees are left out and shown apart; honest odd looks are not touched."""

import io
from collections.abc import Callable

import pypdfium2 as pdfium
import pytest
from made import HEIGHT, WIDTH, make_pdf, put, put_lines, raw_pdf, source
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from screener.errors import SourceError
from screener.parse import parse
from screener.parse.pdf.pdfium_calls import LOCK

HONEST = ["Registered patients at the front desk of a family clinic", "Verified insurance before every visit"]
PLANTED = "certified medical assistant phlebotomy injections"


def white(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    put(canvas, 72, 400, PLANTED)


def near_white(canvas: Canvas) -> None:
    canvas.setFillGray(0.96)
    put(canvas, 72, 400, PLANTED)


def same_colour(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.1, 0.2, 0.5)
    canvas.rect(60, HEIGHT - 420, 400, 40, stroke=0, fill=1)
    put(canvas, 72, 400, PLANTED)


def unpainted(canvas: Canvas) -> None:
    put(canvas, 72, 400, PLANTED, mode=3)


def transparent(canvas: Canvas) -> None:
    canvas.setFillAlpha(0)
    put(canvas, 72, 400, PLANTED)


def covered(canvas: Canvas) -> None:
    put(canvas, 72, 400, PLANTED)
    canvas.setFillGray(1)
    canvas.rect(60, HEIGHT - 420, 400, 40, stroke=0, fill=1)


def clipped(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(0, 0, 20, 20)
    canvas.clipPath(path, stroke=0)
    put(canvas, 72, 400, PLANTED)


def off_the_page(canvas: Canvas) -> None:
    put(canvas, 72, -40, PLANTED)


def tiny(canvas: Canvas) -> None:
    put(canvas, 72, 400, PLANTED, size=1)


def squeezed(canvas: Canvas) -> None:
    canvas.translate(72, 300)
    canvas.scale(0.02, 1)
    canvas.drawString(0, 0, PLANTED)


def white_under_a_visible_line(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    put(canvas, 72, 72, PLANTED)


def transparent_over_noise(canvas: Canvas) -> None:
    noise = Image.effect_noise((300, 60), 90).convert("RGB")
    canvas.drawImage(ImageReader(noise), 60, HEIGHT - 420, 400, 60)
    canvas.setFillAlpha(0)
    put(canvas, 72, 400, PLANTED)


TRICKS: list[Callable[[Canvas], None]] = [
    white,
    near_white,
    same_colour,
    unpainted,
    transparent,
    covered,
    clipped,
    off_the_page,
    tiny,
    squeezed,
    white_under_a_visible_line,
    transparent_over_noise,
]


@pytest.mark.parametrize("trick", TRICKS)
def test_planted_words_are_left_out(trick: Callable[[Canvas], None]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        trick(canvas)
        canvas.restoreState()
        if trick is white_under_a_visible_line:
            put_lines(canvas, 72, 72, HONEST)

    def draw_both(canvas: Canvas) -> None:
        if trick is not white_under_a_visible_line:
            put_lines(canvas, 72, 72, HONEST)
        draw(canvas)

    control = parse(source(make_pdf(lambda canvas: put_lines(canvas, 72, 72, HONEST))))
    document = parse(source(make_pdf(draw_both)))
    assert document.text == control.text
    assert document.lines == control.lines
    assert " ".join(hidden.quote for hidden in document.hidden).split() == PLANTED.split()
    assert all(hidden.why and len(hidden.boxes) == len(hidden.quote.split()) for hidden in document.hidden)
    assert [flag.code for flag in document.flags] == ["hidden_text"]
    assert "phlebotomy" in document.flags[0].says


def test_text_outside_the_crop_box_is_not_seen() -> None:
    def draw(canvas: Canvas) -> None:
        put_lines(canvas, 72, 300, HONEST)
        put(canvas, 72, 20, PLANTED)

    document = parse(source(make_pdf(draw, crop=(0, 0, WIDTH, HEIGHT - 50))))
    assert document.text.splitlines() == HONEST
    assert [hidden.why for hidden in document.hidden] == ["outside the page"]


def test_a_page_of_hidden_words_alone() -> None:
    with pytest.raises(SourceError) as caught:
        parse(
            source(
                make_pdf(
                    lambda canvas: (
                        put_lines(canvas, 72, 72, HONEST) if canvas.setFillGray(1) else white_page(canvas)
                    )
                )
            )
        )
    assert caught.value.code == "all_hidden"


def white_page(canvas: Canvas) -> None:
    put_lines(canvas, 72, 72, HONEST)


def white_on_dark(canvas: Canvas) -> None:
    canvas.rect(60, HEIGHT - 90, 400, 40, stroke=0, fill=1)
    canvas.setFillGray(1)
    put_lines(canvas, 72, 72, HONEST, step=12)


def light_grey(canvas: Canvas) -> None:
    canvas.setFillGray(0.8)
    put_lines(canvas, 72, 72, HONEST)


def printed_twice(canvas: Canvas) -> None:
    put_lines(canvas, 72, 72, HONEST)
    put_lines(canvas, 72.2, 72, HONEST)


def small_print(canvas: Canvas) -> None:
    put_lines(canvas, 72, 72, HONEST, size=5)


@pytest.mark.parametrize("look", [white_on_dark, light_grey, printed_twice, small_print])
def test_honest_looks_are_read(look: Callable[[Canvas], None]) -> None:
    document = parse(source(make_pdf(look)))
    assert document.text.splitlines() == HONEST
    assert document.hidden == () and document.flags == ()


def picture_of(data: bytes) -> ImageReader:
    with LOCK:
        pages = pdfium.PdfDocument(data)
        picture = pages[0].render(scale=2).to_pil().convert("RGB")
        pages.close()
    out = io.BytesIO()
    picture.save(out, "PNG")
    out.seek(0)
    return ImageReader(out)


def test_colourless_text_over_its_own_shapes_is_read() -> None:
    """As browsers print some fonts: the shapes are drawn, the text lies over them."""
    picture = picture_of(make_pdf(lambda canvas: put_lines(canvas, 72, 72, HONEST)))

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(picture, 0, 0, WIDTH, HEIGHT)
        canvas.setFillAlpha(0)
        put_lines(canvas, 72, 72, HONEST)

    document = parse(source(make_pdf(draw)))
    assert document.text.splitlines() == HONEST
    assert document.hidden == ()


def test_the_text_layer_of_a_scan_is_read_and_said() -> None:
    scan = Image.effect_noise((600, 780), 40).convert("RGB")

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(scan), 0, 0, WIDTH, HEIGHT)
        for number, line in enumerate(HONEST):
            put(canvas, 72, 72 + 14 * number, line, mode=3)

    document = parse(source(make_pdf(draw)))
    assert document.text.splitlines() == HONEST
    assert [flag.code for flag in document.flags] == ["ocr_layer"]


def test_words_at_senseless_places_do_no_harm() -> None:
    words = b"".join(
        b"BT /F1 12 Tf 1 0 0 1 %s 700 Tm (Answered the phone of a clinic) Tj ET " % place
        for place in (b"72", b"999999999", b"-999999999")
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    document = parse(
        source(
            raw_pdf(
                words + b"BT /F1 12 Tf 72 600 Td (and of two wards, by day and by night, for years) Tj ET",
                font,
            )
        )
    )
    assert document.text.splitlines() == [
        "Answered the phone of a clinic",
        "and of two wards, by day and by night, for years",
    ]
    assert {hidden.why for hidden in document.hidden} <= {"outside the page"}
