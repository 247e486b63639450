"""What came nearest to an ability that a resume does not show, and why that does not count.

Only words that carry the matter of the ability are near (nearby.yaml): what merely looks like it, such as
a "hand tool", tells a reader nothing. First comes what was done in another trade, then lines with most of
such words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from screener.resume.competencies.telling import Telling
from screener.resume.lookup import Lookup
from screener.values import Competency, Evidence, Mention, Span
from screener.vocab.nearby import NearPhrase, near_phrases, note

#: So many lines are shown.
_SHOWN = 3
_RELATED = "related"
_WORD = re.compile(r"[^\W\d_]{4,}")
#: All forms of a word begin with so many of its letters.
_STEM = 4
#: Sections that tell nothing of what somebody did.
_APART = frozenset({"advert", "contact", "references", "interests", "personal"})


def with_nearest(
    found: Iterable[Competency], mentions: Mapping[str, Sequence[Mention]], lookup: Lookup, telling: Telling
) -> Iterator[Competency]:
    """Yield the abilities with what came nearest, where neither one nor its denial was found; `mentions` are
    the wordings of each in the resume."""
    every = tuple(found)
    absent = {known.key for known in every if not (known.level or known.against)}
    phrases = near_phrases(lookup.markup.words, absent)
    for known in every:
        places = sorted(_places(phrases[known.key], lookup)) if known.key in phrases else []
        lines = _nearest(places, mentions.get(known.key, ()), lookup, telling) if places else ()
        yield replace(known, nearest=lines) if lines else known


def near_wordings(wordings: Iterable[str], lookup: Lookup) -> tuple[Evidence, ...]:
    """Return the lines that hold all words of a wording in other forms or another order ("tested the hearing
    of children" for "hearing tests")."""
    likely = [words for wording in wordings if len(words := _begun(wording)) > 1]
    lines = (line.span for line in lookup.document.lines)
    places = ((_with_all(words, lookup.plain_text, line) for words in likely) for line in lines)
    firsts = (next(filter(None, of_line), None) for of_line in places)
    found = (place for place in firsts if place and _tells(place, lookup))
    return tuple(lookup.evidence(place, "vocab:nearby", note(_RELATED)) for place in islice(found, _SHOWN))


def _begun(wording: str) -> list[re.Pattern[str]]:
    """Return the longer words of a wording as patterns, each with all words that begin as it does."""
    words = _WORD.findall(wording.casefold())
    return [re.compile(rf"\b{word[: max(_STEM, len(word) - 3)]}\w*") for word in words]


def _with_all(words: Iterable[re.Pattern[str]], text: str, line: Span) -> Span | None:
    """Return the stretch of a line that holds some words, None where one of them is missing."""
    found = [word.search(text, line.start, line.end) for word in words]
    places = [match.span() for match in found if match]
    if len(places) < len(found):
        return None
    return Span(min(first for first, _ in places), max(last for _, last in places))


def _nearest(
    places: Sequence[Span], mentions: Sequence[Mention], lookup: Lookup, telling: Telling
) -> tuple[Evidence, ...]:
    """Return the lines with these places that say most, each by one piece."""
    lines: dict[str, list[Evidence]] = {}
    for place in places:
        line = lookup.document.quote(lookup.line_span(place.start)).strip()
        lines.setdefault(line, []).append(_noted(place, mentions, lookup, telling))
    ranked = sorted(lines.values(), key=lambda pieces: (_best(pieces).note == note(_RELATED), -len(pieces)))
    return tuple(map(_best, ranked[:_SHOWN]))


def _best(pieces: Sequence[Evidence]) -> Evidence:
    """Return the piece of a line that says most: what was done or named in another trade, else the first."""
    return next((piece for piece in pieces if piece.note != note(_RELATED)), pieces[0])


def _noted(place: Span, mentions: Sequence[Mention], lookup: Lookup, telling: Telling) -> Evidence:
    """Return the wording that holds some near words, or else these, with why it does not count."""
    around = [mention for mention in mentions if mention.evidence.span.overlaps(place)]
    if not around:
        return lookup.evidence(place, "vocab:nearby", note(_RELATED))
    for mention in around:
        if mention.form != "near_miss" and not telling.counts(mention):
            return replace(mention.evidence, note=note(telling.why_not_counted(mention)))
    return replace(around[0].evidence, note=note(_RELATED))


def _places(phrases: Iterable[NearPhrase], lookup: Lookup) -> Iterator[Span]:
    """Yield where phrases stand that tell of work, study or abilities."""
    text = lookup.plain_text
    for phrase in phrases:
        if phrase.root in text:
            yield from (place for place in _found(phrase, text) if _tells(place, lookup))


def _tells(place: Span, lookup: Lookup) -> bool:
    """Return whether a place can tell of work, study or abilities, and not of who a person is."""
    return not lookup.apart.touch(place) and lookup.section_at(place.start) not in _APART


def _found(phrase: NearPhrase, text: str) -> Iterator[Span]:
    """Yield where a phrase stands, in any of its forms."""
    start = text.find(phrase.root)
    while start >= 0:
        end = start + len(phrase.root)
        while text[end : end + 1].isalnum():
            end += 1
        last = text[text.rfind(" ", start, end) + 1 or start : end]
        if last in phrase.forms and not text[start - 1 : start].isalnum():
            yield Span(start, end)
        start = text.find(phrase.root, end)
