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
from spacy.tokens import Doc, Span

from screener.nlp.tokenizer import pieces
from screener.vocab import Vocabulary
from screener.vocab.words import load_words
from screener.wordlist import word_counts, word_letters

_RUN = re.compile(r"[A-Za-z]{3,}")
#: A run of letters that is a word of its own, not a piece of an address or of letters with numbers.
_WORD = re.compile(r"(?<![\w@./\\#&+'’-])[A-Za-z]{3,24}(?![\w@/\\#&+'’]|\.\w|-\w)")
_COMMON = 60  # how often a word stands in the list's sources before it is offered as meant
_VERY_COMMON = 400
_OF_ALL = 2_000
_LONGEST = 24
_SHORTEST_REST = 4  # "co" and "verd" make no word
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
    re.compile(r"(?:s|es|ed|(?<=e)d|ing|er|ers|ly|(?<=\w{4})(?:ness|less|able|wise|ization|izing|ized))$"),
)
#: Words of two letters that bad files glue to others, and how common those have to be.
_SHORT = ("an", "in", "of", "to", "at", "on", "by", "is", "as", "or", "it", "we")
_OFTEN = 100_000
#: Two words in one are likelier than a slip, unless the word meant is so many times as common as they.
_LIKELIER = 5
#: Words beside which words are of another language: "Banco del Reserva", "garde manger".
_FOREIGN = frozenset(
    "de del de la las los el le les du des di da das do dos della van von der und et y e l'institut "
    "instituto universidad"
    " universite école ecole colegio escuela banco centro casa calle avenida rue chef".split()
)


_LAST = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)[ \n]$")
_FIRST = re.compile(r"[ \n]([^\W\d_]+)")


@Language.factory("screener_spelling")
def make_spelling(nlp: Language, name: str) -> SpellingFinder:
    """Return the component that finds misspellings; see `SpellingFinder`."""
    return SpellingFinder()


class SpellingFinder:
    """Writes the group `misspellings`: `id_` = the word probably meant."""

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
        spans = []
        for start, end, meant in find_misspellings(doc.user_data["text"], self._known, self._right):
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
    written = set(" ".join(phrases).lower().split())  # each of them in dozens of phrases
    return {*pieces(" ".join(written))} - set(load_words().known_misspellings)


def find_misspellings(text: str, known: frozenset[str], right: set[str]) -> list[tuple[int, int, str]]:
    """Return (start, end, word meant) for each clear misspelling of a text, by position.

    `known` are words of a vocabulary. Words that are right as they are written are passed over if they are
    in `right`, and added to it: nearly all words of a resume stood in others before.
    """
    words = {word for word in set(_RUN.findall(text)).difference(right) if len(word) <= _LONGEST}
    wrong = {word: other for word in words if (other := _meant(word, known)) is not None}
    right.update(words.difference(wrong))
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
    if listed is not None and (len(low) > 3 or word.islower()):
        return listed  # "ECT" is a therapy, "ect" is none
    capitals = sum(map(str.isupper, word))
    counts = word_counts()
    loud = capitals == len(word)  # a heading, or a name set in capitals
    if (capitals > 1 and not loud) or len(low) < (6 if loud else 7 if capitals else 5):
        return None
    agent = low[:-2] + "or"
    if low.endswith(("ater", "cter")) and low not in counts and low not in known and agent in counts:
        return agent
    if low in known or low in counts or low in _FOREIGN or _is_variant(low, known):
        return None
    if low.endswith("a") and counts.get(low[:-1], 0) > _VERY_COMMON:
        return None  # "kepta" is "kept a", glued by a bad file
    glued = _glued(low)
    likely = sorted(each for each in set(_slips(low)) if each in counts)
    past = low[:-1] + "ed" if low.endswith("d") else ""
    best = past if past in likely else max(likely, key=lambda each: counts[each], default=None)
    if best is None or best[0] != low[0]:
        return None
    if capitals and best == low[:-1] and low[-1] in "aioruxyz":
        return None  # names of products are made so: "Marketo"
    enough = (
        _OF_ALL if loud else _VERY_COMMON if capitals or len(low) < 6 else _COMMON if len(low) < 8 else _KNOWN
    )
    return best if counts[best] >= max(enough, glued * _LIKELIER) else None


def _slips(word: str) -> Iterator[str]:
    """Yield what fingers or ears make of a word: a letter more, a letter less, two swapped, or a
    vowel for a vowel. One consonant for another is as often another word."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        yield from (before + letter + after for letter in word_letters())
        if not after:
            break
        yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        if after[0] in _VOWELS:
            yield from (before + letter + after[1:] for letter in _VOWELS)


def _is_variant(low: str, known: frozenset[str]) -> bool:
    """Return whether a word is a known one in British spelling, or with an affix."""

    def right(word: str) -> bool:
        return len(word) > 2 and (word in word_counts() or word in known)

    if any(right(pattern.sub(other, low)) for pattern, other in _BRITISH if pattern.search(low)):
        return True
    begins, ends = _AFFIXES
    rest, stem = begins.sub("", low), ends.sub("", low)
    common = len(rest) > _SHORTEST_REST or word_counts().get(rest, 0) > _VERY_COMMON
    if common and rest != low and (right(rest) or right(rest + "e")):
        return True
    return stem != low and (right(stem) or right(stem + "e"))


def _glued(low: str) -> int:
    """Return how common the two words are that a word may be made of, 0 where it is not."""
    counts = word_counts()
    least = max(
        (min(counts.get(low[:at], 0), counts.get(low[at:], 0)) for at in range(3, len(low) - 2)), default=0
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


def _torn(text: str, start: int, end: int) -> bool:
    """Return whether a file tore a word apart ("Accountin g", "Uni versity"), or the words beside it
    are of another language."""
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    if re.search(r"(?:^|\s)[B-HJ-Zb-hj-z]\s$", before) or re.match(r"\s[b-hj-z](?:\W|$)", after):
        return True
    ahead, behind = _LAST.search(before), _FIRST.match(after)
    one, two = ahead.group(1).lower() if ahead else "", behind.group(1).lower() if behind else ""
    if one in _FOREIGN or two in _FOREIGN:
        return True
    word, counts = text[start:end].lower(), word_counts()
    return any(
        counts.get(whole, 0) > _KNOWN and counts.get(part, 0) < counts[whole]
        for whole, part in ((one + word, one), (word + two, two))
        if part and whole != word
    )


def _is_name(doc: Doc, span: Span) -> bool:
    """Return whether a capitalised word stands where names do: in an employer, school or address."""
    if not span.text[0].isupper():
        return False
    return any(
        part.label_ == "EMPLOYER" and part.start <= span.start < part.end
        for part in doc.spans.get("job_parts", [])
    )
