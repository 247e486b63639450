"""PDFs as they come: junk in front, passwords, damage."""

import io
import re

import pikepdf
import pytest
from made import make_pdf, put_lines, source
from reportlab.pdfgen.canvas import Canvas

from screener.errors import SourceError
from screener.parse import parse
from screener.parse.pdf.repair import mend

LINES = ["Registered patients at the front desk of a family clinic", "Verified insurance before every visit"]


def page(canvas: Canvas) -> None:
    put_lines(canvas, 72, 72, LINES)


PDF = make_pdf(page)
TWO = make_pdf(page, lambda canvas: put_lines(canvas, 72, 72, ["Cashier at a grocery store in a large city"]))


@pytest.mark.parametrize("junk", [b"\n", b"From: mail\r\n\r\n", b"\x00\xff" * 700, b"X" * 40_000])
def test_junk_in_front(junk: bytes) -> None:
    document = parse(source(junk + PDF))
    assert document.text.splitlines() == LINES
    assert document.media_type == "application/pdf" and document.flags == ()


def test_a_text_about_pdf_is_a_text() -> None:
    text = "Front desk clerk. " * 80 + "Knows that files begin with %PDF-1.7 and how to print them."
    assert parse(source(text.encode())).media_type == "text/plain"


def test_a_header_that_is_lost() -> None:
    assert parse(source(PDF[PDF.index(b"1 0 obj") :])).text.splitlines() == LINES


def locked(user: str, owner: str, kind: int) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(PDF)) as pdf:
        rights = pikepdf.Permissions(extract=False, modify_form=False)
        lock = pikepdf.Encryption(
            owner=owner, user=user, R=kind, aes=kind >= 4, metadata=kind >= 4, allow=rights
        )
        pdf.save(out, encryption=lock)
    return out.getvalue()


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("kind", [3, 4, 6])
def test_passwords(kind: int) -> None:
    assert parse(source(locked("", "boss", kind))).text.splitlines() == LINES
    with pytest.raises(SourceError) as caught:
        parse(source(locked("secret", "boss", kind)))
    assert caught.value.code == "encrypted"


def cut(data: bytes, mark: bytes) -> bytes:
    return data[: data.rindex(mark)]


DAMAGED = [
    PDF.replace(b"startxref\n", b"startxref\n9"),
    cut(PDF, b"startxref"),
    cut(PDF, b"xref"),
    cut(PDF, b"trailer"),
    PDF.replace(b"/Type /Catalog", b"/Type /Katalog"),
    re.sub(rb"/Kids \[ \d+", b"/Kids [ 99", PDF),  # a page is listed that is not there
    cut(TWO, b"endobj"),
]


@pytest.mark.parametrize("data", DAMAGED)
def test_damage_is_mended(data: bytes) -> None:
    assert parse(source(data)).text.splitlines()[:2] == LINES


def test_pages_without_a_list_of_them_are_found() -> None:
    body = PDF[: PDF.index(b"trailer")]
    lost = body.replace(b"/Catalog", b"/Nothing").replace(b"/Type /Pages", b"/Type /Lost")
    document = parse(source(lost))
    assert document.text.splitlines() == LINES
    assert [flag.code for flag in document.flags] == ["mended"]


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7", b"%PDF-1.7\n1 0 obj\n<< /Type /Page", PDF[:200], b"\x00" * 99]
)
def test_what_cannot_be_mended(data: bytes) -> None:
    assert mend(data) is None


def test_what_is_mended_and_holds_no_text_is_damaged() -> None:
    blank = make_pdf(lambda canvas: None)
    lost = (
        blank[: blank.index(b"trailer")]
        .replace(b"/Catalog", b"/Nothing")
        .replace(b"/Type /Pages", b"/Type /Lost")
    )
    with pytest.raises(SourceError) as caught:
        parse(source(lost))
    assert caught.value.code == "damaged"
