"""What stands in the cells of a plain text: tabs and wide gaps part it as commas do. "⇥" is a tab."""

from __future__ import annotations

import pytest

from screener.values import Reading

AS_OF = "2025-06"
JOB = "\nEXPERIENCE\nClerk, Elm Market, 2011 - 2015\n"


@pytest.fixture
def read(program):
    return lambda text: program.read(text.replace("⇥", "\t").encode(), name="resume.txt", as_of=AS_OF)


def cards(reading: Reading) -> list[tuple[str, str, str, str]]:
    return [
        (card.code, card.status, str(card.issued or "-"), str(card.expires or "-"))
        for card in reading.resume.credentials
    ]


def levels(reading: Reading) -> dict[str, int]:
    return {found.key: found.level for found in reading.resume.competencies if found.level}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "BLS          American Heart Association      exp 04/2027\n"
            "CMA (AAMA)   2019                            active",
            [("BLS_CPR", "held", "-", "2027-04"), ("CMA_AAMA", "held", "2019", "-")],
        ),
        (
            "Certificate⇥Issued⇥Expires\nBLS⇥04/2023⇥04/2027\nCCMA⇥06/2021⇥06/2023",
            [("BLS_CPR", "held", "2023-04", "2027-04"), ("CCMA", "expired", "2021-06", "2023-06")],
        ),
        (
            "CMA (AAMA) 2018-2028    ACLS    BLS thru 2/2026",
            [
                ("CMA_AAMA", "held", "2018", "2028"),
                ("BLS_CPR", "held", "-", "-"),
                ("BLS_CPR", "held", "-", "2026-02"),
            ],
        ),
    ],
)
def test_the_dates_of_a_card_stay_in_its_row(read, text, wanted):
    found = cards(read(f"CERTIFICATIONS\n{text}\n"))
    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "school", "year", "highest"),
    [
        (
            "Pima Trade Institute⇥Medical Assistant Certificate⇥2019\nDesert High School⇥Diploma⇥2016",
            "Pima Trade Institute",
            "2019",
            "certificate",
        ),
        (
            "School                  Degree             Major                Year\n"
            "Hollow Oak University   BA                 Psychology           2017",
            "Hollow Oak University",
            "2017",
            "bachelor",
        ),
    ],
)
def test_schools_in_cells(read, text, school, year, highest):
    reading = read(f"EDUCATION\n{text}\n")
    assert reading.resume.education.highest == highest
    assert (school, year) in [(found.school, found.year) for found in reading.contact.schools]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Phlebotomy⇥⇥Vital signs\nMicrosoft Excel⇥⇥EKG", {"specimen_phlebotomy": 1, "vitals": 1, "ekg": 1}),
        ("Vital signs        EKG             Injections", {"vitals": 1, "ekg": 1, "medication_injection": 1}),
        ("Washing of vital⇥signs of the road", {"vitals": 0, "ekg": 0}),
    ],
)
def test_skills_end_where_their_cell_does(read, text, wanted):
    found = levels(read(f"SKILLS\n{text}\n"))
    assert {key: found.get(key, 0) for key in wanted} == wanted


def test_what_a_bullet_tells_may_hold_a_tab(read):
    text = "EXPERIENCE\nMedical Assistant⇥Larch Clinic⇥2018 - Present\n-⇥Took vital signs,⇥roomed patients\n"
    assert levels(read(text))["vitals"] == 2


def test_languages_and_their_levels(read):
    reading = read("LANGUAGES\nEnglish⇥native\nSpanish⇥fluent\nTagalog⇥conversational\n")
    assert [found.language for found in reading.resume.languages] == ["Spanish", "Tagalog"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dana Whitlow⇥⇥⇥(419) 555-0134", "Dana Whitlow"),
        ("Name:⇥Dana Whitlow\nPhone:⇥419-555-0134", "Dana Whitlow"),
        ("Applicant name: Dana Whitlow", "Dana Whitlow"),
        ("DANA   R.   WHITLOW⇥⇥TOLEDO, OH", "DANA R. WHITLOW"),
        ("Dana      Whitlow", "Dana Whitlow"),
        ("Toledo, OH      419-555-0134\nDana Whitlow", "Dana Whitlow"),
    ],
)
def test_the_name_stands_in_a_cell(read, text, name):
    assert read(f"{text}\n{JOB}").contact.name == name


def test_a_title_in_a_cell_is_no_name(read):
    assert read("Cashier⇥Fulton\n2011 - 2015\nRan the register\n").contact.name is None


def test_headings_left_of_their_line(read):
    reading = read(
        "SKILLS⇥⇥vital signs, Excel\nSCHOOL⇥Gate City High School, diploma, 2015\n"
        "CARDS⇥⇥BLS, exp 2026\nWORK⇥⇥Cashier, Food Barn, 2015 - 2019\n"
    )
    assert reading.resume.education.highest == "hs"
    assert [(job.title, job.employer) for job in reading.resume.jobs] == [("Cashier", "Food Barn")]


def test_quotes_and_lines_of_cells_are_exact(read):
    reading = read("Dana Elm\n\nEXPERIENCE\nClerk⇥Elm Market⇥02/2011⇥05/2015\n- Filed\n")
    (job,) = reading.resume.jobs
    document = reading.document
    for found in job.evidence:
        assert document.quote(found.span) == found.quote
        assert [place.line for place in document.locate(found.span)] == [3]
    assert [found.quote for found in job.evidence][:2] == ["Clerk", "Elm Market"]
    assert document.quote(document.lines[2].span) == "Clerk\tElm Market\t02/2011\t05/2015"
