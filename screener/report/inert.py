"""Text that can do nothing to whoever shows it: resumes and file names are written by strangers.

Terminals obey escape sequences, spreadsheets obey formulas, and bidirectional controls
reorder what a reader sees. Everything that leaves through a terminal or a table passes here.
"""

from __future__ import annotations

import re
import unicodedata

#: A cell that begins with one of these is a formula to some spreadsheet.
_FORMULA = frozenset("=+-@\t\r\n\0＝＋－＠")
_PARTED = re.compile(rf"(;[\s\"]*)(?=[{re.escape(''.join(_FORMULA))}])")
_REPLACEMENT = "\ufffd"


def inert(text: str) -> str:
    """Return the text without control characters, as one line that stands as it reads.

    Line breaks and tabs become spaces, invisible format characters (bidirectional controls,
    zero-width characters, tags) vanish, other controls and non-characters become U+FFFD.
    """
    if text.isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(letter: str) -> str:
    if letter.isprintable():
        return letter
    if letter.isspace():
        return " "
    category = unicodedata.category(letter)
    return "" if category == "Cf" else _REPLACEMENT


def cell(value: object) -> str:
    """Return a value as the text of a table's cell that no spreadsheet computes.

    An apostrophe precedes text that begins like a formula (OWASP ASVS 1.2.10), also behind a semicolon:
    where Windows says so, it parts cells. Numbers stay numbers, whatever their sign.
    """
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    raw = str(value)
    text = inert(raw)
    firsts = (raw[:1], text.lstrip()[:1])
    if ";" in text:
        text = _PARTED.sub(r"\1'", text)
    return f"'{text}" if _FORMULA.intersection(firsts) else text
