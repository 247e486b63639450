"""The house of health care that a duty names as the place of work: "charges for a two doctor eye clinic".

A place of care may be named for many reasons: records came from it, patients went there. Where the words
in front say that the work was done in it or for it, and tell it as one of its kind ("a 96 bed nursing
facility", "our orthopedic group"), it is the employer, however seldom it is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from screener.patterns import any_of, holds_any, later
from screener.resume.lookup import Lookup
from screener.values import Mention, Span
from screener.vocab import Vocabulary
from screener.vocab.words import load_words

#: How far before and behind a word of care its house is looked for.
_NEAR = 70
#: "Cleaned rooms in the same", "billing for a three", "covered the desk at our busy".
_WORKED_AT = later(
    lambda: (
        r"\b(?:at|for|in|of|with|within) (?:an?|our|my|this|(?:the|that) same|\d[\d,]*"
        rf"|{any_of(load_words().small_numbers)})"
        r"(?: (?!(?:and|at|by|for|from|in|of|on|or|to|with)\b)[\w&/'-]+){0,6} $"
    ),
    re.I,
)
#: A house within a few words: "nursing and rehab facility".
_HOUSE = later(
    lambda: (
        rf"(?:[\w&/'-]+\s+){{0,3}}?{any_of(load_words().care_houses)}"
        rf"(?=\s*(?:$|[.,;:()•])|\s+{any_of(load_words().behind_care_houses)}\b)"
    ),
    re.I,
)


def is_told(placed: Iterable[tuple[Mention, Span]], lookup: Lookup, vocabulary: Vocabulary) -> bool:
    """Return whether one of some places, each with its duty, is the house of health care that work is done
    in, or for."""
    return any(
        _is_of_work(mention, duty, lookup)
        for mention, duty in placed
        if mention.id in vocabulary.healthcare_settings and mention.form == "stated"
    )


def outermost(mentions: tuple[Mention, ...]) -> list[Mention]:
    """Return the mentions that are no part of a longer one: the "Customer Care Center" is no care center."""
    if len(mentions) < 2:
        return list(mentions)
    spans = [mention.evidence.span for mention in mentions]
    return [
        mention
        for mention in mentions
        if not any(mention.evidence.span in span and mention.evidence.span != span for span in spans)
    ]


def _is_of_work(mention: Mention, duty: Span, lookup: Lookup) -> bool:
    start, end = mention.evidence.span.start, mention.evidence.span.end
    if _HOUSE.match(lookup.document.text[start : min(end + _NEAR, duty.end)]) is None:
        return False
    before = " ".join(lookup.sentence_before(start)[-_NEAR:].split())
    return _WORKED_AT.search(f"{before} ") is not None and not holds_any(
        load_words().raised_for_houses, before
    )
