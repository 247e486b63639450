"""Words from pictures, without an engine: what it says is typed in here."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from screener.parse.ocr.hocr import read_hocr
from screener.parse.ocr.words import OcrWord, Picture, ocr_page

WHITE = np.full((1100, 850), 255, np.uint8)  # a page of 612 x 792 points at 100 dpi
SCALE = 100 / 72


def hocr(*lines: tuple[str, str, str]) -> str:
    """hOCR of lines: box, further properties, and words as text@box@confidence."""
    spans = []
    for box, more, words in lines:
        inner = "".join(
            "<span class='ocrx_word' title='bbox {1}; x_wconf {2}'>{0}</span>".format(*word.split("@"))
            for word in words.split("; ")
        )
        spans.append(f"<span class='ocr_line' title=\"bbox {box}; {more}\">{inner}</span>")
    return "<div class='ocr_page'>" + "".join(spans) + "</div>"


class Stub:
    """An engine that says what it is told to, one answer after the other."""

    def __init__(self, *answers: str | None) -> None:
        self.answers = list(answers)
        self.shapes: list[tuple[int, ...]] = []

    def read(self, grey, *, dpi):
        self.shapes.append(grey.shape)
        return self.answers.pop(0)


LEVEL = "baseline 0 -5; x_size 22"
DESK = ("100 100 400 127", LEVEL, "Front@100 100 200 122@96; desk@210 100 300 122@41")
UPSIDE_DOWN = ("100 100 400 127", LEVEL, "ysap@100 100 200 122@20; quo1j@210 100 400 122@30")
UPWARDS = ("100 100 127 400", LEVEL, "Front@100 100 122 200@96; desk@100 210 122 300@96")


def words_of(*answers: str | None) -> list[OcrWord]:
    page = ocr_page(Picture(WHITE, SCALE), Stub(*answers))
    assert page is not None
    return list(page.words)


def test_words_have_places_sizes_and_confidence():
    front, desk = words_of(hocr(DESK))
    assert (front.text, front.confidence, desk.text, desk.confidence) == ("Front", 96, "desk", 41)
    assert (front.box.x0, front.box.bottom) == pytest.approx((72.0, 87.84))
    assert front.piece.base == pytest.approx(122 / SCALE)
    assert front.piece.size == pytest.approx(22 * 1.08 / SCALE)


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("¢@100 108 110 116@40; Roomed@120 100 220 122@96", ["•", "Roomed"]),
        ("e@100 108 110 116@90; Roomed@120 100 220 122@96", ["•", "Roomed"]),
        ("e@100 108 110 116@90; mail@112 100 220 122@96", ["e", "mail"]),
        ("-@100 108 110 112@40; Roomed@120 100 220 122@96", ["•", "Roomed"]),
        ("Level@100 100 200 122@96; |@210 100 213 122@96", ["Level", "I"]),
        ("Ohio@100 100 200 122@96; |@210 100 213 128@96", ["Ohio", "|"]),
        ("Ohio@100 100 200 122@96; =@210 110 220 118@30", ["Ohio"]),
        ("Ohio@100 100 200 122@96; &amp;@210 100 220 122@91", ["Ohio", "&"]),
    ],
)
def test_what_the_engine_gets_wrong_is_put_right(line, texts):
    assert [word.text for word in words_of(hocr(("100 100 400 127", LEVEL, line)))] == texts


def test_the_halves_of_an_address_are_put_together():
    line = ("100 100 320 127", LEVEL, "j.doe@100 100 200 127@90; example.org@204 100 320 127@60")
    (mail,) = words_of(hocr(line).replace(">example", ">@example"))
    assert (mail.text, mail.confidence) == ("j.doe@example.org", 60)
    assert mail.box.x1 == pytest.approx(320 / SCALE)


@pytest.mark.parametrize(
    ("answers", "turns", "asked"),
    [
        ([hocr(DESK)], 0, 1),
        ([hocr(UPSIDE_DOWN), hocr(DESK)], 2, 2),
        ([hocr(UPWARDS), hocr(UPWARDS), hocr(DESK)], 1, 3),
        ([hocr(UPSIDE_DOWN)] * 3 + [hocr(DESK)], 3, 4),
        ([None, hocr(DESK)], 2, 2),
        (["<div/>"], 0, 1),
    ],
)
def test_a_page_is_turned_until_it_can_be_read(answers, turns, asked):
    stub = Stub(*answers)
    page = ocr_page(Picture(WHITE, SCALE), stub)
    assert page is not None
    assert page.upright.turns == turns
    assert len(stub.shapes) == asked
    assert stub.shapes[-1] == (WHITE.shape if turns % 2 == 0 else WHITE.shape[::-1])


def test_an_engine_that_fails_or_stammers_gives_no_page():
    assert ocr_page(Picture(WHITE, SCALE), Stub(None, "<div", "no XML at all", None)) is None
    assert read_hocr("<div><span></div>") is None


def test_bold_lines_are_told_by_their_strokes():
    picture = Image.fromarray(WHITE)
    pen = ImageDraw.Draw(picture)
    for top, thick in ((100, 3), (200, 3), (300, 7)):
        for left in range(100, 400, 20):
            pen.rectangle((left, top, left + thick - 1, top + 22), fill=0)
    lines = [
        (f"100 {top} 400 {top + 22}", "baseline 0 0; x_size 22", f"Word@100 {top} 400 {top + 22}@96")
        for top in (100, 200, 300)
    ]
    page = ocr_page(Picture(np.asarray(picture), SCALE), Stub(hocr(*lines)))
    assert page is not None
    assert [word.piece.bold for word in page.words] == [False, False, True]
