"""What words of credentials name besides: the aide that a nurse once was, the coder whom a card beside it
certifies, what an employer signs off, a subject, a post beside a card."""

from __future__ import annotations

import re
from collections.abc import Iterable

from screener.resume.lookup import Lookup
from screener.values import Credential, Mention
from screener.vocab import CredentialEntry

_NURSES = frozenset({"RN", "LPN"})
_CODERS = frozenset({"CPC", "CCS"})
_CODER = re.compile(r"certified (?:medical |professional )?coder", re.IGNORECASE)
#: Parts of a resume in which people list what they hold.
_LISTS = frozenset({"certifications", "education", "training", "skills", "affiliations"})
_CERTIFIED = re.compile(r"\bcert|\bstate\b|\bregistered\b|\bcna\b|\bstna\b|\blna\b", re.IGNORECASE)
_EMPLOYERS = re.compile(
    r"\b(?:company|employer|hospital|facility|agency|plant|store"
    r"|in[- ]?house|internal)(?:['’]s)?(?: own)?\s+$",
    re.I,
)
_QUALIFIED = re.compile(r"\s+(?:qualif\w+|competenc\w+|sign[- ]?off|check[- ]?off|authori[sz]\w+)\b", re.I)
_CERTIFIED_THEN = re.compile(r",\s+(?:certified|licensed|registered)$", re.I)
_NAME_GOES_ON = re.compile(r"[ \t]+(?!(?:by|in|since|through|with|from|for|at|until|and|as of|on)\b)[A-Za-z]")
#: "LVN-to-RN bridge": what a programme leads from.
_BRIDGE = re.compile(r"\s?-?\s?to\s?-?\s?(?:RN|BSN|LPN|LVN|MSN)\b")
#: A credential of an unnamed body is the same card as a named one of the same kind.
_VAGUE = {"MA_UNSPECIFIED": {"CMA_AAMA", "RMA_AMT", "NCMA", "CCMA", "NRCMA", "CMAC", "MA_STATE"}}
_VAGUE_IDS = frozenset({"phleb_unspecified", "ekg_unspecified", "billing_unspecified"})


def without_former(credentials: Iterable[Credential], lookup: Lookup) -> list[Credential]:
    """Return the credentials without those that others replaced or say better: a nursing aide's where beside
    a nurse's licence only a sentence tells that one was an aide, or an old title that does not say
    "certified"; study of practical nursing that is over; a practical nurse's where a registered nurse only
    tells of it; "certified coder" beside the card of that; that of an unnamed body beside a named one's."""
    found = _without_vague(credentials)
    held = {each.code for each in found if each.status == "held"}
    return [each for each in found if not _is_former(each, held, lookup)]


def _without_vague(given: Iterable[Credential]) -> list[Credential]:
    credentials = list(given)
    codes = {credential.code for credential in credentials}
    named = {credential.code for credential in credentials if credential.id not in _VAGUE_IDS}
    return [
        credential
        for credential in credentials
        if not _VAGUE.get(credential.code, set()) & codes
        and not (credential.id in _VAGUE_IDS and credential.code in named)
    ]


def _is_former(credential: Credential, held: set[str], lookup: Lookup) -> bool:
    if credential.id == "lpn_study":
        return credential.status != "in_progress" or bool(held & _NURSES)
    match credential.code:
        case "CNA":
            return bool(held & _NURSES) and _was_once(credential, lookup)
        case "LPN":
            return "RN" in held and not _is_listed(credential, lookup)
        case "BILLING_OTHER":
            said = all(_CODER.fullmatch(each.quote) for each in credential.evidence)
            return bool(held & _CODERS) and said
    return False


def _is_listed(credential: Credential, lookup: Lookup) -> bool:
    return any(
        lookup.section_at(each.span.start) in _LISTS
        and not _BRIDGE.match(lookup.document.text, each.span.end)
        for each in credential.evidence
    )


def _was_once(credential: Credential, lookup: Lookup) -> bool:
    if _is_listed(credential, lookup):
        return False
    told = credential.status == "expired" and credential.expires is None
    return told or not any(_CERTIFIED.search(each.quote) for each in credential.evidence)


def is_of_employer(mention: Mention, lookup: Lookup) -> bool:
    """Return whether a name is of what an employer signs off itself, which no board knows:
    "company phlebotomy qualification"."""
    span, text = mention.evidence.span, lookup.document.text
    line = lookup.line_span(span.start)
    own = _EMPLOYERS.search(text, line.start, span.start)
    return own is not None and _QUALIFIED.match(text, span.end, line.end) is not None


def is_subject(mention: Mention, entry: CredentialEntry) -> bool:
    """Return whether a name is that of a subject: "Registered Nursing", beside "Registered Nurse"."""
    if mention.evidence.finder == "named" or mention.form != "name":
        return False
    subject = mention.evidence.quote.lower().endswith("ing")
    return subject and not any(name.lower().endswith("ing") for name in entry.names)


def is_post_and_card(mention: Mention, lookup: Lookup) -> bool:
    """Return whether a comma parts two things: "Medical Assistant, Certified Nursing Assistant"."""
    text, span = lookup.document.text, mention.evidence.span
    then = _CERTIFIED_THEN.search(mention.evidence.quote) if mention.form == "name" else None
    return then is not None and _NAME_GOES_ON.match(text, span.end) is not None
