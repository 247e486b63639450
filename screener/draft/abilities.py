"""Abilities, record systems, languages and spelling that a posting names.

The vocabulary finds many abilities in a line about patients. Here one counts only where the posting
names it by its own words (`named` in words.yaml), as a rubric should ask for what the employer asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from screener.draft.cues import Segment, cue_spans, mode_of
from screener.draft.roles import CLINICAL
from screener.draft.terms import Terms
from screener.draft.values import Mode, Need, Statement
from screener.draft.words import Words
from screener.values import Mention, Span
from screener.vocab import Vocabulary

#: Products that stand for ordinary computer use, whatever they are called.
_OFFICE = frozenset({"office", "business"})
_CUE = re.compile(
    r"\b(?:ehr|emr|experience|software|systems?|chart(?:s|ing)?|notes|records?|using|in)\b", re.I
)
#: What papers are about is not what the applicant does: "authorizations for MRI and surgery".
_PAPERWORK = re.compile(
    r"\b(?:authori[sz]\w*|pre-?cert\w*|referrals?|approvals?|clearances?|eligibility|coverage|benefits|insurance"
    r"|estimates?|verif(?:y|ies|ying|ication)s?|orders?|appointments?|schedul\w+|claims?|bill(?:s|ing)?)"
    r"\s(?:for|of)\s(?P<object>[^.;()]*?)"
    r"(?=[.;()]|$|,?\s(?:and|or|then|but)\s(?:\w+ing|perform|assist|take|draw|run|prepare|room|help)\b)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[,;]|&|\band\b", re.IGNORECASE)
_BILINGUAL = re.compile(r"\b(?:bilingual|bi-lingual|multilingual|second language|another language)\b", re.I)


def find_abilities(
    statement: Statement,
    segment: Segment,
    terms: Terms,
    taken: Iterable[Span],
    vocabulary: Vocabulary,
    words: Words,
) -> Iterator[Need]:
    """Yield the abilities and systems of a segment, but for words that say something else (`taken`)."""
    cues = cue_spans(segment, words)
    asked = segment.part in ("must", "asked", "plus") or bool(cues)
    free = _of_own_work(_free(segment, terms, [*taken, *cues]), segment)
    systems = [
        m for m in free if m.kind == "system" and _is_product(m, segment.text, vocabulary, asked=asked)
    ]
    abilities = [m for m in free if m.kind == "competency" and _is_named(m, words)]
    abilities = _without_wider(abilities, free, words)
    skills = [m for m in free if m.kind == "skill" and _is_named(m, words) and _matters(m, segment, words)]
    found = [*systems, *_apart_from(systems, abilities), *_apart_from([*systems, *abilities], skills)]
    for mention in sorted(found, key=lambda mention: mention.evidence.span):
        ident = _first_of(mention.id, vocabulary) if mention.kind == "system" else mention.id
        fields = {"competency" if mention.kind == "competency" else "skill": ident}
        yield Need(
            "competency", fields, _mode(segment, mention, words), mention.evidence.span, statement.quote
        )


def _free(segment: Segment, terms: Terms, held: Sequence[Span]) -> list[Mention]:
    """Return what a segment names beside the words that say something else, and what only looks like it."""
    mentions = terms.within(segment.span, "competency", "skill", "system")
    misses = [(mention.id, mention.evidence.span) for mention in mentions if mention.form == "near_miss"]
    return [
        mention
        for mention in mentions
        if mention.form != "near_miss"
        and not any(mention.evidence.span.overlaps(span) for span in held)
        and not any(name == mention.id and miss.covers(mention.evidence.span) for name, miss in misses)
    ]


def _of_own_work(mentions: Sequence[Mention], segment: Segment) -> list[Mention]:
    """Return the mentions without the care that papers are about."""
    offset = segment.span.start
    objects = [
        Span(offset + match.start("object"), offset + match.end("object"))
        for match in _PAPERWORK.finditer(segment.text)
    ]
    return [
        mention
        for mention in mentions
        if not (_is_clinical(mention) and any(mention.evidence.span.overlaps(place) for place in objects))
    ]


def _apart_from(others: Iterable[Mention], mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions that share no words with others, which say it more exactly."""
    places = [other.evidence.span for other in others]
    return [each for each in mentions if not any(each.evidence.span.overlaps(place) for place in places)]


def _is_clinical(mention: Mention) -> bool:
    return mention.kind == "skill" or mention.id in CLINICAL


def _without_wider(abilities: list[Mention], free: list[Mention], words: Words) -> list[Mention]:
    """Return the abilities without those that the same words name more exactly: "prior authorization"
    is not dealing with insurers at large."""
    exact = [mention for mention in free if not _says_two(mention, free)]
    return [
        mention
        for mention in abilities
        if not any(
            mention.id in words.file.rather.get(other.id, ())
            and other.evidence.span.overlaps(mention.evidence.span)
            for other in exact
        )
    ]


def _says_two(mention: Mention, others: Iterable[Mention]) -> bool:
    """Return whether a wording names its ability in one of two halves only: "verify insurance eligibility
    and obtain {prior authorizations}"."""
    return _BETWEEN.search(mention.evidence.quote) is not None and any(
        other.id == mention.id
        and other.evidence.span in mention.evidence.span
        and other.evidence.span != mention.evidence.span
        and _BETWEEN.search(other.evidence.quote) is None
        for other in others
    )


def _mode(segment: Segment, mention: Mention, words: Words) -> Mode:
    if segment.part == "open" and not cue_spans(segment, words):
        return "duty"
    return mode_of(segment, mention.evidence.span, words)


def _is_product(mention: Mention, text: str, vocabulary: Vocabulary, *, asked: bool) -> bool:
    system = vocabulary.systems[mention.id]
    if system.kind in _OFFICE or mention.id.startswith("generic"):
        return False
    # A common word is a product where it has a capital among other words of the posting.
    quote = mention.evidence.quote
    return mention.form != "needs_cue" or (quote[:1].isupper() and (asked or _CUE.search(text) is not None))


def _is_named(mention: Mention, words: Words) -> bool:
    if mention.id == "languages":
        return False
    pattern = words.named.get(mention.id)
    return pattern is None or pattern.search(mention.evidence.quote) is not None


def _matters(mention: Mention, segment: Segment, words: Words) -> bool:
    """Return whether a finer skill is asked for; specialties say where a post is, unless asked for."""
    if mention.id in words.file.never_named:
        return False
    if mention.id in words.file.specialties:
        return segment.part in ("must", "asked", "plus") or bool(cue_spans(segment, words))
    return True


def _first_of(system: str, vocabulary: Vocabulary) -> str:
    """Return the first entry of a product: one whose name is a common word too has several."""
    name = vocabulary.systems[system].name
    return next(entry.id for entry in vocabulary.systems.values() if entry.name == name)


# --------------------------------------------------------------------------- languages, spelling


def find_languages(statement: Statement, segment: Segment, terms: Terms, words: Words) -> Iterator[Need]:
    """Yield the second languages that a segment asks for; any, where it names none."""
    named = [m for m in terms.within(segment.span, "language") if m.evidence.quote[:1].isupper()]
    named = [m for m in named if not any(m is not o and m.evidence.span in o.evidence.span for o in named)]
    general = _BILINGUAL.search(segment.text)
    if segment.part in ("open", "duty") and not cue_spans(segment, words):
        return
    for mention in {m.id: m for m in reversed(named)}.values():
        span = mention.evidence.span
        fields = {"language": mention.id}
        yield Need("language", fields, mode_of(segment, span, words), span, statement.quote)
    if general and not named:
        offset = segment.span.start
        span = Span(offset + general.start(), offset + general.end())
        yield Need("language", {}, mode_of(segment, span, words), span, statement.quote)


def find_spelling(statement: Statement, segment: Segment, words: Words) -> Iterator[Need]:
    """Yield the wish for correct spelling."""
    match = words.spelling.search(segment.text)
    if match and segment.part not in ("duty",):
        offset = segment.span.start
        span = Span(offset + match.start(), offset + match.end())
        yield Need("writing", {}, "plus", span, statement.quote)
