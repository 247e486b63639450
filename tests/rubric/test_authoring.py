"""What helps people who write rubrics: a beginning, advice, a flat form, differences, a schema."""

from __future__ import annotations

import pytest
from made_rubric_files import EVERY, GOOD, HEAD, VOCABULARY, lint, more

from screener.errors import UsageError
from screener.rubric import (
    check_rubric,
    diff_rubrics,
    flat_yaml,
    list_rubrics,
    load_rubric,
    new_rubric,
    trace_rubric,
)
from screener.rubric.find import bundled

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
