"""Posts in one bracket behind their employer, each with its dates:
"Elm Bank, Reno (Teller 2007 - 2009 / Head Teller 2009 - 2012)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.nlp.heads.headers import is_prose, pick_employer
from screener.nlp.heads.page import Dated, Head, Page
from screener.nlp.heads.piece import KNOWN
from screener.nlp.heads.pieces import as_title, cut
from screener.nlp.heads.titles import has_head_word
from screener.values import Certainty

#: What parts a step from the one before, and a title from its dates.
_BETWEEN = " \t\n,;:/|&–—-•"
_AND = re.compile(r"(?:and|then)\s+")
_LONGEST_TITLE, _LONGEST_NAME = 6, 9


def bracket_steps(page: Page, dates: Sequence[Dated]) -> list[Head]:
    """Return the posts that a bracket behind an employer's name holds, by the dates of its paragraph; none
    where one of those dates stands outside it or has no title before it."""
    text, at = page.text, page.line_of(dates[0].start)
    line = page.lines[at].span
    opened = text.find("(", line.start, dates[0].start)
    if opened < 0 or page.lines[at].bullet or not page.starts_block(at):
        return []
    closed = text.find(")", opened, page.lines[page.line_of(dates[-1].end)].span.end)
    if closed < dates[-1].end or text[dates[-1].end : closed].strip():
        return []
    pieces = cut(text, line.start, opened, (), page.index)
    named = text[line.start : opened]
    titled = any(piece.title >= KNOWN for piece in pieces)
    employer = pick_employer(pieces, None)
    if employer is None or titled or len(named.split()) > _LONGEST_NAME or is_prose(named):
        return []
    section = page.sections[at] or "top"
    heads: list[Head] = []
    begin = opened + 1
    for date in dates:
        start, end = _stretch(text, begin, date.start)
        title = text[start:end]
        if not title[:1].isupper() or not _is_title(page, title):
            return []
        lines = range(at, page.line_of(date.end - 1) + 1)
        place = (start if heads else line.start, date.end)
        heads.append(Head(lines, section, date, as_title(text, start, end), employer, place))
        begin = date.end
    return heads


def _is_title(page: Page, words: str) -> bool:
    known = has_head_word(words) or page.index.classify(words).certainty > Certainty.WORD
    return known and len(words.split()) <= _LONGEST_TITLE


def _stretch(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the marks and the "and" at its ends."""
    words = text[start:end].rstrip(_BETWEEN)
    begin = len(words) - len(words.lstrip(_BETWEEN))
    joint = _AND.match(words, begin)
    return start + (joint.end() if joint else begin), start + len(words)
