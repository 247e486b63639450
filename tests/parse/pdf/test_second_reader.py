"""The two PDF readers agree, and each helps where the other one fails."""

from collections import Counter
from pathlib import Path

import pdfplumber
import pytest
from made import make_pdf, put_lines, raw_pdf, source
from reportlab.pdfgen.canvas import Canvas

from screener.parse import parse
from screener.parse.pdf.pdfium import raw_words
from screener.parse.pdf.suspect import is_broken, looks_glued
from screener.parse.pieces import Piece

SAMPLES = sorted((Path(__file__).parents[3] / "sample_resumes").glob("*.pdf"))

LIGATURES = raw_pdf(
    b"BT /F1 12 Tf 72 700 Td (Certi\x1ced in the of\x1cce of a family clinic, \x1cve years of it) Tj ET"
    b" BT /F1 12 Tf 72 680 Td (Answered the phone and took payments) Tj ET",
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
    b" /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [28 /f_i] >> >>",
)


def test_letters_without_a_map_are_read_by_their_names() -> None:
    document = parse(source(LIGATURES))
    assert document.text.splitlines()[0] == "Certified in the office of a family clinic, five years of it"
    assert "pdfplumber" in document.reader
    assert any(is_broken(word) for word in raw_words(LIGATURES)), (
        "the first reader manages alone: drop this test"
    )


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_raw_words_equal_those_of_pdfplumber(path: Path) -> None:
    data = path.read_bytes()
    with pdfplumber.open(path) as pdf:
        expected = Counter(
            word["text"].replace("(cid:127)", "\u2022")  # reportlab's bullet, which has no name
            for page in pdf.pages
            for word in page.extract_words(x_tolerance_ratio=0.15)
        )
    assert Counter(raw_words(data)) == expected


def one_object_a_letter(canvas: Canvas) -> None:
    """As some programs print: every letter by itself, blanks squeezed, letters overlapping."""
    put_lines(canvas, 72, 72, ["An ordinary line of text that the page begins with"])
    x = 72.0
    for letter in "Staff of the clinic":
        canvas.drawString(x, 600, letter)
        x += 1.2 if letter == " " else canvas.stringWidth(letter, "Helvetica", 10)


def test_letters_painted_one_by_one() -> None:
    assert raw_words(make_pdf(one_object_a_letter))[-4:] == ["Staff", "of", "the", "clinic"]


def words(*texts: str) -> list[Piece]:
    return [Piece(text, 0, 0, 10, 10, 8, 10) for text in texts]


def test_signs_of_doubt() -> None:
    assert is_broken("scienti\x1cc") and is_broken("o\ufffdce")
    assert not is_broken("check\x02") and not is_broken("\ufffd")
    good = [
        "she",
        "answered",
        "the",
        "phone",
        "and",
        "took",
        "payments",
        "for",
        "three",
        "doctors",
        "in",
        "a",
        "clinic",
    ]
    assert not looks_glued(words(*good))
    assert looks_glued(
        words(*good[:6], "answeredthephoneandtookpayments", *good[6:], "forthreedoctorsinaclinic")
    )
