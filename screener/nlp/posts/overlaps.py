"""Whether a range of dates lies within another one, as far as both say."""

from __future__ import annotations

from dataclasses import replace

from screener.nlp.dates.grammar import parse_iso
from screener.nlp.heads.page import Dated
from screener.values import Month

_LAST = 9999


def lies_in(one: Dated, other: Dated) -> bool:
    """Return whether a range of dates lies within another one, as far as both say."""
    (start, end), (first, last) = bounds(one), bounds(other)
    return None not in (start, first) and _reaches(first, start) and _reaches(end, last)


def bounds(dates: Dated) -> tuple[Month | None, Month | None]:
    """Return the first and the last month of a range, which goes on for ever where it does not end."""
    start, end, ongoing = parse_iso(dates.iso)
    return start, Month(_LAST) if ongoing else end or start


def _reaches(one: Month | None, other: Month | None) -> bool:
    """Return whether a month is not later than another one; a year alone is any of its months."""
    if one is None or other is None:
        return False
    if one.year != other.year or one.month is None or other.month is None:
        return one.year <= other.year
    return one.month <= other.month


def is_in_time(dates: Dated | None, whole: Dated | None) -> bool:
    """Return whether dates lie within those of a post; what goes on since then ended with it."""
    if dates is None or whole is None:
        return False
    begun, _, end = dates.iso.partition("/")
    return lies_in(replace(dates, iso=begun) if end == ".." else dates, whole)
