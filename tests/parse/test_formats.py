"""What is read, what is refused, and with which code."""

import pytest
from made import make_pdf, put, put_lines, source
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from screener.errors import REFUSALS, SourceError
from screener.parse import limits, parse

LINES = ["Registered patients at the front desk of a family clinic", "Verified insurance before every visit"]


def page(canvas: Canvas) -> None:
    put_lines(canvas, 72, 72, LINES)


PDF = make_pdf(page)


@pytest.mark.parametrize(
    ("data", "code", "hint"),
    [
        (b"", "empty", "again"),
        (b" \r\n\t\n", "empty", "again"),
        (b"--- *** ---\n\n", "empty", "again"),
        (b"\x00\x01\x02\x03" * 500, "not_text", "PDF"),
        (b"PK\x03\x04....[Content_Types].xml....word/document.xml", "damaged", "again"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", "damaged", "again"),
        (b"PK\x03\x04....photo.jpg", "unknown_format", "unpack"),
        (b"PK\x03\x04....ana.pdf%PDF-1.4 1 0 obj endobj bob.pdf%PDF-1.4", "unknown_format", "screener batch"),
        (
            b"ana.pdf".ljust(257, b"\0") + b"ustar".ljust(255) + b"%PDF-1.4 1 0 obj endobj",
            "unknown_format",
            "folder",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old word file", "unknown_format", "save it as PDF"),
        (
            b"From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed\r\n\r\nDear",
            "unknown_format",
            "attached",
        ),
        (b"MIME-Version: 1.0\nContent-Type: text/plain\n\nDear Ms. Pell", "unknown_format", "attached"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__substg1.0_0037".encode("utf-16-le"),
            "unknown_format",
            "attached",
        ),
        (b"%PDF-1.7\nthis is all that is left", "damaged", "again"),
        (PDF[:300], "damaged", "again"),
        (make_pdf(lambda canvas: None), "scanned", "original"),
        (make_pdf(page, encrypt=StandardEncryption("secret")), "encrypted", "password"),
    ],
)
def test_refusals(data: bytes, code: str, hint: str) -> None:
    with pytest.raises(SourceError) as caught:
        parse(source(data))
    assert caught.value.code == code
    assert code in REFUSALS
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("inside", "hint"), [("__substg1.0_37010102", "attached"), ("WordDocument", "save it as PDF")]
)
def test_a_pdf_within_a_file_of_old_office_is_not_that_pdf(inside: str, hint: str) -> None:
    """A message of Outlook was read as what was attached to it."""
    held = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + inside.encode("utf-16-le") + PDF
    with pytest.raises(SourceError) as caught:
        parse(source(held))
    assert (caught.value.code, hint in caught.value.hint) == ("unknown_format", True)


def test_content_decides_and_not_the_name() -> None:
    assert parse(source(PDF, "resume.txt")).media_type == "application/pdf"
    assert parse(source(b"Front desk clerk", "resume.pdf")).media_type == "text/plain"


def test_junk_before_the_header_is_skipped() -> None:
    assert parse(source(b"X-Mail: yes\r\n\r\n" + PDF)).text.splitlines() == LINES


def test_an_owner_password_does_not_matter() -> None:
    data = make_pdf(page, encrypt=StandardEncryption("", ownerPassword="boss", canPrint=0))
    assert parse(source(data)).text.splitlines() == LINES


def test_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_BYTES", len(PDF) - 1)
    with pytest.raises(SourceError, match="20 MB"):
        parse(source(PDF))


def test_long_files_are_read_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_PAGES", 2)
    pages = [
        lambda canvas, n=n: put(canvas, 72, 300, f"Work history, sheet number {n} of a long resume")
        for n in "abc"
    ]
    document = parse(source(make_pdf(*pages)))
    assert [page.number for page in document.pages] == [1, 2]
    assert document.partial
    assert [flag.code for flag in document.flags] == ["partial"]
    monkeypatch.setattr(limits, "REFUSED_PAGES", 2)
    with pytest.raises(SourceError) as caught:
        parse(source(make_pdf(*pages)))
    assert caught.value.code == "too_many_pages"


def test_long_text_is_read_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_CHARACTERS", 10)
    document = parse(source(b"front desk clerk"))
    assert (document.text, document.partial) == ("front desk", True)


def test_of_a_page_with_too_much_text_what_fits_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole page was left out."""
    monkeypatch.setattr(limits, "MOST_CHARACTERS", 70)
    long = [f"Line {n} about the front desk of a clinic" for n in range(5)]
    document = parse(
        source(make_pdf(lambda canvas: [put(canvas, 72, 100 + 20 * n, say) for n, say in enumerate(long)]))
    )
    assert document.text.splitlines()[:2] == long[:2]
    assert 50 < len(document.text) < 100
    assert document.partial
    assert [flag.says for flag in document.flags] == ["only the first 70 characters were read"]


def test_a_line_that_no_page_could_hold_is_read_as_several(monkeypatch: pytest.MonkeyPatch) -> None:
    """What looks over a sentence more than once took minutes for a text without line breaks."""
    monkeypatch.setattr(limits, "LONGEST_LINE", 3)
    document = parse(source(b"one two three four five six seven\neight nine ten\n"))
    assert document.text.splitlines() == ["one two three", "four five six", "seven", "eight nine ten"]
    assert len({line.block for line in document.lines}) == 4
