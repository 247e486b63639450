import csv

from made_screening import AS_OF, VERSIONS, hostile, screening

from screener.report.jsonform import to_json
from screener.report.tables import COLUMNS, ranking, ranking_csv
from screener.values import BatchItem, Problem

SCANNED = Problem("scanned", "the pages are pictures", "review it by hand")
FAILED = to_json(BatchItem("=cmd|' /C calc'!A0.pdf", None, SCANNED, as_of=AS_OF, versions=VERSIONS))


def people() -> list[dict[str, object]]:
    return [to_json(screening(bonus=bonus)) for bonus in (0, 5, 60, 90)] + [FAILED]


def table(results: list[dict[str, object]]) -> list[dict[str, str]]:
    return list(csv.DictReader(ranking_csv(results).splitlines()))


def test_the_ranking_is_best_first_and_equals_share_a_rank() -> None:
    ranked = ranking(people(), "ma")
    assert [(row.rank, row.candidate) for row in ranked] == [(1, 3), (1, 4), (3, 2), (4, 1)]


def test_one_row_a_person_and_rubric_then_the_unread_without_a_rank() -> None:
    rows = table(people())
    assert [row["rubric"] for row in rows] == ["ma"] * 4 + ["par"] * 4 + [""]
    last = rows[-1]
    assert (last["rank"], last["score"], last["status"]) == ("", "", "needs a person")
    assert last["problem"] == "the pages are pictures (scanned)"
    assert last["next_step"] == "review it by hand"


def test_the_cap_stands_where_it_holds_the_score() -> None:
    assert {row["candidate"]: row["held_at"] for row in table(people()) if row["rubric"] == "ma"} == {
        "1": "",
        "2": "",
        "3": "60.0",
        "4": "60.0",
    }


def test_lists_of_criteria_are_in_order_of_need() -> None:
    row = table(people())[0]
    assert row["required_not_found"] == "Customer service"
    assert row["not_found"] == "Customer service; Drawing blood"
    assert row["unclear"] == "Life support"


def test_every_field_is_quoted_and_no_field_is_a_formula() -> None:
    results = [to_json(hostile("=1+1")), to_json(hostile("\t@x")), to_json(hostile("＝1")), FAILED]
    text = ranking_csv(results)
    for line in text.splitlines():
        assert line.startswith('"')
        assert line.endswith('"')
    fields = [field for row in table(results) for field in row.values()]
    assert not [field for field in fields if field[:1] in tuple("=+-@\t\r＝＋－＠")]
    assert any(field.startswith("'=1+1") for field in fields)


def test_the_header_names_every_column() -> None:
    assert ranking_csv([]).splitlines() == [",".join(f'"{name}"' for name in COLUMNS)]
