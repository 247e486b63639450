"""The text of a resume and the place of every word in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes and what to call them. The name is shown, and never scored."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open offsets into `Document.text`."""

    start: int
    end: int

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Return whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


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


@dataclass(frozen=True, slots=True)
class Evidence:
    """A piece of the document's own text and who found it.

    `finder` names the rule: "vocab:bls", "dates", "learned:duties@3f2a".
    """

    span: Span
    quote: str
    finder: str
    note: str = ""


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
    words: tuple[Word, ...]
    lines: tuple[Line, ...]
    pages: tuple[Page, ...]
    hidden: tuple[HiddenText, ...] = ()
    flags: tuple[Flag, ...] = ()
    partial: bool = False

    # Places are looked up a thousand times in a resume.

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.span.start for line in self.lines]

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.span.start for word in self.words]

    @cached_property
    def _word_ends(self) -> list[int]:
        return [word.span.end for word in self.words]

    def quote(self, span: Span) -> str:
        """Return the text at a span."""
        return self.text[span.start : span.end]

    def evidence(self, span: Span, finder: str, note: str = "") -> Evidence:
        """Return the span as evidence, quoting the document's own text."""
        return Evidence(span, self.quote(span), finder, note)

    def line_at(self, offset: int) -> Line:
        """Return the line that holds an offset (the line before, for a line break)."""
        return self.lines[max(bisect_right(self._line_starts, offset) - 1, 0)]

    def locate(self, span: Span) -> tuple[Place, ...]:
        """Return the places of a span, one for each line that it touches.

        A box is the union of the boxes of the words touched on that line, so a highlight
        is never narrower than the words meant and at most one word wider.
        """
        first = bisect_right(self._word_ends, span.start)
        last = bisect_left(self._word_starts, span.end)
        places: dict[tuple[int, int], Box | None] = {}
        for word in self.words[first:last]:
            number = self.line_at(word.span.start).number
            for offset, box in enumerate(word.boxes or (None,)):
                key = (word.page, number + offset)
                known = places.get(key)
                places[key] = known.union(box) if known and box else box or known
        return tuple(Place(page, line, box) for (page, line), box in places.items())
