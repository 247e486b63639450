"""Rubrics: what a post asks for, in files that hiring teams write and read.

`load_rubric` finds a file, follows its parents, checks everything at once and returns a flat
`Rubric`. Nothing here looks at a resume.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from screener.errors import Fault, RubricError
from screener.rubric.find import bundled, find_rubric
from screener.rubric.kinds import KINDS, Context, describe
from screener.rubric.kinds.base import Loc, fault_loc
from screener.rubric.merge import Merged, merge, read_chain
from screener.rubric.schema import CriterionFile, RubricFile, criterion_schema
from screener.values import Criterion, Rubric
from screener.yamlfaults import describe as describe_fault
from screener.yamlfaults import nearest

if TYPE_CHECKING:
    from screener.vocab import Vocabulary

T = TypeVar("T")
__all__ = ["RubricEntry", "check_rubric", "describe", "explain_kind", "list_rubrics", "load_rubric"]


@dataclass(frozen=True, slots=True)
class RubricEntry:
    """A line of the list of rubrics: its id, title, the rubric it extends, how many criteria it has."""

    id: str
    title: str
    parent: str | None
    criteria: int


def load_rubric(name_or_path: str | os.PathLike[str], *, vocabulary: Vocabulary) -> Rubric:
    """Return a rubric with its inheritance resolved and every id looked up.

    Raises UsageError `unknown_rubric` where there is no such rubric, and RubricError with all
    faults of the file and its parents, each with line and column.
    """
    rubric, faults = _build(name_or_path, vocabulary)
    if rubric is None:
        raise RubricError("faulty_rubric", faults)
    return rubric


def check_rubric(name_or_path: str | os.PathLike[str], *, vocabulary: Vocabulary) -> tuple[Fault, ...]:
    """Return every fault of a rubric and its parents, by file and place; none means that it loads.

    Raises UsageError `unknown_rubric` where there is no such rubric.
    """
    return _build(name_or_path, vocabulary)[1]


def list_rubrics() -> tuple[RubricEntry, ...]:
    """Return the bundled rubrics by id, leaving out abstract ones. Raises RubricError for a faulty one."""
    entries = []
    for name, path in bundled().items():
        chain, faults = read_chain(path)
        merged, more = merge(chain)
        if faults or more:
            raise RubricError("faulty_rubric", _ordered(faults + more))
        leaf = chain[-1]
        if not leaf.get("abstract", bool):
            parent = leaf.get("extends", str) or None
            entries.append(RubricEntry(name, leaf.get("title", str), parent, len(merged)))
    return tuple(entries)


def explain_kind(name: str) -> str:
    """Return the reference text of a kind of criterion. Raises KeyError for an unknown kind."""
    return KINDS[name].doc


def _build(
    name_or_path: str | os.PathLike[str], vocabulary: Vocabulary
) -> tuple[Rubric | None, tuple[Fault, ...]]:
    chain, faults = read_chain(find_rubric(name_or_path))
    merged, more = merge(chain)
    faults += more
    leaf = chain[-1]
    criteria: list[Criterion] = []
    contents: list[dict[str, Any]] = []
    for ident, draft in merged.items():
        found = _criterion(ident, draft, vocabulary, faults)
        if found is not None:
            criteria.append(found[0])
            contents.append({"id": ident, **found[1].model_dump(mode="json")})
    if leaf.root is not None and not merged:
        faults.append(leaf.fault((), "a rubric needs at least one criterion"))
    if faults:
        return None, _ordered(faults)
    files = [RubricFile.model_validate_json(json.dumps(layer.root.value)) for layer in chain if layer.root]
    head = {
        "name": leaf.name,
        "title": files[-1].title,
        "version": files[-1].version,
        "state": _last(file.state for file in files),
        "cap": _last(file.cap for file in files),
        "source": _last(file.source for file in files),
    }
    content = json.dumps({**head, "criteria": contents}, sort_keys=True, ensure_ascii=False)
    return (
        Rubric(
            name=leaf.name,
            title=files[-1].title,
            version=files[-1].version,
            state=_last(file.state for file in files),
            cap=_last(file.cap for file in files),
            criteria=tuple(criteria),
            origin=tuple(layer.name for layer in chain),
            fingerprint=hashlib.sha256(content.encode("utf-8")).hexdigest(),
            source=_last(file.source for file in files) or "",
        ),
        (),
    )


def _criterion(
    ident: str, draft: Merged, vocabulary: Vocabulary, faults: list[Fault]
) -> tuple[Criterion, CriterionFile] | None:
    """Return a criterion with the fields that its author wrote; None after reporting its faults."""
    before = len(faults)

    def fault(loc: Loc, message: str, hint: str) -> None:
        faults.append(draft.fault(loc, message, hint))

    name = draft.values.get("kind")
    if not isinstance(name, str) or name not in KINDS:
        if "kind" not in draft.values:
            fault((), '"kind" is missing', f"one of {', '.join(KINDS)}")
        else:
            hint = nearest(str(name), KINDS) or f"one of {', '.join(KINDS)}"
            fault(("kind",), f'unknown kind "{name}"', hint)
        return None
    kind, schema = KINDS[name], criterion_schema(name)
    try:
        written = schema.model_validate_json(json.dumps(draft.values))
    except ValidationError as error:
        for item in error.errors(include_url=False):
            fault(fault_loc(item), *describe_fault(item, schema))
    try:
        own = {key: value for key, value in draft.values.items() if key in kind.fields.model_fields}
        params = kind.resolve(
            kind.fields.model_validate_json(json.dumps(own)), Context(vocabulary, KINDS, fault)
        )
    except ValidationError:  # reported above, with the fields that all criteria share
        return None
    if len(faults) > before:
        return None
    criterion = Criterion(
        id=ident,
        kind=name,
        label=written.label,
        params=params,
        weight=written.weight,
        required=written.required,
        source=written.source,
        ask=written.ask,
        origin=draft.origin,
    )
    return criterion, written


def _last(values: Iterable[T | None]) -> T | None:
    """Return the last value given, from the root of the rubrics to the rubric itself."""
    return next((value for value in reversed(list(values)) if value is not None), None)


def _ordered(faults: list[Fault]) -> tuple[Fault, ...]:
    key = {fault: (fault.path, fault.line, fault.column, fault.message) for fault in faults}
    return tuple(sorted(key, key=key.__getitem__))
