"""What asking can settle (a card ran out) and what it cannot: what is denied, or given in figures."""

import json
from dataclasses import replace

import pytest
from test_assess import AS_OF, criterion, evidence, resume, rubric
from test_whatif import answers

from screener.assess import assess
from screener.rubric.kinds.credential import CredentialParams
from screener.rubric.kinds.credential import check as check_credential
from screener.rubric.kinds.credential import describe as describe_credential
from screener.rubric.kinds.experience import ExperienceParams
from screener.rubric.kinds.one_of import OneOfParams, Option
from screener.rubric.kinds.writing import WritingParams
from screener.store import to_plain
from screener.values import Against, Competency, Credential, Criterion, Job, Month
from screener.whatif import what_if


def credential(status, *, code="BLS_CPR"):
    return Credential(code, "bls_cpr", "BLS", status, None, None, None, Month(2024, 3), (evidence(0),))


def judged(criteria, **facts):
    return assess(resume(facts.pop("competencies", ()), **facts), rubric(*criteria), as_of=AS_OF)


CARD = CredentialParams(("BLS_CPR",), ("bls_cpr",), "CPR card", ("BLS",), ())


def card(ident, weight):
    return Criterion(ident, "credential", ident, CARD, weight, False, "Guide", f"What about {ident}?")


@pytest.mark.parametrize(
    ("facts", "basis"),
    [
        ({}, "not_stated"),
        ({"credentials": (credential("in_progress"),)}, "unclear"),
        ({"credentials": (credential("expired"),)}, "lapsed"),
        ({"against": (Against("credential", "bls_cpr", "negated", evidence(0)),)}, None),
        ({"against": (Against("credential", "bls_cpr", "other_person", evidence(0)),)}, None),
    ],
)
def test_a_credential(facts, basis):
    found = what_if(judged([card("card", 1), criterion("b", 1)], **facts)).answers
    assert [one.basis for one in found if one.criteria == ("card",)] == ([basis] if basis else [])


@pytest.mark.parametrize(
    ("competency", "basis"),
    [
        (Competency("ekg", 0), "not_stated"),
        (Competency("ekg", 1, (evidence(0),)), "claimed"),
        (Competency("ekg", 2, (evidence(0),), learned=True), "unclear"),
        (Competency("ekg", 0, against=(evidence(0),)), None),  # denied, wished for, or others' work
    ],
)
def test_a_competency(competency, basis):
    found = what_if(judged([criterion("ekg", 1)], competencies=(competency,))).answers
    assert [one.basis for one in found] == ([basis] if basis else [])


def test_months_that_are_stated_are_not_open():
    """Eight months of twelve are a figure of the resume: no honest answer makes them twelve."""
    params = ExperienceParams(("clinical",), ("healthcare",), (), (), 12, (), "patient care")
    job = Job(
        "Aide", None, Month(2026, 1), Month(2026, 8), False, "job", None, (), False, True, False, True,
        8, (evidence(0),),
    )  # fmt: skip
    asked = Criterion("work", "experience", "Work", params, 1, False, "Guide", "How long?")
    made = assess(replace(resume(), jobs=(job,)), rubric(asked), as_of=AS_OF)
    assert made.flatten() == [("work", "partly")]
    assert what_if(made).answers == ()
    undated = replace(job, start=None, end=None, months=None)
    made = assess(replace(resume(), jobs=(undated,)), rubric(asked), as_of=AS_OF)
    assert answers(made) == [(("work",), "unclear", 100.0, 100.0)]


def test_one_card_that_counts_twice_is_one_answer():
    made = judged([card("a", 3), card("b", 2), criterion("c", 5)], credentials=(credential("expired"),))
    assert answers(made)[0] == (("c",), "not_stated", 50.0, 50.0)
    assert answers(made)[1] == (("a", "b"), "lapsed", 50.0, 50.0)


def one_of(ident, weight, *options):
    """A criterion with several ways in: credentials by their ids, worth what is said."""
    ways = tuple(
        Option(
            "credential",
            CredentialParams((), ids, "card", (), ()),
            check_credential,
            describe_credential,
            worth,
        )
        for ids, worth in options
    )
    return Criterion(
        ident, "one_of", ident, OneOfParams(ways), weight, False, "Guide", f"What about {ident}?"
    )


def holding(ident, weight, *ids):
    params = CredentialParams((), ids, "card", (), ())
    return Criterion(ident, "credential", ident, params, weight, False, "Guide", f"What about {ident}?")


def test_who_holds_one_card_holds_what_takes_it():
    """From the narrower to the wider, never back; and not to a way in that counts in part."""
    made = judged(
        [
            holding("cma", 1, "cma"),
            holding("any", 2, "cma", "cna"),
            one_of("way", 3, (("rma", "cma"), 1.0), (("cna",), 1.0)),
            one_of("half", 4, (("cma",), 0.5), (("lpn",), 1.0)),
            holding("wide", 5, "cma", "cna", "rma"),
            criterion("ekg", 5),
        ]
    )
    found = {one.criteria: (one.also, one.gain) for one in what_if(made).answers}
    assert found[("cma",)] == (("any", "way", "wide"), 55.0)
    assert found[("any",)] == (("way", "wide"), 50.0)
    assert found[("way",)] == ((), 15.0)  # it may be met by other ways than the widest card
    kept = replace(made.rubric, criteria=())
    plain = json.loads(json.dumps(to_plain([result.criterion for result in made.results])))
    results = tuple(
        replace(result, criterion=replace(result.criterion, params=one["params"]))
        for result, one in zip(made.results, plain, strict=True)
    )
    assert what_if(replace(made, rubric=kept, results=results)) == what_if(made)


def test_spelling_cannot_be_settled_by_asking():
    short = replace(resume(), word_count=10)
    params = WritingParams()
    asked = Criterion("spelling", "writing", "Spelling", params, 1, False, "Guide", "How do you check?")
    made = assess(short, rubric(asked, criterion("b", 1)), as_of=AS_OF)
    assert made.flatten()[0] == ("spelling", "unclear")
    assert [one.criteria for one in what_if(made).answers] == [("b",)]
