"""Stems, under which the forms of a word are matched."""

from __future__ import annotations

import re
from collections.abc import Callable

from screener.remembered import Remembered
from screener.vocab.words import load_words

#: So many words have their stems kept.
_REMEMBERED = 100_000
_VOWEL = re.compile(r"[aeiouy]")
_KEEP_S = ("ss", "us", "is")
_DOUBLED = re.compile(r"(b|d|g|m|n|p|r|t)\1$")


def _stem(word: str) -> str:
    """Return the stem of a word.

    A light stemmer: it undoes plurals, -ed and -ing, and drops a final e. It need not make
    words, only the same string for the same word, in patterns and in text alike.
    """
    low = word.lower()
    if len(low) < 3 or not low.isalpha():
        return low
    low = load_words().irregular_forms.get(low, low)
    if len(low) > 4 and low.endswith("ies"):
        low = low[:-3] + "y"
    elif len(low) > 4 and low.endswith(("ches", "shes", "sses", "xes", "zes")):
        low = low[:-2]
    elif len(low) > 3 and low.endswith("s") and not low.endswith(_KEEP_S):
        low = low[:-1]
    if len(low) > 5 and low.endswith("ing") and _VOWEL.search(low[:-3]):
        low = _undouble(low[:-3])
    elif len(low) > 4 and low.endswith("ied"):
        low = low[:-3] + "y"
    elif len(low) > 4 and low.endswith("ed") and not low.endswith("eed") and _VOWEL.search(low[:-2]):
        low = _undouble(low[:-2])
    if len(low) > 3 and low.endswith("e") and not low.endswith("ee"):
        low = low[:-1]
    return low


def _undouble(base: str) -> str:
    return base[:-1] if len(base) > 3 and _DOUBLED.search(base) else base


#: Returns the stem under which a word is matched: schedule = schedules = scheduling.
stem: Callable[[str], str] = Remembered(_stem, _REMEMBERED).__getitem__
