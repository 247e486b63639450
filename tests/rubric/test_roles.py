"""Every role against every sample: each role's own strong resume comes out above those of other trades.

Run with `-s` to see the whole table.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from screener.assess import assess
from screener.rubric import list_rubrics, load_rubric

AS_OF = date(2026, 11, 30)
FOLDER = Path(__file__).parents[2] / "sample_resumes"
NAMES = sorted(path.name for path in FOLDER.iterdir() if path.suffix in {".pdf", ".txt"})
#: The resume that was written for each role.
STRONG = {
    "administrative-ma": "ma-administrative-front-desk.pdf",
    "billing-and-coding-specialist": "medical-biller.pdf",
    "cardiology-ma": "ma-cardiology-heart-center.pdf",
    "clinical-ma": "ma-clinical-back-office.pdf",
    "clinical-supervisor": "clinical-supervisor.pdf",
    "cma": "ma-certified-family-practice.pdf",
    "dermatology-ma": "ma-dermatology-skin-surgery.pdf",
    "director-of-medical-services": "director-of-medical-services.pdf",
    "ehr-specialist": "ehr-specialist.pdf",
    "geriatric-ma": "ma-geriatrics-senior-clinic.pdf",
    "health-coach-assistant": "ma-health-coach-assistant.pdf",
    "healthcare-administrator": "healthcare-administrator.pdf",
    "lead-ma": "ma-lead-primary-care.pdf",
    "ma": "ma-ccma-urgent-care.pdf",
    "ma-instructor": "ma-instructor-college.pdf",
    "ma-supervisor": "ma-supervisor-hospital-clinics.pdf",
    "medical-office-manager": "medical-office-manager.pdf",
    "nurse": "registered-nurse.pdf",
    "obgyn-ma": "ma-obgyn-womens-health.pdf",
    "par": "par-patient-access-specialist.pdf",
    "patient-care-coordinator": "patient-care-coordinator.pdf",
    "pediatric-ma": "ma-pediatrics-well-child.pdf",
    "physician-assistant": "physician-assistant.pdf",
    "rma": "ma-rma-pediatrics-bilingual.pdf",
    "specialist-ma": "ma-orthopedic-specialist.pdf",
    "telehealth-ma": "ma-telehealth-virtual-clinic.pdf",
}
#: Roles of one field: their resumes come out on top of the other fields of medical assisting too.
FIELDS = ("cardiology-ma", "dermatology-ma", "geriatric-ma", "obgyn-ma", "pediatric-ma", "telehealth-ma")
LEAST = 80.0


@pytest.fixture(scope="module")
def rubrics(program):
    return {entry.id: load_rubric(entry.id, vocabulary=program.vocabulary) for entry in list_rubrics()}


@pytest.fixture(scope="module")
def scores(sample, rubrics):
    """Return the score of every sample under every rubric, by rubric and file; print the table."""
    resumes = {name: sample(name).reading.resume for name in NAMES}
    table = {
        ident: {name: assess(resume, rubric, as_of=AS_OF).score for name, resume in resumes.items()}
        for ident, rubric in rubrics.items()
    }
    roles = list(table)
    print("\n" + " " * 38 + " ".join(f"{number:>3}" for number, _ in enumerate(roles, 1)))
    for number, ident in enumerate(roles, 1):
        print(f"{number:>3} = {ident}")
    for name in NAMES:
        print(f"{name:38}" + " ".join(f"{table[ident][name]:3.0f}" for ident in roles))
    return table


def test_every_role_is_there_and_has_its_resume(rubrics):
    assert len(rubrics) == 26
    assert set(STRONG) == set(rubrics)
    assert set(STRONG.values()) <= set(NAMES)


def test_every_sample_is_scored_by_every_rubric(scores):
    assert len(scores) * len(NAMES) == sum(map(len, scores.values()))
    assert all(0 <= score <= 100 for row in scores.values() for score in row.values())


@pytest.mark.parametrize("role", STRONG)
def test_a_roles_own_resume_is_strong_and_above_those_of_unrelated_roles(scores, rubrics, role):
    own = scores[role][STRONG[role]]
    assert own >= LEAST
    unrelated = {
        other: scores[role][STRONG[other]]
        for other in rubrics
        if not set(rubrics[role].origin) & set(rubrics[other].origin)
    }
    assert len(unrelated) >= 8
    assert {other: score for other, score in unrelated.items() if score >= own} == {}


@pytest.mark.parametrize("role", FIELDS)
def test_a_fields_own_resume_is_above_those_of_other_fields(scores, role):
    row = scores[role]
    others = {name: score for name, score in row.items() if name != STRONG[role]}
    assert max(others.values()) < row[STRONG[role]], max(others, key=lambda name: others[name])


@pytest.mark.parametrize("role", STRONG)
def test_nobody_outside_health_comes_near(scores, role):
    for name in ("landscaper.pdf", "software-developer.pdf", "warehouse-worker.txt"):
        assert scores[role][name] < 30, name
