"""A posting as statements, each with the part of the posting that it stands in.

A heading is a short line of its own, or words before a colon. What follows belongs to it until the next
one. Lines that were broken for width are joined; sentences are told apart; a bullet is one by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.draft.values import MODES, Quote, Statement
from screener.draft.words import Words
from screener.values import Document, Line, Span

_MOST_WORDS = 9  # of a heading
_FULL = 0.75  # of the longest line: such a line was broken for width
_WIDE = 50
_QUOTED = 240  # characters of a statement that are quoted
_MARKS = re.compile(r"[^\w$(]*(?:\d{1,2}[.)]\s+|[a-z][.)]\s+)?[^\w$(]*", re.IGNORECASE)
_SHORT_FORMS = frozenset(
    ["dr", "mr", "mrs", "ms", "st", "vs", "no", "min", "approx", "dept", "incl", "etc", "inc", "e.g", "i.e"]
)
_STOP = re.compile(r"(?<=[.!?])[)\"”]?\s+(?=[\"“($]?[A-Z0-9$])|\s+[•·▪●]\s+")
_LEVEL = re.compile(
    r"(?:strongly |highly )?(?:required|preferred|desired|desirable|mandatory|must(?: have)?|optional|helpful"
    r"|(?:a )?plus|nice to have|bonus)",
    re.IGNORECASE,
)
_ROWS = 3
_LABELLED = re.compile(r"[^:\n]{2,60}?:(?=\s)")


def find_statements(document: Document, words: Words) -> tuple[tuple[Statement, ...], tuple[Span, ...]]:
    """Return the statements of a posting, and the spans of its headings."""
    statements: list[Statement] = []
    headings: list[Span] = []
    part = "open"
    for span in _with_levels(document, list(_items(document))):
        text = document.quote(span)
        start = span.start + _marks(text)
        found = _heading(document.text[start : span.end], words, bullet=document.line_at(start).bullet)
        if found and found[1] == span.end - start:
            part = _next(part, found[0])
            headings.append(span)
            continue
        here = part
        if found:
            headings.append(Span(start, start + found[1]))
            start += found[1]
            here = _next(part, found[0])
            # "Pay: $20 an hour" says nothing of the lines below it.
            part = here if here in (*MODES, "open") else part
        for first, last in _sentences(document.text, start, span.end):
            place = Span(first, last)
            opens = _heading(document.text[first:last], words) if first > start else None
            if opens and document.text[last - 1] == ":":  # "Come and join us! You will:"
                here = part = _next(part, opens[0])
                headings.append(place)
                continue
            statements.append(Statement(place, _quote_of(document, place), here))
    return tuple(statements), tuple(headings)


def _quote_of(document: Document, span: Span) -> Quote:
    """Return the words at a span on one line, without what cannot be printed, and where they begin."""
    line = document.line_at(span.start)
    return Quote(line.page, line.number, printable(document.quote(span)))


def printable(text: str, most: int = _QUOTED) -> str:
    """Return a text on one line, without control and format characters, cut to a length."""
    plain = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"


def _next(part: str, heading: str) -> str:
    """Return the part that a heading opens. "Experience" below "Required" still is what is required."""
    if heading != "sub":
        return heading
    return part if part in ("must", "plus", "asked") else "asked"


def _with_levels(document: Document, items: list[Span]) -> list[Span]:
    """Return the items with the cell behind each where a table says "Required" or "Preferred" for every row.

    Some readers give each cell a line of its own; a word that stands alone again and again is no heading.
    """
    alone = [bool(_LEVEL.fullmatch(document.quote(span).strip())) for span in items]
    said = [
        document.quote(span).strip().casefold() for span, level in zip(items, alone, strict=True) if level
    ]
    if len(said) < _ROWS and len(said) == len(set(said)):
        return items
    joined: list[Span] = []
    for span, level in zip(items, alone, strict=True):
        if level and joined:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _items(document: Document) -> Iterator[Span]:
    """Yield paragraphs, bullets and lines: lines that were broken for width are joined."""
    lines = [line for line in document.lines if document.quote(line.span).strip()]
    widest = max((_length(line) for line in lines), default=0)
    full = max(_WIDE, _FULL * widest)
    at = 0
    while at < len(lines):
        last = at
        while last + 1 < len(lines) and _goes_on(document, lines[last], lines[last + 1], full):
            last += 1
        yield Span(lines[at].span.start, lines[last].span.end)
        at = last + 1


def _length(line: Line) -> int:
    return line.span.end - line.span.start


def _goes_on(document: Document, line: Line, after: Line, full: float) -> bool:
    if line.block != after.block or after.bullet:
        return False
    if document.quote(line.span).rstrip()[-1:] in ".!?:;":
        return False
    return _length(line) >= full


def _marks(text: str) -> int:
    found = _MARKS.match(text)
    return found.end() if found and found.end() < len(text) else 0


def _heading(text: str, words: Words, *, bullet: bool = False) -> tuple[str, int] | None:
    """Return what a heading opens and where it ends: the whole line, or the words before a colon. "Experience
    required" behind a bullet is none."""
    whole = text.strip(" :*-–—=_!#.\t")
    plain = not text.rstrip().endswith(".") and (not bullet or text.rstrip().endswith(":"))
    if plain and len(whole.split()) <= _MOST_WORDS:
        found = _name(whole, words)
        if found:
            return found, len(text)
    labelled = _LABELLED.match(text)
    if labelled and len(labelled[0].split()) <= _MOST_WORDS:
        found = _name(labelled[0].strip(" :*-–—"), words)
        if found:
            return found, labelled.end()
    return None


def _name(text: str, words: Words) -> str | None:
    return next((name for name, pattern in words.headings if pattern.fullmatch(text)), None)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a stretch of text, without blanks around them."""
    first = start
    for stop in _STOP.finditer(text, start, end):
        word = text[first : stop.start()].split()[-1:] or [""]
        if word[0].rstrip(".").casefold().lstrip("(") in _SHORT_FORMS:
            continue
        yield from _trimmed(text, first, stop.start())
        first = stop.end()
    yield from _trimmed(text, first, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield start, end
