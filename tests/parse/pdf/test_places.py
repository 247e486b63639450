"""Every word of a PDF is found again where it was drawn."""

import pytest
from made import HEIGHT, WIDTH, box_of, make_pdf, put, source
from reportlab.pdfgen.canvas import Canvas

from screener.parse import parse
from screener.values import Box, Document, Span

SENTENCE = "Greeted patients and checked insurance cards at a busy front desk"


def place_of(document: Document, words: str) -> tuple[int, Box]:
    at = document.text.index(words)
    (place,) = document.locate(Span(at, at + len(words)))
    assert place.box is not None
    return place.page, place.box


def near(box: Box, other: Box, slack: float = 1.0) -> bool:
    pairs = zip(
        (box.x0, box.top, box.x1, box.bottom), (other.x0, other.top, other.x1, other.bottom), strict=True
    )
    return all(abs(one - two) <= slack for one, two in pairs)


@pytest.mark.parametrize(
    ("x", "top", "size", "font"),
    [(72, 100, 10, "Helvetica"), (200.5, 433.25, 7, "Times-Roman"), (30, 700, 18, "Courier-Bold")],
)
def test_box_of_a_word(x: float, top: float, size: float, font: str) -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 20, 40, SENTENCE)
        put(canvas, x, top, "Phlebotomy", size=size, font=font)

    page, box = place_of(parse(source(make_pdf(draw))), "Phlebotomy")
    wanted = box_of(x, top, "Phlebotomy", size=size, font=font)
    assert page == 1
    # Readers take the font's own box, whose height differs from the ascent and descent by a little.
    assert abs(box.x0 - wanted.x0) <= 1 and abs(box.x1 - wanted.x1) <= 1
    assert box.top <= top - 0.6 * size and top <= box.bottom <= top + 0.5 * size


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (36, 100, 560, 720)])
def test_turned_and_cropped_pages(turn: int, crop: tuple[float, float, float, float] | None) -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 200, SENTENCE)

    plain = parse(source(make_pdf(draw)))
    _, upright = place_of(plain, SENTENCE)
    document = parse(source(make_pdf(draw, crop=crop, turn=turn)))
    left, bottom, right, top = crop or (0, 0, WIDTH, HEIGHT)
    wide, high = right - left, top - bottom
    x0, y0 = upright.x0 - left, upright.top - (HEIGHT - top)
    x1, y1 = upright.x1 - left, upright.bottom - (HEIGHT - top)
    turned = {
        0: Box(x0, y0, x1, y1),
        90: Box(high - y1, x0, high - y0, x1),
        180: Box(wide - x1, high - y1, wide - x0, high - y0),
        270: Box(y0, wide - x1, y1, wide - x0),
    }[turn]
    assert document.text == SENTENCE
    assert near(place_of(document, SENTENCE)[1], turned)
    size = (high, wide) if turn % 180 else (wide, high)
    assert (document.pages[0].width, document.pages[0].height) == pytest.approx(size)


def test_text_turned_on_an_upright_page_is_kept_whole() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 200, SENTENCE)
        canvas.translate(560, 400)
        canvas.rotate(90)
        canvas.drawString(0, 0, "WORK EXPERIENCE")

    document = parse(source(make_pdf(draw)))
    assert sorted(document.text.splitlines()) == [SENTENCE, "WORK EXPERIENCE"]
    box = place_of(document, "EXPERIENCE")[1]
    assert box.bottom - box.top > 3 * (box.x1 - box.x0)


def test_pages_count_on() -> None:
    texts = ["Front desk clerk at a clinic in a small town", "Cashier at a grocery store in a large city"]
    pages = [lambda canvas, text=text: put(canvas, 72, 300, text) for text in texts]
    document = parse(source(make_pdf(*pages)))
    assert [(line.number, line.page) for line in document.lines] == [(1, 1), (2, 2)]
    assert place_of(document, "grocery")[0] == 2


def test_a_word_over_two_lines_has_two_boxes() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 200, "Handled the front desk, the phones and all the insur-")
        put(canvas, 72, 213, "ance papers of the clinic for more than three years")

    document = parse(source(make_pdf(draw)))
    assert "all the insurance\npapers" in document.text
    at = document.text.index("insurance")
    places = document.locate(Span(at, at + len("insurance")))
    assert [place.line for place in places] == [1, 2]
    boxes = [place.box for place in places if place.box]
    assert boxes[0].x0 > 200 and boxes[1].x0 == pytest.approx(72, abs=1)
    assert boxes[0].bottom < boxes[1].bottom
