"""Lines in reading order → `Document`: text and offsets are made in one pass, here only."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable, Sequence

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
    """Return the document: one blank between words, one line break between lines. The lines
    hold no empty word, and no word holds white space."""
    texts: list[str] = []
    numbers: list[int] = []
    sides: list[float] = []
    written: list[Line] = []
    at = 0
    for line in lines:
        if not line.words:
            continue
        begin = at
        for text, places in line.words:
            end = at + len(text)
            numbers += at, end, line.page, len(places) // 4
            sides += places
            at = end + 1
        texts.append(" ".join(text for text, _ in line.words))
        span = Span(begin, at - 1)
        written.append(Line(span, len(written) + 1, line.page, line.block, line.emphasised, line.bullet))
    text = "\n".join(texts)
    return Document(
        fingerprint=hashlib.sha256(source.data).hexdigest(),
        text_fingerprint=hashlib.sha256(text.encode()).hexdigest(),
        media_type=media_type,
        reader=reader,
        text=text,
        words=Words(array("i", numbers), array("d", sides)),
        lines=tuple(written),
        pages=tuple(pages),
        hidden=tuple(hidden),
        flags=tuple(flags),
        partial=partial,
    )
