"""Tokens and stems.

spaCy's own tokenizer keeps `BSN|ACLS` and `Jan2016-Present` in one piece, so facts would not
fall on token borders. Ours makes a token of a run of letters, a run of digits, or one other
character, and keeps the text exactly: `doc.text == text`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import accumulate
from operator import ne

from spacy.tokens import Doc
from spacy.vocab import Vocab

from screener.remembered import Remembered
from screener.vocab.words import load_words

_PIECE = re.compile(r"[^\W\d_]+|\d+|[\W_]")
#: A token with the blank behind it, which is part of it as spaCy wants it; or a piece of white space. Words
#: that begin with plain letters, as nearly all do, are told faster.
_TOKEN = re.compile(r"[A-Za-z]+[^\W\d_]* ?|(?:[^\W\d_]+|\d+|[^\w\s]|_) ?|\s")

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


class Tokenizer:
    """Cuts text into runs of letters, runs of digits and single other characters.

    What it knows of a Doc it leaves there, since asking spaCy for the text, or for each token's
    place, puts them together anew: `user_data` holds `text`, and `words` and `starts` of the tokens.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return the Doc of a text; `doc.text` equals it exactly."""
        found = _TOKEN.findall(text)
        words = [token.rstrip(" ") or token for token in found]
        doc = Doc(self.vocab, words=words, spaces=list(map(ne, words, found)))
        doc.user_data.update(text=text, words=words, starts=list(accumulate(map(len, found), initial=0)))
        return doc


def pieces(text: str) -> list[str]:
    """Return the tokens of a text without white space."""
    return [piece for piece in _PIECE.findall(text) if not piece.isspace()]
