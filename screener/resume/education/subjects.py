"""The subjects of health that somebody studied, without units of another degree and names of boards."""

from __future__ import annotations

import re
from datetime import date

from screener.patterns import any_of, later
from screener.resume.education.ahead import is_ahead
from screener.resume.education.studywords import SHORT_COURSE
from screener.resume.lookup import Lookup
from screener.values import Mention, Span
from screener.vocab.words import load_words

_FIRST_AID = later(r"\s+first\s+aid\b", re.I)
_SAFETY = later(r"\bsafety\b|\bosha\b", re.I)
#: "Licensed producer, life and health".
_INSURED = later(r"\b(?:life|accident|casualty)(?:,| and| &|/)\s*$", re.I)
#: "Pharmacy Technician Certification Board", "State Board of Nursing": who gives out a card, and its papers.
_BOARD = later(r"\s+(?:\w+\s+){0,2}?(?:board|registry|registration|licen[sc]e|licensure)\b", re.I)
_BOARD_OF = later(r"\bboards? of\s+(?:\w+ (?:and|&) )?$", re.I)
#: "Electives: nutrition", "including anatomy", "relevant coursework in physiology".
_UNITS = later(
    r"\b(?:including|electives?|such as|with (?:courses|classes|units) in"
    r"|(?:course ?work|courses|classes|modules|units)(?: included| taken| completed)? ?:"
    r"|(?:(?<=[,;.–—-] )|(?<=\())(?:(?:some|additional|relevant|related|selected) )?"
    r"course ?work (?:in|included)"
    r"|(?:relevant|related|selected) course ?work)[^.;\n]*(?:,\s*\n[^.;\n]*)?$",
    re.I,
)
#: Before "medical assisting", another trade: "Ophthalmic Medical Assisting".
_OTHER_TRADE = later(r"\b(?:ophthalmic|optometric|veterinary|dental)\s+$", re.I)
_WORD = 20
_AT_WORK = later(r"\b(?:on[- ]the[- ]job|in[- ]house|ojt|informal(?:ly)?)\b[^.;,\n]*$", re.I)
_BEFORE_NAME = 40
#: "MA program in History", "MA Program (Social Work)", "History MA program": letters of a degree.
_LETTERS = later(r"M\.?A\b")
_IN_SUBJECT = later(
    r"(?i:\s+program(?:me)?)?(?:\s+(?:in|of|for|-|–)|\s*[(:,/])\s*(?:the\s+)?(?P<subject>[A-Z][\w'’-]+)"
)
_OF_SUBJECT = later(r"(?P<subject>[A-Z][\w'’-]+)\s+$")
#: Commas of a line that lists units, and how far above it their degree stands.
_MANY, _FAR = 4, 400
_SCHOOLED = later(
    lambda: rf"\b(?:{any_of(load_words().kinds_of_schools)}|major|minor|emphasis|(?:19|20)\d\d)\b", re.I
)
_COMMA = later(r"[,;]\s")
_DEGREES = frozenset({"associate", "bachelor", "master", "doctorate"})


def subjects(lookup: Lookup, within: Span | None = None) -> list[Mention]:
    """Return the subjects of health and the programmes named; safety at work is no such subject."""
    return [
        mention
        for mention in lookup.mentions("field", within)
        if mention.status not in ("negated", "about_others", "wished")
        and not _FIRST_AID.match(lookup.document.text, mention.evidence.span.end)
        and not _is_of_a_board(lookup, mention)
        and not is_of_another_trade(lookup, mention)
        and not (mention.id == "health" and _is_unit(lookup, mention))
        and not (mention.evidence.quote.lower() == "health" and _is_of_work(lookup, mention))
    ]


def is_of_another_trade(lookup: Lookup, mention: Mention) -> bool:
    """Return whether what looks like a programme of medical assisting is that of another trade, or leads
    to a degree, or one that no school gave: "MA program in History", "on-the-job MA training"."""
    if mention.id != "ma_program":
        return False
    text, span = lookup.document.text, mention.evidence.span
    if _AT_WORK.search(text, max(span.start - _BEFORE_NAME, 0), span.start):
        return True
    if _LETTERS.match(mention.evidence.quote):
        line = lookup.line_span(span.start)
        beside = (
            _IN_SUBJECT.match(text, span.end, line.end),
            _OF_SUBJECT.search(text, line.start, span.start),
        )
        subjects_of_degrees = load_words().study_words - load_words().assistant_studies
        return any(found and found["subject"].lower() in subjects_of_degrees for found in beside)
    return _OTHER_TRADE.search(text, max(span.start - _WORD, 0), span.start) is not None


def is_studied(lookup: Lookup, as_of: date, subject: Mention) -> bool:
    """Return whether the line of a subject tells of study that is neither ahead nor, by what stands between
    the same commas, done in a day."""
    line, span = lookup.line_span(subject.evidence.span.start), subject.evidence.span
    words, text = lookup.document.quote(line), lookup.document.text
    before = _COMMA.split(text[line.start : span.start])[-1]
    item = before + _COMMA.split(text[span.start : line.end])[0]
    return not (is_ahead(words, words, as_of) or SHORT_COURSE.search(item))


def _is_of_work(lookup: Lookup, mention: Mention) -> bool:
    """Return whether health is that of people at work, or what insurance is sold for."""
    text, start = lookup.document.text, mention.evidence.span.start
    line = lookup.line_span(start)
    safety = _SAFETY.search(text, line.start, line.end)
    return bool(safety or _INSURED.search(text, line.start, start))


def _is_unit(lookup: Lookup, mention: Mention) -> bool:
    """Return whether a subject is one of several that a degree in something else went through: "A.A. in
    history, including anatomy"."""
    text, start = lookup.document.text, mention.evidence.span.start
    line = lookup.line_span(start)
    above = lookup.line_span(max(line.start - 2, 0))
    first = above.start if text[above.start : line.start].rstrip().endswith(",") else line.start
    told = _UNITS.search(text, first, start)
    if told is None:
        return _is_in_list(lookup, start)
    degrees = lookup.mentions("degree", Span(above.start, told.start()))
    return any(degree.id in _DEGREES for degree in degrees)


def _is_in_list(lookup: Lookup, start: int) -> bool:
    """Return whether a subject stands in a long line of subjects below a degree, most of them of others."""
    line = lookup.line_span(start)
    words = lookup.document.quote(line)
    commas = words.count(",")
    if commas < _MANY or lookup.mentions("degree", line) or _SCHOOLED.search(words):
        return False
    if len(lookup.mentions("field", line)) * 2 > commas:
        return False
    above = lookup.mentions("degree", Span(max(line.start - _FAR, 0), line.start))
    return bool(above) and above[-1].id in _DEGREES and above[-1].section == "education"


def _is_of_a_board(lookup: Lookup, mention: Mention) -> bool:
    """Return whether a subject is in the name of a board or of a licence."""
    text, span = lookup.document.text, mention.evidence.span
    line = lookup.line_span(span.start)
    return bool(_BOARD.match(text, span.end, line.end) or _BOARD_OF.search(text, line.start, span.start))
