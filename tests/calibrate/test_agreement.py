"""Agreement, by figures worked out by hand."""

from __future__ import annotations

import pytest

from screener.calibrate.agreement import (
    coefficient_of_agreement,
    concordance,
    inconsistencies,
    pair_agreements,
    rank_agreements,
)

from .conftest import pairs_table, ratings_table


def said(read, **by_rater):
    """Ratings of a, b, c, d by rater; None for none."""
    rows = [
        (rater, c, value)
        for rater, values in by_rater.items()
        for c, value in zip("abcd", values, strict=True)
        if value is not None
    ]
    return read(ratings_table(rows))


@pytest.mark.parametrize(
    ("x", "y", "z", "w"),
    [
        ((1, 2, 3, 4), (10, 20, 30, 40), (5, 6, 7, 8), 1.0),
        # sums of ranks 5, 7, 7, 11 around 7.5, so S = 19; below it 3 raters squared times 64 - 4
        ((1, 2, 3, 4), (2, 4, 1, 3), (2, 1, 3, 4), 12 * 19 / 540),
        # two ties of two: ranks 1.5 1.5 3.5 3.5, T = 12; sums 3.5, 5.5, 9.5, 11.5, so S = 40
        ((1, 2, 3, 4), (1, 1, 2, 2), (1, 2, 3, 4), 12 * 40 / (540 - 3 * 12)),
    ],
)
def test_kendalls_w(read, x, y, z, w):
    ratings = said(read, x=x, y=y, z=z)
    assert concordance(ratings) == pytest.approx(w)


def test_w_is_open_for_one_rater_two_criteria_or_no_difference(read):
    assert concordance(said(read, x=(1, 2, 3, 4))) is None
    assert concordance(said(read, x=(1, 2, None, None), y=(1, 2, 3, 4))) is None
    assert concordance(said(read, x=(5, 5, 5, 5), y=(7, 7, 7, 7))) is None


def test_spearman_over_what_both_rated(read):
    found = rank_agreements(said(read, x=(1, 2, 3, 4), y=(4, 3, 2, None), z=(None, None, 1, 2)))
    assert found == {("x", "y"): pytest.approx(-1.0)}  # with z only two criteria are shared


PREFER = {
    # rows of rater, a, b, preferred: alike, common
    "all alike": ([("x", "a", "b", "a"), ("y", "b", "a", "a")], (1.0, 1), 1.0),
    "opposite": ([("x", "a", "b", "a"), ("y", "a", "b", "b")], (0.0, 1), -1.0),
    "a tie": ([("x", "a", "b", "a"), ("y", "a", "b", "tie")], (0.5, 1), 0.0),
    "both ways": ([("x", "a", "b", "a"), ("y", "a", "b", "a"), ("y", "a", "b", "b")], (0.5, 1), 0.0),
    "one of two": (
        [("x", "a", "b", "a"), ("x", "b", "c", "b"), ("y", "a", "b", "a"), ("y", "b", "c", "c")],
        (1.0, 2),
        0.0,
    ),
}


@pytest.mark.parametrize("name", PREFER)
def test_agreement_of_pairs(read, name):
    rows, counts, u = PREFER[name]
    found = pair_agreements(read(pairs_table(rows)).comparisons)
    assert found == {("x", "y"): counts}
    assert coefficient_of_agreement(found.values()) == pytest.approx(u)


def test_u_is_open_where_nothing_is_compared_by_two(read):
    found = pair_agreements(read(pairs_table([("x", "a", "b", "a"), ("y", "b", "c", "b")])).comparisons)
    assert found == {}
    assert coefficient_of_agreement(found.values()) is None


def test_circles_and_changed_minds(read):
    rows = [
        ("x", "a", "b", "a"), ("x", "b", "c", "b"), ("x", "c", "a", "c"),  # a circle
        ("x", "a", "d", "a"), ("x", "b", "d", "b"),
        ("y", "a", "b", "a"), ("y", "b", "a", "b"), ("y", "b", "c", "b"), ("y", "c", "a", "c"),
        ("z", "a", "b", "a"), ("z", "b", "c", "tie"), ("z", "c", "a", "c"),  # a tie breaks a circle
    ]  # fmt: skip
    found = list(inconsistencies(read(pairs_table(rows)).comparisons))
    assert [(one.rater, one.criteria, one.lines) for one in found] == [
        ("x", ("a", "b", "c"), (2, 3, 4)),
        ("y", ("a", "b"), (7, 8)),
    ]
