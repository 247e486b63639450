"""The forms in which a word is looked up.

Every matcher and model looks words up in tables of thousands. Strings cut out of a text are new to each of
them: they are hashed anew, and compared letter by letter. So a word is looked up once for all its forms;
these are interned, as the keys of the tables are, and known wherever they come.
"""

from __future__ import annotations

from sys import intern

from screener.nlp.stems import stem

#: Words that stand between the words that matter: "took the vitals" is "took vitals".
_PASSED_OVER = frozenset(
    "a an the and or my our your their his her its i we they it all any each every some this that these"
    " those was were is are be been being am also as then co".split()
)


def forms(word: str) -> tuple[str, str, str]:
    """Return a word in small letters, its stem, and the stem as models see it: nothing where it is passed
    over."""
    low = word.lower()
    root = intern(stem(low))
    counts = len(word) > 1 and word.isalpha() and low not in _PASSED_OVER
    return intern(low), root, root if counts else ""
