"""UTF-8 that somebody read as Windows-1252, put right where there is no other reading.

"â€“" for a dash and "Â " for a blank come from a careless export. A mending is certain where
the letters, as bytes again, are one well-formed character. Bytes that Windows-1252 leaves
undefined were often lost on the way; the few cut sequences below have one likely origin.
"""

from __future__ import annotations

import re

_BYTE_OF = {bytes((byte,)).decode("cp1252", "replace"): byte for byte in range(0x80, 0x100)}
_BYTE_OF |= {chr(byte): byte for byte in range(0x80, 0xA0)}
del _BYTE_OF["\ufffd"]
_TAIL = re.escape("".join(letter for letter, byte in _BYTE_OF.items() if byte < 0xC0))
_WHOLE = re.compile(f"[\u00c2-\u00df][{_TAIL}]|[\u00e0-\u00ef][{_TAIL}]{{2}}|[\u00f0-\u00f4][{_TAIL}]{{3}}")
#: Any letter that a misread sequence begins with.
_HEAD = re.compile("[\u00c2-\u00f4]")
_CUT = (
    # E2 80 9D and E2 80 90 lose their last byte: a closing quote, or a hyphen inside a word.
    (re.compile('(?<=[.,;:!?)])\u00e2\u20ac(?!\\w)|(?<=")([^"]*)\u00e2\u20ac(?!\\w)'), '\\1"'),
    (re.compile("\u00e2\u20ac(?!\\w)"), "-"),
    # E2 97 8F, a filled circle.
    (re.compile("\u00e2\u2014"), "\u25cf"),
    # EF BC 8D, a full-width hyphen between employer and place.
    (re.compile("\u00ef\u00bc"), "-"),
    # C2 A0, whose second byte is a blank and ended the word.
    (re.compile("^\u00c2+(?![a-z\u00df-\u00ff])|\u00c2+$|\u00c2(?=\\s)|(?<=\\s)\u00c2"), ""),
    # 92 in an old DOS code page: an apostrophe.
    (re.compile("(?<=[a-z])\u00c6(?=s\\b)"), "'"),
)


def mend(text: str) -> str:
    """Return the text with certain misreadings put right; another text comes back as it is."""
    if not _HEAD.search(text):
        return text
    text = _WHOLE.sub(_decode, text)
    for pattern, instead in _CUT:
        text = pattern.sub(instead, text)
    return text


def _decode(found: re.Match[str]) -> str:
    data = bytes(_BYTE_OF[letter] for letter in found.group())
    try:
        letters = data.decode("utf-8")
    except UnicodeDecodeError:
        return found.group()
    # A control character in turn is a Windows-1252 byte that was called Latin-1.
    return bytes((ord(letters),)).decode("cp1252", "replace") if "\x80" <= letters < "\xa0" else letters
