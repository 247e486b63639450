"""People on paper: one page for each person and rubric, on A4 or Letter, readable without colour."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from screener.report import words
from screener.report.blind import Veil, veil
from screener.report.context import in_context
from screener.report.drawing import Part
from screener.report.evidenceform import Json
from screener.report.page import generate_with
from screener.report.tables import Ranked, ranking, rubrics_of
from screener.values import OUTCOME_ORDER, Screening

#: Millimetres for the rows of a sheet on Letter, the shorter paper, of a line and around it.
_ROOM, _LINE, _MARGIN = 196.0, 3.45, 1.3
#: Letters of a line in the columns of labels and of texts, in print.css.
_LABEL, _TEXT = 48, 64


#: What gives the whole result of a candidate in JSON form, blind or not, and what it was made of.
Whole = Callable[[int], tuple[Json, Screening]]


def printed_parts(results: Sequence[Json], whole: Whole, *, made: str, blind: bool = True) -> Iterator[str]:
    """Yield an HTML page whose sheets are what a printer needs, piece by piece, in the order of the ranking.

    `results` are as much of the results as ranks people, with their flags and `candidate`; `whole` is asked
    for a person when their sheet is written, so that of thousands one is in memory. `made` says of
    which run.
    """
    rankings = [ranking(results, rubric) for rubric in rubrics_of(results)]
    return generate_with(
        "print.html",
        "print.css",
        None,
        count=sum(map(len, rankings)),
        sheets=(_sheet(row, len(ranked), whole, blind) for ranked in rankings for row in ranked),
        waiting=[result for result in results if not result["assessments"]],
        made=made,
        words=words,
    )


def _sheet(ranked: Ranked, of: int, whole: Whole, blind: bool) -> Json:
    result, screening = whole(ranked.result["candidate"])
    hide = veil(screening.reading, blind=blind)
    assessment = next(one for one in result["assessments"] if one["rubric"] == ranked.assessment["rubric"])
    chosen = (one for outcome in OUTCOME_ORDER for one in words.by_weight(assessment, outcome))
    rows = [_row(one, assessment, hide, blind) for one in chosen]
    return {
        "rank": ranked.rank,
        "of": of,
        "result": result,
        "assessment": assessment,
        "flags": ranked.result["flags"],
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
