"""How a study stands on the day of reading, in people's own words; read in November 2026."""

from __future__ import annotations

import pytest


def read(understood, text: str):
    _, resume = understood(f"Jane Roe\nEDUCATION\n{text}\nSKILLS\nfiling")
    return resume.education


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        # not begun
        ("Elm College\nMedical Assisting, A.A.S., begins January 2027\nGeneral courses, 24 credits", "none"),
        (
            "Medical Assisting, A.A.S., Elm College (starts spring 2027)\nDiploma, Oak High School, 2020",
            "none",
        ),
        # how far it has come
        ("Medical Assistant program, first term, Elm College", "in_progress"),
        ("Medical Assistant Program, Elm College, second semester", "in_progress"),
        ("Medical Assistant program, Elm Tech, third quarter of four", "in_progress"),
        ("MA Diploma, Elm School - finished classes, doing externship at a clinic", "in_progress"),
        ("Medical Assisting, Elm Institute - classes done, externship left", "in_progress"),
        ("Medical Assistant program - only the externship remains, Elm College", "in_progress"),
        ("MA program, Elm Tech, done except for clinical hours", "in_progress"),
        ("Medical Assistant certificate, Elm School, should be done by May", "in_progress"),
        ("Medical Assistant, online, Elm Institute, about half way", "in_progress"),
        ("Medical Assistant, Elm College, 6 of 9 months done", "in_progress"),
        ("Medical Assisting program, Elm Tech, on leave since May 2026", "in_progress"),
        # what was left for good does not go on
        ("MA program at Elm Tech, 2023, dropped after one term", "none"),
        ("Medical Assistant certificate, Oak Institute, left in 2022", "none"),
        ("Medical Assisting, Oak Institute - quit after a term", "none"),
        ("Medical Assistant diploma, Oak School, 2019\nNursing, Elm College, withdrew 2021", "completed"),
        # learned at work
        ("On-the-job MA training, Dr. Pine's office", "none"),
        ("In-house medical assistant training, Oak Clinic, 2019", "none"),
        # another study above it is over
        (
            "Certificate, Dental Assisting, Elm Center, 2017\n"
            "Medical Assisting (online), Oak Institute, started January 2026, should finish January 2027",
            "in_progress",
        ),
        # what only sounds so
        ("Medical Assistant program, Elm College, 2024. Dean's list, first term", "completed"),
        ("Medical Assistant Diploma, Elm Institute, externship finished June 2026", "completed"),
    ],
)
def test_a_programme_of_medical_assisting(understood, text: str, programme: str):
    assert read(understood, text).ma_program == programme


@pytest.mark.parametrize(
    ("text", "highest"),
    [
        ("Associate of General Studies, 61 of 90 credits completed, Elm College", "some_college"),
        ("BS Health Science, Elm University, junior year", "some_college"),
        ("BS Biology, Elm University, junior standing", "some_college"),
        ("A.A., Liberal Arts, Elm College, taking a break", "some_college"),
        ("GED classes, Elm Adult Center, last test in January", "in_high_school"),
        ("GED classes completed, Elm Adult Center, 2012", "hs"),
    ],
)
def test_a_degree_that_is_on_the_way(understood, text: str, highest: str):
    assert read(understood, text).highest == highest


def test_a_medic_of_the_army_studied_for_health(understood):
    assert read(understood, "Oak High School, 2008\nArmy 68W course, 16 weeks, 2018").health_field
