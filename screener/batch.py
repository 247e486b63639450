"""Many resumes at once: one `BatchItem` each, in the order given, whatever happens to any of them.

Files are understood in several processes, each of which builds the language pipeline once and
has each file parsed in a process of the file's own. Should one of the several die all the same,
it takes the whole pool with it (so `concurrent.futures` works); then the pool is
built anew, the files that were in hand are tried again one at a time, and the one that kills its
process again is named as `crashed`.
"""

from __future__ import annotations

import hashlib
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from screener.api import DEFAULT_RUBRICS, RubricLike, Screener, load_rubrics
from screener.errors import REFUSALS, ScreenerError
from screener.intake import AsOf, read_as_of
from screener.isolate import FileLimits
from screener.listing import Entry, open_entry
from screener.values import BatchItem, Flag, Problem, Rubric, Screening, Source
from screener.vocab import load_vocabulary

#: Files handed out ahead of the one awaited, for each process.
_AHEAD = 4

Given = str | Path | Entry | Source
#: What is known of a file from before; None where it has to be read.
Skip = Callable[[Entry | Source], BatchItem | None]


@dataclass(frozen=True, slots=True)
class _Order:
    """What to do with every file; goes to each process once."""

    rubrics: tuple[Rubric, ...]
    as_of: date
    limits: FileLimits

    def screener(self) -> Screener:
        """Return what screens the files."""
        return Screener(limits=self.limits)


def screen_many(
    sources: Iterable[Given],
    rubrics: RubricLike | Iterable[RubricLike] = DEFAULT_RUBRICS,
    *,
    as_of: AsOf = None,
    jobs: int | None = None,
    limits: FileLimits = FileLimits(),  # noqa: B008  a frozen value
    skip: Skip = lambda _task: None,
) -> Iterator[BatchItem]:
    """Yield one item for each source, in order: its screening, or the problem that prevents one.

    `jobs` is the number of processes (all cores for None); 0 works in this process. A file that
    breaks a limit costs itself only. `skip` is asked in this process for every file before it is
    read, and may give an item known from before instead. Faulty rubrics and dates raise at once.
    A program that calls this with processes needs the usual `if __name__ == "__main__":` guard.
    """
    order = _Order(load_rubrics(rubrics, vocabulary=load_vocabulary()), read_as_of(as_of), limits)
    tasks = [_entry(source) for source in sources]
    count = min(os.cpu_count() or 1 if jobs is None else jobs, len(tasks))
    items = _in_processes(tasks, order, count, skip) if count else _in_this_process(tasks, order, skip)
    return _with_duplicates(items)


def _entry(source: Given) -> Entry | Source:
    return source if isinstance(source, Entry | Source) else Entry(str(source), Path(source))


# --------------------------------------------------------------------------- one file


def _screen_one(screener: Screener, task: Entry | Source, order: _Order) -> BatchItem:
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
        problem = Problem(error.code, error.message, error.hint)
    except MemoryError:
        problem = _refused("memory")
    except Exception as error:  # noqa: BLE001  the one place where a bug may cost only a file
        problem = _refused("crashed", type(error).__name__)
    return BatchItem(task.name, screening, problem, fingerprint, time.perf_counter() - begun)


def _refused(code: str, detail: str = "") -> Problem:
    refusal = REFUSALS[code]
    message = f"{refusal.message} ({detail})" if detail else refusal.message
    return Problem(code, message, refusal.hint)


def _in_this_process(tasks: Iterable[Entry | Source], order: _Order, skip: Skip) -> Iterator[BatchItem]:
    screener: Screener | None = None
    for task in tasks:
        known = skip(task)
        if known is None:
            screener = screener or order.screener()
            known = _screen_one(screener, task, order)
        yield known


# --------------------------------------------------------------------------- processes

# Set once in each worker process by `_start`, and in no other.
_worker: list[tuple[Screener, _Order]] = []


def _start(order: _Order) -> None:
    # Ctrl-C reaches every process of the terminal; only the first one decides what it means.
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker[:] = [(order.screener(), order)]


def _ready() -> bool:
    return bool(_worker)


def _work(task: Entry | Source) -> BatchItem:
    screener, order = _worker[0]
    return _screen_one(screener, task, order)


def _pool(count: int, order: _Order) -> ProcessPoolExecutor:
    """Return a pool whose processes are known to start; a broken installation raises here."""
    pool = ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_start, initargs=(order,))
    try:
        with _undisturbed():
            ready = [pool.submit(_ready) for _ in range(count)]  # starts all of them
        ready[0].result()
    except BrokenProcessPool as error:
        raise ScreenerError("no_workers", "the worker processes do not start", "try --jobs 0") from error
    return pool


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Start processes that Ctrl-C does not reach, not even before `_start` says so."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _in_processes(
    tasks: Sequence[Entry | Source], order: _Order, count: int, skip: Skip
) -> Iterator[BatchItem]:
    waiting = deque(tasks)
    flying: deque[tuple[Entry | Source, Future[BatchItem]]] = deque()
    pool: ProcessPoolExecutor | None = None  # where all is known, nothing has to start
    try:
        while waiting or flying:
            try:
                while waiting and len(flying) < count * _AHEAD:
                    known = skip(waiting[0])
                    if known is None:
                        pool = pool or _pool(count, order)
                        flying.append((waiting[0], pool.submit(_work, waiting[0])))
                    else:
                        flying.append((waiting[0], _done(known)))
                    waiting.popleft()
                item = flying[0][1].result()
            except BrokenProcessPool:
                if pool:
                    pool.shutdown()
                pool = None
                yield from _one_at_a_time(flying, order)
                flying.clear()
                continue
            flying.popleft()
            yield item
    finally:
        if pool:
            pool.shutdown(cancel_futures=True)


def _done(item: BatchItem) -> Future[BatchItem]:
    future: Future[BatchItem] = Future()
    future.set_result(item)
    return future


def _one_at_a_time(
    suspects: Iterable[tuple[Entry | Source, Future[BatchItem]]], order: _Order
) -> Iterator[BatchItem]:
    """Yield the items of files that were in hand when a process died, finding out which one did it."""
    pool: ProcessPoolExecutor | None = None
    for task, future in suspects:
        if future.done() and not future.cancelled() and future.exception() is None:
            yield future.result()
            continue
        pool = pool or _pool(1, order)
        try:
            yield pool.submit(_work, task).result()
        except BrokenProcessPool:
            pool.shutdown()
            pool = None
            yield BatchItem(task.name, None, _refused("crashed"))
    if pool:
        pool.shutdown()


# --------------------------------------------------------------------------- duplicates


def _with_duplicates(items: Iterable[BatchItem]) -> Iterator[BatchItem]:
    """Yield the items, flagging a text that came before. Candidates count from 1 in the order given."""
    first: dict[str, int] = {}
    for number, item in enumerate(items, 1):
        if item.screening is None:
            yield item
            continue
        earlier = first.setdefault(item.screening.reading.document.text_fingerprint, number)
        yield item if earlier == number else replace(item, screening=flag_duplicate(item.screening, earlier))


def flag_duplicate(screening: Screening, earlier: int) -> Screening:
    """Return a screening with the flag that its text is that of an earlier candidate."""
    flag = Flag("duplicate", f"the same text as candidate {earlier}")
    document = screening.reading.document
    document = replace(document, flags=(*document.flags, flag))
    return replace(screening, reading=replace(screening.reading, document=document))
