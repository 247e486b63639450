"""Blanks that a file lost between words are put back, and no others."""

from __future__ import annotations

import pytest

from screener.parse import parse
from screener.parse.layout.lost_blanks import has_lost_blanks, with_blanks
from screener.values import Source

GLUED = """Jo Lark
Medical Assistant
06/2019 to Present Maple Family Practice, Dayton, OH
Took vitalsigns and medicalhistories from patientsand families beforethe visit.
Drew blood with butterfliesand vacutainers, labeled tubesand sent them to thelab.
Answered phonesand scheduled appointmentswith the specialists.
Ordered suppliesand kept roomsclean.
"""


def _text(text: str) -> str:
    return parse(Source("resume.txt", text.encode())).text


def test_words_that_a_file_runs_together_are_parted():
    text = _text(GLUED)
    for phrase in (
        "vital signs and medical histories from patients and families before the visit",
        "butterflies and vacutainers, labeled tubes and sent",
        "the lab",
        "phones and scheduled appointments with the specialists",
        "supplies and kept rooms clean",
    ):
        assert phrase in text


def test_a_file_with_words_run_together_says_so():
    flags = parse(Source("resume.txt", GLUED.encode())).flags
    (flag,) = [flag for flag in flags if flag.code == "lost_blanks"]
    assert flag.says == "the file runs words together; 11 blanks were put back between them"


def test_every_word_that_was_parted_still_has_its_place():
    document = parse(Source("resume.txt", GLUED.encode()))
    assert [document.quote(word.span) for word in document.words] == document.text.split()
    assert len(document.words) == len(GLUED.split()) + 11


def test_a_cell_begins_with_the_same_word_as_before():
    assert "Ran thelab" not in _text(GLUED + "Ran thelab and keptrooms clean\tMaple Clinic\t2016\n")
    assert "clean\tMaple Clinic\t2016" in _text(
        GLUED + "Ran thelab and keptrooms clean\tMaple Clinic\t2016\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "I understand the demand, stand by the brand, expand the island and lend a hand to the husband.",
        "Helpdesk and onboarding at Ferdinand Wetland, worklist, timesheets, checkin and healthcare.",
        # A slip or two is nobody's bad file.
        "Roomed patientsand took vitals. Cleaned the roomsand instruments. Answered the phones.",
    ],
)
def test_other_texts_stay_as_they_are(text: str):
    assert not has_lost_blanks(text)
    assert _text(text).split() == text.split()


@pytest.mark.parametrize(
    ("word", "parted"),
    [
        ("ofthe", "of the"),
        ("officeand", "office and"),
        ("ofexperiencein", "of experience in"),
        ("Promoteindependence,", "Promote independence,"),
        ("NURSINGASSISTANT/HOMEHEALTH", "NURSING ASSISTANT/HOME HEALTH"),
        ("atRiverside", "at Riverside"),
        ("runsa", "runs a"),
        # Words, names of products, and what nobody can part.
        ("understand", "understand"),
        ("PowerPoint", "PowerPoint"),
        ("eClinicalWorks", "eClinicalWorks"),
        ("HHAeXchange", "HHAeXchange"),
        ("venipunctures", "venipunctures"),
        ("Okonkwo", "Okonkwo"),
        ("jo.lark@example.com", "jo.lark@example.com"),
        ("", ""),
    ],
)
def test_a_word_is_parted_where_both_halves_are_words(word: str, parted: str):
    assert with_blanks(word) == parted
