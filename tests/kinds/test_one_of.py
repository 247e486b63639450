"""Several ways to meet one requirement."""

import pytest
from made_rubric import ability, check, course, credential, job, resume, schooling

from screener.values import Months

WAYS = {
    "options": [
        {"kind": "education", "ma_program": True},
        {"kind": "credential", "any_of": "cma_aama", "name": "certification"},
        {"kind": "experience", "what": "medical_assistant", "months": 12},
    ]
}
program = course("MA diploma", "certificate", ma_program=True)
completed = {"education": schooling(program, ma_program="completed")}
begun = {
    "education": schooling(
        course("MA", "certificate", completed=False, ma_program=True), ma_program="in_progress"
    )
}
held = {"credentials": (credential("CMA_AAMA", "cma_aama"),)}
expired = {"credentials": (credential("CMA_AAMA", "cma_aama", "expired"),)}


def months(number):
    return {"jobs": (job("MA", "2020-01", f"2020-{number:02d}", "d", family="medical_assistant"),)}


@pytest.mark.parametrize(
    ("facts", "outcome", "credit", "says"),
    [
        (completed, "met", 1.0, "Medical assisting programme: stated."),
        (held, "met", 1.0, "CMA_AAMA: held."),
        (months(12), "met", 1.0, "12 months of work as a medical assistant."),
        # two ways earn no more than one; the first of equals speaks
        (completed | held, "met", 1.0, "Medical assisting programme: stated."),
        # partly comes before unclear, unclear before missed
        (months(3), "partly", 0.25, "3 months of work as a medical assistant; 12 are asked for."),
        (begun | months(3), "partly", 0.25, "3 months of work as a medical assistant; 12 are asked for."),
        (begun, "unclear", 0.0, "Medical assisting programme: not clearly stated as completed."),
        (begun | expired, "unclear", 0.0, "Medical assisting programme: not clearly stated as completed."),
        (
            {},
            "missed",
            0.0,
            "No medical assisting programme is stated. No certification is stated. "
            "No work as a medical assistant is stated.",
        ),
    ],
)
def test_the_best_way_counts(facts, outcome, credit, says):
    finding = check("one_of", WAYS, resume(**facts))
    assert (finding.outcome, finding.credit, finding.says) == (outcome, credit, says)


def test_the_winner_brings_its_evidence_and_the_others_what_they_looked_for():
    finding = check("one_of", WAYS, resume(**completed, **expired))
    assert finding.support == program.evidence
    assert finding.against == expired["credentials"][0].evidence
    assert "work as a medical assistant" in finding.looked_for


def test_each_way_shows_first_what_comes_nearest_to_it_and_each_place_once():
    nurses = tuple(job(title, flags="hd") for title in ("Nurse", "Aide", "Porter"))
    studied = schooling(course("Nursing", "associate", health_field=True))
    facts = resume(jobs=nurses, education=studied, credentials=(credential("CNA", "cna"),))
    assert [piece.quote for piece in check("one_of", WAYS, facts).nearest] == ["Nursing", "cna", "Nurse"]
    twice = {"options": [WAYS["options"][2], WAYS["options"][2] | {"months": 6}]}
    quotes = [piece.quote for piece in check("one_of", twice, facts).nearest]
    assert quotes == ["Nurse", "Aide", "Porter"]


def test_a_way_that_is_worth_less_is_partly_met_at_best():
    fields = {
        "options": [
            {"kind": "competency", "competency": "computer"},
            {"kind": "experience", "what": "administrative", "months": 12, "worth": 0.5},
        ]
    }
    clerk = {"jobs": (job("Clerk", "2020-01", "2020-12", "a"),), "months": Months(administrative=12)}
    found = check("one_of", fields, resume(**clerk))
    assert (found.outcome, found.credit, bool(found.support)) == ("partly", 0.5, True)
    assert found.says == "12 months of office work. That makes it likely, but does not show it."
    both = check("one_of", fields, resume(**clerk, competencies=(ability("computer", 2),)))
    assert (both.outcome, both.credit) == ("met", 1.0)
    half = {**clerk, "months": Months(administrative=6)}
    assert check("one_of", fields, resume(**half)).credit == 0.25


@pytest.mark.parametrize(
    ("facts", "outcome", "asking"),
    [
        (held, "met", ""),
        ({}, "missed", "not_stated"),
        (begun, "unclear", "unclear"),
        (expired, "missed", "not_stated"),  # the first way in, a programme, is not stated either
        # Three months are a figure, but a programme or a certificate may not have been stated.
        (months(3), "partly", "not_stated"),
    ],
)
def test_asking_can_settle_it_where_a_way_in_is_open(facts, outcome, asking):
    finding = check("one_of", WAYS, resume(**facts))
    assert (finding.outcome, finding.open) == (outcome, asking)


LIKELY = {
    "options": [
        {"kind": "experience", "what": "customer_facing", "months": 12},
        {"kind": "competency", "competency": "communication", "worth": 0.5},
    ]
}


@pytest.mark.parametrize(
    ("facts", "outcome", "asking"),
    [
        # Shown, which makes a year of it likely: whether it was one is to be asked.
        ({"competencies": (ability("communication", 2),)}, "partly", "likely"),
        ({"competencies": (ability("communication", 1),)}, "partly", "likely"),
        # Eight months are stated, and no other way in counts in full.
        ({"months": Months(total=8, customer_facing=8), "months_min": Months(customer_facing=8),
          "jobs": (job("Cashier", "2020-01", "2020-08", "c"),)}, "partly", ""),
    ],
)  # fmt: skip
def test_what_is_only_likely_is_open_and_what_is_counted_is_not(facts, outcome, asking):
    finding = check("one_of", LIKELY, resume(**facts))
    assert (finding.outcome, finding.open) == (outcome, asking)
