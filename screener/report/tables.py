"""Tables of many resumes: one row for each person and rubric, ranked, safe for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from screener.report.evidenceform import Json
from screener.report.inert import cell
from screener.report.words import by_weight, held

COLUMNS = (
    "rubric",
    "rank",
    "candidate",
    "file",
    "status",
    "score",
    "ceiling",
    "held_at",
    "required_not_found",
    "not_found",
    "unclear",
    "partly",
    "found",
    "flags",
    "problem",
    "next_step",
)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A person in the ranking of one rubric. Equal scores share a rank."""

    rank: int
    candidate: int
    result: Json
    assessment: Json


def ranking(results: Sequence[Json], rubric: str) -> list[Ranked]:
    """Return who was scored under a rubric, best first; equals in the order given.

    `results` are screenings in JSON form; candidates count from 1 through all of them.
    """
    scored = [
        (assessment["score"], at, result, assessment)
        for at, result in enumerate(results, 1)
        for assessment in result["assessments"]
        if assessment["rubric"] == rubric
    ]
    scored.sort(key=lambda row: (-row[0], -row[3]["ceiling"], row[1]))
    ranked: list[Ranked] = []
    for place, (score, at, result, assessment) in enumerate(scored, 1):
        tied = ranked and ranked[-1].assessment["score"] == score
        ranked.append(Ranked(ranked[-1].rank if tied else place, at, result, assessment))
    return ranked


def duplicates(results: Iterable[Json]) -> list[tuple[int, int]]:
    """Return pairs of candidates with the same text: one, and the first before it."""
    pairs, first = [], dict[str, int]()
    for at, result in enumerate(results, 1):
        text = (result["document"] or {}).get("text_sha256")
        if text and first.setdefault(text, at) != at:
            pairs.append((at, first[text]))
    return pairs


def rubrics_of(results: Iterable[Json]) -> list[str]:
    """Return the ids of the rubrics used, in the order asked."""
    return list(dict.fromkeys(a["rubric"] for result in results for a in result["assessments"]))


def ranking_csv(results: Sequence[Json]) -> str:
    """Return the ranking as CSV: ranked by rubric, then the files without a score, unranked."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for rubric in rubrics_of(results):
        for row in ranking(results, rubric):
            writer.writerow([cell(value) for value in _scored(row)])
    for at, result in enumerate(results, 1):
        if not result["assessments"]:
            writer.writerow([cell(value) for value in _unscored(at, result)])
    return out.getvalue()


def _scored(row: Ranked) -> tuple[object, ...]:
    result, assessment = row.result, row.assessment
    named = {
        outcome: [found["label"] for found in by_weight(assessment, outcome)]
        for outcome in ("missed", "unclear", "partly", "met")
    }
    required = [r["label"] for r in by_weight(assessment, "missed") if r["required"]]
    lists = (required, named["missed"], named["unclear"], named["partly"], named["met"])
    return (
        assessment["rubric"],
        row.rank,
        row.candidate,
        result["file"],
        result["status"],
        assessment["score"],
        assessment["ceiling"],
        assessment["cap"]["limit"] if held(assessment) else None,
        *("; ".join(labels) for labels in lists),
        "; ".join(dict.fromkeys(flag["code"] for flag in result["flags"])),
        None,
        None,
    )


def _unscored(at: int, result: Json) -> tuple[object, ...]:
    error = result["error"] or {"code": "", "message": "", "hint": ""}
    blank = (None,) * 8
    return (
        None,
        None,
        at,
        result["file"],
        "needs a person",
        *blank,
        "; ".join(dict.fromkeys(flag["code"] for flag in result["flags"])),
        f"{error['message']} ({error['code']})",
        error["hint"],
    )
