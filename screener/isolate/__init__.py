"""Reading strangers' files in processes that may die: bytes in, `Document` or a refusal out.

A file can make a parser run for ever, eat all memory or end its process; none of that may
reach who asked. So a helper process, started once, has the parsers imported and forks a child
for every file. The child gets the bytes, not the path, and is held to `FileLimits`; what it
says comes back as JSON and is checked. A child that dies is an answer too: `time`, `memory` or
`crashed`. Where there are no forks, one watched helper reads one file after the other.
"""

from __future__ import annotations

import atexit
import os
from collections.abc import Sequence
from functools import lru_cache
from typing import Self
from weakref import WeakSet

from screener.isolate import jobs
from screener.isolate.forking import ForkingHelper
from screener.isolate.jobs import Mark
from screener.isolate.limits import FileLimits, checked_limits
from screener.isolate.readers import OWN, kind_of
from screener.isolate.watching import WatchedHelper
from screener.values import Document, Source

_DEFAULT = FileLimits()


class Isolation:
    """Reads files in processes of their own. One object may be shared by threads.

    `fork` chooses between a process for each file and one that is watched; None takes the
    first where the system can. `reader` names the function that reads, as "module:function".
    """

    def __init__(self, *, fork: bool | None = None, reader: str = OWN) -> None:
        forks = hasattr(os, "fork") if fork is None else fork
        self._reader = reader
        self._helper = ForkingHelper(reader) if forks else WatchedHelper(reader)
        _all.add(self)

    def start(self, data: bytes | None = None) -> None:
        """Start the helper now, without waiting for it. Otherwise the first file does.

        It prepares for files of all kinds, or only for such as `data` where that is given.
        """
        self._helper.start(None if data is None else [kind_of(self._reader, data)])

    def parse(self, source: Source, *, limits: FileLimits = _DEFAULT) -> Document:
        """Return the text of a resume with the place of every word.

        Raises SourceError: the refusals of the parsers, and `time`, `memory` and `crashed`.
        """
        answer = self._ask(jobs.parse_job(), source.data, limits)
        return jobs.document_of(answer, source.data)

    def picture(
        self, source: Source, page: int, marks: Sequence[Mark] = (), *, limits: FileLimits = _DEFAULT
    ) -> bytes:
        """Return a page of a PDF, which counts from 1, as PNG with boxes drawn on it.

        Raises SourceError as `parse` does.
        """
        answer = self._ask(jobs.picture_job(page, marks), source.data, limits)
        return jobs.picture_of(answer)

    def _ask(self, job: dict[str, object], data: bytes, limits: FileLimits) -> bytes:
        return self._helper.ask(jobs.question(job, data), limits, kind_of(self._reader, data))

    def protections(self) -> dict[str, object]:
        """Return what the helper could protect itself with on this system, by name."""
        return self._helper.told()

    def close(self) -> None:
        """End the helper. The next file would start another."""
        self._helper.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _forget(self) -> None:
        self._helper.forget()


_all: WeakSet[Isolation] = WeakSet()


@lru_cache(maxsize=1)
def shared() -> Isolation:
    """Return the isolation that everything in this process shares."""
    return Isolation()


def _close_all() -> None:
    for isolation in tuple(_all):
        isolation.close()


def _forget_all() -> None:
    for isolation in tuple(_all):
        isolation._forget()


atexit.register(_close_all)
if hasattr(os, "register_at_fork"):
    # A fork of this process gets a helper of its own.
    os.register_at_fork(after_in_child=_forget_all)

__all__ = ["FileLimits", "Isolation", "Mark", "checked_limits", "shared"]
