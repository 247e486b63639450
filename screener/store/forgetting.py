"""Deleting what is known of people: on request, and when the time for keeping it is over.

What is left is a tombstone: in the log, that a document of this SHA-256 was forgotten, when and why;
in the runs, an item without name and id, so that counts still add up. Freed room in the file is
overwritten.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from screener.errors import UsageError
from screener.store.connect import transaction
from screener.store.finding import is_print
from screener.store.forms import problem_to_text
from screener.store.holding import held_by, held_documents, held_ref, note_kept
from screener.store.keeping import Store
from screener.values import Problem

#: What stands in the place of a person whose data was deleted.
FORGOTTEN = Problem("forgotten", "what was known of this person was deleted", "ask for the resume again")
_GONE = problem_to_text(FORGOTTEN)
#: What is left of an item, so that counts still add up.
_BLANK = "name = '', ref = NULL, place = NULL, problem = ?"
_AGE = re.compile(r"(\d{1,4})([ymd])")
#: Of items without a document: neither their id nor their batch is held.
_FREE = (
    "NOT EXISTS (SELECT 1 FROM holds h WHERE (h.kind = 'ref' AND h.who = run_items.ref)"
    " OR (h.kind = 'run' AND CAST(h.who AS INTEGER) = run_items.run))"
)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was deleted, or would be: documents by SHA-256 with the day they were last used, and
    how many items of runs there were. `held` are documents that a legal hold keeps, and why; `files` the
    names of the files and where they lay, which nobody deletes here."""

    documents: tuple[tuple[str, str], ...]
    items: int
    held: tuple[tuple[str, str], ...] = ()
    files: tuple[tuple[str, str | None], ...] = ()


def forget(store: Store, who: str, *, reason: str) -> Forgotten:
    """Delete a person everywhere: by the applicant's id, or the beginning of a document's SHA-256.

    Files with the same text go along. Raises UsageError `unknown_person`, `ambiguous` where a
    beginning is that of different texts, and `held` where a legal hold keeps any of it.
    """
    db = store.db
    found = _documents_of(store, who)
    nameless = db.execute("SELECT count(*) AS n FROM run_items WHERE ref = ? AND document IS NULL", (who,))
    rest = nameless.fetchone()["n"]
    if not found and not rest:
        hint = "give a candidate as c12, an applicant's id, or 8 or more digits of the file's SHA-256"
        raise UsageError("unknown_person", f'nothing is kept of "{who}"', hint)
    if not rest and not _is_kept(store, found):
        message = f'what was known of "{who}" was deleted before'
        raise UsageError("forgotten", message, "nothing more is kept of this person here")
    _refuse_held(store, found, who)
    with transaction(db):
        files = _files_of(store, found, "ref = ?", who)
        gone = _delete(store, found, reason)
        done = db.execute(f"UPDATE run_items SET {_BLANK} WHERE ref = ?", (_GONE, who))
    _tidy(store)
    return Forgotten(gone.documents, gone.items + done.rowcount, files=files)


def _documents_of(store: Store, who: str) -> list[str]:
    """Return the documents of a person, and those of the same text. Raises UsageError `ambiguous`."""
    rows = store.db.execute(
        "SELECT DISTINCT document FROM run_items WHERE document IS NOT NULL AND"
        " (ref = ? OR (? AND document LIKE ? || '%'))",
        (who, is_print(who), who.lower()),
    )
    found = {row["document"] for row in rows}
    by_ref = store.db.execute("SELECT 1 FROM run_items WHERE ref = ?", (who,)).fetchone()
    if not by_ref and len(found) > 1:
        raise UsageError("ambiguous", f'several files begin with "{who}"', "give more of the SHA-256")
    marks = ", ".join("?" * len(found))
    same = store.db.execute(
        f"SELECT sha256 FROM documents WHERE text_sha256 IN"
        f" (SELECT text_sha256 FROM documents WHERE sha256 IN ({marks}) AND text_sha256 IS NOT NULL)",
        tuple(found),
    )
    return sorted(found | {row["sha256"] for row in same})


def purge(store: Store, *, before: str, dry_run: bool) -> Forgotten:
    """Delete whoever was last part of a batch before a time (ISO, UTC). `dry_run` only says who."""
    db = store.db
    rows = db.execute(
        "SELECT d.sha256, coalesce(max(r.begun), d.first_seen) AS last FROM documents d"
        " LEFT JOIN run_items i ON i.document = d.sha256 LEFT JOIN runs r ON r.id = i.run"
        " GROUP BY d.sha256 HAVING last < ? ORDER BY last, d.sha256",
        (before,),
    )
    kept = held_documents(store)
    over = [(row["sha256"], row["last"][:10]) for row in rows]
    due = [one for one in over if one[0] not in kept]
    held = tuple((sha256, kept[sha256]) for sha256, _ in over if sha256 in kept)
    old = f"run IN (SELECT id FROM runs WHERE begun < ?) AND document IS NULL AND name != '' AND {_FREE}"
    nameless = db.execute(f"SELECT count(*) AS n FROM run_items WHERE {old}", (before,)).fetchone()["n"]
    prints = [sha256 for sha256, _ in due]
    rows = db.execute("SELECT document, count(*) AS n FROM run_items GROUP BY document")
    items = {row["document"]: row["n"] for row in rows}
    many = sum(items.get(sha256, 0) for sha256 in prints) + nameless
    found = Forgotten(tuple(due), many, held, _files_of(store, prints, old, before))
    if dry_run or not (found.items or held):
        return found
    with transaction(db):
        note_kept(store, held, asked="purge")
        _delete(store, prints, f"last used before {before[:10]}")
        db.execute(f"UPDATE run_items SET {_BLANK} WHERE {old}", (_GONE, before))
    _tidy(store)
    return found


def _refuse_held(store: Store, documents: Sequence[str], who: str) -> None:
    """Log and raise where a hold keeps any of what is to be deleted."""
    kept = held_documents(store)
    held = [(sha256, kept[sha256]) for sha256 in documents if sha256 in kept]
    reason = held[0][1] if held else held_ref(store, who)
    if reason is None:
        return
    with transaction(store.db):
        note_kept(store, held, asked="forget")
    lifts = "; ".join(
        f'screener hold RESULTS {whom} --release --reason "..."' for whom in held_by(store, documents, who)
    )
    hint = f"lift the hold first, if you may: {lifts}"
    raise UsageError("held", f'"{who}" is under a legal hold ({reason}); nothing was deleted', hint)


def cutoff(age: str, now: datetime) -> str:
    """Return the time (ISO, UTC) that lies an age before now: "4y", "18m", "90d".

    Raises UsageError `bad_age`.
    """
    matched = _AGE.fullmatch(age.strip().lower())
    if not matched:
        raise UsageError("bad_age", f'"{age}" is not a length of time', "write 4y, 18m or 90d")
    count, unit = int(matched[1]), matched[2]
    try:
        if unit == "d":
            then = now - timedelta(days=count)
        else:
            months = now.year * 12 + now.month - 1 - count * (12 if unit == "y" else 1)
            # Of a month that is shorter, the last day that all have.
            then = now.replace(year=months // 12, month=months % 12 + 1, day=min(now.day, 28))
    except (ValueError, OverflowError) as error:
        raise UsageError("bad_age", f'"{age}" lies before all time', "write 4y, 18m or 90d") from error
    return then.astimezone(UTC).isoformat(timespec="milliseconds")


def _is_kept(store: Store, documents: Iterable[str]) -> bool:
    """Return whether anything is left of documents but that they were there."""
    select = "SELECT 1 FROM run_items WHERE document = ? AND name != '' LIMIT 1"
    return any(store.db.execute(select, (one,)).fetchone() for one in documents)


def _files_of(
    store: Store, documents: Sequence[str], others: str, *values: str
) -> tuple[tuple[str, str | None], ...]:
    """Return the names of the files of documents and of other items, each once, and where they lay."""
    select = "SELECT name, place FROM run_items WHERE name != '' AND"
    rows = [row for one in documents for row in store.db.execute(f"{select} document = ?", (one,))]
    rows += store.db.execute(f"{select} {others}", values)
    return tuple(dict.fromkeys((row["name"], row["place"]) for row in rows))


def _delete(store: Store, documents: Sequence[str], reason: str) -> Forgotten:
    db, items = store.db, 0
    gone = []
    for sha256 in documents:
        last = db.execute(
            "SELECT max(r.begun) AS last, min(r.begun) AS first, count(*) AS items FROM run_items i"
            " JOIN runs r ON r.id = i.run WHERE i.document = ?",
            (sha256,),
        ).fetchone()
        db.execute("DELETE FROM documents WHERE sha256 = ?", (sha256,))
        db.execute(f"UPDATE run_items SET {_BLANK}, reading = NULL WHERE document = ?", (_GONE, sha256))
        store.log("forgotten", subject=sha256, reason=reason, first=last["first"], last=last["last"])
        gone.append((sha256, (last["last"] or "")[:10]))
        items += last["items"]
    return Forgotten(tuple(gone), items)


def _tidy(store: Store) -> None:
    """Take what was deleted out of the write-ahead log and the file as well."""
    store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.db.execute("VACUUM")
    store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
