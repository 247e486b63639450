"""The second reader, slower and careful: pdfplumber, for pages where the first one is in doubt.

It reads glyph names that PDFium does not, and it ignores replacement texts. Words are always
cut with `x_tolerance_ratio=.15`: with its defaults it glues the words of many programs.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from screener.parse.pieces import Piece
from screener.values import Box

_TOLERANCE = 0.15
_CANNOT_READ = (ValueError, TypeError, KeyError, AttributeError, IndexError, AssertionError, RecursionError)


def read_words(data: bytes, page: int) -> list[Piece]:
    """Return the words of a page (counted from 0) in the order of painting; none where this
    reader fails on the file."""
    with _Opened(data, page) as opened:
        return [] if opened is None else _words(opened)


def mend_letters(data: bytes, page: int, pieces: Sequence[Piece], broken: Iterable[int]) -> list[Piece]:
    """Return the words of a page (counted from 0) with the broken ones, given by their index,
    spelt as this reader sees the letters in their boxes."""
    mended = list(pieces)
    with _Opened(data, page) as opened:
        letters = [] if opened is None else opened.chars
        offset = (0.0, 0.0) if opened is None else (opened.bbox[0], opened.bbox[1])
        for at in broken:
            text = _letters_in(letters, offset, mended[at].box)
            if text:
                mended[at] = replace(mended[at], text=text)
    return mended


def _letters_in(letters: Sequence[dict[str, Any]], offset: tuple[float, float], box: Box) -> str:
    inside = []
    for letter in letters:
        x = (letter["x0"] + letter["x1"]) / 2 - offset[0]
        y = (letter["top"] + letter["bottom"]) / 2 - offset[1]
        if box.x0 <= x <= box.x1 and box.top <= y <= box.bottom:
            inside.append((letter["x0"], letter["text"]))
    text = "".join(text for _, text in sorted(inside, key=lambda item: item[0])).replace(" ", "")
    return "" if "(cid:" in text else text


def _words(page: Any) -> list[Piece]:  # noqa: ANN401 -- pdfplumber is not typed
    pieces = []
    left, top = page.bbox[0], page.bbox[1]
    for word in page.extract_words(
        x_tolerance_ratio=_TOLERANCE, use_text_flow=True, extra_attrs=["fontname", "size"]
    ):
        box = Box(word["x0"] - left, word["top"] - top, word["x1"] - left, word["bottom"] - top)
        size = float(word["size"])
        bold = "bold" in str(word["fontname"]).lower()
        pieces.append(Piece(str(word["text"]), box, box.bottom - 0.2 * size, size, bold))
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
        from pdfplumber.utils.exceptions import PdfminerException  # noqa: PLC0415

        try:
            self._file = pdfplumber.open(io.BytesIO(self._data), pages=[self._number + 1])
            page = self._file.pages[0]
            page.chars  # noqa: B018 -- parses the page, and fails here if it must
        except (PDFException, PdfminerException, *_CANNOT_READ):
            return None
        return page

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()
