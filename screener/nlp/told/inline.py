"""Posts within a line or paragraph: several on one line, and those of a paragraph that runs on.

Several on one line are a row of posts; text from a form often holds all of them in one paragraph, "...
answered calls 03/2016 to 02/2017 Cashier Elm Market Ran the register ...". Each is a stretch of its line
that ends or begins with a date.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace

from screener.nlp.heads.anchors import tells_of_self
from screener.nlp.heads.headers import has_placeholder, is_prose, pick_employer, pick_title
from screener.nlp.heads.organisations import is_employer
from screener.nlp.heads.page import WORK, Dated, Head, Page
from screener.nlp.heads.piece import KNOWN, LIKELY, Piece
from screener.nlp.heads.pieces import EDGES, as_title, cut, titled
from screener.nlp.told.bracketsteps import bracket_steps
from screener.nlp.told.datefirst import date_first
from screener.nlp.told.rows import posts_in_row
from screener.values import Certainty

_MOST_WORDS = 12
_LONG_LINE = 16
_LONGEST_TITLE = 5
_LONGEST_NAME = 5
_LONGEST_LABEL = 3
_AHEAD = 120
_FEWEST_DUTIES = 3
#: The end of a heading within a paragraph: the date's bracket, an aside, and a stop.
_SENTENCE = re.compile(r"\s*[)\]]?\s*(?:\([^()]{1,40}\)\s*)?(?:[.:;]|\s[-–—])\s+(?=\S)")
#: "... 2013 - 2014 Helped new readers ...", what was done right behind the date.
_DEED = re.compile(r"\s+(?=(?:I\s+)?[A-Z]?[a-z]+ed\b)")
_CLAUSE = re.compile(r"[^.;:\n]{3,60}(?=[.;:])")


def find_inline(page: Page, used: Container[Dated]) -> list[Head]:
    """Return the headings of posts that share a line with other posts, or stand within a paragraph; those
    of dates `used` already are left out."""
    found: list[Head] = []
    by_block: dict[int, list[Dated]] = {}
    for date in page.dates:
        at = page.line_of(date.start)
        if date.is_range and page.sections[at] in WORK and date not in used:
            by_block.setdefault(page.lines[at].block, []).append(date)
    for dates in by_block.values():
        rows = bracket_steps(page, dates) or (posts_in_row(page, dates) if len(dates) > 1 else [])
        found.extend(rows or [head for date in dates if (head := _within(page, date))])
    return found


def _within(page: Page, date: Dated) -> Head | None:
    """Return the post that a date tells of within a paragraph, None where it tells of none."""
    return _leading(page, date) or (
        None if _is_in_bracket(page, date) else date_first(page, date) or _run_on(page, date)
    )


def _is_in_bracket(page: Page, date: Dated) -> bool:
    """Return whether a date stands beside a title in brackets: "(Clerk 2007 - 2012 / Lead 2013 - 2014)"."""
    first = page.block_start(page.line_of(date.start))
    before = page.text[page.lines[first].span.start : date.start]
    return before.count("(") > before.count(")") and not page.text.startswith(")", date.end)


def _leading(page: Page, date: Dated) -> Head | None:
    """Return the post whose heading begins a paragraph that goes on with its duties, the title before or
    behind the date: "Oak Clinic, Medical Assistant, 2018 - 2022. Took vital signs ..."."""
    at = page.line_of(date.start)
    begin = page.lines[at].span.start
    text, stop = page.text, page.lines[page.block_end(at)].span.end
    before = text[begin : date.start]
    if not before.strip() and _is_label(page, at - 1, section=page.sections[at]):
        return _labelled(page, at, date, stop)
    ends = _SENTENCE.match(text, date.end, stop)
    section = page.sections[at] or "top"
    unpaid = section == "volunteer"
    if ends is None and unpaid:
        ends = _DEED.match(text, date.end, stop)
    if not page.starts_block(at) or ends is None or len(before.split()) > _MOST_WORDS:
        return None
    if len(text[ends.end() : stop].split()) < _FEWEST_DUTIES or has_placeholder(before):
        return None
    if is_prose(before.rstrip(" .(")) or tells_of_self(before):
        return None
    pieces = cut(text, begin, date.start, (), page.index)
    title, end = pick_title(pieces, text), ends.end()
    if unpaid and pieces and (title is None or title.title < LIKELY):
        title = None  # the heading of the section tells it
    elif title is None or title.title < LIKELY:
        clause = _CLAUSE.match(text, ends.end(), stop)
        behind = cut(text, clause.start(), clause.end(), (), page.index) if clause else ()
        title, end = (behind[0] if behind else None), clause.end() if clause else end
        if title is None or title.title < KNOWN or not pieces:
            return None
    head = Head(range(at, at + 1), section, date, title, None, (begin, end))
    head.employer = pick_employer(pieces, title)
    return head


def _is_label(page: Page, at: int, section: str | None) -> bool:
    """Return whether a line is a few words set apart, in the part of the line below it: "LIGHT DUTY"."""
    if at < 0 or section is None or page.sections[at] != section or page.lines[at].bullet:
        return False
    text = page.line_text(at)
    alone = page.starts_block(at) and page.starts_block(at + 1) and not page.dated(at)
    return alone and text.isupper() and len(text.split()) <= _LONGEST_LABEL and text[-1].isalpha()


def _labelled(page: Page, at: int, date: Dated, stop: int) -> Head | None:
    """Return the post of a paragraph that begins with its dates below its name: "LIGHT DUTY", and below it
    "May - July 2025. Bus garage office, part time. Filed work orders"."""
    ends = _SENTENCE.match(page.text, date.end, stop)
    clause = _CLAUSE.match(page.text, ends.end(), stop) if ends else None
    if clause is None:
        return None
    above = page.lines[at - 1].span
    place = cut(page.text, clause.start(), clause.end(), (), page.index)[0]
    title = as_title(page.text, above.start, above.end)
    employer = replace(place, title=0.0, employer=True) if len(place.text.split()) <= _LONGEST_NAME else None
    section = page.sections[at] or "top"
    return Head(range(at - 1, at + 1), section, date, title, employer, (above.start, clause.end()))


def _run_on(page: Page, date: Dated) -> Head | None:
    """Return the post whose date and title stand within a paragraph that runs on."""
    at = page.line_of(date.start)
    span = page.lines[at].span
    text = page.text
    if page.starts_block(at) and len(page.line_text(at).split()) <= _LONG_LINE:
        return None  # a heading as others are
    stop = page.lines[page.block_end(at)].span.end
    stop = min(
        stop, date.end + _AHEAD, *(other.start for other in page.dates if other.start >= date.end), len(text)
    )
    if has_placeholder(text[span.start : stop]):
        return None
    pieces = cut(text, date.end, stop, (), page.index)
    first = next((piece for piece in pieces if not piece.place), None)
    if first is None or text[date.end : first.start].strip(EDGES):
        return None
    words = list(re.finditer(r"\S+", first.text))
    for count in range(min(_LONGEST_TITLE, len(words)), 0, -1):
        title = first.text[: words[count - 1].end()]
        if not title[0].isupper() or page.index.classify(title).certainty < Certainty.WHOLE:
            continue
        if count < len(words) and not words[count][0][0].isupper():
            return None
        piece = titled(replace(first, end=first.start + len(title), text=title))
        employer = _rest(first, words[count:])
        end = employer.end if employer else piece.end
        return Head(range(at, at + 1), page.sections[at] or "top", date, piece, employer, (date.start, end))
    return None


def _rest(piece: Piece, words: list[re.Match[str]]) -> Piece | None:
    if not 0 < len(words) <= _LONGEST_NAME:
        return None
    name = piece.text[words[0].start() :]
    if not is_employer(name):
        return None
    return replace(piece, start=piece.start + words[0].start(), text=name, title=0.0, employer=True)
