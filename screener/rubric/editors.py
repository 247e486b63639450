"""The JSON Schema of rubric files, so that an editor can complete and mark what somebody writes.

Made from the same models that check a file; ids come from the vocabulary. It cannot know what a
file inherits, so `screener rubric check` has the last word.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from screener.rubric.find import bundled
from screener.rubric.kinds import KINDS
from screener.rubric.schema import RubricFile, criterion_schema
from screener.vocab import Vocabulary

Json = dict[str, Any]


def rubric_schema(vocabulary: Vocabulary) -> Json:
    """Return the JSON Schema (draft 2020-12) of a rubric file."""
    ids = _ids(vocabulary)
    schema = RubricFile.model_json_schema()
    kinds = {name: _criterion(name, ids) for name in KINDS}
    anything: Json = {}
    for one in kinds.values():
        for key, value in one["properties"].items():
            # A field that several kinds have means the same to all, except for its list of ids.
            anything.setdefault(key, value)
    schema["properties"]["extends"] = {"type": "string", "examples": sorted(bundled())}
    schema["properties"]["criteria"] = {
        "type": "object",
        "description": "What this rubric adds, or replaces whole under an inherited id.",
        "propertyNames": {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
        "additionalProperties": _by_kind(kinds),
    }
    schema["properties"]["tune"] = {
        "type": "object",
        "description": "Fields of inherited criteria that are different here.",
        "additionalProperties": {
            "type": "object",
            "properties": {key: value for key, value in anything.items() if key != "kind"},
            "additionalProperties": False,
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rubric",
        "description": RubricFile.__doc__,
        **{key: value for key, value in schema.items() if key not in ("title", "description")},
    }


def _by_kind(kinds: dict[str, Json]) -> Json:
    """Return a schema that chooses by `kind`, so that an editor shows the mistakes of that kind only."""
    return {
        "type": "object",
        "properties": {"kind": {"enum": list(kinds)}},
        "required": ["kind"],
        "allOf": [
            {"if": {"properties": {"kind": {"const": name}}}, "then": one} for name, one in kinds.items()
        ],
    }


def _criterion(kind: str, ids: dict[str, list[str]]) -> Json:
    schema = criterion_schema(kind).model_json_schema()
    schema.pop("title", None)
    schema["description"] = KINDS[kind].doc.strip().split("\n", 1)[0]
    properties = schema["properties"]
    properties["kind"] = {"const": kind}
    for key, known in _named(kind, ids):
        properties[key] = known
    if kind == "one_of":
        options = {name: _option(name, ids) for name in KINDS}
        properties["options"] = {"type": "array", "minItems": 2, "items": _by_kind(options)}
    return schema


def _option(kind: str, ids: dict[str, list[str]]) -> Json:
    schema = KINDS[kind].fields.model_json_schema()
    schema.pop("title", None)
    schema["properties"] |= {"kind": {"const": kind}, **dict(_named(kind, ids))}
    schema["properties"]["worth"] = {"type": "number", "exclusiveMinimum": 0, "maximum": 1}
    return schema


def _named(kind: str, ids: dict[str, list[str]]) -> Iterable[tuple[str, Json]]:
    """Yield the fields of a kind that hold ids of the vocabulary. `skill` and `showing` may also name
    the rubric's own terms, so their ids are examples and no limit."""
    if kind == "competency":
        yield "competency", {"enum": ids["competency"]}
        yield "skill", {"type": "string", "examples": ids["skill"]}
    elif kind == "credential":
        yield "any_of", _one_or_many({"enum": ids["credential"]})
    elif kind == "language":
        yield "language", {"type": "string", "examples": ids["language"]}
    elif kind == "experience":
        yield "what", _one_or_many(_works(kind))
        yield "also", _one_or_many(_works(kind))
        yield "setting", _one_or_many({"enum": ids["setting"]})
        yield "family", _one_or_many({"enum": ids["family"]})
        yield "showing", _one_or_many({"type": "string", "examples": ids["skill"]})
    elif kind == "recent_work":
        yield "what", _one_or_many(_works(kind))


def _works(kind: str) -> Json:
    """Return the kinds of work that a kind of criterion may ask for."""
    works: Json = criterion_schema(kind).model_json_schema()["properties"]["what"]["items"]
    return works


def _one_or_many(item: Json) -> Json:
    return {"anyOf": [item, {"type": "array", "items": item, "minItems": 1}]}


def _ids(vocabulary: Vocabulary) -> dict[str, list[str]]:
    codes = dict.fromkeys(entry.code for entry in vocabulary.credentials.values())
    return {
        "competency": list(vocabulary.competencies),
        "skill": [*vocabulary.skills, *vocabulary.systems],
        "credential": [*codes, *vocabulary.credentials],
        "language": list(vocabulary.languages),
        "setting": list(vocabulary.settings),
        "family": list(vocabulary.families),
    }
