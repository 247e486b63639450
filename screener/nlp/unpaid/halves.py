"""An item of a list of unpaid work taken apart: "Elm Street Mission - serving line", "Room mom, 2nd grade",
"Oak Choir, treasurer", "Usher board at New Hope".

One half says what was done, the other where; times ("every Lent") and deeds ("ran the grill") behind
them are told of the post and name neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from screener.nlp.heads.page import Page
from screener.nlp.heads.piece import Named, Piece
from screener.nlp.heads.pieces import as_employer, as_title
from screener.nlp.heads.places import is_place
from screener.nlp.unpaid.helping import name_alone
from screener.nlp.unpaid.itemwords import (
    BODIES,
    begins_as_name,
    begins_with_verb,
    ends_with_event,
    ends_with_office,
    ends_with_role,
    is_body,
    is_body_alone,
    is_name,
    is_of_body,
    is_role,
    is_time,
    is_told,
    names_club,
    says_where,
    without_when,
)
from screener.patterns import any_of, later
from screener.vocab.postwords import load_post_words

_MARK = later(
    r"\s*\t\s*|\s{3,}|\s+[-–—]+\s+|(?<=[a-z])[–—]\s*|\s*:\s+|\s*,\s+|\s*;\s+|\s*\((?![A-Z&-]{2,9}\))|(?<![A-Z&-])\)[,;:]?\s*|\s+/\s+"
)
_DASHES = frozenset("-–—:")
#: What joins a date to the words before it.
_BEFORE_DATE = later(
    r"[\s,(]*(?:\b(?:since|from|in|for|of|summers?|winters?|every|each|again)\b)?[\s,(]*$", re.I
)
_LINK = later(
    r"\s+(?:(?:at|with|through|@)|(?P<of>for|of|to|in))\s+(?:(?:the|our|my|a|his|her|local)\s+)*", re.I
)
#: Words of unpaid work that say nothing of what was done, whatever stands between them and the place.
_VOLUNTEERS = later(r"Volunteer(?:ed|ing|s)?(?=$|\s(?:at|in|for|with|of|to|on|during)\b)", re.I)
#: A body that people sit on, behind the name of the whole: "Elm County advisory board".
_SITS_ON = later(lambda: rf"(?<=\s)(?:{any_of(load_post_words().kinds_of_boards)}\s+)?{BODIES}$")
_VOLUNTEER_NAME = later(r"Volunteer(?:ed|ing|s)?\s+(?=[A-Z])")
_VOLUNTEER_LAST = later(r"\s+volunteer$", re.I)
#: "Gasparilla 5k water table": a name, and what was done there.
_OF_BODY = later(
    r"(?P<body>[A-Z][\w.'’&-]*(?:\s+(?:(?:of|for|on|the|and|&|de|del|la)\s+){0,2}(?:[A-Z][\w.'’&-]*|\d\w*))+)"
    r"\s+(?P<deed>(?!(?:of|for|on|the|and|at|in|with|to|or|de)\b)[a-z][\w'-]*\s[\w' /-]+)$"
)
_VERB = later(r"(?!Volunteering)\w+", re.I)
_AND = later(r"\s+(?:and|&)\s+")
_SHORT = 4


@dataclass(frozen=True, slots=True)
class Half:
    """A stretch of an item between two marks, without dates; `mark` is what stands before it, and it is
    `told` of the post where that is a colon behind a time."""

    start: int
    end: int
    text: str
    mark: str
    told: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """What an item says was done, where, and at which offset that ends; what follows is told of it."""

    title: Piece | None
    place: Piece | None
    end: int


def cut_halves(page: Page, start: int, end: int) -> list[Half]:
    """Return what stands between the marks and dates of a stretch of the text."""
    holes = [
        (match.start(), match.end(), match[0].strip() or ",")
        for match in _MARK.finditer(page.text, start, end)
    ]
    dates = page.dates_in(start, end)
    holes = [hole for hole in holes if not any(date.start <= hole[0] < date.end for date in dates)]
    holes += [(date.start, date.end, "") for date in dates]
    found: list[Half] = []
    at, mark, timed = start, "", False
    for first, last, sign in [*sorted(holes), (end, end, "")]:
        raw = page.text[at:first]
        if sign == "" and first < end:
            raw = raw[: _BEFORE_DATE.search(raw).start()]  # type: ignore[union-attr]
        begin = at + len(raw) - len(raw.lstrip(" \t\n.,)"))
        words = page.text[begin : at + len(raw)].rstrip(" \t\n.,(!")
        if any(map(str.isalnum, words)):
            found.append(Half(begin, begin + len(words), words, mark, told=timed and mark == ":"))
            mark, timed = "", is_time(words)
        at, mark, timed = last, sign or mark, timed or not sign
    return found


def read_item(page: Page, start: int, end: int) -> Item | None:
    """Return what an item of a list of unpaid work tells, None where no half of it says anything."""
    text = page.text
    every = cut_halves(page, start, end)
    told = next((at for at, half in enumerate(every) if at and _is_told(half)), len(every))
    halves = [half for half in every[:told] if not is_time(half.text)]
    halves = [half for half in halves if half is halves[0] or not is_place(half.text)]
    if not halves:
        return None
    first, rest = _without_when(halves[0]), halves[1:]
    if rest:
        title, place = (_dashed if rest[0].mark[:1] in _DASHES else _listed)(text, first, rest)
    else:
        title, place = _alone(text, first)
        body = first.text[:1].isupper() and is_of_body(first.text) and not is_role(first.text)
        if place is None and told < len(every) and body:  # "St. Luke's parish: bring meals to the sick"
            title, place = None, _place(text, first)
    used = max((piece.end for piece in (title, place) if piece), default=start)
    left = (half.start for half in every if half.start >= used and not is_time(half.text))
    return Item(title, place, next(left, end)) if title or place else None


def _is_told(half: Half) -> bool:
    return half.told or (not is_time(half.text) and is_told(half.text))


def _without_when(half: Half) -> Half:
    words = without_when(half.text)
    return Half(half.start, half.start + len(words), words, half.mark)


def _title(text: str, half: Half) -> Piece:
    return as_title(text, half.start, half.end)


def _place(text: str, half: Half) -> Piece:
    return as_employer(text, half.start, half.end)


def holds_role(words: str) -> bool:
    """Return whether one of the parts of an item ends with a role, or one before "of", "for" and the like."""
    parts = [
        part for half in _MARK.split(words) if half for part in _LINK.split(half) if part and part.strip()
    ]
    return any(is_role(part.strip(" .")) for part in parts if any(map(str.isalpha, part)))


def names_place(page: Page, start: int, end: int) -> bool:
    """Return whether words of a stretch say where something was done: "Walked dogs for the shelter"."""
    return any(_names_place(half.text) for half in cut_halves(page, start, end))


def _names_place(words: str) -> bool:
    return any(says_where(without_when(words[link.end() :])) for link in _LINK.finditer(words))


def _alone(text: str, half: Half) -> Named:
    """Return title and place of an item of one half."""
    words = half.text
    named = _VOLUNTEER_NAME.match(words)
    if named and " " in words[named.end() :] and not is_role(words):  # "Volunteer Elm Shelter"
        first = half.start + named.end()
        word = as_title(text, half.start, half.start + len(named[0].rstrip()))
        return Named(word, as_employer(text, first, half.end))
    linked = _linked(text, half)
    if linked:
        return linked
    ahead = _AND.split(words)[0]
    if ahead != words and is_role(ahead) and not is_role(words):  # "Nursery helper and Bible school"
        return Named(as_title(text, half.start, half.start + len(ahead)))
    board = _SITS_ON.search(words)
    if board and is_name(words[: board.start()].rstrip()) and len(words[: board.start()].split()) > 1:
        name = words[: board.start()].rstrip()
        body = as_employer(text, half.start, half.start + len(name))
        return Named(as_title(text, half.start + board.start(), half.end), body)
    last = _VOLUNTEER_LAST.search(words)
    if last and is_body(words[: last.start()]):  # "Salvation Army volunteer"
        begin = half.start + last.start() + len(last[0]) - len(last[0].lstrip())
        body = as_employer(text, half.start, half.start + last.start())
        return Named(as_title(text, begin, half.end), body)
    of_body = _OF_BODY.match(words)
    if of_body and not holds_role(words) and not ends_with_event(words):
        body = as_employer(text, half.start, half.start + of_body.end("body"))
        return Named(as_title(text, half.start + of_body.start("deed"), half.end), body)
    if not is_role(words) and (is_body(words) or (begins_as_name(words) and ends_with_event(words))):
        return Named(employer=_place(text, half))
    return Named(_title(text, half))


def _linked(text: str, half: Half) -> Named | None:
    """Return title and place of words that a small word joins: "Usher board at New Hope", "Treasurer of the
    band boosters"."""
    words = half.text
    if is_body_alone(words):
        return None  # "Board of Trustees"
    for link in _LINK.finditer(words):
        ahead = words[: link.start()]
        if (link["of"] and not is_role(ahead)) or (ahead.endswith("ing") and _VERB.fullmatch(ahead)):
            continue
        behind = as_employer(text, half.start + link.end(), half.end)
        place = as_employer(text, *name_alone(behind))
        if ends_with_event(ahead) and place.text.islower():
            return None  # "Blood drive at my church"
        sure = _VOLUNTEERS.fullmatch(ahead) and not place.text.islower()
        if (
            sure
            or says_where(place.text)
            or (link["of"] and (ends_with_office(ahead) or names_club(place.text)))
        ):
            title = _VOLUNTEERS.match(ahead)
            end = title.end() if title and sure else link.start()
            return Named(as_title(text, half.start, half.start + end), place)
    return None


def _dashed(text: str, first: Half, rest: Sequence[Half]) -> Named:
    """Return title and place of an item whose first half a dash or colon sets apart."""
    linked = _linked(text, first)
    if linked:
        return linked
    task = _without_when(rest[0])
    if is_role(first.text) and not (is_body(first.text) and is_role(task.text)):
        title, place = _alone(text, first)
        return Named(title, place or (_place(text, task) if says_where(task.text) else None))
    if begins_with_verb(task.text) and not is_role(
        task.text
    ):  # "St. Luke's parish: bring Communion to the sick"
        return Named(employer=_place(text, first))
    if says_where(first.text) or begins_as_name(first.text):
        last = task
        for half in rest[1:]:
            if half.mark != "," or is_role(task.text):
                break
            last = half
        return Named(as_title(text, task.start, last.end), _place(text, first))
    if len(task.text.split()) < _SHORT and task.text[:1].islower():
        return Named(as_title(text, first.start, task.end))  # "Stand down each fall - medical tent"
    return _alone(text, first)


def _listed(text: str, first: Half, rest: Sequence[Half]) -> Named:
    """Return title and place of an item whose halves commas or brackets part."""
    linked = _linked(text, first)
    if linked:
        return linked
    others = [_without_when(half) for half in rest]
    place = next((half for half in others if says_where(half.text)), None)
    body = _place(text, place) if place else None
    office = next((half for half in others if ends_with_role(half.text)), None)
    if office is not None and is_body_alone(first.text):  # "Zoning board, alternate"
        return Named(_title(text, office), _place(text, first))
    if is_role(first.text):
        named = next((half for half in others if half.text[:1].isupper() and not is_role(half.text)), None)
        if body is None and named is not None:  # "Tax aide greeter, VITA tax site"
            body = _place(text, named)
        title, own = _alone(text, first)
        return Named(title, own or body)
    role = next((half for half in others if is_role(half.text)), None)
    if role is not None:  # "Elm Legal Aid, class tutor"
        before = others[others.index(role) - 1] if others.index(role) and role.mark == "(" else first
        return Named(_title(text, role), as_employer(text, first.start, before.end))
    task = others[0]
    small = task.text[:1].islower()
    known = first.text[:1].isupper() and is_of_body(first.text)
    if (small and (known or (body is None and is_name(first.text)))) or (known and place is not task):
        return Named(_title(text, task), _place(text, first))
    title, own = _alone(text, first)
    if title is None and own is not None and body is not None:  # "Food Drive, Elm Church"
        title = as_title(text, own.start, own.end)
        return Named(title, body)
    return Named(title, own or body)


def offices_of(page: Page, start: int, end: int) -> Iterator[tuple[Half, Half]]:
    """Yield body and office of an item that names several offices of one body, or several dated tasks there:
    "PTA: vice president 2014-15, book fair chair"."""
    halves = [half for half in cut_halves(page, start, end) if not is_time(half.text)]
    offices = [_without_when(half) for half in halves[1:]]
    if len(offices) < 2 or offices[0].mark[:1] not in _DASHES:
        return
    stops = [*(office.start for office in offices[1:]), end]
    dated = all(page.dates_in(office.end, stop) for office, stop in zip(offices, stops, strict=True))
    if dated or all(map(_is_office, offices)):
        yield from ((halves[0], office) for office in offices)


def _is_office(half: Half) -> bool:
    return len(half.text.split()) <= _SHORT and is_role(half.text)
