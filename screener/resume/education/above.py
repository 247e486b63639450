"""Lines above a study that tell of it: people who write the school first write its place and dates there."""

from __future__ import annotations

from collections.abc import Sequence

from screener.resume.education.studywords import COLLEGE_NAME, SCHOOL_WORD, STANDS, YEAR
from screener.resume.lookup import Lookup
from screener.values import EducationLevel, Line, Mention, Span
from screener.vocab.parts import STUDY

#: A school, its place and dates take so many lines, of so many words.
MOST_ABOVE, _LONGEST = 3, 16
_EQUIVALENT = "equivalency"

Group = list[Mention]


def heads_of(groups: Sequence[Group], levels: dict[str, EducationLevel], lookup: Lookup) -> list[int | None]:
    """Return for each degree where the lines above it begin that tell of its school and dates, None where
    no line does. Where schools stand below the degrees, the line above one is that of the one before."""
    named = {_at(mention, lookup) for group in groups for mention in group}
    heads: list[int | None] = []
    schools_first = False
    for number, group in enumerate(groups):
        before = groups[number - 1] if number else None
        if before is None or before[-1].section != group[0].section:
            schools_first = False
        same = before is not None and _at(before[-1], lookup) == _at(group[0], lookup)
        lines = [] if same else _above_degree(group, named, levels, lookup)
        if lines and before is not None and not schools_first:
            apart = lines[0].block != lookup.document.lines[_at(before[-1], lookup)].block
            lines = lines if apart and lines[-1].block == _line(group[0], lookup).block else []
        school = any(_names_school(lookup.document.quote(line.span)) for line in lines)
        if lines and school and _school_below(groups, group[0].section, lookup):
            lines = []
        schools_first = schools_first or bool(lines and school)
        heads.append(lines[0].span.start if lines else None)
    return heads


def from_head(span: Span, head: int | None) -> Span:
    """Return a stretch from where the lines above it begin, if there are any."""
    return span if head is None else Span(min(head, span.start), span.end)


def with_school(lookup: Lookup, own: Span, mention: Mention) -> Span:
    """Return the `own` lines of a study without a degree with those above them that name its school: "Elm
    Career College | Expected 2027", and below it "Medical Assistant Program"."""
    named = {_at(degree, lookup) for degree in lookup.mentions("degree")}
    lines = _lines_above(lookup, own, _without(mention, own, lookup), named)
    school = any(_names_school(lookup.document.quote(line.span)) for line in lines)
    return Span(lines[0].span.start, own.end) if school else own


def _above_degree(
    group: Group, named: set[int], levels: dict[str, EducationLevel], lookup: Lookup
) -> list[Line]:
    """Return the lines above a degree that tell of it."""
    degree, own = group[0], _line(group[0], lookup).span
    if degree.section not in STUDY:
        return []
    leaving = degree if levels[degree.id] == "hs" else None
    return _lines_above(lookup, own, _without(degree, own, lookup), named, leaving)


def _lines_above(
    lookup: Lookup, own: Span, said: str, named: set[int], leaving: Mention | None = None
) -> list[Line]:
    """Return the lines above the `own` ones of a study, from the one that names its school or tells dates
    alone; `said` is what the own lines say beside its name, lines that are `named` tell of other studies,
    and `leaving` is a degree that leads out of school."""
    at = lookup.document.line_at(own.start).number - 1
    section = lookup.section_at(own.start)
    schooled, dated = _names_school(said), YEAR.search(said) is not None
    found: list[Line] = []
    headings = {each.heading.span.start for each in lookup.markup.sections if each.heading}
    for number in range(at - 1, max(at - 1 - MOST_ABOVE, -1), -1):
        line = lookup.document.lines[number]
        words = lookup.document.quote(line.span)
        if number in named or line.span.start in headings or len(words.split()) > _LONGEST:
            break
        if lookup.section_at(line.span.start) != section:
            break
        school, when = _names_school(words), YEAR.search(words) or STANDS.match(words)
        if when and dated:
            break  # another study's, that is dated itself
        if school and (schooled or (leaving and not _gives(words, leaving, dated))):
            break
        found.insert(0, line)
        schooled, dated = schooled or school, dated or bool(when)
    while found and not _tells(lookup.document.quote(found[0].span)):
        del found[0]
    return found


def _tells(words: str) -> bool:
    return _names_school(words) or YEAR.search(words) is not None or STANDS.match(words) is not None


def _gives(school: str, degree: Mention, dated: bool) -> bool:
    """Return whether a school may have given what leads out of school: a college does so only for adults."""
    return not COLLEGE_NAME.search(school) or (degree.id == _EQUIVALENT and not dated)


def _names_school(words: str) -> bool:
    return SCHOOL_WORD.search(words) is not None or COLLEGE_NAME.search(words) is not None


def _without(mention: Mention, own: Span, lookup: Lookup) -> str:
    """Return what the lines of a study say beside its name."""
    text, span = lookup.document.text, mention.evidence.span
    return text[own.start : span.start] + " " + text[min(span.end, own.end) : own.end]


def _school_below(groups: Sequence[Group], section: str, lookup: Lookup) -> bool:
    """Return whether the last degree of a section has its school in the line below."""
    last = next(group for group in reversed(groups) if group[0].section == section)[-1]
    below = _at(last, lookup) + 1
    if below >= len(lookup.document.lines):
        return False
    line = lookup.document.lines[below]
    same = lookup.section_at(line.span.start) == section
    return (
        same
        and _names_school(lookup.document.quote(line.span))
        and not _names_school(_without(last, _line(last, lookup).span, lookup))
    )


def _at(mention: Mention, lookup: Lookup) -> int:
    """Return the place of a mention's line among all lines."""
    return _line(mention, lookup).number - 1


def _line(mention: Mention, lookup: Lookup) -> Line:
    return lookup.document.line_at(mention.evidence.span.start)
