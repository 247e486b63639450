"""Employers whose names no word gives away, by where they stand: a line above or below the title.

"Safeway" alone on a line is an employer where the posts of the resume lack one and most of them
have such a line on the same side.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from screener.nlp.heads.headers import has_placeholder, is_prose
from screener.nlp.heads.page import Head, Page, lines_of
from screener.nlp.heads.piece import LIKELY, Piece
from screener.vocab.postwords import load_post_words
from screener.vocab.words import load_words

_LONGEST = 5
_LONGEST_TOWN = 2
#: Lines of places that may stand between a title and its employer.
_MOST_PLACES = 2
#: What stands between a name and where its firm is.
_VOWELS = frozenset("aeiouy")
_MARKS = frozenset({",", "\t", "|", "-", "–", "—", "•", "·"})
_MOST = 0.6
#: Of a place without the name of a state: a number, two letters, a box of the post, an address in the net.
_OF_PLACES = re.compile(r"\d|(?<![A-Z])[A-Z]{2}(?![A-Z])|[bB][oO][xX]\b|[wW]{3}\.|[tT][pP][sS]?:")
_WORD = re.compile(r"[a-z]+")
_SMALL = frozenset({"&", "and", "at", "by", "de", "for", "in", "la", "of", "on", "the", "to", "with"})


def name_employers(page: Page, heads: list[Head]) -> None:
    """Give headings without an employer the name on the line above or below, where most have one."""
    ends = {head.lines.stop for head in heads}
    lacking = [
        head
        for head in heads
        if head.employer is None and head.title is not None and head.lines.start not in ends
    ]  # a title right below another one shares its employer
    if not lacking or has_placeholder(page.text):
        return
    sides: tuple[Callable[[Head], int], ...] = (
        lambda head: past_places(page, head.lines.start - 1, -1),
        lambda head: past_places(page, head.lines.stop, 1),
    )
    taken = lines_of(heads)
    found = [
        [(head, at, piece) for head in lacking if (piece := name_on(page, at := side(head), head, taken))]
        for side in sides
    ]
    best = max(found, key=len)
    if len(best) < _MOST * len(lacking):
        return
    for head, at, piece in best:
        head.employer = piece
        head.lines = range(min(head.lines.start, at), max(head.lines.stop, at + 1))


def name_on(page: Page, at: int, head: Head, taken: set[int]) -> Piece | None:
    """Return the name that fills a line, None where the line is anything else."""
    if not 0 <= at < len(page.lines) or at in taken or page.sections[at] != head.section:
        return None
    text = page.line_text(at)
    line = page.lines[at]
    below = at >= head.lines.stop
    if line.bullet or not page.starts_block(at) or text.rstrip()[-1:] in ".:;" or is_prose(text):
        return None
    if below and not _describes(page, past_places(page, at + 1, 1), head):
        return None
    pieces = [piece for piece in page.pieces(at) if not piece.place]
    if not pieces or max(piece.title for piece in pieces) >= LIKELY:
        return None
    if any(piece.mark not in _MARKS or len(piece.text.split()) > _LONGEST_TOWN for piece in pieces[1:]):
        return None
    name, bracket, _ = pieces[0].text.partition(" (")
    words = (name if bracket else pieces[0].text).split()
    if not words or len(words) > _LONGEST or begins_as_deed(words):
        return None
    named = all(
        word[0].isupper() or word[0].isdigit() or word[0] == "#" or word.lower() in _SMALL for word in words
    )
    return pieces[0] if named else None


def begins_as_deed(words: Sequence[str]) -> bool:
    """Return whether the first word of a line looks like a verb's form, and not like a name's: "Trained",
    and not "Red", "Spring", "Advanced"."""
    first = words[0].lower()
    stem = first[: -2 if first.endswith("ed") else -3]
    if first in load_post_words().names_like_deeds or not first.endswith(("ed", "ing")):
        return False
    return not _VOWELS.isdisjoint(stem)


def past_places(page: Page, at: int, step: int) -> int:
    """Return the first line from a line on, up or down, that holds more than a place: a town with its state,
    a street, a telephone number."""
    first = at
    while 0 <= at < len(page.lines) and abs(at - first) < _MOST_PLACES and _fills_with_place(page, at):
        at += step
    return at


def _fills_with_place(page: Page, at: int) -> bool:
    """Return whether a line holds a place and nothing else."""
    if page.dated(at) or not _may_hold_place(page.line_text(at)):
        return False  # as nearly all: spares cutting the lines of duties into pieces
    pieces = page.pieces(at)
    return bool(pieces) and all(piece.place for piece in pieces)


def _may_hold_place(line: str) -> bool:
    """Return whether a line has anything that places have: figures, the letters or the name of a state."""
    return _OF_PLACES.search(line) is not None or not _words_of_states().isdisjoint(
        _WORD.findall(line.lower())
    )


@cache
def _words_of_states() -> frozenset[str]:
    return frozenset(word for name in load_words().state_names for word in name.split())


def _describes(page: Page, at: int, head: Head) -> bool:
    """Return whether a line goes on with duties, so that the one above it is not their first."""
    if at >= len(page.lines) or page.sections[at] != head.section:
        return True
    words = page.line_text(at).split()
    return page.lines[at].bullet or len(words) > _LONGEST or begins_as_deed(words)
