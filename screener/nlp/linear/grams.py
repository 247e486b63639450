"""What the linear models see of a line: the stems of its words, single and two in a row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from screener.nlp.skeleton import Skeleton
from screener.nlp.tokenizer import pieces
from screener.nlp.wordforms import forms

_LONGEST = 24


def grams(stems: Iterable[str]) -> tuple[str, ...]:
    """Return the grams of a clause, each once: the stems of its words, nothing for one that is passed over,
    and pairs of them."""
    kept = list(filter(None, stems))
    return tuple(dict.fromkeys((*kept, *map(" ".join, pairwise(kept)))))


def text_grams(text: str) -> tuple[str, ...]:
    """Return the grams of a text that is one clause."""
    return grams(forms(piece)[2] for piece in pieces(text))


def clauses(skeleton: Skeleton, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the clauses between two tokens of a skeleton, each as first and behind-last token.

    One that goes on and on is cut into pieces that overlap by half: words far apart do not add up.
    """
    stops = skeleton.stops
    while first < last:
        end = bisect_right(stops, stops[first], first, last)
        while end - first > _LONGEST:
            yield first, first + _LONGEST
            first += _LONGEST // 2
        yield first, end
        first = end
