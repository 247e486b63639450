"""How far a batch is, on standard error: a bar for people, a plain line now and then for logs."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from screener.cli.writing import tell

if TYPE_CHECKING:
    from screener.written import Written

_EVERY_SECONDS = 10.0


def watched(made: Iterable[Written], total: int, how: str) -> Iterator[Written]:
    """Yield what is written about each file while telling how far they are: files done, how many of
    them need a person, the rate, the time left. `how` is auto, plain or none."""
    if how == "none":
        return iter(made)
    return _bar(made, total) if how == "auto" and sys.stderr.isatty() else _lines(made, total)


def _lines(made: Iterable[Written], total: int) -> Iterator[Written]:
    begun = said = time.monotonic()
    unread = done = 0
    for done, one in enumerate(made, 1):
        unread += one.code is not None
        now = time.monotonic()
        if now - said >= _EVERY_SECONDS:
            said = now
            tell(told(done, total, unread, now - begun))
        yield one
    tell(told(done, total, unread, time.monotonic() - begun))


def _bar(made: Iterable[Written], total: int) -> Iterator[Written]:
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (TextColumn("reading resumes"), BarColumn(), TextColumn("{task.description}"))
    begun = time.monotonic()
    unread = 0
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(told(0, total, 0, 0.0), total=total)
        for done, one in enumerate(made, 1):
            unread += one.code is not None
            note = told(done, total, unread, time.monotonic() - begun)
            progress.update(task, advance=1, description=note)
            yield one


def told(done: int, total: int, unread: int, seconds: float) -> str:
    """Return how far a batch is after so many seconds, in one line."""
    parts = [f"{done} of {total} files"]
    if unread:
        parts.append(f"{unread} without a score")
    if done and seconds:
        parts.append(f"{done / seconds:.1f} a second")
    if 0 < done < total:
        parts.append(f"about {_length(seconds / done * (total - done))} left")
    return ", ".join(parts)


def _length(seconds: float) -> str:
    """Return a length of time as people say it."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60:02} min"
