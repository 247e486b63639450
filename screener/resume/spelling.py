"""Misspelt words as facts, each once. Words in contact data and in schools' names are names."""

from __future__ import annotations

import re

from screener.patterns import any_of, later
from screener.resume.lookup import Lookup
from screener.values import Misspelling
from screener.vocab.words import load_words

_SCHOOL = later(lambda: rf"\b{any_of(load_words().kinds_of_schools)}\b", re.I)
#: What stands between a course and its school on one line.
_APART = re.compile(r"[,;:|()\t•–—]| - |\b(?:19|20)\d\d\b")
#: Names of schools with so many letters are rarer than courses misspelt: "Cosmotology Elm College".
_LONG = 10
_MOST = 10


def find_misspellings(lookup: Lookup) -> tuple[Misspelling, ...]:
    """Return the misspelt words of a resume by position, ten at most."""
    found: dict[str, Misspelling] = {}
    head = lookup.document.lines[0].span.end if lookup.document.lines else 0
    for mention in lookup.mentions("misspelling"):
        evidence = mention.evidence
        line = lookup.document.quote(lookup.line_span(evidence.span.start))
        here = evidence.span.start - lookup.line_span(evidence.span.start).start
        beside = _APART.split(line[:here])[-1] + _APART.split(line[here:])[0]
        named = evidence.quote[0].isupper() and (_SCHOOL.search(beside) or evidence.span.start < head)
        if named and len(evidence.quote) < _LONG and not _SCHOOL.search(mention.id):
            continue
        if "@" in line or "http" in line:
            continue
        word = evidence.quote
        known = found.get(word.lower())
        evidences = (*known.evidence, evidence) if known else (evidence,)
        found[word.lower()] = Misspelling(known.word if known else word, mention.id, evidences)
    return tuple(found.values())[:_MOST]
