"""Pages of a PDF whose text is not what the eye sees, read from their picture.

These are scans, pages whose letters are drawn as shapes, pages whose fonts do not say which
letters they paint, and the text layers that scanners lay under a picture: those are kept as
text where the picture bears them out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

import numpy as np
import pypdfium2 as pdfium

from screener.parse.ocr import SCALE, OcrPage, OcrWord, Picture, ocr_page
from screener.parse.ocr_tesseract import Engine, find_engine
from screener.parse.ocr_upright import Upright
from screener.parse.pdfium import frame_of
from screener.parse.torn import Seen
from screener.parse.visible import has_scan
from screener.values import Box

#: So many pages of one file are read from their pictures: each takes half a second or more.
MOST_PICTURES = 10
#: Fewer letters are no text of a page; what the picture holds decides.
FEWEST_LETTERS = 50
_MOST_PIXELS = 6_000_000
#: Share of characters without meaning that spoils a page's text.
_GARBLED = 0.3
_SENSELESS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffd\ue000-\uf8ff]|\\(cid:\\d+\\)")
#: A text layer of which the picture shows less is not believed.
_BORNE_OUT = 0.8
#: Likeness of two words, by their letters and figures, from which on they may be the same.
_ALIKE = 0.6
#: Layers are laid by eye: a word may stand beside its picture by this share of its height.
_SLACK = 0.4
NOT_SHOWN = "not what the picture of the page shows"


@dataclass(frozen=True, slots=True)
class Glance:
    """A page as read without its picture: its words, and whether they are a scan's text layer."""

    words: tuple[Seen, ...]
    layer: bool = False


@dataclass(frozen=True, slots=True)
class Scan:
    """What the picture of a page changes: its words, where `upright` says on which plane they
    stand (None: the page's own), the confidence of the words read (by their boxes on the page),
    and which share of a text layer the picture bears out (None: there was none to compare)."""

    words: tuple[Seen, ...]
    upright: Upright | None
    sure: Mapping[Box, int]
    borne_out: float | None = None


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Pages (counted from 0) to be read from their picture, and those without text that are
    pictures and will not be read: there is no engine, or there are too many."""

    pictures: Mapping[int, Picture]
    unread: tuple[int, ...] = ()


def paint_doubtful(document: pdfium.PdfDocument, pages: Sequence[Glance]) -> Doubtful:
    """Return the pictures of the pages that should be read from them. The caller holds the lock."""
    wanted = [number for number, page in enumerate(pages) if _is_doubtful(page)]
    chosen = wanted[:MOST_PICTURES] if wanted and find_engine() is not None else []
    painted = {number: _paint(document, number) for number in chosen}
    unread = [
        number
        for number in wanted[len(chosen) :]
        if _count_letters(pages[number].words) < FEWEST_LETTERS and _is_scan(document, number)
    ]
    pictures = {number: picture for number, picture in painted.items() if picture is not None}
    return Doubtful(pictures, tuple(unread))


def _count_letters(words: Sequence[Seen]) -> int:
    return sum(letter.isalnum() for piece, why in words if not why for letter in piece.text)


def _is_doubtful(page: Glance) -> bool:
    return page.layer or _count_letters(page.words) < FEWEST_LETTERS or _is_garbled(page.words)


def _is_scan(document: pdfium.PdfDocument, number: int) -> bool:
    try:
        page = document[number]
    except pdfium.PdfiumError:
        return False
    try:
        return has_scan(page, frame_of(page))
    finally:
        page.close()


def _is_garbled(words: Sequence[Seen]) -> bool:
    text = "".join(piece.text for piece, why in words if not (why or piece.icon))
    return len(_SENSELESS.findall(text)) > _GARBLED * len(_SENSELESS.sub(".", text))


def _paint(document: pdfium.PdfDocument, number: int) -> Picture | None:
    try:
        page = document[number]
    except pdfium.PdfiumError:
        return None
    try:
        area = page.get_width() * page.get_height()
        if not 0 < area < 1e10:
            return None
        scale = min(SCALE, (_MOST_PIXELS / area) ** 0.5)
        bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False, draw_annots=False)
        grey = np.array(bitmap.to_numpy(), np.uint8)
        bitmap.close()
        return Picture(grey.reshape(grey.shape[0], grey.shape[1]), scale)
    except pdfium.PdfiumError:
        return None
    finally:
        page.close()


def read_pictures(pictures: Mapping[int, Picture], pages: Sequence[Glance]) -> dict[int, Scan]:
    """Return what the pictures of pages change, by page (counted from 0)."""
    engine = find_engine()
    if engine is None or not pictures:
        return {}
    scans = {}
    for number, page in read_all(engine, pictures).items():
        scan = judge(pages[number], page)
        if scan is not None:
            scans[number] = scan
    return scans


def read_all(engine: Engine, pictures: Mapping[int, Picture]) -> dict[int, OcrPage]:
    """Return the words of pictures, by the same numbers; without those the engine fails on."""
    found: dict[int, OcrPage] = {}
    turns = 0
    with engine.session() as session:
        for number, picture in pictures.items() if session else ():
            assert session is not None
            page = ocr_page(picture, session, turns=turns)
            if page is not None:
                found[number] = page
                turns = page.upright.turns if page.words else turns
    return found


def judge(glance: Glance, page: OcrPage) -> Scan | None:
    """Return what a picture changes of a page; None where it has nothing to say."""
    read = sum(letter.isalnum() for word in page.words for letter in word.text)
    if read < max(FEWEST_LETTERS, 0 if glance.layer else _count_letters(glance.words)):
        return None
    if not glance.layer:
        return from_picture(page, [(piece, why) for piece, why in glance.words if why])
    shown = [_is_shown(piece.text, piece.box, page.words) for piece, _ in glance.words]
    borne_out = sum(shown) / max(len(shown), 1)
    judged = tuple(
        (piece, why or ("" if seen else NOT_SHOWN))
        for (piece, why), seen in zip(glance.words, shown, strict=True)
    )
    if borne_out >= _BORNE_OUT:
        return Scan(judged, None, {}, borne_out)
    lies = [(piece, why) for piece, why in judged if why]
    return replace(from_picture(page, lies), borne_out=borne_out)


def from_picture(page: OcrPage, unseen: Sequence[Seen]) -> Scan:
    """Return what counts of a page that is read from its picture alone; `unseen` are words of
    the file that were left out."""
    read = [(word.piece, "") for word in page.words]
    return Scan((*read, *unseen), page.upright, {word.box: word.confidence for word in page.words})


def _is_shown(text: str, box: Box, words: Sequence[OcrWord]) -> bool:
    """Whether a picture shows about these letters in about this place. Words are cut elsewhere
    by different readers, so a part or a neighbour will do."""
    own = _letters(text)
    if not own:
        return True
    near = [_letters(word.text) for word in words if _touch(box, word.box)]
    return own in "".join(near) or any(
        part and ((part in own and len(part) * 2 > len(own)) or _like(own, part))
        for part in (*near, "".join(near))
    )


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _like(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _touch(box: Box, other: Box) -> bool:
    slack = _SLACK * (box.bottom - box.top)
    wide = min(box.x1, other.x1) - max(box.x0, other.x0) + slack
    high = min(box.bottom, other.bottom) - max(box.top, other.top)
    return wide > 0 and high > 0.2 * min(box.bottom - box.top, other.bottom - other.top)
