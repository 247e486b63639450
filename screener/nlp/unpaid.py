"""Volunteering in lists: "Red Cross blood drive", "Board member, YMCA", often without dates.

Under a heading of volunteering every item is a post; elsewhere an item that says "volunteer" or
names an office of an association. Where no title is written, the word "volunteer" of the item
or of the heading is the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from screener.nlp.anchors import is_talk
from screener.nlp.externs import extern_pattern
from screener.nlp.headers import is_prose, pick_employer, pick_title
from screener.nlp.page import Head, Page
from screener.nlp.pieces import Piece, cut
from screener.nlp.titles import TitleIndex
from screener.values import Line

_VOLUNTEER = re.compile(
    r"\bvolunteer(?:ed|ing)?\b(?!\s+(?:\w+\s+)?(?:staff|program|coordinat|manage|recruit))", re.I
)
_OFFICE = re.compile(
    r"\b(?:(?:board|committee) member|den leader|scout (?:leader|master)"
    r"|(?:youth|little league) coach|trustee)\b",
    re.I,
)
#: An office of a club with its dates, wherever in a paragraph it stands: "Elm Choir, President 2012 - 2016".
_CLUB_OFFICE = re.compile(
    r"(?P<club>(?:[A-Z][\w.'&-]*\s+){0,5}[A-Z][\w.'&-]*)\s*[,:-]\s*"
    r"(?P<title>(?:[A-Z][\w&-]*\s+|and\s+|of\s+){0,6}"
    r"(?:Volunteer|President|Treasurer|Secretary|Chair|Chairman|Chairperson|Chairwoman|Captain|Leader|Trustee"
    r"|Board Member|Coach|Mentor|Founder))\s*[,(:-]?\s*$"
)
#: "Volunteer: Elm Food Bank, greeter, 2021 - present", a post that is a line of its own.
_LABEL = re.compile(r"\W*volunteer(?:ing|ed)?(?:\s+(?:work|experience))?\s*[:–—-]\s+(?=\S)", re.I)
_TITLE = 3
_REACH = 120
_LONGEST_TITLE = 3
#: Words of which a sub-heading is made, and no post.
_HEADING = frozenset(
    {
        "community",
        "volunteer",
        "service",
        "services",
        "work",
        "experience",
        "activities",
        "and",
        "involvement",
    }
)
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_ELSEWHERE = frozenset({"affiliations", "interests", "additional", "accomplishments", "personal"})
_CLUBS = frozenset({"affiliations", "interests", "additional"})
_SERVICE = re.compile(
    r"\b(?:(?:united states|u\.?s\.?)\s+)?"
    r"(?:army|navy|air force|marine corps|marines|coast guard|national guard)\b",
    re.I,
)
_VETERAN = re.compile(r"\bveteran\b", re.I)
_MOST_WORDS = 16
_MOST_ITEMS = 12


def title_of_heading(page: Page, head: Head) -> Piece | None:
    """Return what the heading above an unpaid post without title calls it: the word "volunteer" or
    "externship", else the whole heading; None for paid posts and where there is no heading."""
    if head.section not in ("volunteer", "externship"):
        return None
    at = head.lines.start
    while at > 0 and page.sections[at] is not None:
        at -= 1
    if page.sections[at] is not None:
        return None
    span = page.lines[at].span
    found = (_VOLUNTEER if head.section == "volunteer" else extern_pattern()).search(
        page.text, span.start, span.end
    )
    words = page.text[span.start : span.end].rstrip(" :-–—")
    return (
        _piece(page.text, *found.span()) if found else _piece(page.text, span.start, span.start + len(words))
    )


def labelled(page: Page, taken: Iterable[int]) -> list[Head]:
    """Return the unpaid posts on lines that begin with the word for them and a colon."""
    used = set(taken)
    found = []
    for at, line in enumerate(page.lines):
        label = _LABEL.match(page.text, line.span.start, line.span.end)
        if label is None or at in used or not page.starts_block(at) or page.written[at] == "volunteer":
            continue
        dates = [date for date in page.dates if line.span.start <= date.start < line.span.end]
        holes = [(date.start, date.end) for date in dates]
        pieces = cut(page.text, label.end(), line.span.end, holes, page.index)
        title = pick_title(pieces, page.text)
        if title is None or title.title < _TITLE:
            title = _piece(page.text, *_VOLUNTEER.search(page.text, line.span.start).span())  # type: ignore[union-attr]
        date = next((date for date in dates if date.kind == "RANGE"), dates[0] if dates else None)
        found.append(Head(range(at, at + 1), "volunteer", date, title, pick_employer(pieces, title)))
    return found


def dated_offices(page: Page, taken: Iterable[int]) -> list[Head]:
    """Return the dated offices of clubs that paragraphs about interests and memberships tell of."""
    used = set(taken)
    found = []
    for date in page.dates:
        at = page.line_of(date.start)
        section = page.sections[at]
        if date.kind != "RANGE" or at in used or section not in _CLUBS:
            continue
        first = at
        while not page.starts_block(first):
            first -= 1
        begin = max(page.lines[first].span.start, date.start - _REACH)
        match = _CLUB_OFFICE.search(page.text, begin, date.start)
        if match:
            title, club = _piece(page.text, *match.span("title")), _piece(page.text, *match.span("club"))
            found.append(Head(range(at, at + 1), section, date, title, club))
    return found


def listed(
    text: str, lines: Sequence[Line], sections: Sequence[str | None], taken: Iterable[int], index: TitleIndex
) -> list[tuple[int, Piece | None, Piece | None]]:
    """Return (line, title, organisation) for the unpaid posts in lists that bear no date."""
    used = set(taken)
    dated = {_region(sections, at) for at in used}
    found: list[tuple[int, Piece | None, Piece | None]] = []
    for at, line in enumerate(lines):
        section = sections[at]
        if at in used or section is None or (at > 0 and lines[at - 1].block == line.block):
            continue
        words = text[line.span.start : line.span.end]
        if len(words.split()) > _MOST_WORDS or _HEADING.issuperset(_LETTERS.findall(words.lower())):
            continue
        if section == "military":
            service, veteran = (p.search(text, line.span.start, line.span.end) for p in (_SERVICE, _VETERAN))
            if service and veteran and _region(sections, at) not in dated:
                found.append((at, _piece(text, *veteran.span()), _piece(text, *service.span())))
            continue
        if section == "volunteer":
            if index.classify(words).strength == 0 and not _LETTERS.search(words):
                continue
            if _region(sections, at) in dated and not (line.bullet and _VOLUNTEER.match(words)):
                continue
        elif section not in _ELSEWHERE or not (_VOLUNTEER.search(words) or _OFFICE.search(words)):
            continue
        if is_talk(words):
            continue
        title, place = _parts(text, line, index, section)
        if title is not None or section == "volunteer":
            found.append((at, title, place))
    return found if len(found) <= _MOST_ITEMS else []


def _parts(text: str, line: Line, index: TitleIndex, section: str) -> tuple[Piece | None, Piece | None]:
    pieces = cut(text, line.span.start, line.span.end, (), index)
    title: Piece | None = None
    for pattern in (_OFFICE, _VOLUNTEER):
        match = pattern.search(text, line.span.start, line.span.end)
        if match and title is None:
            title = next((p for p in pieces if p.start <= match.start() < p.end), None)
            if title is None or len(title.text.split()) > _LONGEST_TITLE or title.employer:
                title = _piece(text, *match.span())
    if title is None and section == "volunteer" and not is_prose(text[line.span.start : line.span.end]):
        title = pick_title(tuple(piece for piece in pieces if not piece.employer), text)
    rest = tuple(piece for piece in pieces if piece is not title)
    holder = next((p for p in rest if title and p.start < title.start and title.end == p.end), None)
    if holder is not None and title is not None:  # "Salvation Army volunteer"
        name = text[holder.start : title.start].rstrip()
        return title, _piece(text, holder.start, holder.start + len(name))
    return title, pick_employer(rest, title)


def _region(sections: Sequence[str | None], at: int) -> int:
    """Return where the section of a line begins, as its name within the resume."""
    while at > 0 and sections[at - 1] is not None and sections[at - 1] == sections[at]:
        at -= 1
    return at


def _piece(text: str, start: int, end: int) -> Piece:
    return Piece(start, end, text[start:end], "", 1.0, employer=False, place=False)
