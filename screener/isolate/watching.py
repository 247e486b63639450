"""The near end of a helper that reads files itself, for systems without forks.

One file at a time. Time and memory are watched from here; a helper that takes too much is
killed, and the next file gets a new one. A file that takes the helper over could lie about
the ones after it, which is why systems with forks do not use this.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from threading import Event, Lock, Thread
from typing import IO

from screener.errors import SourceError
from screener.isolate.jobs import take_answer
from screener.isolate.limits import FileLimits, code_of_exit
from screener.isolate.start import PATIENCE, end, no_helper, start

#: Seconds between two looks at a helper at work.
_PAUSE = 0.05
#: After so many files a new helper begins with fresh memory.
_MOST_FILES = 500


class WatchedHelper:
    """A helper process that is watched, started when first needed and again when it is gone."""

    def __init__(self, reader: str) -> None:
        self._reader = reader
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._told: dict[str, object] | None = None
        self._files = self._pid = 0

    def start(self, _kinds: object = None) -> None:
        """Start the helper without waiting for it. It imports what reads any kind of files."""
        with self._lock:
            self._started(FileLimits())

    def told(self) -> dict[str, object]:
        """Return what the helper could protect itself with."""
        with self._lock:
            self._ready(FileLimits())
            return dict(self._told or {})

    def ask(self, question: bytes, limits: FileLimits, _kind: int) -> bytes:
        """Return the answer of the helper. Raises SourceError `time`, `memory`, `crashed`."""
        with self._lock:
            for _ in range(2):
                process = self._ready(limits)
                exchange = _Exchange(process, question)
                broken = exchange.watch(self._pid, limits)
                if exchange.answer is not None:
                    self._files += 1
                    if self._files >= _MOST_FILES:
                        self._drop()
                    return exchange.answer
                status = self._bury(process, patient=not broken)
                exchange.join()
                if exchange.begun or broken:
                    raise exchange.refusal or SourceError.of(broken or code_of_exit(status))
            raise SourceError.of("crashed")

    def _bury(self, process: subprocess.Popen[bytes], *, patient: bool) -> int:
        """End a helper that is of no more use, and return its status."""
        if patient:  # it is ending by itself, and how is worth knowing
            with suppress(subprocess.TimeoutExpired):
                process.wait(1)
        process.kill()
        status = process.wait()
        self._drop()
        return status

    def close(self) -> None:
        """End the helper."""
        with self._lock:
            self._drop()

    def forget(self) -> None:
        """Let go of a helper that belongs to the process this one was forked from."""
        self._lock = Lock()
        if self._process is not None:
            self._process.returncode = 0
            _close_pipes(self._process)
        self._process = self._told = None

    def _started(self, limits: FileLimits) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self._drop()
        if self._process is None:
            settings = {"fork": False, "reader": self._reader, "memory": limits.memory}
            self._process = start(dict(settings), piped=True)
            self._files = 0
        return self._process

    def _ready(self, limits: FileLimits) -> subprocess.Popen[bytes]:
        process = self._started(limits)
        if self._told is None:
            said: list[bytes] = []
            waiter = Thread(target=lambda: said.append(_pipe(process.stdout).readline()), daemon=True)
            waiter.start()
            waiter.join(PATIENCE)
            if not said or not said[0].endswith(b"\n"):
                process.kill()
                waiter.join()
                self._drop()
                raise no_helper()
            self._told = json.loads(said[0])
            # On Windows the process started may be one that only starts the other.
            self._pid = int(str(self._told["pid"]))
        return process

    def _drop(self) -> None:
        process, self._process, self._told = self._process, None, None
        if process is not None:
            _close_pipes(process)
            end(process, patience=2.0)


class _Exchange:
    """A question on its way there and the answer on its way back, in a thread that may block."""

    def __init__(self, process: subprocess.Popen[bytes], question: bytes) -> None:
        self.answer: bytes | None = None
        self.refusal: SourceError | None = None
        self.begun = False  # whether the helper was still there
        self._process, self._question = process, question
        self._done = Event()
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            to, back = _pipe(self._process.stdin), _pipe(self._process.stdout)
            _take(back, 1)
            self.begun = True
            to.write(self._question)
            to.flush()
            self.answer = take_answer(lambda length: _take(back, length))
        except SourceError as error:
            self.refusal = error
        except (EOFError, OSError):
            return  # the helper died
        finally:
            self._done.set()

    def watch(self, pid: int, limits: FileLimits) -> str:
        """Wait for the end; return the code of the limit that was broken, or nothing."""
        until = time.monotonic() + limits.seconds
        while not self._done.wait(_PAUSE):
            if time.monotonic() >= until:
                return "time"
            if _memory_of(pid) > limits.memory:
                return "memory"
        return ""

    def join(self) -> None:
        """Wait for the thread, whose helper is dead."""
        self._thread.join()


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None, "started with pipes"
    return stream


def _take(stream: IO[bytes], length: int) -> bytes:
    taken = stream.read(length)
    if len(taken) < length:
        raise EOFError
    return taken


def _close_pipes(process: subprocess.Popen[bytes]) -> None:
    for stream in (process.stdin, process.stdout):
        try:
            _pipe(stream).close()
        except OSError:
            continue  # what was still to be written has no reader


def _memory_of(pid: int) -> int:
    """Return the bytes of memory that a process holds; 0 where the system does not tell."""
    if sys.platform == "win32":
        return _memory_on_windows(pid)
    try:
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS of the Windows API."""

        _fields_ = (
            ("size", wintypes.DWORD),
            ("page_faults", wintypes.DWORD),
            *(
                (name, ctypes.c_size_t)
                for name in ("peak_set", "set", "q1", "q2", "q3", "q4", "commit", "peak")
            ),
        )

    def _memory_on_windows(pid: int) -> int:
        api = ctypes.windll.kernel32
        api.OpenProcess.restype = wintypes.HANDLE
        handle = api.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
        if not handle:
            return 0
        counters = _Counters(size=ctypes.sizeof(_Counters))
        api.K32GetProcessMemoryInfo(wintypes.HANDLE(handle), ctypes.byref(counters), counters.size)
        api.CloseHandle(wintypes.HANDLE(handle))
        return int(counters.commit)
