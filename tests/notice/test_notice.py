"""Notices: what is in them, what the data file holds, and how they look."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from click.testing import CliRunner

from screener.cli import program as command
from screener.errors import UsageError
from screener.notice import FORMS, load_laws, make_notice, place_names
from screener.rubric import list_rubrics, load_rubric
from screener.values import Rubric
from screener.vocab import load_vocabulary

PLACES = ("nyc", "il", "co", "ca")


@pytest.fixture(scope="module")
def par() -> Rubric:
    return load_rubric("par", vocabulary=load_vocabulary())


def run(*args: str):
    return CliRunner().invoke(command, ["notice", *args])


def flat(text: str) -> str:
    return " ".join(text.split())


# --------------------------------------------------------------------------- the data file


def test_the_places_are_those_of_the_command():
    assert place_names() == PLACES


def test_every_statement_says_where_it_stands_and_how_it_is_known():
    for place in load_laws().places.values():
        assert place.statements
        for name, one in place.statements.items():
            assert re.fullmatch(r"[a-z_]+", name)
            assert one.says.endswith("."), one.says
            assert len(one.law) > 5
            assert len(one.source) > 5
            assert len(one.dated) > 4
            recalled = "recalled" in one.source or "nobody has decided" in one.source
            assert not (recalled and one.certainty != "unverified"), "what was not read is not verified"
            assert not ("law firms" in one.source and one.certainty == "verified")


def test_the_day_of_the_file_is_a_day():
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", load_laws().as_of)


FACTS = {
    "nyc": ["at least ten business days before use", "Local Law 144", "bias audit by an independent auditor"],
    "il": [
        "HB 3773",
        "in force since 2026-01-01",
        "video interviews",
        "whether they were adopted is not known",
    ],
    "co": ["SB 26-189", "From 1 January 2027", "SB 24-205, which was postponed, never took effect"],
    "ca": ["in force since 2025-10-01", "kept for four years", "Privacy Protection Agency", "from 2027"],
}


@pytest.mark.parametrize("place", PLACES)
def test_what_each_place_asks(par: Rubric, place: str):
    text = flat(FORMS["text"](make_notice(par, (place,))))
    for fact in FACTS[place]:
        assert fact in text
    for other in set(PLACES) - {place}:
        assert load_laws().places[other].name not in text


@pytest.mark.parametrize("place", PLACES)
def test_what_is_not_verified_is_marked_for_counsel(par: Rubric, place: str):
    notice = make_notice(par, (place,))
    told = [item for part in (*notice.parts, *notice.notes) for item in part.items]
    chosen = [load_laws().places["us"], load_laws().places[place]]
    for one in (statement for each in chosen for statement in each.statements.values()):
        item = next(item for item in told if item.startswith(one.says))
        assert one.law in item
        assert one.source in item
        assert one.dated in item
        assert ("to be checked by counsel" in item) == (one.certainty != "verified")


@pytest.mark.parametrize("form", FORMS)
def test_no_notice_says_that_a_law_is_satisfied(form: str):
    vocabulary = load_vocabulary()
    for entry in list_rubrics():
        text = FORMS[form](make_notice(load_rubric(entry.id, vocabulary=vocabulary), PLACES)).lower()
        for word in ("compliant", "complies", "compliance with", "bias-free", "unbiased", "exempt"):
            assert word not in text, (entry.id, word)


# --------------------------------------------------------------------------- the notice


def test_every_criterion_is_told_with_its_points(par: Rubric):
    notice = make_notice(par, ("nyc",))
    assessed = next(part for part in notice.parts if part.heading == "What is assessed")
    assert len(assessed.items) == len(par.criteria)
    for criterion in par.criteria:
        assert sum(item.startswith(criterion.label) for item in assessed.items) >= 1
    points = [float(item.removesuffix(" points").rpartition(" ")[2]) for item in assessed.items]
    assert points == sorted(points, reverse=True)
    assert sum(points) == pytest.approx(100, abs=0.1 * len(points))


def test_minimums_are_told_as_what_they_are(par: Rubric):
    notice = make_notice(par, ("co",))
    musts = next(part for part in notice.parts if part.heading == "What the job cannot do without")
    assert set(musts.items) == {criterion.label for criterion in par.criteria if criterion.required}
    assert "no higher than 55" in musts.paragraphs[0]
    assert "Nobody is left out for it" in musts.paragraphs[0]
    plain = replace(par, criteria=tuple(replace(c, required=False) for c in par.criteria))
    assert all("cannot do without" not in part.heading for part in make_notice(plain, ("co",)).parts)


def test_what_must_not_be_missing(par: Rubric):
    text = flat(FORMS["text"](make_notice(par, ("nyc",), employer="Riverside", contact="Ana, 555-0100")))
    for words in (
        "A person decides.",
        "rejects nobody",
        "The resume that you hand in, and nothing else",
        "Ask Ana, 555-0100",
        "another way of applying, or an accommodation",
        "that a mistake be corrected",
        "that a person looks at your resume without the program",
        "photo, age, date of birth",
        "gaps between jobs",
        "a second language",
        "not legal advice",
    ):
        assert words in text
    assert "[name of the employer]" not in text
    assert "[date]" in text


def test_a_rubric_that_asks_for_a_language_says_so(par: Rubric, tmp_path):
    path = tmp_path / "ours.yaml"
    path.write_text(
        "title: Ours\nextends: par\ncriteria:\n  spanish: {kind: language, language: Spanish, label: Spanish,"
        " weight: 3, source: patients, ask: 'Do you speak it?'}\n",
        encoding="utf-8",
    )
    ours = load_rubric(path, vocabulary=load_vocabulary())

    def unused(rubric: Rubric) -> tuple[str, ...]:
        parts = make_notice(rubric, ("ca",)).parts
        return next(part.items for part in parts if part.heading == "What is not used")

    assert "a second language" in unused(par)
    assert "a second language" not in unused(ours)


def test_fitted_weights_are_told(par: Rubric):
    text = FORMS["text"](make_notice(replace(par, fitted="to 4 raters, 2026-11"), ("nyc",)))
    assert "fitted to ratings that people gave of how much each point matters" in flat(text)
    assert "to 4 raters, 2026-11" in flat(text)
    assert "fitted" not in FORMS["text"](make_notice(par, ("nyc",)))


@pytest.mark.parametrize(
    ("places", "asked", "says"),
    [
        (("nyc",), None, "4 years"),
        (("co",), None, "4 years"),
        (("ca",), None, "4 years"),
        (("nyc",), 6, "6 years"),
        (("il",), 1, "one year"),
    ],
)
def test_how_long_records_are_kept(par: Rubric, places: tuple[str, ...], asked: int | None, says: str):
    assert f"We keep, for {says} " in flat(FORMS["text"](make_notice(par, places, keep_years=asked)))


def test_less_than_a_place_asks_is_noted(par: Rubric):
    text = flat(FORMS["text"](make_notice(par, ("ca", "co"), keep_years=3)))
    assert "California asks for 4 years of records; this says 3 years." in text
    assert "Colorado asks for" not in text


def test_an_unknown_place():
    with pytest.raises(UsageError) as raised:
        make_notice(load_rubric("par", vocabulary=load_vocabulary()), ("nyx",))
    assert (raised.value.code, "nyc" in raised.value.hint) == ("unknown_place", True)


# --------------------------------------------------------------------------- forms


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        assert {name for name, _ in attrs} <= {"lang", "charset", "name", "content"}
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_hostile_words_do_nothing_in_a_page(par: Rubric):
    evil = '<script>alert(1)</script>\u202e"& \x1b[31m'
    notice = make_notice(replace(par, title=evil), ("nyc",), employer=evil, contact=evil)
    page = _Page()
    page.feed(FORMS["html"](notice))
    assert page.open == []
    assert "script" not in page.seen
    assert "<script>alert(1)</script>" in page.text
    for form in FORMS:
        text = FORMS[form](notice)
        assert not {"\u202e", "\x1b"} & set(text)
    assert "<script>" not in FORMS["markdown"](notice).replace("\\<", "")


def test_lines_of_text_are_short(par: Rubric):
    assert max(map(len, FORMS["text"](make_notice(par, PLACES)).splitlines())) <= 88


def test_the_notes_are_set_apart(par: Rubric):
    notice = make_notice(par, ("nyc",))
    assert "bias audit" in FORMS["html"](notice).partition("<aside>")[2]
    assert "bias audit" not in FORMS["html"](notice).partition("<aside>")[0]


# --------------------------------------------------------------------------- the command


def test_the_command_writes_a_file_and_says_what_to_fill_in(tmp_path):
    path = tmp_path / "notice.html"
    done = run(
        "ma",
        "--place",
        "nyc",
        "--place",
        "CA",
        "--employer",
        "Riverside",
        "--format",
        "html",
        "-o",
        str(path),
    )
    assert done.exit_code == 0, done.stderr
    assert "to fill in (in square brackets): --contact, --date" in done.stderr
    assert "California" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["par"], "usage"),
        (["par", "--place", "paris"], "unknown_place"),
        (["pra", "--place", "nyc"], "unknown_rubric"),
        (["par", "--place", "nyc", "--date", "next week"], "bad_date"),
        (["par", "--place", "nyc", "--keep", "0"], "usage"),
    ],
)
def test_wrong_use(args: list[str], code: str):
    done = run(*args)
    assert (done.exit_code, f"({code})" in done.stderr) == (2, True)


def test_the_same_notice_every_time():
    args = ("par", "--place", "il", "--date", "2026-12-01")
    assert run(*args).stdout == run(*args).stdout
    assert "2026-12-01" in run(*args).stdout


def test_explain_lists_what_notices_say():
    told = CliRunner().invoke(command, ["explain", "notices"]).stdout
    assert told.count("(as of ") == sum(len(place.statements) for place in load_laws().places.values())
    assert "to be checked by counsel" in told
