"""What tells of sheets in plain text: page numbers, "(continued)", and the name over every page.

Text copied from pages keeps them, in the middle of whatever ran over the page's end. They say nothing, and
were read as an employer or as an item of a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.parse.plain.cells import RawLine

#: "Jane Roe - Page 2 of 3", "p. 2".
_PAGE = re.compile(
    r"(?:[^\W\d_][^\d@:]{0,45}?[\s|,–—-])?\s*(?:page|pg\.?|p\.)\s*\d{1,2}(?:\s*(?:of|/)\s*\d{1,2})?\s*[|–—-]?",
    re.IGNORECASE,
)
_CONTINUED = re.compile(
    r"[(\[]?(?:resume )?cont(?:inued|\.|'d)"
    r"(?: (?:on|from) (?:the )?(?:next|previous|back|other) (?:page|side))?[)\].…]*",
    re.IGNORECASE,
)
#: "2", "- 2 -", "2 of 3".
_NUMBER = re.compile(r"(\d{1,2})(?:\s*(?:of|/)\s*(\d{1,2}))?\s*[|–—-]?")
#: A name has at most so many words.
_LONGEST_NAME = 6


def without_sheets(lines: Sequence[RawLine]) -> list[RawLine]:
    """Return lines without page numbers, remarks that a text goes on, and the name repeated over them."""
    shown = [" ".join(line.words) for line in lines]
    drawn = {at for at, text in enumerate(shown) if at and _tells_of_page(text)} | _numbers(lines, shown)
    drawn |= {at for at in range(1, len(lines)) if _is_name_again(lines, shown, at, drawn)}
    return [line for at, line in enumerate(lines) if at not in drawn]


def _tells_of_page(text: str) -> bool:
    return _PAGE.fullmatch(text) is not None or _CONTINUED.fullmatch(text) is not None


def _numbers(lines: Sequence[RawLine], shown: Sequence[str]) -> set[int]:
    """Return the numbers that stand alone where they count pages: from one or two on, each one more."""
    found = [
        (at, match)
        for at, text in enumerate(shown)
        if at and text[:1].isdigit() and len(text) <= len("10 of 10 -") and (match := _NUMBER.fullmatch(text))
    ]
    counted = [int(match[1]) for _, match in found]
    first = counted[0] if counted else 0
    pages = first in (1, 2) and counted == list(range(first, first + len(counted)))
    apart = all(match[2] or lines[at].bullet or lines[at].after_blank for at, match in found)
    return {at for at, _ in found} if pages and apart else set()


def _is_name_again(lines: Sequence[RawLine], shown: Sequence[str], at: int, drawn: set[int]) -> bool:
    """Return whether a line is the first of the text once more, beside a page number, at the head of a page,
    or between blank lines where it signs no letter."""
    if len(shown[at]) != len(shown[0]) or shown[at].casefold() != shown[0].casefold():
        return False
    if len(lines[at].words) > _LONGEST_NAME:
        return False
    below = at + 1 < len(lines) and lines[at + 1].after_blank
    alone = lines[at].after_blank and below and not shown[at - 1].endswith(",")
    return alone or at - 1 in drawn or at + 1 in drawn or lines[at].page != lines[at - 1].page
