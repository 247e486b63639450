"""Two dates in cells of their own: the ends of a post, or what is said of a card. "⇥" is a tab."""

import pytest

from screener.nlp.dates.finder import join_ends
from screener.nlp.dates.grammar import find_dates


def isos(text: str, work: tuple[int, int] = (0, 999)) -> list[str]:
    text = text.replace("⇥", "\t")
    return [found.iso() for found in join_ends(text, find_dates(text, pivot=2026), [work])]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Clerk⇥Elm Market⇥02/2019⇥05/2021", ["2019-02/2021-05"]),
        ("Feb 2019⇥May 2021⇥Clerk", ["2019-02/2021-05"]),
        ("Clerk⇥2019⇥2021", ["2019/2021"]),
        ("Clerk⇥2019⇥2019", ["2019/2019"]),
        ("Clerk⇥02/2019⇥–⇥05/2021", ["2019-02/2021-05"]),
        ("Clerk⇥Feb 2019⇥Present", ["2019-02/.."]),
        ("Clerk⇥2019⇥now\nCook⇥2016⇥2018", ["2019/..", "2016/2018"]),
        ("Clerk⇥05/2021⇥02/2019", ["2021-05", "2019-02"]),
        ("Clerk⇥2019⇥Elm Market⇥2021", ["2019", "2021"]),
        ("Clerk⇥2019⇥Present Oak Bank", ["2019"]),
        ("CPR⇥02/2019⇥02/2021", ["2019-02", "2021-02"]),
        ("Forklift, expires⇥2019⇥2021", ["2019", "2021"]),
        ("Clerk 2019 | Cook 2021", ["2019", "2021"]),
    ],
)
def test_ends_of_a_post_in_two_cells(text, wanted):
    assert isos(text) == wanted


def test_dates_outside_work_stay_apart():
    assert isos("Oak High⇥2009⇥2013", (0, 0)) == ["2009", "2013"]
