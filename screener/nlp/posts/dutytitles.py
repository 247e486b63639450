"""Titles that stand where duties begin: "Sales clerk; greeted ..." below a dated line without title."""

from __future__ import annotations

from collections.abc import Iterable

from screener.nlp.heads.headers import FIRM, has_placeholder, leading_title, title_before_mark
from screener.nlp.heads.page import Head, Page, lines_of


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
