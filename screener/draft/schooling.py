"""Schooling that a posting asks for: a level, a medical assisting programme, courses in a health subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from screener.draft.cues import Segment, is_cued, mode_of
from screener.draft.values import Need, Statement
from screener.draft.words import Words
from screener.values import EDUCATION_ORDER, EducationLevel, Mention, Span

#: How far behind a degree its subject stands, in characters.
_SUBJECT = 80
#: How far a word such as "programme" stands from what is studied.
_NEAR = 60
#: What makes schooling in an opening line a wish.
_PAPER = re.compile(r"\b(?:diploma|degree|ged)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Level:
    level: EducationLevel
    start: int
    end: int


def find_schooling(
    statement: Statement, segment: Segment, mentions: list[Mention], words: Words
) -> Iterator[Need]:
    """Yield what a segment asks of schooling."""
    certain = is_cued(segment, words) or _PAPER.search(segment.text)
    if statement.part in ("open", "duty") and not certain:
        return
    text, offset = segment.text, segment.span.start
    equivalent = ("or equivalent experience, says the posting: how much is for you to say",)
    for found in _lowest_of_each_mode(segment, _levels(text, words), words):
        span = Span(offset + found.start, offset + found.end)
        fields: dict[str, Any] = {"at_least": found.level}
        if found.level not in ("hs", "some_college") and _health(segment, found, mentions, words):
            fields["health_field"] = True
        loose = bool(segment.equivalent) and found.level != "hs"
        notes = equivalent if loose else ()
        mode = mode_of(segment, span, words)
        yield Need(
            "education", fields, "asked" if loose and mode == "must" else mode, span, statement.quote, notes
        )
    yield from _programmes(statement, segment, mentions, words)


def _levels(text: str, words: Words) -> list[_Level]:
    found: list[_Level] = []
    for level, pattern in words.levels:  # the highest first: "associate or bachelor's" names both
        for match in pattern.finditer(text):
            if not any(match.start() < other.end and other.start < match.end() for other in found):
                found.append(_Level(level, match.start(), match.end()))  # type: ignore[arg-type]
    return sorted(found, key=lambda one: one.start)


def _lowest_of_each_mode(segment: Segment, levels: list[_Level], words: Words) -> list[_Level]:
    """Return the lowest level for each mode: of "associate or bachelor's degree" the associate's."""
    lowest: dict[str, _Level] = {}
    for one in levels:
        span = Span(segment.span.start + one.start, segment.span.start + one.end)
        mode = mode_of(segment, span, words)
        known = lowest.get(mode)
        if known is None or EDUCATION_ORDER.index(one.level) < EDUCATION_ORDER.index(known.level):
            lowest[mode] = one
    return sorted(lowest.values(), key=lambda one: one.start)


def _health(segment: Segment, found: _Level, mentions: list[Mention], words: Words) -> bool:
    """Return whether the degree has to be in a health subject and no other would do."""
    behind = segment.text[found.end : found.end + _SUBJECT]
    place = Span(segment.span.start + found.end, segment.span.start + found.end + _SUBJECT)
    named = any(mention.kind == "field" and mention.evidence.span in place for mention in mentions)
    return named and " in " in behind and not words.other_subjects.search(behind)


def _programmes(
    statement: Statement, segment: Segment, mentions: list[Mention], words: Words
) -> Iterator[Need]:
    text, offset = segment.text, segment.span.start
    cues = [match.span() for match in words.programme.finditer(text)]
    fields = [
        mention for mention in mentions if mention.kind == "field" and mention.evidence.span in segment.span
    ]
    near = [
        (mention, cue)
        for mention in fields
        for cue in cues
        if -_NEAR < mention.evidence.span.start - offset - cue[1] < _NEAR
        if -_NEAR < cue[0] - (mention.evidence.span.end - offset) < _NEAR
    ]
    accredited = [m for m in mentions if m.kind == "accreditor" and m.evidence.span in segment.span]
    if accredited and cues and not any(mention.id == "ma_program" for mention, _ in near):
        near = [(mention, cue) for mention in accredited for cue in cues]  # both accredit nothing else here
    for wanted in ("ma_program", "health"):
        hits = [
            (m, cue) for m, cue in near if m.id == wanted or (m.kind == "accreditor" and wanted != "health")
        ]
        if not hits:
            continue
        mention, cue = min(hits, key=lambda hit: abs(hit[0].evidence.span.start - offset - hit[1][0]))
        start = min(mention.evidence.span.start, offset + cue[0])
        span = Span(start, max(mention.evidence.span.end, offset + cue[1]))
        if wanted == "ma_program":
            asked: dict[str, Any] = {"ma_program": True, **({"accredited": True} if accredited else {})}
        elif _levels(text, words) or not _course(text, hits):
            continue
        else:
            asked = {"health_field": True}
        yield Need("education", asked, mode_of(segment, span, words), span, statement.quote)
        return


def _course(text: str, hits: list[tuple[Mention, tuple[int, int]]]) -> bool:
    """Return whether a course is meant, and not training given in a medical office."""
    return any(
        text[cue[0] : cue[1]].lower().startswith(("course", "class", "program", "school")) for _, cue in hits
    )
