"""A line of plain text → its words, where they stand, and which of them begin a cell.

People lay out plain text with tabs and with runs of blanks. Either is as good as the border of a table's
cell, unless somebody has only stretched a sentence to the margin.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from screener.parse.bullets import glued_bullet, split_bullet
from screener.parse.clean import clean

#: So many blanks are a gap; a tab is one wherever it reaches.
_FEWEST_BLANKS = 3
_TAB = 8
_WORD = re.compile(r"\S+")
#: Signs that part cells themselves, and the number of an item.
_BORDER = re.compile(r"[|│┃:]+|\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]")
#: A stretched line has more gaps than most rows have cells, and gaps that are hardly wider.
_MOST_CELLS = 4
_STRETCHED = 5
#: Letters that a word set apart has at least.
_FEWEST_APART = 4
_RULE = re.compile(r"[-=_*~#.\u2013\u2014\u2500-\u257f|+\s]{3,}")


@dataclass(frozen=True, slots=True)
class RawLine:
    """A line of text. `starts` are the columns of its words, `gaps` the words before which a gap stands;
    `indent` is the column where its text begins, a bullet mark included, `tabbed` whether a tab led there."""

    page: int
    words: tuple[str, ...]
    starts: tuple[int, ...]
    gaps: frozenset[int]
    bullet: bool
    indent: int
    tabbed: bool
    length: int
    after_blank: bool


def read_line(raw: str, page: int, *, after_blank: bool) -> RawLine | None:
    """Return a line of text taken apart, None for one that is blank or only drawn."""
    line = "\t".join(map(clean, raw.split("\t"))) if "\t" in raw else clean(raw)
    shown = line.expandtabs(_TAB)
    words = shown.split()
    if not words or _RULE.fullmatch(shown.strip()):
        return None
    if len(words[0]) == 1 and len(words) >= _FEWEST_APART and _are_letters(words):
        line = shown = _closed_up(shown)
        words = shown.split()
    indent = len(shown) - len(shown.lstrip())
    length = len(shown.strip())
    wide = "\t" in line.strip() or "   " in shown.strip()
    gaps = _gaps(line) if wide else frozenset()
    starts = tuple(found.start() for found in _WORD.finditer(shown))
    bullets = split_bullet(words)
    words, starts = words[bullets:], starts[bullets:]
    glued = glued_bullet(words[0])
    if glued:
        words[0] = words[0][glued:]
    if gaps:
        gaps = frozenset(at - bullets for at in gaps if at > bullets)
        gaps = frozenset(at for at in gaps if not _beside_border(words, at))
        length = len(" ".join(words)) if gaps else length
    tabbed = line[: len(line) - len(line.lstrip())].endswith("\t")
    bullet = bool(bullets or glued)
    return RawLine(page, tuple(words), starts, gaps, bullet, indent, tabbed, length, after_blank)


def _are_letters(words: list[str]) -> bool:
    """Return whether words are single letters, as in "E X P E R I E N C E", the last one perhaps with a
    colon."""
    return all(
        len(word) == 1 and (word.isalpha() or word == "&") for word in [*words[:-1], words[-1][:1]]
    ) and (words[-1][1:] in ("", ":"))


def _closed_up(shown: str) -> str:
    """Return letters set apart as words; wider blanks stand between these."""
    words = [word.replace(" ", "") for word in re.split(r"\s{2,}", shown.strip())]
    return " " * (len(shown) - len(shown.lstrip())) + " ".join(words)


def _gaps(line: str) -> frozenset[int]:
    """Return the places of the words before which a gap stands."""
    words = list(_WORD.finditer(line))
    between = [line[before.end() : after.start()] for before, after in pairwise(words)]
    tabs = {at for at, blank in enumerate(between, 1) if "\t" in blank}
    wide = {at for at, blank in enumerate(between, 1) if len(blank) >= _FEWEST_BLANKS}
    if not tabs and _is_stretched([word[0] for word in words], between, wide):
        return frozenset()
    return frozenset(tabs | wide)


def _is_stretched(words: list[str], between: list[str], wide: set[int]) -> bool:
    """Return whether the blanks of a line are those of a sentence set to the full width, or of letters that
    are set apart."""
    if all(len(word) == 1 for word in words):
        return True
    narrow = max((len(between[at - 1]) for at in wide), default=0) <= _STRETCHED
    small = sum(words[at][0].islower() for at in wide)
    doubled = sum(len(blank) == 2 for blank in between)
    return narrow and small * 2 >= len(wide) and (len(wide) > _MOST_CELLS or doubled > len(wide))


def _beside_border(words: list[str], at: int) -> bool:
    """Return whether a drawn border, a colon or the number of the item stands beside a gap already."""
    number = at == 1 and _BORDER.fullmatch(words[0]) is not None
    return number or set(words[at - 1]) <= set("|│┃") or set(words[at]) <= set("|│┃")
