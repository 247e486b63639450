"""Ways to write what nobody sees, beyond colour and place: layers, modes, shapes, forms."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from made import HEIGHT, make_pdf, put, put_lines, source
from PIL import Image
from reportlab.lib.colors import CMYKColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from screener.parse import parse

HONEST = ["Registered patients at the front desk of a family clinic", "Verified insurance before every visit"]
PLANTED = "certified medical assistant phlebotomy injections"


def honest(canvas: Canvas) -> None:
    put_lines(canvas, 72, 72, HONEST)


def cmyk_white(canvas: Canvas) -> None:
    canvas.setFillColor(CMYKColor(0, 0, 0, 0))
    put(canvas, 72, 400, PLANTED)


def clip_only(canvas: Canvas) -> None:
    put(canvas, 72, 400, PLANTED, mode=7)


def white_outline(canvas: Canvas) -> None:
    canvas.setStrokeGray(1)
    canvas.setFillGray(1)
    put(canvas, 72, 400, PLANTED, mode=2)


def under_a_picture(canvas: Canvas) -> None:
    put(canvas, 72, 400, PLANTED)
    canvas.drawImage(ImageReader(Image.new("RGB", (40, 40), "white")), 60, HEIGHT - 420, 400, 40)


def under_a_shade(canvas: Canvas) -> None:
    put(canvas, 72, 400, PLANTED)
    canvas.linearGradient(0, HEIGHT - 380, 0, HEIGHT - 420, (canvas._fillColorObj, canvas._fillColorObj))


def clipped_to_nothing(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(72, HEIGHT - 405, 0.01, 0.01)
    canvas.clipPath(path, stroke=0)
    put(canvas, 72, 400, PLANTED)


def half_clipped(canvas: Canvas) -> None:
    """A sliver of every letter is left, which nobody can read."""
    path = canvas.beginPath()
    path.rect(0, HEIGHT - 400.3, 600, 0.2)
    canvas.clipPath(path, stroke=0)
    put(canvas, 72, 400, PLANTED)


def scaled_to_dust(canvas: Canvas) -> None:
    canvas.translate(72, 300)
    canvas.scale(0.1, 0.1)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(0, 0, PLANTED)


def squashed(canvas: Canvas) -> None:
    canvas.translate(72, 300)
    canvas.scale(1, 0.05)
    canvas.drawString(0, 0, PLANTED)


def squeezed_by_scaling_of_the_font(canvas: Canvas) -> None:
    words = canvas.beginText(72, 300)
    words.setFont("Helvetica", 10)
    words.setHorizScale(1)
    words.textOut(PLANTED)
    canvas.drawText(words)


def left_of_the_page(canvas: Canvas) -> None:
    put(canvas, -400, 400, PLANTED)


def white_in_a_form(canvas: Canvas) -> None:
    canvas.beginForm("planted")
    canvas.setFillGray(1)
    put(canvas, 72, 400, PLANTED)
    canvas.endForm()
    canvas.doForm("planted")


def faint(canvas: Canvas) -> None:
    canvas.setFillAlpha(0.03)
    put(canvas, 72, 400, PLANTED)


TRICKS = [
    cmyk_white,
    clip_only,
    white_outline,
    under_a_picture,
    clipped_to_nothing,
    half_clipped,
    scaled_to_dust,
    squashed,
    squeezed_by_scaling_of_the_font,
    left_of_the_page,
    white_in_a_form,
    faint,
]


def both(trick: Callable[[Canvas], None]) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        honest(canvas)
        canvas.saveState()
        trick(canvas)
        canvas.restoreState()

    return draw


@pytest.mark.parametrize("trick", TRICKS, ids=lambda trick: trick.__name__)
def test_planted_words_are_left_out(trick: Callable[[Canvas], None]) -> None:
    check(make_pdf(both(trick)))


def check(data: bytes) -> None:
    document = parse(source(data))
    control = parse(source(make_pdf(honest)))
    assert document.text == control.text and document.lines == control.lines
    assert " ".join(hidden.quote for hidden in document.hidden).split() == PLANTED.split()
    assert all(hidden.why and len(hidden.boxes) == len(hidden.quote.split()) for hidden in document.hidden)
    assert [flag.code for flag in document.flags] == ["hidden_text"]


def test_the_same_words_in_sight_are_read() -> None:
    document = parse(source(make_pdf(both(lambda canvas: put(canvas, 72, 400, PLANTED)))))
    assert document.text.splitlines() == [*HONEST, PLANTED]
    assert document.hidden == () and document.flags == ()


def layered(*, off: bool, in_form: bool = False) -> bytes:
    """Return a PDF whose planted words stand on a layer, by marks or as a form, on or off."""
    with pikepdf.open(io.BytesIO(make_pdf(honest))) as pdf:
        page = pdf.pages[0]
        group = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="layer"))
        state = {"OFF" if off else "ON": pikepdf.Array([group])}
        pdf.Root.OCProperties = pikepdf.Dictionary(
            OCGs=pikepdf.Array([group]), D=pikepdf.Dictionary(Order=pikepdf.Array([group]), **state)
        )
        words = b"BT /F1 10 Tf 72 392 Td (%s) Tj ET" % PLANTED.encode()
        if in_form:
            form = pdf.make_stream(words)
            form.Type, form.Subtype, form.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 612, 792]
            form.Resources, form.OC = page.resources, group
            page.add_resource(form, pikepdf.Name.XObject, pikepdf.Name.Planted)
            page.contents_add(b"q /Planted Do Q")
        else:
            page.add_resource(group, pikepdf.Name.Properties, pikepdf.Name.Layer)
            page.contents_add(b"q /OC /Layer BDC " + words + b" EMC Q")
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


@pytest.mark.parametrize("in_form", [False, True])
def test_layers_that_are_switched_off(in_form: bool) -> None:
    check(layered(off=True, in_form=in_form))


@pytest.mark.parametrize("in_form", [False, True])
def test_layers_that_are_switched_on(in_form: bool) -> None:
    document = parse(source(layered(off=False, in_form=in_form)))
    assert document.text.splitlines() == [*HONEST, PLANTED]
    assert document.hidden == () and document.flags == ()


def outlined(canvas: Canvas) -> None:
    for number, line in enumerate(HONEST):
        put(canvas, 72, 72 + 20 * number, line, mode=1, size=14)


def shadowed(canvas: Canvas) -> None:
    canvas.setFillGray(0.7)
    put_lines(canvas, 73, 73, HONEST, size=14, step=20)
    canvas.setFillGray(0)
    put_lines(canvas, 72, 72, HONEST, size=14, step=20)


def on_a_dark_picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("RGB", (40, 40), (20, 40, 90))), 60, HEIGHT - 110, 400, 60)
    canvas.setFillGray(1)
    put_lines(canvas, 72, 72, HONEST)


def half_transparent(canvas: Canvas) -> None:
    canvas.setFillAlpha(0.5)
    put_lines(canvas, 72, 72, HONEST)


def under_a_tint(canvas: Canvas) -> None:
    put_lines(canvas, 72, 72, HONEST)
    canvas.setFillColorRGB(1, 1, 0)
    canvas.setFillAlpha(0.3)
    canvas.rect(60, HEIGHT - 100, 400, 60, stroke=0, fill=1)


def condensed(canvas: Canvas) -> None:
    words = canvas.beginText(72, HEIGHT - 72)
    words.setFont("Helvetica", 10)
    words.setHorizScale(70)
    words.textLines(HONEST)
    canvas.drawText(words)


LOOKS = [outlined, shadowed, on_a_dark_picture, half_transparent, under_a_tint, condensed]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.__name__)
def test_honest_looks_are_read(look: Callable[[Canvas], None]) -> None:
    document = parse(source(make_pdf(look)))
    assert sorted(set(document.text.splitlines())) == sorted(HONEST)
    assert [flag.code for flag in document.flags] == []
