"""A draft laid over a bundled rubric: what the parent asks already is tuned, the rest is added."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from screener.draft.naming import Namer
from screener.draft.values import Draft, Wanted
from screener.draft.weighing import ALONE, CAP, SPELLING_SHARE
from screener.draft.words import load_words
from screener.rubric.kinds.one_of import OneOfParams
from screener.rubric.lint import signature
from screener.values import Criterion, Rubric
from screener.vocab import Vocabulary

#: What is added weighs no more than so much of what the parent weighs.
_MOST_ADDED = 0.95
LEAST = 0.6


@dataclass(frozen=True, slots=True)
class Layered:
    """What a draft says beside its parent: criteria that it adds, and the parent's that it tunes.

    `cap` is set where the parent has none that would hold.
    """

    parent: str
    added: tuple[Wanted, ...]
    tuned: tuple[tuple[str, Wanted, Mapping[str, Any]], ...]
    cap: float | None


def lay_over_parent(draft: Draft, parent: Rubric, *, vocabulary: Vocabulary, name: str = "") -> Layered:
    """Return a draft as what it adds to a parent and what it tunes of it.

    A parent's criterion is never made weaker: what the parent calls a must stays one. `name` is what to
    write after `extends`; the parent's own name unless given.
    """
    namer = Namer(vocabulary, (), load_words())
    added: list[Wanted] = []
    tuned: dict[str, tuple[Wanted, dict[str, Any]]] = {}
    total = sum(criterion.weight for criterion in parent.criteria)
    ids = {criterion.id for criterion in parent.criteria}
    for wanted in map(_held, draft.criteria):
        sign = namer.sign(wanted.kind, wanted.fields)
        same = (one for one in parent.criteria if signature(one.kind, one.params) == sign)
        known = (
            next(same, None)
            or next((one for one in parent.criteria if _holds(one, sign)), None)
            or _wider(parent.criteria, wanted, namer)
        )
        if known is None:
            weight = round(total * SPELLING_SHARE, 2) if wanted.kind == "writing" else wanted.weight
            added.append(replace(wanted, id=_free(wanted.id, ids), weight=weight))
            ids.add(added[-1].id)
        else:
            before = tuned.get(known.id)
            fields = {**(before[1] if before else {}), **_tuning(known, wanted)}
            tuned[known.id] = (before[0] if before else wanted, fields)
    added = _no_heavier(added, _MOST_ADDED * total)
    weights = [*(c.weight for c in parent.criteria), *(c.weight for c in added)]
    musts = [
        c.weight for c in parent.criteria if c.required or tuned.get(c.id, (None, {}))[1].get("required")
    ]
    musts += [wanted.weight for wanted in added if wanted.required]
    return Layered(
        name or parent.name,
        tuple(added),
        tuple((ident, wanted, fields) for ident, (wanted, fields) in tuned.items()),
        _cap(parent.cap, sum(weights), musts),
    )


def _no_heavier(added: list[Wanted], most: float) -> list[Wanted]:
    """Return what is added, made lighter where a long posting would drown the parent."""
    heavy = sum(wanted.weight for wanted in added)
    if heavy <= most:
        return added
    return [replace(wanted, weight=round(max(wanted.weight * most / heavy, LEAST), 2)) for wanted in added]


def _holds(criterion: Criterion, sign: Any) -> bool:  # noqa: ANN401
    """Return whether one of several ways to meet a criterion is this one."""
    options = criterion.params.options if isinstance(criterion.params, OneOfParams) else ()
    return any(signature(option.kind, option.params) == sign for option in options)


def _held(wanted: Wanted) -> Wanted:
    """Return a must as one, even if it stands alone in the posting: the parent has more beside it."""
    notes = tuple(note for note in wanted.notes if note != ALONE)
    return replace(wanted, required=wanted.must, notes=notes)


def _wider(criteria: tuple[Criterion, ...], wanted: Wanted, namer: Namer) -> Criterion | None:
    """Return the narrowest criterion that takes all of the credentials wanted, and more."""
    if wanted.kind != "credential":
        return None
    ids = set(namer.params(wanted.kind, wanted.fields).ids)
    every = [one for one in criteria if one.kind == "credential" and ids < set(one.params.ids)]
    return min(every, key=lambda one: len(one.params.ids), default=None)


def _tuning(criterion: Criterion, wanted: Wanted) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if wanted.required and not criterion.required:
        fields["required"] = True
    if criterion.kind == wanted.kind == "credential" and wanted.required:
        fields["any_of"] = list(wanted.fields["any_of"])  # nothing but what the posting takes
    if criterion.kind == wanted.kind == "experience":
        fields["months"] = wanted.fields["months"]
    return fields


def _free(ident: str, taken: set[str]) -> str:
    number = 2
    made = ident
    while made in taken:
        made = f"{ident}-{number}"
        number += 1
    return made


def _cap(cap: float | None, total: float, musts: list[float]) -> float | None:
    """Return a limit of the draft's own where the parent's would not hold a must that is missed."""
    if not musts:
        return None
    best = 100 * (total - max(musts)) / total
    if cap is not None and cap < best:
        return None
    return float(max(1, math.floor(min(CAP, best - 5))))
