"""Whom "who" stands for: the writer in "I was the nurse who drew blood", somebody else in "it was the nurse
who drew blood".
"""

from __future__ import annotations

from screener.nlp.skeleton import Skeleton
from screener.patterns import later
from screener.vocab.sentences import load_sentences

#: So many words before "who" its sentence is looked at.
_MOST_BEFORE = 12
_WRITER_IS = later(lambda: "|".join(load_sentences().writer_is))


def is_the_writer(skeleton: Skeleton, who: int) -> bool:
    """Return whether a relative pronoun stands for the writer."""
    lows, first = skeleton.lows, who
    while first and who - first < _MOST_BEFORE and skeleton.stops[first - 1] == skeleton.stops[who]:
        first -= 1
    first += not lows[first].isalnum()
    return _WRITER_IS.search(" ".join(lows[first:who])) is not None
