"""The second reader, slower and careful: pdfplumber, for pages where the first one is in doubt.

It reads glyph names that PDFium does not, and it ignores replacement texts. Words are always
cut with `x_tolerance_ratio=.15`: with its defaults it glues the words of many programs.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from screener.parse.pdf.suspect import BROKEN
from screener.parse.pieces import Piece

_TOLERANCE = 0.15
_CANNOT_READ = (ValueError, TypeError, KeyError, AttributeError, IndexError, AssertionError, RecursionError)


def read_words(data: bytes, page: int) -> list[Piece]:
    """Return the words of a page (counted from 0) in the order of painting; none where this
    reader fails on the file."""
    with _Opened(data, page) as opened:
        return [] if opened is None else _words(opened)


def mend_letters(data: bytes, page: int, pieces: Sequence[Piece], broken: Iterable[int]) -> list[Piece]:
    """Return the words of a page (counted from 0) with the broken ones, given by their index,
    spelt as this reader sees them: the letters in the same box, or the nearest word, in which
    something stands for what is broken and all else is the same."""
    mended = list(pieces)
    with _Opened(data, page) as opened:
        if opened is None:
            return mended
        words = _words(opened)
        for at in broken:
            piece = mended[at]
            pattern = re.compile(".{1,3}".join(map(re.escape, BROKEN.split(piece.text))))
            near = sorted(words, key=partial(_distance, piece))
            spelt = [_letters_in(opened.chars, opened.bbox[:2], piece), *(word.text for word in near)]
            found = next((text for text in spelt if pattern.fullmatch(text) and "(cid:" not in text), "")
            if found:
                mended[at] = piece._replace(text=found)
    return mended


def _distance(piece: Piece, word: Piece) -> float:
    return abs(piece.x0 - word.x0) + abs(piece.bottom - word.bottom)


def _letters_in(letters: Sequence[dict[str, Any]], offset: Sequence[float], piece: Piece) -> str:
    inside = []
    for letter in letters:
        x = (letter["x0"] + letter["x1"]) / 2 - offset[0]
        y = (letter["top"] + letter["bottom"]) / 2 - offset[1]
        if piece.x0 <= x <= piece.x1 and piece.top <= y <= piece.bottom:
            inside.append((letter["x0"], letter["text"]))
    return "".join(text for _, text in sorted(inside, key=lambda item: item[0])).replace(" ", "")


def _words(page: Any) -> list[Piece]:  # noqa: ANN401 -- pdfplumber is not typed
    pieces = []
    left, top = page.bbox[0], page.bbox[1]
    for word in page.extract_words(
        x_tolerance_ratio=_TOLERANCE, use_text_flow=True, extra_attrs=["fontname", "size"]
    ):
        sides = word["x0"] - left, word["top"] - top, word["x1"] - left, word["bottom"] - top
        size = float(word["size"])
        bold = "bold" in str(word["fontname"]).lower()
        pieces.append(Piece(str(word["text"]), *sides, sides[3] - 0.2 * size, size, bold))
    return pieces


class _Opened:
    """One page of a file, or None where the reader fails on it. Closes the file at the end."""

    def __init__(self, data: bytes, page: int) -> None:
        self._data, self._number = data, page
        self._file: Any = None

    def __enter__(self) -> Any:  # noqa: ANN401
        # Imported here: it is seldom needed and takes longer to import than a resume to read.
        import pdfplumber  # noqa: PLC0415
        from pdfminer.pdfexceptions import PDFException  # noqa: PLC0415
        from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException  # noqa: PLC0415

        try:
            self._file = pdfplumber.open(io.BytesIO(self._data), pages=[self._number + 1])
            page = self._file.pages[0]
            page.chars  # noqa: B018 -- parses the page, and fails here if it must
        except (PDFException, PdfminerException, MalformedPDFException, *_CANNOT_READ):
            self._file = None  # closing would parse the pages again
            return None
        return page

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()
