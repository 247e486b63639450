"""What the linear models see of a line: the stems of its words, single and two in a row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from screener.nlp.skeleton import Skeleton
from screener.nlp.tokenizer import pieces, stem
from screener.remembered import Remembered

#: Words that stand between the words that matter: "took the vitals" is "took vitals".
_PASSED_OVER = frozenset(
    "a an the and or my our your their his her its i we they it all any each every some this that these"
    " those was were is are be been being am also as then co".split()
)
_LONGEST = 24


def grams(words: Iterable[str]) -> tuple[str, ...]:
    """Return the grams of a clause, each once: words of letters by their stems, and pairs of them."""
    kept = list(filter(None, stems(words)))
    return tuple(dict.fromkeys((*kept, *pairs(kept))))


def stems(words: Iterable[str]) -> list[str]:
    """Return the stem of each word, nothing for one that is passed over."""
    return list(map(_STEMS.__getitem__, words))


def pairs(stems: Iterable[str]) -> Iterator[str]:
    """Return the grams of two stems in a row."""
    return map(" ".join, pairwise(stems))


def _stem(word: str) -> str:
    """The stem of a word; nothing for one that is passed over."""
    counts = len(word) > 1 and word.isalpha() and word.lower() not in _PASSED_OVER
    return stem(word) if counts else ""


_STEMS = Remembered(_stem, most=1 << 16)


def text_grams(text: str) -> tuple[str, ...]:
    """Return the grams of a text that is one clause."""
    return grams(pieces(text))


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
