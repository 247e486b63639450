"""Several activities on one line about volunteering: "Church fish fry, parish festival cashier".

Most lines hold a title and an organisation. They hold several posts where each part tells of one by
itself: it goes on in small letters, and none is a title alone that the next part would say the place of.
"""

from __future__ import annotations

import re
from dataclasses import replace

from screener.nlp.heads.page import Head, Page
from screener.nlp.heads.pieces import as_employer, as_title
from screener.nlp.heads.titles import TitleIndex, has_head_word
from screener.nlp.unpaid.itemwords import is_name, is_of_sport, is_role
from screener.patterns import later
from screener.values import Certainty

_PART = later(r"[^,;]+")
#: "Canyon County Fair first aid booth": a body by its name, and what was done there.
_OF_BODY = later(
    r"(?P<body>[A-Z][\w.'’&-]*(?:\s+(?:of|for|on|the|and|&)(?=\s))*(?:\s+(?:[A-Z][\w.'’&-]*|of|for|on|the|and|&)){0,5}"
    r"\s+[A-Z][\w.'’&-]*)\s+(?P<deed>(?!(?:of|for|on|the|and|at|in|with)\b)[a-z0-9][\w'-]*(?:\s+[\w'-]+){0,4})$"
)
_GOES_ON = later(r"[a-z]\w*(?<!ing)\s+\w")
#: Parts that only tell more of the one before.
_MORE = later(
    r"\b(?:years?|months?|weeks?|weekly|monthly|annual(?:ly)?|hours?|days?|twice|once|and|or|as|at|in|on|for|with|to|by|of|the"
    r"|including|ages?|(?:\w+\s+)?grade(?:s|rs)?|volunteer|since|every|each|about|over|my|our|their|also)\b",
    re.I,
)
_APART = later(r"\s[-–—]\s|:\s")
_FEWEST, _MOST = 2, 5
_LONGEST = 9


def split(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """Return the places of the activities of a line between two offsets, nothing where it tells of one."""
    if page.dates_in(start, end):
        return []
    found: list[tuple[int, int]] = []
    for part in _PART.finditer(page.text, start, end):
        words = part[0].strip(" .\n")
        begin = part.start() + len(part[0]) - len(part[0].lstrip())
        found.append((begin, begin + len(words)))
    if not _FEWEST <= len(found) <= _MOST:
        return []
    told = [page.text[first:last] for first, last in found]
    if _APART.search(told[0]):
        return []  # "Elm Mission - coats, meals": one place and what is done there
    if len(told) == _FEWEST and is_name(told[0]):
        return []  # "Elm Troop 12, leader and camp cook"
    if any(not 1 < len(words.split()) <= _LONGEST or "\n" in words for words in told):
        return []
    alone = (
        _is_title(told[0], page.index)
        or (is_role(told[0]) and not is_role(told[1]))
        or re.search(r"\b(?:at|for|with)\s+(?:the\s+)?[A-Z]", told[0])
    )
    return [] if alone or not all(map(_is_activity, told[1:])) else found


def heads(page: Page, at: int, places: list[tuple[int, int]], word: tuple[int, int] | None) -> list[Head]:
    """Return the posts of a line with several activities; `word` is where it says "volunteer", the title
    of those that are known by a body's name."""
    made: list[Head] = []
    for start, end in places:
        body = _OF_BODY.match(page.text[start:end])
        head = Head(range(at, at + 1), "volunteer", None, place=(start, end))
        if body is None or has_head_word(page.text[start:end].split()[-1]):
            made.append(replace(head, title=as_title(page.text, start, end)))
            continue
        title = as_title(page.text, *word) if word else None
        made.append(
            replace(head, title=title, employer=as_employer(page.text, start, start + body.end("body")))
        )
    return made


def _is_title(words: str, index: TitleIndex) -> bool:
    return index.classify(words).certainty is Certainty.WHOLE


def _is_activity(words: str) -> bool:
    if _OF_BODY.match(words):
        return True
    if is_of_sport(words):
        return False
    return _GOES_ON.match(words) is not None and _MORE.match(words) is None
