"""What a person should look at: stretches between posts, told neutrally; read in November 2026."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest


def between(resume) -> list[str]:
    return [flag.says for flag in resume.flags if flag.code == "between_posts"]


def resume_of(understood, *posts: str):
    lines = "\n".join(f"{title}, Elm Market, {dates}\n- Served customers" for title, dates in posts)
    return understood(f"Jane Roe\nEXPERIENCE\n{lines}\nSKILLS\nfiling")[1]


@pytest.mark.parametrize(
    ("posts", "stretches"),
    [
        ([("Cashier", "June 2014 - May 2016"), ("Cook", "June 2016 - May 2018")], []),
        ([("Cashier", "June 2014 - May 2016"), ("Cook", "May 2017 - May 2018")], []),
        (
            [("Cashier", "June 2014 - May 2016"), ("Cook", "June 2017 - May 2018")],
            ["06/2016 and 05/2017 (12"],
        ),
        (
            [("Cook", "June 2018 - May 2019"), ("Cashier", "June 2014 - May 2016")],
            ["06/2016 and 05/2018 (24"],
        ),
        # a post across it, or one within it
        ([("Cashier", "2014 - 2016"), ("Cook", "2018 - 2019"), ("Clerk", "2010 - Present")], []),
        ([("Cashier", "2010 - 2012"), ("Cook", "2016 - 2019"), ("Clerk", "2013 - 2015")], []),
        # unknown months make no stretch
        ([("Cashier", "2014 - 2015"), ("Cook", "2016 - 2018")], []),
        ([("Cashier", "2014 - 2015"), ("Cook", "2017 - 2018")], ["01/2016 and 12/2016 (12"]),
        # nobody knows where an undated post belongs
        ([("Cashier", "2010 - 2012"), ("Cook", "2016 - 2018"), ("Clerk", "")], []),
        # the time since the last post is none
        ([("Cashier", "2010 - 2012")], []),
    ],
)
def test_stretches_between_posts(understood, posts: list[tuple[str, str]], stretches: list[str]):
    said = between(resume_of(understood, *posts))
    assert len(said) == len(stretches)
    for sentence, part in zip(said, stretches, strict=True):
        assert part in sentence


def test_a_stretch_is_told_neutrally_and_with_its_places(understood):
    resume = resume_of(understood, ("Cashier", "June 2010 - May 2012"), ("Cook", "June 2016 - May 2018"))
    (flag,) = [flag for flag in resume.flags if flag.code == "between_posts"]
    assert "changes no score" in flag.says
    assert not {"gap", "unemployed", "unexplained", "break"} & set(flag.says.lower().split())
    assert [evidence.quote for evidence in flag.evidence] == ["June 2010 - May 2012", "June 2016 - May 2018"]


def test_a_stretch_changes_no_score(understood, program):
    from screener.assess import assess  # noqa: PLC0415
    from screener.rubric import load_rubric  # noqa: PLC0415

    resume = resume_of(understood, ("Cashier", "June 2010 - May 2012"), ("Cook", "June 2016 - May 2018"))
    assert between(resume)
    for name in ("par", "ma"):
        rubric = load_rubric(name, vocabulary=program.vocabulary)
        told = assess(resume, rubric, as_of=date(2026, 11, 30))
        untold = assess(replace(resume, flags=()), rubric, as_of=date(2026, 11, 30))
        assert (told.score, told.ceiling, told.results) == (untold.score, untold.ceiling, untold.results)
