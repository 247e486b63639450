"""The posts of a resume, as laid out: which lines head a post and which describe it.

A dated line that reads as a heading anchors a post. Its title may stand on the same line,
above it or below it; resumes keep to one order throughout, so the order that most anchors
favour decides where one of them is in doubt. What stands between two headings describes the
upper one.
"""

from __future__ import annotations

from collections.abc import Iterable

from screener.nlp.heads.anchors import find_anchors
from screener.nlp.heads.headers import (
    ENDS_SENTENCE,
    before_placeholder,
    has_placeholder,
    is_prose,
    leading_title,
    names_something,
    pick_employer,
    pick_title,
    with_department,
)
from screener.nlp.heads.organisations import is_armed_service
from screener.nlp.heads.page import Head, Page
from screener.nlp.heads.piece import Piece
from screener.nlp.heads.pieces import begins_with_deed, ends_as_title, in_cells
from screener.nlp.heads.sentenceends import ends_sentence_above
from screener.nlp.heads.studylines import ends_posts
from screener.nlp.posts.choices import settle
from screener.nlp.posts.dutytitles import titles_in_duties
from screener.nlp.posts.employers import share_employers
from screener.nlp.posts.formerly import named_lines, told_formerly, told_with_dates
from screener.nlp.posts.forms import find_forms
from screener.nlp.posts.inbrackets import take_from_brackets
from screener.nlp.posts.names import name_employers, past_places
from screener.nlp.posts.parting import is_gone, part_title
from screener.nlp.posts.stays import further_stays
from screener.nlp.posts.studentposts import student_posts
from screener.nlp.posts.tables import find_rows
from screener.nlp.posts.tasks import lines_of_tasks
from screener.nlp.posts.undated import find_undated, join_dates
from screener.nlp.told.inline import find_inline
from screener.nlp.told.previously import previously
from screener.nlp.told.prose import find_told, told_in_summary
from screener.nlp.unpaid.asides import asides, unlisted
from screener.nlp.unpaid.externs import find_externships
from screener.nlp.unpaid.helping import helping
from screener.nlp.unpaid.layposts import lay_posts
from screener.nlp.unpaid.lists import unpaid_lists
from screener.nlp.unpaid.offices import dated_offices, memberships, offices
from screener.nlp.unpaid.roles import roles
from screener.nlp.unpaid.runs import find_runs
from screener.nlp.unpaid.volunteering import labelled, listed, title_of_heading
from screener.vocab.parts import OWN_TIME

_NEAR = 2
_KNOWN = 6
_KNOWN_SMALL = 4.5
_MOST_PLACES = 3
_FEW = 2
_KNOWN_TITLE = 4
#: Words before an employer.
_AT = frozenset({"at", "@", "for"})
_SHORT, _LONG = 8, 12


def find_posts(page: Page) -> list[Head]:
    """Return the headings of posts in order."""
    finder = _Finder(page)
    inline = [*find_rows(page), *find_forms(page), *find_runs(page)]
    unpaid = unpaid_lists(page, {at for head in inline for at in head.lines})
    rows = unpaid.lines.union(at for head in inline for at in head.lines)
    stays = further_stays(page)
    again = {date for dates in stays.values() for date in dates} | memberships(page)
    inline.extend(head for head in find_inline(page, again) if rows.isdisjoint(head.lines))
    inline.extend(labelled(page, (at for head in inline for at in head.lines)))
    used = {date for date in page.dates if page.line_of(date.start) in rows}
    told = asides(page, rows)
    own = {at for head in told for at in head.lines if page.written[at] in OWN_TIME}
    heads = find_anchors(page, {*used, *again, *(head.dates for head in (*inline, *told) if head.dates)})
    taken = unpaid.lines.union(at for head in inline for at in head.lines)
    finder.choose_titles(heads, taken)
    titles_in_duties(page, heads)
    name_employers(page, heads)
    take_from_brackets(page, [*inline, *heads])
    tasks = lines_of_tasks(page, [*inline, *heads])
    inline, heads = ([head for head in part if head.lines.start not in tasks] for part in (inline, heads))
    undated = find_undated(page, [*inline, *heads])
    take_from_brackets(page, undated)
    heads.extend(head for head in undated if unpaid.lines.isdisjoint(head.lines))
    heads = [*inline, *share_employers(page, join_dates(page, heads)), *unpaid.heads]
    taken.update(at for head in heads for at in head.lines)
    heads.extend(dated_offices(page, taken))
    heads.extend(offices(page, {*taken, *(at for head in heads for at in head.lines)}))
    for find in (listed, roles, lay_posts, helping):
        taken.update(at for head in heads for at in head.lines)
        heads.extend(find(page, taken | own))
    heads.extend(named_lines(page, {at for head in heads for at in head.lines}))
    heads.extend(find_externships(page, taken, heads))
    heads.extend(find_told(page, heads))
    heads.extend(unlisted(told, heads))
    families = frozenset(page.index.classify(head.title.text).family for head in heads if head.title)
    heads.extend(previously(page, heads))
    heads.extend(told_in_summary(page, families))
    heads.extend(told_formerly(page, heads))
    heads.extend(told_with_dates(page, heads))
    heads.extend(student_posts(page, heads))
    for head in heads:
        if head.title is None:
            head.title = title_of_heading(page, head)
        head.again = stays.get(head.dates, ()) if head.dates else ()
    page.sections = [None if at in unpaid.idle else name for at, name in enumerate(page.sections)]
    return sorted(heads, key=lambda head: page.span_of(head)[0])


class _Finder:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.text = page.text
        self.lines = page.lines
        self.sections = page.sections
        self.line_text = page.line_text
        self.pieces = page.pieces
        self.templated = has_placeholder(page.text)

    def choose_titles(self, heads: list[Head], used: Iterable[int]) -> None:
        """Set title, employer and extent of each heading, by the order that most favour; the lines
        `used` are those of other headings."""
        taken = {*used, *(at for head in heads for at in head.lines)}
        options = [self._options(head, taken) for head in heads]
        for head, best in zip(heads, settle(options), strict=True):
            if best is not None:
                _, head.title, at = best
                part_title(self.page, head, at, templated=self.templated)
                head.lines = range(min(head.lines.start, at), max(head.lines.stop, at + 1))
            self._find_employer(head, taken)

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
        at = head.lines.stop - 1
        for step in range(1, _NEAR + 1):
            at = past_places(self.page, at + 1, 1)
            if not self._may_head(at, head, taken):
                break
            self._consider(found, f"below{step}", at, 0.5 * step, head)
        return found

    def _is_address(self, at: int) -> bool:
        """Return whether a line holds a place only, or a length ("5 yrs 2 mos")."""
        return all(piece.place for piece in self.pieces(at)) and not self.page.dated(at)

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
        piece, pieces = self._titled(at, head)
        if piece is None:
            rest = [p for p in pieces if not p.place and (position == "same" or not p.employer)]
            told = not (position == "same" and self.templated)
            rest = [
                p for p in rest if not (told and begins_with_deed(p.text)) and not is_armed_service(p.text)
            ]
            if not rest or (position != "same" and is_prose(self.line_text(at))):
                return
            if position != "same" and rest[0].text.endswith("."):
                return
            # Beside a name in capitals, what is written small is the trade: "Pretzel House, dough roller".
            piece = next((p for p in rest if p.text.islower()), rest[0])
            if len(piece.text.split()) > (_LONG if self.templated and position == "same" else _SHORT):
                return
            score = 0.5
        else:
            score = piece.title + 0.5
            if piece.employer and piece.title < 4 and not ends_as_title(piece.text):
                score -= 1.0
        line = self.lines[at]
        if position != "same" and ENDS_SENTENCE.search(self.line_text(at)):
            score -= 3.0
        if position == "same":
            score += 1.5
        elif line.emphasised:
            score += 0.7
        known = found.get(position)
        if known is None or score - minus > known[0]:
            found[position] = (score - minus, piece, at)

    def _titled(self, at: int, head: Head) -> tuple[Piece | None, tuple[Piece, ...]]:
        """Return the piece of a line that looks like the title, or None, and all its pieces."""
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
        if whole is None and piece is not None and self.templated and is_gone(self.page, at, head):
            piece = with_department(piece, pieces, self.text)
        return piece, pieces

    def _may_head(self, at: int, head: Head, taken: set[int], *, bullets: bool = False) -> bool:
        if not 0 <= at < len(self.lines) or at in taken or self.sections[at] != head.section:
            return False
        line = self.lines[at]
        text = self.line_text(at)
        if (line.bullet and not bullets) or is_prose(text) or ends_sentence_above(self.page, at):
            return False
        # What begins small is the end of a sentence, unless it is a title as we know it.
        return not text[:1].islower() or has_placeholder(text) or self._knows(at, text)

    def _knows(self, at: int, text: str) -> bool:
        few = self.page.starts_block(at) and len(text.split()) <= _FEW
        if few and self.page.index.classify(text).strength and self.page.index.knows(text):
            return True  # "sales", a paragraph of its own
        return any(
            piece.title >= (_KNOWN_SMALL if piece.text == text.strip() else _KNOWN)
            for piece in self.pieces(at)
        )

    def _ends_body(self, at: int) -> bool:
        """Return whether a line looks like the last one of the post before."""
        text = self.line_text(at)
        if self.lines[at].bullet or text.rstrip().endswith((".", ";")):
            return True
        return at > 0 and self.lines[at - 1].block == self.lines[at].block and len(text.split()) > 3

    def _leads(self, name: Piece, at: int) -> bool:
        """Return whether only names stand before a name on its line: no "Drove clients to Elm Hospital"."""
        before = (piece for piece in self.pieces(at) if piece.start < name.start)
        return all(piece.place or names_something(piece.text) for piece in before)

    def _find_employer(self, head: Head, taken: set[int]) -> None:
        around = list(head.lines)
        above, below = head.lines.start - 1, head.lines.stop
        while above > 0 and self._may_head(above, head, taken) and self._is_address(above):
            above -= 1
        pieces = [piece for at in around for piece in self.pieces(at)]
        if head.employer is not None:
            taken.update(head.lines)
            return
        employer = pick_employer(pieces, head.title)
        cell = employer is not None and head.title is not None and in_cells(self.text, employer, head.title)
        if employer is not None and (employer.employer or employer.title < 3 or cell or employer.mark in _AT):
            head.employer = employer
        named = head.employer is not None and (
            head.employer.employer or head.employer.mark in _AT or head.section == "volunteer"
        )
        if not named:
            for at in (below, above):
                if not self._may_head(at, head, taken) or (at == above and self._ends_body(at)):
                    continue
                if not names_something(self.line_text(at)) or ends_posts(self.page, at):
                    continue
                if at == below and self.page.dated(at):
                    continue
                found = pick_employer(self.pieces(at), head.title)
                if found is None or not found.employer or found.title >= _KNOWN_TITLE:
                    continue
                if len(found.text.split()) <= _SHORT and self._leads(found, at):
                    head.employer = found
                    head.lines = range(min(head.lines.start, at), max(head.lines.stop, at + 1))
                    break
        # "Company Name" stands for no employer at all.
        if any(has_placeholder(self.line_text(at)) for at in around):
            head.employer = None
        taken.update(head.lines)
