"""Programmes of medical assisting, and those who approved them; read in November 2026."""

from __future__ import annotations

import pytest

PROGRAMMES = [
    ("EDUCATION\nMedical Assistant Program (CAAHEP accredited), Elm Institute, 2021", "completed", "CAAHEP"),
    (
        "EDUCATION\nCertificate in Medical Assisting, Elm Institute, ABHES-accredited program, 2021",
        "completed",
        "ABHES",
    ),
    (
        "EDUCATION\nElm Institute, Medical Assisting, graduated May 2021\n  Accreditor: Commission on Accreditation of Allied Health Education Programs",  # noqa: E501
        "completed",
        "CAAHEP",
    ),
    ("EDUCATION\nElm Institute\n  Clinical Medical Assistant Certificate\n  2020 - 2021", "completed", None),
    ("EDUCATION\nA.A.S. in Medical Assisting, expected December 2027", "in_progress", None),
    ("EDUCATION\nMedical Assisting student, Elm College", "in_progress", None),
    ("EDUCATION\nMedical Assistant Program, Elm College, 2026 - Present", "in_progress", None),
    (
        "EDUCATION\nCurrently enrolled: Medical Assistant Diploma, Elm College (CAAHEP)",
        "in_progress",
        "CAAHEP",
    ),
    ("SUMMARY\nRecent graduate of a CAAHEP-accredited medical assisting program.", "completed", "CAAHEP"),
    (
        "SUMMARY\nMedical assistant student completing externship, graduating January 2027.",
        "in_progress",
        None,
    ),
    ("SUMMARY\nI am in my last term of medical assisting school", "in_progress", None),
    ("EDUCATION\nCurrently in MA school at Elm Tech", "in_progress", None),
    ("EDUCATION\nMedical Assisting, withdrew 2019, Elm College", "none", None),
    ("EDUCATION\nMedical Assistant program, Elm College, started Aug 2026", "in_progress", None),
    ("SUMMARY\nThinking about medical assistant school", "none", None),
    ("SUMMARY\nSeeking to enroll in a medical assistant program", "none", None),
    ("OBJECTIVE\nInterested in a medical assisting program", "none", None),
    ("EDUCATION\nMedical Assistant coursework, Elm College, did not complete", "none", None),
    ("EDUCATION\nMedical Administrative Assistant Certificate, Elm Institute, 2020", "none", None),
    ("EDUCATION\nMedical Office Assistant Diploma, Elm Institute, 2020", "none", None),
    ("EDUCATION\nPhysician Assistant Studies, Elm University", "none", None),
    ("EDUCATION\nMedical Assisting Technology, A.S., Elm College 2014", "completed", None),
    ("EDUCATION\nDiploma: Medical Assistant\n  Elm Career College - Reno, NV 03/2014", "completed", None),
    ("EDUCATION\nElm Career College 2014\n  Medical Assistant", "completed", None),
    ("TRAINING\nMedical Assistant training, Elm Institute, 720 hours, 2020", "completed", None),
    ("CERTIFICATIONS\nMedical Assistant Certificate, Elm Institute, 2020", "completed", None),
    ("EDUCATION\nMA Program, Elm Institute 2019", "completed", None),
    ("EDUCATION\nCertified Medical Assistant, Elm Career College, 2014", "completed", None),
    (
        "EXPERIENCE\nMedical Assistant Instructor, Elm College, 2012 - 2016\n- Taught the medical assisting program",  # noqa: E501
        "none",
        None,
    ),
    (
        "EDUCATION\nHigh School Diploma\nEXPERIENCE\nMedical Assistant, Elm Clinic, 2012 - 2016\n- x",
        "none",
        None,
    ),
    ("EDUCATION\nVeterinary Assistant Certificate, 2018", "none", None),
    ("EDUCATION\nCertificate in Ophthalmic Medical Assisting, Elm College, 2018", "none", None),
]


@pytest.mark.parametrize(("text", "programme", "accreditor"), PROGRAMMES)
def test_medical_assisting_programmes(understood, text: str, programme: str, accreditor: str | None):
    _, resume = understood(f"Jane Roe\n{text}")
    assert resume.education.ma_program == programme
    named = [entry.accreditor for entry in resume.education.entries if entry.ma_program and entry.accreditor]
    assert named[:1] == ([accreditor] if accreditor else [])


MA_PROGRAMMES = {
    ("certificate", "completed"): [
        "Elm College MA program, graduated 6/2023",
        "Elm Career Institute, MA Program, 2022",
        "Elm College MA programme, completed March 2024",
        "MA externship program, Elm Tech, completed 2021",
        "Elm Institute: MA (certificate), 2021",
        "MA course, Elm Adult School, 2020",
    ],
    ("master", "none"): [
        "Elm University, MA program in History, graduated 2015",
        "M.A. program in English, Elm University, graduated 2011",
        "Elm College, MA program (History), graduated 2008",
        "History MA program, Elm University, graduated 2016",
        "MA Psychology, Elm School of Arts, 2012",
        "MA, Elm University, 2010",
    ],
}


@pytest.mark.parametrize(
    ("found", "text"), [(found, text) for found, texts in MA_PROGRAMMES.items() for text in texts]
)
def test_an_ma_programme_is_no_degree_unless_it_is_in_a_subject(understood, found, text: str):
    _, resume = understood(f"Jane Roe\nEDUCATION\n{text}\nSKILLS\nfiling")
    assert (resume.education.highest, resume.education.ma_program) == found
