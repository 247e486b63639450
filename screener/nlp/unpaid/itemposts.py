"""What an item of a list of unpaid work names: its title and its organisation.

Where no title is written, the word "volunteer" of the item is the title.
"""

from __future__ import annotations

import re

from screener.nlp.heads.anchors import is_talk
from screener.nlp.heads.headers import is_prose, names_something, pick_employer, pick_title
from screener.nlp.heads.page import Page
from screener.nlp.heads.piece import Named, Piece
from screener.nlp.heads.pieces import as_employer, as_title, begins_with_deed
from screener.nlp.heads.titles import has_head_word
from screener.nlp.unpaid.helping import name_alone
from screener.nlp.unpaid.memberships import is_of_self
from screener.nlp.unpaid.roles import trade_first
from screener.patterns import later
from screener.values import Line
from screener.vocab.postwords import load_post_words

#: The word for unpaid work of one's own, not for what others of that name are part of.
VOLUNTEER = later(
    r"(?<!like to )(?<!want to )(?<!hope to )(?<!plan to )(?<!wish to )(?<!looking to )"
    r"\bvolunteer(?:ed|ing)?\b(?!\s+(?:\w+\s+)?(?:staff|program|coordinat|manage|recruit|fire)|\s+days?\b)",
    re.I,
)
#: Offices of associations, which nobody is paid for.
OFFICE = later(
    r"\b(?:(?:board|committee) member|den leader|scout (?:leader|master)"
    r"|(?:youth|little league)(?: \w+)? coach|sunday school teacher|trustee"
    r"|(?:pta|pto|hoa|booster club|homeowners association)\s+(?:board\s+)?(?:(?:vice|co)[- ]?)?"
    r"(?:president|treasurer|secretary|chair\w*|officer|member))\b",
    re.I,
)
#: What may stand between the word "volunteer" and the organisation.
_LINK = later(r"[\s,:–—-]*(?:(?:at|with|for|in|of|to)\s+)?(?:the\s+)?", re.I)
_HELPER = later(
    r"(?P<title>[Vv]olunteer (?!at\b|with\b|for\b|in\b|of\b|to\b|and\b|on\b|by\b)[a-z]\w+(?: [a-z]\w+)?)"
    r"(?= (?:for|to|of|with|in|at|on)\b|\s*[,.;(–-]|\s*$)"
)
_LONGEST_TITLE = 3
_LONGEST_NAME = 8
_FIRST = later(r"\s(?:and|at|for|of|with)\s")
_AGES = later(r"\W*(?:ages?|grades?|years?)\b", re.I)
_SERVICE = later(
    r"\b(?:(?:united states|u\.?s\.?)\s+)?"
    r"(?:army|navy|air force|marine corps|marines|coast guard|national guard)\b",
    re.I,
)
_VETERAN = later(r"\bveteran\b", re.I)


def item_of(page: Page, line: Line, section: str) -> Named | None:
    """Return title and organisation of an item of unpaid work, None where it tells of none."""
    words = page.text[line.span.start : line.span.end]
    if is_talk(words) or is_of_self(words):
        return None
    title, place = _parts(page, line, section)
    place = place and as_employer(page.text, *name_alone(place))
    place = None if place and _AGES.match(place.text) else place
    if title is not None or (section == "volunteer" and _is_name(words)):
        return Named(title, place)
    return trade_first(page.text, line) if section == "volunteer" else None


def veteran_of(text: str, line: Line) -> Named | None:
    """Return the word "veteran" and the service of a line that names both."""
    service, veteran = (p.search(text, line.span.start, line.span.end) for p in (_SERVICE, _VETERAN))
    if service is None or veteran is None:
        return None
    return Named(as_title(text, *veteran.span()), as_employer(text, *service.span()))


def _is_name(words: str) -> bool:
    return len(words.split()) <= _LONGEST_NAME and names_something(words) and not words.endswith(".")


def _parts(page: Page, line: Line, section: str) -> Named:
    text, pieces = page.text, page.cut(line.span.start, line.span.end)
    title: Piece | None = None
    for pattern in (OFFICE, VOLUNTEER):
        match = pattern.search(text, line.span.start, line.span.end)
        if match and title is None:
            title = next((p for p in pieces if p.start <= match.start() < p.end), None)
            if title is None or len(title.text.split()) > _LONGEST_TITLE or title.employer:
                title = as_title(text, *match.span())
    if title is None and section == "volunteer" and not is_prose(text[line.span.start : line.span.end]):
        title = pick_title(tuple(piece for piece in pieces if not piece.employer), text)
    rest = tuple(piece for piece in pieces if piece is not title)
    holder = next((p for p in rest if title and p.start < title.start and title.end == p.end), None)
    if holder is not None and title is not None:  # "Salvation Army volunteer"
        name = text[holder.start : title.start].rstrip()
        return Named(title, as_employer(text, holder.start, holder.start + len(name)))
    leading = next((p for p in rest if title and p.start == title.start and p.end > title.end), None)
    helper = _HELPER.match(text, title.start, leading.end) if leading and title else None
    if helper is not None:  # "Volunteer tutor for new readers, Elm Library"
        rest = tuple(piece for piece in rest if piece is not leading)
        return Named(as_title(text, *helper.span("title")), pick_employer(rest, None))
    if leading is not None and title is not None:  # "Volunteer Elm Shelter"
        begin = _LINK.match(text, title.end, leading.end)
        start = begin.end() if begin else title.end
        name = text[start : leading.end].rstrip(" .")
        return Named(title, as_employer(text, start, start + len(name)) if name else None)
    return Named(title, pick_employer(rest, title))


def helper_of(page: Page, line: Line) -> Named | None:
    """Return the post that a line among dated ones names by its trade alone: "Church nursery helper"."""
    words = page.text[line.span.start : line.span.end]
    if line.bullet or "," in words or begins_with_deed(words) or is_prose(words):
        return None
    first = _FIRST.split(words)[0]
    trade = first.split()
    office = first.lower() in load_post_words().offices
    named = 1 < len(trade) <= _LONGEST_TITLE + 1 and has_head_word(trade[-1])
    if not (office or named) or not words[:1].isupper():
        return None
    return Named(as_title(page.text, line.span.start, line.span.start + len(first)))


def is_body(words: str) -> bool:
    """Return whether an item is the name of an organisation, and no membership in one."""
    return _is_name(words) and "," not in words and len(words.split()) > 1 and not words.startswith("Member")
