"""What is stored comes back equal, whatever the reader was."""

from __future__ import annotations

import json

import pytest
from made_screening import reading, screening

from screener.store.codec import Texts, from_plain, to_plain, to_text
from screener.store.forms import (
    assessment_of_text,
    assessment_to_text,
    reading_of_row,
    reading_to_row,
    rubric_of_text,
    rubric_to_text,
)
from screener.values import Criterion, Evidence, Flag, Job, Month, Reading, Span


def test_a_reading_comes_back_equal() -> None:
    made = reading()
    assert reading_of_row(reading_to_row(made), made.source_name) == made
    assert from_plain(Reading, json.loads(to_text(made))) == made


def test_readings_and_assessments_of_real_files_come_back_equal(sample, sample_names) -> None:
    for name in sample_names:
        made = sample(name)
        kept = reading_of_row(reading_to_row(made.reading), made.reading.source_name)
        assert kept == made.reading
        for one in made.assessments:
            text = assessment_to_text(one, Texts(made.reading.document))
            assert assessment_of_text(text, one.rubric, one.as_of) == one
            assert text == assessment_to_text(one, Texts(kept.document))


@pytest.fixture
def sample_names(pytestconfig: pytest.Config) -> list[str]:
    """Return some samples of each format."""
    folder = pytestconfig.rootpath / "sample_resumes"
    found: dict[str, list[str]] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix in (".pdf", ".txt", ".docx"):
            found.setdefault(path.suffix, []).append(path.name)
    assert {".pdf", ".txt"} <= set(found)
    return [name for names in found.values() for name in names[::12]]


def test_the_flag_of_a_batch_is_not_kept_with_the_reading() -> None:
    made = reading()
    flag = Flag("duplicate", "the same text as candidate 1")
    object.__setattr__(made.document, "flags", (flag, Flag("odd", "stays")))
    kept = reading_of_row(reading_to_row(made), "x")
    assert [flag.code for flag in kept.document.flags] == ["odd"]


def test_a_rubric_is_kept_with_what_it_looks_for() -> None:
    made = screening().assessments[0].rubric
    assert rubric_of_text(rubric_to_text(made)) == made
    asked = Criterion("ekg", "competency", "EKG", frozenset(("b", "a")), 5, False, "a post", "")
    assert to_plain(asked)["params"] == ["a", "b"]
    assert from_plain(Criterion, to_plain(asked)).params == ["a", "b"]


def test_evidence_says_its_page_and_line_to_others() -> None:
    document = reading().document
    piece = document.evidence(Span(0, 10), "test")
    plain = to_plain(piece, document)
    assert (plain["page"], plain["line"], plain["quote"]) == (1, 1, "Wilhelmina")
    assert from_plain(Evidence, plain) == piece


def test_numbers_stay_as_they_were_written() -> None:
    one, two = (Criterion("a", "k", "l", None, weight, False, "", "") for weight in (5, 5.0))
    assert to_text(from_plain(Criterion, to_plain(one))) == to_text(one) != to_text(two)


@pytest.mark.parametrize(
    ("wanted", "plain"),
    [
        (Month, [2021]),
        (Month, ["2021", 1]),
        (Month, [True, 1]),
        (Span, {"start": 1, "end": 2}),
        (Flag, {"code": "a"}),
        (Flag, {"code": 3, "says": "b"}),
        (Flag, {"code": "a", "says": "b", "evidence": 7}),
        (Job, None),
        (tuple[Flag, ...], 3),
    ],
)
def test_what_is_not_of_the_type_is_refused(wanted: type, plain: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_plain(wanted, plain)
