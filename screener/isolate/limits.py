"""How much time and memory a file may take, and what the death of its process means."""

from __future__ import annotations

import signal
from dataclasses import dataclass

from screener.errors import UsageError

#: Exit statuses of a process that read a file. The rest is signals.
EXIT_MEMORY, EXIT_BROKEN = 3, 4

#: An answer may be so long. A document of two million characters takes some 40 MB as JSON;
#: a reader that was taken over must not fill the memory of whoever asked.
LONGEST_ANSWER = 64_000_000
#: So many lists and objects may be in it, because each takes more memory than it takes bytes.
MOST_PARTS = 4_000_000


@dataclass(frozen=True, slots=True)
class FileLimits:
    """What reading one file may take: `seconds` by the wall clock, and as many of computing;
    `memory` in bytes of address space, of which the parsers alone take a fifth."""

    seconds: float = 20.0
    memory: int = 512 * 1024 * 1024

    def __post_init__(self) -> None:
        """Raise UsageError `bad_limits` for what is no amount."""
        for name, given in (("seconds", self.seconds), ("memory", self.memory)):
            if not isinstance(given, int | float) or isinstance(given, bool) or not 0 < given < float("inf"):
                message = f"FileLimits({name}={given!r}) is no limit"
                raise UsageError("bad_limits", message, "give seconds and bytes, more than 0")


def checked_limits(given: object) -> FileLimits:
    """Return what was given for limits, if these are some. Raises UsageError `bad_limits`."""
    if isinstance(given, FileLimits):
        return given
    hint = "give FileLimits(seconds=20), or leave it out for the usual ones"
    raise UsageError("bad_limits", f"limits={given!r} are no limits", hint)


def code_of_exit(status: int) -> str:
    """Return the code of `REFUSALS` for a process that ended without an answer: `status` is
    its exit status, or the negative number of the signal that killed it.

    PDFium aborts where memory runs out, and so does the C library; a kill that nobody here
    sent is the system's, for want of memory.
    """
    if status == EXIT_MEMORY or -status in (signal.SIGABRT, getattr(signal, "SIGKILL", 0)):
        return "memory"
    if -status == getattr(signal, "SIGXCPU", 0):
        return "time"
    return "crashed"
