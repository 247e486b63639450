"""What an answer would change, as each report shows it."""

from __future__ import annotations

from dataclasses import replace

import jsonschema
import pytest
from made_screening import screening

from screener.report.applicant import rows
from screener.report.index import index_parts
from screener.report.jsonform import to_json
from screener.report.listed import listed
from screener.report.page import person_view, render_resume
from screener.report.rows import plain
from screener.report.schema import schema
from screener.report.text import render
from screener.report.words import would_change
from screener.values import Open, Screening

OPEN: dict[str, Open] = {
    "insurance": "claimed",
    "acls": "unclear",
    "phlebotomy": "",
    "customer": "not_stated",
}
#: Of 30 points 12.5 are reached, which is 41.7: the limit of 60 holds nothing yet.
LINES = [
    "to lift the limit of 60, confirm “Customer service” (required, not found): 41.7 → 68.3",
    "confirm “Life support” (unclear): 41.7 → 51.7",
    "confirm “Insurance verification” (claimed, not shown): 41.7 → 50.0",
]


@pytest.fixture
def asked() -> Screening:
    made = screening()
    return replace(
        made,
        assessments=tuple(
            replace(
                one,
                rubric=replace(one.rubric, cap=60.0),
                results=tuple(
                    replace(r, finding=replace(r.finding, open=OPEN.get(r.criterion.id, "")))
                    for r in one.results
                ),
            )
            for one in made.assessments[:1]
        ),
    )


def test_the_json_follows_its_schema_and_holds_every_answer(asked: Screening) -> None:
    data = to_json(asked)
    jsonschema.Draft202012Validator(schema()).validate(data)
    [assessment] = data["assessments"]
    assert assessment["what_if"] == {
        "answers": [
            {
                "criteria": ["customer"],
                "also": [],
                "basis": "not_stated",
                "score": 68.3,
                "gain": 26.6,
                "otherwise": None,
            },
            {
                "criteria": ["acls"],
                "also": [],
                "basis": "unclear",
                "score": 51.7,
                "gain": 10.0,
                "otherwise": None,
            },
            {
                "criteria": ["insurance"],
                "also": [],
                "basis": "claimed",
                "score": 50.0,
                "gain": 8.3,
                "otherwise": None,
            },
        ],
        "sets": [
            {
                "aim": "cap",
                "criteria": ["customer"],
                "also": [],
                "score": 68.3,
                "gain": 26.6,
                "otherwise": None,
            }
        ],
    }
    assert would_change(assessment) == LINES


def test_the_schema_refuses_another_reason(asked: Screening) -> None:
    data = to_json(asked)
    data["assessments"][0]["what_if"]["answers"][0]["basis"] = "invented"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema()).validate(data)


def test_results_of_before_have_none_and_are_still_results() -> None:
    data = to_json(screening())
    assert data["assessments"]
    for assessment in data["assessments"]:
        del assessment["what_if"]
        assert would_change(assessment) == []
    jsonschema.Draft202012Validator(schema()).validate(data)


def test_text_and_pages_show_the_same_lines(asked: Screening) -> None:
    people = [listed(person_view(1, to_json(asked), asked), whole=True)]
    index = "".join(index_parts(people, as_of=asked.as_of))
    for report in (render(asked), render_resume(asked), index):
        assert "What an answer would change" in report
        assert all(line[10:] in report for line in LINES)


def test_nothing_is_shown_where_nothing_is_to_be_asked() -> None:
    assert "What an answer would change" not in render(screening())
    assert "What an answer would change" not in render_resume(screening())


def test_the_letter_asks_the_same_points_without_figures(asked: Screening) -> None:
    text = plain(rows(asked, sent="2026-12-01"))
    told = text[text.index("Worth telling us, if it is so") :]
    assert all(f"Tell us of {label}?" in told for label in ("Customer service", "Life support"))
    assert "68.3" not in text
    assert "limit" not in text


def result(ident: str, kind: str = "competency") -> dict[str, object]:
    return {"criterion": ident, "label": ident.upper(), "kind": kind}


def answer(
    *criteria: str, gain: float, basis: str = "not_stated", also: tuple[str, ...] = ()
) -> dict[str, object]:
    asked = {"criteria": list(criteria), "also": list(also), "basis": basis}
    return {**asked, "score": 50 + gain, "gain": gain, "otherwise": None}


def test_which_answers_are_shown() -> None:
    """Hints before silence; no whole posts, no trifles, nothing twice; three at most."""
    answers = [
        answer("post", gain=12),
        answer("card", gain=9, also=("other-card",)),
        answer("other-card", gain=6),
        answer("claimed", gain=5, basis="claimed"),
        answer("ekg", gain=4),
        answer("vitals", gain=3),
        answer("trifle", gain=0.9, basis="unclear"),
    ]
    kinds = {"post": "experience"}
    results = [result(ident, kinds.get(ident, "competency")) for one in answers for ident in one["criteria"]]  # type: ignore[attr-defined]
    assessment = {"score": 50, "cap": None, "results": results, "what_if": {"answers": answers, "sets": []}}
    assert would_change(assessment) == [
        "confirm “CLAIMED” (claimed, not shown): 50.0 → 55.0",
        "confirm “CARD” (not stated; meets 1 more line): 50.0 → 59.0",
        "confirm “EKG” (not stated): 50.0 → 54.0",
    ]
