"""Classes and exams for a card, set for a day to come: "CPR (class in July)", "CPR: class 8/3/2027"."""

from __future__ import annotations

import re
from datetime import date

from screener.patterns import any_of, later
from screener.resume.credentials.item import Item, Told
from screener.resume.credentials.words import OVER
from screener.values import Span
from screener.vocab.months import MONTH, NUMBERS
from screener.vocab.sentences import load_sentences

_TH = r"(?:st|nd|rd|th)?\b"
#: "July 9", "July 9th, 2027", "9 July", "the 9th of July".
_DAY = (
    rf"(?:(?P<first>\d{{1,2}}){_TH} (?:of )?)?(?P<month>{MONTH})"
    rf"(?: (?P<day>\d{{1,2}}){_TH}(?!/))?(?:,? (?P<year>20\d\d))?"
)
_FIGURES = r"(?P<figure>0?[1-9]|1[0-2])/(?:(?P<of_month>[0-3]?\d)\b/?)?(?P<of>(?:20)?\d\d)?(?!\d)"
_ON = (
    r"(?:[\s:,(–—-]{1,3}(?:is|are|on|in|for|at|set|date|booked|scheduled|paid|the|of|(?:early|late|mid|end)"
    r"|w(?:ee)?k|(?:sun|mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?)(?:day)?)\b\.?)*"
)


def _class() -> str:
    """Return a pattern of a class or an exam, the exams that bear names of their own among them."""
    names = any_of(load_sentences().lists["exam_names"])
    return (
        rf"\b(?:class(?:es)?|course|session|exam(?:ination)?|test(?:ing)?|re-?test(?:ing)?|sit|sitting|boards?"
        rf"|{names}(?: (?:cognitive|psychomotor|practical|skills|written))?)\b"
    )


_BEHIND = later(lambda: rf"{_class()}{_ON}[\s:,(–—-]{{1,3}}(?:{_DAY}|{_FIGURES})", re.I)
_BEFORE = later(lambda: rf"\b{_DAY} (?:\w+ )?{_class()}", re.I)
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
        found = pattern.search(text, item.mention.start, item.end)
        if found is None or _HAD.search(text, item.before, found.start()):
            continue
        if OVER.search(text, item.mention.end, found.start()):
            continue
        if _is_to_come(found.groupdict(), as_of):
            return Told("in_progress", Span(*found.span()))
    return None


def is_set_ahead(text: str, place: Span, as_of: date) -> bool:
    """Return whether a stretch begins with a class or an exam that is set for a day to come."""
    found = _BEHIND.match(text, place.start, place.end)
    return found is not None and _is_to_come(found.groupdict(), as_of)


def _is_to_come(when: dict[str, str | None], as_of: date) -> bool:
    name, figure = when["month"], when.get("figure")
    month = NUMBERS[name[:3].lower()] if name else int(figure or 0)
    year, day = when["year"] or when.get("of"), when["first"] or when["day"] or when.get("of_month")
    if month == as_of.month and year is None:
        return day is not None and int(day) > as_of.day
    if year is None:
        return 0 < (month - as_of.month) % 12 <= _SOON
    return (int(year) % 100, month) > (as_of.year % 100, as_of.month)
