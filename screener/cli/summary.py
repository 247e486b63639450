"""The short end of a batch on the terminal: who is first, what needs a person, what is there twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from screener.report.rows import Row
from screener.report.words import by_weight, looks_like, together, total_line
from screener.wording import count

if TYPE_CHECKING:
    from pathlib import Path

    from screener.report.evidenceform import Json

#: Rows of each kind; the page of the batch holds all of them.
_SHOWN = 10


def summary(
    results: list[Json], skipped: Sequence[tuple[str, str]], output: Path, kept: Iterable[Row]
) -> Iterator[Row]:
    """Yield the first ten for each rubric, then what needs a person, and where the rest is."""
    from screener.report.tables import rubrics_of  # noqa: PLC0415

    for rubric in rubrics_of(results):
        yield from _ranked(results, rubric)
    waiting = [result for result in results if not result["assessments"]]
    if waiting:
        yield Row("Needs a person (no score)", "head")
        for result in waiting:
            error = result["error"]
            yield Row(f"{result['file']}: {error['message']} ({error['code']}); {error['hint']}", indent=2)
        yield Row()
    yield from _some(list(_letters(results)))
    yield from _some(list(_same_text(results)))
    yield from _some(list(_perhaps_one(results)))
    yield from _some([Row(f"not read: {name}: {why}", "dim") for name, why in skipped])
    yield from kept
    yield Row(total_line(len(results), len(waiting), len(skipped)))
    yield Row(f"Open {output / 'index.html'} in a browser ({count(len(results), 'resume')}).", "title")


def _ranked(results: list[Json], rubric: str) -> Iterator[Row]:
    from screener.report.tables import ranking  # noqa: PLC0415

    ranked = ranking(results, rubric)
    yield Row(ranked[0].assessment["title"], "rubric", tail=f"rubric {rubric}")
    for row in ranked[:_SHOWN]:
        missing = [r["label"] for r in by_weight(row.assessment, "missed") if r["required"]]
        part = ", partial: some of the file was not read" if row.result["status"] == "partial" else ""
        held = f"  not found: {', '.join(missing)}" if missing else ""
        yield Row(
            f"{row.rank:>3}  {row.assessment['score']:5.1f}  {row.result['file']}{held}",
            tail=f"candidate {row.candidate}" + part,
        )
    if len(ranked) > _SHOWN:
        yield Row(f"and {len(ranked) - _SHOWN} more", "dim", 5)
    yield Row()


def _letters(results: list[Json]) -> Iterator[Row]:
    for number, result in enumerate(results, 1):
        if result["assessments"] and looks_like(result["flags"]):
            told = "looks like a letter, not a resume; ask for the resume"
            yield Row(f"{told}: {_file(results, number)}")


def _same_text(results: list[Json]) -> Iterator[Row]:
    from screener.report.tables import duplicates  # noqa: PLC0415

    for number, earlier in duplicates(results):
        yield Row(f"the same text twice: {_file(results, number)} and {_file(results, earlier)}")


def _perhaps_one(results: list[Json]) -> Iterator[Row]:
    from screener.report.alike import alike  # noqa: PLC0415

    for group, says in alike(results):
        files = [_file(results, number) for number in group]
        yield Row(f"perhaps one person twice, by {says}: {together(files)}")


def _file(results: list[Json], number: int) -> str:
    return f"{results[number - 1]['file']} (candidate {number})"


def _some(rows: list[Row]) -> Iterator[Row]:
    """Yield the first rows of many, and how many more the page holds."""
    yield from rows[:_SHOWN]
    if len(rows) > _SHOWN:
        yield Row(f"and {len(rows) - _SHOWN} more; the page lists them", "dim", 2)
