"""Words that are clearly misspelt, with what was probably meant.

A word counts only if it is in no list of words, has a common word one slip away (a letter
missing, doubled, wrong or swapped), and is nothing that a word list cannot know: a name, a
product, an abbreviation, a British spelling, two words that a bad file glued together, or half
of a word that it tore apart. Grammar is not looked at, so a second-language writer loses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache, partial

from spacy.language import Language
from spacy.tokens import Doc, Span
from spellchecker import SpellChecker

from screener.nlp.tokenizer import pieces
from screener.vocab import Vocabulary
from screener.vocab.words import load_words

_RUN = re.compile(r"[A-Za-z]{4,}")
#: A run of letters that is a word of its own, not a piece of an address or of letters with numbers.
_WORD = re.compile(r"(?<![\w@./\\#&+'’-])[A-Za-z]{4,24}(?![\w@/\\#&+'’]|\.\w|-\w)")
_COMMON = 60  # how often a word stands in the list's sources before it is offered as meant
_VERY_COMMON = 400
_LONGEST = 24
_REMEMBERED = 50_000
_VOWELS = "aeiouy"
_KNOWN = 40  # a long word one slip from a rare one is a slip all the same
_BRITISH = tuple(
    (re.compile(pattern), other)
    for pattern, other in (
        (r"our(?=s|ed|ing|ful|able|ite|$)", "or"),
        (r"is(?=e|ed|es|er|ers|ing|ation|ations)", "iz"),
        (r"ys(?=e|ed|es|ing)", "yz"),
        (r"re$", "er"),
        (r"tre(?=s|d|$)", "ter"),
        (r"ll(?=ed|ing|er|ers|or|ors)", "l"),
        (r"l(?=ment|ful)", "ll"),
        (r"ogue", "og"),
        (r"(?:ae|oe)", "e"),
        (r"ence", "ense"),
        (r"mme(?=s|d|$)", "m"),
        (r"que", "ck"),
        (r"ou(?=lt|ld)", "o"),
    )
)
_AFFIXES = (
    re.compile(
        r"^(?:pre|re|non|un|co|sub|over|under|multi|inter|post|mis|out|up|de|dis|micro|bio|tele|cyber|auto)"
    ),
    re.compile(r"(?:s|es|ed|d|ing|er|ers|ly|ness|less|able|wise|ization|izing|ized)$"),
)


@Language.factory("screener_spelling")
def make_spelling(nlp: Language, name: str) -> SpellingFinder:
    """Return the component that finds misspellings; see `SpellingFinder`."""
    return SpellingFinder()


class SpellingFinder:
    """Writes the group `misspellings`: `id_` = the word probably meant."""

    def __init__(self) -> None:
        self._meant = _remembered(frozenset())

    def bind(self, vocabulary: Vocabulary) -> None:
        """Take the words of a vocabulary as known."""
        self._meant = _remembered(frozenset(known_words(vocabulary)))

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with its misspellings."""
        spans = []
        for start, end, meant in find_misspellings(doc.user_data["text"], self._meant):
            span = doc.char_span(start, end, label="MISSPELLING", span_id=meant)
            if span is not None and not _is_name(doc, span):
                spans.append(span)
        doc.spans["misspellings"] = spans
        return doc


def known_words(vocabulary: Vocabulary) -> Iterable[str]:
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
    misspelt = load_words().known_misspellings
    return {word.lower() for phrase in phrases for word in pieces(phrase)} - set(misspelt)


@cache
def _dictionary() -> dict[str, int]:
    """Return the words of the list, each with how often it stands in the list's sources."""
    counts: dict[str, int] = SpellChecker(language="en", distance=1).word_frequency.dictionary
    return counts


@cache
def _letters() -> frozenset[str]:
    return frozenset().union(*_dictionary())


def _remembered(known: frozenset[str]) -> Callable[[str], str | None]:
    """Return what tells the word meant; most words of a resume stood in the one before."""
    return lru_cache(maxsize=_REMEMBERED)(partial(_meant, known=known))


def find_misspellings(text: str, meant: Callable[[str], str | None]) -> list[tuple[int, int, str]]:
    """Return (start, end, word meant) for each clear misspelling of a text, by position.

    `meant` tells the word meant by a misspelt one, None where a word may be right.
    """
    words = {word for word in _RUN.findall(text) if len(word) <= _LONGEST}
    wrong = {word: other for word in words if (other := meant(word)) is not None}
    return [
        (match.start(), match.end(), wrong[match[0]])
        for match in (_RUN.finditer(text) if wrong else ())
        if match[0] in wrong
        and _WORD.match(text, match.start())
        and not _torn(text, match.start(), match.end())
    ]


def _meant(word: str, known: frozenset[str]) -> str | None:
    """Return the word meant by a misspelt one, None where the word may be right."""
    low = word.lower()
    listed = load_words().known_misspellings.get(low)
    if listed is not None:
        return listed
    capitals = sum(map(str.isupper, word))
    counts = _dictionary()
    if capitals > 1 or len(low) < (7 if capitals else 5):
        return None
    if low in known or low in counts or _is_variant(low, known):
        return None
    likely = sorted(each for each in set(_slips(low)) if each in counts)
    best = max(likely, key=lambda each: counts[each], default=None)
    if best is None or best[0] != low[0]:
        return None
    enough = _VERY_COMMON if capitals or len(low) < 6 else _COMMON if len(low) < 8 else _KNOWN
    return best if counts[best] >= enough else None


def _slips(word: str) -> Iterator[str]:
    """Yield what fingers or ears make of a word: a letter more, a letter less, two swapped, or a
    vowel for a vowel. One consonant for another is as often another word."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        yield from (before + letter + after for letter in _letters())
        if not after:
            break
        yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        if after[0] in _VOWELS:
            yield from (before + letter + after[1:] for letter in _VOWELS)


def _is_variant(low: str, known: frozenset[str]) -> bool:
    """Return whether a word is a known one in British spelling, with an affix, or two in one."""

    def right(word: str) -> bool:
        return len(word) > 2 and (word in _dictionary() or word in known)

    if any(right(pattern.sub(other, low)) for pattern, other in _BRITISH if pattern.search(low)):
        return True
    if any(
        right(affix.sub("", low)) or right(affix.sub("", low) + "e")
        for affix in _AFFIXES
        if affix.search(low)
    ):
        return True
    counts = _dictionary()
    return any(
        counts.get(low[:at], 0) > _VERY_COMMON and counts.get(low[at:], 0) > _VERY_COMMON
        for at in range(3, len(low) - 2)
    )


def _torn(text: str, start: int, end: int) -> bool:
    """Return whether a single letter stands beside a word: the file tore "Accountin g" apart."""
    before, after = text[max(0, start - 3) : start], text[end : end + 3]
    return bool(re.search(r"(?:^|\s)[B-HJ-Zb-hj-z]\s$", before) or re.match(r"\s[b-hj-z](?:\W|$)", after))


def _is_name(doc: Doc, span: Span) -> bool:
    """Return whether a capitalised word stands where names do: in an employer, school or address."""
    if not span.text[0].isupper():
        return False
    return any(
        part.label_ == "EMPLOYER" and part.start <= span.start < part.end
        for part in doc.spans.get("job_parts", [])
    )
