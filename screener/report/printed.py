"""People on paper: one page for each person and rubric, on A4 or Letter, readable without colour."""

from __future__ import annotations

from collections.abc import Sequence

from screener.report import words
from screener.report.blind import Veil, veil
from screener.report.context import in_context
from screener.report.drawing import Part
from screener.report.evidenceform import Json
from screener.report.page import render_with
from screener.report.tables import Ranked, ranking, rubrics_of
from screener.values import Screening

_ORDER = ("missed", "unclear", "partly", "met")
#: Millimetres for the rows of a sheet on Letter, the shorter paper, of a line and around it.
_ROOM, _LINE, _MARGIN = 196.0, 3.45, 1.3
#: Letters of a line in the columns of labels and of texts, in print.css.
_LABEL, _TEXT = 48, 64


def render_printed(people: Sequence[tuple[Json, Screening | None]], *, made: str, blind: bool = True) -> str:
    """Return an HTML page whose sheets are what a printer needs: in the order of the ranking.

    `people` are results in JSON form, blind or not, each with its `candidate`, and what they were
    made of; `made` says of which run.
    """
    results = [result for result, _ in people]
    veils = {
        result["candidate"]: veil(screening.reading, blind=blind) for result, screening in people if screening
    }
    sheets = [
        _sheet(row, len(ranked), veils[row.result["candidate"]], blind)
        for rubric in rubrics_of(results)
        for ranked in (ranking(results, rubric),)
        for row in ranked
    ]
    waiting = [result for result in results if not result["assessments"]]
    return render_with(
        "print.html", "print.css", None, sheets=sheets, waiting=waiting, made=made, words=words
    )


def _sheet(ranked: Ranked, of: int, hide: Veil, blind: bool) -> Json:
    assessment = ranked.assessment
    chosen = (result for outcome in _ORDER for result in words.by_weight(assessment, outcome))
    rows = [_row(result, assessment, hide, blind) for result in chosen]
    return {
        "rank": ranked.rank,
        "of": of,
        "result": ranked.result,
        "assessment": assessment,
        "rows": rows,
        "density": _density(rows),
    }


def _row(result: Json, assessment: Json, hide: Veil, blind: bool) -> Json:
    """Return a line of the sheet: what was found, or what is missing and what to ask."""
    says, ask = words.said(result, assessment)
    row: Json = {"result": result, "says": says, "ask": ask, "quote": None, "place": None, "more": 0}
    if result["evidence"] and result["outcome"] in ("met", "partly"):
        lines = in_context(result["evidence"], hide, blind=blind)
        row |= {"quote": snippet(lines[0]["parts"]), "place": lines[0], "more": len(lines) - 1}
    return row


def snippet(parts: Sequence[Part], most: int = _TEXT - 6) -> tuple[str, str, str]:
    """Return the first words that count in a line, with as much around them as there is room for."""
    at = next((index for index, part in enumerate(parts) if part.keys), 0)
    before, marked, after = (
        "".join(p.text for p in some) for some in (parts[:at], parts[at : at + 1], parts[at + 1 :])
    )
    room = max(most - len(marked), 0)
    left = min(len(before), max(room // 3, room - len(after)))
    if left < len(before):
        cut = before[len(before) - left :]
        before = f"… {cut.partition(' ')[2]}"
    right = max(room - left, 0)
    if right < len(after):
        after = f"{after[:right].rpartition(' ')[0]} …"
    return before, marked, after


def _density(rows: Sequence[Json]) -> str:
    """Return how closely to set the rows so that they stay on one page: texts of two lines, of one,
    or of one in smaller letters."""
    for density, lines in (("", 2), ("tight", 1)):
        height = sum(_MARGIN + _LINE * max(_label_lines(row), min(_text_lines(row), lines)) for row in rows)
        if height <= _ROOM:
            return density
    return "tight tighter"


def _label_lines(row: Json) -> int:
    letters = len(row["result"]["label"]) + (12 if row["result"]["required"] else 0)
    return -(-letters // _LABEL) or 1


def _text_lines(row: Json) -> int:
    text = "".join(row["quote"]) if row["quote"] else row["ask"] or row["says"]
    return -(-(len(text) + 12) // _TEXT)
