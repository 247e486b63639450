"""Certifications and licences: held, in progress or expired.

Letters are settled by what stands around them. A credential counts where a person lists what
they hold: in a list, a summary, a title; in a line of duties only beside a word such as
"certified". Only a printed expiry date in the past makes one expired; an old date of issue is
for a person to ask about.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from screener.resume.credentials.abroad import is_of_abroad
from screener.resume.credentials.claims import counts, first_of_each, is_number
from screener.resume.credentials.exams import Named, exams_ahead
from screener.resume.credentials.expirycolumns import with_expiry_columns
from screener.resume.credentials.former import (
    is_of_employer,
    is_post_and_card,
    is_subject,
    without_former,
)
from screener.resume.credentials.item import Told
from screener.resume.credentials.letters import settle
from screener.resume.credentials.merging import Claim, merged
from screener.resume.credentials.notheld import not_held
from screener.resume.credentials.standing import standing
from screener.resume.credentials.stretch import item_of
from screener.resume.credentials.uncatalogued import find_named
from screener.resume.lookup import Lookup
from screener.values import Against, Credential, Mention
from screener.vocab import CredentialEntry, Vocabulary

#: Characters; no entry of a list reaches farther.
_NEAR = 1_000
_ABROAD = "licence_abroad"
#: Codes for what has none of its own.
_OTHERS = ("OTHER_HEALTH", "OTHER")


def find_credentials(
    lookup: Lookup, vocabulary: Vocabulary, as_of: date
) -> tuple[tuple[Credential, ...], tuple[Against, ...]]:
    """Return the credentials by position, and the mentions that do not count."""
    claims: list[Claim] = []
    against: list[Against] = []
    for mention, entry, near in _with_neighbours(_named(lookup, vocabulary)):
        if entry is None:
            if mention.kind == "letters" and mention.form == "letters":
                against.append(Against("letters", mention.id, "stated", mention.evidence))
            continue
        claim = _claim(mention, entry, near, lookup, as_of)
        if claim is None:
            continue
        if (status := not_held(claim.whole, entry, claim.told, lookup)) is not None:
            against.append(Against("credential", entry.id, status, mention.evidence))
        elif _is_within_another(claim, claims[-len(near) :]):
            continue  # one name, of an issuer and of none
        elif mention.evidence.finder == "named" or counts(mention, entry, lookup):
            claims.append(claim)
    credentials = with_expiry_columns(lookup, merged(claims, lookup, as_of), as_of)
    return tuple(without_former(credentials, lookup)), tuple(against)


def _named(lookup: Lookup, vocabulary: Vocabulary) -> Named:
    """Return what is named by position, each with its entry of the catalogue, None where that is no
    credential."""
    every = first_of_each((*lookup.mentions("credential"), *lookup.mentions("letters")))
    entries = {mention: _entry(mention, vocabulary, lookup) for mention in sorted(every, key=_by_place)}
    known = [mention.evidence.span for mention, entry in entries.items() if entry is not None]
    for mention in find_named(lookup, known, vocabulary):
        entries[mention] = _entry(mention, vocabulary, lookup)
    ordered = sorted(entries, key=_by_place)
    return [(mention, entries[mention]) for mention in _longest(ordered) if not is_number(mention, lookup)]


def _with_neighbours(named: Named) -> Iterator[tuple[Mention, CredentialEntry | None, Named]]:
    """Yield what is named, each with all that is named near it, itself included."""
    starts = [mention.evidence.span.start for mention, _ in named]
    for mention, entry in named:
        span = mention.evidence.span
        first, last = bisect_left(starts, span.start - _NEAR), bisect_left(starts, span.end + _NEAR)
        yield mention, entry, named[first:last]


def _claim(
    mention: Mention, entry: CredentialEntry, near: Named, lookup: Lookup, as_of: date
) -> Claim | None:
    """Return what a mention and the words around it claim, None where it only names the exam that the card
    before it waits for."""
    span = mention.evidence.span
    exams = exams_ahead(entry.code, near, lookup, as_of)
    names = [other for other, known in near if known is not None]
    whole = next((m for m in names if span in m.evidence.span and m.kind == "credential"), mention)
    others = [
        place
        for other in names
        if not (place := other.evidence.span).overlaps(whole.evidence.span)
        and not any(place in exam.evidence.span for exam in exams)
    ]
    item = item_of(whole, others, lookup)
    told = standing(lookup.document.text, item, as_of)
    if whole in exams and item.listed and told is None:
        return None
    denied = whole.status == "negated" or (told is not None and told.status == "negated")
    if denied and entry.id == _ABROAD:
        told = Told("stated", whole.evidence.span)  # what is denied is a licence here
    return Claim(entry, mention, whole, item, told)


def _is_within_another(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Return whether a name lies within one of the same credential, or within one of no known issuer."""
    return any(
        claim.mention.evidence.span in other.mention.evidence.span
        and claim.entry.code in (other.entry.code, *_OTHERS)
        for other in claims
    )


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
    if is_of_abroad(mention, entry.code, lookup):
        return vocabulary.credentials[_ABROAD]
    own = is_of_employer(mention, lookup) and entry.code != "OTHER"
    return vocabulary.credentials["named_health"] if own else entry
