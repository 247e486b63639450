"""`screener export`: what a batch found, in the forms that other programs and printers take."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screener.cli.keeping import folder_of, open_store
from screener.cli.kept.exported import Exported
from screener.cli.options import blind_option, results_argument, run_option
from screener.cli.writing import make_folder, save_bytes, write
from screener.errors import UsageError

if TYPE_CHECKING:
    from hashlib import _Hash as Seal


#: Form: what -o names by default, within RESULTS.
FORMS = {
    "xlsx": "results.xlsx",
    "csv": "results.csv",
    "jsonresume": "jsonresume",
    "print": "print.html",
    "zip": "audit.zip",
}
_OURS = re.compile(r"candidate-\d{5,}\.json")


@click.command()
@results_argument()
@click.option(
    "--to",
    "form",
    type=click.Choice(list(FORMS), case_sensitive=False),
    help="Which form; see above. Default: what the name after -o ends in, else xlsx.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to. Default: within RESULTS.")
@run_option()
@blind_option("left out", default=True)
def export(*, folder: Path, form: str | None, output: Path | None, number: int | None, blind: bool) -> None:
    """Write what a batch found, kept in the folder RESULTS, in another form.

    \b
    xlsx        a workbook: shortlist with a column for each criterion, evidence, rubric, facts
    csv         the shortlist alone, for any program with tables
    jsonresume  a folder with a file for each person, in the form of jsonresume.org
    print       one page for each person and post, to be printed on A4 or Letter
    zip         everything for an audit: results, rubrics, log, hashes

    \b
    screener export results/
    screener export results/ -o monday.csv --reveal
    screener export results/ --to print -o monday.html --reveal
    """
    from screener.store import past_run  # noqa: PLC0415
    from screener.store.connect import transaction  # noqa: PLC0415

    form = form or _form_of(output)
    with open_store(folder) as store:
        run = past_run(store.db, number)
        target = output or folder_of(folder) / FORMS[form]
        names: set[str] = set()
        seal = hashlib.sha256()
        for name, pieces in Exported(store, run, blind).files(form):
            path = target / name if name else target
            make_folder(path.parent)
            save_bytes(path, _sealed(pieces, seal))
            names.add(name)
        _clear(target, names)
        sha256 = seal.hexdigest()
        with transaction(store.db):
            file = str(target.resolve())
            store.log("exported", run=run.id, to=form, file=file, blind=blind, sha256=sha256)
    write(f"{target}\n")


def _form_of(output: Path | None) -> str:
    """Return the form that a file's name asks for by its ending. Raises UsageError `unknown_form`."""
    if output is None:
        return "xlsx"
    ending = output.suffix.lower()
    found = next((form for form, name in FORMS.items() if ending and name.endswith(ending)), None)
    if output.is_dir():
        raise UsageError(
            "unknown_form", f"{output} is a folder", f"name a file: -o {output / 'results.xlsx'}"
        )
    if found is None:
        hint = "end the name in .xlsx, .csv, .html or .zip, or say the form with --to"
        raise UsageError("unknown_form", f"which form {output.name} is to have is not known", hint)
    return found


def _sealed(pieces: Iterable[bytes], seal: Seal) -> Iterator[bytes]:
    for piece in pieces:
        seal.update(piece)
        yield piece


def _clear(target: Path, names: set[str]) -> None:
    """Delete what an earlier export wrote for candidates that there are no more."""
    if target.is_dir():
        for path in target.glob("candidate-*.json"):
            if _OURS.fullmatch(path.name) and path.name not in names:
                path.unlink(missing_ok=True)
