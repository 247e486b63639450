"""The share of a kind of work in what was worked lately: gaps count nothing, voluntary work only helps."""

from dataclasses import replace

import pytest
from made_rubric import check, job, resume

PEOPLE = {
    "what": ["customer_facing", "administrative"],
    "years": 10,
    "share": 0.8,
    "name": "work with people",
}


def found(*jobs, **fields):
    return check("recent_work", PEOPLE | fields, resume(jobs=jobs))


@pytest.mark.parametrize(
    ("jobs", "outcome", "credit"),
    [
        ([job("Cashier", "2024-01", "2024-12", "c")], "met", 1.0),
        # half of what was worked, of the four fifths asked for
        ([job("Cashier", "2024-01", "2024-12", "c"), job("Welder", "2025-01", "2025-12")], "partly", 0.625),
        # any of several kinds of work, together
        ([job("Cashier", "2024-01", "2024-12", "c"), job("Clerk", "2025-01", "2025-12", "a")], "met", 1.0),
        # overlaps count once
        ([job("Cashier", "2024-01", "2024-12", "c"), job("Clerk", "2024-01", "2024-12", "a")], "met", 1.0),
        # at the same time as other work, it was still done all the time
        ([job("Cashier", "2024-01", "2024-12", "c"), job("Welder", "2024-01", "2024-12")], "met", 1.0),
        # what lies before the last ten years of work is not looked at
        ([job("Welder", "2000-01", "2009-12"), job("Clerk", "2010-01", "2019-12", "a")], "met", 1.0),
        ([job("Clerk", "2000-01", "2009-12", "a"), job("Welder", "2010-01", "2019-12")], "missed", 0.0),
        # a post that reaches into these years counts as far as it does
        ([job("Clerk", "2010-01", "2012-12", "a"), job("Welder", "2013-01", "2020-12")], "partly", 0.25),
        # a post still held counts to the day of asking (2026-11)
        ([job("Welder", "2026-01", "2026-05"), job("Clerk", "2026-06", "present", "a")], "partly", 0.682),
        # a bare year counts as a whole year
        ([job("Welder", "2020", "2020"), job("Clerk", "2021", "2021", "a")], "partly", 0.625),
        ([job("Welder", "2020-01", "2020-12")], "missed", 0.0),
        # without dates nobody can tell
        ([job("Clerk", None, None, "a")], "unclear", 0.0),
        ([job("Clerk", None, None, "a"), job("Welder", "2020-01", "2020-12")], "unclear", 0.0),
    ],
)
def test_the_credit_is_the_share_of_the_months_worked(jobs, outcome, credit):
    finding = found(*jobs)
    assert (finding.outcome, finding.credit) == (outcome, credit)


@pytest.mark.parametrize(
    ("last", "early"),
    [(("2024-01", "2024-12"), ("2023-01", "2023-12")), (("2024-01", "2024-12"), ("2001-01", "2001-12"))],
)
def test_time_between_posts_changes_nothing(last, early):
    finding = found(job("Cashier", *last, "c"), job("Welder", *early))
    assert finding.says == "Work with people: 12 of the last 24 months worked; 80% earn full credit."


def test_a_short_working_life_can_earn_all():
    assert (
        found(job("Cashier", "2026-09", "present", "c")).says
        == "Work with people: 3 of the last 3 months worked."
    )


@pytest.mark.parametrize(("flags", "credit"), [("", 1.0), ("c", 1.0)])
def test_voluntary_work_only_helps(flags, credit):
    paid = job("Cashier", "2024-01", "2024-12", "c")
    assert found(paid, job("Helper", "2025-01", "2025-12", flags, kind="volunteer")).credit == credit


def test_voluntary_work_with_people_counts_beside_other_work():
    welder = job("Welder", "2024-01", "2024-12")
    helper = job("Helper", "2025-01", "2025-12", "c", kind="volunteer")
    assert (found(welder).credit, found(welder, helper).credit) == (0.0, 0.625)


def test_only_the_posts_of_these_years_are_shown():
    finding = found(
        job("Clerk", "2001-01", "2004-12", "a"),
        job("Welder", "2012-01", "2018-12"),
        job("Cashier", "2019-01", "2025-12", "c"),
    )
    assert [piece.quote for piece in finding.support] == ["Cashier"]


def test_earlier_work_is_what_came_nearest():
    finding = found(job("Clerk", "2001-01", "2001-12", "a"), job("Welder", "2010-01", "2022-12"))
    assert finding.says == "No work with people is stated in the last 10 years of work."
    assert [piece.quote for piece in finding.nearest] == ["Clerk"]


def test_a_post_that_only_a_model_knows_is_unclear_and_no_other_work():
    likely = replace(job("Concierge", "2024-01", "2024-12", "c"), guessed=("customer_facing",))
    cashier = job("Cashier", "2025-01", "2025-12", "c")
    assert found(likely).outcome == "unclear"
    assert found(likely, cashier).says == "Work with people: 12 of the last 12 months worked."
