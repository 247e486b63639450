"""RTF → `Document`, by a small reader of our own: what libraries give is bare text, without what
is bold, an item of a list, or hidden."""

from __future__ import annotations

from collections.abc import Iterator

from screener.parse.notes import note
from screener.parse.package.flow import Flow, write_flow
from screener.parse.package.paragraphs import Paragraph, each_once
from screener.parse.rtf.tokens import Reader
from screener.values import Document, Source


def read_rtf(source: Source) -> Document:
    """Return the document of an RTF file: headers, body, notes, footers.

    Raises SourceError `damaged`, `empty`, `scanned` or `all_hidden`.
    """
    reader = Reader(source.data.lstrip(b"\xef\xbb\xbf \t\r\n"))
    reader.read()
    flags = []
    if "object" in reader.seen:
        flags.append(note("embedded_files", "the file holds other files within it; they were not opened"))
    flow = Flow(
        "application/rtf",
        "rtf",
        [*_margin(reader, "header"), *reader.body.done, *reader.notes.done, *_margin(reader, "footer")],
        flags=flags,
        pictures="pict" in reader.seen,
        cut=reader.gathered.full,
    )
    return write_flow(source, flow)


def _margin(reader: Reader, kind: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of the headers or footers that pages show, each text once."""
    shown = [f"{kind}f"] if "titlepg" in reader.seen else []
    shown += [kind, f"{kind}r"] + ([f"{kind}l"] if "facingp" in reader.seen else [])
    return each_once(reader.margins[name].done for name in shown if name in reader.margins)
