"""What a long word is meant to be that is further from it than one slip of those made often: a wrong letter,
or two slips.

Between short words there are too many others so near. A long word is asked for only where no usual slip
explains it, and answered only where one common word alone is as near: it begins and ends as the word does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping
from functools import cache

from screener.wordlist import common_words

#: How common a word has to be that is meant; a longer one is nearer to nothing else.
_COMMON, _COMMON_LONG = 2_000, 400
_LONG, _LONGER = 9, 12
#: From so many letters on a finger may have hit the key beside the right one.
_SHORTEST = 7
#: Letters at the beginning and at the end that two slips leave right.
_BEGIN, _END = 3, 2
_SLIPS = 2
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def far(low: str, known: Container[str], *, small: bool) -> str | None:
    """Return the one common word that a wrong letter or two slips made a long word of, None if none or
    several did.

    `known` are words of a vocabulary, which are meant though they are rarer; `small`: the word is written in
    small letters, and no name.
    """
    if len(low) < (_SHORTEST if small else _LONG):
        return None
    near: dict[int, set[str]] = {1: set(), _SLIPS: set()}
    candidates = _candidates(low[0])
    for other, count in {word for key in _keys(low) for word in candidates.get(key, ())}:
        if count < _COMMON and len(other) < _LONGER and other not in known:
            continue
        slips = _slips_between(low, other, small=small)
        if slips:
            near[slips].add(other)
    found = near[1] or near[_SLIPS]
    return found.pop() if len(found) == 1 else None


@cache
def _candidates(letter: str) -> Mapping[str, list[tuple[str, int]]]:
    """Return the common words that begin with a letter, each with how common it is, by their keys."""
    words: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for word, count in common_words(letter, _SHORTEST - 1, _COMMON_LONG):
        for key in _keys(word):
            words[key].append((word, count))
    return words


def _keys(word: str) -> tuple[str, str]:
    """Return the beginning of a word and what follows it: slips that are told leave one of them right, so
    that a file of a thousand unknown words costs little."""
    return f"{word[:_BEGIN]}-", f"-{word[_BEGIN:]}"


def _slips_between(low: str, other: str, *, small: bool) -> int:
    """Return by how many slips a word is another one, 0 where it is by none or by too many."""
    longer = len(low) - len(other)
    if abs(longer) > _SLIPS:
        return 0
    begin, end = _alike(low, other), _alike(low[::-1], other[::-1])
    if longer == 0 and begin + end == len(low) - 1:
        beside = other[begin] in _beside(low[begin])
        return 1 if (beside and small) or (end and len(low) >= _LONG) else 0
    if len(low) < (_LONG if small else _LONGER) or begin < _BEGIN or end < _END:
        return 0
    end = min(end, min(len(low), len(other)) - begin)
    return _SLIPS if _two_slips(low[begin : len(low) - end], other[begin : len(other) - end]) else 0


def _two_slips(one: str, other: str) -> bool:
    """Return whether two slips make one stretch of another, which differ at both their ends."""
    return any(
        _one_slip(one[cut:], other[at:])
        for cut, at in ((1, 1), (1, 0), (0, 1), (2, 2))
        if cut < _SLIPS or one[:2] == other[1::-1]
    )


def _one_slip(one: str, other: str) -> bool:
    """Return whether at most a letter more, less, wrong or swapped makes one stretch of another."""
    begin = _alike(one, other)
    one, other = one[begin:], other[begin:]
    return (
        one[1:] == other[1:]
        or one[1:] == other
        or one == other[1:]
        or (one[:2] == other[1::-1] and one[2:] == other[2:])
    )


def _alike(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (letter, another) in pairs if letter != another), min(len(one), len(other)))


@cache
def _beside(letter: str) -> frozenset[str]:
    """Return the letters of the keys beside that of a letter."""
    places = {key: (at + 0.5 * row, row) for row, keys in enumerate(_ROWS) for at, key in enumerate(keys)}
    if letter not in places:
        return frozenset()
    x, y = places[letter]
    return frozenset(
        key for key, (at, row) in places.items() if key != letter and abs(at - x) <= 1 and abs(row - y) <= 1
    )
