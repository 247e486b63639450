"""Unpaid posts among memberships, honours and pastimes: "Usher at New Hope. Dean's list. Room mom (2 yrs)".

An item counts where it ends with what a helper is ("usher", "youth coach", "lector"), says when somebody
held an office, or names a role beside a body that is served without pay ("Church van driver", "Elm bowling
league, treasurer"); a membership, a prize, a pastime and an office in a body of one's own trade do not.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache
from itertools import islice

from screener.nlp.heads.page import Head, Page
from screener.nlp.heads.pieces import as_employer, as_title
from screener.nlp.unpaid.halves import Half, Item, cut_halves, read_item
from screener.nlp.unpaid.itemwords import (
    BODY_WORDS,
    ends_with_office,
    is_body_alone,
    is_name,
    is_of_body,
    is_role,
    is_time,
    without_when,
)
from screener.nlp.unpaid.lists import date_of, parts_of
from screener.nlp.unpaid.memberships import is_membership, is_no_post
from screener.nlp.unpaid.roles import is_of_colleagues
from screener.patterns import any_of, later
from screener.vocab.postwords import load_post_words

_SECTIONS = frozenset(
    {"interests", "affiliations", "certifications", "accomplishments", "additional", "personal"}
)
#: A sentence about the writer, and no item.
_TELLS = later(r"\W*(?:I|My|We|As|You|Was|Were|Have|Served?|Acted|Elected)\b")
#: A wish, a card, and the captain of a team at school.
_NOT = later(
    r"\b(?:(?-i:would|want|wish|hope|plan|like\s+to|love\s+to|looking|interested)"
    r"|certif\w*|licen[cs]\w*|registered)\b|^\W*(?:would|wish|hope|want)\b"
    r"|\bcaptain\b.*\b(?:varsity|school|team)\b|\bvarsity\b",
    re.I,
)
_CARD = later(r"\b(?:certif\w*|licen[cs]\w*)\b", re.I)
_LINK = later(r"\s(?:at|for|of|with)\s")
_SMALL = later(r"\s(?:at|for|of|with|on|in|to|by|during)\s")
_WORD = later(r"[^\W\d_]+")
_LONGEST = 22
_MOST = 8
_FEW = 2
#: A comma outside brackets.
_COMMA = later(r",\s+(?![^()]*\))")
_LAY_BODIES = later(lambda: rf"\b{any_of(load_post_words().lay_bodies)}\b", re.IGNORECASE)
_BEGINS = later(lambda: r"^(?:assistant |head |youth )?coach\b|\b(?:ed|education|safety) instructor$")
_ENDS = later(lambda: rf"\b{any_of(load_post_words().helper_roles)}$")
_HELPED = later(
    lambda: (
        rf"(?P<body>(?:.*\s)?(?:(?i:{any_of(_served())})|(?i:camp)(?:\s+[A-Z]\w+)+?))\s+"
        r"(?P<title>(?:[A-Z]\w+\s+){0,2}(?:Aid\s)?(?:Staff|Team|Crew|Host|Judge|Captain|Counselor|[A-Z]\w+[eo]r))"
    )
)


def lay_posts(page: Page, taken: Container[int]) -> list[Head]:
    """Return the unpaid posts that items about memberships, honours and pastimes name; lines `taken` are
    other readers'."""
    found: list[Head] = []
    if _SECTIONS.isdisjoint(page.written):
        return found
    for at, line in enumerate(page.lines):
        if page.written[at] not in _SECTIONS or at in taken or not page.starts_block(at):
            continue
        if _words().isdisjoint(_WORD.findall(page.line_text(at).lower())):
            continue  # as with most lines
        last = page.block_end(at)
        parts = parts_of(page, line.span.start, page.lines[last].span.end)
        # A paragraph is no list; its first sentence may name what the others tell of.
        for start, end in islice(parts, 1) if last > at else parts:
            if len(page.text[start:end].split()) <= _LONGEST:
                found.extend(_posts(page, start, end))
    return found[:_MOST]


def _posts(page: Page, start: int, end: int) -> Iterator[Head]:
    """Yield the posts of an item: one, or one of each part that commas set apart where each has its role."""
    carded = _is_card(page, page.line_of(start))
    stretches = [stretch for stretch in _by_commas(page, start, end) if _has_role(page, *stretch)]
    alike = len({date_of(page, *stretch) is None for stretch in stretches}) == 1
    within = len(stretches) == 1 and stretches[0][0] > start and _tells_both(page, *stretches[0])
    if not within and not (len(stretches) > 1 and alike):
        stretches = [(start, end)] if _has_role(page, start, end) else []
    for first, last in stretches:
        halves = cut_halves(page, first, last)
        helped = _helps_at(halves[0]) if len(halves) == 1 else None
        item = _item_of(page, halves[0], helped) if helped else read_item(page, first, last)
        if item is not None and item.title is not None and (item.place or not carded):
            at, date = page.line_of(first), date_of(page, first, last)
            place = (first, item.end)
            yield Head(range(at, at + 1), "volunteer", date, item.title, item.place, place)


def _is_card(page: Page, at: int) -> bool:
    """Return whether an item stands among certificates, or in a list below the name of one: "Red Cross
    Certified" and below it "Youth Coach"."""
    if page.written[at] == "certifications":
        return True
    first = at
    while first and page.lines[first].bullet:
        first -= 1
    below = first < at and page.written[first] == page.written[at]
    return below and _CARD.search(page.line_text(first)) is not None


def _tells_both(page: Page, start: int, end: int) -> bool:
    """Return whether a stretch says by itself what somebody is and where: "secretary of a golf league"."""
    first = next(iter(cut_halves(page, start, end)), None)
    return first is not None and not is_time(first.text) and _LINK.search(first.text) is not None


def _by_commas(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for comma in _COMMA.finditer(page.text, start, end):
        yield at, comma.start()
        at = comma.end()
    yield at, end


def _has_role(page: Page, start: int, end: int) -> bool:
    """Return whether one half of an item ends with what a helper is, or begins or ends with an office that is
    dated, and none is a membership."""
    words = page.text[start:end]
    if is_membership(words) or is_of_colleagues(words) or _TELLS.match(words) or _NOT.search(words):
        return False
    halves = cut_halves(page, start, end)
    date = date_of(page, start, end)
    timed = date is not None or any(is_time(half.text) for half in halves)
    if date is not None and date.is_range and any(map(_is_bracketed_office, halves)):
        return True
    if any(_is_lay(half, timed=timed) or _helps_at(half) is not None for half in halves):
        return True
    if page.written[page.line_of(start)] == "certifications":
        return False
    if date is None and _names_body(page, halves):
        return False
    return _serves(halves) or (date is not None and _is_labelled(halves))


def _names_body(page: Page, halves: Sequence[Half]) -> bool:
    """Return whether an item among memberships is the name of a body, and says nothing of a seat on it:
    "Ohio Veterans Commission"."""
    if len(halves) > 1 or page.written[page.line_of(halves[0].start)] != "affiliations":
        return False
    words = halves[0].text
    return len(words.split()) > _FEW and is_name(words) and is_body_alone(words)


def _serves(halves: Sequence[Half]) -> bool:
    """Return whether one half says what somebody is, and it or another one what they serve without pay:
    "Church van driver", "Reader for the blind", "Elm bowling league, treasurer"."""
    told = [without_when(half.text) for half in halves]
    if not any(map(_LAY_BODIES.search, told)):
        return False
    return any(is_role(part) for words in told for part in (words, _SMALL.split(words)[0]))


def _is_labelled(halves: Sequence[Half]) -> bool:
    """Return whether what was done stands behind such a body, or a school, and a colon: "Church: funeral
    lunches", "School: book fair chair"."""
    if len(halves) < 2 or halves[1].mark != ":":
        return False
    label = halves[0].text
    lay = _LAY_BODIES.fullmatch(label) is not None
    return lay or (label.lower() == "school" and is_role(halves[1].text))


def _is_bracketed_office(half: Half) -> bool:
    """Return whether an office stands in brackets behind its body: "Elm Chapter (secretary 2016 - 2018)"."""
    return half.mark == "(" and (ends_with_office(half.text) or half.text.endswith("officer"))


def _is_lay(half: Half, *, timed: bool) -> bool:
    words = without_when(half.text).lower()
    if is_time(words) or is_no_post(words):
        return False
    if half.mark == "(" and is_body_alone(words):  # "Elm Anglers (raffle committee)"
        return True
    ahead = _LINK.split(words)[0]
    return any(map(_ENDS.search, (words, ahead))) or (timed and _BEGINS.search(words) is not None)


def _helps_at(half: Half) -> re.Match[str] | None:
    """Return a half that is the name of an event or body that people help at, with what they are there right
    behind it: "Elm Marathon Medical Staff"."""
    match = _HELPED.fullmatch(half.text) if is_name(half.text) and not is_of_colleagues(half.text) else None
    if match is None or is_of_body(half.text):
        return None
    return match if match["title"].split()[-1].lower() not in load_post_words().taking_part else None


def _item_of(page: Page, half: Half, helped: re.Match[str]) -> Item:
    title, place = (
        (half.start + helped.start(name), half.start + helped.end(name)) for name in ("title", "body")
    )
    return Item(as_title(page.text, *title), as_employer(page.text, *place), half.end)


def _served() -> tuple[str, ...]:
    """Return bodies and events that people are on the staff of without pay."""
    known = load_post_words()
    return (*known.event_places, *known.helped_bodies)


@cache
def _words() -> frozenset[str]:
    """Return words of which each post found here has one."""
    known = load_post_words()
    named = (
        *known.helper_roles,
        *known.told_offices,
        *known.lay_bodies,
        *BODY_WORDS,
        *_served(),
        "camp",
        "captain",
        "counselor",
        "crew",
        "staff",
        "team",
        "instructor",
        "officer",
    )
    return frozenset(_WORD.findall(role)[-1] for role in named)
