"""RTF → `Document`, by a small reader of our own: what libraries give is bare text, without what
is bold, an item of a list, or hidden."""

from __future__ import annotations

from collections.abc import Iterator

from screener.parse.notes import note
from screener.parse.package.flow import Paragraph, write_flow
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
    return write_flow(
        source,
        [*_margin(reader, "header"), *reader.body.done, *reader.notes.done, *_margin(reader, "footer")],
        media_type="application/rtf",
        reader="rtf",
        flags=flags,
        pictures="pict" in reader.seen,
        cut=reader.gathered.full,
    )


def _margin(reader: Reader, kind: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of the headers or footers that pages show, each text once."""
    shown = [f"{kind}f"] if "titlepg" in reader.seen else []
    shown += [kind, f"{kind}r"] + ([f"{kind}l"] if "facingp" in reader.seen else [])
    seen = set()
    for name in shown:
        paragraphs = reader.margins[name].done if name in reader.margins else []
        text = "".join(run.text for paragraph in paragraphs for run in paragraph.runs)
        if text not in seen:
            seen.add(text)
            yield from paragraphs
