"""Short courses in care, training given to others, and licences once held: which count, and as what."""

from __future__ import annotations

import pytest


def codes(understood, text: str) -> set[tuple[str, str]]:
    _, resume = understood(f"Jane Roe\n{text}")
    return {(held.code, held.status) for held in resume.credentials}


CARE = ("OTHER_HEALTH", "held")


@pytest.mark.parametrize(
    "text",
    [
        "HIV/AIDS, 4 hours",
        "HIV/AIDS",
        "Assistance with Self-Administered Medication",
        "Domestic violence, Alzheimer's 4 hr",
        "Universal Precautions",
        "Bloodborne pathogens 2024",
        "Sterile products (IV) 40 hour course, 2021",
        "State MA injection and venipuncture training letters on file",
        "Dysrhythmia recognition class 2016",
        "Basic telemetry course",
        "Stop the Bleed",
        "Trauma-informed care",
        "Safe patient handling",
        "Two day wound care workshop",
        "Orthopedic cast technician course, 2021",
        "Elm Hospice volunteer training",
        "Courses: infection control, dementia care",
        "Medication administration for child care",
    ],
)
def test_a_course_in_care_is_a_card(understood, text: str):
    assert CARE in codes(understood, f"CERTIFICATIONS\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "CERTIFICATIONS\nCustomer service training, 2019",
        "CERTIFICATIONS\nExcel course",
        "CERTIFICATIONS\nTB test negative 2024",
        "CERTIFICATIONS\nHepatitis B series completed",
        "CERTIFICATIONS\nIn-service 12 hours every year",
        "CERTIFICATIONS\nPhysical, PPD and flu shot current",
        # a label of another kind, and lists of what somebody can do
        "CERTIFICATIONS: BLS\nCARE: vital signs, infection control, dementia care",
        "SKILLS\nuniversal precautions, dementia care, infection control",
        # a course of study
        "TRAINING\nMedical Assistant training, Elm Institute, 2019",
        "TRAINING\nMedical Terminology course, Elm College, 2018",
    ],
)
def test_what_is_no_course_in_care(understood, text: str):
    assert CARE not in codes(understood, text)


def test_a_course_under_training_counts_as_well(understood):
    assert CARE in codes(understood, "TRAINING\nDementia care workshop, 2020")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CSPT - Certified Compounded Sterile Preparation Technician 2021", {CARE}),
        ("Sterile compounding certificate", {CARE}),
        ("NEA-BC", {CARE}),
        ("Elm State food worker card", {("OTHER", "held")}),
        ("Food worker and old Red Card (expired)", {("OTHER", "expired")}),
        ("Fork lift card (expired 2014)", {("OTHER", "expired")}),
        ("CPI nonviolent crisis intervention 2024", {("OTHER", "held")}),
        ("Lean yellow belt", {("OTHER", "held")}),
        ("Human trafficking awareness", {("OTHER", "held")}),
    ],
)
def test_cards_by_more_names(understood, text: str, found: set[tuple[str, str]]):
    assert codes(understood, f"CERTIFICATIONS\n{text}") == found


POST = "EXPERIENCE\nOffice Manager, Elm Clinic, 2015 - 2019\n- "


@pytest.mark.parametrize(
    ("duty", "held"),
    [
        ("Kept licenses current and did yearly HIPAA training for all staff", False),
        ("Completed HIPAA training for new employees", True),
        ("Completed HIPAA training", True),
        ("Completed HIPAA training for the front desk", True),
    ],
)
def test_training_given_to_others(understood, duty: str, held: bool):
    assert (("HIPAA_TRAINING", "held") in codes(understood, POST + duty)) is held


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "SUMMARY\nNurse, former EMT in the mountains.\nEDUCATION\nEMT Certificate, 2013, Elm College",
            "held",
        ),
        ("SUMMARY\nNurse, former EMT in the mountains.", "expired"),
        ("SUMMARY\nFormer EMT.\nSKILLS\nEMT, vital signs", "expired"),
        ("SUMMARY\nFormer EMT.\nCERTIFICATIONS\nEMT, expired 2019", "expired"),
    ],
)
def test_who_was_one_may_hold_the_licence_still(understood, text: str, status: str):
    assert ("EMT", status) in codes(understood, text)
