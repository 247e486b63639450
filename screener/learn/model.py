"""Training of linear models over grams, and what becomes of them as weights.

Logistic regression with an L1 penalty for each label apart: it keeps few grams, so the weights can
be read. Examples that are open for a label are left out of that label's training. A label's
threshold is found on the examples held out: `sure`, where nine findings of ten have to be right, or
`worthwhile`, where rules have the first word and it has to be right twice for each mistake.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from screener.vocab.weights import Weights, read_weights

#: Weights smaller than this are left out.
SMALLEST = 0.05
#: How often what is found has to be right on the examples held out.
PRECISION = 0.9
#: Nothing is found below this (odds of three to one), however well it does on examples held out.
LEAST = 1.0
#: A threshold rests on so many right findings at least.
FEWEST = 5
#: What is wrongly found where rules found nothing costs so many right findings.
WRONG = 2.0


@dataclass(frozen=True, slots=True)
class Sample:
    """What a model sees of an example: grams, and for each label yes, no, or None where it is open."""

    grams: tuple[str, ...]
    says: Mapping[str, bool | None]
    held_out: bool


Threshold = Callable[[Weights, str, Sequence[Sample]], float | None]


def train(
    name: str,
    about: str,
    labels: Sequence[str],
    samples: Iterable[Sample],
    *,
    strength: float,
    threshold: Threshold,
    never: Collection[str] = (),
) -> bytes:
    """Return the weights of a model as the bytes of its file. `strength` is how strongly weights are kept
    (the inverse of the penalty); the labels of `never` get no threshold."""
    every = tuple(samples)
    seen = [each for each in every if not each.held_out]
    learned = {label: fit(label, seen, strength) for label in labels}
    content: dict[str, Any] = {"model": name, "about": about, "labels": {}}
    for label, (bias, weights) in learned.items():
        content["labels"][label] = {"bias": bias, "threshold": None, "grams": weights}
    draft = read_weights(_dumped(content))
    for label in labels:
        if label in never:
            continue
        content["labels"][label]["threshold"] = threshold(draft, label, every)
    return _dumped(content)


def fit(label: str, samples: Sequence[Sample], strength: float) -> tuple[float, dict[str, float]]:
    """Return bias and weights of a label, learned from samples."""
    from sklearn.feature_extraction.text import CountVectorizer  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    mine = [sample for sample in samples if sample.says.get(label) is not None and sample.grams]
    vectors = CountVectorizer(analyzer=lambda sample: sample.grams)
    seen = vectors.fit_transform(mine)
    model = LogisticRegression(l1_ratio=1, C=strength, solver="liblinear", random_state=0, max_iter=1000)
    model.fit(seen, [sample.says[label] for sample in mine])
    weights = zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)
    kept = {gram: round(float(weight), 2) for gram, weight in sorted(weights) if abs(weight) >= SMALLEST}
    return round(float(model.intercept_[0]), 2), kept


def sure(weights: Weights, label: str, samples: Sequence[Sample]) -> float | None:
    """Return the lowest sum of weights above which the samples held out are right often enough;
    None where there is none."""
    right = wrong = 0
    best: float | None = None
    for reached, says, among_equals in _from_the_top(weights, label, samples):
        right += says
        wrong += not says
        if not among_equals and right >= FEWEST and right >= PRECISION * (right + wrong):
            best = reached
    return None if best is None else max(LEAST, best)


def worthwhile(weights: Weights, label: str, samples: Sequence[Sample]) -> float | None:
    """Return the sum of weights above which most is won over the rules: right findings less wrong ones,
    which weigh more (`WRONG`), of the samples held out in which the rules found nothing ("label: found").
    None where nothing is won, and never less than even odds."""
    balance, most = 0.0, 0.0
    best: float | None = None
    missed = [sample for sample in samples if f"{label}: found" not in sample.grams]
    for reached, says, among_equals in _from_the_top(weights, label, missed):
        balance += 1 if says else -WRONG
        if not among_equals and reached >= 0 and balance > most:
            best, most = reached, balance
    return best


def _from_the_top(
    weights: Weights, label: str, samples: Iterable[Sample]
) -> Iterator[tuple[float, bool, bool]]:
    """Yield the sums of the samples held out from the highest on, with what each says and whether the
    next one is equal."""
    number = weights.labels.index(label)
    scored = sorted(
        (round(weights.sums(sample.grams)[number], 2), says)
        for sample in samples
        if sample.held_out and (says := sample.says.get(label)) is not None
    )
    for at in reversed(range(len(scored))):
        reached, says = scored[at]
        yield reached, says, at > 0 and scored[at - 1][0] == reached


def _dumped(content: Mapping[str, Any]) -> bytes:
    return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode()
