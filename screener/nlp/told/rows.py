"""Posts in a row on one line: "Receptionist at Elm Law (2019-2023), Cashier at Elm Market (2016-2019)", and
those of somebody who rose: "Porter, Elm Hotel 2011 - 2014, promoted to Lead Porter 2014 - 2018".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from screener.nlp.heads.headers import is_prose, names_something, pick_employer, pick_title
from screener.nlp.heads.page import Dated, Head, Page
from screener.nlp.heads.piece import KNOWN, LIKELY, Piece
from screener.nlp.heads.pieces import cut
from screener.patterns import any_of, later
from screener.vocab.postwords import load_post_words

_MOST_WORDS = 12
_LONGEST_NAME = 5
_CLOSES = re.compile(r"\s*[)\].;,]*")
#: Between two posts of a line: "(2014 - 2017) and Host, Elm Grill (2015 - 2016)", "2014, promoted to Lead".
_JOINS = later(
    lambda: (
        r"\s*(?:(?:and|&|\+|plus|also)\s+)*"
        rf"(?P<rise>(?:{any_of(load_post_words().rises)}\s+)*)(?:as\s+)?(?:an?\s+)?(?=\S)"
    ),
    re.IGNORECASE,
)
#: Before the first of them: "Started as Bagger 2015 - 2016".
_BEGAN = later(r"\s*(?:started|began|hired)(?:\s+(?:out|off|on))?\s+as\s+(?:an?\s+)?(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Step:
    """A stretch of a line that a date ends: the title in it, all its pieces, whether it says that somebody
    rose to this post from the one before, and where the next stretch begins."""

    date: Dated
    title: Piece
    pieces: tuple[Piece, ...]
    rises: bool
    end: int


def posts_in_row(page: Page, dates: Sequence[Dated]) -> list[Head]:
    """Return the posts of a line on which each date ends one, nothing if any of them does not."""
    at = page.line_of(dates[0].start)
    if page.line_of(dates[-1].end - 1) != at and not page.lines[at].bullet:
        return []
    steps = list(_steps(page, at, dates))
    risen = any(step.rises for step in steps)
    if len(steps) < len(dates) or not all(_is_post(step, risen=risen) for step in steps):
        return []
    heads = []
    for step, employer in zip(steps, _employers(page, at, steps), strict=True):
        line = page.line_of(step.date.start)
        place = (step.title.start, step.end)
        section = page.sections[line] or "top"
        heads.append(Head(range(line, line + 1), section, step.date, step.title, employer, place))
    return heads


def _steps(page: Page, at: int, dates: Sequence[Dated]) -> Iterator[_Step]:
    """Yield the stretches of a line up to each date, as far as each holds a title and no sentence."""
    begin = page.lines[at].span.start
    for date in dates:
        joined = (_JOINS if begin > page.lines[at].span.start else _BEGAN).match(page.text, begin, date.start)
        begin = joined.end() if joined else begin
        segment = page.text[begin : date.start]
        pieces = cut(page.text, begin, date.start, (), page.index)
        title = pick_title(pieces, page.text)
        if title is None or len(segment.split()) > _MOST_WORDS or is_prose(segment):
            return
        closed = _CLOSES.match(page.text, date.end)
        begin = closed.end() if closed else date.end
        yield _Step(date, title, pieces, joined is not None and bool(joined.groupdict().get("rise")), begin)


def _is_post(step: _Step, *, risen: bool) -> bool:
    """Return whether a stretch holds a title: beside an employer's name, or where somebody rose, a word that
    titles end with is enough."""
    return step.title.title >= (LIKELY if risen or len(step.pieces) > 1 else KNOWN)


def _employers(page: Page, at: int, steps: Sequence[_Step]) -> list[Piece | None]:
    """Return the employer of each step: before its date, or behind it where the first one lacks one; who rose
    did so at one employer."""
    named = [pick_employer(step.pieces, step.title) for step in steps]
    last = _name_behind(page, at, steps[-1].end)
    if named[0] is None and last is not None:
        named = [*named[1:], last]
    for number, step in enumerate(steps):
        if step.rises:
            named[number - 1] = named[number - 1] or named[number]
            named[number] = named[number] or named[number - 1]
    return named


def _name_behind(page: Page, at: int, start: int) -> Piece | None:
    """Return the name that ends the line of some posts, None where more than a name stands there."""
    pieces = cut(page.text, start, page.lines[at].span.end, (), page.index)
    names = [piece for piece in pieces if not piece.place]
    if len(names) != 1 or len(names[0].text.split()) > _LONGEST_NAME:
        return None
    return names[0] if names[0].title < LIKELY and names_something(names[0].text) else None
