"""Schooling: levels, medical assisting programmes, health subjects."""

from dataclasses import replace

import pytest
from made_rubric import SECTIONS, check, course, resume, schooling

HS = {"at_least": "hs"}
ASSOCIATE = {"at_least": "associate"}
PROGRAM = {"ma_program": True}
ACCREDITED = {"ma_program": True, "accredited": True}
HEALTH = {"health_field": True}
HEALTH_DEGREE = {"at_least": "associate", "health_field": True}

diploma = course("Diploma", "hs")
bachelor = course("BA History", "bachelor")
biology = replace(course("BS Biology", "bachelor"), field="Biology")
left_college = course("Studied biology", "some_college", completed=False)
at_school = course("11th grade", "in_high_school", completed=False)
degree_begun = course("AAS", "associate", completed=False)
program = course("MA diploma", "certificate", ma_program=True, health_field=True)
abhes = course("MA diploma", "certificate", ma_program=True, health_field=True, accreditor="ABHES")
program_begun = course("MA diploma", "certificate", completed=False, ma_program=True, health_field=True)
nursing_begun = course("Nursing", "associate", completed=False, health_field=True)

CASES = [
    (HS, schooling(diploma), "met", "High school diploma or higher: stated."),
    (HS, schooling(bachelor), "met", "High school diploma or higher: stated."),
    # college, even if left, comes after high school
    (HS, schooling(left_college), "met", "High school diploma or higher: stated."),
    (
        HS,
        schooling(at_school, hs=False),
        "unclear",
        "High school diploma or higher: not clearly stated as completed.",
    ),
    (HS, schooling(), "missed", "No high school diploma or higher is stated."),
    # a summary that no course bears out goes to a person
    (HS, schooling(hs=True), "unclear", "High school diploma or higher: not clearly stated as completed."),
    (ASSOCIATE, schooling(bachelor), "met", "Associate degree or higher: stated."),
    (ASSOCIATE, schooling(diploma), "missed", "No associate degree or higher is stated."),
    (
        ASSOCIATE,
        schooling(degree_begun),
        "unclear",
        "Associate degree or higher: not clearly stated as completed.",
    ),
    (PROGRAM, schooling(program, ma_program="completed"), "met", "Medical assisting programme: stated."),
    (
        PROGRAM,
        schooling(program_begun, ma_program="in_progress"),
        "unclear",
        "Medical assisting programme: not clearly stated as completed.",
    ),
    (PROGRAM, schooling(bachelor), "missed", "No medical assisting programme is stated."),
    (
        ACCREDITED,
        schooling(abhes, ma_program="completed"),
        "met",
        "Accredited medical assisting programme: stated.",
    ),
    (
        ACCREDITED,
        schooling(program, ma_program="completed"),
        "unclear",
        "Accredited medical assisting programme: completed, but no accreditor is named.",
    ),
    # classes count for themselves, finished or not
    (HEALTH, schooling(nursing_begun), "met", "Study in a health subject: stated."),
    (HEALTH, schooling(bachelor), "missed", "No study in a health subject is stated."),
    # both conditions must hold for one and the same course
    (
        HEALTH_DEGREE,
        schooling(bachelor, program),
        "missed",
        "No associate degree or higher in a health subject is stated.",
    ),
    (
        HEALTH_DEGREE,
        schooling(bachelor, nursing_begun),
        "unclear",
        "Associate degree or higher in a health subject: not clearly stated as completed.",
    ),
]


@pytest.mark.parametrize(("fields", "education", "outcome", "says"), CASES)
def test_what_a_course_counts_for(fields, education, outcome, says):
    finding = check("education", fields, resume(education=education))
    assert (finding.outcome, finding.says) == (outcome, says)
    assert finding.credit == (1.0 if outcome == "met" else 0.0)
    if outcome != "met":
        assert finding.looked_in == SECTIONS
        assert finding.looked_for


def test_the_evidence_is_the_course_that_counts():
    facts = resume(education=schooling(bachelor, program, ma_program="completed"))
    assert check("education", PROGRAM, facts).support == program.evidence
    assert check("education", HS, facts).support[0] in bachelor.evidence


@pytest.mark.parametrize(
    ("fields", "courses", "near"),
    [
        (PROGRAM, [bachelor, nursing_begun], [("Nursing", "a health subject, but not medical assisting")]),
        (HEALTH, [bachelor, diploma], []),
        (HEALTH, [biology], [("BS Biology", "a related subject, but none of health")]),
        (HEALTH, [replace(biology, field="Fine arts")], []),
        (ASSOCIATE, [diploma], [("Diploma", "completed, but below what is asked for")]),
        (ASSOCIATE, [left_college], []),
    ],
)
def test_what_comes_near_a_course(fields, courses, near):
    finding = check("education", fields, resume(education=schooling(*courses)))
    assert finding.outcome == "missed"
    assert [(piece.quote, piece.note) for piece in finding.nearest] == near
