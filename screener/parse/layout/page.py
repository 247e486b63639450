"""Words at places → lines in reading order. Geometry only; knows no file format."""

from __future__ import annotations

from collections.abc import Sequence

from screener.parse.layout.columns import keep_columns
from screener.parse.layout.furniture import drop_repeated
from screener.parse.layout.lines import make_lines
from screener.parse.layout.order import in_reading_order
from screener.parse.layout.rows import make_rows
from screener.parse.layout.runs import Run, make_runs, tidy
from screener.parse.pieces import LaidLine, Sheet


def _runs(sheet: Sheet) -> list[Run]:
    return make_runs(tidy(sheet.pieces), sheet.width, sheet.height, sheet.marks)


def _ordered(runs: list[Run]) -> list[Run]:
    ordered = in_reading_order(runs)
    apart = keep_columns(runs, ordered)
    return ordered if apart is None else in_reading_order(apart)


def lay_out(sheets: Sequence[Sheet]) -> list[LaidLine]:
    """Return the lines of all pages in reading order, with their blocks."""
    rows = [make_rows(_ordered(_runs(sheet))) for sheet in sheets]
    kept = drop_repeated([(sheet.height, page) for sheet, page in zip(sheets, rows, strict=True)])
    return make_lines([(sheet.number, sheet.width, page) for sheet, page in zip(sheets, kept, strict=True)])
