"""The table of ratings, read from CSV: all faults at once, each with its line and cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from screener.calibrate.refusal import refuse_cells, refuse_columns
from screener.errors import Fault, RatingsError
from screener.values import Rubric
from screener.yamlfaults import nearest

_RATINGS = ("rater", "criterion", "importance")
_PAIRS = ("rater", "criterion_a", "criterion_b", "preferred")
_BESIDE = ("label", "note", "comment")
_MOST = 100.0
_STRONGEST = 9
_TIES = ("tie", "equal", "same", "=")

Row = dict[str, str]
_Report = Callable[[str, str, str], None]


@dataclass(frozen=True, slots=True)
class Rating:
    """How much a criterion matters to a rater, from 0 to 100."""

    rater: str
    criterion: str
    importance: float
    line: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Which of two criteria matters more to a rater: `a`, `b`, or None for a tie. `strength` from 1 to 9
    counts as that many comparisons."""

    rater: str
    a: str
    b: str
    preferred: str | None
    strength: int
    line: int


@dataclass(frozen=True, slots=True)
class Ratings:
    """What was said: ratings or comparisons, one of the two empty."""

    ratings: tuple[Rating, ...] = ()
    comparisons: tuple[Comparison, ...] = ()

    @property
    def raters(self) -> tuple[str, ...]:
        """Who said something, in the order of the table."""
        named = [*(one.rater for one in self.ratings), *(one.rater for one in self.comparisons)]
        return tuple(dict.fromkeys(named))

    def by(self, raters: Iterable[str]) -> Ratings:
        """Return what these raters said."""
        wanted = frozenset(raters)
        return Ratings(
            tuple(one for one in self.ratings if one.rater in wanted),
            tuple(one for one in self.comparisons if one.rater in wanted),
        )

    def without(self, rater: str) -> Ratings:
        """Return what all but one rater said."""
        return self.by(one for one in self.raters if one != rater)


def empty_form(rubric: Rubric) -> str:
    """Return a table to fill in, as CSV: every criterion of a rubric, with its label."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*_RATINGS, "label"])
    writer.writerows(["", criterion.id, "", criterion.label] for criterion in rubric.criteria)
    return out.getvalue()


def read_ratings(text: str, path: str, rubric: Rubric) -> Ratings:
    """Return the ratings of a table, whose first row names its columns.

    Raises UsageError `past_decisions` or `ratings_of_people` for a table about people, and RatingsError
    `faulty_ratings` with every other fault.
    """
    try:
        lines = list(_cells(text))
    except csv.Error as error:  # a cell of 128 KB
        fault = Fault(path, 1, 1, f"this is no table of ratings: {error}", "a quote may not be closed")
        raise RatingsError("faulty_ratings", (fault,)) from error
    head = lines[0][1] if lines else []
    refuse_columns(cell.strip() for cell in head)
    table = _Table(path, [cell.strip().lower() for cell in head], rubric)
    table.check_columns()
    table.refuse_faulty()
    found = table.read(lines[1:])
    if not table.faults and not found:
        table.fault(max(len(lines), 1), 1, "there is no rating", "one row a rating")
    ratings = Ratings(
        tuple(one for one in found if isinstance(one, Rating)),
        tuple(one for one in found if isinstance(one, Comparison)),
    )
    if not table.faults and len({one.criterion for one in ratings.ratings}) == 1:
        table.fault(2, 1, "only one criterion is rated", "weights are relative: rate two or more")
    table.refuse_faulty()
    return ratings


def _cells(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that hold anything, with the number of the line on which each ends."""
    first = text.lstrip("\ufeff").partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=delimiter)
    for row in reader:
        if any(cell.strip() for cell in row):
            yield reader.line_num, row


class _Table:
    """A table that is read: its columns, and what is wrong with it so far."""

    def __init__(self, path: str, header: Sequence[str], rubric: Rubric) -> None:
        self._path, self._header, self._rubric = path, header, rubric
        self._form = _PAIRS if "criterion_a" in header or "preferred" in header else _RATINGS
        self._known = [criterion.id for criterion in rubric.criteria]
        self.faults: list[Fault] = []

    def fault(self, line: int, column: int, message: str, hint: str) -> None:
        """Add a fault; line and column count from 1."""
        self.faults.append(Fault(self._path, line, column, message, hint))

    def refuse_faulty(self) -> None:
        """Raise RatingsError `faulty_ratings` where there is a fault."""
        if self.faults:
            raise RatingsError("faulty_ratings", tuple(self.faults))

    def check_columns(self) -> None:
        """Add a fault for each column that is not there, not known, or there twice."""
        form, beside = self._form, (*_BESIDE, "strength") if self._form is _PAIRS else _BESIDE
        for name in form:
            if name not in self._header:
                hint = f"the first row names the columns: {', '.join(form)}"
                self.fault(1, 1, f'there is no column "{name}"', hint)
        for at, name in enumerate(self._header, 1):
            if name not in (*form, *beside) or self._header.index(name) != at - 1:
                known = nearest(name, [*form, *beside]) or f"columns are: {', '.join((*form, *beside))}"
                what = "unknown" if name not in (*form, *beside) else "second"
                self.fault(1, at, f'{what} column "{name}"', known)

    def read(self, lines: Sequence[tuple[int, list[str]]]) -> list[Rating | Comparison]:
        """Return what the rows say; those with faults are left out. Raises UsageError `ratings_of_people`."""
        named = [self._header.index(name) for name in self._form if name.startswith("criterion")]
        cells = {row[at].strip() for _, row in lines for at in named if at < len(row)}
        refuse_cells(sorted(cells - set(self._known)))
        before: dict[tuple[str, str], int] = {}
        made = (self._row(line, row, before) for line, row in lines)
        return [one for one in made if one is not None]

    def _row(
        self, line: int, cells: Sequence[str], before: dict[tuple[str, str], int]
    ) -> Rating | Comparison | None:
        header = self._header
        if len(cells) != len(header):
            message = f"{len(cells)} cells where {len(header)} are named"
            self.fault(line, 1, message, "put a text with commas in quotes")
            return None

        def report(column: str, message: str, hint: str) -> None:
            self.fault(line, header.index(column) + 1, message, hint)

        row = dict(zip(header, (cell.strip() for cell in cells), strict=True))
        count = len(self.faults)
        if not row["rater"]:
            report("rater", "nobody is named as the rater", "a name, initials or a number")
        for column in (name for name in self._form if name.startswith("criterion")):
            if row[column] not in self._known:
                hint = nearest(row[column], self._known) or f"see: screener rubric show {self._rubric.name}"
                report(column, f'"{row[column]}" is not a criterion of {self._rubric.name}', hint)
        pairs = self._form is _PAIRS
        made = _comparison(row, line, report) if pairs else _rating(row, line, before, report)
        return made if len(self.faults) == count else None


def _rating(row: Row, line: int, before: dict[tuple[str, str], int], report: _Report) -> Rating | None:
    key = (row["rater"], row["criterion"])
    if before.setdefault(key, line) != line:
        report(
            "criterion", f"{key[0]} has rated {key[1]} before, on line {before[key]}", "keep one of the two"
        )
    try:
        importance = float(row["importance"])
    except ValueError:
        importance = -1.0
    if 0 <= importance <= _MOST:  # and so no NaN
        return Rating(*key, importance, line)
    report("importance", f'"{row["importance"]}" is not a number from 0 to 100', "0: does not matter")
    return None


def _comparison(row: Row, line: int, report: _Report) -> Comparison | None:
    a, b, said = row["criterion_a"], row["criterion_b"], row["preferred"]
    if a == b:
        report("criterion_b", f"{a} is compared with itself", "name two criteria")
    choices = {"a": a, "b": b, **dict.fromkeys(_TIES), a: a, b: b}  # a criterion may be called "a"
    if said not in choices and said.lower() not in choices:
        report("preferred", f'"{said}" is neither of the two', f"{a}, {b} or tie")
    strength = row.get("strength") or "1"
    if not (strength.isdecimal() and 1 <= int(strength) <= _STRONGEST):
        report("strength", f'"{strength}" is not a strength', "a whole number from 1 to 9, or nothing for 1")
        return None
    preferred = choices.get(said, choices.get(said.lower()))
    return Comparison(row["rater"], a, b, preferred, int(strength), line)
