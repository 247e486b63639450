"""One person under two names, or with two resumes, is asked about; nobody is merged and no score moves."""

from __future__ import annotations

from typing import Any

import pytest
from made_screening import AS_OF, TEXT, screening

from screener.report.alike import alike, flag_alike
from screener.report.index import index_parts
from screener.report.jsonform import to_json
from screener.report.listed import listed, slim
from screener.report.page import person_view
from screener.report.words import together
from screener.values import Screening

Post = tuple[str, str, str, str]

CLERK = ("Clerk", "Elm Market, Inc.", "2019-01", "present")
COOK = ("Cook", "Oak Grill", "2016-05", "2018-12")
AIDE = ("Aide", "Fern House", "2014-02", "2016-04")
EMAIL, POSTS = "the same e-mail address", "the same posts, employers and dates"


def person(*posts: Post, emails: tuple[str, ...] = ()) -> dict[str, Any]:
    made = to_json(screening())
    made["candidate"], made["document"] = 1, None
    made["contact"]["emails"] = list(emails)
    names = ("title", "employer", "start", "end")
    made["resume"]["jobs"] = [dict(zip(names, post, strict=True)) for post in posts]
    return slim(made)


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        (person(emails=("a@example.com",)), person(emails=("A@example.com",)), EMAIL),
        (person(CLERK, COOK, emails=("a@example.com",)), person(COOK, CLERK), POSTS),
        (
            person(CLERK, COOK),
            person(("clerk", "Elm Market Inc", "2019-01", "present"), ("COOK", *COOK[1:])),
            POSTS,
        ),
        # a second resume goes on where the first ended
        (person(COOK, AIDE), person(("Clerk", "Elm Market", "2019-01", "present"), COOK, AIDE), POSTS),
    ],
)
def test_one_person_under_two_names_is_told(one: dict[str, Any], other: dict[str, Any], says: str) -> None:
    assert alike([one, person(), other]) == [((1, 3), says)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one post may be that of many: a shop hires ten on one day
        (person(CLERK, COOK), person(CLERK, AIDE)),
        (person(CLERK, COOK), person(CLERK, ("Cook", "Oak Grill", "2016-05", "2018-11"))),
        # and so may posts without employers, or with years alone
        *[(person(("Clerk", "", "2019-01", "2020-01"), ("Cook", "", "2016-01", "2017-01")),) * 2],
        *[(person(("Clerk", "Elm", "2019", "2020"), ("Cook", "Oak", "2016", "2017")),) * 2],
        # the same person is a reference of both
        (
            person(emails=("a@example.com", "boss@example.com")),
            person(emails=("b@example.com", "boss@example.com")),
        ),
    ],
)
def test_two_people_with_something_in_common_are_not_told(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert alike([one, other]) == []


def test_an_address_of_an_agency_is_told_in_one_line() -> None:
    many = [person(emails=("jobs@agency.example",)) for _ in range(9)]
    [(group, says)] = alike(many)
    assert (together(group), says) == ("1, 2, 3, 4, 5, 6 and 3 more", EMAIL)


@pytest.mark.parametrize(("names", "says"), [((4,), "4"), ((4, 7), "4 and 7"), ((4, 7, 9), "4, 7 and 9")])
def test_a_few_are_named_one_by_one(names: tuple[int, ...], says: str) -> None:
    assert together(names) == says


def test_of_candidates_who_were_kept_their_own_numbers_are_told() -> None:
    """They are not those of the rows where a batch has lost some."""
    many = [{**person(emails=("a@example.com",)), "candidate": number} for number in (2, 5, 9)]
    told = [
        [flag["says"] for flag in one["flags"] if flag["code"] == "perhaps_one"] for one in flag_alike(many)
    ]
    others = ("5 and 9", "2 and 9", "2 and 5")
    assert told == [[f"perhaps one person twice, with candidate {other}: {EMAIL}"] for other in others]


def page(*screenings: Screening) -> str:
    views = [person_view(at, to_json(one), one) for at, one in enumerate(screenings, 1)]
    return "".join(index_parts([listed(view, whole=True) for view in views], as_of=AS_OF))


def test_the_page_asks_whether_two_are_one_person_and_shows_no_address() -> None:
    text = page(screening(), screening(TEXT.replace("kite flying", "kite flying, chess")))
    assert "Perhaps one person twice" in text
    assert f"Candidates 1 and 2: {EMAIL}." in text
    assert "no score knows of it" in text


def test_whoever_sent_the_same_text_is_not_told_twice() -> None:
    assert "Perhaps one person twice" not in page(screening(), screening())
