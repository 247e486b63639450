"""Advice to those who write rubrics: said where it belongs, and only of rubrics that load."""

from __future__ import annotations

import pytest
from made_rubric_files import EVERY, GOOD, HEAD, VOCABULARY, lint, more

from screener.errors import RubricError
from screener.rubric import (
    check_rubric,
    lint_rubric,
)


@pytest.mark.parametrize("name", EVERY)
def test_every_bundled_rubric_passes_check_and_lint(name: str):
    assert check_rubric(name, vocabulary=VOCABULARY) == ()
    assert [str(advice) for advice in lint_rubric(name, vocabulary=VOCABULARY)] == []


def test_a_sound_rubric_gets_no_advice(write):
    assert lint(write(HEAD + GOOD)) == []


ADVICE = [
    # vague
    (more("competency", "skill: triage", label="Great attitude"), "vague", '"Great attitude" cannot be read'),
    (more("competency", "skill: triage", ask="Tell us more"), "vague", "the question is none"),
    (more("competency", "competency: teamwork"), "vague", "weighs 17 of 100 points, yet nearly everybody"),
    # unmatchable
    (
        more("experience", "what: clinical", "family: cashier", "months: 12"),
        "unmatchable",
        "no post of these job families",
    ),
    (more("experience", "months: 500"), "unmatchable", "longer than a working life"),
    (
        more("experience", "what: healthcare", "setting: hotel", "months: 12"),
        "unmatchable",
        "none of these places",
    ),
    # overlapping
    (more("competency", "competency: vitals"), "overlapping", "the same as vitals"),
    (
        more("one_of", "options: [{kind: language}, {kind: language}]", source="our patients"),
        "overlapping",
        "same as an earlier one",
    ),
    # never decisive
    (more("competency", "skill: triage", weight="0.01"), "never_decisive", "weighs 0.10 of 100 points"),
    (more("competency", "skill: triage", "required: true"), None, ""),
    # unsourced
    (more("competency", "skill: triage", source="TBD"), "unsourced", '"TBD" names no source'),
    (more("competency", "skill: triage", source="'?'"), "unsourced", '"?" names no source'),
    # proxies
    (
        more("competency", "skill: triage", label="Recent graduate"),
        "proxy_risk",
        '"Recent graduate" tells age',
    ),
    (more("competency", "skill: triage", ask="Is your ZIP near?"), "proxy_risk", '"ZIP" tells where'),
    (more("competency", "skill: triage", label="Native English"), "proxy_risk", "tells origin"),
    (more("competency", "skill: triage", ask="Do you have children?"), "proxy_risk", "tells family"),
    (more("experience", "months: 121"), "proxy_risk", "121 months are more than ten years"),
    (more("language", "language: Spanish"), "proxy_risk", "a language can tell where"),
    (more("writing"), "proxy_risk", "spelling weighs 16.7 of 100 points"),
    # what only looks alike
    (more("competency", "skill: pediatrics", label="Children and age-related care"), None, ""),
    (more("language", "language: Spanish", source="our patients of whom a third speaks it"), None, ""),
    (more("experience", "months: 120"), None, ""),
]


@pytest.mark.parametrize(("criterion", "code", "says"), ADVICE)
def test_advice_is_given_where_it_belongs(write, criterion: str, code: str | None, says: str):
    found = lint(write(HEAD + GOOD + criterion))
    if code is None:
        assert found == []
    else:
        assert [each[0] for each in found] == [code]
        assert says in found[0][2]
        assert found[0][1] >= 19, "in the criterion that it is about"


@pytest.mark.parametrize(
    ("old", "new", "code", "says"),
    [
        ("cap: 30\n", "", "never_decisive", "missing it never holds the score"),
        ("cap: 30\n", "cap: 60\n", "never_decisive", "missing it never holds the score"),
        ("    required: true\n", "", "never_decisive", "the cap decides nothing"),
        ("source: our posting\n", "", "unsourced", "the rubric names no source"),
        ("title: Our post\n", "title: Young receptionist\n", "proxy_risk", '"Young" tells age'),
        (
            "criteria:\n",
            "terms: {hill_chart: {label: Chart, forms: [Hillchart]}}\ncriteria:\n",
            "never_decisive",
            'the term "hill_chart" is not used',
        ),
    ],
)
def test_advice_on_the_rubric_as_a_whole(write, old: str, new: str, code: str, says: str):
    text = HEAD + GOOD
    assert old in text
    found = lint(write(text.replace(old, new)))
    assert [each[0] for each in found] == [code]
    assert says in found[0][2]


def test_advice_needs_a_rubric_that_loads(write):
    with pytest.raises(RubricError):
        lint(write(HEAD))
