"""Offices of clubs and boards, and dated unpaid posts, in parts about interests and memberships: "Elm Choir,
President 2012 - 2016", "Youth softball coach, city league, 2022 to present"; a membership is no post.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from screener.nlp.heads.headers import pick_employer, pick_title
from screener.nlp.heads.organisations import is_employer
from screener.nlp.heads.page import Dated, Head, Page
from screener.nlp.heads.piece import LIKELY
from screener.nlp.heads.pieces import as_employer, as_title
from screener.patterns import any_of, later
from screener.values import Line
from screener.vocab.parts import CLUBS
from screener.vocab.postwords import load_post_words

_NAME = r"(?:[A-Z][\w.'&-]*\s+(?:of\s+|and\s+|for\s+|the\s+)?){0,6}[A-Z][\w.'&-]*"
_MEMBER = re.compile(
    r"(?<!board )(?<!committee )\b(?:member(?:ship)?|ambassador|donor|fellow|certified|licensed)\b", re.I
)
#: What a duty says of a body within the house: "Member of the falls committee since 2021."
_WITHIN = later(
    r"\W*(?:(?:co-?)?chair|member)\s+of\s+(?:the|our|an?|several)\b[^,;]*"
    r"\b(?:board|committee|council|group|task\s+force|team)s?\b",
    re.I,
)
#: A seat on a board, up to the next of a row: "Member of Advisory Board for Elm College Member of AAPC".
_SEAT = re.compile(
    r"\b(?P<title>Members?\s+of\s+(?:the\s+)?(?:[A-Z]\w+\s+){0,3}"
    r"(?:Board\s+of\s+(?:Directors|Trustees|Governors)|(?:Advisory|Review)\s+Board)"
    r"|(?:[A-Z]\w+\s+){0,2}Advisory\s+(?:Board|Council|Committee)\s+Member)"
    r"\s+(?:for|of|at)\s+(?:the\s+)?(?P<body>[A-Z][\w.'&-]*"
    r"(?:\s+(?:(?:of|and|for)\s+)?(?:the\s+)?(?!Member|Past|Current|Former)[A-Z][\w.'&-]*){0,6})"
)
#: An office before its date, and one that is all of a line.
_DATED_OFFICE = later(lambda: _office_of("at|for"))
_WHOLE_OFFICE = later(lambda: _office_of("at|for|of"))
_REACH = 120
_MOST_WORDS = 16


def _office_of(links: str) -> str:
    """Return the pattern of an office before or behind the name of a club, up to the date; `links` are the
    words that may stand between them."""
    office = rf"(?:[A-Z][\w&-]*\s+(?:and\s+|of\s+)?){{0,6}}(?i:{any_of(load_post_words().offices)})"
    return (
        rf"(?:(?P<first>{office})\s*(?:[,|]|[-–—]\s|\b(?:{links})\b(?:\s+the\b)?)\s*(?P<club_of_first>{_NAME})"
        rf"|(?P<club>{_NAME})\s*[,:|–—-]\s*(?P<second>{office}))\s*[,(:|–—-]?\s*$"
    )


def memberships(page: Page) -> set[Dated]:
    """Return the dates of lines that tell of a body within the house, which head no post."""
    lines = {at for date in page.dates if page.starts_block(at := page.line_of(date.start))}
    within = {at for at in lines if _WITHIN.match(page.line_text(at))}
    return {date for date in page.dates if page.line_of(date.start) in within}


def dated_offices(page: Page, taken: Iterable[int]) -> list[Head]:
    """Return the dated offices of clubs that paragraphs about interests and memberships tell of:
    "Elm Choir, President 2012 - 2016", "Den Leader, Oak Scouts, May 2014"."""
    used = set(taken)
    found = []
    for date in page.dates:
        at = page.line_of(date.start)
        section = page.sections[at]
        if date.kind == "YEAR" or at in used or section not in CLUBS:
            continue
        first = page.block_start(at)
        before = max((other.end for other in page.dates if other.end <= date.start), default=0)
        begin = max(page.lines[first].span.start, date.start - _REACH, before)
        match = _DATED_OFFICE.search(page.text, begin, date.start)
        if match and (date.is_range or match["first"]):
            found.append(_office(page, at, section, match, date))
        elif date.is_range and (head := _dated_item(page, at, section, date)):
            found.append(head)
    return found


def _dated_item(page: Page, at: int, section: str, date: Dated) -> Head | None:
    """Return the post of an item that names a title and a body and ends with its dates: "Youth softball
    coach, city league, spring 2022 to present"; a membership is none."""
    line = page.lines[at]
    whole = page.starts_block(at) and len(page.line_text(at).split()) <= _MOST_WORDS
    if not whole or page.text[date.end : line.span.end].strip(" ).") or _MEMBER.search(page.line_text(at)):
        return None
    title = pick_title(page.pieces(at), page.text)
    if title is None or title.title < LIKELY or title.employer:
        return None
    employer = pick_employer(page.pieces(at), title)
    return Head(range(at, at + 1), section, date, title, employer) if employer else None


def offices(page: Page, taken: Iterable[int]) -> list[Head]:
    """Return the offices of clubs that are items of their own, without a date."""
    used = set(taken)
    found: list[Head] = []
    for at, line in enumerate(page.lines):
        section = page.sections[at]
        if at in used or section not in CLUBS or not page.starts_block(at):
            continue
        if section == "affiliations":
            found.extend(_boards(page, at, line))
        match = _WHOLE_OFFICE.fullmatch(page.text, line.span.start, line.span.end)
        if match and match["first"] and is_employer(match["club_of_first"]):
            found.append(_office(page, at, section, match, None))
    return found


def _boards(page: Page, at: int, line: Line) -> Iterator[Head]:
    """Yield the seats on boards that a paragraph of memberships holds: "Member of the Board of Directors for
    Elm House"; a membership alone is none."""
    end = page.lines[page.block_end(at)].span.end
    for match in _SEAT.finditer(page.text, line.span.start, end):
        title, body = (
            as_title(page.text, *match.span("title")),
            as_employer(page.text, *match.span("body")),
        )
        yield Head(range(at, at + 1), "affiliations", None, title, body, match.span())


def _office(page: Page, at: int, section: str, match: re.Match[str], date: Dated | None) -> Head:
    title, club = ("first", "club_of_first") if match["first"] else ("second", "club")
    place = (match.start(), date.end if date else match.end())
    named = as_title(page.text, *match.span(title))
    return Head(range(at, at + 1), section, date, named, as_employer(page.text, *match.span(club)), place)
