"""Cards of which a resume says more than one thing: which of them speaks, and which words show it."""

from __future__ import annotations

import pytest

WORK = "Jane Roe\nEXPERIENCE\nCook, Oak Diner, June 2019 - Present\n- Grilled burgers\n"


@pytest.mark.parametrize(
    ("summary", "listed"),
    [
        ("CNA needs renewal.", "CNA, exam pending"),
        ("My CNA is up for renewal.", "CNA, exam in July 2030"),
        ("Need to renew CPR.", "CPR, class in progress"),
    ],
)
def test_a_card_to_be_renewed_whose_exam_is_ahead_is_being_earned(understood, summary: str, listed: str):
    _, resume = understood(f"{WORK}SUMMARY\n{summary}\nCERTIFICATIONS\n{listed}")
    assert [held.status for held in resume.credentials] == ["in_progress"]


@pytest.mark.parametrize(
    "line",
    ["Former CNA, valid through 3/2022", "Lapsed CNA, exp 3/2022", "CNA (valid through 3/2022), lapsed"],
)
def test_a_date_that_is_past_is_shown_rather_than_a_word(understood, line: str):
    _, resume = understood(f"{WORK}CERTIFICATIONS\n{line}")
    [held] = resume.credentials
    assert (held.status, held.why.quote) == ("expired", "3/2022")


def test_letters_within_a_name_are_not_denied_by_the_number_before_it(understood):
    """The "no." of a number was read as a denial of letters alone: of "CCMA" in "CCMA (NHA)"."""
    _, resume = understood(f"{WORK}SUMMARY\nLicense no. 445566 · CCMA (NHA), exp 5/2030")
    assert [(held.code, held.status) for held in resume.credentials] == [("CCMA", "held")]
    assert resume.against == ()
