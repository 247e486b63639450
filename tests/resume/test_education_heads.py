"""Lines above a degree that tell of it: the school first, with its dates; read in November 2026."""

from __future__ import annotations

import pytest


def read(understood, text: str):
    contact, resume = understood(f"Jane Roe\nEDUCATION\n{text}\nSKILLS\nfiling")
    return contact, resume.education


@pytest.mark.parametrize(
    "text",
    [
        "Birch Community College | Expected May 2027\nA.A.S. in Medical Assisting | Salem, OR",
        "Birch Community College        2025 - Present\nAAS Medical Assisting",
        "Birch Community College, Salem, OR\nIn progress\nAAS in Medical Assisting",
        "Graduating May 2027\nBirch Community College\nA.A.S.\nMedical Assisting",
        "Birch College, expected 2027\nA.A.S. Medical Assisting\n\nAlder High School, 2022\nDiploma",
        "Birch College, expected 2027\nA.A.S. Medical Assisting\nAlder College, 2022\nCertificate, Art",
    ],
)
def test_a_degree_was_done_whose_school_and_open_date_stand_above_it(understood, text: str):
    _, education = read(understood, text)
    assert education.ma_program == "in_progress"
    assert education.highest in ("some_college", "certificate")


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("Birch Community College, Salem, OR\nA.A.S., Accounting, 2019", "Birch Community College"),
        ("Birch State University - 2019\nBachelor of Arts: English", "Birch State University"),
        ("2015 - 2019\nBirch State University\nBachelor of Arts in English", "Birch State University"),
    ],
)
def test_the_name_of_a_school_above_its_degree_was_shown_to_blind_readers(understood, text: str, school: str):
    contact, _ = read(understood, text)
    assert [record.school for record in contact.schools] == [school]


def test_a_school_below_one_degree_is_not_that_of_the_next(understood):
    text = "Certificate, EKG\nBirch Career Institute, 2019\nAssociate of Arts\nAlder College, expected 2027"
    contact, education = read(understood, text)
    assert [record.school for record in contact.schools] == ["Birch Career Institute", "Alder College"]
    assert education.highest == "certificate"
