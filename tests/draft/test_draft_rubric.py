"""The rubric that a draft becomes: weights, the limit, sources, parents, and texts of any kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from screener.draft import draft_yaml, lay_over_parent
from screener.errors import SourceError
from screener.rubric import check_rubric, lint_rubric, load_rubric

POSTINGS = Path(__file__).parent / "postings"
POSTING = """\
Medical Assistant

Requirements
- High school diploma
- One year of experience as a medical assistant
- Excellent communication skills
- Careful spelling

Duties
- Take vital signs

Preferred
- CPR card
"""


def test_weights_follow_the_rule(draft_of):
    draft = draft_of(POSTING)
    weights = {criterion.id: criterion.weight for criterion in draft.criteria}
    assert weights == {
        "high-school": 4,
        "work-as-a-medical-assistant": 8,
        "communication": 1,
        "vitals": 3,
        "cpr": 2,
        "spelling": 0.18,
    }
    assert {c.id for c in draft.criteria if c.required} == {"high-school", "work-as-a-medical-assistant"}
    assert draft.cap == 50, "missing the year leaves 10.18 of 18.18 points; the limit lies below"


def test_what_everybody_claims_is_kept_small(draft_of, judged):
    draft = draft_of("Clerk\n\nRequirements\n- Teamwork\n- Empathy\n- Typing\n")
    total = sum(criterion.weight for criterion in draft.criteria)
    assert {c.id: c.required for c in draft.criteria} == {"typing": True, "teamwork": False, "empathy": False}
    assert all(c.weight / total <= 0.06 for c in draft.criteria if c.id != "typing")
    assert judged(draft) == []


def test_a_posting_of_such_wishes_alone_makes_no_rubric(draft_of):
    draft = draft_of("Helper\n\nRequirements\n- Teamwork\n- Compassion for others\n")
    assert draft.criteria == ()
    assert {left.topic for left in draft.cannot} == {"soft"}


def test_a_single_must_is_none(draft_of, judged):
    draft = draft_of("Clerk\n\nRequirements\n- Typing\n")
    assert [(c.id, c.required) for c in draft.criteria] == [("typing", False)]
    assert (draft.cap, judged(draft)) == (None, [])


def test_a_language_needs_patients_who_speak_it(draft_of, judged):
    asked = "Clerk\n\nRequirements\n- Typing\n- {}\n"
    with_reason = draft_of(asked.format("Spanish for our patients"))
    without = draft_of(asked.format("Bilingual in Spanish"))
    assert "language-spanish" in {c.id for c in with_reason.criteria}
    assert "language-spanish" not in {c.id for c in without.criteria}
    assert "language" in {left.topic for left in without.cannot}
    assert judged(with_reason) == judged(without) == []


def test_the_reason_of_a_language_outlasts_a_long_sentence(draft_of, judged):
    long = (
        "Fluent Spanish, since "
        + "we are close to the river and the old market, and " * 4
        + "patients speak it"
    )
    assert judged(draft_of(f"Clerk\n\nRequirements\n- Typing\n- {long}\n")) == []


def test_the_same_posting_gives_the_same_bytes(draft_of):
    assert draft_yaml(draft_of(POSTING), title="A post") == draft_yaml(draft_of(POSTING), title="A post")


def test_laid_over_a_parent(program, draft_of, tmp_path):
    draft = draft_of(POSTING + "- Experience with ModMed\n")
    parent = load_rubric("ma", vocabulary=program.vocabulary)
    layered = lay_over_parent(draft, parent, vocabulary=program.vocabulary)
    tuned = {ident: dict(fields) for ident, _, fields in layered.tuned}
    assert tuned["assistant-work"] == {"required": True, "months": 12}
    assert tuned["high-school"] == {}, "a must of the parent already"
    assert tuned["vitals"] == tuned["cpr"] == {}
    assert "modmed" in {wanted.id for wanted in layered.added}
    path = tmp_path / "ours.yaml"
    path.write_text(draft_yaml(draft, title="Ours", layered=layered), encoding="utf-8")
    assert check_rubric(path, vocabulary=program.vocabulary) == ()
    assert lint_rubric(path, vocabulary=program.vocabulary) == ()
    made = load_rubric(path, vocabulary=program.vocabulary)
    assert len(made.criteria) == len(parent.criteria) + len(layered.added)
    assert next(c for c in made.criteria if c.id == "assistant-work").required
    assert "posting.txt, line" in next(c for c in made.criteria if c.id == "vitals").source


def test_a_certification_of_the_parent_is_narrowed_where_it_is_a_must(program, draft_of):
    parent = load_rubric("ma", vocabulary=program.vocabulary)
    for wording, tuned in (
        ("required", {"required": True, "any_of": ["CMA_AAMA", "RMA_AMT", "MA_UNSPECIFIED"]}),
        ("preferred", {}),
    ):
        draft = draft_of(f"Medical Assistant\n\nQualifications\n- CMA or RMA {wording}\n")
        layered = lay_over_parent(draft, parent, vocabulary=program.vocabulary)
        assert [(ident, dict(fields)) for ident, _, fields in layered.tuned] == [("certification", tuned)]
        assert layered.added == ()


@pytest.mark.parametrize("parent", ["par", "pediatric-ma", "medical-office-manager", "nurse"])
@pytest.mark.parametrize("name", ["pediatric-ma", "office-manager", "craigslist"])
def test_any_posting_on_any_parent(program, drafted, tmp_path, parent: str, name: str):
    layered = lay_over_parent(
        drafted(name), load_rubric(parent, vocabulary=program.vocabulary), vocabulary=program.vocabulary
    )
    path = tmp_path / "ours.yaml"
    path.write_text(draft_yaml(drafted(name), title="Ours", layered=layered), encoding="utf-8")
    assert check_rubric(path, vocabulary=program.vocabulary) == ()
    assert lint_rubric(path, vocabulary=program.vocabulary) == ()


def test_words_of_the_posting_stay_words(draft_of, judged):
    """Whatever a posting holds, it ends in quotes and comments, never in the structure of the file."""
    hostile = (
        "Requirements\n- CPR \"card\"\\: {required: true} # x\n- Typing 'x' : !!python/object [a, b]\n"
        '- EKG \u202e\u2028 skills\n- ---\n- &a *a | > %TAG\n- Young: "x"\n'
    )
    draft = draft_of("Clerk\n\n" + hostile)
    assert {criterion.id for criterion in draft.criteria} == {"cpr", "typing", "ekg"}
    assert judged(draft) == []


_PIECES = st.sampled_from(
    [
        *POSTING.splitlines(),
        *("2+ years", "or", "and", "required", "preferred", "Epic", "Cerner,", "CMA, RMA or CCMA", "Spanish"),
        *(
            "a plus;",
            "must have",
            "within 90 days of hire",
            "dermatology",
            "no experience needed",
            "patients",
        ),
        *(
            "bachelor's or associate degree",
            "teamwork",
            "spelling",
            "in a hospital",
            "Benefits",
            "\n",
            "\n\n- ",
        ),
        *(
            "Required:",
            "Preferred:",
            "Duties:",
            "recent graduates",
            "three",
            "months",
            "(",
            ")",
            ":",
            "#",
            '"',
            "|",
        ),
    ]
)


@settings(
    max_examples=50,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@example(text="2+ years - One year of experience as a medical assistant")
@given(text=st.one_of(st.lists(_PIECES, max_size=40).map(" ".join), st.text(max_size=300)))
def test_any_text_gives_a_rubric_or_none(draft_of, judged, text: str):
    try:
        draft = draft_of(text)
    except SourceError:
        return
    if draft.criteria:
        assert judged(draft) == []
    else:
        assert draft.cap is None


@pytest.mark.parametrize("parent", ["ma", "nurse"])
def test_a_posting_as_long_as_a_book_drowns_no_parent(program, draft_of, tmp_path, parent: str):
    path = tmp_path / "rubric.yaml"
    text = "\n".join(one.read_text(encoding="utf-8") for one in sorted(POSTINGS.glob("*.txt")))
    draft = draft_of(text)
    assert len(draft.criteria) > 60
    base = load_rubric(parent, vocabulary=program.vocabulary)
    for layered in (None, lay_over_parent(draft, base, vocabulary=program.vocabulary)):
        path.write_text(draft_yaml(draft, title="All of them", layered=layered), encoding="utf-8")
        assert check_rubric(path, vocabulary=program.vocabulary) == ()
        assert lint_rubric(path, vocabulary=program.vocabulary) == ()
    added = sum(wanted.weight for wanted in layered.added)
    assert added <= 1.2 * sum(criterion.weight for criterion in base.criteria)
