"""A shortlist: who was scored, best first, with a column for each criterion; as a sheet and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence

from screener.report.evidenceform import Json
from screener.report.inert import cell
from screener.report.tables import ranking, rubrics_of
from screener.report.words import OUTCOMES, by_weight, held

Value = str | int | float | None
#: What its head says, how wide it is on a sheet, and what stands in it.
Column = tuple[str, float, Callable[[Json, Json], Value]]
#: Columns that name the person; there only where the results are not blind.
_REVEALING = ("name", "e-mail", "phone", "file")
_COLUMNS: tuple[Column, ...] = (
    ("candidate", 10, lambda result, _: result["candidate"]),
    ("ref", 14, lambda result, _: result["ref"]),
    ("name", 22, lambda result, _: _contact(result, "name")),
    ("e-mail", 26, lambda result, _: _contact(result, "emails")),
    ("phone", 16, lambda result, _: _contact(result, "phones")),
    ("file", 26, lambda result, _: result["file"]),
    ("score", 8, lambda _, assessment: assessment["score"]),
    ("up to", 8, lambda _, assessment: assessment["ceiling"]),
    ("held at", 8, lambda _, assessment: assessment["cap"]["limit"] if held(assessment) else None),
    ("required, not found", 34, lambda _, assessment: _joined(assessment, "missed", required=True)),
    ("to ask", 34, lambda _, assessment: _joined(assessment, "unclear")),
    ("worth a look", 30, lambda result, _: _flags(result)),
)
#: What is told of a file that has no score.
_OF_FILE = ("candidate", "ref", *_REVEALING)
_OF_UNREAD = ("needs a person", "what to do")


def shortlist_csv(results: Sequence[Json]) -> str:
    """Return one row for each person and rubric as CSV, then the files without a score and what to do.

    `results` are as `workbook` takes them. A criterion that a rubric does not ask for is blank there.
    """
    shown = columns_of(results)
    assessed = [assessment for result in results for assessment in result["assessments"]]
    labels = list(dict.fromkeys(label for assessment in assessed for label in _by_label(assessment)))
    rows: list[list[Value]] = [["rubric", "rank", *(head for head, _, _ in shown), *labels, *_OF_UNREAD]]
    for rubric in rubrics_of(results):
        for row in ranking(results, rubric):
            found = _by_label(row.assessment)
            told = [one(row.result, row.assessment) for _, _, one in shown]
            rows.append([rubric, row.rank, *told, *map(found.get, labels), None, None])
    for result in results:
        if not result["assessments"]:
            told = [one(result, {}) if head in _OF_FILE else None for head, _, one in shown]
            why = result["error"]
            rows.append([None, None, *told, *(None for _ in labels), why["message"], why["hint"]])
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(map(cell, row) for row in rows)
    return out.getvalue()


def columns_of(results: Sequence[Json]) -> tuple[Column, ...]:
    """Return what is told of each person: of blind results nothing that says who it is."""
    blind = all(result["file"] is None for result in results)
    return tuple(column for column in _COLUMNS if not (blind and column[0] in _REVEALING))


def outcomes(assessment: Json, criteria: Iterable[str]) -> Iterator[str]:
    """Yield the outcomes of criteria as shape and word."""
    found = {result["criterion"]: result["outcome"] for result in assessment["results"]}
    for criterion in criteria:
        shape, word = OUTCOMES.get(found.get(criterion, ""), ("", ""))
        yield f"{shape} {word}".strip()


def _by_label(assessment: Json) -> dict[str, str]:
    """Return the outcomes of criteria, in words alone, by their labels."""
    return {result["label"]: OUTCOMES[result["outcome"]][1] for result in assessment["results"]}


def _joined(assessment: Json, outcome: str, *, required: bool = False) -> str:
    chosen = by_weight(assessment, outcome)
    return "; ".join(result["label"] for result in chosen if result["required"] or not required)


def _contact(result: Json, key: str) -> str:
    found = (result.get("contact") or {}).get(key)
    return "; ".join(found) if isinstance(found, list) else found or ""


def _flags(result: Json) -> str:
    return "; ".join(dict.fromkeys(flag["says"] for flag in result["flags"]))
