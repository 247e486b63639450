"""Who is forgotten is nowhere; that somebody was, stays known."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from made_store import Clock, begin, fill, item

from screener.errors import UsageError
from screener.store import Store, cutoff, forget, past_items, past_run, purge, verify
from screener.values import BatchItem, Problem


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def test_a_person_is_forgotten_with_all_files_of_the_same_text(path: Path) -> None:
    with Store(path, now=Clock()) as store:
        fill(store)
    assert b"enfold" in bytes_of(path.parent)
    with Store(path, now=Clock()) as store:
        gone = forget(store, "A-2", reason="on request")
        assert (len(gone.documents), gone.items) == (2, 2)
        assert b"enfold" not in bytes_of(path.parent)
        found = [one.item for one in past_items(store.db, past_run(store.db))]
        assert [one.name for one in found] == ["wilhelmina-quill.txt", "(deleted)", "(deleted)", "gone.pdf"]
        assert [one.problem and one.problem.code for one in found] == [
            None,
            "forgotten",
            "forgotten",
            "not_found",
        ]
        assert [one.ref for one in found] == ["A-1", None, None, "A-9"]
        assert past_run(store.db).deleted == 2
        assert verify(store.db).faults == ()
    assert b"enfold" not in bytes_of(path.parent)
    assert b"A-2" not in bytes_of(path.parent)
    assert b"Wilhelmina" in bytes_of(path.parent)


def test_where_the_files_lay_is_said_once_more_and_then_forgotten(store: Store) -> None:
    run = begin(store, 2)
    store.save(run, 1, item(ref="A-1"), place="/resumes/enfold.txt")
    store.save(run, 2, BatchItem("gone.pdf", None, Problem("not_found", "", ""), "", ref="A-1"))
    gone = forget(store, "A-1", reason="")
    assert gone.files == (("wilhelmina-quill.txt", "/resumes/enfold.txt"), ("gone.pdf", None))
    assert [row["place"] for row in store.db.execute("SELECT place FROM run_items")] == [None, None]


def test_a_person_may_be_given_by_a_file(store: Store) -> None:
    fill(store)
    sha256 = item().fingerprint
    for who in ("nobody", sha256[:7], "%", ""):
        with pytest.raises(UsageError) as caught:
            forget(store, who, reason="")
        assert caught.value.code == "unknown_person"
    assert forget(store, sha256[:8].upper(), reason="").documents[0][0] == sha256


def test_an_id_without_a_file_is_forgotten_too(store: Store) -> None:
    fill(store)
    assert forget(store, "A-9", reason="").items == 1
    assert [row["ref"] for row in store.db.execute("SELECT ref FROM run_items")] == ["A-1", "A-2", None, None]


def test_files_that_share_a_beginning_are_not_guessed_at(store: Store) -> None:
    run = begin(store, 2)
    for number, end in enumerate("12", 1):
        problem = Problem("encrypted", "locked", "")
        store.save(run, number, BatchItem("x.pdf", None, problem, "abcdef00" + end * 56))
    with pytest.raises(UsageError) as caught:
        forget(store, "abcdef00", reason="")
    assert caught.value.code == "ambiguous"
    assert forget(store, "abcdef001", reason="").items == 1


def test_purge_takes_whoever_was_last_used_before(path: Path) -> None:
    with Store(path, now=Clock(2020)) as store:
        fill(store)
    with Store(path, now=Clock(2024)) as store:
        run = begin(store)
        store.save(run, 1, item(name="again.txt"))
        store.end(run)
        before = "2022-01-01"
        due = purge(store, before=before, dry_run=True)
        assert [last for _, last in due.documents] == ["2020-11-30"] * 2
        assert due.items == 3
        assert b"enfold" in bytes_of(path.parent)
        assert purge(store, before=before, dry_run=False) == due
        assert purge(store, before=before, dry_run=False).items == 0
        assert verify(store.db).faults == ()
        names = [row["name"] for row in store.db.execute("SELECT name FROM run_items ORDER BY run, number")]
        assert names == ["wilhelmina-quill.txt", "", "", "", "again.txt"]
    assert b"enfold" not in bytes_of(path.parent)


@pytest.mark.parametrize(
    ("age", "then"),
    [
        ("4y", "2022-11-30"),
        ("18m", "2025-05-28"),
        ("12M", "2025-11-28"),
        ("90d", "2026-09-01"),
        ("0d", "2026-11-30"),
        (" 1y ", "2025-11-28"),
    ],
)
def test_ages_are_counted_back(age: str, then: str) -> None:
    told = cutoff(age, datetime(2026, 11, 30, 12, tzinfo=UTC))
    assert told[:7] == then[:7]
    assert told[8:10] in (then[8:10], "28")


@pytest.mark.parametrize("age", ["4", "y", "4 years", "-1y", "9999y", "99999d"])
def test_what_is_no_age_is_refused(age: str) -> None:
    with pytest.raises(UsageError) as caught:
        cutoff(age, datetime(2026, 11, 30, tzinfo=UTC))
    assert caught.value.code == "bad_age"
