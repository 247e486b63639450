"""Certificates that the catalogue does not know, but that are named as such, in whatever way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from screener.patterns import later
from screener.resume.credentials.certificates import by_kind, by_subject, told
from screener.resume.credentials.certified import leading, titled, trades, trailing
from screener.resume.credentials.lessons import any_loosely, courses, privacy
from screener.resume.credentials.listed import standing_items
from screener.resume.credentials.misspelt import misspelt
from screener.resume.credentials.printed import BODY
from screener.resume.credentials.shortlists import named_alone
from screener.resume.lookup import Lookup
from screener.values import Mention, Span
from screener.vocab import Vocabulary
from screener.vocab.words import load_words

#: Certificates of a school in billing and coding, which boards do not know by another name.
_BILLS = later(r"\b(?:medical|insurance|health\w*) (?:billing|coding)\b|\bbilling (?:and|&) coding\b", re.I)
#: Names with "health" in them that are no care.
_NO_HEALTH = later(
    r"\b(?:oracle health|(?:accident (?:and|&) )?health insurance"
    r"|health\s?care (?:representative|advis[eo]r|agent|producer|broker))\b",
    re.I,
)
_REST = later(r"\s(?:in|of|for)\s[^.;,|•·()\n\t]{3,40}|\s\((?P<subject>[^()\n]{3,40})\)")
_HEALTH_CARD = later(lambda: rf"\b{any_loosely(load_words().health_cards)}", re.I)


@dataclass(frozen=True, slots=True)
class _Way:
    """A way in which certificates are named: `find` yields their names and what these say.

    `alone` is for lines in which no card of the catalogue stands, `in_headers` for titles of posts,
    `bills` for names that may be of a school's course in billing, and `id` is the entry of the catalogue
    where it is always the same one.
    """

    find: Callable[[Lookup], Iterator[tuple[Span, str]]]
    alone: bool = False
    in_headers: bool = False
    bills: bool = False
    id: str | None = None


def _ways(seen: Sequence[Span]) -> tuple[_Way, ...]:
    """Return the ways in the order in which they are tried; `seen` grows with what they find."""
    return (
        _Way(privacy, id="hipaa"),
        _Way(leading),
        _Way(titled, in_headers=True),
        _Way(trailing),
        _Way(by_subject, alone=True, bills=True),
        _Way(by_kind, alone=True),
        _Way(trades, alone=True),
        _Way(partial(standing_items, known=seen)),
        _Way(courses, id="named_health"),
        _Way(told, bills=True),
        _Way(partial(named_alone, known=seen)),
    )


def find_named(lookup: Lookup, known: Sequence[Span], vocabulary: Vocabulary) -> Iterator[Mention]:
    """Yield mentions of certificates outside the spans known, `id` being an entry of the catalogue."""
    seen = list(known)
    crowded = {lookup.line_span(span.start) for span in known}
    for place, identifier in misspelt(lookup, vocabulary):
        if not any(place.overlaps(span) for span in seen):
            seen.append(place)
            section, evidence = lookup.section_at(place.start), lookup.evidence(place, "misspelt")
            yield Mention("credential", identifier, "name", "stated", section, evidence)
    for way in _ways(seen):
        for place, what in way.find(lookup):
            if way.alone and lookup.line_span(place.start) in crowded:
                continue
            if any(place.overlaps(span) for span in seen):
                continue
            if not way.in_headers and _in_header(lookup, place):
                continue
            seen.append(place)
            known_as = way.id or _entry_of(way, place, what, lookup)
            finder = "privacy" if known_as == "hipaa" else "named"
            section, evidence = lookup.section_at(place.start), lookup.evidence(place, finder)
            yield Mention("credential", known_as, "name", "stated", section, evidence)


def _entry_of(way: _Way, place: Span, what: str, lookup: Lookup) -> str:
    """Return the entry of the catalogue for what it does not know by name."""
    if way.bills and _BILLS.search(what):
        return "billing_unspecified"
    # "Certified Specialist in prior authorization": what it is in goes on behind the name.
    rest = _REST.match(lookup.document.text, place.end)
    of = rest[0] if rest and not BODY.search(rest["subject"] or "") else ""
    return "named_health" if _is_care(f"{what} {of}") else "named_other"


def _is_care(words: str) -> bool:
    return _HEALTH_CARD.search(_NO_HEALTH.sub(" ", words)) is not None


def _in_header(lookup: Lookup, place: Span) -> bool:
    """Return whether a name is the title or the employer of a post, or a part of them."""
    if lookup.section_at(place.start) == "certifications":
        return False
    number = lookup.entry_at(place.start)
    if number is None:
        return False
    post = lookup.markup.entries[number]
    return any(part is not None and place.overlaps(part.span) for part in (post.title, post.employer))
