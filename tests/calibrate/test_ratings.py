"""Tables of ratings: every fault at once with its place, and none about people."""

from __future__ import annotations

import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.calibrate import empty_form, read_ratings
from screener.errors import RatingsError, UsageError

from .conftest import rubric_of

HEAD = "rater,criterion,importance\n"
PAIRS = "rater,criterion_a,criterion_b,preferred,strength\n"


def faults(read, text):
    with pytest.raises(RatingsError) as caught:
        read(text)
    assert caught.value.exit_status == 3
    return [(fault.line, fault.column, fault.message) for fault in caught.value.faults]


def test_ratings_are_read(read):
    found = read("\ufeffRater; Criterion ;importance;note\nAna;a;90;much\n\nBen;b;12.5;\n")
    assert [(one.rater, one.criterion, one.importance, one.line) for one in found.ratings] == [
        ("Ana", "a", 90.0, 2), ("Ben", "b", 12.5, 4),
    ]  # fmt: skip
    assert (found.raters, found.comparisons) == (("Ana", "Ben"), ())


@pytest.mark.parametrize(
    ("said", "preferred"),
    [("b", "b"), ("a", "a"), ("c", "c"), ("tie", None), ("Equal", None), ("=", None), ("A", "a")],
)
def test_what_is_preferred(read, said, preferred):
    other = "c" if said == "c" else "b"
    [one] = read(f"{PAIRS}Ana,a,{other},{said},\n").comparisons
    assert (one.preferred, one.strength) == (preferred, 1)


def test_the_first_or_the_second_of_two_may_be_named_by_letter():
    letters = rubric_of(ekg=1, cpr=1)
    found = read_ratings(f"{PAIRS}Ana,cpr,ekg,a,3\nAna,cpr,ekg,B,9\n", "r.csv", letters).comparisons
    assert [(one.preferred, one.strength) for one in found] == [("cpr", 3), ("ekg", 9)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, 1, 'there is no column "rater"'), (1, 1, 'there is no column "criterion"'),
              (1, 1, 'there is no column "importance"')]),
        (HEAD, [(1, 1, "there is no rating")]),
        ("rater,criterion,importance,importance\n", [(1, 4, 'second column "importance"')]),
        ("rater,criterion,importence\n", [(1, 1, 'there is no column "importance"'),
                                          (1, 3, 'unknown column "importence"')]),
        ("rater name,criterion,importance\n", [(1, 1, 'there is no column "rater"'),
                                               (1, 1, 'unknown column "rater name"')]),
        (HEAD + "Ana,a,50\n", [(2, 1, "only one criterion is rated")]),
        # all at once, each at its line and cell
        (
            HEAD + ",a,1\nAna,x,101\nAna,a\nAna,b,many\nAna,c,nan\nAna,d,-1\nBen,a,1\nBen,a,2\n",
            [
                (2, 1, "nobody is named as the rater"),
                (3, 2, '"x" is not a criterion of ours'),
                (3, 3, '"101" is not a number from 0 to 100'),
                (4, 1, "2 cells where 3 are named"),
                (5, 3, '"many" is not a number from 0 to 100'),
                (6, 3, '"nan" is not a number from 0 to 100'),
                (7, 3, '"-1" is not a number from 0 to 100'),
                (9, 2, "Ben has rated a before, on line 8"),
            ],
        ),
        (
            PAIRS + "Ana,a,a,a,1\nAna,a,b,c,1\nAna,a,b,b,10\nAna,a,q,a,1.5\n",
            [
                (2, 3, "a is compared with itself"),
                (3, 4, '"c" is neither of the two'),
                (4, 5, '"10" is not a strength'),
                (5, 3, '"q" is not a criterion of ours'),
                (5, 5, '"1.5" is not a strength'),
            ],
        ),
    ],
)  # fmt: skip
def test_all_faults_at_once(read, text, expected):
    assert faults(read, text) == expected


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("candidate,hired", "ratings_of_people"),
        ("rater,criterion,importance,hired", "past_decisions"),
        ("rater,criterion,importance,Decision", "past_decisions"),
        ("resume,rejected", "ratings_of_people"),
        ("rater,applicant_id,score", "ratings_of_people"),
        ("name,criterion,importance", "ratings_of_people"),
        ("rater,criterion,importance,firstName", "ratings_of_people"),
        ("rater,criterion,score", "ratings_of_people"),
        ("rater,criterion,importance,age", "ratings_of_people"),
        ("interviewed,criterion,importance", "past_decisions"),
        ("rater,criterion,importance,job performance", "past_decisions"),
    ],
)
def test_people_and_past_decisions_are_refused_with_the_reason(read, header, code):
    with pytest.raises(UsageError) as caught:
        read(f"{header}\nAna,a,1\n")
    assert caught.value.code == code
    assert "Barocas and Selbst" in caught.value.message
    assert "criterion" in caught.value.hint


@pytest.mark.parametrize(
    "cells",
    [("candidate 3", "candidate 4"), ("c12", "c7"), ("jane.pdf", "joe.docx"), ("17", "18"), ("j@x.org",)],
)
def test_people_in_the_place_of_criteria_are_refused(read, cells):
    with pytest.raises(UsageError) as caught:
        read(HEAD + "".join(f"Ana,{cell},5\n" for cell in cells))
    assert caught.value.code == "ratings_of_people"


def test_one_number_among_slips_is_a_slip_too(read):
    found = faults(read, HEAD + "Ana,17,5\nAna,aa,5\nAna,bb,5\nAna,a,5\n")
    assert [fault[0] for fault in found] == [2, 3, 4]


def test_a_slip_in_a_criterion_is_no_person(read):
    assert faults(read, HEAD + "Ana,bb,5\nAna,a,6\n") == [(2, 2, '"bb" is not a criterion of ours')]


def test_the_form_to_fill_in_passes_once_filled_in(rubric, read):
    rows = list(csv.reader(io.StringIO(empty_form(rubric))))
    assert rows[0] == ["rater", "criterion", "importance", "label"]
    filled = [rows[0], *(["Ana", row[1], "50", row[3]] for row in rows[1:])]
    assert len(read("\n".join(",".join(row) for row in filled)).ratings) == 4


@given(st.text(alphabet="abcd,\n\"';=\t01 ratecionmp_", max_size=200))
def test_any_text_is_ratings_or_an_error_of_ours(text):
    with suppress(RatingsError, UsageError):
        read = read_ratings(HEAD + text, "ratings.csv", rubric_of(a=1, b=1))
        assert read.ratings
        assert {rating.criterion for rating in read.ratings} <= {"a", "b"}


def test_a_cell_too_long_for_the_csv_reader_was_a_traceback(read):
    [(line, column, message)] = faults(read, f"{HEAD}Ana,a,{'9' * 200_000}\nAna,b,5\n")
    assert (line, column) == (1, 1)
    assert "no table of ratings" in message
