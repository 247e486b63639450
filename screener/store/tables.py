"""The tables and views, as steps that each run once and are recorded under their names."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

_TABLES = """
CREATE TABLE documents (
  sha256 TEXT PRIMARY KEY, text_sha256 TEXT, media_type TEXT, reader TEXT,
  pages INTEGER, characters INTEGER, first_seen TEXT NOT NULL
) STRICT;
CREATE INDEX documents_text ON documents (text_sha256);

CREATE TABLE tools (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;

CREATE TABLE rubrics (
  sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, title TEXT NOT NULL, version TEXT NOT NULL, body TEXT NOT NULL
) STRICT;

CREATE TABLE readings (
  id INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (sha256) ON DELETE CASCADE,
  tools INTEGER NOT NULL REFERENCES tools (id),
  as_of TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('ok', 'partial', 'error')),
  problem TEXT, contact TEXT, resume TEXT, layout BLOB,
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (document, tools, as_of)
) STRICT;

CREATE TABLE assessments (
  reading INTEGER NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
  rubric TEXT NOT NULL REFERENCES rubrics (sha256),
  score REAL NOT NULL, ceiling REAL NOT NULL, held_at REAL,
  body TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (reading, rubric)
) STRICT;

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  begun TEXT NOT NULL, ended TEXT,
  as_of TEXT NOT NULL,
  tools INTEGER NOT NULL REFERENCES tools (id),
  rubrics TEXT NOT NULL,
  given INTEGER NOT NULL,
  skipped TEXT NOT NULL
) STRICT;

CREATE TABLE run_items (
  run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  name TEXT NOT NULL, ref TEXT,
  document TEXT,
  reading INTEGER REFERENCES readings (id) ON DELETE SET NULL,
  problem TEXT,
  seconds REAL NOT NULL,
  known INTEGER NOT NULL,
  PRIMARY KEY (run, number)
) STRICT;
CREATE INDEX run_items_document ON run_items (document);
CREATE INDEX run_items_reading ON run_items (reading);

CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL, actor TEXT NOT NULL, event TEXT NOT NULL, subject TEXT, body TEXT NOT NULL,
  previous TEXT NOT NULL, sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX events_subject ON events (subject);
CREATE TRIGGER events_stay_as_they_are BEFORE UPDATE ON events
  BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
CREATE TRIGGER events_stay BEFORE DELETE ON events
  BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
"""

_VIEWS = """
CREATE VIEW v_criteria AS
SELECT a.reading, a.rubric,
  json_extract(x.value, '$.criterion') AS criterion,
  json_extract(x.value, '$.label') AS label,
  json_extract(x.value, '$.outcome') AS outcome,
  json_extract(x.value, '$.required') AS required,
  json_extract(x.value, '$.points') AS points,
  json_extract(x.value, '$.weight') AS weight,
  x.value AS body
FROM assessments a JOIN json_each(a.body, '$.results') x;

CREATE VIEW v_candidates AS
SELECT i.run, i.number AS candidate, i.ref, i.name AS file, i.document AS document_sha256,
  coalesce(r.status, 'error') AS status,
  u.name AS rubric, u.version AS rubric_version,
  a.score, a.ceiling, a.held_at,
  c.found, c.partly, c.unclear, c.not_found, c.required_not_found,
  json_extract(coalesce(r.problem, i.problem), '$.code') AS problem,
  r.as_of, i.seconds
FROM run_items i
JOIN runs ON runs.id = i.run
LEFT JOIN readings r ON r.id = i.reading
LEFT JOIN assessments a ON a.reading = i.reading
  AND a.rubric IN (SELECT value FROM json_each(runs.rubrics))
LEFT JOIN rubrics u ON u.sha256 = a.rubric
LEFT JOIN (
  SELECT reading, rubric, sum(outcome = 'met') AS found, sum(outcome = 'partly') AS partly,
    sum(outcome = 'unclear') AS unclear, sum(outcome = 'missed') AS not_found,
    group_concat(CASE WHEN outcome = 'missed' AND required THEN label END, '; ') AS required_not_found
  FROM v_criteria GROUP BY reading, rubric
) c ON c.reading = a.reading AND c.rubric = a.rubric;

CREATE VIEW v_evidence AS
SELECT i.run, i.number AS candidate, i.ref, u.name AS rubric,
  c.criterion, c.label, c.outcome, c.points,
  k.key AS kind,
  json_extract(e.value, '$.quote') AS quote,
  json_extract(e.value, '$.page') AS page,
  json_extract(e.value, '$.line') AS line,
  json_extract(e.value, '$.note') AS note,
  json_extract(e.value, '$.finder') AS finder,
  json_extract(e.value, '$.span[0]') AS start,
  json_extract(e.value, '$.span[1]') AS "end"
FROM run_items i
JOIN runs ON runs.id = i.run
JOIN v_criteria c ON c.reading = i.reading AND c.rubric IN (SELECT value FROM json_each(runs.rubrics))
JOIN rubrics u ON u.sha256 = c.rubric
JOIN json_each(c.body) k ON k.key IN ('support', 'against', 'nearest')
JOIN json_each(k.value) e;
"""


_HOLDS = """
CREATE TABLE holds (
  kind TEXT NOT NULL CHECK (kind IN ('document', 'ref', 'run')),
  who TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (kind, who)
) STRICT;
"""


def first_tables(db: sqlite3.Connection) -> None:
    """Make the tables and the log that only grows."""
    _each(db, _TABLES)


def first_views(db: sqlite3.Connection) -> None:
    """Make the views that other programs read."""
    _each(db, _VIEWS)


def holds(db: sqlite3.Connection) -> None:
    """Make the table of what must not be deleted."""
    _each(db, _HOLDS)


def places(db: sqlite3.Connection) -> None:
    """Make room for where each file lay: whoever is forgotten here may still lie there."""
    _each(db, "ALTER TABLE run_items ADD COLUMN place TEXT;\n")


def _each(db: sqlite3.Connection, script: str) -> None:
    """Run statements one by one: `executescript` would end the transaction that they belong to."""
    statement = ""
    for line in script.splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            db.execute(statement)
            statement = ""


#: In the order they run; never changed once released, only added to.
MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    first_tables,
    first_views,
    holds,
    places,
)
