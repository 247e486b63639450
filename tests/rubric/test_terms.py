"""Terms that a rubric brings along: found in resumes, and held to the checks of the vocabulary."""

from __future__ import annotations

from pathlib import Path

import pytest

from screener.api import Screener
from screener.errors import UsageError
from screener.rubric import check_rubric, load_rubric, terms_of, with_terms
from screener.vocab import load_vocabulary

CLINIC = """\
title: Our clinic
extends: ma
terms:
  river_chart:
    label: RiverChart, our record system
    forms: [RiverChart, River Chart]
  bridge:
    label: Bridge to Care
    forms: [Bridge to Care]
criteria:
  our-system:
    kind: competency
    label: RiverChart
    skill: river_chart
    weight: 4
    source: our posting
    ask: Have you used RiverChart?
  outreach:
    kind: one_of
    label: Bridge to Care
    options:
      - {kind: experience, showing: bridge, months: 12}
      - {kind: competency, skill: bridge}
    weight: 4
    source: our posting
    ask: Have you worked in Bridge to Care?
"""
RESUME = b"""\
Petra Quayle
petra@example.com

EXPERIENCE
Medical Assistant, Bridge to Care Clinic
January 2023 - December 2024
- Charted visits in RiverChart and took vital signs of forty patients a day
- Drew blood, ran urine tests and EKGs, and cleaned the exam rooms
- Called patients with results and scheduled their next appointment

EDUCATION
Medical Assisting Diploma, 2022
High School Diploma, 2020

SKILLS
Epic, phlebotomy, teamwork
"""


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    path = tmp_path / "my-clinic.yaml"
    path.write_text(CLINIC, encoding="utf-8")
    return path


def outcomes(screener: Screener, text: bytes, *rubrics: object):
    screening = screener.screen(text, list(rubrics), as_of="2026-11", name="r.txt")
    results = {r.criterion.id: r for a in screening.assessments for r in a.results}
    return screening, results


def test_terms_are_found_with_their_words(program, clinic):
    screening, results = outcomes(program, RESUME, clinic)
    assert results["our-system"].finding.outcome == "met"
    assert [e.quote for e in results["our-system"].finding.support] == ["RiverChart"]
    assert results["outreach"].finding.says == "24 months of work with Bridge to Care."
    keys = [known.key for known in screening.reading.resume.skills]
    assert {"my-clinic/river_chart", "my-clinic/bridge"} <= set(keys)


def test_without_the_words_they_are_missed(program, clinic):
    text = RESUME.replace(b"RiverChart", b"the record").replace(b"Bridge to Care", b"Alder Street")
    _, results = outcomes(program, text, clinic)
    assert results["our-system"].finding.outcome == "missed"
    assert results["outreach"].finding.outcome == "missed"
    assert "River Chart" in results["our-system"].finding.looked_for


def test_what_comes_near_to_a_term_is_shown(program, clinic):
    """It said that nothing came near, whatever stood in the resume."""
    text = RESUME.replace(b"RiverChart", b"Cerner").replace(b"Bridge to Care Clinic", b"Alder Street")
    told = text.replace(b"Epic, phlebotomy", b"Epic, cared for people on their bridges to work")
    finding = {name: one.finding for name, one in outcomes(program, told, clinic)[1].items()}
    assert [near.quote for near in finding["our-system"].nearest] == ["Charted"]
    assert [near.quote for near in finding["outreach"].nearest] == ["cared for people on their bridges"]


def test_nothing_else_changes_and_nothing_stays_behind(program, clinic):
    alone = outcomes(program, RESUME, "ma")[0]
    beside = outcomes(program, RESUME, "ma", clinic)[0]
    again = outcomes(program, RESUME, "ma")[0]
    assert alone.assessments[0] == beside.assessments[0] == again.assessments[0]
    assert alone.reading == again.reading
    assert not [known for known in again.reading.resume.skills if "/" in known.key]


def test_children_inherit_terms_and_may_replace_them(tmp_path, clinic):
    child = tmp_path / "east-wing.yaml"
    child.write_text(
        "title: East wing\nextends: my-clinic\nterms:\n  bridge: {label: East, forms: [East Bridge]}\n",
        encoding="utf-8",
    )
    found = {term.id: term.forms for term in terms_of([load_rubric(child, vocabulary=load_vocabulary())])}
    assert found == {
        "my-clinic/river_chart": ("RiverChart", "River Chart"),
        "east-wing/bridge": ("East Bridge",),
    }


def test_two_rubrics_of_one_name_must_not_disagree(tmp_path, clinic):
    other = tmp_path / "other" / "my-clinic.yaml"
    other.parent.mkdir()
    other.write_text(CLINIC.replace("[RiverChart, River Chart]", "[River Charting]"), encoding="utf-8")
    rubrics = [load_rubric(path, vocabulary=load_vocabulary()) for path in (clinic, other)]
    assert rubrics[0].fingerprint != rubrics[1].fingerprint
    with pytest.raises(UsageError) as caught:
        terms_of(rubrics)
    assert caught.value.code == "terms_disagree"


def test_the_vocabulary_grows_by_the_terms_alone(clinic):
    vocabulary = load_vocabulary()
    terms = terms_of([load_rubric(clinic, vocabulary=vocabulary)])
    grown = with_terms(vocabulary, terms)
    assert set(grown.skills) - set(vocabulary.skills) == {term.id for term in terms}
    assert grown.fingerprint != vocabulary.fingerprint
    assert with_terms(vocabulary, ()) is vocabulary


HEAD = "title: T\nextends: ma\nterms:\n"


@pytest.mark.parametrize(
    ("term", "place", "message", "hint"),
    [
        ("  River-Chart: {label: L, forms: [Riverchart]}", (4, 3), "is not snake_case", "home_care"),
        ("  a_b: {label: L, forms: [Riverchart, riverchart]}", (4, 39), "stands twice here", "one owner"),
        ("  a_b: {label: L, forms: [Epic EMR]}", (4, 27), '"Epic EMR" is known', "use skill: epic"),
        ("  a_b: {label: L, forms: [triage calls]}", (4, 27), "is known", "use skill: triage"),
        ("  a_b: {label: L, forms: [registered nurse]}", (4, 27), "is known", "any_of: rn"),
        ("  a_b: {label: L, forms: [RC]}", (4, 27), "too short to be certain", "write the name out"),
        ("  a_b: {label: L, forms: []}", (4, 19), "must be a list of at least 1, not of 0", ""),
        ("  a_b: {label: '', forms: [Riverchart]}", (4, 16), "must not be empty", ""),
        ("  a_b: {label: L, form: [Riverchart]}", (4, 19), 'unknown key "form"', "forms"),
        ("  epic: {label: L, forms: [Riverchart]}", (4, 3), "is an ability of the vocabulary", "another id"),
        (
            "  a_b: {label: L, forms: [Riverchart]}\n  c_d: {label: L, forms: [Riverchart]}",
            (5, 27),
            'stands under "a_b" too',
            "one owner",
        ),
    ],
)
def test_terms_are_checked_like_the_vocabulary(tmp_path, term, place, message, hint):
    path = tmp_path / "r.yaml"
    path.write_text(HEAD + term + "\n", encoding="utf-8")
    found = check_rubric(path, vocabulary=load_vocabulary())
    assert [(f.line, f.column) for f in found if message in f.message and hint in f.hint] == [place]


def test_a_misspelt_term_is_answered_with_the_nearest(tmp_path, clinic):
    clinic.write_text(CLINIC.replace("skill: river_chart", "skill: river_chat"), encoding="utf-8")
    (found,) = check_rubric(clinic, vocabulary=load_vocabulary())
    assert (found.message, found.hint) == ('unknown skill "river_chat"', 'did you mean "river_chart"?')
