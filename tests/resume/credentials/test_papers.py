"""Cards named by their paper, their trade or the head of their row; read in November 2026."""

from __future__ import annotations

import pytest


def read(understood, heading: str, line: str, title: str = "Clerk") -> list[tuple[str, str]]:
    _, resume = understood(
        "Jane Roe\n\nSUMMARY\n" + (line if heading == "SUMMARY" else "Steady and kind.") + "\n\nEXPERIENCE\n"
        f"{title}, Oak Supply, June 2019 - Present\n- "
        + (line if heading == "EXPERIENCE" else "Filed forms.")
        + ("" if heading in ("SUMMARY", "EXPERIENCE") else f"\n\n{heading}\n{line}\n")
    )
    return sorted((held.code, held.status) for held in resume.credentials)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Certifications pending CNA, EMT", ["CNA in_progress", "EMT in_progress"]),
        ("In progress - EMT, CPR", ["BLS_CPR in_progress", "EMT in_progress"]),
        ("Awaiting exam results for CNA and EMT", ["CNA in_progress", "EMT in_progress"]),
        ("Pending licenses Smoke Jumper, CNA, EMT", ["CNA in_progress", "EMT in_progress"]),
        ("Working on: EMT, notary public", ["EMT in_progress", "OTHER in_progress"]),
        ("Lapsed cards EMT, CNA", ["CNA expired", "EMT expired"]),
        ("CNA, EMT (both pending)", ["CNA in_progress", "EMT in_progress"]),
        ("Renewal pending: CNA, EMT", ["CNA held", "EMT held"]),
        ("Pending renewal EMT, CNA", ["CNA held", "EMT held"]),
        ("Certified in EMT, CNA", ["CNA held", "EMT held"]),
        ("Currently held: CPR, CNA. Pending: EMT", ["BLS_CPR held", "CNA held", "EMT in_progress"]),
        ("Pending State Boards: CNA, EMT current", ["CNA in_progress", "EMT held"]),
    ],
)
def test_what_heads_a_row_is_told_of_all_its_cards(understood, line: str, found: list[str]):
    assert [" ".join(card) for card in read(understood, "CERTIFICATIONS", line)] == found


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Certificate of completion in Sterile Processing", "OTHER_HEALTH"),
        ("Certificate of Completion: Orthopedic Casts", "OTHER_HEALTH"),
        ("Certification in Wound Debridement", "OTHER_HEALTH"),
        ("Certificate in medical billing and coding", "BILLING_OTHER"),
        ("Certificate in Bookkeeping", "OTHER"),
        ("Designation for bilingual teaching, Board of Schools", "OTHER"),
        ("Invisalign Certified", "OTHER_HEALTH"),
        ("Moderate Sedation Certified", "OTHER_HEALTH"),
        ("Disaster Recovery Certified", "OTHER"),
        ("Registered Horticultural Therapist", "OTHER_HEALTH"),
        ("Registered Interior Designer", "OTHER"),
        ("Certificate program in Human Services", "OTHER"),
    ],
)
def test_a_card_that_is_named_by_its_paper_or_trade(understood, line: str, code: str):
    assert read(understood, "CERTIFICATIONS", line) == [(code, "held")]


@pytest.mark.parametrize(
    "line",
    [
        "Certificate of Attendance, Dental Expo",
        "Certificate of Achievement for sales",
        "Certificate of Excellence",
        "Paralegal certification courses (30 hours)",
        "Licensed in Texas",
    ],
)
def test_papers_that_are_no_card(understood, line: str):
    assert read(understood, "CERTIFICATIONS", line) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("I am working towards my Scrum Master certificate.", [("OTHER", "in_progress")]),
        ("On track to earn my Doula certification by May.", [("OTHER_HEALTH", "in_progress")]),
        ("I hold a certificate in Marriage Counseling.", [("OTHER_HEALTH", "held")]),
        ("Possess a state Water Operator license.", [("OTHER", "held")]),
        ("Counselor and Registered Art Therapist focused on grief.", [("OTHER_HEALTH", "held")]),
        ("Clerk who supports Licensed Art Therapists.", []),
        ("Seeking to become a Registered Art Therapist.", []),
        ("Managed staff working towards a bookkeeping certificate.", []),
        ("Interested in pursuing a certification in hospice care.", []),
        ("Currently pursuing further education and certification in Networks at Oak University.", []),
        ("Working toward further certification and education", []),
        ("I have my high school certificate.", []),
        ("I have a driver's license and a car.", []),
    ],
)
def test_a_summary_tells_of_a_paper(understood, line: str, found: list[tuple[str, str]]):
    assert read(understood, "SUMMARY", line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Received certification for training new team members", [("OTHER", "held")]),
        ("Earned my Water Quality license while employed", [("OTHER", "held")]),
        ("Became certified in hazardous waste handling", [("OTHER", "held")]),
        ("Maintained food handler certification.", [("OTHER", "held")]),
        ("Maintained food handler certification records", []),
        ("Got licensed in Texas and Oklahoma", []),
        ("The shop was certified in 2014", []),
        ("Received a certificate for perfect attendance", []),
        ("Obtained ISO certification for the plant", []),
        ("Earned LEED certification for the new building", []),
        ("Obtained certification for the bakery", []),
        ("Issued certificates to graduates", []),
        ("Received driver license applications", []),
        ("Enrolled students in CNA certification classes", []),
    ],
)
def test_at_work_only_a_paper_of_ones_own_counts(understood, line: str, found: list[tuple[str, str]]):
    assert read(understood, "EXPERIENCE", line) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Licensed Benefits Representative", [("OTHER", "held")]),
        ("Licensed Healthcare Advisor", [("OTHER", "held")]),
        ("Registered Art Therapist", [("OTHER_HEALTH", "held")]),
        ("Certified Mail Clerk", []),
        ("Registration Clerk", []),
        ("Certification Specialist", []),
    ],
)
def test_a_title_that_only_somebody_licensed_has(understood, title: str, found: list[tuple[str, str]]):
    assert read(understood, "EXPERIENCE", "Filed forms.", title) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Palo College, Austin, Texas LVN -", []),
        ("Palo College LVN coursework", []),
        ("Palo College, LVN, graduated 2011", [("LPN", "held")]),
        ("LVN, Palo College, 2011", [("LPN", "held")]),
    ],
)
def test_letters_behind_a_school_are_its_subject(understood, line: str, found: list[tuple[str, str]]):
    assert read(understood, "EDUCATION", line) == found


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("EMT fell off in 2018", "expired"),
        ("EMT, let mine slide when I moved", "expired"),
        ("EMT, stopped paying for it", "expired"),
        ("EMT card dead since 2014", "expired"),
        ("Gave up my EMT card in 2016", "expired"),
        ("EMT up 3/2020", "expired"),
        ("EMT up 3/2029", "held"),
        ("EMT, expired in Ohio but active in Indiana", "held"),
        ("EMT (Ohio), reciprocity with Indiana applied for", "held"),
        ("EMT in Georgia, endorsement to Florida pending", "held"),
        ("EMT - waiting to hear", "in_progress"),
        ("EMT, boards coming up", "in_progress"),
        ("EMT, taking it this fall", "in_progress"),
        ("EMT card, did not keep it current", "expired"),
    ],
)
def test_how_a_card_stands_in_the_plainest_words(understood, line: str, status: str):
    assert read(understood, "CERTIFICATIONS", line) == [("EMT", status)]


def test_who_renewed_a_card_has_it(understood):
    assert read(understood, "SUMMARY", "I just renewed my CPR card.") == [("BLS_CPR", "held")]


@pytest.mark.parametrize(
    ("heading", "line", "count"),
    [
        ("CERTIFICATIONS", "Erosion Control Inspector: Department of Environmental Quality", 1),
        ("CERTIFICATIONS", "Fire Officer I: State Fire Academy", 1),
        ("ACCOMPLISHMENTS", "Earned my Associate in Risk Management designation in 2014", 1),
        ("ACCOMPLISHMENTS", "Attained the Accredited Jewelry Professional designation", 1),
        ("MEMBERSHIPS", "State Bar of Texas", 1),
        # honours, houses, and bodies that anybody may join
        ("ACCOMPLISHMENTS", "Earned the Employee of the Month designation", 0),
        ("ACCOMPLISHMENTS", "Led the hospital to Magnet designation", 0),
        ("ACCOMPLISHMENTS", "Achieved ISO 9001 certification for the plant", 0),
        ("MEMBERSHIPS", "American Bar Association member", 0),
        ("MEMBERSHIPS", "Member, State Restaurant Association", 0),
    ],
)
def test_papers_told_with_their_issuer_or_as_a_feat_were_missed(
    understood, heading: str, line: str, count: int
):
    _, resume = understood(
        f"Jane Roe\nEXPERIENCE\nCook, Oak Diner, June 2019 - Present\n- Grilled burgers\n{heading}\n{line}"
    )
    assert [held.code for held in resume.credentials] == ["OTHER"] * count


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("Booked travel for PMP certified consultants", []),
        ("Set up the gym for CPR certified coaches", []),
        ("Kept licences of the CDL drivers current in the file", []),
        ("Co-taught class with TESOL teacher", []),
        ("CPR certified by the Red Cross", ["BLS_CPR"]),
        ("Worked with a certified trainer; obtained CPR certification in 2022", ["BLS_CPR"]),
    ],
)
def test_cards_of_people_worked_with_were_taken_for_the_writers(understood, line: str, codes: list[str]):
    _, resume = understood(
        f"Jane Roe\nEXPERIENCE\nTeacher Aide, Elm School, June 2019 - Present\n- {line}\n- Kept attendance"
    )
    assert [held.code for held in resume.credentials] == codes
