"""What an answer of the candidate would change: which points to ask about, and what each is worth.

Only what asking can settle is offered: what is unclear, claimed but not shown, likely, lapsed by a
printed date, or not stated. What the resume denies, says of others or states in figures (eight months
of twelve) is not, since no honest answer changes it. Nothing is read anew: an answer sets results
to met, and the sums are those of every assessment.

One answer settles all criteria that ask the same question of one certificate, and meets others `also`:
whoever holds a medical assistant's certificate holds a clinical one. An answer gains on its own, or
not at all while a missing minimum holds the score; then the smallest set that gains is all that is
missing, so that these sets need no search.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import lcm
from typing import Any, Literal

from screener.arithmetic import decimal, rounded
from screener.values import Assessment, Open, Result

#: "minimums": settles every minimum that is unclear. "cap": finds every minimum that is missed.
Aim = Literal["minimums", "cap"]


@dataclass(frozen=True, slots=True)
class Answer:
    """A point to ask about, and what a yes meets besides. `score` is what a yes makes of it all, `gain`
    the difference to today's; `otherwise` what a no makes of it where that changes anything."""

    criteria: tuple[str, ...]
    also: tuple[str, ...]
    basis: Open
    score: float
    gain: float
    otherwise: float | None = None


@dataclass(frozen=True, slots=True)
class AnswerSet:
    """The smallest set of answers that reaches an aim; figures as in `Answer`."""

    aim: Aim
    criteria: tuple[str, ...]
    also: tuple[str, ...]
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
    answers = [_answer(group, sums) for group in questions]
    # An answer that changes no figure is still worth having where a minimum hangs on it.
    required = {r.criterion.id for r in assessment.results if r.criterion.required}
    chosen = [one for one in answers if one.gain > 0 or not required.isdisjoint(one.criteria)]
    chosen.sort(key=lambda one: (-one.gain, required.isdisjoint(one.criteria)))
    return WhatIf(tuple(chosen), tuple(_sets(assessment, questions, sums)))


class _Sums:
    """The sums of an assessment in whole numbers, so that each answer costs a few additions."""

    def __init__(self, assessment: Assessment) -> None:
        results = assessment.results
        weights = {r.criterion.id: decimal(r.criterion.weight) for r in results}
        points = {r.criterion.id: decimal(r.points) for r in results}
        unit = lcm(*{number.denominator for number in (*weights.values(), *points.values())})
        self.weights = {ident: n.numerator * (unit // n.denominator) for ident, n in weights.items()}
        self.points = {ident: n.numerator * (unit // n.denominator) for ident, n in points.items()}
        self.possible, self.earned = sum(self.weights.values()), sum(self.points.values())
        self.score = assessment.score
        self.cap = None if assessment.rubric.cap is None else rounded(decimal(assessment.rubric.cap))
        required = [r for r in results if r.criterion.required]
        self.missed = {r.criterion.id for r in required if r.finding.outcome == "missed"}
        self.unclear = {r.criterion.id for r in required if r.finding.outcome == "unclear"}
        self.ways = {r.criterion.id: _ways(r) for r in results if r.finding.open}
        self.takers: dict[tuple[str, str], set[str]] = {}
        for ident, ways in self.ways.items():
            for way in ways:
                self.takers.setdefault(way, set()).add(ident)

    def figures(self, criteria: tuple[str, ...], also: tuple[str, ...]) -> tuple[float, float, float | None]:
        """Return score and gain of a yes, and the score of a no where it is another."""
        met = (*criteria, *also)
        more = sum(self.weights[one] - self.points[one] for one in met)
        score = self._score(self.earned + more, self.missed.difference(met))
        gain = max(round(score - self.score, 1), 0.0)  # both are whole tenths
        refused = self.unclear.intersection(criteria)
        otherwise = self._score(self.earned, self.missed | refused) if refused else self.score
        return score, gain, otherwise if otherwise != self.score else None

    def _score(self, earned: int, missed: set[str]) -> float:
        tenths = (2000 * earned + self.possible) // (2 * self.possible)  # half up, as `rounded` does
        return min(tenths / 10, self.cap) if missed and self.cap is not None else tenths / 10

    def also(self, group: list[Result]) -> tuple[str, ...]:
        """Return the other open criteria that what meets these must meet: they take each credential, or
        the ability, that these take."""
        met: set[str] = set()
        for result in group:
            ways = self.ways.get(result.criterion.id)
            if ways and result.criterion.kind != "one_of":
                met |= set.intersection(*(self.takers[way] for way in ways))
        met -= set(_ids(group))
        return tuple(ident for ident in self.ways if ident in met) if met else ()


def _answer(group: list[Result], sums: _Sums) -> Answer:
    criteria, also = _ids(group), sums.also(group)
    return Answer(criteria, also, group[0].finding.open, *sums.figures(criteria, also))


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
            also = sums.also([result for group in groups for result in group])
            yield AnswerSet(aim, criteria, also, *sums.figures(criteria, also))


# --------------------------------------------------------------------------- what a yes meets besides


def _ways(result: Result) -> frozenset[tuple[str, str]]:
    """Return each credential or ability that meets a criterion in full by itself."""
    params = result.criterion.params
    if result.criterion.kind != "one_of":
        return _taken(result.criterion.kind, params)
    return frozenset().union(
        *(
            _taken(_part(option, "kind"), _part(option, "params"))
            for option in _part(params, "options") or ()
            if _part(option, "worth") == 1
        )
    )


def _taken(kind: str, params: object) -> frozenset[tuple[str, str]]:
    if kind == "credential":
        return frozenset(("credential", ident) for ident in _part(params, "ids") or ())
    key = _part(params, "key") if kind == "competency" else None
    return frozenset([("competency", key)] if key else [])


def _part(value: object, name: str) -> Any:  # noqa: ANN401  parameters of any kind
    """Return a part of a criterion's parameters, which are plain data in a rubric that was kept."""
    return value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)
