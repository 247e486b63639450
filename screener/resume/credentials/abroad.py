"""Licences to care for people that are good in another country only: they are no licence of a state here.

A country beside the name tells it ("Registered Nurse (Philippines)", "PRC licence, Philippine RN"), or in the
header of a post whose title claims the licence, unless a state is named there as well or an armed service.
"""

from __future__ import annotations

import re

from screener.patterns import any_of, holds_any, later
from screener.resume.lookup import Lookup
from screener.values import Mention
from screener.vocab.words import any_state_letters, load_words

#: What each state licenses, and how far from its name the country stands that did.
_OF_STATES = frozenset({"RN", "LPN", "CNA", "EMT"})
_NEAR_BEFORE, _NEAR_BEHIND = 45, 60
_PART_ENDS = re.compile(r"[;|•]|\.\s")
#: Names that end a place and are of no state.
_NO_STATES = frozenset({"city", "country", "remote", "state"})
#: "Reno, NV", "RN (TX)": two capitals elsewhere are a word as often ("IN", "OR").
_STATE_LETTERS = later(lambda: rf"(?<=[,(/-])\s?{any_state_letters()}\b")
_AT_HOME = later(
    lambda: rf"\b{any_of({*load_words().state_names, *load_words().home_services} - _NO_STATES)}\b", re.I
)
#: "RN (India), not licensed in the U.S."
_DENIED = re.compile(r"\b(?:no|not|never)\b(?:\.\S|[^,;.)])*", re.I)


def is_of_abroad(mention: Mention, code: str, lookup: Lookup) -> bool:
    """Return whether a licence is one of another country: "Registered Nurse (Philippines)"."""
    if code not in _OF_STATES:
        return False
    number = lookup.entry_at(mention.evidence.span.start)
    if number is None:
        said = _beside(mention, lookup)
    else:
        header = lookup.markup.entries[number].header
        said = lookup.document.quote(header) if mention.evidence.span in header else ""
    if not holds_any(load_words().abroad, said):
        return False
    affirmed = _DENIED.sub(" ", said)
    return not (_STATE_LETTERS.search(affirmed) or _AT_HOME.search(affirmed))


def _beside(mention: Mention, lookup: Lookup) -> str:
    """Return what stands around a name in its part of a line, up to where the name stands again."""
    text, span = lookup.document.text, mention.evidence.span
    line = lookup.line_span(span.start)
    before = text[max(line.start, span.start - _NEAR_BEFORE) : span.start]
    behind = text[span.end : min(line.end, span.end + _NEAR_BEHIND)]
    behind = behind.split(mention.evidence.quote)[0]
    return _PART_ENDS.split(before)[-1].split(",")[-1] + mention.evidence.quote + _PART_ENDS.split(behind)[0]
