"""Hidden text earns nothing: the score of every file equals its control's, exactly."""

from collections.abc import Callable
from datetime import date

import pytest

from screener.parse.pdf.pictured import find_engine
from screener.values import Screening, Source

from .pack import cases

AS_OF = date(2026, 11, 30)
ALL = cases()
#: What a file that hides something, or says one thing and paints another, is flagged with.
FOUND = {"hidden_text", "replaced_text", "ocr_layer", "ocr_text"}

Screened = Callable[[str], Screening]


@pytest.fixture(scope="module")
def screened(program) -> Screened:
    """Return a function from a file's name to its screening, made once."""
    known: dict[str, Screening] = {}

    def screen(name: str) -> Screening:
        if name not in known:
            known[name] = program.screen(Source(name, ALL[name].data), as_of=AS_OF)
        return known[name]

    return screen


def facts(screening: Screening) -> dict[str, object]:
    """Return all that an applicant could gain by, of both posts."""
    resume = screening.reading.resume
    return {
        "problem": screening.problem,
        "scores": [(each.rubric.name, each.score, each.ceiling) for each in screening.assessments],
        "outcomes": [each.flatten() for each in screening.assessments],
        "competencies": [(each.key, each.level) for each in (*resume.competencies, *resume.skills)],
        "credentials": [(each.code, each.id, each.status) for each in resume.credentials],
        "months": resume.months,
        "education": (resume.education.highest, resume.education.ma_program),
    }


def of_kind(*kinds: str) -> list[str]:
    return [name for name, case in ALL.items() if case.kind in kinds]


def test_the_pack_is_large_and_every_file_has_a_control() -> None:
    assert len(of_kind("hidden")) >= 60 and len(of_kind("honest")) >= 12
    assert all(ALL[case.control].kind in ("control", "seen") for case in ALL.values() if case.control)


@pytest.mark.parametrize("name", of_kind("hidden", "honest"))
def test_the_score_is_the_controls(screened: Screened, name: str) -> None:
    assert facts(screened(name)) == facts(screened(ALL[name].control))


@pytest.mark.parametrize("name", of_kind("beside"))
def test_what_no_picture_bears_out_earns_nothing(screened: Screened, name: str) -> None:
    found, control = screened(name), screened(ALL[name].control)
    for one, other in zip(found.assessments, control.assessments, strict=True):
        assert one.score <= other.score and one.ceiling <= other.ceiling
    resume, least = found.reading.resume, control.reading.resume
    assert resume.credentials == least.credentials == ()
    assert all(each.level <= least.competency(each.key).level for each in resume.competencies)
    assert {flag.code for flag in found.reading.document.flags} & FOUND


@pytest.mark.skipif(find_engine() is None, reason="needs a reader of pictures")
@pytest.mark.parametrize("name", of_kind("beside"))
def test_what_the_picture_shows_is_read_instead(screened: Screened, name: str) -> None:
    assert facts(screened(name)) == facts(screened(ALL[name].control))


@pytest.mark.parametrize("name", of_kind("seen"))
def test_the_same_words_in_sight_would_earn_much(screened: Screened, name: str) -> None:
    found, control = screened(name), screened(ALL[name].control)
    assert all(
        one.score > other.score + 5 for one, other in zip(found.assessments, control.assessments, strict=True)
    )
    assert found.reading.document.flags == found.reading.document.hidden == ()


@pytest.mark.parametrize("name", [name for name, case in ALL.items() if case.told])
def test_hidden_words_are_shown_to_people(screened: Screened, name: str) -> None:
    document = screened(name).reading.document
    hidden = " ".join(text.quote for text in document.hidden).split()
    assert set(ALL[name].told) <= set(hidden)
    assert {flag.code for flag in document.flags} & FOUND
    assert all(text.why for text in document.hidden)


@pytest.mark.parametrize("name", [name for name in of_kind("hidden") if ALL[name].flags])
def test_letters_that_are_not_what_they_look_like_are_said(screened: Screened, name: str) -> None:
    assert tuple(flag.code for flag in screened(name).reading.document.flags) == ALL[name].flags


@pytest.mark.parametrize("name", of_kind("honest", "control"))
def test_honest_files_carry_no_flag(screened: Screened, name: str) -> None:
    document = screened(name).reading.document
    assert {flag.code for flag in document.flags} <= set(ALL[name].flags)
    assert document.hidden == ()


@pytest.mark.parametrize("name", of_kind("control"))
def test_controls_are_judged(screened: Screened, name: str) -> None:
    """A control without a score would equal anything that has none."""
    assert len(screened(name).assessments) == 2
