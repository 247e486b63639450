"""Unpaid posts that are named at the head of a longer item, or behind their organisation, or within a
paragraph that runs on: "Trainer at Elm Centre - help those who ...", "Elm College of Engineering - Peer
Mentor", "Teaching Assistant (2011 - present) TA for the nursery at Oak Church".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from screener.nlp.heads.organisations import is_employer
from screener.nlp.heads.page import Head, Page
from screener.nlp.heads.piece import Named, Piece
from screener.nlp.heads.pieces import as_employer, as_title, begins_with_deed
from screener.nlp.heads.titles import has_head_word
from screener.patterns import any_of, later
from screener.values import Line, Span
from screener.vocab.parts import CLUBS
from screener.vocab.postwords import load_post_words

_LONG = 16
_WORD = later(r"[\w'’&-]+")
#: The first words of an item, and what sets them apart from what is told behind them.
_FIRST_PART = later(r"(?P<first>[^\W\d_][^:\n]{8,90}?)(?:\s[-–—]\s|:\s)")
_MOST_FIRST = 10
_NAME = r"[A-Z][\w.'’&-]*(?:\s+(?:(?:of|and|for|the|&)\s+){0,2}[A-Z][\w.'’&-]*){0,6}"
_TRADE = later(r"(?P<trade>[A-Z][a-z]+(?:\s[A-Za-z][a-z]+){0,3}?)\s(?:to|for|at|with|of|in)\s")
_AFTER_NAME = later(r"[-–—]\s")
_THROUGH = later(rf"\s(?:through|for|at|with|of)\s+(?:the\s+)?(?P<place>{_NAME})")
_PLACE = later(rf"[^.;\n]{{0,90}}?\s(?:at|with)\s+(?:the\s+)?(?P<place>{_NAME})")
_BEHIND = 200
#: Bodies of one trade, whose members say what they are.
_COLLEAGUES = later(
    r"\b(?:society|association|institute|federation|union|guild|board|council) (?:of|for)\b", re.I
)
#: An item that names a body and, behind a dash or comma, the post of a helper.
_ROLE_BEHIND = later(lambda: rf"\W*(?P<body>{_NAME})\s*(?:-|–|—|,|:)\s*(?P<role>{_role()})\W*")
#: The post of a helper right before a bracket.
_BEFORE = later(lambda: rf"\b(?P<role>{_role()})\s*\($")


def is_of_colleagues(words: str) -> bool:
    """Return whether words name a body of one trade: "Society of Life Coaches"."""
    return _COLLEAGUES.search(words) is not None


def first_part(text: str, line: Line) -> Line:
    """Return a long item up to the dash or colon that sets its first words apart, a short one as it is."""
    words = text[line.span.start : line.span.end]
    match = _FIRST_PART.match(text, line.span.start, line.span.end) if len(words.split()) > _LONG else None
    if match is None or len(match["first"].split()) > _MOST_FIRST:
        return line
    return replace(line, span=Span(*match.span("first")))


def trade_first(text: str, line: Line) -> Named | None:
    """Return title and place of a sentence that begins with what somebody is: "Mentor to the young through
    Elm Works", None where it begins with anything else."""
    words = text[line.span.start : line.span.end]
    match = _TRADE.match(words)
    if (
        match is None
        or match["trade"].endswith("ember")
        or begins_with_deed(words)
        or not has_head_word(match["trade"].split()[-1])
    ):
        return None
    start = line.span.start
    behind = _THROUGH.search(words, match.end("trade"))
    name = _AFTER_NAME.split(behind["place"])[0].rstrip(" .,-–—") if behind else ""
    first = start + behind.start("place") if behind else start
    place = as_employer(text, first, first + len(name)) if name else None
    return Named(as_title(text, start, start + match.end("trade")), place)


def roles(page: Page, taken: Iterable[int]) -> list[Head]:
    """Return the posts of helpers that parts about memberships and interests name."""
    used = set(taken)
    found: list[Head] = []
    if CLUBS.isdisjoint(name for name in page.sections if name):
        return found
    for at, line in enumerate(page.lines):
        section = page.sections[at]
        if section not in CLUBS or at in used:
            continue
        match = _ROLE_BEHIND.fullmatch(page.text, line.span.start, line.span.end)
        if match and page.starts_block(at) and not is_of_colleagues(match["body"]):
            title, body = (
                as_title(page.text, *match.span("role")),
                as_employer(page.text, *match.span("body")),
            )
            found.append(Head(range(at, at + 1), section, None, title, body))
    return [*found, *_within(page, used)]


def _within(page: Page, used: set[int]) -> list[Head]:
    """Return the posts named before their dates in brackets within paragraphs, each of them once."""
    found: dict[tuple[str, str], Head] = {}
    for date in page.dates:
        at = page.line_of(date.start)
        section = page.sections[at]
        if not date.is_range or section not in CLUBS or at in used:
            continue
        start = max(date.start - 60, 0)
        match = _BEFORE.search(page.text, start, date.start)
        close = page.text[date.end : date.end + 2].lstrip()
        behind = _PLACE.match(page.text, date.end, date.end + _BEHIND) if match else None
        if match is None or behind is None or not close.startswith(")"):
            continue
        title = as_title(page.text, *match.span("role"))
        body = _named(page.text, *behind.span("place"))
        place = (match.start("role"), date.end + 1)
        key = (title.text, page.text[date.start : date.end])
        found.setdefault(key, Head(range(at, at + 1), section, date, title, body, place))
    return list(found.values())


def _named(text: str, start: int, end: int) -> Piece:
    """Return the name of a place up to its last word that such names have: "Oak Church Supervise"."""
    words = [word for word in _WORD.finditer(text, start, end) if is_employer(word[0])]
    return as_employer(text, start, words[-1].end() if words else end)


def _role() -> str:
    return rf"(?:[A-Z][a-z&-]+[^\S\n]+){{0,2}}(?i:{any_of(load_post_words().helper_roles)})"
