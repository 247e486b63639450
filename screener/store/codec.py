"""Values ⇄ plain data, by the types of their fields, so that what is stored comes back equal.

A dataclass becomes an object of its fields, without those that hold their defaults; places in a
text become lists. Pieces of evidence get `page` and `line` beside, for those who read the database
with other programs; they are not read back.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from screener.values import Box, Document, Evidence, Line, Month, Page, Span, Word

Plain = Any
T = TypeVar("T")
_LISTS = frozenset((Span, Box, Word, Line, Page, Month))
_ATOMS = frozenset((NoneType, str, int, float, bool))


def to_text(value: object, document: Document | None = None) -> str:
    """Return a value as JSON text in ASCII, always the same for equal values."""
    return dumps(to_plain(value, document))


def dumps(plain: Plain) -> str:
    """Return plain data as JSON text in ASCII. Raises ValueError for what JSON does not know."""
    return json.dumps(plain, ensure_ascii=True, allow_nan=False, separators=(",", ":"))


def to_plain(value: object, document: Document | None = None) -> Plain:
    """Return a value as lists, objects, texts and numbers. `document` is where evidence stands."""
    kind = cast(Hashable, type(value))
    if kind in _ATOMS:
        return value
    if kind is tuple or kind is list:
        return [to_plain(one, document) for one in cast(tuple[object, ...], value)]
    if isinstance(value, Evidence):  # a resume has hundreds, so these are written out
        span = [value.span.start, value.span.end]
        made: Plain = {"span": span, "quote": value.quote, "finder": value.finder}
        if value.note:
            made["note"] = value.note
        if document is not None:
            line = document.line_at(value.span.start)
            made |= {"page": line.page, "line": line.number}
        return made
    if is_dataclass(value):
        if kind in _LISTS:
            return [to_plain(getattr(value, name), document) for name, _ in _fields(kind)]
        return {
            name: one if type(one) in _ATOMS else to_plain(one, document)
            for name, default in _fields(kind)
            if (one := getattr(value, name)) != default or default is MISSING
        }
    return _foreign(value)


def _foreign(value: object) -> Plain:
    """Return what criteria of rubrics are made of: only to be looked at, never read back."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): to_plain(one) for key, one in value.items()}
    if isinstance(value, set | frozenset):
        return sorted(map(str, value))
    return str(value)


def from_plain(wanted: type[T], plain: Plain) -> T:
    """Return the value of a type that plain data describes. Raises ValueError where it does not.

    Fields that are not there have their defaults; what is there beyond them is passed over.
    """
    try:
        return cast(T, _reader(cast(Hashable, wanted))(plain))
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"not a {wanted.__name__}: {error}") from error


@lru_cache(maxsize=64)
def _fields(kind: Hashable) -> tuple[tuple[str, object], ...]:
    return tuple((field.name, _default(field)) for field in fields(cast(type, kind)))


def _default(field: Field[Any]) -> object:
    return field.default_factory() if field.default_factory is not MISSING else field.default


@lru_cache(maxsize=256)
def _reader(wanted: Any) -> Callable[[Plain], object]:  # noqa: ANN401  any type that fields have
    origin, inner = get_origin(wanted), get_args(wanted)
    if origin in (Union, UnionType):
        readers = [_reader(one) for one in inner if one is not NoneType]
        if len(readers) == 1:
            only = readers[0]
            return lambda plain: None if plain is None else only(plain)
    if origin is tuple and inner[-1] is Ellipsis:
        each = _reader(inner[0])
        return lambda plain: tuple(each(one) for one in plain)
    if origin is tuple:
        one_by_one = [_reader(one) for one in inner]
        return lambda plain: tuple(read(one) for read, one in zip(one_by_one, plain, strict=True))
    if is_dataclass(wanted):
        return _dataclass_reader(cast(type, wanted))
    if wanted is float:
        return _number
    if wanted is date:
        return date.fromisoformat
    if wanted in (str, int, bool):
        return _checked(wanted)
    if wanted is Any or origin is Literal:
        return lambda plain: plain
    raise ValueError(f"no reader for {wanted}")


def _number(plain: Plain) -> object:
    """Return a number as it is: 5 and 5.0 are equal, and written differently."""
    if type(plain) not in (int, float):
        raise TypeError(f"{type(plain).__name__} for a number")
    return plain


def _checked(kind: type) -> Callable[[Plain], object]:
    def read(plain: Plain) -> object:
        if type(plain) is not kind:
            raise TypeError(f"{type(plain).__name__} for {kind.__name__}")
        return plain

    return read


def _dataclass_reader(kind: type) -> Callable[[Plain], object]:
    hints = get_type_hints(kind)
    readers = [(field.name, _reader(hints[field.name])) for field in fields(kind)]
    if kind in _LISTS:
        return lambda plain: kind(*(read(one) for (_, read), one in zip(readers, plain, strict=True)))
    return lambda plain: kind(**{name: read(plain[name]) for name, read in readers if name in plain})
