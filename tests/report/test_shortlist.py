"""The shortlist as CSV: a row for each person and rubric that any spreadsheet opens and none computes."""

from __future__ import annotations

import csv
import io

import pytest
from made_export import HOSTILE, hostile_screening, results, screening

from screener.report.evidenceform import Json
from screener.report.listed import slim
from screener.report.shortlist import shortlist_csv

#: What a spreadsheet takes for the beginning of a formula.
SIGNS = tuple("=+-@\t\r\n＝＋－＠")


def table(made: list[Json], separator: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(shortlist_csv([slim(one) for one in made])), delimiter=separator))


def test_each_person_has_a_row_for_each_rubric_with_the_criteria_in_words() -> None:
    head, *rows = table(results(screening(), screening(bonus=20, ref="A-2")))
    people = [dict(zip(head, row, strict=True)) for row in rows]
    assert [(one["rubric"], one["rank"], one["candidate"], one["ref"]) for one in people] == [
        *(("ma", "1", "2", "A-2"), ("ma", "2", "1", "")),
        *(("par", "1", "1", ""), ("par", "1", "2", "A-2")),
        ("", "", "3", ""),
    ]
    assert (people[0]["Vital signs"], people[0]["Customer service"]) == ("found", "not found")
    assert (people[0]["name"], people[0]["needs a person"]) == ("Wilhelmina Quill", "")
    assert (people[-1]["file"], people[-1]["needs a person"]) == ("'=broken.pdf", "the file is damaged")
    assert people[-1]["what to do"] == "send it again"


def test_a_blind_table_has_no_columns_that_name_anybody() -> None:
    head = table(results(screening(), blind=True))[0]
    assert {"name", "e-mail", "phone", "file"}.isdisjoint(head)
    assert {"candidate", "score"} <= set(head)


@pytest.mark.parametrize("words", HOSTILE)
def test_no_cell_is_a_formula_whichever_sign_parts_cells(words: str) -> None:
    made = results(hostile_screening(words))
    made[0]["file"] = f"jane;{words}.pdf"
    for separator in ",;\t":
        cells = [cell.lstrip(' "') for row in table(made, separator) for cell in row]
        assert not [cell for cell in cells if cell.startswith(SIGNS)]


def test_nobody_is_a_table_with_a_head_alone() -> None:
    assert [row[:3] for row in table([])] == [["rubric", "rank", "candidate"]]
