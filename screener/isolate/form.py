"""`Document` → JSON → `Document`: what a process that read a file says of it.

The process may have been taken over by the file, so nothing it says is believed: every value
is checked for its type, every offset against the text, and what can be worked out here (the
fingerprints, the quotes) is not taken from it. Words, boxes and lines travel as rows of packed numbers,
because a long resume has thousands of them: checking these takes a tenth of the time that making
a value of each would, and nobody asks for most of them.
"""

from __future__ import annotations

import base64
import hashlib
import json
import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from math import isfinite
from operator import gt
from typing import Any, NoReturn, TypeVar, cast

from screener.isolate.limits import MOST_PARTS
from screener.values import Box, Document, Evidence, Flag, HiddenText, Line, Page, Span, Words

N = TypeVar("N", "array[int]", "array[float]")
_WORD, _LINE, _BOX, _PAGE = 4, 6, 4, 3
_EMPHASISED, _BULLET = 1, 2


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


def document_to_form(document: Document, *, pack: bool = True) -> dict[str, object]:
    """Return a document as plain values, without its fingerprints. Rows of numbers are packed as text, or
    stay arrays, for those who have a better place for them."""
    words = document.columns
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
    rows: dict[str, array[Any]] = {"words": words.numbers, "boxes": words.sides, "lines": array("i", lines)}
    return {
        "media_type": document.media_type,
        "reader": document.reader,
        "text": document.text,
        **({name: packed(numbers) for name, numbers in rows.items()} if pack else rows),
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

    Raises FormError where anything about it cannot be. JSON holds no arrays, so that rows which are some
    come from this process.
    """
    text = _str(form.get("text"))
    words = _words(form, len(text))
    lines = _lines(form, len(text))
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


# --------------------------------------------------------------------------- rows of numbers


def packed(numbers: N) -> str:
    """Return a row of numbers as text."""
    return base64.b64encode(little(numbers).tobytes()).decode()


def _unpacked(text: object, kind: str, size: int) -> array[float]:
    """Return the numbers of rows of one size; `kind` is their type, as the module `array` names it."""
    if isinstance(text, array):
        numbers = text
    else:
        try:
            numbers = numbers_of(base64.b64decode(_str(text), validate=True), kind)
        except ValueError as error:  # not base64, or half a number
            raise FormError("not packed") from error
    if len(numbers) % size:
        _refuse("half a row")
    return numbers


def numbers_of(data: bytes, kind: str) -> array[float]:
    """Return the numbers in some bytes. Raises ValueError for half a number."""
    numbers: array[float] = array(kind)
    numbers.frombytes(data)
    return little(numbers)


def little(numbers: N) -> N:
    """Return numbers as machines of the usual byte order keep them, or back again."""
    if sys.byteorder == "little":
        return numbers
    swapped = numbers[:]
    swapped.byteswap()
    return swapped


def _words(form: dict[str, object], length: int) -> Words:
    numbers = cast("array[int]", _unpacked(form.get("words"), "i", _WORD))
    sides = _unpacked(form.get("boxes"), "d", _BOX)
    counts = numbers[3::_WORD]
    if min(counts, default=0) < 0 or sum(counts) * _BOX != len(sides):
        _refuse("boxes that belong to no word, or too few")
    if not all(map(isfinite, sides)):
        _refuse("not a number")
    words = Words(numbers, sides)
    _in_order(words.starts, words.ends, length)
    return words


def _lines(form: dict[str, object], length: int) -> tuple[Line, ...]:
    numbers = cast("array[int]", _unpacked(form.get("lines"), "i", _LINE))
    _in_order(numbers[::_LINE], numbers[1::_LINE], length)
    return tuple(
        Line(Span(start, end), number, page, block, bool(marks & _EMPHASISED), bool(marks & _BULLET))
        for start, end, number, page, block, marks in zip(*(iter(numbers),) * _LINE, strict=True)
    )


def _in_order(starts: Sequence[int], ends: Sequence[int], length: int) -> None:
    """Refuse places outside the text, and such as are out of order: they are found by bisection."""
    if not starts:
        return
    if starts[0] < 0 or ends[-1] > length:
        _refuse("a place outside the text")
    if any(map(gt, starts, ends)) or any(map(gt, ends, islice(starts, 1, None))):
        _refuse("places out of order")


def _each_within(words: Words, lines: Sequence[Line]) -> None:
    """Refuse words outside the lines, which would have no place. Both are in order."""
    spans = iter(lines)
    first = last = -1
    for start, end in zip(words.starts, words.ends, strict=True):
        while last < end:
            line = next(spans, None)
            if line is None:
                _refuse("a word outside the lines")
            first, last = line.span.start, line.span.end
        if start < first:
            _refuse("a word outside the lines")


# --------------------------------------------------------------------------- parts


def _numbers_of(boxes: Iterable[Box]) -> list[float]:
    return [float(n) for box in boxes for n in (box.x0, box.top, box.x1, box.bottom)]


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


def _boxes(value: object) -> tuple[Box, ...]:
    numbers = [_float(number) for number in _list(value)]
    if len(numbers) % _BOX:
        _refuse("half a box")
    sides = iter(numbers)
    return tuple(map(Box, sides, sides, sides, sides))


def _rows(value: object, size: int) -> Iterator[list[object]]:
    for row in _list(value):
        cells = _list(row)
        if len(cells) != size:
            _refuse("a row of another length")
        yield cells
