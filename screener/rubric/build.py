"""From files to a flat rubric, with everything found on the way: layers, drafts and faults."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from screener.errors import Fault
from screener.rubric.find import Given, content_of, find_rubric
from screener.rubric.kinds import KINDS, Context
from screener.rubric.kinds.base import Loc, fault_loc
from screener.rubric.merge import Layer, Merged, merge, read_chain
from screener.rubric.schema import CriterionFile, RubricFile, criterion_schema
from screener.rubric.states import state_names
from screener.rubric.terms import find_terms
from screener.values import Criterion, Rubric
from screener.vocab import SkillEntry, Vocabulary
from screener.yamlfaults import describe as describe_fault
from screener.yamlfaults import nearest

T = TypeVar("T")


@dataclass(slots=True)
class Built:
    """A rubric with its files, root first, and its criteria as written; `rubric` is None if it is faulty."""

    chain: list[Layer]
    merged: dict[str, Merged]
    faults: tuple[Fault, ...]
    rubric: Rubric | None = None
    terms: dict[str, SkillEntry] = field(default_factory=dict)

    @property
    def leaf(self) -> Layer:
        """The file that was asked for."""
        return self.chain[-1]


def build(given: Given, vocabulary: Vocabulary, *, name: str = "own") -> Built:
    """Return a rubric resolved, or all faults of its files; `name` is that of one given by its content.

    Raises UsageError `unknown_rubric` where there is no such rubric, and `bad_rubric`.
    """
    chain, faults = _chain(given, name)
    merged, more = merge(chain)
    terms, wrong = find_terms(chain, vocabulary)
    faults += [*more, *wrong, *_states(chain)]
    context = Context(vocabulary, KINDS, _nowhere, terms)
    made = [_make_criterion(ident, draft, context, faults) for ident, draft in merged.items()]
    if not merged and _says_all(chain):
        faults.append(chain[-1].fault((), "a rubric needs at least one criterion", "add it under: criteria"))
    if faults:
        return Built(chain, merged, ordered(faults), terms=terms)
    return Built(chain, merged, (), _rubric(chain, [one for one in made if one], terms), terms)


def _chain(given: Given, name: str) -> tuple[list[Layer], list[Fault]]:
    """Return the files of a rubric, root first, and their faults; `name` is for one given as content."""
    content = content_of(given)
    if content is not None:
        return read_chain(Path(name), content)
    assert isinstance(given, str | os.PathLike)
    return read_chain(find_rubric(given))


def _rubric(
    chain: list[Layer], made: list[tuple[Criterion, CriterionFile]], terms: dict[str, SkillEntry]
) -> Rubric:
    """Return the rubric of files without faults."""
    files = [RubricFile.model_validate_json(json.dumps(layer.root.value)) for layer in chain if layer.root]
    head: dict[str, Any] = {
        "name": chain[-1].name,
        "title": files[-1].title,
        "version": files[-1].version,
        "state": _last(file.state for file in files),
        "cap": _last(file.cap for file in files),
        "source": _last(file.source for file in files),
    }
    if fitted := _last(file.fitted for file in files):
        head["fitted"] = fitted
    contents = [{"id": criterion.id, **written.model_dump(mode="json")} for criterion, written in made]
    return Rubric(
        **{**head, "source": head["source"] or ""},
        criteria=tuple(criterion for criterion, _ in made),
        origin=tuple(layer.name for layer in chain),
        fingerprint=_fingerprint(head, contents, terms),
    )


def _says_all(chain: list[Layer]) -> bool:
    """Return whether the files hold no criteria at all, rather than some that could not be read."""
    whole = all(layer.root is not None and isinstance(layer.root.value, dict) for layer in chain)
    parentless = not chain[0].get("extends", str)
    return whole and parentless and not any(layer.get("criteria", dict) for layer in chain)


def _states(chain: list[Layer]) -> Iterator[Fault]:
    for layer in chain:
        code = layer.get("state", str)
        if code and code not in state_names():
            hint = nearest(code.upper(), state_names()) or "two letters, such as WA"
            yield layer.fault(("state",), f'"{code}" is not a state', hint)


def _fingerprint(head: dict[str, Any], contents: list[dict[str, Any]], terms: dict[str, SkillEntry]) -> str:
    """Return the fingerprint of what a rubric says, however it is written."""
    content: dict[str, Any] = {**head, "criteria": contents}
    if terms:
        content["terms"] = {name: [term.id, term.label, *term.forms] for name, term in terms.items()}
    text = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _nowhere(_loc: Loc, _message: str, _hint: str) -> None:
    raise AssertionError("faults are reported at a criterion")


def _make_criterion(
    ident: str, draft: Merged, context: Context, faults: list[Fault]
) -> tuple[Criterion, CriterionFile] | None:
    """Return a criterion with the fields that its author wrote; None after reporting its faults."""
    before = len(faults)

    def fault(loc: Loc, message: str, hint: str) -> None:
        faults.append(draft.fault(loc, message, hint))

    name = _kind_of(draft, fault)
    if name is None:
        return None
    kind, schema = KINDS[name], criterion_schema(name)
    try:
        written = schema.model_validate_json(json.dumps(draft.values))
    except ValidationError as error:
        for item in error.errors(include_url=False):
            fault(fault_loc(item), *describe_fault(item, schema))
    try:
        own = {key: value for key, value in draft.values.items() if key in kind.fields.model_fields}
        params = kind.resolve(kind.fields.model_validate_json(json.dumps(own)), replace(context, fault=fault))
    except ValidationError:  # reported above, with the fields that all criteria share
        return None
    if len(faults) > before:
        return None
    asked = (written.weight, written.required, written.source, written.ask)
    return Criterion(ident, name, written.label, params, *asked, draft.origin), written


def _kind_of(draft: Merged, fault: Callable[[Loc, str, str], None]) -> str | None:
    """Return the kind of a criterion; None after reporting that there is none such."""
    name = draft.values.get("kind")
    if isinstance(name, str) and name in KINDS:
        return name
    choices = f"one of {', '.join(KINDS)}"
    if "kind" in draft.values:
        fault(("kind",), f'unknown kind "{name}"', nearest(str(name), KINDS) or choices)
    else:
        fault((), '"kind" is missing', choices)
    return None


def _last(values: Iterable[T | None]) -> T | None:
    """Return the last value given, from the root of the rubrics to the rubric itself."""
    return next((value for value in reversed(list(values)) if value is not None), None)


def ordered(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return faults by file and place."""
    key = {fault: (fault.path, fault.line, fault.column, fault.message) for fault in faults}
    return tuple(sorted(key, key=key.__getitem__))
