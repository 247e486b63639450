"""What the linear models see of a line: the stems of its words, single and two in a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from screener.nlp.skeleton import Skeleton
from screener.nlp.tokenizer import pieces, stem

#: Words that stand between the words that matter: "took the vitals" is "took vitals".
_PASSED_OVER = frozenset(
    "a an the and or my our your their his her its i we they it all any each every some this that these"
    " those was were is are be been being am also as then co".split()
)
_LONGEST = 24


def grams(words: Iterable[str]) -> tuple[str, ...]:
    """Return the grams of a clause, each once: words of letters by their stems, and pairs of them."""
    return joined(stems(words))


def stems(words: Iterable[str]) -> list[str]:
    """Return the stem of each word, nothing for one that is passed over."""
    return list(map(_gram, words))


def joined(stems: Iterable[str]) -> tuple[str, ...]:
    """Return the grams of a clause, given what `stems` makes of its words."""
    kept = list(filter(None, stems))
    return tuple(dict.fromkeys((*kept, *map(" ".join, pairwise(kept)))))


@lru_cache(maxsize=1 << 16)
def _gram(word: str) -> str:
    """The stem of a word; nothing for one that is passed over."""
    counts = len(word) > 1 and word.isalpha() and word.lower() not in _PASSED_OVER
    return stem(word) if counts else ""


def text_grams(text: str) -> tuple[str, ...]:
    """Return the grams of a text that is one clause."""
    return grams(pieces(text))


def clauses(skeleton: Skeleton, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the clauses between two tokens of a skeleton, each as first and behind-last token.

    One that goes on and on is cut into pieces that overlap by half: words far apart do not add up.
    """
    stops = skeleton.stops
    start = first
    for at in range(first + 1, last + 1):
        if at == last or stops[at] != stops[start]:
            while at - start > _LONGEST:
                yield start, start + _LONGEST
                start += _LONGEST // 2
            yield start, at
            start = at
