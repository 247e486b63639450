"""`screener export`: what a batch found, in the forms that other programs and printers take."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screener.cli.common import save_bytes, write
from screener.cli.keeping import open_store, shown_item
from screener.cli.outputs import make_folder
from screener.cli.runs import folder_argument

if TYPE_CHECKING:
    from screener.report.evidenceform import Json
    from screener.store import PastRun, Store
    from screener.values import BatchItem

#: Form: what -o names by default, within RESULTS.
FORMS = {"xlsx": "results.xlsx", "jsonresume": "jsonresume", "print": "print.html", "zip": "audit.zip"}
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
@folder_argument
@click.option("--to", "form", type=click.Choice(list(FORMS)), required=True, help="Which form; see above.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to. Default: within RESULTS.")
@click.option("--run", "number", type=int, help="Which batch. Default: the last finished.")
@click.option("--blind/--reveal", default=True, help="Leave out, or show, who it is. Default: left out.")
def export(*, folder: Path, form: str, output: Path | None, number: int | None, blind: bool) -> None:
    """Write what a batch found, kept in the folder RESULTS, in another form.

    \b
    xlsx        a workbook: shortlist with a column for each criterion, evidence, rubric, facts
    jsonresume  a folder with a file for each person, in the form of jsonresume.org
    print       one page for each person and post, to be printed on A4 or Letter
    zip         everything for an audit: results, rubrics, log, hashes

    \b
    screener export results/ --to xlsx
    screener export results/ --to print -o monday.html --reveal
    """
    from screener.store import past_run  # noqa: PLC0415
    from screener.store.connect import transaction  # noqa: PLC0415

    with open_store(folder) as store:
        run = past_run(store.db, number)
        target = output or (folder.parent if folder.is_file() else folder) / FORMS[form]
        files = _files(store, run, form, blind)
        _clear(target, set(files))
        for name, data in files.items():
            path = target / name if name else target
            make_folder(path.parent)
            save_bytes(path, [data])
        seal = hashlib.sha256(b"".join(files.values())).hexdigest()
        with transaction(store.db):
            store.log("exported", run=run.id, to=form, file=str(target.resolve()), blind=blind, sha256=seal)
    write(f"{target}\n", None)


def _files(store: Store, run: PastRun, form: str, blind: bool) -> dict[str, bytes]:
    """Return what to write by its name within the target, "" for the target itself."""
    if form == "jsonresume":
        return dict(_json_resumes(_items(store, run), blind))
    if form == "xlsx":
        from screener.report.listed import Shared, slim  # noqa: PLC0415
        from screener.report.xlsx import workbook  # noqa: PLC0415

        shared = Shared()
        slimmed = [shared.result(slim(result)) for result in _results(store, run, blind)]
        whole = _results(store, run, blind)
        return {"": workbook(slimmed, facts=_facts(run, blind), whole=whole)}
    if form == "print":
        from screener.report.printed import render_printed  # noqa: PLC0415

        items = list(_items(store, run))
        results = [_result(number, item, run, blind) for number, item in items]
        versions = ", ".join(f"{name} {version}" for name, version in run.versions)
        people = [(result, item.screening) for result, (_, item) in zip(results, items, strict=True)]
        page = render_printed(people, made=f"batch {run.id}, {versions}", blind=blind)
        return {"": page.encode("utf-8", "replace")}
    return {"": _audit(store, run, blind)}


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


def _json_resumes(items: Iterable[tuple[int, BatchItem]], blind: bool) -> Iterator[tuple[str, bytes]]:
    from screener.report.jsonform import dumps  # noqa: PLC0415
    from screener.report.jsonresume import json_resume  # noqa: PLC0415

    for number, item in items:
        if item.screening:
            made = json_resume(item.screening, candidate=number, ref=item.ref, blind=blind)
            yield f"candidate-{number:05}.json", (dumps(made, indent=2) + "\n").encode()


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


def _audit(store: Store, run: PastRun, blind: bool) -> bytes:
    from screener.report.archive import archive  # noqa: PLC0415
    from screener.report.jsonform import dumps  # noqa: PLC0415
    from screener.report.listed import Shared, slim  # noqa: PLC0415
    from screener.report.tables import ranking_csv  # noqa: PLC0415

    shared, slimmed, lines = Shared(), [], []
    for result in _results(store, run, blind):
        slimmed.append(shared.result(slim(result)))
        lines.append(f"{dumps(result)}\n".encode())
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
    files = {
        "README.txt": _TOLD.encode(),
        "run.json": (dumps(facts, indent=2) + "\n").encode(),
        "results.jsonl": b"".join(lines),
        "ranking.csv": ranking_csv(slimmed).encode("utf-8", "replace"),
        "log.jsonl": "".join(f"{line}\n" for line in _log(store)).encode(),
    }
    for rubric in run.rubrics:
        row = store.db.execute("SELECT body FROM rubrics WHERE sha256 = ?", (rubric.fingerprint,)).fetchone()
        text = json.dumps(json.loads(row["body"]), indent=2) + "\n"
        files[f"rubrics/{rubric.fingerprint[:16]}.json"] = text.encode()
    return archive(files)


def _log(store: Store) -> list[str]:
    """Return the lines of the log, without those at its end that tell of exports: a second export
    of the same is the same."""
    rows = [dict(row) for row in store.db.execute("SELECT * FROM events ORDER BY seq")]
    while rows and rows[-1]["event"] == "exported":
        rows.pop()
    return [json.dumps(row) for row in rows]


def _clear(target: Path, names: set[str]) -> None:
    """Delete what an earlier export wrote for candidates that there are no more."""
    if target.is_dir():
        for path in target.glob("candidate-*.json"):
            if _OURS.fullmatch(path.name) and path.name not in names:
                path.unlink(missing_ok=True)
