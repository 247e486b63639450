"""`screener batch`: a folder of resumes in, a ranked and explained table out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screener.cli.keeping import keeping
from screener.cli.lock import only_one
from screener.cli.options import as_of_option, jobs_option, rubric_option, state_option
from screener.cli.outputs import Outputs, is_unread
from screener.cli.summary import summary
from screener.cli.writing import make_folder, print_rows
from screener.errors import ScreenerError, UsageError
from screener.report.rows import Row
from screener.values.names import OWN_STORE
from screener.wording import count

if TYPE_CHECKING:
    from screener.cli.keeping import Keeper
    from screener.listing import Listing
    from screener.values import Rubric
    from screener.written import Scribe, Written

_SOME_UNREAD = 5
#: Files left out that are named where nothing else is there.
_SHOWN = 3


class InterruptedBatchError(ScreenerError):
    """Somebody pressed Ctrl-C."""

    exit_status = 130


@click.command()
@click.argument("paths", nargs=-1, required=True)
@rubric_option()
@state_option()
@as_of_option()
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    help="Folder for index.html, ranking.csv, results.jsonl and the store.",
)
@jobs_option("Processes; 0 works in one. Default: one for each core.")
@click.option(
    "--engine",
    type=click.Choice(["inline", "processes", "dask"]),
    default="processes",
    show_default=True,
    help="Who does the work: one process, several, or the workers of a Dask cluster.",
)
@click.option("--scheduler", metavar="ADDRESS", help="Scheduler of the cluster, such as tcp://10.0.0.5:8786.")
@click.option(
    "--progress",
    type=click.Choice(["auto", "plain", "none"]),
    default="auto",
    show_default=True,
    help="A bar on a terminal, plain lines otherwise.",
)
@click.option(
    "--no-store",
    is_flag=True,
    help=f"Keep no {OWN_STORE}: every file is read anew next time, and nothing can be exported later.",
)
def batch(
    *,
    paths: tuple[str, ...],
    rubrics: tuple[str, ...],
    state: str | None,
    as_of: str | None,
    output: Path,
    jobs: int | None,
    engine: str,
    scheduler: str | None,
    progress: str,
    no_store: bool,
) -> int:
    """Screen resumes and write a ranked page, a table and the full results.

    PATHS are files, folders, patterns, ZIP archives, and tables (.csv) with the columns path and
    ref, your own id of the applicant. What was done before is not done again.

    \b
    screener batch resumes/ -o results/
    screener batch resumes/ more/jane.pdf -r ma --as-of 2026-11 -o results/
    screener batch applications.zip list.csv "in/*.pdf" -o results/
    """
    from screener.api import load_rubrics  # noqa: PLC0415
    from screener.batch import work_through  # noqa: PLC0415
    from screener.cli.progress import watched  # noqa: PLC0415
    from screener.engines import Order  # noqa: PLC0415
    from screener.intake import read_as_of  # noqa: PLC0415
    from screener.isolate import FileLimits  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    worker, day = _engine(engine, scheduler), read_as_of(as_of)
    wanted = load_rubrics(rubrics, vocabulary=load_vocabulary(), state=state)
    _refuse_namesakes(wanted)
    listing = _listed(paths, output)
    make_folder(output)
    scribe = _scribe(listing, wanted, day)
    with ExitStack() as stack:
        stack.enter_context(only_one(output))
        keeper = None if no_store else stack.enter_context(keeping(output, listing, wanted, day))
        outputs = stack.enter_context(Outputs(output, as_of=day, whole=scribe.whole))
        order = Order(wanted, day, FileLimits(), scribe)
        skip = keeper.recall if keeper else None
        made = work_through(listing.entries, order, jobs=jobs, engine=worker, skip=skip)
        try:
            for one in watched(_kept(made, listing, scribe, keeper), len(listing.entries), progress):
                outputs.add(one)
        except KeyboardInterrupt:
            raise _interrupted(len(outputs.results), len(listing.entries), day, keeper) from None
        outputs.finish(_skipped(listing))
        seal = keeper.end() if keeper else None
    kept_rows = _told_of_store(output, seal, len(keeper.known) if keeper else 0)
    print_rows(summary(outputs.results, _skipped(listing), output, kept_rows))
    return _SOME_UNREAD if any(map(is_unread, outputs.results)) else 0


def _listed(paths: tuple[str, ...], output: Path) -> Listing:
    """Return the files to read. Raises UsageError `no_files`, and what `list_files` raises."""
    from screener.listing import list_files  # noqa: PLC0415

    listing = list_files(paths, leave_out=output)
    if not listing.entries:
        left = "; ".join(f"{one.name}: {one.why}" for one in listing.skipped[:_SHOWN])
        hint = "give PDF or text files" + (f"; left out were {left}" if left else "")
        raise UsageError("no_files", "there is no resume to read in these folders", hint)
    return listing


def _scribe(listing: Listing, rubrics: tuple[Rubric, ...], day: date) -> Scribe:
    """Return who writes about the files."""
    from screener.api import versions  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415
    from screener.written import MOST_EMBEDDED, Scribe  # noqa: PLC0415

    whole = len(listing.entries) <= MOST_EMBEDDED
    return Scribe(day, versions(load_vocabulary()), rubrics, whole=whole)


def _refuse_namesakes(rubrics: tuple[Rubric, ...]) -> None:
    """Raise UsageError `same_name`: a ranking is of one rubric, and rubrics are told apart by name."""
    for at, rubric in enumerate(rubrics):
        if rubric.name in {other.name for other in rubrics[:at]}:
            hint = "rename one of the files, or screen with one after the other into two folders"
            raise UsageError("same_name", f'two different rubrics are called "{rubric.name}"', hint)


def _engine(engine: str, scheduler: str | None) -> str:
    """Return the engine as the library names it."""
    if engine == "dask" and not scheduler:
        # None is started here: a cluster on this machine alone is slower than its processes.
        hint = "give its address with --scheduler; on one machine --engine processes is faster"
        raise UsageError("no_scheduler", "--engine dask needs the scheduler of a cluster", hint)
    if engine != "dask" and scheduler is not None:
        raise UsageError("unused_scheduler", "--scheduler is for --engine dask", "add --engine dask")
    return scheduler or engine


def _kept(
    made: Iterable[object], listing: Listing, scribe: Scribe, keeper: Keeper | None
) -> Iterator[Written]:
    """Yield what is written about each file, kept before anybody hears of it."""
    from screener.values import BatchItem  # noqa: PLC0415
    from screener.written import Twins, Written  # noqa: PLC0415

    twins = Twins(scribe)
    for got, entry in zip(made, listing.entries, strict=True):
        written = scribe(entry, got) if isinstance(got, BatchItem) else got
        assert isinstance(written, Written), "the scribe wrote where the file was read"
        written = twins(written)
        if keeper:
            keeper.keep(entry, written.kept)
        yield written


def _interrupted(done: int, given: int, day: date, keeper: Keeper | None) -> InterruptedBatchError:
    if keeper is None:
        message = f"interrupted after {done} of {given} files; nothing was kept"
        return InterruptedBatchError("interrupted", message, "without --no-store the next one would go on")
    hint = f"to go on, give the same command, with --as-of {day}; what was done is not done again"
    return InterruptedBatchError(
        "interrupted", f"interrupted; {done} of {given} files are done and kept", hint
    )


def _skipped(listing: Listing) -> list[tuple[str, str]]:
    return [(skipped.name, skipped.why) for skipped in listing.skipped]


def _told_of_store(output: Path, seal: str | None, known: int) -> Iterator[Row]:
    if seal is None:
        yield Row("nothing is kept for a next time (--no-store)", "dim")
        return
    if known:
        yield Row(f"{count(known, 'file')} known from before, not read again", "dim")
    yield Row(
        f"kept in {output / OWN_STORE}, which you alone can read: the text of each resume, who it is, facts, "
        "scores, file names, but not the files (--no-store keeps nothing, screener forget deletes)",
        "dim",
        tail=f"log {seal[:16]}",
    )
