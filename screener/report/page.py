"""Pages for a browser: one resume beside its evidence, and the ranked table of a batch.

Each page is one file that loads nothing. Resume text is hostile: Jinja2 escapes everything, no
script is made from data, and a content policy allows the page's own style and script alone,
by their hashes. Lengths are SVG attributes, because the policy forbids inline styles.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from screener.report import words
from screener.report.blind import HIDDEN, veil
from screener.report.context import veiled
from screener.report.drawing import DrawnLine, DrawnPage, Marked, Part, draw_lines, draw_pages
from screener.report.evidenceform import Json
from screener.report.inert import inert, one_name
from screener.report.jsonform import to_json
from screener.report.tables import Ranked, duplicates, ranking, rubrics_of
from screener.values import Screening, Span

_HERE = Path(__file__).parent
_BINS = 10
#: Top and height of the tick of an outcome: told apart by place and length, not by colour alone.
_TICKS = {"met": (1, 14), "partly": (8, 7), "unclear": (5, 6), "missed": (13, 2)}


@dataclass(frozen=True, slots=True)
class PersonView:
    """What a page shows of one file. `shown` names nobody; `result` is the open form."""

    candidate: int
    result: Json
    shown: Json
    who: Json | None
    lines: tuple[DrawnLine, ...] = ()
    pages: tuple[DrawnPage, ...] = ()


def person_view(
    candidate: int, result: Json, screening: Screening | None, *, blind: bool = False, draw: bool = False
) -> PersonView:
    """Return what a page shows of a file.

    With `blind`, what names the person is left out for good instead of standing behind a
    switch. With `draw`, the pages of a PDF are drawn, else its lines alone.
    """
    if screening is None:
        return PersonView(candidate, result, {**result, "file": None}, None)
    hide = veil(screening.reading)
    shown = veiled(result, hide, blind=blind)
    marked = list(_marks(result))
    lines = draw_lines(hide, marked)
    pages = draw_pages(hide, marked) if draw else ()
    if blind:
        lines = tuple(_without(line) for line in lines)
        pages = tuple(_without_words(page) for page in pages)
    who = None if blind else {"file": one_name(screening.reading.source_name), **result["contact"]}
    return PersonView(candidate, result, shown, who, lines, pages)


def render_resume(screening: Screening, *, blind: bool | None = None) -> str:
    """Return the page of one resume: its text with the evidence marked, beside the score card.

    `blind` True leaves out who it is, False shows it, None puts it behind a switch.
    """
    view = person_view(1, to_json(screening), screening, blind=bool(blind), draw=True)
    return _render(
        "resume.html",
        person=view,
        switch=blind is None,
        revealed=blind is False,
        title=screening.ref or "Candidate",
        words=words,
    )


def render_index(
    people: Sequence[PersonView], *, skipped: Iterable[tuple[str, str]] = (), as_of: date
) -> str:
    """Return the page of a batch: a ranked table for each rubric, each row with its evidence."""
    results = [person.result for person in people]
    left_out = tuple(skipped)
    waiting = [person for person in people if not person.result["assessments"]]
    tables = [_table(results, people, rubric) for rubric in rubrics_of(results)]
    return _render(
        "index.html",
        tables=tables,
        people=people,
        waiting=waiting,
        skipped=left_out,
        duplicates=duplicates(results),
        as_of=as_of.isoformat(),
        versions=results[0]["versions"] if results else {},
        ticks=_TICKS,
        total=words.total_line(len(people), len(waiting), len(left_out)),
        words=words,
    )


# --------------------------------------------------------------------------- evidence on the page


def _marks(result: Json) -> Iterable[Marked]:
    for assessment in result["assessments"]:
        for one in assessment["results"]:
            key = f"{assessment['rubric']}.{one['criterion']}"
            for kind, near in (("evidence", False), ("against", True), ("nearest", True)):
                for row in one[kind]:
                    yield Marked(Span(row["start"], row["end"]), key, near)


def _veiled(part: Part) -> Part:
    return Part(HIDDEN, part.keys, part.near) if part.personal else part


def _without(line: DrawnLine) -> DrawnLine:
    return replace(line, parts=tuple(map(_veiled, line.parts)))


def _without_words(page: DrawnPage) -> DrawnPage:
    """Return a page whose personal words are empty: a bar is drawn in their place."""
    words_left = tuple(replace(word, text="") if word.personal else word for word in page.words)
    return replace(page, words=words_left)


# --------------------------------------------------------------------------- the ranked table


def _table(results: Sequence[Json], people: Sequence[PersonView], rubric: str) -> Json:
    ranked = ranking(results, rubric)
    first = ranked[0].assessment
    return {
        "id": rubric,
        "title": first["title"],
        "version": first["version"],
        "sha256": first["sha256"],
        "criteria": [(result["criterion"], result["label"]) for result in first["results"]],
        "rows": [_row(row, people[row.candidate - 1]) for row in ranked],
        "bins": _bins([row.assessment["score"] for row in ranked]),
        "gaps": _gaps([row.assessment for row in ranked]),
    }


def _row(row: Ranked, person: PersonView) -> Json:
    assessment = next(a for a in person.shown["assessments"] if a["rubric"] == row.assessment["rubric"])
    counts = {
        outcome: sum(result["outcome"] == outcome for result in assessment["results"])
        for outcome in words.OUTCOMES
    }
    missed = words.by_weight(assessment, "missed")
    places = {result["criterion"]: at for at, result in enumerate(assessment["results"])}
    return {
        "rank": row.rank,
        "person": person,
        "assessment": assessment,
        "counts": counts,
        "missed": missed,
        "places": places,
    }


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


# --------------------------------------------------------------------------- templates


@lru_cache(maxsize=1)
def _templates() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_safe,
    )
    made.filters["number"] = words.number
    return made


def _safe(value: object) -> object:
    """Return text without controls; markup that the templates themselves made stays as it is."""
    return inert(value) if type(value) is str else value


def _render(template: str, **values: object) -> str:
    return render_with(template, "page.css", "page.js", **values)


def render_with(template: str, style_name: str, script_name: str | None, **values: object) -> str:
    """Return a page made of a template, a style and perhaps a script, which alone may act in it."""
    style = _asset(style_name)
    script = _asset(script_name) if script_name else ""
    scripts = f"script-src {_hash(script)}; " if script else ""
    policy = f"default-src 'none'; style-src {_hash(style)}; {scripts}base-uri 'none'; form-action 'none'"
    return _templates().get_template(template).render(style=style, script=script, policy=policy, **values)


def _asset(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8").strip()


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
