"""Words from pictures, without an engine: what it says is typed in here."""

from itertools import chain

import numpy as np
import pytest
from PIL import Image, ImageDraw
from reportlab.pdfbase.pdfmetrics import stringWidth

from screener.parse.ocr.hocr import read_hocr
from screener.parse.ocr.upright import Upright, find_skew, turn
from screener.parse.ocr.words import OcrPage, OcrWord, Picture, ocr_page
from screener.parse.pdf.textorpicture import NOT_SHOWN, Glance, is_doubtful, judge
from screener.parse.pdf.widths import out_of_width
from screener.parse.pieces import Piece
from screener.values import Box

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


# ------------------------------------------------------------------ set upright


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("skew", [0.0, 2.5, -4.0])
def test_places_lead_back_to_the_page(turns, skew):
    """A block is found on the upright picture, and its box led back to where it was drawn."""
    grey = np.full((792, 612), 255, np.uint8)
    grey[300:320, 100:200] = 0
    seen = turn(grey, turns=turns, skew=skew) < 128
    rows, columns = np.flatnonzero(seen.any(1)), np.flatnonzero(seen.any(0))
    box = Box(float(columns[0]), float(rows[0]), float(columns[-1] + 1), float(rows[-1] + 1))
    back = Upright(612, 792, turns, skew).on_page(box)
    middle = ((back.x0 + back.x1) / 2, (back.top + back.bottom) / 2)
    assert middle == pytest.approx((150, 310), abs=1.0)
    assert back.x0 < 101 and back.x1 > 199 and back.top < 301 and back.bottom > 319


def lined_page() -> Image.Image:
    picture = Image.new("L", (850, 1100), 255)
    pen = ImageDraw.Draw(picture)
    for row in range(100, 1000, 25):
        for left in range(80, 760, 30):
            pen.rectangle((left, row, left + 22, row + 9), fill=0)
    return picture


@pytest.mark.parametrize("askew", [-3.0, -0.7, 0.5, 1.0, 4.2])
def test_a_skew_is_found(askew):
    grey = np.asarray(lined_page().rotate(askew, resample=Image.Resampling.BICUBIC, fillcolor=255))
    assert find_skew(grey) == pytest.approx(-askew, abs=0.1)


@pytest.mark.parametrize("grey", [WHITE, np.zeros_like(WHITE), np.asarray(lined_page())])
def test_level_and_empty_pages_have_no_skew(grey):
    assert find_skew(grey) == 0.0


# ------------------------------------------------------------------ text layers

SAID = "Greeted patients at the front desk and verified insurance before every visit".split()


def pieces(words: list[str], left: float = 72.0) -> list[Piece]:
    return [
        Piece(word, left + 60 * at, 100, left + 60 * at + 50, 112, 110, 10) for at, word in enumerate(words)
    ]


def page_of(words: list[str]) -> OcrPage:
    found = tuple(OcrWord(piece.text, piece.box, 90, piece) for piece in pieces(words, 73.0))
    return OcrPage(found, Upright(612, 792))


def layer(words: list[str]) -> Glance:
    return Glance(tuple((piece, "") for piece in pieces(words)), layer=True)


@pytest.mark.parametrize(
    "read",
    [
        SAID,
        [word.upper() for word in SAID],
        [*SAID[:-1], "visjt."],
        [*SAID[:2], "atthe", "", *SAID[4:]],
    ],
)
def test_a_layer_that_the_picture_bears_out_is_kept(read):
    scan = judge(layer(SAID), page_of(read))
    assert scan is not None
    assert scan.upright is None
    assert scan.borne_out is not None and scan.borne_out > 0.9
    assert [why for _, why in scan.words].count("") >= len(SAID) - 1


def test_words_slipped_into_a_layer_are_left_out():
    scan = judge(layer([*SAID[:-1], "phlebotomist"]), page_of(SAID))
    assert scan is not None
    assert [(piece.text, why) for piece, why in scan.words if why] == [("phlebotomist", NOT_SHOWN)]
    beside = judge(layer([*SAID, "RN"]), page_of(SAID))
    assert beside is not None
    assert [(piece.text, why) for piece, why in beside.words if why] == [("RN", NOT_SHOWN)]


def test_a_layer_that_lies_gives_way_to_the_picture():
    lies = "Drew blood as a licensed nurse and ran the whole ward alone".split()
    scan = judge(layer(lies), page_of(SAID))
    assert scan is not None
    assert scan.upright is not None
    assert scan.borne_out is not None and scan.borne_out < 0.5
    assert [piece.text for piece, why in scan.words if not why] == SAID
    assert {why for _, why in scan.words} == {"", NOT_SHOWN}


def test_a_picture_in_which_nothing_is_read_changes_nothing():
    assert judge(layer(SAID), page_of(["smudge"])) is None


# ------------------------------------------------------------------ fonts that lie


def drawn(
    words: list[str], *, claimed: list[str] | None = None, top: float = 100, font: str = "Helvetica"
) -> list[Piece]:
    """Words as a font paints them, under other names if told so."""
    pieces, left = [], 72.0
    for word, says in zip(words, claimed or words, strict=True):
        right = left + stringWidth(word, font, 10)
        pieces.append(Piece(says, left, top, right, top + 10, top + 8, 10))
        left = right + 3
    return pieces


SHUFFLED = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ehzrlaosqpixdfnkwjcyvgubmt")
TRUE_LINES = [
    "managed milling machines and lubricated little motors".split(),
    "repaired worn wagons with family members all summer".split(),
    "illustrated filing manuals while commuting downtown".split(),
]
FALSE_LINES = [[word.translate(SHUFFLED) for word in line] for line in TRUE_LINES]


def sheet(*, claimed: list[list[str]]) -> list[Piece]:
    return [
        piece
        for number, (line, says) in enumerate(zip(TRUE_LINES, claimed, strict=True))
        for piece in drawn(line, claimed=says, top=100 + 14 * number)
    ]


def seen(pieces: list[Piece], confidence: int = 95) -> OcrPage:
    return OcrPage(
        tuple(OcrWord(piece.text, piece.box, confidence, piece) for piece in pieces), Upright(612, 792)
    )


def glance(pieces: list[Piece]) -> Glance:
    return Glance(tuple((piece, "") for piece in pieces))


def test_letters_that_cannot_be_so_wide_raise_doubt():
    assert out_of_width(sheet(claimed=TRUE_LINES)) == set()
    assert len(out_of_width(sheet(claimed=FALSE_LINES))) > 10
    assert is_doubtful(glance(sheet(claimed=FALSE_LINES)))
    assert not is_doubtful(glance(sheet(claimed=TRUE_LINES)))


@pytest.mark.parametrize("font", ["Helvetica", "Times-Roman", "Helvetica-Bold", "Times-Bold"])
def test_headings_in_capitals_raise_no_doubt(font):
    heading = drawn("MEDICAL RECEPTIONIST MILLINERY CLINICAL".split(), top=60, font=font)
    body = [
        piece for at, line in enumerate(TRUE_LINES) for piece in drawn(line, top=100 + 14 * at, font=font)
    ]
    assert out_of_width([*heading, *body]) == set()


def test_letters_of_one_width_are_looked_at():
    """They could lie without a sign of it."""
    lines = [
        piece
        for at, line in enumerate(TRUE_LINES)
        for piece in drawn(line, top=100 + 14 * at, font="Courier")
    ]
    assert out_of_width(lines) == {at for at, piece in enumerate(lines) if len(piece.text) > 3}


def test_a_lying_font_with_serifs_raises_doubt():
    honest = drawn(TRUE_LINES[0], font="Times-Roman")
    false = drawn(TRUE_LINES[2], claimed=FALSE_LINES[2], top=114, font="Times-Roman")
    assert out_of_width([*honest, *false]) >= set(range(len(honest), len(honest) + len(false)))


def test_a_lying_font_gives_way_to_the_picture():
    scan = judge(glance(sheet(claimed=FALSE_LINES)), seen(sheet(claimed=TRUE_LINES)))
    assert scan is not None
    assert [piece.text for piece, why in scan.words if not why] == list(chain(*TRUE_LINES))
    assert {piece.text for piece, why in scan.words if why} == set(chain(*FALSE_LINES))


def test_doubted_words_stand_where_the_picture_is_unsure_or_agrees():
    claimed = glance(sheet(claimed=FALSE_LINES))
    assert judge(claimed, seen(sheet(claimed=FALSE_LINES))) is None
    assert judge(claimed, seen(sheet(claimed=TRUE_LINES), confidence=50)) is None


def test_words_without_letters_take_those_of_the_picture():
    """A font that names none of its letters, in one line of three."""
    nameless = ["\ufffd" * len(word) for word in TRUE_LINES[1]]
    mixed = glance(sheet(claimed=[TRUE_LINES[0], nameless, TRUE_LINES[2]]))
    assert is_doubtful(mixed)
    scan = judge(mixed, seen(sheet(claimed=TRUE_LINES), confidence=60))
    assert scan is not None
    assert scan.upright is None
    assert [piece.text for piece, why in scan.words if not why] == list(chain(*TRUE_LINES))
    assert len(scan.sure) == len(TRUE_LINES[1])
