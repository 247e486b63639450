"""Bytes → `Document`. The content of a file says what it is, never its name.

A new format is one row in `FORMATS`, the import of its reader, one file that makes a `Document`, one test.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from screener.errors import SourceError
from screener.parse import limits
from screener.parse.package.opened import is_protected, refuse_protected
from screener.values import Document, Source
from screener.values.names import OWN_PAGE, OWN_PAGE_WITHIN

Reader = Callable[[Source], Document]


@dataclass(frozen=True, slots=True)
class Format:
    """A format of files: how to know it, and what reads it or what to send instead. `reader` imports
    the parser, since no file needs those of the others."""

    name: str
    knows: Callable[[bytes], bool]
    reader: Callable[[], Reader] | None = None
    hint: str = ""


def _pdf() -> Reader:
    from screener.parse.pdf.document import read_pdf  # noqa: PLC0415

    return read_pdf


def _docx() -> Reader:
    from screener.parse.docx.document import read_docx  # noqa: PLC0415

    return read_docx


def _odt() -> Reader:
    from screener.parse.odt.document import read_odt  # noqa: PLC0415

    return read_odt


def _rtf() -> Reader:
    from screener.parse.rtf.document import read_rtf  # noqa: PLC0415

    return read_rtf


def _html() -> Reader:
    from screener.parse.html.document import read_html  # noqa: PLC0415

    return read_html


def _picture() -> Reader:
    from screener.parse.imagefiles import read_picture  # noqa: PLC0415

    return read_picture


def _plain() -> Reader:
    from screener.parse.plain.document import read_plain  # noqa: PLC0415

    return read_plain


#: Bytes of a message within which its fields stand.
_MAIL_HEAD = 16_384
#: How files of old Office and Outlook begin.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: How ZIP archives begin, with files in them or without.
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")


def _starts(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(marks)


def _is_zip_with(*names: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(b"PK\x03\x04") and any(name in data for name in names)


def _head(data: bytes) -> bytes:
    """Return the beginning in small letters, as ASCII where it was written in a wide encoding."""
    head = data[:2048].lstrip(b"\xef\xbb\xbf\xff\xfe")
    return head.replace(b"\x00", b"").lstrip().lower()


def _is_pdf(data: bytes) -> bool:
    """Mail and scanners put lines before the header, and damage may take the header away; no text
    speaks of ends of objects. An archive may hold PDFs as they are, those of several people, and so may
    a message of Outlook."""
    if data.startswith((*_ZIP, _OLE)) or data[257:262] == b"ustar":
        return False
    return b"%PDF-" in data[:1024] or (b" obj" in data[:100_000] and b"endobj" in data)


def _is_html(data: bytes) -> bool:
    head = _head(data)
    begins = (b"<!doctype html", b"<html", b"<head", b"<body", b"<div", b"<p>", b"<p ", b"<h1", b"<table")
    return head.startswith(begins) or (head.startswith(b"<") and b"<html" in head)


def _is_mail(data: bytes) -> bool:
    """Return whether a file is a message as mail programs save it, or a page saved as one: what is attached
    stands in it as figures and letters without meaning."""
    if data.startswith(_OLE):
        return "__substg1.0_".encode("utf-16-le") in data
    head = data[:_MAIL_HEAD].lower()
    return b"\nmime-version:" in b"\n" + head and b"content-type:" in head


def _is_xml(data: bytes) -> bool:
    return _head(data).startswith(b"<?xml")


#: How PNG, JPEG and TIFF begin.
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")

FORMATS: tuple[Format, ...] = (
    Format(
        "a page that screener wrote",
        lambda data: OWN_PAGE in data[:OWN_PAGE_WITHIN],
        hint="give the resume itself",
    ),
    Format("PDF", _is_pdf, _pdf),
    Format("DOCX", _is_zip_with(b"word/document"), _docx),
    Format("ODT", _is_zip_with(b"opendocument.text"), _odt),
    Format(
        "spreadsheet or slides",
        _is_zip_with(b"xl/workbook", b"ppt/presentation"),
        hint="open it and save it as PDF or DOCX",
    ),
    Format("Pages", _is_zip_with(b"Index/Document.iwa"), hint="open it and export it as PDF"),
    Format("ZIP archive", _starts(*_ZIP), hint="unpack it, or give the archive to screener batch"),
    Format("TAR archive", lambda data: data[257:262] == b"ustar", hint="unpack it and give its folder"),
    Format("e-mail", _is_mail, hint="save what is attached to it, or the page as PDF, and give that"),
    Format("locked Office file", is_protected, lambda: refuse_protected),
    Format(
        "DOC (old Word)",
        _starts(_OLE),
        hint="open it and save it as PDF or DOCX",
    ),
    Format("RTF", _starts(b"{\\rtf"), _rtf),
    Format("HTML", _is_html, _html),
    Format("XML", _is_xml, hint="open it and save it as PDF or DOCX"),
    Format("picture", _starts(*_PICTURES), _picture),
    Format(
        "picture",
        lambda data: data.startswith((b"GIF8", b"BM", b"RIFF")) and b"\x00" in data[:32],
        hint="ask for the original file, or save it as PNG",
    ),
    Format("text", lambda data: True, _plain),
)


def format_of(data: bytes) -> Format:
    """Return the format of a file."""
    return next(row for row in FORMATS if row.knows(data))


def parse(source: Source) -> Document:
    """Return the text of a resume with the place of every word.

    Raises SourceError with a code of `REFUSALS`: `empty`, `too_large`, `unknown_format`,
    `not_text`, `encrypted`, `damaged`, `scanned`, `too_many_pages` or `all_hidden`.
    """
    if len(source.data) > limits.MOST_BYTES:
        raise SourceError.of("too_large")
    if not source.data.strip(b"\x00\t\n\r "):
        raise SourceError.of("empty")
    found = format_of(source.data)
    if found.reader is None:
        raise SourceError.of("unknown_format", found.name, found.hint)
    return found.reader()(source)


__all__ = ["FORMATS", "Format", "format_of", "parse"]
