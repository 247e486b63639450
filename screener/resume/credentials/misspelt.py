"""Cards of the catalogue whose names are misspelt or run together in a list of certificates.

"Certifed Nursing Asistant" is one once its words are spelled right, "CertifiedNursingAssistant" is where each
capital begins a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.patterns import later
from screener.resume.lookup import Lookup
from screener.values import Line, Span
from screener.vocab import Vocabulary

_WORD = re.compile(r"[\w'’/-]+")
_GLUED = later(r"[a-z]{3}[A-Z][a-z]{2}")
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[\w'’/-]")
#: Words of the longest name that is looked for.
_LONGEST = 6

#: A word's place and what it means, and whether it was written otherwise.
Word = tuple[Span, str, bool]


def misspelt(lookup: Lookup, vocabulary: Vocabulary) -> Iterator[tuple[Span, str]]:
    """Yield the places of names that are names once they are written right, each with its entry."""
    slips = {each.evidence.span.start: each.id for each in lookup.mentions("misspelling")}
    names: dict[str, str] = {}
    for line in lookup.lines_in("certifications"):
        words = list(_words(line, slips, lookup.document.text))
        if any(mended for _, _, mended in words):
            names = names or {
                name: entry for entry, each in vocabulary.credentials.items() for name in each.names
            }
            yield from _named(words, names)


def _words(line: Line, slips: dict[int, str], text: str) -> Iterator[Word]:
    """Yield the words of a line, the parts of those that are glued by themselves."""
    for word in _WORD.finditer(text, line.span.start, line.span.end):
        if _GLUED.search(text, word.start(), word.end()):
            parts = _PART.finditer(text, word.start(), word.end())
            yield from ((Span(*part.span()), part.group().lower(), True) for part in parts)
        else:
            meant = slips.get(word.start(), word.group())
            yield Span(*word.span()), meant.lower(), word.start() in slips


def _named(words: list[Word], names: dict[str, str]) -> Iterator[tuple[Span, str]]:
    """Yield the names among the words of a line that were written otherwise, the longest first."""
    for many in range(_LONGEST, 1, -1):
        for part in (words[at : at + many] for at in range(len(words) - many + 1)):
            entry = names.get(" ".join(said for _, said, _ in part))
            if entry is not None and any(mended for _, _, mended in part):
                yield Span(part[0][0].start, part[-1][0].end), entry
