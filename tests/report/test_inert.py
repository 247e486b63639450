import csv
import io

import pytest

from screener.report.inert import cell, inert
from screener.values.names import one_name

ESC = "\x1b"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain text, é, 漢字", "plain text, é, 漢字"),
        (f"{ESC}[31mred{ESC}[0m", "\ufffd[31mred\ufffd[0m"),
        (f"{ESC}]52;c;ZWNobw==\x07", "\ufffd]52;c;ZWNobw==\ufffd"),
        ("\x9b31m", "\ufffd31m"),
        ("abc\u202egpj.exe", "abcgpj.exe"),
        ("a\u2066b\u2069\u200b", "ab"),
        ("two\nlines\tand\u2028more", "two lines and more"),
        ("bell\x07 nul\x00", "bell\ufffd nul\ufffd"),
        ("lone \udc80", "lone \ufffd"),
    ],
)
def test_text_cannot_steer_a_terminal(raw: str, shown: str) -> None:
    assert inert(raw) == shown
    assert inert(raw).isprintable()


@pytest.mark.parametrize(
    "first", ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", " =", "\u200b="]
)
def test_a_cell_is_never_a_formula(first: str) -> None:
    assert cell(f"{first}HYPERLINK(1)").startswith("'")


@pytest.mark.parametrize("raw", ["Jane; =1+1", "Jane;@SUM(1)", 'a;"=cmd', "a; +1; -2"])
def test_a_cell_that_a_semicolon_parts_is_no_formula_either(raw: str) -> None:
    parts = [part.lstrip(' "') for part in cell(raw).split(";")]
    assert not [part for part in parts if part[:1] in "=+-@"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (-3.5, "-3.5"),
        (7, "7"),
        ("Anna - MA", "Anna - MA"),
        ("EKG; Phones - desk", "EKG; Phones - desk"),
        ("", ""),
    ],
)
def test_ordinary_cells_stay_as_they_are(value: object, text: str) -> None:
    assert cell(value) == text


def test_a_cell_survives_quoting() -> None:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerow([cell('say "hi", =1')])
    assert next(csv.reader([out.getvalue()])) == ['say "hi", =1']


def test_a_name_of_odd_bytes_is_valid_text() -> None:
    assert one_name(b"r\xe9sum\xe9.pdf".decode("utf-8", "surrogateescape")) == "r\ufffdsum\ufffd.pdf"
