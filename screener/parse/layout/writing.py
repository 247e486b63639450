"""Lines in reading order → `Document`: text and offsets are made in one pass, here only."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, chain, repeat
from operator import add

from screener.parse import limits
from screener.parse.layout.lost_blanks import has_lost_blanks, put_back
from screener.parse.notes import lost_blanks_flag
from screener.parse.pieces import LaidLine
from screener.values import Document, Flag, HiddenText, Line, Page, Source, Span, Words


def write(
    source: Source,
    lines: Iterable[LaidLine],
    *,
    pages: Sequence[Page],
    media_type: str,
    reader: str,
    hidden: Sequence[HiddenText] = (),
    flags: Sequence[Flag] = (),
    partial: bool = False,
) -> Document:
    """Return the document: one blank between words, a tab between cells, one line break between lines.
    The lines hold no empty word, and no word holds white space."""
    kept = list(_of_limited_length([line for line in lines if line.words]))
    text = _text(kept)
    if has_lost_blanks(text.replace("\t", " ")):
        kept, cut = put_back(kept)
        text = _text(kept)
        flags = [*flags, *([lost_blanks_flag(cut)] if cut else ())]
    words = [word for line in kept for word in line.words]
    texts = [word[0] for word in words]
    places = [word[1] for word in words]
    # One character, a blank, a tab or a line break, stands between any two words.
    starts = list(accumulate([len(text) + 1 for text in texts], initial=0))
    ends = map(add, starts, map(len, texts))
    on = chain.from_iterable([repeat(line.page, len(line.words)) for line in kept])
    boxes = [len(sides) // 4 for sides in places]
    numbers = list(chain.from_iterable(zip(starts[:-1], ends, on, boxes, strict=True)))
    written: list[Line] = []
    first = 0
    for number, line in enumerate(kept, 1):
        span = Span(starts[first], starts[first := first + len(line.words)] - 1)
        written.append(Line(span, number, line.page, line.block, line.emphasised, line.bullet))
    return Document(
        fingerprint=hashlib.sha256(source.data).hexdigest(),
        text_fingerprint=hashlib.sha256(text.encode()).hexdigest(),
        media_type=media_type,
        reader=reader,
        text=text,
        words=Words(array("i", numbers), array("d", list(chain.from_iterable(places)))),
        lines=tuple(written),
        pages=tuple(pages),
        hidden=tuple(hidden),
        flags=tuple(flags),
        partial=partial,
    )


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
