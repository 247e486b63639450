"""A batch as a workbook: one shortlist for each rubric, the evidence, the rubrics, the facts of the run.

Every text is written as text: no formulas and no links, whatever a resume says. Text that would be
a formula when typed carries Excel's own mark against that. Colours repeat what words and shapes say.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from datetime import datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from screener.report.evidenceform import Json
from screener.report.inert import cell, inert
from screener.report.shortlist import Value, columns_of, outcomes
from screener.report.tables import ranking, rubrics_of
from screener.report.words import OUTCOMES, PROMISE

#: Longest text of a cell, in UTF-16 units; other programs cut silently there.
LONGEST = 32_767
_CUT = " … (cut: the rest is in results.jsonl)"
#: Rows of a sheet are 1,048,576; what does not fit is said.
_MOST_ROWS = 1_000_000
#: People beyond which rows are written to disk as they come.
_MANY = 500
_NAME = re.compile(r"[\[\]:*?/\\']")
_FILLS = {
    "met": ("#14683A", "#DDF2E4"),
    "partly": ("#1D5F9E", "#E1EEFA"),
    "unclear": ("#7A4900", "#FDF0D5"),
    "missed": ("#A3262A", "#FBE3E3"),
}
_KINDS = (("evidence", "counts"), ("against", "speaks against it"), ("nearest", "nearest, not counted"))
_ROWS: tuple[tuple[str, float, Callable[[Json], Value]], ...] = (
    ("candidate", 10, lambda result: result["candidate"]),
    ("ref", 14, lambda result: result["ref"]),
    ("file", 30, lambda result: result["file"]),
    ("why", 50, lambda result: result["error"]["message"]),
    ("code", 18, lambda result: result["error"]["code"]),
    ("what to do", 50, lambda result: result["error"]["hint"]),
)
_EVIDENCE = (
    ("candidate", 10.0),
    ("rubric", 10.0),
    ("criterion", 34.0),
    ("outcome", 13.0),
    ("points", 8.0),
    ("of", 6.0),
    ("how it counts", 20.0),
    ("quote", 80.0),
    ("page", 6.0),
    ("line", 6.0),
    ("note", 30.0),
)
_RUBRIC = (
    ("rubric", 10.0),
    ("title", 34.0),
    ("version", 8.0),
    ("criterion", 22.0),
    ("label", 40.0),
    ("kind", 14.0),
    ("weight", 8.0),
    ("required", 9.0),
    ("asked for by", 34.0),
    ("question", 70.0),
)


def workbook(
    results: Sequence[Json], *, facts: Iterable[tuple[str, str]], whole: Iterable[Json] | None = None
) -> bytes:
    """Return the bytes of an XLSX file. `results` are all of a batch in JSON form, blind or not, each
    with its `candidate`; `facts` is what to say of the run. Equal input gives equal bytes.

    `results` may be without their evidence (`slim`), which `whole` then yields one by one; of more
    than some hundred people no more than a row is held in memory.
    """
    out = io.BytesIO()
    # Rows on disk instead of in memory cost the table of shared strings, so that the file is larger.
    kept = {"constant_memory": True} if len(results) > _MANY else {"in_memory": True}
    options = {**kept, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(out, {**options, "strings_to_numbers": False})
    day = results[0]["as_of"] if results else "2000-01-01"
    book.set_properties({"title": "Resumes, ranked and explained", "created": datetime.fromisoformat(day)})
    sheets = _Sheets(book)
    for rubric in rubrics_of(results):
        sheets.shortlist(results, rubric)
    waiting = [result for result in results if not result["assessments"]]
    if waiting:
        known = [row for row in _ROWS if row[0] != "file" or any(result["file"] for result in waiting)]
        rows = ([one(result) for _, _, one in known] for result in waiting)
        sheets.table("Needs a person", [(head, width) for head, width, _ in known], rows)
    applied: dict[str, Json] = {}
    sheets.table("Evidence", _EVIDENCE, _evidence(results if whole is None else whole, applied))
    sheets.table("Rubric", _RUBRIC, _rubrics(applied.values()))
    sheets.table("Run", (("what", 26), ("value", 90)), [*facts, ("who decides", PROMISE)], filters=False)
    book.close()
    return out.getvalue()


class _Sheets:
    """The sheets of a workbook and how their cells look."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._names: set[str] = set()
        top = {"valign": "top"}
        self._head = book.add_format(
            {"bold": True, "bg_color": "#E6F1F4", "border": 1, "text_wrap": True, **top}
        )
        self._plain = book.add_format(top)
        # Excel would take the text for a formula as soon as somebody edits the cell.
        self._quoted = book.add_format({"quote_prefix": True, **top})
        self._score = book.add_format({"num_format": "0.0", "bold": True, **top})
        self._colours = {
            outcome: book.add_format({"font_color": ink, "bg_color": fill})
            for outcome, (ink, fill) in _FILLS.items()
        }

    def table(
        self,
        name: str,
        columns: Sequence[tuple[str, float]],
        rows: Iterable[Sequence[Value]],
        *,
        filters: bool = True,
        frozen: int = 0,
        scores: Container[int] = (),
    ) -> tuple[Worksheet, int]:
        """Write a sheet with a head that stays in sight, and return it with the number of its rows."""
        sheet = self._book.add_worksheet(self._named(name))
        for at, (head, width) in enumerate(columns):
            sheet.set_column(at, at, width)
            self._put(sheet, 0, at, head, self._head)
        last = 0
        for last, row in enumerate(rows, 1):
            if last > _MOST_ROWS:
                self._put(sheet, last, 0, "there is more, in results.jsonl", self._plain)
                break
            for at, value in enumerate(row):
                self._put(sheet, last, at, value, self._score if at in scores else None)
        sheet.freeze_panes(1, frozen)
        if filters and last:
            sheet.autofilter(0, 0, last, len(columns) - 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        return sheet, last

    def shortlist(self, results: Sequence[Json], rubric: str) -> None:
        """Write who was scored under a rubric, best first, with a column for each criterion."""
        ranked = ranking(results, rubric)
        shown = columns_of(results)
        criteria = [(result["criterion"], result["label"]) for result in ranked[0].assessment["results"]]
        columns = [
            ("rank", 6.0),
            *((head, width) for head, width, _ in shown),
            *((label, 13.0) for _, label in criteria),
        ]
        at = [head for head, _ in columns].index("score")
        rows = (
            [
                row.rank,
                *(one(row.result, row.assessment) for _, _, one in shown),
                *outcomes(row.assessment, [criterion for criterion, _ in criteria]),
            ]
            for row in ranked
        )
        sheet, last = self.table(f"Shortlist {rubric}", columns, rows, frozen=2, scores=(at,))
        first = len(columns) - len(criteria)
        for outcome, look in self._colours.items():
            shape = OUTCOMES[outcome][0]
            rule = {"type": "text", "criteria": "begins with", "value": shape, "format": look}
            sheet.conditional_format(1, first, last, first + len(criteria) - 1, rule)
        bar = {"type": "data_bar", "min_type": "num", "min_value": 0, "max_type": "num", "max_value": 100}
        sheet.conditional_format(1, at, last, at, {**bar, "bar_color": "#8CC4D3"})

    def _put(self, sheet: Worksheet, row: int, at: int, value: Value, look: Format | None = None) -> None:
        if value is None or value == "":
            sheet.write_blank(row, at, None, look or self._plain)
        elif isinstance(value, str):
            text = shortened(inert(value))
            typed = cell(value).startswith("'")
            sheet.write_string(row, at, text, look or (self._quoted if typed else self._plain))
        else:
            sheet.write_number(row, at, value, look or self._plain)

    def _named(self, name: str) -> str:
        """Return a name that Excel takes and no other sheet has; its length is at most 31."""
        clean = _NAME.sub("-", inert(name))[:27].strip() or "sheet"
        tried, count = clean, 1
        while tried.lower() in self._names:
            count += 1
            tried = f"{clean} {count}"
        self._names.add(tried.lower())
        return tried


def shortened(text: str) -> str:
    """Return a text that fits a cell, saying so where it was cut. Excel counts UTF-16 units."""
    if len(text) * 2 <= LONGEST:
        return text
    data = text.encode("utf-16-le")
    if len(data) <= 2 * LONGEST:
        return text
    kept = data[: 2 * (LONGEST - len(_CUT))].decode("utf-16-le", "ignore")
    return kept + _CUT


def _evidence(results: Iterable[Json], applied: dict[str, Json]) -> Iterator[list[Value]]:
    """Yield the rows of all quotes, and note the first assessment of each rubric in `applied`."""
    for result in results:
        for assessment in result["assessments"]:
            applied.setdefault(assessment["rubric"], assessment)
            for one in assessment["results"]:
                shape, word = OUTCOMES[one["outcome"]]
                outcome = (f"{shape} {word}", one["points"], one["weight"])
                head = (result["candidate"], assessment["rubric"], one["label"], *outcome)
                quotes = [(how, row) for kind, how in _KINDS for row in one[kind]]
                for how, row in quotes:
                    yield [*head, how, row["quote"], row["page"], row["line"], row["note"]]
                if not quotes:
                    yield [*head, "", "", None, None, one["says"]]


def _rubrics(assessments: Iterable[Json]) -> Iterator[list[Value]]:
    for assessment in assessments:
        for one in assessment["results"]:
            required = "yes" if one["required"] else "no"
            yield [
                *(assessment["rubric"], assessment["title"], assessment["version"]),
                *(one["criterion"], one["label"], one["kind"], one["weight"], required),
                *(one["source"], one["ask"]),
            ]
