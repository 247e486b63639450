"""JSON Resume: the shape that other programs know, and nothing of the person in the blind variant."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from made_export import HOSTILE, hostile_screening, screening

from screener.report.jsonform import dumps
from screener.report.jsonresume import json_resume
from screener.values import Problem

SAMPLES = Path(__file__).parents[2] / "sample_resumes"
TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}
DATE = {"type": "string", "pattern": r"^[12]\d{3}(-[01]\d(-[0-3]\d)?)?$"}


def listed(**properties: object) -> dict[str, object]:
    return {"type": "array", "items": {"type": "object", "properties": properties}}


POST = {"position": TEXT, "startDate": DATE, "endDate": DATE, "summary": TEXT, "highlights": TEXTS}
#: The parts of schema 1.0.0 that are written here, with the types that it asks for.
SHAPE = {
    "type": "object",
    "properties": {
        "basics": {
            "type": "object",
            "properties": {"name": TEXT, "email": TEXT, "phone": TEXT, "location": {"type": "object"}},
        },
        "work": listed(name=TEXT, **POST),
        "volunteer": listed(organization=TEXT, **POST),
        "education": listed(institution=TEXT, area=TEXT, studyType=TEXT, startDate=DATE, endDate=DATE),
        "certificates": listed(name=TEXT, date=DATE, issuer=TEXT),
        "skills": listed(name=TEXT, level=TEXT, keywords=TEXTS),
        "languages": listed(language=TEXT, fluency=TEXT),
        "meta": {"type": "object", "properties": {"version": TEXT, "lastModified": TEXT}},
    },
}
KNOWN = {*SHAPE["properties"], "$schema", "x-screener"}  # type: ignore[misc]


def texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in texts(one)]
    return [value] if isinstance(value, str) else []


def test_it_has_the_shape_and_says_what_was_found() -> None:
    made = json_resume(screening(), candidate=3, ref="A-1", blind=False)
    jsonschema.validate(made, SHAPE)
    assert set(made) == KNOWN
    assert made["basics"] == {
        "name": "Wilhelmina Quill",
        "email": "wilhelmina.quill@example.com",
        "phone": "(555) 010-7788",
        "location": {"address": "Portland, OR"},
        "profiles": [],
    }
    work = made["work"][0]
    assert (work["name"], work["position"], work["startDate"]) == (
        "Alder Family Clinic",
        "Medical Assistant",
        "2021-01",
    )
    assert "endDate" not in work
    assert made["education"][0]["institution"] == "Larkspur College"
    assert made["education"][0]["endDate"] == "2020"
    assert made["certificates"][0]["x-screener"]["expires"] == "2027-05"
    assert [skill["name"] for skill in made["skills"]] == ["vitals"]
    ours = made["x-screener"]
    assert (ours["candidate"], ours["ref"], ours["assessments"][0]["rubric"]) == (3, "A-1", "ma")
    assert len(ours["assessments"][0]["results"]) == 5


def test_two_courses_with_one_name_each_have_their_own_school(understood) -> None:
    made = screening()
    contact, resume = understood(
        "Jane Roe\nEDUCATION\nCertificate, Elm College, 05/2012\nCertificate, Oak College, 2009\n"
    )
    reading = replace(made.reading, contact=contact, resume=resume)
    found = json_resume(replace(made, reading=reading), candidate=1, blind=False)["education"]
    assert [(one["institution"], one["endDate"]) for one in found] == [
        ("Elm College", "2012-05"),
        ("Oak College", "2009"),
    ]


def test_samples_have_the_shape(sample) -> None:
    found = sorted(path.name for path in SAMPLES.glob("*.pdf"))[::9]
    assert len(found) > 2
    for name in found:
        for blind in (True, False):
            jsonschema.validate(json_resume(sample(name), candidate=1, blind=blind), SHAPE)


def test_the_blind_variant_has_no_basics_and_names_nobody() -> None:
    made = json_resume(screening(), candidate=3)
    jsonschema.validate(made, SHAPE)
    assert "basics" not in made
    text = json.dumps(made, ensure_ascii=False)
    for word in ("Quill", "quill", "555", "Portland", "Larkspur", "2020"):
        assert word not in text
    assert made["education"][0]["studyType"] == "Medical assisting diploma"


def test_a_resume_that_was_not_judged_says_why() -> None:
    made = json_resume(screening(problem=Problem("not_english", "not English", "look")), candidate=1)
    assert made["x-screener"]["problem"]["code"] == "not_english"
    assert made["x-screener"]["assessments"] == []


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("blind", [False, True])
def test_nothing_in_it_acts(words: str, blind: bool) -> None:
    text = dumps(json_resume(hostile_screening(words), candidate=1, ref=words, blind=blind), indent=2)
    assert text.isascii()
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", text)
    assert all(one.isprintable() for one in texts(json.loads(text)))
