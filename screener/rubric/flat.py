"""A rubric laid flat: every criterion with all of its fields, and the file and line of each."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from screener.errors import RubricError
from screener.rubric.build import Built, build
from screener.rubric.merge import Merged
from screener.vocab import Vocabulary

#: In this order; the fields of the kind come after the first two.
_FIRST = ("kind", "label")
_LAST = ("weight", "required", "source", "ask")


@dataclass(frozen=True, slots=True)
class Line:
    """One field of a criterion as written, and where: the rubric's name and the line in its file."""

    field: str
    value: Any
    rubric: str
    line: int


def trace_rubric(
    name_or_path: str | os.PathLike[str], *, vocabulary: Vocabulary
) -> dict[str, tuple[Line, ...]]:
    """Return the fields of each criterion with their origin, by criterion and in the rubric's order.

    Raises UsageError `unknown_rubric`, and RubricError where the rubric is faulty.
    """
    built = build(name_or_path, vocabulary)
    if built.rubric is None:
        raise RubricError("faulty_rubric", built.faults)
    return {ident: tuple(_lines(draft)) for ident, draft in built.merged.items()}


def _lines(draft: Merged) -> Iterator[Line]:
    own = [field for field in draft.values if field not in (*_FIRST, *_LAST)]
    for field in (*_FIRST, *own, *_LAST):
        if field in draft.values:
            layer, loc = draft.places[field]
            line, _ = layer.place(loc)
            yield Line(field, draft.values[field], layer.name, line)


def flat_yaml(name_or_path: str | os.PathLike[str], *, vocabulary: Vocabulary) -> str:
    """Return the rubric as one file without parents; a comment beside each line says where it is from.

    Raises UsageError `unknown_rubric`, and RubricError where the rubric is faulty.
    """
    built = build(name_or_path, vocabulary)
    if built.rubric is None:
        raise RubricError("faulty_rubric", built.faults)
    rows = [*_head(built), "criteria:"]
    for ident, draft in built.merged.items():
        rows.append(f"  {ident}:")
        rows += [
            f"    {line.field}: {written(line.value)}  # {line.rubric}:{line.line}" for line in _lines(draft)
        ]
    return "\n".join(rows) + "\n"


def _head(built: Built) -> Iterator[str]:
    rubric = built.rubric
    assert rubric is not None, "the caller has looked"
    yield f"# Laid flat from {' -> '.join(reversed(rubric.origin))}."
    yield f"title: {written(rubric.title)}"
    yield f"version: {written(rubric.version)}"
    fields = ("source", "state", "cap", "fitted")
    for key, value in ((field, getattr(rubric, field)) for field in fields):
        if value:
            yield f"{key}: {written(value)}"
    if built.terms:
        yield "terms:"
        for name, term in built.terms.items():
            yield f"  {name}: {written({'label': term.label, 'forms': list(term.forms)})}"


def written(value: Any) -> str:  # noqa: ANN401  any value of YAML
    """Return a value as strict YAML writes it on one line; JSON is YAML."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(value, ensure_ascii=False)
