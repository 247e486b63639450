"""`screener batch`: a folder of resumes in, a ranked and explained table out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screener.cli.common import as_of_option, print_rows, rubric_option, save
from screener.errors import NEEDS_A_PERSON, UsageError

if TYPE_CHECKING:
    from screener.listing import Listing
    from screener.report.evidenceform import Json
    from screener.report.text import Row
    from screener.values import BatchItem

SOME_UNREAD = 5
_SHOWN = 10


@click.command()
@click.argument("paths", nargs=-1, required=True)
@rubric_option()
@as_of_option()
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    help="Folder for index.html, ranking.csv and results.jsonl.",
)
@click.option(
    "--jobs", type=click.IntRange(min=0), help="Processes; 0 works in one. Default: one for each core."
)
@click.option(
    "--progress",
    type=click.Choice(["auto", "plain", "none"]),
    default="auto",
    show_default=True,
    help="A bar on a terminal, plain lines otherwise.",
)
def batch(
    *,
    paths: tuple[str, ...],
    rubrics: tuple[str, ...],
    as_of: str | None,
    output: Path,
    jobs: int | None,
    progress: str,
) -> int:
    """Screen files and folders (PATHS) and write a ranked page, a table and the full results.

    \b
    screener batch resumes/ -o results/
    screener batch resumes/ more/jane.pdf -r ma --as-of 2026-11 -o results/
    """
    from screener.batch import screen_many  # noqa: PLC0415
    from screener.cli.progress import watched  # noqa: PLC0415
    from screener.intake import read_as_of  # noqa: PLC0415
    from screener.listing import list_files  # noqa: PLC0415
    from screener.report.jsonform import dumps  # noqa: PLC0415
    from screener.report.page import PersonView, person_view, render_index  # noqa: PLC0415
    from screener.report.tables import ranking_csv  # noqa: PLC0415

    day = read_as_of(as_of)
    listing = list_files(paths, leave_out=output)
    if not listing.entries:
        raise UsageError("no_files", "there is no resume to read in these folders", "give PDF or text files")
    items = screen_many(listing.entries, rubrics, as_of=day, jobs=jobs)
    _make_folder(output)
    people: list[PersonView] = []
    results: list[Json] = []
    draft = output / "results.jsonl.part"
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as lines:
            for number, item in enumerate(watched(items, len(listing.entries), progress), 1):
                result = _result(item, number, day)
                lines.write(dumps(result) + "\n")
                # The page and the table need the assessments; what was read stays in the file.
                results.append({key: value for key, value in result.items() if key != "resume"})
                people.append(person_view(number, results[-1], item.screening))
        draft.replace(output / "results.jsonl")
    finally:
        draft.unlink(missing_ok=True)  # nothing of an interrupted run stays behind
    save(output / "ranking.csv", ranking_csv(results))
    save(output / "index.html", render_index(people, skipped=_skipped(listing), as_of=day))
    print_rows(_summary(results, listing, output))
    return SOME_UNREAD if any(map(_is_unread, results)) else 0


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError("cannot_write", f"cannot make the folder {folder}: {error.strerror}") from error


def _result(item: BatchItem, number: int, as_of: date) -> Json:
    from screener.api import versions  # noqa: PLC0415
    from screener.report.jsonform import failure_to_json, to_json  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    if item.screening:
        return {**to_json(item.screening), "candidate": number}
    assert item.problem, "an item without a screening says why"
    failed = failure_to_json(
        item.name,
        item.problem,
        as_of=as_of,
        versions=versions(load_vocabulary()),
        sha256=item.fingerprint,
    )
    return {**failed, "candidate": number}


def _skipped(listing: Listing) -> list[tuple[str, str]]:
    return [(skipped.name, skipped.why) for skipped in listing.skipped]


def _is_unread(result: Json) -> bool:
    return result["status"] == "error" and result["error"]["code"] not in NEEDS_A_PERSON


def _summary(results: list[Json], listing: Listing, output: Path) -> Iterator[Row]:
    """Yield the short end of a batch: the first ten for each rubric, then what needs a person."""
    from screener.report.tables import ranking, rubrics_of  # noqa: PLC0415
    from screener.report.text import Row  # noqa: PLC0415
    from screener.report.words import by_weight, count, total_line  # noqa: PLC0415

    for rubric in rubrics_of(results):
        ranked = ranking(results, rubric)
        yield Row(ranked[0].assessment["title"], "rubric", tail=f"rubric {rubric}")
        for row in ranked[:_SHOWN]:
            missing = [r["label"] for r in by_weight(row.assessment, "missed") if r["required"]]
            held = f"  not found: {', '.join(missing)}" if missing else ""
            yield Row(
                f"{row.rank:>3}  {row.assessment['score']:5.1f}  {row.result['file']}{held}",
                tail=f"candidate {row.candidate}",
            )
        if len(ranked) > _SHOWN:
            yield Row(f"and {len(ranked) - _SHOWN} more", "dim", 5)
        yield Row()
    waiting = [result for result in results if not result["assessments"]]
    if waiting:
        yield Row("Needs a person (no score)", "head")
        for result in waiting:
            error = result["error"]
            yield Row(f"{result['file']}: {error['message']} ({error['code']}); {error['hint']}", indent=2)
        yield Row()
    for skipped in listing.skipped:
        yield Row(f"not read: {skipped.name}: {skipped.why}", "dim")
    yield Row(total_line(len(results), len(waiting), len(listing.skipped)))
    yield Row(f"Open {output / 'index.html'} in a browser ({count(len(results), 'resume')}).", "title")
