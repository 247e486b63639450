"""Spelling, and languages where an author asks for one."""

import pytest
from made_rubric import check, evidence, job, resume

from screener.values import Language, Misspelling


def slips(number):
    return tuple(Misspelling(f"wrod{n}", "word", (evidence(f"wrod{n}"),)) for n in range(number))


@pytest.mark.parametrize(
    ("wrong", "words", "outcome", "credit"),
    [
        (0, 400, "met", 1.0),
        (2, 400, "met", 1.0),  # 0.5 in a hundred is free
        (7, 400, "partly", 0.5),  # halfway between 0.5 and 3 in a hundred
        (12, 400, "missed", 0.0),
        (0, 39, "unclear", 0.0),  # too short to tell
    ],
)
def test_the_share_of_misspelt_words_decides(wrong, words, outcome, credit):
    facts = resume(jobs=(job("Cashier"),), misspellings=slips(wrong), word_count=words)
    finding = check("writing", {}, facts)
    assert (finding.outcome, finding.credit) == (outcome, credit)
    assert len(finding.against) == wrong
    assert bool(finding.support) == (outcome in ("met", "partly"))


def test_the_limits_are_the_authors():
    facts = resume(jobs=(job("Cashier"),), misspellings=slips(4), word_count=400)
    assert check("writing", {"free": 1.0}, facts).outcome == "met"
    assert check("writing", {"none_above": 1.0}, facts).outcome == "missed"


@pytest.mark.parametrize(
    ("wrong", "says"), [(0, "No misspelt word in 300 words."), (1, "1 misspelt word in 300 words.")]
)
def test_what_was_counted_is_said(wrong, says):
    facts = resume(jobs=(job("Cashier"),), misspellings=slips(wrong))
    assert check("writing", {}, facts).says == says


@pytest.mark.parametrize(
    ("asked", "spoken", "outcome", "says"),
    [
        ({"language": "Spanish"}, ["Spanish"], "met", "Spanish: stated."),
        ({"language": "spanish"}, ["Spanish"], "met", "Spanish: stated."),
        ({}, ["French", "Spanish"], "met", "French and Spanish: stated."),
        ({"language": "Spanish"}, ["French"], "missed", "No Spanish is stated."),
        ({}, [], "missed", "No second language is stated."),
    ],
)
def test_a_language_counts_where_it_is_stated(asked, spoken, outcome, says):
    facts = resume(languages=tuple(Language(name, (evidence(name),)) for name in spoken))
    finding = check("language", asked, facts)
    assert (finding.outcome, finding.says) == (outcome, says)
