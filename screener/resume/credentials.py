"""Certifications and licences: held, in progress or expired.

Letters are settled by what stands around them. A credential counts where a person lists what
they hold: in a list, a summary, a title; in a line of duties only beside a word such as
"certified". Only a printed expiry date in the past makes one expired; an old date of issue is
for a person to ask about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from screener.resume.letters import settle
from screener.resume.lookup import Lookup
from screener.values import Against, Credential, CredentialStatus, Evidence, Mention, Month, Span, Status
from screener.vocab import CredentialEntry, Vocabulary

_WORK = frozenset({"experience", "externship", "volunteer", "military", "projects"})
_LISTS = frozenset(
    {"certifications", "education", "training", "skills", "affiliations", "accomplishments", "additional"}
)
_HOLDS = re.compile(
    r"\b(?:certified|certifications?|certificates?|licen[sc]ed?|licensure|credential(?:ed)?|registered|current|active"
    r"|completed|obtained|earned|hold|passed|renewed|card)\b",
    re.I,
)
_EXPIRY = re.compile(
    r"\b(?:exp(?:ir(?:es?|ation|y|ing))?(?:\s+date)?"
    r"|valid (?:through|until|to|thru)|good (?:through|until|thru)"
    r"|(?:current|active) (?:to|through|until|thru)"
    r"|renew(?:al|s)?(?:\s+(?:date|due|by))?|through|until)\b[\s.:\-–—(]{0,4}$",
    re.I,
)
_NUMBER = re.compile(
    r"(?:licen[sc]e|certificat(?:e|ion)|registration|credential|cert|lic|reg|id)?\s*(?:#|no\.?|number|num)\s*[:#]?\s*"
    r"(?P<number>[A-Z]{0,5}[- ]?\d[\dA-Z-]{3,14})",
    re.I,
)
_LACKS = re.compile(r"\b(?:no|not|never|without|lack(?:s|ing)?)\s+(?:\w+\s+){0,3}$", re.I)
_WONDERS = re.compile(
    r"\b(?:looked? into|looking into|consider(?:ing)?|interested in|thinking (?:of|about)|would like"
    r"|hop(?:e|ing) (?:to|for)|want(?:s)? to|planning (?:to|on|for))\b[^.;]*$",
    re.I,
)
_BOOKED = re.compile(r"\b(?:registered|scheduled|booked|sitting|signed up|set) (?:for|to)\b", re.I)
_GONE = re.compile(r"\b(?:expired|lapsed|inactive|not renewed)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Claim:
    entry: CredentialEntry
    mention: Mention
    line: Span


def find_credentials(
    lookup: Lookup, vocabulary: Vocabulary, as_of: date
) -> tuple[tuple[Credential, ...], tuple[Against, ...]]:
    """Return the credentials by position, and the mentions that do not count."""
    claims: list[_Claim] = []
    against: list[Against] = []
    mentions = sorted(
        (*lookup.mentions("credential"), *lookup.mentions("letters")), key=lambda m: (m.evidence.span, m.kind)
    )
    for mention in _longest(mentions):
        entry = _entry(mention, vocabulary, lookup)
        if entry is None:
            if mention.kind == "letters" and mention.form == "letters":
                against.append(Against("letters", mention.id, "stated", mention.evidence))
        elif (status := _not_held(mention, lookup)) is not None:
            against.append(Against("credential", entry.id, status, mention.evidence))
        elif any(
            mention.evidence.span in c.mention.evidence.span and c.entry.code == entry.code for c in claims
        ):
            continue  # one name, of an issuer and of none
        elif _counts(mention, entry, lookup):
            claims.append(_Claim(entry, mention, _item(mention, lookup)))
    found: dict[str, Credential] = {}
    for claim in claims:
        credential = _credential(claim, lookup, as_of)
        known = found.get(claim.entry.id)
        found[claim.entry.id] = _merge(known, credential) if known else credential
    credentials = _with_listed_expiries(lookup, list(found.values()), as_of)
    return tuple(_without_vague(credentials)), tuple(against)


def _not_held(mention: Mention, lookup: Lookup) -> Status | None:
    """Return why a mention is no credential of this person, None where it is one.

    In a list of credentials people also write what they lack: "No CPR card yet", "have looked into
    the CCMA exam"; an exam that is booked is being earned, though it is not taken yet.
    """
    span = mention.evidence.span
    line = lookup.line_span(span.start)
    before = re.split(r"[.;!?]\s", lookup.document.text[line.start : span.start])[-1]
    if mention.status == "negated" or _LACKS.search(before):
        booked = _BOOKED.search(lookup.document.text, span.end, line.end)
        return None if booked and mention.why and "yet" in mention.why.quote.lower() else "negated"
    if mention.status in ("about_others", "wished"):
        return mention.status
    return "wished" if _WONDERS.search(before) else None


def _longest(mentions: list[Mention]) -> list[Mention]:
    """Return the mentions that do not lie within the longer name of another credential."""
    return [
        one
        for one in mentions
        if one.kind == "letters"
        or not any(
            one.evidence.span in other.evidence.span and one.evidence.span != other.evidence.span
            for other in mentions
            if other.kind == "credential" and other.form == "name"
        )
    ]


def _entry(mention: Mention, vocabulary: Vocabulary, lookup: Lookup) -> CredentialEntry | None:
    if mention.kind == "credential":
        entry = vocabulary.credentials[mention.id]
        # "Registered Nursing" is a subject, "Registered Nurse" a licence.
        subject = mention.form == "name" and mention.evidence.quote.lower().endswith("ing")
        return None if subject and not any(name.lower().endswith("ing") for name in entry.names) else entry
    reading = settle(mention, vocabulary.letters[mention.id], lookup)
    return vocabulary.credentials[reading.id] if reading and reading.id else None


def _counts(mention: Mention, entry: CredentialEntry, lookup: Lookup) -> bool:
    """Return whether a mention stands where people name what they hold."""
    offset = mention.evidence.span.start
    if mention.form == "lower" and mention.section not in ("certifications", "skills"):
        return False
    number = lookup.entry_at(offset)
    if number is None:
        return (
            mention.section in _LISTS
            or mention.section in ("top", "summary")
            or _beside_claim(mention, lookup)
        )
    post = lookup.markup.entries[number]
    if mention.evidence.span in post.header:
        # A nurse's title says that a licence is held; an employer's name does not.
        return post.title is not None and mention.evidence.span in post.title.span and entry.code != "OTHER"
    return _beside_claim(mention, lookup)


def _beside_claim(mention: Mention, lookup: Lookup) -> bool:
    line = lookup.line_span(mention.evidence.span.start)
    span = mention.evidence.span
    text = lookup.document.text
    before = text[max(line.start, span.start - 30) : span.start]
    after = text[span.end : min(line.end, span.end + 25)]
    return bool(_HOLDS.search(before) or re.match(r"[\s(,]*(?:\w+ ){0,2}?(?:certifi|licen[sc])", after, re.I))


def _item(mention: Mention, lookup: Lookup) -> Span:
    """Return the stretch that tells of one credential: from its mention to the next semicolon,
    bullet or line's end; with the rest of its line before it if nothing else stands there."""
    line = lookup.line_span(mention.evidence.span.start)
    others = [
        m.evidence.span
        for kind in ("credential", "letters")
        for m in lookup.mentions(kind, line)
        if not m.evidence.span.overlaps(mention.evidence.span)
    ]
    span = mention.evidence.span
    end = min((o.start for o in others if o.start >= span.end), default=line.end)
    start = max((o.end for o in others if o.end <= span.start), default=line.start)
    return Span(start, end)


def _credential(claim: _Claim, lookup: Lookup, as_of: date) -> Credential:
    text = lookup.document.text
    issued: Month | None = None
    expires: Month | None = None
    why: Evidence | None = claim.mention.why
    employed = {entry.dates.evidence.span for entry in lookup.markup.entries if entry.dates}
    for found in lookup.markup.ranges:
        place = found.evidence.span
        if place not in claim.line or place.start < claim.mention.evidence.span.start - 60:
            continue
        if place in employed:
            continue  # the dates of a post say when somebody worked, not how long a licence is valid
        if _EXPIRY.search(text[max(claim.line.start, place.start - 30) : place.start]):
            expires, why = found.start, found.evidence
        else:
            issued = issued or found.start
            expires = expires or found.end
    number = _NUMBER.search(text, claim.line.start, claim.line.end)
    status: CredentialStatus = "held"
    if claim.mention.status in ("in_progress", "negated"):
        status = "in_progress"
    elif (
        claim.mention.status == "expired"
        or _GONE.search(text[claim.line.start : claim.line.end])
        or (expires is not None and _past(expires, as_of))
    ):
        status = "expired"
    elif issued is not None and expires is None and _future(issued, as_of):
        status = "in_progress"
    issuer = claim.entry.issuer or None
    return Credential(
        code=claim.entry.code,
        id=claim.entry.id,
        name=claim.entry.name,
        status=status,
        issuer=issuer,
        number=number["number"].strip() if number else None,
        issued=issued,
        expires=expires,
        evidence=(claim.mention.evidence,),
        why=why,
    )


def _past(month: Month, as_of: date) -> bool:
    """Return whether a credential valid through that month has run out."""
    return (month.year, month.month or 12) < (as_of.year, as_of.month)


def _future(month: Month, as_of: date) -> bool:
    return (month.year, month.month or 1) > (as_of.year, as_of.month)


def _merge(one: Credential, other: Credential) -> Credential:
    """Return two mentions of one credential as one: a printed date or cue outweighs none."""
    spoken = next((c for c in (one, other) if c.status != "held" or c.expires is not None), one)
    return replace(
        spoken,
        number=one.number or other.number,
        issued=one.issued or other.issued,
        expires=one.expires or other.expires,
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        why=spoken.why,
    )


def _with_listed_expiries(lookup: Lookup, credentials: list[Credential], as_of: date) -> list[Credential]:
    """Return the credentials with expiry dates that stand in lines of their own beside them.

    Two-column lists come out as the dates first and the names after, or the other way round;
    where there are as many of one as of the other in a section, they go together in order.
    """
    bare = []
    for found in lookup.markup.ranges:
        line = lookup.line_span(found.evidence.span.start)
        rest = lookup.document.text[line.start : found.evidence.span.start]
        after = lookup.document.text[found.evidence.span.end : line.end]
        if _EXPIRY.search(rest) and len(rest.split()) <= 3 and not after.strip(" .)"):
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
            if _past(dated[credential.id].start or Month(9999), as_of)
            else credential.status,
            why=dated[credential.id].evidence,
        )
        if credential.id in dated
        else credential
        for credential in credentials
    ]


def _section(lookup: Lookup, evidence: Evidence) -> str:
    return next((name for span, name in lookup.markup.blocks if evidence.span in span), "")


#: A credential of an unnamed body is the same card as a named one of the same kind.
_VAGUE = {"MA_UNSPECIFIED": {"CMA_AAMA", "RMA_AMT", "NCMA", "CCMA", "NRCMA", "CMAC", "MA_STATE"}}


def _without_vague(credentials: list[Credential]) -> list[Credential]:
    codes = {credential.code for credential in credentials}
    return [credential for credential in credentials if not _VAGUE.get(credential.code, set()) & codes]
