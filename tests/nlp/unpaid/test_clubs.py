"""Offices of clubs, lists of volunteering, externships in education, and what is no post at all."""

from __future__ import annotations

import pytest
from marked import document_of

Row = tuple[str | None, str | None]

_CLERK = "EXPERIENCE\nClerk, Elm Market, 2011 - 2015\n- Filed"
CASES: dict[str, tuple[str, list[Row]]] = {
    "an office before its club": (
        "AFFILIATIONS\nDen Leader, Oak Valley Scouts, May 2014",
        [("Den Leader", "Oak Valley Scouts")],
    ),
    "an office without a date": (
        "INTERESTS\n- Treasurer, Elm Garden Club\n- Hiking",
        [("Treasurer", "Elm Garden Club")],
    ),
    "an office of a club": (
        "AFFILIATIONS\nPast President of the Elm Garden Club",
        [("Past President", "Elm Garden Club")],
    ),
    "a seat on a council": (
        "AFFILIATIONS\nAdvisory Council Member for the Arc of Elm",
        [("Advisory Council Member", "Arc of Elm")],
    ),
    "an office between dashes": (
        "PROFESSIONAL AFFILIATIONS\nElm Chamber of Commerce – Ambassador – January 2015 – present",
        [("Ambassador", "Elm Chamber of Commerce")],
    ),
    "an office between bars": (
        "AFFILIATIONS\nOak Nurses Association | Chair | 01/2010 - 12/2012",
        [("Chair", "Oak Nurses Association")],
    ),
    "a body among memberships": (
        "AFFILIATIONS\nElm Veterans Commission\nOak Chamber of Commerce – Member – August 2015 – present",
        [],
    ),
    "an office beside study": (
        "EDUCATION\nB.A : Business Elm University 2010\nHR mgt VP - Oak University chapter",
        [("VP", "Oak University chapter")],
    ),
    "offices of a high school": (
        "EDUCATION\nHigh School Diploma Elm High School 2010\nPresident of Student Government",
        [],
    ),
    "a club of students": ("EDUCATION\nB.A. Elm College 2010\nTreasurer, Accounting Club", []),
    "somebody else's office": (
        "EDUCATION\nB.A. Elm College 2010\nAssistant to the President, Faculty Council",
        [],
    ),
    "a house built": (
        "ACCOMPLISHMENTS\nParticipated in the renovation of three Habitat for Humanity cabins, 2009.",
        [("Participated in the renovation", "Habitat for Humanity")],
    ),
    "houses built at work": ("ACCOMPLISHMENTS\nParticipated in the construction of two homes, 2005.", []),
    "a membership is no office": ("AFFILIATIONS\nMember, Elm Garden Club, 2010 - 2014", []),
    "organisations below the first": (
        f"{_CLERK}\nADDITIONAL INFORMATION\n- Volunteer Elm Night Shelter\n- Oak Humane Society"
        "\n- I like to cook for friends.",
        [("Clerk", "Elm Market"), ("Volunteer", "Elm Night Shelter"), ("Volunteer", "Oak Humane Society")],
    ),
    "talks": ("COMMUNITY SERVICE\n- Panelist, Elm Health Forum, 2016\n- Keynote at Oak Library, 2015", []),
    "a label": (
        f"{_CLERK}\nVolunteering: Oak Food Bank, driver, since 2012",
        [("Clerk", "Elm Market"), ("driver", "Oak Food Bank")],
    ),
    "an externship in a sentence of study": (
        "EDUCATION\nDiploma, Elm College, 2020. Completed an externship at Oak Family Clinic",
        [("externship", "Oak Family Clinic")],
    ),
    "a programme with an externship": ("EDUCATION\nMedical assisting, 900 hours and an externship", []),
    "a card": ("CNA, State of Nevada, renewed 2020", []),
    "a prize": ("EXPERIENCE\nCashier, Elm Market, 2011 - 2015\n- Sold\nSeller of the year, Elm Market, 2013",
                [("Cashier", "Elm Market")]),
    "two titles over the same duties": (
        "EXPERIENCE\nElm Clinic, Reno, NV\nLead Biller  2019 - 2022\nBiller  2016 - 2019\n- Sent claims",
        [("Lead Biller", "Elm Clinic"), ("Biller", "Elm Clinic")],
    ),
}  # fmt: skip


#: Each below the heading "ADDITIONAL INFORMATION", beside a clerk.
HELP: dict[str, list[Row]] = {
    "Member of Oak Hill First Church, teaching classes and coaching basketball": [
        ("teaching classes and coaching basketball", "Oak Hill First Church")
    ],
    "Community outreach with Open Hands Organized a fair": [("Community outreach", "Open Hands")],
    "Blood drives, American Red Cross": [("Blood drives", "American Red Cross")],
    "Coaching girls soccer, Elm Recreation League": [("Coaching girls soccer", "Elm Recreation League")],
    "Member of Oak Gym, lifting weights": [],
    "Teaching myself chess, Elm Valley": [],
    "Taking classes, Elm Recreation Center": [],
    "Increased sales through community outreach with Oak Clinics": [],
}


@pytest.mark.parametrize(("line", "rows"), HELP.items(), ids=list(HELP))
def test_help_beside_a_membership_or_a_comma_was_passed_over(annotated, line: str, rows: list[Row]):
    entries = annotated(document_of(f"Jane Roe\n{_CLERK}\nADDITIONAL INFORMATION\n{line}")).entries
    assert [
        (entry.title and entry.title.quote, entry.employer and entry.employer.quote) for entry in entries[1:]
    ] == rows


@pytest.mark.parametrize("heading", ["NFAC Certification:", "Licensed by the State:"])
def test_what_a_certificate_is_for_was_taken_for_unpaid_posts(annotated, heading: str):
    listed = f"ACCOMPLISHMENTS\n{heading}\n- Personal Trainer\n- Youth Instructor\n- Camp Counselor"
    assert not annotated(document_of(f"Jane Roe\n{listed}")).entries


@pytest.mark.parametrize(("text", "rows"), CASES.values(), ids=list(CASES))
def test_posts_of_clubs_and_lists(annotated, text: str, rows: list[Row]):
    entries = annotated(document_of(f"Jane Roe\n{text}")).entries
    assert [
        (entry.title and entry.title.quote, entry.employer and entry.employer.quote) for entry in entries
    ] == rows


def test_stacked_titles_are_both_described(annotated):
    document = document_of(CASES["two titles over the same duties"][0])
    duties = [[document.quote(duty) for duty in entry.duties] for entry in annotated(document).entries]
    assert duties == [["Sent claims"], ["Sent claims"]]
