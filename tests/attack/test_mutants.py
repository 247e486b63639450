"""Damaged files of every format end as read or as a refusal with a code, and harm nothing."""

import sys
from pathlib import Path

import pytest

from screener.isolate import Isolation

from .damage import FORMATS, mutant, mutants, samples
from .mutants import Tally, any_letters, run, table

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at /proc")
FEWEST_READ = 0.3


def check(tally: Tally, count: int) -> None:
    assert tally.faults() == [], table(tally)
    assert tally.ends.total() == count
    read = {form: tally.ends[form, "read"] for form in FORMATS}
    assert sum(read.values()) > FEWEST_READ * count and all(read.values()), "damage was all that was tried"
    assert tally.child > 20, "the children were not measured"


def test_some_mutants() -> None:
    check(run(150, seed=1), 150)


@pytest.mark.slow
def test_mutants() -> None:
    check(run(5000, seed=1), 5000)


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
