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
from screener.resume.education.degrees import cuts
from screener.resume.education.studywords import SCHOOL_WORD, STANDS
from screener.resume.lookup import Lookup
from screener.values import Mention, Span
from screener.vocab.sentences import load_sentences

_OPEN = later(
    lambda: (
        rf"\b(?:{'|'.join(load_sentences().studies.going_on)})\b"
        r"|(?-i:\b(?:Current|Present)\b)|\b(?:current|present|student)\b(?=\s*(?:$|[\n,.;)]|at\b))"
    ),
    re.I,
)
#: "Expected graduation: May 2016".
_HOPED = re.compile(
    r"\b(?:expected|anticipated|projected)\b[^\n.;\d]{0,40}(?:\d{1,2}[/.-]){0,2}(?P<year>(?:19|20)\d\d)\b",
    re.I,
)
_EXPECTED = re.compile(r"\bexp(?:\.|:|\.:)?\s*(?:grad\w*[.:]*\s*)?$", re.I)
_ATTENDING = re.compile(
    r"\b(?:currently|presently|still) (?:enrolled|attending|pursuing|studying|working towards?)\b", re.I
)
_LEFT = later(lambda: rf"\b(?:{'|'.join(load_sentences().studies.left)})\b", re.I)
#: A line below a degree that lists what was taught: it says nothing of leaving.
_COURSES = re.compile(r"^\W*(?:relevant |related |completed )?course ?work (?:in|included)\b.*$", re.I | re.M)
#: Said anywhere below a degree, these stand against its year.
_SAID_OPEN = later(lambda: "|".join(load_sentences().studies.still_open), re.I)

_MOST_BELOW = 2


def is_completed(lookup: Lookup, as_of: date, span: Span, degrees: Sequence[Mention]) -> bool:
    """Return whether a stretch of text, with these degrees in it, tells of completed study as of a day."""
    span = _with_standing(lookup, span)
    if _hoped_past(lookup, as_of, span, degrees):
        return True
    if any(mention.status == "in_progress" for mention in degrees):
        return False
    if _SAID_OPEN.search(" ".join(lookup.document.quote(span).split())):
        return False
    own = [lookup.line_span(mention.evidence.span.start) for mention in degrees]
    if not own:
        own = [span]
    # "Presently attending ..." at the head of a paragraph holds for what follows undated.
    block = lookup.block_at(own[0].start)
    if block.start < own[0].start:
        head = Span(block.start, own[0].start)
        dated = any(found.evidence.span in Span(block.start, own[-1].end) for found in lookup.markup.ranges)
        if not dated and _ATTENDING.search(lookup.document.quote(head)):
            return False
    # The degree's own lines decide; dates and words further down only where those say nothing.
    near = own_lines(lookup, span, degrees)
    for whole in (False, True):
        place = _up_to_next(lookup, span, near) if whole else near
        text = lookup.document.quote(place)
        if degrees and whole:
            text = _COURSES.sub("", text)
        if _OPEN.search(text) or _LEFT.search(text):
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
        if ends:
            return True
    return True


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


def own_lines(lookup: Lookup, span: Span, degrees: Sequence[Mention]) -> Span:
    """Return the lines that name the degrees of a stretch, up to the end of a first sentence with a year."""
    own = [lookup.line_span(mention.evidence.span.start) for mention in degrees] or [span]
    first, last = min(line.start for line in own), max(line.end for line in own)
    near = (
        Span(max(first, span.start), max(min(last, span.end), span.start))
        if span.start < last
        else Span(first, last)
    )
    return _own_sentence(lookup, near, own[-1])


def _hoped_past(lookup: Lookup, as_of: date, span: Span, degrees: Sequence[Mention]) -> bool:
    """Return whether a degree was to be had by a day that is past: "expected May 2016". It counts as one
    with a date that is past, unless something else says that it was not finished."""
    at = max((mention.evidence.span.end for mention in degrees), default=span.start)
    hoped = _HOPED.search(lookup.document.text, at, span.end)
    if hoped is None or int(hoped["year"]) >= as_of.year:
        return False
    rest = _HOPED.sub("", lookup.document.quote(span))
    return not (_OPEN.search(rest) or _LEFT.search(rest) or _SAID_OPEN.search(" ".join(rest.split())))


def _own_sentence(lookup: Lookup, near: Span, last: Span) -> Span:
    """Return the line of a degree up to the end of its first sentence with a year."""
    words = lookup.document.quote(near)
    for cut in cuts(words):
        if re.search(r"\b(?:19|20)\d\d\b", words[: cut.start()]) and near.start + cut.start() >= last.start:
            return Span(near.start, near.start + cut.start())
    return near


def _is_expiry(lookup: Lookup, date_at: Span, *, expected: bool) -> bool:
    """Return whether a date says how long a licence is valid, not when somebody finished; behind a degree
    "Exp. 05/2027" is when one is `expected`, unless a card is named in that line."""
    line = lookup.line_span(date_at.start)
    first, text = max(line.start, date_at.start - 30), lookup.document.text
    if EXPIRY.search(text, first, date_at.start) is None:
        return False
    carded = any(lookup.mentions(kind, line) for kind in ("credential", "letters"))
    return carded or not (expected and _EXPECTED.search(text, first, date_at.start))
