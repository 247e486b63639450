"""The posts of a resume, as laid out: which lines head a post and which describe it.

A dated line that reads as a heading anchors a post. Its title may stand on the same line,
above it or below it; resumes keep to one order throughout, so the order that most anchors
favour decides where one of them is in doubt. What stands between two headings describes the
upper one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from screener.nlp.headers import Piece, cut, has_placeholder, is_prose, pick_employer, pick_title
from screener.nlp.prose import told
from screener.nlp.titles import TitleIndex
from screener.nlp.unpaid import listed, title_of_heading
from screener.values import Line

#: Sections in which posts stand. "top" is a resume without headings.
WORK = frozenset({"experience", "externship", "volunteer", "military", "top"})
_MAX_HEADING_WORDS = 16
_NEAR = 2
_STUDY = re.compile(
    r"\b(?:bachelor|master|associate of|associate degree|diploma|ged|b\.?[as]\.?|ph\.?d|university"
    r"|college|degree|high school|certificate)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date or range with its place in the text; `whole` ranges anchor, single dates may."""

    start: int
    end: int
    kind: str


@dataclass(slots=True)
class Head:
    """The heading of a post while it is put together: line indexes and pieces."""

    lines: range
    section: str
    dates: Dated | None
    title: Piece | None = None
    employer: Piece | None = None
    pieces: dict[int, tuple[Piece, ...]] = field(default_factory=dict)


def find_posts(
    text: str, lines: tuple[Line, ...], sections: list[str | None], dates: list[Dated], index: TitleIndex
) -> list[Head]:
    """Return the headings of posts in order; `sections` gives each line its section's name,
    None for a line that is itself a heading of a section."""
    finder = _Finder(text, lines, sections, dates, index)
    heads = finder.anchors()
    finder.choose_titles(heads)
    heads.extend(finder.undated(heads))
    taken = {at for head in heads for at in head.lines}
    heads.extend(
        Head(range(at, at + 1), sections[at] or "volunteer", None, title, place)
        for at, title, place in listed(text, lines, sections, taken, index)
    )
    if not heads:
        heads = finder.in_prose()
    for head in heads:
        if head.title is None and head.section == "volunteer":
            head.title = title_of_heading(text, lines, sections, head.lines.start)
    return sorted(heads, key=lambda head: head.lines.start)


class _Finder:
    def __init__(
        self,
        text: str,
        lines: tuple[Line, ...],
        sections: list[str | None],
        dates: list[Dated],
        index: TitleIndex,
    ) -> None:
        self.text = text
        self.lines = lines
        self.sections = sections
        self.index = index
        self.dates = dates
        self._cut: dict[int, tuple[Piece, ...]] = {}

    def line_text(self, at: int) -> str:
        return self.text[self.lines[at].span.start : self.lines[at].span.end]

    def pieces(self, at: int) -> tuple[Piece, ...]:
        if at not in self._cut:
            span = self.lines[at].span
            holes = [(max(d.start, span.start), min(d.end, span.end)) for d in self.dates if _meets(d, span)]
            self._cut[at] = cut(self.text, span.start, span.end, holes, self.index)
        return self._cut[at]

    def anchors(self) -> list[Head]:
        heads: list[Head] = []
        for date in self.dates:
            first = self._line_of(date.start)
            last = self._line_of(date.end - 1)
            section = self.sections[first]
            if section not in WORK or (heads and first in heads[-1].lines):
                continue
            if self._is_anchor(first, last, date, section):
                heads.append(Head(range(first, last + 1), section, date))
        return heads

    def _line_of(self, offset: int) -> int:
        low, high = 0, len(self.lines) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.lines[middle].span.start <= offset:
                low = middle
            else:
                high = middle - 1
        return low

    def _is_anchor(self, first: int, last: int, date: Dated, section: str) -> bool:
        span = self.lines[first].span
        before = self.text[span.start : date.start]
        after = self.text[date.end : self.lines[last].span.end]
        words = len(before.split()) + len(after.split())
        pieces = [piece for at in range(first, last + 1) for piece in self.pieces(at)]
        title = max((piece.title for piece in pieces), default=0.0)
        placeholder = has_placeholder(self.text[span.start : self.lines[last].span.end])
        if section == "top" and (_STUDY.search(before + " " + after) and title < 6):
            return False
        at_edge = not before.strip(" \t,|-–—:(•") or not after.strip(" \t,|-–—:).")
        if date.kind == "RANGE":
            if placeholder or words == 0:
                return True
            if self.lines[first].bullet and title < 4:
                return False
            if words and title < 3 and (before.rstrip().endswith("(") or not self._starts_block(first)):
                return False  # "... of security systems (2011-2015)" says when, not where
            prose = before.strip() and title < 4 and is_prose(before.strip()) and words > 6
            return (at_edge or title >= 3) and words <= _MAX_HEADING_WORDS and not prose
        if date.kind == "DATE" or (date.kind == "YEAR" and section == "volunteer"):
            if placeholder:
                return True
            if self.lines[first].bullet or not at_edge or words > 10:
                return False
            return title >= 3 or (words == 0 and section != "top")
        return False

    def choose_titles(self, heads: list[Head]) -> None:
        """Set title, employer and extent of each heading, by the order that most favour."""
        taken = {at for head in heads for at in head.lines}
        options = [self._options(head, taken) for head in heads]
        votes: dict[str, float] = defaultdict(float)
        for choice in options:
            for position, (score, _, _) in choice.items():
                votes[position] += max(0.0, score)
        total = sum(votes.values()) or 1.0
        for head, choice in zip(heads, options, strict=True):
            best = max(
                choice.items(), key=lambda item: item[1][0] + 2.5 * votes[item[0]] / total, default=None
            )
            if best is not None:
                _, (_, head.title, at) = best
                head.lines = range(min(head.lines.start, at), max(head.lines.stop, at + 1))
            self._find_employer(head, taken)

    def _options(self, head: Head, taken: set[int]) -> dict[str, tuple[float, Piece, int]]:
        """Return the likeliest title on the dated line, above and below it: score, piece, line."""
        found: dict[str, tuple[float, Piece, int]] = {}
        for at in head.lines:
            self._consider(found, "same", at, 0.0, head)
        for step in range(1, _NEAR + 1):
            at = head.lines.start - step
            if not self._may_head(at, head, taken) or (step == 2 and self._ends_body(at + 1)):
                break
            self._consider(found, f"above{step}", at, 0.5 * step + 1.0 * self._ends_body(at), head)
        for step in range(1, _NEAR + 1):
            at = head.lines.stop - 1 + step
            if not self._may_head(at, head, taken):
                break
            self._consider(found, f"below{step}", at, 0.5 * step, head)
        return found

    def _consider(
        self,
        found: dict[str, tuple[float, Piece, int]],
        position: str,
        at: int,
        minus: float,
        head: Head,
    ) -> None:
        pieces = self.pieces(at)
        if has_placeholder(self.line_text(at)):
            # What follows the placeholder on a long line describes the work.
            limit = self.lines[at].span.start + self.line_text(at).index("Company Name")
            ahead = tuple(piece for piece in pieces if piece.end <= limit)
            pieces = ahead or pieces
        piece = pick_title(pieces, self.text)
        if piece is None:
            rest = [p for p in pieces if not p.place and (position == "same" or not p.employer)]
            if not rest or (position != "same" and is_prose(self.line_text(at))):
                return
            piece = rest[0]
            if len(piece.text.split()) > 8:
                return
            score = 0.5
        else:
            score = piece.title + 0.5
            if piece.employer and piece.title < 4:
                score -= 1.0
        line = self.lines[at]
        if position == "same":
            score += 1.5
        elif line.emphasised:
            score += 0.7
        known = found.get(position)
        if known is None or score - minus > known[0]:
            found[position] = (score - minus, piece, at)

    def _may_head(self, at: int, head: Head, taken: set[int]) -> bool:
        if not 0 <= at < len(self.lines) or at in taken or self.sections[at] != head.section:
            return False
        line = self.lines[at]
        text = self.line_text(at)
        if text[:1].islower() and all(piece.title < 6 for piece in self.pieces(at)):
            return False  # the end of a sentence, unless it is a title as we know it
        return not line.bullet and not is_prose(text)

    def _ends_body(self, at: int) -> bool:
        """Return whether a line looks like the last one of the post before."""
        text = self.line_text(at)
        if self.lines[at].bullet or text.rstrip().endswith((".", ";")):
            return True
        return at > 0 and self.lines[at - 1].block == self.lines[at].block and len(text.split()) > 3

    def _find_employer(self, head: Head, taken: set[int]) -> None:
        around = list(head.lines)
        above, below = head.lines.start - 1, head.lines.stop
        pieces = [piece for at in around for piece in self.pieces(at)]
        employer = pick_employer(pieces, head.title)
        if employer is not None and (employer.employer or employer.title < 3):
            head.employer = employer
        if head.employer is None or not head.employer.employer:
            for at in (below, above):
                if not self._may_head(at, head, taken) or (at == above and self._ends_body(at)):
                    continue
                found = pick_employer(self.pieces(at), head.title)
                if found is not None and found.employer and found.title < 4 and len(found.text.split()) <= 8:
                    head.employer = found
                    head.lines = range(min(head.lines.start, at), max(head.lines.stop, at + 1))
                    break
        # "Company Name" stands for no employer at all.
        if any(has_placeholder(self.line_text(at)) for at in around):
            head.employer = None
        taken.update(head.lines)

    def undated(self, heads: list[Head]) -> list[Head]:
        """Return the headings of posts that bear no date."""
        taken = {at for head in heads for at in head.lines}
        emphasised = [any(self.lines[at].emphasised for at in head.lines) for head in heads]
        set_apart = bool(emphasised) and sum(emphasised) * 2 > len(emphasised)
        found: list[Head] = []
        for at, line in enumerate(self.lines):
            section = self.sections[at]
            if at in taken or section not in WORK or section == "top" or line.bullet:
                continue
            text = self.line_text(at)
            pieces = self.pieces(at)
            title = pick_title(pieces, self.text)
            if title is None or is_prose(text) or len(text.split()) > 14:
                continue
            placeholder = has_placeholder(text)
            rest = [piece for piece in pieces if not title.start <= piece.start < title.end]
            whole = len(title.text.split()) >= len(text.split()) - 1
            named = bool(rest) and all(piece.employer or piece.place for piece in rest)
            strong = title.title >= 6 and (whole or named)
            if not (
                placeholder or (strong and (line.emphasised or not set_apart) and self._starts_block(at))
            ):
                continue
            employer = None if placeholder else pick_employer(pieces, title)
            found.append(Head(range(at, at + 1), section, None, title, employer))
        return found

    def in_prose(self) -> list[Head]:
        """Return the posts that sentences tell of, for a resume that lists none."""
        if any(section in WORK and section != "top" for section in self.sections):
            return []
        found: list[Head] = []
        places = {(date.start, date.end): date for date in self.dates if date.kind == "RANGE"}
        for title, employer, date in told(self.text, self.lines, tuple(places), self.index):
            at = self._line_of(title.start)
            if found and at in found[-1].lines:
                continue
            section = self.sections[at] or "top"
            found.append(Head(range(at, at + 1), section, places[date] if date else None, title, employer))
        return found

    def _starts_block(self, at: int) -> bool:
        return at == 0 or self.lines[at - 1].block != self.lines[at].block


def _meets(date: Dated, span: object) -> bool:
    start, end = getattr(span, "start", 0), getattr(span, "end", 0)
    return date.start < end and start < date.end
