"""Lines in reading order → `Document`: text and offsets are made in one pass, here only."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain, repeat

from screener.parse import limits
from screener.parse.layout.lost_blanks import has_lost_blanks, put_back
from screener.parse.notes import lost_blanks_flag
from screener.parse.pieces import LaidLine
from screener.values import Document, Flag, HiddenText, Line, Page, Source, Span, Words


@dataclass(frozen=True, slots=True)
class About:
    """What is said of a file beside its text: its format and what read it, its pages, what is hidden on them,
    and what to know of it. `partial` where it was not read to its end."""

    media_type: str
    reader: str
    pages: Sequence[Page]
    hidden: Sequence[HiddenText] = ()
    flags: Sequence[Flag] = ()
    partial: bool = False


def write(source: Source, lines: Iterable[LaidLine], about: About) -> Document:
    """Return the document: one blank between words, a tab between cells, one line break between lines.
    The lines hold no empty word, and no word holds white space."""
    kept = list(_of_limited_length([line for line in lines if line.words]))
    text, flags = _text(kept), tuple(about.flags)
    if has_lost_blanks(text.replace("\t", " ")):
        kept, cut = put_back(kept)
        text, flags = _text(kept), (*flags, *([lost_blanks_flag(cut)] if cut else ()))
    starts = _starts(kept)
    return Document(
        fingerprint=hashlib.sha256(source.data).hexdigest(),
        text_fingerprint=hashlib.sha256(text.encode()).hexdigest(),
        media_type=about.media_type,
        reader=about.reader,
        text=text,
        words=_words(kept, starts),
        lines=tuple(_lines(kept, starts)),
        pages=tuple(about.pages),
        hidden=tuple(about.hidden),
        flags=flags,
        partial=about.partial,
    )


def _starts(lines: Iterable[LaidLine]) -> list[int]:
    """Return where each word starts, and where another behind the last would: one character, a blank, a tab
    or a line break, stands between any two."""
    return list(accumulate([len(word[0]) + 1 for line in lines for word in line.words], initial=0))


def _words(lines: Sequence[LaidLine], starts: Sequence[int]) -> Words:
    """Return where each word stands in the text and on the pages."""
    places = [word[1] for line in lines for word in line.words]
    ends = [start - 1 for start in starts[1:]]
    on = chain.from_iterable([repeat(line.page, len(line.words)) for line in lines])
    boxes = [len(sides) // 4 for sides in places]
    numbers = list(chain.from_iterable(zip(starts[:-1], ends, on, boxes, strict=True)))
    return Words(array("i", numbers), array("d", list(chain.from_iterable(places))))


def _lines(lines: Iterable[LaidLine], starts: Sequence[int]) -> Iterator[Line]:
    """Yield the lines with their places in the text."""
    first = 0
    for number, line in enumerate(lines, 1):
        span = Span(starts[first], starts[first := first + len(line.words)] - 1)
        yield Line(span, number, line.page, line.block, line.emphasised, line.bullet)


def _of_limited_length(lines: Iterable[LaidLine]) -> Iterator[LaidLine]:
    """Yield the lines; those that no page could hold in pieces, each a block of its own."""
    most, more = limits.LONGEST_LINE, 0
    for line in lines:
        if len(line.words) <= most:
            yield replace(line, block=line.block + more) if more else line
            continue
        for first in range(0, len(line.words), most):
            more += first > 0
            yield replace(
                line,
                words=line.words[first : first + most],
                block=line.block + more,
                bullet=line.bullet and not first,
                gaps=frozenset(at - first for at in line.gaps if first < at < first + most),
            )


def _text(lines: Iterable[LaidLine]) -> str:
    return "\n".join(
        [_cells(line) if line.gaps else " ".join([word[0] for word in line.words]) for line in lines]
    )


def _cells(line: LaidLine) -> str:
    """Return the text of a line with a tab before each of its cells but the first."""
    parts = [("\t" if at in line.gaps else " ") + word[0] for at, word in enumerate(line.words)]
    return "".join(parts)[1:]
