"""What holds for every kind: documentation, plain values, and a reading in words."""

import pickle

import pytest
from made_rubric import AS_OF, resolved, resume

from screener.rubric import explain_kind
from screener.rubric.kinds import KINDS

EXAMPLES = {
    "competency": {"competency": "vitals"},
    "credential": {"any_of": ["cma_aama", "CNA"]},
    "experience": {"what": ["clinical", "healthcare"], "months": 12},
    "recent_work": {"what": "clinical", "years": 5},
    "education": {"at_least": "hs"},
    "one_of": {"options": [{"kind": "writing"}, {"kind": "language"}]},
    "writing": {},
    "language": {"language": "Spanish"},
}
HEADINGS = ("What it checks", "Why", "Example", "What counts as evidence", "Limits")


def test_every_kind_has_an_example_here():
    assert set(EXAMPLES) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_reference_has_its_headings_in_order(kind):
    lines = explain_kind(kind).splitlines()
    assert [line for line in lines if line in HEADINGS] == list(HEADINGS)


@pytest.mark.parametrize("kind", KINDS)
def test_parameters_travel_to_other_processes(kind):
    params = resolved(kind, EXAMPLES[kind])
    assert pickle.loads(pickle.dumps(params)) == params


@pytest.mark.parametrize("kind", KINDS)
def test_what_it_reads_is_said_in_words(kind):
    assert len(KINDS[kind].describe(resolved(kind, EXAMPLES[kind])).split()) > 1


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_resume_is_missed_or_unclear_with_reasons(kind):
    finding = KINDS[kind].check(resume(word_count=0), resolved(kind, EXAMPLES[kind]), AS_OF)
    assert finding.outcome in ("missed", "unclear")
    assert finding.looked_for
    assert finding.looked_in
    assert finding.credit == 0


@pytest.mark.parametrize(
    ("sections", "read"),
    [
        (("top", "experience", "skills"), ("top of the page", "experience", "skills")),
        # what an employer asks for, and how to reach somebody, tell nothing of what was done
        (("top", "contact", "experience", "advert"), ("top of the page", "experience")),
        # without headings
        (("top",), ("the whole text",)),
        (("top", "contact"), ("the whole text",)),
        ((), ("the whole text",)),
    ],
)
def test_where_it_looked_is_said_in_words(sections, read):
    finding = KINDS["competency"].check(
        resume(sections=sections), resolved("competency", EXAMPLES["competency"]), AS_OF
    )
    assert finding.looked_in == read
