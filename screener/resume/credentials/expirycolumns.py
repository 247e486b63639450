"""Expiry dates that stand in lines of their own beside the names of cards, or in a column of a table.

Two-column lists come out as the dates first and the names after, or the other way round; where there are
as many of one as of the other in a section, they go together in order. In a table the row of labels says
what the dates are: "Card | Number | Expires".
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from screener.patterns import later
from screener.resume.credentials.dates import EXPIRY, is_past
from screener.resume.lookup import Lookup
from screener.values import Credential, DateRange, Evidence, Span

#: Rows of a table below its labels, their cells, and what labels a column of ends and one of days of issue.
_ROWS = 8
_CELL_ENDS = later(r"\s*[|\t,;]\s*")
_ENDS_COLUMN = later(
    r"(?:(?:exp(?:\.|ir(?:es|y|ation))?|valid|good|renewal|renew by|end)"
    r"(?: (?:on|to|thru|through|until|date|due))*)\.?",
    re.I,
)
_ISSUE_COLUMN = later(
    r"(?:date )?(?:issued?|earned|obtained|received|completed|date|year|since)(?: date| on)?", re.I
)
#: Words before a date in a line of its own: "Valid through".
_LONGEST = 3


def is_in_column_of_ends(lookup: Lookup, place: Span) -> bool:
    """Return whether a row of labels above a line says that the one date of its rows is an end."""
    at = lookup.document.line_at(place.start).number - 1
    for line in reversed(lookup.document.lines[max(at - _ROWS, 0) : at]):
        labels = _CELL_ENDS.split(lookup.document.quote(line.span).strip(" |"))
        labelled = len(labels) > 1 and not any(map(str.isdigit, "".join(labels)))
        if labelled and any(_ENDS_COLUMN.fullmatch(label) for label in labels):
            return not any(_ISSUE_COLUMN.fullmatch(label) for label in labels)
    return False


def with_expiry_columns(lookup: Lookup, credentials: list[Credential], as_of: date) -> list[Credential]:
    """Return the credentials with the expiry dates of lines of their own, where there are as many of them
    as of credentials without one."""
    dates, blocks = _dates_alone(lookup, credentials), _undated(lookup, credentials)
    if not dates or len(dates) != len(blocks):
        return credentials
    dated = {
        identifier: found
        for block, found in zip(sorted(blocks), dates, strict=True)
        for identifier in blocks[block]
    }
    return [
        _valid_through(credential, dated[credential.id], as_of) if credential.id in dated else credential
        for credential in credentials
    ]


def _dates_alone(lookup: Lookup, credentials: list[Credential]) -> list[DateRange]:
    """Return the expiry dates in lines that name no card, and tell nothing else."""
    text = lookup.document.text
    named = {lookup.line_span(credential.evidence[0].span.start).start for credential in credentials}
    found = []
    for each in lookup.markup.ranges:
        place = each.evidence.span
        line = lookup.line_span(place.start)
        before, behind = text[line.start : place.start], text[place.end : line.end]
        expiry = EXPIRY.search(before) and len(before.split()) <= _LONGEST and not behind.strip(" .)")
        if expiry and line.start not in named:
            found.append(each)
    return found


def _undated(lookup: Lookup, credentials: list[Credential]) -> dict[Span, list[str]]:
    """Return the paragraphs of the list of certificates with the ids of their cards that have no end."""
    found: dict[Span, list[str]] = {}
    for credential in credentials:
        if credential.expires is None and _section(lookup, credential.evidence[0]) == "certifications":
            block = lookup.block_at(credential.evidence[0].span.start)
            found.setdefault(block, []).append(credential.id)
    return found


def _valid_through(credential: Credential, found: DateRange, as_of: date) -> Credential:
    """Return a credential with the date of its end."""
    run_out = found.start is not None and is_past(found.start, as_of)
    status = "expired" if run_out else credential.status
    return replace(credential, expires=found.start, status=status, why=found.evidence)


def _section(lookup: Lookup, evidence: Evidence) -> str:
    """Return the section of what a credential was found by."""
    return next((name for span, name in lookup.markup.blocks if evidence.span in span), "")
