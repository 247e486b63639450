"""The school and the years of a study: scoring never sees them, and blind views hide them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from screener.patterns import any_of, any_word, later
from screener.resume.education.schoolnames import is_no_name, school_name
from screener.resume.education.studywords import SCHOOL_WORD
from screener.resume.lookup import Lookup
from screener.values import EducationEntry, SchoolRecord, Span
from screener.vocab.words import load_words

_PART_ENDS = re.compile(r"[,|•·:;\n\t()]|\s[-–—]\s|\s{3,}|\b(?:19|20)\d\d\b|\b(?:at|from)\s")
_NAME_LIKE = re.compile(r"[A-Z][\w.'&-]*(?: (?:of|the|and|for|at|[A-Z][\w.'&-]*)){1,6}")
#: "the school is licensed by the state"
_NO_NAME = later(
    lambda: (
        r"\W*(?:the|this|that|my|our|an?)\s(?:\w+\s)?"
        rf"{any_of((*load_words().kinds_of_schools, 'center'))}\s(?!of\b)"
    )
)
_MOST_ABOVE = 3


class _Found(NamedTuple):
    """The part of a stretch that names a school, the name itself, and what else has to be hidden with it."""

    part: Span | None
    name: Span | None
    beside: tuple[Span, ...] = ()


def school_record(
    lookup: Lookup, span: Span, entry: EducationEntry, kinds: tuple[str, ...], names: tuple[Span, ...]
) -> SchoolRecord:
    """Return the school and years of a course; `evidence` covers each of them exactly."""
    text = lookup.document.text
    found = _find(lookup, span, entry, kinds)
    hidden = [*(name for name in names if name in span), *found.beside]
    # What stands around a name is hidden with it: too much hidden is better than a name shown.
    around = (place for place in (found.part, found.name) if place is not None)
    hidden.extend(place for place in around if "\n" not in text[place.start : place.end])
    dates = [each for each in lookup.markup.ranges if each.evidence.span in span]
    evidence = (
        *(lookup.evidence(name, "education") for name in sorted(set(hidden))),
        *(each.evidence for each in dates),
    )
    school = " ".join(lookup.document.quote(found.name).split()) if found.name else None
    year = str(dates[0].end or dates[0].start) if dates else None
    return SchoolRecord(entry.degree, school, year, evidence)


def _find(lookup: Lookup, span: Span, entry: EducationEntry, kinds: tuple[str, ...]) -> _Found:
    """Return where a stretch names the school of a course, as far as it does."""
    text, every = lookup.document.text, _parts(lookup.document.text, span)
    known = [evidence.span for evidence in entry.evidence]
    degrees = [mention.evidence.span for mention in lookup.mentions("degree", span)]
    parts = _apart(every, known)
    part = _with_school(text, parts, any_word(kinds))
    part = part or _with_school(text, _apart(every, degrees), SCHOOL_WORD)
    # "Certificate : Medical Assisting Elm College": the name stands behind what was studied.
    behind = [Span(one.end, part.end) for part in every for one in known if one.start == part.start]
    name = next((found for one in (*parts, *behind) if (found := school_name(text, one, kinds))), None)
    beside = [own for own in [_before_school(text, every, degrees)] if own]  # "ELM HIGH SCHOOL"
    if part is not None and name is None and (begins := _line_before(text, part, parts)) is not None:
        # "Certificate - Elm", and below it "Technical College": a name over two lines.
        beside.append(begins)
        name = Span(begins.start, part.end)
    if part is None and name is None:
        part = _beside_degree(lookup, entry, parts)
        name = part if part and not is_no_name(lookup.document.quote(part)) else None
    return _Found(part, name, tuple(beside))


def _apart(parts: Iterable[Span], spans: Sequence[Span]) -> list[Span]:
    """Return the parts that overlap none of some spans."""
    return [part for part in parts if not any(part.overlaps(span) for span in spans)]


def _with_school(text: str, parts: Iterable[Span], words: re.Pattern[str]) -> Span | None:
    """Return the first part with a word for a school that is a name: "the school is licensed" has none."""
    for part in parts:
        if words.search(text, part.start, part.end) and not _NO_NAME.match(text, part.start):
            return part
    return None


def _beside_degree(lookup: Lookup, entry: EducationEntry, parts: Iterable[Span]) -> Span | None:
    """Return what is left of the degree's line, if it is written as names are: "Cimarron Tech"."""
    line = lookup.line_span(entry.evidence[0].span.start)
    text = lookup.document.text
    return next(
        (one for one in parts if one in line and _NAME_LIKE.fullmatch(text, one.start, one.end)), None
    )


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
    return above if named and not is_no_name(text[above.start : above.end]) else None


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
