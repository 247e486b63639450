"""Legal holds: who must not be deleted, because a dispute, a charge or an audit asks for the record.

A hold names a document, an applicant's id, or a whole batch, and covers every file of the same text. Until
somebody releases it, `forget` refuses and `purge` passes over what it covers; both are logged.
"""

from __future__ import annotations

import shlex
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from screener.errors import UsageError
from screener.store.connect import transaction
from screener.store.finding import is_print, past_run
from screener.store.keeping import Store

Kind = Literal["document", "ref", "run"]


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold: on a document (its SHA-256), an applicant's id, or a batch (its number); why, and
    since when (UTC)."""

    kind: Kind
    who: str
    reason: str
    at: str


def holds(store: Store) -> tuple[Hold, ...]:
    """Return the holds in force, the oldest first."""
    rows = store.db.execute("SELECT kind, who, reason, at FROM holds ORDER BY at, kind, who")
    return tuple(Hold(row["kind"], row["who"], row["reason"], row["at"]) for row in rows)


def hold(store: Store, who: str, *, reason: str) -> Hold:
    """Hold a person: by the applicant's id, or the beginning of a document's SHA-256.

    Raises UsageError `unknown_person`, and `ambiguous` where several files begin so.
    """
    kind, found = _subject(store, who)
    return _put(store, kind, found, reason)


def hold_run(store: Store, run: int, *, reason: str) -> Hold:
    """Hold everybody of a batch. Raises UsageError `unknown_run`."""
    return _put(store, "run", str(past_run(store.db, run).id), reason)


def release(store: Store, who: str | int, *, reason: str) -> tuple[Hold, ...]:
    """End the holds on a person, or on a batch given by its number, and return them.

    Other holds that cover the same person stay. Raises UsageError `not_held`.
    """
    found = tuple(one for one in holds(store) if _means(one, who))
    if not found:
        raise UsageError("not_held", f'there is no hold on "{who}"', "see: screener hold RESULTS")
    with transaction(store.db):
        for one in found:
            store.db.execute("DELETE FROM holds WHERE kind = ? AND who = ?", (one.kind, one.who))
            store.log("released", **_told(one), reason=reason)
    return found


def held_documents(store: Store) -> dict[str, str]:
    """Return the documents under a hold by SHA-256, with the reason of one."""
    rows = store.db.execute(
        "SELECT i.document, h.reason FROM holds h JOIN run_items i ON i.document IS NOT NULL AND"
        " ((h.kind = 'ref' AND i.ref = h.who) OR (h.kind = 'run' AND i.run = CAST(h.who AS INTEGER)))"
        " UNION ALL SELECT who, reason FROM holds WHERE kind = 'document'"
    )
    found = {row["document"]: row["reason"] for row in rows}
    same = store.db.execute(
        "SELECT d.sha256, e.sha256 AS held FROM documents d JOIN documents e USING (text_sha256)"
        " WHERE e.sha256 != d.sha256"
    )
    twins = {row["sha256"]: found[row["held"]] for row in same if row["held"] in found}
    return {**twins, **found}


def held_ref(store: Store, who: str) -> str | None:
    """Return why an applicant's id is held, by itself or with a batch that it is part of."""
    row = store.db.execute(
        "SELECT reason FROM holds WHERE (kind = 'ref' AND who = ?) OR (kind = 'run' AND CAST(who AS INTEGER)"
        " IN (SELECT run FROM run_items WHERE ref = ?)) LIMIT 1",
        (who, who),
    ).fetchone()
    return None if row is None else str(row["reason"])


def held_by(store: Store, documents: Collection[str], who: str) -> tuple[str, ...]:
    """Return what to give to `screener hold` for each hold on documents or on an applicant's id."""
    return tuple(
        _given(one) for one in holds(store) if not _covered(store, one).isdisjoint({*documents, who})
    )


def _covered(store: Store, one: Hold) -> set[str]:
    """Return the documents, and the applicants' ids, that a hold is on."""
    if one.kind == "document":
        return {one.who}
    by, value = ("run", int(one.who)) if one.kind == "run" else ("ref", one.who)
    rows = store.db.execute(f"SELECT ref, document FROM run_items WHERE {by} = ?", (value,)).fetchall()
    return {row["document"] for row in rows} | {row["ref"] for row in rows if by == "run"} | {one.who}


def _given(one: Hold) -> str:
    return f"--run {one.who}" if one.kind == "run" else shlex.quote(one.who)


def note_kept(store: Store, documents: Iterable[tuple[str, str]], *, asked: str) -> None:
    """Log that documents (SHA-256, why) were not deleted though somebody asked; within a transaction."""
    for sha256, reason in documents:
        store.log("kept", subject=sha256, asked=asked, reason=reason)


def _put(store: Store, kind: Kind, who: str, reason: str) -> Hold:
    made = Hold(kind, who, reason, store.now())
    with transaction(store.db):
        store.db.execute(
            "INSERT INTO holds VALUES (?, ?, ?, ?)"
            " ON CONFLICT (kind, who) DO UPDATE SET reason = excluded.reason",
            (made.kind, made.who, made.reason, made.at),
        )
        store.log("held", **_told(made), reason=reason)
    return made


def _told(one: Hold) -> dict[str, str | None]:
    """Return what the log says of a hold. Like all of its lines it does not say who an applicant is."""
    return {"kind": one.kind, "subject": one.who if one.kind == "document" else None} | (
        {"batch": one.who} if one.kind == "run" else {}
    )


def _subject(store: Store, who: str) -> tuple[Kind, str]:
    if store.db.execute("SELECT 1 FROM run_items WHERE ref = ?", (who,)).fetchone():
        return "ref", who
    found = list(_documents(store, who))
    if not found:
        hint = "give an applicant's id, or 8 or more digits of the file's SHA-256: screener show names it"
        raise UsageError("unknown_person", f'nothing is kept of "{who}"', hint)
    if len(found) > 1:
        raise UsageError("ambiguous", f'several files begin with "{who}"', "give more of the SHA-256")
    return "document", found[0]


def _documents(store: Store, who: str) -> Iterator[str]:
    if is_print(who):
        rows = store.db.execute(
            "SELECT DISTINCT document FROM run_items WHERE document LIKE ? || '%'", (who.lower(),)
        )
        yield from (row["document"] for row in rows)


def _means(one: Hold, who: str | int) -> bool:
    if isinstance(who, int):
        return one.kind == "run" and one.who == str(who)
    if one.kind == "ref":
        return one.who == who
    return one.kind == "document" and is_print(who) and one.who.startswith(who.lower())
