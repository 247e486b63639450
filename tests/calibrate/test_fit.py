"""Fitted weights: known ones come back, and everybody is told how far to trust them."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

pytest.importorskip("sklearn", reason="scikit-learn is an extra")

from screener.calibrate import calibrate, read_ratings
from screener.errors import UsageError

from .conftest import pairs_table, ratings_table, rubric_of

TRUE = {"a": 10.0, "b": 20.0, "c": 30.0, "d": 40.0}


def weights(found):
    return {line.criterion: line.weight_after for line in found.lines}


def test_ratings_of_raters_who_use_the_scale_differently_give_the_weights_behind_them(rubric, read):
    """One uses the whole scale, one half of it, one a fifth; the rubric has them the other way round."""
    rows = [(f"r{k}", c, TRUE[c] * k / 2) for k in (1, 2, 4) for c in TRUE]
    found = calibrate(rubric, read(ratings_table(rows)))
    assert weights(found) == TRUE
    assert dict(found.agreement) == {"Kendall's W": pytest.approx(1), "mean Spearman": pytest.approx(1)}
    assert found.errors.fitted == pytest.approx(0, abs=1e-6)
    assert found.errors.present > found.errors.equal > 5
    assert not any(one.disagrees for one in found.raters)


def test_noisy_ratings_come_near(rubric, read):
    dice = random.Random(7)
    rows = [
        (f"r{k}", c, round(min(max(TRUE[c] * dice.uniform(0.7, 2.2) + dice.gauss(0, 3), 0), 100), 1))
        for k in range(12)
        for c in TRUE
    ]
    found = calibrate(rubric, read(ratings_table(rows)))
    assert all(weights(found)[c] == pytest.approx(TRUE[c], abs=5) for c in TRUE)
    assert found.errors.fitted < found.errors.present


def test_missing_cells_do_not_pull_a_criterion_down(rubric, read):
    """Who rates high rates only c and d: taken as they stand, a and b would come out too light."""
    rows = [("low", c, TRUE[c]) for c in TRUE]
    rows += [("high", c, TRUE[c] * 2.5) for c in ("c", "d")]
    assert weights(calibrate(rubric, read(ratings_table(rows)))) == TRUE


def test_pairs_give_the_weights_that_the_preferences_were_drawn_from(rubric, read):
    """As often preferred as the model says, to the nearest whole rater of thirty."""
    rows = []
    for one, other in combinations(TRUE, 2):
        wins = round(30 * TRUE[one] / (TRUE[one] + TRUE[other]))
        rows += [(f"r{k}", one, other, one if k < wins else other) for k in range(30)]
    found = calibrate(rubric, read(pairs_table(rows)))
    assert all(weights(found)[c] == pytest.approx(TRUE[c], abs=2.5) for c in TRUE)
    assert found.form == "pairs"


def test_raters_who_all_agree_give_finite_weights_in_their_order(rubric, read):
    rows = [(f"r{k}", one, other, other) for k in range(3) for one, other in combinations("abcd", 2)]
    found = calibrate(rubric, read(pairs_table(rows)))
    made = weights(found)
    assert made["a"] < made["b"] < made["c"] < made["d"] < 90
    assert dict(found.agreement) == {"Kendall's u": pytest.approx(1)}
    assert found.errors.fitted == 0
    assert found.errors.present == 1  # the rubric has them just the other way round
    assert found.errors.equal == 0.5


def test_strength_counts_as_many_comparisons(rubric, read):
    once = calibrate(rubric, read(pairs_table([("r", "a", "b", "a")] * 5)))
    strong = calibrate(rubric, read(pairs_table([("r", "a", "b", "a", 5)])))
    assert weights(once) == weights(strong)
    assert weights(strong)["a"] > weights(calibrate(rubric, read(pairs_table([("r", "a", "b", "a")]))))["a"]


def test_ties_make_equals(rubric, read):
    rows = [(f"r{k}", one, other, "tie") for k in range(2) for one, other in combinations("abcd", 2)]
    found = calibrate(rubric, read(pairs_table(rows)))
    assert weights(found) == dict.fromkeys("abcd", 25.0)
    assert found.errors.fitted == 0.5
    assert found.inconsistencies == ()


def test_what_nobody_rated_keeps_its_weight(rubric, read):
    found = calibrate(rubric, read(pairs_table([("r", "a", "b", "b"), ("s", "a", "b", "b")])))
    by_id = {line.criterion: line for line in found.lines}
    assert (by_id["c"].weight_after, by_id["d"].weight_after) == (20, 10)
    assert by_id["c"].silent
    assert not by_id["a"].silent
    assert by_id["a"].weight_after + by_id["b"].weight_after == pytest.approx(70)
    assert by_id["a"].weight_after < by_id["b"].weight_after


def test_groups_that_nothing_connects_keep_their_points(rubric, read):
    found = calibrate(rubric, read(pairs_table([("r", "a", "b", "b"), ("r", "c", "d", "d")])))
    made = weights(found)
    assert made["a"] + made["b"] == pytest.approx(70)
    assert made["c"] + made["d"] == pytest.approx(30)
    assert any("2 groups of criteria" in note and "a, b; c, d" in note for note in found.notes)


def test_a_criterion_rated_nothing_has_the_least_weight_and_is_named(rubric, read):
    rows = [(r, c, 0 if c == "d" else 50) for r in "xy" for c in "abcd"]
    found = calibrate(rubric, read(ratings_table(rows)))
    assert [(line.criterion, line.weight_after) for line in found.lines if line.nothing] == [("d", 0.1)]
    assert weights(found)["a"] == pytest.approx(33.3)


def test_all_nothing_is_an_error(rubric, read):
    with pytest.raises(UsageError) as caught:
        calibrate(rubric, read(ratings_table([("x", c, 0) for c in "abcd"])))
    assert caught.value.code == "all_nothing"


def test_one_rater_alone_has_no_error_to_tell(rubric, read):
    found = calibrate(rubric, read(ratings_table([("x", c, TRUE[c]) for c in TRUE])))
    assert weights(found) == TRUE
    assert found.errors is None
    assert any("One rater alone" in note for note in found.notes)
    assert [(one.rater, one.others, one.disagrees) for one in found.raters] == [("x", 0, False)]


def test_the_one_who_disagrees_is_named(rubric, read):
    rows = [(r, c, TRUE[c]) for r in "xyz" for c in TRUE] + [("w", c, 50 - TRUE[c]) for c in TRUE]
    found = calibrate(rubric, read(ratings_table(rows)))
    assert [one.rater for one in found.raters if one.disagrees] == ["w"]
    paired = [(r, *pair, pair[1]) for r in "xyz" for pair in combinations("abcd", 2)]
    paired += [("w", *pair, pair[0]) for pair in combinations("abcd", 2)]
    found = calibrate(rubric, read(pairs_table(paired)))
    assert [one.rater for one in found.raters if one.disagrees] == ["w"]


def test_minimums_and_everything_but_weights_stay(rubric, read):
    found = calibrate(rubric, read(ratings_table([("x", c, TRUE[c]) for c in TRUE])))
    assert [line.criterion for line in found.lines] == [c.id for c in rubric.criteria]
    assert sum(weights(found).values()) == pytest.approx(sum(c.weight for c in rubric.criteria))


def test_the_same_table_gives_the_same_weights_in_any_order_of_rows(rubric, read):
    rows = [(r, one, other, dict(zip("xyz", (one, other, "tie"), strict=True))[r])
            for r in "xyz" for one, other in combinations("abcd", 2)]  # fmt: skip
    assert weights(calibrate(rubric, read(pairs_table(rows)))) == weights(
        calibrate(rubric, read(pairs_table(rows[::-1])))
    )


def test_a_big_rubric_is_fitted_too():
    many = rubric_of(**{f"c{n}": 1 + n % 5 for n in range(40)})
    rows = [(f"r{k}", f"c{n}", 20 + 2 * n) for k in range(8) for n in range(40)]
    found = calibrate(many, read_ratings(ratings_table(rows), "r.csv", many))
    assert weights(found)["c39"] == pytest.approx(
        sum(1 + n % 5 for n in range(40)) * 98 / (20 * 40 + 2 * 780), abs=0.1
    )
