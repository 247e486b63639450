"""The helper process: it has the parsers imported, and each file is read by a fork of it.

It is started as a program of its own (see `start`), has one thread, and stays until whoever
started it closes the line between them. Where forks do not exist it reads the files itself,
one after the other, and whoever started it watches it.
"""

from __future__ import annotations

import json
import os
import selectors
import signal
import socket
import struct
import sys
import time
from dataclasses import dataclass
from typing import IO, NoReturn, cast

from screener.isolate.guards import address_space, confine_child, confine_helper, limit_memory
from screener.isolate.jobs import Reader, Take, answer_one, bug
from screener.isolate.limits import EXIT_BROKEN, EXIT_MEMORY, FileLimits
from screener.isolate.readers import Readers
from screener.process import collect_seldom, keep_all

#: Seconds and bytes of memory for one file, and its kind; comes with two sockets.
ORDER = struct.Struct("!dQB")
#: How a file's process ended: whether its time was up, and the status of its exit.
VERDICT = struct.Struct("!?i")


def main(settings: dict[str, object]) -> None:
    """Serve until the line to the process that started this one is closed."""
    # Ctrl-C is for who started us; a closed line is enough to end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_seldom()
    readers = Readers(str(settings["reader"]), cast(list[int] | None, settings.get("kinds")))
    told = {**confine_helper(), "fork": settings["fork"], "pid": os.getpid()}
    base = address_space()
    keep_all()
    ready = json.dumps(told).encode() + b"\n"
    if settings["fork"]:
        with socket.socket(fileno=cast(int, settings["line"])) as line:
            line.sendall(ready)
            _Forks(line, readers, base).serve()
        return
    limits = FileLimits(memory=cast(int, settings["memory"]))
    # Whatever a parser prints must not get between the answers.
    with os.fdopen(os.dup(1), "wb") as out, os.fdopen(os.dup(0), "rb") as taken:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        limit_memory(limits, base=base)
        out.write(ready)
        _serve_in_turn(taken, out, readers.read)


# --------------------------------------------------------------------------- with forks


@dataclass(frozen=True, slots=True)
class _Child:
    """A process that reads a file, until when it may, and where to tell how it ended."""

    pid: int
    until: float
    verdict: socket.socket


class _Forks:
    """Forks a process for every file, ends those whose time is up, and tells how each ended."""

    def __init__(self, line: socket.socket, readers: Readers, base: int) -> None:
        self._line, self._readers, self._base = line, readers, base
        self._children: dict[int, _Child] = {}
        self._selector = selectors.DefaultSelector()
        self._woken, self._waker = socket.socketpair()

    def serve(self) -> None:
        """Serve until the line is closed; then nothing of it stays behind."""
        self._woken.setblocking(False)
        self._waker.setblocking(False)
        signal.set_wakeup_fd(self._waker.fileno())
        signal.signal(signal.SIGCHLD, lambda *_: None)  # only to be woken
        self._selector.register(self._line, selectors.EVENT_READ)
        self._selector.register(self._woken, selectors.EVENT_READ)
        while self._turn():
            pass
        for child in tuple(self._children.values()):
            self._end(child, _kill(child.pid))

    def _turn(self) -> bool:
        """Wait for something to happen and see to it. False: the line is closed."""
        for key, _ in self._selector.select(self._patience()):
            if key.fileobj is self._line:
                order, sockets, _, _ = socket.recv_fds(self._line, ORDER.size, 2)
                if len(order) < ORDER.size or len(sockets) != 2:
                    return False
                self._start(*ORDER.unpack(order), *(socket.socket(fileno=one) for one in sockets))
            elif key.fileobj is self._woken:
                _drain(self._woken)
            elif key.data in self._children:
                # Nobody waits for this file any more: it is read, or given up.
                self._end(self._children[key.data], _kill(key.data))
        now = time.monotonic()
        for child in tuple(self._children.values()):
            if child.until <= now:
                self._end(child, _kill(child.pid), late=True)
            elif (status := _ended(child.pid)) is not None:
                self._end(child, status)
        return True

    def _patience(self) -> float | None:
        if not self._children:
            return None
        return max(min(child.until for child in self._children.values()) - time.monotonic(), 0)

    def _start(
        self, seconds: float, memory: int, kind: int, data: socket.socket, verdict: socket.socket
    ) -> None:
        if self._readers.prepare(kind):
            self._base = address_space()
            keep_all()
        try:
            pid = os.fork()
        except OSError:  # no memory, or too many processes, for one more
            verdict.sendall(VERDICT.pack(False, EXIT_MEMORY))
            pid = -1
        if pid == 0:
            verdict.close()
            self._read_and_exit(data, FileLimits(seconds, memory))
        data.close()
        if pid < 0:
            verdict.close()
            return
        self._children[pid] = _Child(pid, time.monotonic() + seconds, verdict)
        self._selector.register(verdict, selectors.EVENT_READ, pid)

    def _end(self, child: _Child, status: int, *, late: bool = False) -> None:
        """Tell how a child ended that is dead, and forget it."""
        del self._children[child.pid]
        self._selector.unregister(child.verdict)
        with child.verdict as told:
            told.setblocking(False)
            try:
                told.send(VERDICT.pack(late, status))
            except OSError:
                return  # nobody listens

    def _read_and_exit(self, data: socket.socket, limits: FileLimits) -> NoReturn:
        """Be the child: read the file, answer, and end in every case."""
        status = EXIT_BROKEN
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            for one in (self._line, self._woken, self._waker, self._selector):
                one.close()
            for child in self._children.values():
                child.verdict.close()
            confine_child(limits, base=self._base)
            with data.makefile("rb") as taken:
                answer_one(_take_from(taken), data.sendall, self._readers.read)
            status = 0
        except MemoryError:
            status = EXIT_MEMORY
        finally:
            try:
                if status == EXIT_BROKEN:
                    data.sendall(bug(sys.exception()))
            finally:
                os._exit(status)


def _ended(pid: int) -> int | None:
    """Return the status of a child that has ended, None for one at work."""
    if hasattr(os, "waitid"):
        # Looked at before it is let go: until then its group cannot be anybody else's.
        if os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            return None
        _kill_group(pid)
    found, status = os.waitpid(pid, os.WNOHANG)
    return None if found == 0 else os.waitstatus_to_exitcode(status)


def _kill(pid: int) -> int:
    """End a child with all that it started, and return its status."""
    _kill_group(pid)
    os.kill(pid, signal.SIGKILL)  # the child may not have come to making the group
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _kill_group(pid: int) -> None:
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):  # no such group; on macOS, of the dead alone
        return


def _drain(woken: socket.socket) -> None:
    try:
        while woken.recv(4096):
            pass
    except BlockingIOError:
        return


# --------------------------------------------------------------------------- in turn


def _serve_in_turn(taken: IO[bytes], out: IO[bytes], read: Reader) -> None:
    """Read one file after the other. A parser that fails takes this process with it."""

    def send(answer: bytes) -> None:
        out.write(answer)
        out.flush()

    while True:
        # Says before every file that this process is still there.
        send(b"\n")
        if not taken.peek(1):  # type: ignore[attr-defined]
            return
        try:
            answer_one(_take_from(taken), send, read)
        except MemoryError:
            sys.exit(EXIT_MEMORY)
        finally:
            if (error := sys.exception()) and not isinstance(error, SystemExit):
                send(bug(error))


def _take_from(stream: IO[bytes]) -> Take:
    """Return what takes so many bytes, or ends this process where the line is closed before."""

    def take(length: int) -> bytes:
        taken = stream.read(length)
        if len(taken) < length:
            sys.exit(EXIT_BROKEN)
        return taken

    return take
