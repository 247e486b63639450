"""Whom "who" stands for: the writer in "I was the nurse who drew blood" and in "Who drew blood? I did",
somebody else in "it was the nurse who drew blood".
"""

from __future__ import annotations

from bisect import bisect_right

from screener.nlp.skeleton import Skeleton
from screener.patterns import later
from screener.vocab.sentences import load_sentences

#: So many words before "who" its sentence is looked at.
_MOST_BEFORE = 12
#: So many words behind a question its answer is looked at.
_ANSWER = 6
_WRITER_IS = later(lambda: "|".join(load_sentences().writer_is))
_ANSWERS_I = later(lambda: "|".join(load_sentences().answers_i))


def is_the_writer(skeleton: Skeleton, who: int) -> bool:
    """Return whether a relative pronoun stands for the writer."""
    lows, first = skeleton.lows, who
    while first and who - first < _MOST_BEFORE and skeleton.stops[first - 1] == skeleton.stops[who]:
        first -= 1
    first += not lows[first].isalnum()
    if first == who or lows[first:who] == ["and"]:
        return _is_answered(skeleton, who)
    return _WRITER_IS.search(" ".join(lows[first:who])) is not None


def _is_answered(skeleton: Skeleton, who: int) -> bool:
    """Return whether a pronoun asks what the writer answers: "Who drew blood? I did."."""
    stop = bisect_right(skeleton.stops, skeleton.stops[who])
    answer = skeleton.lows[stop : stop + _ANSWER + 1]
    return answer[:1] == ["?"] and _ANSWERS_I.match(" ".join(answer[1:])) is not None
