"""`Document` → JSON → `Document`: what a process that read a file says of it.

The process may have been taken over by the file, so nothing it says is believed: every value
is checked for its type, every offset against the text, and what can be worked out here (the
fingerprints, the quotes) is not taken from it. Words and lines are flat lists of numbers,
because a long resume has thousands of them; on their way they are packed, which takes a quarter
of the time that writing and reading their digits does.
"""

from __future__ import annotations

import base64
import hashlib
import json
import sys
from array import array
from collections.abc import Iterator, Sequence
from itertools import chain, islice, pairwise
from math import isfinite
from typing import NoReturn, cast

from screener.isolate.limits import MOST_PARTS
from screener.values import Box, Document, Evidence, Flag, HiddenText, Line, Page, Span, Word

_WORD, _LINE, _BOX, _PAGE = 4, 6, 4, 3
_EMPHASISED, _BULLET = 1, 2
#: Kinds of numbers in the lists, as the module `array` names them: of four and of eight bytes.
_KINDS = {"words": "i", "lines": "i", "boxes": "d"}


class FormError(ValueError):
    """The answer is not of the form agreed on."""


def dump(answer: dict[str, object]) -> bytes:
    """Return an answer as JSON. Raises ValueError for numbers that JSON does not know."""
    return json.dumps(answer, allow_nan=False, separators=(",", ":")).encode()


def load(answer: bytes) -> dict[str, object]:
    """Return the object that JSON describes. Raises FormError."""
    if answer.count(b"[") + answer.count(b"{") > MOST_PARTS:
        raise FormError("too many parts")
    try:
        return _dict(json.loads(answer, parse_constant=_no_constant))
    except (ValueError, RecursionError) as error:
        raise FormError("not JSON") from error


def packed(form: dict[str, object]) -> dict[str, object]:
    """Return the form of a document with its long lists as text."""
    return form | {name: _packed(cast(list[float], form[name]), kind) for name, kind in _KINDS.items()}


def unpacked(form: dict[str, object]) -> dict[str, object]:
    """Return the form that was packed. Raises FormError."""
    return form | {name: _unpacked(_str(form.get(name)), kind) for name, kind in _KINDS.items()}


def _packed(numbers: list[float], kind: str) -> str:
    made = array(kind, numbers)
    if sys.byteorder == "big":
        made.byteswap()
    return base64.b64encode(made.tobytes()).decode()


def _unpacked(text: str, kind: str) -> list[float]:
    numbers: array[float] = array(kind)
    try:
        numbers.frombytes(base64.b64decode(text, validate=True))
    except ValueError as error:  # not base64, or half a number
        raise FormError("not packed") from error
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tolist()


def document_to_form(document: Document) -> dict[str, object]:
    """Return a document as plain values. Its fingerprints are left out."""
    words = chain.from_iterable(
        (word.span.start, word.span.end, word.page, len(word.boxes)) for word in document.words
    )
    lines = chain.from_iterable(
        (
            line.span.start,
            line.span.end,
            line.number,
            line.page,
            line.block,
            _EMPHASISED * line.emphasised + _BULLET * line.bullet,
        )
        for line in document.lines
    )
    return {
        "media_type": document.media_type,
        "reader": document.reader,
        "text": document.text,
        "words": list(words),
        "boxes": _numbers_of(box for word in document.words for box in word.boxes),
        "lines": list(lines),
        "pages": [[page.number, float(page.width), float(page.height)] for page in document.pages],
        "hidden": [[text.quote, text.page, _numbers_of(text.boxes), text.why] for text in document.hidden],
        "flags": [
            [flag.code, flag.says, [[e.span.start, e.span.end, e.finder, e.note] for e in flag.evidence]]
            for flag in document.flags
        ],
        "partial": document.partial,
    }


def document_from_form(form: dict[str, object], *, fingerprint: str) -> Document:
    """Return the document that a form describes; `fingerprint` is that of the file it was read from.

    Raises FormError where anything about it cannot be.
    """
    text = _str(form.get("text"))
    boxes = iter(_boxes(form.get("boxes")))
    words = _words(_ints(form.get("words"), _WORD), boxes, len(text))
    if next(boxes, None) is not None:
        _refuse("boxes that belong to no word")
    lines = _lines(_ints(form.get("lines"), _LINE), len(text))
    _each_within(words, lines)
    try:
        text_fingerprint = hashlib.sha256(text.encode()).hexdigest()
    except UnicodeEncodeError as error:
        raise FormError("text that is none") from error
    return Document(
        fingerprint=fingerprint,
        text_fingerprint=text_fingerprint,
        media_type=_str(form.get("media_type")),
        reader=_str(form.get("reader")),
        text=text,
        words=words,
        lines=lines,
        pages=tuple(_page(row) for row in _rows(form.get("pages"), _PAGE)),
        hidden=tuple(_hidden(row) for row in _rows(form.get("hidden"), 4)),
        flags=tuple(_flag(row, text) for row in _rows(form.get("flags"), 3)),
        partial=_bool(form.get("partial")),
    )


# --------------------------------------------------------------------------- parts


def _numbers_of(boxes: Iterator[Box] | Sequence[Box]) -> list[float]:
    return [float(n) for box in boxes for n in (box.x0, box.top, box.x1, box.bottom)]


def _words(numbers: list[int], boxes: Iterator[Box], length: int) -> tuple[Word, ...]:
    words = []
    for start, end, page, count in _groups(numbers, _WORD):
        if not 0 <= count <= MOST_PARTS:
            _refuse("no number of boxes")
        own = tuple(islice(boxes, count))
        if len(own) < count:
            _refuse("too few boxes")
        words.append(Word(_span(start, end, length), page, own))
    _in_order([word.span for word in words])
    return tuple(words)


def _lines(numbers: list[int], length: int) -> tuple[Line, ...]:
    lines = tuple(
        Line(_span(start, end, length), number, page, block, bool(marks & _EMPHASISED), bool(marks & _BULLET))
        for start, end, number, page, block, marks in _groups(numbers, _LINE)
    )
    _in_order([line.span for line in lines])
    return lines


def _page(row: list[object]) -> Page:
    number, width, height = row
    return Page(_int(number), _float(width), _float(height))


def _hidden(row: list[object]) -> HiddenText:
    quote, page, boxes, why = row
    return HiddenText(_str(quote), _int(page), _boxes(boxes), _str(why))


def _flag(row: list[object], text: str) -> Flag:
    code, says, evidence = row
    return Flag(_str(code), _str(says), tuple(_evidence(part, text) for part in _rows(evidence, 4)))


def _evidence(row: list[object], text: str) -> Evidence:
    start, end, finder, note = row
    span = _span(_int(start), _int(end), len(text))
    return Evidence(span, text[span.start : span.end], _str(finder), _str(note))


def _span(start: int, end: int, length: int) -> Span:
    if not 0 <= start <= end <= length:
        _refuse("a place outside the text")
    return Span(start, end)


def _in_order(spans: Sequence[Span]) -> None:
    # Places are found by bisection, which needs them so.
    if any(one.end > other.start for one, other in pairwise(spans)):
        _refuse("places out of order")


def _each_within(words: Sequence[Word], lines: Sequence[Line]) -> None:
    """Refuse words outside the lines, which would have no place. Both are in order."""
    spans = iter(lines)
    start = end = -1
    for word in words:
        while end < word.span.end:
            line = next(spans, None)
            if line is None:
                _refuse("a word outside the lines")
            start, end = line.span.start, line.span.end
        if word.span.start < start:
            _refuse("a word outside the lines")


# --------------------------------------------------------------------------- values


def _refuse(why: str) -> NoReturn:
    raise FormError(why)


def _no_constant(name: str) -> NoReturn:
    _refuse(name)


def _dict(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else _refuse("not an object")


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else _refuse("not a list")


def _str(value: object) -> str:
    return value if isinstance(value, str) else _refuse("not a text")


def _bool(value: object) -> bool:
    return value if isinstance(value, bool) else _refuse("neither true nor false")


def _int(value: object) -> int:
    return value if type(value) is int else _refuse("not a whole number")


def _float(value: object) -> float:
    # An integer counts as one; one of a thousand digits is beyond what a float can hold.
    if type(value) is int and abs(value) < 1 << 53:
        return float(value)
    return value if type(value) is float and isfinite(value) else _refuse("not a number")


def _ints(value: object, size: int) -> list[int]:
    numbers = _list(value)
    if set(map(type, numbers)) - {int} or len(numbers) % size:
        _refuse("not whole numbers")
    return cast(list[int], numbers)


def _boxes(value: object) -> tuple[Box, ...]:
    numbers = _list(value)
    if set(map(type, numbers)) - {float} or not all(map(isfinite, cast(list[float], numbers))):
        numbers = [_float(number) for number in numbers]
    if len(numbers) % _BOX:
        _refuse("half a box")
    sides = iter(cast(list[float], numbers))
    return tuple(map(Box, sides, sides, sides, sides))


def _rows(value: object, size: int) -> Iterator[list[object]]:
    for row in _list(value):
        cells = _list(row)
        if len(cells) != size:
            _refuse("a row of another length")
        yield cells


def _groups(numbers: list[int], size: int) -> Iterator[tuple[int, ...]]:
    return zip(*(iter(numbers),) * size, strict=True)
