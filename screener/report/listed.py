"""What a page of many people holds of each: little, so that thousands fit.

Of the results as many as rank, count and filter people; the evidence as markup that is ready, or in a
page of the person's own. Most of what is listed of one person is listed of many others too (a label, an
outcome, its points), and `Shared` keeps each such row once.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace

from screener.report import pieces
from screener.report.alike import known_by
from screener.report.evidenceform import Json
from screener.report.page import PersonView

#: Terms shown of what was looked for, where the evidence of all people stands in one page.
_TERMS = 8
_OF_RESULT = ("criterion", "label", "outcome", "required", "weight", "points")


@dataclass(frozen=True, slots=True)
class Listed:
    """What is listed of one file. `result` is its result without evidence, words of flags veiled;
    `details` is markup by rubric, `text` that of the resume's lines: both empty where the person has a
    page of their own."""

    candidate: int
    result: Json
    who: Json | None
    details: Mapping[str, str]
    text: str = ""


def listed(view: PersonView, *, whole: bool) -> Listed:
    """Return what is listed of a person. `whole` brings the evidence and the resume along."""
    result = light(view.candidate, view.result, view.shown)
    who = view.who and {name: view.who[name] for name in ("name", "emails", "phones", "place", "file")}
    if not whole:
        return Listed(view.candidate, result, who, {})
    anchor = f"c{view.candidate}"
    shown = view.shown
    details = {one["rubric"]: _detail(one, shown["flags"], anchor) for one in shown["assessments"]}
    text = pieces.lines(view.lines, anchor) if view.lines else ""
    return Listed(view.candidate, result, who, details, text)


def light(candidate: int, result: Json, shown: Json) -> Json:
    """Return a result without its evidence: what tables need. `shown` gives the words of its flags."""
    document = result["document"]
    text = document.get("text_sha256") if document else None
    return {
        "candidate": candidate,
        "file": result["file"],
        "ref": result["ref"],
        "status": result["status"],
        "error": result["error"],
        "versions": result["versions"],
        "document": {"text_sha256": text} if text else None,
        "known_by": known_by(result),
        "assessments": [_light(one) for one in result["assessments"]],
        "flags": [{"code": flag["code"], "says": flag["says"]} for flag in shown["flags"]],
    }


def slim(result: Json) -> Json:
    """Return a result with who it is, and without facts and evidence: what a table shows of a person."""
    made = light(result["candidate"], result, result)
    return {
        **made,
        "as_of": result["as_of"],
        **({"contact": result["contact"]} if "contact" in result else {}),
    }


class Shared:
    """Keeps equal parts of results once."""

    def __init__(self) -> None:
        self._rows: dict[tuple[object, ...], Json] = {}

    def __call__(self, one: Listed) -> Listed:
        """Return what is listed of a person, made of the parts known."""
        return replace(one, result=self.result(one.result))

    def result(self, result: Json) -> Json:
        """Return a result of `light` or `slim`, made of the parts known."""
        return {
            **result,
            "versions": self._row(result["versions"]),
            "assessments": [self._assessment(assessment) for assessment in result["assessments"]],
            "flags": [self._row(flag) for flag in result["flags"]],
        }

    def _assessment(self, assessment: Json) -> Json:
        return {
            **{name: self._text(value) for name, value in assessment.items()},
            "cap": assessment["cap"] and self._row(assessment["cap"]),
            "gaps": [self._row(gap) for gap in assessment["gaps"]],
            "results": [self._row(row) for row in assessment["results"]],
        }

    def _row(self, row: Json) -> Json:
        key = (*row, *row.values())
        known = self._rows.get(key)
        if known is None:
            known = self._rows[key] = {sys.intern(name): self._text(value) for name, value in row.items()}
        return known

    @staticmethod
    def _text(value: object) -> object:
        return sys.intern(value) if type(value) is str else value


def _light(assessment: Json) -> Json:
    cap = assessment["cap"]
    return {
        **{name: assessment[name] for name in ("rubric", "title", "version", "sha256", "score", "ceiling")},
        "cap": cap and {"limit": cap["limit"]},
        "gaps": [{"criterion": gap["criterion"]} for gap in assessment["gaps"]],
        "results": [{name: row[name] for name in _OF_RESULT} for row in assessment["results"]],
    }


def _detail(assessment: Json, flags: list[Json], anchor: str) -> str:
    """Return the evidence for one rubric, and the way to the whole resume."""
    whole = f'<a class="whole" href="#{anchor}" data-resume="{anchor}">Read the whole resume</a>'
    return (
        f'<div class="detail-head">{pieces.headline(assessment)}{whole}</div>\n'
        f'<div class="columns"><div>{pieces.absent(assessment, anchor, terms=_TERMS)}</div>'
        f"<div>{pieces.present(assessment, anchor)}{pieces.flags(flags, anchor)}</div></div>"
    )
