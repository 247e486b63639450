"""The text as matchers see it: words joined over line breaks, hyphens and slashes left out.

PDF lines break phrases, and people write "multi-line", "multi line" and "check in/out" for
the same thing. Patterns are therefore matched on a second row of tokens, the skeleton, in which
such marks are missing. Each of them knows where it stands in the text, so a match leads back to
exact offsets.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

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
    breaks = _block_breaks(lines)
    words: list[str] = []
    indexes: list[int] = []
    stops: list[int] = []
    clauses: list[int] = []
    joined: dict[int, int] = {}  # the last token of those that are put together of several
    count = dash = 0
    text: str = doc.user_data["text"]
    written: list[str] = doc.user_data["words"]
    places: list[int] = doc.user_data["starts"]
    for position, word in enumerate(_in_full(text, written, places)):
        if len(word) == 1:  # all others are words and numbers
            start = places[position]
            if word.isspace():
                if start not in breaks and word != "\t":
                    continue
                word = "|" if word == "\t" else BREAK  # noqa: PLW2901  a tab is the border of a cell
                count += 1
            elif word in _SKIPPED:
                if not (word in "–-" and _is_dash(text, start, start + 1)):
                    continue
                word = DASH  # noqa: PLW2901
                dash += 1
            elif word == ",":
                dash += any(first <= start < last for first, last in lists)
            elif word in _STOPS:
                if word == "." and not _ends_clause(written, places, position):
                    continue
                count += 1
            elif word == "s" and start and text[start - 1] in "'’":
                continue
            elif (
                word.isalpha()
                and words
                and words[-1].isalpha()
                and _is_dotted(text, _end(places, written, joined.get(len(words) - 1, indexes[-1])), start)
            ):
                words[-1] += word
                joined[len(words) - 1] = position
                continue
        words.append(word)
        indexes.append(position)
        stops.append(count)
        clauses.append(count + dash)
    last = indexes[:]
    for at, position in joined.items():
        last[at] = position
    starts = [places[position] for position in indexes]
    ends = [places[position] + len(written[position]) for position in last]
    lows, stems, grams = map(list, zip(*map(forms, words), strict=True)) if words else ([], [], [])
    return Skeleton(words, lows, stems, grams, indexes, last, starts, ends, stops, clauses)


def _in_full(text: str, written: list[str], places: list[int]) -> list[str]:
    """Return the tokens of a text with "with" and "without" in full where they are written short."""
    if "w/" not in text and "W/" not in text:
        return written
    words = written[:]
    for match in _WITH.finditer(text):
        at = bisect_left(places, match.start())
        words[at] = "without" if match["out"] else "with"
        if match["out"]:
            words[at + 2] = "/"  # a mark that is left out
    return words


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


def _end(places: list[int], written: list[str], token: int) -> int:
    return places[token] + len(written[token])


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
