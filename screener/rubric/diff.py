"""What two rubrics ask differently."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from screener.errors import RubricError
from screener.rubric.build import Built, build
from screener.rubric.flat import written
from screener.rubric.schema import criterion_schema
from screener.values import Rubric
from screener.vocab import Vocabulary

What = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: where (a criterion, or "" for the rubric itself), which field, and both values
    as text. `field` is empty where a whole criterion was added or removed."""

    what: What
    criterion: str
    label: str
    field: str = ""
    before: str = ""
    after: str = ""


def diff_rubrics(
    one: str | os.PathLike[str], other: str | os.PathLike[str], *, vocabulary: Vocabulary
) -> tuple[Change, ...]:
    """Return what the second rubric asks differently from the first; none if they ask the same.

    First the rubric itself, then criteria in the second's order, then those that only the first has.
    Raises UsageError `unknown_rubric`, and RubricError where one is faulty.
    """
    built = [build(each, vocabulary) for each in (one, other)]
    for each in built:
        if each.rubric is None:
            raise RubricError("faulty_rubric", each.faults)
    return (*_heads(*built), *_criteria(*built))


def _heads(one: Built, other: Built) -> Iterator[Change]:
    for field in ("title", "version", "source", "state", "cap", "fitted"):
        before, after = getattr(one.rubric, field), getattr(other.rubric, field)
        if before != after:
            yield Change("changed", "", "", field, written(before), written(after))
    terms = [{name: (t.label, t.forms) for name, t in each.terms.items()} for each in (one, other)]
    for name in dict.fromkeys([*terms[0], *terms[1]]):
        values = [each.get(name) for each in terms]
        if values[0] != values[1]:
            shown = [written(list(value[1])) if value else "" for value in values]
            yield Change("changed", "", "", f"term {name}", *shown)


def _criteria(one: Built, other: Built) -> Iterator[Change]:
    before, after = _weighed(one), _weighed(other)
    for ident in after:
        fields, label, share = after[ident]
        if ident not in before:
            yield Change("added", ident, label, after=f"weight {written(fields['weight'])}, {share}")
            continue
        known, _, was = before[ident]
        for field in dict.fromkeys([*known, *fields]):
            pair = known.get(field), fields.get(field)
            if pair[0] == pair[1]:
                continue
            shown = [written(value) if value is not None else "" for value in pair]
            if field == "weight":
                shown = [f"{shown[0]} ({was})", f"{shown[1]} ({share})"]
            yield Change("changed", ident, label, field, *shown)
    for ident, (fields, label, share) in before.items():
        if ident not in after:
            yield Change("removed", ident, label, before=f"weight {written(fields['weight'])}, {share}")


def _weighed(built: Built) -> dict[str, tuple[dict[str, Any], str, str]]:
    """Return each criterion's fields with what is left out filled in, its label and share of the points."""
    rubric: Rubric | None = built.rubric
    assert rubric is not None, "the caller has looked"
    total = sum(criterion.weight for criterion in rubric.criteria)
    found = {}
    for criterion in rubric.criteria:
        raw = json.dumps(built.merged[criterion.id].values)
        fields = criterion_schema(criterion.kind).model_validate_json(raw).model_dump(mode="json")
        share = f"{100 * criterion.weight / total:.1f} of 100 points"
        found[criterion.id] = (fields, criterion.label, share)
    return found
