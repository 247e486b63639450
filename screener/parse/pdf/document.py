"""PDF → `Document`: opening, limits, the choice between the two readers, and refusals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from screener.errors import SourceError
from screener.parse import limits
from screener.parse.clean import clean
from screener.parse.layout.page import lay_out
from screener.parse.layout.torn import Seen, drop_torn
from screener.parse.layout.writing import About, write
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


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read of a file with `count` pages: the words of each page with why they are unseen, if they
    are, what is hidden, what says other than is painted, and the pages whose pictures were left unread."""

    pages: Sequence[PageRead]
    words: Sequence[tuple[Seen, ...]]
    hidden: tuple[HiddenText, ...]
    false: tuple[HiddenText, ...]
    unread: Sequence[int]
    count: int
    mended: bool


def read_pdf(source: Source) -> Document:
    """Return the document of a PDF file. Raises SourceError `encrypted`, `damaged`,
    `too_many_pages`, `scanned` or `all_hidden`."""
    read = _read(source.data)
    sheets = list(_sheets(read))
    _refuse_without_text(sheets, read)
    document = write(source, lay_out(sheets), _about(read))
    return finish(document, {at: page.scan for at, page in enumerate(read.pages, start=1) if page.scan})


def _read(data: bytes) -> _Read:
    """Return what was read of a file, in its letters or in the pictures of its pages."""
    with call.LOCK, open_pdf(data) as opened:
        count = len(opened.document)
        if count == 0:
            raise SourceError.of("damaged", "it has no pages")
        if count > limits.REFUSED_PAGES:
            raise SourceError.of("too_many_pages")
        found = read_pages(opened, min(count, limits.MOST_PAGES))
        doubtful = paint_doubtful(opened.document, [Glance(page.words, page.ocr_layer) for page in found])
    pages = _with_scans(found, doubtful)
    words = drop_torn(
        [
            _without_unreadable(page.words) if at in doubtful.pages else page.words
            for at, page in enumerate(pages)
        ]
    )
    hidden = tuple(text for at, page in enumerate(words, start=1) for text in _hidden(at, page))
    false = tuple(text for at, page in enumerate(pages, start=1) for text in _replaced(at, page))
    unread = [number + 1 for number in doubtful.unread]
    return _Read(pages, words, hidden, false, unread, count, opened.mended)


def _sheets(read: _Read) -> Iterator[Sheet]:
    """Yield the seen words of each page, to be laid out."""
    for at, (page, words) in enumerate(zip(read.pages, read.words, strict=True), start=1):
        seen = tuple([piece for piece, why in words if not why])
        marks = page.page.marks if page.plane is page.page.frame else ()
        yield Sheet(at, page.plane.width, page.plane.height, seen, marks)


def _about(read: _Read) -> About:
    """Return what is said of the file beside its text."""
    frames = [page.page.frame for page in read.pages]
    return About(
        media_type="application/pdf",
        reader=READER + (" with pdfplumber" if any(page.again for page in read.pages) else ""),
        pages=[Page(at, frame.width, frame.height) for at, frame in enumerate(frames, start=1)],
        hidden=(*read.hidden, *read.false),
        flags=[
            *_flags(read),
            *replaced_flags(read.false),
            *unread_flags(read.unread),
            *_unreadable_flags(read.words),
        ],
        partial=read.count > limits.MOST_PAGES
        or bool(read.unread)
        or any(page.failed or page.cut for page in read.pages),
    )


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


def _refuse_without_text(sheets: Sequence[Sheet], read: _Read) -> None:
    if has_letters((piece for sheet in sheets for piece in sheet.pieces), FEWEST_LETTERS):
        return
    if sum(letter.isalnum() for text in read.hidden for letter in text.quote) >= FEWEST_LETTERS:
        raise SourceError.of("all_hidden")
    lost = read.mended or all(page.failed for page in read.pages)
    raise SourceError.of("damaged") if lost else refuse_scan()


def _flags(read: _Read) -> list[Flag]:
    texts = [piece[0] for page in read.pages for piece, _ in page.words]
    flags = letter_flags(" ".join([text for text in texts if not text.isascii()]))
    flags.extend(hidden_flags(read.hidden))
    if any(page.ocr_layer and page.scan is None for page in read.pages):
        flags.append(note("ocr_layer", "the pages are a scan; what was read is the text layer under it"))
    if read.mended:
        flags.append(note("mended", "the file was damaged and has been mended; some of it may be missing"))
    if read.count > limits.MOST_PAGES:
        flags.append(note("partial", f"only the first {limits.MOST_PAGES} of {read.count} pages were read"))
    if any(page.cut for page in read.pages):
        flags.append(note("partial", f"only the first {limits.MOST_CHARACTERS:,} characters were read"))
    failed = [str(number) for number, page in enumerate(read.pages, start=1) if page.failed]
    if failed:
        flags.append(note("partial", f"page {', '.join(failed)} could not be read"))
    return flags
