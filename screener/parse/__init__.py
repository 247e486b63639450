"""Bytes → `Document`. The content of a file says what it is, never its name.

A new format is one row in `FORMATS`, one file that makes a `Document`, and one test.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from screener.errors import SourceError
from screener.parse import limits
from screener.parse.docx import read_docx
from screener.parse.ocr_pictures import MARKS, read_picture
from screener.parse.package import is_protected, refuse_protected
from screener.parse.pdf import read_pdf
from screener.parse.plain import read_plain
from screener.values import Document, Source

Reader = Callable[[Source], Document]


@dataclass(frozen=True, slots=True)
class Format:
    """A format of files: how to know it, and how to read it or what to send instead."""

    name: str
    knows: Callable[[bytes], bool]
    read: Reader | None = None
    hint: str = ""


def _starts(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(marks)


def _is_zip_with(*names: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(b"PK\x03\x04") and any(name in data for name in names)


def _is_html(data: bytes) -> bool:
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<!doctype html", b"<html", b"<?xml")) or b"<html" in head


FORMATS: tuple[Format, ...] = (
    Format("PDF", lambda data: b"%PDF-" in data[:1024], read_pdf),
    Format("DOCX", _is_zip_with(b"word/document"), read_docx),
    Format("ODT", _is_zip_with(b"opendocument.text"), hint="open it and save it as PDF"),
    Format("ZIP archive", _starts(b"PK\x03\x04", b"PK\x05\x06"), hint="unpack it and send the resume itself"),
    Format("locked Office file", is_protected, refuse_protected),
    Format(
        "DOC (old Word)",
        _starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        hint="open it and save it as PDF or DOCX",
    ),
    Format("RTF", _starts(b"{\\rtf"), hint="open it and save it as PDF"),
    Format("HTML", _is_html, hint="print it to PDF"),
    Format("picture", _starts(*MARKS), read_picture),
    Format(
        "picture",
        lambda data: data.startswith((b"GIF8", b"BM", b"RIFF")) and b"\x00" in data[:32],
        hint="ask for the original file, or save it as PNG",
    ),
    Format("text", lambda data: True, read_plain),
)


def parse(source: Source) -> Document:
    """Return the text of a resume with the place of every word.

    Raises SourceError with a code of `REFUSALS`: `empty`, `too_large`, `unknown_format`,
    `not_text`, `encrypted`, `damaged`, `scanned`, `too_many_pages` or `all_hidden`.
    """
    if len(source.data) > limits.MOST_BYTES:
        raise SourceError.of("too_large")
    if not source.data.strip(b"\x00\t\n\r "):
        raise SourceError.of("empty")
    found = next(row for row in FORMATS if row.knows(source.data))
    if found.read is None:
        raise SourceError.of("unknown_format", found.name, found.hint)
    return found.read(source)


__all__ = ["FORMATS", "Format", "parse"]
