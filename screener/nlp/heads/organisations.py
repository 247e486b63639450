"""Whether words are the name of an organisation, or hold a word that such names have."""

from __future__ import annotations

import re
from functools import cache

from screener.nlp.heads.titles import TitleIndex
from screener.patterns import any_of, later
from screener.values import Certainty
from screener.vocab.postwords import load_post_words
from screener.vocab.words import load_words

_WORD = re.compile(r"\w+")
_SERVICE = later(lambda: rf"\b{any_of(load_post_words().armed_services)}\b", re.IGNORECASE)
_EMPLOYER_PATTERN = later(lambda: rf"\b{any_of(_employer_words())}\b", re.IGNORECASE)


def is_organisation(text: str, index: TitleIndex) -> bool:
    """Return whether words have the form of an organisation's name: "Nevada LPN Society",
    "Association of School Nurses", "Comfort Keepers", and not "Call Center"."""
    words = [word.strip(".,()'\"").lower() for word in text.replace("/", " / ").split()]
    if "/" in words:
        return False  # "Sales Agent / Elm Resort" holds a title too
    ends = load_post_words().organisation_ends
    many = words[-1].endswith("s") and words[-1][:-1] in load_words().title_head_words and "of" not in words
    if words[0] in load_words().title_head_words and words[1:2] == ["of"]:
        return False  # "Supervisor of the Call Center"
    if len(words) >= 2 and (many or " ".join(words[-2:]) in ends):
        return True
    if len(words) >= 2 and words[-1] in ends:
        return index.classify(" ".join(words[-2:])).certainty < Certainty.WHOLE
    heads = load_post_words().organisation_heads
    return len(words) >= 3 and words[0] in heads and words[1] in ("of", "for")


def is_employer(text: str) -> bool:
    """Return whether a text has a word that names of employers have."""
    # Looking at the words first spares most pieces the long pattern.
    words = _WORD.findall(text.lower())
    return not _employer_beginnings().isdisjoint(words) and _EMPLOYER_PATTERN.search(text) is not None


def is_armed_service_alone(text: str) -> bool:
    """Return whether a text is the name of an armed service and nothing else."""
    return not _SERVICE.sub("", text).strip()


def is_armed_service(text: str) -> bool:
    """Return whether a text names an armed service: "United States Navy"."""
    return _SERVICE.search(text) is not None


def _employer_words() -> frozenset[str]:
    return frozenset((*load_words().employer_words, *load_post_words().organisation_ends))


@cache
def _employer_beginnings() -> frozenset[str]:
    return frozenset(_WORD.findall(phrase)[0] for phrase in _employer_words())
