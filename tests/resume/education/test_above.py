"""Lines above a study that tell of it: the school first, with its dates; read in November 2026."""

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
    "text",
    [
        "Birch Career College | Expected 2027\nMedical Assistant Program",
        "Birch Career College\nAugust 2025 - Present\nMedical Assistant Program",
        "Birch Institute, expected 2027\n240 clinical hours\nMedical Assistant Program",
        "Birch Institute\nExpected December 2027\nMedical Assistant Program",
        "In progress\nBirch Career Institute\nMedical Assistant Program",
    ],
)
def test_a_programme_was_done_whose_school_and_open_date_stand_above_it(understood, text: str):
    _, education = read(understood, text)
    assert (education.ma_program, education.highest) == ("in_progress", "some_college")


def test_a_school_was_one_of_nursing_for_a_programme_that_is_only_wished_for_below(understood):
    text = "Birch Community College\nGeneral Studies, 15 credits so far\nWant to apply to the nursing program"
    _, education = read(understood, text)
    assert [entry.field for entry in education.entries] == [None]


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


@pytest.mark.parametrize(
    "text",
    [
        "Diploma | Alder High School | Salem, OR | 2015",
        "Alder High School • Salem, OR • Diploma • 2015",
        "Alder High School; 2011 - 2015\nDiploma; Salem, OR",
        "Diploma | Graduated 2015\nAlder High School | Salem, OR",
        "Name of School: Alder High School\nLocation: Salem, OR\nDegree: Diploma\nDate: 2015",
        "HS Diploma in General Studies, Alder High School, 2015",
    ],
)
def test_a_diploma_apart_from_its_high_school_was_a_trade_schools(understood, text: str):
    contact, education = read(understood, text)
    assert education.highest == "hs"
    assert any("Alder" in found.quote for record in contact.schools for found in record.evidence)


@pytest.mark.parametrize(
    ("text", "highest"),
    [
        ("High School Diploma | Alder High School | expected 2027", "in_high_school"),
        ("B.S. in Biology, Birch University, Exp. 05/2027", "some_college"),
        ("AAS, Birch College (exp: May 2027)", "some_college"),
        (
            "Degree: AAS\nMajor: Art\nSchool: Birch College\nLocation: Salem, OR\nGraduated: In progress",
            "some_college",
        ),
        ("Birch College; Salem, OR; AAS in Accounting; expected 2027", "some_college"),
        ("Assoc. Accounting, Birch College, 2019", "associate"),
        ("Degree: Certificate in Art  School: Birch Community College  Graduated: 2019", "certificate"),
        (
            "Certificate of Completion, Birch Adult School\nCertificate\nArt\nAlder Institute\n2019",
            "certificate",
        ),
    ],
)
def test_studies_read_the_same_however_they_are_laid_out(understood, text: str, highest: str):
    _, education = read(understood, text)
    assert education.highest == highest


@pytest.mark.parametrize(
    "text",
    [
        "ALDER HIGH SCHOOL, SALEM, OR\nHIGH SCHOOL DIPLOMA 2015",
        "ALDER MEDICAL EDUCATION CENTER\nCERTIFICATE IN MEDICAL ASSISTANT 2015",
        "School: Alder Adult School\nLocation: Salem, OR\nDegree: Certificate\nField: Floral Design",
    ],
)
def test_a_school_in_capitals_or_of_another_kind_was_shown_to_blind_readers(understood, text: str):
    contact, _ = read(understood, text)
    hidden = [found.quote.lower() for record in contact.schools for found in record.evidence]
    assert any("alder" in quote for quote in hidden)
