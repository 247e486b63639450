"""PDF → `Document`: opening, limits, the choice between the two readers, and refusals."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import groupby

import pypdfium2 as pdfium
from pypdfium2 import raw

from screener.errors import SourceError
from screener.parse import limits, plumber
from screener.parse import pdfium_calls as call
from screener.parse.clean import clean
from screener.parse.fonts import put_right
from screener.parse.layout import lay_out
from screener.parse.notes import hidden_flags, letter_flags, note, replaced_flags, unreadable_flags
from screener.parse.ocr_notes import finish, refuse_scan, unread_flags
from screener.parse.ocr_pdf import Doubtful, Glance, Scan, paint_doubtful, read_pictures
from screener.parse.ocr_upright import Upright
from screener.parse.pdfium import READER, Frame, ReadPage, false_claims, read_page
from screener.parse.pieces import Sheet
from screener.parse.suspect import is_broken, looks_glued, unreadable
from screener.parse.torn import Seen, drop_torn
from screener.parse.visible import look
from screener.parse.writing import write
from screener.values import Document, Flag, HiddenText, Page, Source

#: Fewer letters than this on all pages together are no resume but a picture of one.
_FEWEST_LETTERS = 50
#: Why a word is left out that is painted in a font which does not say what it paints.
UNREADABLE = "painted in a font that cannot be read"


@dataclass(frozen=True, slots=True)
class _Read:
    """A page as read: its words, each with the reason why nobody sees it ("" where one does).
    `again` says that the second reader had a part in it."""

    page: ReadPage
    words: tuple[Seen, ...]
    ocr_layer: bool = False
    failed: bool = False
    again: bool = False
    scan: Scan | None = None

    @property
    def plane(self) -> Frame | Upright:
        """What the places of the words are measured on."""
        return self.scan.upright if self.scan and self.scan.upright else self.page.frame


def read_pdf(source: Source) -> Document:
    """Return the document of a PDF file. Raises SourceError `encrypted`, `damaged`,
    `too_many_pages`, `scanned` or `all_hidden`."""
    # Junk before the header is common in files that went through mail; the offsets count from it.
    data = source.data[source.data.find(b"%PDF-") :]
    corrected = put_right(data, limits.MOST_PAGES)
    with call.LOCK, closing(_open(corrected or data)) as opened:
        count = len(opened)
        if count == 0:
            raise SourceError.of("damaged", "it has no pages")
        if count > limits.REFUSED_PAGES:
            raise SourceError.of("too_many_pages")
        reads = _read_pages(opened, corrected or data, min(count, limits.MOST_PAGES))
        if corrected:
            reads = _add_claims(reads, data)
        doubtful = paint_doubtful(opened, [Glance(read.words, read.ocr_layer) for read in reads])
    reads = _with_scans(reads, doubtful)
    scans = {at: read.scan for at, read in enumerate(reads, start=1) if read.scan}
    unread = [number + 1 for number in doubtful.unread]
    words = drop_torn([_without_unreadable(read.words) for read in reads])
    hidden = tuple(text for at, page in enumerate(words, start=1) for text in _hidden(at, page))
    false = tuple(text for at, read in enumerate(reads, start=1) for text in _replaced(at, read))
    sheets = [
        Sheet(
            at,
            read.plane.width,
            read.plane.height,
            tuple(piece for piece, why in page if not why),
            read.page.marks if read.plane is read.page.frame else (),
        )
        for at, (read, page) in enumerate(zip(reads, words, strict=True), start=1)
    ]
    _refuse_without_text(sheets, hidden, reads)
    document = write(
        source,
        lay_out(sheets),
        pages=[
            Page(at, read.page.frame.width, read.page.frame.height) for at, read in enumerate(reads, start=1)
        ],
        media_type="application/pdf",
        reader=READER + (" with pdfplumber" if any(read.again for read in reads) else ""),
        hidden=(*hidden, *false),
        flags=[
            *_flags(reads, hidden, count),
            *replaced_flags(false),
            *unread_flags(unread),
            *_unreadable_flags(words),
        ],
        partial=count > limits.MOST_PAGES or bool(unread) or any(read.failed for read in reads),
    )
    return finish(document, scans)


def _with_scans(reads: Sequence[_Read], doubtful: Doubtful) -> list[_Read]:
    scans = read_pictures(doubtful.pictures, [Glance(read.words, read.ocr_layer) for read in reads])
    return [
        replace(read, words=scans[number].words, scan=scans[number]) if number in scans else read
        for number, read in enumerate(reads)
    ]


def _open(data: bytes) -> pdfium.PdfDocument:
    # Without a password PDFium tries the empty one, which opens files that only forbid printing.
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise SourceError.of("encrypted") from error
        raise SourceError.of("damaged") from error


def _read_pages(document: pdfium.PdfDocument, data: bytes, count: int) -> list[_Read]:
    reads: list[_Read] = []
    characters = 0
    for number in range(count):
        read = _read_page(document, data, number, plain=False)
        characters += sum(len(piece.text) for piece, _ in read.words)
        if characters > limits.MOST_CHARACTERS:
            reads.append(replace(read, words=(), failed=True))
            break
        reads.append(read)
    if _count_letters(reads) < _FEWEST_LETTERS:
        # What either reader finds text in is never called a scan.
        again = [_read_page(document, data, number, plain=True) for number in range(min(count, 5))]
        if _count_letters(again) >= _FEWEST_LETTERS:
            return again
    return reads


def _read_page(document: pdfium.PdfDocument, data: bytes, number: int, *, plain: bool) -> _Read:
    """One page, counted from 0; `plain` asks for the second reader alone."""
    try:
        page = document[number]
    except pdfium.PdfiumError:
        return _Read(ReadPage.empty(), (), failed=True)
    try:
        first = read_page(page)
        read = _second_opinion(first, data, number, plain=plain)
        sight = look(page, read)
        words = tuple(zip(read.pieces, sight.why, strict=True))
        return _Read(read, words, sight.ocr_layer, again=read is not first)
    except pdfium.PdfiumError:
        return _Read(ReadPage.empty(), (), failed=True)
    finally:
        page.close()


def _add_claims(reads: Sequence[_Read], data: bytes) -> list[_Read]:
    """The pages with what the file, as it came, claims where its fonts paint other letters."""
    with closing(_open(data)) as document:
        result = []
        for number, read in enumerate(reads):
            try:
                claimed = read_page(document[number])
            except pdfium.PdfiumError:
                claimed = ReadPage.empty()
            false = (*read.page.false, *false_claims(claimed.pieces, read.page.pieces))
            result.append(replace(read, page=replace(read.page, false=false)))
        return result


def _second_opinion(read: ReadPage, data: bytes, number: int, *, plain: bool) -> ReadPage:
    """The page as the second reader has it, where that is better."""
    if plain or looks_glued(read.pieces):
        pieces = plumber.read_words(data, number)
        if pieces and (plain or not looks_glued(pieces)):
            return replace(read, pieces=tuple(pieces), owners=(frozenset(),) * len(pieces))
    broken = [at for at, piece in enumerate(read.pieces) if is_broken(piece.text)]
    if broken:
        return replace(read, pieces=tuple(plumber.mend_letters(data, number, read.pieces, broken)))
    return read


def _count_letters(reads: Sequence[_Read]) -> int:
    return sum(letter.isalnum() for read in reads for piece, _ in read.words for letter in piece.text)


def _without_unreadable(words: tuple[Seen, ...]) -> tuple[Seen, ...]:
    """Words in fonts that cannot be read are taken out here, after the picture was tried."""
    lost = {at for at in unreadable([piece for piece, _ in words]) if not words[at][1]}
    return tuple((piece, UNREADABLE if at in lost else why) for at, (piece, why) in enumerate(words))


def _unreadable_flags(pages: Sequence[Sequence[Seen]]) -> list[Flag]:
    counts = [(at, sum(why == UNREADABLE for _, why in page)) for at, page in enumerate(pages, start=1)]
    return unreadable_flags([(at, count) for at, count in counts if count])


def _hidden(page: int, words: Sequence[Seen]) -> list[HiddenText]:
    """Neighbouring unseen words of one kind, put together."""
    found = []
    for reason, group in groupby(words, key=lambda word: word[1]):
        unseen = [(text, piece.box) for piece, _ in group if (text := clean(piece.text).strip())]
        quote = " ".join(text for text, _ in unseen)
        if reason and reason != UNREADABLE and any(map(str.isalnum, quote)):
            found.append(HiddenText(quote, page, tuple(box for _, box in unseen), reason))
    return found


def _replaced(page: int, read: _Read) -> list[HiddenText]:
    """Texts that the file claims to stand where other letters are painted."""
    return [
        HiddenText(quote, page, false.boxes, "other words are painted there")
        for false in read.page.false
        if (quote := " ".join(clean(false.says).split()))
    ]


def _refuse_without_text(
    sheets: Sequence[Sheet], hidden: Sequence[HiddenText], reads: Sequence[_Read]
) -> None:
    letters = sum(letter.isalnum() for sheet in sheets for piece in sheet.pieces for letter in piece.text)
    if letters >= _FEWEST_LETTERS:
        return
    if sum(letter.isalnum() for text in hidden for letter in text.quote) >= _FEWEST_LETTERS:
        raise SourceError.of("all_hidden")
    raise SourceError.of("damaged") if all(read.failed for read in reads) else refuse_scan()


def _flags(reads: Sequence[_Read], hidden: Sequence[HiddenText], count: int) -> list[Flag]:
    flags = letter_flags("".join(piece.text for read in reads for piece, _ in read.words))
    flags.extend(hidden_flags(hidden))
    if any(read.ocr_layer and read.scan is None for read in reads):
        flags.append(note("ocr_layer", "the pages are a scan; what was read is the text layer under it"))
    if count > limits.MOST_PAGES:
        flags.append(note("partial", f"only the first {limits.MOST_PAGES} of {count} pages were read"))
    failed = [str(number) for number, read in enumerate(reads, start=1) if read.failed]
    if failed:
        flags.append(note("partial", f"page {', '.join(failed)} could not be read"))
    return flags
