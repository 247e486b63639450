"""Dated lines that head a post, told from dates within duties, study, and awards."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from screener.nlp.headers import has_placeholder, is_prose
from screener.nlp.page import WORK, Dated, Head, Page
from screener.nlp.pieces import Piece, is_sentence
from screener.vocab.postwords import any_of, load_post_words

_MAX_HEADING_WORDS = 16
_MAX_ITEM_WORDS = 10
_MAX_LISTED_WORDS = 6
_TITLE = 3
_KNOWN = 4
_WHOLE = 6
#: A sentence about oneself: such posts are for `prose`.
_TELLS = re.compile(r"\bI\s+(?:am|was|have|had|work|worked|serve|served)\b")
_STUDENT = re.compile(r"(?:^|,)\s*student\s*,", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
#: Dots that lead the eye from a title to its dates.
_LEADER = re.compile(r"[._]{3,}")
#: Words of licences and cards, whose single dates tell when they were issued or run out.
_CARD = re.compile(
    r"\b(?:expire[sd]?|exp|renew\w*|issued|valid|licen[sc]es?|certificate|passed|exam|card"
    r"|good (?:thru|until))\b",
    re.IGNORECASE,
)
_GRADUATED = re.compile(r"\bclass of\b|\bgraduat|(?:19|20)\d\d|['’]\d\d\b", re.IGNORECASE)
#: The name of another part of a resume at the head of a paragraph.
_PART_NAMES = (
    *(
        "also",
        "awards",
        "awards and honors",
        "certifications",
        "certs",
        "computer",
        "computer skills",
        "education",
    ),
    *(
        "good at",
        "good with",
        "hobbies",
        "honors",
        "honours",
        "interests",
        "languages",
        "language",
        "licenses",
    ),
    *("next step", "objective", "references", "reference", "school", "schooling", "skills", "software"),
    *("strengths", "strong points", "training", "volunteer", "volunteering", "what's next", "why me"),
)
_PART = re.compile(rf"{any_of(_PART_NAMES)}\s*[:.–—-]\s", re.IGNORECASE)
_MORE_YEARS = re.compile(r"^(?:\s*(?:,|&|and)\s*(?:19|20)\d\d)+")
_SCHOOL = re.compile(r"\bhigh school\b", re.IGNORECASE)


def find_anchors(page: Page, used: Container[Dated]) -> list[Head]:
    """Return a heading, still without title and employer, for each date that anchors a post and is
    not among those `used` already."""
    heads: list[Head] = []
    for date in page.dates:
        if date in used:
            continue
        first, last = page.line_of(date.start), page.line_of(date.end - 1)
        section = page.sections[first]
        if section not in WORK or (heads and first in heads[-1].lines):
            continue
        if _is_anchor(page, first, last, date, section):
            heads.append(Head(range(first, last + 1), section, date))
    return heads


def _is_anchor(page: Page, first: int, last: int, date: Dated, section: str) -> bool:
    span, end = page.lines[first].span, page.lines[last].span.end
    before, after = _LEADER.sub(" ", page.text[span.start : date.start]), page.text[date.end : end]
    words = len(before.split()) + len(after.split())
    pieces = [piece for at in range(first, last + 1) for piece in page.pieces(at)]
    title = max((piece.title for piece in pieces), default=0.0)
    beside = before + " " + after
    if _TELLS.search(beside) or _is_study(beside, title, top=section == "top"):
        return False
    if has_placeholder(page.text[span.start : end]) and date.kind != "YEAR":
        return True
    at_edge = not before.strip(" \t,|-–—:(•") or not _MORE_YEARS.sub("", after).strip(" \t,|-–—:).")
    bullet = page.lines[first].bullet
    if section == "volunteer" and is_talk(beside):
        return False
    if date.kind == "RANGE":
        if words == 0 or (section == "volunteer" and at_edge and words <= _MAX_ITEM_WORDS):
            return True
        if bullet and title < _KNOWN and not (at_edge and _is_listed(pieces)):
            return False
        if title < _TITLE and (before.rstrip().endswith("(") or not page.starts_block(first)):
            return False  # "... of security systems (2011-2015)" says when, not where
        prose = before.strip() and title < _KNOWN and is_prose(before.strip()) and words > 6
        return (at_edge or title >= _TITLE) and words <= _MAX_HEADING_WORDS and not prose
    if _CARD.search(beside):
        return False
    if section == "volunteer" and words:
        return at_edge and words <= _MAX_ITEM_WORDS
    if date.kind == "DATE":
        if bullet or not at_edge or words > _MAX_ITEM_WORDS:
            return False
        return title >= _TITLE or (words == 0 and section != "top")
    if bullet or not words or words > _MAX_ITEM_WORDS or _prize().search(before):
        return False
    sure = section != "top" or title >= _WHOLE
    return sure and at_edge and page.starts_block(first) and _is_listed(pieces)


def ends_posts(page: Page, at: int) -> bool:
    """Return whether a paragraph speaks of something else than the post above it: it begins with the
    name of another part ("Languages: ..."), or tells of a school."""
    text = page.line_text(at)
    if _PART.match(text):
        return True
    short = len(text.split()) <= _MAX_HEADING_WORDS
    told = _school().search(text) and (_course().search(text) or _GRADUATED.search(text))
    return page.sections[at] == "top" and short and bool(told) and not is_sentence(text)


def heads_post(page: Page, at: int) -> bool:
    """Return whether a line has the form of a post's heading: a known title, something beside it, and
    nothing of study."""
    text = page.line_text(at)
    pieces = list(page.pieces(at))
    title = max((piece.title for piece in pieces if not piece.place), default=0.0)
    plain = not page.lines[at].bullet and page.starts_block(at) and len(text.split()) <= _MAX_HEADING_WORDS
    return plain and title >= _KNOWN and _is_listed(pieces) and not _is_study(text, title, top=True)


def _is_study(beside: str, title: float, *, top: bool) -> bool:
    if _STUDENT.search(beside):
        return True
    if title < _TITLE and _SCHOOL.search(beside):
        return True
    if title < _WHOLE and _school().search(beside) and _course().search(beside):
        return True
    return _study().search(beside) is not None and title < (_WHOLE if top else _KNOWN)


def _is_listed(pieces: list[Piece]) -> bool:
    """Return whether the pieces of a line are those of a heading: a short title, and beside it
    something else."""
    named = [piece for piece in pieces if not piece.place]
    title = max(named, key=lambda piece: piece.title, default=None)
    return (
        title is not None
        and len(named) > 1
        and title.title >= _TITLE
        and len(title.text.split()) <= _MAX_LISTED_WORDS
    )


def is_talk(text: str) -> bool:
    """Return whether an item of community work tells of something done once, as a guest."""
    first = _WORD.search(text.lower())
    return first is not None and first[0] in load_post_words().talk_words and "volunteer" not in text.lower()


@cache
def _prize() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load_post_words().prize_words)}\b", re.IGNORECASE)


@cache
def _school() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load_post_words().school_words)}\b", re.IGNORECASE)


@cache
def _course() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load_post_words().course_words)}\b", re.IGNORECASE)


@cache
def _study() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load_post_words().study_words)}\b|\bstudent\b(?=\s*,)", re.IGNORECASE)
