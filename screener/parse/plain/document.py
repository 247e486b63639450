"""Plain text → `Document`: words without boxes, blocks from blank lines and bullets."""

from __future__ import annotations

import math
import re
import statistics
from collections.abc import Iterator

from screener.errors import SourceError
from screener.parse import limits
from screener.parse.layout.writing import About, write
from screener.parse.notes import letter_flags, note
from screener.parse.pieces import LaidLine, LaidWord
from screener.parse.plain.cells import RawLine, read_line
from screener.parse.plain.encodings import decode
from screener.parse.plain.gutters import in_columns
from screener.parse.plain.sheets import without_sheets
from screener.values import Document, Page, Source

#: A line shorter than this is not taken for the first part of a wrapped one.
_SHORTEST_WRAPPED = 45
#: Share of lines that begin with a small letter in a text that was wrapped by hand.
_WRAPPED_SHARE = 0.08
_BREAK = re.compile("\r\n?|[\n\v\x85\u2028\u2029]")
_LOWER = re.compile(r"[a-z(&]")
#: With one of these words a line ends in the middle of a sentence.
_UNFINISHED = frozenset({"a", "an", "and", "for", "from", "of", "or", "the", "to", "with"})


def read_plain(source: Source) -> Document:
    """Return the document of a text file; page breaks (form feeds) make pages, whose sizes
    are 0. Raises SourceError `not_text` or `empty`."""
    decoded = decode(source.data)
    if decoded is None:
        raise SourceError.of("not_text")
    text, encoding = decoded
    partial = len(text) > limits.MOST_CHARACTERS
    text = text[: limits.MOST_CHARACTERS]
    raw_lines = in_columns(without_sheets(list(_raw_lines(text))))
    if not any(letter.isalnum() for line in raw_lines for word in line.words for letter in word):
        raise SourceError.of("empty")
    flags = letter_flags(text)
    if partial:
        flags.append(note("partial", f"only the first {limits.MOST_CHARACTERS:,} characters were read"))
    last = max(line.page for line in raw_lines)
    pages = [Page(number, 0.0, 0.0) for number in range(1, last + 1)]
    about = About("text/plain", f"text {encoding}", pages, flags=flags, partial=partial)
    return write(source, _blocks(raw_lines), about)


def _raw_lines(text: str) -> Iterator[RawLine]:
    after_blank = False
    for page, sheet in enumerate(text.split("\f"), start=1):
        for raw in _BREAK.split(sheet):
            line = read_line(raw, page, after_blank=after_blank)
            if line is not None:
                yield line
            after_blank = line is None


def _blocks(lines: list[RawLine]) -> Iterator[LaidLine]:
    width = _wrapping_width(lines)
    block = 0
    before: RawLine | None = None
    for line in lines:
        if before is None or not _continues(before, line, width):
            block += 1
        yield LaidLine(
            line.page,
            tuple(map(LaidWord, line.words)),
            block,
            _all_capitals(line.words) and not line.bullet,
            line.bullet,
            line.gaps,
        )
        before = line


def _wrapping_width(lines: list[RawLine]) -> float:
    """Return the length that the longest tenth of the lines share, where the text is wrapped by hand: then
    some lines begin in the middle of a sentence. Infinite for other texts."""
    middles = sum(bool(_LOWER.match(line.words[0])) and not line.bullet for line in lines)
    if middles < _WRAPPED_SHARE * len(lines):
        return math.inf
    lengths = sorted(line.length for line in lines)
    return max(statistics.quantiles(lengths, n=10)[-1] if len(lengths) > 1 else 0.0, _SHORTEST_WRAPPED)


def _continues(before: RawLine, line: RawLine, width: float) -> bool:
    """Return whether a line goes on with the sentence of the one before: that one was so long that the next
    word would not have fitted, or this one starts in the middle of a sentence."""
    if line.gaps or before.gaps:
        return False
    if line.after_blank or line.bullet or _all_capitals(line.words) or _all_capitals(before.words):
        return False
    full = before.length + 1 + len(line.words[0]) > min(width, 100)
    wrapped = width <= 110 and full and before.length >= _SHORTEST_WRAPPED
    middle = bool(_LOWER.match(line.words[0])) and before.words[-1][-1] not in ".!?:;"
    hangs = before.bullet and line.indent > 0
    if before.words[-1].lower() in _UNFINISHED:
        return True
    if before.length < _SHORTEST_WRAPPED and not hangs:
        return False
    return (wrapped and (middle or hangs or before.words[-1][-1] not in ".!?:;")) or (
        middle and (before.length >= _SHORTEST_WRAPPED or hangs)
    )


def _all_capitals(words: tuple[str, ...]) -> bool:
    letters = [letter for word in words for letter in word if letter.isalpha()]
    return len(letters) > 3 and len(words) <= 8 and all(letter.isupper() for letter in letters)
