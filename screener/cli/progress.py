"""How far a batch is, on standard error: a bar for people, a plain line now and then for logs."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator

import click

from screener.cli.common import stderr_is_terminal
from screener.values import BatchItem

_EVERY_SECONDS = 10.0


def watched(items: Iterable[BatchItem], total: int, how: str) -> Iterator[BatchItem]:
    """Yield the items while telling how far they are. `how` is auto, plain or none."""
    if how == "none":
        return iter(items)
    return _bar(items, total) if how == "auto" and stderr_is_terminal() else _lines(items, total)


def _lines(items: Iterable[BatchItem], total: int) -> Iterator[BatchItem]:
    begun = said = time.monotonic()
    unread = done = 0
    for done, item in enumerate(items, 1):
        unread += item.screening is None
        now = time.monotonic()
        if now - said >= _EVERY_SECONDS:
            said = now
            left = (now - begun) / done * (total - done)
            click.echo(f"{_told(done, total, unread)}, about {left:.0f} s left", err=True)
        yield item
    click.echo(_told(done, total, unread), err=True)


def _bar(items: Iterable[BatchItem], total: int) -> Iterator[BatchItem]:
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    unread = 0
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading resumes", total=total)
        for item in items:
            unread += item.screening is None
            note = f", {unread} could not be read" if unread else ""
            progress.update(task, advance=1, description=f"reading resumes{note}")
            yield item


def _told(done: int, total: int, unread: int) -> str:
    note = f", {unread} could not be read" if unread else ""
    return f"{done} of {total} files read{note}"
