"""Which words around a date and its title are the employer of a post."""

from __future__ import annotations

from collections.abc import Container, Iterator

from screener.nlp.heads.headers import has_placeholder, names_something, pick_employer
from screener.nlp.heads.page import Head, Page
from screener.nlp.heads.piece import KNOWN, LIKELY, Piece
from screener.nlp.heads.pieces import in_cells
from screener.nlp.heads.studylines import ends_posts
from screener.nlp.posts.around import ends_body, is_address, may_head

_LONGEST = 8
#: Words before an employer.
_AT = frozenset({"at", "@", "for"})


def find_employer(page: Page, head: Head, taken: Container[int]) -> None:
    """Give a heading without an employer the one on its lines, or on the line below or above them."""
    if head.employer is not None:
        return
    own = head.lines
    head.employer = _on_lines(page, head)
    if not _is_named(head):
        for at in _beside(page, head, taken):
            found = pick_employer(page.pieces(at), head.title)
            if found is not None and _is_employer_of(page, found, at):
                head.employer = found
                head.take(at)
                break
    # "Company Name" stands for no employer at all.
    if any(has_placeholder(page.line_text(at)) for at in own):
        head.employer = None


def _on_lines(page: Page, head: Head) -> Piece | None:
    """Return the piece of a heading's own lines that is its employer, None where it may be anything."""
    found = pick_employer([piece for at in head.lines for piece in page.pieces(at)], head.title)
    if found is None:
        return None
    cell = head.title is not None and in_cells(page.text, found, head.title)
    return found if found.employer or found.title < LIKELY or cell or found.mark in _AT else None


def _is_named(head: Head) -> bool:
    """Return whether the words of an employer, or those before it, say that it is one."""
    found = head.employer
    return found is not None and (found.employer or found.mark in _AT or head.section == "volunteer")


def _beside(page: Page, head: Head, taken: Container[int]) -> Iterator[int]:
    """Yield the lines below and above a heading that may name its employer."""
    above, below = head.lines.start - 1, head.lines.stop
    while (
        above > 0 and may_head(page, above, head, taken) and is_address(page, above) and not page.dated(above)
    ):
        above -= 1
    for at in (below, above):
        if not may_head(page, at, head, taken) or (at == above and ends_body(page, at)):
            continue
        if not names_something(page.line_text(at)) or ends_posts(page, at):
            continue
        if at == above or not page.dated(at):
            yield at


def _is_employer_of(page: Page, found: Piece, at: int) -> bool:
    """Return whether a piece of a line beside a heading may be its employer: only names stand before it, no
    "Drove clients to Elm Hospital"."""
    if not found.employer or found.title >= KNOWN or len(found.text.split()) > _LONGEST:
        return False
    before = (piece for piece in page.pieces(at) if piece.start < found.start)
    return all(piece.place or names_something(piece.text) for piece in before)
