import io
import json
from dataclasses import replace

import jsonschema
import pytest
from made_screening import AS_OF, VERSIONS, found, reading, screening
from reportlab.pdfgen.canvas import Canvas

from screener.parse import parse
from screener.report.jsonform import dumps, to_json
from screener.report.resumeform import reading_to_json
from screener.report.schema import schema
from screener.values import BatchItem, Problem, Source

VALIDATOR = jsonschema.Draft202012Validator(schema())
SCANNED = Problem("scanned", "the pages are pictures", "review it by hand")
REFUSED = BatchItem("scan.pdf", None, SCANNED, as_of=AS_OF, versions=VERSIONS)
FOREIGN = Problem("not_english", "the text does not seem to be English", "review it by hand")

FORM = {
    "": "schema_version versions as_of file ref status error document contact resume assessments flags",
    "document": "sha256 text_sha256 media_type pages characters reader coverage unread hidden",
    "contact": "name emails phones place links",
    "resume": "jobs months months_min education credentials competencies skills languages misspellings",
    "resume.jobs.0": "title employer start end kind family settings customer_facing healthcare "
    "administrative clinical months evidence",
    "resume.months": "total customer_facing healthcare administrative clinical medical_assistant",
    "resume.education": "highest hs_or_higher ma_program health_field entries",
    "resume.education.entries.0": "degree field completed accreditor evidence",
    "resume.credentials.0": "code id status issuer number issued expires evidence",
    "resume.competencies.vitals": "level evidence",
    "resume.languages.0": "language evidence",
    "resume.misspellings.0": "word suggestion evidence",
    "assessments.0": "rubric version sha256 state score ceiling cap results gaps",
    "assessments.0.results.0": "criterion label outcome credit weight points required evidence against "
    "looked_for looked_in nearest says",
    "assessments.0.gaps.0": "criterion required says ask",
    "flags.0": "code says evidence",
    "resume.jobs.0.evidence.0": "quote page line boxes finder note",
}


@pytest.mark.parametrize("path", FORM)
def test_results_hold_the_published_names(path: str) -> None:
    value = to_json(screening())
    for step in filter(None, path.split(".")):
        value = value[int(step)] if step.isdigit() else value[step]
    assert set(FORM[path].split()) <= set(value)


@pytest.mark.parametrize(
    "data",
    [
        to_json(screening()),
        to_json(screening(), blind=True),
        to_json(screening(problem=FOREIGN)),
        to_json(REFUSED),
        to_json(replace(REFUSED, fingerprint="0" * 64), blind=True),
    ],
)
def test_results_follow_the_schema(data: dict[str, object]) -> None:
    VALIDATOR.validate(json.loads(dumps(data)))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"as_of": "2026-11"}, "a day"),
        ({"status": "error"}, "an error says which, and has no assessments"),
        ({"status": "fine"}, "one of three"),
        ({"assessments": [{"rubric": "ma"}]}, "an assessment holds more"),
        ({"resume": None}, "there is a resume unless there is an error"),
    ],
)
def test_the_schema_refuses(change: dict[str, object], why: str) -> None:
    assert not VALIDATOR.is_valid({**to_json(screening()), **change}), why


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_dates_of_work_are_months_and_the_end_of_a_post_still_held_is_present() -> None:
    job = to_json(screening())["resume"]["jobs"][0]
    assert (job["start"], job["end"]) == ("2021-01", "present")


def test_a_resume_that_needs_a_person_is_an_error_that_still_says_what_was_read() -> None:
    data = to_json(screening(problem=FOREIGN))
    assert (data["status"], data["error"]["code"], data["assessments"]) == ("error", "not_english", [])
    assert data["resume"]["jobs"]


def test_a_resume_read_in_part_says_so() -> None:
    made = screening()
    part = replace(made.reading.document, partial=True)
    assert to_json(replace(made, reading=replace(made.reading, document=part)))["status"] == "partial"


def test_every_quote_is_the_text_at_its_span() -> None:
    made = screening()
    text = made.reading.document.text
    rows = _evidence(to_json(made))
    assert rows
    assert [row["quote"] for row in rows] == [text[row["start"] : row["end"]] for row in rows]
    assert all(row["line"] >= 1 and row["boxes"] == [] for row in rows)


def test_equal_input_gives_equal_bytes() -> None:
    assert dumps(to_json(screening())) == dumps(to_json(screening()))


def test_text_is_ascii_and_refuses_what_is_no_number() -> None:
    assert dumps({"a": "é\u2028"}) == '{"a": "\\u00e9\\u2028"}'
    with pytest.raises(ValueError, match="JSON"):
        dumps({"a": float("nan")})


def test_evidence_over_two_lines_has_one_box_a_line_and_over_two_pages_two_rows() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(400, 300))
    canvas.drawString(50, 40, "Answered the phone and greeted")
    canvas.drawString(50, 26, "visitors at the desk and wrote")
    canvas.showPage()
    canvas.drawString(50, 250, "letters for the whole practice")
    canvas.save()
    document = parse(Source("two.pdf", out.getvalue()))
    base = reading()
    resume = replace(base.resume, unread=(), flags=())
    job = replace(resume.jobs[0], evidence=found(document, document.text))
    resume = replace(
        *(resume,),
        jobs=(job,),
        education=replace(resume.education, entries=()),
        credentials=(),
        competencies=(),
        languages=(),
        misspellings=(),
        against=(),
    )
    made = replace(base, document=document, resume=resume)
    rows = reading_to_json(made)["resume"]["jobs"][0]["evidence"]
    assert [(row["page"], row["line"], len(row["boxes"])) for row in rows] == [(1, 1, 2), (2, 3, 1)]
    assert rows[0]["quote"].endswith("wrote")
    assert rows[1]["quote"].startswith("letters")
    left, top, right, bottom = rows[1]["boxes"][0]
    assert abs(left - 50) < 1.5
    assert top < 50 < bottom + 3
    assert right < 400


def _evidence(value: object) -> list[dict[str, object]]:
    if isinstance(value, dict):
        found_here = [value] if {"quote", "finder"} <= set(value) else []
        return found_here + [row for one in value.values() for row in _evidence(one)]
    if isinstance(value, list):
        return [row for one in value for row in _evidence(one)]
    return []
