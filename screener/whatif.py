"""What an answer of the candidate would change: which points to ask about, and what each is worth.

Only what asking can settle is offered: what is unclear, claimed but not shown, likely, lapsed by a
printed date, or not stated. What the resume denies, says of others or states in figures (eight months
of twelve) is not, since no honest answer changes it. Nothing is read anew: an answer sets results
to met, and the sums are those of every assessment.

One answer settles all criteria that ask the same question of one certificate. An answer gains on its
own, or not at all while a missing minimum holds the score; then the smallest set that gains is
all that is missing, so that these sets need no search.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from screener.arithmetic import decimal, total
from screener.values import Assessment, Open, Outcome, Result

#: "minimums": settles every minimum that is unclear. "cap": finds every minimum that is missed.
Aim = Literal["minimums", "cap"]


@dataclass(frozen=True, slots=True)
class Answer:
    """A point to ask about. `score` is what a yes makes of it, `gain` the difference to today's;
    `otherwise` what a no makes of it where that changes anything."""

    criteria: tuple[str, ...]
    basis: Open
    score: float
    gain: float
    otherwise: float | None = None


@dataclass(frozen=True, slots=True)
class AnswerSet:
    """The smallest set of answers that reaches an aim; figures as in `Answer`."""

    aim: Aim
    criteria: tuple[str, ...]
    score: float
    gain: float
    otherwise: float | None = None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """`answers` by gain, those about minimums first among equals; `sets` by aim."""

    answers: tuple[Answer, ...] = ()
    sets: tuple[AnswerSet, ...] = ()


def what_if(assessment: Assessment) -> WhatIf:
    """Return what answers would change, in points of 100 as scores are counted."""
    questions = [one for one in _questions(assessment) if one[0].finding.open]
    answers = [_answer(assessment, group) for group in questions]
    # An answer that changes no figure is still worth having where a minimum hangs on it.
    required = {r.criterion.id for r in assessment.results if r.criterion.required}
    chosen = [one for one in answers if one.gain > 0 or not required.isdisjoint(one.criteria)]
    chosen.sort(key=lambda one: (-one.gain, required.isdisjoint(one.criteria)))
    return WhatIf(tuple(chosen), tuple(_sets(assessment, questions)))


def confirmed(
    assessment: Assessment, criteria: Iterable[str], outcome: Literal["met", "missed"] = "met"
) -> tuple[float, float]:
    """Return score and ceiling as they are once these criteria are met (or missed)."""
    wanted = frozenset(criteria)
    results = [_set(r, outcome) if r.criterion.id in wanted else r for r in assessment.results]
    found = total(results, assessment.rubric.cap)
    return found.score, found.ceiling


def _set(result: Result, outcome: Outcome) -> Result:
    credit = 1.0 if outcome == "met" else 0.0
    return replace(result, finding=replace(result.finding, outcome=outcome, credit=credit))


def _questions(assessment: Assessment) -> list[list[Result]]:
    """Return what is not met, grouped by the question that would settle it: required and heavy first."""
    asks = {gap.criterion: gap.ask for gap in assessment.gaps}
    unmet = [result for result in assessment.results if result.finding.outcome != "met"]
    unmet.sort(key=lambda result: (not result.criterion.required, -result.criterion.weight))
    groups: dict[tuple[str, str], list[Result]] = {}
    for result in unmet:
        # The question about a certificate that lapsed or is not complete is the same wherever it counts.
        ask = asks.get(result.criterion.id, "")
        shared = any(flag.says == ask for flag in result.finding.flags)
        groups.setdefault((ask, "") if shared else ("", result.criterion.id), []).append(result)
    return list(groups.values())


def _answer(assessment: Assessment, group: list[Result]) -> Answer:
    criteria = tuple(result.criterion.id for result in group)
    score, gain, otherwise = _figures(assessment, criteria)
    return Answer(criteria, group[0].finding.open, score, gain, otherwise)


def _figures(assessment: Assessment, criteria: tuple[str, ...]) -> tuple[float, float, float | None]:
    score, _ = confirmed(assessment, criteria)
    gain = float(max(decimal(score) - decimal(assessment.score), Fraction(0)))
    unclear = {r.criterion.id for r in assessment.results if r.finding.outcome == "unclear"}
    refused, _ = confirmed(assessment, unclear.intersection(criteria), "missed")
    return score, gain, refused if refused != assessment.score else None


def _sets(assessment: Assessment, questions: list[list[Result]]) -> Iterable[AnswerSet]:
    minimums = [r for r in assessment.results if r.criterion.required]
    for aim, outcome in (("cap", "missed"), ("minimums", "unclear")):
        wanted = {r.criterion.id for r in minimums if r.finding.outcome == outcome}
        groups = [group for group in questions if any(r.criterion.id in wanted for r in group)]
        reached = {result.criterion.id for group in groups for result in group}
        if not wanted or not wanted <= reached or (aim == "cap" and assessment.cap is None):
            continue
        criteria = tuple(result.criterion.id for group in groups for result in group)
        yield AnswerSet(aim, criteria, *_figures(assessment, criteria))  # type: ignore[arg-type]
