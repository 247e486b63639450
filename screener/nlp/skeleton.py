"""The text as matchers see it: words joined over line breaks, hyphens and slashes left out.

PDF lines break phrases, and people write "multi-line", "multi line" and "check in/out" for
the same thing. Patterns are therefore matched on a second row of tokens, the skeleton, in which
such marks are missing. Each of them knows where it stands in the text, so a match leads back to
exact offsets.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress, count, pairwise
from operator import add
from typing import Any

from spacy.tokens import Doc

from screener.nlp.wordforms import forms
from screener.values import Line

#: Stands between blocks; no pattern contains it.
BREAK = "\n"
#: Stands for a dash between blanks; a pattern contains it only where its phrase is written with one.
DASH = "–"
_SKIPPED = frozenset("-‐‑–/\\'’‘`*_®™©")
#: "w/ the nurse", "w/in", "w/o help"; not "M/W" nor "w/c".
_WITH = re.compile(r"\b[wW]/(?:(?P<out>o\b)|(?=\s|in\b|the\b|an?\b|my\b|our\b|no\b))")
#: Words behind which a verb may stand.
_OPENS = frozenset(
    {",", "–", ":", "(", "&", "and", "or", "to", "i", "we", "then", "also", "can", "will", "would"}
)
_STOPS = frozenset(".;!?•|")
_ENDS = _STOPS | {BREAK}
#: Shown for a tab, which is the border of a cell.
_BORDER = "|"
_DOCTORS = frozenset({"ph", "pharm", "psy", "ed"})
#: Short forms that a name follows: "Dr. Roe".
_BEFORE_NAMES = frozenset({"Dr", "Drs", "Mr", "Mrs", "Ms", "Mt"})


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The tokens of a Doc without marks: `words` as written, `lows` in lower case, `stems`, and `grams` as
    models see them (nothing where they pass a word over), `starts` and `ends` their offsets in the text,
    `tokens` their indexes in the Doc and `last` those of the last one of each ("C.M.A." is one token here
    and six there).

    `stops` counts the ends of clauses before each token, `clauses` also the dashes between words
    and the commas of lists, so that two tokens are in one clause if their counts are equal.
    """

    words: list[str]
    lows: list[str]
    stems: list[str]
    grams: list[str]
    tokens: list[int]
    last: list[int]
    starts: list[int]
    ends: list[int]
    stops: list[int]
    clauses: list[int]

    def together(self, first: int, last: int) -> bool:
        """Return whether two tokens stand in one clause, with no dash between them."""
        return self.clauses[first] == self.clauses[last]

    def leads(self, token: int) -> bool:
        """Return whether a token begins a clause, or goes on with a row of verbs ("open, sort and
        file mail"), so that it is a verb where it may be a noun too."""
        if token == 0:
            return True
        before = self.lows[token - 1]
        return before in _OPENS or before in _STOPS or before == BREAK or before.endswith("ly")

    def places_of(self, words: Container[str]) -> Iterator[int]:
        """Yield which tokens are some of the words, given in small letters."""
        return compress(count(), map(words.__contains__, self.lows))

    def token_at(self, offset: int) -> int:
        """Return the index of the first token that starts at or behind an offset."""
        return bisect_left(self.starts, offset)

    def token_before(self, offset: int) -> int:
        """Return the index of the last token that starts before an offset."""
        return bisect_left(self.starts, offset) - 1


def make_skeleton(doc: Doc, lines: tuple[Line, ...], lists: Sequence[tuple[int, int]] = ()) -> Skeleton:
    """Return the skeleton of a Doc whose text is laid out in lines.

    A line break within a block is a blank; one between blocks is a token of its own. Within the
    stretches of `lists`, such as a list of skills, a comma parts what stands beside it.
    """
    known, breaks, parted = doc.user_data, _block_breaks(lines), [range(*each) for each in lists]
    text: str = known["text"]
    starts: list[int] = known["starts"]
    words, lows, stems, grams = (known[name][:] for name in ("words", "lows", "stems", "grams"))
    last, ends = list(range(len(words))), list(map(add, starts, map(len, words)))
    # By tokens: whether each stays, ends a clause, and is a dash or a comma that parts as one does.
    kept, stops, dashes = bytearray(b"\1") * len(words), bytearray(len(words)), bytearray(len(words))
    joined: dict[int, int] = {}  # letters that are put to others, each with the first of these
    for at, word in _in_full(text, starts):
        words[at], (lows[at], stems[at], grams[at]) = word, forms(word)
    for at in list(compress(count(), map((1).__eq__, map(len, words)))):  # all others are words and numbers
        shown = _shown(words[at], at, known, breaks)
        if shown != words[at]:
            words[at] = lows[at] = stems[at] = shown
        if not shown:
            kept[at] = 0
        elif shown in _ENDS:
            stops[at] = 1
        elif shown == DASH:
            dashes[at] = 1
        elif shown == ",":
            dashes[at] = any(starts[at] in each for each in parted)
        elif at > 1 and not kept[at - 1] and _is_dotted(text, ends[at - 2], starts[at]) and shown.isalpha():
            first = joined.get(at - 2, at - 2)
            if kept[first] and words[first].isalpha():
                shown = words[first] + shown
                last[first], ends[first], kept[at], joined[at] = at, ends[at], 0, first
                words[first], (lows[first], stems[first], grams[first]) = shown, forms(shown)
    counted = list(accumulate(compress(stops, kept)))
    clauses = list(map(add, counted, accumulate(compress(dashes, kept))))
    words, lows, stems, grams = (list(compress(column, kept)) for column in (words, lows, stems, grams))
    tokens, last, starts, ends = (list(compress(column, kept)) for column in (count(), last, starts, ends))
    return Skeleton(words, lows, stems, grams, tokens, last, starts, ends, counted, clauses)


def _shown(mark: str, at: int, known: dict[str, Any], breaks: frozenset[int]) -> str:
    """Return what the skeleton has in the place of a single character; nothing where it is left out."""
    start: int = known["starts"][at]
    if mark.isspace():
        return _BORDER if mark == "\t" else BREAK if start in breaks else ""
    if mark in _SKIPPED:
        return DASH if mark in "–-" and _is_dash(known["text"], start, start + 1) else ""
    if mark == ".":
        return mark if _ends_clause(known["words"], known["starts"], at) else ""
    return "" if mark == "s" and start and known["text"][start - 1] in "'’" else mark


def _in_full(text: str, starts: list[int]) -> Iterator[tuple[int, str]]:
    """Yield the tokens that write "with" and "without" short, each with the word in full, and with marks that
    are left out what remains of it."""
    if "w/" not in text and "W/" not in text:
        return
    for match in _WITH.finditer(text):
        at = bisect_left(starts, match.start())
        yield at, "without" if match["out"] else "with"
        if match["out"]:
            yield at + 2, "/"


def pattern(words: list[str]) -> list[str]:
    """Return the words of a phrase as the skeleton would show them, marks between blanks left out as well."""
    kept: list[str] = []
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        if word in _SKIPPED or word == "." or (word == "s" and before in ("'", "’")):
            continue
        letters = len(word) == 1 and word.isalpha() and before == "." and kept and kept[-1].isalpha()
        if letters and at > 1 and len(words[at - 2]) == 1:
            kept[-1] += word
        else:
            kept.append(word)
    return kept


def _is_dotted(text: str, end: int, start: int) -> bool:
    """Return whether a letter follows another one and a full stop, as in "C.M.A." and "C. M. A."; the words
    before end at `end`, and the letter stands at `start`."""
    between = text[end:start]
    dotted = between == "." or (between == ". " and text[start + 1 : start + 2] == ".")
    return dotted and text[end - 1].isalpha() and (end < 2 or not text[end - 2].isalpha())


def _is_dash(text: str, start: int, end: int) -> bool:
    """Return whether a mark stands between blanks, as a dash does and a hyphen does not."""
    return start > 0 and text[start - 1].isspace() and end < len(text) and text[end].isspace()


def _ends_clause(words: list[str], starts: list[int], position: int) -> bool:
    """Return whether a full stop ends a sentence rather than an abbreviation or a number."""
    following = words[position + 1] if position + 1 < len(words) else BREAK
    if following[:1].isalnum() and starts[position + 1] == starts[position] + 1:
        return False  # "Ph.D.", "3.5"
    if following.isspace():
        following = words[position + 2] if position + 2 < len(words) else BREAK
    before = words[position - 1] if position else ""
    if len(before) == 1 and before.isalpha() and before.isupper():
        return False
    if before in _BEFORE_NAMES or (following == "D" and before.lower() in _DOCTORS):
        return False  # "Dr. Roe", "Ph. D"
    return not following[:1].islower() and not following[:1].isdigit()


def _block_breaks(lines: tuple[Line, ...]) -> frozenset[int]:
    """Return the offsets of the line breaks that separate blocks."""
    return frozenset(
        offset
        for line, after in pairwise(lines)
        if line.block != after.block
        for offset in range(line.span.end, after.span.start)
    )
