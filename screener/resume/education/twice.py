"""Studies that a resume tells twice, once of them as going on: "Certificate : Bookkeeping Elm College" over
"Elm College Certificate, Bookkeeping, 2015 - Present".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from screener.patterns import later
from screener.resume.education.degrees import Stretch, own_lines
from screener.resume.lookup import Lookup
from screener.values import Span

_WORD = later(r"[^\W\d_]{3,}")
#: What a file wrote for a place, and what joins words.
_EMPTY = frozenset({"city", "state", "usa", "united", "states", "the", "and", "for", "present", "current"})
_FEWEST = 3


def goes_on_elsewhere(
    lookup: Lookup, stretch: Stretch, stretches: Sequence[Stretch], levels: Mapping[str, str]
) -> bool:
    """Return whether another stretch tells of the study of one, with no more words, and that it goes on."""
    own = own_lines(lookup, *stretch)
    if any(found.evidence.span in own for found in lookup.markup.ranges):
        return False
    words = _words(lookup, own)
    level = {levels[each.id] for each in stretch.degrees}
    for other in stretches:
        if other.span == stretch.span or {levels[each.id] for each in other.degrees} != level:
            continue
        lines = own_lines(lookup, *other)
        ongoing = any(found.ongoing for found in lookup.markup.ranges if found.evidence.span in lines)
        if ongoing and len(words) >= _FEWEST and words <= _words(lookup, lines):
            return True
    return False


def _words(lookup: Lookup, span: Span) -> frozenset[str]:
    return frozenset(_WORD.findall(lookup.document.quote(span).lower())) - _EMPTY
