"""Which lines head a part of a resume, and which part that is.

A heading is a short line of its own whose words are in headings.yaml, or the words before a colon at the
start of a line ("CERTIFICATIONS: CMA (AAMA), BLS"), whatever is drawn around it ("-- Education --").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from screener.values import Line
from screener.vocab import Vocabulary
from screener.vocab.parts import POSTS
from screener.vocab.words import load_words

_MAX_WORDS = 7
#: Letters that a word set apart has at least: "S K I L L S".
_FEWEST_APART = 4
#: What people draw before a heading: "== Work ==", an icon. In brackets or quotes stand remarks.
_DECOR = re.compile(r"(?:[^\w(\"'“‘$@]|_)+")
#: "(continued)", "(most recent first)", and what "Certification(s)" may be several of.
_ASIDE = re.compile(r"\s*\(([^()\d]*)\)\s*\Z")
_SEVERAL = re.compile(r"(?<=[a-z])\(s\)", re.IGNORECASE)
#: "-- Education --", "~ Skills ~": a line between two marks, the first of which was read as a bullet.
_CLOSING = "-–—=~*_>•·"
_CLOSED = re.compile(rf"[^\W\d_]\s*[{_CLOSING}]{{1,4}}\s*\Z")
#: What is drawn behind a heading and its colon.
_ENDS = " -–—.=_~*"
_WORDS = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(r"[\d@]")
_NUMBERING = re.compile(
    r"^\W*(?:(?:section|part)\s+)?(?:[ivx]{1,4}|\d{1,2}(?:\.0)?|[a-h](?![-–—\s]))(?:[.):]|\s*[-–—](?=\s)|(?<=0))\s+",
    re.IGNORECASE,
)
#: Sections that may begin in the middle of others on a line with their first words.
INLINE = frozenset(
    {"advert", "certifications", "skills", "languages", "education", "references", "contact", "interests"}
)
#: How far below a line its dates stand.
_NEAR = 200
#: What every resume has.
MAIN = frozenset({"experience", "education"})
#: Work that is no paid post whatever word follows: "Volunteer Positions".
_STAY_AS_THEY_ARE = frozenset({*POSTS, "volunteer", "education"})
_OF_TRADES = frozenset({"experience", "employment", "history"})
#: Words of a heading that names a trade, and two of them: "Healthcare & Customer Service Experience".
_MOST_OF_TRADE, _MOST_OF_TWO = 3, 5
#: What goes on in the next line: "the Research Center and" / "Academics."
_GOES_ON = re.compile(r"(?:\b(?:and|or|of|the|an?|for|with|in|to|by|from)|&)[ \t]*\n[ \t]*\Z")
#: A line that neither ends a sentence nor leads to a list.
_OPEN = re.compile(r"[^\s.:;!?•|][ \t]*\n[ \t]*\Z")
#: Dates of work.
RANGE = re.compile(
    r"(?:19|20)\d\d\s*(?:[-–—]+|to|until)\s*(?:[a-z]{3,9}\.?,?\s*|\d\d?/)?"
    r"(?:(?:19|20)\d\d|present|current|now)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that may head a part of a resume: which one, where the heading ends, and how it is written."""

    line: Line
    name: str
    end: int
    set_apart: bool
    alone: bool
    colon: bool


def heading_index(vocabulary: Vocabulary) -> dict[tuple[str, ...], str]:
    """Return the section of every wording of headings.yaml, by its words in lower case."""
    known = {
        words_of(wording): heading.id for heading in vocabulary.headings.values() for wording in heading.words
    }
    # Letters set apart leave no blank between words: "W O R K H I S T O R Y".
    glued: dict[tuple[str, ...], str] = {("".join(words),): name for words, name in known.items()}
    signs: dict[tuple[str, ...], str] = {
        ("".join(word for word in words if word != "and"),): name for words, name in known.items()
    }
    return {**signs, **glued, **known}


def heading_of(text: str, line: Line, index: Mapping[tuple[str, ...], str]) -> Heading | None:
    """Return the heading that a line is or begins with, None where it is none."""
    raw = text[line.span.start : line.span.end]
    # Nearly all bullets are done with by their last character, without asking the pattern of each word.
    if line.bullet and not (line.emphasised or (raw.rstrip()[-1:] in _CLOSING and _CLOSED.search(raw))):
        return None  # an emphasised or closed one is a heading between two marks
    numbered = _NUMBERING.match(raw)
    body = raw[numbered.end() :] if numbered else raw
    if body.startswith("::"):
        body = body.strip(": ")  # ":: Community ::"
    offset = line.span.end - len(raw) + raw.find(body)
    before, colon, after = body.partition(":")
    drawn = _DECOR.match(before)
    first = drawn.end() if drawn else 0
    if not before[first : first + 1].isupper():
        return None
    words = words_of(_without_aside(before) if "(" in before else before)
    if not 0 < len(words) <= _MAX_WORDS or _FIGURES.search(before):
        return None
    alone = not colon or not after.strip(_ENDS)
    capitals = before.isupper()
    set_apart = line.emphasised or capitals
    plain = _qualifiers().issuperset(words) or _tells_of_a_trade(text, line, words)
    name = _name(words, index, loose=alone and (set_apart or plain))
    if name is None or (not alone and len(words) > 4):
        return None
    if not alone and name not in INLINE:
        return None
    if not (set_apart or colon or name == "references") and _ends_a_sentence(text, line):
        return None
    end = offset + len(before) + len(colon) if not alone else line.span.end
    return Heading(line, name, end, set_apart, alone, bool(colon))


def _without_aside(before: str) -> str:
    """Return the words of a heading without a remark in brackets on how its part goes on or is ordered."""
    before = _SEVERAL.sub("s", before)
    aside = _ASIDE.search(before)
    return before[: aside.start()] if aside and _asides().issuperset(words_of(aside[1])) else before


def _tells_of_a_trade(text: str, line: Line, words: tuple[str, ...]) -> bool:
    """Return whether a line of capitalised words names the experience of a trade, and dates of work follow
    it: "Legal Experience"."""
    shown = text[line.span.start : line.span.end]
    most = _MOST_OF_TWO if "&" in shown and "," not in shown else _MOST_OF_TRADE
    if words[-1] not in _OF_TRADES or len(words) > most:
        return False
    named = all(word[0].isupper() for word in _WORDS.findall(shown))
    return named and dates_follow(text, line.span.end)


def _ends_a_sentence(text: str, line: Line) -> bool:
    """Return whether a line only ends what the line above it began."""
    start, end = line.span.start, line.span.end
    above = text[max(0, start - 40) : start]
    if _GOES_ON.search(above):
        return True
    shown = text[start:end].rstrip()
    return shown.endswith(".") and not shown.endswith("..") and _OPEN.search(above) is not None


def behind_bullets(text: str, lines: tuple[Line, ...], index: Mapping[tuple[str, ...], str]) -> list[Heading]:
    """Return the headings of a resume that sets a bullet before each of them: ">> Education"."""
    found = [
        Heading(line, name, line.span.end, set_apart=False, alone=True, colon=False)
        for line in lines
        if line.bullet and (name := index.get(words_of(text[line.span.start : line.span.end]))) is not None
    ]
    return found if _are_enough(found) else []


def in_small_letters(
    text: str, lines: tuple[Line, ...], index: Mapping[tuple[str, ...], str]
) -> list[Heading]:
    """Return the headings of a resume that writes them without capitals: "education", "work history:"."""
    found = []
    for line in lines:
        shown = text[line.span.start : line.span.end]
        if line.bullet or not shown.islower() or _FIGURES.search(shown) or "," in shown:
            continue
        words = words_of(shown)
        name = _name(words, index, loose=False) if 0 < len(words) <= _MAX_WORDS else None
        if name is not None and not _ends_a_sentence(text, line):
            colon = shown.rstrip().endswith(":")
            found.append(Heading(line, name, line.span.end, set_apart=False, alone=True, colon=colon))
    return found if _are_enough(found) else []


def _are_enough(found: list[Heading]) -> bool:
    """Return whether lines that look like items of a list name so many parts of a resume that they head
    them. A list may name one, hardly work and study and one more."""
    names = {each.name for each in found}
    return names >= MAIN and len(names) > len(MAIN)


def words_of(words: str) -> tuple[str, ...]:
    """Return the words of a heading in lower case; letters set apart are one word."""
    found = tuple(map(str.lower, _WORDS.findall(words)))
    apart = len(found) >= _FEWEST_APART and max(map(len, found)) == 1
    return ("".join(found),) if apart else found


def dates_follow(text: str, end: int) -> bool:
    """Return whether one of the two lines below a line that ends here has dates of work."""
    below = text[end : end + _NEAR].strip("\n").split("\n")[:2]
    return any(RANGE.search(line) for line in below)


@cache
def _asides() -> frozenset[str]:
    return frozenset(load_words().heading_asides)


@cache
def _qualifiers() -> frozenset[str]:
    return frozenset(load_words().heading_qualifiers)


def _name(words: tuple[str, ...], index: Mapping[tuple[str, ...], str], *, loose: bool) -> str | None:
    if words in index:
        return index[words]
    if words[0] == "my" and len(words) > 1:
        return _name(words[1:], index, loose=loose)
    # "Education and Training", "Skills & Certifications": the first part names the section.
    for joint in ("and", "or"):
        if joint in words:
            at = words.index(joint)
            left, right = index.get(words[:at]), index.get(words[at + 1 :])
            if left and right:
                return left
    forms = load_words()
    if len(words) > 1 and words[-1] in forms.kinds_of_schools:
        return None  # "Technical College" goes on with the name of a school
    for at in range(1, len(words)):
        if words[:at] in index and words[at:] in index:
            first, last = index[words[:at]], index[words[at:]]
            # "Service Skills" are skills of a kind, "Research Positions" posts, "Online Courses" no address;
            # "Church Work" is not paid.
            other = first == "contact" or last == "skills"
            return last if other or (last in POSTS and first not in _STAY_AS_THEY_ARE) else first
    if loose and (
        tail := next((at for at, word in enumerate(words) if at and word in forms.heading_tails), 0)
    ):
        return _name(words[:tail], index, loose=True)  # "Other work in the USA"
    if loose and len(words) <= 4 and not set(forms.heading_boasts).intersection(words):
        return forms.heading_heads.get(words[-1])
    return None
