"""The weights of a linear model as rows of numbers, one for each gram, to be added up many at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import cast

import numpy as np

from screener.remembered import Remembered
from screener.vocab.weights import Weights

#: So many words have their rows kept, and those of the words that follow them.
_REMEMBERED = 1 << 16
_GET = dict[str, int].get


class Rows:
    """The rows of a model, each made when its gram is met first: texts have few of the grams, a start of the
    program need not wait for all of them, and those in use lie side by side. `table` holds the rows and
    `grams` what each stands for; the first is that of the bias, which has no gram."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._sorted = sorted(weights.table)  # as they are written
        self._placed: dict[str, int] = {}
        self._known = Remembered(self._place, _REMEMBERED)
        self._pairs = Remembered(self._following, _REMEMBERED)
        self.grams = [""]
        self.table = np.zeros((len(weights.table) + 1, len(weights.labels)))
        self.table[0] = weights.bias

    def of(self, grams: Iterable[str]) -> dict[int, None]:
        """Return the rows of the grams that the model knows, each once."""
        return _known(map(self._known.__getitem__, grams))

    def of_stems(self, stems: Sequence[str]) -> dict[int, None]:
        """Return the rows of stems, and of each two in a row, that the model knows, each once."""
        pairs = map(_GET, map(self._pairs.__getitem__, stems), islice(stems, 1, None))
        return _known(chain(map(self._known.__getitem__, stems), pairs))

    def sums(self, rows: Iterable[int]) -> tuple[float, ...]:
        """Return what rows add up to for each label, bias included. They are added one after the other,
        as `Weights.sums` does, so that not even the last digit differs."""
        return tuple(np.add.reduce(self.table[[0, *rows]]).tolist())

    def _place(self, gram: str) -> int | None:
        """Return the row of a gram, None of one that the model doesn't know."""
        said = self._weights.table.get(gram)
        if said is None:
            return None
        if gram not in self._placed:
            self._placed[gram] = len(self.grams)
            for label, weight in said.items():
                self.table[len(self.grams), self._weights.numbers[label]] = weight
            self.grams.append(gram)
        return self._placed[gram]

    def _following(self, stem: str) -> dict[str, int]:
        """Return the rows of the pairs that a stem begins, by the other one: no string has to be made of
        each two words of a text."""
        begun = f"{stem} "
        # "!" comes right behind the blank.
        first, last = bisect_left(self._sorted, begun), bisect_left(self._sorted, f"{stem}!")
        return {gram[len(begun) :]: cast(int, self._place(gram)) for gram in self._sorted[first:last]}


def _known(rows: Iterable[int | None]) -> dict[int, None]:
    return dict.fromkeys(filter(None, rows))  # none of them is 0, which is that of the bias
