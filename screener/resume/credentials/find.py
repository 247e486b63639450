"""Certifications and licences: held, in progress or expired.

Letters are settled by what stands around them. A credential counts where a person lists what
they hold: in a list, a summary, a title; in a line of duties only beside a word such as
"certified". Only a printed expiry date in the past makes one expired; an old date of issue is
for a person to ask about.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date

from screener.resume.credentials.claims import counts, first_of_each, is_number
from screener.resume.credentials.dates import dates_of, is_future, is_own_date, is_past, last_month
from screener.resume.credentials.exams import exams_ahead
from screener.resume.credentials.expirycolumns import with_expiry_columns
from screener.resume.credentials.former import (
    is_degree,
    is_of_abroad,
    is_of_employer,
    is_post_and_card,
    is_subject,
    only_taught,
    without_former,
)
from screener.resume.credentials.item import Item
from screener.resume.credentials.letters import settle
from screener.resume.credentials.printed import issuer_of, item_of, number_of
from screener.resume.credentials.standing import governs, standing
from screener.resume.credentials.uncatalogued import find_named
from screener.resume.credentials.words import is_due_again
from screener.resume.lookup import Lookup
from screener.values import Against, Credential, CredentialStatus, Mention, Month, Span, Status
from screener.vocab import CredentialEntry, Vocabulary

_HELD = re.compile(
    r"\b(?:current|active|certified|licen[sc]ed|earned|obtained|passed|since|issued|member since)\b", re.I
)
_WONDERS = re.compile(
    r"\b(?:looked? into|looking into|consider(?:ing)?|interested in|thinking (?:of|about)|would like"
    r"|hop(?:e|ing) (?:to|for)|want(?:s)? to|planning (?:to|on|for)"
    r"|(?<!on track )to (?:become|obtain|earn|get))\b[^.;]*$"
    r"|\b(?:would|could|can|willing to|happy to|ready to|able to)"
    r" (?:take|get|obtain|do)\s+(?:[\w-]+\s+){0,3}$"
    r"|\b(?:start|begin)(?:ing|s)? (?:my|an?|the)\s+(?:[\w-]+\s+)?$",
    re.I,
)
#: Characters; no entry of a list reaches farther.
_NEAR = 1_000
_ATTENDED = re.compile(r"\bcertificates? of (?:attendance|participation|appreciation)\b[^;]*$", re.I)
#: Where people list their papers, old and new.
_PAPERS = frozenset({"certifications", "education", "training"})
_FORMER = re.compile(r"former(?:ly)?\b|previously\b", re.I)
_SCHOOL = re.compile(r"\s+school\b(?!\s+(?:of|district))", re.I)
#: Codes for what has none of its own.
_OTHERS = ("OTHER_HEALTH", "OTHER")
_BOOKED = re.compile(r"\b(?:registered|scheduled|booked|sitting|signed up|set) (?:for|to)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Claim:
    entry: CredentialEntry
    mention: Mention
    item: Item
    told: tuple[Status, Span] | None

    @property
    def named(self) -> str | None:
        """Return the name on the page of what the catalogue does not know."""
        evidence = self.mention.evidence
        return " ".join(evidence.quote.split()) if evidence.finder == "named" else None

    @property
    def key(self) -> str:
        """Return what is alike in all claims of one credential."""
        return f"{self.entry.id}:{self.named.lower()}" if self.named else self.entry.id


def find_credentials(
    lookup: Lookup, vocabulary: Vocabulary, as_of: date
) -> tuple[tuple[Credential, ...], tuple[Against, ...]]:
    """Return the credentials by position, and the mentions that do not count."""
    claims: list[_Claim] = []
    against: list[Against] = []
    every = first_of_each((*lookup.mentions("credential"), *lookup.mentions("letters")))
    mentions = sorted(every, key=_by_place)
    entries = {mention: _entry(mention, vocabulary, lookup) for mention in mentions}
    known = [mention.evidence.span for mention, entry in entries.items() if entry is not None]
    mentions = sorted((*mentions, *find_named(lookup, known)), key=_by_place)
    named = [
        (mention, entries[mention] if mention in entries else _entry(mention, vocabulary, lookup))
        for mention in _longest(mentions)
        if not is_number(mention, lookup)
    ]
    starts = [mention.evidence.span.start for mention, _ in named]
    for mention, entry in named:
        span = mention.evidence.span
        if entry is None:
            if mention.kind == "letters" and mention.form == "letters":
                against.append(Against("letters", mention.id, "stated", mention.evidence))
            continue
        first, last = bisect_left(starts, span.start - _NEAR), bisect_left(starts, span.end + _NEAR)
        near = [m for m, e in named[first:last] if e is not None]
        exams = exams_ahead(entry.code, named[first:last], lookup)
        whole = next((m for m in near if span in m.evidence.span and m.kind == "credential"), mention)
        others = [
            place
            for m in near
            if not (place := m.evidence.span).overlaps(whole.evidence.span)
            and not any(place in exam.evidence.span for exam in exams)
        ]
        item, latest = item_of(whole, others, lookup), claims[-len(near) :]
        told = standing(lookup.document.text, item, as_of.year)
        if whole in exams and item.listed and told is None:
            continue  # it tells of the card before it
        if (status := _not_held(whole, told, lookup) or only_taught(whole, entry, lookup)) is not None:
            against.append(Against("credential", entry.id, status, mention.evidence))
        elif any(span in c.mention.evidence.span and entry.code in (c.entry.code, *_OTHERS) for c in latest):
            continue  # one name, of an issuer and of none
        elif mention.evidence.finder == "named" or counts(mention, entry, lookup):
            claims.append(_Claim(entry, mention, item, told))
    found: dict[str, list[_Claim]] = {}
    for claim in claims:
        found.setdefault(claim.key, []).append(claim)
    merged = [_merged(group, lookup, as_of) for group in found.values()]
    credentials = with_expiry_columns(lookup, merged, as_of)
    return tuple(without_former(credentials, lookup)), tuple(against)


def _not_held(mention: Mention, told: tuple[Status, Span] | None, lookup: Lookup) -> Status | None:
    """Return why a mention is no credential of this person ("No CPR card yet", "looked into the CCMA
    exam"), None where it is one; an exam that is booked is being earned, though it is not taken yet."""
    span = mention.evidence.span
    line = lookup.line_span(span.start)
    before = re.split(r"[.;!?]\s", lookup.document.text[line.start : span.start])[-1]
    if mention.status == "negated" or (told is not None and told[0] == "negated"):
        if told is not None and told[0] in ("expired", "in_progress", "stated"):
            return None
        booked = _BOOKED.search(lookup.document.text, span.end, line.end)
        why = (
            mention.why.quote
            if mention.why
            else lookup.document.text[told[1].start : told[1].end]
            if told
            else ""
        )
        return None if booked and "yet" in why.lower() else "negated"
    if mention.status in ("about_others", "wished"):
        # "Studying for the RN exam" is the person's own exam, "charts for the RN" are not.
        own = (
            told is not None
            and told[0] == "in_progress"
            and mention.why
            and mention.why.span.overlaps(told[1])
        )
        return None if own or is_own_date(mention) else mention.status
    if is_degree(mention, told, lookup):
        return "in_progress"
    if _ATTENDED.search(before) or _SCHOOL.match(lookup.document.text, span.end):
        return "negated"
    return "wished" if _WONDERS.search(before) else None


def _by_place(mention: Mention) -> tuple[int, int, str]:
    """Return what sorts mentions by where they begin, the longest first."""
    return mention.evidence.span.start, -mention.evidence.span.end, mention.kind


def _longest(mentions: list[Mention]) -> list[Mention]:
    """Return the mentions that do not lie within the longer name of another credential.

    Letters within a name in full stay, since they may say whose it is.
    """
    return [
        one
        for one in mentions
        if not any(
            one.evidence.span in other.evidence.span
            and one.evidence.span != other.evidence.span
            and other.form == ("letters" if one.kind == "letters" else "name")
            for other in mentions
            if other.kind == "credential"
        )
    ]


def _entry(mention: Mention, vocabulary: Vocabulary, lookup: Lookup) -> CredentialEntry | None:
    """Return what a mention names, None where that is no credential."""
    if mention.kind == "credential":
        entry = vocabulary.credentials[mention.id]
        if is_subject(mention, entry) or is_post_and_card(mention, lookup):
            return None
    else:
        reading = settle(mention, vocabulary.letters[mention.id], lookup)
        if reading is None or reading.id is None:
            return None
        entry = vocabulary.credentials[reading.id]
    own = is_of_employer(mention, lookup) or is_of_abroad(mention, entry.code, lookup)
    return vocabulary.credentials["named_health"] if own and entry.code != "OTHER" else entry


def _credential(claim: _Claim, lookup: Lookup, as_of: date) -> Credential:
    dates = dates_of(claim.item, lookup, pivot=as_of.year)
    said, why = claim.mention.status, claim.mention.why
    if why is not None and said != "negated" and not governs(why.span, lookup.document.text, claim.item):
        said, why = "stated", None
    if said == "expired" and why is not None and why.quote.lower().split()[0] in ("expires", "renewed"):
        said, why = "stated", None  # its date decides; "renewed my" is no "renewing my"
    if claim.told is not None:
        said = claim.told[0]
        why = lookup.evidence(claim.told[1], f"cue:{said}")
    issued, expires = dates.issued, dates.expires
    if issued is not None and expires is None and claim.entry.code == "BLS_CPR" and is_future(issued, as_of):
        issued, expires = None, issued  # such a card is had in a day; what is dated ahead is its end
    past = issued is not None and not is_future(issued, as_of)
    if expires is None and is_due_again(lookup.document.text, claim.item, dated=past):
        said = "expired"
    status: CredentialStatus = "held"
    if expires is not None and is_past(expires, as_of):
        status, why = "expired", dates.why or why
    elif said == "expired":
        status = "expired"
    elif said in ("in_progress", "negated") or (issued and expires is None and is_future(issued, as_of)):
        status = "in_progress"
    return Credential(
        code=claim.entry.code,
        id=claim.entry.id,
        name=claim.named or claim.entry.name,
        status=status,
        issuer=issuer_of(claim.item, claim.entry, lookup),
        number=number_of(claim.item, lookup),
        issued=issued,
        expires=expires,
        evidence=(claim.mention.evidence,),
        why=why or dates.why,
    )


def _merged(claims: list[_Claim], lookup: Lookup, as_of: date) -> Credential:
    """Return all mentions of one credential as one.

    The latest printed expiry date speaks; then a word that it ran out, then one that it is held
    ("current", "certified"), then one that it is being earned.
    """
    told = [_credential(claim, lookup, as_of) for claim in claims]
    dated = [each for each in told if each.expires is not None]
    affirmed = [
        each
        for claim, each in zip(claims, told, strict=True)
        if each.status == "held" and _affirms(claim, lookup)
    ]
    ended = [each for each in told if each.status == "expired"]
    # A "former EMT" left the work, and may hold the licence still.
    if all(each.expires is None and each.why and _FORMER.match(each.why.quote) for each in ended):
        ended = [
            each
            for claim, each in zip(claims, told, strict=True)
            if claim.item.section in _PAPERS and each.status == "held"
        ] or ended
    begun = [each for each in told if each.status == "in_progress"]
    # "Pending" in a list says more than that it is being renewed.
    if begun and all(each.expires is None and each.why and "renew" in each.why.quote for each in ended):
        ended = []
    active = [
        each
        for claim, each in zip(claims, told, strict=True)
        if claim.item.section == "certifications" and each.status == "held" and _is_active(claim, lookup)
    ]
    ended = [] if active else ended  # lapsed in one state, active in another
    latest = sorted(dated, key=lambda each: last_month(each.expires or Month(0)))[-1:]
    spoken = [*latest, *ended, *affirmed, *begun, *told][0]
    return replace(
        spoken,
        issuer=next((each.issuer for each in told if each.issuer), None),
        number=next((each.number for each in told if each.number), None),
        issued=spoken.issued or next((each.issued for each in told if each.issued), None),
        evidence=tuple(dict.fromkeys(evidence for each in told for evidence in each.evidence)),
    )


def _is_active(claim: _Claim, lookup: Lookup) -> bool:
    words = lookup.document.text[claim.item.mention.end : claim.item.end]
    return re.search(r"\b(?:active|current|good standing)\b", words, re.I) is not None


def _affirms(claim: _Claim, lookup: Lookup) -> bool:
    """Return whether the words around a name say that it is held: "current", "certified", a date of issue."""
    text, item = lookup.document.text, claim.item
    around = text[item.before : item.mention.start] + " " + text[item.mention.end : item.end]
    return _HELD.search(around) is not None
