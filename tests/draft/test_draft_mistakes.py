"""What drafts once got wrong, each with the name of the mistake."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from screener.cli import program as command
from screener.draft import draft_yaml
from screener.draft.durations import find_absurd, is_nought

FOLDER = Path(__file__).parent
SAMPLES = FOLDER.parents[1] / "sample_resumes"
POSTING = "Medical Assistant\n\nQualifications\n\n- {}\n- CPR card\n- Takes vital signs and rooms patients\n"


@pytest.fixture
def line_of(draft_of):
    """Return a function from a line to the draft of a posting with it, and the ids that it gave."""

    def made(line: str):
        draft = draft_of(POSTING.format(line))
        return draft, [criterion.id for criterion in draft.criteria if criterion.quotes[0].line == 3]

    return made


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("Obtain prior authorizations for MRI and surgery", ["authorization-referral"]),
        ("Obtains pre-certification for ultrasound and X-ray", ["authorization-referral"]),
        (
            "Prior authorizations for MRI, then assisting with surgery",
            ["authorization-referral", "assist-procedures"],
        ),
        ("Assisting with surgery", ["assist-procedures"]),
        ("X-ray experience", ["xray"]),
    ],
)
def test_what_an_authorization_is_for_is_no_ability(line_of, line: str, ids: list[str]):
    assert line_of(line)[1] == ids


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        (
            "Verify insurance eligibility and obtain prior authorizations",
            ["insurance", "authorization-referral"],
        ),
        ("Verify insurance and obtain referrals", ["insurance", "authorization-referral"]),
        ("Obtain insurance authorizations", ["authorization-referral"]),
    ],
)
def test_the_first_half_of_a_line_is_not_lost_to_what_the_second_names(line_of, line: str, ids: list[str]):
    assert line_of(line)[1] == ids


def test_a_product_is_not_one_of_itself(line_of, judged):
    draft, ids = line_of("Epic experience required")
    (epic,) = [criterion for criterion in draft.criteria if criterion.id == "epic"]
    assert ids == ["epic"]
    assert (epic.label, epic.ask) == ("Epic", "How have you used Epic?")
    assert any("one product" in note for note in epic.notes)
    assert judged(draft) == []
    two, _ = line_of("Epic or Cerner")
    assert any(c.ask.startswith("Which of these do you have: Epic or ") for c in two.criteria)


def test_names_of_certifications_keep_their_capitals(line_of):
    draft, _ = line_of("CHAA or CMAA certification")
    (asked,) = [criterion.ask for criterion in draft.criteria if criterion.id == "chaa-certification"]
    assert "Do you hold Certified" in asked


@pytest.mark.parametrize(
    ("line", "wishes"),
    [
        ("Must be a Christian female, no kids", {"Christian", "female", "no kids"}),
        ("Male preferred", {"Male"}),
        ("Attractive and well dressed", {"Attractive"}),
        ("A young lady for our desk", {"young", "young lady"}),
        ("No felons.", {"No felons"}),
        ("No felony convictions", {"No felony convictions", "convictions"}),
        ("Must own a car.", {"own a car"}),
        ("Must have a reliable vehicle", {"have a reliable vehicle"}),
        ("An attractive salary", set()),
        ("Assists with female exams", set()),
        ("Interest in women's health", set()),
        ("Cares for male and female patients", set()),
        ("Both male and female, or female/male, patients", set()),
        ("Christian and female", {"Christian", "female"}),
        ("Must drive patient satisfaction", set()),
        ("Must drive between sites", {"Must drive"}),
        ("A beautiful and attractive location", set()),
        ("Leaves no record unsigned", set()),
        ("No criminal record", {"No criminal record", "criminal record"}),
    ],
)
def test_wishes_of_sex_looks_record_and_car_are_told(line_of, line: str, wishes: set[str]):
    draft, _ = line_of(line)
    told = {left.quote.text for left in draft.proxies}
    assert wishes <= told
    assert told <= wishes | {"A young lady"}


@pytest.mark.parametrize(("line", "topic"), [("No felons.", "record_checks"), ("Must own a car.", "driving")])
def test_record_and_car_are_understood(line_of, line: str, topic: str):
    draft, ids = line_of(line)
    assert (ids, [left.topic for left in draft.cannot], draft.unread) == ([], [topic], ())


@pytest.mark.parametrize(
    ("text", "absurd"),
    [
        ("minimum of -3 years", "-3 years"),
        ("must have 99999999999999 years", "99999999999999 years"),
        ("99 years of experience", "99 years"),
        ("0 years", "0 years"),
        ("0-2 years", "0-2 years"),
        ("3 years", ""),
        ("1-3 years", ""),
        ("10 years", ""),
        ("0.5 years", ""),
        ("in business for over 99 years", ""),
    ],
)
def test_lengths_that_cannot_be(text: str, absurd: str):
    assert find_absurd(text) == absurd
    assert is_nought(absurd) == absurd.startswith("0")


def test_an_absurd_length_is_said_to_be_one(line_of, judged):
    draft, ids = line_of("Minimum of -3 years experience as a medical assistant")
    (work,) = [criterion for criterion in draft.criteria if criterion.id == ids[0]]
    assert work.notes[0].startswith('"-3 years" is no length that can be worked')
    assert judged(draft) == []


def test_no_years_at_least_are_no_must(line_of):
    draft, ids = line_of("Minimum 0 years customer service experience")
    assert (ids, [left.topic for left in draft.cannot]) == ([], ["not_needed"])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ((SAMPLES / "ma-no-ekg-yet.txt").read_text(encoding="utf-8"), "as a resume does"),
        ((FOLDER.parents[1] / "README.md").read_text(encoding="utf-8")[:20_000], "neither what is asked"),
        ("A walk by the river.\n\nIt rained, and CPR was shown at the fair.\n", "nothing in it says"),
    ],
    ids=["resume", "readme", "diary"],
)
def test_what_is_no_posting_is_doubted(draft_of, text: str, says: str):
    draft = draft_of(text)
    assert says in draft.doubt
    assert f"# Is it a posting? {draft.doubt[:1].upper()}" in draft_yaml(draft, title="A post")


def test_no_posting_is_doubted(drafted):
    postings = sorted(path.stem for path in (FOLDER / "postings").glob("*.txt"))
    assert {name: drafted(name).doubt for name in postings if drafted(name).doubt} == {}


def test_the_command_warns_of_a_resume():
    done = CliRunner().invoke(command, ["rubric", "draft", str(SAMPLES / "ma-no-ekg-yet.txt")])
    assert "warning: this does not look like a posting" in done.stderr


def test_a_missing_folder_is_said_before_anything_is_read(tmp_path):
    target = tmp_path / "none" / "ours.yaml"
    done = CliRunner().invoke(command, ["rubric", "draft", "no-such-posting.txt", "-o", str(target)])
    assert (done.exit_code, "(cannot_write)" in done.stderr) == (2, True)


def test_wishes_left_out_are_counted():
    done = CliRunner().invoke(command, ["rubric", "draft", str(FOLDER / "postings" / "wishes.txt")])
    assert "wishes left out on purpose" in done.stderr
