"""Posts in the many ways in which resumes lay them out."""

from __future__ import annotations

import pytest
from marked import document_of

from screener.values import Markup

Row = tuple[str | None, str | None, str | None]


def rows_of(markup: Markup) -> list[Row]:
    """Return title, employer and dates of each post as they stand on the page."""
    return [
        (
            entry.title.quote if entry.title else None,
            entry.employer.quote if entry.employer else None,
            iso(entry),
        )
        for entry in markup.entries
    ]


def iso(entry) -> str | None:
    dates = entry.dates
    if dates is None:
        return None
    return f"{dates.start}/{'..' if dates.ongoing else dates.end or ''}".rstrip("/")


TWO = [
    ("Medical Assistant", "Oakview Clinic", "2019-06/.."),
    ("Cashier", "Elm Market", "2016-02/2019-05"),
]
ORDERS = {
    "title, employer, dates on one line": """
EXPERIENCE
Medical Assistant, Oakview Clinic, June 2019 - Present
- Took vital signs
Cashier, Elm Market, Feb 2016 - May 2019
- Ran the register""",
    "with a place": """
EXPERIENCE
Medical Assistant, Oakview Clinic, Reno, NV 06/2019 - Present
- Took vital signs
Cashier, Elm Market, Reno, NV 02/2016 - 05/2019
- Ran the register""",
    "employer first": """
EXPERIENCE
Oakview Clinic, Medical Assistant, June 2019 - Present
- Took vital signs
Elm Market, Cashier, February 2016 - May 2019
- Ran the register""",
    "dates first": """
EXPERIENCE
June 2019 - Present  Medical Assistant, Oakview Clinic
- Took vital signs
February 2016 - May 2019  Cashier, Elm Market
- Ran the register""",
    "marks between": """
EXPERIENCE
Medical Assistant | Oakview Clinic | 06/2019 - Present
- Took vital signs
Cashier | Elm Market | 02/2016 - 05/2019
- Ran the register""",
    "dashes between": """
EXPERIENCE
Medical Assistant – Oakview Clinic – June 2019 – Present
- Took vital signs
Cashier – Elm Market – February 2016 – May 2019
- Ran the register""",
    "brackets": """
EXPERIENCE
Medical Assistant at Oakview Clinic (June 2019 - Present)
- Took vital signs
Cashier at Elm Market (February 2016 - May 2019)
- Ran the register""",
    "dates on a line below": """
EXPERIENCE
Medical Assistant, Oakview Clinic
June 2019 - Present
- Took vital signs
Cashier, Elm Market
February 2016 - May 2019
- Ran the register""",
    "dates on a line above": """
EXPERIENCE
June 2019 - Present
Medical Assistant, Oakview Clinic
- Took vital signs
February 2016 - May 2019
Cashier, Elm Market
- Ran the register""",
    "three lines, title first": """
EXPERIENCE
Medical Assistant
Oakview Clinic
June 2019 - Present
- Took vital signs
Cashier
Elm Market
February 2016 - May 2019
- Ran the register""",
    "employer and dates, title below": """
EXPERIENCE
Oakview Clinic, Reno, NV  June 2019 - Present
Medical Assistant
- Took vital signs
Elm Market, Reno, NV  February 2016 - May 2019
Cashier
- Ran the register""",
    "title and dates, employer below": """
EXPERIENCE
Medical Assistant  June 2019 - Present
Oakview Clinic, Reno, NV
- Took vital signs
Cashier  February 2016 - May 2019
Elm Market, Reno, NV
- Ran the register""",
    "paragraphs for duties": """
EXPERIENCE
Medical Assistant, Oakview Clinic, June 2019 - Present
I took vital signs and roomed patients for three doctors.
Cashier, Elm Market, February 2016 - May 2019
I ran the register and helped customers find things.""",
    "labels": """
EXPERIENCE
Employer: Oakview Clinic
Position: Medical Assistant
June 2019 - Present
- Took vital signs
Employer: Elm Market
Position: Cashier
February 2016 - May 2019
- Ran the register""",
    "capitals": """
EXPERIENCE
MEDICAL ASSISTANT, OAKVIEW CLINIC, June 2019 - Present
- Took vital signs
CASHIER, ELM MARKET, February 2016 - May 2019
- Ran the register""",
}


@pytest.mark.parametrize("order", ORDERS)
def test_two_posts_in_any_order(annotated, order: str):
    rows = rows_of(annotated(document_of(ORDERS[order])))
    upper = order == "capitals"
    assert rows == [(a.upper(), b.upper(), c) if upper else (a, b, c) for a, b, c in TWO]


@pytest.mark.parametrize("order", ORDERS)
def test_the_lines_below_are_the_duties(annotated, order: str):
    document = document_of(ORDERS[order])
    duties = [[document.quote(duty) for duty in entry.duties] for entry in annotated(document).entries]
    assert [len(each) for each in duties] == [1, 1]
    assert "vital signs" in duties[0][0]
    assert "the register" in duties[1][0]


CASES: list[tuple[str, str, list[Row]]] = [
    (
        "several titles at one employer",
        """
EXPERIENCE
Oakview Clinic, Reno, NV
Lead Medical Assistant  March 2021 - Present
- Trained staff
Medical Assistant  June 2019 - February 2021
- Took vital signs""",
        [
            ("Lead Medical Assistant", "Oakview Clinic", "2021-03/.."),
            ("Medical Assistant", "Oakview Clinic", "2019-06/2021-02"),
        ],
    ),
    (
        "placeholders of resume builders",
        """
EXPERIENCE
Medical Assistant June 2019 to Current Company Name City, State
- Took vital signs
Company Name City, State Cashier 02/2016 to 05/2019
- Ran the register""",
        [("Medical Assistant", None, "2019-06/.."), ("Cashier", None, "2016-02/2019-05")],
    ),
    (
        "no dates at all",
        """
EXPERIENCE
Medical Assistant
- Took vital signs
Cashier
- Ran the register""",
        [("Medical Assistant", None, None), ("Cashier", None, None)],
    ),
    (
        "no employer",
        "EXPERIENCE\nCashier, 2016 - 2019\n- Ran the register",
        [("Cashier", None, "2016/2019")],
    ),
    (
        "one month only",
        "EXPERIENCE\nCashier, Elm Market, June 2019\n- Ran the register",
        [("Cashier", "Elm Market", "2019-06")],
    ),
    (
        "volunteering",
        "VOLUNTEER EXPERIENCE\nVolunteer, Elm Hospital, 2018 - 2019\n- Pushed wheelchairs",
        [("Volunteer", "Elm Hospital", "2018/2019")],
    ),
    (
        "an externship",
        "EXTERNSHIP\nMedical Assistant Extern, Oakview Clinic, Jan 2020 - Mar 2020\n- Drew blood",
        [("Medical Assistant Extern", "Oakview Clinic", "2020-01/2020-03")],
    ),
    (
        "a name with LLC",
        "EXPERIENCE\nReceptionist, Elm Dental, LLC, Reno, NV, 2016 - 2019\n- Answered phones",
        [("Receptionist", "Elm Dental, LLC", "2016/2019")],
    ),
    (
        "a title with level and contract",
        "EXPERIENCE\nMedical Assistant II (PRN), Oakview Clinic, 2016 - 2019\n- Took vital signs",
        [("Medical Assistant II (PRN)", "Oakview Clinic", "2016/2019")],
    ),
    (
        "two titles in one",
        "EXPERIENCE\nReceptionist / Medical Assistant, Oakview Clinic, 2016 - 2019\n- Took vital signs",
        [("Receptionist / Medical Assistant", "Oakview Clinic", "2016/2019")],
    ),
    (
        "dates within a duty are no post",
        "EXPERIENCE\nCashier, Elm Market, 2016 - 2019\n- Raised sales by a tenth from June 2017 to May 2018",
        [("Cashier", "Elm Market", "2016/2019")],
    ),
    (
        "a degree is no post",
        "EDUCATION\nAssociate of Science, Elm College, 2014 - 2016\nWORK\nCashier, Elm Market, 2016 - 2019",
        [("Cashier", "Elm Market", "2016/2019")],
    ),
    (
        "a certificate is no post",
        "CERTIFICATIONS\nCertified Medical Assistant, June 2019 - June 2024",
        [],
    ),
    (
        "skills are no posts",
        "SKILLS\nMedical Assistant\nCashier\nEXPERIENCE\nClerk, Elm Market, 2016 - 2019",
        [("Clerk", "Elm Market", "2016/2019")],
    ),
    (
        "no sections",
        "Jane Roe\nCashier, Elm Market, 2016 - 2019\n- Ran the register",
        [("Cashier", "Elm Market", "2016/2019")],
    ),
    ("nothing", "EXPERIENCE", []),
]


@pytest.mark.parametrize(("text", "rows"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_posts(annotated, text: str, rows: list[Row]):
    assert rows_of(annotated(document_of(text))) == rows
