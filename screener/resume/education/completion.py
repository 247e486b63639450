"""Whether a study is completed: by its dates, and by what is said of it.

A date that is past or none counts as completed, as does a day that was hoped for and is past; what is
expected, going on, left or dated after the reading is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from screener.patterns import later
from screener.resume.credentials.dates import EXPIRY
from screener.resume.education.degrees import own_lines
from screener.resume.education.studywords import SCHOOL_WORD, STANDS, is_open
from screener.resume.lookup import Lookup
from screener.values import Mention, Span
from screener.vocab.sentences import load_sentences

_GIVEN_UP = later(lambda: rf"\b(?:{'|'.join(load_sentences().studies.given_up)})")
#: Said anywhere below a degree, these stand against its year.
_SAID_OPEN = later(lambda: "|".join(load_sentences().studies.still_open))
#: "Expected graduation: May 2016".
_HOPED = re.compile(
    r"\b(?:expected|anticipated|projected)\b[^\n.;\d]{0,40}(?:\d{1,2}[/.-]){0,2}(?P<year>(?:19|20)\d\d)\b",
    re.I,
)
_EXPECTED = re.compile(r"\bexp(?:\.|:|\.:)?\s*(?:grad\w*[.:]*\s*)?$", re.I)
_ATTENDING = re.compile(
    r"\b(?:currently|presently|still) (?:enrolled|attending|pursuing|studying|working towards?)\b", re.I
)
#: A line below a degree that lists what was taught: it says nothing of leaving.
_COURSES = re.compile(r"^\W*(?:relevant |related |completed )?course ?work (?:in|included)\b.*$", re.I | re.M)
_MOST_BELOW = 2


def is_completed(lookup: Lookup, as_of: date, span: Span, degrees: Sequence[Mention]) -> bool:
    """Return whether a stretch of text, with these degrees in it, tells of completed study as of a day."""
    span = _with_standing(lookup, span)
    if _hoped_past(lookup, as_of, span, degrees):
        return True
    if any(
        mention.status == "in_progress" and not _is_of_one_before(mention, span, lookup)
        for mention in degrees
    ):
        return False
    if _is_said_open(lookup.document.quote(span)):
        return False
    if _is_attending(lookup, span, degrees):
        return False
    # The degree's own lines decide; dates and words further down only where those say nothing.
    own = own_lines(lookup, span, degrees)
    said = _done_by(lookup, as_of, own, degrees)
    if said is None:
        said = _done_by(lookup, as_of, _up_to_next(lookup, span, own), degrees, below=True)
    return said is not False


def _is_of_one_before(degree: Mention, span: Span, lookup: Lookup) -> bool:
    """Return whether what says that a degree goes on is told of another one, earlier in its line."""
    line, why = lookup.line_span(degree.evidence.span.start), degree.why
    return why is not None and line.start <= why.span.start and why.span.end <= span.start


def is_given_up(lookup: Lookup, span: Span, degrees: Sequence[Mention]) -> bool:
    """Return whether the own lines of a study say that it was left for good: "withdrew 2021"."""
    return _GIVEN_UP.search(lookup.document.quote(own_lines(lookup, span, degrees)).lower()) is not None


def _is_attending(lookup: Lookup, span: Span, degrees: Sequence[Mention]) -> bool:
    """Return whether the head of a paragraph holds for what follows undated: "Presently attending ..."."""
    own = [lookup.line_span(mention.evidence.span.start) for mention in degrees] or [span]
    block = lookup.block_at(own[0].start)
    if block.start >= own[0].start:
        return False
    told = Span(block.start, own[-1].end)
    dated = any(found.evidence.span in told for found in lookup.markup.ranges)
    head = lookup.document.quote(Span(block.start, own[0].start))
    return not dated and _ATTENDING.search(head) is not None


def _done_by(
    lookup: Lookup, as_of: date, place: Span, degrees: Sequence[Mention], *, below: bool = False
) -> bool | None:
    """Return whether some lines say that a study was done by a day, None where they say nothing of it; those
    `below` a degree may list what was taught."""
    text = lookup.document.quote(place)
    if degrees and below:
        text = _COURSES.sub("", text)
    if is_open(text):
        return False
    ranges = [
        found
        for found in lookup.markup.ranges
        if found.evidence.span in place
        and not _is_expiry(lookup, found.evidence.span, expected=bool(degrees))
    ]
    if any(found.ongoing for found in ranges):
        return False
    ends = [found.end or found.start for found in ranges]
    if any(end and (end.year, end.month or 1) > (as_of.year, as_of.month) for end in ends):
        return False
    return True if ends else None


def _with_standing(lookup: Lookup, span: Span) -> Span:
    """Return a stretch with the lines right below it that only say how it stands."""
    text = lookup.document.text
    end = span.end
    for _ in range(_MOST_BELOW):
        begins = end + 1 if text[end : end + 1] == "\n" else end
        if begins >= len(text) or not STANDS.match(text, begins):
            break
        end = lookup.line_span(begins).end
    return Span(span.start, max(end, span.end))


def _up_to_next(lookup: Lookup, span: Span, near: Span) -> Span:
    """Return a stretch up to the line of another school, where the degree's own lines are dated."""
    text = lookup.document.text
    dated = any(found.evidence.span in near for found in lookup.markup.ranges)
    at = near.end + 1
    while at < span.end:
        line = lookup.line_span(at)
        if dated and SCHOOL_WORD.search(text, line.start, line.end):
            return Span(span.start, at - 1)
        dated = dated or any(found.evidence.span in line for found in lookup.markup.ranges)
        at = max(line.end, at) + 1
    return span


def _hoped_past(lookup: Lookup, as_of: date, span: Span, degrees: Sequence[Mention]) -> bool:
    """Return whether a degree was to be had by a day that is past: "expected May 2016". It counts as one
    with a date that is past, unless something else says that it was not finished."""
    at = max((mention.evidence.span.end for mention in degrees), default=span.start)
    hoped = _HOPED.search(lookup.document.text, at, span.end)
    if hoped is None or int(hoped["year"]) >= as_of.year:
        return False
    rest = _HOPED.sub("", lookup.document.quote(span))
    return not (is_open(rest) or _is_said_open(rest))


def _is_said_open(text: str) -> bool:
    return _SAID_OPEN.search(" ".join(text.lower().split())) is not None


def _is_expiry(lookup: Lookup, date_at: Span, *, expected: bool) -> bool:
    """Return whether a date says how long a licence is valid, not when somebody finished; behind a degree
    "Exp. 05/2027" is when one is `expected`, unless a card is named in that line."""
    line = lookup.line_span(date_at.start)
    first, text = max(line.start, date_at.start - 30), lookup.document.text
    if EXPIRY.search(text, first, date_at.start) is None:
        return False
    carded = any(lookup.mentions(kind, line) for kind in ("credential", "letters"))
    return carded or not (expected and _EXPECTED.search(text, first, date_at.start))
