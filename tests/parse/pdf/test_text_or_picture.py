"""What a file says against what its picture shows: text layers of scans, and fonts that lie."""

from itertools import chain

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from screener.parse.ocr.upright import Upright
from screener.parse.ocr.words import OcrPage, OcrWord
from screener.parse.pdf.textorpicture import NOT_SHOWN, Glance, is_doubtful, judge
from screener.parse.pdf.widths import out_of_width
from screener.parse.pieces import Piece

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
