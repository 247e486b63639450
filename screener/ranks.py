"""Ranks and how far two rankings agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def ranks(scores: Sequence[float]) -> list[int]:
    """Return the rank of each score, the highest first, from 1; equal scores share the best of theirs."""
    first = {score: at for at, score in reversed(list(enumerate(sorted(scores, reverse=True), 1)))}
    return [first[score] for score in scores]


def mid_ranks(values: Sequence[float]) -> list[float]:
    """Return the rank of each value, the lowest first, from 1; equal values share the mean of theirs."""
    counts = Counter(values)
    found, before = {}, 0
    for value in sorted(counts):
        found[value] = before + (counts[value] + 1) / 2
        before += counts[value]
    return [found[value] for value in values]


def spearman(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Return the rank correlation of two lists, from -1 to 1, ties at the mean of their ranks (C. Spearman,
    American Journal of Psychology 15, 1904). None where one of the two does not vary."""
    a, b = mid_ranks(one), mid_ranks(other)
    mean = (len(a) + 1) / 2
    above = sum((x - mean) * (y - mean) for x, y in zip(a, b, strict=True))
    below = sum((x - mean) ** 2 for x in a) * sum((y - mean) ** 2 for y in b)
    return above / below**0.5 if below else None
