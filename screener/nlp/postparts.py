"""Posts as the components behind the search for them are given them: plain values.

There are dozens of duties in a resume, and three components ask for each. Making a span of spaCy's for it,
and asking that for its place and its name, takes longer than what is done with them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from screener.values import Certainty


class Stretch(NamedTuple):
    """A piece of the text on the borders of tokens: its first token, the one behind it, and its offsets."""

    first: int
    behind: int
    start: int
    end: int


class Post(NamedTuple):
    """A post with its parts; `family` and `certainty` say what its title is known as, and how surely."""

    section: str
    header: Stretch
    title: Stretch | None
    family: str | None
    certainty: Certainty
    employer: Stretch | None
    dates: Stretch | None
    duties: tuple[Stretch, ...]


def stretch(words: Sequence[str], starts: Sequence[int], start: int, end: int) -> Stretch:
    """Return a piece of the text with all tokens that it touches, without blanks at its ends."""
    first = bisect_right(starts, start) - 1
    if start == starts[first] + len(words[first]):
        first += 1  # it begins with the blank behind a word
    last = bisect_right(starts, end - 1) - 1
    begins = starts[first]
    return Stretch(first, last + 1, begins, max(begins, starts[last] + len(words[last])))
