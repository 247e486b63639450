"""The rows of a report in text: what `plain` writes as lines and `screener.report.terminal` draws in colour.

Commands import this at their top: it needs nothing that takes time to import.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from screener.report.inert import inert

Style = Literal[
    "title", "plain", "rubric", "score", "cap", "head", "met", "partly", "unclear", "missed", "quote", "dim"
]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a report. `indent` counts columns; `tail` is shown apart, at the line's end."""

    text: str = ""
    style: Style = "plain"
    indent: int = 0
    tail: str = ""
    score: float | None = None
    ceiling: float = 0.0


def plain(report: Iterable[Row]) -> str:
    """Return rows as plain text."""
    return "".join(
        " " * row.indent + inert(row.text) + (f"  {inert(row.tail)}" if row.tail else "") + "\n"
        for row in report
    )
