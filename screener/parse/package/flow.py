"""Flowing text → `Document`: what word processors keep (paragraphs, no places on a page) as lines
with blocks. DOCX, ODT, RTF and HTML differ in how they are read and meet here.

There are no pages in such files until somebody lays them out, so all is page 1 and lines count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from screener.errors import SourceError
from screener.parse import limits
from screener.parse.bullets import glued_bullet, split_bullet
from screener.parse.clean import clean
from screener.parse.layout.body import body_look
from screener.parse.layout.writing import About, write
from screener.parse.notes import hidden_flags, letter_flags, note
from screener.parse.package.look import MARKED
from screener.parse.package.paragraphs import Paragraph, Run, first_letters, hidden_of
from screener.parse.pieces import LaidLine, LaidWord
from screener.parse.plain.cells import read_line
from screener.values import Document, Flag, Page, Source

#: Runs of blanks are the typist's habit; only tabs lead to a place.
_BLANKS = re.compile(r"[^\S\t]+")
#: A heading's letters are larger than the body's by this factor.
_LARGER = 1.12


@dataclass(slots=True)
class _Line:
    words: list[str]
    runs: list[Run]
    block: int
    bullet: bool
    heading: bool
    gaps: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Flow:
    """What was read of a file. `pictures` says whether it holds any, which makes a file without letters a
    scan; `cut` that it was not read to its end, and so does a flag `partial`."""

    media_type: str
    reader: str
    paragraphs: Sequence[Paragraph]
    flags: Sequence[Flag] = ()
    pictures: bool = False
    cut: bool = False


def write_flow(source: Source, flow: Flow) -> Document:
    """Return the document. Raises SourceError `empty`, `scanned` or `all_hidden`."""
    texts = ["".join(run.text for run in paragraph.runs) for paragraph in flow.paragraphs]
    length = sum(map(len, texts))
    most = min(limits.MOST_CHARACTERS, length)
    paragraphs = first_letters(flow.paragraphs, most)
    lines = list(_lines(paragraphs))
    hidden = [text for paragraph in paragraphs for text in hidden_of(paragraph)]
    if not lines:
        raise SourceError.of("all_hidden" if hidden else "scanned" if flow.pictures else "empty")
    found = [*flow.flags, *hidden_flags(hidden), *letter_flags("\n".join(texts))]
    if flow.cut or most < length:
        found.append(note("partial", f"only the first {most:,} characters were read"))
    partial = any(flag.code == "partial" for flag in found)
    about = About(flow.media_type, flow.reader, [Page(1, 0.0, 0.0)], hidden, found, partial)
    return write(source, _laid(lines, paragraphs), about)


def _laid(lines: Iterable[_Line], paragraphs: Iterable[Paragraph]) -> Iterator[LaidLine]:
    """Yield the lines of the only page, with which of them stand out among these paragraphs."""
    body, body_bold = _body(paragraphs)
    for line in lines:
        emphasised = _emphasised(line, body, body_bold=body_bold)
        words = tuple(map(LaidWord, line.words))
        yield LaidLine(1, words, line.block, emphasised, line.bullet, line.gaps)


# ------------------------------------------------ lines and blocks


def _lines(paragraphs: Iterable[Paragraph]) -> Iterator[_Line]:
    block = 0
    for paragraph in paragraphs:
        before: _Line | None = None
        for runs in _split(paragraph.runs):
            line = _line(paragraph, runs, first=before is None)
            if line is None:
                continue
            if before is None or not _continues(before, line, item=paragraph.bullet):
                block += 1
            line.block = block
            yield line
            before = line


def _split(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Yield the visible runs of each line. What is unseen, but takes room, parts the words around it."""
    line: list[Run] = []
    for run in runs:
        if run.why == MARKED:
            continue
        for number, text in enumerate(run.text.split("\n")):
            if number:
                yield line
                line = []
            shown = " " if run.why else text
            line.append(Run(shown, run.size, run.bold, run.capitals))
    yield line


def _line(paragraph: Paragraph, runs: list[Run], *, first: bool) -> _Line | None:
    text = "".join(run.text for run in runs)
    if "\t" in text.strip():
        return _laid_out(paragraph, runs, text, first=first)
    words = clean(text).split()
    if not any(letter.isalnum() for word in words for letter in word):
        return None
    marks = split_bullet(words)
    words = words[marks:]
    glued = glued_bullet(words[0])
    words[0] = words[0][glued:]
    typed = bool(marks or glued)
    bullet = typed or (paragraph.bullet and first and not paragraph.heading)
    return _Line(words, runs, 0, bullet, paragraph.heading)


def _laid_out(paragraph: Paragraph, runs: list[Run], text: str, *, first: bool) -> _Line | None:
    """Return the line of a text with tabs, which are borders of cells as in plain text."""
    line = read_line(_BLANKS.sub(" ", text), 1, after_blank=False)
    if line is None or not any(letter.isalnum() for word in line.words for letter in word):
        return None
    bullet = line.bullet or (paragraph.bullet and first and not paragraph.heading)
    return _Line(list(line.words), runs, 0, bullet, paragraph.heading, line.gaps)


def _continues(before: _Line, line: _Line, *, item: bool) -> bool:
    """Return whether a line behind a line break goes on with the one before: it belongs to an item of a list,
    or begins in the middle of a sentence."""
    if line.bullet or line.gaps:
        return False
    middle = line.words[0][0].islower() and before.words[-1][-1] not in ".!?:;"
    return item or middle


# ------------------------------------------------ what stands out


def _body(paragraphs: Iterable[Paragraph]) -> tuple[float, bool]:
    """Return the size that three quarters of the letters do not exceed, and whether most are bold."""
    return body_look(
        (run.size, len(run.text) - run.text.count(" "), run.bold)
        for paragraph in paragraphs
        for run in paragraph.runs
        if not run.why
    )


def _emphasised(line: _Line, body: float, *, body_bold: bool) -> bool:
    lettered = [run for run in line.runs if any(map(str.isalpha, run.text))]
    if not lettered:
        return False
    main = max(lettered, key=lambda run: len(run.text))
    if line.heading or main.size > _LARGER * body > 0:
        return True
    if not body_bold and all(run.bold for run in lettered):
        return True
    if line.bullet:  # an item of abbreviations
        return False
    letters = [
        letter.upper() if run.capitals else letter
        for run in lettered
        for letter in run.text
        if letter.isalpha()
    ]
    return len(letters) > 2 and all(letter.isupper() for letter in letters)
