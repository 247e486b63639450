"""From findings to a score that anybody can recompute: points, ceiling, cap, gaps and flags."""

from datetime import date
from fractions import Fraction

import pytest

from screener import assess as assess_module
from screener.arithmetic import total
from screener.assess import AssessmentError, assess
from screener.errors import ScreenerError
from screener.rubric.kinds.competency import CompetencyParams
from screener.rubric.kinds.credential import CredentialParams
from screener.values import (
    Competency,
    Credential,
    Criterion,
    Education,
    Evidence,
    Finding,
    Flag,
    Month,
    Months,
    Result,
    Resume,
    Rubric,
    Span,
)

AS_OF = date(2026, 11, 30)
MET = Finding("met", 1.0, "Found.")
#: How each outcome is brought about: the level of a competency, and whether only a model saw it.
MADE = {"met": (2, False), "partly": (1, False), "missed": (0, False), "unclear": (2, True)}


def evidence(start):
    return Evidence(Span(start, start + 4), "here", "test")


def criterion(ident, weight, *, required=False):
    params = CompetencyParams(ident, ident, ("words",))
    return Criterion(ident, "competency", ident, params, weight, required, "Guide", f"What about {ident}?")


def rubric(*criteria, cap=None):
    return Rubric("test", "Test", "1", None, cap, criteria, ("test",), "0" * 64)


def resume(competencies=(), **facts):
    education = Education("none_stated", False, "none", False, ())
    fields = {"credentials": (), "flags": ()} | facts
    return Resume(
        (), education, competencies=competencies, skills=(), languages=(), misspellings=(), months=Months(),
        months_min=Months(), sections=("experience",), word_count=100, **fields,
    )  # fmt: skip


def assessed(*rows, cap=None):
    """An assessment of rows (weight, outcome) or (weight, outcome, "required"), ids a, b, c, ..."""
    criteria, found = [], []
    for index, (weight, outcome, *required) in enumerate(rows):
        ident = "abcdefghij"[index]
        level, learned = MADE[outcome]
        criteria.append(criterion(ident, weight, required=bool(required)))
        found.append(Competency(ident, level, (evidence(index * 10),) if level else (), learned=learned))
    return assess(resume(tuple(found)), rubric(*criteria, cap=cap), as_of=AS_OF)


@pytest.mark.parametrize(
    ("rows", "score", "ceiling"),
    [
        ([(1, "met")], 100.0, 100.0),
        ([(1, "missed")], 0.0, 0.0),
        ([(3, "met"), (1, "missed")], 75.0, 75.0),
        ([(3, "partly"), (1, "met")], 62.5, 62.5),
        # unclear counts nothing in the score and everything in the ceiling; missed stays missed
        ([(1, "met"), (1, "unclear")], 50.0, 100.0),
        ([(1, "partly"), (1, "unclear"), (2, "missed")], 12.5, 37.5),
        # one decimal, half up: 66.66..., 33.33..., 6.25, 0.05
        ([(2, "met"), (1, "missed")], 66.7, 66.7),
        ([(1, "met"), (2, "missed")], 33.3, 33.3),
        ([(1, "met"), (15, "missed")], 6.3, 6.3),
        ([(1, "met"), (1999, "missed")], 0.1, 0.1),
        # tenths are tenths: 100 * 0.1 / 0.3, and 0.15 of 100 times one half is 0.075
        ([(0.1, "met"), (0.2, "missed")], 33.3, 33.3),
        ([(0.15, "partly"), (99.85, "missed")], 0.1, 0.1),
    ],
)
def test_score_and_ceiling(rows, score, ceiling):
    result = assessed(*rows)
    assert (result.score, result.ceiling) == (score, ceiling)


def test_points_are_weight_times_credit_and_recompute_the_score():
    result = assessed((4, "met"), (3, "partly"), (0.5, "partly"), (2, "unclear"), (1, "missed"))
    assert [r.points for r in result.results] == [4.0, 1.5, 0.25, 0.0, 0.0]
    weights = sum(Fraction(str(r.criterion.weight)) for r in result.results)
    points = sum(Fraction(str(r.points)) for r in result.results)
    assert abs(100 * points / weights - Fraction(str(result.score))) <= Fraction(1, 20)
    assert result.flatten() == [
        ("a", "met"),
        ("b", "partly"),
        ("c", "partly"),
        ("d", "unclear"),
        ("e", "missed"),
    ]


@pytest.mark.parametrize(
    ("rows", "cap", "score", "ceiling", "says"),
    [
        # a required criterion that is missed holds the score
        ([(9, "met"), (1, "missed", "required")], 55, 55.0, 55.0, "held at 55: B: not mentioned"),
        (
            [(9, "met"), (1, "missed", "required"), (1, "missed", "required")],
            55,
            55.0,
            55.0,
            "held at 55: B: not mentioned; C: not mentioned",
        ),
        # it never lifts one, and says nothing where it holds nothing
        ([(1, "met"), (9, "missed", "required")], 55, 10.0, 10.0, None),
        ([(55, "met"), (45, "missed", "required")], 55, 55.0, 55.0, None),
        # it holds the ceiling alone
        (
            [(1, "met"), (8, "unclear"), (1, "missed", "required")],
            55,
            10.0,
            55.0,
            "would be held at 55: C: not mentioned",
        ),
        # partly and unclear do not cap, they are asked about; nor does a miss that is not required
        ([(9, "met"), (1, "unclear", "required")], 55, 90.0, 100.0, None),
        ([(9, "met"), (1, "partly", "required")], 55, 95.0, 95.0, None),
        ([(9, "met"), (1, "missed")], 55, 90.0, 90.0, None),
        # a rubric without a cap holds nothing
        ([(9, "met"), (1, "missed", "required")], None, 90.0, 90.0, None),
        ([(9, "met"), (1, "missed", "required")], 69.5, 69.5, 69.5, "held at 69.5: B: not mentioned"),
    ],
)
def test_the_cap(rows, cap, score, ceiling, says):
    result = assessed(*rows, cap=cap)
    assert (result.score, result.ceiling) == (score, ceiling)
    assert (result.cap.says if result.cap else None) == says


def test_a_cap_tells_all_that_a_finding_says_in_one_sentence():
    asked = criterion("way_in", 1, required=True)
    finding = Finding("missed", 0.0, "No programme is stated. No certification is stated.")
    held = total([Result(asked, finding, 0.0), Result(criterion("b", 9), MET, 9.0)], 55)
    assert held.cap.says == "held at 55: no programme is stated, no certification is stated"


def test_gaps_come_required_first_then_by_weight():
    result = assessed(
        (1, "missed"),
        (5, "partly"),
        (9, "met"),
        (2, "missed", "required"),
        (5, "unclear"),
        (3, "unclear", "required"),
    )
    assert [(gap.criterion, gap.required, gap.outcome) for gap in result.gaps] == [
        ("f", True, "unclear"),
        ("d", True, "missed"),
        ("b", False, "partly"),
        ("e", False, "unclear"),
        ("a", False, "missed"),
    ]
    assert (result.gaps[1].says, result.gaps[1].ask) == ("D: not mentioned.", "What about d?")


def certified(status, **dates):
    params = CredentialParams(("cma",), ("cma",), "certification", ("CMA",), (("cma", 60),))
    asked = Criterion("cert", "credential", "Certification", params, 1, False, "Guide", "Which one?")
    held = Credential(
        "CMA", "cma", "CMA", status, None, None, dates.get("issued"), dates.get("expires"), (evidence(0),)
    )
    return assess(resume(credentials=(held,)), rubric(asked), as_of=AS_OF)


@pytest.mark.parametrize(
    ("status", "dates", "outcome", "ask"),
    [
        ("expired", {"expires": Month(2019, 5)}, "missed", "CMA expired in 2019-05: has it been renewed?"),
        ("in_progress", {}, "unclear", "When will CMA be complete?"),
    ],
)
def test_the_gap_of_a_credential_asks_about_it(status, dates, outcome, ask):
    (gap,) = certified(status, **dates).gaps
    assert (gap.outcome, gap.ask) == (outcome, ask)


def test_a_flag_that_asks_nothing_leaves_the_question_to_the_criterion(monkeypatch):
    told = Finding("missed", 0.0, "Not found.", flags=(Flag("overlap", "Two posts overlap.", ()),))
    monkeypatch.setattr(assess_module.kinds, "check", lambda *_, **__: told)
    assert [gap.ask for gap in assessed((1, "missed")).gaps] == ["What about a?"]


def test_flags_of_the_resume_and_of_findings_are_listed_once_and_cost_nothing():
    old = certified("held", issued=Month(2015, 6))
    assert (old.score, [flag.code for flag in old.flags]) == (100.0, ["credential_old"])
    twice = Flag("overlap", "Two posts overlap.", (evidence(0),))
    flagged = assess(resume(flags=(twice, twice)), rubric(criterion("a", 1)), as_of=AS_OF)
    assert flagged.flags == (twice,)


def test_a_check_that_breaks_names_the_criterion(monkeypatch):
    def broken(resume, criterion, *, as_of):
        raise ZeroDivisionError("oops")

    monkeypatch.setattr(assess_module.kinds, "check", broken)
    with pytest.raises(AssessmentError) as caught:
        assessed((1, "met"))
    assert isinstance(caught.value, ScreenerError)
    assert caught.value.code == "criterion_failed"
    assert '"a"' in caught.value.message
    assert caught.value.hint == "please report this as a bug"
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_the_same_facts_give_the_same_assessment():
    assert assessed((4, "met"), (3, "unclear")) == assessed((4, "met"), (3, "unclear"))
