"""Unpaid posts that run on within a paragraph, without a mark between one and the next: "Elm Shelter Night
Host, 2014 - 2016 Oak Church Nursery Helper, 2015 - 2017", "... in the city Oak Mission: volunteer cook Elm
Library: volunteer reader".

Such text comes from forms that keep no line breaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.nlp.heads.page import Dated, Head, Page
from screener.nlp.heads.piece import Named
from screener.nlp.heads.pieces import as_employer, as_title, begins_with_deed
from screener.nlp.heads.titles import has_head_word
from screener.nlp.unpaid.memberships import is_membership
from screener.patterns import any_of, later
from screener.vocab.parts import OWN_TIME
from screener.vocab.postwords import load_post_words

_SECTIONS = OWN_TIME | {"volunteer"}
_FEWEST = 2
_LONGEST = 10
_LONGEST_TITLE = 4
_EDGES = " \t\n,;:()|•-–—"
#: What a paragraph may begin with: the name of the part.
_LABEL = later(
    r"\W*(?:(?:community|volunteer(?:ing)?|charity|civic)(?:\s+(?:work|service|involvement|experience|activities))?\b)"
    r"(?:\s*:)?\s+(?=[A-Z])",
    re.I,
)
_STOP = later(r"[a-z]{3}\.\s|;|:|\t|\n.*\n")
_LINKS = frozenset({"and", "for", "of", "on", "the"})
_WORD = later(r"\S+")
#: "Elm Library: volunteer reader"; what is told behind begins with a capital, a link word or a mark.
_AFTER_COLON = later(
    r"(?P<body>[A-Z][\w.'’&-]*(?:\s+(?:(?:of|and|for|the|on)\s+){0,2}[A-Z][\w.'’&-]*){0,7}):\s+"
    r"(?P<role>[Vv]olunteer\s+[a-z]+(?:\s+(?!in\b|for|at\b|with|and\b|of\b|to\b|who\b)[a-z]+){0,2})\b"
)
_BODIES = later(lambda: rf"(?<=\s){any_of(_names_of_bodies())}\b(?!\s+(?:of|for)\b)")


def _names_of_bodies() -> set[str]:
    words = load_post_words()
    names = {*words.organisation_ends, *words.helping_places, *words.lay_bodies, *words.club_words}
    return {name.title() for name in names}


def find_runs(page: Page) -> list[Head]:
    """Return the unpaid posts of paragraphs that hold several in a row."""
    found: list[Head] = []
    if _SECTIONS.isdisjoint(page.written):
        return found
    for first, last in _blocks(page):
        start, end = page.lines[first].span.start, page.lines[last].span.end
        dates = page.dates_in(start, end)
        if len(dates) >= _FEWEST and all(date.is_range for date in dates):
            found.extend(_dated(page, start, dates))
        elif page.text.count(":", start, end) >= _FEWEST:
            found.extend(_named(page, start, end))
    return found


def _blocks(page: Page) -> Iterator[tuple[int, int]]:
    """Yield the first and last lines of the paragraphs about the writer's own time."""
    for at in range(len(page.lines)):
        if page.written[at] in _SECTIONS and page.starts_block(at):
            yield at, page.block_end(at)


def _dated(page: Page, start: int, dates: list[Dated]) -> list[Head]:
    """Return the posts of a paragraph in which each date ends one, none if one of them does not."""
    found: list[Head] = []
    label = _LABEL.match(page.text, start, dates[0].start)
    begin = label.end() if label else start
    for date in dates:
        raw = page.text[begin : date.start]
        words = raw.strip(_EDGES)
        first = begin + len(raw) - len(raw.lstrip(_EDGES))
        many = len(words.split())
        if not 1 < many <= _LONGEST or _STOP.search(words) or not _is_named(words):
            return []
        begin = date.end
        if is_membership(words):
            continue
        title, place = _apart(page, first, first + len(words))
        at = range(page.line_of(first), page.line_of(date.end - 1) + 1)
        found.append(Head(at, "volunteer", date, title, place, (first, date.end)))
    return found


def _is_named(words: str) -> bool:
    """Return whether words begin as a name does and tell no deed: "Friends of Cats Foster home"."""
    capitals = sum(word[0].isupper() for word in words.split())
    return words[0].isupper() and capitals >= _FEWEST and "," not in words and not begins_with_deed(words)


def _apart(page: Page, start: int, end: int) -> Named:
    """Return what was done and the body before it, of words without a mark between the two."""
    text = page.text
    bodies = [match.end() for match in _BODIES.finditer(text, start, end) if match.end() < end]
    behind = bodies[-1] if bodies else None
    if behind is None:
        words = list(_WORD.finditer(text, start, end))
        behind = next((words[at].start() for at in _starts(page, words)), None)
    if behind is None:
        return Named(as_title(text, start, end))
    first = behind + len(text[behind:end]) - len(text[behind:end].lstrip(_EDGES))
    name = text[start:behind].rstrip(_EDGES)
    return Named(as_title(text, first, end), as_employer(text, start, start + len(name)))


def _starts(page: Page, words: list[re.Match[str]]) -> Iterator[int]:
    """Yield which of the words begins what was done, likeliest first: the capital before the first small
    word ("Friends of Cats Foster home"), the known words of a title at the end."""
    small = next((at for at, word in enumerate(words) if word[0].islower() and word[0] not in _LINKS), 0)
    if small > _FEWEST:
        yield small - 1
    if has_head_word(words[-1][0]) and len(words) > 1:
        at = len(words) - 1
        while at > max(1, len(words) - _LONGEST_TITLE) and page.index.knows(words[at - 1][0]):
            at -= 1
        yield at


def _named(page: Page, start: int, end: int) -> Iterator[Head]:
    """Yield the posts of a paragraph that names bodies, each before a colon and what a helper is there."""
    for match in _AFTER_COLON.finditer(page.text, start, end):
        words = _WORD.finditer(page.text, *match.span("role"))
        heads = [word.end() for word in words if has_head_word(word[0])]
        if heads:
            title = as_title(page.text, match.start("role"), heads[-1])
            body = as_employer(page.text, *match.span("body"))
            lines = range(page.line_of(match.start()), page.line_of(title.start) + 1)
            yield Head(lines, "volunteer", None, title, body, (match.start(), title.end))
