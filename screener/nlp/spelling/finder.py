"""Words that are clearly misspelt, with what was probably meant.

A word counts only if it is in no list of words, has a common word one slip away (a letter
missing, doubled, wrong or swapped), and is nothing that a word list cannot know: a name, a
product, an abbreviation, a British spelling, two words that a bad file glued together, or half
of a word that it tore apart. Grammar is not looked at, so a second-language writer loses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from screener.nlp.postparts import Post
from screener.nlp.spelling.beside import is_foreign, is_name, is_torn
from screener.nlp.spelling.farslips import far
from screener.nlp.spelling.slips import Kind, doubled, likely, right_ending
from screener.nlp.tokenizer import pieces
from screener.vocab import Vocabulary
from screener.vocab.words import load_words
from screener.wordlist import word_counts

_RUN = re.compile(r"[A-Za-z]{3,}")
#: A run of letters that is a word of its own, not a piece of an address or of letters with numbers.
_WORD = re.compile(r"(?<![\w@./\\#&+'’-])[A-Za-z]{3,24}(?![\w@\\#&+'’]|\.\w|-\w|/(?! ))")
_COMMON = 60  # how often a word stands in the list's sources before it is offered as meant
_VERY_COMMON = 400
_OF_ALL, _OF_MANY = 2_000, 10_000
#: Below that a capital is mostly a name's, and capitals an abbreviation's.
_SHORTEST_NAME, _SHORTEST_LOUD = 7, 8
_SURE = 1_000  # a double letter written once is likelier than a new word
_LONGEST = 24
_SHORTEST_REST = 4  # "co" and "verd" make no word
_REMEMBERED = 50_000
_KNOWN = (
    40  # a long word one slip from a rare one is a slip all the same, if the rare one is of the vocabulary
)
_USUAL = (Kind.DOUBLE, Kind.SWAPPED, Kind.LOST_VOWEL)  # or if people slip so often
_BRITISH = tuple(
    (re.compile(pattern), other)
    for pattern, other in (
        (r"our(?=s|ed|ing|ful|able|ite|$)", "or"),
        (r"is(?=e|ed|es|er|ers|ing|ation|ations)", "iz"),
        (r"ys(?=e|ed|es|ing)", "yz"),
        (r"re$", "er"),
        (r"tre(?=s|d|$)", "ter"),
        (r"(?<=[^aeioul][aeio])ll(?=(?:ed|ing|er|ers|or|ors)$)", "l"),
        (r"llery$", "lry"),
        (r"l(?=ment|ful$|fully$|fulness$)", "ll"),
        (r"ogue", "og"),
        (r"(?:ae|oe)", "e"),
        (r"(?<=[dfc])ence", "ense"),
        (r"mme(?=s|d|$)", "m"),
        (r"que", "ck"),
        (r"ou(?=lt|ld)", "o"),
    )
)
_BEGINS = re.compile(
    r"^(?:pre|re|non|un|co|sub|over|under|multi|inter|post|mis|out|up|de|dis|micro|bio|tele|cyber|auto)"
)
#: Endings, the words that they are put to, and whether a word loses an "e" before them.
_ENDS = tuple(
    (re.compile(f"(?:{end})$"), re.compile(f"(?:{word})$"), loses)
    for end, word, loses in (
        (r"s", r"[^sxz]", False),
        (r"es", r"[^aeiouwk]|o|[^aeiou]i", True),
        (r"ed|ing|ers?|(?<=\w{4})iz(?:ation|ing|ed)", r"", True),
        (r"(?<=e)d", r"", False),
        (r"ly", r"[^y]", False),
        (r"(?<=\w{4})(?:ness|less|wise)", r"", False),
        (r"(?<=\w{4})able", r"[^e]", True),
    )
)
#: How words of other languages end, and English words do not.
_FOREIGN_END = re.compile(r"[aiou]$|[ao]s$|cion(?:al)?$")
#: Words of two letters that bad files glue to others, and how common those have to be.
_SHORT = ("an", "in", "of", "to", "at", "on", "by", "is", "as", "or", "it", "we")
_OFTEN = 100_000
_SHORT_WORD = 5_000
#: Two words in one are likelier than a slip, unless the word meant is so many times as common as they.
_LIKELIER = 5


@Language.factory("screener_spelling")
def make_spelling(nlp: Language, name: str) -> SpellingFinder:
    """Return the component that finds misspellings; see `SpellingFinder`."""
    return SpellingFinder()


class SpellingFinder:
    """Leaves `misspellings` in `user_data`: start, end, and the word probably meant."""

    def __init__(self) -> None:
        self._known: frozenset[str] = frozenset()
        self._right: set[str] = set()

    def bind(self, vocabulary: Vocabulary) -> None:
        """Take the words of a vocabulary as known."""
        self._known, self._right = frozenset(known_words(vocabulary)), set()

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with its misspellings."""
        if len(self._right) > _REMEMBERED:
            self._right = set()
        text: str = doc.user_data["text"]
        posts: list[Post] = doc.user_data["posts"]
        found = find_misspellings(text, doc.user_data["words"], self._known, self._right)
        doc.user_data["misspellings"] = [each for each in found if not _is_employer(text, each[0], posts)]
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
    written = set(" ".join(phrases).lower().split())  # each of them in dozens of phrases
    return {*pieces(" ".join(written))} - set(load_words().known_misspellings)


def find_misspellings(
    text: str, tokens: Iterable[str], known: frozenset[str], right: set[str]
) -> list[tuple[int, int, str]]:
    """Return (start, end, word meant) for each clear misspelling of a text, by position.

    `known` are words of a vocabulary. Tokens that are right as they are written are passed over if they are
    in `right`, and added to it: nearly all words of a resume stood in others before.
    """
    new = set(tokens).difference(right)
    words = {word for token in new for word in _RUN.findall(token) if len(word) <= _LONGEST}
    wrong = {word: other for word in words if (other := _meant(word, known)) is not None}
    right.update(token for token in new if wrong.keys().isdisjoint(_RUN.findall(token)))
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


def _meant(word: str, known: frozenset[str]) -> str | None:
    """Return the word meant by a misspelt one, None where the word may be right."""
    low = word.lower()
    listed = load_words().known_misspellings.get(low)
    if listed is not None and (len(low) > 3 or word.islower()):
        return listed  # "ECT" is a therapy, "ect" is none
    capitals = sum(map(str.isupper, word))
    counts = word_counts()
    loud = capitals == len(word)  # a heading, or a name set in capitals
    name = capitals > 0 and not loud and len(low) < _SHORTEST_NAME
    if (capitals > 1 and not loud) or len(low) < (6 if capitals else 5):
        return None
    if low in known or low in counts or is_foreign(low) or _is_british(low, known):
        return None
    ended = None if name else right_ending(low, counts, small=not capitals)
    if ended is not None:
        return ended
    if _is_coined(low, known):
        twice = doubled(low, counts)
        return twice if twice is not None and counts[twice] >= _SURE and not (loud or name) else None
    if low.endswith("a") and counts.get(low[:-1], 0) > _VERY_COMMON:
        return None  # "kepta" is "kept a", glued by a bad file
    found = likely(low, counts)
    if found is None:
        other = None if _FOREIGN_END.search(low) else far(low, known, small=not capitals)
        return other if other is not None and counts[other] >= _glued(low) * _LIKELIER else None
    best, kind = found
    if capitals and best == low[:-1] and low[-1] in "aioruxyz":
        return None  # names of products are made so: "Marketo"
    end = _FOREIGN_END.search(low)
    if end and not best.endswith(end[0]) and kind not in _USUAL:
        return None
    if name and (kind is Kind.MORE or best[-2:] != low[-2:]):
        return None
    enough = _enough(low, kind, loud=loud, capital=capitals > 0, listed=best in known)
    return (
        best if counts[best] >= max(enough, 0 if kind is Kind.DOUBLE else _glued(low) * _LIKELIER) else None
    )


def _enough(low: str, kind: Kind, *, loud: bool, capital: bool, listed: bool) -> int:
    """Return how common a word has to be that one slip made a word of; `listed` words are of a vocabulary."""
    if capital and len(low) < (_SHORTEST_LOUD if loud else _SHORTEST_NAME):
        return _OF_ALL if loud else _OF_MANY
    if capital or len(low) < _SHORTEST_NAME - 1:
        return _VERY_COMMON
    return _KNOWN if len(low) > _SHORTEST_NAME and (listed or kind in _USUAL) else _COMMON


def _is_british(low: str, known: frozenset[str]) -> bool:
    """Return whether a word is a known one in British spelling."""
    return any(
        _is_right(pattern.sub(other, low), known) for pattern, other in _BRITISH if pattern.search(low)
    )


def _is_coined(low: str, known: frozenset[str]) -> bool:
    """Return whether a word is a known one with something put before or behind it."""
    rest = _BEGINS.sub("", low)
    common = len(rest) > _SHORTEST_REST or word_counts().get(rest, 0) > _VERY_COMMON
    if common and rest != low and (_is_right(rest, known) or _is_right(rest + "e", known)):
        return True
    return any(
        stem != low
        and ((word.search(stem) and _is_right(stem, known)) or (loses and _is_right(stem + "e", known)))
        for end, word, loses in _ENDS
        for stem in (end.sub("", low),)
    )


def _is_right(word: str, known: frozenset[str]) -> bool:
    return len(word) > 2 and (word in word_counts() or word in known)


def _glued(low: str) -> int:
    """Return how common the two words are that a word may be made of, 0 where it is not."""
    counts = word_counts()
    least = max(
        (
            min(counts.get(one, 0), counts.get(two, 0))
            for at in range(3, len(low) - 2)
            for one, two in ((low[:at], low[at:]),)
            if all(len(part) > 3 or counts.get(part, 0) > _SHORT_WORD for part in (one, two))
        ),
        default=0,
    )
    short = max(
        (
            counts.get(rest, 0)
            for word in _SHORT
            for rest in (low.removeprefix(word), low.removesuffix(word))
            if rest != low
        ),
        default=0,
    )
    return max(least if least > _VERY_COMMON else 0, short if short > _OFTEN else 0)


def _is_employer(text: str, at: int, posts: Iterable[Post]) -> bool:
    """Return whether a capitalised word stands in the name of an employer."""
    return text[at].isupper() and any(
        post.employer is not None and post.employer.start <= at < post.employer.end for post in posts
    )
