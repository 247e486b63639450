"""Studies that name no degree: a school, a course or a programme alone.

A college stands for some college study, a graduate school for a master's degree, a training
programme or a trade school for a certificate; so does a college's course in a subject of health
with a date that is past.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from screener.patterns import any_of, holds_any, later
from screener.resume.education.above import MOST_ABOVE, with_school
from screener.resume.education.ahead import is_ahead
from screener.resume.education.completion import is_completed
from screener.resume.education.studywords import COLLEGE_NAME, HIGH_NAME, SHORT_COURSE, TRADE
from screener.resume.education.subjects import is_studied, subjects
from screener.resume.lookup import Lookup
from screener.values import EducationEntry, EducationLevel, Span
from screener.vocab import Vocabulary
from screener.vocab.words import load_words

_UNIVERSITY = later(r"\buniversit\w+", re.I)
_GRADUATE = later(r"\bgraduate school\b", re.I)
_COURSE = later(
    r"\b(?:training program(?:me)?|vocational|technical (?:school|institute|center)|tech school"
    r"|career (?:institute|center|college)|trade school|beauty school|cosmetology|academy of"
    r"|certification program(?:me)?|training course|(?<=[a-z] )(?:technical|vocational)(?=\s?:\s[A-Z])"
    r"|school of (?:welding|massage|cosmetology|nursing))\b",
    re.I,
)
_ATTENDED = later(
    r"\b(?i:attend(?:ed|ing)|enrolled (?:at|in)|(?:studied|studying|classes|courses|coursework) at"
    r"|(?:nursing|college|undergraduate|graduate|full-time|part-time|current|[a-z]+ing) student at)\s+"
    r"(?:the\s+)?(?:[A-Z][\w.'&-]*\s+(?:of\s+|and\s+)?){1,5}(?P<kind>College|University)\b"
)
#: What that ends with, and how far before it begins at most.
_ATTENDED_KIND = re.compile(r"[CU](?:ollege|niversity)\b")
_ATTENDED_REACH = 200
#: "Oak Tech, 3 semesters": study at a school whose kind is in its name only.
_TRADE_SCHOOL = later(
    lambda: (
        rf"\b{any_of(load_words().trade_school_subjects)}\s+(?:school|academy|college|institute|center)\b"
        r"|\bschool of (?:practical|vocational) nursing\b|\bboot\s?camp\b"
        r"|\b(?:college|school|academy|institute) of"
        r" (?:beauty|hair|barber\w*|cosmetology|massage|esthetics)\b"
    ),
    re.I,
)
_TERMS = later(
    r"\b(?:college|university|tech|state|institute)\b[^.;]{0,40}\b(?:\d+|one|two|three|four|five|six) "
    r"(?:semesters?|years?|terms|quarters|credits?|units|courses)\b"
    r"|\b(?:\d+|one|two|three|four|five|six) (?:semesters?|years?|terms|quarters) (?:at"
    r"|of) (?:college|university|\w+ (?:college|tech))",
    re.I,
)
#: Below a study: "Completed 3 terms".
_TERMS_DONE = later(
    r"\W*(?:completed )?(?:\d+|one|two|three|four|five|six) (?:semesters?|terms|quarters|units|credits?)\b",
    re.I,
)
#: "Culinary Arts, coursework, 2010": single courses, whatever the kind of school.
_SINGLE = later(
    r"\b(?:some|a few|several) (?:classes|courses)\b|,\s*(?:classes|courses|coursework)\s*(?:,|\d|$)", re.I
)
#: Single courses: "Medical Terminology I & II".
_NUMBERED = later(r"\b(?:I (?:&|and) II|1 (?:&|and) 2|101)\b|(?i:\bcoursework\b)")
#: What people are taught in a day or two, at work, and prizes.
_TAUGHT = later(
    r"\b(?:training|trained|class|course|certified|certification|license[ds]?|award|honor|member|volunteer)\b",
    re.I,
)
_LONGEST_STUDY = 14
_DEGREE = later(r"\bcum laude\b|\bdegree\b(?!\s+in progress)", re.I)
_GRADUATED = later(r"\bgraduated\b|\bclass of (?:19|20)\d\d\b", re.I)
_MOST_WORDS = 80


@dataclass(frozen=True, slots=True)
class _Words:
    """What a paragraph says of a school; `counted` is how many terms or courses were taken there."""

    graduate: re.Match[str] | None
    college: re.Match[str] | None
    course: re.Match[str] | None
    counted: re.Match[str] | None
    terms: re.Match[str] | None
    high: re.Match[str] | None

    @property
    def name(self) -> re.Match[str] | None:
        """Return the words that name the study best."""
        return self.graduate or self.course or self.college or self.terms or self.high


def bare_schools(
    lookup: Lookup, known: list[Span], vocabulary: Vocabulary, as_of: date
) -> list[EducationEntry]:
    """Return entries for schools and courses named without a degree, outside the spans known."""
    kinds = vocabulary.fields.school_words
    entries = (_entry(place, kinds, lookup, as_of) for place in _places(lookup, known))
    found = [entry for entry in entries if entry is not None]
    return found or ([] if known else _unnamed(lookup, as_of))


def _entry(place: Span, kinds: tuple[str, ...], lookup: Lookup, as_of: date) -> EducationEntry | None:
    """Return the entry for what a paragraph names, None where that is no school or course."""
    text = lookup.document.quote(place)
    if len(text.split()) > _MOST_WORDS or _lists_courses(text) or is_ahead(text, text, as_of):
        return None
    words = _words(text, _said_of(lookup, place))
    if words.name is None or not (words.course or words.terms or words.high or holds_any(kinds, text)):
        return None
    told = _with_subject(lookup, place, as_of)
    fields = subjects(lookup, told)
    done = is_completed(lookup, as_of, told, fields)
    past = done and any(year <= as_of.year for year in _years(lookup, place))
    single = words.terms or _NUMBERED.search(f"{text} {_below(lookup, place)}")
    taught = bool(fields) and past and not single and "university" not in text.lower()
    level = _level(words, text, done=done, taught=taught)
    at = Span(place.start + words.name.start(), place.start + words.name.end())
    return EducationEntry(
        degree="college study" if level == "some_college" else words.name.group(),
        level=level,
        field=fields[0].evidence.quote if fields else None,
        completed=done or level == "some_college",
        accreditor=None,
        health_field=bool(fields),
        ma_program=False,
        evidence=(lookup.evidence(at, "education"), *(m.evidence for m in fields[:1])),
    )


def _words(text: str, below: str) -> _Words:
    """Return what a paragraph and the line below it say of a school."""
    college, course = COLLEGE_NAME.search(text), _COURSE.search(text)
    if course is None and not _UNIVERSITY.search(text) and not SHORT_COURSE.search(text):
        course = _TRADE_SCHOOL.search(text) or TRADE.search(text)
    counted = _TERMS_DONE.match(below) or _SINGLE.search(text)
    terms = _TERMS.search(text) or counted
    high = None if college or course or terms else HIGH_NAME.search(text)
    return _Words(_GRADUATE.search(text), college, course, counted, terms, high)


def _level(words: _Words, text: str, *, done: bool, taught: bool) -> EducationLevel:
    """Return the level that words for a school stand for; `taught` says that a subject of health was studied
    there as a whole."""
    if words.graduate:
        return "master"
    given = _DEGREE.search(text) or (not words.course and _GRADUATED.search(text))
    if done and given and "university" in text.lower():
        return "bachelor"  # a university's lowest degree, and honours are for degrees
    if words.high:
        return "hs"
    return "certificate" if (words.course and not words.counted) or taught else "some_college"


def _with_subject(lookup: Lookup, place: Span, as_of: date) -> Span:
    """Return the lines of an undated school with those around it, up to what was studied there: "Elm Career
    College", and below it "Medical Assistant Program"."""
    text, lines = lookup.document.text, lookup.document.lines
    if any(map(str.isdigit, text[place.start : place.end])):
        return place
    below = lookup.document.line_at(place.end).number
    for line in lines[below : below + MOST_ABOVE]:
        studied = [each for each in subjects(lookup, line.span) if is_studied(lookup, as_of, each)]
        if studied:
            told = with_school(lookup, line.span, studied[0])
            return told if place in told else place
    return place


def _below(lookup: Lookup, place: Span) -> str:
    """Return the line below a stretch, where courses taken there may be listed."""
    below = place.end + 1
    return lookup.document.quote(lookup.line_span(below)) if below < len(lookup.document.text) else ""


def _said_of(lookup: Lookup, place: Span) -> str:
    """Return the line below a stretch, or the one below that where the first names the school."""
    below = _below(lookup, place)
    if not COLLEGE_NAME.search(below):
        return below
    return _below(lookup, Span(place.start, place.end + 1 + len(below)))


def _unnamed(lookup: Lookup, as_of: date) -> list[EducationEntry]:
    """Return the entry of the one study of a resume whose school no word gives away: "Hotel Management,
    2017, Penn Alder"."""
    for place in _places(lookup, []):
        text = lookup.document.quote(place)
        words = text.split()
        if not 3 <= len(words) <= _LONGEST_STUDY or SHORT_COURSE.search(text) or _TAUGHT.search(text):
            continue
        past = any(year <= as_of.year for year in _years(lookup, place))
        if past and words[0][:1].isupper() and is_completed(lookup, as_of, place, []):
            evidence = (lookup.evidence(place, "education"),)
            return [EducationEntry("study", "certificate", None, True, None, False, False, evidence)]
    return []


def _lists_courses(text: str) -> bool:
    """Return whether a paragraph only lists courses: "Coursework: statistics, history"."""
    return text.lower().startswith("coursework") and not COLLEGE_NAME.search(text)


def _places(lookup: Lookup, known: list[Span]) -> list[Span]:
    """Return the blocks of education, or their lines where a block is partly known already."""
    places: list[Span] = []
    for block, section in lookup.markup.blocks:
        if section != "education":
            continue
        if not any(block.overlaps(span) for span in known):
            places.append(block)
            continue
        first, last = (lookup.document.line_at(edge).number for edge in (block.start, block.end))
        for line in lookup.document.lines[first - 1 : last]:
            places.extend(line.span.without(known))
    return [place for place in places if lookup.document.quote(place).strip(" .,;")]


def _years(lookup: Lookup, place: Span) -> list[int]:
    """Return the years in a stretch and in the paragraph above it."""
    block = lookup.block_at(place.start)
    above = lookup.block_at(max(block.start - 2, 0))
    return [
        last.year
        for found in lookup.markup.ranges
        if (found.evidence.span in place or found.evidence.span in above)
        and (last := found.end or found.start) is not None
    ]


def attended(lookup: Lookup) -> list[EducationEntry]:
    """Return entries for colleges that somebody says, anywhere, to have attended."""
    return [
        EducationEntry(
            degree="college study",
            level="some_college",
            field=None,
            completed=True,
            accreditor=None,
            health_field=False,
            ma_program=False,
            evidence=(lookup.evidence(Span(*match.span("kind")), "education"),),
        )
        for first, last in _before_colleges(lookup.document.text)
        for match in _ATTENDED.finditer(lookup.document.text, first, last)
    ]


def _before_colleges(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text that end with a college and are long enough to say that it was attended:
    the pattern for that takes long."""
    first = last = 0
    for kind in _ATTENDED_KIND.finditer(text):
        if kind.start() - _ATTENDED_REACH > last:
            if last:
                yield first, last
            first = kind.start() - _ATTENDED_REACH
        last = kind.end()
    if last:
        yield first, last
