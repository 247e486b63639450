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

import ctypes
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from pypdfium2 import raw

from screener.parse import pdfium_calls as call
from screener.parse.objects import list_objects
from screener.parse.pdfium import Frame, ReadPage
from screener.parse.pieces import Piece
from screener.values import Box

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
#: Overlaps are looked for on pages of at most so many words.
_MOST_WORDS = 4_000

Picture = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Sight:
    """Why each word of a page is not seen ("" for those that are), and whether the page is a
    scan with a text layer."""

    why: tuple[str, ...]
    ocr_layer: bool = False


def look(page: pdfium.PdfPage, read: ReadPage) -> Sight:
    """Return which words of a page are seen. Changes the page's objects in memory: nothing
    else should be read from it afterwards. The caller holds the lock."""
    frame = read.frame
    why = [_by_size(piece, frame.width, frame.height) for piece in read.pieces]
    if not (0 < frame.width < _FAR and 0 < frame.height < _FAR) or not read.pieces:
        return Sight(tuple(why))
    doubtful, slivers = _doubtful(page, read)
    for at in slivers:
        why[at] = why[at] or "not visible on the page"
    odd = {at for at in doubtful if not why[at]}
    # Words under others are tried alone: taking both away would always change the picture.
    under = {at for at in _overlapped(read.pieces) if not why[at]} - odd
    covered = _covered(page, read, sorted(under))
    unpainted, shaped = _unseen(page, read, sorted(odd))
    for at in {*covered, *unpainted} - shaped:
        why[at] = "not visible on the page"
    letters = sum(len(piece.text) for piece in read.pieces)
    lost = sum(len(piece.text) for piece, reason in zip(read.pieces, why, strict=True) if reason)
    laid = sum(len(piece.text) for at, piece in enumerate(read.pieces) if why[at] or at in unpainted)
    if lost and laid > _OCR_SHARE * letters and has_scan(page, frame):
        # Where some words have the shape of what is painted, the others have none of it.
        return Sight(("",) * len(why) if lost > _OCR_SHARE * letters else tuple(why), ocr_layer=True)
    return Sight(tuple(why))


def _by_size(piece: Piece, width: float, height: float) -> str:
    """Why a word of that place and size is not seen on a page of such a width and height."""
    x0, top, x1, bottom = piece.box.x0, piece.box.top, piece.box.x1, piece.box.bottom
    # Damaged files have words of any size and place; sums of them must stay finite.
    if not (-_FAR < x0 < _FAR and -_FAR < top < _FAR and 0 < x1 < _FAR and 0 < bottom < _FAR):
        return "outside the page"
    if x0 >= width or top >= height or not (abs(piece.base) < _FAR and abs(piece.size) < _FAR):
        return "outside the page"
    lying = not 45 <= piece.angle % 180 <= 135
    if piece.size < _SMALLEST or _is_squeezed(piece.text, x1 - x0 if lying else bottom - top):
        return "too small to read"
    return ""


def _is_squeezed(text: str, long: float) -> bool:
    """Whether a word is too short (points) for its letters; fonts may hide the width of a few."""
    if len(text) > 2:
        return long < _NARROWEST * len(text)
    return text.isalnum() and 0 < long < _NARROWEST_SHORT * len(text)


def _paint(page: pdfium.PdfPage, frame: Frame, scale: float, *, grey: bool) -> tuple[Picture, float]:
    scale = min(scale, (_MOST_PIXELS / (frame.width * frame.height)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=grey, may_draw_forms=False, draw_annots=False)
    pixels = bitmap.to_numpy()
    picture = np.array(pixels if grey else pixels[:, :, :3], np.int16)
    bitmap.close()
    return picture.reshape(picture.shape[0], picture.shape[1], -1), scale


def _window(picture: Picture, box: Box, scale: float, margin: int = 0) -> Picture:
    top, left = max(int(box.top * scale) - margin, 0), max(int(box.x0 * scale) - margin, 0)
    bottom, right = int(box.bottom * scale) + 1 + margin, int(box.x1 * scale) + 1 + margin
    return picture[top : max(bottom, 0), left : max(right, 0)]


def _doubtful(page: pdfium.PdfPage, read: ReadPage) -> tuple[set[int], set[int]]:
    """Words that may be unseen: nothing stands out in their box, or they look odd; and words of
    which only a thin line is painted."""
    picture, scale = _paint(page, read.frame, 1.0, grey=True)
    doubtful: set[int] = set()
    slivers: set[int] = set()
    for at, piece in enumerate(read.pieces):
        red, green, blue, alpha = piece.colour
        if alpha < _FAINT or piece.mode in _UNPAINTED or min(red, green, blue) > _NEAR_WHITE:
            doubtful.add(at)
            continue
        window = _window(picture, piece.box, scale)
        contrast = int(window.max()) - int(window.min()) if window.size else 0
        if 0 < contrast < _WEAK and _is_sliver(window, piece):
            slivers.add(at)
        elif contrast < _CONTRAST + 1:
            doubtful.add(at)
    return doubtful, slivers


def _is_sliver(window: Picture, piece: Piece) -> bool:
    """Whether letters of ordinary size show on one row of pixels alone."""
    if piece.size < _ORDINARY or piece.angle or not any(map(str.isalnum, piece.text)):
        return False
    rows = window.max(axis=(1, 2)) - window.min(axis=(1, 2))
    return int(np.count_nonzero(rows > rows.max() / 4)) <= 1


def _overlapped(pieces: Sequence[Piece]) -> set[int]:
    """Words that share most of their box with another word, painted later."""
    if not 1 < len(pieces) <= _MOST_WORDS:
        return set()
    boxes = np.array([(p.box.x0, p.box.top, p.box.x1, p.box.bottom) for p in pieces], np.float64)
    order = np.argsort(boxes[:, 1], kind="stable")
    x0, top, x1, bottom = boxes[order].T
    areas = (x1 - x0) * (bottom - top)
    found: set[int] = set()
    # Of words sorted by height, only near neighbours can overlap; lines hold few words.
    for step in range(1, min(len(pieces), 60)):
        wide = np.minimum(x1[:-step], x1[step:]) - np.maximum(x0[:-step], x0[step:])
        high = np.minimum(bottom[:-step], bottom[step:]) - np.maximum(top[:-step], top[step:])
        if not (high > 0).any():
            break
        both = (wide > 0) & (high > 0)
        if not both.any():
            continue
        shared = np.where(both, wide * high, 0)
        close = np.flatnonzero(shared > 0.6 * np.minimum(areas[:-step], areas[step:]))
        for one, other in zip(order[close].tolist(), order[close + step].tolist(), strict=True):
            if pieces[one].text != pieces[other].text:
                found.add(min(one, other))
    return found


def _covered(page: pdfium.PdfPage, read: ReadPage, doubtful: Sequence[int]) -> Iterable[int]:
    """The words of ordinary looks whose absence changes nothing in the picture of the page."""
    owners = {owner: call.get_mode(owner) for at in doubtful for owner in read.owners[at] if owner}
    if not owners:
        return []
    before, scale = _paint(page, read.frame, 2.0, grey=False)
    for owner in owners:
        call.set_mode(owner, 3)
    after, _ = _paint(page, read.frame, 2.0, grey=False)
    for owner, mode in owners.items():
        call.set_mode(owner, mode)
    boxes = {at: read.pieces[at].box for at in doubtful}
    return [
        at
        for at, box in boxes.items()
        if not _differ(_window(before, box, scale, 1), _window(after, box, scale, 1))
    ]


def _unseen(page: pdfium.PdfPage, read: ReadPage, doubtful: Sequence[int]) -> tuple[set[int], set[int]]:
    """The words of odd looks whose absence changes nothing in the picture; and those of them
    that have the shape of something that is painted in their place."""
    if not doubtful:
        return set(), set()
    owners = {owner for at in doubtful for owner in read.owners[at] if owner} | _reprints(page, read)
    with_words, scale = _paint(page, read.frame, 2.0, grey=False)
    for owner in owners:
        call.set_mode(owner, 3)
    without, _ = _paint(page, read.frame, 2.0, grey=False)
    for owner in owners:
        call.set_mode(owner, 0)
        call.set_fill(owner, 255, 0, 255, 255)
    solid, _ = _paint(page, read.frame, 2.0, grey=False)
    unseen = [
        at
        for at in doubtful
        if not _shows(
            *(_window(each, read.pieces[at].box, scale, 1) for each in (with_words, without, solid))
        )
    ]
    shaped = {at for at in unseen if _alike(with_words, without, solid, read.pieces[at].box, scale)}
    return set(unseen), shaped


def _reprints(page: pdfium.PdfPage, read: ReadPage) -> set[int]:
    """Text objects that belong to no word: second prints of a letter in the same place, which
    would stay in the picture when the first is taken away."""
    address = call.address_of(page)
    known = {owner for owners in read.owners for owner in owners}
    return set(list_objects(address).texts()) - known


def _differ(one: Picture, other: Picture) -> bool:
    return one.size > 0 and int(np.abs(one - other).max()) >= _CONTRAST


def _shows(painted: Picture, without: Picture, solid: Picture) -> bool:
    """Whether enough of a word's ink makes a difference: `solid` shows where its ink is."""
    if not _differ(painted, without):
        return False
    ink = np.abs(solid - without).max(axis=2) >= _INK
    change = np.abs(painted - without).max(axis=2) >= _CONTRAST
    return not ink.any() or float(change[ink].mean()) >= _SHOWING


def _alike(painted: Picture, without: Picture, solid: Picture, box: Box, scale: float) -> bool:
    """Whether what is painted in a box has the shape of the letters, had they been painted."""
    seen = _window(painted, box, scale)
    letters = np.abs(_window(solid, box, scale) - _window(without, box, scale)).max(axis=2, initial=0)
    if seen.size == 0 or letters.max() < _CONTRAST:
        return False
    ground = np.median(seen.reshape(-1, seen.shape[2]), axis=0)
    ink = np.abs(seen - ground).max(axis=2)
    if ink.max() < _CONTRAST:
        return False
    return float(np.corrcoef(letters.ravel(), ink.ravel())[0, 1]) >= _ALIKE


def has_scan(page: pdfium.PdfPage, frame: Frame) -> bool:
    """Return whether one picture fills most of the page. The caller holds the lock."""
    address = call.address_of(page)
    room = (ctypes.c_float * 4)()
    at = ctypes.addressof(room)
    for number in range(call.count_objects(address)):
        item = call.get_page_object(address, number)
        if call.get_object_type(item) == raw.FPDF_PAGEOBJ_IMAGE:
            call.get_object_bounds(item, at, at + 4, at + 8, at + 12)
            left, bottom, right, top = room
            if (right - left) * (top - bottom) > _PICTURE_SHARE * frame.width * frame.height:
                return True
    return False
