"""How far raters agree with each other, and with themselves."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from screener.calibrate.ratings import Comparison, Ratings
from screener.ranks import mid_ranks, spearman

_LEAST_CRITERIA = 3


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """Preferences of one rater that cannot all hold: a pair preferred both ways, or a circle of three,
    each preferred to the next. `lines` are those of the table."""

    rater: str
    criteria: tuple[str, ...]
    lines: tuple[int, ...]


def concordance(ratings: Ratings) -> float | None:
    """Return Kendall's W, from 0 to 1, over the criteria that all raters rated, corrected for ties.

    None for fewer than two raters or three such criteria, or where nobody makes any difference.
    """
    by_rater = importances(ratings)
    common = _shared_criteria(by_rater.values())
    judges, items = len(by_rater), len(common)
    if judges < 2 or items < _LEAST_CRITERIA:
        return None
    ranked = [mid_ranks([said[c] for c in common]) for said in by_rater.values()]
    sums = [sum(column) for column in zip(*ranked, strict=True)]
    mean = judges * (items + 1) / 2
    ties = sum(many**3 - many for row in ranked for many in Counter(row).values())
    below = judges**2 * (items**3 - items) - judges * ties
    return 12 * sum((one - mean) ** 2 for one in sums) / below if below else None


def rank_agreements(ratings: Ratings) -> dict[tuple[str, str], float]:
    """Return Spearman's correlation of each pair of raters over what both rated, where that is enough."""
    found = {}
    for (one, said), (other, told) in combinations(importances(ratings).items(), 2):
        common = _shared_criteria((said, told))
        if len(common) >= _LEAST_CRITERIA:
            value = spearman([said[c] for c in common], [told[c] for c in common])
            if value is not None:
                found[one, other] = value
    return found


def pair_agreements(comparisons: Sequence[Comparison]) -> dict[tuple[str, str], tuple[float, int]]:
    """Return how many common pairs each two raters decided alike, and how many pairs they have in common.

    A tie, or a pair that a rater preferred both ways, agrees half with either side.
    """
    said: dict[str, dict[tuple[str, str], list[float]]] = defaultdict(lambda: defaultdict(list))
    for one in comparisons:
        low, high = sorted((one.a, one.b))
        said[one.rater][low, high].append(0.5 if one.preferred is None else float(one.preferred == low))
    means = {rater: {pair: sum(v) / len(v) for pair, v in own.items()} for rater, own in said.items()}
    found = {}
    for (one_rater, own), (other, others) in combinations(means.items(), 2):
        common = own.keys() & others.keys()
        if common:
            found[one_rater, other] = (sum(1 - abs(own[p] - others[p]) for p in common), len(common))
    return found


def coefficient_of_agreement(agreements: Collection[tuple[float, int]]) -> float | None:
    """Return Kendall's coefficient of agreement u from the counts of `pair_agreements`: 1 where all agree,
    0 where raters agree as often as not. None where no pair was compared by two."""
    alike, common = (sum(column) for column in zip(*agreements, strict=True)) if agreements else (0, 0)
    return 2 * alike / common - 1 if common else None


def inconsistencies(comparisons: Iterable[Comparison]) -> Iterator[Inconsistency]:
    """Yield pairs that a rater preferred both ways, and circular triads, rater by rater."""
    by_rater: dict[str, dict[tuple[str, str], list[int]]] = defaultdict(lambda: defaultdict(list))
    for one in comparisons:
        if one.preferred is not None:
            loser = one.b if one.preferred == one.a else one.a
            by_rater[one.rater][one.preferred, loser].append(one.line)
    for rater, wins in by_rater.items():
        for winner, loser in list(wins):
            if winner < loser and (loser, winner) in wins:
                lines = sorted((*wins[winner, loser], *wins[loser, winner]))
                yield Inconsistency(rater, (winner, loser), tuple(lines))
        for circle in _circles({pair for pair in wins if pair[::-1] not in wins}):
            lines = sorted(
                line for pair in zip(circle, (*circle[1:], circle[0]), strict=True) for line in wins[pair]
            )
            yield Inconsistency(rater, circle, tuple(lines))


def _circles(wins: set[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Yield each circle of three once, beginning with its first name."""
    beaten = defaultdict(set)
    for winner, loser in wins:
        beaten[winner].add(loser)
    for first, second in sorted(wins):
        for third in sorted(beaten[second]):
            if first < min(second, third) and (third, first) in wins:
                yield first, second, third


def importances(ratings: Ratings) -> dict[str, dict[str, float]]:
    """Return what each rater said of each criterion."""
    found: dict[str, dict[str, float]] = {rater: {} for rater in ratings.raters}
    for one in ratings.ratings:
        found[one.rater][one.criterion] = one.importance
    return found


def _shared_criteria(said: Iterable[Mapping[str, float]]) -> list[str]:
    """Return the criteria that stand in all of these, in the order of the first."""
    first, *others = said
    return [criterion for criterion in first if all(criterion in other for other in others)]
