"""Training of linear models over grams, and what becomes of them as weights.

Logistic regression with an L1 penalty for each label apart: it keeps few grams, so the weights can
be read. Examples that are open for a label are left out of that label's training. A label's
threshold is the lowest sum of weights from which on the examples held out are right often enough.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from screener.vocab.weights import Weights, read_weights

#: How strongly weights are kept (the inverse of the penalty).
STRENGTH = 3.0
#: Weights smaller than this are left out.
SMALLEST = 0.05
#: How often what is found has to be right on the examples held out.
PRECISION = 0.95
#: Nothing is found below this (odds of fifty to one), however well it does on examples held out.
LEAST = 4.0
#: A threshold rests on so many right findings at least.
FEWEST = 5


@dataclass(frozen=True, slots=True)
class Sample:
    """What a model sees of an example: grams, and for each label yes, no, or None where it is open."""

    grams: tuple[str, ...]
    says: Mapping[str, bool | None]
    held_out: bool


def train(
    name: str,
    about: str,
    labels: Sequence[str],
    samples: Iterable[Sample],
    *,
    never: Collection[str] = (),
) -> bytes:
    """Return the weights of a model as the bytes of its file; the labels of `never` get no threshold."""
    every = tuple(samples)
    learned = {label: fit(label, [each for each in every if not each.held_out]) for label in labels}
    content: dict[str, Any] = {"model": name, "about": about, "labels": {}}
    for label, (bias, weights) in learned.items():
        content["labels"][label] = {"bias": bias, "threshold": None, "grams": weights}
    draft = read_weights(_dumped(content))
    for label in labels:
        if label in never:
            continue
        content["labels"][label]["threshold"] = threshold(draft, label, every)
    return _dumped(content)


def fit(label: str, samples: Sequence[Sample]) -> tuple[float, dict[str, float]]:
    """Return bias and weights of a label, learned from samples."""
    from sklearn.feature_extraction.text import CountVectorizer  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    mine = [sample for sample in samples if sample.says.get(label) is not None and sample.grams]
    vectors = CountVectorizer(analyzer=lambda sample: sample.grams)
    seen = vectors.fit_transform(mine)
    model = LogisticRegression(l1_ratio=1, C=STRENGTH, solver="liblinear", random_state=0, max_iter=1000)
    model.fit(seen, [sample.says[label] for sample in mine])
    weights = zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)
    kept = {gram: round(float(weight), 2) for gram, weight in sorted(weights) if abs(weight) >= SMALLEST}
    return round(float(model.intercept_[0]), 2), kept


def threshold(weights: Weights, label: str, samples: Iterable[Sample]) -> float | None:
    """Return the lowest sum of weights above which the samples held out are right often enough;
    None where there is none."""
    number = weights.labels.index(label)
    scored = sorted(
        (round(weights.sums(sample.grams)[number], 2), sample.says[label])
        for sample in samples
        if sample.held_out and sample.says.get(label) is not None
    )
    right = wrong = 0
    best: float | None = None
    for at in reversed(range(len(scored))):
        reached, says = scored[at]
        right += says is True
        wrong += says is False
        among_equals = at > 0 and scored[at - 1][0] == reached
        if not among_equals and right >= FEWEST and right >= PRECISION * (right + wrong):
            best = reached
    return None if best is None else max(LEAST, best)


def _dumped(content: Mapping[str, Any]) -> bytes:
    return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode()
