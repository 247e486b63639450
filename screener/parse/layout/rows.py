"""Ordered runs → rows: what a person reads as one line, cells and tab stops included."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from screener.parse.layout.labels import Row, split_labels
from screener.parse.layout.runs import Run, same_line
from screener.values import Box

#: Cells of more words are text of their own, not a date or a place beside a title.
_LONGEST_CELL = 8


def make_rows(runs: Sequence[Run]) -> list[Row]:
    """Return the rows of a page from its runs in reading order."""
    rows = _merge(runs)
    rows = _pull_cells(rows)
    return split_labels(rows)


def _merge(runs: Sequence[Run]) -> list[Row]:
    """Runs that follow each other on one line become a row."""
    rows: list[Row] = []
    for run in runs:
        if rows and _on_row(rows[-1], run):
            rows[-1].runs.append(run)
        else:
            rows.append(Row([run]))
    for row in rows:
        row.runs.sort(key=lambda run: run.box.x0)
    return rows


def _on_row(row: Row, run: Run) -> bool:
    last = row.runs[-1]
    return (
        not (run.turned or last.turned)
        and any(same_line(run.base, other.base, max(run.size, other.size)) for other in row.runs)
        and all(not _overlap(run.box, other.box, 0.5 * min(run.size, other.size)) for other in row.runs)
    )


def _overlap(box: Box, other: Box, slack: float = 0.0) -> bool:
    return min(box.x1, other.x1) - max(box.x0, other.x0) > slack


def _pull_cells(rows: list[Row]) -> list[Row]:
    """Dates and places that were painted after (or all before) the lines whose right end they
    stand at are pulled into those lines."""
    result = list(rows)
    margin = max((row.box.x1 for row in rows), default=0.0)
    for stack in _stacks(rows):
        if not _is_cells(stack, margin):
            continue
        partners = [_partner(result, row, stack) for row in stack]
        found = [partner for partner in partners if partner is not None]
        if len(found) < len(stack):
            continue
        for row, partner in zip(stack, found, strict=True):
            partner.runs.extend(row.runs)
            partner.runs.sort(key=lambda run: run.box.x0)
            result = [other for other in result if other is not row]
    return result


def _stacks(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows under each other, cut wherever the reading jumps up the page or to another column."""
    stacks: list[list[Row]] = []
    for row in rows:
        if stacks:
            before = stacks[-1][-1]
            down = row.runs[0].base - before.runs[0].base
            if down > 0 and _overlap(row.box, before.box):
                stacks[-1].append(row)
                continue
        stacks.append([row])
    return stacks


def _partner(rows: Sequence[Row], row: Row, stack: Sequence[Row]) -> Row | None:
    """Return the row of the same line to the left of a cell, outside its own stack."""
    run = row.runs[0]
    best: Row | None = None
    for other in rows:
        if any(other is member for member in stack) or other.runs[0].turned:
            continue
        near = abs(other.runs[0].base - run.base) <= 0.2 * max(run.size, other.runs[0].size)
        if near and other.box.x1 <= row.box.x0 + 1 and (best is None or other.box.x1 > best.box.x1):
            best = other
    return best


def _is_cells(stack: Sequence[Row], margin: float) -> bool:
    """Return whether a stack is short cells at the right end of lines, not a column of text."""
    runs = [run for row in stack for run in row.runs]
    if any(len(run.pieces) > _LONGEST_CELL or run.turned for run in runs):
        return False
    right = [row.box.x1 for row in stack]
    left = [row.box.x0 for row in stack]
    flush = max(right) - min(right) <= 2.0
    if len(stack) == 1:
        return right[0] >= margin - 3.0 or any(letter.isdigit() for letter in runs[0].text)
    steps = [after.runs[0].base - before.runs[0].base for before, after in pairwise(stack)]
    sparse = median(steps) > 2.2 * runs[0].size
    return flush and (max(left) - min(left) > 2.0 or sparse) and (len(stack) <= 3 or sparse)
