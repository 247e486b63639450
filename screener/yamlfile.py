"""Strict YAML for files that people write: no surprises, and every mistake at its place.

Plain YAML turns `2:1` into 121, `NO` into false and `0123` into 83, and lets a second
`weight:` win silently. Here only `true`, `false`, `null`, whole numbers and decimals are
typed; everything else is the text that was written. Duplicate keys, tabs, tags, anchors
and aliases, documents over 1 MB and nesting over 40 levels are refused.

The events of the parser are read, not its finished nodes: an alias is seen before it is
expanded, depth is known before anything recurses, and one pass gives values and places.

A mistake that leaves the rest readable (a key given twice: the first is kept) comes with the
tree, so that whoever checks the content can report its mistakes too, all at once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from screener.errors import Fault
from screener.yamlfaults import describe, nearest, syntax_hint, which_known
from screener.yamlkept import kept_or_read
from screener.yamlplain import LOADER, Event, UnusualError, read_plain, reader

T = TypeVar("T")
Place = tuple[int, int]
_Events = Iterator[Event]
__all__ = ["FileModel", "Node", "Place", "load_yaml", "locate", "nearest", "validate", "which_known"]

_MAX_BYTES = 1_000_000
MAX_DEPTH = 40

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?")
_TYPED = {"true": True, "false": False, "null": None, "": None}
#: What other programs write in place of text, by how it begins.
_OTHER_FORMATS = {b"%PDF": "a PDF", b"PK": "an office document or an archive", b"{\\rtf": "a rich text (RTF)"}
_REFUSED = re.compile("[^\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_TOLD_WHERE_IT_BEGINS = frozenset(("could not find expected ':'", "found unexpected end of stream"))
_ADAPTERS: dict[Any, TypeAdapter[Any]] = {}


class FileModel(BaseModel):
    """Base of what a file may say: exact types, unknown keys refused, frozen."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


@dataclass(slots=True)
class Node:
    """A value with its place; `keys` holds the places of a mapping's keys."""

    value: Any
    place: Place
    children: dict[str, Node] | list[Node] | None = None
    keys: dict[str, Place] = field(default_factory=dict)


def load_yaml(text: str | bytes, path: str) -> tuple[Node | None, tuple[Fault, ...]]:
    """Return the document as a tree of values with places, and every fault found.

    The tree is None where the text cannot be read for certain. A document with faults is never right,
    with a tree or without.
    """
    faults: list[Fault] = []
    if isinstance(text, bytes):
        what = next((kind for start, kind in _OTHER_FORMATS.items() if text.startswith(start)), None)
        if what:
            return None, (Fault(path, 1, 1, f"this is {what}, not plain text", "save it as plain text"),)
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            return None, (Fault(path, line, 1, "this is not UTF-8 text", "save the file as UTF-8"),)
    text = text.removeprefix("\ufeff")
    if len(text) > _MAX_BYTES or len(text.encode("utf-8", "surrogatepass")) > _MAX_BYTES:
        return None, (Fault(path, 1, 1, "the file is larger than 1 MB", "split it"),)
    for match in _REFUSED.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        what = "a tab" if match[0] == "\t" else f"the character U+{ord(match[0]):04X}"
        faults.append(Fault(path, line, column, f"{what} is not allowed here", "use spaces"))
        if len(faults) == 50:  # a binary file, most likely
            break
    if faults and not all(_within_a_line(text, match) for match in _REFUSED.finditer(text)):
        return None, tuple(faults)
    refused = tuple(faults)
    text = text.replace("\t", " ")
    reader = _Reader(path, faults)
    try:
        root = reader.read(yaml.parse(text, Loader=LOADER))
    except yaml.MarkedYAMLError as error:
        if refused:  # what the tabs meant can only be guessed
            return None, refused
        faults.append(_syntax_fault(path, error, text))
        return None, tuple(faults)
    return (None if reader.lost else root), tuple(sorted(faults, key=lambda f: (f.line, f.column)))


def _syntax_fault(path: str, error: yaml.MarkedYAMLError, text: str) -> Fault:
    """Return what the parser stumbled on; a key without a colon and open quotes where they begin."""
    mark, problem = error.problem_mark or error.context_mark, error.problem or "this is not YAML"
    if error.context_mark and problem in _TOLD_WHERE_IT_BEGINS:
        mark = error.context_mark
    hint = syntax_hint(problem, text.splitlines(), mark.line if mark else 0)
    if error.context_mark and "flow" in (error.context or ""):
        hint += f"; it opens on line {error.context_mark.line + 1}"
    return Fault(path, *((mark.line + 1, mark.column + 1) if mark else (1, 1)), problem, hint)


def _within_a_line(text: str, match: re.Match[str]) -> bool:
    """Return whether this is a tab after other text of its line, where it changes no structure."""
    before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    return match[0] == "\t" and before.strip() not in ("", "-")


def validate(
    shape: type[T], text: str | bytes, path: str, *, kept: bool = False
) -> tuple[T | None, tuple[Fault, ...]]:
    """Return the document as a value of `shape` (a model, a dataclass, or a type such as
    `dict[str, Entry]`), or None and all faults with line and column.

    Checking is strict: text is not taken for a number, nor a number for text. Unknown keys
    are faults where the shape forbids them (`FileModel` does), with the nearest known key.
    With `kept`, what the text says is kept for the next start (see `yamlkept`).
    """

    def read() -> bytes:
        return json.dumps(_without_faults(text)).encode()

    with suppress(UnusualError, ValidationError):
        said = kept_or_read(text, reader(), read) if kept and isinstance(text, bytes) else read()
        return _adapter(shape).validate_json(said, strict=True), ()
    root, faults = load_yaml(text, path)
    if root is None:
        return None, faults
    found = set(faults)
    try:
        value = _adapter(shape).validate_json(json.dumps(root.value), strict=True)
    except ValidationError as error:
        value = None
        found |= {
            Fault(path, *_place(root, item), *describe(item, shape))
            for item in error.errors(include_url=False)
        }
    ordered = tuple(sorted(found, key=lambda fault: (fault.line, fault.column, fault.message)))
    return (None if ordered else value), ordered


def _without_faults(text: str | bytes) -> object:
    """Return what a text holds that surely has no fault. Raises UnusualError for any other."""
    try:
        written = text.decode("utf-8") if isinstance(text, bytes) else text
    except UnicodeDecodeError as error:
        raise UnusualError from error
    if len(written) * 4 > _MAX_BYTES and len(written.encode("utf-8", "surrogatepass")) > _MAX_BYTES:
        raise UnusualError
    if _REFUSED.search(written):
        raise UnusualError
    return read_plain(written, _typed, deepest=MAX_DEPTH)


def locate(root: Node, loc: tuple[int | str, ...], *, on_key: bool = False) -> Place:
    """Return line and column of what a pydantic `loc` leads to, or of the nearest thing above it.

    Names of union members in the `loc`, which are not part of the file, are passed over.
    With `on_key` the place is that of the last key, otherwise that of its value.
    """
    node, place = root, root.place
    for step in loc:
        children = node.children
        if isinstance(children, dict) and isinstance(step, str) and step in children:
            place = node.keys[step]
            node = children[step]
        elif isinstance(children, list) and isinstance(step, int) and step < len(children):
            node = children[step]
            place = node.place
        elif step == "[key]":
            on_key = True
    # A block below its key begins a line later; the key is where a person looks.
    return place if on_key or node.children is not None else node.place


def _place(root: Node, error: Mapping[str, Any]) -> Place:
    """Return where one of pydantic's errors is best shown."""
    loc = tuple(error["loc"])
    if error["type"] == "union_tag_invalid":
        loc += (error["ctx"]["discriminator"].strip("'"),)
    return locate(root, loc, on_key=error["type"] in {"extra_forbidden", "unexpected_keyword_argument"})


def _adapter(shape: type[T]) -> TypeAdapter[T]:
    """Return the checker of a shape; building one takes longer than using it."""
    if shape not in _ADAPTERS:
        _ADAPTERS[shape] = TypeAdapter(shape)
    return _ADAPTERS[shape]


def _typed(text: str) -> str | int | float | bool | None:
    if text in _TYPED:
        return _TYPED[text]
    number = _NUMBER.fullmatch(text) if text[0] in "-0123456789" else None
    if number is None:
        return text
    return float(text) if number[1] else int(text)


def _scalar(event: Event, place: Place) -> Node:
    plain = event.style is None or event.style == ""
    return Node(_typed(event.value) if plain else event.value, place)


class _TooDeepError(yaml.MarkedYAMLError):
    """Nesting beyond the limit; raised before anything recurses further."""


class _Reader:
    """Turns parser events into nodes and collects what strict YAML refuses."""

    def __init__(self, path: str, faults: list[Fault]) -> None:
        self.path = path
        self.faults = faults
        self.lost = False  # whether a value is missing from the tree

    def fault(self, event: Event, message: str, hint: str) -> None:
        mark = event.start_mark
        self.faults.append(Fault(self.path, mark.line + 1, mark.column + 1, message, hint))

    def read(self, events: _Events) -> Node | None:
        root: Node | None = None
        for event in events:
            if not isinstance(event, yaml.DocumentStartEvent):
                continue
            if root is not None:
                self.fault(event, "a second document begins here", "keep one document a file")
                break
            root = self.node(next(events), events, 1)
        if root is None:
            self.faults.append(Fault(self.path, 1, 1, "the file is empty", "write something into it"))
        return root

    def node(self, event: Event, events: _Events, depth: int) -> Node:
        mark = event.start_mark
        place = (mark.line + 1, mark.column + 1)
        if type(event) is yaml.ScalarEvent and event.anchor is None and event.tag is None:
            return _scalar(event, place)  # nearly all events
        if event.anchor is not None:
            what = "an alias" if isinstance(event, yaml.AliasEvent) else "an anchor"
            self.fault(event, f"{what} is not allowed here", "write the value out")
        if isinstance(event, yaml.AliasEvent):
            self.lost = True
            return Node(None, place)
        if event.tag is not None:
            self.fault(event, f"a tag ({event.tag}) is not allowed here", "write the value alone")
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event, place)
        if depth > MAX_DEPTH:
            raise _TooDeepError(problem=f"more than {MAX_DEPTH} levels of nesting", problem_mark=mark)
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Node] = []
            while not isinstance(event := next(events), yaml.SequenceEndEvent):
                items.append(self.node(event, events, depth + 1))
            return Node([item.value for item in items], place, items)
        return self.mapping(place, events, depth)

    def mapping(self, place: Place, events: _Events, depth: int) -> Node:
        children: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            mark = event.start_mark
            key = event.value if isinstance(event, yaml.ScalarEvent) else None
            self.node(event, events, depth + 1)  # faults of the key itself
            value = self.node(next(events), events, depth + 1)
            if key is None:
                self.fault(event, "a key must be plain text", "write one word before the colon")
                self.lost = True
            elif key in children:
                self.fault(event, f'"{key}" is given twice', f"first on line {keys[key][0]}")
            else:
                children[key] = value
                keys[key] = (mark.line + 1, mark.column + 1)
        return Node({key: child.value for key, child in children.items()}, place, children, keys)
