"""A document as it is kept: a line of JSON, and behind it its rows of numbers as bytes, all of it packed.

A long resume has thousands of words, each with its places. Packed, they take three fifths of the room
and of the time that they take as text; one column after the other, since numbers of one kind are alike.
"""

from __future__ import annotations

import json
import zlib
from array import array
from typing import Any

from screener.isolate.form import document_from_form, document_to_form, little, numbers_of
from screener.store.codec import dumps
from screener.values import Document

#: The rows: their names, the type of their numbers as the module `array` names it, and how many columns.
_ROWS = (("words", "i", 4), ("boxes", "d", 4), ("lines", "i", 6))
#: The quickest of the levels: the better ones save a seventh, and take three times as long.
_LEVEL = 1


def layout_of(document: Document) -> bytes:
    """Return a document packed."""
    form: dict[str, Any] = document_to_form(document, pack=False)
    rows: dict[str, array[Any]] = {name: form.pop(name) for name, _, _ in _ROWS}
    sizes = {name: len(row) * row.itemsize for name, row in rows.items()}
    head = dumps({"sha256": document.fingerprint, **form, "sizes": sizes})
    columns = [little(rows[name][at::count]).tobytes() for name, _, count in _ROWS for at in range(count)]
    return zlib.compress(b"".join((head.encode(), b"\n", *columns)), _LEVEL)


def document_of_layout(layout: bytes) -> Document:
    """Return the document that was packed. Raises ValueError where it is damaged."""
    try:
        head, _, rest = zlib.decompress(layout).partition(b"\n")
        form = json.loads(head)
        at = 0
        for name, kind, count in _ROWS:
            size = form["sizes"][name]
            form[name] = _rows(numbers_of(rest[at : at + size], kind), count)
            at += size
        return document_from_form(form, fingerprint=str(form["sha256"]))
    except (zlib.error, KeyError, TypeError, AttributeError) as error:
        raise ValueError("the text is damaged") from error


def _rows(columns: array[float], count: int) -> array[float]:
    """Return numbers that stand in columns row by row."""
    rows, height = columns[:], len(columns) // count
    for at in range(count):
        rows[at::count] = columns[at * height : (at + 1) * height]
    return rows
