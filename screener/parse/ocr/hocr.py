"""hOCR, the engine's account of a picture → lines of words, in pixels."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree

#: Left, top, right, bottom.
Pixels = tuple[int, int, int, int]

_BOX = re.compile(r"\bbbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
_BASELINE = re.compile(r"\bbaseline (-?[\d.]+) (-?[\d.]+)")
_HEIGHT = re.compile(r"\bx_size ([\d.]+)")
_ANGLE = re.compile(r"\btextangle (\d+)")
_CONFIDENCE = re.compile(r"\bx_wconf (\d+)")
#: Tesseract measures letters from the tops of the tall ones to the bottoms of the hanging ones;
#: the size of a font is a little more.
_EM = 1.08


@dataclass(frozen=True, slots=True)
class OcrToken:
    """A word as the engine gives it; `confidence` is of 100."""

    text: str
    box: Pixels
    confidence: int


@dataclass(frozen=True, slots=True)
class OcrLine:
    """A line: its baseline (height at the page's left edge, and slope), the size of its
    letters in pixels, and whether it runs along the page and not up or down."""

    tokens: tuple[OcrToken, ...]
    slope: float
    base: float
    size: float
    level: bool

    @property
    def left(self) -> int:
        """Where the first word begins."""
        return self.tokens[0].box[0]

    @property
    def right(self) -> int:
        """Where the last word ends."""
        return self.tokens[-1].box[2]

    def base_at(self, x: float) -> float:
        """Return the baseline's height at a place."""
        return self.base + self.slope * x


def read_hocr(hocr: str) -> list[OcrLine] | None:
    """Return the lines in the engine's order; None where the text is not well-formed."""
    try:
        page = ElementTree.fromstring(hocr)
    except ElementTree.ParseError:
        return None
    lines = []
    for element in page.iter("span"):
        if element.get("class") == "ocrx_word":
            continue
        tokens = tuple(_token(child) for child in element.iter("span") if child.get("class") == "ocrx_word")
        tokens = tuple(token for token in tokens if token.text)
        if tokens:
            lines.append(_line(element.get("title", ""), tokens))
    return lines


def _line(title: str, tokens: tuple[OcrToken, ...]) -> OcrLine:
    left, top, right, bottom = _box(title)
    baseline = _BASELINE.search(title)
    slope, offset = (float(baseline[1]), float(baseline[2])) if baseline else (0.0, 0.0)
    height = _HEIGHT.search(title)
    size = float(height[1]) if height else float(bottom - top)
    # The engine reads sideways lines as well, and does not always say so.
    tall = bottom - top > right - left and sum(len(token.text) for token in tokens) > 2
    base = bottom + offset - slope * left
    return OcrLine(tokens, slope, base, _EM * size, level=not (tall or _ANGLE.search(title)))


def _token(element: ElementTree.Element) -> OcrToken:
    title = element.get("title", "")
    sure = _CONFIDENCE.search(title)
    return OcrToken("".join(element.itertext()).strip(), _box(title), int(sure[1]) if sure else 0)


def _box(title: str) -> Pixels:
    found = _BOX.search(title)
    return (int(found[1]), int(found[2]), int(found[3]), int(found[4])) if found else (0, 0, 0, 0)
