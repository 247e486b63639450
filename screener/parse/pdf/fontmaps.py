"""ToUnicode maps: which letters a PDF font claims for its codes. Reads and writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

#: No font of a resume has more codes; a range beyond this is a bomb.
_MOST_CODES = 70_000
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")


def read_map(data: bytes) -> dict[int, str]:
    """Return the letters of each code of a ToUnicode map; what is malformed is passed over."""
    found: dict[int, str] = {}
    for block in _BLOCK.finditer(data):
        tokens = _tokens(block.group(2))
        for code, letters in _chars(tokens) if block.group(1) == b"bfchar" else _ranges(tokens):
            found[code] = letters
            if len(found) > _MOST_CODES:
                return found
    return found


def write_map(letters: Mapping[int, str], *, width: int) -> bytes:
    """Return a ToUnicode map for codes of one or two bytes."""
    digits = 2 * width
    rows = [
        b"<%0*x> <%s>" % (digits, code, text.encode("utf-16-be", "replace").hex().encode())
        for code, text in sorted(letters.items())
    ]
    blocks = [rows[at : at + 100] for at in range(0, len(rows), 100)]
    body = b"\n".join(b"%d beginbfchar\n%s\nendbfchar" % (len(block), b"\n".join(block)) for block in blocks)
    return (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        b"1 begincodespacerange <%s> <%s> endcodespacerange\n%s\n"
        b"endcmap CMapName currentdict /CMap defineresource pop end end"
        % (b"0" * digits, b"f" * digits, body)
    )


def _tokens(body: bytes) -> list[bytes | None]:
    """Hex strings as bytes of hex digits; None for the start of a list, b"]" for its end."""
    tokens: list[bytes | None] = []
    for found in _TOKEN.finditer(body):
        if found.group(2):
            tokens.append(None)
        elif found.group(3):
            tokens.append(b"]")
        else:
            tokens.append(b"".join(found.group(1).split()))
    return tokens


def _chars(tokens: list[bytes | None]) -> Iterator[tuple[int, str]]:
    for code, letters in zip(tokens[::2], tokens[1::2], strict=False):
        if code and letters and b"]" not in (code, letters):
            yield int(code, 16), _text(letters)


def _ranges(tokens: list[bytes | None]) -> Iterator[tuple[int, str]]:
    at = 0
    while at + 2 < len(tokens):
        low, high, target = tokens[at : at + 3]
        at += 3
        if not low or not high or b"]" in (low, high):
            continue
        first, last = int(low, 16), min(int(high, 16), int(low, 16) + _MOST_CODES)
        if target is None:
            code = first
            while at < len(tokens) and tokens[at] != b"]":
                letters = tokens[at]
                if letters and code <= last:
                    yield code, _text(letters)
                code += 1
                at += 1
            at += 1
        elif text := _text(target):
            for step in range(last - first + 1):
                yield first + step, text[:-1] + chr(min(ord(text[-1]) + step, 0x10FFFF))


def _text(digits: bytes) -> str:
    padded = digits + b"0" * (len(digits) % 2)
    data = bytes.fromhex(padded.decode())
    if len(data) == 1:
        return chr(data[0])
    return data.decode("utf-16-be", "replace")
