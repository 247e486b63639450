"""What a misspelt word is meant to be, if it is misspelt.

A word is right if it is in a list of words, or is one of these in British spelling or with something put
before or behind it. Else the word is meant that is common and a slip away, unless the letters may be a name,
a product, an abbreviation, a word of another language, or two words that a bad file glued together.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from screener.nlp.spelling.beside import is_foreign
from screener.nlp.spelling.farslips import far
from screener.nlp.spelling.slips import Kind, doubled, likely, right_ending
from screener.patterns import any_of, later
from screener.vocab.words import load_words
from screener.wordlist import word_counts

#: How often a word stands in the list's sources before it is offered as meant, and how often a plain one.
_COMMON, _VERY_COMMON = 60, 400
#: A short word with a capital, or in capitals, is more often a name or an abbreviation than a slip: what is
#: meant by it is among the commonest words.
_OF_ALL, _OF_MANY = 2_000, 10_000
#: Below that a capital is mostly a name's, and capitals an abbreviation's.
_SHORTEST_NAME, _SHORTEST_LOUD = 7, 8
#: Shorter words have too many others beside them; with a capital they are names.
_SHORTEST, _SHORTEST_CAPITAL = 5, 6
#: Letters so few in capitals are an abbreviation, whatever a list of misspellings says of them.
_LONGEST_ABBREVIATION = 3
#: A double letter written once is likelier than a new word, if the word meant is so common.
_SURE = 1_000
#: "Co" and "verd" make no word.
_SHORTEST_REST = 4
#: "An" and "ote" make no word, and neither do words of two letters.
_SHORTEST_HALF = 3
#: A long word one slip from a rare one is a slip all the same, if the rare one is of the vocabulary ...
_KNOWN = 40
#: ... or if people slip so often.
_USUAL = (Kind.DOUBLE, Kind.SWAPPED, Kind.LOST_VOWEL)
#: Names of products are words with one of these behind them: "Marketo".
_ENDS_OF_PRODUCTS = "aioruxyz"
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
_BEGINS = later(lambda: rf"^{any_of(load_words().word_beginnings)}")
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


def word_meant(word: str, known: frozenset[str]) -> str | None:
    """Return the word meant by a misspelt one, None where the word may be right."""
    low = word.lower()
    listed = load_words().known_misspellings.get(low)
    if listed is not None and (len(low) > _LONGEST_ABBREVIATION or word.islower()):
        return listed  # "ECT" is a therapy, "ect" is none
    written, counts = _writing(word), word_counts()
    if written is None or low in known or low in counts or is_foreign(low) or _is_british(low, known):
        return None
    ended = None if written.name else right_ending(low, counts, small=not written.capital)
    if ended is not None:
        return ended
    if _is_coined(low, known):
        twice = doubled(low, counts)
        sure = twice is not None and counts[twice] >= _SURE and not (written.loud or written.name)
        return twice if sure else None
    if low.endswith("a") and counts.get(low[:-1], 0) > _VERY_COMMON:
        return None  # "kepta" is "kept a", glued by a bad file
    found = likely(low, counts)
    return _meant_far(written, known) if found is None else _meant_near(written, *found, known)


class _Writing(NamedTuple):
    """A word in small letters, and how it is written: `loud` in capitals throughout, `name` with one in front
    and too short to be anything but a name."""

    low: str
    loud: bool
    name: bool
    capital: bool


def _writing(word: str) -> _Writing | None:
    """Return how a word is written, None where it is too short or written as names of products are."""
    low, capitals = word.lower(), sum(map(str.isupper, word))
    loud = capitals == len(word)
    if (capitals > 1 and not loud) or len(low) < (_SHORTEST_CAPITAL if capitals else _SHORTEST):
        return None
    return _Writing(low, loud, capitals > 0 and not loud and len(low) < _SHORTEST_NAME, capitals > 0)


def _meant_far(written: _Writing, known: frozenset[str]) -> str | None:
    """Return the word that more than one usual slip made a word of."""
    low = written.low
    other = None if _FOREIGN_END.search(low) else far(low, known, small=not written.capital)
    return other if other is not None and word_counts()[other] >= _glued(low) * _LIKELIER else None


def _meant_near(written: _Writing, best: str, kind: Kind, known: frozenset[str]) -> str | None:
    """Return the word that one slip made a word of, None where it is too rare or the word may be a name."""
    low = written.low
    if written.capital and best == low[:-1] and low[-1] in _ENDS_OF_PRODUCTS:
        return None
    end = _FOREIGN_END.search(low)
    if end and not best.endswith(end[0]) and kind not in _USUAL:
        return None
    if written.name and (kind is Kind.MORE or best[-2:] != low[-2:]):
        return None
    enough = _enough(low, kind, loud=written.loud, capital=written.capital, listed=best in known)
    glued = 0 if kind is Kind.DOUBLE else _glued(low) * _LIKELIER
    return best if word_counts()[best] >= max(enough, glued) else None


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
            for at in range(_SHORTEST_HALF, len(low) - _SHORTEST_HALF + 1)
            for one, two in ((low[:at], low[at:]),)
            if all(len(part) > _SHORTEST_HALF or counts.get(part, 0) > _SHORT_WORD for part in (one, two))
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
