"""One program at a time writes into a folder of results.

The operating system holds the lock and lets go of it with the process, however that ends: a lock of a
dead process does not exist. The file says who holds it, for whoever has to wait.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from screener.cli.writing import cannot_write
from screener.errors import UsageError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

NAME = ".screener.lock"
_PRIVATE = 0o600


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold a folder of results for this process. Raises UsageError `busy` where another holds it."""
    path = folder / NAME
    handle = _taken(path)
    try:
        with suppress(OSError):  # on a full disk the lock holds without saying whose it is
            os.truncate(handle, 0)
            os.write(handle, f"process {os.getpid()}\n".encode())
        yield
    finally:
        # Its name goes before the lock does, so that nobody takes a lock on a name that is gone.
        with suppress(OSError):
            path.unlink()  # Windows keeps the name of an open file
        os.close(handle)


def _taken(path: Path) -> int:
    while True:
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, _PRIVATE)
        except OSError as error:
            raise cannot_write(path, error) from error
        try:
            _lock(handle)
            if os.path.samestat(os.fstat(handle), path.stat()):
                return handle
        except FileNotFoundError:
            pass  # who had it has just let go
        except OSError as error:
            holder = _holder(handle)
            os.close(handle)
            raise _busy(path.parent, holder) from error
        os.close(handle)


def _lock(handle: int) -> None:
    """Take the lock without waiting. Raises OSError where another has it."""
    if sys.platform == "win32":
        # Far behind what is written, because Windows locks what it locks against reading, too.
        os.lseek(handle, 1 << 20, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _holder(handle: int) -> str:
    with suppress(OSError):
        return os.read(handle, 100).decode(errors="replace").strip()
    return ""


def _busy(folder: Path, holder: str) -> UsageError:
    who = f" ({holder})" if holder else ""
    hint = "wait until it is done, or write into another folder with -o"
    return UsageError("busy", f"another screener{who} is writing into {folder}", hint)
