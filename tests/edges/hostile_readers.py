"""Stand-ins for the parsers that do what a file might make them do. The file's text says what."""

from __future__ import annotations

import hashlib
import os
import signal
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from screener.errors import SourceError
from screener.values import Document, Line, Source, Span, Word


def made(text: str) -> Document:
    """Return a document of one line that is one word."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    span = Span(0, len(text))
    return Document("", digest, "text/plain", "test", text, (Word(span, 1),), (Line(span, 1, 1, 1),), ())


def _spin() -> None:
    while True:
        pass


def _grow() -> None:
    kept = []
    while True:
        kept.append(b"x" * 4_000_000)
        time.sleep(0.002)


def _recurse() -> None:
    _recurse()


def _scribble(data: bytes) -> None:
    for number in range(3, 60):
        try:
            os.write(number, data)
        except OSError:
            continue
    os._exit(0)


def _breed() -> None:
    if os.fork() == 0:
        time.sleep(60)
        os._exit(0)
    os._exit(7)


def _raise(error: Exception) -> Callable[[], None]:
    def act() -> None:
        raise error

    return act


DEEDS: dict[str, Callable[[], object]] = {
    "sleep": lambda: time.sleep(60),
    "spin": _spin,
    "grow": _grow,
    "one great piece": lambda: bytearray(4_000_000_000),
    "memory error": _raise(MemoryError()),
    "leave": lambda: os._exit(0),
    "leave badly": lambda: os._exit(9),
    "segfault": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    "trap": lambda: os.kill(os.getpid(), signal.SIGTRAP),
    "abort": os.abort,
    "bug": _raise(TypeError("a bug in a parser")),
    "recurse": _recurse,
    "system exit": lambda: sys.exit(0),
    "refuse": _raise(SourceError.of("encrypted")),
    "refuse oddly": _raise(SourceError("no_such_code", "says this", "do that")),
    "promise too much": lambda: _scribble(struct.pack("!I", 2**32 - 1)),
    "say nonsense": lambda: _scribble(struct.pack("!I", 3) + b"abc"),
    "say the wrong thing": lambda: _scribble(struct.pack("!I", 18) + b'{"document": [12]}'),
    "say half": lambda: _scribble(struct.pack("!I", 100) + b'{"document"'),
    "breed": _breed,
}


def _tried(act: Callable[[], object]) -> str:
    try:
        act()
    except (OSError, subprocess.SubprocessError) as error:
        return type(error).__name__
    return "done"


#: Done where nothing should be; the document tells how each went.
FORBIDDEN: dict[str, Callable[[], object]] = {
    "read a file": lambda: Path("/etc/passwd").read_bytes(),
    "list a folder": lambda: list(Path("/tmp").iterdir()),
    "write a file": lambda: Path("/tmp/screener-test-of-writing").write_bytes(b"x"),
    "connect": lambda: socket.create_connection(("127.0.0.1", 9), 1),
    "run a program": lambda: subprocess.run(["/bin/true"], check=False),
    "end the helper": lambda: os.kill(os.getppid(), signal.SIGTERM),
}


def read(source: Source) -> Document:
    """Do what the text of the source says, or return it as a document."""
    text = source.data.decode()
    if text in DEEDS:
        DEEDS[text]()
        return made("still here")
    if text in FORBIDDEN:
        return made(_tried(FORBIDDEN[text]))
    if text == "flood":
        return made("x" * 70_000_000)
    if text == "names":
        return made(repr(source.name))
    if text == "computing":
        import resource  # noqa: PLC0415  not on every system

        return made(" ".join(map(str, resource.getrlimit(resource.RLIMIT_CPU))))
    if text == "processes":
        return made(f"{os.getpid()}-{os.getppid()}")
    return made(text)
