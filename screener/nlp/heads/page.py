"""The lines of a resume as the search for posts asks about them: text, pieces, sections."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from screener.nlp.heads.piece import LIKELY, Piece
from screener.nlp.heads.pieces import cut, is_sentence
from screener.nlp.heads.titles import TitleIndex, has_head_word
from screener.values import Certainty, Line
from screener.vocab.parts import POSTS
from screener.vocab.words import load_words

#: Sections in which posts stand. "top" is a resume without headings.
WORK = POSTS | {"volunteer", "top"}
#: The mark stands first, so that only places with one are looked at.
_STOP = re.compile(
    r"[.!?;](?:(?<=;)\s+|(?<!\bSt.)(?<!\bDr.)(?<!\bMt.)(?<!\bMs.)(?<!\bMr.)(?<!\bMrs.)\s+(?=[A-Z]))"
)
#: With one of these a line ends in the middle.
_JOINTS = frozenset({"&", "-", "–", "—", "|", "/", "and", "at", "for", "of", "the", "with"})
#: With one of these the rest of a heading begins on the line below.
_BEGIN_REST = frozenset({"&", "and", "of"})
#: The words that a line begins with.
_UP_TO_MARK = re.compile(r"[^,|(\t\d–—-]+")
#: With one of these a title ends in the middle, whatever its other words are.
_OPEN = frozenset({"&", "/", "and", "of"})
_LONGEST_BROKEN = 20
_LONGEST_TITLE = 10
_SHORTEST_FULL, _LONGEST_FULL = 50, 100


@dataclass(frozen=True, slots=True)
class Dated:
    """A date or range with its place in the text; ranges anchor a post, single dates may. `iso` is what it
    says, for `parse_iso`."""

    start: int
    end: int
    kind: str
    iso: str = ""

    @property
    def is_range(self) -> bool:
        """Whether it says when something began and when it ended, or that it goes on."""
        return self.kind == "RANGE"


@dataclass(slots=True)
class Head:
    """The heading of a post while it is put together: line indexes and pieces. `place` are its offsets
    where it is only a part of its lines, `again` the dates of further stays in the same post, and `within`
    those of the whole ladder of titles that the post is a step of."""

    lines: range
    section: str
    dates: Dated | None
    title: Piece | None = None
    employer: Piece | None = None
    place: tuple[int, int] | None = None
    again: tuple[Dated, ...] = ()
    within: Dated | None = None
    told: bool = False

    def take(self, at: int) -> None:
        """Let the heading reach to a line above or below it."""
        self.lines = range(min(self.lines.start, at), max(self.lines.stop, at + 1))


def lines_of(heads: Iterable[Head]) -> set[int]:
    """Return the lines that some headings stand on."""
    return {at for head in heads for at in head.lines}


def best_of(dates: Iterable[Dated]) -> Dated | None:
    """Return which of some dates tells when a post was: the first range, else the first of them."""
    return min(dates, key=lambda date: not date.is_range, default=None)


@dataclass(slots=True)
class Page:
    """A resume's lines with the section of each, None for headings of sections, and its dates. `written`
    are the sections as their headings say, `sections` those with work found where its heading is unknown."""

    text: str
    lines: tuple[Line, ...]
    sections: Sequence[str | None]
    dates: Sequence[Dated]
    index: TitleIndex
    written: Sequence[str | None] = ()
    _cut: dict[int, tuple[Piece, ...]] = field(default_factory=dict)
    _sentences: list[tuple[int, int, int]] = field(default_factory=list)
    _dated: set[int] | None = None
    _starts: list[int] = field(default_factory=list)
    _widest: int = 0
    _hidden: dict[Dated, int] = field(default_factory=dict)

    def line_text(self, at: int) -> str:
        """Return the text of a line."""
        return self.text[self.lines[at].span.start : self.lines[at].span.end]

    def pieces(self, at: int) -> tuple[Piece, ...]:
        """Return the pieces that begin on a line, without its dates; one may go on below, where a heading is
        broken over two lines."""
        if at not in self._cut:
            if self.goes_on(at):
                self._cut_over(at - 1)
            elif at + 1 < len(self.lines) and self.goes_on(at + 1):
                self._cut_over(at)
            else:
                self._cut[at] = self.cut(self.lines[at].span.start, self.lines[at].span.end)
        return self._cut[at]

    def cut(self, start: int, end: int) -> tuple[Piece, ...]:
        """Return the pieces of a stretch of the text, without its dates."""
        return self._pieces(self.text, start, end)

    def _pieces(self, text: str, start: int, end: int) -> tuple[Piece, ...]:
        holes = [
            (max(self.begin_of(date), start), min(date.end, end))
            for date in self.dates
            if date.start < end and start < date.end
        ]
        return cut(text, start, end, holes, self.index)

    def hide(self, start: int, date: Dated) -> None:
        """Leave the words before a date, from an offset on, out of the pieces of their line."""
        self._hidden[date] = start
        self._cut.pop(self.line_of(date.start), None)

    def begin_of(self, date: Dated) -> int:
        """Return where a date begins, with the hidden words before it."""
        return self._hidden.get(date, date.start)

    def _cut_over(self, at: int) -> None:
        """Cut a line and the one below it as if they were one."""
        start, broken = self.lines[at].span.start, self.lines[at].span.end
        below, end = self.lines[at + 1].span.start, self.lines[at + 1].span.end
        whole = f"{self.text[:broken]}{' ' * (below - broken)}{self.text[below:end]}"
        pieces = self._pieces(whole, start, end)
        self._cut[at] = tuple(piece for piece in pieces if piece.start < below)
        self._cut[at + 1] = tuple(piece for piece in pieces if piece.start >= below)

    def goes_on(self, at: int) -> bool:
        """Return whether a line is the second half of a heading that is broken over two lines: the first one
        ends in the middle, or was so long that the next word did not fit."""
        above = at - 1
        if above < 0 or self.sections[at] not in WORK or self.sections[above] != self.sections[at]:
            return False
        if self.lines[above].bullet or self.lines[at].bullet:
            return False
        if not self.dated(at):
            return self._ends_title(at)
        if self.dated(above):
            return False
        first, second = self.line_text(above).split(), self.line_text(at).split()
        if not first or len(first) + len(second) > _LONGEST_BROKEN or not self.starts_block(above):
            return False
        if second and second[0] in _BEGIN_REST:
            return self._begins_with_title(above)
        opened = self.line_text(above).count("(") > self.line_text(above).count(")")
        if opened or first[-1].lower() in _JOINTS or (first[-1].endswith(",") and len(first) > 1):
            return self._begins_with_title(above)
        full = len(self.line_text(above)) + 1 + len(second[0]) > self._width()
        if self.starts_block(at):
            return False
        return self._is_one_title(above) or (full and self._begins_with_title(above))

    def _ends_title(self, at: int) -> bool:
        """Return whether a line near a dated one is the second half of a title: "Front Desk /", and below it
        "Receptionist"."""
        near = (line for line in range(at - 3, at + 3) if 0 <= line < len(self.lines))
        if not any(map(self.dated, near)):
            return False
        above, below = self.line_text(at - 1).strip(), self.line_text(at).strip()
        words = below.split()
        if not words or not 0 < len(above.split()) <= _LONGEST_TITLE - len(words) or above.endswith("."):
            return False
        if words[0] in _BEGIN_REST:
            return all(word[0].isupper() for word in words[1:]) and self._ends_with_title(at - 1)
        first, last = above.rpartition(" ")[2].lower(), words[-1].lower()
        if first in _OPEN:
            return below[0].isupper() and has_head_word(below) and self._ends_with_title(at - 1)
        ends = load_words().title_head_words
        if self.dated(at - 1) or first in ends or last not in ends or not (above[0] + below[0]).isupper():
            return False
        if self.index.classify(f"{above} {below}").certainty is Certainty.WHOLE:
            return True
        plain = _UP_TO_MARK.fullmatch(above) and _UP_TO_MARK.fullmatch(below) and self.index.knows(above)
        return bool(plain) and self.index.classify(below).certainty < Certainty.WHOLE

    def _ends_with_title(self, at: int) -> bool:
        """Return whether the last piece of a line is a title, and the line is no sentence."""
        pieces = self._pieces(self.text, self.lines[at].span.start, self.lines[at].span.end)
        return bool(pieces) and pieces[-1].title >= LIKELY and not is_sentence(self.line_text(at))

    def _is_one_title(self, at: int) -> bool:
        """Return whether a line is known as a title with the one word that begins the line below, and does
        not end as titles do itself: "Certified Nursing", and below it "Assistant, Oak Home"."""
        above, below = self.line_text(at).strip(), _UP_TO_MARK.match(self.line_text(at + 1))
        last = below[0].strip() if below else ""
        ends = above.rpartition(" ")[2].lower() in load_words().title_head_words
        if ends or " " in last or not has_head_word(last):
            return False
        return self.index.classify(f"{above} {last}").certainty is Certainty.WHOLE

    def _begins_with_title(self, at: int) -> bool:
        """Return whether the first piece of a line is a title, and the line is no sentence."""
        span = self.lines[at].span
        pieces = cut(self.text, span.start, span.end, (), self.index)
        return bool(pieces) and pieces[0].title >= LIKELY and not is_sentence(self.line_text(at))

    def _width(self) -> int:
        """Return how long the longest line is, as far as text is wrapped by hand."""
        if not self._widest:
            longest = max(line.span.end - line.span.start for line in self.lines)
            self._widest = max(_SHORTEST_FULL, min(_LONGEST_FULL, longest))
        return self._widest

    def span_of(self, head: Head) -> tuple[int, int]:
        """Return the offsets of a heading."""
        first, last = self.lines[head.lines.start], self.lines[head.lines.stop - 1]
        return head.place or (first.span.start, last.span.end)

    def dated(self, at: int) -> bool:
        """Return whether a line holds a date."""
        if self._dated is None:
            self._dated = {self.line_of(date.start) for date in self.dates}
        return at in self._dated

    def dates_in(self, start: int, end: int) -> list[Dated]:
        """Return the dates that begin in a stretch of the text."""
        return [date for date in self.dates if start <= date.start < end]

    def date_in(self, start: int, end: int) -> Dated | None:
        """Return the date that a post told in a stretch of the text has; see `best_of`."""
        return best_of(self.dates_in(start, end))

    def line_of(self, offset: int) -> int:
        """Return the index of the line that holds an offset."""
        if not self._starts:
            self._starts = [line.span.start for line in self.lines]
        return max(bisect_right(self._starts, offset) - 1, 0)

    def sentences(self) -> list[tuple[int, int, int]]:
        """Return the sentences of the text, each with the line in which it begins; a block's end ends one, a
        full stop before a capital too."""
        if not self._sentences and self.lines:
            block = 0
            for line, after in [*pairwise(self.lines), (self.lines[-1], None)]:
                if after is not None and after.block == line.block:
                    continue
                breaks = [match.end() for match in _STOP.finditer(self.text, block, line.span.end)]
                self._sentences.extend(
                    (self.line_of(start), start, end)
                    for start, end in zip([block, *breaks], [*breaks, line.span.end], strict=True)
                )
                block = after.span.start if after else line.span.end
        return self._sentences

    def regions(self) -> list[int]:
        """Return for each line the first line of the part of the resume, under one heading, that holds it."""
        firsts: list[int] = []
        for at, name in enumerate(self.sections):
            goes_on = at > 0 and self.sections[at - 1] is not None and self.sections[at - 1] == name
            firsts.append(firsts[-1] if goes_on else at)
        return firsts

    def block_start(self, at: int) -> int:
        """Return the line that begins the paragraph or bullet of a line."""
        while not self.starts_block(at):
            at -= 1
        return at

    def block_end(self, at: int) -> int:
        """Return the line that ends the paragraph or bullet of a line."""
        while at + 1 < len(self.lines) and not self.starts_block(at + 1):
            at += 1
        return at

    def starts_block(self, at: int) -> bool:
        """Return whether a line begins a paragraph or bullet."""
        return at == 0 or self.lines[at - 1].block != self.lines[at].block
