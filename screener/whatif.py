"""What an answer of the candidate would change: which points to ask about, and what each is worth.

Only what asking can settle is offered: what is unclear, claimed but not shown, likely, lapsed by a
printed date, or not stated. What the resume denies, says of others or states in figures (eight months
of twelve) is not, since no honest answer changes it. Nothing is read anew: an answer sets results
to met, and the sums are those of every assessment.

One answer settles all criteria that ask the same question of one certificate; where criteria ask
different questions of one fact, it may bring more than is said here, never less. An answer gains on its
own, or not at all while a missing minimum holds the score; then the smallest set that gains is
all that is missing, so that these sets need no search.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from screener.arithmetic import decimal, rounded
from screener.values import Assessment, Open, Result

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
    sums = _Sums(assessment)
    questions = [one for one in _questions(assessment) if one[0].finding.open]
    answers = [Answer(_ids(one), one[0].finding.open, *sums.figures(_ids(one))) for one in questions]
    # An answer that changes no figure is still worth having where a minimum hangs on it.
    required = {r.criterion.id for r in assessment.results if r.criterion.required}
    chosen = [one for one in answers if one.gain > 0 or not required.isdisjoint(one.criteria)]
    chosen.sort(key=lambda one: (-one.gain, required.isdisjoint(one.criteria)))
    return WhatIf(tuple(chosen), tuple(_sets(assessment, questions, sums)))


class _Sums:
    """The sums of an assessment, so that each answer costs a few additions instead of all of them."""

    def __init__(self, assessment: Assessment) -> None:
        results = assessment.results
        self.score, self.cap = assessment.score, assessment.rubric.cap
        self.weights = {r.criterion.id: decimal(r.criterion.weight) for r in results}
        self.points = {r.criterion.id: decimal(r.points) for r in results}
        self.possible = sum(self.weights.values(), Fraction(0))
        self.earned = sum(self.points.values(), Fraction(0))
        required = [r for r in results if r.criterion.required]
        self.missed = {r.criterion.id for r in required if r.finding.outcome == "missed"}
        self.unclear = {r.criterion.id for r in required if r.finding.outcome == "unclear"}

    def figures(self, criteria: tuple[str, ...]) -> tuple[float, float, float | None]:
        """Return score and gain of a yes, and the score of a no where it is another."""
        more = sum((self.weights[one] - self.points[one] for one in criteria), Fraction(0))
        score = self._score(self.earned + more, self.missed.difference(criteria))
        gain = max(round(score - self.score, 1), 0.0)  # both are whole tenths
        refused = self.unclear.intersection(criteria)
        otherwise = self._score(self.earned, self.missed | refused) if refused else self.score
        return score, gain, otherwise if otherwise != self.score else None

    def _score(self, earned: Fraction, missed: set[str]) -> float:
        share = 100 * earned / self.possible
        return rounded(min(share, decimal(self.cap)) if missed and self.cap is not None else share)


def _ids(group: Iterable[Result]) -> tuple[str, ...]:
    return tuple(result.criterion.id for result in group)


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


def _sets(assessment: Assessment, questions: list[list[Result]], sums: _Sums) -> Iterator[AnswerSet]:
    aims: tuple[tuple[Aim, set[str]], ...] = (("cap", sums.missed), ("minimums", sums.unclear))
    for aim, wanted in aims:
        groups = [group for group in questions if not wanted.isdisjoint(_ids(group))]
        criteria = tuple(ident for group in groups for ident in _ids(group))
        if wanted and wanted.issubset(criteria) and (aim == "minimums" or assessment.cap):
            yield AnswerSet(aim, criteria, *sums.figures(criteria))
