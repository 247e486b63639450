"""The letter to an applicant: their own words back to them, and what they can do."""

from __future__ import annotations

from made_export import HOSTILE, hostile_screening, screening

from screener.report.applicant import rows
from screener.report.rows import plain
from screener.values import Problem


def letter(**given: object) -> str:
    return plain(rows(screening(**given), sent="2026-12-01"))  # type: ignore[arg-type]


def test_it_says_what_was_looked_for_found_and_not_found() -> None:
    text = letter()
    for told in (
        'The resume "wilhelmina-quill.txt", screened on 2026-12-01, read as of 2026-11-30.',
        "Found in your resume",
        '"Took vital signs of twenty patients a day"  p1 l6',
        "Not found in your resume",
        "Customer service (a minimum for this job)",
        "No customer service is shown.",
        "looked for: phlebotomy, drew blood",
        "Unclear: somebody should ask you",
        "a person decides",
        "can be corrected",
        "ask that a person look",
        "Never scored",
    ):
        assert told in text


def test_it_holds_no_score_to_be_compared_by() -> None:
    text = letter()
    assert "of 100" not in text
    assert str(screening().assessments[0].score) not in text


def test_one_that_was_not_judged_is_told_why() -> None:
    text = letter(problem=Problem("not_english", "the text does not seem to be English", "look"))
    assert "It was not judged: the text does not seem to be English." in text


def test_nothing_in_it_steers_a_terminal() -> None:
    for words in HOSTILE:
        text = plain(rows(hostile_screening(words), sent="2026-12-01"))
        assert all(letter.isprintable() or letter == "\n" for letter in text)
