"""What helps people who write rubrics: a beginning, advice, a flat form, differences, a schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from screener.errors import RubricError, UsageError
from screener.rubric import (
    check_rubric,
    diff_rubrics,
    flat_yaml,
    lint_rubric,
    list_rubrics,
    load_rubric,
    new_rubric,
    rubric_schema,
    trace_rubric,
)
from screener.rubric.find import bundled
from screener.vocab import load_vocabulary

VOCABULARY = load_vocabulary()
EVERY = sorted(bundled())

HEAD = "title: Our post\nsource: our posting\ncap: 30\ncriteria:\n"
GOOD = """\
  vitals:
    kind: competency
    competency: vitals
    label: Vital signs
    weight: 6
    required: true
    source: our posting, duties
    ask: Which vital signs have you taken?
  billing:
    kind: competency
    competency: billing_payment
    label: Bills
    weight: 4
    source: our posting, duties
    ask: Have you prepared bills?
"""
MORE = """\
  more:
    kind: {kind}
    label: More
    weight: 2
    source: our posting, duties
    ask: What else have you done?
"""


@pytest.fixture
def write(tmp_path: Path):
    def write_file(text: str, name: str = "ours") -> Path:
        path = tmp_path / f"{name}.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write_file


def lint(path: Path) -> list[tuple[str, int, str]]:
    return [(a.code, a.fault.line, a.fault.message) for a in lint_rubric(path, vocabulary=VOCABULARY)]


# ------------------------------------------------------------------ advice


@pytest.mark.parametrize("name", EVERY)
def test_every_bundled_rubric_passes_check_and_lint(name: str):
    assert check_rubric(name, vocabulary=VOCABULARY) == ()
    assert [str(advice) for advice in lint_rubric(name, vocabulary=VOCABULARY)] == []


def test_a_sound_rubric_gets_no_advice(write):
    assert lint(write(HEAD + GOOD)) == []


def more(kind: str, *lines: str, **swaps: str) -> str:
    text = MORE.format(kind=kind) + "".join(f"    {line}\n" for line in lines)
    for old, new in swaps.items():
        assert f"    {old}: " in text
        text = "".join(
            f"    {old}: {new}\n" if line.startswith(f"    {old}: ") else line
            for line in text.splitlines(keepends=True)
        )
    return text


ADVICE = [
    # vague
    (more("competency", "skill: triage", label="Great attitude"), "vague", '"Great attitude" cannot be read'),
    (more("competency", "skill: triage", ask="Tell us more"), "vague", "the question is none"),
    (more("competency", "competency: teamwork"), "vague", "weighs 17 of 100 points, yet nearly everybody"),
    # unmatchable
    (
        more("experience", "what: clinical", "family: cashier", "months: 12"),
        "unmatchable",
        "no post of these job families",
    ),
    (more("experience", "months: 500"), "unmatchable", "longer than a working life"),
    (
        more("experience", "what: healthcare", "setting: hotel", "months: 12"),
        "unmatchable",
        "none of these places",
    ),
    # overlapping
    (more("competency", "competency: vitals"), "overlapping", "the same as vitals"),
    (
        more("one_of", "options: [{kind: language}, {kind: language}]", source="our patients"),
        "overlapping",
        "same as an earlier one",
    ),
    # never decisive
    (more("competency", "skill: triage", weight="0.01"), "never_decisive", "weighs 0.10 of 100 points"),
    (more("competency", "skill: triage", "required: true"), None, ""),
    # unsourced
    (more("competency", "skill: triage", source="TBD"), "unsourced", '"TBD" names no source'),
    (more("competency", "skill: triage", source="'?'"), "unsourced", '"?" names no source'),
    # proxies
    (
        more("competency", "skill: triage", label="Recent graduate"),
        "proxy_risk",
        '"Recent graduate" tells age',
    ),
    (more("competency", "skill: triage", ask="Is your ZIP near?"), "proxy_risk", '"ZIP" tells where'),
    (more("competency", "skill: triage", label="Native English"), "proxy_risk", "tells origin"),
    (more("competency", "skill: triage", ask="Do you have children?"), "proxy_risk", "tells family"),
    (more("experience", "months: 121"), "proxy_risk", "121 months are more than ten years"),
    (more("language", "language: Spanish"), "proxy_risk", "a language can tell where"),
    (more("writing"), "proxy_risk", "spelling weighs 16.7 of 100 points"),
    # what only looks alike
    (more("competency", "skill: pediatrics", label="Children and age-related care"), None, ""),
    (more("language", "language: Spanish", source="our patients of whom a third speaks it"), None, ""),
    (more("experience", "months: 120"), None, ""),
]


@pytest.mark.parametrize(("criterion", "code", "says"), ADVICE)
def test_advice_is_given_where_it_belongs(write, criterion: str, code: str | None, says: str):
    found = lint(write(HEAD + GOOD + criterion))
    if code is None:
        assert found == []
    else:
        assert [each[0] for each in found] == [code]
        assert says in found[0][2]
        assert found[0][1] >= 19, "in the criterion that it is about"


@pytest.mark.parametrize(
    ("old", "new", "code", "says"),
    [
        ("cap: 30\n", "", "never_decisive", "missing it never holds the score"),
        ("cap: 30\n", "cap: 60\n", "never_decisive", "missing it never holds the score"),
        ("    required: true\n", "", "never_decisive", "the cap decides nothing"),
        ("source: our posting\n", "", "unsourced", "the rubric names no source"),
        ("title: Our post\n", "title: Young receptionist\n", "proxy_risk", '"Young" tells age'),
        (
            "criteria:\n",
            "terms: {hill_chart: {label: Chart, forms: [Hillchart]}}\ncriteria:\n",
            "never_decisive",
            'the term "hill_chart" is not used',
        ),
    ],
)
def test_advice_on_the_rubric_as_a_whole(write, old: str, new: str, code: str, says: str):
    text = HEAD + GOOD
    assert old in text
    found = lint(write(text.replace(old, new)))
    assert [each[0] for each in found] == [code]
    assert says in found[0][2]


def test_advice_needs_a_rubric_that_loads(write):
    with pytest.raises(RubricError):
        lint(write(HEAD))


# ------------------------------------------------------------------ a beginning


@pytest.mark.parametrize("parent", [entry.id for entry in list_rubrics()])
def test_a_new_rubric_passes_as_it_stands_and_asks_what_its_parent_asks(write, parent: str):
    text = new_rubric("my-clinic", parent, vocabulary=VOCABULARY)
    path = write(text, "my-clinic")
    assert check_rubric(path, vocabulary=VOCABULARY) == ()
    assert lint(path) == []
    made, known = load_rubric(path, vocabulary=VOCABULARY), load_rubric(parent, vocabulary=VOCABULARY)
    assert [(c.id, c.weight) for c in made.criteria] == [(c.id, c.weight) for c in known.criteria]
    assert all(f"#   {criterion.id}: " in text for criterion in known.criteria)


def test_a_new_rubric_with_the_marks_taken_away_passes_too(write):
    text = new_rubric("my-clinic", "ma", vocabulary=VOCABULARY, title="MA: Riverside")
    begin, end = text.index("# criteria:"), text.index("# ---- words of our own")
    tune = text.index("# tune:"), text.index("# ---- what this post does not need")
    for start, stop in (tune, (begin, end)):
        text = text[:start] + text[start:stop].replace("\n# ", "\n").removeprefix("# ") + text[stop:]
    path = write(text, "my-clinic")
    assert check_rubric(path, vocabulary=VOCABULARY) == ()
    made = load_rubric(path, vocabulary=VOCABULARY)
    assert made.title == "MA: Riverside"
    assert made.criteria[-1].id == "ekg-machines"


@pytest.mark.parametrize(
    ("name", "parent", "code"),
    [("My Clinic", "ma", "bad_name"), ("ma", "ma", "bad_name"), ("x", "mma-a", "unknown_rubric")],
)
def test_a_new_rubric_needs_a_name_and_a_parent(name: str, parent: str, code: str):
    with pytest.raises(UsageError) as caught:
        new_rubric(name, parent, vocabulary=VOCABULARY)
    assert caught.value.code == code


# ------------------------------------------------------------------ flat, with origins


@pytest.mark.parametrize("name", EVERY)
def test_the_flat_form_is_the_same_rubric_in_one_file(write, name: str):
    path = write(flat_yaml(name, vocabulary=VOCABULARY), name)
    flat, whole = load_rubric(path, vocabulary=VOCABULARY), load_rubric(name, vocabulary=VOCABULARY)
    assert flat.origin == (name,)
    assert flat.fingerprint == whole.fingerprint


def test_each_line_knows_where_it_is_from():
    lines = {line.field: line for line in trace_rubric("cardiology-ma", vocabulary=VOCABULARY)["ekg"]}
    assert (lines["weight"].rubric, lines["weight"].value) == ("cardiology-ma", 10)
    assert (lines["competency"].rubric, lines["competency"].value) == ("ma", "ekg")
    text = bundled()["cardiology-ma"].read_text(encoding="utf-8").splitlines()
    assert text[lines["weight"].line - 1].strip() == "ekg: {weight: 10}"


# ------------------------------------------------------------------ differences


def test_differences_name_what_was_added_removed_and_changed(write):
    write(HEAD + GOOD, "base")
    child = write(
        "title: Child\nextends: base\ndrop: [billing]\ntune:\n  vitals: {weight: 9, required: false}\n"
        "criteria:\n" + more("competency", "skill: triage"),
        "child",
    )
    found = diff_rubrics(child.with_name("base.yaml"), child, vocabulary=VOCABULARY)
    assert [(c.what, c.criterion, c.field, c.before, c.after) for c in found] == [
        ("changed", "", "title", '"Our post"', '"Child"'),
        ("changed", "vitals", "weight", "6 (60.0 of 100 points)", "9 (81.8 of 100 points)"),
        ("changed", "vitals", "required", "true", "false"),
        ("added", "more", "", "", "weight 2, 18.2 of 100 points"),
        ("removed", "billing", "", "weight 4, 40.0 of 100 points", ""),
    ]


@pytest.mark.parametrize("name", EVERY)
def test_a_rubric_does_not_differ_from_itself(name: str):
    assert diff_rubrics(name, name, vocabulary=VOCABULARY) == ()


def test_a_field_left_out_is_the_same_as_its_default(write):
    one = write(HEAD + GOOD, "one")
    other = write(HEAD + GOOD.replace("weight: 4", "weight: 4.0\n    required: false"), "other")
    assert diff_rubrics(one, other, vocabulary=VOCABULARY) == ()


# ------------------------------------------------------------------ editors


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = rubric_schema(VOCABULARY)
    Draft202012Validator.check_schema(schema)
    assert json.loads(json.dumps(schema)) == schema
    return Draft202012Validator(schema)


@pytest.mark.parametrize("name", EVERY)
def test_the_schema_accepts_every_bundled_rubric(validator, name: str):
    # Dates and versions in quotes stay text for this reader too.
    content = yaml.safe_load(bundled()[name].read_text(encoding="utf-8"))
    assert [error.message for error in validator.iter_errors(content)] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Our post", "titel: Our post"),
        ("kind: competency", "kind: competence"),
        ("competency: vitals", "competency: vitalz"),
        ("weight: 6", "weight: -6"),
        ("weight: 6", "weight: heavy"),
        ("label: Bills", "labels: Bills"),
        ("cap: 30", "cap: 130"),
        ("  vitals:", "  Vitals_1:"),
    ],
)
def test_the_schema_marks_what_is_wrong(validator, old: str, new: str):
    text = HEAD + GOOD
    assert not list(validator.iter_errors(yaml.safe_load(text)))
    assert old in text
    assert list(validator.iter_errors(yaml.safe_load(text.replace(old, new, 1))))


# ------------------------------------------------------------------ readings that can be changed

TUNES = [
    (name, line.lstrip("# "))
    for name in EVERY
    for line in bundled()[name].read_text(encoding="utf-8").splitlines()
    if line.startswith("#     tune: ")
]


def test_rubrics_whose_documents_disagree_say_how_to_take_the_other_reading():
    assert {name for name, _ in TUNES} >= {"par", "ma", "cma", "rma", "clinical-ma", "nurse"}


@pytest.mark.parametrize(("name", "tune"), TUNES)
def test_the_one_line_does_what_it_says(write, name: str, tune: str):
    path = write(f"title: Ours\nextends: {name}\n{tune}\n")
    assert check_rubric(path, vocabulary=VOCABULARY) == ()
    changes = diff_rubrics(name, path, vocabulary=VOCABULARY)
    assert len({change.criterion for change in changes if change.criterion}) == 1
