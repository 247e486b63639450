"""Damaged files of every format end as read or as a refusal with a code, and harm nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from screener.isolate import Isolation

from .damage import mutant, mutants, samples
from .mutants import Tally, any_letters

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at /proc")
FEWEST_READ = 0.3
ROOT = Path(__file__).parents[2]


def check(count: int) -> None:
    """Run the mutants in a process of its own, whose children are theirs and no other test's."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.attack.mutants", "--count", str(count), "--seed", "1"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    rows = {row.split()[0]: row.split()[1:] for row in done.stdout.splitlines() if row.strip()}
    read = [int(number) for number in rows["read"]]
    assert read[-1] > FEWEST_READ * count and all(read), "damage was all that was tried"
    assert "every promise kept" in done.stdout


def test_some_mutants() -> None:
    check(150)


@pytest.mark.slow
def test_mutants() -> None:
    check(5000)


def test_the_same_seed_makes_the_same_mutants() -> None:
    assert [mutant(number, seed=3) for number in range(8)] == list(mutants(8, seed=3))
    assert mutant(0, seed=3) != mutant(0, seed=4)


def test_faults_are_told() -> None:
    tally = Tally(child=600, growth=30, descriptors=1, processes=1, files=["a"], broken=["b"], blank=["c"])
    tally.ends["pdf", "odd"] += 1
    tally.slowest = [(30.0, "d", "read")]
    assert len(tally.faults()) == 9


def test_letters_are_found_where_there_are_letters() -> None:
    with Isolation(reader=f"{__package__}.letters:parse") as finder:
        assert any_letters("a", samples()["pdf"][0], finder=finder)
        assert not any_letters("a", samples()["pdf"][0][:400], finder=finder)
        assert not any_letters("a", Path(__file__).read_bytes(), finder=finder)
