"""Many machines: a cluster of Dask does the work, this process alone writes.

Paths and URLs travel, not bytes: each worker opens the files itself, so they lie where every
worker sees them. Results come back whole. A worker that works with another version of anything that
decides a result is refused before the first file.

Dask counts every file that a dying worker had in hand as suspicious, and some results that were
ready are lost with it. So whatever has no result is set aside, everything in hand is waited for, and
then the suspects are worked on one at a time: the one that kills its worker again, with nothing else
beside it, is named as `crashed`, and the rest are results like any other.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from queue import Empty, Queue
from threading import Lock
from typing import TYPE_CHECKING

from distributed import CancelledError, Client, Future, KilledWorker, WorkerPlugin
from distributed.comm.addressing import parse_address, parse_host_port
from distributed.comm.core import CommClosedError
from distributed.comm.registry import get_backend

from screener.api import Screener
from screener.engines.one import Order, Skip, Task, crashed, screen_one
from screener.engines.same import differing, in_use
from screener.errors import UsageError
from screener.listing import Entry
from screener.values import BatchItem

if TYPE_CHECKING:
    from distributed import Worker

#: Files in hand for each thread of a worker, and at the least: enough to hide the way there and
#: back, few enough that the results in wait of an earlier one take little memory.
_AHEAD, _AT_LEAST = 4, 16
#: Seconds without a worker, or without a word of a result that is said to be ready.
_PATIENCE = 60.0
#: Seconds in which a scheduler has to answer.
_TO_CONNECT = 10.0

# On a worker: what it is to do, and why it is not to do it.
_orders: dict[str, Order] = {}
_others: dict[str, str] = {}
_screeners: dict[str, Screener] = {}
_building = Lock()


class _Briefing(WorkerPlugin):
    """What every worker is told before its first file, also one that joins late."""

    idempotent = True

    def __init__(self, key: str, order: Order, versions: dict[str, str]) -> None:
        self.name, self._key, self._order, self._versions = key, key, order, versions

    def setup(self, worker: Worker) -> None:
        """Keep the order, and what this worker would do in another way."""
        _orders[self._key] = self._order
        _others[self._key] = differing(self._versions, in_use())

    def teardown(self, worker: Worker) -> None:
        """Forget the order."""
        _orders.pop(self._key, None)
        _others.pop(self._key, None)
        _screeners.pop(self._key, None)


def _work(key: str, task: Entry, here: bool) -> object:
    """Return what is made of the item of one file; runs on a worker. `here` says that the process
    that asks sees the file."""
    if others := _others[key]:
        raise _other_versions(f"a worker that joined has other versions: {others}")
    with _building:
        if key not in _screeners:
            _screeners[key] = _orders[key].screener()
    item = screen_one(_screeners[key], task, _orders[key])
    return _orders[key].then(task, _with_hint(item) if here else item)


def _with_hint(item: BatchItem) -> BatchItem:
    """Return the item, saying more where a worker does not find what others see."""
    if item.problem is None or item.problem.code != "not_found":
        return item
    hint = "it is there, but the worker does not see it: put resumes where all machines find them"
    return replace(item, problem=replace(item.problem, hint=hint))


def in_cluster(tasks: Iterable[Task], order: Order, cluster: str | Client, skip: Skip) -> Iterator[object]:
    """Yield what is made of the items of files in their order, by the workers of a cluster; items
    known from before come as they are.

    `cluster` is the address of a scheduler, or a client that is connected to it and stays open.
    Raises UsageError `scheduler_lost`, `no_scheduler`, `no_workers`,
    `other_versions`, and `bytes_given`: a file that is not at a path has to be put where workers see it.
    """
    asked = [_travelling(task) for task in tasks]
    with _connected(cluster) as client:
        key = f"screener-{uuid.uuid4().hex}"
        _check(client)
        client.register_plugin(_Briefing(key, order, in_use()))
        run = _Run(client, key, asked, order, skip)
        try:
            yield from run.made()
        finally:
            run.close()


def _travelling(task: Task) -> Entry:
    if not isinstance(task, Entry):
        hint = "give paths or URLs that every worker can open, or use another engine"
        raise UsageError("bytes_given", f"{task.name}: bytes are not sent to a cluster", hint)
    return task if task.url else replace(task, path=task.path.absolute())


@contextmanager
def _connected(cluster: str | Client) -> Iterator[Client]:
    if isinstance(cluster, Client):
        yield cluster
        return
    try:
        _check_address(cluster)
        client = Client(cluster, timeout=_TO_CONNECT, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        hint = "start one with: dask scheduler --host 127.0.0.1"
        raise UsageError("no_scheduler", f"no scheduler answers at {cluster}", hint) from error
    with client:
        yield client


def _check_address(address: str) -> None:
    """Raise ValueError for what is no address of a host and port; a client that fails over it later
    waits, and complains when it is thrown away."""
    scheme, place = parse_address(address, strict=True)
    if scheme != "inproc":
        get_backend(scheme)
        parse_host_port(place)


def _check(client: Client) -> None:
    """Return if there are workers and all work as this process does."""
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except TimeoutError as error:
        raise _no_workers() from error
    own = in_use()
    for worker, theirs in sorted(client.run(in_use, on_error="return").items()):
        if isinstance(theirs, BaseException):
            raise _other_versions(
                f"worker {worker} cannot run this program: {type(theirs).__name__}: {theirs}"
            )
        if others := differing(own, theirs):
            raise _other_versions(f"worker {worker} has other versions: {others}")


def _other_versions(message: str) -> UsageError:
    hint = "install the same version of screener and of all it needs on every machine"
    return UsageError("other_versions", message, hint)


def _no_workers() -> UsageError:
    hint = "start some with: dask worker ADDRESS --nthreads 1; what was done is kept"
    return UsageError("no_workers", "the scheduler has no workers", hint)


class _Run:
    """One batch on a cluster: what is in hand, what is ready, what has no result."""

    def __init__(self, client: Client, key: str, tasks: Sequence[Entry], order: Order, skip: Skip) -> None:
        self._client, self._key, self._tasks, self._order, self._skip = client, key, tasks, order, skip
        self._begun = 0
        self._flying: dict[int, Future[object]] = {}
        self._ended: Queue[int] = Queue()
        self._ready: dict[int, object] = {}
        self._suspects: list[int] = []

    def made(self) -> Iterator[object]:
        """Yield what is made of all files, in their order."""
        for number in range(len(self._tasks)):
            while number not in self._ready:
                if self._suspects:
                    self._settle()
                    continue
                self._hand_out(number)
                if number not in self._ready:
                    self._take(self._next_ended())
            yield self._ready.pop(number)

    def close(self) -> None:
        """Give up what is in hand, and let the workers forget the order."""
        if self._client.status != "running":
            return
        try:
            self._client.cancel(list(self._flying.values()))
            self._client.unregister_worker_plugin(self._key)
        except (OSError, TimeoutError, CommClosedError):
            return  # it went away meanwhile, and all of this with it

    def _hand_out(self, awaited: int) -> None:
        """Submit files ahead of the one awaited."""
        threads = sum(self._client.nthreads().values())
        until = min(len(self._tasks), awaited + max(threads * _AHEAD, _AT_LEAST))
        for number in range(self._begun, until):
            known = self._skip(self._tasks[number])
            if known is None:
                self._submit(number)
            else:
                self._ready[number] = known
        self._begun = max(self._begun, until)

    def _submit(self, number: int) -> None:
        # Never the same name twice: Dask would remember what became of the first.
        name = f"{self._key}-{number}-{uuid.uuid4().hex[:8]}"
        task = self._tasks[number]
        here = task.url is None and task.path.exists()
        future = self._client.submit(_work, self._key, task, here, key=name, pure=False)
        self._flying[number] = future
        future.add_done_callback(lambda _: self._ended.put(number))

    def _next_ended(self) -> int:
        """Return the number of a file that is done with, in whichever way."""
        idle = 0.0
        while True:
            try:
                return self._ended.get(timeout=1.0)
            except Empty:
                if self._client.status != "running":
                    hint = "start it again and give the same command; what was done is kept"
                    raise UsageError("scheduler_lost", "the scheduler is gone", hint) from None
                idle = 0.0 if self._client.nthreads() else idle + 1.0
                if idle >= _PATIENCE:
                    raise _no_workers() from None

    def _take(self, number: int) -> None:
        """Keep what was made of a file that is done with, or make it a suspect."""
        if not self._has_result(number):
            self._suspects.append(number)

    def _settle(self) -> None:
        """Work on the suspects one at a time, once nothing else is in hand."""
        while self._flying:
            self._take(self._next_ended())
        for number in sorted(self._suspects):
            self._submit(number)
            self._next_ended()
            if not self._has_result(number):
                task = self._tasks[number]
                self._ready[number] = self._order.then(task, crashed(task, self._order))
        self._suspects.clear()

    def _has_result(self, number: int) -> bool:
        """Keep what was made of a file that is done with; False where its worker died."""
        future = self._flying.pop(number)
        try:
            self._ready[number] = future.result(timeout=_PATIENCE)
        except (KilledWorker, CancelledError, CommClosedError, TimeoutError):
            return False
        finally:
            future.release()
        return True
