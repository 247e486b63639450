"""What a batch is measured against: two ways to read a PDF that anybody has at hand."""

from __future__ import annotations

import gc
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from screener.process import keep_all

PLUMBER, PLAIN = "(a) pdfplumber extract_text", "(b) pypdfium2 text + blank tokenizer"

#: Before anything here has changed it.
PYTHONS_OWN = gc.get_threshold()


@contextmanager
def as_python_comes() -> Iterator[None]:
    """Look for garbage as often as Python does by itself, for the length of a block, and only among what
    the block makes: what this process holds is not its to look through."""
    ours = gc.get_threshold()
    keep_all()
    gc.set_threshold(*PYTHONS_OWN)
    try:
        yield
    finally:
        gc.set_threshold(*ours)


def plumber_text() -> Callable[[bytes], object]:
    """Return what reads the text of a PDF with pdfplumber alone."""
    import pdfplumber  # noqa: PLC0415

    def read(data: bytes) -> object:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            return [page.extract_text() for page in pdf.pages]

    return read


def plain_text() -> Callable[[bytes], object]:
    """Return what reads the text of a PDF with pypdfium2 and tokenizes it with spaCy."""
    import pypdfium2 as pdfium  # noqa: PLC0415
    import spacy  # noqa: PLC0415

    tokenizer = spacy.blank("en").tokenizer

    def read(data: bytes) -> object:
        pdf = pdfium.PdfDocument(data)
        text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
        pdf.close()
        return tokenizer(text)

    return read
