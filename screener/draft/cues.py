"""How much a thing is wanted, as the words beside it say.

A statement is cut into segments where what is said changes: at semicolons, and at a comma behind which
another cue stands ("diploma required, degree preferred"). Within a segment the cue that stands behind a
thing comes first ("EKG preferred"), then the one before it ("must have EKG"); without either the part of
the posting decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from screener.draft.durations import find_durations
from screener.draft.values import Mode, Statement
from screener.draft.words import Words
from screener.values import Span

_CUT = re.compile(
    r";(?=\s)|,\s+(?:but|and|or)\s(?!(?:is |are )?not\b)|,(?=\s)(?!\s+but (?:is |are )?not\b)"
    r"|\sbut\s(?!(?:is |are )?not\b)"
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a statement about which one thing is said.

    `fixed` holds whether it is taken back ("no certification required"); `later` what says that it may
    be obtained after hiring; `equivalent` that something else would do as well.
    """

    span: Span
    text: str
    part: str
    never: bool
    later: str
    equivalent: str


@dataclass(frozen=True, slots=True)
class _Cue:
    mode: Mode
    governs: str
    start: int
    end: int


def find_segments(text: str, statement: Statement, words: Words) -> tuple[Segment, ...]:
    """Return the segments of a statement, in the text of its document."""
    start, end = statement.span.start, statement.span.end
    cuts = [start]
    for found in _CUT.finditer(text, start, end):
        here = text[cuts[-1] : found.start()]
        after = _CUT.split(text[found.end() : end], maxsplit=1)[0]
        if _within_brackets(text[start : found.start()]):
            continue
        if found[0] == ";" or (
            _says_of_itself(after, words) and (_says(here, words) or find_durations(here))
        ):
            cuts.append(found.end())
    made = [_segment(text, Span(a, b), statement, words) for a, b in zip(cuts, [*cuts[1:], end], strict=True)]
    return tuple(made)


def _segment(text: str, span: Span, statement: Statement, words: Words) -> Segment:
    here = text[span.start : span.end]
    later, equivalent = words.later.search(here), words.equivalent.search(here)
    if later is None and statement.span.end > span.end:
        # "CMA; if not certified, must obtain it within a year" speaks of what stands before it.
        behind = text[span.end : statement.span.end]
        later = words.later.search(behind) if behind.lstrip(" ;,").lower().startswith("if not") else None
    taken_back = words.never.search(here)
    preferred = any(cue.mode == "plus" for cue in find_cues(here, words))
    return Segment(
        span,
        here,
        statement.part,
        taken_back is not None and not preferred,
        later[0] if later else "",
        equivalent[0] if equivalent else "",
    )


def _says_of_itself(text: str, words: Words) -> bool:
    """Return whether a piece says how much it is wanted, and is more than that word: ", required"."""
    rest = text
    for cue in reversed(find_cues(text, words)):
        rest = rest[: cue.start] + rest[cue.end :]
    return _says(text, words) and any(char.isalpha() for char in rest)


def _says(text: str, words: Words) -> bool:
    return bool(find_cues(text, words) or words.never.search(text))


def _within_brackets(text: str) -> bool:
    return text.count("(") > text.count(")")


def find_cues(text: str, words: Words) -> list[_Cue]:
    """Return the cues of a text by position; of those that overlap, the first and longest."""
    found = [
        _Cue(cue.mode, cue.governs, match.start(), match.end())  # type: ignore[arg-type]
        for cue in words.cues
        for match in cue.words.finditer(text)
    ]
    kept: list[_Cue] = []
    for cue in sorted(found, key=lambda cue: (cue.start, -cue.end)):
        if not kept or cue.start >= kept[-1].end:
            kept.append(cue)
    return kept


def mode_of(segment: Segment, span: Span, words: Words) -> Mode:
    """Return how much something at a span of the document is wanted; see the module."""
    start, end = span.start - segment.span.start, span.end - segment.span.start
    cues = find_cues(segment.text, words)
    behind = [cue.mode for cue in cues if cue.governs == "before" and cue.start >= end]
    ahead = [cue.mode for cue in cues if cue.governs == "after" and cue.end <= start]
    said = behind[:1] or ahead[-1:] or [cue.mode for cue in cues][:1]
    if said:
        return said[0]
    part: Mode = segment.part if segment.part in ("must", "asked", "duty", "plus") else "asked"  # type: ignore[assignment]
    return "must" if part == "asked" and words.weak.search(segment.text) else part


def cue_spans(segment: Segment, words: Words) -> list[Span]:
    """Return where the cues of a segment stand in the document: their words name no ability."""
    found = [Span(cue.start, cue.end) for cue in find_cues(segment.text, words)]
    for pattern in (words.later, words.equivalent, words.weak, words.never):
        found += [Span(*match.span()) for match in pattern.finditer(segment.text)]
    offset = segment.span.start
    return [Span(span.start + offset, span.end + offset) for span in found]


def is_cued(segment: Segment, words: Words) -> bool:
    """Return whether a segment says by itself how much it wants something."""
    return bool(find_cues(segment.text, words) or words.weak.search(segment.text))
