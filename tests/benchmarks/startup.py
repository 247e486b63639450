"""How long the program takes to start, as multiples of what any program like it must take.

usage: python tests/benchmarks/startup.py [--rounds N]

Starts, in turn: Python alone, `screener --help`, Python that imports spaCy, and `screener report` on one
text file for one rubric, cold: with what an earlier start kept of the vocabulary, and as if for the first
time. Prints the least of the rounds by the clock, and of processor time (with that of the process which
parses files, beside which the report is prepared). Targets: help within 6 times Python, a report within
1.5 times importing spaCy. All of them find the bytecode of their modules, as installed programs do: it is
written to a folder of the benchmark's own in a round that is not counted, as is what is kept. Other work
on the machine makes all of these figures worse; the load is printed.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
RESUME = next(iter(sorted((ROOT / "sample_resumes").glob("*.txt"))))
COMMANDS = {
    "python": ["-c", "pass"],
    "screener --help": ["-m", "screener", "--help"],
    "import spacy": ["-c", "import spacy"],
    "screener report": ["-m", "screener", "report", str(RESUME), "-r", "par"],
    "report, first": ["-m", "screener", "report", str(RESUME), "-r", "par"],
}
#: Where nothing can be kept, every start is the first.
NOTHING_KEPT = {"report, first": {"XDG_CACHE_HOME": os.devnull}}
#: What is compared with what, and the target.
RATIOS = (
    ("screener --help", "python", 6.0),
    ("screener report", "import spacy", 1.5),
    ("report, first", "import spacy", 1.5),
)


def main() -> int:
    """Run the comparison and print its table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7, help="times that each is started")
    rounds = parser.parse_args().rounds
    print(f"Python {sys.version.split()[0]}, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as folder:
        surroundings = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "XDG_CACHE_HOME": folder}
        surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
        for counted in [False] + [True] * rounds:
            for name, command in COMMANDS.items():
                times = _started(command, {**surroundings, **NOTHING_KEPT.get(name, {})})
                if counted:
                    found[name].append(times)
    least = {
        name: tuple(1000 * min(each) for each in zip(*times, strict=True)) for name, times in found.items()
    }
    for name, (clock, computing) in least.items():
        print(f"{name:<18} {clock:7.0f} ms by the clock {computing:7.0f} ms of processor time")
    for name, other, target in RATIOS:
        clock, computing = (ours / theirs for ours, theirs in zip(least[name], least[other], strict=True))
        print(f"{name} is {clock:.2f} x {other} by the clock, {computing:.2f} x in all (target {target})")
    return 0


def _started(command: list[str], surroundings: dict[str, str]) -> tuple[float, float]:
    """Return the seconds that a start of Python takes, by the clock and of computing."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        env=surroundings,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command} ended with {process.returncode}")
    return time.perf_counter() - begun, used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main())
