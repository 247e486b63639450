"""A small rubric to rate, and tables of ratings written short."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from screener.calibrate import Ratings, read_ratings
from screener.values import Criterion, Rubric


def rubric_of(**weights: float) -> Rubric:
    """Return a rubric of criteria with these weights."""
    criteria = tuple(
        Criterion(ident, "competency", ident.title(), None, weight, ident == "a", "Guide", "?")
        for ident, weight in weights.items()
    )
    return Rubric("ours", "Ours", "1", None, 55.0, criteria, ("ours",), "0" * 64, "our posting")


@pytest.fixture
def rubric() -> Rubric:
    return rubric_of(a=40, b=30, c=20, d=10)


@pytest.fixture
def read(rubric: Rubric) -> Callable[[str], Ratings]:
    """Return a function from the text of a table to its ratings."""
    return lambda text: read_ratings(text, "ratings.csv", rubric)


def ratings_table(rows: Iterable[tuple[object, ...]]) -> str:
    return "\n".join(["rater,criterion,importance", *(",".join(map(str, row)) for row in rows)])


def pairs_table(rows: Iterable[tuple[object, ...]]) -> str:
    """Return a table from rows of rater, criterion a, criterion b, preferred and perhaps strength."""
    filled = [(*row, "")[:5] for row in rows]
    head = "rater,criterion_a,criterion_b,preferred,strength"
    return "\n".join([head, *(",".join(map(str, row)) for row in filled)])
