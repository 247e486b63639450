"""Cards that no catalogue knows: they say how they stand, or what they are in; read in November 2026."""

from __future__ import annotations

import pytest


def told(understood, line: str, heading: str = "CERTIFICATIONS") -> list[tuple[str, str]]:
    _, resume = understood(
        f"Jane Roe\nEXPERIENCE\nCook, Oak Diner, June 2019 - Present\n- Grilled burgers\n{heading}\n{line}"
    )
    return sorted((held.code, held.status) for held in resume.credentials)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Boiler tender - let expire", "expired"),
        ("Crane signal person, expired 2020", "expired"),
        ("Series 6 and 63 (lapsed)", "expired"),
        ("Life and health insurance, inactive", "expired"),
        ("Tattoo artist, no longer maintained", "expired"),
        ("Refrigeration level 2 - studying", "in_progress"),
        ("Refrigeration 2 (IIAR) studying", "in_progress"),
        ("Wastewater operator grade 1, exam in March", "in_progress"),
        ("Blaster in charge - exp 3/2028", "held"),
        ("Water treatment grade D2 #44120", "held"),
        ("Pool operator, renew 2028", "held"),
        ("TWIC, exp 2029", "held"),
        ("Substitute authorization", "held"),
        ("Confined space", "held"),
        ("NMLS # 441200", "held"),
    ],
)
def test_an_item_says_how_it_stands(understood, line: str, status: str):
    assert told(understood, line) == [("OTHER", status)]


@pytest.mark.parametrize(
    "line",
    [
        "Drivers license, exp 2028",
        "Passport valid through 2030",
        "PPD current 2026",
        "Hepatitis B series, titer pending",
        "Background check, expired 2020",
        "Elm Society member, expired 2021",
        "Auto insurance current through 2027",
        "Spanish course, in progress",
        "GED in progress",
        "Unit orientation, in progress",
        "Employee of the month, March 2023",
        "Typing 60 wpm, tested 2022",
        "Hazardous drugs module",
    ],
)
def test_what_runs_out_and_is_no_card(understood, line: str):
    assert told(understood, line) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("CNA, State of Nevada, expires 2028", [("CNA", "held")]),
        ("RN, Ohio Board of Nursing, exp 2028", [("RN", "held")]),
        ("CNA (active), Crane operator, expired 2019", [("CNA", "held"), ("OTHER", "expired")]),
        (
            "CMA (AAMA) exp. 4/2028, urine collector, breath alcohol technician (expired 2022)",
            [("CMA_AAMA", "held"), ("OTHER_HEALTH", "expired"), ("OTHER_HEALTH", "held")],
        ),
    ],
)
def test_beside_cards_that_are_known(understood, line: str, found: list[tuple[str, str]]):
    assert told(understood, line) == found


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("HT (ASCP) 2019", "OTHER_HEALTH"),
        ("QIHC", "OTHER_HEALTH"),
        ("CMRP (AHRMM)", "OTHER_HEALTH"),
        ("CMRP, SMRP reliability", "OTHER"),
        ("CAAMA", "OTHER_HEALTH"),
        ("Hair drug test collector", "OTHER_HEALTH"),
        ("Aseptic technique certification, ACPE", "OTHER_HEALTH"),
        ("Chemo/biotherapy certificate, renew by 3/2028", "OTHER_HEALTH"),
        ("Radiation therapy aide certificate", "OTHER_HEALTH"),
        ("Oracle Health badge (lapsed)", "OTHER"),
        ("Grain inspector certificate", "OTHER"),
    ],
)
def test_what_a_card_is_in(understood, line: str, code: str):
    assert [found for found, _ in told(understood, line)] == [code]


@pytest.mark.parametrize("line", ["scissor lift, confined space", "NMLS data entry"])
def test_machines_and_places_in_a_list_of_skills(understood, line: str):
    assert told(understood, line, "SKILLS") == []


@pytest.mark.parametrize(
    ("heading", "line", "found"),
    [
        ("EDUCATION", "Practical Nursing Diploma, expected May 2027", [("LPN", "in_progress")]),
        ("EDUCATION", "Vocational Nursing, currently enrolled, Oak College", [("LPN", "in_progress")]),
        ("EDUCATION", "Diploma : Practical Nursing, expected 2027", [("LPN", "in_progress")]),
        ("EDUCATION", "Practical Nursing Diploma, 2018\nOak College", []),
        ("EDUCATION", "Practical Nursing prerequisites, Current\nOak College", []),
        ("EDUCATION", "Associate of Applied Science: Nursing, expected May 2027\nOak College", []),
        ("EDUCATION", "Certificate : EKG Technician 2016\nOak College", [("EKG", "held")]),
        ("EDUCATION", "Certificate : Phlebotomy 2016\nOak College", [("PHLEBOTOMY", "held")]),
        ("EDUCATION", "Bachelor of Science : Nursing 2016\nOak University", []),
        (
            "EDUCATION",
            "B.A. 1998\nKodak University 2004 Imaging Certification, Levels I and II",
            [("OTHER", "held")],
        ),
        ("EDUCATION", "B.A. 1998\nProject Management Certificate Course 2011 Elm University", []),
        ("EDUCATION", "B.A. 1998\nProject Management Certificate, PMI, 2011", [("OTHER", "held")]),
        ("TRAINING", "Bank teller certificate, 2018", [("OTHER", "held")]),
        ("TRAINING", "Forklift operator certificate, 2019", [("OTHER", "held")]),
        ("TRAINING", "Bookkeeping Certificate, Oak College", []),
        ("TRAINING", "Annual privacy and robbery training", []),
    ],
)
def test_study_and_papers_outside_a_list_of_certificates(
    understood, heading: str, line: str, found: list[tuple[str, str]]
):
    assert told(understood, line, heading) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Personal Lines Broker-Agent", 1),
        ("Public Adjuster/Appraiser, Ohio", 1),
        ("Surplus Lines", 1),
        ("Circle of Security Parenting 2014", 1),
        ("Backflow Prevention\nLean Bronze\nNCFM", 3),
        ("Conscious Discipline (two days)", 1),
        ("MACHINES AND PROGRAMS\npress, lathe", 0),
        ("Not applicable", 0),
        ("None", 0),
        ("Self-motivated, dependable, quick learner", 0),
        ("Elm Community College, Reno, NV", 0),
        ("Member, Elm Garden Society", 0),
        ("Excel, Word, PowerPoint", 0),
        ("Elm Fair\nPine Fair\nOak Fair\nFir Fair\nAsh Fair\nYew Fair", 0),
    ],
)
def test_names_alone_in_a_short_list(understood, line: str, found: int):
    assert told(understood, line) == [("OTHER", "held")] * found


@pytest.mark.parametrize(
    "below", ["American Heart", "AHA", "Elm Health Services", "Elm Training Center", "Exp 05/2030"]
)
def test_the_line_below_a_card_is_its_issuer(understood, below: str):
    assert told(understood, f"BLS\n{below}") == [("BLS_CPR", "held")]


def test_each_card_by_a_name_of_its_own_stands_for_itself(understood):
    _, resume = understood(
        "Jane Roe\nLICENSES\nFurnace tender - let expire\nConfined space, Kiln operator 1 (IIAR) studying\n"
        "Grain inspector certificate\nGrain Inspector Certificate, 2019"
    )
    found = [(held.name, held.status) for held in resume.credentials if held.id == "named_other"]
    assert found == [
        ("Furnace tender", "expired"),
        ("Kiln operator 1", "in_progress"),
        ("Grain inspector certificate", "held"),
    ]


@pytest.mark.parametrize(
    ("duty", "held"),
    [
        ("I maintained my Class B license", True),
        ("Maintained Class B license records of drivers", False),
    ],
)
def test_a_licence_kept_in_a_line_of_duties(understood, duty: str, held: bool):
    _, resume = understood(f"Jane Roe\nEXPERIENCE\nMover, Oak Freight, 2015 - 2019\n- {duty}")
    assert bool(resume.credentials) is held


def test_a_run_of_capitals_behind_a_card_has_no_number_and_no_issuer(understood):
    """Where its number might begin was asked of each letter, and each time of all letters behind it."""
    _, resume = understood("Jane Roe\nCERTIFICATIONS\n" + "BLS-" * 3000)
    assert {(card.number, card.issuer) for card in resume.credentials} <= {(None, None)}
