"""The text of a resume and the place of every word in it."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from screener.values.quick import setters
from screener.values.words import Box, Span, Word, Words


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes and what to call them. The name is shown, and never scored."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Line:
    """A line as read. `number` counts from 1 through the whole document; `block` names the
    paragraph or bullet that it belongs to; `emphasised` lines are larger, bolder or
    all-capitals compared with the body; `bullet` lines begin with a bullet mark, which is
    not part of the text."""

    span: Span
    number: int
    page: int
    block: int
    emphasised: bool = False
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a span stands: page and line count from 1, box is None for plain text."""

    page: int
    line: int
    box: Box | None


@dataclass(frozen=True, slots=True)
class Page:
    """Size of the visible page in points; both are 0 for plain text."""

    number: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Words that stand in the file but that no reader of the page can see."""

    quote: str
    page: int
    boxes: tuple[Box, ...]
    why: str


@dataclass(frozen=True, slots=True, init=False)
class Evidence:
    """A piece of the document's own text and who found it.

    `finder` names the rule: "vocab:bls", "dates", "learned:duties@3f2a".
    """

    span: Span
    quote: str
    finder: str
    note: str = ""

    def __init__(self, span: Span, quote: str, finder: str, note: str = "") -> None:
        _set_span(self, span)
        _set_quote(self, quote)
        _set_finder(self, finder)
        _set_note(self, note)

    def __hash__(self) -> int:
        return self.span.start  # few begin in one place, and hashing all of it takes ten times as long


_set_span, _set_quote, _set_finder, _set_note = setters(Evidence)


@dataclass(frozen=True, slots=True)
class Flag:
    """Something worth a person's look. Flags carry no points."""

    code: str
    says: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Document:
    """A resume as text, with the place of every word.

    The text is made once, by `parse`; nobody changes it afterwards, so that a pair of
    offsets stays a place on the page. `partial` is true where some of the file was not
    read, and then a flag says what.
    """

    fingerprint: str  # SHA-256 of the bytes
    text_fingerprint: str  # SHA-256 of the text
    media_type: str
    reader: str
    text: str
    words: Sequence[Word]
    lines: tuple[Line, ...]
    pages: tuple[Page, ...]
    hidden: tuple[HiddenText, ...] = ()
    flags: tuple[Flag, ...] = ()
    partial: bool = False

    @cached_property
    def small(self) -> str:
        """The text in small letters, every offset the same."""
        return self.text.replace("İ", "I").lower()  # the one letter whose small form is longer

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.span.start for line in self.lines]

    @cached_property
    def columns(self) -> Words:
        """The words in columns."""
        return Words.of(self.words)

    @cached_property
    def _word_starts(self) -> array[int]:
        return self.columns.starts

    @cached_property
    def _word_ends(self) -> array[int]:
        return self.columns.ends

    def touched(self, span: Span) -> range:
        """Return which words a span touches, by their places in the row."""
        first = bisect_right(self._word_ends, span.start)
        return range(first, max(bisect_left(self._word_starts, span.end), first))

    def quote(self, span: Span) -> str:
        """Return the text at a span."""
        return self.text[span.start : span.end]

    def evidence(self, span: Span, finder: str, note: str = "") -> Evidence:
        """Return the span as evidence, quoting the document's own text."""
        return Evidence(span, self.text[span.start : span.end], finder, note)

    def line_at(self, offset: int) -> Line:
        """Return the line that holds an offset (the line before, for a line break)."""
        return self.lines[max(bisect_right(self._line_starts, offset) - 1, 0)]

    def locate(self, span: Span) -> tuple[Place, ...]:
        """Return the places of a span, one for each line that it touches; see `sides`."""
        found = self.sides(span).items()
        return tuple(Place(page, line, Box(*around) if around else None) for (page, line), around in found)

    def sides(self, span: Span) -> dict[tuple[int, int], tuple[float, ...] | None]:
        """Return each page and line that a span touches, with the sides of the box around it there: that
        of all words touched, so that a highlight is at most one word wider than what is meant."""
        words, numbers, sides = self.columns, self.columns.numbers, self.columns.sides
        places: dict[tuple[int, int], tuple[float, ...] | None] = {}
        for at in self.touched(span):
            page, line = numbers[4 * at + 2], self.line_at(numbers[4 * at]).number
            first, behind = words.boxes_before[at], words.boxes_before[at + 1]
            if first == behind:
                places.setdefault((page, line), None)
            for box in range(first, behind):
                x0, top, x1, bottom = sides[4 * box : 4 * box + 4]
                if known := places.get((page, line)):
                    x0, top = min(x0, known[0]), min(top, known[1])
                    x1, bottom = max(x1, known[2]), max(bottom, known[3])
                places[page, line] = x0, top, x1, bottom
                line += 1
        return places
