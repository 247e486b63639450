"""Where everything of a resume is drawn: words at their places, or numbered lines of text.

Marks carry the keys of the criteria they are evidence for ("ma.vitals"), so that a page can
show one criterion's evidence. Units are points from the top left of the visible page.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from screener.report.blind import Veil
from screener.values import Box, Line, Span, Word

#: Part of a word's box that lies above the base line, and the size of its letters.
_BASELINE = 0.78
_LETTERS = 0.86


class Marked(NamedTuple):
    """A span of the text and the criterion that it matters to; `near` marks what did not count."""

    span: Span
    key: str
    near: bool = False


class Part(NamedTuple):
    """A stretch of a line: its text, the criteria it is evidence for, and whether it names the person."""

    text: str
    keys: tuple[str, ...] = ()
    near: bool = False
    personal: bool = False


class DrawnLine(NamedTuple):
    """A line of the text in parts."""

    number: int
    page: int
    bullet: bool
    emphasised: bool
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class DrawnWord:
    """A word at its place; `y` is the base line, `width` what the word is stretched to."""

    text: str
    x: float
    y: float
    width: float
    size: float
    line: int
    emphasised: bool
    personal: bool


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """A highlight."""

    x: float
    y: float
    width: float
    height: float
    line: int
    keys: tuple[str, ...]
    near: bool
    quote: str


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A page with its words and highlights."""

    number: int
    width: float
    height: float
    words: tuple[DrawnWord, ...]
    marks: tuple[DrawnMark, ...]


def parts(hide: Veil, span: Span, marked: Sequence[Marked] = ()) -> tuple[Part, ...]:
    """Return a stretch of text cut wherever a mark or a personal passage begins or ends."""
    first, last = span.start, span.end
    touching = [(mark.span.start, mark.span.end, mark) for mark in marked if mark.span.overlaps(span)]
    personal = [(hidden.start, hidden.end) for hidden in hide.within(span)]
    text = hide.document.text
    if not touching and not personal:
        return (Part(text[first:last]),) if first < last else ()
    places = [*(place[:2] for place in touching), *personal]
    cuts = {first, last, *(at for place in places for at in place if first < at < last)}
    made = []
    for start, end in pairwise(sorted(cuts)):
        over = [mark for begin, stop, mark in touching if begin < end and start < stop]
        named = bool(personal) and any(begin < end and start < stop for begin, stop in personal)
        near = bool(over) and all(mark.near for mark in over)
        made.append(Part(text[start:end], _keys(over), near, named))
    return tuple(made)


def draw_lines(hide: Veil, marked: Sequence[Marked] = ()) -> tuple[DrawnLine, ...]:
    """Return the text as numbered lines with their marks."""
    marks = _by_line(hide.document.lines, marked)
    return tuple(
        DrawnLine(line.number, line.page, line.bullet, line.emphasised, parts(hide, line.span, marks[at]))
        for at, line in enumerate(hide.document.lines)
    )


def _by_line(lines: Sequence[Line], marked: Sequence[Marked]) -> list[list[Marked]]:
    """Return the marks that touch each line; lines stand in order and do not overlap."""
    ends = [line.span.end for line in lines]
    found: list[list[Marked]] = [[] for _ in lines]
    for mark in marked:
        at = bisect_right(ends, mark.span.start)
        while at < len(lines) and lines[at].span.start < mark.span.end:
            found[at].append(mark)
            at += 1
    return found


def draw_pages(hide: Veil, marked: Sequence[Marked] = ()) -> tuple[DrawnPage, ...]:
    """Return the pages with words at their places; nothing for a text without places."""
    document = hide.document
    if not any(word.boxes for word in document.words):
        return ()
    words: dict[int, list[DrawnWord]] = {page.number: [] for page in document.pages}
    for word in document.words:
        words.setdefault(word.page, []).extend(_drawn(word, hide))
    marks = _marks(hide, marked)
    return tuple(
        DrawnPage(
            page.number, page.width, page.height, tuple(words[page.number]), tuple(marks.get(page.number, ()))
        )
        for page in document.pages
    )


def _drawn(word: Word, hide: Veil) -> Iterable[DrawnWord]:
    document = hide.document
    line = document.line_at(word.span.start)
    text = document.quote(word.span)
    for at, (piece, box) in enumerate(zip(_pieces(text, word.boxes), word.boxes, strict=True)):
        yield _word(piece, box, line, line.number + at, hide.covers(word.span))


def _pieces(text: str, boxes: Sequence[Box]) -> list[str]:
    """Return the parts of a word that was hyphenated at a line's end, by the widths of its boxes."""
    if len(boxes) <= 1:
        return [text]
    total = sum(box.x1 - box.x0 for box in boxes) or 1.0
    pieces, at, width = [], 0, 0.0
    for box in boxes[:-1]:
        width += box.x1 - box.x0
        end = max(at + 1, round(len(text) * width / total))
        pieces.append(text[at:end] + "-")
        at = end
    return [*pieces, text[at:]]


def _word(text: str, box: Box, line: Line, number: int, personal: bool) -> DrawnWord:
    height = box.bottom - box.top
    return DrawnWord(
        text,
        round(box.x0, 1),
        round(box.top + height * _BASELINE, 1),
        round(max(box.x1 - box.x0, 0.1), 1),
        round(max(height * _LETTERS, 1.0), 1),
        number,
        line.emphasised,
        personal,
    )


def _marks(hide: Veil, marked: Sequence[Marked]) -> dict[int, list[DrawnMark]]:
    """Return highlights by page; evidence for several criteria at one place is one highlight."""
    places: dict[tuple[int, int, Box], list[Marked]] = {}
    for mark in marked:
        for place in hide.document.locate(mark.span):
            if place.box:
                places.setdefault((place.page, place.line, place.box), []).append(mark)
    found: dict[int, list[DrawnMark]] = {}
    # Large ones first, so that small ones inside them stay within reach of a pointer.
    ordered = sorted(places.items(), key=lambda row: (-_area(row[0][2]), row[0][:2]))
    for (page, line, box), marks in ordered:
        found.setdefault(page, []).append(
            DrawnMark(
                round(box.x0 - 1, 1),
                round(box.top - 0.5, 1),
                round(box.x1 - box.x0 + 2, 1),
                round(box.bottom - box.top + 1, 1),
                line,
                _keys(marks),
                all(mark.near for mark in marks),
                hide.quote(marks[0].span),
            )
        )
    return found


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.bottom - box.top)


def _keys(marks: Sequence[Marked]) -> tuple[str, ...]:
    if len(marks) == 1:
        return (marks[0].key,)
    return tuple(dict.fromkeys(mark.key for mark in marks))
