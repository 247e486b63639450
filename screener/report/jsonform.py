"""A screening as plain data: the form that other programs read, described by `schema`.

Every other report is a view of this one, so that text, page, table and JSON cannot
disagree. Keys stand in a fixed order and numbers are rounded, so that equal input gives
equal bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from screener.errors import UsageError
from screener.report.blind import Veil, veil
from screener.report.evidenceform import Json, evidence_rows
from screener.report.resumeform import reading_to_json
from screener.values import Assessment, BatchItem, Flag, Problem, Reading, Result, Rubric, Screening
from screener.values.names import one_name
from screener.whatif import Answer, AnswerSet, what_if

SCHEMA_VERSION = "1.1.0"


def to_json(made: Screening | BatchItem | Reading, *, blind: bool = False) -> Json:
    """Return a screening, or a file of a batch, as JSON data in the published form.

    Of a reading it holds the parts that say what was read. With `blind`, the file's name, the contact block,
    licence numbers and every quoted name, place and school are left out. Raises UsageError `no_result`.
    """
    if isinstance(made, Screening):
        return _screening(made, blind=blind)
    if isinstance(made, BatchItem):
        return _item(made, blind=blind)
    if isinstance(made, Reading):
        return _reading(made, blind=blind)
    hints = {
        Assessment: 'it needs the resume it is about: to_json(screening)["assessments"] holds it',
        Rubric: "its file is the form to keep; a result names it by its SHA-256",
    }
    message = f"there is no JSON form of {type(made).__name__}"
    hint = "give what screen or read returns, or one item of screen_many at a time"
    raise UsageError("no_result", message, hints.get(type(made), hint))


def _item(item: BatchItem, *, blind: bool) -> Json:
    """Return the form of a file of a batch; one out of which no text came has no facts and no score."""
    if item.screening:
        made = _screening(item.screening, blind=blind)
        return made if item.ref is None else {**made, "ref": item.ref}
    return {
        **_head(item.versions, item.as_of),
        "file": None if blind else one_name(item.name),
        "ref": item.ref,
        "status": "error",
        "error": _problem(item.problem),
        "document": {"sha256": item.fingerprint} if item.fingerprint else None,
        "resume": None,
        "assessments": [],
        "flags": [],
    }


def _reading(reading: Reading, *, blind: bool) -> Json:
    hide = veil(reading, blind=blind)
    flags = dict.fromkeys((*reading.document.flags, *reading.resume.flags))
    return {
        "schema_version": SCHEMA_VERSION,
        "file": None if blind else one_name(reading.source_name),
        **reading_to_json(reading, blind=blind, hide=hide),
        "flags": [_flag(flag, hide) for flag in flags],
    }


def _screening(screening: Screening, *, blind: bool) -> Json:
    reading = screening.reading
    hide = veil(reading, blind=blind)
    problem = screening.problem
    status = "error" if problem else "partial" if reading.document.partial else "ok"
    return {
        **_head(screening.versions, screening.as_of),
        "file": None if blind else one_name(reading.source_name),
        "ref": screening.ref,
        "status": status,
        "error": _problem(problem),
        **reading_to_json(reading, blind=blind, hide=hide),
        "assessments": [_assessment(assessment, hide) for assessment in screening.assessments],
        "flags": [_flag(flag, hide) for flag in _all_flags(screening)],
    }


def dumps(value: Json, *, indent: int | None = None) -> str:
    """Return JSON text in ASCII; a number that is none of JSON's raises ValueError."""
    # Nothing that is written holds itself, so that nobody need look out for that.
    return json.dumps(value, ensure_ascii=True, allow_nan=False, check_circular=False, indent=indent)


def _all_flags(screening: Screening) -> tuple[Flag, ...]:
    """Return the flags of document, resume and assessments, each once, in that order."""
    reading = screening.reading
    flags = [*reading.document.flags, *reading.resume.flags]
    for assessment in screening.assessments:
        flags.extend(assessment.flags)
        for result in assessment.results:
            flags.extend(result.finding.flags)
    return tuple(dict.fromkeys(flags))


def _head(versions: Iterable[tuple[str, str]], as_of: date | None) -> Json:
    day = as_of.isoformat() if as_of else None
    return {"schema_version": SCHEMA_VERSION, "versions": dict(versions), "as_of": day}


def _problem(problem: Problem | None) -> Json | None:
    if problem is None:
        return None
    return {"code": problem.code, "message": problem.message, "hint": problem.hint}


def _flag(flag: Flag, hide: Veil) -> Json:
    return {"code": flag.code, "says": hide.text(flag.says), "evidence": evidence_rows(flag.evidence, hide)}


def which_rubric(rubric: Rubric) -> Json:
    """Return what says which rubric it was."""
    return {
        "rubric": rubric.name,
        "title": rubric.title,
        "version": rubric.version,
        "sha256": rubric.fingerprint,
    }


def _assessment(assessment: Assessment, hide: Veil) -> Json:
    rubric, cap = assessment.rubric, assessment.cap
    return {
        **which_rubric(rubric),
        "state": rubric.state,
        "fitted": rubric.fitted or None,
        "score": round(assessment.score, 1),
        "ceiling": round(assessment.ceiling, 1),
        "cap": cap and {"limit": cap.limit, "criteria": list(cap.criteria), "says": cap.says},
        "results": [_result(result, hide) for result in assessment.results],
        "gaps": [
            {
                "criterion": gap.criterion,
                "required": gap.required,
                "outcome": gap.outcome,
                "says": hide.text(gap.says),
                "ask": hide.text(gap.ask),
            }
            for gap in assessment.gaps
        ],
        "what_if": _what_if(assessment),
    }


def _what_if(assessment: Assessment) -> Json:
    """Return what answers would change; their questions stand with the gaps."""
    found = what_if(assessment)
    return {
        "answers": [{**_asked(one), "basis": one.basis, **_gained(one)} for one in found.answers],
        "sets": [{"aim": one.aim, **_asked(one), **_gained(one)} for one in found.sets],
    }


def _asked(one: Answer | AnswerSet) -> Json:
    return {"criteria": list(one.criteria), "also": list(one.also)}


def _gained(one: Answer | AnswerSet) -> Json:
    otherwise = None if one.otherwise is None else round(one.otherwise, 1)
    return {"score": round(one.score, 1), "gain": round(one.gain, 1), "otherwise": otherwise}


def _result(result: Result, hide: Veil) -> Json:
    criterion, finding = result.criterion, result.finding
    return {
        "criterion": criterion.id,
        "kind": criterion.kind,
        "label": criterion.label,
        "outcome": finding.outcome,
        "credit": round(finding.credit, 4),
        "weight": round(criterion.weight, 4),
        "points": round(result.points, 4),
        "required": criterion.required,
        "evidence": evidence_rows(finding.support, hide),
        "against": evidence_rows(finding.against, hide),
        "looked_for": list(finding.looked_for),
        "looked_in": list(finding.looked_in),
        "nearest": evidence_rows(finding.nearest, hide),
        "says": hide.text(finding.says),
        "ask": criterion.ask,
        "source": criterion.source,
    }
