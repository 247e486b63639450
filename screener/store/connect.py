"""Opening the file: private to its owner, in the modes that survive a kill, with its tables made."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from screener.errors import UsageError
from screener.store.tables import MIGRATIONS

_WAIT_SECONDS = 20.0
_PRIVATE = 0o600
#: The first with strict tables.
_OLDEST = (3, 37)
#: File systems of other machines, where locks are promises at best.
_REMOTE = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "fuse.sshfs", "davfs", "fuse.rclone")
)
_MOUNTS = Path("/proc/self/mounts")
#: What may happen to a store that is open, by SQLite's number of it: our code, and what to do.
_BROKEN = {
    sqlite3.SQLITE_FULL: ("cannot_write", "make room, then give the same command; what was done is kept"),
    sqlite3.SQLITE_IOERR: ("cannot_write", "look at the disk, then give the same command"),
    sqlite3.SQLITE_READONLY: ("cannot_write", "make it yours to read and write"),
    sqlite3.SQLITE_BUSY: ("busy", "wait until the other program is done with it"),
    sqlite3.SQLITE_CORRUPT: ("store_unusable", "put a copy in its place, or move it away"),
    sqlite3.SQLITE_NOTADB: ("store_unusable", "put a copy in its place, or move it away"),
}


def connect(path: Path, *, now: Callable[[], str], create: bool = True) -> sqlite3.Connection:
    """Return the opened store at a path, its tables made or brought up to date.

    Raises UsageError: `no_store` where there is none and `create` is false, `store_is_remote`
    on a network share, `store_unusable` for a file that is no store, `store_is_newer`.
    """
    if not create and not path.is_file():
        hint = "run: screener batch FOLDER -o RESULTS (without --no-store)"
        raise UsageError("no_store", f"{path.parent} holds no {path.name}", hint)
    if create and _is_remote(path):
        message = f"{path} is on a network share, where a database is not safe"
        raise UsageError("store_is_remote", message, "write the results to a local disk, or use --no-store")
    if sqlite3.sqlite_version_info < _OLDEST:
        message = f"SQLite {sqlite3.sqlite_version} is too old to keep results in"
        raise UsageError("store_unusable", message, "use --no-store, or a Python with SQLite 3.37 or later")
    try:
        os.close(os.open(path, os.O_RDWR | (os.O_CREAT if create else 0), _PRIVATE))
        path.chmod(_PRIVATE)
        db = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        why = getattr(error, "strerror", None) or error
        hint = "make it yours to read and write; a batch goes without it with --no-store"
        raise UsageError("store_unusable", f"cannot open {path}: {why}", hint) from error
    try:
        _set_up(db, now)
    except sqlite3.Error as error:
        db.close()
        other = UsageError("store_unusable", f"{path} is not a store: {error}", "move it away")
        raise broken(path, error) or other from error
    except UsageError:
        db.close()
        raise
    return db


def _set_up(db: sqlite3.Connection, now: Callable[[], str]) -> None:
    db.row_factory = sqlite3.Row
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA secure_delete = ON")  # what is forgotten is overwritten
    with transaction(db):
        db.execute("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT")
        done = {row["name"] for row in db.execute("SELECT name FROM migrations")}
        if done - {step.__name__ for step in MIGRATIONS}:
            raise UsageError("store_is_newer", "the store was made by a later screener", "install that one")
        for step in MIGRATIONS:
            if step.__name__ not in done:
                step(db)
                db.execute("INSERT INTO migrations VALUES (?, ?)", (step.__name__, now()))


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Do all of what follows or none of it."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:  # which a full disk may have ended
            db.execute("ROLLBACK")
        raise


def broken(path: Path, error: sqlite3.Error) -> UsageError | None:
    """Return the error of a store on a full disk, a damaged or a busy one, or None for a bug."""
    number = getattr(error, "sqlite_errorcode", 0) & 0xFF  # without what is told beside it
    if number not in _BROKEN:
        return None
    code, hint = _BROKEN[number]
    return UsageError(code, f"{path}: {error}", hint)


def _is_remote(path: Path) -> bool:
    """Return whether a path is on a network share, as far as the system tells."""
    try:
        mounts = [line.split(" ")[1:3] for line in _MOUNTS.read_text(errors="replace").splitlines()]
    except (OSError, ValueError):
        return False
    here = path.resolve().parents
    kinds = {Path(point): kind for point, kind in mounts}
    return next((kinds[folder] for folder in here if folder in kinds), "") in _REMOTE
