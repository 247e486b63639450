"""The dates printed about one credential: when it was issued or renewed, and how long it is valid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from screener.patterns import later
from screener.resume.credentials.item import Item
from screener.resume.lookup import Lookup
from screener.values import DateRange, Evidence, Mention, Month, Span
from screener.vocab.months import MONTH, NUMBERS
from screener.vocab.parts import STUDY

EXPIRY = later(
    r"\b(?:exp(?:ir(?:es?|ed|ation|y|ing))?(?:\s+(?:date|on|in))?(?:\s+(?:my )?birthday)?"
    r"|(?:renew(?:al|s|ing)?|re-?certification)(?:\s+(?:is|date|due|planned|scheduled|set|booked|by|for|on|in))*"
    r"|through|thru|until|till|to"
    r"|(?:runs out|(?<!signed )(?<!set )(?<!kept )(?<!coming )up|(?<!exam )(?<!test )due|ends|lapses"
    r"|(?:commission|term|card|licen[sc]e) ended|lapsed)(?: in| on)?)\b"
    r"[\s.:\-–—(]{0,4}(?:(?:the )?(?:end|last day|middle) of )?$",
    re.I,
)
#: "Exp: 5/25", "exp. Jan-28", which are a fraction and a day anywhere else.
_SHORT = later(
    rf"\s*(?:(?P<m>0?[1-9]|1[0-2])\s?[/-]\s?(?:[0-3]?\d\s?[/-]\s?)?|(?P<name>{MONTH})\s?[/-]\s?)"
    r"['’]?(?P<y>\d\d)(?![\d/])",
    re.I,
)
_EXPIRY_WORD = later(
    r"\b(?:exp(?:ir(?:es?|ed|ation|y))?(?:\s+date)?|renew(?:s|al)(?: due)?"
    r"|(?:valid|good|current|active) (?:through|thru|until|till?|to))[\s.:\-–—(]{1,4}",
    re.I,
)
_SCHOOL = later(r"(?<!certification )\b(?:university|college|school|institute|academy)\b", re.I)
#: What stands between the years of a card that was renewed: "2018, renewed 2020, 2022 and 2024".
_AND_AGAIN = later(
    r"[\s,;:/&()–—-]*(?:\b(?:and|again|in|then|last|latest|most recently|every (?:two|2|three|3|five|5) years"
    r"|renew(?:ed|als?)?|re-?cert(?:ified|ifications?|s)?)\b[\s,;:/&()–—-]*)*",
    re.I,
)
_RENEWED = later(r"\b(?:renewed|re-?cert(?:ified|s)?)\b", re.I)
_AND = later(r"[,&]|\band\b")
#: A card that had run out and is held again.
REGAINED = later(
    r"\b(?:reinstated|restored|regained|reactivated|retook(?: it)?|retaken|retested|(?<!be )renewed"
    r"|new (?:card|one|certificate)|back on (?:the|my) \w+|re-?certified|again)\b"
    r"(?: again)?(?: in| on)?[\s:,(]{0,3}",
    re.I,
)
#: Good in one state, run out in another: "RN, Ohio (active), Indiana (lapsed 2018)".
GOOD_FIRST = later(
    r"(?<!not )(?<!in)\b(?:active|current|good standing)\b"
    r"(?!\s*(?:until|through|thru|till?|to|from|in (?:19|20)|['’]?\d))",
    re.I,
)
_RUN_OUT = later(r"\b(?:lapsed|expired|inactive)\b[\s(:–—-]*(?:(?:in|since|on) )?$", re.I)
_ITS_DATE = later(r"expiration\s+date", re.I)
_HOLDING = later(
    r"\b(?:held|certified|licen[sc]e[ds]?|active|valid|commission(?:ed)?|registration|permit|card)\W*$", re.I
)
_CERTIFIED = later(r"\bcertified\b", re.I)
_HELD_SINCE = later(
    r"[\s,(:|–—-]*(?:certified|licen[sc]ed|certification|licen[sc]e|exam|test)?\s*(?:since|in|on)?\s*$", re.I
)
_TERM = later(r"\b(?:good|valid)(?: for)? (?P<years>[1-9]) y(?:ea)?rs?\b", re.I)
#: How far before a date it is said to be an end.
_REACH = 30


@dataclass(frozen=True, slots=True)
class Dates:
    """When a credential was issued, and through which month it is valid; `why` is where that stands."""

    issued: Month | None = None
    expires: Month | None = None
    why: Evidence | None = None


def dates_of(item: Item, lookup: Lookup, *, pivot: int) -> Dates:
    """Return the dates that an item prints. Where it tells of study they say when that was."""
    text, found = lookup.document.text, _printed(item, lookup)
    studied = _is_studied(text, item)
    renewals = _renewals(found, text, item, pivot) if item.listed else []
    dates = Dates(renewals[-1].start) if renewals else Dates()
    found = [each for each in found if each not in renewals]
    for number, each in enumerate(found):
        place = each.evidence.span
        if _is_of_another_state(text, item, place):
            continue
        if EXPIRY.search(text, max(item.before, place.start - _REACH), place.start):
            dates = replace(dates, expires=each.end or each.start, why=each.evidence)
        elif dates.expires is not None and _regained(text, item, each, dates.expires):
            dates = Dates(each.start)
        elif not item.listed and not _HELD_SINCE.fullmatch(
            text, item.mention.end, max(place.start, item.mention.end)
        ):
            continue  # in a sentence other things are dated as well
        elif each.end is not None and item.listed and (not studied or _held_then(text, place, item)):
            dates = replace(dates, issued=dates.issued or each.start)
            if dates.expires is None or last_month(each.end) > last_month(dates.expires):
                dates = replace(dates, expires=each.end, why=each.evidence)
        elif dates.issued is None:
            dates = replace(dates, issued=(each.end or each.start) if studied else each.start)
        elif dates.expires is None and item.listed and _beside(found[number - 1], each, text):
            dates = replace(dates, expires=each.start, why=each.evidence)
    if dates.expires is None:
        dates = _short_expiry(item, lookup, dates, pivot)
    return _with_term(item, lookup, dates)


def _with_term(item: Item, lookup: Lookup, dates: Dates) -> Dates:
    """Return the dates with the end of a card that is good for a time from its day: "2021, good 2 years"."""
    if dates.issued is None or dates.expires is not None:
        return dates
    term = _TERM.search(lookup.document.text, item.mention.end, item.end)
    if term is None:
        return dates
    end = Month(dates.issued.year + int(term["years"]), dates.issued.month)
    return replace(dates, expires=end, why=lookup.evidence(Span(*term.span()), "dates"))


def _printed(item: Item, lookup: Lookup) -> list[DateRange]:
    """Return the dates within an item, but for those of posts."""
    employed = {entry.dates.evidence.span for entry in lookup.markup.entries if entry.dates}
    return [
        each
        for each in lookup.markup.ranges
        if each.evidence.span in item.span and each.evidence.span not in employed
    ]


def _is_studied(text: str, item: Item) -> bool:
    """Return whether an item tells of study: a school behind the name, or a part about studies."""
    schooled = _SCHOOL.search(text, item.mention.end, item.end) is not None
    return schooled or (item.section in STUDY and not _is_card(text, item))


def is_past(month: Month, as_of: date) -> bool:
    """Return whether a credential valid through that month has run out."""
    return last_month(month) < (as_of.year, as_of.month)


def last_month(month: Month) -> tuple[int, int]:
    """Return year and month through which a date reaches."""
    return month.year, month.month or 12


def is_future(month: Month, as_of: date) -> bool:
    """Return whether a date is still to come."""
    return (month.year, month.month or 1) > (as_of.year, as_of.month)


def is_own_date(mention: Mention) -> bool:
    """Return whether the words that speak against a card only head its date: "CHAA (Expiration Date: 5/28)";
    the expiration dates of others are several."""
    return mention.why is not None and _ITS_DATE.fullmatch(mention.why.quote) is not None


def _is_card(text: str, item: Item) -> bool:
    """Return whether a name under education is that of a card: "Certified Payroll Professional"."""
    start = text.rfind("\n", 0, item.mention.start) + 1
    said = _CERTIFIED.search(text, item.mention.start, item.mention.end) is not None
    return said and not _SCHOOL.search(text, start, item.mention.start)


def _is_of_another_state(text: str, item: Item, place: Span) -> bool:
    """Return whether a date tells when a licence ran out that is in force elsewhere."""
    ran_out = _RUN_OUT.search(text, item.mention.end, max(place.start, item.mention.end))
    return ran_out is not None and GOOD_FIRST.search(text, item.mention.end, ran_out.start()) is not None


def _renewals(found: Sequence[DateRange], text: str, item: Item, pivot: int) -> list[DateRange]:
    """Return the dates on which a card was issued and renewed, none where two tell from when to when.

    Three in a row do, two where the words say so, or where a comma parts two that are past: a card that
    was taken twice.
    """
    row: list[DateRange] = []
    told = False
    for each in found:
        start = each.start
        if each.end is not None or start is None or start.year > pivot:
            break
        gap = text[row[-1].evidence.span.end if row else item.mention.end : each.evidence.span.start]
        if row and not _AND_AGAIN.fullmatch(gap):
            break
        if EXPIRY.search(gap):
            break
        told = told or _RENEWED.search(gap) is not None or (bool(row) and _AND.search(gap) is not None)
        row.append(each)
    return row if len(row) > 2 or (len(row) == 2 and told and (row[1].start or Month(0)).year < pivot) else []


def _regained(text: str, item: Item, found: DateRange, expired: Month) -> bool:
    """Return whether a date tells that a card was held again after it had expired."""
    start, place = found.start, found.evidence.span
    if start is None or found.end is not None or start.year < expired.year:
        return False
    words = list(REGAINED.finditer(text, item.mention.end, place.start))
    return bool(words) and words[-1].end() == place.start


def _held_then(text: str, place: Span, item: Item) -> bool:
    """Return whether a stretch of time is said to be that of holding: "CPC held 2012-2018"."""
    return _HOLDING.search(text, item.mention.start, place.start) is not None


def _beside(one: DateRange, other: DateRange, text: str) -> bool:
    """Return whether two dates stand beside each other, the later one last: issued, and valid through."""
    gap = text[one.evidence.span.end : other.evidence.span.start]
    return not gap.strip(" \t|,/–—-") and (one.start or Month(0)).year <= (other.start or Month(0)).year


def _short_expiry(item: Item, lookup: Lookup, dates: Dates, pivot: int) -> Dates:
    """Return the dates with an expiry in two short figures: "Exp: 5/25"."""
    for word in _EXPIRY_WORD.finditer(lookup.document.text, item.before, item.end):
        short = _SHORT.match(lookup.document.text, word.end(), item.end)
        if short is not None:
            year = pivot - pivot % 100 + int(short["y"])
            where = lookup.evidence(Span(word.start(), short.end()), "dates")
            month = NUMBERS[short["name"][:3].lower()] if short["name"] else int(short["m"])
            return replace(dates, expires=Month(year, month), why=where)
    return dates
