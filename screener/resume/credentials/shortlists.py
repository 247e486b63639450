"""Short lists of certificates: what is named there by itself, without a word for a paper, is one: "Personal
Lines Broker-Agent" under "Licenses".

A long list holds skills and courses as well; what the vocabulary knows otherwise, and what is no name or
names a school, a day or a membership, is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from screener.patterns import any_of, later
from screener.resume.credentials.listed import NO_CARD
from screener.resume.credentials.printed import BODY
from screener.resume.credentials.stretch import DETAIL
from screener.resume.lookup import Lookup
from screener.values import Line, Span
from screener.vocab.months import CAPITAL_MONTH
from screener.vocab.words import load_words

_MOST = 5
_LONGEST = 7
_CAPITAL = r"(?:[A-Z0-9][\w&/.'’+-]*|\d)"
_SMALL = r"(?:(?:of|in|the|and|for|to|on|&|a)\s+){0,2}"
#: A name in capitals, and what may be told behind it.
_NAME = later(
    rf"\W*(?P<what>{_CAPITAL}(?:,?\s+{_SMALL}{_CAPITAL}){{0,6}})\.?"
    rf"\s*(?=$|[(,;|:–—-]|\b(?:19|20)\d\d\b|{CAPITAL_MONTH}\s\d)"
)
_LETTERS = later(r"[A-Z]{3,6}")
_OTHER = later(
    lambda: rf"^\W*(?:licen[sc]ed|certified|registered|(?-i:AP))\b|\b{any_of(load_words().beside_cards)}\b",
    re.I,
)
_ISSUER = later(lambda: rf"\b{any_of(load_words().words_of_issuers)}\b", re.I)
_KINDS = ("competency", "system", "language", "degree", "field", "credential", "letters")


def named_alone(lookup: Lookup, known: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """Yield the names that stand alone in short lists of certificates, and their words; below one of the
    `known` names a line may tell whose card it is."""
    for lines in _short_lists(lookup):
        below = False
        for line in lines:
            above, below = below, any(line.span.overlaps(span) for span in known)
            match = _NAME.match(lookup.document.text, line.span.start, line.span.end)
            what = match["what"] if match else ""
            words = what.split()
            if match is None or len(words) > _LONGEST or not (_is_name(what) or _LETTERS.fullmatch(what)):
                continue
            words_of_line = lookup.document.quote(line.span)
            if any(pattern.search(words_of_line) for pattern in (NO_CARD, _OTHER, BODY)):
                continue
            if DETAIL.match(words_of_line) or (above and (" " not in what or _ISSUER.search(what))):
                continue
            if not any(lookup.mentions(kind, line.span) for kind in _KINDS):
                yield Span(*match.span("what")), what


def _is_name(what: str) -> bool:
    """Return whether words are more than one, and not all in capitals as a heading's are."""
    return " " in what and not what.isupper()


def _short_lists(lookup: Lookup) -> Iterator[list[Line]]:
    """Yield the lines of each part under a heading of certificates that has few of them."""
    headings = {found.span.start for found in lookup.markup.sections if found.heading}
    found: list[Line] = []
    for line in [*lookup.lines_in("certifications"), None]:
        if found and (line is None or line.number != found[-1].number + 1 or line.span.start in headings):
            if len(found) <= _MOST:
                yield found
            found = []
        if line is not None and line.span.start not in headings:
            found.append(line)
