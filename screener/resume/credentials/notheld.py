"""Why the name of a card tells of none that this person holds or is earning."""

from __future__ import annotations

import re

from screener.resume.credentials.dates import is_own_date
from screener.resume.credentials.item import Told
from screener.resume.lookup import Lookup
from screener.values import Mention, Status
from screener.vocab import CredentialEntry

_WONDERS = re.compile(
    r"\b(?:looked? into|looking into|consider(?:ing)?|interested in|thinking (?:of|about)|would like"
    r"|hop(?:e|ing) (?:to|for)|want(?:s)? to|planning (?:to|on|for)"
    r"|(?<!on track )to (?:become|obtain|earn|get))\b[^.;]*$"
    r"|\b(?:would|could|can|willing to|happy to|ready to|able to)"
    r" (?:take|get|obtain|do)\s+(?:[\w-]+\s+){0,3}$"
    r"|\b(?:start|begin)(?:ing|s)? (?:my|an?|the)\s+(?:[\w-]+\s+)?$",
    re.I,
)
_ATTENDED = re.compile(r"\bcertificates? of (?:attendance|participation|appreciation)\b[^;]*$", re.I)
_SCHOOL = re.compile(r"\s+school\b(?!\s+(?:of|district))", re.I)
_BOOKED = re.compile(r"\b(?:registered|scheduled|booked|sitting|signed up|set) (?:for|to)\b", re.I)
#: "Paralegal certification courses: 30 hours", "Coursework toward a teaching licence".
_COURSES = re.compile(r"\s+(?:certification |licen[sc]e )?(?:courses|classes|coursework)\b", re.I)
_TOWARD = re.compile(r"\b(?:coursework|credits|units|hours) towards?\b[^.;]*$", re.I)
#: "Associate in Applied Science, Nursing (RN)": the letters tell which degree it is.
_IN_NURSING = re.compile(r"\bnursing\s*\($", re.IGNORECASE)


def not_held(mention: Mention, entry: CredentialEntry, told: Told | None, lookup: Lookup) -> Status | None:
    """Return why a mention is no credential of this person ("No CPR card yet", "looked into the CCMA
    exam"), None where it is one."""
    if mention.status == "negated" or (told is not None and told.status == "negated"):
        why = _denied(mention, told, lookup)
    elif mention.status in ("about_others", "wished"):
        why = None if _is_own_exam(mention, told) or is_own_date(mention) else mention.status
    elif _is_degree(mention, told, lookup):
        why = "in_progress"
    else:
        why = _only_attended(mention, lookup)
    return why or _only_taught(mention, entry, lookup)


def _denied(mention: Mention, told: Told | None, lookup: Lookup) -> Status | None:
    """Return "negated" unless more is told of the card, or its exam is booked: that one is being earned,
    though it is not taken yet."""
    if told is not None and told.status != "negated":
        return None
    text, span = lookup.document.text, mention.evidence.span
    words = mention.why.span if mention.why else (told.words if told else None)
    yet = words is not None and "yet" in text[words.start : words.end].lower()
    booked = yet and _BOOKED.search(text, span.end, lookup.line_span(span.start).end)
    return None if booked else "negated"


def _is_own_exam(mention: Mention, told: Told | None) -> bool:
    """Return whether what seems to be somebody else's is one's own: "studying for the RN exam" is, "charts
    for the RN" are not."""
    if told is None or told.status != "in_progress" or mention.why is None:
        return False
    return mention.why.span.overlaps(told.words)


def _only_attended(mention: Mention, lookup: Lookup) -> Status | None:
    """Return "negated" for what was only attended or is a school's name, "wished" for what is only thought
    of."""
    text, span = lookup.document.text, mention.evidence.span
    before = re.split(r"[.;!?]\s", text[lookup.line_span(span.start).start : span.start])[-1]
    if _ATTENDED.search(before) or _SCHOOL.match(text, span.end):
        return "negated"
    return "wished" if _WONDERS.search(before) else None


def _is_degree(mention: Mention, told: Told | None, lookup: Lookup) -> bool:
    """Return whether letters stand in brackets behind the nursing that is still being studied."""
    span = mention.evidence.span
    line = lookup.line_span(span.start)
    studied = mention.status == "in_progress" or (told is not None and told.status == "in_progress")
    studied = studied or "expected" in lookup.document.text[span.end : line.end].lower()
    return studied and _IN_NURSING.search(lookup.document.text, line.start, span.start) is not None


def _only_taught(mention: Mention, entry: CredentialEntry, lookup: Lookup) -> Status | None:
    """Return "negated" where a name tells of lessons alone, of the writer's or of those served at work."""
    span, text = mention.evidence.span, lookup.document.text
    if _TOWARD.search(text, lookup.line_span(span.start).start, span.start):
        return "negated"
    further = entry.code.startswith("OTHER") or lookup.entry_at(span.start) is not None
    taught = further and entry.code != "BLS_CPR" and _COURSES.match(text, span.end)
    return "negated" if taught else None
