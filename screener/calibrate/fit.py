"""Ratings in, weights out, with all that speaks for and against them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from screener.calibrate.agreement import (
    Inconsistency,
    coefficient_of_agreement,
    concordance,
    importances,
    inconsistencies,
    pair_agreements,
    rank_agreements,
)
from screener.calibrate.models import factor_of, fit_pairs, fit_ratings
from screener.calibrate.ratings import Comparison, Rating, Ratings
from screener.errors import UsageError
from screener.values import Rubric

Form = Literal["ratings", "pairs"]

_METHODS: dict[Form, str] = {
    "ratings": "ratings from 0 to 100, non-negative least squares",
    "pairs": "paired comparisons, Bradley-Terry model",
}
#: Two raters agree from this correlation on, or this share of common pairs decided alike.
_ALIKE: dict[Form, float] = {"ratings": 0.3, "pairs": 0.6}
LEAST = 0.1  # a rubric knows no weight of nothing
_MOST = 100.0
_NOTHING = 1e-6


@dataclass(frozen=True, slots=True)
class Line:
    """A criterion, its weight and share of 100 points before and after; `raters` is how many spoke of it.

    `silent` where its weight stays because nobody did; `nothing` where the ratings give it no weight.
    """

    criterion: str
    label: str
    weight_before: float
    weight_after: float
    share_before: float
    share_after: float
    raters: int
    silent: bool = False
    nothing: bool = False


@dataclass(frozen=True, slots=True)
class RaterView:
    """A rater, how many rows are theirs, and with how many of the raters that can be compared they agree."""

    rater: str
    rows: int
    agrees_with: int
    others: int

    @property
    def disagrees(self) -> bool:
        """Whether they agree with less than half of the others."""
        return 2 * self.agrees_with < self.others


@dataclass(frozen=True, slots=True)
class Errors:
    """How wrong weights are about raters left out of the fit: mean distance in points of the scale of 100
    for ratings, share foretold wrong for pairs. Beside them the present weights, and equal ones."""

    fitted: float
    present: float
    equal: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """What the ratings make of a rubric. Nothing of it is in force until it is written."""

    form: Form
    lines: tuple[Line, ...]
    raters: tuple[RaterView, ...]
    agreement: tuple[tuple[str, float | None], ...]
    errors: Errors | None
    inconsistencies: tuple[Inconsistency, ...]
    notes: tuple[str, ...]

    @property
    def method(self) -> str:
        """How it was fitted, in a few words."""
        return _METHODS[self.form]


def calibrate(rubric: Rubric, ratings: Ratings) -> Calibration:
    """Return fitted weights beside the present ones, with all that speaks for and against them.

    Raises UsageError `missing_extra` without scikit-learn, and `all_nothing` where every rating is 0.
    """
    form: Form = "ratings" if ratings.ratings else "pairs"
    if form == "ratings" and not any(one.importance for one in ratings.ratings):
        raise UsageError("all_nothing", "every criterion is rated 0", "rate what matters above 0")
    present = {criterion.id: criterion.weight for criterion in rubric.criteria}
    groups = _connected(ratings)
    fitted = _fit(ratings)
    weights = _scaled(fitted, groups, present)
    if form == "ratings":
        alike = rank_agreements(ratings)
        mean = sum(alike.values()) / len(alike) if alike else None
        agreement: tuple[tuple[str, float | None], ...] = (
            ("Kendall's W", concordance(ratings)),
            ("mean Spearman", mean),
        )
    else:
        counted = pair_agreements(ratings.comparisons)
        alike = {pair: many / common for pair, (many, common) in counted.items()}
        agreement = (("Kendall's u", coefficient_of_agreement(counted.values())),)
    return Calibration(
        form,
        tuple(_lines(rubric, weights, fitted, ratings)),
        tuple(_views(ratings, alike, _ALIKE[form])),
        agreement,
        _left_out(ratings, present, form),
        tuple(inconsistencies(ratings.comparisons)),
        tuple(_notes(ratings, groups, form)),
    )


def _fit(ratings: Ratings) -> dict[str, float]:
    return fit_ratings(ratings.ratings) if ratings.ratings else fit_pairs(ratings.comparisons)


def _notes(ratings: Ratings, groups: list[list[str]], form: Form) -> Iterable[str]:
    if len(ratings.raters) < 2:
        yield "One rater alone: there is nobody to agree with, and no error can be told."
    if len(groups) > 1:
        told = "; ".join(", ".join(group) for group in groups)
        by = "no rater rated criteria of both" if form == "ratings" else "no comparison connects them"
        yield f"{len(groups)} groups of criteria keep the points that each has together, as {by}: {told}"


# --------------------------------------------------------------------------- weights


def _connected(ratings: Ratings) -> list[list[str]]:
    """Return groups of criteria that can be weighed against each other."""
    links = [tuple(said) for said in importances(ratings).values()] if ratings.ratings else []
    links += [(one.a, one.b) for one in ratings.comparisons]
    groups: list[list[str]] = []
    for link in links:
        touched = [group for group in groups if not set(group).isdisjoint(link)]
        rest = [group for group in groups if group not in touched]
        merged = [ident for group in touched for ident in group]
        groups = [*rest, list(dict.fromkeys([*merged, *link]))]
    return groups


def _scaled(
    fitted: Mapping[str, float], groups: list[list[str]], present: Mapping[str, float]
) -> dict[str, float]:
    """Return weights to one decimal; each group keeps the sum that it has now."""
    weights = dict(present)
    for group in groups:
        whole, points = sum(fitted[c] for c in group), sum(present[c] for c in group)
        for c in group:
            share = fitted[c] / whole if whole else 1 / len(group)
            weights[c] = min(max(round(points * share, 1), LEAST), _MOST)
    return weights


def _lines(
    rubric: Rubric, weights: Mapping[str, float], fitted: Mapping[str, float], ratings: Ratings
) -> Iterable[Line]:
    before, after = sum(c.weight for c in rubric.criteria), sum(weights.values())
    spoke: dict[str, set[str]] = {criterion.id: set() for criterion in rubric.criteria}
    for rating in ratings.ratings:
        spoke[rating.criterion].add(rating.rater)
    for one in ratings.comparisons:
        spoke[one.a].add(one.rater)
        spoke[one.b].add(one.rater)
    for c in rubric.criteria:
        yield Line(
            c.id,
            c.label,
            c.weight,
            weights[c.id],
            round(100 * c.weight / before, 1),
            round(100 * weights[c.id] / after, 1),
            len(spoke[c.id]),
            silent=not spoke[c.id],
            nothing=fitted.get(c.id, 1.0) < _NOTHING,
        )


# --------------------------------------------------------------------------- raters left out


def _views(ratings: Ratings, alike: Mapping[tuple[str, str], float], least: float) -> Iterable[RaterView]:
    for rater in ratings.raters:
        known = [value for pair, value in alike.items() if rater in pair]
        own = ratings.by([rater])
        rows = len(own.ratings) + len(own.comparisons)
        yield RaterView(rater, rows, sum(value >= least for value in known), len(known))


def _left_out(ratings: Ratings, present: Mapping[str, float], form: Form) -> Errors | None:
    """Return how wrong weights are about each rater in turn, fitted to the others alone."""
    equal = dict.fromkeys(present, 1.0)
    wrong: list[tuple[float, ...]] = []
    for rater in ratings.raters if len(ratings.raters) > 1 else ():
        own, others = ratings.by([rater]), ratings.without(rater)
        fitted = _fit(others) if _says_something(others) else {}
        if form == "ratings":
            known = [one for one in own.ratings if one.criterion in fitted]
            wrong += zip(*(_distances(known, each) for each in (fitted, present, equal)), strict=True)
        else:
            told = [one for one in own.comparisons if one.a in fitted and one.b in fitted]
            wrong += [tuple(_wrong(one, each) for each in (fitted, present, equal)) for one in told]
    means = [sum(column) / len(wrong) for column in zip(*wrong, strict=True)]
    return Errors(*means) if means else None


def _says_something(ratings: Ratings) -> bool:
    return bool(ratings.comparisons) or any(one.importance for one in ratings.ratings)


def _distances(said: Sequence[Rating], weights: Mapping[str, float]) -> list[float]:
    """Return how far ratings lie from weights, once the rater's use of the scale is taken out."""
    if not said:
        return []
    factor = factor_of(said, weights)
    return [abs(one.importance - factor * weights[one.criterion]) for one in said]


def _wrong(one: Comparison, weights: Mapping[str, float]) -> float:
    """Return 0 where weights foretell a comparison, 1 where they foretell the opposite, half for a tie of
    either."""
    if one.preferred is None or weights[one.a] == weights[one.b]:
        return 0.5
    heavier = one.a if weights[one.a] > weights[one.b] else one.b
    return float(one.preferred != heavier)
