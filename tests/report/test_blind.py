import json
from dataclasses import replace

import pytest
from made_screening import TEXT, document_of, found, reading, screening

from screener.report.blind import HIDDEN, veil
from screener.report.jsonform import dumps, to_json
from screener.report.text import render
from screener.values import Contact

PERSONAL = (
    "Wilhelmina",
    "Quill",
    "quill@example.com",
    "010-7788",
    "Portland",
    "Larkspur",
    "2020",
    "A-1234567",
    "wilhelmina-quill.txt",
)


@pytest.mark.parametrize("personal", PERSONAL)
def test_blind_output_names_nobody(personal: str) -> None:
    made = screening()
    assert personal in dumps(to_json(made))
    assert personal not in dumps(to_json(made, blind=True))
    assert personal not in render(made, blind=True)


def test_blind_json_has_no_contact_block() -> None:
    data = to_json(screening(), blind=True)
    assert "contact" not in data
    assert data["file"] is None


def test_the_open_report_names_the_person() -> None:
    assert "Wilhelmina Quill" in render(screening(), blind=False)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Wilhelmina Quill earned honors", f"{HIDDEN} earned honors"),
        (
            "Medical assisting diploma, Larkspur College, 2020",
            f"Medical assisting diploma, {HIDDEN}, {HIDDEN}",
        ),
        ("Took vital signs", "Took vital signs"),
    ],
)
def test_quotes_hide_what_names_the_person_and_nothing_else(words: str, shown: str) -> None:
    made = reading()
    assert veil(made).quote(found(made.document, words)[0].span) == shown
    assert veil(made, blind=False).quote(found(made.document, words)[0].span) == words


def test_words_of_the_name_are_hidden_wherever_they_stand() -> None:
    made = screening(TEXT.replace("Hobbies: kite flying", "Ms. Quill flies a kite"))
    assert veil(made.reading).quote(found(made.reading.document, "Ms. Quill")[0].span) == f"Ms. {HIDDEN}"


def test_where_no_name_was_made_out_the_line_where_it_likely_stands_is_hidden() -> None:
    made = replace(reading(), contact=Contact())
    assert veil(made).spans[0] == made.document.lines[0].span


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Larkspur Technical College 2020", f"{HIDDEN} {HIDDEN}"),
        ("University of the North Coast", HIDDEN),
        (
            "Medical assisting diploma, Larkspur Vale Academy (2020)",
            f"Medical assisting diploma, {HIDDEN} ({HIDDEN})",
        ),
        ("Medical assisting diploma, 900 hours", "Medical assisting diploma, 900 hours"),
    ],
)
def test_a_school_that_no_course_was_joined_to_is_hidden_all_the_same(line: str, shown: str) -> None:
    made = reading(document_of(f"{TEXT.rstrip()}\n{line}\n"))
    (course,) = found(made.document, line)
    entry = replace(made.resume.education.entries[0], evidence=(course,))
    education = replace(made.resume.education, entries=(entry,))
    made = replace(
        made, contact=Contact(name=made.contact.name), resume=replace(made.resume, education=education)
    )
    assert veil(made).quote(course.span) == shown


def test_scores_are_the_same_blind_or_not() -> None:
    def scored(blind: bool) -> list[object]:
        data = json.loads(dumps(to_json(screening(), blind=blind)))
        return [
            (a["score"], a["ceiling"], [(r["criterion"], r["outcome"], r["points"]) for r in a["results"]])
            for a in data["assessments"]
        ]

    assert scored(True) == scored(False)
