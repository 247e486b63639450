"""What answers would change: the same sums as an assessment, and nothing that asking cannot settle."""

from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from test_assess import assessed

from screener import assess as assess_module
from screener.arithmetic import total
from screener.assess import assess
from screener.values import Finding
from screener.vocab import load_vocabulary
from screener.whatif import what_if

SAMPLES = Path(__file__).parents[1] / "sample_resumes"


def confirmed(assessment, criteria):
    """The score with these results met, by the sums of every assessment."""
    met = Finding("met", 1.0, "Confirmed.")
    results = [replace(r, finding=met) if r.criterion.id in criteria else r for r in assessment.results]
    return total(results, assessment.rubric.cap).score


def answers(assessment):
    return [(one.criteria, one.basis, one.score, one.gain) for one in what_if(assessment).answers]


def sets(assessment):
    return [(one.aim, one.criteria, one.score, one.otherwise) for one in what_if(assessment).sets]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(1, "met")], []),
        # by gain, whatever the order in the rubric: weights of 10
        (
            [(2, "unclear"), (5, "missed"), (3, "met")],
            [(("b",), "not_stated", 80.0, 50.0), (("a",), "unclear", 50.0, 20.0)],
        ),
        ([(5, "partly"), (5, "met")], [(("a",), "claimed", 100.0, 25.0)]),
        # what gains most is not what weighs most
        (
            [(6, "partly"), (4, "missed")],
            [(("b",), "not_stated", 70.0, 40.0), (("a",), "claimed", 60.0, 30.0)],
        ),
        # equals: minimums first
        (
            [(1, "missed"), (1, "missed", "required")],
            [(("b",), "not_stated", 50.0, 50.0), (("a",), "not_stated", 50.0, 50.0)],
        ),
    ],
)
def test_answers_by_gain(rows, expected):
    assert answers(assessed(*rows)) == expected


def test_a_held_score_is_moved_by_all_missing_minimums_together():
    found = assessed((2, "missed", "required"), (2, "missed", "required"), (6, "met"), (1, "missed"), cap=40)
    assert found.score == 40.0
    # One minimum alone changes nothing, and neither does what is no minimum: that one is left out.
    assert [(one.criteria, one.gain) for one in what_if(found).answers] == [(("a",), 0.0), (("b",), 0.0)]
    assert sets(found) == [("cap", ("a", "b"), 90.9, None)]


def test_no_set_lifts_a_limit_that_is_not_there_or_that_a_denial_holds():
    assert sets(assessed((2, "missed", "required"), (8, "met"))) == []
    assert sets(assessed((2, "missed", "required"), (2, "met"), cap=90)) == []  # 50 is below it anyway
    held = assessed((2, "missed", "required"), (2, "missed", "required"), (6, "met"), cap=40)
    denied = replace(held.results[1], finding=replace(held.results[1].finding, open=""))
    assert sets(replace(held, results=(held.results[0], denied, held.results[2]))) == []


def test_an_unclear_minimum_may_go_either_way():
    found = assessed((2, "unclear", "required"), (8, "met"), cap=55)
    [answer] = what_if(found).answers
    assert (found.score, answer.score, answer.otherwise) == (80.0, 100.0, 55.0)
    assert sets(found) == [("minimums", ("a",), 100.0, 55.0)]


def test_both_sets_where_one_minimum_is_missed_and_another_unclear():
    found = assessed((2, "unclear", "required"), (2, "missed", "required"), (6, "met"), cap=55)
    assert sets(found) == [("cap", ("b",), 80.0, None), ("minimums", ("a",), 55.0, None)]


# --------------------------------------------------------------------------- the sums


@pytest.mark.parametrize("cap", [None, 0, 30, 55, 90])
@pytest.mark.parametrize(
    "outcomes",
    [
        ("missed", "missed", "unclear", "partly", "met"),
        ("unclear", "missed", "met", "partly", "missed"),
        ("met", "unclear", "unclear", "met", "met"),
        ("missed", "met", "met", "met", "partly"),
    ],
)
def test_no_smaller_set_gains(outcomes, cap):
    """Against all sets of answers: those that gain, with no part that gains, are single or the cap's."""
    weights = (7, 3, 2, 5, 4)
    rows = [
        (w, o, *(["required"] if i < 2 else []))
        for i, (w, o) in enumerate(zip(weights, outcomes, strict=True))
    ]
    made = assessed(*rows, cap=cap)
    settled = [r.criterion.id for r in made.results if r.finding.open]
    gaining = [
        frozenset(chosen)
        for size in range(1, len(settled) + 1)
        for chosen in combinations(settled, size)
        if confirmed(made, chosen) > made.score
    ]
    least = {one for one in gaining if not any(other < one for other in gaining)}
    found = what_if(made)
    told = {frozenset(one.criteria) for one in (*found.answers, *found.sets) if one.gain > 0}
    assert least <= told


@pytest.fixture(scope="module")
def rubrics():
    from screener.rubric import list_rubrics, load_rubric  # noqa: PLC0415

    vocabulary = load_vocabulary()
    return [load_rubric(entry.id, vocabulary=vocabulary) for entry in list_rubrics()]


def test_figures_are_those_of_an_assessment_with_these_results_met(sample, rubrics, monkeypatch):
    """For all samples, with the two main posts and every third of the others: judged again by checks that
    say met for what is confirmed (the first answer of each; all answers for the main posts)."""
    names = sorted(path.name for path in SAMPLES.iterdir() if path.suffix in (".pdf", ".txt"))
    # Screened before the checks are replaced: other tests share what `sample` keeps.
    resumes = [sample(name).reading.resume for name in names]
    real = assess_module.kinds.check
    said: dict[str, str] = {}
    known: dict[str, Finding] = {}

    def check(facts, asked, *, as_of):
        found = known[asked.id] if asked.id in known else real(facts, asked, as_of=as_of)
        known[asked.id] = found
        if asked.id not in said:
            return found
        return Finding(said[asked.id], 1.0 if said[asked.id] == "met" else 0.0, "An answer.")

    monkeypatch.setattr(assess_module.kinds, "check", check)
    compared = 0
    for number, facts in enumerate(resumes):
        for index, each in enumerate(rubrics):
            if each.name not in ("par", "ma") and (number + index) % 3:
                continue
            known.clear()
            said.clear()
            made = assess(facts, each, as_of=date(2026, 11, 30))
            found = what_if(made)
            most = None if each.name in ("par", "ma") else 1
            for one in (*found.answers[:most], *found.sets):
                said.update(dict.fromkeys((*one.criteria, *one.also), "met"))
                again = assess(facts, each, as_of=date(2026, 11, 30))
                assert (one.score, one.gain) == (
                    again.score,
                    pytest.approx(again.score - made.score, abs=1e-9),
                )
                said.clear()
                if one.otherwise is not None:
                    unclear = {r.criterion.id for r in made.results if r.finding.outcome == "unclear"}
                    said.update(dict.fromkeys(unclear.intersection(one.criteria), "missed"))
                    assert one.otherwise == assess(facts, each, as_of=date(2026, 11, 30)).score
                    said.clear()
                compared += 1
    assert compared > len(names) * len(rubrics)
