"""Lengths of time that a posting asks for: "2+ years", "one (1) year", "6-12 months", "1 yr".

Of a range the lower end counts, as it is the least that is asked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNITS = "one two three four five six seven eight nine ten eleven twelve".split()
_WORDS: dict[str, float] = {
    **{word: number for number, word in enumerate(_UNITS, 1)},
    "a": 1,
    "an": 1,
    "fifteen": 15,
    "eighteen": 18,
    "twenty": 20,
    "half a": 0.5,
}
_NUMBER = rf"(?:\d{{1,2}}(?:\.\d)?|half\sa|{'|'.join(reversed(_UNITS))}|fifteen|eighteen|twenty|an?)"
_DURATION = re.compile(
    rf"(?<![\w$.,/-])(?P<low>{_NUMBER})(?:\s?\(\d{{1,2}}\))?\s?(?:\+|plus|or\smore)?"
    rf"(?:\s?(?:-|–|—|to|or)\s?(?P<high>{_NUMBER})(?:\s?\(\d{{1,2}}\))?)?\s?\+?[\s-]?"
    r"(?:full\s|solid\s|or\smore\s)?(?P<unit>years?|yrs?|months?|mos?)(?!\w)\.?['’]?",
    re.IGNORECASE,
)
_OF_THEM = re.compile(rf"(?<![\w$.,/-])(?P<low>{_NUMBER})\sof\s(?:them|which|those|these)\b", re.IGNORECASE)
#: What such words say when they are no length of experience.
_BEFORE = re.compile(
    r"(?:within|after|first|every|each|per|once|twice|for (?:over|more than|nearly|about)"
    r"|over the|next|past|up to)"
    r"\s(?:the\s)?$|\$[\d.,]+k?\s$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s?(?:old|ago|in business|of (?:age|hire|employment|college)|from|after hire|contract|or older|serving"
    r"|later|is\b|was\b)",
    re.IGNORECASE,
)
_MOST = 600
#: Whatever is written as a figure with a unit, also where it is no length that somebody can have worked.
_WRITTEN = re.compile(
    r"(?<![\w$.,/])(?P<figure>(?:[-−–]\s?)?\d[\d,]*(?:\.\d+)?)\s?\+?"
    r"(?:\s?(?:-|–|to)\s?\d{1,2})?\s?(?P<unit>years?|yrs?|months?|mos?)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in months, and where it stands in the text that was searched."""

    start: int
    end: int
    months: int


def find_durations(text: str) -> tuple[Duration, ...]:
    """Return the lengths of time of a text that may be experience, by position.

    "Two years in an office, one of them in scheduling": the second has the unit of the first.
    """
    found: list[Duration] = []
    units: list[int] = []
    for match in _DURATION.finditer(text):
        ordinary = match["low"].lower() in ("a", "an") and match["high"]
        if ordinary or _BEFORE.search(text, 0, match.start()) or _AFTER.match(text, match.end()):
            continue
        unit = 12 if match["unit"].lower().startswith("y") else 1
        months = round(_value(match["low"]) * unit)
        if 0 < months <= _MOST:
            found.append(Duration(match.start(), match.end(), months))
            units.append(unit)
    for match in _OF_THEM.finditer(text, found[0].end) if found else ():
        months = round(_value(match["low"]) * units[0])
        if not any(one.start < match.end() and match.start() < one.end for one in found) and months <= _MOST:
            found.append(Duration(match.start(), match.end(), months))
    return tuple(sorted(found, key=lambda one: one.start))


def find_absurd(text: str) -> str:
    """Return what is written as a length of time and cannot be one: "-3 years", "99999 years", "0 years".

    Of a length that is none at all the least is nought; see `is_nought`. Empty where there are no such words.
    """
    for match in _WRITTEN.finditer(text):
        unit = 12 if match["unit"].lower().startswith("y") else 1
        months = _figure(match["figure"]) * unit
        if (
            not 0 < months <= _MOST
            and not _BEFORE.search(text, 0, match.start())
            and not _AFTER.match(text, match.end())
        ):
            return match[0]
    return ""


def is_nought(written: str) -> bool:
    """Return whether a length as written asks for nothing: "0 years", "0-2 years"."""
    match = _WRITTEN.match(written)
    return match is not None and _figure(match["figure"]) == 0


def _figure(text: str) -> float:
    value = float(text.lstrip("-−– ").replace(",", "")[:20])
    return value if text[0].isdigit() else -value


def _value(text: str) -> float:
    word = " ".join(text.lower().split())
    return _WORDS[word] if word in _WORDS else float(word)
