"""Cards told in plain words: how they stand, what they are called; read in November 2026."""

from __future__ import annotations

import pytest

HELD, OVER, BEGUN = "held", "expired", "in_progress"


def told(understood, line: str, heading: str = "CERTIFICATIONS") -> list[tuple[str, str]]:
    _, resume = understood(
        f"Jane Roe\nEXPERIENCE\nCook, Oak Diner, June 2019 - Present\n- Grilled burgers\n{heading}\n{line}"
    )
    return sorted((held.code, held.status) for held in resume.credentials)


def at_work(understood, duty: str) -> list[tuple[str, str]]:
    _, resume = understood(f"Jane Roe\nEXPERIENCE\nMover, Oak Freight, 2015 - 2019\n- {duty}")
    return sorted((held.code, held.status) for held in resume.credentials)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        # the day is still to come
        ("EMT certificate, good to 3/2029", HELD),
        ("Paramedic license (Utah) to 2029", HELD),
        ("EMT, card ends 6/2028", HELD),
        ("EMT, due 2028", HELD),
        ("EMT, runs out 12/2027", HELD),
        ("EMT, due for recertification in 2028", HELD),
        ("EMT, runs out 12/2024", OVER),
        # a card that would have to be had again
        ("EMT 2014, would redo it", OVER),
        ("EMT (happy to renew)", OVER),
        ("EMT, last class 2016, will renew if hired", OVER),
        ("EMT 2012 to 2018, re-testing this winter", OVER),
        ("EMT - 2018, will retake", OVER),
        ("EMT since 2020, must renew by August 2028", HELD),
        ("EMT - retake in January", BEGUN),
        # what it is said to be
        ("EMT: course was in 2011 and isn't current", OVER),
        ("EMT, let go in 2019", OVER),
        ("EMT, no longer good", OVER),
        ("EMT, not since the army", OVER),
        ("EMT, off the registry since 2018", OVER),
        ("Used to be an EMT", OVER),
        # being earned
        ("EMT - I sit for it in January", BEGUN),
        ("EMT, test is January 9", BEGUN),
        ("EMT - studying for the spring window", BEGUN),
        ("EMT certificate, on course 4 of 6", BEGUN),
        ("EMT: no card yet, signed up for the December class", BEGUN),
    ],
)
def test_how_a_card_stands(understood, line: str, status: str):
    assert told(understood, line) == [("EMT", status)]


@pytest.mark.parametrize(
    "line",
    [
        "EMT course, planned for 2027",
        "EMT class starts next fall",
        "EMT course, on the waiting list",
        "EMT certification - would like to do this",
        "EMT course, not taken",
        "EMT class, started in 2020, did not finish",
        "EMT program, dropped out",
        "EMT - planning to sit in spring 2027",
        "Would take EMT if asked",
        "I start my EMT class in January",
    ],
)
def test_what_is_not_begun_or_was_left_is_no_card(understood, line: str):
    assert told(understood, line) == []


def test_a_course_ahead_is_being_earned_once_a_seat_is_taken(understood):
    assert told(understood, "EMT class, registered, begins January 2027") == [("EMT", BEGUN)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Nursing Assistant, Certified", [("CNA", HELD)]),
        ("Nursing Assistant, Certified: held 2008 to 2012, inactive", [("CNA", OVER)]),
        ("Phlebotomist, certified (NHA)", [("PHLEBOTOMY", HELD)]),
        ("Medical assistant, certified nursing assistant", [("CNA", HELD)]),
        ("ISA Certified Arborist", [("OTHER", HELD)]),
        ("ACSM Certified Exercise Physiologist", [("OTHER_HEALTH", HELD)]),
        ("IRS advanced certified", [("OTHER", HELD)]),
        ("Lifestyle Coach (diabetes prevention), 2022", [("OTHER_HEALTH", HELD)]),
        ("City gas fitter card", [("OTHER", HELD)]),
        ("Reading endorsement", [("OTHER", HELD)]),
        ("Green card, library card", []),
        ("Microsoft MD-102, studying", [("OTHER", BEGUN)]),
        ("HIPAA and phishing refreshers each year", [("HIPAA_TRAINING", HELD)]),
        # what an employer signs off itself
        ("Company phlebotomy qualification", [("OTHER_HEALTH", HELD)]),
        ("In-house forklift qualification", [("OTHER", HELD)]),
        # a trade's second paper
        ("CPhT, PTCB\nIdaho technician registration, active", [("PHARM_TECH", HELD)]),
    ],
)
def test_cards_by_unusual_names(understood, line: str, found: list[tuple[str, str]]):
    assert told(understood, line) == found


@pytest.mark.parametrize(
    ("duty", "found"),
    [
        (
            "Had lifeguard and CPR cards (both have run out)",
            [("BLS_CPR", OVER), ("OTHER", OVER)],
        ),
        ("Kept EMT and CPR cards for this job; they have run out since", [("BLS_CPR", OVER), ("EMT", OVER)]),
        ("Trained in CPR by the fire department", [("BLS_CPR", HELD)]),
        ("Took the annual HIPAA refresher with the rest of the office", [("HIPAA_TRAINING", HELD)]),
        ("HIPAA and fraud modules every spring", [("HIPAA_TRAINING", HELD)]),
        ("Kept the crew's CPR cards up to date in a binder", []),
        ("Kept track of EMT and paramedic certifications for 40 crew members", []),
        ("Kept the HIPAA and OSHA training records of 12 offices", []),
        (
            "First responder refresher at the township, 2016-20, no longer active",
            [("OTHER_HEALTH", OVER)],
        ),
        ("Taught HIPAA and safety classes to new drivers", []),
    ],
)
def test_cards_that_a_line_of_duties_tells_of(understood, duty: str, found: list[tuple[str, str]]):
    assert at_work(understood, duty) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Certified Payroll Professional, 2016 to 2020", [("OTHER", OVER)]),
        ("Certified Payroll Professional, Oak College, 2016 to 2020", [("OTHER", HELD)]),
        ("Gas fitter card, let go 2019", [("OTHER", OVER)]),
        ("Graphic Design Certification Oak College May 2021", [("OTHER", HELD)]),
        ("Graphic Design Certification program, Oak College", []),
        ("Information Technology Infrastructure Library (ITIL) v3 training", []),
    ],
)
def test_cards_beside_studies(understood, line: str, found: list[tuple[str, str]]):
    assert told(understood, f"Elm High School, 2012\n{line}", "EDUCATION") == found


def test_a_card_with_its_own_date_does_not_take_that_of_the_line_below(understood):
    text = "CPR, Red Cross, valid to November 2040\nHome Care Aide registration, State of Ohio, expired 2012"
    assert told(understood, text, "LICENSES") == [("BLS_CPR", HELD), ("HHA", OVER)]
