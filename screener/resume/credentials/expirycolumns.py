"""Expiry dates that stand in lines of their own beside the names of cards.

Two-column lists come out as the dates first and the names after, or the other way round; where there are
as many of one as of the other in a section, they go together in order.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from screener.resume.credentials.dates import EXPIRY, is_past
from screener.resume.lookup import Lookup
from screener.values import Credential, Evidence, Month, Span


def with_expiry_columns(lookup: Lookup, credentials: list[Credential], as_of: date) -> list[Credential]:
    """Return the credentials with the expiry dates of lines of their own, where there are as many of them
    as of credentials without one."""
    bare = []
    named = {lookup.line_span(credential.evidence[0].span.start).start for credential in credentials}
    for found in lookup.markup.ranges:
        line = lookup.line_span(found.evidence.span.start)
        rest = lookup.document.text[line.start : found.evidence.span.start]
        after = lookup.document.text[found.evidence.span.end : line.end]
        own = line.start in named  # the date of the card that is named there
        if not own and EXPIRY.search(rest) and len(rest.split()) <= 3 and not after.strip(" .)"):
            bare.append(found)
    lines: dict[Span, list[str]] = {}
    for credential in credentials:
        if credential.expires is None and _section(lookup, credential.evidence[0]) == "certifications":
            line = lookup.block_at(credential.evidence[0].span.start)
            lines.setdefault(line, []).append(credential.id)
    if not bare or len(bare) != len(lines):
        return credentials
    dated = {
        name: found
        for names, found in zip((lines[line] for line in sorted(lines)), bare, strict=True)
        for name in names
    }
    return [
        replace(
            credential,
            expires=dated[credential.id].start,
            status="expired"
            if is_past(dated[credential.id].start or Month(9999), as_of)
            else credential.status,
            why=dated[credential.id].evidence,
        )
        if credential.id in dated
        else credential
        for credential in credentials
    ]


def _section(lookup: Lookup, evidence: Evidence) -> str:
    return next((name for span, name in lookup.markup.blocks if evidence.span in span), "")
