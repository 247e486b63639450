"""TrueType fonts: which letters the font itself has for its glyphs, by its own two tables."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_MOST_GLYPHS = 70_000
_UNICODE = {(0, 3), (0, 4), (0, 6), (3, 1), (3, 10)}
#: Names that every list of glyphs begins with have numbers of their own; the rest is spelt.
_STANDARD_NAMES = 258

#: The standard names that matter here: the letters, in the order of the format.
_FIRST_CAPITAL, _FIRST_SMALL = 36, 68


def glyph_letters(data: bytes) -> dict[int, set[str]]:
    """Return the letters of each glyph, as far as the font says; nothing for a damaged font."""
    try:
        tables = _tables(data)
        found: dict[int, set[str]] = {}
        for glyph, letter in (*_cmap(data, tables.get(b"cmap", 0)), *_post(data, tables.get(b"post", 0))):
            found.setdefault(glyph, set()).add(letter)
    except (struct.error, ValueError, IndexError):
        return {}
    return found


def _tables(data: bytes) -> dict[bytes, int]:
    (count,) = struct.unpack_from(">H", data, 4)
    rows = (struct.unpack_from(">4sLLL", data, 12 + 16 * row) for row in range(min(count, 64)))
    return {tag: offset for tag, _, offset, _ in rows}


def _cmap(data: bytes, start: int) -> Iterator[tuple[int, str]]:
    if not start:
        return
    (count,) = struct.unpack_from(">H", data, start + 2)
    for row in range(min(count, 16)):
        platform, encoding, offset = struct.unpack_from(">HHL", data, start + 4 + 8 * row)
        if (platform, encoding) not in _UNICODE:
            continue
        (kind,) = struct.unpack_from(">H", data, start + offset)
        if kind == 4:
            yield from _segments(data, start + offset)
        elif kind == 12:
            yield from _groups(data, start + offset)


def _segments(data: bytes, at: int) -> Iterator[tuple[int, str]]:
    (twice,) = struct.unpack_from(">H", data, at + 6)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + twice)
    deltas = struct.unpack_from(f">{count}H", data, at + 16 + 2 * twice)
    places = struct.unpack_from(f">{count}H", data, at + 16 + 3 * twice)
    for number, (first, last, delta, place) in enumerate(zip(starts, ends, deltas, places, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if place:
                where = at + 16 + 3 * twice + 2 * number + place + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", data, where)
                if glyph == 0:
                    continue
            yield (glyph + delta) & 0xFFFF, chr(code)


def _groups(data: bytes, at: int) -> Iterator[tuple[int, str]]:
    (count,) = struct.unpack_from(">L", data, at + 12)
    left = _MOST_GLYPHS
    for row in range(min(count, _MOST_GLYPHS)):
        first, last, glyph = struct.unpack_from(">LLL", data, at + 16 + 12 * row)
        for code in range(first, min(last, first + left, 0x10FFFF) + 1):
            yield glyph + code - first, chr(code)
            left -= 1
        if left <= 0:
            return


def _post(data: bytes, start: int) -> Iterator[tuple[int, str]]:
    if not start or struct.unpack_from(">L", data, start) != (0x20000,):
        return
    (count,) = struct.unpack_from(">H", data, start + 32)
    numbers = struct.unpack_from(f">{count}H", data, start + 34)
    names: list[str] = []
    at = start + 34 + 2 * count
    for _ in range(max(max(numbers, default=0) - _STANDARD_NAMES + 1, 0)):
        length = data[at]
        names.append(data[at + 1 : at + 1 + length].decode("latin-1"))
        at += 1 + length
    for glyph, number in enumerate(numbers):
        name = names[number - _STANDARD_NAMES] if number >= _STANDARD_NAMES else _standard(number)
        if len(name) == 1 and name.isalpha():
            yield glyph, name


def _standard(number: int) -> str:
    if _FIRST_CAPITAL <= number < _FIRST_CAPITAL + 26:
        return chr(ord("A") + number - _FIRST_CAPITAL)
    if _FIRST_SMALL <= number < _FIRST_SMALL + 26:
        return chr(ord("a") + number - _FIRST_SMALL)
    return ""
