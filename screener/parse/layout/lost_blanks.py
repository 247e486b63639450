"""Blanks that a file lost between its words ("practiceand billing ofthe office"), put back.

Programs that take the text out of PDFs lose blanks where letters are set tightly, and people paste what
they give. A file is touched only where many words end or begin with another one in a way that English
words do not; then those that are in no list of words are cut where both halves are words in use. Names,
and what the list does not know, stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, chain, pairwise

from screener.parse.pieces import LaidLine, LaidWord
from screener.wordlist import Counts, word_counts

#: So many different words look glued before any is touched.
_FEWEST = 4
_LOOKS_GLUED = re.compile(
    r"\b[a-z]{3,}(?:and|the|with)\b|\b(?:of|in|on|to|for|from|with|at)the\b"
    r"|\b(?:of|the|with|from)(?:all|and|new|patient|customer|client|staff|office)[a-z]*\b"
)
#: Letters in a row, without the marks around them.
_LETTERS = re.compile(r"[A-Za-z]+")
#: A small word before a capital: "ofPatient".
_BEFORE_NAME = re.compile(r"\b(of|at|in|the|and|to|for|from|with|by|on|my)(?=[A-Z][a-z])")
_SHORTEST, _LONGEST = 5, 40
#: How often a part has to stand in the sources of the list: short words are listed by the hundred that
#: nobody uses.
_COMMON = {2: 200_000, 3: 20_000, 4: 1_500}
_IN_USE = 300
#: Parts of two letters are these; among the listed ones are many that are no words.
_SHORT = frozenset("am an as at be by do go he if in is it me my no of on or so to up us we".split())
_MOST_PARTS = 3
#: Words that the sources of the list have: so much less likely is a cut with one more part.
_FOR_A_PART = 1e-9


def put_back(lines: Sequence[LaidLine]) -> tuple[list[LaidLine], int]:
    """Return the lines of a text that `has_lost_blanks` with them, and how many words were cut."""
    cut = list(map(_cut_line, lines))
    return cut, sum(len(new.words) - len(old.words) for new, old in zip(cut, lines, strict=True))


def has_lost_blanks(text: str) -> bool:
    """Return whether many words of a text are run together."""
    # Nearly all texts are done with after the counting, which takes a hundredth of the looking.
    ending = sum(text.count(f"{word} ") - text.count(f" {word} ") for word in ("and", "the"))
    if ending < _FEWEST:
        return False
    glued = set(_LOOKS_GLUED.findall(text))
    return len(glued) >= _FEWEST and sum(word not in word_counts() for word in glued) >= _FEWEST


def _cut_line(line: LaidLine) -> LaidLine:
    parts = [tuple(_cut_word(word)) for word in line.words]
    firsts = list(accumulate(map(len, parts), initial=0))
    gaps = frozenset(firsts[at] for at in line.gaps)
    return replace(line, words=tuple(chain.from_iterable(parts)), gaps=gaps)


def _cut_word(word: LaidWord) -> Iterable[LaidWord]:
    """Return the words that a word is made of, which share its width."""
    texts = with_blanks(word.text).split()
    if len(texts) == 1 or len(word.sides) > 4:
        return (word,)
    if not word.sides:
        return map(LaidWord, texts)
    x0, top, x1, bottom = word.sides
    ends = list(accumulate(map(len, texts), initial=0))
    edges = [x0 + (x1 - x0) * end / ends[-1] for end in ends]
    return [
        LaidWord(text, (left, top, right, bottom))
        for text, (left, right) in zip(texts, pairwise(edges), strict=True)
    ]


def with_blanks(word: str) -> str:
    """Return a word with blanks where words are run together in it."""
    return _LETTERS.sub(_cut, _BEFORE_NAME.sub(r"\1 ", word))


def _cut(found: re.Match[str]) -> str:
    word = found.group()
    return " ".join(parts) if (parts := _parts(word)) else word


@lru_cache(maxsize=20_000)
def _parts(word: str) -> tuple[str, ...]:
    """Return the words that a word is made of; none for one that is in the list, or of which nobody can
    say."""
    small = word.lower()
    counts = word_counts()
    if not _SHORTEST <= len(word) <= _LONGEST or not _is_even(word) or small in counts:
        return ()
    _, ends = _best(small, counts, _MOST_PARTS)
    return tuple(word[start:end] for start, end in zip((0, *ends), ends, strict=False))


def _is_even(word: str) -> bool:
    """Return whether a word is written in one case, but for its first letter: others are names of
    products."""
    return word[1:].islower() or word.isupper()


def _best(word: str, counts: Counts, most: int) -> tuple[float, tuple[int, ...]]:
    """Return the best way to cut a word in at most so many parts: how common they are together, and where
    each part ends; nothing where there is none."""
    best: tuple[float, tuple[int, ...]] = (0.0, ())
    for end in range(1, len(word)):
        share = _share(word[:end], counts)
        if not share:
            continue
        rest = word[end:]
        ways: list[tuple[float, tuple[int, ...]]] = [(_share(rest, counts), (len(rest),))]
        if most > 2 and len(rest) >= _SHORTEST:
            ways.append(_best(rest, counts, most - 1))
        for other, ends in ways:
            if other * share * _FOR_A_PART > best[0]:
                best = (other * share * _FOR_A_PART, (end, *(end + each for each in ends)))
    return best


def _share(part: str, counts: Counts) -> float:
    """Return how common a part is, 0 for one that is no word in use."""
    if len(part) == 1:
        return float(counts.get(part, 0)) if part == "a" else 0.0
    if len(part) == 2 and part not in _SHORT:
        return 0.0
    count = counts.get(part, 0)
    return float(count) if count >= _COMMON.get(len(part), _IN_USE) else 0.0
