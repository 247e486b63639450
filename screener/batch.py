"""Many resumes at once: one `BatchItem` each, in the order given, whatever happens to any of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from screener.api import RubricLike, load_rubrics
from screener.engines import Order, Skip, Task, in_processes, in_this_process
from screener.errors import UsageError, install_extra
from screener.intake import AsOf, checked, is_url, read_as_of
from screener.isolate import FileLimits, checked_limits
from screener.listing import Entry, at_url
from screener.values import BatchItem, Flag, Screening, Source
from screener.values.names import DEFAULT_RUBRICS
from screener.vocab import load_vocabulary

if TYPE_CHECKING:
    from distributed import Client

Given = str | Path | Entry | Source


def screen_many(
    sources: Given | Iterable[Given],
    rubrics: RubricLike | Iterable[RubricLike] = DEFAULT_RUBRICS,
    *,
    as_of: AsOf = None,
    jobs: int | None = None,
    engine: str | Client = "processes",
    limits: FileLimits = FileLimits(),  # noqa: B008  a frozen value
    skip: Skip | None = None,
) -> Iterator[BatchItem]:
    """Yield one item for each source, in order: its screening, or the problem that prevents one.

    `engine` is "inline" (this process), "processes" of this machine, as many as `jobs` says (all
    cores for None; 0 is inline), or a cluster of Dask: the address of its scheduler
    ("tcp://host:8786") or a client; files are then given as paths or URLs that all workers see. The
    results are the same from each. A file that breaks a limit costs itself only. `skip` is asked in
    this process for every file before it is read, and may give an item known from before instead of None.
    Faulty rubrics and dates raise at once. A program that calls this with processes needs the usual
    `if __name__ == "__main__":` guard.
    """
    wanted = load_rubrics(rubrics, vocabulary=load_vocabulary())
    order = Order(wanted, read_as_of(as_of), checked_limits(limits))
    tasks = [_entry(source) for source in _several(sources)]
    return _with_duplicates(cast(Iterator[BatchItem], _items(tasks, order, engine, jobs, _checked(skip))))


def _checked(skip: Skip | None) -> Skip:
    """Return what to ask for items known from before; nothing is known to None. It and what is asked
    raise UsageError `bad_skip`."""
    if skip is None:
        return _nothing_known
    hint = "give a function that takes an entry, and returns a BatchItem or None"
    if not callable(skip):
        raise UsageError("bad_skip", f"skip={skip!r} cannot be asked about a file", hint)

    def known(task: Task) -> BatchItem | None:
        item = skip(task)
        if item is None or isinstance(item, BatchItem):
            return item
        raise UsageError("bad_skip", f"skip gave {type(item).__name__} for {task.name}", hint)

    return known


def _nothing_known(_task: Task) -> None:
    return None


def work_through(
    entries: Sequence[Entry],
    order: Order,
    *,
    jobs: int | None,
    engine: str | Client,
    skip: Skip | None,
) -> Iterator[object]:
    """Yield what `order.then` makes of the item of each entry, in order.

    It is done where the file is read, so that this process has little to do; `then` travels there.
    Items that `skip` knew come as they are. No duplicates are flagged.
    """
    return _items(entries, order, engine, jobs, skip or _nothing_known)


def _items(
    tasks: Sequence[Task], order: Order, engine: str | Client, jobs: int | None, skip: Skip
) -> Iterator[object]:
    if jobs is not None and (not isinstance(jobs, int) or jobs < 0):
        raise UsageError("bad_jobs", f"there cannot be {jobs!r} processes", "give a whole number, or None")
    if engine not in ("inline", "processes"):
        return _of_cluster(tasks, order, engine, skip)
    count = min(os.cpu_count() or 1 if jobs is None else jobs, len(tasks))
    if engine == "inline" or count == 0:
        return in_this_process(tasks, order, skip)
    return in_processes(tasks, order, count, skip)


def _of_cluster(tasks: Sequence[Task], order: Order, cluster: str | Client, skip: Skip) -> Iterator[object]:
    if not hasattr(cluster, "submit") and not is_url(cluster):
        hint = 'say "inline", "processes", or the address of a scheduler such as tcp://127.0.0.1:8786'
        raise UsageError("bad_engine", f'there is no engine "{cluster}"', hint)
    try:
        from screener.engines.cluster import in_cluster  # noqa: PLC0415  of an extra
    except ModuleNotFoundError as error:
        hint = f"in a checkout of screener: {install_extra('dask')}"
        raise UsageError("missing_extra", "the engine of clusters is not installed", hint) from error
    return in_cluster(tasks, order, cluster, skip)


def _several(sources: Given | Iterable[Given]) -> Iterable[Given]:
    """Return sources to go through: a single one is one of many, not its letters."""
    if isinstance(sources, Iterable) and not isinstance(sources, str | bytes | bytearray):
        return sources
    return [sources]


def _entry(source: Given) -> Task:
    if isinstance(source, Source):
        return checked(source)
    if isinstance(source, Entry):
        return source
    if not isinstance(source, str | Path):
        message = f"a resume of many cannot be read from {type(source).__name__}"
        raise UsageError("bad_source", message, "give paths, URLs, or Source(name, data)")
    return at_url(str(source)) if is_url(source) else Entry(str(source), Path(source))


def _with_duplicates(items: Iterable[BatchItem]) -> Iterator[BatchItem]:
    """Yield the items, flagging a text that came before. Candidates count from 1 in the order given."""
    met = MetTexts()
    for number, item in enumerate(items, 1):
        screening = item.screening
        earlier = met.earlier(screening.reading.document.text_fingerprint, number) if screening else None
        yield replace(item, screening=flag_duplicate(screening, earlier)) if screening and earlier else item


class MetTexts:
    """The texts of a batch so far, by their hashes, with the candidate who came first with each."""

    def __init__(self) -> None:
        self._first: dict[str, int] = {}

    def earlier(self, text: str, number: int) -> int | None:
        """Return the earlier candidate with the text of this one, None for a text that is new."""
        first = self._first.setdefault(text, number)
        return None if first == number else first


def flag_duplicate(screening: Screening, earlier: int) -> Screening:
    """Return a screening with the flag that its text is that of an earlier candidate."""
    flag = Flag("duplicate", f"the same text as candidate {earlier}")
    document = screening.reading.document
    document = replace(document, flags=(*document.flags, flag))
    return replace(screening, reading=replace(screening.reading, document=document))
