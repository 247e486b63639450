"""What is done with one file of many, in whichever process: an item, whatever happens."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from screener.api import Screener, versions
from screener.errors import ScreenerError, SourceError
from screener.isolate import FileLimits
from screener.listing import Entry, open_entry
from screener.values import BatchItem, Problem, Rubric, Screening, Source
from screener.vocab import load_vocabulary

Task = Entry | Source
#: What is known of a file from before; None where it has to be read.
Skip = Callable[[Task], BatchItem | None]
#: What to make of an item where its file was read.
Then = Callable[[Task, BatchItem], object]


def as_it_is(task: Task, item: BatchItem) -> object:
    """Return the item."""
    return item


@dataclass(frozen=True, slots=True)
class Order:
    """What to do with every file; goes to each process once."""

    rubrics: tuple[Rubric, ...]
    as_of: date
    limits: FileLimits
    then: Then = as_it_is

    def screener(self) -> Screener:
        """Return what screens the files."""
        return Screener(limits=self.limits)


def screen_one(screener: Screener, task: Task, order: Order) -> BatchItem:
    """Return the item of one file. Whatever goes wrong costs this file and no other."""
    begun = time.perf_counter()
    fingerprint = ""
    screening: Screening | None = None
    problem: Problem | None = None
    try:
        source = open_entry(task) if isinstance(task, Entry) else task
        fingerprint = hashlib.sha256(source.data).hexdigest()
        screening = screener.screen(source, order.rubrics, as_of=order.as_of)
        problem = screening.problem
    except ScreenerError as error:
        problem = _problem(error)
    except MemoryError:
        problem = refused("memory")
    except Exception as error:  # noqa: BLE001  the one place where a bug may cost only a file
        problem = refused("crashed", type(error).__name__)
    seconds = time.perf_counter() - begun
    return BatchItem(
        task.name,
        screening,
        problem,
        fingerprint,
        seconds,
        as_of=order.as_of,
        versions=screener.versions,
    )


def crashed(task: Task, order: Order) -> BatchItem:
    """Return the item of a file that took its process with it."""
    made_by = versions(load_vocabulary())
    return BatchItem(task.name, None, refused("crashed"), as_of=order.as_of, versions=made_by)


def refused(code: str, detail: str = "") -> Problem:
    """Return the problem that a code of `REFUSALS` stands for."""
    return _problem(SourceError.of(code, detail))


def _problem(error: ScreenerError) -> Problem:
    return Problem(error.code, error.message, error.hint)


def in_this_process(tasks: Iterable[Task], order: Order, skip: Skip) -> Iterator[object]:
    """Yield what is made of the items of files, read one after the other in this process; items known
    from before come as they are."""
    screener: Screener | None = None
    for task in tasks:
        known = skip(task)
        if known is None:
            screener = screener or order.screener()
            yield order.then(task, screen_one(screener, task, order))
        else:
            yield known
