"""Where a study begins and ends within a line that tells of several: "Elm High, 1994. Oak Tech, welding"."""

from __future__ import annotations

import re

from screener.resume.education.studywords import is_open
from screener.resume.lookup import Lookup
from screener.values import Mention, Span

_CUT = re.compile(r";\s+|\.\s+(?=[A-Za-z>])")
_PARTS = re.compile(r"[;|•·,]\s*|[.)]\s+")
_ENDS = re.compile(r"(?:\b\d{4}|\)|['’]\d\d|\b[a-z]{5,}|\b[A-Z]{5,})$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: What begins a study of its own.
OWN = re.compile(
    r"\b(?:college|university|univ|high|hs|institute|academy|tech|vo-?tech|school|seminary"
    r"|certified|licensed|state)\b",
    re.I,
)


def cuts_in(text: str) -> list[re.Match[str]]:
    """Return where one study ends and the next may begin within a line: "Elm High, 1994. Oak Tech, ..."."""
    return [
        cut for cut in _CUT.finditer(text) if text[cut.start()] == ";" or _ENDS.search(text[: cut.start()])
    ]


def start_of(span: Span, lookup: Lookup) -> int:
    """Return where the study that a span belongs to begins: its line, or behind another one in it."""
    line = lookup.line_span(span.start)
    before = lookup.document.text[line.start : span.start]
    ends = [cut for cut in cuts_in(before) if _is_study(before[: cut.start()], line, cut.start(), lookup)]
    return line.start + ends[-1].end() if ends else line.start


def behind_other(one: Mention, other: Mention, lookup: Lookup) -> int | None:
    """Return where a degree begins behind another one of its line that is dated or said to be open, None
    where that tells nothing of itself: "MBA in progress; B.A. 2015"."""
    end, start = one.evidence.span.end, other.evidence.span.start
    if lookup.line_span(end) != lookup.line_span(start):
        return None
    cuts = list(_PARTS.finditer(lookup.document.text, end, start))
    told = lookup.document.text[end : cuts[-1].start()] if cuts else ""
    return cuts[-1].end() if cuts and (_YEAR.search(told) or is_open(told)) else None


def _is_study(words: str, line: Span, end: int, lookup: Lookup) -> bool:
    """Return whether words at the beginning of a line tell of a study: of a school, and of what was studied
    there or when; "Elm College; Salem, OR; AAS" is one."""
    school = OWN.search(words)
    if school is None or lookup.document.text[line.start + end] != ";":
        return school is not None
    dated = _YEAR.search(words, school.end()) is not None
    return dated or bool(lookup.mentions("degree", Span(line.start, line.start + end)))
