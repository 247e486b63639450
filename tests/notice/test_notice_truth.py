"""What a notice once said that was not so: it is held to what the scoring does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from screener.assess import assess
from screener.notice import FORMS, make_notice
from screener.rubric import load_rubric
from screener.values import Competency, Education, Evidence, Job, Month, Months, Resume, Rubric, Span
from screener.vocab import load_vocabulary

_HERE = Evidence(Span(0, 5), "words", "learned:duties@test")


@pytest.fixture(scope="module")
def par() -> Rubric:
    return load_rubric("par", vocabulary=load_vocabulary())


def flat(text: str) -> str:
    return " ".join(text.split())


def _only(found: Competency) -> Resume:
    """Return a resume that holds one ability and nothing else."""
    return Resume(
        jobs=(),
        education=Education("none_stated", False, "none", False, ()),
        credentials=(),
        competencies=(found,),
        skills=(),
        languages=(),
        misspellings=(),
        months=Months(),
        months_min=Months(),
        sections=("experience",),
        word_count=200,
    )


def test_an_unclear_point_is_not_said_to_cost_nothing(par: Rubric):
    text = flat(FORMS["text"](make_notice(par, ("nyc",))))
    assert "is not counted against you" not in text
    assert "A point that is unclear earns nothing until a person has asked you about it" in text
    assert "the score that your answers could lead to" in text


def test_what_a_model_alone_finds_is_told_as_it_counts(par: Rubric):
    """An ability that only a model found is unclear, required or not: no credit, no limit."""
    lost = next(c for c in par.criteria if c.kind == "competency")
    asked = replace(lost, required=True)
    found = replace(Competency(lost.params.key, 2, (_HERE,)), learned=True)
    rubric = replace(par, criteria=(asked,), cap=20.0)
    judged = assess(_only(found), rubric, as_of=date(2026, 11, 1))
    assert (judged.results[0].finding.outcome, judged.score, judged.ceiling) == ("unclear", 0, 100)
    assert judged.cap is None
    text = flat(FORMS["text"](make_notice(par, ("nyc",))))
    assert (
        "An ability found in this way alone, whether the job can do without it or not, earns nothing" in text
    )
    assert "nor does it count as missing" in text
    assert "until it is asked, such a job earns nothing for that kind of work" in text


@pytest.mark.parametrize(
    ("guessed", "learned"), [((), True), (("healthcare",), False), (("healthcare", "clinical"), True)]
)
def test_a_job_that_a_model_alone_takes_for_such_work_earns_nothing(
    tmp_path: Path, guessed: tuple[str, ...], learned: bool
):
    """Neither its kind of work nor an ability used in it counts before a person has asked."""
    path = tmp_path / "ours.yaml"
    path.write_text(
        "title: Ours\nsource: us\ncriteria:\n  ekgs: {kind: experience, what: [healthcare], showing: [ekg],"
        " months: 12, label: EKG work, weight: 3, source: us, ask: 'Where?'}\n",
        encoding="utf-8",
    )
    job = Job(
        title="Technician",
        employer="Willow Place",
        start=Month(2020, 1),
        end=Month(2022, 12),
        ongoing=False,
        kind="job",
        family=None,
        settings=(),
        customer_facing=True,
        healthcare=True,
        administrative=False,
        clinical=True,
        months=36,
        evidence=(_HERE,),
        duties=(),
        guessed=guessed,
    )
    resume = replace(_only(Competency("ekg", 2, (_HERE,), learned=learned)), jobs=(job,))
    rubric = load_rubric(path, vocabulary=load_vocabulary())
    judged = assess(resume, rubric, as_of=date(2026, 11, 1))
    assert (judged.results[0].finding.outcome, judged.score, judged.ceiling) == ("unclear", 0, 100)
    known = replace(resume, jobs=(replace(job, guessed=()),), competencies=(Competency("ekg", 2, (_HERE,)),))
    assert assess(known, rubric, as_of=date(2026, 11, 1)).score == 100


def test_a_product_is_not_any_of_itself(tmp_path):
    path = tmp_path / "ours.yaml"
    path.write_text(
        "title: Ours\nsource: us\ncriteria:\n  epic: {kind: one_of, label: Epic, weight: 3, source: us,"
        " ask: 'How?', options: [{kind: competency, skill: epic_word}, {kind: competency, skill: epic}]}\n",
        encoding="utf-8",
    )
    text = FORMS["text"](make_notice(load_rubric(path, vocabulary=load_vocabulary()), ("nyc",)))
    assert "- Epic: up to 100.0 points" in text
