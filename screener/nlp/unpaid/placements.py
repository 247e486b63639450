"""Placements of students on lines of their own within education: "Externship 6 weeks, eye clinic in Reno",
"Field experience: 30 hours at Elm Elementary, fall 2022; 40 hours at Oak School".

The line begins with the word for it; how long it was or the place says that it was done. "Externship
included" and "Internship required" tell of the course.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.nlp.heads.organisations import is_employer
from screener.nlp.heads.page import Head, Page
from screener.nlp.heads.piece import Piece
from screener.nlp.heads.pieces import as_employer, as_title
from screener.nlp.unpaid.halves import Half, cut_halves
from screener.nlp.unpaid.itemwords import is_body, is_time, is_told
from screener.nlp.unpaid.lists import date_of, parts_of
from screener.patterns import any_of, later
from screener.vocab.postwords import load_post_words

_LONG = (
    r"(?:of\s+)?(?:about\s+|over\s+)?(?:\d[\d,]*|two|three|four|five|six|eight|ten|twelve)[\s+-]*(?:clinical\s+|clock\s+)?"
    r"(?:hours?|hrs?|weeks?|wks?|days?|months?|semesters?|terms?)\b\.?"
)
_LENGTH = later(_LONG, re.I)
#: What stands between the length and the place.
_LEADS = later(rf"\W*(?:{_LONG}\W*)?(?:(?:at|in|on|with|for)\s+)?(?:an?\s+|the\s+)?", re.I)
_AT = later(r"^.*\bat\s+(?:an?\s+|the\s+)?", re.I | re.S)
_NOT_YET = later(
    r"\b(?:includ\w+|requir\w+|offer\w*|will|upcoming|scheduled|expected|pending|seeking|need\w*|(?-i:begins?"
    r"|starts?)|to be)\b",
    re.I,
)
_SHORT = 8
#: The word for a placement at the head of a line, with the words before it.
_PLACED = later(
    lambda: (
        rf"\W*(?P<title>(?:[A-Z][\w-]*\s+){{0,3}}?(?i:{any_of(load_post_words().placement_words)}))"
        r"(?=\s*[:,(–—-]|\s+(?:of\s+)?\d|\s+(?:at|in|on|with)\b)"
    )
)


def placements(page: Page, at: int) -> Iterator[Head]:
    """Yield the posts of a line about study that begins with the word for a placement, none of a course
    that only includes one."""
    line = page.lines[at].span
    title = _PLACED.match(page.text, line.start, line.end)
    if title is None or _NOT_YET.search(page.text, line.start, line.end):
        return
    for start, end in parts_of(page, title.end(), line.end):
        told = _LENGTH.match(page.text[start:end].lstrip(" :,(-–—"))
        if start > title.end() and told is None:
            return
        halves = cut_halves(page, start, end)
        place, stop = _place(page.text, halves, sure=told is not None or any(map(_says_how_long, halves)))
        if place is None and not any(map(_says_how_long, halves)):
            return
        named = as_title(page.text, *title.span("title"))
        where = (title.start("title") if start == title.end() else start, stop or end)
        yield Head(range(at, at + 1), "externship", date_of(page, start, end), named, place, where)


def _says_how_long(half: Half) -> bool:
    return _LENGTH.match(half.text) is not None


def _place(text: str, halves: list[Half], *, sure: bool) -> tuple[Piece | None, int]:
    """Return the place that the first half which is no time names, and where what is told of it begins."""
    for at, half in enumerate(halves):
        led = _LEADS.match(half.text)
        behind = half.text[led.end() :] if led else half.text
        if not behind or is_time(behind) or behind[0].isdigit() or (behind.islower() and " " not in behind):
            continue  # "135 hours retail", "112 sticks"
        if is_told(half.text) and not _says_how_long(half):
            return None, half.start
        at_place = _AT.match(behind)
        begin = half.end - len(behind) + (at_place.end() if at_place else 0)
        name = text[begin : half.end]
        known = is_body(name) or is_employer(name)
        if not known and not (sure and len(name.split()) <= _SHORT):
            return None, 0
        left = next((after.start for after in halves[at + 1 :] if not is_time(after.text)), 0)
        return as_employer(text, begin, half.end), left
    return None, 0
