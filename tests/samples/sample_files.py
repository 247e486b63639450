"""Reads the committed samples for the tests, without the package under test."""

from __future__ import annotations

import html
import io
import re
import unicodedata
import zipfile
from pathlib import Path
from typing import Any

import pypdfium2
import yaml

FOLDER = Path(__file__).parents[2] / "sample_resumes"
PDFS = sorted(path.name for path in FOLDER.glob("*.pdf"))
TEXTS = sorted(path.name for path in FOLDER.glob("*.txt"))
WORD_FILES = sorted(path.name for path in FOLDER.glob("*.docx"))


def pdf_pages(data: bytes) -> list[str]:
    """Return the text of each page of a PDF, with ligatures taken apart."""
    with pypdfium2.PdfDocument(data) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return [unicodedata.normalize("NFKC", text) for text in texts]


def plain_text(data: bytes) -> str:
    """Return the text of a file in UTF-16 with a mark, UTF-8 or Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def word_text(data: bytes) -> str:
    """Return the text of a Word file with a header and a footer."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [archive.read(f"word/{part}.xml").decode() for part in ("header1", "document", "footer1")]
    lines = re.sub(r"</w:p>|<w:tab/>", "\n", "".join(parts))
    return html.unescape(re.sub(r"<[^>]+>", "", lines))


def text_of(name: str) -> str:
    """Return the text of one sample, its white space made single."""
    data = (FOLDER / name).read_bytes()
    read = {".pdf": lambda: "\n".join(pdf_pages(data)), ".docx": lambda: word_text(data)}
    text = read.get(Path(name).suffix, lambda: plain_text(data))()
    return " ".join(text.split())


def expected() -> dict[str, Any]:
    """Return what `expected.yaml` says of each sample, by file name."""
    samples: dict[str, Any] = yaml.safe_load((FOLDER / "expected.yaml").read_text(encoding="utf-8"))[
        "samples"
    ]
    return samples
