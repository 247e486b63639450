"""One resume against one rubric: every criterion in order, then arithmetic, and nothing else.

points = weight x credit; score = 100 x sum of points / sum of weights, rounded half up to one
decimal, once, at the end. The ceiling gives full credit to what is unclear. A required criterion
that is missed holds both at the rubric's cap. Figures are computed exactly, as fractions of the
decimals that a rubric shows, so that anybody can recompute them by hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction

from screener.errors import ScreenerError
from screener.rubric import kinds
from screener.values import Assessment, Cap, Criterion, Finding, Flag, Gap, Result, Resume, Rubric

#: Flags of findings that put a better question than the criterion's own.
ASKING = ("credential_expired", "credential_in_progress")


class AssessmentError(ScreenerError):
    """A criterion could not be judged: a fault of the program, never of the candidate."""


def assess(resume: Resume, rubric: Rubric, *, as_of: date) -> Assessment:
    """Return the outcome of every criterion, with score, ceiling and gaps.

    `as_of` is the day on which posts still held and certifications are looked at. Raises
    AssessmentError `criterion_failed`, which names the criterion, where a check breaks: an
    error is never a low score.
    """
    results = tuple(_result(resume, criterion, as_of) for criterion in rubric.criteria)
    missed = [r for r in results if r.criterion.required and r.finding.outcome == "missed"]
    score, ceiling = _share(results), _share(_confirmed(results))
    cap = None
    if missed and rubric.cap is not None and _decimal(rubric.cap) < ceiling:
        limit = _decimal(rubric.cap)
        cap = Cap(rubric.cap, tuple(r.criterion.id for r in missed), _held(rubric.cap, missed, score > limit))
        score, ceiling = min(score, limit), min(ceiling, limit)
    return Assessment(
        rubric=rubric,
        as_of=as_of,
        results=results,
        gaps=_gaps(results),
        flags=_flags(resume, results),
        score=_round(score),
        ceiling=_round(ceiling),
        cap=cap,
    )


def _result(resume: Resume, criterion: Criterion, as_of: date) -> Result:
    try:
        finding = kinds.check(resume, criterion, as_of=as_of)
    except Exception as error:
        message = f'the criterion "{criterion.id}" could not be judged: {error!r}'
        raise AssessmentError("criterion_failed", message, "please report this as a bug") from error
    points = _decimal(criterion.weight) * _decimal(finding.credit)
    return Result(criterion, finding, float(points))


def _decimal(number: float) -> Fraction:
    """Return the number as it is written: 0.1 is a tenth, not the nearest binary fraction."""
    return Fraction(repr(number))


def _share(results: Iterable[Result]) -> Fraction:
    """Return the points reached of 100."""
    earned = possible = Fraction(0)
    for result in results:
        weight = _decimal(result.criterion.weight)
        earned += weight * _decimal(result.finding.credit)
        possible += weight
    return 100 * earned / possible


def _confirmed(results: Iterable[Result]) -> list[Result]:
    """Return the results as if everything unclear were confirmed."""
    return [
        replace(r, finding=replace(r.finding, credit=1.0)) if r.finding.outcome == "unclear" else r
        for r in results
    ]


def _round(number: Fraction) -> float:
    """Return the number rounded half up to one decimal."""
    return float(Fraction((number * 20 + 1) // 2, 10))


def _held(limit: float, missed: list[Result], holds: bool) -> str:
    reasons = "; ".join(_inside(result.finding) for result in missed)
    return f"{'held at' if holds else 'would be held at'} {limit:g}: {reasons}"


def _inside(finding: Finding) -> str:
    """Return what a finding says as a part of a sentence."""
    parts = finding.says.rstrip(".").split(". ")
    return ", ".join(f"n{part[1:]}" if part.startswith("No ") else part for part in parts)


def _gaps(results: tuple[Result, ...]) -> tuple[Gap, ...]:
    """Return what is not met: required criteria first, then the heavier ones."""
    unmet = [result for result in results if result.finding.outcome != "met"]
    unmet.sort(key=lambda result: (not result.criterion.required, -result.criterion.weight))
    return tuple(
        Gap(r.criterion.id, r.criterion.required, r.finding.outcome, r.finding.says, _question(r))
        for r in unmet
    )


def _question(result: Result) -> str:
    asked = (flag.says for flag in result.finding.flags if flag.code in ASKING)
    return next(asked, result.criterion.ask)


def _flags(resume: Resume, results: tuple[Result, ...]) -> tuple[Flag, ...]:
    every = [*resume.flags, *(flag for result in results for flag in result.finding.flags)]
    return tuple(dict.fromkeys(every))
