"""Several stays in one post: "Elm Market, Cashier, 2017 - 2021 and 2012 - 2014", each maybe with its own
standing: "Greeter, Elm Hospital: volunteer 2019 - 2021, paid 2021 - 2023".

The heading stands once and means each of its ranges of dates; the duties below were done in all of them.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from screener.nlp.heads.page import Dated, Page
from screener.patterns import any_of, later
from screener.vocab.postwords import load_post_words

#: What stands between the dates of two stays: a comma or the word "and", brackets closed as they were opened.
_BETWEEN = re.compile(
    r"\s*(?:(?:[,;&/+]|\b(?:and|also|again|then|from)\b)\s*)+"
    r"|\s*\)\s*(?:(?:[,;&/+]|\b(?:and|also|again|then)\b)\s*)*\(\s*",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"\s*(?:[)\].,;:|]|[–-]\s|$)")
#: How somebody stood in a post, right before the dates: "volunteer", "hired full time from".
_STANDING = later(
    lambda: (
        rf"(?<![\w-])(?:(?P<volunteer>{any_of(load_post_words().unpaid_standings)})"
        rf"|(?P<externship>{any_of(load_post_words().training_standings)})"
        rf"|{any_of(load_post_words().paid_standings)})"
        rf"(?:[\s,/-]+(?:{any_of(load_post_words().paid_standings)}|as|on|from|since|staff|work))*[\s:,(]*$"
    ),
    re.IGNORECASE,
)
_BEFORE_STANDING = re.compile(r"[\s,;:&/+()|]*(?:(?:and|also|then|now|later)\b[\s,]*)*", re.IGNORECASE)
_REACH = 40


class Standing(NamedTuple):
    """Where the words begin that say how somebody stood in a post, and the section of such posts."""

    start: int
    section: str


def further_stays(page: Page) -> dict[Dated, tuple[Dated, ...]]:
    """Return for the first range of each row of ranges those that follow on it, with nothing told of them but
    how somebody stood there."""
    found: dict[Dated, tuple[Dated, ...]] = {}
    first: Dated | None = None
    ranges = [date for date in page.dates if date.is_range]
    for date, after in pairwise(ranges):
        if first is None or date not in found[first]:
            first = date
        if _goes_on(page, first, date, after):
            found[first] = (*found.get(first, ()), after)
        else:
            first = None
    return found


def standing(page: Page, date: Dated) -> Standing | None:
    """Return how somebody stood in a post during a stay, None where no word before its dates says so."""
    start = page.lines[page.line_of(date.start)].span.start
    match = _STANDING.search(page.text, max(start, date.start - _REACH), date.start)
    if match is None:
        return None
    return Standing(match.start(), match.lastgroup or "experience")


def _goes_on(page: Page, first: Dated, date: Dated, after: Dated) -> bool:
    line = page.lines[page.line_of(first.start)].span
    if after.end > line.end or not _follows(page, date, after):
        return False
    # Where the dates come first, the name stands behind them; elsewhere it may be another post's.
    leads = not any(map(str.isalnum, page.text[line.start : first.start]))
    return leads or _CLOSES.match(page.text, after.end, line.end) is not None


def _follows(page: Page, date: Dated, after: Dated) -> bool:
    """Return whether nothing stands between two ranges, or how somebody stood in both."""
    told = standing(page, after)
    if told is None or told.start < date.end or standing(page, date) is None:
        return _BETWEEN.fullmatch(page.text, date.end, after.start) is not None
    return _BEFORE_STANDING.fullmatch(page.text, date.end, told.start) is not None
