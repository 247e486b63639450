"""Externships told within education: "Externship: Valley Clinic, 180 hours", or in a sentence.

Listed as posts where the place is named; "the program includes an externship" names none.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from screener.nlp.page import Head, Page
from screener.nlp.pieces import Piece, is_employer
from screener.vocab.postwords import any_of, load_post_words

_STUDY = frozenset({"education", "training", "certifications"})
_MOST_WORDS = 30
_LONGEST = 7
_NAME = re.compile(
    r"(?:\b(?:at|with)\s+|[:,–—-]\s*)(?P<name>(?:the\s+)?[A-Z][\w.'&-]*(?:\s+(?:of\s+|and\s+|&\s+|the\s+|for\s+)?[A-Z][\w.'&-]*){0,6})"
)


def find_externships(page: Page, taken: Container[int]) -> list[Head]:
    """Return the externships that lines about study name with their place."""
    found: list[Head] = []
    for at, line in enumerate(page.lines):
        text = page.line_text(at)
        if page.written[at] not in _STUDY or at in taken or len(text.split()) > _MOST_WORDS:
            continue
        named = extern_pattern().search(text)
        if named is None:
            continue
        place = next(
            (
                match
                for match in _NAME.finditer(text, named.end())
                if is_employer(match["name"]) and len(match["name"].split()) <= _LONGEST
            ),
            None,
        )
        if place is None:
            continue
        dates = next((date for date in page.dates if line.span.start <= date.start < line.span.end), None)
        title, employer = (
            Piece(line.span.start + a, line.span.start + b, text[a:b], "", score, employer=named, place=False)
            for (a, b), score, named in ((_whole(text, named), 4.0, False), (place.span("name"), 0.0, True))
        )
        found.append(Head(range(at, at + 1), "externship", dates, title, employer))
    return found


def _whole(text: str, named: re.Match[str]) -> tuple[int, int]:
    """Return the place of the word with the capitalised words before it: "Medical Assistant Externship"."""
    before = re.search(r"(?:[A-Z][\w-]*\s+)+$", text[: named.start()])
    start = before.start() if before and named[0][0].isupper() else named.start()
    return start, named.end()


@cache
def extern_pattern() -> re.Pattern[str]:
    """Return the pattern of the words for unpaid posts of students."""
    return re.compile(rf"\b{any_of(load_post_words().extern_words)}\b", re.IGNORECASE)
