from dataclasses import replace

import pytest
from made_screening import document_of, reading

from screener.needs import needs_a_person
from screener.values import Competency, Education, Months, Resume

NO_SCHOOL = Education("none_stated", False, "none", False, ())
SPANISH = (
    "Asistente con experiencia en la recepción de pacientes y el manejo de los expedientes del consultorio. "
    "Responsable de las citas y de la facturación para los seguros desde el año pasado. Trabajo con una "
    "agenda electrónica y con los médicos del centro por las tardes y las mañanas."
)
KEYWORDS = "vitals phlebotomy EKG injections scheduling Epic Medisoft charting triage HIPAA " * 6
PROSE = "I cared for people at the front desk of a clinic and answered their calls every day. " * 4


def resume_of(words: int, **facts: object) -> Resume:
    bare = Resume(
        jobs=(),
        education=NO_SCHOOL,
        credentials=(),
        competencies=(Competency("vitals", 0),),
        skills=(),
        languages=(),
        misspellings=(),
        months=Months(),
        months_min=Months(),
        sections=("top",),
        word_count=words,
    )
    return replace(bare, **facts)  # type: ignore[arg-type]


def abilities(count: int) -> tuple[Competency, ...]:
    keys = ("vitals", "ekg", "scheduling", "insurance")
    return tuple(Competency(key, 1 if at < count else 0) for at, key in enumerate(keys))


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"jobs": reading().resume.jobs}, "a post"),
        ({"education": reading().resume.education}, "a course of study"),
        ({"credentials": reading().resume.credentials}, "a certificate"),
        ({"sections": ("top", "experience")}, "a heading, even where nothing below it was understood"),
        ({"competencies": abilities(3)}, "several abilities in prose"),
    ],
)
def test_forty_words_and_one_thing_of_a_resume_are_enough(facts: dict[str, object], why: str) -> None:
    assert needs_a_person(document_of(PROSE), resume_of(40, **facts)) is None, why


def test_a_short_resume_with_a_fact_is_a_resume() -> None:
    short = document_of("Jane Roe, CCMA. Medical assistant at Alder Clinic since 2020, taking vitals.")
    assert needs_a_person(short, resume_of(13, jobs=reading().resume.jobs)) is None


@pytest.mark.parametrize(
    ("text", "resume", "code"),
    [
        ("See the attached file please, thank you.", resume_of(7), "too_little_text"),
        ("Jane Roe CCMA", resume_of(3, credentials=reading().resume.credentials), "too_little_text"),
        (
            "Please find my resume attached to this; I look forward to hearing.",
            resume_of(13),
            "too_little_text",
        ),
        (PROSE, resume_of(80), "not_a_resume"),
        (PROSE, resume_of(80, competencies=abilities(2)), "not_a_resume"),
        (SPANISH, resume_of(52, jobs=reading().resume.jobs), "not_english"),
        ("Медицинский ассистент, опыт работы пять лет в клинике", resume_of(8), "not_english"),
        ("医疗助理 五年 诊所 工作 经验", resume_of(5), "not_english"),
    ],
)
def test_what_cannot_be_judged_goes_to_a_person(text: str, resume: Resume, code: str) -> None:
    problem = needs_a_person(document_of(text), resume)
    assert problem is not None
    assert problem.code == code
    assert problem.hint


@pytest.mark.parametrize(
    "text",
    [KEYWORDS, f"{PROSE} {SPANISH}", "Nguyễn Thị Hương, José Núñez, Zoë Brontë. " + PROSE, PROSE.upper()],
    ids=["keywords", "both languages", "names", "capitals"],
)
def test_english_is_english(text: str) -> None:
    assert needs_a_person(document_of(text), resume_of(60, jobs=reading().resume.jobs)) is None
