"""Which words around a date are the title of its post.

The title may stand on the dated line, above it or below it; resumes keep to one order throughout, so the
order that most posts favour decides where one of them is in doubt.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from screener.nlp.heads.headers import (
    ENDS_SENTENCE,
    before_placeholder,
    has_placeholder,
    is_prose,
    leading_title,
    pick_title,
    with_department,
)
from screener.nlp.heads.organisations import is_armed_service
from screener.nlp.heads.page import Head, Page, lines_of
from screener.nlp.heads.piece import KNOWN, Piece
from screener.nlp.heads.pieces import begins_with_deed, ends_as_title
from screener.nlp.posts.around import ends_body, is_address, may_head
from screener.nlp.posts.choices import Choice, settle
from screener.nlp.posts.employing import find_employer
from screener.nlp.posts.names import past_places
from screener.nlp.posts.parting import is_gone, part_title

#: So many lines above and below a date are looked at, beside those that hold only a place.
_NEAR = 2
_MOST_PLACES = 3
#: The most words of what may be a title where no word says so; behind them the employer's name is gone.
_SHORT, _LONG = 8, 12
#: What makes a line likelier than its words, and less likely.
_ON_DATED_LINE, _EMPHASISED = 1.5, 0.7
_FURTHER, _ENDS_BODY, _ENDS_SENTENCE = 0.5, 1.0, 3.0


def choose_titles(page: Page, heads: Sequence[Head], used: Iterable[int]) -> None:
    """Set title, employer and extent of each heading, by the order that most favour; the lines `used` are
    those of other headings."""
    taken = {*used, *lines_of(heads)}
    templated = has_placeholder(page.text)
    options = [_Around(page, head, taken, templated).options() for head in heads]
    for head, best in zip(heads, settle(options), strict=True):
        if best is not None:
            _, head.title, at = best
            part_title(page, head, at, templated=templated)
            head.take(at)
            head.take(page.line_of(head.title.end - 1))
        find_employer(page, head, taken)
        taken.update(head.lines)


@dataclass(frozen=True, slots=True)
class _Around:
    """A heading on its page, the lines that other headings have, and whether the resume was made from a
    template whose names of employers are gone."""

    page: Page
    head: Head
    taken: Container[int]
    templated: bool

    def options(self) -> dict[str, Choice]:
        """Return the likeliest title on the dated line, above and below it, by its position."""
        found: dict[str, Choice] = {}
        for position, at, minus in self._lines():
            choice = self._choice(at, same=position == "same")
            if choice is None:
                continue
            score, piece, _ = choice
            if position not in found or score - minus > found[position][0]:
                found[position] = (score - minus, piece, at)
        return found

    def _lines(self) -> Iterator[tuple[str, int, float]]:
        """Yield the lines that may hold the title: position, line, and what speaks against it."""
        lines = self.head.lines
        yield from (("same", at, 0.0) for at in lines)
        top = lines.start - self._lines_of_place()
        listed = self.page.lines[lines.start].bullet
        for step in range(1, _NEAR + 1):
            at = top - step - self.page.goes_on(top - step)
            may = self._may_head(at, bullets=listed and step == 1)
            if not may or (step == _NEAR and ends_body(self.page, at + 1)):
                break
            ends = ends_body(self.page, at) and not listed
            yield f"above{step}", at, _FURTHER * step + _ENDS_BODY * ends
        at = lines.stop - 1
        for step in range(1, _NEAR + 1):
            at = past_places(self.page, at + 1, 1)
            if not self._may_head(at):
                break
            yield f"below{step}", at, _FURTHER * step

    def _may_head(self, at: int, *, bullets: bool = False) -> bool:
        return may_head(self.page, at, self.head, self.taken, bullets=bullets)

    def _lines_of_place(self) -> int:
        """Return how many lines above a heading hold only the placeholder or the place."""
        count, at = 0, self.head.lines.start - 1
        while (
            count < _MOST_PLACES
            and self._may_head(at - count, bullets=True)
            and is_address(self.page, at - count)
        ):
            count += 1
        return count

    def _choice(self, at: int, *, same: bool) -> Choice | None:
        """Return the likeliest title of a line with how likely it is; `same` is the dated line itself."""
        piece, pieces = self._titled(at)
        if piece is not None:
            named = piece.employer and piece.title < KNOWN and not ends_as_title(piece.text)
            score = piece.title + 0.5 - 1.0 * named
        else:
            piece = self._unknown(at, pieces, same=same)
            score = 0.5
        if piece is None:
            return None
        if same:
            return score + _ON_DATED_LINE, piece, at
        if ENDS_SENTENCE.search(self.page.line_text(at)):
            score -= _ENDS_SENTENCE
        return score + _EMPHASISED * self.page.lines[at].emphasised, piece, at

    def _unknown(self, at: int, pieces: Iterable[Piece], *, same: bool) -> Piece | None:
        """Return what may be the title of a line where no word says so, None where nothing may."""
        emptied = same and self.templated
        rest = [
            piece
            for piece in pieces
            if not piece.place
            and (same or not piece.employer)
            and (emptied or not begins_with_deed(piece.text))
            and not is_armed_service(piece.text)
        ]
        if not rest:
            return None
        if not same and (is_prose(self.page.line_text(at)) or rest[0].text.endswith(".")):
            return None
        # Beside a name in capitals, what is written small is the trade: "Pretzel House, dough roller".
        piece = next((piece for piece in rest if piece.text.islower()), rest[0])
        return piece if len(piece.text.split()) <= (_LONG if emptied else _SHORT) else None

    def _titled(self, at: int) -> tuple[Piece | None, tuple[Piece, ...]]:
        """Return the piece of a line that looks like the title, or None, and all its pieces."""
        page, line = self.page, self.page.line_text(at)
        pieces, whole = page.pieces(at), None
        if has_placeholder(line):
            # What follows the placeholder on a long line describes the work.
            limit = page.lines[at].span.start + line.index("Company Name")
            ahead = tuple(piece for piece in pieces if piece.end <= limit)
            whole = before_placeholder(ahead, page.text)
            if whole is None and not ahead:
                whole = leading_title(pieces, page.index)
            pieces = ahead or pieces
        piece = whole if whole and whole.title > 0 else pick_title(pieces, page.text)
        if whole is None and piece is not None and self.templated and is_gone(page, at, self.head):
            piece = with_department(piece, pieces, page.text)
        return piece, pieces
