"""Weights of the linear models, as JSON that people can read: for every word what it adds to each label.

`python -m screener.learn.train` writes them. A label is found where bias and weights together (the log
of the odds) reach its threshold; a label without a threshold is never found.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

#: The folder of the weights, below this package.
FOLDER = "weights"


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model for several labels at once.

    `numbers` are the places of the labels. `table` holds for each gram (a word's stem, or two in a row)
    the labels that it bears on, and by how much. `thresholds` are sums, None where the label is never to
    be found.
    """

    name: str
    numbers: Mapping[str, int]
    bias: tuple[float, ...]
    thresholds: tuple[float | None, ...]
    table: Mapping[str, Mapping[str, float]]
    fingerprint: str

    @property
    def labels(self) -> tuple[str, ...]:
        """Return the labels in their order."""
        return tuple(self.numbers)

    @property
    def finder(self) -> str:
        """Return how the model signs what it finds: its name and the beginning of its fingerprint."""
        return f"learned:{self.name}@{self.fingerprint[:8]}"

    def sums(self, grams: Iterable[str], onto: Iterable[float] | None = None) -> list[float]:
        """Return what some grams add up to for each label, bias included (the log of the odds); `onto`
        are the sums of others, to which they are added."""
        sums = list(self.bias if onto is None else onto)
        table, numbers = self.table, self.numbers
        for gram in grams:
            if said := table.get(gram):
                for label, weight in said.items():
                    sums[numbers[label]] += weight
        return sums


@cache
def load_weights(name: str) -> Weights:
    """Return the shipped weights of a model by its name ("duties" or "posts"); read once."""
    return read_weights((resources.files("screener.vocab") / FOLDER / f"{name}.json").read_bytes())


def read_weights(data: bytes) -> Weights:
    """Return the weights in a file's bytes, as training wrote them."""
    content = json.loads(data)
    labels = content["labels"]
    return Weights(
        name=content["model"],
        numbers={label: number for number, label in enumerate(labels)},
        bias=tuple(label["bias"] for label in labels.values()),
        thresholds=tuple(label["threshold"] for label in labels.values()),
        table=content["grams"],
        # Line ends differ between systems; the weights do not.
        fingerprint=hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest(),
    )
