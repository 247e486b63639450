"""People on paper: one page for each person and rubric, on A4 or Letter, readable without colour."""

from __future__ import annotations

from collections.abc import Sequence

from screener.report import words
from screener.report.evidenceform import Json
from screener.report.page import render_with
from screener.report.tables import ranking, rubrics_of

_SHAPES_IN_ORDER = ("missed", "unclear", "partly", "met")


def render_printed(results: Sequence[Json], *, made: str) -> str:
    """Return an HTML page whose sheets are what a printer needs: in the order of the ranking.

    `results` are in JSON form, blind or not, each with its `candidate`; `made` says of which run.
    """
    sheets = [
        {
            "rank": row.rank,
            "of": len(ranked),
            "result": row.result,
            "assessment": row.assessment,
            "rows": [
                _row(result, row.assessment)
                for outcome in _SHAPES_IN_ORDER
                for result in _of(row.assessment, outcome)
            ],
        }
        for rubric in rubrics_of(results)
        for ranked in (ranking(results, rubric),)
        for row in ranked
    ]
    waiting = [result for result in results if not result["assessments"]]
    return render_with(
        "print.html", "print.css", None, sheets=sheets, waiting=waiting, made=made, words=words
    )


def _of(assessment: Json, outcome: str) -> list[Json]:
    return words.by_weight(assessment, outcome)


def _row(result: Json, assessment: Json) -> Json:
    """Return a line of the sheet: what was found, or what is missing and what to ask."""
    says, ask = words.said(result, assessment)
    quotes = result["evidence"]
    first = quotes[0] if quotes and result["outcome"] in ("met", "partly") else None
    return {"result": result, "says": says, "ask": ask, "quote": first, "more": len(quotes) - 1}
