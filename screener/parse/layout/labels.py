"""Headings that stand left of their text, in a column of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from screener.parse.layout.runs import ICON, Run
from screener.values import Box

#: A gap of more ems divides a heading from the text beside it.
_GAP = 1.2
#: Headings of more words are text.
_LONGEST = 4
#: So many headings in one place make a column of them.
_FEWEST = 3


@dataclass(slots=True)
class Row:
    """Runs of one line, from left to right; `label` rows are headings set beside their text."""

    runs: list[Run] = field(default_factory=list)
    label: bool = False

    @property
    def box(self) -> Box:
        """The box around all runs."""
        box = self.runs[0].box
        for run in self.runs[1:]:
            box = box.union(run.box)
        return box

    @property
    def main(self) -> Run:
        """The run with most words, the first of them."""
        return max(self.runs, key=lambda run: len(run.pieces))


def split_labels(rows: Sequence[Row]) -> list[Row]:
    """Return the rows, where a heading that stands left of its text is a row before it."""
    margin = _label_margin(rows)
    result: list[Row] = []
    for row, below in zip_longest(rows, rows[1:]):
        first = row.runs[0]
        in_column = margin is not None and abs(first.box.x0 - margin) < 2.0
        if _may_be_label(row) and (in_column or (below and _stands_out(row, below))):
            result.extend((Row(row.runs[:1], label=True), Row(row.runs[1:])))
        else:
            result.append(row)
    return result


def _may_be_label(row: Row) -> bool:
    """Few words without figures, and something to their right."""
    if len(row.runs) < 2:
        return False
    first, second = row.runs[:2]
    gap = second.box.x0 - first.box.x1
    return gap >= _GAP * min(first.size, second.size) and _is_short(first)


def _is_short(run: Run) -> bool:
    text = run.text.replace(ICON, "").strip()
    words = text[:1].isupper() and text[-1:].isalnum() and not any(map(str.isdigit, text))
    return words and len(run.pieces) <= _LONGEST


def _stands_out(row: Row, below: Row) -> bool:
    """Return whether the first words look unlike the others, under which the text goes on."""
    first, second = row.runs[:2]
    one, other = first.pieces[0], second.pieces[0]
    same = one.bold == other.bold and one.colour == other.colour and abs(one.size - other.size) < 0.5
    return not same and abs(below.runs[0].box.x0 - second.box.x0) < 3.0 and below.box.x0 > first.box.x1


def _label_margin(rows: Sequence[Row]) -> float | None:
    """Return the left edge of a column that holds headings and nothing else."""
    beside = [row for row in rows if _may_be_label(row)]
    for row in beside:
        edge, text = row.runs[0].box.x0, row.runs[1].box.x0
        column = [other for other in rows if edge - 2.0 <= other.box.x0 < row.runs[0].box.x1]
        labels = [other for other in column if abs(other.box.x0 - edge) < 2.0 and _is_short(other.runs[0])]
        paired = [
            other
            for other in labels
            if other in beside and text - 3.0 < other.runs[1].box.x0 < text + 2.0 * other.main.size
        ]
        if len(labels) == len(column) and len(paired) >= max(_FEWEST, len(labels) - 1):
            return edge
    return None
