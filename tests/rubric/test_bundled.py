"""The rubrics that come with the program, against the vocabulary that comes with it."""

from fractions import Fraction

import pytest

from screener.rubric import check_rubric, describe, list_rubrics, load_rubric
from screener.vocab import load_vocabulary

CLINICAL = {
    "vitals",
    "rooming_prep",
    "specimen_phlebotomy",
    "lab_tests",
    "ekg",
    "medication_injection",
    "assist_procedures",
    "patient_education",
    "medical_history",
    "infection_control",
}


@pytest.fixture(scope="module")
def rubrics():
    return {entry.id: load_rubric(entry.id, vocabulary=load_vocabulary()) for entry in list_rubrics()}


def keys(criterion):
    """The competencies that a criterion reads, those of its options included."""
    parts = (
        [option.params for option in criterion.params.options]
        if criterion.kind == "one_of"
        else [criterion.params]
    )
    return {part.key for part in parts if hasattr(part, "key")}


def test_the_two_posts_are_listed():
    listed = {entry.id: entry for entry in list_rubrics()}
    assert listed["par"].title == "Patient Access Representative (PAR)"
    assert listed["ma"].title == "Medical Assistant (MA)"
    assert listed["par"].parent is None


def test_the_list_counts_the_criteria(rubrics):
    assert {entry.id: entry.criteria for entry in list_rubrics()} == {
        name: len(rubric.criteria) for name, rubric in rubrics.items()
    }


@pytest.mark.parametrize("name", ["par", "ma"])
def test_they_have_no_faults_and_add_up_to_a_hundred(rubrics, name):
    assert check_rubric(name, vocabulary=load_vocabulary()) == ()
    assert sum(Fraction(str(criterion.weight)) for criterion in rubrics[name].criteria) == 100


@pytest.mark.parametrize(
    ("name", "cap", "required"),
    [
        ("par", 55, {"high-school", "customer-facing", "communication", "computer"}),
        ("ma", 69, {"high-school", "medical-assistant"}),
    ],
)
def test_minimums_and_caps(rubrics, name, cap, required):
    rubric = rubrics[name]
    assert rubric.cap == cap
    assert {criterion.id for criterion in rubric.criteria if criterion.required} == required


def test_every_criterion_names_its_source_and_asks_a_question(rubrics):
    documents = ("PAR and MA compared", "PAR job description", "PAR hiring guide", "MA roles guide")
    for rubric in rubrics.values():
        for criterion in rubric.criteria:
            assert all(part.strip().startswith(documents) for part in criterion.source.split(";")), (
                criterion.id
            )
            assert criterion.ask.endswith("?"), criterion.id
            assert describe(criterion)


def test_nothing_clinical_is_asked_of_a_patient_access_representative(rubrics):
    assert not CLINICAL & {key for criterion in rubrics["par"].criteria for key in keys(criterion)}
    assert set().union(*(keys(criterion) for criterion in rubrics["ma"].criteria)) >= CLINICAL


def test_spelling_weighs_little_and_languages_nothing(rubrics):
    spelling = [c.weight for c in rubrics["par"].criteria if c.kind == "writing"]
    assert sum(spelling) <= 2
    assert not [c for c in rubrics["ma"].criteria if c.kind == "writing"]
    for rubric in rubrics.values():
        assert "languages" not in {key for criterion in rubric.criteria for key in keys(criterion)}
        assert not [c for c in rubric.criteria if c.kind == "language"]
