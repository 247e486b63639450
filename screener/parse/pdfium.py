"""The first reader: PDFium's letters made into words at places of the visible page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from pypdfium2 import raw

from screener.parse import pdfium_calls as call
from screener.parse.gaps import cut_words
from screener.parse.letters import Flags, Floats, Ints, Letters, read_letters
from screener.parse.looks import Looks
from screener.parse.marks import find_marks
from screener.parse.objects import Objects, list_objects
from screener.parse.pieces import Piece
from screener.parse.replaced import Stretch, judge, put_back, take_out
from screener.values import Box

READER = f"pypdfium2 {pdfium.version.PYPDFIUM_INFO.version}"

#: PDFium's mark for a hyphen at a line's end, and the soft hyphen, which some programs paint.
_HYPHENS = str.maketrans({"\x02": "-", "\xad": "-"})
#: PDFium's other mark for a hyphen at a line's end, and for a letter that the font does not name.
_UNNAMED = "\ufffe"
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


@dataclass(frozen=True, slots=True)
class ReadPage:
    """The words of a page, and for each the addresses of the text objects that paint it."""

    frame: Frame
    pieces: tuple[Piece, ...]
    owners: tuple[frozenset[int], ...]
    marks: tuple[Box, ...] = ()
    false: tuple[FalseText, ...] = ()

    @classmethod
    def empty(cls) -> ReadPage:
        """Return a page of no size without words, for one that cannot be opened."""
        return cls(Frame(0.0, 0.0, 0.0, 0.0, 0), (), ())


def read_page(page: pdfium.PdfPage) -> ReadPage:
    """Return the words of a page in the order of painting. The caller holds the lock."""
    frame = frame_of(page)
    objects = list_objects(call.address_of(page))
    false = _drop_false_texts(page, objects)
    text_page = page.get_textpage()
    try:
        address = call.address_of(text_page)
        letters = read_letters(objects, address, text_page.count_chars())
        if letters is None:
            return ReadPage(frame, (), ())
        read = _words(frame, letters, _word_starts(letters), address, objects)
    finally:
        text_page.close()
    return replace(read, false=_place(false, read)) if false else read


def _drop_false_texts(page: pdfium.PdfPage, objects: Objects) -> tuple[Stretch, ...]:
    """Take replacement texts out of the page, but for those of unreadable ligatures. Returns
    what was false."""
    stretches = take_out(objects.texts())
    if not stretches:
        return ()
    text_page = page.get_textpage()
    try:
        address = call.address_of(text_page)
        painted = [
            (call.get_object(address, letter) or 0, _character(call.get_unicode(address, letter)))
            for letter in range(text_page.count_chars())
        ]
    finally:
        text_page.close()
    judged = judge(stretches, painted, Looks(0).icon)
    put_back(call.address_of(page.pdf), judged.believed)
    return judged.false


def _place(false: Sequence[Stretch], read: ReadPage) -> tuple[FalseText, ...]:
    """False texts with the boxes of the words that are painted in their place."""
    placed = []
    for stretch in false:
        owners = set(stretch.owners)
        boxes = [
            piece.box
            for piece, its in zip(read.pieces, read.owners, strict=True)
            if not owners.isdisjoint(its)
        ]
        placed.append(FalseText(stretch.says, tuple(boxes)))
    return tuple(placed)


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


def _word_starts(letters: Letters) -> Ints:
    rtl = _right_to_left(letters.codes)
    if not np.any((letters.angle > 0.05) & (letters.angle < _FULL_TURN - 0.05)):
        return cut_words(letters.x0, letters.x1, letters.base, letters.em, spaced=letters.spaced, rtl=rtl)
    # Turned text: measure along its own baseline.
    cosine, sine = np.cos(letters.angle), -np.sin(letters.angle)
    across = np.stack([letters.x0, letters.x1, letters.x0, letters.x1])
    upward = np.stack([letters.low, letters.low, letters.high, letters.high])
    along = across * cosine + upward * sine
    base = letters.base * cosine - letters.base_x * sine
    return cut_words(along.min(0), along.max(0), base, letters.em, spaced=letters.spaced, rtl=rtl)


def _right_to_left(codes: Ints) -> Flags:
    return (
        ((codes >= 0x590) & (codes <= 0x8FF))
        | ((codes >= 0xFB1D) & (codes <= 0xFDFF))
        | ((codes >= 0xFE70) & (codes <= 0xFEFF))
    )


def _words(frame: Frame, letters: Letters, starts: Ints, text_page: int, objects: Objects) -> ReadPage:
    texts = _texts(letters)
    ends = np.append(starts[1:], len(letters.index))
    left, right = np.minimum.reduceat(letters.x0, starts), np.maximum.reduceat(letters.x1, starts)
    low, high = np.minimum.reduceat(letters.low, starts), np.maximum.reduceat(letters.high, starts)
    x0, y0 = frame.place(left, high)
    x1, y1 = frame.place(right, low)
    _, base = frame.place(letters.base_x[starts], letters.base[starts])
    sides = np.stack(
        [np.minimum(x0, x1), np.minimum(y0, y1), np.maximum(x0, x1), np.maximum(y0, y1), base], 1
    )
    degrees = np.round(np.degrees(letters.angle[starts])).astype(int) + 90 * frame.turns
    looks = Looks(text_page)
    pieces, owners = [], []
    for start, end, (a, top, b, bottom, base_line), size, degree in zip(
        starts.tolist(),
        ends.tolist(),
        sides.tolist(),
        letters.em[starts].tolist(),
        (degrees % 360).tolist(),
        strict=True,
    ):
        look = looks.of(letters.owner[start], letters.index[start])
        # Chrome draws the heavier weights of variable fonts as shapes, and lays the text over them
        # without any colour.
        bold = look.bold or look.colour[3] == 0
        text = _spelt("".join(texts[start:end]))
        box = Box(a, top, b, bottom)
        pieces.append(Piece(text, box, base_line, size, bold, degree, look.colour, look.mode, look.icon))
        owners.append(frozenset(letters.owner[start:end]))
    return ReadPage(frame, tuple(pieces), tuple(owners), _marks(frame, objects))


def _marks(frame: Frame, objects: Objects) -> tuple[Box, ...]:
    found = np.array(find_marks(objects)).reshape(-1, 4)
    x0, y0 = frame.place(found[:, 0], found[:, 3])
    x1, y1 = frame.place(found[:, 2], found[:, 1])
    sides = np.stack([np.minimum(x0, x1), np.minimum(y0, y1), np.maximum(x0, x1), np.maximum(y0, y1)], 1)
    return tuple(Box(*row) for row in sides.tolist())


def _texts(letters: Letters) -> list[str]:
    texts = list("".join(map(_character, letters.codes.tolist())).translate(_HYPHENS))
    for position in letters.doubled:
        texts[position] *= 2
    for position in letters.shapeless:
        texts[position] += "\u200b"
    return texts


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
