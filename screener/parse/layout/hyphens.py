"""Words hyphenated at a line's end, joined; each keeps a box for both of its lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from screener.parse.pieces import LaidWord

#: First parts of words that people write with a hyphen, also in the middle of a line.
_COMPOUND_WORDS = (
    "all anti bi co cross cutting de decision detail ex face fast first follow full front back goal hands"
    " hard high in inter large long low mid mini multi non off on one open out over part patient"
    " performance point post pre problem pro quality quick re real result results second self semi short"
    " single small state sub super team third three time top two under up user well world"
)
_COMPOUND = frozenset(_COMPOUND_WORDS.split())


class Wrapped(Protocol):
    """What joining needs to know of a line."""

    page: int
    block: int
    words: list[LaidWord]


def join(lines: Sequence[Wrapped]) -> None:
    """Join, in place, words that were broken between two lines of one block. The joined word
    stands on the first line; a line that loses its only word stays as it is."""
    known: set[str] = set()
    for line, after in pairwise(lines):
        if line.block != after.block or line.page != after.page or not line.words or len(after.words) < 2:
            continue
        head, tail = line.words[-1], after.words[0]
        if (
            len(head.text) > 2
            and head.text.endswith("-")
            and head.text[-2].isalpha()
            and tail.text[0].islower()
        ):
            known = known or {_bare(word.text) for each in lines for word in each.words}
            line.words[-1] = LaidWord(_joined(head.text, tail.text, known), head.sides + tail.sides)
            del after.words[0]


def _bare(word: str) -> str:
    return word.strip(",.;:()").lower()


def _joined(head: str, tail: str, known: set[str]) -> str:
    bare_tail = _bare(tail)
    start = head[:-1].strip("(\"'").lower()
    if start + bare_tail in known:
        return head[:-1] + tail
    if f"{start}-{bare_tail}" in known or start in _COMPOUND or "-" in start:
        return head + tail
    return head[:-1] + tail
