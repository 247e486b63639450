"""The near end of a helper that forks: any number of threads may ask at once."""

from __future__ import annotations

import json
import selectors
import socket
import subprocess
import time
from collections.abc import Sequence
from threading import Lock

from screener.errors import SourceError
from screener.isolate.helper import ORDER, VERDICT
from screener.isolate.jobs import take_answer
from screener.isolate.limits import FileLimits, code_of_exit
from screener.isolate.start import PATIENCE, end, no_helper, start

#: Seconds beyond a file's own after which the helper itself is thought to be stuck.
_GRACE = 5.0


class _LostError(Exception):
    """The helper is gone; a new one may do better."""


class ForkingHelper:
    """A helper process, started when first needed and again when it is gone."""

    def __init__(self, reader: str) -> None:
        self._reader = reader
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._line: socket.socket | None = None
        self._told: dict[str, object] | None = None

    def start(self, kinds: Sequence[int] | None = None) -> None:
        """Start the helper without waiting for it; it imports what reads these kinds of files first,
        None stands for all."""
        with self._lock:
            self._started(kinds)

    def told(self) -> dict[str, object]:
        """Return what the helper could protect itself with."""
        with self._lock:
            self._ready()
            return dict(self._told or {})

    def ask(self, question: bytes, limits: FileLimits, kind: int) -> bytes:
        """Return the answer of a process of its own to a question about a file of a kind. Raises
        SourceError `time`, `memory`, `crashed`."""
        try:
            return self._ask(question, limits, kind)
        except _LostError:
            # It may have gone for reasons of its own, such as somebody's kill.
            try:
                return self._ask(question, limits, kind)
            except _LostError as error:
                raise SourceError.of("crashed") from error

    def close(self) -> None:
        """End the helper and all that it started."""
        with self._lock:
            self._drop()

    def forget(self) -> None:
        """Let go of a helper that belongs to the process this one was forked from."""
        self._lock = Lock()
        if self._line is not None:
            self._line.close()
        if self._process is not None:
            self._process.returncode = 0  # not ours to wait for
        self._process = self._line = self._told = None

    def _ask(self, question: bytes, limits: FileLimits, kind: int) -> bytes:
        near, far = socket.socketpair()
        verdict, teller = socket.socketpair()
        with near, far, verdict, teller:
            self._order(far, teller, ORDER.pack(limits.seconds, limits.memory, kind))
            far.close()
            teller.close()
            until = time.monotonic() + limits.seconds + _GRACE
            try:
                near.settimeout(limits.seconds + _GRACE)
                near.sendall(question)
                with selectors.DefaultSelector() as selector:
                    selector.register(near, selectors.EVENT_READ)
                    selector.register(verdict, selectors.EVENT_READ)
                    return take_answer(lambda length: _take(near, length, until, selector))
            except (EOFError, OSError):
                pass  # it died, or was killed: the verdict says how
            try:
                late, status = VERDICT.unpack(_take(verdict, VERDICT.size, until))
            except TimeoutError as error:
                self._give_up()
                raise SourceError.of("time") from error
            except (EOFError, OSError) as error:
                raise _LostError from error
        raise SourceError.of("time" if late else code_of_exit(status))

    def _order(self, data: socket.socket, verdict: socket.socket, order: bytes) -> None:
        with self._lock:
            for last in (False, True):
                line = self._ready()
                try:
                    socket.send_fds(line, [order], [data.fileno(), verdict.fileno()])
                except OSError as error:
                    self._drop()  # it went since the last file; a new one follows
                    if last:
                        raise _LostError from error
                else:
                    return

    def _give_up(self) -> None:
        with self._lock:
            if self._process is not None:
                self._process.kill()
            self._drop()

    def _started(self, kinds: Sequence[int] | None = None) -> socket.socket:
        if self._process is not None and self._process.poll() is not None:
            self._drop()
        if self._line is None:
            near, far = socket.socketpair()
            with far:
                settings = {"fork": True, "line": far.fileno(), "reader": self._reader, "kinds": kinds}
                try:
                    self._process = start(settings, line=[far.fileno()])
                except BaseException:
                    near.close()
                    raise
            self._line = near
        return self._line

    def _ready(self) -> socket.socket:
        line = self._started()
        if self._told is None:
            until = time.monotonic() + PATIENCE
            said = b""
            try:
                while not said.endswith(b"\n"):
                    said += _take(line, 1, until)
            except (EOFError, OSError) as error:
                self._drop()
                raise no_helper() from error
            self._told = json.loads(said)
            line.settimeout(None)
        return line

    def _drop(self) -> None:
        line, process = self._line, self._process
        self._line = self._process = self._told = None
        if line is not None:
            line.close()
        if process is not None:
            end(process, patience=2.0)


def _take(
    source: socket.socket, length: int, until: float, selector: selectors.BaseSelector | None = None
) -> bytes:
    """Return so many bytes. Raises EOFError where there are fewer, TimeoutError at `until`.

    A selector names what else is waited for: once only that has something to say, no more
    bytes will come, even if somebody holds the other end.
    """
    taken = bytearray(length)
    view, at = memoryview(taken), 0
    while at < length:
        left = max(until - time.monotonic(), 0.001)
        if selector:
            ready = [key.fileobj for key, _ in selector.select(left)]
            if ready and source not in ready:
                raise EOFError
        source.settimeout(left)
        count = source.recv_into(view[at:])
        if count == 0:
            raise EOFError
        at += count
    return bytes(taken)
