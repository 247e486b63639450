"""What kind of post a title names.

A whole title of titles.yaml decides; else the longest known title within the words ("Senior
Phlebotomist / Lab Assistant"), else a word that belongs to a family. Level marks and contract
words ("II", "PRN", "part-time") are left out first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from screener.nlp.tokenizer import stem
from screener.vocab import Vocabulary
from screener.vocab.words import load_words

_WORD = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """The family of a title, or None, and how sure it is: 3 a whole title, 2 a title of two words
    or more within it, 1 a single word, 0 nothing."""

    family: str | None
    strength: int


class TitleIndex:
    """The titles of a vocabulary, by their stems."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._titles: dict[tuple[str, ...], str] = {}
        self._words: dict[tuple[str, ...], str] = {}
        for family in vocabulary.families.values():
            for table, phrases in ((self._titles, family.titles), (self._words, family.words)):
                for phrase in phrases:
                    table.setdefault(title_stems(phrase), family.id)
        self._titles.pop((), None)
        self._words.pop((), None)
        self._longest = max((len(key) for key in (*self._titles, *self._words)), default=0)

    def classify(self, title: str) -> TitleMatch:
        """Return the family that a title belongs to."""
        stems = title_stems(title)
        if not stems:
            return TitleMatch(None, 0)
        if stems in self._titles:
            return TitleMatch(self._titles[stems], 3)
        for table in (self._titles, self._words):
            for size in range(min(self._longest, len(stems)), 0, -1):
                # The last words say what a post is: a "Nurse Recruiter" recruits.
                for start in range(len(stems) - size, -1, -1):
                    family = table.get(stems[start : start + size])
                    if family is not None:
                        return TitleMatch(family, 2 if size > 1 and table is self._titles else 1)
        return TitleMatch(None, 0)


def title_stems(title: str) -> tuple[str, ...]:
    """Return the words of a title that tell what it is, as stems."""
    words: list[str] = []
    for word in _WORD.findall(title.lower()):
        words.extend(load_words().title_short_forms.get(word, word).split())
    return tuple(stem(word) for word in words if word not in _level_words())


def has_head_word(text: str) -> bool:
    """Return whether a word of the text is one that titles end with."""
    short = load_words().title_short_forms
    words = (last for word in _WORD.findall(text.lower()) for last in short.get(word, word).split())
    return not _head_stems().isdisjoint(map(stem, words))


@cache
def _head_stems() -> frozenset[str]:
    return frozenset(map(stem, load_words().title_head_words))


@cache
def _level_words() -> frozenset[str]:
    return frozenset(load_words().title_level_words)
