"""An employer in brackets behind the title: "Cashier (Elm Market)", "Clerk (Target, Reno, NV)".

A bracket may as well hold a place, the hours, a ward, a subject, or letters that stand for the title.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache

from screener.nlp.heads.organisations import is_employer, is_organisation
from screener.nlp.heads.piece import Piece
from screener.nlp.heads.pieces import cut, titled
from screener.nlp.heads.places import is_known_town
from screener.nlp.heads.titles import TitleIndex, has_head_word
from screener.values import Certainty
from screener.vocab.postwords import load_post_words
from screener.vocab.words import load_words
from screener.wordlist import word_counts

_BEHIND = re.compile(r"(?P<title>[^()]+?)\s*\((?P<name>[^()]+)\)$")
_WORD = re.compile(r"[\w'’&-]+")
_SMALL = frozenset({"&", "and", "at", "de", "for", "in", "la", "of", "the"})
_LONGEST = 6
_LETTERS = 5
#: A word used so often is no name by itself.
_USUAL = 1000


class Sureness(IntEnum):
    """How likely a bracket is to hold an employer: not at all, where another one does, by its form, by a word
    that names of employers have."""

    NONE = 0
    BESIDE_OTHERS = 1
    NAME = 2
    SURE = 3


@dataclass(frozen=True, slots=True)
class InBrackets:
    """A title, the employer in brackets behind it, and how sure that is."""

    title: Piece
    employer: Piece
    sure: Sureness


def employer_in_brackets(piece: Piece, index: TitleIndex) -> InBrackets | None:
    """Return title and employer of a piece that ends with a bracket, None where that may hold none."""
    match = _BEHIND.fullmatch(piece.text)
    if match is None or not _is_title(match["title"], index):
        return None
    parts = cut(piece.text, *match.span("name"), (), index)
    name = next((part for part in parts if not part.place), None)
    if name is None or name.start != match.start("name"):
        return None
    sure = _sureness(name.text, match["title"], index)
    if sure is Sureness.NONE:
        return None
    title = titled(replace(piece, end=piece.start + match.end("title"), text=match["title"]))
    first, last = piece.start + name.start, piece.start + name.end
    return InBrackets(title, replace(name, start=first, end=last, title=0.0, employer=True), sure)


def _is_title(text: str, index: TitleIndex) -> bool:
    return has_head_word(text) or index.classify(text).certainty > Certainty.UNKNOWN


def _sureness(name: str, title: str, index: TitleIndex) -> Sureness:
    """Return how sure it is that a bracket behind a title names its employer."""
    words = name.split()
    low = [word.lower().strip(".,") for word in words]
    capitals = all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words)
    if (
        not capitals
        or len(words) > _LONGEST
        or " ".join(low) in _asides()
        or is_known_town(name)
        or _stands_for(name, title)
    ):
        return Sureness.NONE
    firm = (is_employer(name) or is_organisation(name, index)) and not index.names_kind(name)
    if firm and low[-1] not in _told_in_brackets():
        return Sureness.SURE
    rest = " ".join(word for word in _WORD.findall(name.lower()) if word not in _told_in_brackets())
    if index.knows(rest) or has_head_word(name) or any(map(str.isdigit, name)):
        return Sureness.NONE
    usual = len(words) == 1 and not name.isupper() and word_counts().get(low[0], 0) >= _USUAL
    return Sureness.BESIDE_OTHERS if usual else Sureness.NAME


def _stands_for(letters: str, title: str) -> bool:
    """Return whether letters are the first ones of a title's words: "(PSR)" behind "Patient Service Rep"."""
    firsts = iter(word[0].upper() for word in _WORD.findall(title))
    return letters.isupper() and len(letters) <= _LETTERS and all(letter in firsts for letter in letters)


@cache
def _asides() -> frozenset[str]:
    words = load_post_words()
    return frozenset((*words.wards, *words.departments, *words.contract_kinds, *load_words().title_tails))


@cache
def _told_in_brackets() -> frozenset[str]:
    """Return the words of which one is enough to say that a bracket holds no employer."""
    words = load_post_words()
    return frozenset((*words.told_in_brackets, *words.unit_words, *words.contract_kinds))
