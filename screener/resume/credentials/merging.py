"""What people claim to hold, and the credential that all claims of one make together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from screener.resume.credentials.dates import Dates, dates_of, is_future, is_past, last_month
from screener.resume.credentials.expirycolumns import is_in_column_of_ends
from screener.resume.credentials.item import Item, Told
from screener.resume.credentials.printed import issuer_of, number_of
from screener.resume.credentials.standing import governs
from screener.resume.credentials.words import is_due_again
from screener.resume.lookup import Lookup
from screener.values import Credential, CredentialStatus, Evidence, Mention, Month, Status
from screener.vocab import CredentialEntry

_HELD = re.compile(
    r"\b(?:current|active|certified|licen[sc]ed|earned|obtained|passed|since|issued|member since)\b", re.I
)
_ACTIVE = re.compile(r"\b(?:active|current|good standing)\b", re.I)
#: Where people list their papers, old and new.
_PAPERS = frozenset({"certifications", "education", "training"})
_FORMER = re.compile(r"^(?:former(?:ly)?|previously)\b", re.I)
_RENEWED = re.compile("renew")


@dataclass(frozen=True, slots=True)
class Claim:
    """A mention of a credential, with the stretch around it and what that tells.

    `whole` is the longer name in which the mention lies, the mention itself where there is none:
    "CCMA" in "CCMA (NHA)".
    """

    entry: CredentialEntry
    mention: Mention
    whole: Mention
    item: Item
    told: Told | None

    @property
    def named(self) -> str | None:
        """Return the name on the page of what the catalogue does not know."""
        evidence = self.mention.evidence
        return " ".join(evidence.quote.split()) if evidence.finder == "named" else None

    @property
    def key(self) -> str:
        """Return what is alike in all claims of one credential."""
        return f"{self.entry.id}:{self.named.lower()}" if self.named else self.entry.id


def merged(claims: Iterable[Claim], lookup: Lookup, as_of: date) -> list[Credential]:
    """Return the credentials that are claimed, each once."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.key, []).append(claim)
    return [_as_one(group, lookup, as_of) for group in found.values()]


def _as_one(claims: list[Claim], lookup: Lookup, as_of: date) -> Credential:
    """Return all claims of one credential as one.

    The latest printed expiry date speaks; then a word that it ran out, then one that it is held
    ("current", "certified"), then one that it is being earned.
    """
    told = [(claim, _credential(claim, lookup, as_of)) for claim in claims]
    every = [each for _, each in told]
    held = [(claim, each) for claim, each in told if each.status == "held"]
    dated = [each for each in every if each.expires is not None]
    latest = sorted(dated, key=lambda each: last_month(each.expires or Month(0)))[-1:]
    affirmed = [each for claim, each in held if _affirms(claim, lookup)]
    begun = [each for each in every if each.status == "in_progress"]
    spoken = [*latest, *_ended(every, held, lookup), *affirmed, *begun, *every][0]
    return replace(
        spoken,
        issuer=next((each.issuer for each in every if each.issuer), None),
        number=next((each.number for each in every if each.number), None),
        issued=spoken.issued or next((each.issued for each in every if each.issued), None),
        evidence=tuple(dict.fromkeys(evidence for each in every for evidence in each.evidence)),
    )


def _ended(told: list[Credential], held: list[tuple[Claim, Credential]], lookup: Lookup) -> list[Credential]:
    """Return what says that a card ran out, but for one that is older than a card held; what lists it among
    papers where nothing does, or only a word such as "former": a former EMT left the work, and may hold the
    licence still."""
    if any(_is_active(claim, lookup) for claim, _ in held):
        return []  # lapsed in one state, active in another
    newest = max((last_month(each.issued) for _, each in held if each.issued), default=(0, 0))
    ended = [
        each
        for each in told
        if each.status == "expired" and not (each.issued and last_month(each.issued) < newest)
    ]
    if all(_by_words_alone(each, _FORMER) for each in ended):
        ended = [each for claim, each in held if claim.item.section in _PAPERS] or ended
    begun = any(each.status == "in_progress" for each in told)
    # "Pending" in a list says more than that it is being renewed.
    return [] if begun and all(_by_words_alone(each, _RENEWED) for each in ended) else ended


def _credential(claim: Claim, lookup: Lookup, as_of: date) -> Credential:
    """Return the credential that one claim tells of."""
    dates = _dates(claim, lookup, as_of)
    said, why = _said(claim, lookup)
    status = _status(claim, said, dates, lookup, as_of)
    run_out = dates.expires is not None and is_past(dates.expires, as_of)
    return Credential(
        code=claim.entry.code,
        id=claim.entry.id,
        name=claim.named or claim.entry.name,
        status=status,
        issuer=issuer_of(claim.item, claim.entry, lookup),
        number=number_of(claim.item, lookup),
        issued=dates.issued,
        expires=dates.expires,
        evidence=(claim.mention.evidence,),
        why=(dates.why or why) if run_out else (why or dates.why),
    )


def _dates(claim: Claim, lookup: Lookup, as_of: date) -> Dates:
    """Return the dates of a claim; a card that is had in a day, or that has a number, has its end ahead, not
    its issue, unless the class is that is set for that day. The labels of a table may say so as well."""
    dates = dates_of(claim.item, lookup, pivot=as_of.year)
    if dates.issued is None or dates.expires is not None:
        return dates
    begun = claim.told is not None and claim.told.status == "in_progress"
    given = claim.entry.code == "BLS_CPR" or number_of(claim.item, lookup) is not None
    ends = (given and not begun and is_future(dates.issued, as_of)) or (
        claim.item.section == "certifications" and is_in_column_of_ends(lookup, claim.item.mention)
    )
    return Dates(None, dates.issued, dates.why) if ends else dates


def _said(claim: Claim, lookup: Lookup) -> tuple[Status, Evidence | None]:
    """Return how a card stands by the words around its name, and these words."""
    if claim.told is not None:
        return claim.told.status, lookup.evidence(claim.told.words, f"cue:{claim.told.status}")
    said, why = claim.mention.status, claim.mention.why
    if why is None:
        return said, None
    of_another = said != "negated" and not governs(why.span, lookup.document.text, claim.item)
    # The date of "expires" decides; "renewed my" is no "renewing my".
    undecided = said == "expired" and why.quote.lower().split()[0] in ("expires", "renewed")
    return ("stated", None) if of_another or undecided else (said, why)


def _status(claim: Claim, said: Status, dates: Dates, lookup: Lookup, as_of: date) -> CredentialStatus:
    """Return how a card stands by its dates, and where these leave it open by what is said."""
    ahead = dates.issued is not None and is_future(dates.issued, as_of)
    if dates.expires is not None:
        run_out = is_past(dates.expires, as_of)
    else:
        taken = dates.issued is not None and not ahead
        run_out = is_due_again(lookup.document.text, claim.item, dated=taken)
    if run_out or said == "expired":
        return "expired"
    begun = said in ("in_progress", "negated") or (ahead and dates.expires is None)
    return "in_progress" if begun else "held"


def _by_words_alone(credential: Credential, words: re.Pattern[str]) -> bool:
    """Return whether a card is said to have run out by such words, and by no date."""
    why = credential.why
    return credential.expires is None and why is not None and words.search(why.quote) is not None


def _is_active(claim: Claim, lookup: Lookup) -> bool:
    """Return whether a list of certificates says behind a name that it is in force."""
    item = claim.item
    listed = item.section == "certifications"
    return listed and _ACTIVE.search(lookup.document.text, item.mention.end, item.end) is not None


def _affirms(claim: Claim, lookup: Lookup) -> bool:
    """Return whether the words around a name say that it is held: "current", "certified", a date of issue."""
    text, item = lookup.document.text, claim.item
    around = text[item.before : item.mention.start] + " " + text[item.mention.end : item.end]
    return _HELD.search(around) is not None
