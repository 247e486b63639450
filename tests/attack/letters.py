"""A reader for tests that says only whether any PDF reader finds letters in a file."""

from __future__ import annotations

import io
from contextlib import suppress

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfplumber.utils.exceptions import PdfminerException

from screener.errors import SourceError
from screener.parse import parse as read
from screener.parse.pdf.pdfium import raw_words
from screener.values import Document, Source

FEWEST = 50


def _letters(words: list[str]) -> int:
    return sum(letter.isalnum() for word in words for letter in word)


def parse(source: Source) -> Document:
    """Return "letters" or "blank" as a document."""
    found = 0
    with suppress(SourceError, ValueError, RuntimeError):
        found = _letters(list(raw_words(source.data)))
    with suppress(PDFException, PdfminerException, ValueError, TypeError, KeyError, RecursionError):
        if found < FEWEST:
            with pdfplumber.open(io.BytesIO(source.data)) as pdf:
                found = _letters([word["text"] for page in pdf.pages[:20] for word in page.extract_words()])
    return read(Source("", b"letters" if found >= FEWEST else b"blank"))
