"""What came nearest to an ability that a resume does not show, and why that does not count.

Only words that carry the matter of the ability are near (nearby.yaml): what merely looks like it, such as
a "hand tool", tells a reader nothing. First comes what was done in another trade, then lines with most of
such words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from screener.resume.competencies.telling import Telling
from screener.resume.lookup import Lookup
from screener.values import Competency, Evidence, Mention, Span
from screener.vocab.nearby import NearPhrase, likely_phrases, note

#: So many lines are shown.
_SHOWN = 3
_RELATED = "related"
#: Sections that tell nothing of what somebody did.
_APART = frozenset({"advert", "contact", "references", "interests", "personal"})


class Nearness:
    """What of a resume comes near to abilities."""

    def __init__(self, lookup: Lookup, telling: Telling) -> None:
        self._lookup = lookup
        self._telling = telling
        self._phrases = likely_phrases(lookup.markup.words)

    def added_to(self, known: Competency, mentions: Sequence[Mention]) -> Competency:
        """Return an ability with what came nearest, where neither it nor its denial was found; `mentions` are
        its wordings in the resume."""
        if known.level or known.against or known.key not in self._phrases:
            return known
        near = self._nearest(self._phrases[known.key], mentions)
        return replace(known, nearest=near) if near else known

    def _nearest(self, phrases: Sequence[NearPhrase], mentions: Sequence[Mention]) -> tuple[Evidence, ...]:
        """Return the lines with phrases, one piece of each, the likeliest first."""
        document = self._lookup.document
        lines: dict[str, list[Evidence]] = {}
        for place in sorted(_places(phrases, self._lookup)):
            line = document.quote(document.line_at(place.start).span).strip()
            lines.setdefault(line, []).append(self._noted(place, mentions))
        ranked = sorted(
            lines.values(), key=lambda pieces: (_best(pieces).note == note(_RELATED), -len(pieces))
        )
        return tuple(map(_best, ranked[:_SHOWN]))

    def _noted(self, place: Span, mentions: Sequence[Mention]) -> Evidence:
        """Return the wording that holds some near words, or else these, with why it does not count."""
        around = [mention for mention in mentions if mention.evidence.span.overlaps(place)]
        if not around:
            return self._lookup.evidence(place, "vocab:nearby", note(_RELATED))
        for mention in around:
            if mention.form != "near_miss" and not self._telling.counts(mention):
                return replace(mention.evidence, note=note(self._telling.why_not_counted(mention)))
        return replace(around[0].evidence, note=note(_RELATED))


def _best(pieces: Sequence[Evidence]) -> Evidence:
    """Return the piece of a line that says most: what was done or named in another trade, else the first."""
    return next((piece for piece in pieces if piece.note != note(_RELATED)), pieces[0])


def _places(phrases: Sequence[NearPhrase], lookup: Lookup) -> Iterator[Span]:
    """Yield where phrases stand that tell of work, study or abilities."""
    text = lookup.plain_text
    for phrase in phrases:
        if phrase.text in text:
            yield from (place for place in _found(phrase, text) if _tells(place, lookup))


def _tells(place: Span, lookup: Lookup) -> bool:
    """Return whether a place can tell of work, study or abilities, and not of who a person is."""
    return not lookup.apart.touch(place) and lookup.section_at(place.start) not in _APART


def _found(phrase: NearPhrase, text: str) -> Iterator[Span]:
    """Yield the words that begin with a phrase, or are one."""
    start = text.find(phrase.text)
    while start >= 0:
        end = start + len(phrase.text)
        whole = not text[end : end + 1].isalnum()
        if not text[start - 1 : start].isalnum() and (whole or not phrase.whole):
            while text[end : end + 1].isalnum():
                end += 1
            yield Span(start, end)
        start = text.find(phrase.text, end)
