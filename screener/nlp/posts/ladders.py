"""Titles with their own years below one employer and the range of all of them:

    Elm Valley Bank, June 2014 - January 2022
    Senior Teller 2018 - 2022
    Teller 2014 - 2018

The line of the employer is no post of its own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from screener.nlp.heads.headers import has_placeholder
from screener.nlp.heads.organisations import is_armed_service
from screener.nlp.heads.page import Dated, Head, Page
from screener.nlp.heads.piece import POSSIBLE, Piece
from screener.nlp.posts.overlaps import bounds, lies_in
from screener.vocab.postwords import load_post_words
from screener.vocab.words import load_words

_MOST_BETWEEN = 2
_SEVERAL = 2
#: More than any career holds: each heading of thousands is not to be held against all below it.
_MOST_STEPS = 40
_JOINT = re.compile(r",? (?:[–—-] )?|,|/")


def without_landings(page: Page, heads: list[Head]) -> list[Head]:
    """Return the headings without those that only head a ladder of titles, whose steps take over their
    employer and their dates."""
    kept: list[Head] = []
    at = 0
    while at < len(heads):
        top = heads[at]
        steps = _steps(page, top, heads[at + 1 : at + 1 + _MOST_STEPS])
        if not steps:
            kept.append(top)
        for step in steps:
            step.within = top.dates
            _take_over(page, step, top.employer or top.title)
        kept.extend(steps)
        at += 1 + len(steps)
    return kept


def names_employer(piece: Piece | None) -> bool:
    """Return whether what stands for a title names an employer."""
    return piece is not None and piece.employer and piece.title == 0


def _steps(page: Page, top: Head, below: list[Head]) -> list[Head]:
    """Return the headings of the steps of a ladder, none where a heading has a title of its own. Whose steps
    fill its whole time is what they all belong to, whatever branch or school is named beside them."""
    if top.dates is None or not top.dates.is_range or top.section == "volunteer":
        return []
    steps = list(takewhile(lambda head: _is_step(page, top, head), below))
    filled = _fill(steps, top.dates)
    if not filled:
        steps = list(takewhile(lambda head: _is_at(top, head), steps))
    if not steps or not _follows(page, top, steps[0]):
        return []
    untitled = top.title is None or names_employer(top.title)
    least = POSSIBLE if filled else 0.5
    named = top.title is not None and top.title.title < least and top.employer is None
    return steps if untitled or (named and len(steps) >= _SEVERAL) else []


def _fill(steps: list[Head], whole: Dated) -> bool:
    """Return whether several steps begin and end in the years in which the whole did."""
    spans = [bounds(step.dates) for step in steps if step.dates]
    first, last = bounds(whole)
    if len(spans) < _SEVERAL or first is None or last is None:
        return False
    starts, ends = ([month.year for month in side if month] for side in zip(*spans, strict=True))
    return (min(starts, default=0), max(ends, default=0)) == (first.year, last.year)


def _take_over(page: Page, step: Head, employer: Piece | None) -> None:
    """Give a step the employer of its ladder; what stood for one is a ward or branch, and ends the title."""
    title, ward = step.title, step.employer
    if title and ward and employer and (_is_part(ward) or is_armed_service(employer.text)):
        if _JOINT.fullmatch(page.text, title.end, ward.start):
            step.title = replace(title, end=ward.end, text=page.text[title.start : ward.end])
        step.employer = employer
    step.employer = step.employer or employer


def _is_part(piece: Piece) -> bool:
    """Return whether what stands for an employer is a part of one: a ward, a shift, a branch, a team."""
    words = piece.text.lower().replace("-", " ").split()
    post = load_post_words()
    tails = {*load_words().title_tails, *post.wards, *post.departments}
    return " ".join(words) in tails or piece.text.lower() in tails or words[-1] in (*post.unit_words, "pod")


def _is_step(page: Page, top: Head, head: Head) -> bool:
    if head.section != top.section or head.title is None or head.title.title < POSSIBLE:
        return False
    if head.dates is None or not head.dates.is_range:
        return False
    if any(has_placeholder(page.line_text(at)) for at in head.lines):
        return False  # another employer's, whose name is gone
    return top.dates is not None and lies_in(head.dates, top.dates)


def _is_at(top: Head, head: Head) -> bool:
    """Return whether a step names no other employer than its ladder: what stands beside titles in an armed
    service are units and bases."""
    whole = top.employer or top.title
    if head.employer is None or whole is None:
        return head.employer is None
    same = head.employer.text == whole.text or _is_part(head.employer)
    return same or (is_armed_service(whole.text) and not is_armed_service(head.employer.text))


def _follows(page: Page, top: Head, step: Head) -> bool:
    """Return whether the first step stands right below, or below the employer's name and place."""
    between = range(top.lines.stop, step.lines.start)
    return len(between) <= _MOST_BETWEEN and all(
        not page.dated(at) and all(piece.place or piece.employer for piece in page.pieces(at))
        for at in between
    )
