"""Unpaid posts in a sentence that sums up somebody's volunteering: "Volunteer history includes being a Court
Advocate and serving as a Ward Volunteer at Elm Hospital".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.nlp.heads.page import Head, Page
from screener.nlp.heads.pieces import as_employer, as_title
from screener.nlp.unpaid.itemwords import is_name, is_role
from screener.patterns import later

_SUMS_UP = later(
    r"\b(?i:volunteer\w*|(?:community|civic|charity|charitable)\s+(?:service|involvement|work))\b"
    r"[^.;:]{0,40}?\binclud(?:es?|ed|ing)\s+"
)
#: One of what it included, up to the next.
_ONE = later(
    r"[\s,]*(?:(?:and|as\s+well\s+as)\s+)?(?P<was>(?:years?\s+of\s+)?(?:being|serving|served|working|acting|work|service|time"
    r"|helping|volunteering|(?:(?:collecting|gaining|gathering|getting)\s+)?experience)\s+(?:as\s+)?)?(?:an?\s+|the\s+)?"
    r"(?P<title>[^,.;()]{3,70}?)(?=\s+(?:and|at|for|in|with|to|where|who|through|from|during)\s|\s*[,.;()]|\s*$)"
)
_NAME = r"[A-Z][\w.'’&-]*(?:\s+(?:(?:of|and|for|/|&)\s+)?(?:the\s+)?[A-Z][\w.'’&-]*){0,5}"
_AT = later(rf"\s+(?:at|with|for|through)\s+(?:the\s+)?(?P<place>{_NAME})")
_NEXT = later(r"[^,.;]*?(?=,|\sand\s)")
_LONGEST = 6
_MOST = 4


def included(page: Page, start: int, end: int) -> Iterator[Head]:
    """Yield the posts that a sentence says somebody's volunteering to have included."""
    summed = _SUMS_UP.search(page.text, start, end)
    at = summed.end() if summed else end
    for _ in range(_MOST):
        one = _ONE.match(page.text, at, end)
        if one is None:
            return
        place = _AT.match(page.text, one.end(), end)
        first, last = one.span("title")
        words = page.text[first:last]
        named_so = words[:1].isupper() and (is_role(words) or (one["was"] is not None and is_name(words)))
        if named_so and len(words.split()) <= _LONGEST:
            title = as_title(page.text, first, last)
            named = as_employer(page.text, place.start("place"), _end(page, place)) if place else None
            line = page.line_of(first)
            stop = named.end if named else last
            yield Head(range(line, line + 1), "volunteer", None, title, named, (first, stop))
        following = _NEXT.match(page.text, place.end() if place else one.end(), end)
        if following is None:
            return
        at = following.end()


def _end(page: Page, place: re.Match[str]) -> int:
    """Return where the name of a place ends, without the stop of its sentence."""
    return place.end("place") - (page.text[place.end("place") - 1] == ".")
