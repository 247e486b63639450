"""Posts named in passing: lines that begin "Before that:", and what a summary says somebody was besides."""

from __future__ import annotations

import pytest
from marked import Row, document_of, rows_of

#: Each line below the posts of a resume.
LINES: dict[str, list[Row]] = {
    "Before that: stock hand on a ferry, two summers. Night clerk, motel, Elko.": [
        ("stock hand on a ferry", None, None),
        ("Night clerk", "motel", None),
    ],
    "Before Army: feed mill, apple orchard.": [("feed mill", None, None), ("apple orchard", None, None)],
    "Earlier: preschool aide (2 years), Olsen's shoe counter, Papa's diner": [
        ("preschool aide", None, None),
        ("Olsen's shoe counter", None, None),
        ("Papa's diner", None, None),
    ],
    "Even earlier: Survey taker by phone (county health), dorm cook": [
        ("Survey taker by phone", "county health", None),
        ("dorm cook", None, None),
    ],
    "EARLIER — Bagger and then produce clerk, Fallon, while in school; learned what shrink is.": [
        ("Bagger and then produce clerk", "Fallon", None)
    ],
    "Seasonal: tax aide see below, sleigh driver for my uncle, winters 2012 to 2015.": [
        ("sleigh driver", None, "winters 2012 to 2015")
    ],
    "Other jobs: dish room (Elm Grill), hay crew, newspaper carrier": [
        ("dish room", "Elm Grill", None),
        ("hay crew", None, None),
        ("newspaper carrier", None, None),
    ],
    # duties, and what is no post
    "Earlier: see the second page": [],
    "Before that: &": [],
    "Seasonal: wreaths, hanging baskets": [],
    "Prior: counted the drawer and locked up": [],
    "Previously known as Elm Foods": [],
}  # fmt: skip


@pytest.mark.parametrize(("line", "rows"), LINES.items(), ids=list(LINES))
def test_posts_named_on_a_line(annotated, line: str, rows: list[Row]):
    document = document_of(f"Jane Roe\nEXPERIENCE\nClerk, Elm Market, 2016 - 2019\n- Filed\n{line}")
    assert rows_of(annotated(document))[1:] == rows


#: Each sentence in a summary above two posts, a clerk's and a cashier's.
SENTENCES: dict[str, list[Row]] = {
    "Also served as acting claims supervisor for six months in 2020 while she was away.": [
        ("acting claims supervisor", None, "2020")
    ],
    "Prior to that I was a bank teller for 2 years and a night manager at a motel.": [
        ("bank teller", None, None),
        ("night manager", "motel", None),
    ],
    "I also have been a bus aide, a lunch room helper and, for one season, a ballot clerk.": [
        ("bus aide", None, None),
        ("lunch room helper", None, None),
        ("ballot clerk", None, None),
    ],
    "In between I have been a camp director for the Scouts.": [("camp director", "Scouts", None)],
    "Before that I worked as a line cook at Elm Grill, 2009 to 2011.": [
        ("line cook", "Elm Grill", "2009 to 2011")
    ],
    "Previously I was employed as a bank teller.": [("bank teller", None, None)],
    "Worked as an EMT before nursing school.": [("EMT", None, None)],
    # listed below, a boast, somebody else, or what is wanted
    "Before that I was a cashier and a file clerk.": [],
    "I was also a natural leader and a team player.": [],
    "My last supervisor was also a nurse.": [],
    "Praised as an outstanding assistant before.": [],
    "I would also like to be a nurse.": [],
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "rows"), SENTENCES.items(), ids=list(SENTENCES))
def test_posts_told_in_a_summary(annotated, sentence: str, rows: list[Row]):
    document = document_of(
        f"Jane Roe\nSUMMARY\nQuick and careful. {sentence} Types 60 words a minute.\n"
        "EXPERIENCE\nFile Clerk, Elm Market, 2016 - 2019\n- Filed\nCashier, Oak Market, 2014 - 2016"
    )
    markup = annotated(document)
    assert rows_of(markup)[:-2] == rows
    assert [entry.duties for entry in markup.entries[:-2]] == [()] * len(rows)
