"""Bytes → text, in whatever encoding a person's editor wrote it."""

from __future__ import annotations

import codecs

#: Marks at the start of a file; the longer ones first, since one begins like another.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Only so much is looked at to tell an encoding.
_SAMPLE = 20_000
_TEXT_CONTROLS = frozenset(b"\t\n\r\x0b\x0c\x1a\x1b")


def decode(data: bytes) -> tuple[str, str] | None:
    """Return the text and the name of its encoding, or None where the bytes are no text.

    Marks come first, then the pattern of zero bytes that UTF-16 and UTF-32 leave in English,
    then strict UTF-8, then Windows-1252, whose undefined bytes are read as Latin-1.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), name
    wide = _wide_encoding(data[:_SAMPLE])
    if wide:
        return data.decode(wide, "replace"), wide
    if _binary_share(data[:_SAMPLE]) > 0.05:
        return None
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _decode_single(data), "windows-1252"


def _decode_single(data: bytes) -> str:
    """Windows-1252; where it defines no letter, the Latin-1 control is kept for `clean`."""
    return "".join(map(_SINGLE.__getitem__, data))


def _wide_encoding(sample: bytes) -> str:
    """Return the wide encoding that the zero bytes of an English text point to, or ""."""
    if len(sample) < 8:
        return ""
    size = len(sample) // 4
    zeros = [sample[at::4].count(0) / size for at in range(4)]
    if all(share > 0.7 for share in zeros[1:]) and zeros[0] < 0.3:
        return "utf-32-le"
    if all(share > 0.7 for share in zeros[:3]) and zeros[3] < 0.3:
        return "utf-32-be"
    if min(zeros[1], zeros[3]) > 0.5 and max(zeros[0], zeros[2]) < 0.2:
        return "utf-16-le"
    if min(zeros[0], zeros[2]) > 0.5 and max(zeros[1], zeros[3]) < 0.2:
        return "utf-16-be"
    return ""


def _binary_share(sample: bytes) -> float:
    odd = sum(1 for byte in sample if byte < 0x20 and byte not in _TEXT_CONTROLS)
    return odd / max(len(sample), 1)


_SINGLE = [
    letter if (letter := bytes((byte,)).decode("cp1252", "replace")) != "\ufffd" else chr(byte)
    for byte in range(256)
]
