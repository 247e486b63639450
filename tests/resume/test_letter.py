"""A letter that came without its resume is named as one, and no odd resume is."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from screener.values import Resume

TEXTS = yaml.safe_load(Path(__file__).with_name("letters.yaml").read_text(encoding="utf-8"))
LETTERS: dict[str, str] = TEXTS["letters"]
RESUMES: dict[str, str] = TEXTS["resumes"]


def letters(resume: Resume) -> list[str]:
    return [flag.says for flag in resume.flags if flag.code == "letter"]


@pytest.mark.parametrize("text", LETTERS.values(), ids=LETTERS)
def test_a_letter_alone_is_named_with_the_words_that_show_it(understood, text: str):
    resume = understood(text)[1]
    (says,) = letters(resume)
    assert says.startswith("This looks like a letter, not a resume.")
    assert resume.flags[0].evidence
    assert all(one.quote in text for one in resume.flags[0].evidence)


@pytest.mark.parametrize("text", RESUMES.values(), ids=RESUMES)
def test_an_odd_resume_is_no_letter(understood, text: str):
    assert letters(understood(text)[1]) == []


def test_a_letter_that_tells_posts_with_their_dates_is_a_resume(understood):
    told = (
        "Dear Hiring Manager,\n\nI am writing to apply for the desk. From March 2019 to June 2022 I was "
        "a receptionist at Alder Dental. From July 2022 to May 2026 I was a unit clerk at Fern Hospital.\n\n"
        "Sincerely,\nIda Rook\n"
    )
    resume = understood(told)[1]
    assert len(resume.jobs) == 2
    assert letters(resume) == []


def test_what_a_letter_leaves_out_is_unclear_and_what_it_denies_is_not(program):
    """Its resume may tell; it was held at the limit of a missing minimum."""
    letter = (
        "Dear Ms. Pell,\n\nI am writing to apply for the post of medical assistant. I have been a "
        "receptionist at Alder Dental since March 2019, where I greet patients. I do not draw blood.\n\n"
        "Enclosed is my resume.\n\nSincerely,\nIda Rook\n"
    )
    (made,) = program.screen(letter.encode(), "ma", as_of="2026-11").assessments
    missed = [result.criterion.id for result in made.results if result.finding.outcome == "missed"]
    assert (missed, made.cap) == (["specimens"], None)
    told = [gap.says for gap in made.gaps if gap.outcome == "unclear"]
    assert (
        "No high school diploma or higher is stated. The resume that this letter came with may tell." in told
    )


@pytest.mark.parametrize(("which", "code"), [("attached", "letter"), ("in a few words", None)])
def test_a_letter_has_a_score_only_where_it_tells_something_of_a_resume(program, which, code):
    screening = program.screen(LETTERS[which].encode(), "par", as_of="2026-11")
    assert (screening.problem and screening.problem.code) == code
