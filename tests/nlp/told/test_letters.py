"""Posts of letters, told by what was done and where, and what letters tell besides."""

from __future__ import annotations

import pytest
from marked import document_of, rows_of

TOLD = {
    "From 1994 to 2009 I worked in admitting at Elm Hospital in Boise.": ["Elm Hospital"],
    "I've been the person at the window at Maple Pediatrics since March 2021.": ["Maple Pediatrics"],
    "Before that I ran the register at a Walgreens from June 2017 to February 2021.": ["Walgreens"],
    "I was on the phones for Oak Insurance from 2012 to 2016.": ["Oak Insurance"],
    "I drove a van for Cedar Transit between 2010 and 2013.": ["Cedar Transit"],
    "My first job was at Dairy Palace, from 1999 to 2001.": ["Dairy Palace"],
    "I worked at Elm Market from 2016 to 2018 and at Oak Mart from 2018 to 2020.": ["Elm Market", "Oak Mart"],
    "Since January 2024 I have volunteered at the information desk at St. Ann's.": ["St. Ann's"],
    # study, the family, others, wishes
    "I studied at Elm College from 2010 to 2012.": [],
    "I lived in Ohio from 1999 to 2005.": [],
    "From 2009 to 2023 I stayed home with my mother in Boise.": [],
    "My sister worked at Elm Hospital from 2004 to 2009.": [],
    "I have been a patient at Oak Clinic since 2012.": [],
    "I would love to work at Elm Hospital from January 2027 on.": [],
}


@pytest.mark.parametrize(("line", "employers"), TOLD.items(), ids=list(TOLD))
def test_posts_told_by_what_was_done_and_where(annotated, line: str, employers: list[str]):
    text = f"Hello,\nMy name is Ruth Doe and I am looking for work.\n{line}\nI have my GED.\nThank you"
    assert [row[1] for row in rows_of(annotated(document_of(text)))] == employers


def test_a_school_and_an_externship_below_a_post_are_no_duties_of_it(understood):
    _, resume = understood(
        "Jane Roe\nJobs:\nLyft - 2021-23\n"
        "Elm College Medical Assistant program, graduated 6/2023. 160 hr externship: took BPs, roomed pts."
    )
    driving, extern = resume.jobs
    assert not (driving.customer_facing or driving.healthcare or driving.clinical)
    assert extern.kind == "externship"
    assert extern.clinical
    assert resume.education.ma_program == "completed"


def test_what_a_letter_tells_behind_its_posts_is_none_of_their_work(understood):
    _, resume = understood(
        "Hello,\nMy name is Ruth Doe.\nI ran the register at Elm Market from June 2017 to February 2021.\n"
        "I have my GED. I can't draw blood and never have. My sister is a nurse."
    )
    assert [job.healthcare for job in resume.jobs] == [False]
    assert resume.education.highest == "hs"
