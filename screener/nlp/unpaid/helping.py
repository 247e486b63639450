"""Unpaid help that people tell of in sentences beside their work: "I help serve dinner at the Oak Street
shelter on Sundays".

Only in parts about interests and memberships, and only where the verb and the place of the help are both
said: "teaching myself guitar" and "member of the Red Cross" are no posts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from screener.nlp.heads.organisations import is_employer
from screener.nlp.heads.page import Head, Page
from screener.nlp.heads.piece import Piece
from screener.nlp.heads.pieces import as_employer, as_title
from screener.nlp.unpaid.itemwords import is_body
from screener.patterns import any_of, later
from screener.vocab.parts import CLUBS, OWN_TIME
from screener.vocab.postwords import load_post_words

_SECTIONS = CLUBS | {"personal"}
#: "Took part in the building of a Habitat for Humanity duplex", also among what was achieved.
_BUILT = later(
    lambda: (
        r"\W*(?:I\s+)?(?P<deed>(?i:(?:participat\w+|(?:took|taking|take)\s+part)\s+in\s+(?:the\s+)?"
        r"(?:build\w*|construct\w*|renovat\w*|repair\w*|paint\w*|clean-?\s?up|serving|packing|sorting|delivery|delivering"
        r"|distribut\w*|prepar\w*)|(?:help(?:ed|s|ing)?\s+(?:to\s+)?)?(?:build|built|building|construct\w*|renovat\w*|paint\w*))\b"
        rf"[^.;:()\n]{{0,40}}?)\s+(?:(?i:at|of|for|with|from|in|an?|the|one|two|three|several|\d+)\s+)*"
        rf"(?P<place>(?i:{any_of(load_post_words().helped_bodies)})\b)"
    )
)
_WISHED = re.compile(r"\b(?:would|want|wish|hope|plan|like to|love to|interested|looking|donat\w+)\b", re.I)
_MOST = 4
#: A sentence about help: the deed with what is done, and the place.
_HELP = later(
    lambda: (
        rf"\W*(?:I\s+)?(?:also\s+|currently\s+|regularly\s+|weekly\s+)?(?P<deed>(?i:{any_of(load_post_words().helping_verbs)})\b"
        r"(?!\s+(?:myself|me)\b)[^.;:()\n]{0,60}?)\s+(?:at|for|with|from|in|of|to)\s+"
        rf"(?P<place>(?:[\w'&-]+\s+){{0,4}}?(?i:{any_of(load_post_words().helping_places)})\b)"
    )
)
_NAME = (
    r"[A-Z][\w'’&-]*\.?(?:\s+(?:(?:of|and|for|&)\s+)?(?:the\s+)?(?![A-Z][a-z]{2,}ed\b)[A-Z][\w'’&-]*){1,6}"
)
#: "Member of Elm Church, teaching classes and coaching basketball".
_DOING = later(
    lambda: (
        rf"\b[Mm]ember\s+of\s+(?:the\s+)?(?P<place>{_NAME}),\s+"
        rf"(?P<deed>{any_of((*_told_verbs(), 'singing'))}(?:\s+(?:Sunday|[a-z][\w'’-]*)){{1,8}})"
    )
)
#: "Coaching girls soccer, Elm Recreation League".
_DEED_FIRST = later(
    lambda: (
        rf"\W*(?P<deed>(?i:{any_of(_told_verbs())})(?:\s+[a-z][\w'’-]*){{1,6}}),\s+(?P<place>{_NAME})\s*(?=[.;\n(]|$)"
    )
)
#: "Community outreach with Open Hands", "Blood drives, American Red Cross".
_DRIVE = later(
    r"\b(?P<deed>[A-Z][a-z]+\s+(?:outreach|drives?|fundraising|fundraisers?))"
    rf"(?:,\s+|\s+(?:with|for|at)\s+(?:the\s+)?)(?P<place>{_NAME})"
)
_DRIVES = ("outreach", "drive", "fundrais")
_TOLD_BEHIND = later(
    lambda: (
        rf"\s+(?:(?:{any_of(load_post_words().told_behind)}|(?-i:{any_of(_told_verbs())}))\s"
        r"|(?:one|two|three|four|\d)\s\w+\s(?:a|per|each|every)\s"
        r"|(?:at|around|over)\s(?:the\s)?(?:thanksgiving|christmas|easter|holidays?)\b).*$"
    ),
    re.IGNORECASE | re.DOTALL,
)


def _told_verbs() -> list[str]:
    return [verb for verb in load_post_words().helping_verbs if verb.endswith("ing")]


def helping(page: Page, taken: Iterable[int]) -> list[Head]:
    """Return the unpaid posts that sentences about interests tell of, each without dates unless one
    stands in its sentence."""
    if OWN_TIME.isdisjoint(page.written):
        return []
    used = set(taken)
    found: list[Head] = []
    places: set[str] = set()
    for at, start, end in page.sentences():
        if page.written[at] not in OWN_TIME or at in used:
            continue
        told = list(_told(page, at, start, end))
        if not told or _WISHED.search(page.text, start, end):
            continue
        for match in told:
            if match["place"] in places:
                continue  # told twice
            places.add(match["place"])
            deed = match["deed"].rstrip(" ,")
            title = as_title(page.text, match.start("deed"), match.start("deed") + len(deed))
            place = as_employer(page.text, *match.span("place"))
            dates = next(iter(page.dates_in(match.end(), end)), None)
            stretch = (start, end) if len(told) == 1 else match.span()
            found.append(Head(range(at, at + 1), "volunteer", dates, title, place, stretch))
        used.add(at)
    return found[:_MOST]


def _told(page: Page, at: int, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield what a sentence on a line tells of help, each with the deed and the place."""
    text, own = page.text, page.written[at] in _SECTIONS
    if match := (_HELP.match(text, start, end) if own else None) or _BUILT.match(text, start, end):
        yield match
        return
    if match := _DEED_FIRST.match(text, start, end) if own else None:
        if is_employer(match["place"]) or is_body(match["place"]):
            yield match
        return
    if text.find("ember of", start, end) >= 0 and (match := _DOING.search(text, start, end)):
        yield match
    if any(text.find(word, start, end) >= 0 for word in _DRIVES) and (
        match := _DRIVE.search(text, start, end)
    ):
        yield match


def name_alone(place: Piece) -> tuple[int, int]:
    """Return where the name of a place stands, without what is told behind it: "the parish pantry every
    Friday", "Elm Church sorting clothes"."""
    name = _TOLD_BEHIND.sub("", place.text).rstrip(" ,")
    return place.start, place.start + len(name)
