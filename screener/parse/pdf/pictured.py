"""Pages of a PDF whose text is not what the eye sees, read from their picture.

These are scans, pages whose letters are drawn as shapes, pages whose fonts do not say which
letters they paint, and the text layers that scanners lay under a picture: those are kept as
text where the picture bears them out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium

from screener.parse.ocr.tesseract import Engine, find_engine
from screener.parse.ocr.words import SCALE, OcrPage, Picture, ocr_page
from screener.parse.pdf.pdfium import frame_of
from screener.parse.pdf.textorpicture import (
    Glance,
    Scan,
    is_doubtful,
    is_without_text,
    judge,
    places_in_doubt,
)
from screener.parse.pdf.visible import has_scan
from screener.values import Box

#: So many pages of one file are read from their pictures: each takes half a second or more.
MOST_PICTURES = 10
_MOST_PIXELS = 6_000_000
#: A picture of less contrast (of 255) is an empty page.
_CONTRAST = 24
#: What is kept above and below a line that is looked at alone, in its heights.
_MARGIN = 0.4


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Pages (counted from 0) whose words are in doubt, the pictures of those to be read from them, and
    those without text that are pictures and will not be read: there is no engine, or there are too
    many."""

    pages: Sequence[int]
    pictures: Mapping[int, Picture]
    unread: tuple[int, ...] = ()


def paint_doubtful(document: pdfium.PdfDocument, pages: Sequence[Glance]) -> Doubtful:
    """Return the pictures of the pages that should be read from them. The caller holds the lock."""
    wanted = [number for number, page in enumerate(pages) if is_doubtful(page)]
    chosen = wanted[:MOST_PICTURES]
    painted = {number: _paint(document, number, places_in_doubt(pages[number])) for number in chosen}
    pictures = {number: picture for number, picture in painted.items() if picture is not None}
    # Empty pages, which many resumes end with, need no engine: its data take some time to load.
    if pictures and find_engine() is None:
        chosen, pictures = [], {}
    unread = [
        number
        for number in wanted[len(chosen) :]
        if is_without_text(pages[number].words) and _is_scan(document, number)
    ]
    return Doubtful(wanted, pictures, tuple(unread))


def _is_scan(document: pdfium.PdfDocument, number: int) -> bool:
    try:
        page = document[number]
    except pdfium.PdfiumError:
        return False
    try:
        return has_scan(page, frame_of(page))
    finally:
        page.close()


def _paint(document: pdfium.PdfDocument, number: int, places: Sequence[Box]) -> Picture | None:
    """Return the picture of a page, None for an empty one; where the doubt is about some places only, with
    nothing but them."""
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
        if int(grey.max()) - int(grey.min()) < _CONTRAST:
            return None
        whole = Picture(grey.reshape(grey.shape[0], grey.shape[1]), scale)
        return _only(whole, places) if places else whole
    except pdfium.PdfiumError:
        return None
    finally:
        page.close()


def _only(picture: Picture, places: Sequence[Box]) -> Picture:
    """Return the picture with white in place of all lines but these: a few are read in a tenth of the
    time."""
    grey, scale = np.full_like(picture.grey, 255), picture.scale
    for box in places:
        margin = _MARGIN * (box.bottom - box.top)
        rows = slice(max(int((box.top - margin) * scale), 0), max(int((box.bottom + margin) * scale), 0))
        grey[rows] = picture.grey[rows]
    return Picture(grey, scale)


def read_pictures(pictures: Mapping[int, Picture], pages: Sequence[Glance]) -> dict[int, Scan]:
    """Return what the pictures of pages change, by page (counted from 0)."""
    engine = find_engine() if pictures else None
    if engine is None:
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


__all__ = ["Doubtful", "Glance", "Scan", "paint_doubtful", "read_all", "read_pictures"]
