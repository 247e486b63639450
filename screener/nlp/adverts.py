"""Employers' postings that somebody pasted into a resume: what they ask for is not what the writer has done.

A posting is told by its phrases ("we are looking", "apply now"). Two of them in one paragraph are enough.
One that is broken into lines and bullets holds its phrases apart, so that no paragraph has two: three that
stand near each other make all that lies between them a posting.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from screener.patterns import any_of, later
from screener.values import Document, Evidence, Section, Span
from screener.vocab.words import load_words

#: A section that tells of what an employer asks for.
_ADVERT = "advert"
#: So many different phrases of a posting make a paragraph one, and so many a stretch of lines.
_ENOUGH_MARKS = 2
_ENOUGH_APART = 3
#: Lines that may lie between two phrases of a stretch.
_NEAR = 12
#: Parts of a text, each with the words that give them away.
Adverts = list[tuple[Span, Evidence]]
_POSTING = later(lambda: rf"\b{any_of(load_words().posting_phrases)}\b", re.IGNORECASE)


def find_adverts(document: Document, sections: Iterable[Section], known: frozenset[str]) -> Adverts:
    """Return the parts that speak as an employer does, each with the words that give it away.

    `known` are the words of the resume in small letters.
    """
    return [*_told(document, known), *_headed(sections)]


def _headed(sections: Iterable[Section]) -> Iterator[tuple[Span, Evidence]]:
    """Yield the sections headed as an advert is, each with its heading."""
    for section in sections:
        if section.name == _ADVERT and section.heading is not None:
            yield section.span, section.heading


def _told(document: Document, known: frozenset[str]) -> Adverts:
    """Return the paragraphs and stretches that hold enough phrases of postings."""
    found: Adverts = []
    likely = [phrase for phrase, words in _words_of_postings() if known.issuperset(words)]
    if len(likely) < _ENOUGH_MARKS:
        return found  # as with most resumes
    text = " ".join(document.text.lower().split())
    if sum(phrase in text for phrase in likely) < _ENOUGH_MARKS:
        return found  # as with nearly all others
    marks = [Span(*mark.span()) for mark in _POSTING.finditer(document.text)]
    for _, group in groupby(document.lines, key=lambda line: line.block):
        lines = list(group)
        block = Span(lines[0].span.start, lines[-1].span.end)
        within = [mark for mark in marks if mark in block]
        if _differing(document, within) >= _ENOUGH_MARKS:
            found.append((block, document.evidence(within[0], "cue:posting")))
    found += _stretches(document, marks)
    return found


def _stretches(document: Document, marks: list[Span]) -> Iterator[tuple[Span, Evidence]]:
    """Yield the lines from the first to the last of phrases that stand near each other."""
    starts = [line.span.start for line in document.lines]
    numbered = [(bisect_right(starts, mark.start) - 1, mark) for mark in marks]
    group: list[tuple[int, Span]] = []
    for at, mark in [*numbered, (len(starts) + _NEAR, Span(0, 0))]:
        if group and at - group[-1][0] > _NEAR:
            if _differing(document, [one for _, one in group]) >= _ENOUGH_APART:
                first, last = document.lines[group[0][0]], document.lines[group[-1][0]]
                span = Span(first.span.start, last.span.end)
                yield span, document.evidence(group[0][1], "cue:posting")
            group = []
        group.append((at, mark))


def _differing(document: Document, marks: list[Span]) -> int:
    return len({" ".join(document.quote(mark).lower().split()) for mark in marks})


@cache
def _words_of_postings() -> tuple[tuple[str, list[str]], ...]:
    """Return each phrase of postings with its words; letters that stand alone are left out."""
    phrases = load_words().posting_phrases
    return tuple((phrase, re.findall(r"[^\W\d_]{2,}", phrase.lower())) for phrase in phrases)
