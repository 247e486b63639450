"""A certification, licence or certified training.

What it checks
    Whether one of the credentials named in `any_of` is held. Entries are ids of the vocabulary
    (`cma_aama`) or its coarser codes in capitals (`PHLEBOTOMY`, any phlebotomy certification).

Why
    A certification is an outside body's word that somebody has learnt the work. Some states
    and insurers ask for one.

Example
    kind: credential
    any_of: [cma_aama, rma_amt, ncma, ccma]
    name: medical assistant certification

What counts as evidence
    Held: met. Held, but issued longer ago than its known renewal period: met, with a question.
    Still being earned: unclear. Printed expiry date past: missed, with a question about renewal.
    Denied, wished for or another person's: missed, with the words shown.

Limits
    Nothing is looked up at the issuer; a number or card still has to be seen. Renewal periods
    are used only where the issuer's own words confirm them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from pydantic import Field

from screener.rubric.kinds.base import Context, Kind, Names, distinct, met, missed, unclear
from screener.values import Against, Credential, Evidence, Finding, Flag, Open, Resume
from screener.vocab.nearby import family_of, load_nearby, note
from screener.wording import listing, sentence
from screener.yamlfile import FileModel

SHOWN = 5  # names listed as looked for; a code may stand for dozens
_NEAR = 2


class CredentialFields(FileModel):
    """`any_of`: ids or codes; `name`: what to call them together in a sentence."""

    any_of: Annotated[Names, Field(min_length=1)]
    name: str | None = None


@dataclass(frozen=True, slots=True)
class CredentialParams:
    """What is wanted: codes and ids, the names to show, and confirmed renewal periods in months. What comes
    near are credentials whose codes are of the `family`."""

    wanted: tuple[str, ...]
    ids: tuple[str, ...]
    name: str
    names: tuple[str, ...]
    renewal: tuple[tuple[str, int], ...]
    family: frozenset[str] = frozenset()


def resolve(fields: CredentialFields, context: Context) -> CredentialParams | None:
    """Return the parameters, or None after reporting unknown ids."""
    entries = context.vocabulary.credentials
    codes = {entry.code for entry in entries.values()}
    complete = True
    for index, word in enumerate(fields.any_of):
        choices = codes if word.isupper() else [*entries, *codes]
        complete &= context.known(word, choices, loc=("any_of", index), what="credential")
    if not complete:
        return None
    wanted = sorted(
        (e for e in entries.values() if e.id in fields.any_of or e.code in fields.any_of),
        key=lambda entry: fields.any_of.index(entry.id if entry.id in fields.any_of else entry.code),
    )
    names = tuple(entry.name for entry in wanted)
    more = len(names) - SHOWN
    return CredentialParams(
        wanted=fields.any_of,
        ids=tuple(entry.id for entry in wanted),
        name=fields.name or (listing(names) if len(names) <= 2 else f"{listing(names[:2], 'or')} or similar"),
        names=names if more <= 1 else (*names[:SHOWN], f"{more} others of the kind"),
        renewal=tuple(
            (entry.id, entry.renewal_months)
            for entry in wanted
            if entry.renewal_months and entry.renewal_certainty == "verified"
        ),
        family=family_of({entry.code for entry in wanted}),
    )


def check(resume: Resume, params: CredentialParams, as_of: date) -> Finding:
    """Return whether one is held; one that is held outweighs others that are not."""
    matching = [c for c in resume.credentials if c.code in params.wanted or c.id in params.ids]
    held = [c for c in matching if c.status == "held" and c.evidence]
    earning = [c for c in matching if c.status == "in_progress"]
    expired = [c for c in matching if c.status == "expired"]
    denied = [_noted(a) for a in resume.against if a.kind == "credential" and a.id in params.ids]
    against = distinct([*denied, *(e for c in expired for e in c.evidence)])
    if held:
        says = sentence(f"{listing(dict.fromkeys(c.name for c in held), 'and')}: held")
        current = any(_due(credential, params, as_of) is None for credential in held)
        flags = () if current else (_old(held, params, as_of),)
        return met(says, distinct(e for c in held for e in c.evidence), against=against, flags=flags)
    if earning:
        name = earning[0].name
        ask = Flag("credential_in_progress", f"When will {name} be complete?", earning[0].evidence)
        support = distinct(e for c in earning for e in c.evidence)
        says = f"{name}: still in progress."
        return unclear(says, resume, params.names, support=support, against=against, flags=(ask,))
    if expired:
        last = max(expired, key=lambda credential: str(credential.expires or ""))
        when = f" in {last.expires}" if last.expires else ""
        ask = Flag("credential_expired", f"{last.name} expired{when}: has it been renewed?", last.evidence)
        says = f"{last.name}: expired{when}."
        return missed(says, resume, params.names, against=against, flags=(ask,), open="lapsed")
    says = f"No {params.name} is stated"
    if denied:
        says += "; the words found deny it, hope for it or are about others"
    asking: Open = "" if denied else "not_stated"
    kin = [c for c in resume.credentials if c.status == "held" and c.code in params.family and c.evidence]
    near = tuple(replace(c.evidence[0], note=note("other_credential")) for c in kin[:_NEAR])
    return missed(sentence(says), resume, params.names, against=against, nearest=near, open=asking)


def _noted(against: Against) -> Evidence:
    return replace(against.evidence, note=load_nearby().notes.get(against.reason, ""))


def _due(credential: Credential, params: CredentialParams, as_of: date) -> str | None:
    """Return the month in which a renewal was due, as text; None where nothing speaks for it."""
    issued, months = credential.issued, dict(params.renewal).get(credential.id)
    if issued is None or months is None or credential.expires is not None:
        return None
    # A bare year is read as its last month: the reading that is kind to the candidate.
    due = issued.year * 12 + (issued.month or 12) - 1 + months
    return f"{due // 12:04d}-{due % 12 + 1:02d}" if due < as_of.year * 12 + as_of.month - 1 else None


def _old(held: list[Credential], params: CredentialParams, as_of: date) -> Flag:
    newest = max(held, key=lambda c: str(c.issued or ""))
    due = _due(newest, params, as_of)
    says = f"{newest.name} was issued in {newest.issued} and was due for renewal in {due}: is it current?"
    return Flag("credential_old", says, newest.evidence)


def describe(params: CredentialParams) -> str:
    """Return what the criterion reads, in a few words."""
    return f"credentials: {', '.join(params.wanted)}"


KIND = Kind("credential", CredentialFields, resolve, check, describe, __doc__)
