"""The parts of a draft in tables of cases: lengths of time, headings, must and plus, what a line asks."""

from __future__ import annotations

import pytest
from marked import document_of

from screener.draft.durations import find_durations
from screener.draft.statements import find_statements
from screener.draft.words import load_words

LENGTHS = {
    "2+ years of experience": [24],
    "minimum of one (1) year": [12],
    "1-3 years": [12],
    "one to two years in a clinic": [12],
    "six months' experience": [6],
    "18 mos. exp": [18],
    "1 yr exp": [12],
    "a year of phone work": [12],
    "1.5 years": [18],
    "half a year": [6],
    "two years clinical and 1 year in pediatrics": [24, 12],
    "two years in an office, one of them in scheduling": [24, 12],
    "eighteen months, six months of which in records": [18, 6],
    "may count for up to one year": [],
    "one of them must be a nurse": [],
    "at least 18 years old": [],
    "within six months of hire": [],
    "within the first 2 years": [],
    "in business for over 30 years": [],
    "a manager of 18 years is retiring": [],
    "$19.50 a year": [],
    "every year": [],
    "12 locations": [],
    "401k after 1 month of employment": [],
}


@pytest.mark.parametrize("text", LENGTHS)
def test_lengths_of_time(text: str):
    assert [found.months for found in find_durations(text)] == LENGTHS[text]


HEADINGS = {
    "Minimum Qualifications:": "must",
    "REQUIRED QUALIFICATIONS": "must",
    "Requirements": "must",
    "You must have": "must",
    "What you need": "must",
    "Preferred Qualifications": "plus",
    "Nice to have": "plus",
    "Bonus points for": "plus",
    "Desired skills": "plus",
    "Qualifications": "asked",
    "Who you are": "asked",
    "Skills": "asked",
    "Essential Functions": "duty",
    "What you'll do": "duty",
    "Key responsibilities include": "duty",
    "Benefits": "benefits",
    "Why work here": "benefits",
    "Physical demands": "physical",
    "Equal opportunity": "equal_opportunity",
    "About us": "employer",
    "Pay range": "pay",
}


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings(heading: str):
    document = document_of(f"{heading}\n\nSomething is said here\n")
    statements, headings = find_statements(document, load_words())
    assert len(headings) == 1
    assert [statement.part for statement in statements] == [HEADINGS[heading]]


@pytest.mark.parametrize(
    "line", ["Basic life support", "Required to stand", "Experience in a clinic", "CPR card"]
)
def test_lines_that_are_no_headings(line: str):
    statements, headings = find_statements(document_of(f"{line}\n"), load_words())
    assert (len(statements), headings) == (1, ())


def test_parts_of_requirements_stay_required():
    text = "Requirements\n\nEducation\n\nHigh school diploma\n\nBenefits\n\nDental\n\nSkills\n\nTyping\n"
    statements, _ = find_statements(document_of(text), load_words())
    assert [(one.quote.text, one.part) for one in statements] == [
        ("High school diploma", "must"),
        ("Dental", "benefits"),
        ("Typing", "asked"),
    ]


def test_cells_of_a_table_that_stand_on_lines_of_their_own():
    rows = [("High school diploma", "Required"), ("CPR card", "Preferred"), ("Typing", "Required")]
    text = "What we ask\n\n" + "".join(f"{item}\n\n{level}\n\n" for item, level in rows)
    statements, headings = find_statements(document_of(text), load_words())
    assert [one.quote.text for one in statements] == [" ".join(row) for row in rows]
    assert len(headings) == 1


def test_two_words_alone_are_two_headings():
    text = "Required\n\nHigh school diploma\n\nPreferred\n\nCPR card\n"
    statements, _ = find_statements(document_of(text), load_words())
    assert [one.part for one in statements] == ["must", "plus"]


def test_lines_broken_for_width_are_one_statement():
    long = "Collects copayments and deductibles from patients at the time of service and"
    text = f"{long}\n  posts them to the right account. Balances the drawer.\n"
    statements, _ = find_statements(document_of(text), load_words())
    assert [one.quote.text for one in statements] == [
        f"{long} posts them to the right account.",
        "Balances the drawer.",
    ]


ANY_ASSISTANT = "CMA_AAMA,RMA_AMT,NCMA,CCMA,NRCMA,CMAC,MA_STATE,MA_UNSPECIFIED"
#: A line of a posting, with the criteria it gives: kind, what of it, whether it is a must, months.
LINES = {
    "CPR is required": ["credential BLS_CPR must"],
    "CMA (AAMA) or RMA (AMT) required": ["credential CMA_AAMA,RMA_AMT,MA_UNSPECIFIED must"],
    "CMA, RMA or CCMA preferred": ["credential CMA_AAMA,RMA_AMT,CCMA,MA_UNSPECIFIED plus"],
    "Medical assistant certification required": [f"credential {ANY_ASSISTANT} must"],
    "Certified or registered medical assistant preferred": [f"credential {ANY_ASSISTANT} plus"],
    "CNA license and CPR required": ["credential CNA must", "credential BLS_CPR must"],
    "CPC or RHIT a plus": ["credential CPC,RHIT plus"],
    "CPR preferred": ["credential BLS_CPR plus"],
    "Must have a high school diploma, CPR preferred": ["education hs must", "credential BLS_CPR plus"],
    "High school diploma required; associate degree preferred": [
        "education hs must",
        "education associate plus",
    ],
    "High school diploma required, associate's degree a plus": [
        "education hs must",
        "education associate plus",
    ],
    "Associate or bachelor's degree required": ["education associate must"],
    "No certification required, CPR a plus": ["credential BLS_CPR plus"],
    "Bachelor's degree or equivalent experience required": ["education bachelor asked"],
    "BLS must be obtained within 90 days of hire": ["credential BLS_CPR asked"],
    "BLS required; if not certified, must obtain it within 90 days of hire": ["credential BLS_CPR asked"],
    "Minimum two years of medical assistant experience, dermatology preferred": [
        "experience medical_assistant must 24",
        "competency dermatology plus",
    ],
    "Medical office experience is preferred but not required": ["experience healthcare plus 12"],
    "Medical office experience not required": [],
    "One year of customer service or healthcare experience required": [
        "experience customer_facing,healthcare must 12"
    ],
    "6+ months of customer service experience in a hospital required": [
        "experience customer_facing+healthcare must 6"
    ],
    "Two years of pediatric experience required": ["experience healthcare/pediatrics must 24"],
    "15 years of medical assistant experience required": ["experience medical_assistant must 120"],
    "Must have EKG and phlebotomy skills": ["competency ekg must", "competency specimen_phlebotomy must"],
    "Must be a team player": ["competency teamwork must"],
    "Meditech or Cerner experience is a plus": ["one_of meditech,meditech_expanse,cerner plus"],
    "Medical assistant diploma or one year as a medical assistant required": [
        "one_of education,experience must"
    ],
    "Experience required": ["experience medical_assistant must 12"],
    "Spanish required for our patients": ["language Spanish must"],
    "PointClickCare or willingness to learn it required": [
        "one_of pointclickcare,pointclickcare_short asked"
    ],
    "Two years in a medical office, one of them handling referrals, required": [
        "experience healthcare must 24",
        "experience healthcare must 12",
    ],
    "College credit may be substituted for a year of experience": [],
    "Graduate of a CAAHEP accredited program": ["education None asked"],
    "Valid driver's license required": [],
    "Must be able to lift 25 lbs": [],
    "Flu vaccination required": [],
    "Must pass a background check": [],
    "Must be authorized to work in the United States": [],
}


def told(criterion) -> str:
    fields = criterion.fields
    match criterion.kind:
        case "experience":
            what = ",".join(fields["what"]) + "".join(f"+{also}" for also in fields.get("also", ()))
            what += "".join(f"/{key}" for key in fields.get("showing", ()))
        case "one_of":
            what = ",".join(dict.fromkeys(str(o.get("skill") or o["kind"]) for o in fields["options"]))
        case "credential":
            what = ",".join(fields["any_of"])
        case "education":
            what = str(fields.get("at_least"))
        case _:
            what = str(fields.get("competency") or fields.get("skill") or fields.get("language"))
    months = [str(fields["months"])] if "months" in fields else []
    return " ".join([criterion.kind, what, criterion.mode, *months])


@pytest.mark.parametrize("line", LINES)
def test_what_a_line_asks(draft_of, line: str):
    text = f"Medical Assistant\n\nQualifications\n\n- {line}\n- Takes vital signs and rooms patients\n"
    found = [told(one) for one in draft_of(text).criteria if one.quotes[0].line == 3]
    assert sorted(found) == sorted(LINES[line])
