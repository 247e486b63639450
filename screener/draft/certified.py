"""Certifications and licences that a posting asks for, with those that it takes instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from screener.draft.cues import Segment, is_cued, mode_of
from screener.draft.durations import find_durations
from screener.draft.terms import Terms
from screener.draft.values import Need, Statement
from screener.draft.words import Words
from screener.resume.credentials.letters import settle
from screener.values import Mention, Span
from screener.vocab import CredentialEntry, Vocabulary

#: Codes that stand for one thing; of the others the finer id is asked for.
_MIXED = frozenset({"OTHER", "OTHER_HEALTH", "BILLING_OTHER"})
_UNSAID = "MA_UNSPECIFIED"
_LIST = re.compile(
    r"^[\s,/()&-]*(?:(?:and/or|or|certified|certification|an?|the|\(?\w{2,5}\)?)[\s,/()-]*){0,4}$", re.I
)


@dataclass(frozen=True, slots=True)
class _Named:
    entry: str
    code: str
    span: Span

    def asked(self, words: Words) -> str:
        """Return the id or code to ask for."""
        return self.entry if self.code in _MIXED or self.entry in words.file.finer else self.code


def find_credentials(
    statement: Statement, segment: Segment, terms: Terms, vocabulary: Vocabulary, words: Words
) -> Iterator[Need]:
    """Yield the credentials that a segment asks for, together where any of them will do."""
    if statement.part in ("open", "duty") and not (is_cued(segment, words) or find_durations(segment.text)):
        return
    named = sorted(
        [*_named(segment, terms, vocabulary, words), *_loose(segment, words)], key=lambda one: one.span
    )
    for group in _groups(terms.text, named, words):
        span = Span(group[0].span.start, max(one.span.end for one in group))
        mode = mode_of(segment, span, words)
        codes = list(dict.fromkeys(one.asked(words) for one in group))
        codes, notes = _assistants(codes, segment.text, words)
        yield Need("credential", {"any_of": codes}, mode, span, statement.quote, notes)


def _assistants(codes: list[str], text: str, words: Words) -> tuple[list[str], tuple[str, ...]]:
    """Return the codes of medical assistants' certifications as a resume has to be searched for them.

    Where none is named, any will do. Where some are, one whose issuer a resume leaves out counts as well.
    """
    every = words.file.medical_assistant_codes
    named = [code for code in codes if code in every and code != _UNSAID]
    others = [code for code in codes if code not in every]
    if not named and _UNSAID not in codes:
        return codes, ()
    if not named or words.any_body.search(text):
        return [*every, *others], ()
    return [*named, _UNSAID, *others], (
        "one whose issuer a resume does not name counts too: ask which it is",
    )


def _named(segment: Segment, terms: Terms, vocabulary: Vocabulary, words: Words) -> Iterator[_Named]:
    mentions = terms.within(segment.span, "credential", "letters")
    for mention in mentions:
        if mention.form == "lower" and not segment.text.isupper() and len(mention.evidence.quote) < 4:
            continue
        if mention.form == "lower" and not any(char.isupper() for char in mention.evidence.quote):
            continue
        if any(
            mention.evidence.span != other.evidence.span and mention.evidence.span in other.evidence.span
            for other in mentions
        ):
            continue
        entry = _entry(mention, terms, vocabulary, words)
        if entry is not None and entry.id not in words.file.not_asked:
            yield _Named(entry.id, entry.code, mention.evidence.span)


def _entry(mention: Mention, terms: Terms, vocabulary: Vocabulary, words: Words) -> CredentialEntry | None:
    if mention.kind == "credential":
        return vocabulary.credentials[mention.id]
    letters = vocabulary.letters[mention.id]
    reading = settle(mention, letters, terms.lookup)
    means = words.file.letters.get(mention.id)
    ident = reading.id if reading and reading.id else means
    if means and ident and vocabulary.credentials[ident].code == _UNSAID:
        ident = means  # a posting that says "CMA" says which one
    return vocabulary.credentials.get(ident) if ident else None


def _loose(segment: Segment, words: Words) -> Iterator[_Named]:
    """Yield what is asked for without a name: "medical assistant certification"."""
    for pattern, code in (
        (words.any_medical_assistant, _UNSAID),
        (words.any_phlebotomy, "PHLEBOTOMY"),
    ):
        for match in pattern.finditer(segment.text):
            offset = segment.span.start
            yield _Named(code, code, Span(offset + match.start(), offset + match.end()))


def _groups(text: str, named: list[_Named], words: Words) -> list[list[_Named]]:
    """Return the credentials of which any will do: those of one family, and those joined by "or"."""
    groups: list[list[_Named]] = []
    for one in named:
        before = groups[-1][-1] if groups else None
        if before and (_akin(before, one, words) or _listed(text, before.span, one.span, named)):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _akin(one: _Named, other: _Named, words: Words) -> bool:
    every = words.file.medical_assistant_codes
    return (one.asked(words) == other.asked(words) and one.code not in _MIXED) or (
        one.code in every and other.code in every
    )


def _listed(text: str, one: Span, other: Span, named: list[_Named]) -> bool:
    """Return whether two stand in one list whose last two are joined by "or" or a slash."""
    if not _LIST.match(text[one.end : other.start]):
        return False
    rest = text[one.end : named[-1].span.start]
    return bool(re.search(r"\bor\b|/", rest, re.I)) and not re.search(r"\band\b(?!/or)|&|\+|;", rest, re.I)
