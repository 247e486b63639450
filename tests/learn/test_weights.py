"""The weights that ship: small, readable, and worth what scikit-learn makes of them."""

import json
from importlib import resources

import pytest

from screener.learn.model import LEAST, Learned, Recipe, Sample, fit, sure, train, worthwhile, written
from screener.nlp.linear.grams import text_grams
from screener.vocab import COMPETENCY_KEYS, load_vocabulary, read_vocabulary
from screener.vocab.shapes import SHAPES
from screener.vocab.weights import FOLDER, load_weights, read_weights

FILES = list((resources.files("screener.vocab") / FOLDER).iterdir())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_files_are_small_and_rounded(file):
    data = file.read_bytes()
    assert len(data) < 1_000_000
    content = json.loads(data)
    numbers = [label["bias"] for label in content["labels"].values()]
    numbers += [weight for said in content["grams"].values() for weight in said.values()]
    assert numbers == [round(number, 2) for number in numbers]


def test_the_model_of_the_duties_knows_the_competencies():
    weights = load_weights("duties")
    assert weights.labels == COMPETENCY_KEYS
    limits = dict(zip(weights.labels, weights.thresholds, strict=True))
    assert sum(limit is not None and limit >= LEAST for limit in limits.values()) > 10


def test_weights_are_part_of_the_fingerprint():
    folder = resources.files("screener.vocab")
    without = read_vocabulary({name: (folder / name).read_bytes() for name in SHAPES})
    assert load_vocabulary().fingerprint != without.fingerprint


LEARNED = {
    "one": Learned(-2.0, {"take": 1.5, "take vital": 2.0}, threshold=1.0),
    "two": Learned(-1.0, {"take": -0.5}),
}
WEIGHTS = read_weights(written("small", "", LEARNED))


def test_what_was_learned_is_read_as_it_was_written():
    for label, learned in LEARNED.items():
        number = WEIGHTS.numbers[label]
        assert (WEIGHTS.bias[number], WEIGHTS.thresholds[number]) == (learned.bias, learned.threshold)
        assert {gram: said[label] for gram, said in WEIGHTS.table.items() if label in said} == learned.grams


def test_grams_add_up_to_a_sum_for_each_label():
    assert WEIGHTS.sums(("take", "take vital", "unknown")) == [1.5, -1.5]


def test_sums_are_added_to_those_of_others():
    assert WEIGHTS.sums(("take",), onto=(10.0, 20.0)) == [11.5, 19.5]


def test_the_finder_is_signed():
    assert WEIGHTS.finder == f"learned:small@{WEIGHTS.fingerprint[:8]}"


def sample(text: str, says: bool | None, *, held_out: bool = False) -> Sample:
    return Sample(text_grams(text), {"vitals": says}, held_out)


SAMPLES = [
    *(sample(f"took vital signs of {who}", True) for who in ("patients", "residents", "children")),
    *(sample(f"took {what} to tables", False) for what in ("orders", "plates", "drinks")),
    sample("checked vital records", None),
]


def test_plain_scoring_equals_scikit_learn():
    linear_model = pytest.importorskip("sklearn.linear_model")
    text = pytest.importorskip("sklearn.feature_extraction.text")
    numpy = pytest.importorskip("numpy")
    weights = load_weights("duties")
    lines = [
        "Took vitals and roomed patients",
        "Verified insurance before every visit",
        "Poured concrete on site",
        "12-lead EKGs for the cardiologist",
        "",
    ]
    vectors = text.CountVectorizer(analyzer=text_grams, vocabulary=sorted(weights.table))
    seen = vectors.transform(lines)
    plain = [weights.sums(text_grams(line)) for line in lines]
    for label, number in weights.numbers.items():
        model = linear_model.LogisticRegression()
        model.classes_ = numpy.array([False, True])
        model.coef_ = numpy.array([[said.get(label, 0.0) for _, said in sorted(weights.table.items())]])
        model.intercept_ = numpy.array([weights.bias[number]])
        theirs = model.decision_function(seen)
        assert [row[number] for row in plain] == pytest.approx(list(theirs), abs=1e-9)


def test_training_learns_what_tells_apart():
    pytest.importorskip("sklearn")
    grams = fit("vitals", SAMPLES, 3.0).grams
    shown, other = (
        sum(grams.get(gram, 0.0) for gram in text_grams(line))
        for line in ("took vital signs of guests", "took trays to tables")
    )
    assert shown > 0 > other


@pytest.mark.parametrize(("strength", "gained"), [(1.0, False), (20.0, True)])
def test_one_sample_alone_gains_no_weight_that_the_penalty_outweighs(strength: float, gained: bool):
    """The solver went on for ever about the rounding errors of grams that stand in one sample."""
    pytest.importorskip("sklearn")
    assert ("zarl" in fit("vitals", [*SAMPLES, sample("zarl", True)], strength).grams) == gained


def test_training_is_the_same_twice():
    pytest.importorskip("sklearn")
    recipe = Recipe("small", "", ["vitals"], strength=3.0, threshold=sure)
    made = [train(recipe, SAMPLES) for _ in range(2)]
    assert made[0] == made[1]


#: A word for each sum from 0 to 19.
LADDER = read_weights(written("m", "", {"vitals": Learned(0.0, {f"g{n}": float(n) for n in range(20)})}))


@pytest.mark.parametrize(
    ("wrong", "limit"),
    [
        (0, LEAST),  # everything found is right: the least that is asked for at all
        (2, 12.0),  # two wrong ones at 11: what lies above them is right often enough
        (9, None),  # never right often enough
    ],
)
def test_a_threshold_is_where_findings_are_right(wrong: int, limit: float | None):
    right = [Sample((f"g{n}",), {"vitals": True}, True) for n in (0, *range(12, 20))]
    misses = [Sample(("g11" if wrong == 2 else "g19",), {"vitals": False}, True) for _ in range(wrong)]
    assert sure(LADDER, "vitals", [*right, *misses]) == limit


@pytest.mark.parametrize(
    ("says", "limit"),
    [
        ({9: True, 8: True, 7: False, 6: True, 5: True, 4: True}, 4.0),  # five are worth a wrong one
        ({9: True, 8: False, 7: True}, 9.0),  # one is not
        ({9: False, 8: True}, None),  # nothing is won
        ({}, None),
    ],
)
def test_a_threshold_beside_rules_is_where_most_is_won(says: dict[int, bool], limit: float | None):
    asked = [Sample((f"g{n}",), {"vitals": each}, True) for n, each in says.items()]
    known = [Sample((f"g{n}", "vitals: found"), {"vitals": False}, True) for n in (8, 9)]
    assert worthwhile(LADDER, "vitals", [*asked, *known]) == limit


def test_rules_are_overruled_both_ways():
    ladder = read_weights(written("m", "", {"vitals": Learned(-1.0, {"yes": 4.0, "no": -3.0})}))
    added = Sample(("yes",), {"vitals": True}, True)
    taken = Sample(("no", "vitals: found"), {"vitals": False}, True)
    assert worthwhile(ladder, "vitals", [added]) == 3.0
    assert worthwhile(ladder, "vitals", [added, taken, taken]) == 3.0
    assert worthwhile(ladder, "vitals", [taken]) == 4.0


def test_near_even_odds_the_rules_stand():
    near = Sample(("g0", "vitals: found"), {"vitals": False}, True)
    assert worthwhile(LADDER, "vitals", [near]) == LEAST
