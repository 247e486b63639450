"""PDF → `Document`: opening, limits, the choice between the two readers, and refusals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from screener.errors import SourceError
from screener.parse import limits
from screener.parse.clean import clean
from screener.parse.layout.page import lay_out
from screener.parse.layout.torn import Seen, drop_torn
from screener.parse.layout.writing import write
from screener.parse.notes import hidden_flags, letter_flags, note, replaced_flags, unreadable_flags
from screener.parse.pdf import pdfium_calls as call
from screener.parse.pdf.opening import open_pdf
from screener.parse.pdf.pages import FEWEST_LETTERS, PageRead, read_pages
from screener.parse.pdf.pdfium import READER
from screener.parse.pdf.pictured import Doubtful, Glance, paint_doubtful, read_pictures
from screener.parse.pdf.picturenotes import finish, refuse_scan, unread_flags
from screener.parse.pdf.suspect import unreadable
from screener.parse.pieces import Sheet, has_letters
from screener.values import Document, Flag, HiddenText, Page, Source

#: Why a word is left out that is painted in a font which does not say what it paints.
_UNREADABLE = "painted in a font that cannot be read"


def read_pdf(source: Source) -> Document:
    """Return the document of a PDF file. Raises SourceError `encrypted`, `damaged`,
    `too_many_pages`, `scanned` or `all_hidden`."""
    with call.LOCK, open_pdf(source.data) as opened:
        count = len(opened.document)
        if count == 0:
            raise SourceError.of("damaged", "it has no pages")
        if count > limits.REFUSED_PAGES:
            raise SourceError.of("too_many_pages")
        reads = read_pages(opened, min(count, limits.MOST_PAGES))
        doubtful = paint_doubtful(opened.document, [Glance(read.words, read.ocr_layer) for read in reads])
    reads = _with_scans(reads, doubtful)
    scans = {at: read.scan for at, read in enumerate(reads, start=1) if read.scan}
    unread = [number + 1 for number in doubtful.unread]
    words = drop_torn(
        [
            _without_unreadable(read.words) if at in doubtful.pages else read.words
            for at, read in enumerate(reads)
        ]
    )
    hidden = tuple(text for at, page in enumerate(words, start=1) for text in _hidden(at, page))
    false = tuple(text for at, read in enumerate(reads, start=1) for text in _replaced(at, read))
    sheets = [
        Sheet(
            at,
            read.plane.width,
            read.plane.height,
            tuple([piece for piece, why in page if not why]),
            read.page.marks if read.plane is read.page.frame else (),
        )
        for at, (read, page) in enumerate(zip(reads, words, strict=True), start=1)
    ]
    _refuse_without_text(sheets, hidden, reads, mended=opened.mended)
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
            *_flags(reads, hidden, count, mended=opened.mended),
            *replaced_flags(false),
            *unread_flags(unread),
            *_unreadable_flags(words),
        ],
        partial=count > limits.MOST_PAGES or bool(unread) or any(read.failed or read.cut for read in reads),
    )
    return finish(document, scans)


def _with_scans(reads: Sequence[PageRead], doubtful: Doubtful) -> list[PageRead]:
    scans = read_pictures(doubtful.pictures, [Glance(read.words, read.ocr_layer) for read in reads])
    return [
        replace(read, words=scans[number].words, scan=scans[number]) if number in scans else read
        for number, read in enumerate(reads)
    ]


def _without_unreadable(words: tuple[Seen, ...]) -> tuple[Seen, ...]:
    """Words in fonts that cannot be read are taken out here, after the picture was tried."""
    lost = {at for at in unreadable([piece for piece, _ in words]) if not words[at][1]}
    if not lost:
        return words
    return tuple((piece, _UNREADABLE if at in lost else why) for at, (piece, why) in enumerate(words))


def _unreadable_flags(pages: Sequence[Sequence[Seen]]) -> list[Flag]:
    counts = [(at, [why for _, why in page].count(_UNREADABLE)) for at, page in enumerate(pages, start=1)]
    return unreadable_flags([(at, count) for at, count in counts if count])


def _hidden(page: int, words: Sequence[Seen]) -> list[HiddenText]:
    """Neighbouring unseen words of one kind, put together."""
    if not any(why for _, why in words):
        return []
    found = []
    for reason, group in groupby(words, key=lambda word: word[1]):
        unseen = [(text, piece.box) for piece, _ in group if (text := clean(piece.text).strip())]
        quote = " ".join(text for text, _ in unseen)
        if reason and reason != _UNREADABLE and any(map(str.isalnum, quote)):
            found.append(HiddenText(quote, page, tuple(box for _, box in unseen), reason))
    return found


def _replaced(page: int, read: PageRead) -> list[HiddenText]:
    """Texts that the file claims to stand where other letters are painted."""
    return [
        HiddenText(quote, page, false.boxes, "other words are painted there")
        for false in read.page.false
        if (quote := " ".join(clean(false.says).split()))
    ]


def _refuse_without_text(
    sheets: Sequence[Sheet], hidden: Sequence[HiddenText], reads: Sequence[PageRead], *, mended: bool
) -> None:
    if has_letters((piece for sheet in sheets for piece in sheet.pieces), FEWEST_LETTERS):
        return
    if sum(letter.isalnum() for text in hidden for letter in text.quote) >= FEWEST_LETTERS:
        raise SourceError.of("all_hidden")
    raise SourceError.of("damaged") if mended or all(read.failed for read in reads) else refuse_scan()


def _flags(
    reads: Sequence[PageRead], hidden: Sequence[HiddenText], count: int, *, mended: bool
) -> list[Flag]:
    texts = [piece[0] for read in reads for piece, _ in read.words]
    flags = letter_flags(" ".join([text for text in texts if not text.isascii()]))
    flags.extend(hidden_flags(hidden))
    if any(read.ocr_layer and read.scan is None for read in reads):
        flags.append(note("ocr_layer", "the pages are a scan; what was read is the text layer under it"))
    if mended:
        flags.append(note("mended", "the file was damaged and has been mended; some of it may be missing"))
    if count > limits.MOST_PAGES:
        flags.append(note("partial", f"only the first {limits.MOST_PAGES} of {count} pages were read"))
    if any(read.cut for read in reads):
        flags.append(note("partial", f"only the first {limits.MOST_CHARACTERS:,} characters were read"))
    failed = [str(number) for number, read in enumerate(reads, start=1) if read.failed]
    if failed:
        flags.append(note("partial", f"page {', '.join(failed)} could not be read"))
    return flags
