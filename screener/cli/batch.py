"""`screener batch`: a folder of resumes in, a ranked and explained table out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screener.cli.keeping import Recaller, open_store, tools_in_use
from screener.cli.lock import only_one
from screener.cli.options import as_of_option, jobs_option, rubric_option, state_option
from screener.cli.outputs import Outputs, is_unread
from screener.cli.summary import summary
from screener.cli.writing import make_folder, print_rows
from screener.errors import ScreenerError, UsageError
from screener.report.rows import Row
from screener.report.words import count
from screener.values.names import OWN_STORE

if TYPE_CHECKING:
    from screener.listing import Entry, Listing
    from screener.store import Run, Store, Tools
    from screener.values import BatchItem, Rubric
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
    from screener.intake import read_as_of  # noqa: PLC0415
    from screener.listing import list_files  # noqa: PLC0415
    from screener.rubric import terms_of, with_terms  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415
    from screener.written import MOST_EMBEDDED, Scribe  # noqa: PLC0415

    worker = _engine(engine, scheduler)
    day = read_as_of(as_of)
    vocabulary = load_vocabulary()
    wanted = load_rubrics(rubrics, vocabulary=vocabulary, state=state)
    _refuse_namesakes(wanted)
    listing = list_files(paths, leave_out=output)
    if not listing.entries:
        left = "; ".join(f"{one.name}: {one.why}" for one in listing.skipped[:_SHOWN])
        hint = "give PDF or text files" + (f"; left out were {left}" if left else "")
        raise UsageError("no_files", "there is no resume to read in these folders", hint)
    make_folder(output)
    tools = tools_in_use()
    if terms := terms_of(wanted):  # what was read without them does not hold them
        own = {"terms": with_terms(vocabulary, terms).fingerprint}
        tools = replace(tools, others={**tools.others, **own})
    entries = tuple(replace(entry, number=at) for at, entry in enumerate(listing.entries, 1))
    scribe = Scribe(day, tools.versions, wanted, whole=len(entries) <= MOST_EMBEDDED)
    with ExitStack() as stack:
        stack.enter_context(only_one(output))
        store = None if no_store else stack.enter_context(open_store(output, create=True))
        run = _begin(store, tools, listing, wanted, day) if store else None
        recaller = Recaller(store, run) if store and run else None
        skip = recaller or (lambda _task: None)
        made = work_through(entries, wanted, as_of=day, jobs=jobs, engine=worker, skip=skip, then=scribe)
        written = _kept(made, entries, scribe, store, run, recaller)
        outputs = stack.enter_context(Outputs(output, as_of=day, whole=scribe.whole))
        try:
            for one in watched(written, len(entries), progress):
                outputs.add(one)
        except KeyboardInterrupt:
            raise _interrupted(len(outputs.results), len(entries), day, store) from None
        outputs.finish(_skipped(listing))
        seal = store.end(run) if store and run else None
    kept_rows = _told_of_store(output, seal, len(recaller.known) if recaller else 0)
    print_rows(summary(outputs.results, _skipped(listing), output, kept_rows))
    return _SOME_UNREAD if any(map(is_unread, outputs.results)) else 0


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


def _begin(store: Store, tools: Tools, listing: Listing, rubrics: tuple[Rubric, ...], day: date) -> Run:
    given = len(listing.entries)
    return store.begin(tools=tools, as_of=day, rubrics=rubrics, given=given, skipped=_skipped(listing))


def _kept(
    made: Iterable[BatchItem | Written],
    entries: Iterable[Entry],
    scribe: Scribe,
    store: Store | None,
    run: Run | None,
    recaller: Recaller | None,
) -> Iterator[Written]:
    """Yield what is written about each file, kept before anybody hears of it."""
    from screener.values import BatchItem  # noqa: PLC0415
    from screener.written import Twins  # noqa: PLC0415

    twins = Twins(scribe)
    for got, entry in zip(made, entries, strict=True):
        written = twins(scribe(entry, got) if isinstance(got, BatchItem) else got)
        if store and run and recaller:
            known = entry in recaller.known
            store.save_kept(run, entry.number, written.kept, known=known, place=entry.place)
        yield written


def _interrupted(done: int, given: int, day: date, store: Store | None) -> InterruptedBatchError:
    if store is None:
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
