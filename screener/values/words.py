"""The words of a resume: where each stands in the text, and on the page."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import sub
from typing import overload

from screener.values.quick import setters


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """Half-open offsets into `Document.text`."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        _set_start(self, start)
        _set_end(self, end)

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Return whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Return whether the other span overlaps this one and is no longer: what says more stands."""
        return self.overlaps(other) and other.end - other.start <= self.end - self.start

    def without(self, others: Iterable[Span]) -> list[Span]:
        """Return the parts of this span that none of the others covers, in their order."""
        parts: list[Span] = []
        start = self.start
        for other in sorted(other for other in others if self.overlaps(other)):
            if other.start > start:
                parts.append(Span(start, other.start))
            start = max(start, other.end)
        return [*parts, Span(start, self.end)] if start < self.end else parts


_set_start, _set_end = setters(Span)


@dataclass(frozen=True, slots=True)
class Box:
    """Points from the top left corner of the visible page."""

    x0: float
    top: float
    x1: float
    bottom: float

    def union(self, other: Box) -> Box:
        """Return the smallest box around both."""
        return Box(
            min(self.x0, other.x0),
            min(self.top, other.top),
            max(self.x1, other.x1),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text; `boxes` is empty for plain text, and holds one box for each
    line that the word stands on (two for a word hyphenated at a line's end)."""

    span: Span
    page: int
    boxes: tuple[Box, ...] = ()


class Words(Sequence[Word]):
    """Words in columns, each made when somebody asks for it: a long resume has thousands, and few of
    them are ever asked for.

    `numbers` holds four of each word: start, end, page, and how many boxes. `sides` holds the four
    sides of every box, word after word.
    """

    __slots__ = ("boxes_before", "numbers", "sides")

    def __init__(self, numbers: array[int], sides: array[float]) -> None:
        self.numbers, self.sides = numbers, sides
        self.boxes_before = array("i", accumulate(numbers[3::4], initial=0))

    @classmethod
    def of(cls, words: Iterable[Word]) -> Words:
        """Return words in columns."""
        if isinstance(words, Words):
            return words
        numbers, sides = array("i"), array("d")
        for word in words:
            numbers.extend((word.span.start, word.span.end, word.page, len(word.boxes)))
            for box in word.boxes:
                sides.extend((box.x0, box.top, box.x1, box.bottom))
        return cls(numbers, sides)

    @property
    def starts(self) -> array[int]:
        """Where each word starts."""
        return self.numbers[::4]

    @property
    def ends(self) -> array[int]:
        """Where each word ends."""
        return self.numbers[1::4]

    @property
    def pages(self) -> array[int]:
        """The page of each word."""
        return self.numbers[2::4]

    @property
    def heights(self) -> list[float]:
        """How high the first box of each word is; 0 for a word without one."""
        counts, sides = self.numbers[3::4], self.sides
        if counts.count(1) == len(counts):  # nearly always
            return list(map(sub, sides[3::4], sides[1::4]))
        return [
            sides[4 * box + 3] - sides[4 * box + 1] if count else 0.0
            for box, count in zip(self.boxes_before, counts, strict=False)
        ]

    def __len__(self) -> int:
        return len(self.numbers) // 4

    def __iter__(self) -> Iterator[Word]:
        return map(self._word, range(len(self)))

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, at: int | slice) -> Word | tuple[Word, ...]:
        found = range(len(self))[at]
        return self._word(found) if isinstance(found, int) else tuple(map(self._word, found))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Words):
            return self.numbers == other.numbers and self.sides == other.sides
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Words.of({tuple(self)})"

    def boxes(self, at: int) -> tuple[Box, ...]:
        """Return the boxes of a word, by its place in the row."""
        first, behind = self.boxes_before[at : at + 2]
        if behind - first == 1:  # nearly all words
            return (Box(*self.sides[4 * first : 4 * behind]),)
        sides = iter(self.sides[4 * first : 4 * behind])
        return tuple(map(Box, sides, sides, sides, sides))

    def _word(self, at: int) -> Word:
        start, end, page, _ = self.numbers[4 * at : 4 * at + 4]
        return Word(Span(start, end), page, self.boxes(at))
