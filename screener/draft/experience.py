"""Experience that a posting asks for: how many months, of which work, in which specialty.

"Two years of medical assistant experience, dermatology preferred" is a must of two years and a plus.
Where no length is given, `UNSAID` months earn full credit; where no work is named, that of the post counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from screener.draft.cues import Segment, is_cued, mode_of
from screener.draft.durations import Duration, find_absurd, find_durations, is_nought
from screener.draft.statements import printable
from screener.draft.values import Need, Statement
from screener.draft.words import Words, Work
from screener.values import Mention, Span

#: Months taken where a posting asks for experience and does not say how long.
_UNSAID = 12
#: Longer stretches tell a person's age; so many months are asked for at most.
_MOST = 120
_BARE = re.compile(
    r"\W*(?:(?:some|prior|previous|any)\s)?experience\b(?!\s(?:with|in|of|using|at|on|\w+ing)\b)", re.I
)
_LIST = re.compile(r"[\s,/]*(?:or|and|&)?[\s,/]*(?:an?|the|in|at)?\s*", re.IGNORECASE)
_ALTERNATIVE = re.compile(r"\bor\b|/|,", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    work: Work
    start: int
    end: int


def find_experience(
    statement: Statement, segment: Segment, mentions: list[Mention], words: Words, work: str, *, aside: bool
) -> Iterator[Need]:
    """Yield what a segment asks of experience. `work` is the kind of work that the post is; `aside` says
    that the statement is about hours, pay or the like ("depends on experience")."""
    text = segment.text
    lengths = find_durations(text)
    asked = words.experience.search(text)
    if not asked and not lengths:
        return
    if statement.part in ("open", "duty") and not (lengths or is_cued(segment, words)):
        return
    if not lengths:
        if asked and not aside and not is_nought(find_absurd(text)):
            yield from _need(statement, segment, mentions, words, work, 0, len(text), None)
        return
    for index, length in enumerate(lengths):
        first = 0 if index == 0 else length.start
        last = lengths[index + 1].start if index + 1 < len(lengths) else len(text)
        yield from _need(statement, segment, mentions, words, work, first, last, length)


def _need(
    statement: Statement,
    segment: Segment,
    mentions: list[Mention],
    words: Words,
    work: str,
    first: int,
    last: int,
    length: Duration | None,
) -> Iterator[Need]:
    text = segment.text
    if length and first < length.start and _named(text, length.end, last, words):
        first = length.start  # "a programme for medical assistants, or one year in pediatrics"
    works = _works(text, first, last, words)
    narrowed = _specialties(text, first, last, works, words)
    span = _span(segment, works, narrowed, length, text, first, words)
    notes: list[str] = []
    months = length.months if length else _UNSAID
    if not length:
        absurd = printable(find_absurd(text), 40)
        said = f'"{absurd}" is no length that can be worked' if absurd else "no length is given"
        notes.append(f"{said}: {_UNSAID} months earn full credit")
    if months > _MOST:
        notes.append(f"{months} months are asked for; more than {_MOST} tell a person's age")
        months = _MOST
    abilities = []
    if length and not (works or narrowed):
        abilities = _abilities(segment, mentions, words, length.start, last) or _abilities(
            segment, mentions, words, first, last
        )
    if not works and not narrowed and not abilities:
        if not length and not (words.unspecified.search(text) or _BARE.match(text)):
            return  # "experience with Epic" is the ability, and found as such
        known = next((one for one in words.work if one.id == work), None)
        if known is None or not words.experience.search(text):
            return
        works = [_Found(known, first, first)]
        notes.append("the posting does not say of which work: that of the post is taken")
    mode = mode_of(segment, span, words)
    for fields, name in _fields(text, works, [key for key, _, _ in narrowed], abilities):
        yield Need(
            "experience",
            {**fields, "months": months, **({"name": name} if name else {})},
            mode,
            span,
            statement.quote,
            tuple(notes),
        )


def _named(text: str, first: int, last: int, words: Words) -> bool:
    """Return whether a stretch names a kind of work or a specialty."""
    patterns = [*(work.words for work in words.work), *(pattern for _, pattern in words.specialties)]
    return any(pattern.search(text, first, last) for pattern in patterns)


def _works(text: str, first: int, last: int, words: Words) -> list[_Found]:
    """Return the kinds of work named in a stretch, longest first where they overlap, by position."""
    found = [
        _Found(work, match.start(), match.end())
        for work in words.work
        for match in work.words.finditer(text, first, last)
    ]
    kept: list[_Found] = []
    for one in sorted(found, key=lambda one: one.start - one.end):
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return _listed(text, sorted(kept, key=lambda one: one.start))


def _listed(text: str, found: list[_Found]) -> list[_Found]:
    """Return the kinds of work up to a comma behind which something else is said: "three years in a medical
    office, knowledge of billing" is no experience in billing."""
    for at in range(1, len(found)):
        between = text[found[at - 1].end : found[at].start]
        if "," in between and not _LIST.fullmatch(between):
            return found[:at]
    return found


def _specialties(
    text: str, first: int, last: int, works: list[_Found], words: Words
) -> list[tuple[str, int, int]]:
    return [
        (key, match.start(), match.end())
        for key, pattern in words.specialties
        for match in [pattern.search(text, first, last)]
        if match
        if all(one.work.place or one.end <= match.start() or match.end() <= one.start for one in works)
    ]


def _abilities(segment: Segment, mentions: list[Mention], words: Words, first: int, last: int) -> list[str]:
    """Return the abilities of which experience is asked for where no kind of work is named."""
    comma = segment.text.find(",", first, last)
    place = Span(segment.span.start + first, segment.span.start + (last if comma < 0 else comma))
    keys = [
        mention.id
        for mention in mentions
        if mention.kind in ("competency", "skill") and mention.evidence.span in place
        if mention.form != "near_miss" and mention.id not in words.file.never_named
        if mention.id not in words.file.soft
        if mention.id not in words.named or words.named[mention.id].search(mention.evidence.quote)
    ]
    return list(dict.fromkeys(keys))[:1]


def _fields(
    text: str, works: list[_Found], narrowed: list[str], abilities: list[str]
) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Yield the fields of one criterion; of several where the kinds of work cannot be put into one."""
    if not works:
        if narrowed:
            yield {"what": ["healthcare"], "showing": narrowed}, ""
        else:
            yield {"what": ["total"], "showing": abilities}, ""
        return
    main = [one for one in works if not one.work.place] or works[:1]
    places = [one for one in works if one.work.place and one not in main]
    unlike = {one.work.id: one for one in main}
    if len(unlike) == 1 or _follow(text, main):
        one = main[0].work
        fields: dict[str, Any] = {key: list(value) for key, value in one.fields.items()}
        alternative = places and _ALTERNATIVE.search(text, main[0].end, places[0].start)
        if alternative and "family" not in fields and "showing" not in fields:
            fields["what"] = [*fields["what"], *places[0].work.fields["what"]]
        elif places and "healthcare" not in fields["what"] and fields["what"] != ["medical_assistant"]:
            fields["also"] = ["healthcare"]
        if narrowed:
            fields["showing"] = [*fields.get("showing", []), *narrowed]
        plain = not narrowed and "also" not in fields and not alternative
        yield fields, one.name if plain else ""
        return
    yield from _together([one.work for one in unlike.values()], narrowed)


def _follow(text: str, main: list[_Found]) -> bool:
    """Return whether the second kind of work only says where the first is done."""
    between = text[main[0].end : main[1].start]
    return not _ALTERNATIVE.search(between) and " and " not in between.lower()


def _together(works: list[Work], narrowed: list[str]) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Yield kinds of work of which any counts: as one criterion where their fields allow it."""
    shapes = {frozenset(work.fields) for work in works}
    if shapes == {frozenset(["what"])} and not narrowed:
        kinds = list(dict.fromkeys(kind for work in works for kind in work.fields["what"]))
        yield {"what": kinds}, ""
    elif shapes == {frozenset(["what", "family"])} and len({str(work.fields["what"]) for work in works}) == 1:
        families = list(dict.fromkeys(name for work in works for name in work.fields["family"]))
        more = {"showing": narrowed} if narrowed else {}
        name = " or ".join(work.name.removeprefix("work ") for work in works)
        yield {"what": list(works[0].fields["what"]), "family": families, **more}, f"work {name}"
    else:
        for work in works:
            more = {"showing": narrowed} if narrowed and "showing" not in work.fields else {}
            yield (
                {**{key: list(value) for key, value in work.fields.items()}, **more},
                "" if more else work.name,
            )


def _span(
    segment: Segment,
    works: list[_Found],
    narrowed: list[tuple[str, int, int]],
    length: Duration | None,
    text: str,
    first: int,
    words: Words,
) -> Span:
    """Return where the words of a need stand in the document, from the first of them to the last."""
    places = [(one.start, one.end) for one in works] + [(start, end) for _, start, end in narrowed]
    if length:
        places.append((length.start, length.end))
    asked = words.experience.search(text, first)
    if asked:
        places.append(asked.span())
    start, end = min(start for start, _ in places), max(end for _, end in places)
    return Span(segment.span.start + start, segment.span.start + end)
