"""PDF → `Document`: opening, limits, and the choice between the two readers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import pypdfium2 as pdfium
from pypdfium2 import raw

from screener.errors import SourceError
from screener.parse import limits
from screener.parse import pdfium_calls as call
from screener.parse.clean import clean
from screener.parse.layout import lay_out
from screener.parse.notes import hidden_flags, letter_flags, note
from screener.parse.pdfium import READER, read_page
from screener.parse.pieces import Piece, Sheet
from screener.parse.visible import look
from screener.parse.writing import write
from screener.values import Document, Flag, HiddenText, Page, Source

#: Fewer letters than this on all pages together are no resume but a picture of one.
_FEWEST_LETTERS = 50


def read_pdf(source: Source) -> Document:
    """Return the document of a PDF file. Raises SourceError `encrypted`, `damaged`,
    `too_many_pages` or `scanned`."""
    # Junk before the header is common in files that went through mail; the offsets count from it.
    data = source.data[source.data.find(b"%PDF-") :]
    with call.LOCK:
        document = _open(data)
        try:
            count = len(document)
            if count == 0:
                raise SourceError.of("damaged", "it has no pages")
            if count > limits.REFUSED_PAGES:
                raise SourceError.of("too_many_pages")
            sheets = [_sheet(document, number) for number in range(min(count, limits.MOST_PAGES))]
        finally:
            document.close()
    hidden = tuple(words for sheet in sheets for words in sheet.hidden)
    hidden_letters = sum(map(str.isalnum, "".join(words.quote for words in hidden)))
    letters = "".join(piece.text for sheet in sheets for piece in sheet.pieces)
    if sum(map(str.isalnum, letters)) < _FEWEST_LETTERS:
        raise SourceError.of("all_hidden" if hidden_letters >= _FEWEST_LETTERS else "scanned")
    flags: list[Flag] = letter_flags(letters)
    flags.extend(hidden_flags(hidden))
    if any("ocr_layer" in sheet.notes for sheet in sheets):
        flags.append(
            note("ocr_layer", "the pages are a scan; its text layer was read, compare it with the picture")
        )
    if count > limits.MOST_PAGES:
        flags.append(note("partial", f"only the first {limits.MOST_PAGES} of {count} pages were read"))
    return write(
        source,
        lay_out(sheets),
        pages=[Page(sheet.number, sheet.width, sheet.height) for sheet in sheets],
        media_type="application/pdf",
        reader=READER,
        hidden=hidden,
        flags=flags,
        partial=count > limits.MOST_PAGES,
    )


def _hidden(page: int, pieces: Sequence[Piece], why: Sequence[str]) -> tuple[HiddenText, ...]:
    """Neighbouring unseen words of one kind, put together."""
    found = []
    for reason, group in groupby(zip(pieces, why, strict=True), key=lambda pair: pair[1]):
        words = [(text, piece.box) for piece, _ in group if (text := clean(piece.text).strip())]
        if reason and any(map(str.isalnum, "".join(text for text, _ in words))):
            quote = " ".join(text for text, _ in words)
            found.append(HiddenText(quote, page, tuple(box for _, box in words), reason))
    return tuple(found)


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise SourceError.of("encrypted") from error
        raise SourceError.of("damaged") from error


def _sheet(document: pdfium.PdfDocument, number: int) -> Sheet:
    try:
        page = document[number]
    except pdfium.PdfiumError:
        return Sheet(number + 1, 0.0, 0.0, ())
    try:
        read = read_page(page)
        sight = look(page, read)
        seen = tuple(piece for piece, why in zip(read.pieces, sight.why, strict=True) if not why)
        return Sheet(
            number + 1,
            read.frame.width,
            read.frame.height,
            seen,
            read.marks,
            hidden=_hidden(number + 1, read.pieces, sight.why),
            notes=("ocr_layer",) if sight.ocr_layer else (),
        )
    finally:
        page.close()
