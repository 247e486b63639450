"""Names of products that nobody listed: "entered the visits in Kipu", "posted leads through RouteOne".

Programs are named like nothing else in a resume: with a capital inside a word, with digits, or with a
word that no list of words has. Behind a verb of writing down and a word such as "in" or "through", such a
name is the program in which it was written down, whatever the trade.
"""

from __future__ import annotations

from collections.abc import Iterator

from screener.nlp.skeleton import Skeleton
from screener.vocab.words import load_words
from screener.wordlist import word_counts

#: Stands for such a name, with the word that leads to it, among the objects of a frame.
PRODUCT = "%product"
_LEADS_TO = frozenset({"in", "into", "through", "via", "using", "on"})
_SHORTEST = 3


def products(skeleton: Skeleton) -> Iterator[tuple[int, int]]:
    """Yield the places of "in", "through" and the like with the name of a program behind."""
    words = skeleton.words
    for at in skeleton.places_of(_LEADS_TO):
        if words[at].islower() and at + 1 < len(words) and is_product(words[at + 1]):
            if (words[at] == "on" and words[at + 1].isupper()) or _is_place(words[at + 2 : at + 4]):
                continue
            yield at, at + 2


def _is_place(behind: list[str]) -> bool:
    """Return whether what follows a name shows that it is a town: "in Sheboygan, Wisconsin"."""
    return len(behind) > 1 and behind[0] == "," and behind[1][:1].isupper()


def is_product(word: str) -> bool:
    """Return whether a word is written as only names of programs are."""
    if len(word) < _SHORTEST or not word.isalnum() or not word[0].isalpha():
        return False
    rest = word[1:]
    if rest.islower():  # "Kipu", and no word of any list: "Kiosk"
        return word[0].isupper() and word.lower() not in word_counts()
    if word.rstrip("s").isupper():  # "CBORD", and no plural such as "PCs"
        return word.isupper() and word not in load_words().capitals_no_programs and not word.startswith("ICD")
    return any(map(str.isupper, rest)) and not word.startswith(load_words().name_beginnings)
