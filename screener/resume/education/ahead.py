"""Whether a study is only ahead: planned, applied for, or beginning on a day to come.

Such a study is none yet: "MSW starts fall 2027" tells neither of a master's degree nor of study towards one.
"""

from __future__ import annotations

import re
from datetime import date

from screener.patterns import later
from screener.vocab.months import NUMBERS

_AHEAD = later(
    r"\b(?:(?:accepted|admitted)(?= *(?:$|[,.;)]|for\b|to\b|into\b|at\b|by\b|in\b|\())"
    r"|appl(?:y|ying|ied) (?:to|for)"
    r"|wait[- ]?list(?:ed)?|on (?:the|a) waiting list"
    r"|plan(?:s|ning)? (?:to|on)|planned(?= *(?:$|[,.;)]|for\b|in\b|\d))"
    r"|deferred|will (?:start|begin|enroll|attend)|starting (?:the|an?|in)"
    r"|(?:starts?|starting|begins?|beginning|commences)(?: in| on| this| next)?:? "
    r"(?:the )?(?:next|spring|summer|fall|autumn|winter|(?-i:[A-Z])[a-z]{2,8}\.? |\d))\b",
    re.I,
)
_WISHED = later(
    r"\b(?:hop(?:e|ing) (?:to|for)(?! (?:obtain|complete|finish|earn|graduate|receive))"
    r"|would (?:like|love)|want to|next step|if i get|acceptance|thinking (?:about|of)"
    r"|consider(?:ing)?|interested in)\b",
    re.I,
)
_BEGUN = later(
    r"\b(?:enrolled(?! (?:for|in) (?:spring|summer|fall|winter))|currently|attending|in progress|pursuing"
    r"|started"
    r"|completed|completing|finishing|earned|graduated|graduating|present|(?<!next )semester of|so far)\b",
    re.I,
)
_WHEN = later(r"(?:\b(?P<month>[A-Za-z]{3})[a-z]*\.? (?:\d{1,2}, )?)?\b(?P<year>(?:19|20)\d\d)\b")
#: By what month of a year something has begun that was to begin in a month or a season.
_BEGINNINGS = NUMBERS | {"spr": 3, "sum": 6, "fal": 9, "aut": 9, "win": 1}


def is_ahead(words: str, before: str, as_of: date) -> bool:
    """Return whether words tell of a study that has not begun by a day; what is only wished for is said
    before its name."""
    if not (_AHEAD.search(words) or _WISHED.search(before)) or _BEGUN.search(words):
        return False
    return not any(_is_past(when, as_of) for when in _WHEN.finditer(words))


def _is_past(when: re.Match[str], as_of: date) -> bool:
    month = _BEGINNINGS.get((when["month"] or "").lower(), 13)
    return (int(when["year"]), month) <= (as_of.year, as_of.month)
