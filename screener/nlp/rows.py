"""The weights of a linear model as rows of numbers, one for each gram, to be added up many at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from sys import intern
from typing import cast

import numpy as np

from screener.vocab.weights import Weights


class Rows:
    """The rows of a model by their grams; `table` holds their numbers, those of the bias last."""

    def __init__(self, weights: Weights) -> None:
        self.grams = tuple(weights.table)
        self._numbers = {intern(gram): row for row, gram in enumerate(self.grams)}
        # Pairs by their first stem: most words begin none, and no string has to be made of two.
        self._pairs: dict[str, dict[str, int]] = {}
        for gram, row in self._numbers.items():
            if " " in gram:
                first, _, second = gram.partition(" ")
                self._pairs.setdefault(intern(first), {})[intern(second)] = row
        said = weights.table.values()
        self.table = np.zeros((len(said) + 1, len(weights.labels)))
        self.table[
            np.repeat(np.arange(len(said)), [len(each) for each in said]),
            [weights.numbers[label] for each in said for label in each],
        ] = [weight for each in said for weight in each.values()]
        self.table[-1] = weights.bias

    def of(self, grams: Iterable[str]) -> dict[int, None]:
        """Return the rows of the grams that the model knows, each once."""
        return _known(map(self._numbers.get, grams))

    def of_stems(self, stems: Sequence[str]) -> dict[int, None]:
        """Return the rows of stems, and of each two in a row, that the model knows, each once."""
        followed, following = self._pairs.get, stems[1:]
        pairs = [
            after[stem]
            for first, stem in zip(stems, following, strict=False)
            if (after := followed(first)) and stem in after
        ]
        return _known(chain(map(self._numbers.get, stems), pairs))

    def sums(self, rows: Iterable[int]) -> tuple[float, ...]:
        """Return what rows add up to for each label, bias included. They are added one after the other,
        as `Weights.sums` does, so that not even the last digit differs."""
        return tuple(np.add.reduce(self.table[[-1, *rows]]).tolist())


def _known(rows: Iterable[int | None]) -> dict[int, None]:
    found = dict.fromkeys(rows)
    found.pop(None, None)
    return cast("dict[int, None]", found)
