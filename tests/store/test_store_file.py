"""The file of a store: private, whole after a kill, and told from what is no store."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path

import pytest
from made_store import Clock, begin, count, item

from screener.errors import UsageError
from screener.store import Store, past_runs


@pytest.mark.skipif(os.name != "posix", reason="modes of files")
def test_the_file_is_private_and_survives_a_kill(path: Path) -> None:
    mask = os.umask(0)
    try:
        with Store(path, now=Clock()) as store:
            begin(store)
            modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in path.parent.iterdir()}
            settings = {
                name: store.db.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
            }
    finally:
        os.umask(mask)
    assert set(modes.values()) == {0o600}
    assert settings == {"journal_mode": "wal", "synchronous": 1, "foreign_keys": 1, "secure_delete": 1}


def test_all_tables_are_strict_and_steps_are_recorded(store: Store) -> None:
    tables = store.db.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    )
    assert all(row["sql"].rstrip().endswith("STRICT") for row in tables)
    steps = [row["name"] for row in store.db.execute("SELECT name FROM migrations ORDER BY rowid")]
    assert steps == ["first_tables", "first_views", "holds", "places"]
    assert store.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_a_store_opens_again_without_steps_done_twice(path: Path) -> None:
    for _ in range(2):
        with Store(path, now=Clock()) as store:
            begin(store)
    with Store(path, create=False) as store:
        assert (count(store, "migrations"), count(store, "runs")) == (4, 2)


def code(path: Path, *, create: bool) -> str:
    with pytest.raises(UsageError) as caught:
        Store(path, create=create, now=Clock())
    return caught.value.code


def test_what_is_no_store_is_refused_in_one_line(path: Path, tmp_path: Path) -> None:
    assert code(path, create=False) == "no_store"
    assert not path.exists()
    path.write_text("this is not a database, and long enough to be looked at " * 40, encoding="ascii")
    assert code(path, create=True) == "store_unusable"
    assert code(tmp_path / "no" / "where.sqlite", create=True) == "store_unusable"
    newer = tmp_path / "newer.sqlite"
    with Store(newer, now=Clock()) as store:
        store.db.execute("INSERT INTO migrations VALUES ('a_later_step', '')")
    assert code(newer, create=True) == "store_is_newer"


def test_a_full_disk_in_the_middle_of_a_batch_is_no_bug(path: Path) -> None:
    """It was a traceback, of which the last was about a second file."""
    with pytest.raises(UsageError, match="full") as caught, Store(path, now=Clock()) as store:
        run = begin(store)
        pages = store.db.execute("PRAGMA page_count").fetchone()[0]
        store.db.execute(f"PRAGMA max_page_count = {pages}")
        for number in range(1, 500):
            store.save(run, number, item())
    assert (caught.value.code, caught.value.hint[:9]) == ("cannot_write", "make room")
    with Store(path, create=False) as store:
        assert count(store, "runs") == 1


def test_a_page_that_rotted_is_told_in_a_line(path: Path) -> None:
    with Store(path, now=Clock()) as store:
        begin(store)
        at = store.db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'runs'").fetchone()[0]
        size = store.db.execute("PRAGMA page_size").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((at - 1) * size)
        file.write(b"\xaa" * size)
    with pytest.raises(UsageError, match="malformed") as caught, Store(path, create=False) as store:
        past_runs(store.db)
    assert (caught.value.code, str(path) in caught.value.message) == ("store_unusable", True)


def test_a_bug_in_a_query_stays_a_bug(path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError), Store(path, now=Clock()) as store:
        store.db.execute("SELECT no_such_column FROM runs")


def test_a_network_share_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        f"/dev/sda / ext4 rw 0 0\nserver:/x {tmp_path.resolve()} nfs4 rw 0 0\n", encoding="utf-8"
    )
    monkeypatch.setattr("screener.store.connect._MOUNTS", mounts)
    assert code(path, create=True) == "store_is_remote"
    mounts.write_text(
        f"server:/x / nfs4 rw 0 0\n/dev/sda {tmp_path.resolve()} ext4 rw 0 0\n", encoding="utf-8"
    )
    Store(path, now=Clock()).close()
