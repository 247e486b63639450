"""How places look on the heading line of a post: states, towns and streets."""

from __future__ import annotations

import re

from screener.patterns import any_of, later
from screener.vocab.words import any_state_letters, load_words

_ZIP_AND_PHONE = r"(?:\s+\d{5}(?:-\d{4})?)?(?:\s+\(?\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4})?"
_STATE = later(lambda: f"{any_state_letters()}{_ZIP_AND_PHONE}$")
#: "Akron OH", which is a place where it fills a cell of its own.
_TOWN = later(lambda: rf"(?:[A-Z][\w.'-]+\s){{1,3}}{any_state_letters()}{_ZIP_AND_PHONE}")
_STREET = re.compile(
    r"\d{1,6}\s+(?:\w+\.?\s+){1,4}(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|highway|hwy|parkway|pkwy|court|ct"
    r"|way|circle|suite|ste)\b|(?:suite|ste|floor|unit|apt)\.?\s*#?\d+|p\.?\s?o\.?\s+box\b|\d{5}(?:-\d{4})?$",
    re.IGNORECASE,
)
#: A telephone number, and where a firm is in the net.
_LINE = re.compile(r"\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}$|(?:www\.|https?:)\S+$", re.IGNORECASE)
_ZIP = re.compile(r"\d{5}(?:-\d{4})?$")
#: A place in brackets behind a name: "(Reno, NV)", "(Nevada)".
BRACKETED = later(
    lambda: (
        r"\s*\((?:[A-Z][\w.'’-]*(?:[ ][A-Z][\w.'’-]*){0,3},?[ ]+)?"
        rf"(?:{any_state_letters()}{_ZIP_AND_PHONE}|{any_of(map(str.title, load_words().state_names))})"
        r"(?:,?[ ]USA?)?\)"
    )
)
#: A name of three words and more is a firm's with its town, unless towns begin or end so.
_OF_TOWNS = frozenset(
    "beach city falls fort grove heights hills island lake las los mount new north oaks park point port"
    " rapids saint salt san santa south springs st st. valley village west east the of on"
    " del de la el bluff".split()
)
_LONGEST_TOWN = 2
_AT_TOWN = later(lambda: rf",\s*{_STATE.pattern}")


def is_place(text: str) -> bool:
    """Return whether words begin as a state or an address does, or are the name of a state."""
    begins = _STATE.match(text) or _STREET.match(text) or _LINE.match(text)
    return bool(begins) or text.lower() in load_words().state_names


def is_state(text: str) -> bool:
    """Return whether words are a state, or the number of a post office."""
    return bool(_STATE.match(text) or _ZIP.match(text)) or text.lower() in load_words().state_names


def holds_more_than_town(text: str) -> bool:
    """Return whether what stands before a state is too long for a town alone: "Best Bakery Reno", and not
    "Salt Lake City"."""
    words = text.lower().split()
    return len(words) > _LONGEST_TOWN and _OF_TOWNS.isdisjoint(words)


def is_town(text: str) -> bool:
    """Return whether words are a town with its state and nothing else: "Akron OH"."""
    return _TOWN.fullmatch(text) is not None


def is_known_town(text: str) -> bool:
    """Return whether words are the name of a large town and nothing else: "Austin"."""
    return text.lower() in load_words().towns


def names_town(text: str) -> bool:
    """Return whether a state in two letters stands behind a comma: "Elm Clinic, Austin, TX"."""
    return _AT_TOWN.search(text) is not None
