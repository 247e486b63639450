"""Dated lines that head a post, told from dates within duties, study, and awards."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from screener.nlp.heads.bracketed import below_its_range, is_bracketed, is_task_since, tells_result
from screener.nlp.heads.headers import has_placeholder, is_prose, starts_with_placeholder
from screener.nlp.heads.page import WORK, Dated, Head, Page
from screener.nlp.heads.piece import KNOWN, LIKELY, SURE, Piece
from screener.nlp.heads.pieces import begins_with_deed, is_sentence
from screener.nlp.heads.studylines import is_study
from screener.nlp.heads.titles import is_own_business
from screener.patterns import any_of, later
from screener.values import Certainty
from screener.vocab.postwords import load_post_words

_MAX_HEADING_WORDS = 16
_MAX_ITEM_WORDS = 10
_MAX_LISTED_WORDS = 6
_SHORT_PROSE = 6
_HEADING_LINES = 3
#: A sentence about oneself: such posts are for `prose`.
_TELLS = later(
    r"\bI\s+(?:am|was|have|had|work|worked|serve|served)\b|^\W*(?:Then\s+)?I(?:['’](?:ve|m|d))?\s+[a-z]{2,}"
)
_WORD = later(r"[^\W\d_]+")
#: Dots that lead the eye from a title to its dates.
_LEADER = later(r"[._]{3,}")
#: Words of licences and cards, whose single dates tell when they were issued or run out.
_CARD = later(
    r"\b(?:expire[sd]?|exp|renew\w*|issued|valid|licen[sc]es?|certificate|passed|exam|card"
    r"|good (?:thru|until))\b",
    re.IGNORECASE,
)
_MORE_YEARS = later(r"^(?:\s*(?:,|&|and)\s*(?:19|20)\d\d)+")
#: "(unpaid)", "(20 hours a week)" at the end of a line.
_ASIDE = later(r"(?<=\s)\([^()]{3,40}\)\s*$")
#: More words than these behind a date tell of the work.
_MOST_BEHIND = 8
#: "March/April 2003", an issue of what somebody wrote for.
_ISSUE = later(r"[A-Z][a-z]+\s?/\s?[A-Z][a-z]+,?\s+\d{4}")
#: "Ladies of Charity, member since 2005", and no "Crew member".
_MEMBER = later(r"(?:^|[,:(–—-])\s*(?:(?:active|charter|life(?:time)?|proud)\s+)?member,?\s*$", re.IGNORECASE)
_AS = ("as a ", "as an ", "as the ")
_PRIZE = later(lambda: rf"\b{any_of(load_post_words().prize_words)}\b", re.IGNORECASE)


def find_anchors(page: Page, used: Container[Dated]) -> list[Head]:
    """Return a heading, still without title and employer, for each date that anchors a post and is
    not among those `used` already."""
    heads: list[Head] = []
    for date in page.dates:
        if date in used:
            continue
        first, last = page.line_of(date.start), page.line_of(date.end - 1)
        first -= page.goes_on(first)
        section = page.sections[first]
        if section not in WORK or (heads and first in heads[-1].lines):
            continue
        if _is_anchor(page, first, last, date, section):
            heads.append(Head(range(first, last + 1), section, date))
    return heads


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands on the line of a date: the words before it and all of them, those that may be a
    heading (duties may follow on the same line), how many they are, the best title among its
    pieces, and whether the date stands at an edge of the line."""

    before: str
    text: str
    heading: str
    words: int
    pieces: list[Piece]
    title: float
    at_edge: bool


def _beside(page: Page, first: int, last: int, date: Dated) -> _Beside:
    start, end = page.lines[first].span.start, page.lines[last].span.end
    before = _LEADER.sub(" ", page.text[start : page.begin_of(date)])
    after = _MORE_YEARS.sub("", page.text[date.end : end])
    if date.is_range:
        after = _ASIDE.sub("", after)
    pieces = [piece for at in range(first, last + 1) for piece in page.pieces(at)]
    at_edge = not before.strip(" \t,|-–—:(•") or not after.strip(" \t,|-–—:).")
    title = max((piece.title for piece in pieces), default=0.0)
    # "(March 2021 - Present)" alone on its line: the brackets are no words.
    beside = any(map(str.isalnum, before)) or any(map(str.isalnum, after))
    words = len(before.split()) + len(after.split()) if beside else 0
    duties = len(after.split()) > _MOST_BEHIND and any(map(str.isalnum, before))
    heading = before if duties else f"{before} {after}"
    return _Beside(before, f"{before} {after}", heading, words, pieces, title, at_edge)


def _is_anchor(page: Page, first: int, last: int, date: Dated, section: str) -> bool:
    if _ISSUE.fullmatch(page.text, date.start, date.end):
        return False
    beside = _beside(page, first, last, date)
    templated = any(has_placeholder(page.line_text(at)) for at in range(first, last + 1))
    told = tells_of_self(beside.before if templated else beside.text)
    if section != "volunteer" and _MEMBER.search(beside.before):
        return False
    if told or is_study(beside.heading, beside.title, top=section == "top"):
        return False
    if date.kind != "YEAR" and templated and not below_its_range(page, first, date):
        return True
    if date.is_range and beside.at_edge and _over_placeholder(page, last):
        return True
    if (section == "volunteer" and is_talk(beside.text)) or is_bracketed(page, first, date):
        return False
    if not page.starts_block(first) and _goes_on(page, first):
        return False
    if not templated and tells_result(beside.before, beside.title):
        return False
    if date.is_range:
        return _range_heads(page, first, beside, section)
    return _date_heads(page, first, date, beside, section)


def _over_placeholder(page: Page, at: int) -> bool:
    """Return whether a line, no bullet, stands right over a line that begins with "Company Name"."""
    below = at + 1
    if page.lines[at].bullet or below >= len(page.lines) or page.sections[below] != page.sections[at]:
        return False
    return starts_with_placeholder(page.line_text(below)) and not page.dated(below)


def _range_heads(page: Page, at: int, beside: _Beside, section: str) -> bool:
    """Return whether the line of a range of dates is the heading of a post."""
    if not beside.words or (section == "volunteer" and beside.at_edge and beside.words <= _MAX_ITEM_WORDS):
        return True
    listed = beside.at_edge and _is_listed(beside.pieces)
    if page.lines[at].bullet and beside.title < KNOWN and not listed:
        return False
    if page.lines[at].bullet and not beside.at_edge and begins_with_deed(beside.before):
        return False
    before = beside.before.strip().removeprefix("(")  # "(2018 - 2020) Elm Motel"
    ends_sentence = before.endswith("(") and page.line_text(at).rstrip().endswith(").")
    if ends_sentence and beside.title < SURE and beside.words > 2:
        return False  # "... of systems security (2011-2015)."
    if is_own_business(before):
        return True
    if _ends_told(page, at, beside) or is_task_since(page, at, beside.before, beside.title):
        return False
    if _title_below(page, at, before):
        return True
    if beside.title < LIKELY and (before.endswith("(") or not page.starts_block(at)):
        return False  # "... of security systems (2011-2015)" says when, not where
    prose = before and beside.title < KNOWN and is_prose(before) and beside.words > _SHORT_PROSE
    if beside.words > _MAX_ITEM_WORDS and _tells_of_duty(page, at):
        return False
    return (beside.at_edge or beside.title >= LIKELY) and beside.words <= _MAX_HEADING_WORDS and not prose


def _ends_told(page: Page, at: int, beside: _Beside) -> bool:
    """Return whether a date ends a sentence in which no title stands: "..., no penalty since 2018."."""
    stops = page.line_text(at).rstrip().endswith(".") and beside.text.rstrip().endswith(" .")
    return stops and beside.title < LIKELY and beside.words > _SHORT_PROSE and beside.before[:1].isupper()


def _tells_of_duty(page: Page, at: int) -> bool:
    """Return whether the title of a long line is only named within a sentence: "Give newer clerks tips, as
    a designated coach since 2023"."""
    pieces = [piece for piece in page.pieces(at) if not piece.place]
    return any(piece.title > 0 and piece.text.startswith(_AS) for piece in pieces[1:])


def _title_below(page: Page, at: int, before: str) -> bool:
    """Return whether a line is a name with its dates in brackets, and the next one a title alone:
    "Elm Motel (2018 - 2020)"."""
    below = at + 1
    if not before.endswith("(") or page.lines[at].bullet or below >= len(page.lines) or page.dated(below):
        return False
    if page.lines[below].bullet or page.sections[below] != page.sections[at]:
        return False
    named = before[:1].isupper() and len(before.split()) <= _MAX_LISTED_WORDS and not is_sentence(before)
    return named and any(
        piece.title >= KNOWN and piece.text == page.line_text(below).strip() for piece in page.pieces(below)
    )


def _date_heads(page: Page, at: int, date: Dated, beside: _Beside, section: str) -> bool:
    """Return whether the line of a single date, or of a year, is the heading of a post."""
    if _CARD.search(beside.text):
        return False
    if section == "volunteer" and beside.words:
        return beside.at_edge and beside.words <= _MAX_ITEM_WORDS
    if page.lines[at].bullet or not beside.at_edge or beside.words > _MAX_ITEM_WORDS:
        return False
    if date.kind == "DATE":
        alone = beside.words == 0 and section != "top" and not _told_again(page, at, date)
        return beside.title >= LIKELY or alone
    if not beside.words or _PRIZE.search(beside.before):
        return False
    sure = section != "top" or beside.title >= SURE
    return sure and page.starts_block(at) and _is_listed(beside.pieces)


def _told_again(page: Page, at: int, date: Dated) -> bool:
    """Return whether a range right below a date, at most behind a title and its employer, begins with it."""
    below = range(at + 1, min(at + 1 + _HEADING_LINES, len(page.lines)))
    stretch = page.lines[below.stop - 1].span.end if below else 0
    return any(
        other.kind == "RANGE" and date.end < other.start < stretch and other.iso.startswith(f"{date.iso}/")
        for other in page.dates
    )


def heads_post(page: Page, at: int) -> bool:
    """Return whether a line has the form of a post's heading: a known title, something beside it, and
    nothing of study."""
    text = page.line_text(at)
    pieces = list(page.pieces(at))
    title = max((piece.title for piece in pieces if not piece.place), default=0.0)
    plain = not page.lines[at].bullet and page.starts_block(at) and len(text.split()) <= _MAX_HEADING_WORDS
    return plain and title >= KNOWN and _is_listed(pieces) and not is_study(text, title, top=True)


def _is_listed(pieces: list[Piece]) -> bool:
    """Return whether the pieces of a line are those of a heading: a short title, and beside it
    something else."""
    named = [piece for piece in pieces if not piece.place]
    title = max(named, key=lambda piece: piece.title, default=None)
    return (
        title is not None
        and len(named) > 1
        and title.title >= LIKELY
        and len(title.text.split()) <= _MAX_LISTED_WORDS
    )


def _goes_on(page: Page, at: int) -> bool:
    """Return whether a line is the second half of a bullet's sentence: "35 Windows 2008/2012 servers."."""
    first = page.block_start(at)
    title = max((piece for piece in page.pieces(at)), key=lambda piece: piece.title, default=None)
    if not page.lines[first].bullet or title is None or not title.text[:1].islower():
        return False
    # "dishwasher at the blue plate" begins a post of somebody who writes no capitals.
    begins = title.start == page.lines[at].span.start and not page.lines[at].bullet
    known = page.index.classify(title.text).certainty is Certainty.WHOLE
    return not (begins and known and page.line_text(at - 1).islower())


def tells_of_self(text: str) -> bool:
    """Return whether words are a sentence about oneself: "Then I worked at the Elm Bank"."""
    return _TELLS.search(text) is not None


def is_talk(text: str) -> bool:
    """Return whether an item of community work tells of something done once, as a guest."""
    words = _WORD.findall(text.lower())
    talks = load_post_words().talk_words
    return bool(words) and (words[0] in talks or words[-1] in talks) and "volunteer" not in words
