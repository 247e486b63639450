"""Pages of a PDF: the choice between the two readers, and what is not seen."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import accumulate

import pypdfium2 as pdfium
from pypdfium2 import raw

from screener.parse import limits
from screener.parse.layout.torn import Seen
from screener.parse.ocr.upright import Upright
from screener.parse.pdf import plumber
from screener.parse.pdf.opening import Opened, open_plain
from screener.parse.pdf.pdfium import Frame, ReadPage, false_claims, read_page
from screener.parse.pdf.pictured import Scan
from screener.parse.pdf.suspect import broken, looks_glued
from screener.parse.pdf.visible import look
from screener.parse.pieces import has_letters

#: Fewer letters than this on all pages together are no resume but a picture of one.
FEWEST_LETTERS = 50
#: Links and closed notes paint nothing.
_UNPAINTED_NOTES = (raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP, raw.FPDF_ANNOT_UNKNOWN)


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page as read: its words, each with the reason why nobody sees it ("" where one does).
    `again` says that the second reader had a part in it, `cut` that words at its end were left out."""

    page: ReadPage
    words: tuple[Seen, ...]
    ocr_layer: bool = False
    failed: bool = False
    cut: bool = False
    again: bool = False
    scan: Scan | None = None

    @property
    def plane(self) -> Frame | Upright:
        """What the places of the words are measured on."""
        return self.scan.upright if self.scan and self.scan.upright else self.page.frame


def read_pages(opened: Opened, count: int) -> list[PageRead]:
    """Return the first pages of a file. The caller holds the lock."""
    reads: list[PageRead] = []
    characters = 0
    for number in range(count):
        read = _read_page(opened, number, plain=False)
        room = limits.MOST_CHARACTERS - characters
        characters += sum([len(piece[0]) for piece, _ in read.words])
        if characters > limits.MOST_CHARACTERS:
            lengths = accumulate([len(piece[0]) for piece, _ in read.words])
            fitting = sum(length <= room for length in lengths)
            reads.append(replace(read, words=read.words[:fitting], cut=True))
            break
        reads.append(read)
    if not _has_letters(reads):
        # What either reader finds text in is never called a scan.
        again = [_read_page(opened, number, plain=True) for number in range(min(count, 5))]
        if _has_letters(again):
            return again
    return reads if opened.claimed is None else _add_claims(reads, opened.claimed)


def _read_page(opened: Opened, number: int, *, plain: bool) -> PageRead:
    """One page, counted from 0; `plain` asks for the second reader alone."""
    try:
        page = _load_page(opened.document, number)
    except pdfium.PdfiumError:
        return PageRead(ReadPage.empty(), (), failed=True)
    try:
        first = read_page(page)
        read = _second_opinion(first, opened.data, number, plain=plain)
        sight = look(page, read)
        words = tuple(zip(read.pieces, sight.why, strict=True))
        return PageRead(read, words, sight.ocr_layer, again=read is not first)
    except pdfium.PdfiumError:
        return PageRead(ReadPage.empty(), (), failed=True)
    finally:
        page.close()


def _add_claims(reads: Sequence[PageRead], data: bytes) -> list[PageRead]:
    """Return the pages with what the file, as it came, claims where its fonts paint other letters."""
    with closing(open_plain(data)) as document:
        result = []
        for number, read in enumerate(reads):
            try:
                claimed = read_page(_load_page(document, number))
            except pdfium.PdfiumError:
                claimed = ReadPage.empty()
            false = (*read.page.false, *false_claims(claimed.pieces, read.page.pieces))
            result.append(replace(read, page=replace(read.page, false=false)))
        return result


def _second_opinion(read: ReadPage, data: bytes, number: int, *, plain: bool) -> ReadPage:
    """Return the page as the second reader has it, where that is better."""
    if plain or looks_glued(read.pieces):
        pieces = plumber.read_words(data, number)
        if pieces and (plain or not looks_glued(pieces)):
            return read.with_words(pieces)
    if lost := broken(read.pieces):
        # Spelt in another way, they stand where they stood.
        return replace(read, pieces=tuple(plumber.mend_letters(data, number, read.pieces, lost)))
    return read


def _has_letters(reads: Sequence[PageRead]) -> bool:
    return has_letters((piece for read in reads for piece, _ in read.words), FEWEST_LETTERS)


def _load_page(document: pdfium.PdfDocument, number: int) -> pdfium.PdfPage:
    """Return a page (counted from 0) with its form fields, stamps and notes made part of it, as
    they are for whoever looks at it. Raises pypdfium2's own error."""
    page = document[number]
    notes = range(raw.FPDFPage_GetAnnotCount(page))
    painted = any(_is_painted(page, note) for note in notes)
    if painted and raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS:
        page.close()
        page = document[number]
    return page


def _is_painted(page: pdfium.PdfPage, number: int) -> bool:
    note = raw.FPDFPage_GetAnnot(page, number)
    if not note:
        return False
    kind = raw.FPDFAnnot_GetSubtype(note)
    raw.FPDFPage_CloseAnnot(note)
    return kind not in _UNPAINTED_NOTES
