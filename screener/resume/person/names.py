"""Names that people tell in sentences ("My name is Ana Ruiz and") or sign letters with.

Letters have no line with the name at the top. A name is taken only behind words that announce one; what
stands there has to look like a name as well, since a wrong one hides words of the resume.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from screener.patterns import any_of, later
from screener.resume.lookup import Lookup
from screener.values import Span
from screener.vocab.words import load_words


class ToldName(NamedTuple):
    """A name behind words that announce it; `sure` where these announce nothing but names."""

    span: Span
    parts: int
    sure: bool


#: With one of these begins whatever the next pattern finds.
_ANNOUNCED = tuple(f"my {kind}name" for kind in ("", "full ", "legal ", "given "))
_MY_NAME = later(r"\bmy (?:full |legal |given )?name(?:['’]s| is|:)\s+", re.I)
_I_AM = later(r"\b(?:I am|I['’]?m|[Tt]his is)\s+(?=[A-Z])")
#: One of these stands in whatever the pattern above finds, and one word of each set.
_SELF = ("I am", "I'm", "I’m", "Im ", "his is")
_WORDS_OF_SELF = (frozenset({"i", "im", "this"}), frozenset({"am", "m", "im", "is"}))
_TOKEN = later(r"[^\W\d_][\w'’.-]*")
_INITIAL = later(r"(?:[^\W\d_]\.){1,3}")
_BEHIND = later(r"(?i:,?\s+(?:jr|sr)\b\.?|,?\s+(?-i:I{2,3}|IV)\b)")
#: "Ana Ruiz here, looking for work"
_HERE = later(r"\s+here\b")
#: What may follow a name behind "I am": the sentence ends, pauses or goes on with another of its own.
_GOES_ON = later(r"[ \t]*(?:[.,;:!(–—-]|$|\n|(?:and|&|from|here|with)\b|&)", re.I)
_CLOSING = later(
    lambda: (
        rf"[\W_]*(?:{any_of(load_words().before_letter_closings)}\s+){{0,2}}"
        rf"{any_of(load_words().letter_closings)}\b(?P<more>[^,.!\n:–—-]{{0,40}})[\s,.!:–—-]*(?P<rest>.*)"
    ),
    re.I | re.S,
)
_DOTTED = frozenset({"st.", "jr.", "sr."})
_MOST_PARTS = 6
_LAST_LINES = 8
#: Of a closing with a name behind it.
_MOST_LETTERS = 90
_MOST_SMALL = 3
_FIRST_LINES = 6
#: What a surname may be as well: a shop, a subject.
SURNAMES = frozenset({"field", "setting"})
#: What names hardly are, though they may be made of such words.
TERMS = ("competency", "credential", "skill", "setting", "degree", "field", "system")


def told_names(lookup: Lookup) -> list[ToldName]:
    """Return the names that are told or signed, the most certain first."""
    text, known = lookup.document.text, lookup.markup.words
    found: list[ToldName] = []
    if {"my", "name"} <= known and any(sign in lookup.document.small for sign in _ANNOUNCED):
        found += (
            ToldName(span, parts, sure=True)
            for match in _MY_NAME.finditer(text)
            for span, parts in _name_at(text, match.end(), small=True)
        )
    found += _signed(lookup)
    may_tell = not any(map(known.isdisjoint, _WORDS_OF_SELF)) and any(sign in text for sign in _SELF)
    for match in _I_AM.finditer(text) if may_tell else ():
        for span, parts in _name_at(text, match.end(), small=False):
            if parts > 1 and _GOES_ON.match(text, span.end) and not _is_of_trades(lookup, span):
                found.append(ToldName(span, parts, sure=False))
    for line in lookup.document.lines[:_FIRST_LINES] if "here" in known else ():
        for span, parts in _name_at(text, line.span.start, small=False):
            if parts > 1 and _HERE.match(text, span.end) and not _is_of_trades(lookup, span):
                found.append(ToldName(span, parts, sure=False))
    return sorted(found, key=lambda one: (one.parts == 1, not one.sure))


def is_no_name(word: str) -> bool:
    """Return whether a word stands in no name."""
    plain = word.strip(".,;:!").replace("’", "'")
    return plain.lower() in _never() or (plain in _never_small())


@cache
def _never() -> frozenset[str]:
    return frozenset(load_words().not_in_names)


@cache
def _never_small() -> frozenset[str]:
    return frozenset(load_words().not_small_in_names)


def _name_at(text: str, start: int, *, small: bool) -> Iterator[tuple[Span, int]]:
    """Yield the name that begins at an offset, with the number of its parts, particles left out; nothing
    where none does. With `small`, it may be written in small letters throughout."""
    at, end, parts = start, start, 0
    as_small = small and text[start : start + 1].islower()
    most = _MOST_SMALL if as_small else _MOST_PARTS
    while parts < most and (match := _TOKEN.match(text, at)):
        token = match[0]
        particle = token.lower() in load_words().name_particles
        if is_no_name(token) or not (token[0].isupper() or as_small or particle or _is_joined(token)):
            break
        stop = at + len(token.rstrip(".'’-"))
        dotted = token.endswith(".") and (_INITIAL.fullmatch(token) or token.lower() in _DOTTED)
        parts += not particle or token[0].isupper()
        if not particle or token[0].isupper():
            end = at + len(token) if dotted else stop
        if token.endswith(".") and not dotted:
            break
        at = match.end() + 1
        if text[at - 1 : at] != " ":
            break
    if parts:
        behind = _BEHIND.match(text, end)
        yield Span(start, behind.end() if behind else end), parts


def _is_joined(token: str) -> bool:
    """Return whether a word is a particle with a name: "al-Sayed", "d'Arc", "o'Dowd"."""
    joined = re.split(r"['’-]", token, maxsplit=1)
    return len(joined) > 1 and len(joined[0]) <= 2 and joined[1][:1].isupper()


def _signed(lookup: Lookup) -> Iterator[ToldName]:
    """Yield the names below a closing ("Sincerely,") or behind it in the last lines."""
    lines = [line.span for line in lookup.document.lines if line.span.start < line.span.end][-_LAST_LINES:]
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        if line.end - line.start > _MOST_LETTERS:
            continue
        closing = _CLOSING.fullmatch(lookup.document.quote(line))
        if closing is None:
            continue
        alone = not closing["rest"]
        signed = below if alone else Span(line.start + closing.start("rest"), line.end)
        if signed is None:
            continue
        for span, parts in _name_at(lookup.document.text, signed.start, small=False):
            rest = lookup.document.text[span.end : signed.end].strip(" \t,.|–—-")
            ends = not rest or rest.isupper() or rest[0].isdigit() or "@" in rest
            if ends and (parts > 1 or alone) and not _is_of_trades(lookup, span, signed=alone):
                yield ToldName(span, parts, sure=True)


def _is_of_trades(lookup: Lookup, span: Span, *, signed: bool = False) -> bool:
    """Return whether words of trades, shops or cards stand in what may be a name; a title may end one, as
    in "Jo Cook", and what is signed may hold the word of a shop, as in "Ana Banks"."""
    first = Span(span.start, span.start + len(lookup.document.quote(span).split()[0]))
    others = [kind for kind in TERMS if not signed or kind not in SURNAMES]
    return any(
        mention.evidence.span.overlaps(first)
        or (mention.kind in others and mention.form != "letters" and mention.evidence.span in span)
        for mention in lookup.markup.mentions
    )
