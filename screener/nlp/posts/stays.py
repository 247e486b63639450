"""Several stays in one post: "Elm Market, Cashier, 2017 - 2021 and 2012 - 2014".

The heading stands once and means each of its ranges of dates; the duties below were done in all of them.
"""

from __future__ import annotations

import re
from itertools import pairwise

from screener.nlp.heads.page import Dated, Page

#: What stands between the dates of two stays: a comma or the word "and", brackets closed as they were opened.
_BETWEEN = re.compile(
    r"\s*(?:(?:[,;&/+]|\b(?:and|also|again|then|from)\b)\s*)+"
    r"|\s*\)\s*(?:(?:[,;&/+]|\b(?:and|also|again|then)\b)\s*)*\(\s*",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"\s*(?:[)\].,;:|]|[–-]\s|$)")


def further_stays(page: Page) -> dict[Dated, tuple[Dated, ...]]:
    """Return for the first range of each row of ranges those that follow on it, with nothing told of them."""
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


def _goes_on(page: Page, first: Dated, date: Dated, after: Dated) -> bool:
    line = page.lines[page.line_of(first.start)].span
    if after.end > line.end or _BETWEEN.fullmatch(page.text, date.end, after.start) is None:
        return False
    # Where the dates come first, the name stands behind them; elsewhere it may be another post's.
    leads = not any(map(str.isalnum, page.text[line.start : first.start]))
    return leads or _CLOSES.match(page.text, after.end, line.end) is not None
