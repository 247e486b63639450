"""Scans and pictures: read where the engine is installed, refused with a next step where not."""

import io
from itertools import pairwise
from unittest.mock import MagicMock

import numpy as np
import pikepdf
import pytest
from made import HEIGHT, WIDTH, box_of, make_pdf, put, put_lines, source
from made_fonts import composite_pdf
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from parse.ocr.made_scans import (
    ENGINE,
    LINES,
    SCAN,
    SIZE,
    TEXT,
    codes,
    encode,
    needs_engine,
    off,
    page,
    picture_of,
    second,
    show,
)
from screener.errors import SourceError
from screener.parse import imagefiles, parse
from screener.parse.ocr.tesseract import Engine
from screener.parse.pdf import pictured, picturenotes

# ------------------------------------------------------------------ without the engine


@pytest.fixture
def without_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (picturenotes, pictured, imagefiles):
        monkeypatch.setattr(module, "find_engine", lambda: None)


@pytest.mark.parametrize(
    "data",
    [
        SCAN,
        encode([picture_of(page)], "PNG"),
        encode([picture_of(page)], "JPEG"),
        encode([picture_of(page)], "TIFF"),
        b"\x89PNG\r\n\x1a\n....",
    ],
    ids=["PDF", "PNG", "JPEG", "TIFF", "broken PNG"],
)
def test_without_an_engine_scans_are_refused_with_what_to_do(data, without_engine):
    with pytest.raises(SourceError) as caught:
        parse(source(data))
    assert caught.value.code == "scanned"
    assert "install Tesseract" in caught.value.hint
    assert "by hand" in caught.value.hint


def test_without_an_engine_scanned_pages_between_others_are_said(without_engine):
    document = parse(source(make_pdf(page, show(picture_of(second)))))
    assert document.text.splitlines() == TEXT
    assert document.partial
    (flag,) = document.flags
    assert flag.code == "partial"
    assert "page 2 was not read" in flag.says
    assert "install Tesseract" in flag.says


def test_an_empty_page_is_no_scan(without_engine):
    document = parse(source(make_pdf(page, lambda canvas: None)))
    assert (document.partial, document.flags) == (False, ())


@needs_engine
def test_an_empty_page_is_not_read(monkeypatch: pytest.MonkeyPatch):
    for name in ("find_engine", "read_all"):
        monkeypatch.setattr(pictured, name, lambda *_: pytest.fail("there is nothing on it"))
    assert parse(source(make_pdf(page, lambda canvas: None))).flags == ()


def test_the_data_are_loaded_once_for_the_first_session_and_nothing_stays_open():
    library = MagicMock()
    library.TessVersion.return_value = b"5.3.0"
    library.TessBaseAPIInit3.return_value = 0
    library.TessBaseAPICreate.side_effect = [1, 2]
    engine = Engine(library)
    assert engine.has_data()
    assert engine.has_data()
    with engine.session() as first, engine.session() as second:
        assert first is not None
        assert second is not None
    assert library.TessBaseAPIInit3.call_count == 2
    assert [call.args for call in library.TessBaseAPIDelete.call_args_list] == [(2,), (1,)]


def test_without_the_data_there_is_no_session():
    library = MagicMock()
    library.TessVersion.return_value = b"5.3.0"
    library.TessBaseAPIInit3.return_value = -1
    engine = Engine(library)
    assert not engine.has_data()
    with engine.session() as session:
        assert session is None
    assert library.TessBaseAPIDelete.call_count == library.TessBaseAPICreate.call_count == 2


# ------------------------------------------------------------------ scans


@needs_engine
def test_a_scan_is_read_in_place():
    document = parse(source(SCAN))
    assert document.text.splitlines() == TEXT
    assert off(document) < 1.5
    assert [line.emphasised for line in document.lines] == [True, True, False, False, False]
    assert codes(document) == ["ocr_text"]
    assert "check against the picture" in document.flags[0].says
    assert ENGINE is not None
    assert document.reader.endswith(f"with {ENGINE.name}")
    assert document.partial is False


@needs_engine
@pytest.mark.parametrize("askew", [-2.0, 1.0])
def test_a_scan_that_lies_askew(askew):
    document = parse(source(make_pdf(show(picture_of(page, askew=askew)))))
    assert document.text.splitlines() == TEXT
    (first,) = [word for word in document.words if document.quote(word.span) == "Ada"]
    # The middle of the page stays where it is; what is left of it goes down as the page turns
    # against the clock.
    drawn = box_of(72, 72, "Ada", size=22, font="Helvetica-Bold")
    angle = np.radians(askew)
    x, y = drawn.x0 - WIDTH / 2, 72 - HEIGHT / 2
    turned = x * np.cos(angle) + y * np.sin(angle) + WIDTH / 2
    lowered = y * np.cos(angle) - x * np.sin(angle) + HEIGHT / 2
    assert first.boxes[0].x0 == pytest.approx(turned, abs=3.0)
    assert first.boxes[0].bottom == pytest.approx(lowered, abs=3.0)


@needs_engine
@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_scan_that_lies_on_its_side_or_head(turns):
    picture = picture_of(page, turns=turns)
    document = parse(source(make_pdf(show(picture))))
    assert document.text.splitlines() == TEXT
    assert (document.pages[0].width > document.pages[0].height) == (turns % 2 == 1)
    tops = [document.locate(line.span)[0].box for line in document.lines]
    down = {1: lambda box: box.x0, 2: lambda box: -box.top, 3: lambda box: -box.x1}[turns]
    assert all(down(one) < down(other) for one, other in pairwise(tops) if one and other)


@needs_engine
def test_scanned_pages_between_others_are_read():
    document = parse(source(make_pdf(page, show(picture_of(second)))))
    assert document.text.splitlines()[: len(TEXT)] == TEXT
    assert "Certificate of a college in Ohio" in document.text
    assert {line.page for line in document.lines} == {1, 2}
    assert "page 2 was read by OCR" in document.flags[0].says


@needs_engine
def test_only_so_many_pages_are_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pictured, "MOST_PICTURES", 1)
    picture = picture_of(page)
    document = parse(source(make_pdf(show(picture), show(picture_of(second)))))
    assert document.text.splitlines() == TEXT
    assert document.partial
    assert "page 2 was not read" in document.flags[0].says


@needs_engine
def test_unsure_lines_are_named():
    # At 50 dots an inch a person can just make out the letters.
    picture = picture_of(page, dpi=50)
    document = parse(source(make_pdf(show(picture, dpi=50))))
    (flag,) = document.flags
    assert flag.evidence
    for found in flag.evidence:
        assert document.quote(found.span) == found.quote
        assert found.finder == "ocr"
        assert found.note.startswith("unsure: ") and " %)" in found.note


@needs_engine
def test_letters_nobody_sees_are_not_read():
    """Near-white words on a scan, and words too small to read."""

    def draw(canvas: Canvas) -> None:
        page(canvas)
        canvas.setFillGray(0.96)
        put_lines(canvas, 72, 400, ["Licensed phlebotomist and registered nurse"] * 8, size=SIZE)

    document = parse(source(make_pdf(show(picture_of(draw)))))
    assert document.text.splitlines() == TEXT


@needs_engine
def test_a_scan_of_nothing_is_refused():
    blank = Image.new("L", (1275, 1650), 255)
    with pytest.raises(SourceError) as caught:
        parse(source(make_pdf(show(blank))))
    assert caught.value.code == "scanned"
    assert "OCR found no text" in caught.value.message
    assert "install" not in caught.value.hint  # what is there already


# ------------------------------------------------------------------ text layers


def with_layer(lines: list[str], *, top: float = 140) -> bytes:
    """A scan, a little askew, and invisible lines about where its lines are."""
    picture = picture_of(page, askew=0.5)

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture), 0, 0, WIDTH, HEIGHT)
        for number, line in enumerate(lines):
            put(canvas, 74, top + 18 * number, line, size=SIZE, mode=3)

    return make_pdf(draw)


@needs_engine
def test_an_honest_layer_is_kept_and_compared():
    document = parse(source(with_layer(LINES)))
    assert document.text.splitlines() == LINES
    assert codes(document) == ["ocr_layer"]
    assert "100%" in document.flags[0].says
    assert document.hidden == ()


@needs_engine
def test_lines_slipped_into_a_layer_earn_nothing():
    document = parse(source(with_layer([*LINES, "Phlebotomist"])))
    assert document.text.splitlines() == LINES
    assert [text.quote for text in document.hidden] == ["Phlebotomist"]
    assert set(codes(document)) == {"ocr_layer", "hidden_text"}


@needs_engine
def test_a_lying_layer_gives_way_to_the_picture():
    lies = ["Drew blood as a licensed nurse for nine years", "Ran the ward of a large hospital alone"]
    document = parse(source(with_layer(lies)))
    assert document.text.splitlines() == TEXT
    assert "Drew blood" in " ".join(text.quote for text in document.hidden)
    assert set(codes(document)) == {"false_layer", "hidden_text", "ocr_text"}


# ------------------------------------------------------------------ pictures


# Anything else fails the test.


# ------------------------------------------------------------------ fonts that lie


def without_names(data: bytes) -> bytes:
    """A PDF whose font programs name no glyphs: the tables that do are not found any more."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item:
                program = item["/FontFile2"].read_bytes()
                head = program[:400].replace(b"cmap", b"cmaq").replace(b"post", b"posu")
                item["/FontFile2"] = pdf.make_stream(head + program[400:])
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


@needs_engine
def test_a_font_that_lies_and_names_no_glyphs_is_read_from_the_picture():
    painted = ["managed milling machines and lubricated little motors", "repaired worn wagons with family"]
    others = dict(zip("abcdefghijklmnopqrstuvwxyz", "ehzrlaosqpixdfnkwjcyvgubmt", strict=True))
    data = without_names(composite_pdf([*painted, *painted, *painted], others))
    document = parse(source(data))
    assert [document.quote(line.span) for line in document.lines][:2] == painted
    assert "managed".translate(str.maketrans(others)) in " ".join(text.quote for text in document.hidden)
    assert {"ocr_text", "hidden_text"} <= set(codes(document))
