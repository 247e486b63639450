"""Names and ages in letters: found where they are told, hidden from blind readers, and never scored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from screener.report.blind import veil
from screener.report.text import render
from screener.resume.person import contact as contacts
from screener.values import Reading, Screening, Source, Span

HERE = Path(__file__).parent / "letters"
SAMPLES = Path(__file__).parents[3] / "sample_resumes"
AS_OF = "2026-11"


def letters() -> Iterator[tuple[str, str, str]]:
    """Yield the name, the age and the text of each letter."""
    for file in ("openings.txt", "aside.txt"):
        for row in (HERE / file).read_text(encoding="utf-8").splitlines():
            if row and not row.startswith("#"):
                name, age, text = row.split(" => ", 2)
                yield name, age, "\n".join(line.strip() for line in text.split("//"))


LETTERS = list(letters())


@pytest.fixture
def read(program):
    return lambda text: program.read(text.encode(), name="letter.txt", as_of=AS_OF)


def seen(reading: Reading) -> str:
    """Return all of a resume that a blind reader sees."""
    return veil(reading).quote(Span(0, len(reading.document.text)))


@pytest.mark.parametrize(("name", "age", "text"), LETTERS)
def test_a_letter_tells_its_name_and_age_and_a_blind_reader_sees_neither(
    read, name: str, age: str, text: str
):
    reading = read(text)
    assert (reading.contact.name or "-") == name
    shown = seen(reading)
    assert name == "-" or name not in shown
    assert age == "-" or age not in shown


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I am Puerto Rican, and I sold fruit.", None),
        ("My name is on the registry.", None),
        ("my name is listed at the state", None),
        ("Twin Falls, Idaho\nI sold fruit", None),
        ("This is Elm Clinic, my last job.", None),
        ("I sold fruit.\nBest,\nFront Desk Team", None),
        ("Linda Marsh\nElm Market\nDear Linda,\nI sold fruit.\nSincerely,\nRob Tate", "Rob Tate"),
        ("Regards\njo ann reed", "jo ann reed"),
        ("My name is Mary, I clean", "Mary"),
        ("Resume: Jane Q. Doe-Smith\n12 Oak St", "Jane Q. Doe-Smith"),
    ],
)
def test_what_is_told_is_a_name_or_none(read, text: str, name: str | None):
    assert read(text).contact.name == name


OPENING = "Hello,\n\nMy name is Ruth Ann Pickering and I am 58 years old and getting back to work. "
LETTER = (
    OPENING
    + "From 1994 to 2009 I worked as a registrar at St. Lukes Hospital in Boise. I registered people.\n\n"
    "Since January 2024 I help at an information desk. I had a class at the College of Western Idaho."
    "\n\nThank you"
)


def test_the_name_of_a_letter_was_taken_for_since_january_and_shown_to_blind_readers(program):
    screening = program.screen(Source("letter.txt", LETTER.encode()), ["par"], as_of=AS_OF)
    contact = screening.reading.contact
    assert (contact.name, contact.place) == ("Ruth Ann Pickering", None)
    report, versions = render(screening, blind=True).rstrip().rsplit("\n", 1)
    assert "vocabulary" in versions  # a fingerprint may hold any two digits
    assert "Pickering" not in report
    assert "58" not in report


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (OPENING, False),
        ("My name is Tom Baker and I sold shoes.", False),
        ("Ann Porter and I'm ready to work.", False),
        ("I worked as a line cook and I liked it.", False),
        ("I was a clerk and I filed.", False),
        ("The nurse and I lifted people.", True),
        ("Another clerk and I counted the drawers.", True),
    ],
)
def test_a_name_before_and_i_was_taken_for_somebody_worked_with(read, text: str, counts: bool):
    (teamwork,) = (known for known in read(text).resume.competencies if known.key == "teamwork")
    assert (teamwork.level > 0) is counts


@pytest.mark.parametrize(
    "words",
    [
        "Cared for a 45-year-old man after a stroke",
        "My son is 12 years old and my daughter is 14 years old",
        "Taught children of 16 years of age",
        "Gave shots to women at the age of 40",
        "Verified name and date of birth of each caller",
        "I am 15 minutes from your clinic",
        "I turned 60 rooms a day",
        "Worked with babies born in 2019",
        "I was 100 percent on time in 2019",
    ],
)
def test_ages_of_others_and_other_figures_are_shown(read, words: str):
    assert words in seen(read(f"Jane Roe\nReno, NV\n{words}"))


@pytest.mark.parametrize(
    "words",
    [
        "I am 58 years old.",
        "At the age of 58 I ran a bakery.",
        "I am a 58 y/o clerk.",
        "I was born in 1958 and worked.",
        "Date of birth: May 3, 1958",
        "I am turning 58 in May and ready.",
        "I'm 58 and ready.",
    ],
)
def test_ages_are_no_months_no_dates_and_no_score(program, read, words: str):
    text = "Jane Roe\nReno, NV\nEXPERIENCE\nClerk, Elm Market, 2011 - 2015\n- Filed papers\nSUMMARY\n{}"
    assert "58" not in seen(read(text.format(words)))
    told, plain = (read(text.format(each)).resume for each in (words, "I work."))
    assert (told.months, told.months_min) == (plain.months, plain.months_min)
    assert [(job.title, job.start, job.end) for job in told.jobs] == [
        (job.title, job.start, job.end) for job in plain.jobs
    ]


def scored(screening: Screening) -> list[Any]:
    """Return all points; mistakes are counted by the words read, of which names are left out."""
    assert screening.problem is None
    return [
        [(row.criterion.id, row.points) for row in one.results if row.criterion.id != "spelling"]
        for one in screening.assessments
    ]


def long_enough(text: str) -> str:
    """Return a letter with enough to judge."""
    first, *rest = text.split("\n")
    return "\n".join([first, BODY, *rest])


BODY = (
    "From 2016 to 2020 I worked as a receptionist at Elm Dental. I answered phones, booked visits, copied "
    "insurance cards and took payments at the window. I typed letters and kept the files in order. I was "
    "patient with everyone who came in, and the hygienists and I cleaned the rooms together."
)
READABLE = [Source(f"letter-{at}.txt", long_enough(text).encode()) for at, (_, _, text) in enumerate(LETTERS)]
SOURCES = [*READABLE, *(Source(path.name, path.read_bytes()) for path in sorted(SAMPLES.glob("*.txt")))]
#: "Jenkins" is a program as well: that it is none in a name is all that the name changes.
PROGRAM = "JENKINS"


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_scores_are_the_same_with_the_name_and_without(program, monkeypatch, source: Source):
    source = replace(source, data=source.data.replace(PROGRAM.encode(), b"HOBART"))
    before = scored(program.screen(source, as_of=AS_OF))
    with monkeypatch.context() as patch:
        patch.setattr(contacts, "_name", lambda lookup, told: None)
        patch.setattr(contacts, "_name_of_address", lambda lookup, emails: None)
        patch.setattr(contacts, "told_names", lambda lookup: [])
        patch.setattr(contacts, "find_ages", lambda *_: [])
        without = program.screen(source, as_of=AS_OF)
    assert without.reading.contact.name is None
    assert scored(without) == before


@pytest.mark.parametrize(
    ("name", "text"), [(name, long_enough(text)) for name, _, text in LETTERS if name != "-"]
)
def test_somebody_else_who_writes_the_letter_scores_the_same(program, name: str, text: str):
    scores = [
        scored(program.screen(Source("letter.txt", text.replace(name, who).encode()), as_of=AS_OF))
        for who in (name, "Ngozi Albrecht", "Maria del Carmen Ortiz-Vandermeer")
    ]
    assert scores == [scores[0]] * 3
