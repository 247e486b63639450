"""Unpaid help that people tell of in sentences beside their work: "I help serve dinner at the Oak Street
shelter on Sundays".

Only in parts about interests and memberships, and only where the verb and the place of the help are both
said: "teaching myself guitar" and "member of the Red Cross" are no posts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from screener.nlp.heads.page import Head, Page
from screener.nlp.heads.piece import Piece
from screener.nlp.heads.pieces import as_employer, as_title
from screener.patterns import later
from screener.vocab.parts import CLUBS, OWN_TIME
from screener.vocab.postwords import any_of, load_post_words

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
    for at, start, end in page.sentences():
        if page.written[at] not in OWN_TIME or at in used:
            continue
        match = _HELP.match(page.text, start, end) if page.written[at] in _SECTIONS else None
        match = match or _BUILT.match(page.text, start, end)
        if match is None or _WISHED.search(page.text, start, end):
            continue
        deed = match["deed"].rstrip(" ,")
        title = as_title(page.text, match.start("deed"), match.start("deed") + len(deed))
        place = as_employer(page.text, *match.span("place"))
        dates = next((date for date in page.dates if match.end() <= date.start < end), None)
        found.append(Head(range(at, at + 1), "volunteer", dates, title, place, (start, end)))
        used.add(at)
    return found[:_MOST]


def name_alone(place: Piece) -> tuple[int, int]:
    """Return where the name of a place stands, without what is told behind it: "the parish pantry every
    Friday", "Elm Church sorting clothes"."""
    name = _TOLD_BEHIND.sub("", place.text).rstrip(" ,")
    return place.start, place.start + len(name)
