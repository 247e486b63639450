"""Words that stand in a PDF but that nobody sees on its pages.

Tricks are not listed; what is painted decides. A picture of the page is looked at inside every
word's box: where nothing stands out there, or the word's looks are odd, the page is painted a
second time without the doubtful words, and a word whose absence changes nothing was never
seen. White on white, covered, clipped, transparent and off the page are all the same to this.
Words too small to read need their sizes only.

Two honest cases would be caught and are let pass: text that lies unpainted over its own drawn
shapes (browsers do so for some fonts), and the text layer under a scanned page. Of a layer that fits
its picture in some places only, the other words are kept back until the picture is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray

from screener.parse.layout.boxes import Floats, contrasts, overlaps
from screener.parse.pdf import pdfium_calls as call
from screener.parse.pdf.objects import list_objects
from screener.parse.pdf.pdfium import Frame, ReadPage
from screener.parse.pieces import Piece, Sides

#: Of 255: light grey print (#ccc) stands out by 51, near-white (#f0f0f0) by 15.
_CONTRAST = 24
#: Letters of fewer points cannot be read; nor can words squeezed below so much a letter.
_SMALLEST, _NARROWEST = 3.2, 0.4
#: Words of so little contrast are looked at row by row, from so many points on.
_WEAK, _ORDINARY = 200, 6.0
#: Opacity (of 255) and lightness that raise doubt.
_FAINT, _NEAR_WHITE = 40, 225
#: Words of one or two letters have narrow ones more often, such as "il".
_NARROWEST_SHORT = 0.2
#: Share of a word's ink that must make a difference for the word to be seen: white letters over
#: black ones bite a little out of those and are not seen for that.
_SHOWING, _INK = 0.65, 100
#: Likeness of a word's shape to what is painted in its box from which on it counts as seen.
_ALIKE = 0.5
_OCR_SHARE, _PICTURE_SHARE = 0.8, 0.5
#: Points; no page is so wide or high, and neither comparison is true of what is no number.
_FAR = 1e5
_MOST_PIXELS = 4_000_000
#: Render modes that paint no letters: invisible, and clip only.
_UNPAINTED = (3, 7)
#: Overlaps are looked for on pages of at most so many words; the share of the smaller one of two
#: words that makes one.
_MOST_WORDS, _SHARED = 4_000, 0.6

Picture = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Sight:
    """Why each word of a page is not seen ("" for those that are), and whether the page is a
    scan with a text layer."""

    why: tuple[str, ...]
    ocr_layer: bool = False


def look(page: pdfium.PdfPage, read: ReadPage) -> Sight:
    """Return which words of a page are seen. Changes the page's objects in memory: nothing
    else should be read from it afterwards. The caller holds the lock."""
    frame, pieces = read.frame, read.pieces
    sides = read.places[:, :4]
    why = _by_size(pieces, read.places, frame)
    if not (0 < frame.width < _FAR and 0 < frame.height < _FAR) or not pieces:
        return Sight(tuple(why))
    doubtful, slivers = _doubtful(page, read, sides, [at for at, reason in enumerate(why) if not reason])
    for at in slivers:
        why[at] = "not visible on the page"
    # Words under others are tried alone: taking both away would always change the picture.
    under = {at for at in _overlapped(pieces, sides) if not why[at]} - doubtful
    covered = _covered(page, read, sorted(under))
    unpainted, shaped = _unseen(page, read, sorted(doubtful))
    for at in {*covered, *unpainted} - shaped:
        why[at] = "not visible on the page"
    if any(why):
        letters = sum(len(piece.text) for piece in pieces)
        lost = sum(len(piece.text) for piece, reason in zip(pieces, why, strict=True) if reason)
        laid = sum(len(piece.text) for at, piece in enumerate(pieces) if why[at] or at in unpainted)
        if laid > _OCR_SHARE * letters and has_scan(page, frame):
            # Where some words have the shape of what is painted, the others have none of it.
            return Sight(("",) * len(why) if lost > _OCR_SHARE * letters else tuple(why), ocr_layer=True)
    return Sight(tuple(why))


def _by_size(pieces: Sequence[Piece], places: Floats, frame: Frame) -> list[str]:
    """Return why words of their places (sides, base and size) are not seen, "" for those that may be."""
    x0, top, x1, bottom, _, size = places.T
    length = np.array([len(piece[0]) for piece in pieces])
    # Damaged files have words of any size and place; sums of them must stay finite.
    plain = (np.abs(places) < _FAR).all(axis=1)
    plain &= (x0 < frame.width) & (top < frame.height) & (x1 > 0) & (bottom > 0) & (size >= _SMALLEST)
    with np.errstate(invalid="ignore"):
        plain &= np.minimum(x1 - x0, bottom - top) >= _NARROWEST * length
    why = [""] * len(pieces)
    for at in np.flatnonzero(~plain).tolist():
        why[at] = _of_one(pieces[at], frame.width, frame.height)
    return why


def _of_one(piece: Piece, width: float, height: float) -> str:
    """Return why a word is not seen on a page of such a width and height."""
    _, x0, top, x1, bottom, base, size, *_ = piece
    if not (-_FAR < x0 < _FAR and -_FAR < top < _FAR and 0 < x1 < _FAR and 0 < bottom < _FAR):
        return "outside the page"
    if x0 >= width or top >= height or not (abs(base) < _FAR and abs(size) < _FAR):
        return "outside the page"
    lying = not 45 <= piece.angle % 180 <= 135
    if size < _SMALLEST or _is_squeezed(piece.text, x1 - x0 if lying else bottom - top):
        return "too small to read"
    return ""


def _is_squeezed(text: str, long: float) -> bool:
    """Return whether a word is too short (points) for its letters; fonts may hide the width of a few."""
    if len(text) > 2:
        return long < _NARROWEST * len(text)
    return text.isalnum() and 0 < long < _NARROWEST_SHORT * len(text)


def _paint(page: pdfium.PdfPage, frame: Frame, scale: float, *, grey: bool = False) -> tuple[Picture, float]:
    scale = min(scale, (_MOST_PIXELS / (frame.width * frame.height)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=grey, may_draw_forms=False, draw_annots=False)
    pixels: Picture = bitmap.to_numpy()  # which outlive the bitmap
    bitmap.close()
    return pixels.reshape(*pixels.shape[:2], -1)[:, :, :3], scale


def _window(picture: Picture, sides: Sides, scale: float, margin: int = 0) -> Picture:
    x0, y0, x1, y1 = sides
    top, left = max(int(y0 * scale) - margin, 0), max(int(x0 * scale) - margin, 0)
    bottom, right = int(y1 * scale) + 1 + margin, int(x1 * scale) + 1 + margin
    return picture[top : max(bottom, 0), left : max(right, 0)]


def _doubtful(
    page: pdfium.PdfPage, read: ReadPage, sides: Floats, asked: Sequence[int]
) -> tuple[set[int], set[int]]:
    """Of the words asked about those that may be unseen: nothing stands out in their box, or they
    look odd; and those of which only a thin line is painted."""
    picture, scale = _paint(page, read.frame, 1.0, grey=True)
    pieces = read.pieces
    odd = {look for look in {piece[9:11] for piece in pieces} if _is_odd(*look)}
    doubtful = {at for at in asked if pieces[at][9:11] in odd} if odd else set()
    contrast = contrasts(picture[:, :, 0], sides[asked] * scale)
    slivers: set[int] = set()
    for row in np.flatnonzero(contrast < _WEAK).tolist():
        at = asked[row]
        if at in doubtful:
            continue
        if contrast[row] and _is_sliver(_window(picture, pieces[at].sides, scale), pieces[at]):
            slivers.add(at)
        elif contrast[row] < _CONTRAST + 1:
            doubtful.add(at)
    return doubtful, slivers


def _is_odd(colour: tuple[int, int, int, int], mode: int) -> bool:
    return colour[3] < _FAINT or mode in _UNPAINTED or min(colour[:3]) > _NEAR_WHITE


def _is_sliver(window: Picture, piece: Piece) -> bool:
    """Return whether letters of ordinary size show on one row of pixels alone."""
    if piece.size < _ORDINARY or piece.angle or not any(map(str.isalnum, piece.text)):
        return False
    rows = window.max(axis=(1, 2)) - window.min(axis=(1, 2))
    return int(np.count_nonzero(rows > rows.max() / 4)) <= 1


def _overlapped(pieces: Sequence[Piece], sides: Floats) -> set[int]:
    """Words that share most of their box with another word, painted later."""
    if len(pieces) > _MOST_WORDS:
        return set()
    pairs = overlaps(sides, _SHARED)
    return {min(one, other) for one, other in pairs if pieces[one].text != pieces[other].text}


def _covered(page: pdfium.PdfPage, read: ReadPage, doubtful: Sequence[int]) -> Iterable[int]:
    """Return the words of ordinary looks whose absence changes nothing in the picture of the page."""
    owners = {owner: call.get_mode(owner) for at in doubtful for owner in read.painters.of(at) if owner}
    if not owners:
        return []
    before, scale = _paint(page, read.frame, 2.0)
    for owner in owners:
        call.set_mode(owner, 3)
    after, _ = _paint(page, read.frame, 2.0)
    for owner, mode in owners.items():
        call.set_mode(owner, mode)
    places = {at: read.pieces[at].sides for at in doubtful}
    return [
        at
        for at, sides in places.items()
        if _apart(_window(before, sides, scale, 1), _window(after, sides, scale, 1)).max(initial=0)
        < _CONTRAST
    ]


def _unseen(page: pdfium.PdfPage, read: ReadPage, doubtful: Sequence[int]) -> tuple[set[int], set[int]]:
    """Return the words of odd looks whose absence changes nothing in the picture; and those of them that have
    the shape of something that is painted in their place."""
    if not doubtful:
        return set(), set()
    owners = {owner for at in doubtful for owner in read.painters.of(at) if owner} | _reprints(page, read)
    with_words, scale = _paint(page, read.frame, 2.0)
    for owner in owners:
        call.set_mode(owner, 3)
    without, _ = _paint(page, read.frame, 2.0)
    for owner in owners:
        call.set_mode(owner, 0)
        call.set_fill(owner, 255, 0, 255, 255)
    solid, _ = _paint(page, read.frame, 2.0)
    unseen = [
        at
        for at in doubtful
        if not _shows(
            *(_window(each, read.pieces[at].sides, scale, 1) for each in (with_words, without, solid))
        )
    ]
    shaped = {at for at in unseen if _alike(with_words, without, solid, read.pieces[at].sides, scale)}
    return set(unseen), shaped


def _reprints(page: pdfium.PdfPage, read: ReadPage) -> set[int]:
    """Text objects that belong to no word: second prints of a letter in the same place, which
    would stay in the picture when the first is taken away."""
    address = call.address_of(page)
    return set(list_objects(address).texts()) - read.painters.all()


def _apart(one: Picture, other: Picture) -> NDArray[np.int16]:
    """By how much the pixels of two pictures differ, each in the colour in which it differs most."""
    return np.asarray(np.abs(one.astype(np.int16) - other).max(axis=2, initial=0), np.int16)


def _shows(painted: Picture, without: Picture, solid: Picture) -> bool:
    """Return whether enough of a word's ink makes a difference: `solid` shows where its ink is."""
    change = _apart(painted, without) >= _CONTRAST
    if not change.any():
        return False
    ink = _apart(solid, without) >= _INK
    return not ink.any() or float(change[ink].mean()) >= _SHOWING


def _alike(painted: Picture, without: Picture, solid: Picture, sides: Sides, scale: float) -> bool:
    """Return whether what is painted in a box has the shape of the letters, had they been painted."""
    seen = _window(painted, sides, scale)
    letters = _apart(_window(solid, sides, scale), _window(without, sides, scale))
    if seen.size == 0 or letters.max() < _CONTRAST:
        return False
    ground = np.median(seen.reshape(-1, seen.shape[2]), axis=0)
    ink = np.abs(seen - ground).max(axis=2)
    if ink.max() < _CONTRAST:
        return False
    return float(np.corrcoef(letters.ravel(), ink.ravel())[0, 1]) >= _ALIKE


def has_scan(page: pdfium.PdfPage, frame: Frame) -> bool:
    """Return whether one picture fills most of the page. The caller holds the lock."""
    images = list_objects(call.address_of(page)).of_kind(call.IMAGE_OBJECT)
    left, bottom, right, top = call.bounds_of(images).T
    return bool(((right - left) * (top - bottom) > _PICTURE_SHARE * frame.width * frame.height).any())
