"""Posts whose parts stand apart, share a heading, or stand where nobody looks for them."""

from __future__ import annotations

import pytest
from marked import Row, document_of, rows_of

CASES: dict[str, tuple[str, list[Row]]] = {
    "dates above, title behind the skills": (
        "EXPERIENCE\n03/2014 to 08/2015\n- Budgets\n- Forecasts\nSite Manager Company Name - City , State\n"
        "- Led crews\n11/2011 to 02/2014\nSupervisor Company Name - City , State\n- Planned",
        [("Site Manager", None, "03/2014 to 08/2015"), ("Supervisor", None, "11/2011 to 02/2014")],
    ),
    "title above, dates behind the skills": (
        "EXPERIENCE\nTeller\n- Counting cash\n- Opening accounts\nSep 2018 to Current\n- Served customers",
        [("Teller", None, "Sep 2018 to Current")],
    ),
    "small letters": (
        "EXPERIENCE\nteacher\nMay 2006 to June 2014 Company Name - City , State\n- Taught",
        [("teacher", None, "May 2006 to June 2014")],
    ),
    "a title of one small word over the placeholder": (
        "EXPERIENCE\nClerk\n2015 to 2016 Company Name - City , State\n- Filed\n\nsales\n"
        "January 2011 to May 2014 Company Name - City , State\n- Called on accounts",
        [("Clerk", None, "2015 to 2016"), ("sales", None, "January 2011 to May 2014")],
    ),
    "a heading that reads as a deed over the placeholder": (
        "EXPERIENCE\nTeaching Swimming to Beginners (Instructor) & Camp Counselor Jun 1999 to Aug 1999\n"
        "Company Name - City , State\n- Made plans",
        [
            (
                "Teaching Swimming to Beginners (Instructor) & Camp Counselor",
                None,
                "Jun 1999 to Aug 1999",
            )
        ],
    ),
    "the kind of place within a title": (
        "EXPERIENCE\nSki School Instructor  2019 - 2021\nTown of Elm\n- Taught\n"
        "PLC Control Systems Technician, Oak Dairy, 2015 - 2018\n- Tuned\n"
        "Grocery Store Bagger  2012 - 2014\n- Bagged",
        [
            ("Ski School Instructor", "Town of Elm", "2019 - 2021"),
            ("PLC Control Systems Technician", "Oak Dairy", "2015 - 2018"),
            ("Grocery Store Bagger", None, "2012 - 2014"),
        ],
    ),
    "a title that begins like a deed": (
        "EXPERIENCE\nDelegated Finance and Admin Manager and Finance Officer\nMay 2006 to June 2014\n"
        "- Led audits",
        [("Delegated Finance and Admin Manager and Finance Officer", None, "May 2006 to June 2014")],
    ),
    "posts of a kind under their own heading": (
        "SUMMARY\nCareful and quick.\n\nRESEARCH POSITIONS\n"
        "Research Coordinator, Elm Lung Clinic   11/2021 - 2/2023\n"
        "- Booked visits\n\nOTHER WORK IN THE USA\nCashier, Oak Market   2019 - 2020\n- Rang sales",
        [
            ("Research Coordinator", "Elm Lung Clinic", "11/2021 - 2/2023"),
            ("Cashier", "Oak Market", "2019 - 2020"),
        ],
    ),
    "titles set apart at the head of duties": (
        "EXPERIENCE\n05/2011 to 02/2012 Company Name\nsales associate; responsible for greeting customers\n"
        "03/2010 to 04/2011 Company Name\nCashier: rang up groceries and helped people find things",
        [("sales associate", None, "05/2011 to 02/2012"), ("Cashier", None, "03/2010 to 04/2011")],
    ),
    "title and employer of one breath": (
        "EXPERIENCE\nHuman Resources Assistant Howard Elm Community Hospital  Aug 2018 - present\n- Kept",
        [("Human Resources Assistant", "Howard Elm Community Hospital", "Aug 2018 - present")],
    ),
    "a part of the time in brackets above the dates": (
        "EXPERIENCE\nElm Advocacy Center\nFamily Advocate (lead advocate since 2021)\n03/2017 - present\n"
        "- Met families\nElm Market\nCashier\n2012 - 2017\n- Rang sales",
        [
            ("Family Advocate", "Elm Advocacy Center", "03/2017 - present"),
            ("Cashier", "Elm Market", "2012 - 2017"),
        ],
    ),
    "an externship told by its hours": (
        "EXPERIENCE\nCashier, Elm Market, 2019 - 2020\n- Rang sales\nEDUCATION\n"
        "Medical Assistant Certificate, Elm Career College\n280 hours externship, family practice in town",
        [("Cashier", "Elm Market", "2019 - 2020"), ("externship", "family practice in town", None)],
    ),
    "the hours of a course": (
        "EXPERIENCE\nCashier, Elm Market, 2019 - 2020\n- Rang sales\nEDUCATION\n"
        "Medical Assistant Certificate, Elm Career College\nThe program includes 160 hours of externship",
        [("Cashier", "Elm Market", "2019 - 2020")],
    ),
    "everything a bullet": (
        "EXPERIENCE\n- Lead Teller\n- Company Name\n- City , State\n- March 1998 to July 2003"
        "\n- Counted cash",
        [("Lead Teller", None, "March 1998 to July 2003")],
    ),
    "dates over three lines, title in the duties": (
        "EXPERIENCE\nApril 2015\nto\nJune 2018\n"
        "Company Name City , State Truck Driver Maintained contact with the dispatcher by radio.",
        [("Truck Driver", None, "April 2015 to June 2018")],
    ),
    "all before the placeholder is the title": (
        "EXPERIENCE\nHead prep, Cook Company Name - City , State\n- Cooked",
        [("Head prep, Cook", None, None)],
    ),
    "what looks like an employer beside the placeholder is the title": (
        "EXPERIENCE\nWellness Provider Group, 08/2015 to Current\nCompany Name - City , State\n- Walked dogs",
        [("Wellness Provider Group", None, "08/2015 to Current")],
    ),
    "a title is whole, though its first words are one too": (
        "EXPERIENCE\nCompany Name City , State Civil Engineering Intern 03/2013 to 09/2013\n- Drew plans\n"
        "Company Name City , State Customer Service Agent/Call Center 02/2012 to 01/2013"
        "\n- Answered calls",
        [
            ("Civil Engineering Intern", None, "03/2013 to 09/2013"),
            ("Customer Service Agent/Call Center", None, "02/2012 to 01/2013"),
        ],
    ),
    "a title with the words behind it that titles end with": (
        "EXPERIENCE\n05/2016 to 08/2016\n"
        "Company Name City , State Sales Representative Contractor Established new accounts and kept them",
        [("Sales Representative Contractor", None, "05/2016 to 08/2016")],
    ),
    "words of study among the duties on the line": (
        "EXPERIENCE\nCompany Name City , State Adult Education Teacher 04/2017 to Current Planned evening"
        " diploma classes and led them for grown people in two towns\n",
        [("Adult Education Teacher", None, "04/2017 to Current")],
    ),
    "a title goes on behind a slash": (
        "EXPERIENCE\nMay 2009 to May 2014\nCompany Name City , State Administrative Assistant/ Office manager"
        "\n- Led staff",
        [("Administrative Assistant/ Office manager", None, "May 2009 to May 2014")],
    ),
    "the employer's line is no post": (
        "EXPERIENCE\nCashier June 1989 to Oct 1993\nCompany Name - City , State Receptionist\n- Sold",
        [("Cashier", None, "June 1989 to Oct 1993")],
    ),
    "one employer above its posts": (
        "EXPERIENCE\nOakview Medical Center 2014 - Present\nUnit Clerk (2019 - Present)\n- Filed\n"
        "Switchboard Operator (2014 - 2019)\n- Answered calls",
        [
            ("Unit Clerk", "Oakview Medical Center", "2019 - Present"),
            ("Switchboard Operator", "Oakview Medical Center", "2014 - 2019"),
        ],
    ),
    "one title at two places": (
        "EXPERIENCE\nRegistered Nurse\nElm Hospital, Reno, NV, Jan 2010 - May 2015\n"
        "Oak Hospital, Reno, NV, June 2015 - Present",
        [
            ("Registered Nurse", "Elm Hospital", "Jan 2010 - May 2015"),
            ("Registered Nurse", "Oak Hospital", "June 2015 - Present"),
        ],
    ),
    "employer and title without a mark": (
        "EXPERIENCE\nElm Clinic Medical Assistant 2019 - 2021\n- Took vital signs",
        [("Medical Assistant", "Elm Clinic", "2019 - 2021")],
    ),
    "labels": (
        "EXPERIENCE\nCompany: Elm Clinic\nPosition: Medical Assistant\nDates: 01/2019 - 03/2021\n- Roomed",
        [("Medical Assistant", "Elm Clinic", "01/2019 - 03/2021")],
    ),
    "a heading within a post": (
        "EXPERIENCE\nCashier, Elm Market, 2015 - 2019\nTRAINING:\n- Trained two helpers\n"
        "Clerk, Oak Market, 2011 - 2015\n- Filed",
        [("Cashier", "Elm Market", "2015 - 2019"), ("Clerk", "Oak Market", "2011 - 2015")],
    ),
    "accomplishments that are posts": (
        "ACCOMPLISHMENTS\nCashier 04/2006 to 09/2011 Company Name City , State\n- Ran the register\n"
        "Clerk 01/2002 to 04/2006 Company Name City , State\n- Filed",
        [("Cashier", None, "04/2006 to 09/2011"), ("Clerk", None, "01/2002 to 04/2006")],
    ),
    "sentences": (
        "EXPERIENCE\nFrom 2015 to 2019 I worked as a cashier at Elm Market.",
        [("cashier", "Elm Market", "From 2015 to 2019")],
    ),
    "study within experience": (
        "EXPERIENCE\nClerk, Elm Market, 2011 - 2015\n- Filed"
        "\n- 08/2013-12/2015, Student, Nursing, Elm College",
        [("Clerk", "Elm Market", "2011 - 2015")],
    ),
    "years of volunteering": (
        "COMMUNITY SERVICE\n- Food Drive, Oak Church, 2012\n- Volunteer, Elm Farms, 2014",
        [("Food Drive", "Oak Church", "2012"), ("Volunteer", "Elm Farms", "2014")],
    ),
    "an organisation is no title": (
        "VOLUNTEER\nElm Food Bank, 2017 - Present",
        [("VOLUNTEER", "Elm Food Bank", "2017 - Present")],
    ),
    "offices of clubs": (
        "INTERESTS\nElm Choir, Treasurer 2012 - 2016 and Oak Walkers, Volunteer 2006 - Present",
        [
            ("Treasurer", "Elm Choir", "2012 - 2016"),
            ("Volunteer", "Oak Walkers", "2006 - Present"),
        ],
    ),
    "volunteer of an organisation": (
        "INTERESTS\n- Salvation Army volunteer\n- Hiking",
        [("volunteer", "Salvation Army", None)],
    ),
    "a sub-heading is no volunteering": ("ADDITIONAL INFORMATION\n- Community/Volunteer Services", []),
    "a veteran": (
        "MILITARY\n- United States Navy (Veteran), honorable discharge",
        [("Veteran", "United States Navy", None)],
    ),
}


@pytest.mark.parametrize(("text", "rows"), CASES.values(), ids=list(CASES))
def test_posts_apart(annotated, text: str, rows: list[Row]):
    assert rows_of(annotated(document_of(f"Jane Roe\n{text}"))) == rows


def test_the_placeholder_below_a_heading_is_no_duty(annotated):
    document = document_of(
        "EXPERIENCE\nClerk\n05/2009 to 05/2014\nCompany Name - City , State\n- Filed mail\n- Sent faxes"
    )
    (entry,) = annotated(document).entries
    assert [document.quote(duty) for duty in entry.duties] == ["Filed mail", "Sent faxes"]
