import io
from dataclasses import replace

import pytest
from made_screening import AS_OF, hostile, reading, screening
from rich.console import Console

from screener.report import readtext
from screener.report.page import render_resume
from screener.report.rows import plain
from screener.report.terminal import show
from screener.report.text import render, rows
from screener.report.words import PROMISE
from screener.values import Problem, Screening


def test_what_is_missing_comes_first_in_plain_words_with_its_question() -> None:
    lines = [line.strip() for line in render(screening()).splitlines()]
    order = [
        "Score 48.3 of 100, up to 58.3 once 1 unclear point can be confirmed",
        "Not found (2)",
        "– Customer service  (required)  not found, 0/8",
        "No customer service is shown.",
        "Ask: Tell us of Customer service?",
        "Looked for: customers. Nothing came near.",
        "Looked for: phlebotomy, drew blood (in: experience)",
        "Nearest, but not counted: “Supervised two phlebotomists” (about others)  p1 l8",
        "Unclear, to be asked (1)",
        "Found (1)",
        "“Took vital signs of twenty patients a day”  p1 l6",
    ]
    places = [lines.index(line) for line in order if line != order[0]]
    assert places == sorted(places)
    assert lines[-2] == PROMISE


def retold(kind: str, says: str) -> Screening:
    """Return the screening with its met criterion of another kind, saying something else."""
    made = screening()
    first, *others = made.assessments[0].results
    met = replace(
        first, criterion=replace(first.criterion, kind=kind), finding=replace(first.finding, says=says)
    )
    return replace(made, assessments=(replace(made.assessments[0], results=(met, *others)),))


@pytest.mark.parametrize(
    ("kind", "says", "told"),
    [
        ("experience", "62 months of work in healthcare.", True),
        ("recent_work", "Work with people: 94 of the last 94 months worked.", True),
        ("one_of", "94 months of customer-facing work.", True),
        ("competency", "Patient registration: shown being done in 4 places.", False),
    ],
)
def test_what_is_found_says_how_many_months_and_no_more_than_its_places_do(kind, says, told) -> None:
    made = retold(kind, says)
    assert (f"\n      {says}\n" in render(made)) == told
    assert (f'<p class="says">{says}</p>' in render_resume(made)) == told


def test_the_cap_is_a_line_of_its_own() -> None:
    assert "\nHeld at 60: no customer service is shown\n" in render(screening(bonus=60))


def test_versions_rubric_and_day_are_told() -> None:
    last = render(screening()).splitlines()[-1]
    for told in (
        "ma 1.0",
        "par 1.0",
        "2026-11-30",
        "screener 0.1.0",
        "vocabulary 0123456789ab",
        "spacy 3.8.0",
    ):
        assert told in last


def test_a_resume_without_a_score_says_what_to_do() -> None:
    text = render(
        screening(problem=Problem("not_english", "the text does not seem to be English", "review it"))
    )
    assert "Needs a person: the text does not seem to be English (not_english)" in text
    assert "Next step: review it." in text
    assert "Score" not in text


def test_lines_not_understood_are_quoted_only_where_names_may_be() -> None:
    assert "Hobbies: kite flying" in render(screening(), blind=False)
    assert "Hobbies: kite flying" not in render(screening(), blind=True)


@pytest.mark.parametrize("words", ["\x1b[2J", "\x1b]0;title\x07", "\u202egpj", "[bold]x[/bold]"])
def test_a_terminal_report_is_inert(words: str) -> None:
    out = io.StringIO()
    show(Console(file=out, width=70, markup=True, color_system=None), rows(hostile(words), blind=False))
    for text in (out.getvalue(), render(hostile(words), blind=False)):
        assert not {"\x1b", "\x07", "\u202e"}.intersection(text)
    if words.startswith("["):
        assert words in render(hostile(words), blind=False)


def test_plain_text_is_never_cut_and_a_terminal_wraps() -> None:
    long = "x" * 300
    assert long in render(hostile(long), blind=False)
    out = io.StringIO()
    show(Console(file=out, width=60, color_system=None), rows(screening()))
    assert all(len(line) <= 60 for line in out.getvalue().splitlines())
    assert "█" in out.getvalue()


@pytest.mark.parametrize("width", [40, 60, 80])
def test_a_long_end_of_a_line_leaves_its_text_on_a_narrow_terminal(width: int) -> None:
    """At 40 columns the end took the line, and nothing was left of what it belonged to."""
    out = io.StringIO()
    show(Console(file=out, width=width, color_system=None), rows(screening()))
    text = " ".join(out.getvalue().split())
    assert "Candidate" in text
    assert "of its lines understood" in text
    assert "…" not in text


def with_media_type(made: Screening, media_type: str) -> Screening:
    document = replace(made.reading.document, media_type=media_type)
    return replace(made, reading=replace(made.reading, document=document))


@pytest.mark.parametrize(
    ("media_type", "told"),
    [
        ("text/plain", "plain text,"),
        ("application/pdf", "1 page,"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX,"),
        ("application/vnd.oasis.opendocument.text", "ODT,"),
        ("image/jpeg", "picture,"),
    ],
)
def test_a_photo_or_a_document_of_word_is_not_called_plain_text(media_type: str, told: str) -> None:
    assert f"Candidate  {told}" in render(with_media_type(screening(), media_type))
    assert f">{told}".rstrip(",") in render_resume(with_media_type(screening(), media_type))


def test_abilities_have_their_names_where_they_are_known() -> None:
    text = plain(readtext.rows(reading(), as_of=AS_OF, labels={"vitals": "Vital signs", "ekg": "EKG"}))
    assert "✓ Vital signs  shown being done" in text
    assert "not found: EKG" in text


def test_a_reading_tells_what_was_understood_and_what_was_not() -> None:
    text = plain(readtext.rows(reading(), as_of=AS_OF))
    for told in (
        "name: Wilhelmina Quill",
        "Medical Assistant · Alder Family Clinic  p1 l5",
        "2021-01 to present, 71 months; customer-facing, healthcare, clinical",
        "✓ vitals  shown being done",
        "not found: ekg",
        "Certified Clinical Medical Assistant [CCMA]: held, expires 2027-05  p1 l13",
        "Lines not understood (1)",
        "l15  Hobbies: kite flying",
    ):
        assert told in text
    assert "Wilhelmina" not in plain(readtext.rows(reading(), as_of=AS_OF, blind=True))
