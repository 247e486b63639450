"""Which words and letters of degrees mean one: not a state, a trade, a title or what an employer asks for."""

from __future__ import annotations

import re

from screener.patterns import any_of, later
from screener.resume.education.studywords import SCHOOL_WORD
from screener.resume.education.subjects import is_of_another_trade
from screener.resume.lookup import Lookup
from screener.values import EducationLevel, Mention, Span
from screener.vocab.months import CAPITAL_MONTH
from screener.vocab.parts import STUDY
from screener.vocab.words import load_words

_ELSEWHERE = frozenset(
    {"top", "summary", "certifications", "additional", "accomplishments", "affiliations", "skills"}
)
#: Degrees that are states as well.
_STATES = frozenset({"MA", "MD", "MS"})
_ZIP = re.compile(r"\s*\d{5}\b")
_TOWN = re.compile(r"(?:[A-Z][\w.'’-]+|\bSt\.)\s*,\s*$")
#: "New Horizons Training Center Braintree, MA": the town of a school stands between them.
_TOWN_OF_SCHOOL = re.compile(
    r"\b(?:College|University|School|Institute|Academy|Center) (?:[A-Z][a-z]+ )?[A-Z][a-z]+,\s*$"
)
_SUBJECT = re.compile(r"\s*(?::|in\b|of\b|degree\b|-\s*[A-Z])", re.I)
_TRADE = later(lambda: rf"[\s-]+{any_of(load_words().trades_of_masters)}", re.I)
#: "the state MA society": letters that stand for something else within a sentence.
_WORD_BEHIND = re.compile(
    r"\.?[^\S\n\t]+(?!(?:in|of|degree|from|with|at|and|candidate|student|program|expected|to|major|minor|focus|emphasis|coursework|pending|completed|earned|cum|magna|summa)\b)[a-z]"
)
#: "Helped adults earn their GED".
_THEIRS = re.compile(r"\b(?:their|his|her)\s$", re.I)
#: What an employer asks for is not what an applicant has.
_ASKED = re.compile(
    r"\b(?:preferred|required|is a (?:plus|must)|you must|must have|must possess|applicants? (?:must|should)"
    r"|candidates? (?:must|should|will))\b",
    re.I,
)
#: "DPM Training", "BHA & Drill ...", "ABA approved": letters that name what a course was about, or who
#: looked it over.
_COURSE = re.compile(
    r"[- ](?i:approved|accredited)\b"
    r"|[^\S\n\t]+(?:(?:Training|Course|Class|Workshop|Seminar|TRAINING|COURSE)\b|&[^\S\n](?!Master|Bachelor|Associate|Doctor)[A-Z][a-z])"
)
#: Behind "MS", products of Microsoft; but "MS Project Management" and "MS Office Administration".
_PRODUCT = later(
    lambda: (
        rf"-DOS\b|[- ]+(?:{any_of(load_words().products_behind_ms)}"
        r"|(?:Office|Project)(?!\s+(?:Admin|Manag|Lead|Systems|Tech)))(?![a-z])"
    ),
    re.I,
)
#: "Associate in Arts", "Associate : Nursing": what says that a degree is meant.
_OF_STUDY = re.compile(r"['’]?s?\s*(?::|\bin\b|\bof\b|\bdegree\b|\bapplied\b|\b(?:science|arts)\b)", re.I)
_GRADUATE = re.compile(r"\bgraduat")
_NAME_BEFORE = re.compile(
    r"\b(?:(?i:community|junior|career|technical|business|city|state)"
    r"|(?!Recent|New|Current|An?\b|The\b)[A-Z][\w.'’-]+) $"
)
_CERTIFIED = re.compile(r"\bcertified(?:\s+[\w/+-]+){0,3}\s+$", re.I)
_BEGINS_PART = re.compile(r"(?:^|[,|•·:;\t–—-])\s*$", re.M)
_CAPITAL = re.compile(r"(?P<word>[A-Z][\w/+-]*)\s+$")
#: "MBA-level training", "master's level courses": like a degree, and none.
_LIKE = re.compile(r"(?:-|[^\S\n])(?:level|style|type|equivalent (?:course|training|program))\b", re.I)
_PLACE_WORDS = 3
#: A town at the beginning of a line, and schools below a university.
_TOWN_WORD = later(
    lambda: rf"^\W*(?!(?:\S+ )?{any_of(load_words().study_words)},)(?:[A-Z][\w.'’-]+ ?){{1,3}},\s*$", re.I
)
_NO_UNIVERSITY = later(
    r"\b(?:high school|community college|career|vo-?tech|vocational|technical|adult|academy|ged|hiset)\b",
    re.I,
)
_NEXT_LINE = 80
#: So many letters before a degree tell whose it is; a degree of so many letters or fewer is ambiguous.
_NEAR = 9
_FEW_LETTERS = 2
_PLACE_ENDS = re.compile(rf"\s*(?:$|[\t,.;|()\u2022\u2013\u2014-]|\d|{CAPITAL_MONTH})")


def is_usable(mention: Mention, levels: dict[str, EducationLevel], lookup: Lookup) -> bool:
    """Return whether a mention of a degree is one that the person has or studies for."""
    listed = mention.section in STUDY
    if mention.status in ("negated", "about_others", "wished") or mention.form == "lower":
        return False
    if not listed and (levels[mention.id] == "certificate" or mention.section not in _ELSEWHERE):
        return False
    if _is_named_only(mention, lookup) or any(is_other(mention, lookup) for is_other in _OTHERS):
        return False
    if not listed and not _is_told_apart(mention, lookup):
        return False
    return mention.form != "letters" or _is_letters_of_degree(mention, lookup)


def _is_named_only(mention: Mention, lookup: Lookup) -> bool:
    """Return whether a degree is somebody else's, or only what something is like: "MBA-level training"."""
    text, span = lookup.document.text, mention.evidence.span
    theirs = _THEIRS.search(text, max(span.start - _NEAR, 0), span.start)
    return theirs is not None or _LIKE.match(text, span.end) is not None


def _is_told_apart(mention: Mention, lookup: Lookup) -> bool:
    """Return whether a degree outside of lists of studies is told of the person, and not of a post."""
    if _ASKED.search(_sentence(mention, lookup)):
        return False
    # "Eye Associates" and "sales associate" are no degrees.
    single = mention.form == "name" and " " not in mention.evidence.quote.strip()
    if single and mention.id != "equivalency":
        return False
    return lookup.entry_at(mention.evidence.span.start) is None


def _is_letters_of_degree(mention: Mention, lookup: Lookup) -> bool:
    """Return whether letters stand for a degree: two are as often a state or a word, and count only within a
    list of studies."""
    text, span, quote = lookup.document.text, mention.evidence.span, mention.evidence.quote
    if _COURSE.match(text, span.end) or _is_state(mention, lookup):
        return False
    if sum(map(str.isalpha, quote)) > _FEW_LETTERS:
        return True
    behind_name = mention.section == "top" and quote.rstrip(".") in ("M.D", "D.O", "J.D")
    return (mention.section == "education" or behind_name) and not _WORD_BEHIND.match(text, span.end)


def _is_trade(mention: Mention, lookup: Lookup) -> bool:
    """Return whether "Master" is a craftsman's or a soldier's: "Master Electrician"."""
    if mention.evidence.quote.lower() != "master":
        return False
    return _TRADE.match(lookup.document.text, mention.evidence.span.end) is not None


def _is_of_post(mention: Mention, lookup: Lookup) -> bool:
    """Return whether "Associate" ends a title or a card: "Sales Associate", "Certified Network Associate"."""
    span, text = mention.evidence.span, lookup.document.text
    if not mention.evidence.quote.lower().startswith("assoc") or " " in mention.evidence.quote.strip():
        return False
    if mention.evidence.quote.lower().startswith("assoc."):  # elsewhere an association
        return _BEGINS_PART.search(text, lookup.line_span(span.start).start, span.start) is None
    if _OF_STUDY.match(text, span.end):
        return False
    before = text[lookup.line_span(span.start).start : span.start]
    beside = _CAPITAL.search(before)
    if _CERTIFIED.search(before):
        return True
    words = load_words().study_words | load_words().school_generals
    return beside is not None and beside["word"].lower() not in words


def _is_maker(mention: Mention, lookup: Lookup) -> bool:
    """Return whether letters name a maker of software: "MS Excel", "Developing MS ASP .NET Applications"."""
    span = mention.evidence.span
    return mention.evidence.quote == "MS" and _PRODUCT.match(lookup.document.text, span.end) is not None


def _in_programme(mention: Mention, lookup: Lookup) -> bool:
    """Return whether letters belong to the name of a programme: "MA Program" is no master's degree."""
    span = mention.evidence.span
    return mention.form == "letters" and any(
        span in field.evidence.span and not is_of_another_trade(lookup, field)
        for field in lookup.mentions("field")
        if field.id == "ma_program"
    )


def _sentence(mention: Mention, lookup: Lookup) -> str:
    """Return the words around a mention up to the ends of its sentence."""
    span, text = mention.evidence.span, lookup.document.text
    block = lookup.block_at(span.start)
    before = re.split(r"[.;!?•]\s", text[block.start : span.start])[-1]
    return before + text[span.start : span.end] + re.split(r"[.;!?•](?:\s|$)", text[span.end : block.end])[0]


def _is_of_school(mention: Mention, lookup: Lookup) -> bool:
    """Return whether a word is in the name of a school's diploma: "International Baccalaureate"."""
    start = mention.evidence.span.start
    line = lookup.document.quote(lookup.line_span(start)).lower()
    before = lookup.document.text[max(start - 14, 0) : start].lower()
    schooled = "international" in before or "lycee" in line or "lycée" in line
    return schooled and mention.evidence.quote.lower().startswith("baccal")


def _is_state(mention: Mention, lookup: Lookup) -> bool:
    """Return whether "MA", "MD" or "MS" ends a place: "Boston, MA 02139" and no "History, MA"."""
    place = mention.evidence
    if place.quote not in _STATES:
        return False
    line = lookup.line_span(place.span.start)
    before = lookup.document.text[line.start : place.span.start]
    after = lookup.document.text[place.span.end : line.end]
    below = _TOWN_WORD.search(before) is not None and _is_below_university(after, line, lookup)
    if below or _ZIP.match(after):
        return True
    if not _TOWN.search(before) or _SUBJECT.match(after):
        return False
    if _PLACE_ENDS.match(after) is None:
        return _TOWN_OF_SCHOOL.search(before) is not None
    others = any(m is not mention and m.form == "name" for m in lookup.mentions("degree", line))
    above = lookup.document.quote(lookup.line_span(max(line.start - 2, 0)))
    alone = len(before.split()) <= _PLACE_WORDS and SCHOOL_WORD.search(above)
    return others or bool(SCHOOL_WORD.search(before) or alone)


def _is_below_university(after: str, line: Span, lookup: Lookup) -> bool:
    """Return whether what stands behind a place, or in the line below one that stands alone, tells of a
    school that gives no master's degree."""
    alone = not after.strip(" .,;|")
    below = lookup.document.text[line.end + 1 : line.end + 1 + _NEXT_LINE].split("\n")[0] if alone else after
    return _NO_UNIVERSITY.search(below) is not None and "universit" not in below.lower()


def _is_left_college(mention: Mention, lookup: Lookup) -> bool:
    """Return whether a college's own name ends where a word for leaving it begins: "Elm College Graduated
    2019" says nothing of a bachelor's degree, nor does "community college graduate"."""
    quote, span = mention.evidence.quote.lower(), mention.evidence.span
    if not quote.startswith("college") or not _GRADUATE.search(quote):
        return False
    before = lookup.document.text[lookup.line_span(span.start).start : span.start]
    return not quote.endswith(("graduate", "graduates")) or _NAME_BEFORE.search(before) is not None


#: What the words of a degree may name that is none.
_OTHERS = (_is_of_school, _is_left_college, _is_trade, _is_of_post, _is_maker, _in_programme)
