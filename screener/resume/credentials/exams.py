"""Exams that bear names of their own and tell how the card before them stands: "RN, NCLEX in May"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from screener.patterns import any_of, later
from screener.resume.credentials.classdays import is_set_ahead
from screener.resume.credentials.words import is_exam_ahead
from screener.resume.lookup import Lookup
from screener.values import Mention, Span
from screener.vocab import CredentialEntry
from screener.vocab.sentences import load_sentences

_EXAM = later(lambda: rf"{any_of(load_sentences().lists['exam_names'])}(?: exam)?", re.I)
#: "licence pending NCLEX"
_WAITS = later(r"\b(?:pending|awaiting|waiting for|upon passing)\s+(?:the\s+)?$", re.I)
Named = Sequence[tuple[Mention, CredentialEntry | None]]


def exams_ahead(code: str, named: Named, lookup: Lookup, as_of: date) -> list[Mention]:
    """Return the exams for a card that are still to be taken and stand behind its name in a line."""
    own = [mention for mention, entry in named if entry is not None and entry.code == code]
    cards = [mention.evidence.span for mention in own if not _is_exam(mention)]
    return [
        exam
        for exam in own
        if _is_exam(exam)
        and _is_ahead(exam, lookup, as_of)
        and any(
            card.end <= exam.evidence.span.start and card in lookup.line_span(exam.evidence.span.start)
            for card in cards
        )
    ]


def _is_ahead(exam: Mention, lookup: Lookup, as_of: date) -> bool:
    text, start = lookup.document.text, exam.evidence.span.start
    line = lookup.line_span(start)
    waits = _WAITS.search(text, line.start, start) is not None
    return waits or is_exam_ahead(text, start) or is_set_ahead(text, Span(start, line.end), as_of)


def _is_exam(mention: Mention) -> bool:
    return _EXAM.fullmatch(mention.evidence.quote) is not None
