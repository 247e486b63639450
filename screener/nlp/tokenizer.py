"""Tokens, each with the forms in which it is looked up.

spaCy's own tokenizer keeps `BSN|ACLS` and `Jan2016-Present` in one piece, so facts would not
fall on token borders. Ours makes a token of a run of letters, a run of digits, or one other
character, and keeps the text exactly: `doc.text == text`.
"""

from __future__ import annotations

import re
from itertools import accumulate
from operator import itemgetter

from spacy.tokens import Doc
from spacy.vocab import Vocab

from screener.nlp.wordforms import forms
from screener.remembered import Remembered

_PIECE = re.compile(r"[^\W\d_]+|\d+|[\W_]")
#: A token with the blank behind it, which is part of it as spaCy wants it; or a piece of white space. Words
#: that begin with plain letters, as nearly all do, are told faster.
_TOKEN = re.compile(r"[A-Za-z]+[^\W\d_]* ?|(?:[^\W\d_]+|\d+|[^\w\s]|_) ?|\s")
#: So many tokens have their forms kept.
_REMEMBERED = 100_000


class Tokenizer:
    """Cuts text into runs of letters, runs of digits and single other characters.

    What it knows of a Doc it leaves there, since asking spaCy for the text, or for each token's
    place, puts them together anew: `user_data` holds `text`, and of the tokens `words`, `starts`, and
    `lows`, `stems` and `grams`; see `forms`.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._tokens = Remembered(self._read, _REMEMBERED)

    def __call__(self, text: str) -> Doc:
        """Return the Doc of a text; `doc.text` equals it exactly."""
        found = _TOKEN.findall(text)
        tokens = list(map(self._tokens.__getitem__, found))
        ids, words, spaces, lows, stems, grams = (list(map(part, tokens)) for part in _PARTS)
        doc = Doc(self.vocab, words=ids, spaces=spaces)
        starts = list(accumulate(map(len, found), initial=0))
        doc.user_data.update(text=text, words=words, starts=starts, lows=lows, stems=stems, grams=grams)
        return doc

    def _read(self, found: str) -> tuple[int, str, bool, str, str, str]:
        """Return spaCy's number of a token, which it finds in a fifth of the time that it takes for the word;
        the word, whether a blank stands behind it, and its forms."""
        word = found.rstrip(" ") or found
        return self.vocab.strings.add(word), word, word != found, *forms(word)


#: By columns, since that is quicker than to turn the rows around.
_PARTS = tuple(map(itemgetter, range(6)))


def pieces(text: str) -> list[str]:
    """Return the tokens of a text without white space."""
    return [piece for piece in _PIECE.findall(text) if not piece.isspace()]
