"""Damaged files in numbers, each read in a process of its own as strangers' files are.

usage: python -m tests.attack.mutants [--count 5000] [--seed 1] [--threads 2] [--keep FOLDER]

Prints how they ended by format and code, the slowest, the most memory of a child, by how much
this process grew, and what stayed behind: open descriptors, processes, files. Every reader's
own mistake ("crashed" with the name of an error) is named with its mutant, and so is every PDF
said to hold no text in which a PDF reader finds fifty letters. Exit status 1 where a promise
is broken.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
import traceback
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from screener.errors import REFUSALS, SourceError
from screener.isolate import Isolation
from screener.values import Source

from .damage import mutants

SLOWEST, MOST_MEMORY, MOST_GROWTH = 21.0, 512.0, 20.0
#: Read before growth is measured: what is loaded once is no growth.
_WARM = 40
_BLANK = ("empty", "scanned")


@dataclass(slots=True)
class Tally:
    """What came of the mutants; sizes in MiB, times in seconds."""

    ends: Counter[tuple[str, str]] = field(default_factory=Counter)
    slowest: list[tuple[float, str, str]] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    blank: list[str] = field(default_factory=list)
    tracebacks: list[str] = field(default_factory=list)
    child: float = 0.0
    growth: float = 0.0
    descriptors: int = 0
    processes: int = 0
    files: list[str] = field(default_factory=list)

    def faults(self) -> list[str]:
        """Return every promise that was broken."""
        codes = {code for _, code in self.ends} - {"read", *REFUSALS}
        slow = [f"{seconds:.1f} s: {name}" for seconds, name, _ in self.slowest if seconds > SLOWEST]
        return [
            *(f"no code of a refusal: {code}" for code in codes),
            *(f"slower than {SLOWEST:.0f} s: {each}" for each in slow),
            *(f"a mistake of a reader: {each}" for each in self.broken),
            *(f"letters in what was called blank: {each}" for each in self.blank),
            *(f"traceback: {each}" for each in self.tracebacks),
            *([f"a child took {self.child:.0f} MiB"] if self.child > MOST_MEMORY else []),
            *([f"this process grew by {self.growth:.1f} MiB"] if self.growth > MOST_GROWTH else []),
            *([f"{self.descriptors} descriptors stayed open"] if self.descriptors > 0 else []),
            *([f"{self.processes} processes stayed behind"] if self.processes > 0 else []),
            *(f"left behind: {each}" for each in self.files),
        ]


def resident() -> float:
    """Return the memory of this process in MiB."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") / 2**20


def children_of(owner: int) -> int:
    """Return how many processes a process has started that are still listed."""
    return len(Path(f"/proc/{owner}/task/{owner}/children").read_text(encoding="ascii").split())


def descriptors() -> int:
    """Return how many descriptors this process holds open."""
    return len(list(Path("/proc/self/fd").iterdir()))


def read_one(isolation: Isolation, name: str, data: bytes) -> tuple[str, str, float]:
    """Return how the reading of a file ended, with the message of a refusal, and its seconds."""
    begun = time.monotonic()
    try:
        document = isolation.parse(Source(name, data))
    except SourceError as error:
        return error.code, error.message, time.monotonic() - begun
    end = "read" if document.text.strip() else "read as nothing"
    return end, "", time.monotonic() - begun


def run(count: int, *, seed: int, threads: int = 2, keep: Path | None = None) -> Tally:
    """Return what came of so many mutants."""
    import resource  # noqa: PLC0415  not on every system

    tally = Tally()
    open_before = descriptors()
    with tempfile.TemporaryDirectory() as scratch:
        known, os.environ["TMPDIR"] = os.environ.get("TMPDIR"), scratch
        try:
            with Isolation() as isolation, ThreadPoolExecutor(threads) as pool:
                _read_all(isolation, pool, tally, count=count, seed=seed, keep=keep)
                helper = int(str(isolation.protections()["pid"]))
                until = time.monotonic() + 10
                while children_of(helper) and time.monotonic() < until:
                    time.sleep(0.05)
                tally.processes = children_of(helper)
        finally:
            if known is None:
                del os.environ["TMPDIR"]
            else:
                os.environ["TMPDIR"] = known
        tally.files = sorted(path.name for path in Path(scratch).rglob("*"))
    # The helper waited for its children, and this process for the helper, with their peaks.
    tally.child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    tally.descriptors = descriptors() - open_before
    return tally


def _read_all(
    isolation: Isolation, pool: ThreadPoolExecutor, tally: Tally, *, count: int, seed: int, keep: Path | None
) -> None:
    before = 0.0
    made = mutants(count, seed=seed)
    done = 0
    blank: list[tuple[str, bytes]] = []
    # A few at a time: what waits to be read is memory of this process too.
    while pack := list(islice(made, _WARM)):
        waiting = [(name, data, pool.submit(read_one, isolation, name, data)) for name, data in pack]
        for name, data, future in waiting:
            try:
                code, message, seconds = future.result()
            except Exception:  # noqa: BLE001 -- counting what should never happen
                code, message, seconds = "traceback", "", 0.0
                tally.tracebacks.append(f"{name}\n{traceback.format_exc()}")
            tally.ends[name.rpartition(".")[2], code] += 1
            tally.slowest = sorted([*tally.slowest, (seconds, name, code)], reverse=True)[:5]
            if code == "crashed":
                tally.broken.append(f"{name}: {message}")
            if code in _BLANK and name.endswith(".pdf"):
                blank.append((name, data))
            if keep and (code in ("crashed", "traceback", "time", "memory") or seconds > SLOWEST / 2):
                (keep / f"{code}-{name}").write_bytes(data)
        done += len(pack)
        before = before or resident()
        tally.growth = max(tally.growth, resident() - before)
        if done % 500 < _WARM:
            print(f"{done} of {count}", file=sys.stderr)
    with Isolation(reader="attack.letters:parse") as finder:
        tally.blank = [name for name, data in blank if any_letters(name, data, finder=finder)]


def any_letters(name: str, data: bytes, *, finder: Isolation) -> bool:
    """Return whether a PDF reader finds fifty letters in a file; not where none survives it."""
    try:
        return finder.parse(Source(name, data)).text == "letters"
    except SourceError:
        return False


def table(tally: Tally) -> str:
    """Return the tally as text."""
    formats = sorted({form for form, _ in tally.ends})
    codes = sorted({code for _, code in tally.ends}, key=lambda code: (code != "read", code))
    rows = [f"{'':<16}" + "".join(f"{form:>7}" for form in formats) + "    all"]
    for code in codes:
        counts = [tally.ends[form, code] for form in formats]
        rows.append(f"{code:<16}" + "".join(f"{each:>7}" for each in (*counts, sum(counts))))
    rows += [f"slow: {seconds:5.1f} s {code:<10} {name}" for seconds, name, code in tally.slowest]
    rows.append(f"most memory of a child {tally.child:.0f} MiB; this process grew by {tally.growth:.1f} MiB")
    rows.append(
        f"left open {tally.descriptors} descriptors, {tally.processes} processes, {len(tally.files)} files;"
        f" tracebacks {len(tally.tracebacks)}, mistakes of readers {len(tally.broken)},"
        f" called blank with letters {len(tally.blank)}"
    )
    return "\n".join(rows)


def main() -> int:
    """Run the mutants and print their table."""
    asked = argparse.ArgumentParser(description="Damaged files, each read in a process of its own.")
    asked.add_argument("--count", type=int, default=5000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--threads", type=int, default=2)
    asked.add_argument("--keep", type=Path, help="folder for the mutants that end badly")
    options = asked.parse_args()
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    tally = run(options.count, seed=options.seed, threads=options.threads, keep=options.keep)
    print(f"{options.count} mutants, seed {options.seed}: {time.monotonic() - begun:.0f} s")
    print(table(tally))
    faults = tally.faults()
    print("\n".join(f"FAULT {fault}" for fault in faults) or "every promise kept")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
