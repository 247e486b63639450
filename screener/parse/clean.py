"""Letters as people mean them, made before any offset exists and never after.

Ligatures are spread, odd spaces, hyphens and quotes replaced one for one, letters composed,
characters without a shape dropped, and text that was once read in the wrong encoding mended.
"""

from __future__ import annotations

import re
import unicodedata

from screener.parse.mojibake import mend

#: Marks stacked on one letter beyond this many are noise.
MOST_MARKS = 8

_ONE_FOR_ONE = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2212\u2043\ufe58\ufe63\uff0d\u00ad", "-"),
        "\u2015": "\u2014",
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4\uff07", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\uff02", '"'),
        **dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000\u2028\u2029\u0085\t\v\f\r\n", " "),
        **{chr(code): " " for code in range(0x2000, 0x200B)},
        **{chr(code): None for code in (*range(0x80, 0x85), *range(0x86, 0xA0))},
        **{chr(code): None for code in (*range(0x09), *range(0x0E, 0x20), 0x7F)},
        **{chr(code): "\ufffd" for code in range(0xD800, 0xE000)},
    }
)
_LIGATURE = re.compile("[\ufb00-\ufb06\u01c4-\u01cc\u01f1-\u01f3\uff01-\uff5e]")
#: Characters without a shape: zero-width, direction marks, tags, variation selectors.
_SHAPELESS = re.compile(
    "[\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
#: Tags copy ASCII invisibly: there is no honest use for them in a resume.
_TAGS = re.compile("[\U000e0000-\U000e007f]")
#: Icon fonts put their pictures here; the words beside them say the same.
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
#: The places of the bullets in the two old symbol fonts that word processors use.
_SYMBOL_BULLETS = frozenset("\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf06e\uf071\uf075\uf077\uf0be")
#: Cyrillic and Greek letters that are drawn like Latin ones. Those that formulas use are not here.
_LOOK_ALIKE = "АВЕЅІЈКМНОРСТХУаеѕіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
_LETTERS = re.compile(f"[a-zA-Z{_LOOK_ALIKE}]+")
_CID = re.compile(r"\(cid:\d+\)")


def clean(text: str) -> str:
    """Return a text with ordinary letters, spaces, hyphens and quotes; it may become empty,
    and may hold new blanks where odd ones stood."""
    if text.isascii() and text.isprintable():
        return _CID.sub("", text) if "(cid:" in text else text
    text = mend(text)
    text = _PRIVATE.sub(_private, _SHAPELESS.sub("", text)).translate(_ONE_FOR_ONE)
    text = _LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found.group()), _CID.sub("", text))
    return _limit_marks(unicodedata.normalize("NFC", text))


def _private(found: re.Match[str]) -> str:
    return "\u2022" if found.group() in _SYMBOL_BULLETS else ""


def count_tags(text: str) -> int:
    """Return how many invisible tag characters a text holds."""
    return len(_TAGS.findall(text))


def count_shapeless(text: str) -> int:
    """Return how many characters without a shape a text holds."""
    return len(_SHAPELESS.findall(text))


def mixed_words(text: str) -> list[str]:
    """Return the words of a text in which Latin letters are mixed with others that look the same."""
    if text.isascii():
        return []
    alike = frozenset(_LOOK_ALIKE)
    # Of the letters looked for, all that are not alike are Latin.
    return [word for word in _LETTERS.findall(text) if not word.isascii() and not alike.issuperset(word)]


def _limit_marks(text: str) -> str:
    if not any(unicodedata.combining(letter) for letter in text):
        return text
    kept, marks = [], 0
    for letter in text:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks <= MOST_MARKS:
            kept.append(letter)
    return "".join(kept)
