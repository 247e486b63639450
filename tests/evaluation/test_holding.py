"""The checks of what must hold find what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screener.values import Box, Evidence, Screening, Span

from .holding import faults_of


def with_result(screening: Screening, outcome: str, **changes: object) -> Screening:
    """Return the screening with the first finding of an outcome changed."""
    first, *rest = screening.assessments
    results = list(first.results)
    at = next(at for at, result in enumerate(results) if result.finding.outcome == outcome)
    results[at] = replace(results[at], finding=replace(results[at].finding, **changes))
    return replace(screening, assessments=(replace(first, results=tuple(results)), *rest))


def with_assessment(screening: Screening, **changes: object) -> Screening:
    first, *rest = screening.assessments
    return replace(screening, assessments=(replace(first, **changes), *rest))


def with_document(screening: Screening, **changes: object) -> Screening:
    reading = screening.reading
    return replace(screening, reading=replace(reading, document=replace(reading.document, **changes)))


def moved(screening: Screening) -> Screening:
    """Return the screening with every word's box off the page."""
    words = tuple(
        replace(word, boxes=(Box(-90, 10, -50, 20),) * len(word.boxes))
        for word in screening.reading.document.words
    )
    return with_document(screening, words=words)


BROKEN = {
    "a quote that is not there": lambda s: with_result(
        s, "met", support=(Evidence(Span(0, 4), "made up", "test"),)
    ),
    "a quote beyond the text": lambda s: with_result(
        s, "met", support=(Evidence(Span(10**6, 10**6 + 2), "ab", "x"),)
    ),
    "a quote of nothing": lambda s: with_result(s, "met", support=(Evidence(Span(5, 5), "", "test"),)),
    "met without evidence": lambda s: with_result(s, "met", support=()),
    "met with half the credit": lambda s: with_result(s, "met", credit=0.5),
    "missed with credit": lambda s: with_result(s, "missed", credit=0.1),
    "missed, and not said what was sought": lambda s: with_result(s, "missed", looked_for=()),
    "missed, and not said where": lambda s: with_result(s, "missed", looked_in=()),
    "a finding that says nothing": lambda s: with_result(s, "met", says=" "),
    "a higher score": lambda s: with_assessment(s, score=s.assessments[0].score + 0.2),
    "a higher ceiling": lambda s: with_assessment(s, ceiling=s.assessments[0].ceiling + 0.2),
    "no gaps": lambda s: with_assessment(s, gaps=()),
    "words without boxes": lambda s: with_document(
        s, words=tuple(replace(word, boxes=()) for word in s.reading.document.words)
    ),
    "boxes off the page": moved,
    "no words": lambda s: with_document(s, words=()),
    "a line less": lambda s: with_document(s, lines=s.reading.document.lines[1:]),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_what_does_not_hold_is_found(sample, fault: str):
    whole = sample("par-hospital-registrar.pdf")
    assert faults_of(whole) == []
    assert faults_of(BROKEN[fault](whole)) != []
