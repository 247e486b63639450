"""Certifications: held, old, expired, in progress, denied, another's."""

from datetime import date

import pytest
from made_rubric import AS_OF, SECTIONS, check, credential, denied, month, resume

ASKED = {"any_of": ["cma_aama", "rma_amt"], "name": "medical assistant certification"}


def cma(status="held", **dates):
    return credential("CMA_AAMA", "cma_aama", status, **{key: month(text) for key, text in dates.items()})


def rma(status="held", **dates):
    return credential("RMA_AMT", "rma_amt", status, **{key: month(text) for key, text in dates.items()})


CASES = [
    # held, with and without dates
    ([cma()], "met", []),
    ([cma(expires="2026-11")], "met", []),
    ([cma(issued="2022-01")], "met", []),
    # issued longer ago than its confirmed renewal period: met, and somebody asks
    ([cma(issued="2015-06")], "met", ["credential_old"]),
    ([cma(issued="2021-10")], "met", ["credential_old"]),
    ([cma(issued="2021-11")], "met", []),
    # a bare year is read in the candidate's favour
    ([cma(issued="2021")], "met", []),
    # a printed expiry date settles it, and so does another one that is current
    ([cma(issued="2015-06", expires="2027-01")], "met", []),
    ([cma(issued="2015-06"), rma()], "met", []),
    # a renewal period known from third parties only is not used
    ([rma(issued="2001-01")], "met", []),
    # still being earned
    ([cma("in_progress")], "unclear", ["credential_in_progress"]),
    # expired; another one held or in progress weighs more
    ([cma("expired", expires="2019-05")], "missed", ["credential_expired"]),
    ([cma("expired"), rma("in_progress")], "unclear", ["credential_in_progress"]),
    ([cma("expired"), rma()], "met", []),
    # something else altogether
    ([credential("CNA", "cna")], "missed", []),
    ([], "missed", []),
]


@pytest.mark.parametrize(("held", "outcome", "flags"), CASES)
def test_status_decides(held, outcome, flags):
    finding = check("credential", ASKED, resume(credentials=tuple(held)))
    assert (finding.outcome, [flag.code for flag in finding.flags]) == (outcome, flags)
    assert finding.credit == (1.0 if outcome == "met" else 0.0)
    assert bool(finding.support) == (outcome != "missed")


def test_expired_is_shown_against_and_asks_about_renewal():
    gone = cma("expired", expires="2019-05")
    finding = check("credential", ASKED, resume(credentials=(gone,)))
    assert finding.says == "CMA_AAMA: expired in 2019-05."
    assert finding.against == gone.evidence
    assert finding.flags[0].says == "CMA_AAMA expired in 2019-05: has it been renewed?"


def test_the_question_about_an_old_one_names_both_months():
    (flag,) = check("credential", ASKED, resume(credentials=(cma(issued="2015-06"),))).flags
    assert flag.says == "CMA_AAMA was issued in 2015-06 and was due for renewal in 2020-06: is it current?"


def test_of_several_old_ones_the_newest_is_asked_about():
    held = resume(credentials=(cma(issued="2010-03"), cma(issued="2015-06"), cma(issued="2012")))
    (flag,) = check("credential", ASKED, held).flags
    assert flag.says.startswith("CMA_AAMA was issued in 2015-06 ")


def test_a_bare_year_runs_from_its_december():
    held = resume(credentials=(cma(issued="2020"),))
    assert not check("credential", ASKED, held, date(2025, 12, 31)).flags
    assert check("credential", ASKED, held, date(2026, 1, 1)).flags


def test_nothing_speaks_against_what_is_held():
    assert check("credential", ASKED, resume(credentials=(cma(),))).against == ()
    gone = rma("expired")
    assert check("credential", ASKED, resume(credentials=(cma(), gone))).against == gone.evidence


def test_two_that_come_near_are_enough():
    three = [credential("CNA", "cna") for _ in range(3)]
    nearest = check("credential", ASKED, resume(credentials=tuple(three))).nearest
    assert [piece.span for piece in nearest] == [one.evidence[0].span for one in three[:2]]


def test_the_day_of_asking_decides_whether_it_is_old():
    held = resume(credentials=(cma(issued="2021-10"),))
    assert not check("credential", ASKED, held, date(2026, 10, 31)).flags
    assert check("credential", ASKED, held, AS_OF).flags


def test_words_that_deny_it_are_shown_and_do_not_count():
    mention = denied("rma_amt", "about_others")
    other = denied("cpt_nha")
    finding = check("credential", ASKED, resume(against=(mention, other)))
    assert finding.outcome == "missed"
    (shown,) = finding.against
    assert (shown.quote, shown.note) == ("no rma_amt", "somebody else's work")
    assert finding.says.startswith("No medical assistant certification is stated; the words found deny it")


def test_missed_says_what_was_sought_where_and_what_came_near():
    cna, phlebotomist = credential("CNA", "cna"), credential("PHLEBOTOMY", "cpt_nha")
    held = resume(credentials=(phlebotomist, cna))
    finding = check("credential", ASKED, held)
    assert finding.says == "No medical assistant certification is stated."
    assert (finding.looked_for, finding.looked_in) == (("CMA (AAMA)", "RMA (AMT)"), SECTIONS)
    assert [piece.quote for piece in finding.nearest] == ["cpt_nha", "cna"]


@pytest.mark.parametrize(
    ("asked", "held", "near"),
    [
        # one of its family
        ("cma_aama", credential("CNA", "cna"), True),
        ("pbt_ascp", credential("CMA_AAMA", "cma_aama"), True),
        # of the desk and the records; cards that all sorts of people hold
        ("cma_aama", credential("CPC", "cpc"), False),
        ("cma_aama", credential("BLS_CPR", "bls"), False),
        ("cma_aama", credential("HIPAA_TRAINING", "hipaa"), False),
        # no longer held
        ("cma_aama", credential("CNA", "cna", "expired"), False),
    ],
)
def test_another_credential_of_the_family_comes_near(asked, held, near):
    finding = check("credential", {"any_of": asked}, resume(credentials=(held,)))
    assert [piece.note for piece in finding.nearest] == ["another credential"] * near


@pytest.mark.parametrize("held", ["cpt_nha", "pbt_ascp"])
def test_a_code_takes_every_entry_of_its_class(held):
    fields = {"any_of": "PHLEBOTOMY"}
    assert check("credential", fields, resume(credentials=(credential("PHLEBOTOMY", held),))).outcome == "met"
    assert check("credential", fields, resume(credentials=(cma(),))).outcome == "missed"


def test_a_long_list_of_names_is_cut_short(monkeypatch):
    monkeypatch.setattr("screener.rubric.kinds.credential.SHOWN", 2)
    every = {"any_of": ["cma_aama", "rma_amt", "PHLEBOTOMY", "CNA"]}
    finding = check("credential", every, resume())
    assert finding.looked_for == ("CMA (AAMA)", "RMA (AMT)", "3 others of the kind")
    assert check("credential", every, resume(credentials=(credential("CNA", "cna"),))).outcome == "met"
