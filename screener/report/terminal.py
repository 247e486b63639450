"""The rows of a text report on a terminal: wrapped, in colour, with a bar for the score.

Colour only repeats what shapes and words say. Text goes to the terminal as text: rich's own
markup is never read out of a resume.
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from screener.report.inert import inert
from screener.report.rows import Row

_STYLES = {
    "title": "bold",
    "plain": "",
    "rubric": "bold reverse",
    "score": "bold",
    "cap": "bold yellow",
    "head": "bold underline",
    "met": "green",
    "partly": "cyan",
    "unclear": "yellow",
    "missed": "bold red",
    "quote": "italic",
    "dim": "dim",
}
_BAR = 40
#: Of a line, what may stand at its end.
_WIDEST_TAIL = 0.6


def show(console: Console, report: Iterable[Row]) -> None:
    """Print the rows on a terminal."""
    for row in report:
        if row.score is not None:
            console.print(_bar(row.score, row.ceiling))
        text = Text(inert(row.text), style=_STYLES[row.style])
        if row.style == "rubric":
            text = Text(f" {inert(row.text)} ", style=_STYLES[row.style])
        tail = Text(inert(row.tail), style="dim")
        if not tail or tail.cell_len > _WIDEST_TAIL * (console.width - row.indent):
            console.print(Padding(text, (0, 0, 0, row.indent)))
            if tail:  # beside a long one nothing of the text would be left on a narrow terminal
                console.print(Padding(tail, (0, 0, 0, row.indent + 2)))
            continue
        line = Table.grid(expand=True, padding=(0, 0, 0, 2))
        line.add_column(ratio=1)
        line.add_column(justify="right", no_wrap=True)
        line.add_row(text, tail)
        console.print(Padding(line, (0, 0, 0, row.indent)))


def _bar(score: float, ceiling: float) -> Text:
    full, possible = (round(_BAR * value / 100) for value in (score, max(score, ceiling)))
    bar = Text("█" * full, style="green")
    bar.append("▒" * (possible - full), style="yellow")
    bar.append("░" * (_BAR - possible), style="dim")
    return bar
