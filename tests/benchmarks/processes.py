"""Running a batch as people do, and looking at its processes from outside (Linux: /proc)."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: Seconds between two looks at the processes. The kernel keeps the peak of each; what it tells of one that
#: was waited for would be that of this process, if larger, which it was forked from.
_PAUSE = 0.05
_MB = 1 << 20


@dataclass
class Ran:
    """A batch that ended: seconds by the clock and of computing, with all that it started, and the
    peak memory (MB) of its processes by what they are: parent, worker, helper, child."""

    wall: float
    cpu: float
    peaks: dict[str, float] = field(default_factory=dict)


def run_batch(folder: Path, out: Path, *more: str) -> Ran:
    """Run `screener batch` over a folder. Raises RuntimeError where it fails."""
    command = [sys.executable, "-m", "screener", "batch", str(folder), "-o", str(out), "--progress", "none"]
    begun = time.perf_counter()
    process = subprocess.Popen([*command, *more], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    peaks: dict[str, float] = {}
    done = threading.Event()
    watcher = threading.Thread(target=_watch, args=(process.pid, peaks, done))
    watcher.start()
    assert process.stderr
    said = process.stderr.read().decode(errors="replace")
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    done.set()
    watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 5):
        raise RuntimeError(f"exit status {process.returncode}: {said}")
    return Ran(wall, used.ru_utime + used.ru_stime, peaks)


def _watch(pid: int, peaks: dict[str, float], done: threading.Event) -> None:
    while not done.wait(_PAUSE):
        _look(pid, "parent", peaks)


def _look(pid: int, kind: str, peaks: dict[str, float]) -> None:
    """Note the peak memory of a process and of all that it started."""
    here = Path("/proc", str(pid))
    try:
        rows = (here / "status").read_text().splitlines()
        children = [
            int(one) for task in (here / "task").iterdir() for one in (task / "children").read_text().split()
        ]
    except (OSError, ValueError):
        return  # it has ended
    peak = next((float(row.split()[1]) * 1024 / _MB for row in rows if row.startswith("VmHWM")), 0.0)
    peaks[kind] = max(peaks.get(kind, 0.0), peak)
    for child in children:
        _look(child, _kind(child, kind), peaks)


def _kind(pid: int, parent: str) -> str:
    if parent == "helper":
        return "child"
    try:
        command = Path("/proc", str(pid), "cmdline").read_bytes()
    except OSError:
        return "other"
    if b"screener.isolate.helper" in command:
        return "helper"
    return "worker" if b"spawn_main" in command else "other"
