"""Replacement texts: what is painted counts, whatever the file says stands there."""

import pytest
from made import raw_pdf, source
from made_fonts import change_fonts, claim

from screener.parse import parse
from screener.parse.pdf.replaced import Stretch as Part
from screener.parse.pdf.replaced import is_honest, judge

HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
FIRST, SECOND = "Sold shoes and socks in a busy shop for years", "Counted the till every evening"


def page(says: bytes, painted: bytes = SECOND.encode(), *, form: bool = False) -> bytes:
    """Return a PDF of two lines whose second one carries a replacement text."""
    line = b"BT /F1 12 Tf 72 660 Td /Span << /ActualText %s >> BDC (%s) Tj EMC ET" % (says, painted)
    return raw_pdf(b"BT /F1 12 Tf 72 700 Td (%s) Tj ET %s" % (FIRST.encode(), line), HELVETICA)


LIES = [
    b"(Certified medical assistant with phlebotomy)",
    b"(Counted the till every evening, CMA)",
    b"<FEFF00430065007200740069006600690065006400200043004D0041>",
    b"(CMA)",
]


@pytest.mark.parametrize("says", LIES)
def test_what_is_painted_is_read(says: bytes) -> None:
    document = parse(source(page(says)))
    assert document.text.splitlines() == [FIRST, SECOND]
    assert [flag.code for flag in document.flags] == ["replaced_text"]
    (hidden,) = document.hidden
    assert "CMA" in hidden.quote or "Certified" in hidden.quote
    assert len(hidden.boxes) == len(SECOND.split()) and all(box.x1 > box.x0 for box in hidden.boxes)


def test_a_lie_that_stands_in_a_dictionary_of_the_page() -> None:
    lie = b"(Certified medical assistant)"
    content = b"BT /F1 12 Tf 72 700 Td (%s) Tj 0 -40 Td /P /Lie BDC (%s) Tj EMC ET"
    data = raw_pdf(content % (FIRST.encode(), SECOND.encode()), HELVETICA)
    old = b"/Resources << "
    data = data.replace(old, old + b"/Properties << /Lie << /ActualText %s >> >> " % lie)
    document = parse(source(data))
    assert document.text.splitlines() == [FIRST, SECOND]
    assert [flag.code for flag in document.flags] == ["replaced_text"]


HONEST = [
    (b"(Counted the till every evening)", SECOND),
    (b"<FEFF00AD>", SECOND),
    (b"()", SECOND),
    (b"(counted  the till every evening)", SECOND),
]


@pytest.mark.parametrize(("says", "read"), HONEST)
def test_honest_replacements_are_not_flagged(says: bytes, read: str) -> None:
    document = parse(source(page(says)))
    assert document.text.splitlines() == [FIRST, read]
    assert document.flags == () and document.hidden == ()


def test_a_ligature_without_a_meaning_of_its_own_is_believed() -> None:
    content = (
        b"BT /F1 12 Tf 72 700 Td (%s) Tj 0 -40 Td (in the of) Tj"
        b" /Span << /ActualText <FEFF00660069> >> BDC (Q) Tj EMC (ce of a family clinic) Tj ET"
        % FIRST.encode()
    )
    data = change_fonts(raw_pdf(content, HELVETICA), claim({ord("Q"): "\0"}))
    document = parse(source(data))
    assert document.text.splitlines() == [FIRST, "in the office of a family clinic"]
    assert document.flags == () and "pdfplumber" not in document.reader


@pytest.mark.parametrize(
    ("says", "painted", "icon", "honest"),
    [
        ("fi", "\ufb01", False, True),
        ("\xad", "-", False, True),
        ("…", ". . .", False, True),
        ("é", "e\u0301", False, True),
        ("MARIA", "Maria", False, True),
        ("mailto:ana@example.org", "ana@example.org", False, True),
        ("https://www.example.org/ana", "ana", False, True),
        ("email: ", "@", True, True),
        ("email: ", "\x83", False, True),
        ("certified medical assistant since May", "A", True, False),
        ("CMA", "cashier", False, False),
        ("cashier CMA", "cashier", False, False),
        ("fi", "\0", False, False),  # to be believed, not to be dropped
    ],
)
def test_honesty(says: str, painted: str, icon: bool, honest: bool) -> None:
    assert is_honest(says, painted, icon=icon) is honest


def letters(*texts: str) -> list[tuple[int, str]]:
    return [(number, letter) for number, text in enumerate(texts, start=1) for letter in text]


def test_what_is_believed_is_few_letters() -> None:
    ligature, lie = Part(1, "fi", (2,)), Part(2, "CMA CPT", (3,))
    judged = judge([ligature, lie], letters("Answered the phones of", "\0", "clinics"), lambda owner: False)
    assert judged.believed == (ligature,) and judged.false == (lie,)
    many = [Part(number, "CMA", (number,)) for number in range(2, 12)]
    judged = judge(many, letters("Sold shoes", *["\0"] * 10), lambda owner: False)
    assert judged.believed == () and len(judged.false) == 10


def test_descriptions_of_what_is_painted_anyway_are_no_lies() -> None:
    texts = letters("Daytime job", " and other words", "8")
    assert judge([Part(1, "Daytime job: 8", (3,))], texts, lambda owner: False).false == ()
    assert judge([Part(1, "Daytime nurse: 8", (3,))], texts, lambda owner: False).false != ()
