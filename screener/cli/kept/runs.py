"""`screener runs`: what earlier batches did."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screener.cli.keeping import open_store
from screener.cli.options import results_argument
from screener.cli.writing import print_rows
from screener.report.rows import Row
from screener.wording import count

if TYPE_CHECKING:
    from screener.store import PastRun


@click.command()
@results_argument()
def runs(folder: Path) -> None:
    """List the batches whose results were kept in the folder RESULTS.

    \b
    screener runs results/
    """
    from screener.store import past_runs  # noqa: PLC0415

    with open_store(folder) as store:
        found = past_runs(store.db)
    print_rows(row for one in found for row in run_rows(one))


def run_rows(run: PastRun) -> Iterator[Row]:
    """Yield when a batch was, what it was given and with which versions it was judged."""
    ended = f"ended {run.ended[11:19]}" if run.ended else f"not finished: {run.done} of {run.given} files"
    rubrics = ", ".join(f"{one.name} {one.version}" for one in run.rubrics)
    yield Row(f"{run.id:>4}  {run.begun[:10]} {run.begun[11:19]} UTC, {ended}", "head", tail=rubrics)
    parts = [
        count(run.given, "file"),
        f"{run.scored} scored",
        f"{run.done - run.scored - run.deleted} need a person",
        f"{len(run.skipped)} left out",
        f"{run.known} known from before",
        *([f"{run.deleted} deleted"] if run.deleted else []),
    ]
    yield Row(f"as of {run.as_of}: {', '.join(parts)}", indent=6)
    yield Row(", ".join(f"{name} {number}" for name, number in run.versions), "dim", indent=6)
