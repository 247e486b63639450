"""Evidence as plain data: the quote, where it stands, and who found it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from screener.report.blind import Veil
from screener.values import Box, Document, Evidence, Span

Json = dict[str, Any]


def evidence_rows(pieces: Iterable[Evidence], hide: Veil) -> list[Json]:
    """Return one row for each place of each piece of evidence."""
    rows: list[Json] = []
    for piece in pieces:
        # A key of plain values: asking a piece for its hash takes longer than the rest of this.
        key = (piece.span.start, piece.span.end, piece.finder, piece.note)
        known = hide.rows.get(key)
        if known is None:
            known = hide.rows[key] = _rows(piece, hide)
        rows += known
    return rows


def _rows(piece: Evidence, hide: Veil) -> list[Json]:
    """One row a page: a quote that runs over a page's end is two places."""
    document = hide.document
    pages: dict[int, list[tuple[int, tuple[float, ...] | None]]] = {}
    for (page, line), sides in document.sides(piece.span).items():
        pages.setdefault(page, []).append((line, sides))
    rows = []
    for page, places in pages.items():
        span = piece.span if len(pages) == 1 else _on_page(document, piece.span, page)
        rows.append(
            {
                "quote": hide.quote(span),
                "page": page,
                "line": places[0][0],
                "boxes": [[round(side, 2) for side in sides] for _, sides in places if sides],
                "finder": piece.finder,
                "note": hide.text(piece.note),
                "start": span.start,
                "end": span.end,
            }
        )
    return rows


def _on_page(document: Document, span: Span, page: int) -> Span:
    words = (document.words[at] for at in document.touched(span))
    touched = [word.span for word in words if word.page == page]
    return Span(max(span.start, touched[0].start), min(span.end, touched[-1].end))


def box_sides(box: Box) -> list[float]:
    """Return left, top, right and bottom in points from the top left of the visible page."""
    return [round(side, 2) for side in (box.x0, box.top, box.x1, box.bottom)]
