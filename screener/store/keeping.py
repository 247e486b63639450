"""The store: what a batch found, kept file by file, and found again.

A file is known by its bytes: a reading has the key (document, tools, as_of), an assessment the rubric
besides. `tools` are the versions of all that decides a result, the program's own code included.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from screener.store import journal
from screener.store.codec import dumps
from screener.store.connect import broken, connect, transaction
from screener.store.forms import (
    KeptAssessment,
    KeptItem,
    KeptReading,
    item_of_row,
    kept_item,
    rubric_to_text,
)
from screener.store.tools import Run, Tools
from screener.values import Assessment, BatchItem, Resume, Rubric
from screener.values.names import one_name

_KEY = "document = ? AND tools = ? AND as_of = ?"

Assess = Callable[[Resume, Rubric], Assessment]


def _utc_now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class Store:
    """The one database of a folder of results. Use it in one thread, with `with` or `close`."""

    def __init__(
        self,
        path: Path,
        *,
        create: bool = True,
        now: Callable[[], str] = _utc_now,
        actor: str = "screener",
    ) -> None:
        """Opens the file, or makes it. Raises UsageError, as `connect` says."""
        self.path, self.db, self.now, self.actor = path, connect(path, now=now, create=create), now, actor

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if isinstance(error, sqlite3.Error) and (told := broken(self.path, error)):
            raise told from error

    def close(self) -> None:
        """Close the file; beside it nothing stays behind."""
        self.db.close()

    def log(self, event: str, *, subject: str | None = None, **body: object) -> str:
        """Add a line to the log, within the transaction at hand, and return its hash."""
        return journal.append(self.db, event, at=self.now(), actor=self.actor, subject=subject, **body)

    # ----------------------------------------------------------------- runs

    def begin(
        self,
        *,
        tools: Tools,
        as_of: date,
        rubrics: Sequence[Rubric],
        given: int,
        skipped: Iterable[tuple[str, str]] = (),
    ) -> Run:
        """Return a new run over so many files; `skipped` are names left out, and why."""
        prints = [rubric.fingerprint for rubric in rubrics]
        day = as_of.isoformat()
        with transaction(self.db):
            kit = self._keep_tools(tools)
            for rubric in rubrics:
                row = (rubric.fingerprint, rubric.name, rubric.title, rubric.version, rubric_to_text(rubric))
                self.db.execute("INSERT INTO rubrics VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row)
            row_of_run = (self.now(), day, kit, dumps(prints), given, dumps([*map(list, skipped)]))
            made = self.db.execute(
                "INSERT INTO runs (begun, as_of, tools, rubrics, given, skipped) VALUES (?, ?, ?, ?, ?, ?)",
                row_of_run,
            ).lastrowid
            assert made is not None
            self.log("begun", run=made, tools=tools.fingerprint, as_of=day, rubrics=prints)
        return Run(made, kit, tools.fingerprint, tools.versions, as_of, tuple(rubrics))

    def _keep_tools(self, tools: Tools) -> int:
        """Return the number of the row that holds the versions of all tools."""
        row = (tools.fingerprint, tools.text)
        self.db.execute("INSERT INTO tools (sha256, body) VALUES (?, ?) ON CONFLICT DO NOTHING", row)
        found = self.db.execute("SELECT id FROM tools WHERE sha256 = ?", (tools.fingerprint,)).fetchone()
        return int(found["id"])

    def end(self, run: Run) -> str:
        """Say that a run is done, and return the hash of the log's last line."""
        with transaction(self.db):
            self.db.execute("UPDATE runs SET ended = ? WHERE id = ?", (self.now(), run.id))
            count = "SELECT count(*) AS files, count(reading) AS kept FROM run_items WHERE run = ?"
            row = self.db.execute(count, (run.id,)).fetchone()
            return self.log("ended", run=run.id, files=row["files"], kept=row["kept"])

    # ----------------------------------------------------------------- one file

    def save(
        self, run: Run, number: int, item: BatchItem, *, known: bool = False, place: str | None = None
    ) -> None:
        """Keep the item of one file, all of it or nothing; what is there already stays as it is.

        `known` says that the item came from `recall`; `place` is where the file lies.
        """
        self.save_kept(run, number, kept_item(item), known=known, place=place)

    def save_kept(
        self, run: Run, number: int, item: KeptItem, *, known: bool = False, place: str | None = None
    ) -> None:
        """Keep an item that is in the form of its rows; see `save`."""
        with transaction(self.db):
            reading = None
            if item.reading:
                reading = self._known_reading(run, item) if known else None
                reading = reading or self._keep_reading(run, item, item.reading)
                for assessment in item.assessments:
                    self._keep_assessment(run, reading, assessment, item.fingerprint)
            problem = None if reading else item.problem
            document = item.fingerprint or None
            self.db.execute(
                "INSERT INTO run_items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    run.id,
                    number,
                    one_name(item.name),
                    item.ref,
                    document,
                    reading,
                    problem,
                    item.seconds,
                    known,
                    place and one_name(place),
                ),
            )

    def _known_reading(self, run: Run, item: KeptItem) -> int | None:
        key = (item.fingerprint, run.tools, run.as_of.isoformat())
        found = self.db.execute(f"SELECT id FROM readings WHERE {_KEY}", key).fetchone()
        return int(found["id"]) if found else None

    def _keep_reading(self, run: Run, item: KeptItem, reading: KeptReading) -> int:
        as_of, at = run.as_of.isoformat(), self.now()
        key = (item.fingerprint, run.tools, as_of)
        before = self.db.execute(f"SELECT id, sha256 FROM readings WHERE {_KEY}", key).fetchone()
        if before and before["sha256"] == reading.sha256:
            return int(before["id"])
        self.db.execute(
            "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET"
            " text_sha256 = excluded.text_sha256, media_type = excluded.media_type, reader = excluded.reader,"
            " pages = excluded.pages, characters = excluded.characters",
            (item.fingerprint, *(reading.document or (None,) * 5), at),
        )
        if before:
            # Another try read more, and what was made of the first one goes with it.
            self.db.execute("DELETE FROM assessments WHERE reading = ?", (before["id"],))
        kept = reading.kept
        parts = (kept.contact, kept.resume, kept.layout) if kept else (None,) * 3
        made = self.db.execute(
            "INSERT INTO readings"
            " (document, tools, as_of, status, problem, contact, resume, layout, sha256, at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (document, tools, as_of) DO UPDATE SET"
            " status = excluded.status, problem = excluded.problem, contact = excluded.contact,"
            " resume = excluded.resume, layout = excluded.layout, sha256 = excluded.sha256, at = excluded.at"
            " RETURNING id",
            (*key, reading.status, reading.problem, *parts, reading.sha256, at),
        ).fetchone()
        body = {"tools": run.kit, "as_of": as_of, "status": reading.status, "problem": item.code}
        self.log("read", subject=item.fingerprint, run=run.id, **body, sha256=reading.sha256)
        return int(made["id"])

    def _keep_assessment(self, run: Run, reading: int, made: KeptAssessment, document: str) -> None:
        row = (made.score, made.ceiling, made.held_at, made.body, made.sha256)
        insert = "INSERT INTO assessments VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
        if not self.db.execute(insert, (reading, made.rubric, *row)).rowcount:
            return
        body = {"tools": run.kit, "as_of": run.as_of.isoformat(), "rubric": made.rubric}
        self.log("assessed", subject=document, run=run.id, **body, score=made.score, sha256=made.sha256)

    # ----------------------------------------------------------------- what is known

    def recall(self, run: Run, fingerprint: str, name: str, *, assess: Assess) -> BatchItem | None:
        """Return the item of a file known from before, or None where it must be read.

        Only what is missing is done: `assess` judges a known reading by a rubric that is new.
        What was read in part is read again. Damaged rows count as unknown.
        """
        row = self.db.execute(
            f"SELECT * FROM readings WHERE {_KEY} AND status != 'partial'",
            (fingerprint, run.tools, run.as_of.isoformat()),
        ).fetchone()
        if row is None:
            return None
        try:
            return self._item(row, run, name, assess)
        except ValueError:
            return None

    def _item(self, row: sqlite3.Row, run: Run, name: str, assess: Assess) -> BatchItem:
        bodies = assessment_bodies(self.db, row["id"])
        item = item_of_row(row, bodies, name, as_of=run.as_of, versions=run.versions, rubrics=run.rubrics)
        screening = item.screening
        if screening is None or item.problem:
            return item
        known = {one.rubric.fingerprint: one for one in screening.assessments}
        made = tuple(known.get(r.fingerprint) or assess(screening.reading.resume, r) for r in run.rubrics)
        return replace(item, screening=replace(screening, assessments=made))


def assessment_bodies(db: sqlite3.Connection, reading: int) -> dict[str, str]:
    """Return the assessments of a reading as JSON, by the SHA-256 of their rubrics."""
    rows = db.execute("SELECT rubric, body FROM assessments WHERE reading = ?", (reading,))
    return {row["rubric"]: row["body"] for row in rows}
