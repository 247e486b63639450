"""Education: what was studied and completed, with schools and years kept apart.

A degree with a past date or none counts as completed; one that is expected, current or
dated after the reading is not. Schools and years go into `SchoolRecord`, which scoring never
sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import partial

from screener.resume.lookup import Lookup
from screener.resume.studies import COLLEGE_NAME, STUDY, attended, bare_schools, subjects
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

_ELSEWHERE = frozenset(
    {"top", "summary", "certifications", "additional", "accomplishments", "affiliations", "skills"}
)
_OPEN = re.compile(
    r"\b(?:in progress|in-progress|expect(?:ed|ing)|anticipat(?:ed|ing)|projected|pursuing|studying for"
    r"|(?:currently|presently|still) (?:enrolled|attending|pursuing|studying|in|working)|candidate"
    r"|to be completed|to graduate|will (?:graduate|complete)|enrolled|ongoing)\b"
    r"|\b(?:current|present|student)\b(?=\s*(?:$|[\n,.;)]|at\b))",
    re.I,
)
_ATTENDING = re.compile(
    r"\b(?:currently|presently|still) (?:enrolled|attending|pursuing|studying|working towards?)\b", re.I
)
_LEFT = re.compile(
    r"\b(?:some (?:college|coursework|courses?)|incomplete|not completed|did not (?:complete|finish|graduate)"
    r"|coursework (?:completed )?(?:toward|in)|credits? (?:earned|completed|toward)"
    r"|\d+ (?:college )?(?:credits?|units)|transferred|no degree|attended|working towards?)\b",
    re.I,
)
_PART_ENDS = re.compile(r"[,|•·:;\n()]|\s[-–—]\s|\s{3,}|\b(?:19|20)\d\d\b|\b(?:at|from)\s")
_NAME_LIKE = re.compile(r"[A-Z][\w.'&-]*(?: (?:of|the|and|for|at|[A-Z][\w.'&-]*)){1,6}")
_MAX_LINES = 4
_SCHOOL_LEAVING = frozenset({"high_school", "equivalency", "in_high_school"})
_COLLEGE = ("associate", "bachelor", "master", "doctorate", "some_college", "certificate")


def find_education(
    lookup: Lookup, vocabulary: Vocabulary, as_of: date, names: tuple[Span, ...]
) -> tuple[Education, tuple[SchoolRecord, ...]]:
    """Return the education and, apart from it, the schools and years; `names` are the spans of
    the names of schools, which blind views hide as well."""
    levels: dict[str, EducationLevel] = {degree.id: degree.level for degree in vocabulary.degrees}
    stretches = _stretches(lookup, levels)
    school = re.compile(
        r"\b(?:"
        + "|".join(map(re.escape, sorted(vocabulary.fields.school_words, key=len, reverse=True)))
        + r")\b",
        re.I,
    )
    entries: list[EducationEntry] = []
    schools: list[SchoolRecord] = []
    for span, degrees in stretches:
        entry = _entry(lookup, span, degrees, levels, as_of)
        entries.append(entry)
        schools.append(_record(lookup, span, entry, school, names))
    known = [span for span, _ in stretches]
    entries.extend(bare_schools(lookup, known, partial(_completed, lookup, as_of), vocabulary, as_of))
    entries.extend(attended(lookup))
    entries.extend(_programmes(lookup, entries, as_of))
    return _sum_up(tuple(entries), lookup), tuple(schools)


def _stretches(lookup: Lookup, levels: dict[str, EducationLevel]) -> list[tuple[Span, list[Mention]]]:
    """Return the stretches of text that tell of one degree each, with its mentions."""
    mentions = _longest([mention for mention in lookup.mentions("degree") if _usable(mention, levels)])
    inside = [mention for mention in mentions if mention.section in STUDY]
    if any(levels[mention.id] not in ("certificate",) for mention in inside):
        mentions = [
            m
            for m in mentions
            if m.section in STUDY or (m.section in ("top", "certifications") and m.form == "name")
        ]
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups and _together(groups[-1][-1], mention, levels, lookup):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    stretches = []
    for number, group in enumerate(groups):
        limit = (
            groups[number + 1][0].evidence.span.start
            if number + 1 < len(groups)
            else len(lookup.document.text)
        )
        stretches.append((_around(lookup, group, limit), group))
    return stretches


def _longest(mentions: list[Mention]) -> list[Mention]:
    """Return the mentions that do not lie within another one: "High School Diploma" is no "Diploma"."""
    return [
        one
        for one in mentions
        if not any(
            one.evidence.span in other.evidence.span and one.evidence.span != other.evidence.span
            for other in mentions
        )
    ]


def _usable(mention: Mention, levels: dict[str, EducationLevel]) -> bool:
    if levels[mention.id] == "certificate" and mention.section not in STUDY:
        return False
    if mention.status in ("negated", "about_others", "wished"):
        return False
    if mention.section not in STUDY | _ELSEWHERE:
        return False
    if mention.form == "lower":
        return False
    # "Eye Associates" and "sales associate" are no degrees.
    if mention.form == "name" and mention.section not in STUDY and " " not in mention.evidence.quote.strip():
        return False
    # Two letters are as often a state or a word: only within a list of studies.
    letters = mention.form == "letters" and sum(map(str.isalpha, mention.evidence.quote)) <= 2
    return not letters or mention.section == "education"


def _together(one: Mention, other: Mention, levels: dict[str, EducationLevel], lookup: Lookup) -> bool:
    """Return whether two mentions name one degree, as in "Bachelor of Science (BS)"."""
    # How long a school's name is must not matter, so lines count here, and never letters.
    gap = lookup.document.text[one.evidence.span.end : other.evidence.span.start]
    if re.search(r"[;|•·]", gap):
        return False
    if levels[one.id] != levels[other.id]:
        generic = "certificate" in (levels[one.id], levels[other.id])
        return generic and "\n" not in gap
    if levels[one.id] == "hs":
        return gap.count("\n") <= 1
    return "\n" not in gap and not re.search(r"\b(?:19|20)\d\d\b", gap)


def _around(lookup: Lookup, group: list[Mention], limit: int) -> Span:
    """Return the lines that belong to a degree: its own, and those below up to the next one."""
    start = lookup.line_span(group[0].evidence.span.start).start
    lines = lookup.document.lines
    at = lookup.document.line_at(group[-1].evidence.span.start).number - 1
    end = lines[at].span.end
    section = group[0].section
    limit_line = lookup.line_span(limit).start if limit < len(lookup.document.text) else limit
    for line in lines[at + 1 : at + _MAX_LINES]:
        same_block = line.block == lines[at].block
        if group[0].id in _SCHOOL_LEAVING and COLLEGE_NAME.search(lookup.document.quote(line.span)):
            break
        if line.span.start >= limit_line or (section not in STUDY and not same_block):
            break
        if any(
            heading.heading and heading.span.start == line.span.start for heading in lookup.markup.sections
        ):
            break
        end = line.span.end
    return Span(start, min(end, max(limit, group[-1].evidence.span.end)))


def _entry(
    lookup: Lookup, span: Span, degrees: list[Mention], levels: dict[str, EducationLevel], as_of: date
) -> EducationEntry:
    best = max(degrees, key=lambda mention: EDUCATION_ORDER.index(levels[mention.id]))
    level = levels[best.id]
    fields = subjects(lookup, span)
    health = [m for m in fields if m.id == "health"]
    programme = [m for m in fields if m.id == "ma_program"]
    accreditors = lookup.mentions("accreditor", span)
    field = next(iter([*programme, *health]), None)
    return EducationEntry(
        degree=" ".join(best.evidence.quote.split()),
        level=level,
        field=" ".join(field.evidence.quote.split()) if field else None,
        completed=_completed(lookup, as_of, span, degrees),
        accreditor=accreditors[0].id if accreditors else None,
        health_field=bool(health or programme),
        ma_program=bool(programme),
        evidence=_evidence([best, *programme[:1], *health[:1], *accreditors[:1]]),
    )


def _evidence(mentions: Iterable[Mention]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(mention.evidence for mention in mentions))


def _completed(lookup: Lookup, as_of: date, span: Span, degrees: Iterable[Mention]) -> bool:
    if any(mention.status == "in_progress" for mention in degrees):
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
    near = Span(min(line.start for line in own), max(line.end for line in own))
    for place in (near, span):
        text = lookup.document.quote(place)
        if _OPEN.search(text) or _LEFT.search(text):
            return False
        ranges = [found for found in lookup.markup.ranges if found.evidence.span in place]
        if any(found.ongoing for found in ranges):
            return False
        ends = [found.end or found.start for found in ranges]
        if any(end and (end.year, end.month or 1) > (as_of.year, as_of.month) for end in ends):
            return False
        if ends:
            return True
    return True


def _record(
    lookup: Lookup, span: Span, entry: EducationEntry, school: re.Pattern[str], names: tuple[Span, ...]
) -> SchoolRecord:
    """Return the school and years of a course; `evidence` covers each of them exactly."""
    parts = [
        part
        for part in _parts(lookup.document.text, span)
        if not any(part.overlaps(found.span) for found in entry.evidence)
    ]
    named = next((part for part in parts if school.search(lookup.document.quote(part))), None)
    if named is None:
        # "Cimarron Tech": what is left of the degree's line, if it is written as names are.
        line = lookup.line_span(entry.evidence[0].span.start)
        named = next(
            (part for part in parts if part in line and _NAME_LIKE.fullmatch(lookup.document.quote(part))),
            None,
        )
    dates = [found.evidence for found in lookup.markup.ranges if found.evidence.span in span]
    year = next(
        (str(found.end or found.start) for found in lookup.markup.ranges if found.evidence in dates), None
    )
    hidden = [name for name in names if name in span]
    if named is not None:
        hidden.append(named)
    evidence = (*(lookup.evidence(name, "education") for name in sorted(set(hidden))), *dates)
    return SchoolRecord(entry.degree, lookup.document.quote(named) if named else None, year, evidence)


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


def _programmes(lookup: Lookup, entries: Iterable[EducationEntry], as_of: date) -> list[EducationEntry]:
    """Return medical assisting programmes that are named without a degree word."""
    known = [span.span for entry in entries if entry.ma_program for span in entry.evidence]
    found = []
    for mention in lookup.mentions("field"):
        if (
            mention.id != "ma_program"
            or mention.section not in STUDY
            or mention.status in ("negated", "about_others")
        ):
            continue
        if mention.evidence.span in known or any(entry.ma_program for entry in entries):
            continue
        line = lookup.block_at(mention.evidence.span.start)
        found.append(
            EducationEntry(
                degree=" ".join(mention.evidence.quote.split()),
                level="certificate",
                field=mention.evidence.quote,
                completed=_completed(lookup, as_of, line, [mention]),
                accreditor=next((m.id for m in lookup.mentions("accreditor", line)), None),
                health_field=True,
                ma_program=True,
                evidence=(mention.evidence,),
            )
        )
        break
    return found


def _sum_up(entries: tuple[EducationEntry, ...], lookup: Lookup) -> Education:
    done = [entry.level for entry in entries if entry.completed]
    begun = [entry.level for entry in entries]
    highest: EducationLevel = max(done, key=EDUCATION_ORDER.index, default="none_stated")
    rank = EDUCATION_ORDER.index
    if rank(highest) < rank("some_college") and any(level in _COLLEGE for level in begun):
        highest = "some_college"
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
        health_field=any(entry.health_field for entry in entries)
        or any(mention.section in STUDY for mention in subjects(lookup)),
        entries=entries,
    )
