"""What a trained model proposes, where the rules found nothing.

A proposal never speaks against a rule: where a rule found the competency, or words against it, or
words that only look like it in the same place, the proposal is dropped. What only health care does
is believed of resumes with such work or study alone, anything else in posts that serve people.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from screener.resume.competencies.telling import OF_CARE, Telling
from screener.values import Competency, Mention


def learned(
    known: Competency, proposals: Iterable[Mention], mentions: Iterable[Mention], telling: Telling
) -> Competency:
    """Return a competency with the proposals of a model, if the rules know nothing of it.

    `mentions` are the wordings of rules for the same competency, near misses among them.
    """
    if known.level or known.against:
        return known
    ruled = [mention.evidence.span for mention in mentions]
    believed = [
        each
        for each in proposals
        if not any(each.evidence.span.overlaps(span) for span in ruled)
        and not telling.why_not_own(each)
        and telling.counts(each)
        and telling.stands_in(each, "care" if known.key in OF_CARE else "service")
    ]
    if not believed:
        return known
    level = max(telling.level(each) for each in believed)
    evidence = tuple(each.evidence for each in believed if telling.level(each) == level)
    return replace(known, level=level, evidence=evidence, nearest=(), learned=True)
