"""Batches that are killed or broken off: nothing is lost, and nothing is done twice."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from made_batches import AS_OF, ROOT, ask, batch, outputs, run, write_resumes


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


_GO = "import sys; from screener.cli import main; sys.argv[0] = 'screener'; main()"


def start(folder: Path, out: Path, *more: str) -> subprocess.Popen[str]:
    args = ["batch", str(folder), "-o", str(out), *AS_OF, "-r", "ma", *more]
    return subprocess.Popen(
        [sys.executable, "-c", _GO, *args],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A job in the background of a script ignores Ctrl-C, and so would what it starts.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )


def kept(out: Path, table: str = "run_items") -> int:
    try:
        return int(ask(out, f"SELECT count(*) FROM {table}")[0][0])  # type: ignore[call-overload]
    except sqlite3.Error:
        return 0


def wait_until_kept(out: Path, count: int) -> None:
    """Wait until so many files have been read, which those known from before are not."""
    deadline = time.monotonic() + 120
    while kept(out, "readings") < count:
        assert time.monotonic() < deadline, "the batch does not get on"
        time.sleep(0.02)


def nothing_lost_or_doubled(out: Path, folder: Path) -> None:
    count = len(list(folder.iterdir()))
    last = ask(out, "SELECT max(id) FROM runs")[0][0]
    assert ask(out, f"SELECT count(*), count(DISTINCT number) FROM run_items WHERE run = {last}") == [
        (count, count)
    ]
    assert ask(out, "SELECT count(*), count(DISTINCT document) FROM readings") == [(count, count)]
    for event in ("read", "assessed"):
        lines = f"SELECT count(*), count(DISTINCT subject) FROM events WHERE event = '{event}'"
        assert ask(out, lines) == [(count, count)]
    assert run("log", "verify", out).exit_code == 0


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_kill_loses_nothing_and_doubles_nothing(tmp_path: Path, out: Path) -> None:
    folder = write_resumes(tmp_path / "in", 12)
    going = start(folder, out, "--jobs", "1")
    wait_until_kept(out, 3)
    os.killpg(going.pid, signal.SIGKILL)
    going.communicate()
    before = kept(out)
    assert 3 <= before < 12
    assert f"not finished: {before} of 12 files" in run("runs", out).stdout
    done = batch(folder, out)
    assert f"{before} files known from before" in done.stdout
    nothing_lost_or_doubled(out, folder)
    batch(folder, tmp_path / "fresh")
    assert outputs(out) == outputs(tmp_path / "fresh")


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("jobs", [pytest.param("0", marks=pytest.mark.slow), "2"])
def test_ctrl_c_saves_and_says_how_to_go_on(tmp_path: Path, out: Path, jobs: str) -> None:
    # So many that a machine busy with other work is still at it when the signal comes.
    folder = write_resumes(tmp_path / "in", 300)
    going = start(folder, out, "--jobs", jobs)
    wait_until_kept(out, 2)
    os.killpg(going.pid, signal.SIGINT)  # as a terminal does: to all processes at once
    stdout, stderr = going.communicate(timeout=120)
    assert (going.returncode, stdout) == (130, "")
    assert "of 300 files are done and kept (interrupted)" in stderr
    assert "--as-of 2026-11-30" in stderr
    assert "Traceback" not in stderr
    assert not (out / "results.jsonl.part").exists()
    assert f"{kept(out)} files known from before" in batch(folder, out).stdout
    nothing_lost_or_doubled(out, folder)


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_second_ctrl_c_while_workers_start_waited_for_ever(tmp_path: Path, out: Path) -> None:
    going = start(write_resumes(tmp_path / "in", 40), out, "--jobs", "2", "--progress", "none")
    deadline = time.monotonic() + 120
    while not kept(out, "runs"):
        assert time.monotonic() < deadline, "the batch does not begin"
        time.sleep(0.02)
    for wait in (1.0, 0.3):
        time.sleep(wait)
        os.killpg(going.pid, signal.SIGINT)
    try:
        stderr = going.communicate(timeout=60)[1]
    finally:
        with suppress(ProcessLookupError):
            os.killpg(going.pid, signal.SIGKILL)
    assert (going.returncode, "Traceback" in stderr) == (130, False)


@pytest.fixture
def points() -> Iterator[random.Random]:
    yield random.Random(20261130)


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_kills_at_fifty_points_of_five_hundred_files(
    tmp_path: Path, out: Path, points: random.Random
) -> None:
    folder = write_resumes(tmp_path / "in", 500)
    within = 0
    for _ in range(50):
        before = kept(out, "readings")
        going = start(folder, out, "--jobs", "2", "--progress", "none")
        # Somewhere between the start of the program and some new files.
        if points.random() < 0.2 or before > 470:
            time.sleep(points.uniform(0.0, 2.5))
        else:
            wait_until_kept(out, before + points.randint(1, 16))
            time.sleep(points.uniform(0.0, 0.05))
        os.killpg(going.pid, signal.SIGKILL)
        going.communicate()
        within += before < kept(out, "readings") < 500
    assert within > 25
    going = start(folder, out, "--jobs", "2", "--progress", "none")
    going.communicate()
    assert going.returncode == 0
    nothing_lost_or_doubled(out, folder)
