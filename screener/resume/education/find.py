"""Education: what was studied and completed, with schools and years kept apart.

What counts as completed is said in `completion`. Schools and years go into `SchoolRecord`, which
scoring never sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from screener.patterns import later
from screener.resume.education.ahead import is_ahead
from screener.resume.education.completion import is_completed, is_given_up
from screener.resume.education.degrees import find_stretches, own_lines
from screener.resume.education.programmes import programmes
from screener.resume.education.schoolrecords import school_record
from screener.resume.education.students import is_student_of
from screener.resume.education.studies import attended, bare_schools
from screener.resume.education.studywords import COLLEGE_NAME, HIGH_NAME
from screener.resume.education.subjects import is_studied, subjects
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
#: What an employer gives to everybody who begins there is no study.
_OF_EMPLOYER = later(r"\b(?:on-?boarding|orientation|new[- ]hires?)\b", re.I)
_DIPLOMA = "diploma"
_HIGHER = ("master", "doctorate")
_COLLEGE = ("associate", "bachelor", "master", "doctorate", "some_college", "certificate")


def find_education(
    lookup: Lookup, vocabulary: Vocabulary, as_of: date, names: tuple[Span, ...]
) -> tuple[Education, tuple[SchoolRecord, ...]]:
    """Return the education and, apart from it, the schools and years; `names` are the spans of
    the names of schools, which blind views hide as well."""
    levels: dict[str, EducationLevel] = {degree.id: degree.level for degree in vocabulary.degrees}
    stretches = find_stretches(lookup, levels)
    kinds = tuple(vocabulary.fields.school_words)
    entries: list[EducationEntry] = []
    schools: list[SchoolRecord] = []
    for stretch in stretches:
        span, degrees = stretch
        own = own_lines(lookup, *stretch)
        said = lookup.document.quote(own)
        if is_ahead(said, said[: max(degrees[0].evidence.span.start - own.start, 0)], as_of):
            continue
        if _OF_EMPLOYER.search(said) and all(levels[each.id] == "certificate" for each in degrees):
            continue
        entry = _entry(lookup, span, degrees, levels, as_of)
        if entry.completed and goes_on_elsewhere(lookup, stretch, stretches, levels):
            entry = replace(entry, completed=False)
        entries.append(entry)
        schools.append(school_record(lookup, span, entry, kinds, names))
    known = [span for span, _ in stretches]
    entries.extend(bare_schools(lookup, known, vocabulary, as_of))
    entries.extend(attended(lookup))
    entries.extend(programmes(lookup, entries, as_of))
    told = any(
        subject.section == "education" and is_studied(lookup, as_of, subject) for subject in subjects(lookup)
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
    if best.evidence.quote.lower() == _DIPLOMA and HIGH_NAME.search(line):
        level = "hs"  # "Diploma, Elm High"
    # The line below may be of a study that is only ahead, or of a course of a day.
    own = {_line_of(degree, lookup) for degree in degrees}
    fields = [m for m in subjects(lookup, span) if _line_of(m, lookup) in own or is_studied(lookup, as_of, m)]
    health = [m for m in fields if m.id == "health"]
    programme = [m for m in fields if m.id == "ma_program" and not _goes_on_below(m, own, lookup, as_of)]
    completed = is_completed(lookup, as_of, span, degrees) and not is_student_of(lookup, best, span, levels)
    accreditors = lookup.mentions("accreditor", span)
    field = next(iter([*programme, *health]), None)
    return EducationEntry(
        degree=" ".join(best.evidence.quote.split()),
        level=level,
        field=" ".join(field.evidence.quote.split()) if field else None,
        completed=completed,
        accreditor=accreditors[0].id if accreditors else None,
        health_field=bool(health or programme)
        or any(map(_is_health_degree, degrees))
        or _HEALTH_SCHOOL.search(lookup.document.quote(span)) is not None,
        ma_program=bool(programme) and (completed or not is_given_up(lookup, span, degrees)),
        evidence=_evidence([best, *programme[:1], *health[:1], *accreditors[:1]]),
    )


def _goes_on_below(programme: Mention, own: set[str], lookup: Lookup, as_of: date) -> bool:
    """Return whether a programme below the lines of a degree is one that is not finished, of its own."""
    line = lookup.line_span(programme.evidence.span.start)
    return lookup.document.quote(line) not in own and not is_completed(lookup, as_of, line, [programme])


def _line_of(mention: Mention, lookup: Lookup) -> str:
    return lookup.document.quote(lookup.line_span(mention.evidence.span.start))


def _is_health_degree(mention: Mention) -> bool:
    letters = re.sub(r"[^A-Za-z]", "", mention.evidence.quote).upper()
    return mention.form == "letters" and letters in load_words().health_degrees


def _evidence(mentions: Iterable[Mention]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(mention.evidence for mention in mentions))


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
