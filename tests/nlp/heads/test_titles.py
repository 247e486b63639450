"""Titles of posts by their trade, whether a list holds them or not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("title", "family"),
    [
        # the rank or the plain word says less than what stands beside it
        ("Patient Scheduling Agent", "medical_scheduling"),
        ("Finance Officer", "accounting"),
        ("Chef Assistant", "kitchen"),
        ("Toddler Room Helper", "child_care"),
        ("SVP, Business Banking", "bank"),
        ("Aqua Aerobics Instructor", "beauty_fitness"),
        # what stands in brackets, and how people spell
        ("Medical Assistant (280 hr)", "medical_assistant"),
        ("Authorization Coordinater", "authorization_referral"),
        ("Lead Sales Associate", "retail"),
        ("Command Post Controller", "military"),
        ("Floor MA", "medical_assistant"),
        ("LVT", "veterinary"),
        ("Administrative Assistant to Chief Nursing Officer", "office_support"),
        ("Secretary to the Medical Director", "office_support"),
    ],
)
def test_titles_that_no_list_holds(program, title: str, family: str):
    from screener.nlp.heads.titles import TitleIndex  # noqa: PLC0415

    assert TitleIndex(program.vocabulary).classify(title).family == family


@pytest.mark.parametrize(
    ("title", "family"),
    [
        ("Medical Assistant", "medical_assistant"),
        ("Certified Medical Assistant", "medical_assistant"),
        ("Sr. Medical Assistant II", "medical_assistant"),
        ("Medical Assistant Supervisor", "lead_medical_assistant"),
        ("Lead Medical Assistant", "lead_medical_assistant"),
        ("Accounting Manager", "accounting"),
        ("Auditor", "auditing"),
        ("Collections Specialist", "call_centre"),
        ("Patient Access Representative", "patient_access"),
        ("Patient Registrar", "patient_access"),
        ("Unit Clerk", "unit_clerk"),
        ("Phlebotomist", "phlebotomy"),
        ("Registered Nurse", "nurse"),
        ("LPN", "nurse"),
        ("CNA", "nursing_aide"),
        ("Cashier", "cashier"),
        ("Head Cashier (part-time)", "cashier"),
        ("Bank Teller", "bank_teller"),
        ("Barista", "food_service"),
        ("Server", "food_service"),
        ("Hotel Front Desk Agent", "hotel_desk"),
        ("Software Engineer", "technology"),
        ("Staff Accountant", "accounting"),
        ("Fifth Grade Teacher", "teaching"),
        ("Warehouse Associate", "trades"),
        ("Dental Assistant", "dental_clinical"),
        ("Pharmacy Technician", "pharmacy"),
        ("Medical Receptionist", "medical_front_office"),
        ("Shift Manager", "shop_management"),
        ("Manager", "executive"),
        ("Travel Agent", "customer_service"),
        ("Director of Sales", "sales"),
        ("Kitchen Supervisor", "kitchen"),
        ("Vice President of Finance", "finance_analysis"),
        ("Grand Poobah", None),
        ("", None),
        ("II", None),
    ],
)
def test_the_family_of_a_title(program, title: str, family: str | None):
    from screener.nlp.heads.titles import TitleIndex  # noqa: PLC0415

    assert TitleIndex(program.vocabulary).classify(title).family == family


@pytest.mark.parametrize(
    ("title", "family"),
    [
        ("Senior Accountant, Account Executive Compensation Dept", "accounting"),
        ("Staff Accountant (Sales Representative Commissions Department)", "accounting"),
        ("Copywriter - Nurse Recruitment Team", "marketing"),
        ("Data Analyst, Medical Assistant Training Dept.", "finance_analysis"),
        ("Supervisor, Customer Service Department", "customer_service"),
        ("Representative, Patient Access Department", "patient_access"),
        ("Registered Nurse, Dialysis Unit", "nurse"),
    ],
)
def test_the_department_of_others_was_taken_for_the_trade(program, title: str, family: str):
    from screener.nlp.heads.titles import TitleIndex  # noqa: PLC0415

    assert TitleIndex(program.vocabulary).classify(title).family == family


def test_nearly_every_title_of_the_vocabulary_names_its_own_family(program):
    from screener.nlp.heads.titles import TitleIndex  # noqa: PLC0415

    index = TitleIndex(program.vocabulary)
    titles = [
        (title, family.id) for family in program.vocabulary.families.values() for title in family.titles
    ]
    other = [title for title, family in titles if index.classify(title).family != family]
    assert len(titles) > 1000
    # "Med tech" gives out medication in a nursing home, and is short for the laboratory's title too.
    assert other == ["medical technician"]
