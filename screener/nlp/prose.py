"""Posts told in sentences: "From May 2016 until January 2020 I was a guest services associate at ...".

Only where a resume has no list of posts at all; a list is always the better witness.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Sequence

from screener.nlp.headers import Piece
from screener.nlp.titles import TitleIndex
from screener.values import Line

_SAYS = re.compile(
    r"\b(?:I\s+(?:am|was|have\s+been|had\s+been|worked|have\s+worked|work|serve|served|have\s+served)|currently|"
    r"employed|working|worked|job)\b(?:\s+[^\W\d_][\w'&-]*){0,9}?\s+(?:as\s+)?an?\s+(?P<title>(?:[^\W\d_][\w'/&-]*\s+){0,5}[^\W\d_][\w'/&-]*)",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s+(?:at|for|with|in|of|from|since|until|where|who|and|on)\b.*$", re.IGNORECASE | re.DOTALL
)
_PLACE = re.compile(
    r"\b(?:at|for|of|with)\s+(?P<name>(?:the\s+)?[A-Z][\w.'&-]*(?:\s+(?:of\s+|and\s+|&\s+|the\s+)?[A-Z][\w.'&-]*){0,6})"
)


def told(
    text: str, lines: Sequence[Line], dates: Sequence[tuple[int, int]], index: TitleIndex
) -> list[tuple[Piece, Piece | None, tuple[int, int] | None]]:
    """Return (title, employer, date) for the posts that sentences tell of, by position."""
    found: list[tuple[Piece, Piece | None, tuple[int, int] | None]] = []
    for start, end in _sentences(text, lines):
        match = _SAYS.search(text, start, end)
        if match is None:
            continue
        words = _ENDS.sub("", match["title"]).rstrip(" ,")
        if index.classify(words).strength == 0:
            continue
        at = match.start("title")
        title = Piece(at, at + len(words), words, "", 6.0, employer=False, place=False)
        name = next(
            (m for m in _PLACE.finditer(text, start, end) if m["name"].split()[0] not in _MONTHS), None
        )
        employer = (
            Piece(name.start("name"), name.end("name"), name["name"], "", 0.0, employer=True, place=False)
            if name
            else None
        )
        date = next((each for each in dates if start <= each[0] < end), None)
        found.append((title, employer, date))
    return found


_MONTHS = frozenset(month_name)
_STOP = re.compile(r"[.!?]\s+(?=[A-Z])")


def _sentences(text: str, lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Return the sentences of the text; a block's end ends one, a full stop before a capital too."""
    spans: list[tuple[int, int]] = []
    block = 0
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        if after is not None and after.block == line.block:
            continue
        breaks = [match.end() for match in _STOP.finditer(text, block, line.span.end)]
        ends = [*breaks, line.span.end]
        spans.extend(zip([block, *breaks], ends, strict=True))
        block = after.span.start if after else line.span.end
    return spans
