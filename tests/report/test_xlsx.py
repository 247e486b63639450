"""The workbook, opened again by another reader: what is in it, and that nothing in it acts."""

from __future__ import annotations

import io
import zipfile

import pytest
from made_export import HOSTILE, hostile_screening, results, screening
from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook

from screener.report.evidenceform import Json
from screener.report.jsonform import to_json
from screener.report.listed import slim
from screener.report.xlsx import LONGEST, shortened, workbook

FACTS = [("batch", "1"), ("as of", "2026-11-30")]


def opened(made: list[Json]) -> Workbook:
    return load_workbook(io.BytesIO(workbook(made, facts=FACTS)))


def rows(book: Workbook, sheet: str) -> list[tuple[object, ...]]:
    return list(book[sheet].iter_rows(values_only=True))


def test_sheets_have_heads_that_stay_and_filters() -> None:
    book = opened(results(screening(), screening(bonus=20)))
    assert book.sheetnames == ["Shortlist ma", "Shortlist par", "Needs a person", "Evidence", "Rubric", "Run"]
    for name in ("Shortlist ma", "Evidence", "Rubric"):
        assert book[name].freeze_panes in ("A2", "C2")
        assert book[name].auto_filter.ref.startswith("A1:")
    assert book["Shortlist ma"].freeze_panes == "C2"


def test_a_shortlist_has_one_row_a_person_and_a_column_a_criterion() -> None:
    head, *people = rows(opened(results(screening(), screening(bonus=20, ref="A-2"))), "Shortlist ma")
    at = {name: index for index, name in enumerate(head)}
    assert list(head[-5:]) == [
        *("Vital signs", "Insurance verification", "Life support", "Drawing blood", "Customer service"),
    ]
    assert [(row[at["rank"]], row[at["candidate"]], row[at["ref"]]) for row in people] == [
        (1, 2, "A-2"),
        (2, 1, None),
    ]
    assert list(people[0][-5:]) == [
        "✓ found",
        "~ partly",
        "? unclear",
        "– not found",
        "– not found",
    ]
    assert people[0][at["required, not found"]] == "Customer service"
    assert people[0][at["name"]] == "Wilhelmina Quill"
    assert people[1][at["score"]] == screening().assessments[0].score
    assert isinstance(people[1][at["score"]], float)


def test_scores_are_numbers_with_one_decimal() -> None:
    sheet = opened(results(screening()))["Shortlist ma"]
    scores = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.number_format == "0.0"]
    assert [cell.value for cell in scores] == [screening().assessments[0].score]


def test_outcomes_are_coloured_by_their_shape() -> None:
    sheet = opened(results(screening()))["Shortlist ma"]
    rules = [rule for kept in sheet.conditional_formatting for rule in kept.rules]
    assert {rule.text for rule in rules if rule.type == "beginsWith"} == {"✓", "~", "?", "–"}
    assert [rule.type for rule in rules].count("dataBar") == 1


def test_evidence_has_page_and_quote_and_what_was_not_found_says_so() -> None:
    head, *found = rows(opened(results(screening())), "Evidence")
    told = [dict(zip(head, row, strict=True)) for row in found if row[1] == "ma"]
    vitals = next(row for row in told if row["criterion"] == "Vital signs")
    assert (vitals["quote"], vitals["page"], vitals["line"]) == ("Took vital signs of twenty", 1, 6)
    assert (vitals["points"], vitals["of"], vitals["how it counts"]) == (10, 10, "counts")
    blood = next(row for row in told if row["criterion"] == "Drawing blood")
    assert blood["how it counts"] == "nearest, not counted"
    customer = next(row for row in told if row["criterion"] == "Customer service")
    assert (customer["quote"], customer["note"]) == (None, "No customer service is shown.")


def test_rubric_facts_and_the_unread_have_sheets_of_their_own() -> None:
    book = opened(results(screening()))
    rubric = rows(book, "Rubric")
    assert len(rubric) == 1 + 2 * 5
    assert rubric[1][3:8] == ("vitals", "Vital signs", "competency", 10, "no")
    assert rows(book, "Run")[1:3] == [("batch", "1"), ("as of", "2026-11-30")]
    assert rows(book, "Needs a person")[1][2:] == (
        "=broken.pdf",
        "the file is damaged",
        "damaged",
        "send it again",
    )


def test_a_blind_workbook_names_nobody() -> None:
    data = workbook(results(screening(), blind=True), facts=FACTS)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        text = b"".join(parts.read(name) for name in parts.namelist())
    for word in (b"Quill", b"quill", b"555", b"Portland", b"Larkspur", b"broken.pdf"):
        assert word not in text
    head = rows(load_workbook(io.BytesIO(data)), "Shortlist ma")[0]
    assert not {"name", "e-mail", "phone", "file"}.intersection(head)


#: What spreadsheets take for the beginning of a formula.
SIGNS = ("=", "+", "-", "@", "＝")


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("blind", [False, True])
def test_nothing_that_a_resume_says_acts(words: str, blind: bool) -> None:
    made = results(hostile_screening(words), blind=blind)
    made[0]["ref"] = words
    made[0]["flags"][0]["says"] = words
    made[0]["assessments"][0]["results"][0]["evidence"][0]["quote"] = words
    data = workbook(made, facts=[("batch", words)])
    book = load_workbook(io.BytesIO(data))
    quoted = []
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n"), cell.value
                assert cell.hyperlink is None
                if isinstance(cell.value, str):
                    assert cell.value.isprintable()
                    if cell.value.startswith(SIGNS):
                        quoted.append(cell.quotePrefix)
    assert all(quoted)
    assert quoted or not words.startswith(SIGNS)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        names = parts.namelist()
        sheets = b"".join(parts.read(name) for name in names if name.startswith("xl/worksheets/"))
    assert not [
        name for name in names if "external" in name.lower() or "vba" in name.lower() or "_rels/sheet" in name
    ]
    assert b"<f>" not in sheets.replace(b"<formula>", b"")
    assert b"hyperlink" not in sheets


def test_text_that_looks_escaped_stays_as_it_is() -> None:
    made = results(screening())
    made[0]["ref"] = "_x0008_ _x003D_1"
    assert rows(opened(made), "Shortlist ma")[1][2] == "_x0008_ _x003D_1"


@pytest.mark.parametrize(("letter", "units"), [("a", 1), ("é", 1), ("😀", 2)])
def test_what_is_too_long_for_a_cell_is_cut_and_says_so(letter: str, units: int) -> None:
    fits = letter * (LONGEST // units)
    assert shortened(fits) == fits
    cut = shortened(fits + letter)
    assert len(cut.encode("utf-16-le")) <= 2 * LONGEST
    assert cut.endswith("(cut: the rest is in results.jsonl)")
    made = results(screening())
    made[0]["ref"] = fits + letter
    assert rows(opened(made), "Shortlist ma")[1][2] == cut


def test_names_of_sheets_are_ones_that_excel_takes() -> None:
    made = results(screening())
    names = ["a/b:c*d?e[f]g'", "A-B-C-D-E-F-G-", "x" * 60, "x" * 59 + "y", "\x1b"]
    shape = made[0]["assessments"][0]
    made[0]["assessments"] = [{**shape, "rubric": name} for name in names]
    sheets = opened(made).sheetnames
    assert len({name.lower() for name in sheets}) == len(sheets) == len(names) + 4
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in sheets)


def test_equal_results_give_equal_bytes_and_none_at_all_still_a_workbook() -> None:
    made = [{**to_json(screening()), "candidate": 1}]
    assert workbook(made, facts=FACTS) == workbook(made, facts=FACTS)
    assert opened([]).sheetnames == ["Evidence", "Rubric", "Run"]


def test_a_workbook_of_many_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    made = results(screening(), screening(bonus=20), hostile_screening(HOSTILE[0]))
    few = opened(made)
    monkeypatch.setattr("screener.report.xlsx._MANY", 2)
    many = load_workbook(io.BytesIO(workbook([slim(one) for one in made], facts=FACTS, whole=iter(made))))
    assert many.sheetnames == few.sheetnames
    for name in few.sheetnames:
        assert rows(many, name) == rows(few, name)
        assert many[name].freeze_panes == few[name].freeze_panes
        assert many[name].auto_filter.ref == few[name].auto_filter.ref
