"""Posts told within duties, study or a summary, and headings without a date; what only looks like them."""

from __future__ import annotations

import pytest
from marked import Row, document_of, rows_of

DUTIES: dict[str, list[Row]] = {
    "I was previously hired in the position as head cashier at Oak Depot.": [
        ("head cashier", "Oak Depot", None)
    ],
    "Before coming here I worked as a pharmacy technician at Elm Drugs.": [
        ("pharmacy technician", "Elm Drugs", None)
    ],
    "Summer national exam grader for Oak Testing": [("national exam grader", "Oak Testing", None)],
    # of the same post, or of none
    "I previously served as the lead on the chart project.": [],
    "Before my shift I worked as a greeter at the gate.": [],
    "Seasonal inventory for Home Depot": [],
    "Weekend coverage for the Pediatric Unit": [],
    "Cover story, Front Desk Monthly, March/April 2003 (with Lee Dow, Manager with Oak Health)": [],
}


@pytest.mark.parametrize(("line", "rows"), DUTIES.items(), ids=list(DUTIES))
def test_posts_told_among_duties(annotated, line: str, rows: list[Row]):
    text = f"Jane Roe\nEXPERIENCE\nClerk, Elm Market, 2016 - 2019\n- Filed\n- {line}\n- Sent mail"
    assert rows_of(annotated(document_of(text)))[1:] == rows


STUDY: dict[str, list[Row]] = {
    "BS Biology, May 2009. For this I interned with a nurse at the Elm Health Department.": [
        ("interned", "Elm Health Department", None)
    ],
    "Worked 30 Hrs/week in food service to pay for school": [("food service", None, None)],
    "Working 20 hours per week as a barista.": [("barista", None, None)],
    "Peer Tutor: Writing Center": [("Peer Tutor", "Writing Center", None)],
    "Teaching assistant for two sections of anatomy.": [("Teaching assistant", None, None)],
    "BA English, Elm College. Founder of BRIGHT START - a circle for new readers": [
        ("Founder", "BRIGHT START", None)
    ],
    "MA Teaching. Worked as a Graduate Assistant in the Reading Department.": [
        ("Graduate Assistant", "Reading Department", None)
    ],
    "Served as teaching assistant for Botany 101 while studying.": [("teaching assistant", None, None)],
    "Worked in the dean's office as a student worker.": [("student worker", None, None)],
    "Scholarship by the founder of Oak Mills": [],
    # study
    "Served as captain of the rowing team.": [],
    "Worked as part of a team on a bridge.": [],
    "Prepares students to work as a nurse.": [],
    "Worked full time while completing my degree.": [],
    "Courses: Lab Assistant Skills, Grader Training": [],
    "Certificate program: Teaching Assistant, Oak College": [],
    "Clerk at the polls": [],
}


@pytest.mark.parametrize(("line", "rows"), STUDY.items(), ids=list(STUDY))
def test_posts_told_beside_study(annotated, line: str, rows: list[Row]):
    text = f"Jane Roe\nEXPERIENCE\nClerk, Elm Market, 2016 - 2019\n- Filed\n\nEDUCATION\n{line}"
    assert rows_of(annotated(document_of(text)))[1:] == rows


SUMMARY: dict[str, list[Row]] = {
    "Spent years as shop foreman (1999 to 2005) and estimator (2005 to 2011).": [
        ("shop foreman", None, "1999 to 2005"),
        ("estimator", None, "2005 to 2011"),
    ],
    "I have also been the bookkeeper for a feed store.": [("bookkeeper", "feed store", None)],
    "Nominated best clerk (2001 to 2003) twice.": [],
    "Honored as top seller and team player (2001 to 2003).": [],
}


#: Beside a list that holds a roofer at Elm Homes.
BEGINNINGS: dict[str, list[Row]] = {
    "In 2016 I began to work as an Intern at Oak College and studied there.": [
        ("Intern", "Oak College", "2016")
    ],
    "I got my start as a file clerk with Hazel County Courthouse.": [
        ("file clerk", "Hazel County Courthouse", None)
    ],
    "Began as a dishwasher at the Birch Grill and learned every station.": [
        ("dishwasher", "Birch Grill", None)
    ],
    "I first worked as a courier for Larch Labs when I was nineteen.": [("courier", "Larch Labs", None)],
    "Former shift supervisor at Oak Coffee looking to move into healthcare.": [
        ("shift supervisor", "Oak Coffee", None)
    ],
    "Ex-barista at Peet's hoping to work with patients.": [("barista", "Peet's", None)],
    "Lead ambulance training officer at OMH in Reno": [("Lead ambulance training officer", "OMH", None)],
    # wishes, somebody else, praise, the list itself
    "Hoping to start as a receptionist at Oak Clinic.": [],
    "I started training for a career as a technician at Oak College.": [],
    "Daughter of a former file clerk at Hazel County Courthouse.": [],
    "Trained under the lead training officer at OMH.": [],
    "Full-time student at Oak University": [],
    "Former foreman at Elm Homes looking for work with patients.": [],
    "I began my career as a tiler at Elm Homes.": [],
}


@pytest.mark.parametrize(("line", "rows"), BEGINNINGS.items(), ids=list(BEGINNINGS))
def test_the_first_or_former_post_of_a_summary_was_passed_over(annotated, line: str, rows: list[Row]):
    text = f"Jane Roe\nSUMMARY\n{line}\n\nEXPERIENCE\nRoofer, Elm Homes, 2016 - 2019\n- Tiled"
    assert [row for row in rows_of(annotated(document_of(text))) if row[0] != "Roofer"] == rows


@pytest.mark.parametrize("heading", ["SUMMARY", "ACCOMPLISHMENTS"])
@pytest.mark.parametrize(("line", "rows"), SUMMARY.items(), ids=list(SUMMARY))
def test_posts_told_with_their_dates(annotated, heading: str, line: str, rows: list[Row]):
    if heading != "SUMMARY" and not any(date for _, _, date in rows):
        rows = []
    text = f"Jane Roe\n{heading}\n{line}\n\nEXPERIENCE\nRoofer, Elm Homes, 2016 - 2019\n- Tiled"
    found = rows_of(annotated(document_of(text)))
    assert [row for row in found if row[0] != "Roofer"] == rows


def test_titles_between_duties_head_posts_without_dates(annotated):
    text = (
        "Jane Roe\nEXPERIENCE\nGuest Lecturer\nCompany Name\n- Spoke\n\nPool Guard\n2009 to 2010\n- Sat\n\n"
        "Membership Desk Clerk\n- Sold\n\nReports Filed\n- Weekly"
    )
    titles = [row[0] for row in rows_of(annotated(document_of(text)))]
    assert titles == ["Guest Lecturer", "Pool Guard", "Membership Desk Clerk"]


@pytest.mark.parametrize(
    "dates", ["Summer 2023, Summer 2024", "Summer 2022 & Summer 2024", "Summers 2023, 2024"]
)
def test_two_summers_beside_a_place_head_a_post_of_their_own(annotated, dates: str):
    text = (
        "Jane Roe\nEXPERIENCE\nCashier – Elm Market\nReno, NV | Jan 2025 - Present\n- Rang up sales\n"
        f"Pool Attendant – Oak Resort\nHilo, HI | {dates}\n- Handed out towels"
    )
    rows = rows_of(annotated(document_of(text)))
    assert [row[:2] for row in rows] == [("Cashier", "Elm Market"), ("Pool Attendant", "Oak Resort")]
    assert rows[1][2] == dates


PASSING: dict[str, list[Row]] = {
    "INTERESTS\nLong volunteer history includes being a Court Advocate for children and collecting"
    " experience as a Ward Volunteer at St. Elm Hospital in the mornings.": [
        ("Court Advocate", None, None),
        ("Ward Volunteer", "St. Elm Hospital", None),
    ],
    "PERSONAL\nCommunity involvement includes being a Scout Leader and Sunday Teacher at Elm Church.": [
        ("Scout Leader", None, None),
        ("Sunday Teacher", "Elm Church", None),
    ],
    "SUMMARY\nKind clerk. Volunteer service includes time as a Reading Tutor at Oak Library.": [
        ("Reading Tutor", "Oak Library", None)
    ],
    "SUMMARY\nMy skills include being a leader and working with volunteers.": [],
    "SUMMARY\nManaged volunteer events including the Elm Gala and the Oak Run.": [],
    "ACCOMPLISHMENTS\nPreviously Director of Elm World and Oak Nursery.": [
        ("Director", "Elm World and Oak Nursery", None)
    ],
    "ACCOMPLISHMENTS\nWon the bake-off\nFormer Office Manager for Dr. Elm": [
        ("Office Manager", "Dr. Elm", None)
    ],
    "SUMMARY\nDependable clerk. Previously Store Manager at Elm Shoes.": [
        ("Store Manager", "Elm Shoes", None)
    ],
    "SUMMARY\nFormer Director of Human Resources": [],
    "SUMMARY\nFormer Marine with strong values": [],
    "ACCOMPLISHMENTS\nFormer student of Elm College": [],
}


@pytest.mark.parametrize(("text", "rows"), PASSING.items(), ids=list(PASSING))
def test_posts_told_in_passing(annotated, text: str, rows: list[Row]):
    text = f"Jane Roe\nEXPERIENCE\nCook, Elm Market, 2016 - 2019\n- Filed\n{text}"
    assert rows_of(annotated(document_of(text)))[1:] == rows
