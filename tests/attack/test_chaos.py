"""Jobs that do their worst are accounted for, each by its name and in its place."""

import subprocess
import sys
from pathlib import Path

import pytest

from screener.values import BatchItem, Problem

from .chaos import WORST, Read, faults_of, jobs_of

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits of memory")
ROOT = Path(__file__).parents[2]


def check(count: int, worst: int) -> None:
    """Run the chaos as a program, since workers and readers import it by its name."""
    args = ["--count", str(count), "--worst", str(worst), "--seed", "7"]
    done = subprocess.run(
        [sys.executable, "-m", "tests.attack.chaos", *args],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"jobs of {count} accounted for" in done.stdout


def test_a_hundred_jobs_are_accounted_for() -> None:
    check(100, worst=1)


@pytest.mark.slow
def test_a_thousand_jobs_are_accounted_for() -> None:
    check(1000, worst=3)


def items(jobs: list) -> list[BatchItem]:
    """Return what has to come of jobs without deeds, and of those that end a worker."""
    crashed = Problem("crashed", "", "")
    return [
        BatchItem(job.name, None, crashed)
        if job.data.decode().startswith(WORST)
        else BatchItem(job.name, Read(job.data.decode()), None)  # type: ignore[arg-type]
        for job in jobs
    ]


def test_a_job_that_is_lost_doubled_or_misnamed_is_noticed() -> None:
    jobs = [job for job in jobs_of(40, 1, 1) if job.data.decode().partition(":")[0] in ("fine", WORST)]
    right = items(jobs)
    assert faults_of(jobs, right) == []
    assert faults_of(jobs, right[:-1]) == [f"{len(jobs)} jobs, {len(jobs) - 1} items"]
    assert faults_of(jobs, [*right[:3], right[2], *right[4:]])
    assert faults_of(jobs, [right[1], right[0], *right[2:]])
    assert faults_of(jobs, [*right[:-1], BatchItem(jobs[-1].name, None, Problem("time", "", ""))])
    assert faults_of(jobs, [*right[:-1], BatchItem(jobs[-1].name, Read("fine:0"), None)])
