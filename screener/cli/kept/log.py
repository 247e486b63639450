"""`screener log`: what happened to whose data, and whether anybody changed the record."""

from __future__ import annotations

import json
from pathlib import Path

import click

from screener.cli.keeping import open_store
from screener.cli.options import results_argument
from screener.cli.writing import write
from screener.errors import ScreenerError
from screener.wording import count


class BrokenLogError(ScreenerError):
    """The log, or what it vouches for, is not as it was written."""

    exit_status = 7


@click.group()
def log() -> None:
    """Show and check the log of a folder of results.

    \b
    screener log verify results/
    screener log show results/
    """


@log.command()
@results_argument()
@click.option("--head", metavar="HASH", help="A hash that a batch printed, which must be in the log.")
def verify(folder: Path, head: str | None) -> None:
    """Check that no line of the log, no reading and no assessment was changed or lost.

    Exit status 7 where one was.
    """
    from screener.store import verify as verify_in  # noqa: PLC0415

    with open_store(folder) as store:
        verdict = verify_in(store.db, known=head.lower() if head else None)
    if verdict.faults:
        hint = "somebody changed the store, or the disk did; restore it from a backup"
        told = f"{count(len(verdict.faults), 'fault')} in the log"
        raise BrokenLogError("broken_log", "\n".join((told, *verdict.faults)), hint)
    write(f"the log is whole: {verdict.lines} lines, the last is {verdict.head}\n")


@log.command("show")
@results_argument()
def show_(folder: Path) -> None:
    """Print the log, one line of JSON each."""
    from screener.store import events  # noqa: PLC0415

    with open_store(folder) as store:
        for one in events(store.db):
            line = {"seq": one.seq, "at": one.at, "actor": one.actor, "event": one.event}
            write(json.dumps({**line, "subject": one.subject, **one.body, "hash": one.sha256}) + "\n")
