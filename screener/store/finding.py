"""What earlier batches found: their facts, and their items as they were."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from screener.errors import UsageError
from screener.store.forms import item_of_row, problem_of_text, rubric_of_text
from screener.store.keeping import assessment_bodies
from screener.store.tools import Versions
from screener.values import BatchItem, Problem, Rubric

#: Shortest beginning of a SHA-256 that names a document.
_SHORTEST_PRINT = 8


@dataclass(frozen=True, slots=True)
class PastRun:
    """A batch of before. `ended` is None where it was interrupted, or is still running.

    `done` counts the items kept, `known` those that were not read anew, `scored` those with a
    score, `deleted` those of forgotten people.
    """

    id: int
    begun: str
    ended: str | None
    as_of: date
    versions: Versions
    others: tuple[tuple[str, str], ...]
    rubrics: tuple[Rubric, ...]
    given: int
    done: int
    known: int
    scored: int
    deleted: int
    skipped: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PastItem:
    """A file of a batch of before; `earlier` is the first candidate with the same text."""

    number: int
    item: BatchItem
    earlier: int | None


def past_runs(db: sqlite3.Connection) -> tuple[PastRun, ...]:
    """Return all runs, the oldest first."""
    return tuple(_run(db, row) for row in db.execute(f"{_RUNS} ORDER BY runs.id").fetchall())


def past_run(db: sqlite3.Connection, number: int | None = None) -> PastRun:
    """Return a run by its number, else the last that was finished, else the last.

    Raises UsageError `unknown_run`.
    """
    if number is None:
        row = db.execute(f"{_RUNS} ORDER BY runs.ended IS NULL, runs.id DESC LIMIT 1").fetchone()
    else:
        row = db.execute(f"{_RUNS} WHERE runs.id = ?", (number,)).fetchone()
    if row is None:
        which = "no batch" if number is None else f"no batch with the number {number}"
        raise UsageError("unknown_run", f"there is {which} in this store", "see: screener runs RESULTS")
    return _run(db, row)


_RUNS = """
SELECT runs.*, tools.body AS kit,
  (SELECT count(*) FROM run_items i WHERE i.run = runs.id) AS done,
  (SELECT count(*) FROM run_items i WHERE i.run = runs.id AND i.known) AS known,
  (SELECT count(*) FROM run_items i JOIN readings r ON r.id = i.reading
    WHERE i.run = runs.id AND r.problem IS NULL) AS scored,
  (SELECT count(*) FROM run_items i WHERE i.run = runs.id
    AND json_extract(i.problem, '$.code') = 'forgotten') AS deleted
FROM runs JOIN tools ON tools.id = runs.tools
"""


def _run(db: sqlite3.Connection, row: sqlite3.Row) -> PastRun:
    kit = json.loads(row["kit"])
    prints = json.loads(row["rubrics"])
    bodies = {
        one["sha256"]: one["body"]
        for one in db.execute(
            f"SELECT sha256, body FROM rubrics WHERE sha256 IN ({', '.join('?' * len(prints))})", prints
        )
    }
    return PastRun(
        id=row["id"],
        begun=row["begun"],
        ended=row["ended"],
        as_of=date.fromisoformat(row["as_of"]),
        versions=tuple(kit["versions"].items()),
        others=tuple(kit["others"].items()),
        rubrics=tuple(rubric_of_text(bodies[one]) for one in prints),
        given=row["given"],
        done=row["done"],
        known=row["known"],
        scored=row["scored"],
        deleted=row["deleted"],
        skipped=tuple((name, why) for name, why in json.loads(row["skipped"])),
    )


# --------------------------------------------------------------------------- items

_ITEMS = """
SELECT i.number, i.name, i.ref, i.seconds, i.document AS print, i.problem AS trouble, r.*,
  (SELECT min(other.number) FROM run_items other
    JOIN readings s ON s.id = other.reading AND s.layout IS NOT NULL
    JOIN documents e ON e.sha256 = other.document
    WHERE other.run = i.run AND e.text_sha256 = d.text_sha256) AS first
FROM run_items i LEFT JOIN readings r ON r.id = i.reading LEFT JOIN documents d ON d.sha256 = r.document
"""


def past_items(db: sqlite3.Connection, run: PastRun) -> Iterator[PastItem]:
    """Yield the items of a run in order. Raises UsageError `store_damaged`."""
    numbers = [row["number"] for row in db.execute("SELECT number FROM run_items WHERE run = ?", (run.id,))]
    for number in sorted(numbers):
        yield past_item(db, run, number)


def past_item(db: sqlite3.Connection, run: PastRun, number: int) -> PastItem:
    """Return an item of a run by its candidate number. Raises UsageError `unknown_person`."""
    row = db.execute(f"{_ITEMS} WHERE i.run = ? AND i.number = ?", (run.id, number)).fetchone()
    if row is None:
        raise _unknown(f"candidate {number}")
    earlier = row["first"] if row["first"] is not None and row["first"] < number else None
    return PastItem(number, _item(db, run, row), earlier)


def _item(db: sqlite3.Connection, run: PastRun, row: sqlite3.Row) -> BatchItem:
    if row["id"] is None:
        problem = problem_of_text(row["trouble"]) or Problem(
            "crashed", "nothing was kept of this file", "screen it again"
        )
        name = row["name"] or "(deleted)"
        sha256 = row["print"] or ""
        return BatchItem(
            name, None, problem, sha256, row["seconds"], row["ref"], as_of=run.as_of, versions=run.versions
        )
    try:
        bodies = assessment_bodies(db, row["id"])
        made = item_of_row(
            row, bodies, row["name"], as_of=run.as_of, versions=run.versions, rubrics=run.rubrics
        )
    except ValueError as error:
        message = f"candidate {row['number']} of batch {run.id} cannot be read back: {error}"
        raise UsageError("store_damaged", message, "see: screener log verify RESULTS") from error
    return with_ref(made, row["ref"])


def with_ref(item: BatchItem, ref: str | None) -> BatchItem:
    """Return an item with the applicant's id elsewhere."""
    screening = item.screening
    return replace(item, ref=ref, screening=screening and replace(screening, ref=ref))


def persons(db: sqlite3.Connection, run: PastRun, who: str) -> tuple[int, ...]:
    """Return the candidate numbers that a ref or the beginning of a document's SHA-256 means.

    Raises UsageError `unknown_person`.
    """
    rows = db.execute(
        "SELECT number FROM run_items WHERE run = ?"
        " AND (ref = ? OR (? AND document LIKE ? || '%')) ORDER BY number",
        (run.id, who, is_print(who), who.lower()),
    )
    found = tuple(row["number"] for row in rows)
    if not found:
        named = db.execute("SELECT number FROM run_items WHERE run = ? AND name = ?", (run.id, who))
        if numbers := ", ".join(f"c{row['number']}" for row in named):
            raise UsageError(
                "unknown_person", f'"{who}" is a file, not a person', f"give its candidate: {numbers}"
            )
        raise _unknown(f'"{who}"')
    return found


def is_print(who: str) -> bool:
    """Return whether a text may be the beginning of a SHA-256."""
    return len(who) >= _SHORTEST_PRINT and all(letter in "0123456789abcdef" for letter in who.lower())


def _unknown(who: str) -> UsageError:
    hint = "give a candidate as c12, an applicant's id, or 8 or more digits of the file's SHA-256"
    return UsageError("unknown_person", f"{who} is not in this batch", hint)
