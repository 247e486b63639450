"""`screener hold`: people and batches that must not be deleted until somebody says so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from screener.cli.keeping import open_store
from screener.cli.kept.people import person_named
from screener.cli.options import results_argument, run_option
from screener.cli.writing import write
from screener.errors import UsageError
from screener.report.inert import inert

if TYPE_CHECKING:
    from screener.store import Hold


@click.command()
@results_argument()
@click.argument("who", metavar="[PERSON]", required=False)
@run_option("A whole batch, by its number, instead of a person.")
@click.option("--reason", metavar="TEXT", help="Why; stands in the log and in refusals.")
@click.option("--release", "releases", is_flag=True, help="End the hold.")
def hold(*, folder: Path, who: str | None, number: int | None, reason: str | None, releases: bool) -> None:
    """Keep a person, or a batch, in the folder RESULTS from being deleted: a legal hold.

    While it lasts, `forget` refuses and `purge` passes over whom it covers, files of the same text
    included. PERSON is a candidate of the last batch (c12), your own id of the applicant, or 8 or more
    digits of the file's SHA-256. Without a person or a batch, the holds in force are listed.

    \b
    screener hold results/
    screener hold results/ application-123 --reason "charge 2026-117"
    screener hold results/ --run 2 --reason "audit of the spring postings"
    screener hold results/ application-123 --release --reason "settled"
    """
    from screener import store as kept  # noqa: PLC0415

    if who is not None and number is not None:
        raise UsageError("two_subjects", "give a person or a batch, not both", "see: screener hold --help")
    with open_store(folder) as store:
        if who is None and number is None:
            found = kept.holds(store)
            write("".join(f"{_line(one)}\n" for one in found) or "there are no holds\n")
            return
        if not reason:
            raise UsageError("no_reason", "a hold needs a reason, and so does its end", 'add --reason "..."')
        subject: str | int = number if number is not None else person_named(store, str(who))
        if releases:
            ended = kept.release(store, subject, reason=reason)
            write("".join(f"released: {_line(one)}\n" for one in ended))
        elif isinstance(subject, int):
            write(f"held: {_line(kept.hold_run(store, subject, reason=reason))}\n")
        else:
            write(f"held: {_line(kept.hold(store, subject, reason=reason))}\n")


def _line(one: Hold) -> str:
    subject = {"run": f"batch {one.who}", "ref": one.who, "document": f"file {one.who[:16]}"}[one.kind]
    return inert(f"{subject}, since {one.at[:10]}: {one.reason}")
