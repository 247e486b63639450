"""Who the person is, out of sight: the spans of a resume that a blind reviewer must not read.

Scores never depend on these (the scorer is not given them). Here they are taken out of what
people look at: name, e-mail, phone, place, links, and the school and year of each course.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from screener.values import Contact, Document, Reading, Span

HIDDEN = "[hidden]"
#: Shorter texts ("LA", "MD") would hide words that have nothing to do with the person.
_SHORTEST = 4
_SELDOM = 3
#: A school by its kind, with up to three words before it and those after "of", or a year.
_SCHOOL = re.compile(
    r"(?:\b[A-Z][\w.'’&-]* ){0,3}\b(?:College|University|Institute|Academy|Polytechnic|Seminary)\b"
    r"(?: (?:of|at|for)(?: (?:the )?[A-Z][\w.'’&-]*)+)?|\b(?:19|20)\d\d\b"
)


@dataclass(frozen=True)
class Veil:
    """What is hidden from a reader: spans of the text, and the wordings that name the person.

    `rows` remembers pieces of evidence in the form that reports show, by place, finder and note: most are
    behind several criteria. `told` remembers sentences without wordings, which rubrics share, too.
    """

    document: Document
    spans: tuple[Span, ...] = ()
    wordings: tuple[str, ...] = ()
    rows: dict[tuple[int, int, str, str], list[dict[str, Any]]] = field(
        default_factory=dict, compare=False, repr=False
    )
    told: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    def covers(self, span: Span) -> bool:
        """Return whether some of the span is hidden."""
        return bool(self.within(span))

    def within(self, span: Span) -> tuple[Span, ...]:
        """Return what is hidden of a stretch of text; `spans` stand in order and do not overlap."""
        first = bisect_right(self._ends, span.start)
        last = first
        while last < len(self.spans) and self.spans[last].start < span.end:
            last += 1
        return self.spans[first:last]

    @cached_property
    def _ends(self) -> list[int]:
        return [hidden.end for hidden in self.spans]

    def quote(self, span: Span) -> str:
        """Return the text at a span with the hidden parts named as such."""
        parts: list[str] = []
        at = span.start
        for hidden in self.within(span):
            parts.append(self.document.text[at : max(at, hidden.start)])
            parts.append(HIDDEN)
            at = min(max(at, hidden.end), span.end)
        parts.append(self.document.text[at : span.end])
        return "".join(parts)

    def text(self, words: str) -> str:
        """Return other words, a sentence of the report for instance, without naming the person."""
        if not self.wordings:
            return words
        known = self.told.get(words)
        if known is None:
            known = self.told[words] = self._without_wordings(words)
        return known

    def _without_wordings(self, words: str) -> str:
        if words.isascii():  # small letters are a matter of course there, and nearly all is so
            small = words.lower()
            if not any(plain is None or plain in small for plain in self._plain):
                return words
        for wording in self.wordings:
            words = re.sub(re.escape(wording), HIDDEN, words, flags=re.IGNORECASE)
        return words

    @cached_property
    def _plain(self) -> tuple[str | None, ...]:
        """The wordings in small letters; None for one that ASCII may stand for in other letters."""
        return tuple(wording.lower() if wording.isascii() else None for wording in self.wordings)


def veil(reading: Reading, *, blind: bool = True) -> Veil:
    """Return what to hide of a reading; nothing where `blind` is false."""
    document, contact = reading.document, reading.contact
    if not blind:
        return Veil(document)
    wordings = tuple(sorted(set(_wordings(contact)), key=lambda words: (-len(words), words)))
    text = document.text
    spans = [evidence.span for evidence in contact.evidence]
    small = _small(text)
    for wording in wordings:
        spans.extend(_found(small, _small(wording)))
    known = _merged(spans)
    for token in _name_words(contact):
        everywhere = [one for one in _found(small, _small(token)) if _is_whole(text, one)]
        alone = [one for one in everywhere if not any(one in hidden for hidden in known)]
        # A word that stands everywhere is a word of the trade, "medical" in an address for instance.
        if len(alone) <= _SELDOM:
            spans.extend(alone)
    if contact.name is None:
        spans.extend(_largest_line(document))
    spans.extend(evidence.span for school in contact.schools for evidence in school.evidence)
    spans.extend(_schools_missed(reading, spans))
    return Veil(document, _merged(spans), wordings)


def _wordings(contact: Contact) -> Iterable[str]:
    known = [contact.name, contact.place, *contact.emails, *contact.phones, *contact.links]
    known += [school.school for school in contact.schools]
    return (word.strip() for word in known if word and len(word.strip()) >= _SHORTEST)


def _name_words(contact: Contact) -> set[str]:
    """Return the words of the name and of the mailboxes, which most people make of their names."""
    known = [contact.name or "", *(address.partition("@")[0] for address in contact.emails)]
    return {word.lower() for text in known for word in re.findall(r"[^\W\d_]{4,}", text)}


def _largest_line(document: Document) -> list[Span]:
    """Return the line in the largest letters of the first page, or the first line of a text.

    Where no name was made out, that is where it most likely stands.
    """
    words = document.columns
    heights = [height if page == 1 else -1.0 for height, page in zip(words.heights, words.pages, strict=True)]
    if not heights or (highest := max(heights)) < 0:
        return []
    return [document.line_at(words.starts[heights.index(highest)]).span]


def _schools_missed(reading: Reading, hidden: list[Span]) -> list[Span]:
    """Return what looks like a school on lines about education, and years where nothing else of the line
    is hidden. No course could be joined to them; a name too many hidden is better than one shown.
    """
    document = reading.document
    lines = {
        document.line_at(evidence.span.start).span
        for entry in reading.resume.education.entries
        for evidence in entry.evidence
    }
    return [
        Span(*match.span())
        for line in sorted(lines)
        for match in _SCHOOL.finditer(document.text, line.start, line.end)
        if not match[0].isdigit() or not any(line.overlaps(span) for span in hidden)
    ]


def _small(text: str) -> str:
    """Return a text in small letters, each where it was, and one for those that have several. A pattern
    would be told so by a flag, but making one for each name takes longer than the search."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join([letter.lower()[:1] for letter in text])
    return small if small.isascii() else small.replace("ς", "σ").replace("ı", "i").replace("ſ", "s")


def _found(small: str, words: str) -> list[Span]:
    """Return where words stand in a text; both are in small letters."""
    found = []
    at = small.find(words)
    while at >= 0:
        found.append(Span(at, at + len(words)))
        at = small.find(words, at + len(words))
    return found


def _is_whole(text: str, span: Span) -> bool:
    """Return whether no letter or figure stands beside a word."""
    beside = text[max(span.start - 1, 0) : span.start] + text[span.end : span.end + 1]
    return not any(one.isalnum() or one == "_" for one in beside)


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(span for span in spans if span.start < span.end):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
