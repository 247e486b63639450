"""What a person is shown where an ability was not found: what came nearest, and why it does not count."""

from __future__ import annotations

import pytest

from screener.values import Competency

CLERK = "EXPERIENCE\nOffice Clerk, Elm Supply, June 2019 - Present\n- "
COOK = "EXPERIENCE\nLine Cook, Elm Diner, 2016 - 2019\n- "
WELDER = "EXPERIENCE\nWelder, Elm Mills, 2016 - 2019\n- "
RELATED = "related, but not this itself"


def near(known: Competency) -> list[tuple[str, str]]:
    return [(piece.quote, piece.note) for piece in known.nearest]


@pytest.mark.parametrize(
    ("text", "key", "found"),
    [
        # done, but in another trade
        (
            COOK + "Sanitized tables after each shift",
            "infection_control",
            [("Sanitized tables", "done, but not in healthcare")],
        ),
        (
            WELDER + "Fixed fences\nSKILLS\nWelding, laboratory testing",
            "lab_tests",
            [("laboratory testing", "named, but without work or study in healthcare")],
        ),
        # of the matter, and something else
        ("SUMMARY\nOrganized a blood drive", "specimen_phlebotomy", [("blood drive", RELATED)]),
        (CLERK + "Greeted visitors at the gate", "registration", [("Greeted", RELATED)]),
        (CLERK + "Enrolment, data-entry", "records_ehr", [("data-entry", RELATED)]),
        # what only looks like it is not near
        (WELDER + "Ground parts with hand tools in order to save time", "empathy", []),
        (WELDER + "Ground parts with hand tools in order to save time", "organization", []),
        ("EDUCATION\nBachelor of Arts in Physical Education", "patient_education", []),
        ("SKILLS\nMarketing plans, press coverage", "insurance", []),
        # references tell nothing of the writer
        ("REFERENCES\nAnn Lee, Pharmacy Technician", "medication_injection", []),
        # nor what an employer asks for
        (
            "JOB DESCRIPTION\nWe are looking for a pharmacy technician\nSKILLS\nWelding",
            "medication_injection",
            [],
        ),
    ],
)
def test_what_came_nearest_and_why_it_does_not_count(understood, text: str, key: str, found: object):
    _, resume = understood(f"Jane Roe\n{text}")
    assert resume.competency(key).level == 0
    assert near(resume.competency(key)) == found


def test_lines_are_shown_once_each_the_likeliest_first_and_three_at_most(understood):
    _, resume = understood(
        f"Jane Roe\n{COOK}Attended a food safety class\n- Learnt food safety and sanitation\n"
        "- Sanitized tables\n- Wore protective equipment\n- Wore protective equipment\n"
        "SKILLS\nServSafe"
    )
    quotes = [piece.quote for piece in resume.competency("infection_control").nearest]
    assert quotes[:2] == ["Sanitized tables", "food safety"]
    assert len(quotes) == 3


def test_nothing_is_near_what_was_found_or_is_denied(understood):
    _, resume = understood("Jane Roe\nSUMMARY\nOrganized a blood drive; phlebotomy")
    assert near(resume.competency("specimen_phlebotomy")) == []
    _, resume = understood("Jane Roe\nSUMMARY\nOrganized a blood drive\nNo experience with phlebotomy")
    assert near(resume.competency("specimen_phlebotomy")) == []


def test_who_a_person_is_comes_near_to_nothing(understood):
    _, resume = understood(
        "Ann Dispatch\nanndispatch@elm.example\nSKILLS\nWelding\nEDUCATION\nDiploma, Dispatch College"
    )
    assert near(resume.competency("scheduling")) == []


@pytest.mark.parametrize(
    ("text", "key", "note"),
    [
        ("SUMMARY\nNo experience with EKG", "ekg", "denied"),
        ("OBJECTIVE\nEager to learn phlebotomy", "specimen_phlebotomy", "only wished for"),
        (
            CLERK + "The nurse drew blood while I answered phones",
            "specimen_phlebotomy",
            "somebody else's work",
        ),
        (
            "EXPERIENCE\nMedical Assistant Extern, Oakview Clinic, 2019\n- Observed venipuncture",
            "specimen_phlebotomy",
            "only watched",
        ),
        (
            "EXPERIENCE\nScout Leader, Elm Troop, 2019\n- Taught scouts to bandage wounds",
            "assist_procedures",
            "shown in a lesson, to no patient",
        ),
        (
            "SKILLS\nWelding\n“She is so kind, and her empathy helps us all every day”",
            "empathy",
            "somebody else's words",
        ),
    ],
)
def test_what_speaks_against_says_why(understood, text: str, key: str, note: str):
    _, resume = understood(f"Jane Roe\n{text}")
    assert {piece.note for piece in resume.competency(key).against} == {note}
