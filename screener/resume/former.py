"""What words of credentials name besides: the aide that a nurse once was, a degree that is still studied."""

from __future__ import annotations

import re
from collections.abc import Iterable

from screener.resume.lookup import Lookup
from screener.values import Credential, Mention, Span, Status

_NURSES = frozenset({"RN", "LPN"})
#: Parts of a resume in which people list what they hold.
_LISTS = frozenset({"certifications", "education", "training", "skills", "affiliations"})
_CERTIFIED = re.compile(r"\bcert|\bstate\b|\bregistered\b|\bcna\b|\bstna\b|\blna\b", re.IGNORECASE)
#: "Associate in Applied Science, Nursing (RN)": the letters tell which degree it is.
_IN_NURSING = re.compile(r"\bnursing\s*\($", re.IGNORECASE)


def without_former(credentials: Iterable[Credential], lookup: Lookup) -> list[Credential]:
    """Return the credentials without that of a nursing aide where beside a nurse's licence only a sentence
    tells that one was an aide, or an old title that does not say "certified"."""
    found = list(credentials)
    nurse = any(each.code in _NURSES and each.status == "held" for each in found)
    return [each for each in found if not (nurse and each.code == "CNA" and _was_once(each, lookup))]


def _was_once(credential: Credential, lookup: Lookup) -> bool:
    if any(lookup.section_at(each.span.start) in _LISTS for each in credential.evidence):
        return False
    told = credential.status == "expired" and credential.expires is None
    return told or not any(_CERTIFIED.search(each.quote) for each in credential.evidence)


def is_degree(mention: Mention, told: tuple[Status, Span] | None, lookup: Lookup) -> bool:
    """Return whether letters stand in brackets behind the nursing that is still being studied."""
    span = mention.evidence.span
    line = lookup.line_span(span.start)
    studied = mention.status == "in_progress" or (told is not None and told[0] == "in_progress")
    studied = studied or "expected" in lookup.document.text[span.end : line.end].lower()
    return studied and _IN_NURSING.search(lookup.document.text, line.start, span.start) is not None
