"""A picture of a page → its words at their places, each with the engine's confidence.

The words are pieces like those of any other reader, so that the same layout orders them. They
stand on the page as it would be upright; `OcrPage.upright` leads their boxes back to the page
as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

import numpy as np

from screener.parse.ocr.beside import put_beside
from screener.parse.ocr.ground import even_ground
from screener.parse.ocr.hocr import OcrLine, OcrToken, Pixels, read_hocr
from screener.parse.ocr.tesseract import Session
from screener.parse.ocr.upright import Grey, Upright, find_skew, turn
from screener.parse.pieces import Piece
from screener.values import Box

#: Dots per point to paint pages at: 200 dpi.
SCALE = 200 / 72
#: Mean confidence from which on a page was read the right way up; lying and standing on its
#: head it is below 40.
_READABLE = 65
#: Words that are so unsure and hold no letter are dirt.
_DIRT = 60
#: Strokes of bold letters are thicker than the page's usual ones by this factor (measured: 1.4).
_BOLDER = 1.25
#: Sizes of letters measured within this of the page's usual size are the usual size.
_SAME_SIZE = 0.13
#: Letters of fewer points cannot be read by a person either.
_SMALLEST = 3.2
#: What the engine makes of bullets.
_BULLETS = frozenset("¢©®«»°*•·¤eoO@>-")
#: The second half of a mail address, which the engine likes to set apart.
_DOMAIN = re.compile(r"@[\w-]+(\.[\w-]+)+")


@dataclass(frozen=True, slots=True)
class Picture:
    """Grey pixels (0 is black) of a page as a person sees it, and dots per point."""

    grey: Grey
    scale: float


@dataclass(frozen=True, slots=True)
class OcrWord:
    """A word read from a picture: `box` on the visible page, in points; `piece` the same word
    on the upright page; `confidence` of 100."""

    text: str
    box: Box
    confidence: int
    piece: Piece


@dataclass(frozen=True, slots=True)
class OcrPage:
    """The words of a picture in the engine's order."""

    words: tuple[OcrWord, ...]
    upright: Upright


def ocr_page(picture: Picture, session: Session, *, turns: int = 0) -> OcrPage | None:
    """Return the words of a page's picture; None where the engine fails on it.

    `turns` is the first guess at the quarter turns (against the clock) that set it upright;
    where that gives nothing readable the others are tried.
    """
    best: tuple[float, OcrPage] | None = None
    for tried in (turns, turns + 2, turns + 1, turns + 3):
        page, quality = _read(picture, session, tried % 4)
        if page is None:
            continue
        if best is None or quality > best[0]:
            best = quality, page
        if quality >= _READABLE:
            break
    return best[1] if best else None


def _read(picture: Picture, session: Session, turns: int) -> tuple[OcrPage | None, float]:
    """Return a page read in one direction, and the mean confidence of its letters: none for those of lines
    that run up or down the page, and full for an empty page, which is so any way up."""
    skew = find_skew(np.rot90(picture.grey, turns))
    grey = even_ground(turn(picture.grey, turns=turns, skew=skew), scale=picture.scale)
    hocr = session.read(grey, dpi=round(picture.scale * 72))
    lines = None if hocr is None else read_hocr(hocr)
    if lines is None:
        return None, 0.0
    height, width = picture.grey.shape
    upright = Upright(width / picture.scale, height / picture.scale, turns, skew)
    letters = [(len(t.text), t.confidence * line.level) for line in lines for t in line.tokens]
    total = sum(count for count, _ in letters)
    quality = sum(count * sure for count, sure in letters) / total if total else 100.0
    level = put_beside([line for line in lines if line.level])
    return OcrPage(_words(level, grey, picture.scale, upright), upright), quality


def _words(lines: Sequence[OcrLine], grey: Grey, scale: float, upright: Upright) -> tuple[OcrWord, ...]:
    lines = [line for line in lines if line.size / scale >= _SMALLEST]
    if not lines:
        return ()
    weighed = sorted((line.size, sum(len(token.text) for token in line.tokens)) for line in lines)
    usual = _middle(weighed)
    strokes = {id(line): _stroke(line, grey) for line in lines}
    thin = _middle(sorted((strokes[id(line)], len(line.tokens)) for line in lines))
    words = []
    for line in lines:
        size = usual if abs(line.size - usual) < _SAME_SIZE * usual else line.size
        bold = strokes[id(line)] > _BOLDER * thin
        for token in _tidy(line):
            left, top, right, bottom = token.box
            piece = Piece(
                token.text,
                left / scale,
                top / scale,
                right / scale,
                bottom / scale,
                line.base_at((left + right) / 2) / scale,
                size / scale,
                bold,
            )
            words.append(OcrWord(token.text, upright.on_page(piece.box), token.confidence, piece))
    return tuple(words)


def _middle(weighed: Sequence[tuple[float, int]]) -> float:
    """Return the value in the middle of sorted values with their weights."""
    half = sum(weight for _, weight in weighed) / 2
    passed = 0
    for value, weight in weighed:
        passed += weight
        if passed >= half:
            return value
    return 0.0


def _stroke(line: OcrLine, grey: Grey) -> float:
    """Return how thick the strokes of a line's letters are, as a share of their size."""
    found = [
        width for token in line.tokens if token.text.isalnum() and (width := _stroke_of(token.box, grey))
    ]
    return median(found) / line.size if found else 0.0


def _stroke_of(box: Pixels, grey: Grey) -> float:
    left, top, right, bottom = box
    window = grey[top:bottom, left:right]
    if window.size == 0:
        return 0.0
    ink = window < (int(window.min()) + int(window.max())) // 2
    if ink.mean() > 0.6:  # light letters on dark ground
        ink = ~ink
    starts = int((ink[:, 1:] & ~ink[:, :-1]).sum() + ink[:, 0].sum())
    return float(ink.sum() / starts) if starts else 0.0


def _tidy(line: OcrLine) -> list[OcrToken]:
    """Return the words of a line without dirt, with what stands for a bullet or an "I" put right."""
    tokens: list[OcrToken] = []
    for at, token in enumerate(line.tokens):
        if at == 0 and len(line.tokens) > 1 and _is_bullet(token, line):
            tokens.append(replace(token, text="•"))
        elif token.text == "|" and token.box[3] <= line.base_at(token.box[0]) + 0.08 * line.size:
            # A drawn bar goes below the baseline.
            tokens.append(replace(token, text="I"))
        elif tokens and _DOMAIN.fullmatch(token.text):
            tokens[-1] = _joined(tokens[-1], token)
        elif token.confidence >= _DIRT or any(map(str.isalnum, token.text)):
            tokens.append(token)
    return tokens


def _joined(token: OcrToken, other: OcrToken) -> OcrToken:
    (left, top, _, bottom), (_, high, right, low) = token.box, other.box
    box = left, min(top, high), right, max(bottom, low)
    return OcrToken(token.text + other.text, box, min(token.confidence, other.confidence))


def _is_bullet(token: OcrToken, line: OcrLine) -> bool:
    """Return whether the first word of a line is a mark of a bullet's size, apart from the next."""
    left, top, right, bottom = token.box
    small = max(right - left, bottom - top) < 0.62 * line.size
    apart = line.tokens[1].box[0] - right > 0.3 * line.size
    return token.text in _BULLETS and small and apart
