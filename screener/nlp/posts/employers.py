"""Employers and titles that several posts share: one employer with its posts below, one title
held at several places.

A resume that names an employer once, on a line above its posts, means it for all of them; a dated
line with nothing but an employer heads the posts below it, or repeats the title above.
"""

from __future__ import annotations

from itertools import pairwise

from screener.nlp.heads.headers import has_placeholder
from screener.nlp.heads.organisations import is_armed_service
from screener.nlp.heads.page import Head, Page
from screener.nlp.heads.piece import LIKELY, Piece
from screener.nlp.heads.pieces import titled
from screener.nlp.heads.titles import is_own_business
from screener.nlp.posts.ladders import names_employer, without_landings
from screener.nlp.posts.names import name_on

_NO_TITLE = 0.5
_LONGEST_TOWN = 2


def share_employers(page: Page, heads: list[Head]) -> list[Head]:
    """Return the headings with employers and titles filled in from those above."""
    heads = _without_umbrellas(without_landings(page, heads))
    for before, head in pairwise(heads):
        if before.section != head.section:
            continue
        if names_employer(head.title) and head.dates and _title_above_dates(page, before):
            head.employer, head.title = head.title, before.title
        elif _serves_on(page, before, head):
            head.employer = before.employer
        elif head.employer is not None or _employer_left_out(page, head):
            continue  # another one's, whose name may be gone
        elif _employer_above_title(page, before) and _only_title(page, head):
            head.employer = _another(page, head) or before.employer
    for head in heads:
        if head.title is None and head.employer is not None and is_own_business(head.employer.text):
            head.title, head.employer = titled(head.employer), None
        title = head.title
        doubtful = title is not None and title.title < (LIKELY if head.section == "volunteer" else _NO_TITLE)
        alone = head.section == "externship" and head.employer is None and not _employer_left_out(page, head)
        placed = alone and title is not None and title.title < 1
        named = doubtful and title is not None and title.employer
        if title is not None and (placed or (named and not _employer_left_out(page, head))):
            head.employer, head.title = title, None
    return heads


def _serves_on(page: Page, before: Head, head: Head) -> bool:
    """Return whether a post right below another one is the next in the same armed service, whose name stands
    above both: what stands beside its title are bases and units."""
    service = before.employer
    if service is None or head.title is None or head.lines.start != before.lines.stop:
        return False
    named = is_armed_service(service.text) and _employer_above_title(page, before)
    return named and (head.employer is None or not is_armed_service(head.employer.text))


def _employer_left_out(page: Page, head: Head) -> bool:
    """Return whether "Company Name" stands on the lines of a heading or right below them."""
    last = min(head.lines.stop + 1, len(page.lines))
    return any(has_placeholder(page.line_text(at)) for at in range(head.lines.start, last))


def _another(page: Page, head: Head) -> Piece | None:
    """Return the name right above a title, behind the duties of the post before: another employer's."""
    at = head.lines.start - 1
    if at < 1 or not page.lines[at - 1].bullet or page.lines[at].bullet:
        return None
    return name_on(page, at, head, set())


def _without_umbrellas(heads: list[Head]) -> list[Head]:
    """Return the headings without employers that only head the posts below, which take them over."""
    kept: list[Head] = []
    umbrella: Head | None = None
    for at, head in enumerate(heads):
        after = heads[at + 1] if at + 1 < len(heads) else None
        below = after is not None and after.lines.start == head.lines.stop
        if below and after and names_employer(head.title) and after.dates and _is_title(after.title):
            umbrella = head
            continue
        if umbrella and umbrella.section == head.section and head.employer is None:
            head.employer = umbrella.title
        elif umbrella:
            umbrella = None
        kept.append(head)
    return kept


def _is_title(piece: Piece | None) -> bool:
    return piece is not None and not names_employer(piece)


def _title_above_dates(page: Page, head: Head) -> bool:
    return bool(head.title and head.dates and page.line_of(head.title.start) < page.line_of(head.dates.start))


def _employer_above_title(page: Page, head: Head) -> bool:
    if head.title is None or head.employer is None:
        return False
    at = page.line_of(head.employer.start)
    alone = all(piece.place or piece == head.employer or _is_town(piece) for piece in page.pieces(at))
    return alone and at < page.line_of(head.title.start)


def _is_town(piece: Piece) -> bool:
    """Return whether a piece behind a comma may be a town: "Elm Clinic, Concord"."""
    return piece.mark in (",", "\t") and len(piece.text.split()) <= _LONGEST_TOWN and piece.title == 0


def _only_title(page: Page, head: Head) -> bool:
    """Return whether a heading holds a title and dates and no other name."""
    title = head.title
    return title is not None and all(
        title.start <= piece.start < title.end for at in head.lines for piece in page.pieces(at)
    )
