"""Second languages as stated. English is not one, and none is ever inferred from a name or a country."""

from __future__ import annotations

import re

from screener.resume.lookup import Lookup
from screener.values import Language, Mention

_SPEAKS = re.compile(
    r"\b(?:bilingual|trilingual|multilingual|fluent|fluency|native|conversational|proficien\w*"
    r"|speak\w*|spoke|spoken|written"
    r"|languages?|intermediate|basic|interpret\w*|translat\w*|read|write|beginner|advanced"
    r"|mother tongue|first language"
    r"|taught|teach\w*|tutor\w*|at home|at work|\(home|\((?:school|family)|lived in|raised)\b",
    re.I,
)
#: What may stand beside a language in an item of a list and leaves it one: "working knowledge of Spanish".
_ITEM_WORDS = re.compile(
    r"[\W\d_]+|\b(?:and|or|in|of|some|good|excellent|strong|working|knowledge|basic|medical"
    r"|business|intermediate|advanced"
    r"|level|limited|professional|full|understand|understanding|a|little|bit|skills?|speaking"
    r"|reading|writing|english)\b",
    re.I,
)
_ITEM_ENDS = re.compile(r"[,;|•\n]")
_LISTS = frozenset({"skills", "additional", "languages", "top", "interests", "accomplishments"})
#: Others' tongues: "worked with a Spanish interpreter".
_OTHERS = re.compile(
    r"\b(?:with|through|via|used|using|called|requested|scheduled|arranged)\s+(?:an?|the|our)?\s*$", re.I
)
#: Names and things of a country: "Norwegian Cruise Line", "Latin American", "French toast".
_OF_COUNTRY = re.compile(
    r"\s+(?:americ\w+|cruise|foods?|restaurant|cuisine|cooking|club|association|society|studies|kitchen|bakery"
    r"|bistro|grill|embassy|consulate|market|government|army|airlines|bank|history|village|heritage|toast|salad"
    r"|pastr\w+|quarter|fork|dancing|music|wine|dishes|boxing|press)\b",
    re.I,
)
_THEIRS = re.compile(r"\s+(?:[A-Za-z]+\s+)?interpreters?\b", re.I)


def find_languages(lookup: Lookup) -> tuple[Language, ...]:
    """Return the second languages of a resume, each once, by position."""
    found: dict[str, list[Mention]] = {}
    mentions = lookup.mentions("language")
    for mention in mentions:
        if mention.status in ("negated", "about_others", "wished") or mention.id.lower() == "english":
            continue
        span = mention.evidence.span
        if any(span in other.evidence.span and span != other.evidence.span for other in mentions):
            continue  # "Creole" within "Haitian Creole"
        if _is_others(mention, lookup) or _OF_COUNTRY.match(lookup.document.text, span.end):
            continue
        line = lookup.document.quote(lookup.line_span(span.start))
        if mention.section == "languages" or _SPEAKS.search(line) or _is_item(mention, mentions, lookup):
            found.setdefault(mention.id, []).append(mention)
    return tuple(
        Language(language, tuple(mention.evidence for mention in mentions))
        for language, mentions in found.items()
    )


def _is_others(mention: Mention, lookup: Lookup) -> bool:
    span, text = mention.evidence.span, lookup.document.text
    start = lookup.line_span(span.start).start
    return _THEIRS.match(text, span.end) is not None and _OTHERS.search(text, start, span.start) is not None


def _is_item(mention: Mention, languages: tuple[Mention, ...], lookup: Lookup) -> bool:
    """Return whether a language is an item of a list by itself: "Typing, Spanish, Excel"."""
    if mention.section not in _LISTS or lookup.entry_at(mention.evidence.span.start) is not None:
        return False
    span, text = mention.evidence.span, lookup.document.text
    line = lookup.line_span(span.start)
    start = max([line.start, *(m.end() for m in _ITEM_ENDS.finditer(text, line.start, span.start))])
    end = next((m.start() for m in _ITEM_ENDS.finditer(text, span.end, line.end)), line.end)
    item = text[start:end]
    for other in languages:
        item = item.replace(other.evidence.quote, " ")
    return not _ITEM_WORDS.sub(" ", item).strip()
