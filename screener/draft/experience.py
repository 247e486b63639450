"""Experience that a posting asks for: how many months, of which work, in which specialty.

"Two years of medical assistant experience, dermatology preferred" is a must of two years and a plus.
Where no length is given, `UNSAID` months earn full credit; where no work is named, that of the post counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    """A kind of work, and where it is named."""

    work: Work
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Asked:
    """A stretch of a segment that asks for experience of one length, or of no length."""

    segment: Segment
    mentions: list[Mention]
    first: int
    last: int
    length: Duration | None

    @property
    def text(self) -> str:
        """Return the text of the whole segment, in which the offsets count."""
        return self.segment.text


def find_experience(
    statement: Statement, segment: Segment, mentions: list[Mention], words: Words, work: str, *, aside: bool
) -> Iterator[Need]:
    """Yield what a segment asks of experience. `work` is the kind of work that the post is; `aside` says
    that the statement is about hours, pay or the like ("depends on experience")."""
    text = segment.text
    lengths = find_durations(text)
    unmeasured = not lengths and words.experience.search(text)
    if not (lengths or unmeasured):
        return
    if statement.part in ("open", "duty") and not (lengths or is_cued(segment, words)):
        return
    if unmeasured and not aside and not is_nought(find_absurd(text)):
        yield from _needs(_Asked(segment, mentions, 0, len(text), None), statement, words, work)
    ends = [*(length.start for length in lengths[1:]), len(text)]
    for index, (length, last) in enumerate(zip(lengths, ends, strict=False)):
        # "A programme for medical assistants, or one year in pediatrics": the first is not what is measured.
        before = index == 0 and not _named(text, length.end, last, words)
        asked = _Asked(segment, mentions, 0 if before else length.start, last, length)
        yield from _needs(asked, statement, words, work)


def _needs(asked: _Asked, statement: Statement, words: Words, work: str) -> Iterator[Need]:
    """Yield the needs of one stretch: one criterion for each kind of work that cannot be put with others."""
    works = _works(asked.text, asked.first, asked.last, words)
    narrowed = _specialties(asked.text, asked.first, asked.last, works, words)
    keys = [key for key, _, _ in narrowed]
    span = _span(asked, [*((one.start, one.end) for one in works), *(place for _, *place in narrowed)], words)
    abilities = _abilities(asked, words) if asked.length and not (works or narrowed) else []
    months, notes = _months(asked)
    if not (works or narrowed or abilities):
        taken = _work_of_post(asked, words, work)
        if taken is None:
            return
        works = [taken]
        notes.append("the posting does not say of which work: that of the post is taken")
    mode = mode_of(asked.segment, span, words)
    for fields, name in _fields(asked.text, works, keys, abilities):
        whole = {**fields, "months": months, **({"name": name} if name else {})}
        yield Need("experience", whole, mode, span, statement.quote, tuple(notes))


def _months(asked: _Asked) -> tuple[int, list[str]]:
    """Return how many months are asked for, with what is to be said of that."""
    if asked.length is None:
        absurd = printable(find_absurd(asked.text), 40)
        said = f'"{absurd}" is no length that can be worked' if absurd else "no length is given"
        return _UNSAID, [f"{said}: {_UNSAID} months earn full credit"]
    if asked.length.months > _MOST:
        too_long = f"{asked.length.months} months are asked for; more than {_MOST} tell a person's age"
        return _MOST, [too_long]
    return asked.length.months, []


def _work_of_post(asked: _Asked, words: Words, work: str) -> _Found | None:
    """Return the kind of work that the post is, where the posting asks for experience of no kind; "experience
    with Epic" is the ability, and found as such."""
    said = asked.length or words.unspecified.search(asked.text) or _BARE.match(asked.text)
    known = next((one for one in words.work if one.id == work), None)
    if not said or known is None or not words.experience.search(asked.text):
        return None
    return _Found(known, asked.first, asked.first)


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
    """Return the specialties named in a stretch beside its kinds of work, each with where it is."""
    return [
        (key, match.start(), match.end())
        for key, pattern in words.specialties
        for match in [pattern.search(text, first, last)]
        if match
        if all(one.work.place or one.end <= match.start() or match.end() <= one.start for one in works)
    ]


def _abilities(asked: _Asked, words: Words) -> list[str]:
    """Return the abilities of which experience is asked for where no kind of work is named, those behind the
    length before those around it."""
    behind = asked.length.start if asked.length else asked.first
    return _abilities_from(behind, asked, words) or _abilities_from(asked.first, asked, words)


def _abilities_from(first: int, asked: _Asked, words: Words) -> list[str]:
    comma, start = asked.text.find(",", first, asked.last), asked.segment.span.start
    place = Span(start + first, start + (asked.last if comma < 0 else comma))
    keys = [
        mention.id
        for mention in asked.mentions
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


def _span(asked: _Asked, places: Iterable[Sequence[int]], words: Words) -> Span:
    """Return where the words of a need stand in the document, from the first of them to the last; `places`
    are those of the kinds of work."""
    every = list(places)
    if asked.length:
        every.append((asked.length.start, asked.length.end))
    if said := words.experience.search(asked.text, asked.first):
        every.append(said.span())
    start, end = min(start for start, _ in every), max(end for _, end in every)
    return Span(asked.segment.span.start + start, asked.segment.span.start + end)
