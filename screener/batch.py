"""Many resumes at once: one `BatchItem` each, in the order given, whatever happens to any of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from screener.api import DEFAULT_RUBRICS, RubricLike, load_rubrics
from screener.engines import Order, Skip, Task, in_processes, in_this_process
from screener.intake import AsOf, read_as_of
from screener.isolate import FileLimits
from screener.listing import Entry
from screener.values import BatchItem, Flag, Screening, Source
from screener.vocab import load_vocabulary

Given = str | Path | Entry | Source


def screen_many(
    sources: Iterable[Given],
    rubrics: RubricLike | Iterable[RubricLike] = DEFAULT_RUBRICS,
    *,
    as_of: AsOf = None,
    jobs: int | None = None,
    limits: FileLimits = FileLimits(),  # noqa: B008  a frozen value
    skip: Skip = lambda _task: None,
) -> Iterator[BatchItem]:
    """Yield one item for each source, in order: its screening, or the problem that prevents one.

    `jobs` is the number of processes (all cores for None); 0 works in this process. A file that
    breaks a limit costs itself only. `skip` is asked in this process for every file before it is
    read, and may give an item known from before instead. Faulty rubrics and dates raise at once.
    A program that calls this with processes needs the usual `if __name__ == "__main__":` guard.
    """
    order = Order(load_rubrics(rubrics, vocabulary=load_vocabulary()), read_as_of(as_of), limits)
    tasks = [_entry(source) for source in sources]
    count = min(os.cpu_count() or 1 if jobs is None else jobs, len(tasks))
    items = in_processes(tasks, order, count, skip) if count else in_this_process(tasks, order, skip)
    return _with_duplicates(items)


def _entry(source: Given) -> Task:
    return source if isinstance(source, Entry | Source) else Entry(str(source), Path(source))


def _with_duplicates(items: Iterable[BatchItem]) -> Iterator[BatchItem]:
    """Yield the items, flagging a text that came before. Candidates count from 1 in the order given."""
    first: dict[str, int] = {}
    for number, item in enumerate(items, 1):
        if item.screening is None:
            yield item
            continue
        earlier = first.setdefault(item.screening.reading.document.text_fingerprint, number)
        yield item if earlier == number else replace(item, screening=flag_duplicate(item.screening, earlier))


def flag_duplicate(screening: Screening, earlier: int) -> Screening:
    """Return a screening with the flag that its text is that of an earlier candidate."""
    flag = Flag("duplicate", f"the same text as candidate {earlier}")
    document = screening.reading.document
    document = replace(document, flags=(*document.flags, flag))
    return replace(screening, reading=replace(screening.reading, document=document))
