"""Education: what was studied and completed, with schools and years kept apart.

What counts as completed is said in `completion`. Schools and years go into `SchoolRecord`, which
scoring never sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import partial

from screener.patterns import later
from screener.resume.education.ahead import is_ahead
from screener.resume.education.completion import is_completed, own_lines
from screener.resume.education.degrees import find_stretches
from screener.resume.education.programmes import programmes
from screener.resume.education.schoolnames import is_other, school_name
from screener.resume.education.students import is_student_of
from screener.resume.education.studies import (
    COLLEGE_NAME,
    HIGH,
    SCHOOL_WORD,
    SHORT_COURSE,
    attended,
    bare_schools,
    school_pattern,
    trade_pattern,
)
from screener.resume.education.subjects import subjects
from screener.resume.education.twice import goes_on_elsewhere
from screener.resume.lookup import Lookup
from screener.values import (
    EDUCATION_ORDER,
    Education,
    EducationEntry,
    EducationLevel,
    Evidence,
    MaProgram,
    Mention,
    SchoolRecord,
    Span,
)
from screener.vocab import Vocabulary
from screener.vocab.words import load_words

_HEALTH_SCHOOL = re.compile(
    r"\b(?:school|college) of (?:nursing|medicine|pharmacy|dentistry|allied health|public health|health\b)"
    r"|\b(?:nursing|medical|dental) (?:school|college)\b",
    re.I,
)
_PART_ENDS = re.compile(r"[,|•·:;\n\t()]|\s[-–—]\s|\s{3,}|\b(?:19|20)\d\d\b|\b(?:at|from)\s")
_NAME_LIKE = re.compile(r"[A-Z][\w.'&-]*(?: (?:of|the|and|for|at|[A-Z][\w.'&-]*)){1,6}")
#: What an employer gives to everybody who begins there is no study.
_OF_EMPLOYER = later(r"\b(?:on-?boarding|orientation|new[- ]hires?)\b", re.I)
_DIPLOMA = "diploma"
#: "the school is licensed by the state"
_NO_NAME = later(
    r"\W*(?:the|this|that|my|our|an?)\s(?:\w+\s)?(?:school|college|university|institute|academy|center)\s(?!of\b)"
)
_COMMA = later(r"[,;]\s")
_MOST_ABOVE = 3
_HIGHER = ("master", "doctorate")
_COLLEGE = ("associate", "bachelor", "master", "doctorate", "some_college", "certificate")


def find_education(
    lookup: Lookup, vocabulary: Vocabulary, as_of: date, names: tuple[Span, ...]
) -> tuple[Education, tuple[SchoolRecord, ...]]:
    """Return the education and, apart from it, the schools and years; `names` are the spans of
    the names of schools, which blind views hide as well."""
    levels: dict[str, EducationLevel] = {degree.id: degree.level for degree in vocabulary.degrees}
    stretches = find_stretches(lookup, levels, trade_pattern())
    kinds = tuple(vocabulary.fields.school_words)
    entries: list[EducationEntry] = []
    schools: list[SchoolRecord] = []
    for at, (span, degrees) in enumerate(stretches):
        own = own_lines(lookup, span, degrees)
        said = lookup.document.quote(own)
        if is_ahead(said, said[: max(degrees[0].evidence.span.start - own.start, 0)], as_of):
            continue
        if _OF_EMPLOYER.search(said) and all(levels[each.id] == "certificate" for each in degrees):
            continue
        entry = _entry(lookup, span, degrees, levels, as_of)
        if entry.completed and goes_on_elsewhere(lookup, at, stretches, levels):
            entry = replace(entry, completed=False)
        entries.append(entry)
        schools.append(_record(lookup, span, entry, kinds, names))
    known = [span for span, _ in stretches]
    entries.extend(bare_schools(lookup, known, partial(is_completed, lookup, as_of), vocabulary, as_of))
    entries.extend(attended(lookup))
    entries.extend(programmes(lookup, entries, partial(is_completed, lookup, as_of), as_of))
    told = any(
        subject.section == "education" and _is_studied(lookup, as_of, subject) for subject in subjects(lookup)
    )
    return _sum_up(tuple(entries), lookup, health_told=told), tuple(schools)


def _entry(
    lookup: Lookup, span: Span, degrees: list[Mention], levels: dict[str, EducationLevel], as_of: date
) -> EducationEntry:
    best = max(degrees, key=lambda mention: EDUCATION_ORDER.index(levels[mention.id]))
    school_leaving = [mention for mention in degrees if levels[mention.id] == "hs"]
    if school_leaving and best.evidence.quote.lower() == _DIPLOMA:
        best = school_leaving[0]  # "Diploma, Elm High School"
    level = levels[best.id]
    line = _line_of(best, lookup)
    if best.evidence.quote.lower() == _DIPLOMA and HIGH.search(line):
        level = "hs"  # "Diploma, Elm High"
    # The line below may be of a study that is only ahead, or of a course of a day.
    own = {_line_of(degree, lookup) for degree in degrees}
    fields = [
        m for m in subjects(lookup, span) if _line_of(m, lookup) in own or _is_studied(lookup, as_of, m)
    ]
    health = [m for m in fields if m.id == "health"]
    programme = [m for m in fields if m.id == "ma_program"]
    accreditors = lookup.mentions("accreditor", span)
    field = next(iter([*programme, *health]), None)
    return EducationEntry(
        degree=" ".join(best.evidence.quote.split()),
        level=level,
        field=" ".join(field.evidence.quote.split()) if field else None,
        completed=is_completed(lookup, as_of, span, degrees)
        and not is_student_of(lookup, best, span, levels),
        accreditor=accreditors[0].id if accreditors else None,
        health_field=bool(health or programme)
        or any(map(_is_health_degree, degrees))
        or _HEALTH_SCHOOL.search(lookup.document.quote(span)) is not None,
        ma_program=bool(programme),
        evidence=_evidence([best, *programme[:1], *health[:1], *accreditors[:1]]),
    )


def _line_of(mention: Mention, lookup: Lookup) -> str:
    return lookup.document.quote(lookup.line_span(mention.evidence.span.start))


def _is_health_degree(mention: Mention) -> bool:
    letters = re.sub(r"[^A-Za-z]", "", mention.evidence.quote).upper()
    return mention.form == "letters" and letters in load_words().health_degrees


def _evidence(mentions: Iterable[Mention]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(mention.evidence for mention in mentions))


def _record(
    lookup: Lookup, span: Span, entry: EducationEntry, kinds: tuple[str, ...], names: tuple[Span, ...]
) -> SchoolRecord:
    """Return the school and years of a course; `evidence` covers each of them exactly."""
    known = [found.span for found in entry.evidence]
    every = _parts(lookup.document.text, span)
    parts = [part for part in every if not any(part.overlaps(one) for one in known)]
    # "Certificate : Medical Assisting Elm College": the name stands behind what was studied.
    behind = [Span(one.end, part.end) for part in every for one in known if one.start == part.start]
    text = lookup.document.text
    kind = school_pattern(kinds)
    degrees = [mention.evidence.span for mention in lookup.mentions("degree", span)]
    beside = [part for part in every if not any(part.overlaps(one) for one in degrees)]
    part = next(
        (
            part
            for words, among in ((kind, parts), (SCHOOL_WORD, beside))
            for part in among
            if words.search(lookup.document.quote(part)) and not _NO_NAME.match(text, part.start)
        ),
        None,
    )
    named = next((name for one in (*parts, *behind) if (name := school_name(text, one, kinds))), None)
    hidden = [name for name in names if name in span]
    if (own := _before_school(text, every, degrees)) is not None:
        hidden.append(own)  # "ELM HIGH SCHOOL"
    if part is not None and named is None and (begins := _line_before(text, part, parts)) is not None:
        # "Certificate - Elm", and below it "Technical College": a name over two lines.
        hidden.append(begins)
        named = Span(begins.start, part.end)
    if part is None and named is None:
        # "Cimarron Tech": what is left of the degree's line, if it is written as names are.
        line = lookup.line_span(entry.evidence[0].span.start)
        part = next(
            (part for part in parts if part in line and _NAME_LIKE.fullmatch(lookup.document.quote(part))),
            None,
        )
        if part and not is_other(lookup.document.quote(part)):
            named = part
    dates = [found.evidence for found in lookup.markup.ranges if found.evidence.span in span]
    year = next(
        (str(found.end or found.start) for found in lookup.markup.ranges if found.evidence in dates), None
    )
    # What stands around a name is hidden with it: too much hidden is better than a name shown.
    hidden.extend(
        place for place in (part, named) if place is not None and "\n" not in text[place.start : place.end]
    )
    evidence = (*(lookup.evidence(name, "education") for name in sorted(set(hidden))), *dates)
    school = " ".join(lookup.document.quote(named).split()) if named else None
    return SchoolRecord(entry.degree, school, year, evidence)


def _before_school(text: str, parts: list[Span], degrees: list[Span]) -> Span | None:
    """Return the words in capitals before a kind of school that stands for a degree."""
    kinds = [degree for degree in degrees if "SCHOOL" in text[degree.start : degree.end]]
    for part in parts:
        kind = next((one for one in kinds if one in part and one.start > part.start), None)
        if kind and (words := text[part.start : kind.start].rstrip()).isupper():
            return Span(part.start, part.start + len(words))
    return None


def _line_before(text: str, part: Span, parts: list[Span]) -> Span | None:
    """Return the capitalised words at the end of the line above, if a part begins its line."""
    above = next(
        (one for one in parts if one.end < part.start and text[one.end : part.start].isspace()), None
    )
    if above is None or "\n" not in text[above.end : part.start]:
        return None
    words = text[above.start : above.end].split()
    named = len(words) <= _MOST_ABOVE and all(word[:1].isupper() for word in words)
    return above if named and not is_other(text[above.start : above.end]) else None


def _parts(text: str, span: Span) -> list[Span]:
    """Return the parts of a stretch between separators and dates, without blanks around them."""
    parts: list[Span] = []
    at = span.start
    for match in [*_PART_ENDS.finditer(text, span.start, span.end), None]:
        end = match.start() if match else span.end
        words = text[at:end]
        start = at + len(words) - len(words.lstrip(" ,.-–—"))
        stop = end - (len(words) - len(words.rstrip(" ,-–—")))
        if stop > start:
            parts.append(Span(start, stop))
        at = match.end() if match else end
    return parts


def _is_university(entry: EducationEntry) -> bool:
    named = any("universit" in evidence.quote.lower() for evidence in entry.evidence)
    return entry.completed and entry.level == "some_college" and named


def _is_higher(entry: EducationEntry, lookup: Lookup) -> bool:
    """Return whether a study, done or not, is one of a college: a career school's programme that is not
    finished adds nothing to a high school diploma."""
    if entry.level != "certificate" or entry.completed:
        return True
    at = lookup.document.line_at(entry.evidence[0].span.start).number - 1
    lines = lookup.document.lines[max(at - 1, 0) : at + 2]
    return any(COLLEGE_NAME.search(lookup.document.quote(line.span)) for line in lines)


def _is_studied(lookup: Lookup, as_of: date, subject: Mention) -> bool:
    """Return whether the line of a subject tells of study that is neither ahead nor, by what stands between
    the same commas, done in a day."""
    line, span = lookup.line_span(subject.evidence.span.start), subject.evidence.span
    words, text = lookup.document.quote(line), lookup.document.text
    before = _COMMA.split(text[line.start : span.start])[-1]
    item = before + _COMMA.split(text[span.start : line.end])[0]
    return not (is_ahead(words, words, as_of) or SHORT_COURSE.search(item))


def _sum_up(entries: tuple[EducationEntry, ...], lookup: Lookup, *, health_told: bool) -> Education:
    done = [entry.level for entry in entries if entry.completed]
    begun = [entry.level for entry in entries]
    highest: EducationLevel = max(done, key=EDUCATION_ORDER.index, default="none_stated")
    rank = EDUCATION_ORDER.index
    studied = [entry.level for entry in entries if highest != "hs" or _is_higher(entry, lookup)]
    if rank(highest) < rank("some_college") and any(level in _COLLEGE for level in studied):
        highest = "some_college"
    # Whoever studies for a master's degree has been let in with another one, named or not.
    higher = any(level in _HIGHER for level in begun if level not in done)
    if highest == "some_college" and higher and any(map(_is_university, entries)):
        highest = "bachelor"
    if highest == "none_stated" and begun:
        highest = "in_high_school"
    programmes = [entry for entry in entries if entry.ma_program]
    ma_program: MaProgram = "none"
    if programmes:
        ma_program = "completed" if any(entry.completed for entry in programmes) else "in_progress"
    return Education(
        highest=highest,
        hs_or_higher=rank(highest) >= rank("hs"),
        ma_program=ma_program,
        health_field=health_told or any(entry.health_field for entry in entries),
        entries=entries,
    )
