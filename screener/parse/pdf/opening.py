"""Opens PDFs as they come: with junk in front, passwords of their owner, damage, false fonts."""

from __future__ import annotations

from dataclasses import dataclass
from types import TracebackType

import pypdfium2 as pdfium
from pypdfium2 import raw

from screener.errors import SourceError
from screener.parse import limits
from screener.parse.pdf.fonts import put_right
from screener.parse.pdf.repair import mend


@dataclass(frozen=True, slots=True)
class Opened:
    """An open PDF, its bytes as they are read, and as they came where its fonts claimed other
    letters than they paint (else None). `mended` says that it was damaged."""

    document: pdfium.PdfDocument
    data: bytes
    claimed: bytes | None = None
    mended: bool = False

    def __enter__(self) -> Opened:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.document.close()


def open_pdf(data: bytes) -> Opened:
    """Return a PDF opened, and mended where it must be. The caller holds the lock and closes it.
    Raises SourceError `encrypted` or `damaged`."""
    # Junk before the header is common in files that went through mail; the offsets count from it.
    data = data[max(data.find(b"%PDF-"), 0) :]
    corrected = put_right(data, limits.MOST_PAGES)
    try:
        document = open_plain(corrected or data)
        if _has_pages(document):
            return Opened(_with_forms(document), corrected or data, data if corrected else None)
        document.close()
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise SourceError.of("encrypted") from error
    return _open_mended(data)


def _has_pages(document: pdfium.PdfDocument) -> bool:
    """Return whether a page is there at all; a damaged file may list pages that it has not."""
    return any(_has_page(document, number) for number in range(min(len(document), limits.MOST_PAGES)))


def _has_page(document: pdfium.PdfDocument, number: int) -> bool:
    try:
        document.get_page_size(number)
    except pdfium.PdfiumError:
        return False
    return True


def _open_mended(data: bytes) -> Opened:
    whole = mend(data)
    if whole is None:
        raise SourceError.of("damaged")
    corrected = put_right(whole, limits.MOST_PAGES)
    try:
        document = open_plain(corrected or whole)
    except pdfium.PdfiumError as error:
        raise SourceError.of("damaged") from error
    return Opened(_with_forms(document), corrected or whole, whole if corrected else None, mended=True)


def open_plain(data: bytes) -> pdfium.PdfDocument:
    """Return a PDF opened as it is. Raises pypdfium2's own error. Without a password PDFium
    tries the empty one, which opens files that only forbid printing."""
    return pdfium.PdfDocument(data)


def _with_forms(document: pdfium.PdfDocument) -> pdfium.PdfDocument:
    """Return the document with pictures of its form fields made, where a program left that to readers."""
    if document.get_formtype() != raw.FORMTYPE_NONE:
        document.init_forms()
    return document
