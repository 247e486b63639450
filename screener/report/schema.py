"""The JSON Schema (draft 2020-12) of a result, as `screener schema` prints it."""

from __future__ import annotations

from screener.errors import NEEDS_A_PERSON, REFUSALS
from screener.report.evidenceform import Json
from screener.report.jsonform import SCHEMA_VERSION
from screener.values import EDUCATION_ORDER, KINDS_OF_WORK

_TEXT: Json = {"type": "string"}
_MAYBE_TEXT: Json = {"type": ["string", "null"]}
_COUNT: Json = {"type": "integer", "minimum": 0}
_FROM_ONE: Json = {"type": "integer", "minimum": 1}
_YES_NO: Json = {"type": "boolean"}
_SCORE: Json = {"type": "number", "minimum": 0, "maximum": 100}
_MAYBE_SCORE: Json = {**_SCORE, "type": ["number", "null"]}
_TEXTS: Json = {"type": "array", "items": _TEXT}
_EVIDENCE: Json = {"$ref": "#/$defs/evidence"}
_DATE: Json = {"type": ["string", "null"], "pattern": r"^\d{4}(-\d{2})?$"}
_KNOWN: Json = {"$ref": "#/$defs/known"}


def _object(properties: Json, optional: tuple[str, ...] = ()) -> Json:
    """Return the schema of an object that must hold these names and may hold more."""
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required}


def _list(item: Json) -> Json:
    return {"type": "array", "items": item}


def _or_null(schema: Json) -> Json:
    return {"anyOf": [schema, {"type": "null"}]}


def _one_of(*values: str) -> Json:
    return {"enum": list(values)}


_BOXES = _list({"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4})
_PLACE = _object(
    {
        "quote": _TEXT,
        "page": _FROM_ONE,
        "line": _FROM_ONE,
        "boxes": _BOXES,
        "finder": _TEXT,
        "note": _TEXT,
        "start": _COUNT,
        "end": _COUNT,
    }
)
_FLAG = _object({"code": _TEXT, "says": _TEXT, "evidence": _EVIDENCE})
_MONTHS = _object(dict.fromkeys(("total", *KINDS_OF_WORK, "medical_assistant"), _COUNT))
_LEVELS = EDUCATION_ORDER

_DOCUMENT = _object(
    {
        "sha256": _TEXT,
        "text_sha256": _TEXT,
        "media_type": _TEXT,
        "pages": _COUNT,
        "characters": _COUNT,
        "reader": _TEXT,
        "coverage": {"type": "number", "minimum": 0, "maximum": 1},
        "unread": _list(_FROM_ONE),
        "hidden": _list(_object({"quote": _TEXT, "page": _FROM_ONE, "boxes": _BOXES, "why": _TEXT})),
    }
)
_CONTACT = _object(
    {"name": _MAYBE_TEXT, "emails": _TEXTS, "phones": _TEXTS, "place": _MAYBE_TEXT, "links": _TEXTS}
)
_JOB = _object(
    {
        "title": _MAYBE_TEXT,
        "employer": _MAYBE_TEXT,
        "start": _DATE,
        "end": {"type": ["string", "null"], "pattern": r"^(\d{4}(-\d{2})?|present)$"},
        "kind": _one_of("job", "externship", "volunteer"),
        "family": _MAYBE_TEXT,
        "settings": _TEXTS,
        **dict.fromkeys(KINDS_OF_WORK, _YES_NO),
        "months": {"type": ["integer", "null"], "minimum": 0},
        "evidence": _EVIDENCE,
    }
)
_COURSE = _object(
    {
        "degree": _TEXT,
        "field": _MAYBE_TEXT,
        "completed": _YES_NO,
        "accreditor": _MAYBE_TEXT,
        "evidence": _EVIDENCE,
    }
)
_CREDENTIAL = _object(
    {
        "code": _TEXT,
        "id": _TEXT,
        "status": _one_of("held", "expired", "in_progress"),
        "issuer": _MAYBE_TEXT,
        "number": _MAYBE_TEXT,
        "issued": _DATE,
        "expires": _DATE,
        "evidence": _EVIDENCE,
    }
)
_RESUME = _object(
    {
        "jobs": _list(_JOB),
        "months": _MONTHS,
        "months_min": _MONTHS,
        "education": _object(
            {
                "highest": _one_of(*_LEVELS),
                "hs_or_higher": _YES_NO,
                "ma_program": _one_of("completed", "in_progress", "none"),
                "health_field": _YES_NO,
                "entries": _list(_COURSE),
            }
        ),
        "credentials": _list(_CREDENTIAL),
        "competencies": {"type": "object", "additionalProperties": _KNOWN},
        "skills": {"type": "object", "additionalProperties": _KNOWN},
        "languages": _list(_object({"language": _TEXT, "evidence": _EVIDENCE})),
        "misspellings": _list(_object({"word": _TEXT, "suggestion": _MAYBE_TEXT, "evidence": _EVIDENCE})),
    }
)
_OUTCOME = _one_of("met", "partly", "missed", "unclear")
_RESULT = _object(
    {
        "criterion": _TEXT,
        "label": _TEXT,
        "outcome": _OUTCOME,
        "credit": {"type": "number", "minimum": 0, "maximum": 1},
        "weight": {"type": "number", "minimum": 0},
        "points": {"type": "number", "minimum": 0},
        "required": _YES_NO,
        "evidence": _EVIDENCE,
        "against": _EVIDENCE,
        "looked_for": _TEXTS,
        "looked_in": _TEXTS,
        "nearest": _EVIDENCE,
        "says": _TEXT,
        "ask": _TEXT,
        "source": _TEXT,
    }
)
_GAP = _object({"criterion": _TEXT, "required": _YES_NO, "outcome": _OUTCOME, "says": _TEXT, "ask": _TEXT})
_GAINED: Json = {"score": _SCORE, "gain": _SCORE, "otherwise": _MAYBE_SCORE}
_ANSWER = _object(
    {
        "criteria": _TEXTS,
        "also": _TEXTS,
        "basis": _one_of("unclear", "claimed", "likely", "lapsed", "not_stated"),
        **_GAINED,
    }
)
_WHAT_IF: Json = {
    **_object(
        {
            "answers": _list(_ANSWER),
            "sets": _list(
                _object({"aim": _one_of("cap", "minimums"), "criteria": _TEXTS, "also": _TEXTS, **_GAINED})
            ),
        }
    ),
    "description": "The score if the candidate confirms these criteria, or (otherwise) denies them.",
}
_ASSESSMENT = _object(
    {
        "rubric": _TEXT,
        "title": _TEXT,
        "version": _TEXT,
        "sha256": _TEXT,
        "state": _MAYBE_TEXT,
        "fitted": _MAYBE_TEXT,
        "score": _SCORE,
        "ceiling": _SCORE,
        "cap": _or_null(_object({"limit": _SCORE, "criteria": _TEXTS, "says": _TEXT})),
        "results": _list(_RESULT),
        "gaps": _list(_GAP),
        "what_if": _WHAT_IF,
    },
    optional=("fitted", "what_if"),  # since 1.1.0
)


def schema() -> Json:
    """Return the schema of one result: of a screened resume, or of a file without a score."""
    code: Json = {**_TEXT, "description": "Known codes: " + ", ".join([*REFUSALS, *NEEDS_A_PERSON])}
    properties: Json = {
        "schema_version": {"const": SCHEMA_VERSION},
        "versions": {"type": "object", "additionalProperties": _TEXT},
        "as_of": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "file": _MAYBE_TEXT,
        "ref": _MAYBE_TEXT,
        "status": _one_of("ok", "partial", "error"),
        "error": _or_null(_object({"code": code, "message": _TEXT, "hint": _TEXT})),
        "document": {"description": "Null, or only its sha256, where no text came out of the file."},
        "contact": {**_CONTACT, "description": "Shown to people, never scored; absent in blind output."},
        "resume": {"description": "Null where no text came out of the file."},
        "assessments": _list(_ASSESSMENT),
        "flags": _list(_FLAG),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "screener result",
        "description": "One resume: what was read, and one assessment for each rubric asked for.",
        **_object(properties, optional=("contact",)),
        "if": {"properties": {"status": {"const": "error"}}},
        "then": {"properties": {"assessments": {"maxItems": 0}, "error": {"type": "object"}}},
        "else": {
            "properties": {"error": {"type": "null"}, "document": _DOCUMENT, "resume": _RESUME},
        },
        "$defs": {
            "evidence": _list(_PLACE),
            "known": _object({"level": {"enum": [0, 1, 2]}, "evidence": _EVIDENCE}),
        },
    }
