"""Degrees that their writers say elsewhere to be studying for; read in November 2026."""

from __future__ import annotations

import pytest


def read(understood, summary: str, education: str):
    _, resume = understood(
        f"Jane Roe\n\nSUMMARY\n{summary}\n\nEXPERIENCE\nClerk, Oak Supply, June 2019 - Present\n"
        f"- Filed forms\n\nEDUCATION\nHigh School Diploma, Elm High School, 2011\n{education}\n"
    )
    return resume.education


BACHELOR = "Bachelor of Arts in Marketing, Elm University"


@pytest.mark.parametrize(
    ("summary", "education", "highest"),
    [
        ("Senior at Elm University majoring in marketing.", BACHELOR, "some_college"),
        ("Dedicated student of marketing.", BACHELOR, "some_college"),
        ("College student with a love of numbers.", BACHELOR, "some_college"),
        ("I am pursuing my bachelor's degree at night.", BACHELOR, "some_college"),
        ("Working toward my MBA.", f"{BACHELOR}, 2012\nMBA, Elm University, Expected May 2020", "bachelor"),
        ("MBA student and office lead.", f"{BACHELOR}\nMBA, Elm University", "bachelor"),
        ("Customer service lead.", BACHELOR, "bachelor"),
        ("Recent graduate with a bachelor's degree.", BACHELOR, "bachelor"),
        ("Former student leader, now an office lead.", BACHELOR, "bachelor"),
        ("Student advisor of six years.", BACHELOR, "bachelor"),
        ("Lifelong student of leadership.", BACHELOR, "bachelor"),
        ("Honor student who graduated near the top.", BACHELOR, "bachelor"),
        ("I am pursuing a second bachelor's degree.", f"{BACHELOR}, 2012", "bachelor"),
        ("Dedicated student of marketing.", f"{BACHELOR}, 2012", "bachelor"),
        ("Dedicated student of marketing.", f"May 2012\n{BACHELOR}", "bachelor"),
    ],
)
def test_who_is_a_student_has_no_degree_yet(understood, summary: str, education: str, highest: str):
    assert read(understood, summary, education).highest == highest


def test_what_an_employer_gives_at_the_start_is_no_study(understood):
    assert read(understood, "Kind.", "Onboarding: Claims, Vale Insurance, certificate").highest == "hs"


@pytest.mark.parametrize(
    ("line", "health"),
    [
        ("Statistics, Gerontology, Ethics, Medical Terminology, Research Methods, Social Problems", False),
        ("Anatomy and Physiology, Medical Terminology, Pharmacology, Nutrition, English", True),
    ],
)
def test_what_a_list_of_units_below_a_degree_is_mostly_of(understood, line: str, health: bool):
    assert read(understood, "Kind.", f"{BACHELOR}, 2012\n{line}").health_field is health


def test_a_card_beside_a_study_does_not_make_it_short(understood):
    line = "Emergency Medical Technician, CPR: Fire Science, 2005, Elm Fire Institute"
    assert read(understood, "Kind.", line).health_field
