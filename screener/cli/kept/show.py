"""`screener show`: a batch, or what it found of one person, as it was kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screener.cli.keeping import open_store, shown_item
from screener.cli.kept.people import candidate_number
from screener.cli.kept.runs import run_rows
from screener.cli.options import blind_option, reader_option, results_argument, run_option
from screener.cli.writing import print_rows
from screener.errors import UsageError
from screener.report.rows import Row

if TYPE_CHECKING:
    from screener.store import PastRun, Store

_RUN = re.compile(r"\d{1,9}")


@click.command()
@results_argument()
@click.argument("what", metavar="RUN|PERSON")
@run_option("Of which batch the person is. Default: the last finished.")
@reader_option()
@blind_option("left out", default=True)
def show(*, folder: Path, what: str, number: int | None, reader: str, blind: bool) -> None:
    """Show a batch (RUN, its number) or what was found of a PERSON, as it was kept.

    PERSON is a candidate (c12), your own id of the applicant, or 8 or more digits of the file's
    SHA-256. For an applicant, the report is a letter about their own resume.

    \b
    screener show results/ 2
    screener show results/ c12
    screener show results/ application-123 --for applicant
    """
    from screener.store import past_run, persons  # noqa: PLC0415

    with open_store(folder) as store:
        if _RUN.fullmatch(what):
            print_rows(_ranked(store, _past_run(store, int(what))))
            return
        run = past_run(store.db, number)
        candidate = candidate_number(what)
        numbers = persons(store.db, run, what) if candidate is None else (candidate,)
        for one in numbers:
            print_rows(_person(store, run, one, reader, blind))
            _note_view(store, run, one, reader, blind)


def _past_run(store: Store, number: int) -> PastRun:
    """Return a run. Raises UsageError `unknown_run`, which says how a candidate is called."""
    from screener.store import past_run  # noqa: PLC0415

    try:
        return past_run(store.db, number)
    except UsageError as error:
        raise UsageError(error.code, error.message, f"{error.hint}; the candidate is c{number}") from None


def _note_view(store: Store, run: PastRun, number: int, reader: str, blind: bool) -> None:
    """Log that somebody looked at a person. A letter to the applicant says who it is."""
    from screener.store.connect import transaction  # noqa: PLC0415

    row = store.db.execute(
        "SELECT document FROM run_items WHERE run = ? AND number = ?", (run.id, number)
    ).fetchone()
    revealed = not blind or reader == "applicant"
    with transaction(store.db):
        body = {"run": run.id, "candidate": number, "reader": reader}
        store.log("revealed" if revealed else "viewed", subject=row["document"], **body)


def _ranked(store: Store, run: PastRun) -> Iterator[Row]:
    yield from run_rows(run)
    for rubric in run.rubrics:
        yield Row()
        yield Row(rubric.title, "rubric", tail=f"rubric {rubric.name} {rubric.version}")
        rows = store.db.execute(
            "SELECT candidate, ref, score, ceiling, required_not_found FROM v_candidates"
            " WHERE run = ? AND rubric = ? AND score IS NOT NULL"
            " ORDER BY score DESC, ceiling DESC, candidate",
            (run.id, rubric.name),
        )
        for row in rows:
            missing = f"  not found: {row['required_not_found']}" if row["required_not_found"] else ""
            ref = f"  {row['ref']}" if row["ref"] else ""
            yield Row(f"{row['score']:6.1f}  candidate {row['candidate']}{ref}{missing}")
    waiting = store.db.execute(
        "SELECT DISTINCT candidate, problem FROM v_candidates WHERE run = ? AND score IS NULL"
        " ORDER BY candidate",
        (run.id,),
    ).fetchall()
    if waiting:
        yield Row()
        yield Row("Needs a person (no score)", "head")
    for row in waiting:
        yield Row(f"candidate {row['candidate']}: {row['problem']}", indent=2)


def _person(store: Store, run: PastRun, number: int, reader: str, blind: bool) -> Iterator[Row]:
    from screener.report import applicant, text  # noqa: PLC0415
    from screener.store import past_item  # noqa: PLC0415

    item = shown_item(past_item(store.db, run, number))
    if item.screening is None:
        assert item.problem, "an item without a screening says why"
        raise UsageError(item.problem.code, f"candidate {number}: {item.problem.message}", item.problem.hint)
    if reader == "applicant":
        yield from applicant.rows(item.screening, sent=run.begun[:10])
        return
    sha256 = item.screening.reading.document.fingerprint[:16]
    yield Row(f"Candidate {number} of batch {run.id}, {run.begun[:10]}, file {sha256}", "dim")
    yield from text.rows(item.screening, blind=blind)
