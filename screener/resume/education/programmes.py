"""Medical assisting programmes that are named without a degree word.

Under education each counts; in a summary or a list of certificates only what is told as study:
"graduate of a medical assisting program", "medical assistant student".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from screener.patterns import later
from screener.resume.education.above import with_school
from screener.resume.education.ahead import is_ahead
from screener.resume.education.completion import is_completed, is_given_up
from screener.resume.education.subjects import is_of_another_trade
from screener.resume.lookup import Lookup
from screener.values import EducationEntry, Mention, Span
from screener.vocab.parts import STUDY

_ELSEWHERE = frozenset({"top", "summary", "objective", "certifications", "additional", "accomplishments"})
_STUDIED = later(
    r"\b(?:(?:last|final|first|second|third|current) (?:term|semester|year|module) (?:of|in)"
    r"|graduat(?:e|ed|ion|ing) (?:of|from)|complet(?:ed|ing|ion of)|finish(?:ed|ing)"
    r"|enrolled in|attend(?:ed|ing)"
    r"|student\W+(?:of|in)?|diploma in|certificate in|degree in|studied|studying|trained in)\b[^.;]{0,45}$",
    re.I,
)
_STUDENT = later(r"\s*(?:program(?:me)?\s*)?(?:student|graduate|grad)\b", re.I)
_STUDENT_OF = later(r"\bstudent\W+(?:of |in )?$", re.I)
_PAPER = later(r"program|certificate|diploma|training|course|school", re.I)
_OPEN = later(
    r"\b(?:in (?:my|the) (?:last|final|first|second|third) (?:term|semester|year|module)"
    r"|student|enrolled|attending|completing|finishing|currently|in progress|expected"
    r"|anticipated|graduating"
    r"|pursuing|studying)\b",
    re.I,
)
_REACH = 60


def programmes(lookup: Lookup, known: Iterable[EducationEntry], as_of: date) -> list[EducationEntry]:
    """Return the first programme that no entry tells of already, as an entry of its own."""
    if any(entry.ma_program for entry in known):
        return []
    for mention in lookup.mentions("field"):
        if mention.id != "ma_program" or mention.status in ("negated", "about_others", "wished"):
            continue
        if is_of_another_trade(lookup, mention) or _is_to_begin(mention, lookup, as_of):
            continue
        if mention.section in STUDY or (mention.section in _ELSEWHERE and _is_told(mention, lookup)):
            entry = _entry(mention, lookup, as_of)
            block = lookup.block_at(mention.evidence.span.start)
            if entry.completed or not is_given_up(lookup, block, [mention]):
                return [entry]
    return []


def _entry(mention: Mention, lookup: Lookup, as_of: date) -> EducationEntry:
    """Return the course of study that a mention of a programme tells of."""
    block = lookup.block_at(mention.evidence.span.start)
    if mention.section in STUDY:
        near, done = block, is_completed(lookup, as_of, with_school(lookup, block, mention), [mention])
    elif mention.section == "certifications":
        near, done = _near(mention, lookup), is_completed(lookup, as_of, block, [mention])
    else:
        near, done = _near(mention, lookup), _is_done(mention, lookup)
    return EducationEntry(
        degree=" ".join(mention.evidence.quote.split()),
        level="certificate",
        field=mention.evidence.quote,
        completed=done,
        accreditor=next((each.id for each in lookup.mentions("accreditor", near)), None),
        health_field=True,
        ma_program=True,
        evidence=(mention.evidence,),
    )


def _is_told(mention: Mention, lookup: Lookup) -> bool:
    """Return whether a programme is told as study, outside a list of studies."""
    span, text = mention.evidence.span, lookup.document.text
    if mention.section == "certifications":
        return _PAPER.search(mention.evidence.quote) is not None
    if _STUDENT.match(text, span.end) or _STUDENT_OF.search(text, max(0, span.start - _REACH), span.start):
        return True
    paper = _PAPER.search(mention.evidence.quote) or _PAPER.match(text[span.end : span.end + 15].lstrip())
    return paper is not None and _STUDIED.search(text, max(0, span.start - _REACH), span.start) is not None


def _is_to_begin(mention: Mention, lookup: Lookup, as_of: date) -> bool:
    """Return whether the line of a programme, or the sentence around it, tells of it as ahead: other lines
    may tell of what was done before."""
    line = lookup.line_span(mention.evidence.span.start)
    said = (lookup.document.quote(place) for place in (line, _near(mention, lookup)))
    return any(is_ahead(words, words, as_of) for words in said)


def _is_done(mention: Mention, lookup: Lookup) -> bool:
    return _OPEN.search(lookup.document.quote(_near(mention, lookup))) is None


def _near(mention: Mention, lookup: Lookup) -> Span:
    """Return the sentence of a mention, as far as it reaches around it."""
    span, text = mention.evidence.span, lookup.document.text
    block = lookup.block_at(span.start)
    start = max(block.start, text.rfind(". ", block.start, span.start) + 1)
    end = text.find(". ", span.end, block.end)
    return Span(start, block.end if end < 0 else end)
