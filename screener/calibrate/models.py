"""The two models, by scikit-learn, which only this file imports, and only when something is fitted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp
from typing import Any

from screener.calibrate.ratings import Comparison, Rating
from screener.errors import UsageError, install_extra

#: One over the variance of the prior on the logarithm of a weight: two criteria in three are then
#: within a factor of e of the middle one, unless the ratings say otherwise.
_RIDGE = 1.0
_ROUNDS = 100
_STILL = 1e-9


def _linear_models() -> Any:  # noqa: ANN401  a library without types
    try:
        from sklearn import linear_model  # noqa: PLC0415  takes a second, and is an extra
    except ImportError as error:
        hint = f"in a checkout of screener: {install_extra('learn')}"
        raise UsageError("missing_extra", "fitting weights needs scikit-learn", hint) from error
    return linear_model


def fit_ratings(ratings: Sequence[Rating]) -> dict[str, float]:
    """Return the importance of each criterion on the raters' scale, none negative.

    Each rating is taken as the rater's factor times the importance; both are fitted in turns (alternating
    least squares) until neither moves. As no rating is negative the bound never binds; it is a promise.
    """
    models = _linear_models()
    criteria = list(dict.fromkeys(one.criterion for one in ratings))
    factors = dict.fromkeys((one.rater for one in ratings), 1.0)
    said = [one.importance for one in ratings]
    found: dict[str, float] = {}
    for _ in range(_ROUNDS):
        rows = [[factors[one.rater] * (one.criterion == c) for c in criteria] for one in ratings]
        model = models.LinearRegression(positive=True, fit_intercept=False).fit(rows, said)
        before, found = found, dict(zip(criteria, map(float, model.coef_), strict=True))
        factors = {rater: factor_of([r for r in ratings if r.rater == rater], found) for rater in factors}
        if before and all(abs(found[c] - before[c]) <= _STILL * (1 + found[c]) for c in criteria):
            break
    return found


def factor_of(said: Sequence[Rating], weights: Mapping[str, float]) -> float:
    """Return by how much a rater rates higher than the weights, by least squares; 1 where that is open."""
    below = sum(weights[one.criterion] ** 2 for one in said)
    return sum(one.importance * weights[one.criterion] for one in said) / below if below else 1.0


def fit_pairs(comparisons: Sequence[Comparison]) -> dict[str, float]:
    """Return the weight of each criterion, positive; only ratios mean anything."""
    models = _linear_models()
    criteria = list(dict.fromkeys(ident for one in comparisons for ident in (one.a, one.b)))
    rows: list[list[int]] = []
    wins: list[int] = []
    counts: list[float] = []
    for one in comparisons:
        row = [(c == one.a) - (c == one.b) for c in criteria]
        won = 0.5 if one.preferred is None else float(one.preferred == one.a)
        # Each comparison from both sides at half its count, so that both classes are always there.
        for sign in (1, -1):
            for win, share in ((1, won), (0, 1 - won)):
                if share:
                    rows.append([sign * value for value in row])
                    wins.append(win if sign == 1 else 1 - win)
                    counts.append(one.strength * share / 2)
    model = models.LogisticRegression(C=1 / _RIDGE, fit_intercept=False, tol=1e-8, max_iter=1000)
    model.fit(rows, wins, sample_weight=counts)
    return {c: exp(float(value)) for c, value in zip(criteria, model.coef_[0], strict=True)}
