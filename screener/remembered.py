"""Answers kept by what was asked.

`functools.lru_cache` puts its entries in order with each question; where words by the thousand are looked
up in tens of thousands of them, that takes longer than the rest of the work.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Remembered(dict[K, V]):
    """What a function says of each key, found when somebody asks first. Of more keys than `most` it forgets
    all and begins anew."""

    def __init__(self, find: Callable[[K], V], most: int) -> None:
        super().__init__()
        self._find, self._most = find, most

    def __missing__(self, key: K) -> V:
        if len(self) >= self._most:
            self.clear()
        found = self[key] = self._find(key)
        return found
