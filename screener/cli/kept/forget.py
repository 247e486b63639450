"""`screener forget` and `screener purge`: deleting what was kept of people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screener.cli.keeping import folder_of, open_store, shown_item
from screener.cli.kept.people import person_named
from screener.cli.lock import only_one
from screener.cli.options import results_argument
from screener.cli.outputs import NAMES, Outputs
from screener.cli.writing import write
from screener.report.inert import inert
from screener.wording import count

if TYPE_CHECKING:
    from screener.store import Store

#: Files named one by one.
_SHOWN = 10


@click.command()
@results_argument()
@click.argument("who", metavar="PERSON")
@click.option("--reason", default="on request", show_default=True, help="What the log says why.")
def forget(*, folder: Path, who: str, reason: str) -> None:
    """Delete a person from the folder RESULTS: from the store, the page, the table, the results.

    PERSON is a candidate of the last batch (c12), your own id of the applicant, or 8 or more digits of the
    file's SHA-256; files with the same text go along. Counts and candidate numbers stay as they are.
    The resume's own file is never deleted, nor what stands in other folders of results: it says where
    the file lies.

    \b
    screener forget results/ c12
    screener forget results/ application-123
    """
    from screener.store import forget as forget_in  # noqa: PLC0415

    with open_store(folder) as store, only_one(folder_of(folder)):
        gone = forget_in(store, person_named(store, who), reason=reason)
        documents, items = count(len(gone.documents), "document"), count(gone.items, "entry", "entries")
        write(f"deleted from {folder_of(folder)}: {documents}, {items}\n")
        _clean(store, folder)
        _tell_of_files(gone.files)


@click.command()
@results_argument()
@click.option(
    "--older-than",
    "age",
    default="4y",
    show_default=True,
    metavar="AGE",
    help="Whoever was last part of a batch so long ago: 4y, 18m, 90d.",
)
@click.option("--dry-run", is_flag=True, help="Say what is due, and delete nothing.")
def purge(*, folder: Path, age: str, dry_run: bool) -> None:
    """Delete people whose time is over from the folder RESULTS.

    Four years satisfy the longest of the usual duties to keep records of hiring; what holds for you,
    and whether a dispute forbids deleting, somebody must know who knows your law: screener hold keeps
    people from being deleted.

    \b
    screener purge results/ --older-than 4y --dry-run
    """
    from screener.store import cutoff  # noqa: PLC0415
    from screener.store import purge as purge_in  # noqa: PLC0415

    before = cutoff(age, datetime.now(UTC))
    with open_store(folder) as store, only_one(folder_of(folder)):
        due = purge_in(store, before=before, dry_run=dry_run)
        said = "due" if dry_run else "deleted"
        for sha256, last in due.documents:
            write(f"{said}: {sha256[:16]}, last used {last}\n")
        for sha256, reason in due.held:
            write(f"held, not {'due' if dry_run else 'deleted'}: {sha256[:16]}: {inert(reason)}\n")
        documents, items = count(len(due.documents), "document"), count(due.items, "entry", "entries")
        write(f"{said} (before {before[:10]}): {documents}, {items}\n")
        if due.items and not dry_run:
            _clean(store, folder)
        if not dry_run:
            _tell_of_files(due.files)


def _tell_of_files(files: Sequence[tuple[str, str | None]]) -> None:
    """Say which resumes still lie where they lay: they are the user's, and nothing here deletes them."""
    from screener.intake import is_url  # noqa: PLC0415

    lay = {_told(name, place): place for name, place in files}  # batches may call one file differently
    there = sorted(told for told, at in lay.items() if at is None or is_url(at) or Path(at).exists())
    if there:
        write(
            "not deleted, because resumes are yours to keep or delete; a new batch would read them again:\n"
        )
    for told in there[:_SHOWN]:
        write(f"  {inert(told)}\n")
    if len(there) > _SHOWN:
        write(f"  and {len(there) - _SHOWN} more\n")
    if gone := len(lay) - len(there):
        write(f"not there any more: {count(gone, 'file')}\n")


def _told(name: str, place: str | None) -> str:
    """Return where a file lies, or what it is called where that was not kept."""
    if place and place.lower().endswith(".zip"):
        return f"{place} (in it {name.partition('/')[2]})"
    return place or name


def _clean(store: Store, folder: Path) -> None:
    """Write the outputs anew without who was deleted, and name the exports that may hold them."""
    from screener.store import events, past_items, past_run  # noqa: PLC0415
    from screener.written import MOST_EMBEDDED, Scribe  # noqa: PLC0415

    folder = folder_of(folder)
    there = [name for name in NAMES if (folder / name).exists()]
    if there:
        run = past_run(store.db)
        scribe = Scribe(run.as_of, run.versions, run.rubrics, whole=run.given <= MOST_EMBEDDED)
        with Outputs(folder, as_of=run.as_of, whole=scribe.whole) as outputs:
            for past in past_items(store.db, run):
                outputs.add(scribe.write(past.number, shown_item(past)))
            outputs.finish(run.skipped)
        write(f"written anew: {', '.join(NAMES)} in {folder}\n")
    exports = dict.fromkeys(str(one.body["file"]) for one in events(store.db) if one.event == "exported")
    for path in exports:
        if Path(path).exists():
            write(f"may still hold the person, delete it or export it again: {path}\n")
