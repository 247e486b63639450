"""The name of a school within the part of a line that holds it.

"Economics Elm University City" is the Elm University: a subject may stand before a name, and
what a resume builder left behind ("City , State") or a month behind it. Names are shown and
hidden, never scored.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from screener.values import Span
from screener.vocab.months import CAPITAL_MONTH
from screener.vocab.words import load_words

_WORD = re.compile(r"\S+")
_JOINS = frozenset({"of", "the", "and", "for", "at", "in", "&", "de", "del", "la"})
_MONTH = re.compile(rf"{CAPITAL_MONTH}$")
#: Written large beside a name, and no part of it.
_BESIDE = frozenset({"present", "current", "currently", "cum", "magna", "summa", "gpa", "honors", "during"})
_PLACE_LEFT = re.compile(r"[^\S\n]*,?[^\S\n]*State\b")
#: A name may go on so far behind the word for its kind: "University of Elm at Lake Front".
_MOST_BEHIND = 6


def school_name(text: str, place: Span, kinds: tuple[str, ...]) -> Span | None:
    """Return the span of the school's name in a part of a text, or None where nothing is one; `kinds`
    are the words for kinds of schools."""
    words = [Span(*match.span()) for match in _WORD.finditer(text, place.start, place.end)]
    said = [_bare(text, word).lower() for word in words]
    heads = [
        at
        for at, word in enumerate(said)
        if word in _kind_words(kinds) or " ".join(said[max(at - 1, 0) : at + 1]) in kinds
    ]
    for head in heads:
        first = head
        while first and _is_name_word(text, words[first - 1]):
            first -= 1
        last = _last(text, words, head)
        while first < head and _bare(text, words[first]).lower() in _JOINS:
            first += 1
        while last > head and _ends_no_name(text, words, last):
            last -= 1
        first = _past_subject(text, words, first, head, last)
        last = _before_subject(text, words, head, last)
        named = [_bare(text, word).lower() for word in words[first : last + 1]]
        if any(word not in _kind_words(kinds) | _JOINS | load_words().school_generals for word in named):
            return Span(words[first].start, words[last].start + len(_bare(text, words[last])))
    return None


def is_no_name(text: str) -> bool:
    """Return whether words that look like a name tell a subject or a place that was left open."""
    known = load_words().study_words | _JOINS | {"city", "state"}
    return all(word.lower() in known for word in re.findall(r"[^\s/,.]+", text))


@cache
def _kind_words(kinds: tuple[str, ...]) -> frozenset[str]:
    """Return the single words that may end the word for a kind ("technical institute": institute)."""
    return frozenset(kind.split()[-1].strip(".") for kind in kinds) - load_words().study_words


def _bare(text: str, word: Span) -> str:
    return text[word.start : word.end].rstrip(".,;:)")


def _is_name_word(text: str, word: Span) -> bool:
    said = _bare(text, word)
    return (said[:1].isupper() and said.lower() not in _BESIDE) or said.lower() in _JOINS


def _last(text: str, words: Sequence[Span], head: int) -> int:
    last = head
    while (
        last + 1 < len(words)
        and last - head < _MOST_BEHIND
        and text[words[last].end - 1] not in ",;"
        and _is_name_word(text, words[last + 1])
    ):
        last += 1
    return last


def _ends_no_name(text: str, words: Sequence[Span], at: int) -> bool:
    """Return whether a word behind a name is none of it: a join, a month, a place that was left open,
    or what was said before."""
    said = _bare(text, words[at])
    return (
        said.lower() in _JOINS
        or _MONTH.match(said) is not None
        or said == "State"
        or (said == "City" and _PLACE_LEFT.match(text, words[at].end) is not None)
        or said == _bare(text, words[at - 1])
    )


def _past_subject(text: str, words: Sequence[Span], first: int, head: int, last: int) -> int:
    """Return where a name begins behind the subject that stands before it, if what is left is a name."""
    begins = first
    while begins < head and all(
        part.lower() in load_words().study_words or part.lower() in _JOINS
        for part in re.split("[/-]", _bare(text, words[begins]))
    ):
        begins += 1
    while begins > first and _bare(text, words[begins - 1]).lower() in _JOINS - {"and", "&"}:
        begins -= 1  # "School of ..." keeps what stands before it
    if begins == first:
        return first
    rest = _bare(text, words[begins]).lower()
    if begins == head:
        # "Math University of Elm"
        return begins if rest == "university" and last > head else first
    # "Science Hill High School"
    lone = begins - first == 1 and "high" in (
        _bare(text, word).lower() for word in words[head - 1 : head + 1]
    )
    return first if rest in load_words().school_generals or lone else begins


def _before_subject(text: str, words: Sequence[Span], head: int, last: int) -> int:
    """Return where a name ends before the subject behind it: "University of Elm Human Resources"."""
    ends = last
    while ends > head and _bare(text, words[ends]).lower() in load_words().study_words | {"and", "&"}:
        ends -= 1
    return last if _bare(text, words[ends]).lower() in _JOINS else ends
