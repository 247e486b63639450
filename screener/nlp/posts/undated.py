"""Posts without a date on their heading: known titles alone on a line, and posts told in sentences.

Where people set the dates on a line of their own, an undated heading and a dated line without
title are two halves of one post.
"""

from __future__ import annotations

from dataclasses import replace

from screener.nlp.heads.headers import (
    ENDS_SENTENCE,
    before_placeholder,
    has_placeholder,
    is_prose,
    pick_employer,
    pick_title,
    starts_with_placeholder,
)
from screener.nlp.heads.page import WORK, Head, Page
from screener.nlp.heads.piece import LIKELY, SURE, Piece
from screener.nlp.heads.pieces import ends_as_title

_MOST_WORDS = 14
_LONGEST_NAME = 5
_FEWEST_WORDS = 2
_LINKS = frozenset({"by", "for", "from", "in", "on", "to", "with"})
_SMALL = frozenset({"&", "and", "at", "family", "for", "of", "the"})


def find_undated(page: Page, heads: list[Head]) -> list[Head]:
    """Return the headings of posts that bear no date."""
    taken = {at: head for head in heads for at in head.lines}
    emphasised = [any(page.lines[at].emphasised for at in head.lines) for head in heads]
    set_apart = sum(emphasised) * 2 > len(emphasised)
    found: list[Head] = []
    for at, line in enumerate(page.lines):
        section, text, above = page.sections[at], page.line_text(at), taken.get(at - 1)
        if at in taken or section not in WORK or section == "top" or line.bullet:
            continue
        if len(text.split()) > _MOST_WORDS or is_prose(text) or ENDS_SENTENCE.search(text):
            continue
        if above and starts_with_placeholder(text) and not _has_placeholder(page, above):
            continue  # the employer's line of the post above
        if has_placeholder(text):
            title = before_placeholder(page.pieces(at), page.text) or pick_title(page.pieces(at), page.text)
            found.extend([Head(range(at, at + 1), section, None, title)] if title else ())
        elif (line.emphasised or not set_apart) and page.starts_block(at):
            title = pick_title(page.pieces(at), page.text)
            if title is not None and _heads(page, at, title):
                employer = pick_employer(page.pieces(at), title)
                found.append(Head(range(at, at + 1), section, None, title, employer))
    return found


def _heads(page: Page, at: int, title: Piece) -> bool:
    """Return whether a line is the heading of a post by its title: a known one that fills it or has names and
    places beside it, or one set as headings are."""
    rest = [piece for piece in page.pieces(at) if not title.start <= piece.start < title.end]
    whole = len(title.text.split()) >= len(page.line_text(at).split()) - 1
    if whole and title.title >= LIKELY and _is_between(page, at):
        return True
    named = bool(rest) and (all(piece.employer or piece.place for piece in rest) or _names(page, at, rest))
    return title.title >= SURE and (whole or named)


def _is_between(page: Page, at: int) -> bool:
    """Return whether a line is set as headings are: a title in capitals between the duties of two posts, or
    over the placeholder."""
    text = page.line_text(at)
    capitals = all(word[0].isupper() or word in _SMALL for word in text.split())
    if (
        not capitals
        or len(text.split()) < _FEWEST_WORDS
        or not ends_as_title(text)
        or at + 1 == len(page.lines)
    ):
        return False
    above, below = page.lines[at - 1].bullet or page.sections[at - 1] is None, at + 1
    return above and (page.lines[below].bullet or starts_with_placeholder(page.line_text(below)))


def _names(page: Page, at: int, rest: list[Piece]) -> bool:
    """Return whether what stands beside a title is one name in capitals, with duties below."""
    names = [piece for piece in rest if not piece.place]
    if len(names) != 1 or len(names[0].text.split()) > _LONGEST_NAME or names[0].title >= LIKELY:
        return False
    below = at + 1
    if below < len(page.lines) and page.sections[below] == page.sections[at] and not page.lines[below].bullet:
        return False
    return all(word[0].isupper() or word in _SMALL for word in names[0].text.split())


def _has_placeholder(page: Page, head: Head) -> bool:
    return any(has_placeholder(page.line_text(at)) for at in head.lines)


def join_dates(page: Page, heads: list[Head]) -> list[Head]:
    """Return the headings with each undated one joined to the dated line beside it that has no
    title; a line below it may be further off, behind the duties."""
    joined: list[Head] = []
    for head in sorted(heads, key=lambda each: each.lines.start):
        before = joined[-1] if joined else None
        if before is None or before.section != head.section:
            joined.append(head)
        elif before.title is None and before.dates and head.dates is None and head.title:
            if before.lines.stop == head.lines.start:
                joined[-1] = _both(before, head, range(before.lines.start, head.lines.stop))
            elif _has_placeholder(page, head) and not _has_placeholder(page, before):
                joined[-1] = _both(before, head, head.lines)
            else:
                joined.append(head)
        elif before.dates is None and before.title and head.title is None and head.dates:
            joined[-1] = replace(before, dates=head.dates)
            if before.lines.stop == head.lines.start:
                joined[-1] = _both(before, head, range(before.lines.start, head.lines.stop))
        else:
            joined.append(head)
    return joined


def _both(one: Head, other: Head, lines: range) -> Head:
    return Head(
        lines, one.section, one.dates or other.dates, one.title or other.title, one.employer or other.employer
    )
