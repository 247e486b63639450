"""Many processes on this machine, each of which builds the language pipeline once.

Each has every file parsed in a process of the file's own. Should one of the several die all the
same, it takes the whole pool with it (so `concurrent.futures` works); then the pool is built anew,
the files that were in hand are tried again one at a time, and the one that kills its process again
is named as `crashed`.
"""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import get_context

from screener.api import Screener
from screener.engines.one import Order, Skip, Task, crashed, screen_one
from screener.errors import UsageError
from screener.process import collect_seldom, keep_yaml, starting
from screener.values import BatchItem

#: Files handed out ahead of the one awaited, for each process.
_AHEAD = 4
#: Each process imports the script that was started, which must not start processes again then.
_NO_WORKERS = (
    'a script calls screen_many below if __name__ == "__main__": or with jobs=0; a command, with --jobs 0'
)

# Set once in each worker process by `_start`, and in no other.
_worker: list[tuple[Screener, Order]] = []


def _start(order: Order) -> None:
    # Ctrl-C reaches every process of the terminal; only the first one decides what it means.
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_seldom()
    keep_yaml()
    with starting():
        _worker[:] = [(order.screener(), order)]


def _ready() -> bool:
    return bool(_worker)


def _work(task: Task) -> object:
    screener, order = _worker[0]
    return order.then(task, screen_one(screener, task, order))


def _pool(count: int, order: Order) -> ProcessPoolExecutor:
    """Return a pool whose processes are known to start; a broken installation raises here."""
    pool = ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_start, initargs=(order,))
    started = False
    try:
        with _undisturbed():
            ready = [pool.submit(_ready) for _ in range(count)]  # starts all of them
        ready[0].result()
        started = True
    except BrokenProcessPool as error:
        raise UsageError("no_workers", "the worker processes do not start", _NO_WORKERS) from error
    finally:
        if not started:  # Ctrl-C too, and nobody else knows of this pool
            _close(pool)
    return pool


def _close(pool: ProcessPoolExecutor) -> None:
    """End a pool; a second Ctrl-C meanwhile would leave its processes waiting, and this one for them."""
    with _undisturbed():
        pool.shutdown(cancel_futures=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold Ctrl-C back for a while; processes started meanwhile it does not reach, not even before
    `_start` says so."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def in_processes(tasks: Iterable[Task], order: Order, count: int, skip: Skip) -> Iterator[object]:
    """Yield what is made of the items of files in their order, read in `count` processes; items known
    from before come as they are."""
    waiting = deque(tasks)
    flying: deque[tuple[Task, Future[object]]] = deque()
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
            _close(pool)


def _done(item: BatchItem) -> Future[object]:
    future: Future[object] = Future()
    future.set_result(item)
    return future


def _one_at_a_time(suspects: Iterable[tuple[Task, Future[object]]], order: Order) -> Iterator[object]:
    """Yield what is made of files that were in hand when a process died, finding out which one did it."""
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
            yield order.then(task, crashed(task, order))
    if pool:
        pool.shutdown()
