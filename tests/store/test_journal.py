"""Nobody changes the record unseen."""

from __future__ import annotations

import sqlite3

import pytest
from made_screening import TEXT
from made_store import begin, item

from screener.store import Store, events, forget, head, verify

OTHER = TEXT.replace("kite flying", "kite flying and chess")
#: Those who change the file do not ask its triggers.
OPEN = "DROP TRIGGER events_stay_as_they_are; DROP TRIGGER events_stay;"


@pytest.fixture
def full(store: Store) -> Store:
    """Return a store with two people, one of whom was forgotten."""
    run = begin(store, 2)
    store.save(run, 1, item(ref="A-1"))
    store.save(run, 2, item(OTHER, name="b.txt", ref="A-2"))
    store.end(run)
    forget(store, "A-2", reason="on request")
    return store


def test_a_log_that_nobody_touched_is_whole(full: Store) -> None:
    verdict = verify(full.db)
    assert (verdict.faults, verdict.lines, verdict.head) == ((), 9, head(full.db))
    noted = [one.sha256 for one in events(full.db)]
    assert all(verify(full.db, known=one[:16]).faults == () for one in noted)
    assert [one.event for one in events(full.db)][-2:] == ["ended", "forgotten"]
    assert {one.actor for one in events(full.db)} == {"tester"}


def test_an_empty_log_is_whole(store: Store) -> None:
    assert verify(store.db).faults == ()
    assert verify(store.db, known="abc").faults != ()


def test_the_log_holds_no_word_of_a_resume(full: Store) -> None:
    text = "\n".join(str(tuple(row)) for row in full.db.execute("SELECT * FROM events"))
    for word in ("Quill", "quill", "vital", "A-1", "A-2", ".txt", "Portland"):
        assert word not in text


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE events SET at = '2020-01-01' WHERE seq = 3", "line 3: it was changed"),
        (
            "UPDATE events SET body = replace(body, 'sha256', 'sha-256') WHERE seq = 2",
            "line 2: it was changed",
        ),
        ("DELETE FROM events WHERE seq = 4", "line 4: a line before it is missing"),
        ("DELETE FROM events WHERE seq = 1", "line 1: a line before it is missing"),
        ("UPDATE assessments SET score = 99.0 WHERE rubric LIKE 'ma%'", "an assessment is not the one"),
        ("UPDATE assessments SET body = replace(body, 'missed', 'met')", "an assessment is not the one"),
        ("UPDATE readings SET resume = replace(resume, '2021', '2011')", "its reading is not the one"),
        ("UPDATE readings SET contact = '{}'", "its reading is not the one"),
        ("DELETE FROM assessments WHERE rubric LIKE 'par%'", "its assessment is missing"),
        ("DELETE FROM documents", "its reading is missing"),
    ],
)
def test_what_was_changed_is_told(full: Store, change: str, told: str) -> None:
    full.db.executescript(OPEN)
    full.db.execute(change)
    assert any(told in fault for fault in verify(full.db).faults)


def test_a_log_cut_short_is_told_by_a_noted_hash(full: Store) -> None:
    noted = head(full.db)
    full.db.executescript(OPEN)
    full.db.execute("DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)")
    assert any("the end of the log" in fault for fault in verify(full.db, known=noted).faults)


def test_a_forgotten_person_who_is_back_without_a_word_is_told(full: Store) -> None:
    gone = next(one.subject for one in events(full.db) if one.event == "forgotten")
    full.db.execute("INSERT INTO documents VALUES (?, NULL, NULL, NULL, NULL, NULL, '')", (gone,))
    row = (gone, 1, "2026-11-30", "error", None, None, None, None, "", "")
    full.db.execute("INSERT INTO readings VALUES (99, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    assert any("was forgotten, and is there" in fault for fault in verify(full.db).faults)


def test_a_forgotten_person_may_apply_again(full: Store) -> None:
    run = begin(full)
    full.save(run, 1, item(OTHER, name="b.txt"))
    full.end(run)
    assert verify(full.db).faults == ()


@pytest.mark.parametrize("change", ["UPDATE events SET actor = 'me'", "DELETE FROM events"])
def test_the_file_itself_refuses_changes(full: Store, change: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        full.db.execute(change)
