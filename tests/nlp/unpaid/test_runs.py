"""Unpaid posts that run on within a paragraph, or are named in passing, and what only looks like them."""

from __future__ import annotations

import pytest
from marked import Row, document_of, rows_of

_CLERK = "Jane Roe\nEXPERIENCE\nClerk, Elm Market, 2011 - 2015\n- Filed\n\n"
CASES: dict[str, tuple[str, list[Row]]] = {
    "dates end each": (
        "INTERESTS\nHabitat for Humanity Crew Leader, May 2012 - June 2014 Pals of Cats Foster home/ rides, "
        "2013 - 2017 Grace Lutheran Church Nursery Helper, 2015-2017",
        [
            ("Crew Leader", "Habitat for Humanity", "May 2012 - June 2014"),
            ("Foster home/ rides", "Pals of Cats", "2013 - 2017"),
            ("Nursery Helper", "Grace Lutheran Church", "2015-2017"),
        ],
    ),
    "the part's name ahead": (
        "ADDITIONAL INFORMATION\nVolunteer Work Oak Pantry Greeter 2016 - 2018 Band Librarian 2018 - 2020",
        [("Greeter", "Oak Pantry", "2016 - 2018"), ("Librarian", "Band", "2018 - 2020")],
    ),
    "memberships with dates": (
        "AFFILIATIONS\nElm Art Society (EAS) member 2002 - Present Oak Museum member 1999 - Present",
        [],
    ),
    "pastimes with dates": ("INTERESTS\nPlayed in a band, 2012 - 2016 and ran track, 2010 - 2012", []),
    "helpers behind colons": (
        "INTERESTS\nOak Library: volunteer story reader Grove Church: Volunteer sound technician for it "
        "Best quality: patience",
        [
            ("volunteer story reader", "Oak Library", None),
            ("Volunteer sound technician", "Grove Church", None),
        ],
    ),
    "seats on boards": (
        "AFFILIATIONS\nMember of Advisory Board for Elm College Member of the Board of Directors for Oak Co. "
        "Member of AAPC",
        [
            ("Member of Advisory Board", "Elm College", None),
            ("Member of the Board of Directors", "Oak Co.", None),
        ],
    ),
    "a trade's board": ("AFFILIATIONS\nMember of the Board of Realtors", []),
    "as one of a body": (
        "INTERESTS\nAs an active member of the Lions Club, I ran the eye van.\n"
        "Red Cross: As a volunteer of the Red Cross I set up cots.",
        [("member", "the Lions Club", None), ("volunteer", "the Red Cross", None)],
    ),
    "as one of a team at work": (
        "ACCOMPLISHMENTS\nAs a member of the Billing Group, I cut denials.\nAs a volunteer, I learned.",
        [],
    ),
    "help at two places": (
        "INTERESTS\nFrequently performs volunteer work with the Humane Society and Trout Unlimited",
        [
            ("volunteer work", "the Humane Society", None),
            ("volunteer work", "Trout Unlimited", None),
        ],
    ),
    "claimed in a summary": (
        "SUMMARY\nVolunteer reading buddy for the young. Four years as a volunteer driver for Elm Rides.",
        [("Volunteer reading buddy", None, None), ("volunteer driver", "Elm Rides", None)],
    ),
    "claimed, and listed": (
        "SUMMARY\nVolunteer tutor.\n\nVOLUNTEER\nReading Tutor, Elm Library, 2016 - 2018",
        [("Reading Tutor", "Elm Library", "2016 - 2018")],
    ),
    "among skills": (
        "SKILLS\nTyping; Volunteer usher at Grace Chapel; Volunteer coordination",
        [("Volunteer usher", "Grace Chapel", None)],
    ),
    "who leads volunteers": ("SUMMARY\nVolunteer Coordinator with a calm voice.", []),
    "on the staff of an event": (
        "AFFILIATIONS\nElm Marathon Medical Staff\nSpecial Olympics Timer\nAssociation of Race Directors",
        [("Medical Staff", "Elm Marathon", None), ("Timer", "Special Olympics", None)],
    ),
    "a part in an event": ("INTERESTS\nHalf Marathon Finisher\nMarathon Runner", []),
    "a pastime": ("INTERESTS\nReading, hiking, volunteering", []),
}


@pytest.mark.parametrize(("text", "rows"), CASES.values(), ids=list(CASES))
def test_unpaid_posts_run_on_or_in_passing(annotated, text: str, rows: list[Row]):
    found = rows_of(annotated(document_of(_CLERK + text)))
    assert sorted(found, key=str) == sorted([("Clerk", "Elm Market", "2011 - 2015"), *rows], key=str)
