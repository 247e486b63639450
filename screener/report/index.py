"""The page of a batch: a ranked table for each rubric, what is missing most, what needs a person.

The evidence of some hundred people stands in the page itself, which then is one file to mail or keep.
A browser would take minutes over that of thousands: then each has a page of their own in the folder
beside it (`folder`), and the table links there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from screener.report import pieces, words
from screener.report.alike import alike
from screener.report.evidenceform import Json
from screener.report.listed import Listed
from screener.report.page import generate_with
from screener.report.tables import Ranked, duplicates, ranking, rubrics_of

_BINS = 10
#: Top and height of the tick of an outcome: told apart by place and length, not by colour alone.
_TICKS = {"met": (1, 14), "partly": (8, 7), "unclear": (5, 6), "missed": (13, 2)}
#: What the script tells outcomes by, one letter for each criterion.
_LETTERS = {"met": "m", "partly": "p", "unclear": "u", "missed": "-"}


def person_file(candidate: int) -> str:
    """Return the name of the page of a person."""
    return f"{candidate:05}.html"


def index_parts(
    people: Sequence[Listed],
    *,
    skipped: Iterable[tuple[str, str]] = (),
    as_of: date,
    folder: str | None = None,
) -> Iterator[str]:
    """Yield the page of a batch piece by piece. `folder` holds the pages of the people, None where all is
    in this page."""
    results = [person.result for person in people]
    by_number = {person.candidate: person for person in people}
    left_out = tuple(skipped)
    waiting = [person for person in people if not person.result["assessments"]]
    return generate_with(
        "index.html",
        "page.css",
        "page.js",
        tables=[_table(results, by_number, rubric) for rubric in rubrics_of(results)],
        people=people,
        waiting=waiting,
        skipped=left_out,
        letters=[
            one for one in people if one.result["assessments"] and words.looks_like(one.result["flags"])
        ],
        duplicates=duplicates(results),
        alike=alike(results),
        as_of=as_of.isoformat(),
        versions=results[0]["versions"] if results else {},
        total=words.total_line(len(people), len(waiting), len(left_out)),
        folder=folder,
        person_file=person_file,
        words=words,
        pieces=pieces,
    )


def _table(results: Sequence[Json], people: Mapping[int, Listed], rubric: str) -> Json:
    ranked = ranking(results, rubric)
    first = ranked[0].assessment
    return {
        "id": rubric,
        "title": first["title"],
        "version": first["version"],
        "sha256": first["sha256"],
        "criteria": [(result["criterion"], result["label"]) for result in first["results"]],
        "rows": (_row(row, people[row.result["candidate"]]) for row in ranked),
        "bins": _bins([row.assessment["score"] for row in ranked]),
        "gaps": _gaps([row.assessment for row in ranked]),
    }


def _row(row: Ranked, person: Listed) -> Json:
    assessment = row.assessment
    counts = dict.fromkeys(words.OUTCOMES, 0)
    for result in assessment["results"]:
        counts[result["outcome"]] += 1
    missed = words.by_weight(assessment, "missed")
    return {
        "rank": row.rank,
        "person": person,
        "assessment": assessment,
        "counts": counts,
        "missed": missed,
        "required": sum(result["required"] for result in missed),
        "outcomes": "".join(_LETTERS[result["outcome"]] for result in assessment["results"]),
        "ticks": [(outcome, _ticks(assessment, outcome)) for outcome, many in counts.items() if many],
        "detail": person.details.get(assessment["rubric"], ""),
    }


def _ticks(assessment: Json, outcome: str) -> str:
    """Return the ticks of an outcome as a path: those of each criterion have a place of their own."""
    top, height = _TICKS[outcome]
    places = [at for at, result in enumerate(assessment["results"]) if result["outcome"] == outcome]
    return "".join(f"M{at * 7} {top}h5.5v{height}h-5.5z" for at in places)


def _gaps(assessments: Sequence[Json]) -> list[Json]:
    """Return the criteria that somebody lacks, the most frequent gaps first."""
    known: dict[str, Json] = {}
    for assessment in assessments:
        for result in assessment["results"]:
            gap = known.setdefault(
                result["criterion"],
                {"id": result["criterion"], "label": result["label"], "required": result["required"]}
                | {"missed": 0, "unclear": 0, "weight": result["weight"], "of": len(assessments)},
            )
            if result["outcome"] in ("missed", "unclear"):
                gap[result["outcome"]] += 1
    lacking = [gap for gap in known.values() if gap["missed"] or gap["unclear"]]
    return sorted(lacking, key=lambda gap: (-gap["missed"], -gap["unclear"], -gap["weight"]))


def _bins(scores: Sequence[float]) -> list[Json]:
    counts = [0] * _BINS
    for score in scores:
        counts[min(int(score * _BINS / 100), _BINS - 1)] += 1
    most = max(counts)
    step = 100 // _BINS
    return [
        {"from": at * step, "to": (at + 1) * step, "count": many, "share": many / most}
        for at, many in enumerate(counts)
    ]
