"""Times without a post, which people set among their posts: "Homemaker, 2010 - 2014", "2018 - 2026: moved
here as a dependent spouse, no paid work".

Some name such a time as a post is named, others tell what they did instead of working. Whatever they tell, a
title that is known is a post.
"""

from __future__ import annotations

import re

from screener.patterns import any_of, later
from screener.resume.lookup import Lookup
from screener.values import Certainty, Entry
from screener.vocab.postwords import load_post_words

#: What goes on behind the name of such a time: "Gap (family)", "Homemaker and caring for ...".
_BEHIND = re.compile(
    r"\s?[(:;,/.]|\s[–—-]\s|\s(?:due to|for|to (?:care|raise)|because|after|while|when|since|until|with)\b"
    r"|\s(?:and|&)\s(?=\w+ing\b)"
)
#: What stands in brackets, with the blanks before it.
BRACKET = re.compile(r"\s*\([^()]*\)")
#: Care of one's own: "Family caregiver", "Full time care of my mother", "Took care of my father".
_OWN_CARE = later(
    lambda: (
        r"(?:(?:full|part)[ -]time |unpaid |primary |home )*(?:family care(?:r|giver|taker|giving)?$"
        r"|(?:care(?:r|giver|taker|giving|d)?|caring|(?:taking|took) care|look(?:ed|ing) after)"
        r"(?: (?:for|of|to))?"
        r"(?: (?:my|our|an?|own|ill|sick|elderly|aging|ailing) (?:\w+ )?"
        rf"{any_of(load_post_words().kin)}\b"
        rf"| (?:family|{any_of(load_post_words().kin)})(?: members?)?$))"
    )
)
#: Whose care it was: "(full time, for my father)".
_FOR_KIN = later(
    lambda: rf"\((?:[^()]*\W)?(?:for|of) (?:an?|my|our) (?:\w+ )?{any_of(load_post_words().kin)}\b"
)
#: How such a time is told in a sentence: "Stayed home with two children", "Waiting for a work permit".
_TOLD = later(lambda: rf"(?:i |was |had been |then )*{any_of(load_post_words().told_gaps)}\b")


def is_no_post(entry: Entry, lookup: Lookup) -> bool:
    """Return whether an entry tells of a time without a post, in its title, in what stands first in its
    heading, or on the line above its dates."""
    name = entry.title or entry.employer
    words = _low(name.quote) if name else ""
    unnamed = None in (entry.title, entry.employer) or _FOR_KIN.search(words)
    if unnamed and _OWN_CARE.match(BRACKET.sub("", words)):
        return True
    if _names_gap(words):
        return True
    # A title that is known more surely is one, whatever it sounds like.
    return entry.certainty < Certainty.PART and (_begins_as_gap(entry) or _is_headed_so(entry, lookup))


def _begins_as_gap(entry: Entry) -> bool:
    """Return whether the first words of an entry name such a time, or tell of it."""
    named = sorted((name for name in (entry.title, entry.employer) if name), key=lambda name: name.span.start)
    if not named or (entry.certainty and named[0] != entry.title):
        return False
    first = _low(named[0].quote)
    return _names_gap(first) or _TOLD.match(first) is not None


def _is_headed_so(entry: Entry, lookup: Lookup) -> bool:
    """Return whether dates begin an entry, and the line above them names a time without a post."""
    start = entry.header.start
    if entry.dates is None or entry.dates.evidence.span.start != start or start == 0:
        return False
    above = lookup.document.quote(lookup.line_span(start - 1))
    return not any(map(str.isdigit, above)) and _names_gap(_low(above))


def _names_gap(words: str) -> bool:
    """Return whether words in lower case name a time without a post: "full-time parent"."""
    said = _BEHIND.split(words)[0].strip(" .:*-–—")
    none = load_post_words().no_posts
    return said in none or said.replace("-", " ") in none


def _low(quote: str) -> str:
    return " ".join(quote.lower().split())
