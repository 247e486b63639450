"""Where a heading line is parted into pieces: at marks, at dates, at what a resume builder left behind.

Within brackets nothing parts: "Cashier (Elm Market, Reno, NV)" is one piece, for `inbrackets` to take apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from screener.nlp.heads.places import BRACKETED
from screener.nlp.heads.titles import has_head_word
from screener.patterns import any_of, later
from screener.vocab.postwords import load_post_words

#: What parts two pieces, from where to where, and the sign that it is.
Hole = tuple[int, int, str]

PLACEHOLDER = re.compile(
    r"C(?:ompany Name(?:\s*[^\w\s]{1,4})?(?:\s*City\b)?(?:\s*,\s*State\b)?|(?<=\bC)ity\s*,\s*State\b)"
    r"(?:\s*,\s*(?:USA|Country)\b)?",
)
_NEAR_SLASH = 12
#: A slash between blanks parts the pieces of a line where one stands before the date too.
_SLASH = re.compile(r"\s+/\s+")
_NUMBERING = re.compile(r"\(?\d{1,2}[.)]\s+(?=\D)")
#: A label within a line of a form: "Employer: Elm Clinic Position: Clerk".
_LABEL_BETWEEN = re.compile(
    r"\s+(?:Position(?: Title| Held)?|Title|Job Title|Role|Employer|Company|Location|Department"
    r"|Supervisor)\s*:\s+"
)
#: What parts two pieces, none of which begins with a letter or a figure. "For" does not within names: "Relay
#: for Life".
_MARK = later(
    lambda: (
        r"(?=[\W_])(?:\s+[-–—]+\s+|\s*[|•·●▪\t:]\s*|[–—]\s*|\s*,\s*|;\s*|\s+at\s+(?!home\b)|\s+@\s+|\s{3,}|\n|\s*[._]{3,}\s*"
        rf"|\s+for\s+(?!{any_of(map(str.capitalize, load_post_words().named_for))}\b(?![ ]+[A-Z]))(?=[A-Z])"
        r"|\s+~\s*|\s*(?:>>|»)\s*|\s+//\s+|(?<=[a-z]{3})(?<!orp)(?<!ept)(?<!niv)(?<!nst)\.\s+(?=[A-Z])|(?<=\))\.\s+(?=[A-Z])"
        r"|(?<=[a-z])[-–]\s+(?=[A-Z\d])|\s+-(?=[A-Z]))"
    )
)
#: "Clerk with Elm Foods", "Clerk for the Elm Inn", "Clerk At Elm Foods": behind a word that titles end with.
_TAKEN_ON = later(r" (?:(?:with|for) (?:the )?|A[Tt] )(?=[A-Z])")
_LAST_WORD = later(r"[\w'’]+(?=\)?$)")
_BRACKET = re.compile(r"\([^()]*\)")


def find_holes(text: str, start: int, end: int, dates: Iterable[tuple[int, int]]) -> list[Hole]:
    """Return in order what parts the pieces of a stretch of text: dates, placeholders, places in brackets,
    signs, and words such as "at"."""
    line = text[start:end]
    holes = [(first, last, "") for first, last in dates]
    if numbered := _NUMBERING.match(line):
        holes.append((start, start + numbered.end(), ""))
    # Most lines have none of these, and looking for a letter is quicker than for a pattern.
    if "City" in line or "Company" in line:
        holes += _holes(PLACEHOLDER, line, start, "")
    within: list[tuple[int, int]] = []
    if "(" in line:  # "Oak Foods (Reno, NV)": the comma within parts nothing
        holes += _holes(BRACKETED, line, start, ",")
        within = list(_undated_brackets(line, start, holes))
    marks = [(start + match.start(), start + match.end(), _sign(match[0])) for match in _MARK.finditer(line)]
    if " with " in line or " for " in line or " At " in line or " AT " in line:
        marks += [(start + first, start + last, "at") for first, last in _taken_on(line)]
    holes += [mark for mark in marks if not any(first < mark[0] < last for first, last in within)]
    if ":" in line:
        holes += _holes(_LABEL_BETWEEN, line, start, "|")
    slashes = _holes(_SLASH, line, start, "/") if line.count("/") > 1 else []
    if len(slashes) > 1 and any(0 <= first - slashes[-1][1] <= _NEAR_SLASH for first, _, _ in holes):
        holes += slashes
    return sorted(holes)


def _holes(pattern: re.Pattern[str], line: str, start: int, sign: str) -> list[Hole]:
    """Return where a pattern stands in a line that begins at `start`, with a sign for each."""
    return [(start + match.start(), start + match.end(), sign) for match in pattern.finditer(line)]


def _sign(mark: str) -> str:
    return mark.strip() or ("\t" if "\t" in mark else "")


def _undated_brackets(line: str, start: int, holes: list[Hole]) -> Iterator[tuple[int, int]]:
    """Yield where brackets begin and end that hold words and no date."""
    for match in _BRACKET.finditer(line):
        first, last = start + match.start(), start + match.end()
        if not any(first <= begin < last for begin, _, _ in holes):
            yield first, last


def _taken_on(line: str) -> Iterator[tuple[int, int]]:
    """Yield where "with", "for the" and "At" stand between a title and who somebody works for."""
    for match in _TAKEN_ON.finditer(line):
        word = _LAST_WORD.search(line, 0, match.start())
        behind = line[match.end() :].partition(",")[0].lower().split()
        if word and has_head_word(word[0]) and _told_with().isdisjoint(behind):
            yield match.span()


@cache
def _told_with() -> frozenset[str]:
    return frozenset(load_post_words().told_with)
