"""What stands in the rows: readings in parts, assessments with their criteria by name."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from screener.store.codec import Plain, dumps, from_plain, to_plain, to_text
from screener.values import (
    Assessment,
    BatchItem,
    Cap,
    Contact,
    Criterion,
    Document,
    Finding,
    Flag,
    Gap,
    Problem,
    Reading,
    Result,
    Resume,
    Rubric,
    Screening,
)

#: The flag of a batch, not of a document: a later batch may meet the same text alone.
DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading as it is kept: who it is and what it says as JSON, the text with its places packed."""

    contact: str
    resume: str
    layout: bytes


def reading_to_row(reading: Reading) -> Kept:
    """Return a reading without the name of its file, which belongs to a run."""
    document = reading.document
    flags = tuple(flag for flag in document.flags if flag.code != DUPLICATE)
    packed = zlib.compress(to_text(replace(document, flags=flags)).encode(), 6)
    return Kept(to_text(reading.contact, document), to_text(reading.resume, document), packed)


def reading_of_row(kept: Kept, name: str) -> Reading:
    """Return the reading of a row. Raises ValueError where it is damaged."""
    try:
        layout = zlib.decompress(kept.layout)
    except zlib.error as error:
        raise ValueError("the text is damaged") from error
    return Reading(
        source_name=name,
        document=from_plain(Document, json.loads(layout)),
        contact=from_plain(Contact, json.loads(kept.contact)),
        resume=from_plain(Resume, json.loads(kept.resume)),
    )


def assessment_to_text(assessment: Assessment, document: Document) -> str:
    """Return an assessment as JSON: its findings in the order of the rubric, with page and line."""
    results = [
        {
            "criterion": result.criterion.id,
            "label": result.criterion.label,
            "required": result.criterion.required,
            "weight": result.criterion.weight,
            "points": result.points,
            **to_plain(result.finding, document),
        }
        for result in assessment.results
    ]
    rest = {name: to_plain(getattr(assessment, name), document) for name in ("gaps", "flags", "cap")}
    return dumps({"score": assessment.score, "ceiling": assessment.ceiling, "results": results, **rest})


def assessment_of_text(text: str, rubric: Rubric, as_of: date) -> Assessment:
    """Return the assessment of a row. Raises ValueError where it is not one of the rubric."""
    plain = json.loads(text)
    criteria = {criterion.id: criterion for criterion in rubric.criteria}
    try:
        return Assessment(
            rubric=rubric,
            as_of=as_of,
            results=tuple(_result(row, criteria) for row in plain["results"]),
            gaps=from_plain(tuple[Gap, ...], plain["gaps"]),
            flags=from_plain(tuple[Flag, ...], plain["flags"]),
            score=plain["score"],
            ceiling=plain["ceiling"],
            cap=None if plain["cap"] is None else from_plain(Cap, plain["cap"]),
        )
    except KeyError as error:
        raise ValueError(f"the assessment holds no {error}") from error


def _result(row: Mapping[str, Plain], criteria: Mapping[str, Criterion]) -> Result:
    return Result(criteria[row["criterion"]], from_plain(Finding, row), row["points"])


def rubric_to_text(rubric: Rubric) -> str:
    """Return a copy of a rubric as JSON: what was asked for, with all weights."""
    return to_text(rubric)


def rubric_of_text(text: str) -> Rubric:
    """Return the rubric of a copy. What its criteria look for is there to be read, not to be run."""
    return from_plain(Rubric, json.loads(text))


def problem_to_text(problem: Problem | None) -> str | None:
    """Return a problem as JSON."""
    return None if problem is None else to_text(problem)


def problem_of_text(text: str | None) -> Problem | None:
    """Return the problem of a row."""
    return None if text is None else from_plain(Problem, json.loads(text))


def item_of_row(
    row: sqlite3.Row,
    bodies: Mapping[str, str],
    name: str,
    *,
    as_of: date,
    versions: tuple[tuple[str, str], ...],
    rubrics: Iterable[Rubric],
) -> BatchItem:
    """Return the item of a row of `readings`, with those of the assessments that are there.

    `bodies` are assessments as JSON by the SHA-256 of their rubrics. Raises ValueError where
    anything is damaged.
    """
    problem = problem_of_text(row["problem"])
    if row["layout"] is None:
        return BatchItem(name, None, problem, row["document"])
    reading = reading_of_row(Kept(row["contact"], row["resume"], row["layout"]), name)
    made = tuple(
        assessment_of_text(bodies[rubric.fingerprint], rubric, as_of)
        for rubric in rubrics
        if rubric.fingerprint in bodies
    )
    return BatchItem(name, Screening(reading, as_of, made, versions, problem), problem, row["document"])
