"""What stands in the rows: readings in parts, assessments with their criteria by name."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from screener.store.codec import Plain, Texts, from_plain, to_text
from screener.store.journal import digest
from screener.store.layout import document_of_layout, layout_of
from screener.values import (
    Assessment,
    BatchItem,
    Cap,
    Contact,
    Criterion,
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
_DUPLICATE = "duplicate"
#: Refusals that another try cannot change. A scan may be read once OCR is installed; time and
#: memory may have been short.
_LASTING = frozenset(
    ("empty", "too_large", "too_many_pages", "encrypted", "all_hidden", "not_text", "unknown_format")
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading as it is kept: who it is and what it says as JSON, the text with its places packed."""

    contact: str
    resume: str
    layout: bytes


@dataclass(frozen=True, slots=True)
class KeptReading:
    """The row of a reading, and what `documents` holds of its file: hash of the text, kind of file,
    reader, pages, characters. `kept` is None for a file that was refused."""

    status: str
    problem: str | None
    kept: Kept | None
    document: tuple[str, str, str, int, int] | None
    sha256: str


@dataclass(frozen=True, slots=True)
class KeptAssessment:
    """The row of an assessment, by the hash of its rubric."""

    rubric: str
    score: float
    ceiling: float
    held_at: float | None
    body: str
    sha256: str


@dataclass(frozen=True, slots=True)
class KeptItem:
    """The item of a file in the form of its rows. It can be made wherever the file was read, so that
    whoever writes has little to do. `reading` is None where another try may have another end."""

    name: str
    ref: str | None
    fingerprint: str
    seconds: float
    problem: str | None
    code: str | None
    reading: KeptReading | None
    assessments: tuple[KeptAssessment, ...] = ()


def kept_item(item: BatchItem) -> KeptItem:
    """Return an item in the form of its rows."""
    screening, problem = item.screening, item.problem
    reading = None
    made: tuple[KeptAssessment, ...] = ()
    if item.fingerprint and (screening or (problem and problem.code in _LASTING)):
        texts = Texts(screening.reading.document if screening else None)
        reading = _kept_reading(screening, problem, texts)
        if screening:
            made = tuple(_kept_assessment(one, texts) for one in screening.assessments)
    text, code = problem_to_text(problem), problem.code if problem else None
    return KeptItem(item.name, item.ref, item.fingerprint, item.seconds, text, code, reading, made)


def item_of_kept(
    kept: KeptItem, *, as_of: date, versions: tuple[tuple[str, str], ...], rubrics: Iterable[Rubric]
) -> BatchItem:
    """Return the item that was kept. Raises ValueError where it is damaged."""
    reading = kept.reading.kept if kept.reading else None
    row = {
        "document": kept.fingerprint,
        "problem": kept.problem,
        "contact": reading and reading.contact,
        "resume": reading and reading.resume,
        "layout": reading and reading.layout,
    }
    bodies = {one.rubric: one.body for one in kept.assessments}
    made = item_of_row(row, bodies, kept.name, as_of=as_of, versions=versions, rubrics=rubrics)
    screening = made.screening and replace(made.screening, ref=kept.ref)
    return replace(made, screening=screening, ref=kept.ref, seconds=kept.seconds)


def _kept_reading(screening: Screening | None, problem: Problem | None, texts: Texts) -> KeptReading:
    kept, status, facts = None, "error", None
    if screening:
        document = screening.reading.document
        kept = reading_to_row(screening.reading, texts)
        status = "error" if problem else "partial" if document.partial else "ok"
        size = (len(document.pages), len(document.text))
        facts = (document.text_fingerprint, document.media_type, document.reader, *size)
    text = problem_to_text(problem)
    parts = (status, text, *((kept.contact, kept.resume, kept.layout) if kept else (None,) * 3))
    return KeptReading(status, text, kept, facts, digest(*parts))


def _kept_assessment(assessment: Assessment, texts: Texts) -> KeptAssessment:
    limit = assessment.cap.limit if assessment.cap else None
    row = (assessment.score, assessment.ceiling, limit, assessment_to_text(assessment, texts))
    return KeptAssessment(assessment.rubric.fingerprint, *row, digest(*row))


def reading_to_row(reading: Reading, texts: Texts | None = None) -> Kept:
    """Return a reading without the name of its file, which belongs to a run. `texts` writes about its
    document."""
    document = reading.document
    texts = texts or Texts(document)
    flags = tuple(flag for flag in document.flags if flag.code != _DUPLICATE)
    layout = layout_of(replace(document, flags=flags))
    return Kept(texts(reading.contact), texts(reading.resume), layout)


def reading_of_row(kept: Kept, name: str) -> Reading:
    """Return the reading of a row. Raises ValueError where it is damaged."""
    return Reading(
        source_name=name,
        document=document_of_layout(kept.layout),
        contact=from_plain(Contact, json.loads(kept.contact)),
        resume=from_plain(Resume, json.loads(kept.resume)),
    )


def assessment_to_text(assessment: Assessment, texts: Texts) -> str:
    """Return an assessment as JSON: its findings in the order of the rubric, with page and line."""
    results = ",".join([_result_to_text(result, texts) for result in assessment.results])
    rest = "".join([f',"{name}":{texts(getattr(assessment, name))}' for name in ("gaps", "flags", "cap")])
    score, ceiling = texts(assessment.score), texts(assessment.ceiling)
    return f'{{"score":{score},"ceiling":{ceiling},"results":[{results}]{rest}}}'


def _result_to_text(result: Result, texts: Texts) -> str:
    criterion = result.criterion
    return (
        f'{{"criterion":{texts(criterion.id)},"label":{texts(criterion.label)},'
        f'"required":{texts(criterion.required)},"weight":{texts(criterion.weight)},'
        f'"points":{texts(result.points)},{texts(result.finding)[1:]}'
    )


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
    row: sqlite3.Row | Mapping[str, Any],
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
        return BatchItem(name, None, problem, row["document"], as_of=as_of, versions=versions)
    reading = reading_of_row(Kept(row["contact"], row["resume"], row["layout"]), name)
    made = tuple(
        assessment_of_text(bodies[rubric.fingerprint], rubric, as_of)
        for rubric in rubrics
        if rubric.fingerprint in bodies
    )
    return BatchItem(name, Screening(reading, as_of, made, versions, problem), problem, row["document"])
