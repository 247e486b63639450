"""Who is held is not deleted, whoever asks; the log says who asked."""

from __future__ import annotations

import json

import pytest
from made_store import OTHER, fill, item

from screener.errors import UsageError
from screener.store import (
    Store,
    events,
    forget,
    hold,
    hold_run,
    holds,
    purge,
    release,
    verify,
)

NEVER = "9999-01-01"


@pytest.fixture
def filled(store: Store) -> Store:
    fill(store)
    return store


def told(store: Store, event: str) -> list[tuple[str | None, str]]:
    return [(one.subject, one.body["reason"]) for one in events(store.db) if one.event == event]


def left(store: Store) -> set[str | None]:
    return {row["ref"] for row in store.db.execute("SELECT ref FROM run_items WHERE name != ''")}


@pytest.mark.parametrize("who", ["A-2", item(OTHER).fingerprint[:9].upper(), item(OTHER + "\n").fingerprint])
def test_forgetting_a_held_person_is_refused_and_logged(filled: Store, who: str) -> None:
    hold(filled, who, reason="charge 2026-117")
    for asked in ("A-2", item(OTHER).fingerprint, item(OTHER + "\n").fingerprint[:8]):
        with pytest.raises(UsageError) as caught:
            forget(filled, asked, reason="on request")
        assert caught.value.code == "held"
        assert "charge 2026-117" in caught.value.message
    both = {item(OTHER).fingerprint, item(OTHER + "\n").fingerprint}  # files of one text
    assert {subject for subject, _ in told(filled, "kept")} == both
    assert forget(filled, "A-1", reason="on request").items == 1
    assert left(filled) == {"A-2", None, "A-9"}
    assert verify(filled.db).faults == ()


def test_purging_passes_over_the_held_and_says_so(filled: Store) -> None:
    hold(filled, "A-1", reason="audit")
    hold(filled, "A-9", reason="audit")
    before = list(events(filled.db))
    due = purge(filled, before=NEVER, dry_run=True)
    assert (len(due.documents), due.items, due.held) == (2, 2, ((item().fingerprint, "audit"),))
    assert list(events(filled.db)) == before
    assert purge(filled, before=NEVER, dry_run=False) == due
    assert left(filled) == {"A-1", "A-9"}
    assert told(filled, "kept") == [(item().fingerprint, "audit")]
    assert verify(filled.db).faults == ()


def test_a_held_batch_holds_everybody_of_it(filled: Store) -> None:
    with pytest.raises(UsageError) as caught:
        hold_run(filled, 2, reason="audit")
    assert caught.value.code == "unknown_run"
    hold_run(filled, 1, reason="audit")
    assert purge(filled, before=NEVER, dry_run=False).items == 0
    for who in ("A-1", "A-9", item(OTHER).fingerprint):
        with pytest.raises(UsageError, match="audit"):
            forget(filled, who, reason="on request")
    assert len(left(filled)) == 4


def test_a_hold_ends_when_it_is_released(filled: Store) -> None:
    hold(filled, "A-1", reason="charge")
    hold_run(filled, 1, reason="audit")
    assert [(one.kind, one.who, one.reason) for one in holds(filled)] == [
        ("ref", "A-1", "charge"),
        ("run", "1", "audit"),
    ]
    assert [one.who for one in release(filled, "A-1", reason="settled")] == ["A-1"]
    with pytest.raises(UsageError, match="audit"):  # the batch holds them still
        forget(filled, "A-1", reason="on request")
    release(filled, 1, reason="closed")
    assert holds(filled) == ()
    assert forget(filled, "A-1", reason="on request").items == 1
    assert [reason for _, reason in told(filled, "released")] == ["settled", "closed"]
    assert purge(filled, before=NEVER, dry_run=False).items == 3


@pytest.mark.parametrize("who", ["nobody", item().fingerprint[:7], "%", ""])
def test_nobody_is_held_by_guess(filled: Store, who: str) -> None:
    with pytest.raises(UsageError) as caught:
        hold(filled, who, reason="x")
    assert caught.value.code == "unknown_person"
    with pytest.raises(UsageError) as caught:
        release(filled, who, reason="x")
    assert caught.value.code == "not_held"
    assert holds(filled) == ()


def test_the_log_says_of_a_hold_what_it_is_on_but_names_nobody(filled: Store) -> None:
    hold(filled, "A-1", reason="charge")
    hold(filled, item(OTHER).fingerprint[:8], reason="charge")
    rows = [json.dumps(one.body) + str(one.subject) for one in events(filled.db) if one.event == "held"]
    assert [one.subject for one in events(filled.db) if one.event == "held"] == [
        None,
        item(OTHER).fingerprint,
    ]
    assert not [row for row in rows if "A-1" in row]
