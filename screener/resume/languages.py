"""Second languages as stated. English is not one, and none is ever inferred."""

from __future__ import annotations

import re

from screener.resume.lookup import Lookup
from screener.values import Language, Mention

_SPEAKS = re.compile(
    r"\b(?:bilingual|trilingual|multilingual|fluent|fluency|native|conversational|proficien\w*|speak\w*|spoken|written"
    r"|languages?|intermediate|basic|interpret\w*|translat\w*|read|write|beginner|advanced|mother tongue)\b",
    re.I,
)


def find_languages(lookup: Lookup) -> tuple[Language, ...]:
    """Return the second languages of a resume, each once, by position."""
    found: dict[str, list[Mention]] = {}
    for mention in lookup.mentions("language"):
        if mention.status in ("negated", "about_others", "wished") or mention.id.lower() == "english":
            continue
        line = lookup.document.quote(lookup.line_span(mention.evidence.span.start))
        if mention.section == "languages" or _SPEAKS.search(line):
            found.setdefault(mention.id, []).append(mention)
    return tuple(
        Language(language, tuple(mention.evidence for mention in mentions))
        for language, mentions in found.items()
    )
