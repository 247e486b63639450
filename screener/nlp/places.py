"""How places look on the heading line of a post: states, towns and streets."""

from __future__ import annotations

import re

from screener.vocab.words import load_words

_STATE = re.compile(
    r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])"
    r"(?:\s+\d{5}(?:-\d{4})?)?$"
)
#: "Akron OH", which is a place where it fills a cell of its own.
_TOWN = re.compile(rf"(?:[A-Z][\w.'-]+\s){{1,3}}(?:{_STATE.pattern})")
_STREET = re.compile(
    r"\d{1,6}\s+(?:\w+\.?\s+){1,4}(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|highway|hwy|parkway|pkwy|court|ct"
    r"|way|circle|suite|ste)\b|(?:suite|ste|floor|unit|apt)\.?\s*#?\d+|p\.?\s?o\.?\s+box\b|\d{5}(?:-\d{4})?$",
    re.IGNORECASE,
)
_AT_TOWN = re.compile(rf",\s*(?:{_STATE.pattern})")


def is_place(text: str) -> bool:
    """Return whether words begin as a state or an address does, or are the name of a state."""
    return bool(_STATE.match(text) or _STREET.match(text)) or text.lower() in load_words().state_names


def is_town(text: str) -> bool:
    """Return whether words are a town with its state and nothing else: "Akron OH"."""
    return _TOWN.fullmatch(text) is not None


def names_town(text: str) -> bool:
    """Return whether a state in two letters stands behind a comma: "Elm Clinic, Austin, TX"."""
    return _AT_TOWN.search(text) is not None
