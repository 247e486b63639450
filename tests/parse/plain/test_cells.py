"""Tabs and wide gaps of plain text: where cells begin, and what is a column of its own."""

import pytest
from made import source

from screener.parse import parse


def lines(text: str) -> list[str]:
    document = parse(source(text.encode()))
    return [document.quote(line.span).replace("\t", "⇥") for line in document.lines]


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("Clerk\tElm Market", "Clerk⇥Elm Market"),
        ("Clerk\t\t \t2011", "Clerk⇥2011"),
        ("Clerk   Elm Market", "Clerk⇥Elm Market"),
        ("Clerk\u00a0\u00a0\u00a0Elm Market", "Clerk⇥Elm Market"),
        ("Clerk  Elm Market", "Clerk Elm Market"),
        ("\t\tClerk", "Clerk"),
        ("Clerk\t ", "Clerk"),
        ("-\tFiled charts\tdaily", "Filed charts⇥daily"),
        ("\u2022    Filed charts", "Filed charts"),
        ("1.\tFiled charts", "1. Filed charts"),
        ("(a)    Filed charts", "(a) Filed charts"),
        ("| Clerk      | Elm Market |", "| Clerk | Elm Market |"),
        ("T E S S A   B R A N D T", "TESSA BRANDT"),
        ("W O R K   H I S T O R Y:", "WORK HISTORY:"),
        ("S K I L L S  &  T O O L S", "SKILLS & TOOLS"),
        ("A B O", "A B O"),
        ("✅ Filed charts", "Filed charts"),
        ("🔹 Filed charts", "Filed charts"),
        ("Ø Filed charts", "Filed charts"),
        (
            "Took   the   pulse   and   roomed   all   the   people",
            "Took the pulse and roomed all the people",
        ),
        ("Took  the   pulse  and  roomed   all  the  people", "Took the pulse and roomed all the people"),
    ],
)
def test_where_cells_begin(raw: str, shown: str) -> None:
    assert lines(raw) == [shown]


def test_rows_of_cells_are_paragraphs_of_their_own() -> None:
    text = (
        "Clerk who filed the charts of a very busy family practice\tand more\nof the same kind all day long\n"
    )
    document = parse(source(text.encode()))
    assert [line.block for line in document.lines] == [1, 2]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (  # headings on both sides
            "SKILLS            WORK\nTyping            Clerk\nFiling            Elm Market\n"
            "Excel             2011 - 2015\n                  Ran the register\n\nSCHOOL\nOak High\n",
            "SKILLS / Typing / Filing / Excel / WORK / Clerk / Elm Market / 2011 - 2015 / Ran the register"
            " / SCHOOL / Oak High",
        ),
        (  # bullets on both sides
            "Clerk            Cook\nOak Bank         Elm Diner\n- Filed bills    - Fried eggs all day\n"
            "- Took calls     - Washed pots and pans\n- Typed          - Swept\n",
            "Clerk / Oak Bank / Filed bills / Took calls / Typed"
            " / Cook / Elm Diner / Fried eggs all day / Washed pots and pans / Swept",
        ),
        (  # a table
            "DATES        WHERE       WHAT\n2011-2015    Oak Bank    Clerk\n2009-2011    Elm Diner   Cook\n"
            "2008-2009    Ash Inn     Maid\n2008                     Usher\n",
            "DATES⇥WHERE⇥WHAT / 2011-2015⇥Oak Bank⇥Clerk / 2009-2011⇥Elm Diner⇥Cook / 2008-2009⇥Ash Inn⇥Maid"
            " / 2008⇥Usher",
        ),
        (  # another one
            "PLACE            DUTIES\nOak Bank         Clerk\nElm Diner        Cook\nAsh Inn          Maid\n",
            "PLACE⇥DUTIES / Oak Bank⇥Clerk / Elm Diner⇥Cook / Ash Inn⇥Maid",
        ),
        (  # values beside names
            "WHERE            DATES\nOak Bank         2011 - 2015\nElm Diner        2009 - 2011\nCook\n"
            "Ash Inn          2008\n",
            "WHERE⇥DATES / Oak Bank⇥2011 - 2015 / Elm Diner⇥2009 - 2011 / Cook / Ash Inn⇥2008",
        ),
        (  # dates beside titles
            "Clerk, Oak Bank         2011 - 2015\n- Filed\nCook, Elm Diner         2009 - 2011\n",
            "Clerk, Oak Bank⇥2011 - 2015 / Filed / Cook, Elm Diner⇥2009 - 2011",
        ),
        (  # a heading beside its text
            "Work        Clerk, Oak Bank\n            2011 - 2015\nSchool\tOak High\n\t2011\n"
            "Cook, Ash Inn      2009\n",
            "Work / Clerk, Oak Bank / 2011 - 2015 / School / Oak High / 2011 / Cook, Ash Inn⇥2009",
        ),
    ],
)
def test_columns_are_read_one_after_the_other(text: str, shown: str) -> None:
    assert " / ".join(lines(text)) == shown


def test_gaps_between_all_words_are_blanks() -> None:
    text = "Took   vitals   and   roomed   people\nGreeted\tpeople\tand\ttook\tcalls\n" * 6
    assert lines(text)[:2] == ["Took vitals and roomed people", "Greeted people and took calls"]
    assert "⇥" in lines("Clerk   Elm   2011\nCook\tAsh\t2009\n" * 3)[0]


def test_columns_end_with_the_page() -> None:
    text = "SKILLS     WORK\nTyping     Clerk\nFiling     Oak Bank\nExcel\n           2011\n\fAb     Cd\n"
    document = parse(source(text.encode()))
    found = [(line.page, document.quote(line.span)) for line in document.lines]
    assert found[-3:] == [(1, "Oak Bank"), (1, "2011"), (2, "Ab\tCd")]
