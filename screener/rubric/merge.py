"""A rubric and its parents, read and laid over one another.

Parents are followed in a loop, then applied from the root down: a file drops and tunes what it
inherits, and adds criteria or replaces them whole. Lists never merge. Every field remembers
the file and place that it came from, so that a fault in the merged criterion is reported where
somebody can mend it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from screener.errors import Fault, UsageError
from screener.rubric.find import bundled, find_parent, nearest_rubric
from screener.rubric.kinds.base import Loc, fault_loc
from screener.rubric.schema import KEBAB, RubricFile
from screener.yamlfaults import describe, nearest, which_known
from screener.yamlfile import Node, Place, load_yaml, locate

T = TypeVar("T")


@dataclass(slots=True)
class Layer:
    """One file of the chain. `root` is None where it is not YAML; then nothing else is known."""

    name: str
    path: Path
    root: Node | None
    in_hand: bool = False  # handed over, not read from a file

    def get(self, key: str, wanted: type[T]) -> T:
        """Return a top-level value where it has the type wanted, else an empty one of it."""
        value = self.root.value.get(key) if self.root and isinstance(self.root.value, dict) else None
        return value if isinstance(value, wanted) else wanted()

    def place(self, loc: Loc, *, on_key: bool = False) -> Place:
        """Return line and column of a place of this file."""
        return locate(self.root, loc, on_key=on_key) if self.root else (1, 1)

    def fault(self, loc: Loc, message: str, hint: str, *, on_key: bool = False) -> Fault:
        """Return a fault at a place of this file."""
        return Fault(str(self.path), *self.place(loc, on_key=on_key), message, hint)


@dataclass(slots=True)
class Merged:
    """A criterion under construction: raw values, where each came from, and the files that made it."""

    owner: tuple[Layer, Loc]
    values: dict[str, Any] = field(default_factory=dict)
    places: dict[str, tuple[Layer, Loc]] = field(default_factory=dict)
    origin: tuple[str, ...] = ()

    def put(self, raw: dict[str, Any], layer: Layer, loc: Loc) -> None:
        """Lay the fields of a file over what is there."""
        self.values.update(raw)
        self.places.update({key: (layer, (*loc, key)) for key in raw})
        self.origin = (*self.origin, layer.name)

    def fault(self, loc: Loc, message: str, hint: str) -> Fault:
        """Return a fault at a field of the criterion, in the file that wrote the field."""
        if loc and loc[0] in self.places:
            layer, base = self.places[str(loc[0])]
            return layer.fault((*base, *loc[1:]), message, hint)
        layer, base = self.owner
        return layer.fault(base, message, hint, on_key=True)


def read_chain(path: Path, content: bytes | None = None) -> tuple[list[Layer], list[Fault]]:
    """Return a rubric's file and its parents, root first, with the faults of each file's own shape.

    With `content` the path is a mere name, and parents are bundled ones.

    Raises UsageError `unknown_rubric` where a file cannot be opened.
    """
    chain: list[Layer] = []
    faults: list[Fault] = []
    current: Path | None = path
    while current is not None:
        layer, found = _read(current, content if not chain else None)
        chain.append(layer)
        faults += found
        current = _parent(chain, faults)
    return chain[::-1], faults


def _read(path: Path, content: bytes | None) -> tuple[Layer, list[Fault]]:
    try:
        data = path.read_bytes() if content is None else content
    except OSError as error:
        raise UsageError(
            "unknown_rubric", f"the rubric {path} cannot be opened", "check its permissions"
        ) from error
    root, found = load_yaml(data, str(path))
    layer, faults = Layer(path.stem, path, root, content is not None), list(found)
    if root is None:
        return layer, faults
    try:
        RubricFile.model_validate_json(json.dumps(root.value))
    except ValidationError as error:
        items = error.errors(include_url=False)
        faults += [layer.fault(fault_loc(item), *describe(item, RubricFile)) for item in items]
    return layer, faults


def _parent(chain: list[Layer], faults: list[Fault]) -> Path | None:
    """Return the file that the last layer extends; report one that is missing or goes round."""
    child = chain[-1]
    name = child.get("extends", str)
    if not name:
        return None
    parent = bundled().get(name) if child.in_hand else find_parent(name, child.path)
    if parent is None:
        files = () if child.in_hand else child.path.parent.glob("*.yaml")
        beside = [path.stem for path in files if path.stem != child.path.stem]
        hint = nearest_rubric(Path(name).stem, beside) or which_known(name, [*bundled(), *beside])
        if Path(name).stem == child.path.stem:
            hint = "no rubric extends itself: name its parent, such as ma"
        faults.append(child.fault(("extends",), f'there is no rubric "{name}" to extend', hint))
        return None
    if any(parent.samefile(layer.path) for layer in chain if not layer.in_hand):
        circle = " -> ".join([*(layer.name for layer in chain), parent.stem])
        faults.append(
            child.fault(
                ("extends",), f"the rubrics extend each other in a circle: {circle}", "break it in one"
            )
        )
        return None
    return parent


def merge(chain: list[Layer]) -> tuple[dict[str, Merged], list[Fault]]:
    """Return the criteria by id, in order, and the faults in `criteria`, `tune` and `drop`."""
    merged: dict[str, Merged] = {}
    faults: list[Fault] = []
    for layer in chain:
        inherited = list(merged)
        for index, ident in enumerate(layer.get("drop", list)):
            if ident in inherited:
                merged.pop(ident, None)
            elif isinstance(ident, str):
                faults += _not_inherited(chain, layer, ("drop", index), ident, inherited)
        for ident, raw in layer.get("tune", dict).items():
            loc: Loc = ("tune", ident)
            if ident in inherited and ident not in merged:
                hint = "keep it out of one of the two"
                message = f'"{ident}" is dropped by this file and cannot be tuned'
                faults.append(layer.fault(loc, message, hint, on_key=True))
            elif ident not in merged:
                faults += _not_inherited(chain, layer, loc, ident, inherited)
            elif isinstance(raw, dict) and "kind" in raw:
                hint = "write the whole criterion under criteria"
                faults.append(layer.fault((*loc, "kind"), "tune cannot change the kind", hint, on_key=True))
            elif isinstance(raw, dict):
                merged[ident].put(raw, layer, loc)
        for ident, raw in layer.get("criteria", dict).items():
            if isinstance(raw, dict) and "kind" not in raw and ident in inherited:
                hint = "to change its weight or to require it, write it under tune"
                faults.append(layer.fault(("criteria", ident), f'"{ident}" is inherited', hint, on_key=True))
            else:
                faults += _add(ident, raw, layer, merged)
    return merged, faults


def _add(ident: str, raw: object, layer: Layer, merged: dict[str, Merged]) -> Iterator[Fault]:
    """Add a criterion to those of the parents, or replace one of theirs; yield a fault of its id."""
    loc: Loc = ("criteria", ident)
    if not KEBAB.fullmatch(ident):
        hint = "small letters, digits and single hyphens"
        yield layer.fault(loc, f'"{ident}" is not a criterion id', hint, on_key=True)
    if isinstance(raw, dict):
        made = Merged((layer, loc), origin=merged[ident].origin if ident in merged else ())
        made.put(raw, layer, loc)
        merged[ident] = made


def _not_inherited(
    chain: list[Layer], layer: Layer, loc: Loc, ident: str, inherited: list[str]
) -> Iterator[Fault]:
    """Yield the fault of an id that no parent brought, unless a parent is missing, which is told already."""
    if chain[0].get("extends", str):
        return
    if not inherited:
        hint = "this rubric extends nothing"
    elif loc[0] == "tune":
        hint = nearest(ident, inherited) or "a new criterion stands under criteria"
    else:
        hint = nearest(ident, inherited) or "nothing to do: what no rubric asks for weighs nothing"
    yield layer.fault(loc, f'no criterion "{ident}" is inherited', hint, on_key=True)
