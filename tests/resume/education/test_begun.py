"""Studies that are ahead, left, foreign or beside another one, and in what subject; read in November 2026."""

from __future__ import annotations

import pytest


def read(understood, text: str):
    _, resume = understood(f"Jane Roe\nEDUCATION\n{text}\nSKILLS\nfiling")
    return resume.education


@pytest.mark.parametrize(
    ("text", "highest", "health"),
    [
        ("BSW, Elm University, 2019\nMSW starts fall 2027, Elm University", "bachelor", False),
        ("BS Biology, 2016, Oak University\nMHA, applied for 2027", "bachelor", False),
        (
            "High School Diploma, 2016\nNursing program, Elm Community College, starts January 2027",
            "hs",
            False,
        ),
        ("BA Music, Oak College, 2014\nRadiography, Elm College: on the waiting list", "bachelor", False),
        ("Diploma, Birch High School, 2012\nHope to begin a nursing degree some day", "hs", False),
        ("BA History, 2012\nDoctor of Physical Therapy, admitted for summer 2027", "bachelor", False),
        # what was to begin has begun, or is only hoped to end
        ("BA History, 2012\nMSW, Elm University, accepted for fall 2014", "master", False),
        ("MPH, Elm University, 2015, admitted with honors", "master", True),
        ("I hope to obtain a B.S. degree from Elm University", "some_college", False),
        ("High School Diploma, 2016\nBSN, Elm University, started August 2026", "some_college", True),
    ],
)
def test_a_study_that_is_only_ahead_is_none_yet(understood, text: str, highest: str, health: bool):
    education = read(understood, text)
    assert (education.highest, education.health_field) == (highest, health)


@pytest.mark.parametrize(
    "text",
    [
        "Bachelor of Arts, Elm University, one semester short",
        "B.A. Art History, Elm University 2010 to 2013, ran out of money",
        "A.A.S. Respiratory Therapy, three of five terms done",
        "B.A. Philosophy, Elm University, 9 credits shy of the degree",
        "B.S. Chemistry, Elm University, left when my son was born",
        "Associate degree in business, stopped in 2011",
        "A.A. in art (2 classes left), Oak College",
        "A.A. in Liberal Arts, Oak College - 42 units completed, not currently enrolled",
    ],
)
def test_a_degree_that_was_left_is_some_college(understood, text: str):
    assert read(understood, text).highest == "some_college"


@pytest.mark.parametrize(
    ("text", "highest"),
    [
        (
            "GED, 2015\nDental assisting diploma program, Career Academy, started January 2026, in progress",
            "hs",
        ),
        ("GED, 2015\nDental assisting diploma program, Elm College, in progress", "some_college"),
        ("Dental assisting diploma program, Career Academy, in progress", "some_college"),
    ],
)
def test_a_career_schools_programme_adds_nothing_before_it_is_done(understood, text: str, highest: str):
    assert read(understood, text).highest == highest


@pytest.mark.parametrize(
    ("text", "highest"),
    [
        ("Business Office diploma, Oak Business Academy, 2003\nEast High School, 1999", "certificate"),
        ("Culinary diploma, Chef Institute, 2011\nEast High School, 2008", "certificate"),
        ("Diploma, May 2012\nEast High School", "hs"),
        ("Online courses: Excel, customer service\nEast High School 2014", "hs"),
        ("Paralegal Certificate (ABA approved), 2016\nEast High School, 2008", "certificate"),
    ],
)
def test_a_diploma_is_of_the_school_beside_it(understood, text: str, highest: str):
    assert read(understood, text).highest == highest


@pytest.mark.parametrize(
    ("text", "health"),
    [
        ("Elm College. 48 credits toward an A.A., including anatomy with lab. Not completed.", False),
        ("B.S. Business, Oak University, 2012. Electives: intro to nutrition, statistics", False),
        ("B.S. Management, 2013\nRelevant coursework: healthcare law, medical ethics", False),
        ("A.A. Liberal Arts, 2008, with classes in nutrition and physiology", False),
        ("B.S. Finance, 2012\nLicensed producer, life and health", False),
        ("B.S. Sociology, Elm University, 2015 (coursework in medical sociology)", False),
        ("B.S. Health Sciences, 2012. Courses: statistics, ethics", True),
        ("Oak High School, 2008\nArmy: combat medic school, 16 weeks", True),
        ("Oak High School, 2008\nContinuing education in kidney disease", True),
        ("Oak High School, 2008\nInfection control workshop, mental health seminar", False),
        ("B.A. English, 2012; minor in public health", True),
        ("Elm College, anatomy and medical terminology, 9 credits", True),
    ],
)
def test_a_unit_of_another_degree_is_no_study_of_health(understood, text: str, health: bool):
    assert read(understood, text).health_field is health


@pytest.mark.parametrize(
    ("text", "highest", "health"),
    [
        ("Bacharel em Letras, Belo Horizonte, 2009", "bachelor", False),
        ("Maîtrise en économie, Université d'Elm, 2007", "master", False),
        ("Técnica en Enfermería, Instituto Elm, 2012", "certificate", True),
        ("Ensino médio, Elm, 2008", "hs", False),
        ("Baccalauréat, Lycée d'Elm, 2001", "hs", False),
        ("Maestría en Salud Pública, 2014", "master", True),
        ("Doctorado en Química, 2010", "doctorate", False),
        ("BDS, Elm Dental College, Lahore, 2011", "doctorate", True),
    ],
)
def test_degrees_of_other_countries(understood, text: str, highest: str, health: bool):
    education = read(understood, text)
    assert (education.highest, education.health_field) == (highest, health)


@pytest.mark.parametrize(
    "text",
    [
        "Medical Assistant Program, Elm Institute\nExpected completion December 2027",
        "Medical Assistant Program, Elm College\nStarted January 2026, expected completion December 2027\n"
        "Completed so far: Medical Terminology",
        "Elm Career College\nMedical Assistant Program\nStarted January 2026\nExpected completion: May 2027",
        "Medical Assistant Program, Elm Institute\nWill finish in spring 2027",
        "Elm Career College | Expected May 2027\nMedical Assistant Program\nOak High School | 2019",
        "Medical Assistant Program, Elm Career College of Ohio,\nToledo, Expected December 2027",
    ],
)
def test_a_programme_whose_end_stands_in_the_line_below_is_in_progress(understood, text: str):
    education = read(understood, text)
    assert education.ma_program == "in_progress"
    assert not any(entry.completed for entry in education.entries if entry.level == "certificate")


def test_a_degree_is_not_open_because_a_course_below_it_is(understood):
    education = read(
        understood,
        "B.S. Education, minor in Spanish\nElm State University, December 2015\n"
        "Medical Terminology, 3 credits, Oak Technical College, in progress, ends August 2027",
    )
    assert education.highest == "bachelor"
