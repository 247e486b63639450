"""How well the labelled corpus is read, and what must hold for every file of it.

Skipped where the corpus is not there; `-s` shows the table.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from screener.errors import REFUSALS
from screener.values import Screening

from . import corpus
from .holding import faults_of, json_bytes

pytestmark = pytest.mark.skipif(corpus.missing() is not None, reason=corpus.missing() or "")

#: Measure of eval/score.py: what it must reach.
FLOORS = {
    "read": 1.0,
    "competency_f1_micro": 0.85,
    "competency_kappa_macro": 0.65,
    "job_f1": 0.85,
    "job_dates_exact": 0.90,
    "education_highest": 0.85,
    "credential_f1": 0.80,
    "fit_par_spearman": 0.85,
    "fit_ma_spearman": 0.85,
}
_MOST_FAULTS = 20
#: Points by which words of real files run over the edge of their page.
_OVER_THE_EDGE = 12.0


@pytest.fixture(scope="module")
def labelled(program):
    """Return the screenings of the labelled resumes, by file name."""
    return dict(corpus.screen_all(program, corpus.resumes(corpus.LABELLED)))


@pytest.fixture(scope="module")
def figures(labelled, tmp_path_factory) -> dict[str, float]:
    """Return the figures of eval/score.py, and print its table."""
    results: Path = tmp_path_factory.mktemp("evaluation") / "results.jsonl"
    corpus.write_results(results, labelled.items())
    table, program = corpus.score(results)
    print(f"\n{table}")
    return program


def test_the_whole_corpus_is_scored(labelled, figures):
    assert figures["resumes"] == len(labelled)


@pytest.mark.parametrize(("measure", "floor"), FLOORS.items())
def test_figures(figures, measure: str, floor: float):
    assert figures[measure] >= floor


def test_what_holds_for_every_labelled_resume(labelled):
    assert faults_in(labelled) == []


@pytest.mark.parametrize("part", [0, *(pytest.param(part, marks=pytest.mark.slow) for part in range(1, 5))])
def test_what_holds_for_every_other_resume(program, part: int):
    """A fifth of the files by default, and all of them with `-m slow`."""
    files = corpus.resumes(corpus.UNLABELLED)[part::5]
    assert len(files) > 1
    screened = dict(corpus.screen_all(program, files))
    assert faults_in(screened) == []
    assert refused(screened) <= set(REFUSALS)
    # A file of the corpus is a resume in English: hardly any may need a person instead of a score.
    problems = Counter(s.problem.code for s in screened.values() if isinstance(s, Screening) and s.problem)
    assert problems.total() <= 0.02 * len(files), problems


def test_a_second_run_gives_the_same_bytes(program, labelled):
    for path, month in corpus.resumes(corpus.LABELLED)[::4]:
        again = program.screen(path, ["par", "ma"], as_of=month)
        assert json_bytes(again) == json_bytes(labelled[path.name]), path.name


def faults_in(screened) -> list[str]:
    """Return the first faults of many screenings; a file that is refused has none."""
    found = [
        f"{name}: {fault}"
        for name, screening in screened.items()
        if isinstance(screening, Screening)
        for fault in faults_of(screening, slack=_OVER_THE_EDGE)
    ]
    return found[:_MOST_FAULTS]


def refused(screened) -> set[str]:
    """Return the codes of the files that could not be read."""
    return {error.code for error in screened.values() if not isinstance(error, Screening)}
