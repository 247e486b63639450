"""From the needs of all statements to criteria: what is asked twice counts once, and weights are given.

The rule of weights, in full. A must weighs 8, what is asked for 5, a duty 3, a plus 2. A level of schooling
weighs half of that, as a diploma says little of the work. What nearly everybody claims (communication,
teamwork and the like) weighs 1 and is never a must, since a resume that leaves it out says nothing. Where
there is little beside such abilities, everything else is multiplied until none of them is worth more than 6
of 100 points. Spelling is worth 1 of 100. A second language counts only where the posting itself says that
patients speak it. The score is held at 60 while a must is missed, or lower where a must weighs so much that
missing it would go unnoticed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from screener.draft.joining import strongest
from screener.draft.naming import Namer
from screener.draft.values import MODES, LeftOut, Mode, Need, Quote, Wanted
from screener.draft.words import Words

_WEIGHTS: dict[Mode, float] = {"must": 8, "asked": 5, "duty": 3, "plus": 2}
_SOFT_SHARE = 0.06
SPELLING_SHARE = 0.01
_LEAST_SHARE = 0.004
CAP = 60.0
_SHOWN = 2  # quotes that a criterion names as its source
_SEVERAL = "several lines name certifications: any of them counts"
_TWO_NAMES = "one product: looked for by its short name, which is a common word too, and by its longer ones"
ALONE = "the posting calls it a must; there is too little beside it for a limit to hold the score"
_NO_PATIENTS = (
    "a language can tell where somebody comes from; the posting does not say that patients speak it. "
    "Where they do, add it and say so under source"
)
_ONLY_SOFT = (
    "nearly everybody claims it, and the posting asks for nothing else that it could be weighed against"
)


@dataclass(slots=True)
class _Gathered:
    need: Need
    quotes: list[Quote]
    notes: list[str]


def gather(needs: Iterable[Need], namer: Namer, words: Words) -> tuple[list[Wanted], list[LeftOut]]:
    """Return the criteria by how much they are wanted, and the needs that make none."""
    gathered: dict[Any, _Gathered] = {}
    left: list[LeftOut] = []
    for need in _merged_certifications(list(needs), words):
        if need.kind in ("language", "one_of") and _languages(need) and not _for_patients(need):
            left.append(LeftOut("language", _NO_PATIENTS, need.quote))
            continue
        kind, fields = namer.spread(need.kind, need.fields)
        notes = need.notes if kind == need.kind else (*need.notes, _TWO_NAMES)
        need = replace(need, kind=kind, fields=fields, notes=notes)  # noqa: PLW2901
        sign = namer.sign(need.kind, need.fields)
        known = gathered.get(sign)
        if known is None:
            gathered[sign] = _Gathered(need, [need.quote], list(need.notes))
        else:
            _add(known, need)
    made = sorted(gathered.values(), key=lambda one: MODES.index(one.need.mode))
    criteria = list(_criteria(made, namer, words))
    hard = [
        criterion for criterion in criteria if not _soft(criterion, words) and criterion.kind != "writing"
    ]
    if not hard:
        left += [LeftOut("soft", _ONLY_SOFT, quote) for criterion in criteria for quote in criterion.quotes]
        return [], left
    return _balanced(criteria, words), left


def cap_of(criteria: list[Wanted]) -> tuple[float | None, list[Wanted]]:
    """Return the limit while a must is missed, with the criteria; a must that no limit could hold (there
    is nothing beside it) is not called one."""
    total = sum(criterion.weight for criterion in criteria)
    best = [100 * (total - c.weight) / total for c in criteria if c.required]
    if not best:
        return None, criteria
    limit = math.floor(min(CAP, min(best) - 5))
    if limit >= 1:
        return float(limit), criteria
    changed = [replace(c, required=False, notes=(*c.notes, ALONE)) if c.required else c for c in criteria]
    return None, changed


def _add(known: _Gathered, need: Need) -> None:
    """Add another mention of the same: the stronger one says how much is asked."""
    months = {known.need.fields.get("months"), need.fields.get("months")}
    if len(months) == 2:
        known.notes.append("asked for twice, with different lengths: that of the stronger wording is taken")
    if strongest([known.need.mode, need.mode]) != known.need.mode:
        known.need = need
        known.notes = [*need.notes, *known.notes]
        known.quotes = [need.quote, *(quote for quote in known.quotes if quote != need.quote)]
    elif need.quote not in known.quotes:
        known.quotes.append(need.quote)


def _merged_certifications(needs: list[Need], words: Words) -> list[Need]:
    """Return the needs with all certifications of medical assistants as one where several lines name some."""
    every = set(words.file.medical_assistant_codes)
    mine = [n for n in needs if n.kind == "credential" and set(n.fields["any_of"]) <= every]
    if len({tuple(sorted(need.fields["any_of"])) for need in mine}) < 2:
        return needs
    codes = [c for c in words.file.medical_assistant_codes if any(c in n.fields["any_of"] for n in mine)]
    return [
        replace(n, fields={"any_of": codes}, notes=(*n.notes, _SEVERAL)) if n in mine else n for n in needs
    ]


def _languages(need: Need) -> bool:
    return need.kind == "language" or any(one["kind"] == "language" for one in need.fields.get("options", ()))


def _for_patients(need: Need) -> bool:
    return "patient" in need.quote.text.casefold()


def _criteria(made: list[_Gathered], namer: Namer, words: Words) -> Iterator[Wanted]:
    used: set[str] = set()
    for one in made:
        need = one.need
        ident = namer.ident(need.kind, need.fields)
        number = 2
        while ident in used:
            ident = f"{ident.rstrip('0123456789').rstrip('-')}-{number}"
            number += 1
        used.add(ident)
        soft = need.fields.get("competency") in words.file.soft
        must = need.mode == "must" and not soft and need.kind != "writing"
        notes = list(one.notes)
        if soft and need.mode == "must":
            notes.append("the posting calls it a must; nearly everybody claims it, so that it is none here")
        yield Wanted(
            ident,
            need.kind,
            need.fields,
            namer.label(need.kind, need.fields),
            namer.ask(need.kind, need.fields),
            need.mode,
            must,
            _weight(need, soft=soft),
            tuple(one.quotes[:_SHOWN]),
            tuple(dict.fromkeys(notes)),
            must,
        )


def _weight(need: Need, *, soft: bool) -> float:
    if soft or need.kind == "writing":
        return 1
    weight = _WEIGHTS[need.mode]
    level = need.kind == "education" and "at_least" in need.fields
    return weight / 2 if level else weight


def _soft(criterion: Wanted, words: Words) -> bool:
    return criterion.fields.get("competency") in words.file.soft


def _balanced(criteria: list[Wanted], words: Words) -> list[Wanted]:
    """Return the criteria with the shares that the rule of the module sets."""
    soft = sum(_soft(criterion, words) for criterion in criteria)
    hard = sum(c.weight for c in criteria if not _soft(c, words) and c.kind != "writing")
    times = max(1, math.ceil((1 / _SOFT_SHARE - soft) / hard)) if soft else 1
    total = soft + hard * times
    light = max(1.0, round(_LEAST_SHARE * total, 2))  # of a posting as long as a book
    return [
        replace(criterion, weight=round(max(0.01, total * SPELLING_SHARE), 2))
        if criterion.kind == "writing"
        else replace(criterion, weight=light)
        if _soft(criterion, words)
        else replace(criterion, weight=max(light, criterion.weight * times))
        for criterion in criteria
    ]
