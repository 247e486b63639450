"""The posts of a resume, as laid out: which lines head a post and which describe it.

A dated line that reads as a heading anchors a post. Its title may stand on the same line,
above it or below it; resumes keep to one order throughout, so the order that most anchors
favour decides where one of them is in doubt. What stands between two headings describes the
upper one.
"""

from __future__ import annotations

import re
from collections import defaultdict

from screener.nlp.employers import share_employers
from screener.nlp.headers import (
    Piece,
    apart_from_employer,
    before_placeholder,
    has_placeholder,
    is_prose,
    leading_title,
    pick_employer,
    pick_title,
)
from screener.nlp.page import WORK, Dated, Head, Page
from screener.nlp.undated import find_in_prose, find_undated, join_dates
from screener.nlp.unpaid import dated_offices, listed, title_of_heading

_MAX_HEADING_WORDS = 16
_MAX_ITEM_WORDS = 10
_NEAR = 2
_KNOWN = 6
_KNOWN_SMALL = 4.5
_MOST_PLACES = 3
_STUDY = re.compile(
    r"\b(?:bachelor|master|associate of|associate degree|diploma|ged|b\.?[as]\.?|ph\.?d|university"
    r"|college|degree|high school|certificate)\b",
    re.IGNORECASE,
)
#: A sentence about oneself: such posts are for `prose`.
_TELLS = re.compile(r"\bI\s+(?:am|was|have|had|work|worked|serve|served)\b")
_STUDENT = re.compile(r"(?:^|,)\s*student\s*,", re.IGNORECASE)


def find_posts(page: Page) -> list[Head]:
    """Return the headings of posts in order."""
    finder = _Finder(page)
    heads = finder.anchors()
    finder.choose_titles(heads)
    finder.titles_in_duties(heads)
    heads.extend(find_undated(page, heads))
    heads = share_employers(page, join_dates(page, heads))
    taken = {at for head in heads for at in head.lines}
    heads.extend(dated_offices(page, taken))
    taken.update(at for head in heads for at in head.lines)
    heads.extend(
        Head(range(at, at + 1), page.sections[at] or "volunteer", None, title, place)
        for at, title, place in listed(page.text, page.lines, page.sections, taken, page.index)
    )
    if not heads:
        heads = find_in_prose(page)
    for head in heads:
        if head.title is None and head.section == "volunteer":
            head.title = title_of_heading(page.text, page.lines, page.sections, head.lines.start)
    return sorted(heads, key=lambda head: head.lines.start)


class _Finder:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.text = page.text
        self.lines = page.lines
        self.sections = page.sections
        self.line_text = page.line_text
        self.pieces = page.pieces

    def anchors(self) -> list[Head]:
        heads: list[Head] = []
        for date in self.page.dates:
            first = self.page.line_of(date.start)
            last = self.page.line_of(date.end - 1)
            section = self.sections[first]
            if section not in WORK or (heads and first in heads[-1].lines):
                continue
            if self._is_anchor(first, last, date, section):
                heads.append(Head(range(first, last + 1), section, date))
        return heads

    def _is_anchor(self, first: int, last: int, date: Dated, section: str) -> bool:
        span = self.lines[first].span
        before = self.text[span.start : date.start]
        after = self.text[date.end : self.lines[last].span.end]
        words = len(before.split()) + len(after.split())
        pieces = [piece for at in range(first, last + 1) for piece in self.pieces(at)]
        title = max((piece.title for piece in pieces), default=0.0)
        placeholder = has_placeholder(self.text[span.start : self.lines[last].span.end])
        studied = _STUDY.search(before + " " + after)
        if studied and ((section == "top" and title < 6) or _STUDENT.search(before + " " + after)):
            return False
        if _TELLS.search(before + " " + after):
            return False
        at_edge = not before.strip(" \t,|-–—:(•") or not after.strip(" \t,|-–—:).")
        if date.kind == "RANGE":
            if placeholder or words == 0:
                return True
            if self.lines[first].bullet and title < 4:
                return False
            if words and title < 3 and (before.rstrip().endswith("(") or not self.page.starts_block(first)):
                return False  # "... of security systems (2011-2015)" says when, not where
            prose = before.strip() and title < 4 and is_prose(before.strip()) and words > 6
            return (at_edge or title >= 3) and words <= _MAX_HEADING_WORDS and not prose
        if date.kind == "DATE" or (date.kind == "YEAR" and section == "volunteer"):
            if placeholder:
                return True
            if section == "volunteer" and words:
                return at_edge and words <= _MAX_ITEM_WORDS
            if self.lines[first].bullet or not at_edge or words > _MAX_ITEM_WORDS:
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
                both = apart_from_employer(head.title, self.page.index)
                if both is not None:
                    head.title, head.employer = both
                head.lines = range(min(head.lines.start, at), max(head.lines.stop, at + 1))
            self._find_employer(head, taken)

    def titles_in_duties(self, heads: list[Head]) -> None:
        """Give headings without a title the one that their first line of duties begins with."""
        taken = {at for head in heads for at in head.lines}
        for head in heads:
            at = head.lines.stop
            # The first line below, or the next one where that is the employer's.
            for below in (at, at + 1) if head.title is None else ():
                if below in taken or below >= len(self.lines) or self.sections[below] != head.section:
                    break
                head.title = leading_title(self.pieces(below), self.page.index)
                if head.title or not has_placeholder(self.line_text(below)):
                    break

    def _options(self, head: Head, taken: set[int]) -> dict[str, tuple[float, Piece, int]]:
        """Return the likeliest title on the dated line, above and below it: score, piece, line."""
        found: dict[str, tuple[float, Piece, int]] = {}
        for at in head.lines:
            self._consider(found, "same", at, 0.0, head)
        top = head.lines.start - self._lines_of_place(head, taken)
        listed = self.lines[head.lines.start].bullet
        for step in range(1, _NEAR + 1):
            at = top - step
            may = self._may_head(at, head, taken, bullets=listed and step == 1)
            if not may or (step == 2 and self._ends_body(at + 1)):
                break
            ends = self._ends_body(at) and not listed
            self._consider(found, f"above{step}", at, 0.5 * step + 1.0 * ends, head)
        for step in range(1, _NEAR + 1):
            at = head.lines.stop - 1 + step
            if not self._may_head(at, head, taken):
                break
            self._consider(found, f"below{step}", at, 0.5 * step, head)
        return found

    def _lines_of_place(self, head: Head, taken: set[int]) -> int:
        """Return how many lines above a heading hold only the placeholder or the place."""
        count = 0
        while count < _MOST_PLACES and self._may_head(
            head.lines.start - count - 1, head, taken, bullets=True
        ):
            at = head.lines.start - count - 1
            if not all(piece.place for piece in self.pieces(at)):
                break
            count += 1
        return count

    def _consider(
        self,
        found: dict[str, tuple[float, Piece, int]],
        position: str,
        at: int,
        minus: float,
        head: Head,
    ) -> None:
        pieces = self.pieces(at)
        whole = None
        if has_placeholder(self.line_text(at)):
            # What follows the placeholder on a long line describes the work.
            limit = self.lines[at].span.start + self.line_text(at).index("Company Name")
            ahead = tuple(piece for piece in pieces if piece.end <= limit)
            whole = before_placeholder(ahead, self.text)
            if whole is None and not ahead:
                whole = leading_title(pieces, self.page.index)
            pieces = ahead or pieces
        piece = whole if whole and whole.title > 0 else pick_title(pieces, self.text)
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

    def _may_head(self, at: int, head: Head, taken: set[int], *, bullets: bool = False) -> bool:
        if not 0 <= at < len(self.lines) or at in taken or self.sections[at] != head.section:
            return False
        line = self.lines[at]
        text = self.line_text(at)
        known = has_placeholder(text) or any(
            piece.title >= (_KNOWN_SMALL if piece.text == text.strip() else _KNOWN)
            for piece in self.pieces(at)
        )
        if text[:1].islower() and not known:
            return False  # the end of a sentence, unless it is a title as we know it
        return (bullets or not line.bullet) and not is_prose(text)

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
        if head.employer is not None:
            taken.update(head.lines)
            return
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
