"""Volunteering in lists: "Red Cross blood drive", "Board member, YMCA", often without dates.

Under a heading of volunteering every item is a post; elsewhere an item that says "volunteer" or
names an office of an association. Where no title is written, the word "volunteer" of the item
or of the heading is the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from screener.nlp.headers import Piece, cut, is_prose, pick_employer, pick_title
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
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_ELSEWHERE = frozenset({"affiliations", "interests", "additional", "accomplishments", "personal"})
_MOST_WORDS = 16
_MOST_ITEMS = 12


def title_of_heading(
    text: str, lines: Sequence[Line], sections: Sequence[str | None], at: int
) -> Piece | None:
    """Return the word "volunteer" of the heading above a line as a title, None without one."""
    while at > 0 and sections[at] is not None:
        at -= 1
    span = lines[at].span
    found = _VOLUNTEER.search(text, span.start, span.end)
    return _piece(text, *found.span()) if found else None


def listed(
    text: str, lines: Sequence[Line], sections: Sequence[str | None], taken: Iterable[int], index: TitleIndex
) -> list[tuple[int, Piece, Piece | None]]:
    """Return (line, title, organisation) for the unpaid posts in lists that bear no date."""
    used = set(taken)
    dated = {_region(sections, at) for at in used}
    found: list[tuple[int, Piece, Piece | None]] = []
    for at, line in enumerate(lines):
        section = sections[at]
        if at in used or section is None or (at > 0 and lines[at - 1].block == line.block):
            continue
        words = text[line.span.start : line.span.end]
        if len(words.split()) > _MOST_WORDS:
            continue
        if section == "volunteer":
            if index.classify(words).strength == 0 and not _LETTERS.search(words):
                continue
            if _region(sections, at) in dated:
                continue
        elif section not in _ELSEWHERE or not (_VOLUNTEER.search(words) or _OFFICE.search(words)):
            continue
        title, place = _parts(text, line, index, section)
        title = title or title_of_heading(text, lines, sections, at)
        if title is not None:
            found.append((at, title, place))
    return found if len(found) <= _MOST_ITEMS else []


def _parts(text: str, line: Line, index: TitleIndex, section: str) -> tuple[Piece | None, Piece | None]:
    pieces = cut(text, line.span.start, line.span.end, (), index)
    title: Piece | None = None
    for pattern in (_OFFICE, _VOLUNTEER):
        match = pattern.search(text, line.span.start, line.span.end)
        if match and title is None:
            title = next(
                (p for p in pieces if p.start <= match.start() < p.end and len(p.text.split()) <= 3), None
            )
            title = title or _piece(text, *match.span())
    if title is None and section == "volunteer" and not is_prose(text[line.span.start : line.span.end]):
        title = pick_title(tuple(piece for piece in pieces if not piece.employer), text)
    rest = tuple(piece for piece in pieces if piece is not title)
    return title, pick_employer(rest, title)


def _region(sections: Sequence[str | None], at: int) -> int:
    """Return where the section of a line begins, as its name within the resume."""
    while at > 0 and sections[at - 1] is not None and sections[at - 1] == sections[at]:
        at -= 1
    return at


def _piece(text: str, start: int, end: int) -> Piece:
    return Piece(start, end, text[start:end], "", 1.0, employer=False, place=False)
