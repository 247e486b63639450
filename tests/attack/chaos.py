"""A batch in which one file in five does its worst: every one is accounted for, in order.

usage: python -m tests.attack.chaos [--count 1000] [--seed 1] [--jobs 2] [--worst 1]

Of a hundred jobs, five eat memory, five end their process, three hang, three crash in it, two answer with
a flood, and `--worst` of the whole run end the worker that hands them out. The others are read as if
nothing had been. The jobs pass the processes of a batch and the isolation of each file as resumes do; only
the reader is a stand-in. Prints how many ended how; exit status 1 where one is lost, doubled, out of its
place or called by another name.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import signal
import struct
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from screener.engines import Order, in_processes
from screener.isolate import FileLimits, Isolation
from screener.values import BatchItem, Document, Line, Source, Span, Word

READER = "tests.attack.chaos:read"
#: Deed: how many of a hundred jobs do it, and the codes that may come of it.
SHARES: dict[str, tuple[int, set[str]]] = {
    "grow": (3, {"memory"}),
    "one great piece": (2, {"memory"}),
    "leave": (3, {"crashed"}),
    "leave badly": (2, {"crashed"}),
    "hang": (2, {"time"}),
    "spin": (1, {"time"}),
    "segfault": (3, {"crashed"}),
    "promise too much": (1, {"memory"}),
    "pour": (1, {"memory", "crashed", "time"}),
}
WORST = "end the worker"
#: A hang is a hang after a third of a second; all else has time, also on a busy machine.
_PATIENCE = {"hang": 0.3, "spin": 0.3, "pour": 5.0}


# --------------------------------------------------------------------------- in the file's process


def read(source: Source) -> Document:
    """Do what the text of the source says, or return it as a document."""
    text = source.data.decode()
    deed = DEEDS.get(text.partition(":")[0])
    if deed:
        deed()
    digest, span = hashlib.sha256(text.encode()).hexdigest(), Span(0, len(text))
    return Document("", digest, "text/plain", "test", text, (Word(span, 1),), (Line(span, 1, 1, 1),), ())


def _grow() -> None:
    kept = []
    while True:
        kept.append(b"x" * 8_000_000)


def _spin() -> None:
    while True:
        pass


def _flood(data: bytes, times: int) -> None:
    """Write into every open file, as a process that was taken over might."""
    for number in range(3, 60):
        try:
            for _ in range(times):
                os.write(number, data)
        except OSError:
            continue
    os._exit(0)


DEEDS: dict[str, Callable[[], object]] = {
    "grow": _grow,
    "one great piece": lambda: bytearray(4_000_000_000),
    "leave": lambda: os._exit(0),
    "leave badly": lambda: os._exit(9),
    "hang": lambda: time.sleep(60),
    "spin": _spin,
    "segfault": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    "promise too much": lambda: _flood(struct.pack("!I", 2**32 - 1), 1),
    "pour": lambda: _flood(struct.pack("!I", 63_000_000) + b"[" * 100_000, 700),
}


# --------------------------------------------------------------------------- in the worker


@lru_cache(maxsize=1)
def _isolation() -> Isolation:
    return Isolation(reader=READER)


@dataclass(frozen=True)
class Read:
    """What stands for a screening: the text that was read."""

    text: str
    problem: None = None


class StandIn:
    """What screens in a worker, were these resumes."""

    versions = ()

    def screen(self, source: Source, _rubrics: object, **_more: object) -> Read:
        """Return the text of a source. Raises SourceError as a real one does."""
        deed = source.data.decode().partition(":")[0]
        if deed == WORST:
            os._exit(13)
        limits = FileLimits(seconds=_PATIENCE.get(deed, 30.0), memory=256 * 1024 * 1024)
        return Read(_isolation().parse(source, limits=limits).text)


@dataclass(frozen=True)
class ChaosOrder(Order):
    """An order whose files are read by the stand-in."""

    def screener(self) -> Any:
        """Return what screens the files."""
        return StandIn()


# --------------------------------------------------------------------------- the run


def jobs_of(count: int, seed: int, worst: int) -> list[Source]:
    """Return so many jobs in an order of chance, each named by its number."""
    deeds = [deed for deed, (share, _) in SHARES.items() for _ in range(round(share * count / 100))]
    deeds += [WORST] * worst
    deeds += ["fine"] * (count - len(deeds))
    random.Random(seed).shuffle(deeds)
    return [Source(f"{at:05}", f"{deed}:{at}".encode()) for at, deed in enumerate(deeds)]


def faults_of(jobs: list[Source], items: list[BatchItem]) -> list[str]:
    """Return every job that is not what it has to be."""
    faults = [] if len(jobs) == len(items) else [f"{len(jobs)} jobs, {len(items)} items"]
    for job, item in zip(jobs, items, strict=False):
        deed = job.data.decode().partition(":")[0]
        wanted = SHARES[deed][1] if deed in SHARES else {"crashed"} if deed == WORST else {""}
        code = item.problem.code if item.problem else ""
        if item.name != job.name:
            faults.append(f"{job.name}: {item.name} stands in its place")
        elif code not in wanted:
            faults.append(f"{job.name} ({deed}): {code or 'read'}")
        elif not code and (item.screening is None or item.screening.text != job.data.decode()):  # type: ignore[attr-defined]
            faults.append(f"{job.name}: another text")
    return faults


Ends = Counter[tuple[str, str]]


def run(count: int, *, seed: int = 1, workers: int = 2, worst: int = 1) -> tuple[Ends, list[str]]:
    """Return how many jobs ended how, by deed and code, and what is wrong."""
    jobs = jobs_of(count, seed, worst)
    order = ChaosOrder((), date(2026, 11, 30), FileLimits())
    items = list(in_processes(jobs, order, workers, lambda _task: None))
    ends: Ends = Counter()
    for job, item in zip(jobs, items, strict=False):
        assert isinstance(item, BatchItem)
        ends[job.data.decode().partition(":")[0], item.problem.code if item.problem else "read"] += 1
    return ends, faults_of(jobs, items)  # type: ignore[arg-type]


def main() -> int:
    """Run the chaos and print how it went."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--worst", type=int, default=3)
    options = parser.parse_args()
    begun = time.perf_counter()
    ends, faults = run(options.count, seed=options.seed, workers=options.jobs, worst=options.worst)
    for (deed, code), many in sorted(ends.items()):
        print(f"{many:>6}  {deed:<18} {code}")
    print(f"{ends.total():>6}  jobs of {options.count} accounted for in {time.perf_counter() - begun:.0f} s")
    for fault in faults:
        print(f"fault: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    # Under this name workers and readers find what they are sent.
    from tests.attack.chaos import main as named

    sys.exit(named())
