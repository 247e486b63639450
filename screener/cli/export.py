"""`screener export`: what a batch found, in the forms that other programs and printers take."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screener.cli.keeping import folder_of, open_store, shown_item
from screener.cli.options import blind_option, results_argument, run_option
from screener.cli.writing import make_folder, save_bytes, write
from screener.errors import UsageError

if TYPE_CHECKING:
    from hashlib import _Hash as Seal

    from screener.report.evidenceform import Json
    from screener.store import PastRun, Store
    from screener.values import BatchItem, Screening

#: Form: what -o names by default, within RESULTS.
FORMS = {
    "xlsx": "results.xlsx",
    "csv": "results.csv",
    "jsonresume": "jsonresume",
    "print": "print.html",
    "zip": "audit.zip",
}
_OURS = re.compile(r"candidate-\d{5,}\.json")
_TOLD = """\
What a batch of resumes found, kept for whoever has to check it.

run.json        when, as of which day, with which versions and rubrics, how many files
results.jsonl   one result for each file: facts, outcomes, evidence with page, line and quote
ranking.csv     one row for each person and rubric
rubrics/        the rubrics as they were applied
log.jsonl       what happened, each line sealed with the hash of the one before
MANIFEST.sha256 the hashes of these files: sha256sum -c MANIFEST.sha256

A line of log.jsonl is right if its "sha256" is the SHA-256 of this JSON text in ASCII, without spaces:
[seq, at, actor, event, subject, body, previous], body being a text and previous the hash before it.
"""


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
        for name, pieces in _files(store, run, form, blind):
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


def _files(store: Store, run: PastRun, form: str, blind: bool) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Yield what to write: its name within the target, "" for the target itself, and its pieces. People
    are read from the store one by one, while what is made of them is written."""
    if form == "jsonresume":
        yield from _json_resumes(_items(store, run), blind)
    elif form == "xlsx":
        from screener.report.xlsx import workbook  # noqa: PLC0415

        whole = _results(store, run, blind)
        yield "", [workbook(_ranked(store, run, blind), facts=_facts(run, blind), whole=whole)]
    elif form == "csv":
        from screener.report.shortlist import shortlist_csv  # noqa: PLC0415

        # Without its mark, Excel takes UTF-8 for the letters of Windows.
        yield "", [shortlist_csv(_ranked(store, run, blind)).encode("utf-8-sig", "replace")]
    elif form == "print":
        yield "", _printed(store, run, blind)
    else:
        yield "", _audit(store, run, blind)


def _sealed(pieces: Iterable[bytes], seal: Seal) -> Iterator[bytes]:
    for piece in pieces:
        seal.update(piece)
        yield piece


def _ranked(store: Store, run: PastRun, blind: bool) -> list[Json]:
    """Return as much of each result as ranks people, of parts that they share, with a flag on whoever may be
    there twice."""
    from screener.report.alike import flag_alike, known_by  # noqa: PLC0415
    from screener.report.listed import Shared, slim  # noqa: PLC0415
    from screener.report.resumeform import reading_to_json  # noqa: PLC0415

    shared = Shared()
    results = []
    for number, item in _items(store, run):
        result = shared.result(slim(_result(number, item, run, blind)))
        if blind and item.screening:  # what is hidden tells who is there twice
            result["known_by"] = known_by(reading_to_json(item.screening.reading))
        results.append(result)
    return flag_alike(results)


def _printed(store: Store, run: PastRun, blind: bool) -> Iterator[bytes]:
    from screener.report.printed import printed_parts  # noqa: PLC0415
    from screener.store import past_item  # noqa: PLC0415

    def whole(number: int) -> tuple[Json, Screening]:
        item = shown_item(past_item(store.db, run, number))
        assert item.screening, "who has no score has no sheet"
        return _result(number, item, run, blind), item.screening

    versions = ", ".join(f"{name} {version}" for name, version in run.versions)
    made = f"batch {run.id}, {versions}"
    parts = printed_parts(_ranked(store, run, blind), whole, made=made, blind=blind)
    return (part.encode("utf-8", "replace") for part in parts)


def _items(store: Store, run: PastRun) -> Iterator[tuple[int, BatchItem]]:
    from screener.store import past_items  # noqa: PLC0415

    for past in past_items(store.db, run):
        yield past.number, shown_item(past)


def _result(number: int, item: BatchItem, run: PastRun, blind: bool) -> Json:
    from screener.written import result_of  # noqa: PLC0415

    return result_of(item, number, run.as_of, run.versions, blind=blind)


def _results(store: Store, run: PastRun, blind: bool) -> Iterator[Json]:
    for number, item in _items(store, run):
        yield _result(number, item, run, blind)


def _json_resumes(
    items: Iterable[tuple[int, BatchItem]], blind: bool
) -> Iterator[tuple[str, Iterable[bytes]]]:
    from screener.report.jsonform import dumps  # noqa: PLC0415
    from screener.report.jsonresume import json_resume  # noqa: PLC0415

    for number, item in items:
        if item.screening:
            made = json_resume(item.screening, candidate=number, ref=item.ref, blind=blind)
            yield f"candidate-{number:05}.json", [(dumps(made, indent=2) + "\n").encode()]


def _facts(run: PastRun, blind: bool) -> list[tuple[str, str]]:
    rubrics = "; ".join(f"{one.name} {one.version} ({one.fingerprint[:12]})" for one in run.rubrics)
    return [
        ("batch", str(run.id)),
        ("begun (UTC)", run.begun),
        ("ended (UTC)", run.ended or "not finished"),
        ("as of", run.as_of.isoformat()),
        ("rubrics", rubrics),
        ("files given", str(run.given)),
        ("scored", str(run.scored)),
        ("without a score", str(run.done - run.scored)),
        ("left out, not resumes", str(len(run.skipped))),
        ("who it is", "left out" if blind else "shown"),
        *((name, version) for name, version in run.versions),
        *((name, version[:16]) for name, version in run.others),
    ]


def _audit(store: Store, run: PastRun, blind: bool) -> Iterator[bytes]:
    from screener.report.archive import archive_parts  # noqa: PLC0415

    return archive_parts(_audited(store, run, blind))


def _audited(store: Store, run: PastRun, blind: bool) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Yield the files of an archive for audits."""
    from screener.report.jsonform import dumps  # noqa: PLC0415
    from screener.report.listed import Shared, slim  # noqa: PLC0415
    from screener.report.tables import ranking_csv  # noqa: PLC0415

    facts = {
        "batch": run.id,
        "begun": run.begun,
        "ended": run.ended,
        "as_of": run.as_of.isoformat(),
        "given": run.given,
        "done": run.done,
        "scored": run.scored,
        "deleted": run.deleted,
        "blind": blind,
        "left_out": len(run.skipped) if blind else [list(one) for one in run.skipped],
        "rubrics": [{"name": r.name, "version": r.version, "sha256": r.fingerprint} for r in run.rubrics],
        "versions": dict(run.versions),
        "others": dict(run.others),
    }
    slimmed: list[Json] = []

    def lines() -> Iterator[bytes]:
        shared = Shared()
        for result in _results(store, run, blind):
            slimmed.append(shared.result(slim(result)))
            yield f"{dumps(result)}\n".encode()

    yield "README.txt", [_TOLD.encode()]
    yield "run.json", [(dumps(facts, indent=2) + "\n").encode()]
    yield "results.jsonl", lines()
    yield "ranking.csv", [ranking_csv(slimmed).encode("utf-8", "replace")]
    yield "log.jsonl", (f"{line}\n".encode() for line in _log(store))
    for rubric in run.rubrics:
        row = store.db.execute("SELECT body FROM rubrics WHERE sha256 = ?", (rubric.fingerprint,)).fetchone()
        text = json.dumps(json.loads(row["body"]), indent=2) + "\n"
        yield f"rubrics/{rubric.fingerprint[:16]}.json", [text.encode()]


def _log(store: Store) -> Iterator[str]:
    """Yield the lines of the log, without those at its end that tell of exports: a second export
    of the same is the same."""
    last = "SELECT max(seq) FROM events WHERE event != 'exported'"
    for row in store.db.execute(f"SELECT * FROM events WHERE seq <= ({last}) ORDER BY seq"):
        yield json.dumps(dict(row))


def _clear(target: Path, names: set[str]) -> None:
    """Delete what an earlier export wrote for candidates that there are no more."""
    if target.is_dir():
        for path in target.glob("candidate-*.json"):
            if _OURS.fullmatch(path.name) and path.name not in names:
                path.unlink(missing_ok=True)
