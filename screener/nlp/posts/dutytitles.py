"""Titles that stand where duties begin, "Sales clerk; greeted ..." below a dated line without title, or that
a file has glued to the end of the duties above it: "... and took reservations Housekeeper".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from screener.nlp.heads.headers import FIRM, has_placeholder, leading_title, title_before_mark
from screener.nlp.heads.page import Head, Page, lines_of
from screener.nlp.heads.piece import POSSIBLE, Piece
from screener.nlp.heads.pieces import as_title
from screener.values import Certainty

#: The most words of a title that is glued to a duty, and the fewest of that duty.
_LONGEST, _FEWEST = 5, 3
#: Behind one of these a title belongs to its sentence: "reported to the Office Manager".
_WITHIN = frozenset("a an and as at by for from in of on or our the their to under with".split())


def titles_in_duties(page: Page, heads: Iterable[Head]) -> None:
    """Give headings without a title the one that their first line of duties begins with."""
    heads = list(heads)
    taken = lines_of(heads)
    for head in heads:
        at = head.lines.stop
        # The first line below, or the next one where that is the employer's.
        for below in (at, at + 1) if head.title is None else ():
            if below in taken or below >= len(page.lines) or page.sections[below] != head.section:
                break
            line = page.lines[below].span
            head.title = leading_title(page.pieces(below), page.index) or title_before_mark(
                page.text, line.start, line.end, page.index
            )
            text = page.line_text(below)
            # "A family-owned law firm with 30 attorneys." says what the employer is.
            if head.title or not (has_placeholder(text) or FIRM.match(text)):
                break


def titles_behind_duties(page: Page, heads: Iterable[Head]) -> None:
    """Give headings without a title the one that the line right above them, a duty of the post before, ends
    with."""
    heads = list(heads)
    taken = lines_of(heads)
    for head in heads:
        above = head.lines.start - 1
        untitled = head.title is None or head.title.title < POSSIBLE
        if not untitled or above in taken or above < 0 or page.sections[above] != head.section:
            continue
        title = _behind_duty(page, above)
        if title is not None:
            head.employer = head.employer or head.title
            head.title = title
            head.place = (title.start, page.lines[head.lines.stop - 1].span.end)


def _behind_duty(page: Page, at: int) -> Piece | None:
    """Return the known title in capitals that a line of duties ends with, none of its sentence."""
    line = page.lines[at].span
    words = list(re.finditer(r"\S+", page.line_text(at)))
    for count in range(min(_LONGEST, len(words) - _FEWEST), 0, -1):
        before, first = words[-count - 1][0], words[-count]
        title = page.line_text(at)[first.start() :]
        ends = before.endswith((".", ";")) or (before.islower() and before not in _WITHIN)
        known = page.index.classify(title).certainty is Certainty.WHOLE
        if ends and known and title.replace("/", " ").istitle():
            return as_title(page.text, line.start + first.start(), line.end)
    return None
