"""What is wrong with a value in a file, in words for the person who wrote the file.

Knows pydantic's error types and the models behind them, so that an unknown key can be
answered with the nearest known one.
"""

from __future__ import annotations

import dataclasses
import re
import types
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from itertools import takewhile
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

_LIST = ("a list", "put each item behind a dash")
_KEYS = ("keys with values", "write each key with a colon and its value")
#: What a value must be, and how it is written.
_WANTED = {
    "string_type": ("text", "write one text"),
    "int_type": ("a whole number", "write it in digits and without quotes, such as 5"),
    "int_from_float": ("a whole number", "leave out what is behind the point"),
    "float_type": ("a number", "write it in digits and without quotes, such as 5 or 0.5"),
    "bool_type": ("true or false", "write true or false"),
    "list_type": _LIST,
    "tuple_type": _LIST,
    "dict_type": _KEYS,
    "model_type": _KEYS,
    "model_attributes_type": _KEYS,
    "dataclass_type": _KEYS,
    "none_required": ("null or nothing", "leave the value out"),
}
#: What other dialects of YAML take for true and false.
_SWITCHES = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"} | {
    word: word for word in ("true", "false")
}
_QUOTES = "“”\"'"
_MOST_LISTED = 14
_SYNTAX_HINTS = {
    "mapping values are not allowed": 'put text that holds ": " in quotes, or check the indentation',
    "could not find expected ':'": 'a key needs a ":" and a space after it',
    "cannot start any token": 'put text that begins with "@", "`" or "%" in quotes',
    "did not find expected ',' or": "a comma is missing, or a bracket is not closed",
    "levels of nesting": "lay it out flatter",
    "unexpected end of stream": "close the quotes that open here",
    "did not find expected key": "check the indentation and the quotes",
}
#: Of any other fault of syntax.
_LOOK = "look at the indentation and the quotes here and in the line above"
_COMMENTED_KEY = re.compile(r"\s*# ?[a-z_]+:\s*")
#: The keys at the top of files: set in, one stands below nothing.
_SET_IN = re.compile(r"[ ]+((?:title|version|source|extends|criteria|tune|drop|terms|cap|state):)")
_LIMITS = {
    "greater_than": "greater than {gt}",
    "greater_than_equal": "{ge} or more",
    "less_than": "less than {lt}",
    "less_than_equal": "{le} or less",
    "string_too_short": "text of at least {min_length} characters",
    "string_pattern_mismatch": "written like {pattern}",
}


def describe(error: Mapping[str, Any], shape: object) -> tuple[str, str]:
    """Return message and hint for one of pydantic's errors about a value of `shape`. An error that a model
    raises itself holds both."""
    kind: str = error["type"]
    loc: tuple[int | str, ...] = tuple(error["loc"])
    context: dict[str, Any] = {key: _plain(value) for key, value in error.get("ctx", {}).items()}
    given = error.get("input")
    if kind in {"extra_forbidden", "unexpected_keyword_argument"}:
        return f'unknown key "{loc[-1]}"', which_known(str(loc[-1]), _fields(shape, loc[:-1]))
    if kind in {"literal_error", "enum", "union_tag_invalid"}:
        return _choice(context, given)
    if kind == "missing":
        return f'"{loc[-1]}" is missing', "add it"
    if kind == "union_tag_not_found":
        return "{} is missing".format(context["discriminator"].replace("'", '"')), "add it"
    if kind in _WANTED:
        return _of_type(kind, given)
    if kind == "too_short":
        least = context["min_length"]
        return f"must be a list of at least {least}, not of {context['actual_length']}", "add to it"
    if kind == "string_too_short" and not given:
        return "must not be empty", "write something, or leave the key out"
    if kind in _LIMITS:
        return f"must be {_LIMITS[kind].format(**context)}, not {_show(given)}", "choose another"
    if kind in {"value_error", "assertion_error"} and len(context["error"].args) == 2:
        message, hint = context["error"].args
        return message, hint
    return str(error["msg"]).replace("Input should be", "must be"), "write another value"


def _of_type(kind: str, given: object) -> tuple[str, str]:
    """Return message and hint for a value of another type than the one wanted."""
    wanted, hint = _WANTED[kind]
    if kind == "string_type" and isinstance(given, int | float):
        hint = "put it in quotes"
    elif given is None:
        hint = "write one, or leave the key out"
    elif kind == "bool_type":
        hint = f"write {_SWITCHES.get(str(given).casefold().strip(_QUOTES), 'true or false')}"
    return f"must be {wanted}, not {_show(given)}", hint


def syntax_hint(problem: str, lines: list[str], at: int) -> str:
    """Return what to do about a problem of syntax in a line of a text, counted from 0."""
    if problem.startswith("mapping values") and at < len(lines) and (key := _SET_IN.match(lines[at])):
        return f'take the blanks before "{key[1]}" away: no key stands above it'
    if problem == "did not find expected key" and (head := _commented_head(lines[:at])):
        return f'no key stands above this line: take the mark away from "{head}", too'
    return next((hint for part, hint in _SYNTAX_HINTS.items() if part in problem), _LOOK)


def _commented_head(above: list[str]) -> str:
    """Return the key that is a comment and right above which a line is set in, or an empty text."""
    comments = takewhile(lambda line: line.lstrip().startswith("#") or not line.strip(), reversed(above))
    return next((line.strip() for line in comments if _COMMENTED_KEY.fullmatch(line)), "")


def _plain(value: object) -> object:
    """Return a limit as people write it: 100, not 100.0."""
    return f"{value:g}" if isinstance(value, float) else value


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return `did you mean "..."?` for the nearest known word, if one is near, in capitals or not."""
    listed = list(known)
    if near := get_close_matches(word, listed, n=1, cutoff=0.6):
        return f'did you mean "{near[0]}"?'
    plain = {one.casefold(): one for one in listed}
    alike = get_close_matches(word.casefold(), plain, n=1, cutoff=0.6)
    return f'did you mean "{plain[alike[0]]}"?' if alike else None


def which_known(word: str, known: Iterable[str]) -> str:
    """Return the nearest known word as `nearest` does, or else which ones are known, of many the first."""
    listed = list(known)
    some = listed if len(listed) <= _MOST_LISTED else [*listed[:_MOST_LISTED], f"{len(listed)} in all"]
    return nearest(word, listed) or (f"known: {', '.join(some)}" if some else "none is known here")


def _choice(context: Mapping[str, Any], given: object) -> tuple[str, str]:
    wanted = str(context.get("expected") or context.get("expected_tags", ""))
    known = [part.strip().strip("'") for part in wanted.replace(" or ", ", ").split(",")]
    said = context.get("tag", given)
    return f"{_show(said)} is not one of {', '.join(known)}", nearest(str(said), known) or "write one of them"


def _show(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "keys with values"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, str):
        return f'"{value[:60]}"'
    return f"the number {value}"


def _fields(shape: object, loc: tuple[int | str, ...]) -> list[str]:
    """Return the keys that a file may use at `loc`."""
    shapes = _members(shape)
    for step in loc:
        inner = [found for each in shapes for found in _step(each, step)]
        # A step that no shape knows is the name of a union member: narrow to it.
        shapes = inner or [each for each in shapes if _is_tagged(each, step)] or shapes
    names = {name for each in shapes for name in _hints(each)}
    return sorted(names)


def _members(shape: object) -> list[object]:
    """Return the plain types that an annotation stands for."""
    origin = get_origin(shape)
    if origin is Annotated:
        return _members(get_args(shape)[0])
    if origin in {Union, types.UnionType}:
        return [found for member in get_args(shape) for found in _members(member)]
    return [shape]


def _hints(shape: object) -> dict[str, Any]:
    if not isinstance(shape, type):
        return {}
    if issubclass(shape, BaseModel):
        return {info.alias or name: info.annotation for name, info in shape.model_fields.items()}
    if dataclasses.is_dataclass(shape):
        hints = get_type_hints(shape)
        return {each.name: hints[each.name] for each in dataclasses.fields(shape)}
    return {}


def _step(shape: object, step: int | str) -> list[object]:
    hints = _hints(shape)
    if step in hints:
        return _members(hints[str(step)])
    arguments = get_args(shape)
    origin = get_origin(shape)
    if not arguments or origin is Literal or hints:
        return []
    return _members(arguments[0] if isinstance(step, int) else arguments[-1])


def _is_tagged(shape: object, step: int | str) -> bool:
    return getattr(shape, "__name__", None) == step or any(
        get_origin(hint) is Literal and step in get_args(hint) for hint in _hints(shape).values()
    )
