"""What stands behind a reading: the words, the lines, the pages with boxes, what was left out."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from screener.cli.writing import make_folder, save_bytes, write
from screener.errors import UsageError
from screener.report.inert import inert
from screener.wording import count

if TYPE_CHECKING:
    from screener.isolate import Mark
    from screener.values import Box, Document, Source

SHOWN = ("words", "lines", "boxes", "hidden")


def show(source: Source, what: str, output: Path | None) -> None:
    """Print one of `SHOWN` of a resume, or write it to `output`: a folder for boxes, else a file.

    Raises SourceError, and UsageError `no_pages` for boxes of what has no pages.
    """
    from screener.isolate import shared  # noqa: PLC0415

    document = shared().parse(source)
    if what == "boxes":
        _pictures(source, document, output)
        return
    rows = {"words": _words, "lines": _lines, "hidden": _hidden}[what](document)
    write("".join(f"{row}\n" for row in rows), output)


def _words(document: Document) -> Iterator[str]:
    yield "page\tbox (left, top, right, bottom, in points)\tword"
    for word in document.words:
        where = "; ".join(map(_told, word.boxes)) or "-"
        yield f"{word.page}\t{where}\t{inert(document.quote(word.span))}"


def _lines(document: Document) -> Iterator[str]:
    yield "line page block  (# stands out, * has a bullet)"
    for line in document.lines:
        marks = ("#" if line.emphasised else "") + ("*" if line.bullet else "")
        where = f"{line.number:>4} {line.page:>4} {line.block:>5}"
        yield f"{where} {marks:>2}  {inert(document.quote(line.span))}"


def _hidden(document: Document) -> Iterator[str]:
    for text in document.hidden:
        where = f"page {text.page}, {_told(text.boxes[0])}" if text.boxes else f"page {text.page}"
        yield f"{where}: {text.why}: {inert(text.quote)}"
    if not document.hidden:
        yield "nothing was left out"
    for flag in document.flags:
        yield f"flag {flag.code}: {inert(flag.says)}"


def _told(box: Box) -> str:
    return f"{box.x0:.1f} {box.top:.1f} {box.x1:.1f} {box.bottom:.1f}"


# --------------------------------------------------------------------------- pictures


def _pictures(source: Source, document: Document, output: Path | None) -> None:
    from screener.isolate import shared  # noqa: PLC0415

    if document.media_type != "application/pdf":
        raise UsageError("no_pages", "only a PDF has pages to draw boxes on", "use: --show lines")
    folder = output or Path(tempfile.mkdtemp(prefix="screener-pages-"))
    make_folder(folder)
    for page in document.pages:
        marks = list(marks_of(document, page.number))
        path = folder / f"page-{page.number:02}.png"
        save_bytes(path, [shared().picture(source, page.number, marks)])
        lines = sum(line.page == page.number for line in document.lines)
        unseen = sum(text.page == page.number for text in document.hidden)
        write(f"{path}: {count(lines, 'line')}, {unseen} left out\n")


def marks_of(document: Document, page: int) -> Iterator[Mark]:
    """Yield what to draw on a page: thin boxes of words, lines with their numbers in reading
    order, and what was left out with an h before its number."""
    for word in document.words:
        if word.page == page:
            yield from ((box, "", False) for box in word.boxes)
    for line in document.lines:
        places = document.locate(line.span) if line.page == page else ()
        for place in places:
            # The rest of a word divided at the line's end stands on the next line.
            if place.line == line.number and place.box:
                yield place.box, str(line.number), False
    for number, text in enumerate(document.hidden, 1):
        labels = [f"h{number}", *[""] * len(text.boxes)]
        if text.page == page:
            yield from ((box, label, True) for box, label in zip(text.boxes, labels, strict=False))
