"""Words at places → lines in reading order. Geometry only; knows no file format."""

from __future__ import annotations

from collections.abc import Sequence

from screener.parse.furniture import drop_repeated
from screener.parse.lines import make_lines
from screener.parse.order import in_reading_order
from screener.parse.pieces import LaidLine, Sheet
from screener.parse.rows import make_rows
from screener.parse.runs import make_runs, tidy


def lay_out(sheets: Sequence[Sheet]) -> list[LaidLine]:
    """Return the lines of all pages in reading order, with their blocks."""
    rows = [
        make_rows(in_reading_order(make_runs(tidy(sheet.pieces), sheet.width, sheet.height)))
        for sheet in sheets
    ]
    kept = drop_repeated([(sheet.height, page) for sheet, page in zip(sheets, rows, strict=True)])
    return make_lines([(sheet.number, sheet.width, page) for sheet, page in zip(sheets, kept, strict=True)])
