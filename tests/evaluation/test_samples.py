"""How far the program agrees with the careful reader of the bundled samples; `-s` shows where not."""

from __future__ import annotations

import pytest

from . import run, samples

#: Measure: the least agreement. Close below what is reached, so that a step back is seen.
FLOORS = {
    "ability": 0.92,
    "ability F1": 0.86,
    "ability level": 0.95,
    "credentials": 0.75,
    "education highest": 0.89,
    "education ma_program": 0.97,
    "education health_field": 0.91,
    "jobs, how many": 0.80,
    "job title": 0.87,
    "job dates": 0.97,
    "job kind": 0.95,
    "job work": 0.89,
    "misspellings": 0.91,
    "fit par": 0.92,
    "fit ma": 0.93,
}


@pytest.fixture(scope="module")
def agreement(sample) -> samples.Agreement:
    """Return the agreement over all samples, and print its table."""
    found = samples.compare((name, sample(name)) for name in sorted(samples.truth()))
    print(f"\n{found.table()}")
    return found


@pytest.mark.parametrize(("measure", "floor"), FLOORS.items())
def test_agreement(agreement: samples.Agreement, measure: str, floor: float):
    assert agreement.figures()[measure] >= floor


def test_every_measure_has_a_floor(agreement: samples.Agreement):
    assert set(agreement.figures()) == set(FLOORS)


@pytest.mark.parametrize(
    ("pairs", "rank"),
    [
        ([(1, 10), (2, 20), (3, 30)], 1.0),
        ([(1, 30), (2, 20), (3, 10)], -1.0),
        ([(1, 5), (1, 5), (1, 5)], 0.0),
        ([(1, 1), (2, 1), (3, 2), (4, 2)], 0.894),
    ],
)
def test_rank_correlation(pairs: list[tuple[float, float]], rank: float):
    assert samples.spearman(pairs) == pytest.approx(rank, abs=0.001)


def test_the_table_can_be_printed_without_the_corpus(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("SCREENER_EVALUATION", str(tmp_path))
    assert run.main([]) == 0
    printed = capsys.readouterr().out
    assert "ability F1" in printed
    assert "SCREENER_EVALUATION" in printed
