"""What a misspelt word is likely meant to be: how fingers slip, and how endings are got wrong.

A slip is a letter missing, doubled, wrong or swapped. Of the words that one slip explains, the one is meant
that is common, that ends as the word does, and whose slip is made often: a double letter written once,
rather than a letter out of nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum, auto

from screener.wordlist import Counts, word_letters

_VOWELS = "aeiouy"


class Kind(IntEnum):
    """A way to slip."""

    DOUBLE = auto()
    SWAPPED = auto()
    LOST_VOWEL = auto()
    LOST = auto()
    OTHER_VOWEL = auto()
    SOUND = auto()
    MORE = auto()


#: How often people slip so.
_WEIGHTS = {
    Kind.DOUBLE: 40,
    Kind.SWAPPED: 5,
    Kind.LOST_VOWEL: 4,
    Kind.LOST: 4,
    Kind.OTHER_VOWEL: 3,
    Kind.SOUND: 2,
    Kind.MORE: 1,
}
_SAME_END = 12
_SAME_LETTER = 5
_SOFT = ("e", "i", "y", "a")
_NO_DOUBLE = "aihjkquvwxy"
#: A letter out of nowhere is as often another word, unless the word meant is so common.
_MORE = 2_000
#: The first vowel is the one that is heard best: another is as often another word.
_FIRST_VOWEL = 3
_LONG = 10
#: Words so rare are not meant by whoever gets an ending wrong.
_RARE = 200
_ALIKE = {"s": "c", "c": "s", "z": "s"}
#: Endings got wrong, with the right ones. None of them is right in a word that is in no list, if the word
#: with the right ending is.
_ENDINGS = tuple(
    (re.compile(f"(?:{wrong})$"), right)
    for wrong, right in (
        (r"(?<=[bcdfghjklmnprstvwxz])ys", "ies"),
        (r"(?<=[bcdfghjklmnprstvwxz])yed", "ied"),
        (r"(?<=[a-z]{2})yness", "iness"),
        (r"(?<=[bcdfhjklmnprstvwz])eing|(?<=[^n]g)eing", "ing"),
        (r"(?<=[bcdfghjklmnprstvwxz])ing", "ying"),
        (r"icly", "ically"),
        (r"aly", "ally"),
        (r"(?<=[bcdfghjklmnprstvwxz])ly", "ely"),
        (r"(?<=[cg])able", "eable"),
        (r"icle", "ical"),
        (r"full", "ful"),
        (r"fullly", "fully"),
        (r"(?<=[aer]l)fs", "ves"),
        (r"ers", "ors"),
        (r"er", "or"),
        (r"able", "ible"),
        (r"ible", "able"),
        (r"tial", "cial"),
        (r"cial", "tial"),
        (r"tion", "sion"),
        (r"sion", "tion"),
        (r"ense", "ence"),
        (r"(?<=[tv])ise", "ice"),
        (r"(?<=[^n])tice", "tise"),
        (r"tted", "ted"),
        (r"tting", "ting"),
    )
)
_UNDOUBLED = re.compile(r"(?<=[aeiou])([blmnprt])(?=(?:ed|ing|er|ers)$)")


def right_ending(low: str, counts: Counts, *, small: bool) -> str | None:
    """Return the word with the ending that it should have, None where its ending may be right.

    `small`: the word is written in small letters; names of families end as they like.
    """
    for pattern, right in _ENDINGS if small else _ENDINGS[3:]:
        other = pattern.sub(right, low)
        if other != low and counts.get(other, 0) > _RARE:
            return other
    other = _UNDOUBLED.sub(r"\1\1", low)
    return other if other != low and counts.get(other, 0) > _RARE else None


def likely(low: str, counts: Counts) -> tuple[str, Kind] | None:
    """Return the word that one slip made a word of, and which slip it was; None if none did.

    The first letter is never wrong, since nobody mistakes it.
    """
    if low[0] == low[1]:
        return None  # a file tore it off, or put two columns together
    best: tuple[int, str, Kind] | None = None
    for other in set(_slips(low)):
        if (count := counts.get(other, 0)) <= 0:
            continue
        kind = _kind(low, other)
        if count < _MORE and _is_doubtful(low, other, kind):
            continue
        weight = count * _WEIGHTS[kind]
        if other[-2:] == low[-2:]:
            weight *= _SAME_END
        elif other[-1] == low[-1]:
            weight *= _SAME_LETTER
        best = max(best or (0, "", kind), (weight, other, kind))
    return best[1:] if best else None


def _is_doubtful(low: str, other: str, kind: Kind) -> bool:
    """Return whether a slip is as often another word, unless the word meant is so common."""
    if kind is Kind.OTHER_VOWEL:
        return low[:_FIRST_VOWEL] != other[:_FIRST_VOWEL]
    return kind is Kind.SOUND or (kind is Kind.MORE and len(low) < _LONG)


def doubled(low: str, counts: Counts) -> str | None:
    """Return the most common word that differs by a letter written twice, None if there is none."""
    near = (
        each
        for at in range(1, len(low))
        for each in (
            (low[:at] + low[at + 1 :],)
            if low[at] == low[at - 1]
            else (low[:at] + low[at - 1] + low[at:],)
            if low[at - 1] not in _NO_DOUBLE
            else ()
        )
    )
    return max(
        (each for each in near if counts.get(each, 0) > 0), key=lambda each: counts[each], default=None
    )


def _kind(low: str, other: str) -> Kind:
    """Return which slip makes one word of another."""
    if len(low) == len(other):
        wrong = [at for at in range(len(low)) if low[at] != other[at]]
        if len(wrong) > 1:
            return Kind.SWAPPED
        return Kind.OTHER_VOWEL if low[wrong[0]] in _VOWELS else Kind.SOUND
    short, long = sorted((low, other), key=len)
    at = next((at for at in range(len(short)) if short[at] != long[at]), len(short))
    # of two like letters the second is the one that differs
    if long[at] == long[at - 1] and long[at] not in _NO_DOUBLE:
        return Kind.DOUBLE
    if long == low:
        return Kind.MORE
    return Kind.LOST_VOWEL if long[at] in _VOWELS else Kind.LOST


def _slips(word: str) -> Iterator[str]:
    """Yield what fingers or ears make of a word: a letter more, a letter less, two swapped, a vowel for a
    vowel, or a consonant for one that sounds so; others are as often another word. At the end nothing but an
    "e" comes or goes: a word cut short is an abbreviation, one with a letter put to it a name."""
    letters = word_letters()
    for at in range(1, len(word)):
        before, after = word[:at], word[at:]
        yield from [before + letter + after for letter in letters]
        if len(after) > 1:
            yield before + after[1:]
            yield before + after[1] + after[0] + after[2:]
        if after[0] in _VOWELS and len(after) > 1:
            yield from [before + letter + after[1:] for letter in _VOWELS]
        elif after[0] in _ALIKE and after[1:2] in _SOFT:
            yield before + _ALIKE[after[0]] + after[1:]
    yield from (word + "e", word + word[-1])
    if word[-1] in ("e", word[-2]):
        yield word[:-1]
