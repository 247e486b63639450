"""Lines that say by themselves that they tell of study or of cards; read in November 2026."""

from __future__ import annotations

import pytest

HEAD = "Jane Roe\nOffice Clerk, Oakview Supply, June 2019 - Present\n- Filed invoices\n"

STUDY = [
    # no heading at all, or one that is no list's
    ("Elm College, AAS Nursing, 2016", "associate"),
    ("B.S. Kinesiology, University of Elm, 2017", "bachelor"),
    ("Elm High School, class of 2016", "hs"),
    ("Elm High School '15", "hs"),
    ("Oakdale HS 2015", "hs"),
    ("elm tech college phlebotomy certificate december 2019; oak high, class of 2016", "certificate"),
    ("school: one year at university of southern elm, undeclared. elm high school, 2018.", "some_college"),
    (
        "SCHOOLING CENTRAL HIGH SCHOOL, RENO, DIPLOMA 2015\nELM TECH, 3 SEMESTERS HEALTH MANAGEMENT",
        "some_college",
    ),
    ("Education. Elm High School, 1994. Western Elm Tech, Office Specialist diploma, 1996.", "certificate"),
    # work at a school is work
    ("Teacher, Elm High School, 2012 - 2016", "none_stated"),
    ("School Secretary, Elm Elementary School, August 2012 - 2014", "none_stated"),
    ("- Taught biology at Elm College in 2014", "none_stated"),
    ("- Served 900 students of Elm University", "none_stated"),
]


@pytest.mark.parametrize(("text", "highest"), STUDY)
def test_lines_of_study(understood, text: str, highest: str):
    _, resume = understood(HEAD + text)
    assert resume.education.highest == highest


CARDS = [
    ("BLS current", {("BLS_CPR", "held")}),
    ("bls current", {("BLS_CPR", "held")}),
    ("CHAA (NAHAM) passed 08/2022", {("CHAA", "held")}),
    ("CPhT (PTCB) since 2017, renewal 2027", {("PHARM_TECH", "held")}),
    ("AHA BLS, current. PALS, let it go in 2023.", {("BLS_CPR", "held"), ("BLS_CPR", "expired")}),
    ("CNA, State of Nevada, expired 2020", {("CNA", "expired")}),
    # skills, duties and other people are no cards
    ("HIPAA, phlebotomy, EKG", set()),
    ("- Trained new CNAs", set()),
    ("- BLS for two hundred callers with charts", set()),
    ("- Scheduled CNAs and LPNs", set()),
]


@pytest.mark.parametrize(("text", "held"), CARDS)
def test_lines_of_cards(understood, text: str, held: set[tuple[str, str]]):
    _, resume = understood(HEAD + text)
    assert {(each.code, each.status) for each in resume.credentials} == held


def test_a_heading_for_education_is_trusted(understood):
    _, resume = understood(HEAD + "Elm College, 2012\nEDUCATION\nGED, 2010")
    assert resume.education.highest == "hs"
