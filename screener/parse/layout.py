"""Words at places → lines in reading order. Geometry only; knows no file format."""

from __future__ import annotations

from collections.abc import Sequence

from screener.parse.clean import clean
from screener.parse.pieces import LaidLine, LaidWord, Piece, Sheet


def lay_out(sheets: Sequence[Sheet]) -> list[LaidLine]:
    """Return the lines of all pages in reading order."""
    lines: list[LaidLine] = []
    for sheet in sheets:
        row: list[Piece] = []
        for piece in sheet.pieces:
            if row and abs(piece.base - row[-1].base) > 0.4 * max(piece.size, row[-1].size):
                lines.append(_line(sheet.number, row, len(lines)))
                row = []
            row.append(piece)
        if row:
            lines.append(_line(sheet.number, row, len(lines)))
    return lines


def _line(page: int, row: list[Piece], block: int) -> LaidLine:
    words = [
        LaidWord(text, (piece.box,))
        for piece in sorted(row, key=lambda piece: piece.box.x0)
        for text in clean(piece.text).split()
    ]
    return LaidLine(page, tuple(words), block)
