"""The files of an archive for audits: what a batch found, by what, and how to check that it is unchanged."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screener.report.evidenceform import Json
    from screener.store import PastRun, Store

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


def audited(
    store: Store, run: PastRun, results: Iterable[Json], *, blind: bool
) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Yield the files by name; results are written as they come."""
    from screener.report.jsonform import dumps  # noqa: PLC0415
    from screener.report.listed import Shared, slim  # noqa: PLC0415
    from screener.report.tables import ranking_csv  # noqa: PLC0415

    slimmed: list[Json] = []

    def lines() -> Iterator[bytes]:
        shared = Shared()
        for result in results:
            slimmed.append(shared.result(slim(result)))
            yield f"{dumps(result)}\n".encode()

    yield "README.txt", [_TOLD.encode()]
    yield "run.json", [(dumps(_facts(run, blind=blind), indent=2) + "\n").encode()]
    yield "results.jsonl", lines()
    yield "ranking.csv", [ranking_csv(slimmed).encode("utf-8", "replace")]
    yield "log.jsonl", (f"{line}\n".encode() for line in _log(store))
    for rubric in run.rubrics:
        row = store.db.execute("SELECT body FROM rubrics WHERE sha256 = ?", (rubric.fingerprint,)).fetchone()
        text = json.dumps(json.loads(row["body"]), indent=2) + "\n"
        yield f"rubrics/{rubric.fingerprint[:16]}.json", [text.encode()]


def _facts(run: PastRun, *, blind: bool) -> Json:
    """Return what says which batch it was, and what decided its results."""
    return {
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


def _log(store: Store) -> Iterator[str]:
    """Yield the lines of the log, without those at its end that tell of exports: a second export
    of the same is the same."""
    last = "SELECT max(seq) FROM events WHERE event != 'exported'"
    for row in store.db.execute(f"SELECT * FROM events WHERE seq <= ({last}) ORDER BY seq"):
        yield json.dumps(dict(row))
