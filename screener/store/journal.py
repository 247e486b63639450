"""The log: what happened and when, each line sealed with the hash of the one before.

Lines name documents by their SHA-256 and hold no word of a resume, so that forgetting a person
changes none of them. Whoever changes, removes or slips in a line breaks the chain at that place;
whoever cuts off its end is found out by the last hash, which every batch prints.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from screener.store.codec import dumps

#: What stands before the first line.
_NOTHING = "0" * 64


@dataclass(frozen=True, slots=True)
class Event:
    """A line of the log. `subject` is the SHA-256 of the document it is about."""

    seq: int
    at: str
    actor: str
    event: str
    subject: str | None
    body: dict[str, Any]
    sha256: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of checking the log: how many lines, the last hash, and everything wrong."""

    lines: int
    head: str
    faults: tuple[str, ...]


def append(
    db: sqlite3.Connection, event: str, *, at: str, actor: str, subject: str | None = None, **body: object
) -> str:
    """Add a line within the transaction that the caller has begun, and return its hash."""
    last = db.execute("SELECT seq, sha256 FROM events ORDER BY seq DESC LIMIT 1").fetchone()
    seq, previous = (last["seq"] + 1, last["sha256"]) if last else (1, _NOTHING)
    text = dumps(body)
    seal = _seal(seq, at, actor, event, subject, text, previous)
    row = (seq, at, actor, event, subject, text, previous, seal)
    db.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
    return seal


def events(db: sqlite3.Connection) -> Iterator[Event]:
    """Yield the lines in order."""
    for row in db.execute("SELECT * FROM events ORDER BY seq"):
        body = json.loads(row["body"])
        parts = (row["seq"], row["at"], row["actor"], row["event"], row["subject"])
        yield Event(*parts, body=body, sha256=row["sha256"])


def head(db: sqlite3.Connection) -> str:
    """Return the hash of the last line."""
    last = db.execute("SELECT sha256 FROM events ORDER BY seq DESC LIMIT 1").fetchone()
    return str(last["sha256"]) if last else _NOTHING


def verify(db: sqlite3.Connection, *, known: str | None = None) -> Verdict:
    """Return what is wrong with the chain, and with readings and assessments compared with it.

    `known` is a hash noted earlier (or its beginning), which must still be one of the chain.
    """
    faults: list[str] = []
    previous, count, met = _NOTHING, 0, known is None
    sealed: dict[tuple[object, ...], str] = {}
    gone: set[str] = set()
    for count, row in enumerate(db.execute("SELECT * FROM events ORDER BY seq"), 1):
        parts = (row["seq"], row["at"], row["actor"], row["event"], row["subject"], row["body"])
        if row["seq"] != count or row["previous"] != previous:
            faults.append(f"line {count}: a line before it is missing or was put in")
        if _seal(*parts, row["previous"]) != row["sha256"]:
            faults.append(f"line {count}: it was changed")
        previous = row["sha256"]
        met = met or previous.startswith(known or "")
        try:
            _note(row, sealed, gone)
        except (ValueError, KeyError, TypeError):
            faults.append(f"line {count}: it cannot be read")
        if len(faults) > 100:
            return Verdict(count, previous, (*faults, "and more"))
    if not met:
        faults.append(f"no line has the hash {known}: the end of the log is missing, or all of it was remade")
    faults += _against_log(db, sealed, gone)
    return Verdict(count, previous, tuple(faults))


def _note(row: sqlite3.Row, sealed: dict[tuple[object, ...], str], gone: set[str]) -> None:
    body, subject = json.loads(row["body"]), row["subject"]
    if row["event"] == "read":
        sealed["reading", subject, body["tools"], body["as_of"]] = body["sha256"]
        gone.discard(subject)
        # What was made of an earlier try went with it.
        same = (subject, body["tools"], body["as_of"])
        for old in [old for old in sealed if old[0] == "assessment" and old[1:4] == same]:
            del sealed[old]
    elif row["event"] == "assessed":
        sealed["assessment", subject, body["tools"], body["as_of"], body["rubric"]] = body["sha256"]
    elif row["event"] == "forgotten":
        gone.add(subject)
        for key in [key for key in sealed if key[1] == subject]:
            del sealed[key]


def _against_log(
    db: sqlite3.Connection, sealed: dict[tuple[object, ...], str], gone: set[str]
) -> Iterator[str]:
    """Yield what the tables hold otherwise than the log says."""
    left = dict(sealed)
    rows = "SELECT r.*, t.sha256 AS kit FROM readings r JOIN tools t ON t.id = r.tools ORDER BY r.id"
    for row in db.execute(rows):
        subject, short = row["document"], row["document"][:12]
        if subject in gone:
            yield f"document {short} was forgotten, and is there"
        kept = left.pop(("reading", subject, row["kit"], row["as_of"]), None)
        parts = (row["status"], row["problem"], row["contact"], row["resume"], row["layout"])
        if kept != digest(*parts):
            yield f"document {short}: its reading is not the one of the log"
    rows = (
        "SELECT a.*, r.document, r.as_of, t.sha256 AS kit FROM assessments a "
        "JOIN readings r ON r.id = a.reading JOIN tools t ON t.id = r.tools ORDER BY r.id"
    )
    for row in db.execute(rows):
        kept = left.pop(("assessment", row["document"], row["kit"], row["as_of"], row["rubric"]), None)
        if kept != digest(row["score"], row["ceiling"], row["held_at"], row["body"]):
            yield f"document {row['document'][:12]}: an assessment is not the one of the log"
    for kind, subject, *_ in left:
        yield f"document {str(subject)[:12]}: its {kind} is missing and was not forgotten"


def digest(*parts: str | bytes | float | None) -> str:
    """Return the SHA-256 of what a row holds."""
    made = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else dumps(part).encode()
        made.update(f"{type(part).__name__}:{len(data)}:".encode())
        made.update(data)
    return made.hexdigest()


def _seal(seq: int, at: str, actor: str, event: str, subject: str | None, body: str, previous: str) -> str:
    return hashlib.sha256(dumps([seq, at, actor, event, subject, body, previous]).encode()).hexdigest()
