"""Questions that every fact asks of the markup: which post, section or block holds a span."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from screener.values import Document, Entry, Evidence, Line, Markup, Mention, Span

#: Where a sentence ends, or an item of a list that lost its line breaks. Begins with one character of a
#: class, which is searched for faster than two alternatives.
_SENTENCE_END = re.compile(r"[.;!?•|\n](?:(?<!\n)\s|(?<=\n)(?=[•*-]))")


class Stretches:
    """What some spans cover together."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._firsts: list[int] = []
        self._lasts: list[int] = []
        for first, last in sorted((span.start, span.end) for span in spans):
            if self._lasts and first < self._lasts[-1]:
                self._lasts[-1] = max(last, self._lasts[-1])
            else:
                self._firsts.append(first)
                self._lasts.append(last)

    def touch(self, span: Span) -> bool:
        """Return whether a span shares a character with them."""
        behind = bisect_right(self._lasts, span.start)
        return behind < len(self._lasts) and span.end > self._firsts[behind]


class Lookup:
    """A document with its markup, and where things stand in it."""

    def __init__(self, document: Document, markup: Markup, apart: Stretches | None = None) -> None:
        self.document = document
        self.markup = markup
        self.apart = apart or Stretches(())
        self._sentence_ends: dict[int, list[int]] = {}
        self._sentences: dict[int, str] = {}

    def without(self, spans: Iterable[Span], places: Iterable[Span] = ()) -> Lookup:
        """Return the same questions without the terms and dates that lie in some spans, and
        without the languages and subjects that lie in places ("Spanish Fork, UT")."""
        apart, towns = Stretches(spans), tuple(places)

        def in_town(mention: Mention) -> bool:
            place = mention.evidence.span
            near = [town for town in towns if place.overlaps(town)]
            # "Elm College MA program": what looks like the state goes on as the name of a programme.
            return bool(near) and (mention.id != "ma_program" or any(place in town for town in near))

        mentions = tuple(
            mention
            for mention in self.markup.mentions
            if not apart.touch(mention.evidence.span)
            and not (towns and may_be_of_town(mention) and in_town(mention))
        )
        ranges = tuple(found for found in self.markup.ranges if not apart.touch(found.evidence.span))
        return Lookup(self.document, replace(self.markup, mentions=mentions, ranges=ranges), apart)

    @cached_property
    def plain_text(self) -> str:
        """Return the text in small letters, blanks for line breaks and hyphens, every offset the same."""
        return self.document.small.replace("\n", " ").replace("-", " ")

    @cached_property
    def _entry_starts(self) -> list[int]:
        return [entry.header.start for entry in self.markup.entries]

    def entry_at(self, offset: int) -> int | None:
        """Return the number of the post whose heading or duties hold an offset."""
        at = bisect_right(self._entry_starts, offset) - 1
        if at < 0:
            return None
        entry = self.markup.entries[at]
        end = entry.duties[-1].end if entry.duties else entry.header.end
        return at if offset < end else None

    @cached_property
    def has_work_section(self) -> bool:
        """Return whether work has a heading of its own; else it is told wherever people tell it."""
        return any(section.name in ("experience", "externship") for section in self.markup.sections)

    def entry_span(self, entry: Entry) -> Span:
        """Return heading and duties of a post together."""
        return Span(entry.header.start, entry.duties[-1].end if entry.duties else entry.header.end)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [span.start for span, _ in self.markup.blocks]

    def block_at(self, offset: int) -> Span:
        """Return the paragraph or bullet that holds an offset."""
        at = max(bisect_right(self._block_starts, offset) - 1, 0)
        return self.markup.blocks[at][0]

    def sentence_before(self, offset: int) -> str:
        """Return the sentence of a paragraph or bullet that holds an offset, up to it."""
        known = self._sentences.get(offset)
        if known is None:  # several mentions begin with one word, and several questions are asked of each
            known = self._sentences[offset] = self._sentence_before(offset)
        return known

    def _sentence_before(self, offset: int) -> str:
        at = max(bisect_right(self._block_starts, offset) - 1, 0)
        first, text = self.markup.blocks[at][0].start, self.document.text
        if at not in self._sentence_ends:
            last = self.markup.blocks[at][0].end
            self._sentence_ends[at] = [match.end() for match in _SENTENCE_END.finditer(text, first, last)]
        ends = self._sentence_ends[at]
        before = bisect_right(ends, offset)
        return text[ends[before - 1] if before else first : offset]

    def section_at(self, offset: int) -> str:
        """Return the name of the section whose paragraph or bullet holds an offset."""
        at = max(bisect_right(self._block_starts, offset) - 1, 0)
        return self.markup.blocks[at][1]

    @cached_property
    def _sections_of_lines(self) -> list[str]:
        return [self.section_at(line.span.start) for line in self.document.lines]

    def lines_in(self, *sections: str) -> list[Line]:
        """Return the lines of some sections."""
        lines = zip(self.document.lines, self._sections_of_lines, strict=True)
        return [line for line, section in lines if section in sections]

    def lines_with(self, *words: str) -> list[Line]:
        """Return the lines that hold one of some words, which are given in small letters."""
        places = self.places_of(*self.markup.words.intersection(words))
        numbers = {self.document.line_at(at).number for at in places}
        return [self.document.lines[number - 1] for number in sorted(numbers)]

    def places_of(self, *words: str) -> list[int]:
        """Return where some words stand or begin others; they are given in small letters."""
        small, places = self.document.small, []
        for word in words:
            at = small.find(word)
            while at >= 0:
                places.append(at)
                at = small.find(word, at + len(word))
        return sorted(places)

    def line_span(self, offset: int) -> Span:
        """Return the line that holds an offset."""
        return self.document.line_at(offset).span

    @cached_property
    def by_kind(self) -> dict[str, tuple[Mention, ...]]:
        """Return the mentions of each kind, by position."""
        kinds: dict[str, list[Mention]] = {}
        for mention in self.markup.mentions:
            kinds.setdefault(mention.kind, []).append(mention)
        return {kind: tuple(mentions) for kind, mentions in kinds.items()}

    def mentions(self, kind: str, within: Span | None = None) -> tuple[Mention, ...]:
        """Return the mentions of a kind, those within a span if one is given."""
        found = self.by_kind.get(kind, ())
        if within is None or not found:
            return found
        starts = self._starts_by_kind[kind]
        first, last = bisect_left(starts, within.start), bisect_right(starts, within.end)
        if first == last:
            return ()  # as mostly
        return tuple(mention for mention in found[first:last] if mention.evidence.span.end <= within.end)

    @cached_property
    def _starts_by_kind(self) -> dict[str, list[int]]:
        return {kind: [each.evidence.span.start for each in found] for kind, found in self.by_kind.items()}

    def evidence(self, span: Span, finder: str, note: str = "") -> Evidence:
        """Return a span as evidence."""
        return self.document.evidence(span, finder, note)


def may_be_of_town(mention: Mention) -> bool:
    """Return whether the name of a town may hold what a mention names: a language or a subject."""
    return mention.kind in ("language", "field") or mention.id == "languages"
