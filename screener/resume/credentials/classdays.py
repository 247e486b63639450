"""Classes and exams for a card, set for a day to come: "CPR (class in July)", "CPR: class 8/3/2027"."""

from __future__ import annotations

import re
from datetime import date

from screener.patterns import later
from screener.resume.credentials.item import Item, Told
from screener.resume.credentials.words import OVER
from screener.values import Span
from screener.vocab.months import MONTH, NUMBERS

_DAY = rf"(?P<month>{MONTH})(?: \d{{1,2}}(?:st|nd|rd|th)?\b(?!/))?(?:,? (?P<year>20\d\d))?"
_FIGURES = r"(?P<figure>0?[1-9]|1[0-2])/(?:[0-3]?\d\b/?)?(?P<of>(?:20)?\d\d)?(?!\d)"
_CLASS = r"\b(?:class(?:es)?|course|session|exam(?:ination)?|test|boards)\b"
_ON = (
    r"(?:[\s:,(–—-]{1,3}(?:is|are|on|in|for|set|date|booked|scheduled|paid|the"
    r"|(?:sun|mon|tues?|wednes|thurs?|fri|satur)day)\b)*"
)
_BEHIND = later(rf"{_CLASS}{_ON}[\s:,(–—-]{{1,3}}(?:{_DAY}|{_FIGURES})", re.I)
_BEFORE = later(rf"\b{_DAY} (?:\w+ )?{_CLASS}", re.I)
#: Behind these a class is one to renew a card that is held, or had run out.
_HAD = later(
    r"\b(?:exp\w*|valid|good|renew\w*|re-?cert\w*|current|through|until|lapsed|held"
    r"|ran out|runs out|active)\b",
    re.I,
)
#: Who names a month and no year means the next one, if that is not far: "class in July", said in June.
_SOON = 6


def class_ahead(text: str, item: Item, as_of: date) -> Told | None:
    """Return that a card is being earned, where its first class or its exam is set for a month to come."""
    for pattern in (_BEHIND, _BEFORE):
        found = pattern.search(text, item.mention.end, item.end)
        if found is None or _HAD.search(text, item.before, found.start()):
            continue
        if OVER.search(text, item.mention.end, found.start()):
            continue
        if _is_to_come(found.groupdict(), as_of):
            return Told("in_progress", Span(*found.span()))
    return None


def _is_to_come(when: dict[str, str | None], as_of: date) -> bool:
    name, figure = when["month"], when.get("figure")
    month = NUMBERS[name[:3].lower()] if name else int(figure or 0)
    year = when["year"] or when.get("of")
    if year is None:
        return 0 < (month - as_of.month) % 12 <= _SOON
    return (int(year) % 100, month) > (as_of.year % 100, as_of.month)
