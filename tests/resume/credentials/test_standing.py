"""How a card in a list stands, told in plain words, and cards that were renewed; read in November 2026."""

from __future__ import annotations

import pytest


def told(understood, heading: str, line: str) -> list[tuple[str, str]]:
    _, resume = understood(
        f"Jane Roe\nEXPERIENCE\nCook, Oak Diner, June 2019 - Present\n- Grilled burgers\n{heading}\n{line}"
    )
    return sorted((held.code, held.status) for held in resume.credentials)


@pytest.mark.parametrize(
    "line",
    [
        "CNA, allowed to lapse 2018",
        "CNA, not kept up",
        "CNA - gave it up in 2015",
        "CNA, dropped in 2019",
        "CNA past due",
        "CNA (non-current)",
        "CNA: discontinued 2017",
        "CNA (old)",
        "CNA, old",
        "CNA, didn’t keep up",
        "CNA, let this expire when I moved",
        "CNA on inactive status",
    ],
)
def test_a_card_has_run_out(understood, line: str):
    assert told(understood, "CERTIFICATIONS", line) == [("CNA", "expired")]


@pytest.mark.parametrize(
    "line",
    [
        "CCMA - applied for",
        "CCMA, application submitted",
        "CCMA: studying",
        "CCMA (studying now)",
        "CCMA, preparing for exam",
        "CCMA: passed the course, exam next month",
        "CCMA, awaiting national test",
        "CCMA, sitting for boards in January 2027",
        "CCMA - retake in January",
        "CCMA, two modules left",
        "CCMA - begins in January",
        "CCMA - waiting on results",
    ],
)
def test_a_card_is_being_earned(understood, line: str):
    assert told(understood, "CERTIFICATIONS", line) == [("CCMA", "in_progress")]


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("CERTIFICATIONS", "CNA, passed exam in 2018"),
        ("CERTIFICATIONS", "CNA, test in 2018"),
        ("CERTIFICATIONS", "CNA, passed the written test in the spring of 2019"),
        ("CERTIFICATIONS", "CNA, applied for renewal"),
        ("CERTIFICATIONS", "CNA, waiting for new card"),
        ("CERTIFICATIONS", "CNA, course finished 2019"),
        ("CERTIFICATIONS", "CNA, never expired"),
        ("CERTIFICATIONS", "CNA, old card in another name"),
        ("CERTIFICATIONS", "CNA, next renewal 2028"),
        ("SKILLS", "CNA, past due accounts, collections, test results"),
        ("SKILLS", "CNA, preparing charts, old records, taking vitals, in class"),
        ("SUMMARY", "CNA studying for a degree in nursing."),
        ("SUMMARY", "CNA since 2015, applied to nursing school."),
        ("SUMMARY", "CNA at Elm Home until the contract ended."),
    ],
)
def test_what_only_sounds_so_ends_no_card(understood, heading: str, line: str):
    assert told(understood, heading, line) == [("CNA", "held")]


@pytest.mark.parametrize(
    "line", ["CCMA - some day", "CCMA (goal)", "CCMA, maybe one day", "CCMA - plan to test this winter"]
)
def test_a_card_is_only_thought_of(understood, line: str):
    assert told(understood, "CERTIFICATIONS", line) == []


@pytest.mark.parametrize(
    ("line", "issued", "status"),
    [
        ("CNA, Elm Registry 2019, renewed 2021, 2023, 2025", "2025", "held"),
        ("CNA 2014, recertified 2017, 2020 and 2023", "2023", "held"),
        ("CNA - 2011, 2013, 2015", "2015", "held"),
        ("CNA (2012, renewed 2014 & 2016)", "2016", "held"),
        ("CNA, 2019, 2021", "2021", "held"),
        # from when to when
        ("CNA 05/2019 05/2021", "2019-05", "expired"),
        ("CNA | 2019 | 2021", "2019", "expired"),
        ("CNA 2019 - 2021", "2019", "expired"),
        ("CNA, renewed 2019, expires 2021", "2019", "expired"),
        ("CNA 2017, renewed 2019, 2021, expired 2023", "2021", "expired"),
    ],
)
def test_a_card_that_was_renewed(understood, line: str, issued: str, status: str):
    _, resume = understood(f"Jane Roe\nCERTIFICATIONS\n{line}")
    assert [(str(held.issued), held.status) for held in resume.credentials] == [(issued, status)]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Notary commission 2022 - 2028", "held"),
        ("Notary public, commission 2015 - 2019", "expired"),
    ],
)
def test_a_term_under_training_is_that_of_holding(understood, line: str, status: str):
    assert told(understood, "TRAINING", line) == [("OTHER", status)]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("CNA 2015, lapsed 2020, reinstated 2023", "held"),
        ("CNA - exp 2024, renewed 2026", "held"),
        ("CNA: expired in 2022, retook it in 2025", "held"),
        ("CNA (Iowa) lapsed\nCNA (Nebraska) active", "held"),
        ("CNA, good till 2027", "held"),
        ("CNA, renewed 2018, expired 2020", "expired"),
        ("CNA, expired 2020, to be renewed 2027", "expired"),
        ("CNA (Iowa) lapsed\nCNA (Nebraska) inactive", "expired"),
        ("CNA, good till 2021", "expired"),
    ],
)
def test_a_card_is_held_again(understood, line: str, status: str):
    assert told(understood, "CERTIFICATIONS", line) == [("CNA", status)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Current: CPR, CNA; Past: EMT", [("BLS_CPR", "held"), ("CNA", "held"), ("EMT", "expired")]),
        ("Old ones: CNA, EMT", [("CNA", "expired"), ("EMT", "expired")]),
        # a label may say more, name a year, and stand behind a full stop; another card in it makes it none
        ("Lapsed, no recertification planned: CNA", [("CNA", "expired")]),
        ("Out of date since 2019: CNA", [("CNA", "expired")]),
        ("Lapsed: CNA. Current: BLS", [("BLS_CPR", "held"), ("CNA", "expired")]),
        # what is denied beside a card that is held
        ("BLS, not (yet) CCMA", [("BLS_CPR", "held")]),
        ("CPR yes, CNA no", [("BLS_CPR", "held")]),
        # an end that is denied is none
        ("CNA - never lapsed", [("CNA", "held")]),
        ("CCMA without any lapse since 2015", [("CCMA", "held")]),
        ("CNA not yet expired", [("CNA", "held")]),
        ("CCMA, recertification planned for 2028", [("CCMA", "held")]),
        # words in brackets tell of what stands right before them
        (
            "BLS for Providers (expires 11/2027), Nursing Assistant registry (inactive)",
            [("BLS_CPR", "held"), ("CNA", "expired")],
        ),
        ("CPR (good to 2027), Harlow transport permit (expired)", [("BLS_CPR", "held")]),
        ("Previously held: CNA, EMT", [("CNA", "expired"), ("EMT", "expired")]),
        ("Renewal lapsed: CNA", [("CNA", "expired")]),
        ("Studying for: RHIT", [("RHIT", "in_progress")]),
        ("Next: RHIT", []),
        ("Cards: CNA, EMT", [("CNA", "held"), ("EMT", "held")]),
        ("CNA 2020-2022, 2022-2024, 2025-2027", [("CNA", "held")]),
        ("CNA 2018-2020, 2020-2022", [("CNA", "expired")]),
        ("CNA (lapsed 2016, retested 2019)", [("CNA", "held")]),
    ],
)
def test_labels_of_lists_and_terms_in_a_row(understood, line: str, found: list[tuple[str, str]]):
    assert told(understood, "CERTIFICATIONS", line) == found


FAILED = {
    "RMA exam failed once, retest Feb 2027.": [("RMA_AMT", "in_progress")],
    "Took the CCMA exam in May and did not pass, retaking it in January 2027.": [("CCMA", "in_progress")],
    "CNA skills test failed, retake booked for January.": [("CNA", "in_progress")],
    "CPC exam not passed in June; second attempt December 2026.": [("CPC", "in_progress")],
    "Passed the CCMA on the second try after failing once, 2024.": [("CCMA", "held")],
    "RMA, failed once, passed on retest Feb 2024": [("RMA_AMT", "held")],
    "Failed the RMA exam twice.": [],
    "I did not pass the CCMA.": [],
    "CCMA - failed": [],
    "CCMA: flunked it": [],
}


@pytest.mark.parametrize(("line", "found"), FAILED.items(), ids=list(FAILED))
def test_an_exam_that_was_failed_is_on_the_way_only_where_it_is_taken_again(understood, line: str, found):
    assert told(understood, "CERTIFICATIONS", f"Medical assistant training, 720 hours\n{line}") == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Failed the CCMA in May and will sit again in June.", [("CCMA", "in_progress")]),
        ("Did not pass the CCMA, third attempt in March.", [("CCMA", "in_progress")]),
        ("Failed the CCMA in May and gave up.", []),
    ],
)
def test_a_sentence_tells_that_an_exam_is_taken_again(understood, line: str, found: list[tuple[str, str]]):
    assert told(understood, "SUMMARY", line) == found


@pytest.mark.parametrize(
    "line",
    [
        "I am not certified in anything, though I did take a CPR class at church in 2019 and it ran out.",
        "I took CPR at the fire hall in 2018 but it has run out.",
        "My CPR expired last year.",
        "Went through a BLS class with my old job in 2020 and never renewed it.",
    ],
)
def test_a_class_told_among_the_posts_that_ran_out(understood, line: str):
    _, resume = understood(
        f"Jane Roe\nEXPERIENCE\nCook, Oak Diner, June 2019 - Present\n- Grilled burgers\n{line}"
    )
    assert [(held.code, held.status) for held in resume.credentials] == [("BLS_CPR", "expired")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        # a class is booked: for a first card, or for the next one of a card that is good
        ("BLS class registered for February 2027", [("BLS_CPR", "in_progress")]),
        ("BLS, exp 12/2026, renewal class booked", [("BLS_CPR", "held")]),
        ("Phlebotomy certification, now taking the course", [("PHLEBOTOMY", "in_progress")]),
        ("EKG technician course, taking now, ends August 2027", [("EKG", "in_progress")]),
        # behind a semicolon the same card is told of
        ("CMA (AAMA), certified 2005, recertified 2015; lapsed in 2025", [("CMA_AAMA", "expired")]),
        ("CPT, NHA; expired 2020", [("PHLEBOTOMY", "expired")]),
        # licences of another country are good there
        ("Registered Nurse, Nursing Council of Ghana (not licensed in Ohio)", [("OTHER_HEALTH", "held")]),
        ("Registered Nurse (Philippines), not yet licensed in the US", [("OTHER_HEALTH", "held")]),
        ("RN, Ohio (not licensed in Texas)", [("RN", "held")]),
        (
            "Nurse (Colombia), not licensed as RN in Florida; NCLEX application in process",
            [("RN", "in_progress")],
        ),
        ("Medical Assistant-Certified, WA, CM61555209, expires on birthday 10/2027", [("MA_STATE", "held")]),
        ("COSC (orthopedics) - studying, exam planned for next fall", [("BILLING_OTHER", "in_progress")]),
    ],
)
def test_cards_that_were_told_in_another_way(understood, line: str, found: list[tuple[str, str]]):
    assert told(understood, "CERTIFICATIONS", line) == found


def test_what_a_nurse_was_licensed_for_before_a_bridge_programme(understood):
    _, resume = understood(
        "Jane Roe\nEXPERIENCE\nClinic Nurse, RN, Elm Clinic, June 2020 - Present\n- Triaged callers\n"
        "EDUCATION\nAssociate Degree in Nursing (LVN-to-RN bridge), Elm College, May 2020\n"
        "CERTIFICATIONS\nRN, Texas, active"
    )
    assert [(held.code, held.status) for held in resume.credentials] == [("RN", "held")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("EMT: course completed; NREMT not yet taken", [("EMT", "in_progress")]),
        ("LVN – graduated October 2026, NCLEX in May", [("LPN", "in_progress")]),
        ("RN: finished nursing school, NCLEX-RN in January", [("RN", "in_progress")]),
        ("LPN: graduated 2026; license pending NCLEX", [("LPN", "in_progress")]),
        ("CPhT - training completed; PTCB scheduled for March 2027", [("PHARM_TECH", "in_progress")]),
        ("CPhT (coursework done, have not tested)", [("PHARM_TECH", "in_progress")]),
        ("CPC - class finished, have not sat the exam", [("CPC", "in_progress")]),
        ("CNA: course finished 10/2026; skills test not taken yet", [("CNA", "in_progress")]),
        ("Phlebotomy (CPT): externship done; NHA exam not taken", [("PHLEBOTOMY", "in_progress")]),
        # what was passed, what is another card's, and a registry that is none of the state's
        ("EMT: course completed 2020, NREMT passed 2020", [("EMT", "held")]),
        ("RN, NCLEX passed May 2021", [("RN", "held")]),
        ("CPC, certified 2019; CRC exam not taken", [("CPC", "held")]),
        ("Ohio EMT certificate, good to 3/2029\nNREMT - lapsed 2024", [("EMT", "held")]),
        ("CNA class finished, never tested", []),
    ],
)
def test_a_course_that_is_done_was_taken_for_a_card_though_its_exam_is_ahead(
    understood, line: str, found: list[tuple[str, str]]
):
    assert told(understood, "CERTIFICATIONS", line) == found


def test_an_exam_ahead_is_told_in_a_sentence_too(understood):
    line = "Finished my CNA class in October and have not taken the state test yet."
    assert told(understood, "SUMMARY", line) == [("CNA", "in_progress")]
