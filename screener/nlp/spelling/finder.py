"""Words that are clearly misspelt, with what was probably meant.

A word counts only if it is in no list of words, has a common word one slip away (a letter
missing, doubled, wrong or swapped), and is nothing that a word list cannot know: a name, a
product, an abbreviation, a British spelling, two words that a bad file glued together, or half
of a word that it tore apart. Grammar is not looked at, so a second-language writer loses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc

from screener.nlp.postparts import Post
from screener.nlp.spelling.beside import is_name, is_torn
from screener.nlp.spelling.meant import word_meant
from screener.nlp.tokenizer import pieces
from screener.remembered import Remembered
from screener.vocab import Vocabulary
from screener.vocab.words import load_words

_RUN = re.compile(r"[A-Za-z]{3,}")
#: A run of letters that is a word of its own, not a piece of an address or of letters with numbers.
_WORD = re.compile(r"(?<![\w@./\\#&+'’-])[A-Za-z]{3,24}(?![\w@\\#&+'’]|\.\w|-\w|/(?! ))")
#: Longer runs of letters are addresses and what files glued together.
_LONGEST = 24
#: So many tokens are looked into once: nearly all words of a resume stood in others before.
_REMEMBERED = 50_000
#: The misspelt words of a token, each with the word meant.
Wrong = tuple[tuple[str, str], ...]


@Language.factory("screener_spelling")
def make_spelling(nlp: Language, name: str) -> SpellingFinder:
    """Return the component that finds misspellings; see `SpellingFinder`."""
    return SpellingFinder()


class SpellingFinder:
    """Leaves `misspellings` in `user_data`: start, end, and the word probably meant."""

    _wrong: Remembered[str, Wrong]

    def bind(self, vocabulary: Vocabulary) -> None:
        """Take the words of a vocabulary as known."""
        known = frozenset(_known_words(vocabulary))
        self._wrong = Remembered(lambda token: _wrong_in(token, known), _REMEMBERED)

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with its misspellings."""
        text: str = doc.user_data["text"]
        posts: list[Post] = doc.user_data["posts"]
        wrong = dict(chain.from_iterable(map(self._wrong.__getitem__, set(doc.user_data["words"]))))
        found = find_misspellings(text, wrong)
        doc.user_data["misspellings"] = [each for each in found if not _is_employer(text, each[0], posts)]
        return doc


def _known_words(vocabulary: Vocabulary) -> Iterable[str]:
    """Return every word that the vocabulary is written with, in lower case."""
    phrases: list[str] = [*vocabulary.languages, *load_words().employer_words]
    for credential in vocabulary.credentials.values():
        phrases += [credential.name, *credential.names, *credential.letters, credential.issuer]
    for system in vocabulary.systems.values():
        phrases += [system.name, *system.forms]
    for skill in vocabulary.skills.values():
        phrases += skill.forms
    for family in vocabulary.families.values():
        phrases += family.titles
    for competency in vocabulary.competencies.values():
        phrases += [
            *competency.stated,
            *competency.stated_in_office,
            *competency.stated_in_service,
            *competency.stated_in_care,
            *competency.qualities,
        ]
    phrases += vocabulary.fields.health
    for words in vocabulary.settings.values():
        phrases += words
    phrases += load_words().workplace_words
    written = set(" ".join(phrases).lower().split())  # each of them in dozens of phrases
    return {*pieces(" ".join(written))} - set(load_words().known_misspellings)


def _wrong_in(token: str, known: frozenset[str]) -> Wrong:
    """Return the misspelt words of a token, each with the word meant; `known` are words of a vocabulary."""
    words = [word for word in _RUN.findall(token) if len(word) <= _LONGEST]
    return tuple((word, meant) for word in words if (meant := word_meant(word, known)) is not None)


def find_misspellings(text: str, wrong: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """Return (start, end, word meant) for each clear misspelling of a text, by position; `wrong` are misspelt
    words that it has, with the words meant."""
    listed = load_words().known_misspellings
    return sorted(
        (start, end, meant)
        for word, meant in wrong.items()
        for start, end in _places(word, text)
        if not is_torn(text, start, end) and not (word.lower() not in listed and is_name(text, start, end))
    )


def _places(word: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a word stands by itself in a text."""
    at = text.find(word)
    while at >= 0:
        found = _WORD.match(text, at)
        if found is not None and found[0] == word:
            yield found.span()
        at = text.find(word, at + len(word))


def _is_employer(text: str, at: int, posts: Iterable[Post]) -> bool:
    """Return whether a capitalised word stands in the name of an employer."""
    return text[at].isupper() and any(
        post.employer is not None and post.employer.start <= at < post.employer.end for post in posts
    )
