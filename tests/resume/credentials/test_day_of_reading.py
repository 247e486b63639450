"""How a card stands on the day of reading: classes and exams ahead, ends, returns; read in November 2026."""

from __future__ import annotations

import pytest

HELD, OVER, BEGUN = "held", "expired", "in_progress"


def told(understood, line: str, heading: str = "CERTIFICATIONS") -> list[tuple[str, str]]:
    _, resume = understood(
        f"Jane Roe\nEXPERIENCE\nCook, Oak Diner, June 2019 - Present\n- Grilled burgers\n{heading}\n{line}"
    )
    return sorted((held.code, held.status) for held in resume.credentials)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        # a seat is taken
        ("CPR - registered for the December 12 class", BEGUN),
        ("CPR: signed up with the fire hall for next week", BEGUN),
        ("On the list for the January CPR class", BEGUN),
        ("CPR: seat reserved, January 9", BEGUN),
        ("CPR - will have it by January", BEGUN),
        ("Taking CPR in January 2027", BEGUN),
        ("Doing my CPR in January", BEGUN),
        ("CPR - taking the course next month", BEGUN),
        # a class has a day; who names the month alone means the next one
        ("CPR, class booked for Saturday January 9", BEGUN),
        ("CPR: class January 9, 2027", BEGUN),
        ("CPR (class on 1/9/27)", BEGUN),
        ("CPR (class in January)", BEGUN),
        ("CPR, January 9 class", BEGUN),
        # a class that was
        ("CPR, class in August", HELD),
        ("CPR: class May 9, 2026", HELD),
        ("CPR (class on 5/9/26)", HELD),
        ("CPR class taken May 2026", HELD),
        ("CPR, took the class in January", HELD),
        # one of renewal is none of earning
        ("CPR, exp 1/2027, renewal class January 9", HELD),
        ("CPR due 1/30/27, renewal class signed up for 1/9", HELD),
        ("CPR, expired May 2026, class January 9", OVER),
        ("CPR: ran out, signed up for January 9", OVER),
    ],
)
def test_the_class_for_a_card(understood, line: str, status: str):
    assert told(understood, line) == [("BLS_CPR", status)]


def test_a_class_ahead_is_no_end_of_a_card(understood):
    _, resume = understood("Jane Roe\nCERTIFICATIONS\nCPR: class January 9, 2027")
    assert [(str(held.issued), held.expires) for held in resume.credentials] == [("2027-01", None)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("CCMA (NHA): plan to sit in February 2027", [("CCMA", BEGUN)]),
        ("NHA CCMA: hoping to test in February", [("CCMA", BEGUN)]),
        ("CCMA (NHA): hoping to test", []),
        ("CCMA (NHA) - my lead put me in for the February exam", [("CCMA", BEGUN)]),
        ("CCMA (NHA), in the works", [("CCMA", BEGUN)]),
        ("CCMA (NHA): awaiting score", [("CCMA", BEGUN)]),
        ("CCMA (NHA): sat it November 20, scores in two weeks", [("CCMA", BEGUN)]),
        ("CCMA (NHA) - tested 11/20, results not back", [("CCMA", BEGUN)]),
        ("CCMA exam: 1st attempt May 2026 unsuccessful, 2nd attempt 02/2027", [("CCMA", BEGUN)]),
        ("CCMA: short by 3 points in May. Retest December 30.", [("CCMA", BEGUN)]),
        ("EMT: finished the class, NREMT exam not taken yet", [("EMT", BEGUN)]),
        ("CCMA (NHA) - exam is paid for, no date picked yet", [("CCMA", BEGUN)]),
        ("CCMA (NHA): awaiting authorization to test", [("CCMA", BEGUN)]),
        ("LPN boards: January 9", [("LPN", BEGUN)]),
        # a day and a month, on either side of the day of reading
        ("NCLEX-RN December 14", [("RN", BEGUN)]),
        ("RN, NCLEX 14 December", [("RN", BEGUN)]),
        ("NCLEX-PN on the 2nd of February", [("LPN", BEGUN)]),
        ("RN - NCLEX 1/14", [("RN", BEGUN)]),
        ("RN, NCLEX passed 10/14", [("RN", HELD)]),
        ("NCLEX-RN October 14", [("RN", HELD)]),
        ("CCMA (NHA): sitting 2/8", [("CCMA", BEGUN)]),
        ("CCMA (NHA), testing the week of January 11", [("CCMA", BEGUN)]),
        ("CCMA (NHA) board exam on 8 March", [("CCMA", BEGUN)]),
        ("CCMA (NHA) exam: 8 October", [("CCMA", HELD)]),
        ("EMT, NREMT cognitive 1/22", [("EMT", BEGUN)]),
        ("EMT: course over since May; NREMT written exam not yet taken", [("EMT", BEGUN)]),
        ("CPhT: course done; PTCB exam to be scheduled", [("PHARM_TECH", BEGUN)]),
        ("NCLEX-PN: attempted April 2026, retesting January 2027", [("LPN", BEGUN)]),
        ("CCMA (NHA) exam, did not pass in May 2026, retake set for January 2027", [("CCMA", BEGUN)]),
        ("NHA CCMA practice exams completed", [("CCMA", BEGUN)]),
        ("Exam-ready for CCMA", [("CCMA", BEGUN)]),
        # so many parts of so many
        ("CRCR (module 4 of 5)", [("CRCR", BEGUN)]),
        ("CPC, 12 of 16 chapters done", [("CPC", BEGUN)]),
        ("LPN boards passed in January", [("LPN", HELD)]),
        ("CNA: passed the written, skills test on January 9", [("CNA", BEGUN)]),
        ("CNA class finished in May, have not taken the state test", [("CNA", BEGUN)]),
        ("CNA class, did not take state exam", []),
        ("CNA course dropped 2022", []),
    ],
)
def test_the_exam_for_a_card(understood, line: str, found: list[tuple[str, str]]):
    assert told(understood, line) == found


def test_an_exam_has_a_day_in_a_sentence(understood):
    assert told(understood, "I take the CCMA exam on January 9.", "SUMMARY") == [("CCMA", BEGUN)]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Currently in a CNA class.", BEGUN),
        ("Home aide, now in CNA training at night.", BEGUN),
        ("I was a certified nurse aide then; the certificate is no longer active.", OVER),
        ("I was a certified nurse aide in those years. My certificate has since lapsed.", OVER),
        ("I am a certified nurse aide; my certificate hangs in the hall.", HELD),
    ],
)
def test_a_card_told_in_a_sentence(understood, line: str, status: str):
    assert told(understood, line, "SUMMARY") == [("CNA", status)]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("CNA - not good since April", OVER),
        ("CNA was good through last fall", OVER),
        ("CNA card (dated 2021, good 2 years)", OVER),
        ("CNA card 12/2024, good for 2 years", HELD),
        ("CNA: up in April, have not redone it", OVER),
        ("CNA (had it, needs redoing)", OVER),
        ("CNA, certified 2019; recertified 2021; expired 2023", OVER),
        ("CNA good until the end of May 2026", OVER),
        ("CNA good until the end of May 2027", HELD),
        ("CNA, renewing in May 2027", HELD),
        ("CNA: lapsed in 2024, retook it January 2026", HELD),
        ("CNA: expired 2024; new card 3/2026", HELD),
        ("CNA: lapsed 2020, retested and back on the registry 2023", HELD),
        ("CNA 2019 (expired)\nCNA, certified again 2025", HELD),
        ("CNA exp. 01/2023; CNA 2025-2027", HELD),
        ("CNA expired 2022, renewed 2025 exp 2027", HELD),
        # in force in one state
        ("CNA, active in Iowa, lapsed in Illinois", HELD),
        ("CNA - Iowa (active), Illinois (lapsed 2018)", HELD),
        ("CNA active until 2019, lapsed", OVER),
        ("CNA active, expires 2025", OVER),
        # a month and a short year
        ("CNA (exp. Jan-28)", HELD),
        ("CNA good til 4/26", OVER),
        ("CNA, relinquished 2020", OVER),
        ("CNA exp Mar/26", OVER),
    ],
)
def test_the_end_of_a_card_and_its_return(understood, line: str, status: str):
    assert told(understood, line) == [("CNA", status)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        # whom a card is for, and what one card is for together
        ("CPR/AED for Lifeguards, expired May 2024", [("BLS_CPR", OVER)]),
        ("Lifeguarding with CPR/AED - ran out June 2025", [("BLS_CPR", OVER), ("OTHER", OVER)]),
        ("ServSafe Manager, exp. 2028; TIPS, expired", [("OTHER", OVER), ("OTHER", HELD)]),
        ("Certified Homemaker-Home Health Aide, 2024", [("HHA", HELD)]),
        ("PHTLS (2022); TCCC (2021, lapsed)", [("OTHER_HEALTH", OVER), ("OTHER_HEALTH", HELD)]),
        ("TCCC-MP (2021, lapsed)", [("OTHER_HEALTH", OVER)]),
    ],
)
def test_what_cards_are_called(understood, line: str, found: list[tuple[str, str]]):
    assert told(understood, line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("HIPAA annual (last 01/2026)", [("HIPAA_TRAINING", HELD)]),
        ("HIPAA, done every January", [("HIPAA_TRAINING", HELD)]),
        ("HIPAA and lifting, yearly, last one May 2026", [("HIPAA_TRAINING", HELD)]),
        ("QPR, 2024", [("OTHER_HEALTH", HELD)]),
        ("Filing, HIPAA, phones", []),
    ],
)
def test_courses_under_training(understood, line: str, found: list[tuple[str, str]]):
    assert told(understood, line, "TRAINING") == found


def test_a_post_in_the_army_is_no_card(understood):
    assert told(understood, "Combat medic (68W) with 7 years of sick call.", "SUMMARY") == []
