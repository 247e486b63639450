"""A rubric tried on people: the parts of a difference add up to it, and ranks are those of reports."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.ranks import spearman
from screener.report.trialform import summary, trial_csv, trial_rows, trial_to_json
from screener.trial import Judged, Person, Standing, compare, reweighed
from screener.values import Criterion, Rubric

CREDITS = {"met": 1.0, "partly": 0.5, "unclear": 0.0, "missed": 0.0}


def criterion(ident, weight, *, required=False, asks="x"):
    return Criterion(ident, "competency", ident.upper(), asks, weight, required, "Guide", "?")


def rubric(name, *criteria, cap=None):
    return Rubric(name, name, "1", None, cap, criteria, (name,), name * 8)


def standing(of, **outcomes):
    """What a rubric makes of outcomes by criterion id."""
    lines = tuple(
        Judged(c.id, c.label, c.weight, CREDITS[outcomes[c.id]], outcomes[c.id], c.required)
        for c in of.criteria
    )
    return reweighed(Standing(0.0, lines), of)


def person(number, before, after, **outcomes):
    return Person(number, f"{number}.txt", None, standing(before, **outcomes), standing(after, **outcomes))


OLD = rubric("old", criterion("a", 5), criterion("b", 3), criterion("c", 2), cap=40)
NEW = rubric("new", criterion("a", 5), criterion("b", 3, required=True), criterion("d", 12), cap=40)


def told(move):
    return [(one.what, one.criterion, one.before, one.after, one.points) for one in move.reasons]


def test_every_kind_of_reason():
    people = [
        person(1, OLD, NEW, a="met", b="missed", c="met", d="met"),
        person(2, OLD, NEW, a="met", b="met", c="missed", d="missed"),
    ]
    trial = compare(OLD, NEW, people)
    first, second = sorted(trial.moves, key=lambda move: move.number)
    # 70 of 100 before; 17 of 20 after, held at 40, since b has become a minimum.
    assert (first.score_before, first.score_after) == (70.0, 40.0)
    assert told(first) == [
        ("added", "d", "", "met", 60.0),
        ("limit", "", "", "", -45.0),
        ("others", "", "", "", -25.0),
        ("removed", "c", "met", "", -20.0),
    ]
    assert (first.lacking, first.settled) == (("B",), ())
    assert (second.score_before, second.score_after) == (80.0, 40.0)
    assert told(second) == [("others", "", "", "", -25.0), ("changed", "b", "met", "met", -15.0)]
    assert [(move.rank_before, move.rank_after) for move in (first, second)] == [(2, 1), (1, 1)]
    assert trial.lacking == (("B", 1),)


def test_a_minimum_that_is_one_no_more_is_told():
    trial = compare(NEW, OLD, [person(1, NEW, OLD, a="met", b="missed", c="met", d="met")])
    assert trial.settled == (("B", 1),)
    assert told(trial.moves[0])[1] == ("limit", "", "", "", 45.0)


def test_differences_of_the_rubrics():
    trial = compare(OLD, replace(NEW, cap=None), [])
    assert [(one.what, one.criterion) for one in trial.differences] == [
        ("changed", ""), ("changed", "b"), ("added", "d"), ("removed", "c"),
    ]  # fmt: skip
    assert trial.differences[0].after == "none"
    assert trial.differences[1].before == "weight 3 (30.0 of 100 points)"
    assert trial.differences[1].after == "weight 3 (15.0 of 100 points, required)"


def test_another_question_under_the_same_id_is_told():
    other = rubric("new", criterion("a", 5, asks="y"), criterion("b", 3), criterion("c", 2), cap=40)
    [difference] = compare(OLD, other, []).differences
    assert "asks something else" in difference.after


def test_the_same_rubric_moves_nobody():
    people = [person(n, OLD, OLD, a="met", b=b, c="met") for n, b in enumerate(("met", "partly", "met"))]
    trial = compare(OLD, OLD, people)
    assert trial.differences == ()
    assert [(move.climbs, move.reasons) for move in trial.moves] == [(0, ())] * 3
    assert [move.rank_after for move in trial.moves] == [1, 1, 3]
    assert trial.agreement == pytest.approx(1.0)


outcomes = st.sampled_from(sorted(CREDITS))
weights = st.integers(1, 40).map(lambda number: number / 4)


@st.composite
def rubrics(draw, ids):
    """A rubric with these criteria, weights in quarters, minimums and a limit or none."""
    criteria = [criterion(ident, draw(weights), required=draw(st.booleans())) for ident in ids]
    return rubric(ids, *criteria, cap=draw(st.sampled_from([None, 30, 55])))


@given(rubrics("abcd"), rubrics("bcde"), st.tuples(*[outcomes] * 5))
def test_reasons_add_up_to_the_difference(before, after, found):
    [move] = compare(
        before, after, [person(1, before, after, **dict(zip("abcde", found, strict=True)))]
    ).moves
    # Seven parts at most, each rounded to a tenth, or left out where it is less.
    change = move.score_after - move.score_before
    assert sum(one.points for one in move.reasons) == pytest.approx(change, abs=0.6)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([1, 2, 3], [1, 2, 3], 1.0),
        ([1, 2, 3], [3, 2, 1], -1.0),
        ([1, 2, 3, 4], [2, 1, 4, 3], 0.6),
        ([1, 1, 3], [1, 2, 3], 0.866025403784),  # ties at the mean of their ranks
        ([1, 1], [1, 2], None),
        ([], [], None),
    ],
)
def test_spearman(one, other, expected):
    found = spearman(one, other)
    assert found == (None if expected is None else pytest.approx(expected))


# --------------------------------------------------------------------------- how it is shown

TRIAL = compare(
    OLD,
    NEW,
    [
        replace(person(1, OLD, NEW, a="met", b="missed", c="met", d="met"), name="=cmd()"),
        person(2, OLD, NEW, a="met", b="met", c="missed", d="missed"),
    ],
)
AS_OF = date(2026, 11, 30)


def test_the_counts():
    assert summary(TRIAL) == {
        "people": 2, "up": 1, "down": 0, "same_rank": 1, "score_changed": 2, "most_up": 1, "most_down": 0,
        "agreement": None, "minimums_newly_not_found": [{"label": "B", "people": 1}],
        "minimums_found_now": [],
    }  # fmt: skip


def test_text_says_who_moves_and_why():
    text = "\n".join(
        f"{row.text}  {row.tail}"
        for row in trial_rows(TRIAL, as_of=AS_OF, unscored=[(3, "x.pdf", "scanned")])
    )
    assert "candidate 1: rank 2 -> 1, 70.0 -> 40.0" in text
    assert "D (new: found): +60.0" in text
    assert "C (no longer asked; was found): -20.0" in text
    assert "the limit, for want of B: -45.0" in text
    assert "B: a minimum that 1 person newly lack" in text
    assert "1 file without a score: not compared" in text


def test_the_table_is_safe_and_whole():
    lines = trial_csv(TRIAL).splitlines()
    assert len(lines) == 3
    assert lines[1].startswith('"1","","\'=cmd()","2","1","70.0","40.0","-30.0","D (new: found): +60.0')


def test_json_holds_everybody():
    data = trial_to_json(TRIAL, as_of=AS_OF, unscored=[(3, "x.pdf", "scanned")], notes=["a note"])
    assert [one["candidate"] for one in data["people"]] == [1, 2]
    assert data["people"][0]["minimums_newly_not_found"] == ["B"]
    assert data["unscored"] == [{"candidate": 3, "file": "x.pdf", "code": "scanned"}]
    assert (data["before"]["cap"], data["notes"]) == (40, ["a note"])
