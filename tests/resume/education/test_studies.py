"""What was studied and completed; read in November 2026."""

from __future__ import annotations

import pytest

COMPLETED = [
    ("High School Diploma, Elm High School, 2012", "hs"),
    ("Elm High School, diploma 2012", "hs"),
    ("Diploma, Elm High School, Springfield, MA 01101", "hs"),
    ("Diploma : 2012\nElm High School - City , State", "hs"),
    ("GED, 2015", "hs"),
    ("G.E.D.", "hs"),
    ("High school equivalency, State of Nevada", "hs"),
    ("Elm High School, graduated 2012", "hs"),
    ("Elm High School, Class of 2012", "hs"),
    ("Certificate in Medical Billing, Elm Career Institute, 2018", "certificate"),
    ("Associate of Applied Science, Elm College, 2016", "associate"),
    ("A.A.S., Elm College, 2016", "associate"),
    ("AAS Medical Assisting, Elm College", "associate"),
    ("Bachelor of Science in Biology, Elm University, 2016", "bachelor"),
    ("B.S. Biology, Elm University, 2016", "bachelor"),
    ("BSN, Elm University, 2016", "bachelor"),
    ("Master of Business Administration, Elm University", "master"),
    ("MBA, Elm University, 2016", "master"),
    ("Ph.D. in History, Elm University", "doctorate"),
    ("Doctor of Medicine, Elm University, 2010", "doctorate"),
    # the highest of several
    ("B.A. English, Elm University, 2016\nElm High School, diploma, 2012", "bachelor"),
    ("GED, 2012\nAssociate of Arts, Elm College, 2016", "associate"),
    # a certificate beside a degree that is under way, and with what was taught below it
    (
        "Pre-Nursing, Associate Degree expected 2027, Elm College\n30 credit hours completed"
        "\nCertified Nurse Assistant Program 2020, Elm College",
        "certificate",
    ),
    ("2019\nElm College Certificate : Phlebotomy\nCoursework in Laboratory Safety", "certificate"),
    ("Technical Diploma : Medical Assisting 2018 Elm State University", "certificate"),
    # what others earned
    ("Some college, Elm College\nHelped adult students earn their GED", "some_college"),
    # begun, and not finished
    ("Culinary Arts, 2010 to 2011\nElm College - City, State\nCompleted 3 terms", "some_college"),
    ("Elm College, 18 credits in general studies, no degree", "some_college"),
    ("Some college, Elm College", "some_college"),
    ("Bachelor of Science in Biology, Elm University, expected May 2027", "some_college"),
    ("Bachelor of Science in Biology, Elm University, in progress", "some_college"),
    ("Bachelor of Science, Elm University, 2024 - Present", "some_college"),
    ("Bachelor of Science, Elm University, May 2027\nHigh School Diploma, 2023", "some_college"),
    ("Pursuing an Associate of Science, Elm College", "some_college"),
    ("Elm Community College\nPresently attending Elm College Networking (Associates)", "some_college"),
    ("Master of Science, Physics Present Elm University", "some_college"),
    ("I hope to obtain a B.S. Degree from Elm University", "some_college"),
    # two letters that are states
    ("Bachelor of Arts, Elm University, Boston, MA 2010", "bachelor"),
    ("High School Diploma, Elm High School, Boston, MA", "hs"),
    ("Certificate, Medical Billing, Elm Institute, Baltimore, MD, 2015", "certificate"),
    ("Elm University\nBoston, MA\nBachelor of Arts, 2010", "bachelor"),
    ("Bachelor of Arts, Elm Training Center Boston, MA Drawing on Glass", "bachelor"),
    ("MA, History, Elm University, 2011", "master"),
    ("Psychology, MA, Elm University", "master"),
    # without a degree's name
    ("Elm University 2008 - 2010, Psychology", "some_college"),
    ("Finance, Oak Graduate School at Elm University, December 2012", "master"),
    ("History, Elm University, 2012, graduated cum laude", "bachelor"),
    ("Elm School of Welding, 2012", "certificate"),
    ("Patient Care, 10/2000, Elm College", "certificate"),
    ("High School Diploma 1992 Elm High School\nElm University 81 semester hours", "some_college"),
    ("High School Diploma : General Studies 2012", "hs"),
    ("Graduate Certificate, Elm University, 2012", "certificate"),
    ("Associate of Arts, Elm College, 2012\nCertification : Phlebotomy 2014 Elm College", "associate"),
]


@pytest.mark.parametrize(("text", "highest"), COMPLETED)
def test_the_highest_level_completed(understood, text: str, highest: str):
    _, resume = understood(f"Jane Roe\nEDUCATION\n{text}\nSKILLS\nfiling")
    assert resume.education.highest == highest
    assert resume.education.hs_or_higher


@pytest.mark.parametrize(
    ("text", "highest"),
    [
        ("SKILLS\nfiling", "none_stated"),
        ("EXPERIENCE\nTeacher, Elm High School, 2012 - 2016\n- Taught", "none_stated"),
        ("EXPERIENCE\nClerk, Elm University, 2012 - 2016\n- Filed degrees", "none_stated"),
        ("SUMMARY\nWorked for a Bachelor of many skills", "none_stated"),
        ("EDUCATION\nElm High School, expected June 2027", "in_high_school"),
        ("EDUCATION\nElm High School, left in 11th grade", "in_high_school"),
        ("EDUCATION\nCurrently attending Elm High School", "in_high_school"),
        ("EDUCATION\nHigh School Diploma, Elm High School, June 2027", "in_high_school"),
    ],
)
def test_no_diploma(understood, text: str, highest: str):
    _, resume = understood(f"Jane Roe\n{text}")
    assert resume.education.highest == highest
    assert not resume.education.hs_or_higher


@pytest.mark.parametrize(
    ("text", "programme", "accreditor"),
    [
        ("Medical Assistant Certificate, Elm Career Institute, 2020", "completed", None),
        ("Medical Assisting Diploma, Elm Career Institute, 2020 (CAAHEP)", "completed", "CAAHEP"),
        ("A.A.S. Medical Assisting, Elm College, 2020, ABHES accredited", "completed", "ABHES"),
        ("Medical Assisting Program, Elm Career Institute, 2020", "completed", None),
        ("Medical Assistant Program, Elm Career Institute, expected May 2027", "in_progress", None),
        ("Medical Assisting Certificate, Elm Career Institute, in progress", "in_progress", None),
        ("Certificate in Medical Assisting, June 2027", "in_progress", None),
        ("Currently enrolled in the medical assisting program of Elm College", "in_progress", None),
        ("Dental Assisting Certificate, Elm Career Institute, 2020", "none", None),
        ("Medical Billing Certificate, Elm Career Institute, 2020", "none", None),
        ("Elm High School, diploma, 2020", "none", None),
    ],
)
def test_medical_assisting_programmes(understood, text: str, programme: str, accreditor: str | None):
    _, resume = understood(f"Jane Roe\nEDUCATION\n{text}")
    assert resume.education.ma_program == programme
    found = {entry.accreditor for entry in resume.education.entries if entry.ma_program}
    assert found == ({accreditor} if programme != "none" else set())


def test_a_medical_assistant_by_work_has_no_programme(understood):
    _, resume = understood(
        "Jane Roe\nEXPERIENCE\nMedical Assistant, Elm Clinic, 2012 - 2016\n- Took vital signs"
    )
    assert resume.education.ma_program == "none"


@pytest.mark.parametrize(
    ("text", "health"),
    [
        ("B.S. Public Health, Elm University, 2016", True),
        ("Associate of Science, Nursing, Elm College, 2016", True),
        ("Certificate, Phlebotomy, Elm Career Institute, 2016", True),
        ("B.A. English, Elm University, 2016", False),
        ("B.S. Accounting, Elm University, 2016", False),
        ("Elm High School, diploma, 2016", False),
        ("BSN, Elm University, 2016", True),
        ("CNA training program, Elm Center, 2016", True),
        ("Construction Safety and Health, Elm Institute, 2016", False),
        # a subject and the name of a school with nothing between
        ("Certificate : Nursing Assistant Elm Springs Technical College, 2016", True),
        ("Bachelor of Science : Health Services Administration University of Elm, 2016", True),
        ("Diploma : Nursing Elm Valley College 2014", True),
        ("Associate of Science in Dental Hygiene Oak Valley Community College", True),
        ("Medical Billing and Coding Elm Technical College 2014", True),
        ("High School Diploma, Medical Lake High School 2014", False),
        ("Bachelor of Arts : English Health Creek College 2014", False),
        ("Bachelor of Arts, History, Medical Center University 2014", False),
        ("B.A. History, Nursing Hill College, 2014", False),
        # subjects by the names that schools give them
        ("Certificate in Central Service Technician, Elm College, 2018", True),
        ("Certificate in Polysomnography, Elm College, 2018", True),
        ("Diploma, Medication Aide, Elm College, 2018", True),
        ("A.A.S. Chemical Dependency Counseling, Elm College, 2018", True),
        ("Certificate, Revenue Cycle Management, Elm College, 2018", True),
        ("Certificate, Supply Cycle Management, Elm College, 2018", False),
        ("A.A.S. Electronics Technology, Elm College, 2018", False),
        ("B.A. Psychology, Elm University, 2010\nMental Health First Aid", False),
        ("B.A. Mental Health, Elm University, 2010", True),
    ],
)
def test_health_subjects(understood, text: str, health: bool):
    _, resume = understood(f"Jane Roe\nEDUCATION\n{text}")
    assert resume.education.health_field is health


def test_a_college_attended_beside_work_counts(understood):
    _, resume = understood(
        "Jane Roe\nEXPERIENCE\nCashier, Elm Market, 2012 - 2016\n- Attended Elm Community College after work"
        "\nEDUCATION\nHigh School Diploma, 2010"
    )
    assert resume.education.highest == "some_college"


def test_schools_and_years_stand_apart_from_what_is_scored(understood):
    contact, resume = understood("Jane Roe\nEDUCATION\nB.S. Biology, Elm University, 2016\nGED, 2010")
    assert [(school.school, school.year) for school in contact.schools] == [
        ("Elm University", "2016"),
        (None, "2010"),
    ]
    scored = repr(resume.education)
    assert "Elm" not in scored
    assert "2016" not in scored


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (
            "Associate of Arts : General Elm Community College City , State",
            "Elm Community College",
        ),
        (
            "Bachelor of Science : Finance University of Elm Park May 2012",
            "University of Elm Park",
        ),
        ("B.A., Family and Human Development Elm State University", "Elm State University"),
        ("High School Diploma : Graphic Design Ada P. Elm High School", "Ada P. Elm High School"),
        ("High School Diploma, Science Hill High School, 2009", "Science Hill High School"),
        ("Certificate, Elm Institute of Design 2014", "Elm Institute of Design"),
        (
            "Certificate : Medical Assisting Elm College of Careers 2014",
            "Elm College of Careers",
        ),
        ("BBA, Elm University Magna Cum Laude", "Elm University"),
        ("MBA : University of Elm Human Resource Management 2011", "University of Elm"),
        ("Bachelor of Science : Nursing Maria Elm College", "Maria Elm College"),
        ("Universidad Santa Maria, Bachelor of Arts, 2003", "Universidad Santa Maria"),
        ("Certificate, Welding - Cypress\nTechnical College\n2021", "Cypress Technical College"),
        ("GED, Elm River Adult Education, 2009", "Elm River Adult Education"),
        # no name at all
        ("Bachelor of Science : Information Technology City , State", None),
        ("Associate Degree : State Health Care Management 2011", None),
        ("High School : High school attended through 11th grade", None),
    ],
)
def test_the_name_of_a_school_is_told_from_what_stands_beside_it(understood, line, name):
    contact, _ = understood(f"Jane Roe\nEDUCATION\n{line}")
    assert [school.school for school in contact.schools] == [name]
