"""Cards of the catalogue whose names are misspelt in a list of certificates: "Certifed Nursing Asistant"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.resume.lookup import Lookup
from screener.values import Span
from screener.vocab import Vocabulary

_WORD = re.compile(r"[\w'’/-]+")
#: Words of the longest name that is looked for.
_LONGEST = 6


def misspelt(lookup: Lookup, vocabulary: Vocabulary) -> Iterator[tuple[Span, str]]:
    """Yield the places of names that are names once they are spelled right, each with its entry."""
    slips = [slip for slip in lookup.mentions("misspelling") if slip.section == "certifications"]
    if not slips:
        return
    names = {name: identifier for identifier, each in vocabulary.credentials.items() for name in each.names}
    meant = {slip.evidence.span.start: slip.id for slip in slips}
    lines = {lookup.line_span(start).start: lookup.line_span(start) for start in meant}
    for line in lines.values():
        words = [
            (Span(*word.span()), meant.get(word.start(), word.group()).lower())
            for word in _WORD.finditer(lookup.document.text, line.start, line.end)
        ]
        yield from _named(words, names, frozenset(meant))


def _named(
    words: list[tuple[Span, str]], names: dict[str, str], slips: frozenset[int]
) -> Iterator[tuple[Span, str]]:
    """Yield the names among the words of a line that have a slip in them, the longest first."""
    for many in range(_LONGEST, 1, -1):
        for part in (words[at : at + many] for at in range(len(words) - many + 1)):
            identifier = names.get(" ".join(said for _, said in part))
            if identifier is not None and any(place.start in slips for place, _ in part):
                yield Span(part[0][0].start, part[-1][0].end), identifier
