"""Needs that will do for one another: "a programme or a year of the work", "Epic or Cerner"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from screener.draft.values import MODES, Mode, Need
from screener.values import Span

#: How many characters may lie between two that are joined by "or".
_NEAR = 90
_OR = re.compile(r"\bor\b|/", re.IGNORECASE)
_APART = re.compile(r"\band\b(?!/or)|;|[.!?]\s|\bplus\b|\+", re.IGNORECASE)
_LISTED = re.compile(r"[\s,/()]*(?:(?:or|an?|the|and/or)\s)?[\s,/()]*\Z", re.IGNORECASE)
_WHOLE = ("education", "credential", "experience")


def strongest(modes: Iterable[Mode]) -> Mode:
    """Return the mode that wants most: a must before what is asked, before a duty, before a plus."""
    return min(modes, key=MODES.index)


def join_alternatives(text: str, needs: list[Need]) -> list[Need]:
    """Return the needs of a statement, those joined by "or" as one need of the kind one_of."""
    groups: list[list[Need]] = []
    for need in sorted(needs, key=lambda need: (need.span, need.kind)):
        if groups and _joined(text, groups[-1], need, needs):
            groups[-1].append(need)
        else:
            groups.append([need])
    return [_one_of(group) for group in groups]


def _joined(text: str, group: list[Need], need: Need, needs: list[Need]) -> bool:
    before = group[-1]
    if need.span.overlaps(before.span):
        # "work in a call centre or a clinic": two readings of one length of time.
        return before.kind == need.kind == "experience" and before.mode == need.mode
    between = text[before.span.end : need.span.start]
    if len(between) > _NEAR or _APART.search(between):
        return False
    if before.kind in _WHOLE and need.kind in _WHOLE:
        return _OR.search(between) is not None
    if before.kind != need.kind or not (_is_product(before) and _is_product(need)):
        return False
    behind = text[before.span.end : max(other.span.start for other in needs)]
    return bool(_LISTED.match(between)) and bool(_OR.search(behind))


def _is_product(need: Need) -> bool:
    return need.kind == "language" or "skill" in need.fields


def _asks(need: Need) -> tuple[str, dict[str, Any]]:
    """Return what is asked, however long and whatever it is called."""
    return need.kind, {key: value for key, value in need.fields.items() if key not in ("months", "name")}


def _one_of(group: list[Need]) -> Need:
    different: list[Need] = []
    # Of one kind of work with two lengths the shorter is enough.
    for need in sorted(group, key=lambda need: need.fields.get("months", 0)):
        if all(_asks(need) != _asks(other) for other in different):
            different.append(need)
    different.sort(key=group.index)
    if len(different) == 1:
        return different[0]
    options = [{"kind": need.kind, **need.fields} for need in different]
    return Need(
        "one_of",
        {"options": options},
        strongest(need.mode for need in different),
        Span(group[0].span.start, max(need.span.end for need in group)),
        group[0].quote,
        tuple(dict.fromkeys(note for need in different for note in need.notes)),
    )
