"""Training of linear models over grams, and what becomes of them as weights.

Logistic regression for each label apart; with an L1 penalty it keeps few grams, with L2 it hears many
that say little each. Examples that are open for a label are left out of that label's training. A
label's threshold is found on the examples held out, by a model that has not seen them: `sure`, where
nine findings of ten have to be right, or `worthwhile`, how far from even odds it overrules what rules
found. Then the model may learn from all of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from screener.vocab.weights import Weights, read_weights

#: Of many grams those are heard that stand in so many samples.
_OFTEN = 3
#: Weights smaller than this are left out: of few grams, and of many that say little each.
_SMALLEST = {True: 0.4, False: 0.05}
#: How often what is found has to be right on the examples held out.
_PRECISION = 0.9
#: Nothing is found nearer to even odds than this (seven to two), nor are rules overruled, however well it
#: does on examples held out.
LEAST = 1.25
#: A threshold rests on so many right findings at least.
_FEWEST = 5
#: Where the rules are wrongly overruled it costs so many right findings.
_WRONG = 1.5


@dataclass(frozen=True, slots=True)
class Sample:
    """What a model sees of an example: grams, and for each label yes, no, or None where it is open."""

    grams: tuple[str, ...]
    says: Mapping[str, bool | None]
    held_out: bool


@dataclass(frozen=True, slots=True)
class Learned:
    """What a model says of a label: a bias, what grams add, and from which sum on it is found, if ever."""

    bias: float
    grams: Mapping[str, float]
    threshold: float | None = None


Threshold = Callable[[Weights, str, Sequence[Sample]], float | None]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a model is learned: `strength` is how strongly weights are kept (the inverse of the penalty),
    `few` whether to keep few grams, or many that say little each."""

    name: str
    about: str
    labels: Sequence[str]
    strength: float
    threshold: Threshold
    few: bool = True


def train(recipe: Recipe, samples: Iterable[Sample], *, whole: bool = False) -> bytes:
    """Return the weights of a model as the bytes of its file; with `whole` they are learned once more from
    all samples when the thresholds are found."""
    every = tuple(samples)
    seen = [each for each in every if not each.held_out]
    learned = _learned(recipe, seen)
    draft = read_weights(written(recipe.name, recipe.about, learned))
    found = {label: recipe.threshold(draft, label, every) for label in recipe.labels}
    if whole:
        learned = _learned(recipe, every)
    done = {label: replace(learned[label], threshold=found[label]) for label in recipe.labels}
    return written(recipe.name, recipe.about, done)


def _learned(recipe: Recipe, samples: Sequence[Sample]) -> dict[str, Learned]:
    return {label: fit(label, samples, recipe.strength, few=recipe.few) for label in recipe.labels}


def written(name: str, about: str, learned: Mapping[str, Learned]) -> bytes:
    """Return what was learned of each label as the bytes of a file: a gram a line, and what it adds."""
    grams: dict[str, dict[str, float]] = {}
    for label, each in learned.items():
        for gram, weight in each.grams.items():
            grams.setdefault(gram, {})[label] = weight
    head = {"model": name, "about": about}
    labels = {label: {"bias": each.bias, "threshold": each.threshold} for label, each in learned.items()}
    return (
        f"{{{', '.join(f'{_json(key)}: {_json(said)}' for key, said in head.items())},\n"
        f'"labels": {_a_line_each(labels)},\n"grams": {_a_line_each(dict(sorted(grams.items())))}}}\n'
    ).encode()


def fit(label: str, samples: Sequence[Sample], strength: float, *, few: bool = True) -> Learned:
    """Return what is learned of a label from samples, without a threshold; see `Recipe`."""
    from sklearn.feature_extraction.text import CountVectorizer  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    mine = [sample for sample in samples if sample.says.get(label) is not None and sample.grams]
    vectors = CountVectorizer(analyzer=lambda sample: sample.grams, min_df=_rarest(strength, few=few))
    seen = vectors.fit_transform(mine)
    model = LogisticRegression(l1_ratio=int(few), C=strength, solver="liblinear", random_state=0)
    model.fit(seen, [sample.says[label] for sample in mine])
    weights = zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)
    least = _SMALLEST[few]
    kept = {gram: round(float(weight), 2) for gram, weight in sorted(weights) if abs(weight) >= least}
    return Learned(round(float(model.intercept_[0]), 2), kept)


def _rarest(strength: float, *, few: bool) -> int:
    """Return in how many samples a gram has to stand to be heard.

    Where few are kept, those that stand in fewer could gain no weight: each of their samples pulls by
    less than `strength`, and the L1 penalty holds with 1. The solver is not even shown them: what its
    arithmetic leaves of such a weight (some 1e-14) is less than it ever corrects, but counts as an error
    that it goes on about for ever.
    """
    return int(1 / strength) + 1 if few else _OFTEN


def sure(weights: Weights, label: str, samples: Sequence[Sample]) -> float | None:
    """Return the lowest sum of weights above which the samples held out are right often enough;
    None where there is none."""
    right = wrong = 0
    best: float | None = None
    sums = ((reached, says) for reached, says, _ in _sums(weights, label, samples))
    for reached, says, among_equals in _from_the_top(sums):
        right += says
        wrong += not says
        if not among_equals and right >= _FEWEST and right >= _PRECISION * (right + wrong):
            best = reached
    return None if best is None else max(LEAST, best)


def worthwhile(weights: Weights, label: str, samples: Sequence[Sample]) -> float | None:
    """Return how far from even odds the model has to lean to overrule the rules ("label: found"), either
    way: where most is won on the samples held out, wrong ones counting more (`_WRONG`). None where
    nothing is won."""
    found = f"{label}: found"
    against = [
        (abs(lean), says == (lean > 0))
        for lean, says, sample in _sums(weights, label, samples)
        if (lean > 0) != (found in sample.grams)
    ]
    balance, most = 0.0, 0.0
    best: float | None = None
    for lean, right, among_equals in _from_the_top(against):
        balance += 1 if right else -_WRONG
        if not among_equals and balance > most:
            best, most = lean, balance
    return None if best is None else max(LEAST, best)


def _sums(weights: Weights, label: str, samples: Iterable[Sample]) -> Iterator[tuple[float, bool, Sample]]:
    """Yield what the samples held out sum up to, with what each says and the sample itself."""
    number = weights.numbers[label]
    for sample in samples:
        says = sample.says.get(label)
        if sample.held_out and says is not None:
            yield round(weights.sums(sample.grams)[number], 2), says, sample


def _from_the_top(found: Iterable[tuple[float, bool]]) -> Iterator[tuple[float, bool, bool]]:
    """Yield numbers from the highest on, with what belongs to each and whether the next one is equal."""
    scored = sorted(found)
    for at in reversed(range(len(scored))):
        reached, says = scored[at]
        yield reached, says, at > 0 and scored[at - 1][0] == reached


def _a_line_each(said: Mapping[str, object]) -> str:
    lines = ",\n".join(f" {_json(key)}: {_json(each)}" for key, each in said.items())
    return f"{{\n{lines}\n}}"


def _json(said: object) -> str:
    return json.dumps(said, ensure_ascii=False)
