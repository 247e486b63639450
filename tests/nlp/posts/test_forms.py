"""Posts filled into forms, where labels say what is what."""

from __future__ import annotations

import pytest

FORMS = {
    "an application": (
        "Employer: Elm Street Family Practice\nJob Title: Front Desk Clerk\n"
        "Start Date: 03/2018    End Date: 05/2020\nSupervisor: Ms. Ortiz    Phone: 555-0100\n"
        "Duties: Checked in patients and answered phones.\nReason for leaving: moved",
        ("Front Desk Clerk", "Elm Street Family Practice", "2018-03", "2020-05"),
    ),
    "a name and dates employed": (
        "Name of Employer: Harbor Foods\nPosition: Cashier\nDates employed: June 2015 to March 2018\n"
        "Responsibilities: rang up customers",
        ("Cashier", "Harbor Foods", "2015-06", "2018-03"),
    ),
    "an end on a line of its own": (
        "Company: Birch Lube\nTitle: Oil tech\nFrom: 2013\nTo: 2015\nDescription: changed oil",
        ("Oil tech", "Birch Lube", "2013", "2015"),
    ),
    "the title first": (
        "Job Title: Medical Assistant\nCompany Name: Lakeside Urgent Care\nLocation: Erie, PA\n"
        "Dates: 06/2020 - Present\nJob Description:\n- Took vitals and gave injections",
        ("Medical Assistant", "Lakeside Urgent Care", "2020-06", "present"),
    ),
    "words behind the dates": (
        "Employer: Pine Library, north branch\nTitle: after-school helper\n"
        "Dates: Oct 2019 - May 2021, some of this was on screens\nDuties: Homework help.",
        ("after-school helper", "Pine Library", "2019-10", "2021-05"),
    ),
    "hours that look like a range": (
        "Employer: Cedar & Clay (mall)\nTitle: Sales Associate, key holder since 11/23\n"
        "From: 08/2022  To: Present  Hours per week: 18 to 25\nWhat did you do: Folded and rang.",
        ("Sales Associate, key holder since 11/23", "Cedar & Clay (mall)", "2022-08", "present"),
    ),
}


@pytest.mark.parametrize(("text", "post"), FORMS.values(), ids=FORMS)
def test_a_form_says_what_is_what(text: str, post: tuple[str, str, str, str], understood):
    _, resume = understood(f"EXPERIENCE\n{text}\n\nEDUCATION\nHigh School Diploma, 2012\n")
    end = [str(job.end) if job.end else "present" * job.ongoing for job in resume.jobs]
    assert [(job.title, job.employer, str(job.start), end[0]) for job in resume.jobs] == [post]


def test_each_form_is_a_post_of_its_own(understood):
    texts = "\n\n".join(text for text, _ in FORMS.values())
    _, resume = understood(f"EXPERIENCE\n{texts}\n")
    assert {job.title for job in resume.jobs} == {title for _, (title, *_) in FORMS.values()}


def test_labels_alone_are_no_post(understood):
    _, resume = understood(
        "EXPERIENCE\nTitle: \nEmployer: \nDates: \n\nPosition desired: Medical Assistant\n"
    )
    assert not resume.jobs
