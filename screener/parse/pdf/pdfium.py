"""The first reader: PDFium's letters made into words at places of the visible page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from pypdfium2 import raw

from screener.parse.layout.boxes import places_of
from screener.parse.pdf import pdfium_calls as call
from screener.parse.pdf.gaps import cut_words
from screener.parse.pdf.letters import Flags, Floats, Found, Ints, Letters, find_letters, measure_letters
from screener.parse.pdf.looks import is_icon, looks_of
from screener.parse.pdf.marks import find_marks
from screener.parse.pdf.objects import Objects, list_objects
from screener.parse.pdf.replaced import Stretch, judge, put_back, take_out
from screener.parse.pieces import Piece, Sides, make_pieces
from screener.values import Box

READER = f"pypdfium2 {pdfium.version.PYPDFIUM_INFO.version}"

#: PDFium's mark for a hyphen at a line's end, and the soft hyphen, which some programs paint.
_HYPHENS = (0x02, 0xAD)
#: PDFium's other mark for a hyphen at a line's end, and for a letter that the font does not name.
_UNNAMED = "\ufffe"
_FIRST_RIGHT_TO_LEFT = 0x590
_FULL_TURN = 2 * np.pi


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible page: crop box and quarter turns applied, y downwards, in points."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def width(self) -> float:
        """The width as a person sees it."""
        return self.right - self.left if self.turns % 2 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        """The height as a person sees it."""
        return self.top - self.bottom if self.turns % 2 == 0 else self.right - self.left

    def place(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Return points of the PDF's own axes as points of the visible page."""
        if self.turns == 0:
            return x - self.left, self.top - y
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x


@dataclass(frozen=True, slots=True)
class FalseText:
    """What a file claims to stand where other letters are painted."""

    says: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Painters:
    """The addresses of the text objects that paint a page's letters, and which letter is the
    first of each word."""

    letters: Ints = field(default_factory=lambda: np.zeros(0, np.int64))
    starts: Sequence[int] = ()

    def of(self, word: int) -> set[int]:
        """Return those of a word, by its number; none where nobody knows."""
        return set(self.letters[slice(*self.starts[word : word + 2])].tolist()) if self.starts else set()

    def all(self) -> set[int]:
        """Return those of all words."""
        return set(self.letters.tolist())


@dataclass(frozen=True, slots=True)
class ReadPage:
    """The words of a page, their places in columns (see `places_of`), and what paints them."""

    frame: Frame
    pieces: tuple[Piece, ...]
    places: Floats
    painters: Painters = Painters()
    marks: tuple[Sides, ...] = ()
    false: tuple[FalseText, ...] = ()

    @classmethod
    def empty(cls) -> ReadPage:
        """Return a page of no size without words, for one that cannot be opened."""
        return cls.without_words(Frame(0.0, 0.0, 0.0, 0.0, 0))

    @classmethod
    def without_words(cls, frame: Frame) -> ReadPage:
        """Return a page on which nothing is written."""
        return cls(frame, (), np.zeros((0, 6)))

    def with_words(self, pieces: Iterable[Piece]) -> ReadPage:
        """Return the page with other words, of which nobody knows what paints them."""
        words = tuple(pieces)
        return replace(self, pieces=words, places=places_of(words), painters=Painters())


def read_page(page: pdfium.PdfPage) -> ReadPage:
    """Return the words of a page in the order of painting. The caller holds the lock."""
    with _open_text(page) as text:
        found, objects = _letters(page, *text)
        stretches = take_out(objects.texts())
        if not stretches:
            return _words(page, text[0], found, objects)
    # From here on no replacement text is part of the page, but for those of unreadable ligatures.
    with _open_text(page) as text:
        judged = judge(stretches, _painted(*text), is_icon)
        if not judged.believed:
            return _with_false(judged.false, _words(page, text[0], *_letters(page, *text)))
    put_back(call.address_of(page.pdf), judged.believed)
    with _open_text(page) as text:
        return _with_false(judged.false, _words(page, text[0], *_letters(page, *text)))


def _letters(page: pdfium.PdfPage, text_page: call.Pointer, count: int) -> tuple[Found | None, Objects]:
    found = find_letters(text_page, count)
    return found, list_objects(call.address_of(page), found.owner if found else None)


@contextmanager
def _open_text(page: pdfium.PdfPage) -> Iterator[tuple[call.Pointer, int]]:
    """Yield the address of a page's text page, and how many characters it has."""
    text_page = page.get_textpage()
    try:
        yield call.address_of(text_page), text_page.count_chars()
    finally:
        text_page.close()


def _painted(text_page: call.Pointer, count: int) -> list[tuple[int, str]]:
    """Return the characters of a text page, each with the address of its text object."""
    return [
        (call.get_object(text_page, letter), _character(call.get_unicode(text_page, letter)))
        for letter in range(count)
    ]


def _with_false(false: Sequence[Stretch], read: ReadPage) -> ReadPage:
    """Return the page with false texts, which have the boxes of the words that are painted in their place."""
    placed = []
    for stretch in false:
        owners = set(stretch.owners)
        boxes = [
            piece.box for at, piece in enumerate(read.pieces) if not owners.isdisjoint(read.painters.of(at))
        ]
        placed.append(FalseText(stretch.says, tuple(boxes)))
    return replace(read, false=tuple(placed))


def false_claims(claimed: Sequence[Piece], painted: Sequence[Piece]) -> list[FalseText]:
    """Return the words that are claimed and not painted, neighbours put together."""
    left = Counter(piece.text for piece in painted)
    false: list[FalseText] = []
    run: list[Piece] = []
    for piece in (*claimed, None):
        if piece is not None and left[piece.text] == 0:
            run.append(piece)
            continue
        if run:
            false.append(FalseText(" ".join(word.text for word in run), tuple(word.box for word in run)))
            run = []
        if piece is not None:
            left[piece.text] -= 1
    return false


def frame_of(page: pdfium.PdfPage) -> Frame:
    """Return the visible part of a page: its crop box within its media box, turned."""
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, box)
    return Frame(box.left, box.bottom, box.right, box.top, raw.FPDFPage_GetRotation(page) % 4)


def _word_starts(letters: Letters, codes: Ints) -> Ints:
    rtl = _right_to_left(codes)
    if letters.angle is None or not np.any((letters.angle > 0.05) & (letters.angle < _FULL_TURN - 0.05)):
        return cut_words(letters.x0, letters.x1, letters.base, letters.em, spaced=letters.spaced, rtl=rtl)
    # Turned text: measure along its own baseline.
    cosine, sine = np.cos(letters.angle), -np.sin(letters.angle)
    across = np.stack([letters.x0, letters.x1, letters.x0, letters.x1])
    upward = np.stack([letters.low, letters.low, letters.high, letters.high])
    along = across * cosine + upward * sine
    base = letters.base * cosine - letters.base_x * sine
    return cut_words(along.min(0), along.max(0), base, letters.em, spaced=letters.spaced, rtl=rtl)


def _right_to_left(codes: Ints) -> Flags:
    if codes.max() < _FIRST_RIGHT_TO_LEFT:
        return np.zeros(len(codes), np.bool_)
    return (
        ((codes >= _FIRST_RIGHT_TO_LEFT) & (codes <= 0x8FF))
        | ((codes >= 0xFB1D) & (codes <= 0xFDFF))
        | ((codes >= 0xFE70) & (codes <= 0xFEFF))
    )


def _words(page: pdfium.PdfPage, text_page: call.Pointer, found: Found | None, objects: Objects) -> ReadPage:
    frame = frame_of(page)
    if found is None:
        return ReadPage.without_words(frame)
    letters = measure_letters(text_page, found, objects)
    starts = _word_starts(letters, found.codes)
    left, right = np.minimum.reduceat(letters.x0, starts), np.maximum.reduceat(letters.x1, starts)
    low, high = np.minimum.reduceat(letters.low, starts), np.maximum.reduceat(letters.high, starts)
    x0, y0 = frame.place(left, high)
    x1, y1 = frame.place(right, low)
    _, base = frame.place(letters.base_x[starts], letters.base[starts])
    sides = np.minimum(x0, x1), np.minimum(y0, y1), np.maximum(x0, x1), np.maximum(y0, y1)
    places = np.stack((*sides, base, letters.em[starts]))
    angles = np.zeros(len(starts), np.int64)
    if letters.angle is not None:
        angles = np.round(np.degrees(letters.angle[starts])).astype(np.int64)
    looks = looks_of(text_page, found.owner[starts].tolist(), found.index[starts].tolist())
    colours, bold, modes, icons = zip(*looks, strict=True)
    columns = (
        _texts(found.codes, letters, starts),
        *places.tolist(),
        bold,
        ((angles + 90 * frame.turns) % 360).tolist(),
        colours,
        modes,
        icons,
    )
    pieces = make_pieces(zip(*columns, strict=True))
    painters = Painters(found.owner, [*starts.tolist(), len(found.owner)])
    return ReadPage(frame, tuple(pieces), places.T, painters, _marks(frame, objects))


def _marks(frame: Frame, objects: Objects) -> tuple[Sides, ...]:
    left, bottom, right, top = find_marks(objects).T
    x0, y0 = frame.place(left, top)
    x1, y1 = frame.place(right, bottom)
    sides = np.minimum(x0, x1), np.minimum(y0, y1), np.maximum(x0, x1), np.maximum(y0, y1)
    return tuple(zip(*(side.tolist() for side in sides), strict=True))


def _texts(codes: Ints, letters: Letters, starts: Ints) -> list[str]:
    """Return the words' letters."""
    codes = codes.astype("<u4")
    codes[(codes == _HYPHENS[0]) | (codes == _HYPHENS[1])] = ord("-")
    # Surrogates cannot be written out again, so they are replaced where they enter.
    codes[((codes >= 0xD800) & (codes <= 0xDFFF)) | (codes >= 0x110000)] = 0xFFFD
    doubled, shapeless = letters.doubled, letters.shapeless
    places = np.concatenate((np.array(doubled + shapeless, np.int64) + 1, starts[1:]))
    added = np.concatenate((codes[doubled], np.full(len(shapeless), 0x200B), np.full(len(starts) - 1, 0x0A)))
    text = np.insert(codes, places, added).tobytes().decode("utf-32-le")
    words = text.split("\n")
    return words if _UNNAMED not in text else list(map(_spelt, words))


def _spelt(text: str) -> str:
    if _UNNAMED not in text:
        return text
    if text.find(_UNNAMED) == len(text) - 1 and text[-2:-1].isalpha():
        return text[:-1] + "-"
    return text.replace(_UNNAMED, "\ufffd")


def _character(code: int) -> str:
    # Surrogates cannot be written out again, so they are replaced where they enter.
    return chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"


def raw_words(data: bytes) -> list[str]:
    """Return all words of a PDF as read, before any cleaning: for comparison with other
    readers. Raises pypdfium2's own error on a file that cannot be opened."""
    with call.LOCK:
        document: Any = pdfium.PdfDocument(data)
        try:
            return [piece.text for page in document for piece in read_page(page).pieces]
        finally:
            document.close()
