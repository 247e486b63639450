"""Who may be one person under two names, or with two resumes: told, and nothing else follows from it.

Nobody is merged or left out, and no score knows of it. An address may be that of a family or of an agency,
so that all who share it are named together, and a person decides.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from itertools import pairwise

from screener.report.evidenceform import Json
from screener.report.tables import duplicates
from screener.report.words import together

#: By what people are known: in words, and as a hash, so that a page of many holds no address.
KnownBy = tuple[tuple[str, str], ...]

_TOLD = ("start", "end", "employer", "title")
#: A year alone is shared by many.
_MONTH = re.compile(r"\d{4}-\d\d.*")
_SIGN = re.compile(r"\W+")


def known_by(result: Json) -> KnownBy:
    """Return by what somebody who sent two resumes is known in both.

    The first address is their own, others may be those of references. A post may be that of many: of two
    that follow each other, months, employers and titles are those of one person.
    """
    emails = (result.get("contact") or {}).get("emails") or ()
    jobs = (result.get("resume") or {}).get("jobs") or ()
    posts = sorted([_SIGN.sub(" ", job[name]).strip() for name in _TOLD] for job in jobs if _is_told(job))
    return (
        *(("the same e-mail address", _hash(email)) for email in emails[:1]),
        *(("the same posts, employers and dates", _hash(*one, *other)) for one, other in pairwise(posts)),
    )


def alike(results: Sequence[Json]) -> list[tuple[tuple[int, ...], str]]:
    """Return candidates who may be one person, those of a group together, and what they share.

    Who sent the same text as somebody before is told by `duplicates`.
    """
    same = {at for at, _ in duplicates(results)}
    holders: dict[tuple[str, str], dict[int, None]] = {}
    for at, result in enumerate(results, 1):
        for known in () if at in same else result["known_by"]:
            holders.setdefault(known, {})[at] = None
    groups: dict[tuple[int, ...], str] = {}
    for (says, _), group in holders.items():
        if len(group) > 1:
            groups.setdefault(tuple(group), says)
    return sorted(groups.items())


def flag_alike(results: Sequence[Json]) -> list[Json]:
    """Return results with one flag more on candidates who may be one person: with whom, and by what."""
    names = [result["candidate"] for result in results]
    flags: dict[int, list[Json]] = {}
    for group, says in alike(results):
        for at in group:
            others = together([names[other - 1] for other in group if other != at])
            told = f"perhaps one person twice, with candidate {others}: {says}"
            flags.setdefault(at, []).append({"code": "perhaps_one", "says": told})
    return [
        {**result, "flags": [*flags.get(at, ()), *result["flags"]]} for at, result in enumerate(results, 1)
    ]


def _is_told(job: Json) -> bool:
    return all(job[name] for name in _TOLD) and bool(_MONTH.fullmatch(job["start"]))


def _hash(*words: str) -> str:
    return hashlib.sha256("\n".join(words).casefold().encode()).hexdigest()[:16]
