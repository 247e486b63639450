"""The sums of a score, the same for what was found and for what an answer would change.

points = weight x credit; score = 100 x sum of points / sum of weights, rounded half up to one
decimal, once, at the end. Credit is 1 for what is found, half for what is only claimed, for experience
the share of the months asked for, and none for what is unclear or not found. The ceiling gives full
credit to what is unclear. A required criterion that is missed holds both at the rubric's cap. Figures
are computed exactly, as fractions of the decimals that a rubric shows, so that anybody can recompute
them by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from screener.values import Cap, Finding, Result


@dataclass(frozen=True, slots=True)
class Total:
    """Score and ceiling of 100, to one decimal, and the cap where one holds them or would."""

    score: float
    ceiling: float
    cap: Cap | None


def total(results: Sequence[Result], limit: float | None) -> Total:
    """Return what the results come to; `limit` is the rubric's cap, None where it has none."""
    missed = [r for r in results if r.criterion.required and r.finding.outcome == "missed"]
    score, ceiling = share(results), share(results, confirmed=True)
    cap = None
    if missed and limit is not None and decimal(limit) < ceiling:
        most = decimal(limit)
        cap = Cap(limit, tuple(r.criterion.id for r in missed), _held(limit, missed, score > most))
        score, ceiling = min(score, most), min(ceiling, most)
    return Total(rounded(score), rounded(ceiling), cap)


@lru_cache(maxsize=1024)
def points(weight: float, credit: float) -> float:
    """Return the points of a criterion: weight times credit."""
    return float(decimal(weight) * decimal(credit))


def share(results: Iterable[Result], *, confirmed: bool = False) -> Fraction:
    """Return the points reached of 100, before any cap and without rounding; with `confirmed`, as if
    everything unclear were."""
    earned: dict[int, int] = {}
    possible: dict[int, int] = {}
    for result in results:
        weight = decimal(result.criterion.weight)
        sure = confirmed and result.finding.outcome == "unclear"
        credit = decimal(1.0 if sure else result.finding.credit)
        # Weights have few denominators, and one sum for each spares most of the work with fractions.
        over = weight.denominator
        possible[over] = possible.get(over, 0) + weight.numerator
        over *= credit.denominator
        earned[over] = earned.get(over, 0) + weight.numerator * credit.numerator
    return 100 * _sum(earned) / _sum(possible)


def _sum(numerators: dict[int, int]) -> Fraction:
    """Return the sum of fractions, given as the sum of the numerators over each denominator."""
    return sum((Fraction(above, below) for below, above in numerators.items()), Fraction(0))


@lru_cache(maxsize=1024)
def decimal(number: float) -> Fraction:
    """Return the number as it is written: 0.1 is a tenth, not the nearest binary fraction."""
    return Fraction(repr(number))


def rounded(number: Fraction) -> float:
    """Return the number rounded half up to one decimal."""
    return float(Fraction((number * 20 + 1) // 2, 10))


def _held(limit: float, missed: list[Result], holds: bool) -> str:
    reasons = "; ".join(_inside(result.finding) for result in missed)
    return f"{'held at' if holds else 'would be held at'} {limit:g}: {reasons}"


def _inside(finding: Finding) -> str:
    """Return what a finding says as a part of a sentence."""
    parts = finding.says.rstrip(".").split(". ")
    return ", ".join(f"n{part[1:]}" if part.startswith("No ") else part for part in parts)
