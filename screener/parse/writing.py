"""Lines in reading order → `Document`: text and offsets are made in one pass, here only."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from screener.parse.pieces import LaidLine
from screener.values import Document, Flag, HiddenText, Line, Page, Source, Span, Word


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
    parts: list[str] = []
    words: list[Word] = []
    written: list[Line] = []
    at = 0
    for line in lines:
        if not line.words:
            continue
        if written:
            parts.append("\n")
            at += 1
        begin = at
        for position, word in enumerate(line.words):
            if position:
                parts.append(" ")
                at += 1
            parts.append(word.text)
            words.append(Word(Span(at, at + len(word.text)), line.page, word.boxes))
            at += len(word.text)
        span = Span(begin, at)
        written.append(Line(span, len(written) + 1, line.page, line.block, line.emphasised, line.bullet))
    text = "".join(parts)
    return Document(
        fingerprint=hashlib.sha256(source.data).hexdigest(),
        text_fingerprint=hashlib.sha256(text.encode()).hexdigest(),
        media_type=media_type,
        reader=reader,
        text=text,
        words=tuple(words),
        lines=tuple(written),
        pages=tuple(pages),
        hidden=tuple(hidden),
        flags=tuple(flags),
        partial=partial,
    )
