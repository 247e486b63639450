"""Whether somebody says to be studying still, apart from where the degree stands.

A degree without a year counts as completed, but not where the summary says that its writer is a student, or
is pursuing it: "Accounting student", "working towards my MBA". A year that is past says more than either,
unless it is one by which the degree was only expected.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from screener.patterns import later
from screener.resume.lookup import Lookup
from screener.values import EDUCATION_ORDER, EducationLevel, Mention, Span

_ABOUT = ("summary", "top", "objective")
_PURSUED = later(
    r"\b(?:pursuing|work(?:ing)? (?:on|towards?)|studying (?:for|towards?)|earning|completing|finishing"
    r"|enrolled|attending(?! to)|(?:first|second|third|final|last) (?:year|semester|term) of)\b"
    r"(?![^.;]*\b(?:second|another)\b)[^.;]{0,60}$",
    re.I,
)
_GOES_ON = later(r"[^.;\n]{0,60}[(,–—-]\s*(?:ongoing|in progress|expected|currently enrolled)\b", re.I)
_BEGINS = r"(?:^|[.;:!|•]\s+|\b(?:i am|i'm|i’m|am|as|currently)\s+)"
_GOES = (
    r"(?=\s*(?:$|[\n,.;()|]|(?:at|in|with|who|seeking|looking|pursuing|expecting|majoring|studying|from|and|currently"
    r"|interested|eager|for|of (?!human|life|people|the))\b))"
    r"(?![^.;]{0,40}\bgraduated\b)"
)
#: "Dedicated student of nursing", "A full-time doctoral student", "Senior at Elm University".
_STUDENT = later(
    rf"{_BEGINS}(?:(?!(?:former|past|recent|every|each|any|ex|no|not|teach|to|for|with|of|helps?|lifelong|life-long|perpetual"
    r"|eternal|constant|avid|keen)\b)"
    r"[\w’'/-]+\s+){0,5}?"
    rf"(?:student|undergrad(?:uate)?|(?:mba|phd|doctoral|master['’]?s) candidate){_GOES}"
    rf"|{_BEGINS}(?:an? |current |rising |college |graduating )*(?:senior|junior|sophomore|freshman)\s+"
    r"(?:who is )?(?:majoring|studying|(?:at|in) [\w.,’' -]{0,40}\b(?:university|college))",
    re.I,
)
_GRADUATE = later(
    r"\b(?:(?:post)?graduate|grad|doctoral|phd|mba|master['’]?s|law|medical)\s+(?:student|candidate)", re.I
)
#: One of these stands in whatever the pattern above finds, and in few summaries.
_WORDS = ("student", "undergrad", "candidate", "major", "studying", "university", "college")
_HIGHER = ("master", "doctorate")
_HOPED = later(r"\b(?:expected|anticipated|projected)\b", re.I)
_NEAR = 40


def is_student_of(lookup: Lookup, degree: Mention, span: Span, levels: Mapping[str, EducationLevel]) -> bool:
    """Return whether a degree in a stretch is one that its writer says elsewhere to be studying for."""
    text = lookup.document.text
    for found in lookup.markup.ranges:
        place = found.evidence.span
        if (place in span or _stands_above(lookup, place, span)) and not _HOPED.search(
            text, max(span.start, place.start - _NEAR), place.start
        ):
            return False
    if _is_pursued(lookup, degree, span):
        return True
    rank, level = EDUCATION_ORDER.index, levels[degree.id]
    if level not in ("associate", "bachelor", *_HIGHER):
        return False
    others = (each for each in lookup.mentions("degree") if each.section == "education" and each.id in levels)
    if any(rank(levels[each.id]) > rank(level) for each in others if each.evidence.span not in span):
        return False  # the highest is the one that is studied
    said = next(iter(_statements(lookup)), None)
    return said is not None and (level in _HIGHER) == (_GRADUATE.search(said) is not None)


def _stands_above(lookup: Lookup, date: Span, span: Span) -> bool:
    """Return whether a date has the line above a stretch for itself."""
    at = lookup.document.line_at(span.start).number - 1
    if at == 0 or lookup.document.line_at(date.start).number != at:
        return False
    return (
        not lookup.document.quote(lookup.document.lines[at - 1].span)
        .replace(lookup.document.quote(date), "")
        .strip(" \t:,.|•–—-")
    )


def _is_pursued(lookup: Lookup, degree: Mention, span: Span) -> bool:
    text = lookup.document.text
    return any(
        other.id == degree.id
        and other.section in _ABOUT
        and other.evidence.span not in span
        and (
            _GOES_ON.match(text, other.evidence.span.end)
            or _PURSUED.search(lookup.sentence_before(other.evidence.span.start))
        )
        for other in lookup.mentions("degree")
    )


def _statements(lookup: Lookup) -> list[str]:
    """Return what a writer says about being a student."""
    return [
        found[0]
        for place, section in lookup.markup.blocks
        if section in _ABOUT
        for words in (" ".join(lookup.document.quote(place).split()),)
        if any(word in words.lower() for word in _WORDS)
        for found in (_STUDENT.search(words),)
        if found is not None
    ]
