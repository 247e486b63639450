"""Values ⇄ plain data, by the types of their fields, so that what is stored comes back equal.

A dataclass becomes an object of its fields, without those that hold their defaults; places in a
text become lists. Pieces of evidence get `page` and `line` beside, for those who read the database
with other programs; they are not read back.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from functools import lru_cache
from json.encoder import encode_basestring_ascii as _quoted
from math import isfinite
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from screener.values import Box, Document, Evidence, Line, Month, Page, Span, Word, Words

Plain = Any
T = TypeVar("T")
#: Nothing that is written holds itself, so that nobody need look out for that.
_JSON = json.JSONEncoder(ensure_ascii=True, allow_nan=False, separators=(",", ":"), check_circular=False)
_LISTS = frozenset((Span, Box, Word, Line, Page, Month))


def dumps(plain: Plain) -> str:
    """Return plain data as JSON text in ASCII. Raises ValueError for what JSON does not know."""
    return _JSON.encode(plain)


def to_text(value: object, document: Document | None = None) -> str:
    """Return a value as JSON text in ASCII, always the same for equal values. `document` is where
    evidence stands. Raises ValueError for numbers that JSON does not know."""
    return Texts(document)(value)


def to_plain(value: object, document: Document | None = None) -> Plain:
    """Return a value as lists, objects, texts and numbers; see `to_text`."""
    return json.loads(to_text(value, document))


class Texts:
    """Writes values about one document as JSON text; see `to_text`.

    A piece of evidence is behind a competency and several criteria: it is written once, and remembered
    while `pieces` keeps it.
    """

    __slots__ = ("document", "pieces")

    def __init__(self, document: Document | None) -> None:
        self.document = document
        self.pieces: dict[int, tuple[Evidence, str]] = {}

    def __call__(self, value: object) -> str:
        """Return a value as JSON text."""
        kind = type(value)
        return (_WRITERS.get(kind) or _writer(kind))(value, self)


_Writer = Callable[[Any, Texts], str]


def _writer(kind: type) -> _Writer:
    """Return what writes values of a class, found once: asking every value what it is takes longer."""
    _WRITERS[kind] = made = _made_writer(kind)
    return made


def _made_writer(kind: type) -> _Writer:
    if kind in (tuple, list, Words):
        return _list
    if issubclass(kind, Evidence):
        return _evidence
    if not is_dataclass(kind):
        return _foreign
    parts = tuple((field.name, f'"{field.name}":', _default(field)) for field in fields(kind))
    if kind in _LISTS:
        return lambda value, texts: f"[{','.join([texts(getattr(value, name)) for name, _, _ in parts])}]"

    def write(value: object, texts: Texts) -> str:
        made = []
        for name, key, default in parts:
            one = getattr(value, name)
            if one is default or (default is not MISSING and one == default):
                continue
            # Most parts are texts, which are written without asking who writes them.
            made.append(key + (_quoted(one) if type(one) is str else texts(one)))
        return f"{{{','.join(made)}}}"

    return write


def _list(value: Sequence[object], texts: Texts) -> str:
    return f"[{','.join([texts(one) for one in value])}]" if value else "[]"


def _evidence(value: Evidence, texts: Texts) -> str:
    known = texts.pieces.get(id(value))
    if known is not None:
        return known[1]
    span, document = value.span, texts.document
    made = (
        f'{{"span":[{span.start},{span.end}],"quote":{_quoted(value.quote)},"finder":{_quoted(value.finder)}'
    )
    if value.note:
        made += f',"note":{_quoted(value.note)}'
    if document is not None:
        line = document.line_at(span.start)
        made += f',"page":{line.page},"line":{line.number}'
    made += "}"
    texts.pieces[id(value)] = value, made
    return made


def _float(value: float, _: Texts) -> str:
    return repr(value) if isfinite(value) else dumps(value)


def _foreign(value: object, texts: Texts) -> str:
    """Return what criteria of rubrics are made of: only to be looked at, never read back."""
    if isinstance(value, date):
        return texts(value.isoformat())
    if isinstance(value, Mapping):
        rows = {str(key): texts(one) for key, one in value.items()}
        return f"{{{','.join(f'{texts(key)}:{row}' for key, row in rows.items())}}}"
    if isinstance(value, set | frozenset):
        return texts(sorted(map(str, value)))
    return texts(str(value))


#: What writes values of a class.
_WRITERS: dict[type, _Writer] = {
    NoneType: lambda _, __: "null",
    str: lambda value, _: _quoted(value),
    int: lambda value, _: repr(value),
    float: _float,
    bool: lambda value, _: "true" if value else "false",
}


def from_plain(wanted: type[T], plain: Plain) -> T:
    """Return the value of a type that plain data describes. Raises ValueError where it does not.

    Fields that are not there have their defaults; what is there beyond them is passed over.
    """
    try:
        return cast(T, _reader(cast(Hashable, wanted))(plain))
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"not a {wanted.__name__}: {error}") from error


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
    if origin is Sequence or (origin is tuple and inner[-1] is Ellipsis):
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
