"""How commands use the store: where it is, who writes, what is known of a file from before."""

from __future__ import annotations

import getpass
import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from screener.errors import ScreenerError
from screener.values.names import OWN_STORE

if TYPE_CHECKING:
    from screener.listing import Entry, Listing
    from screener.store import KeptItem, PastItem, Run, Store, Tools
    from screener.values import BatchItem, Rubric, Source


def open_store(folder: Path, *, create: bool = False) -> Store:
    """Return the store of a folder of results (or a store named itself). Raises UsageError."""
    from screener.store import Store  # noqa: PLC0415

    return Store(folder if folder.is_file() else folder / OWN_STORE, create=create, actor=_actor())


def folder_of(results: Path) -> Path:
    """Return the folder of results, which may be named by its store."""
    return results.parent if results.is_file() else results


def _actor() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def tools_in_use(rubrics: Iterable[Rubric] = ()) -> Tools:
    """Return the versions of all that decides a result, the terms that rubrics bring along among them."""
    from screener.api import versions  # noqa: PLC0415
    from screener.rubric import terms_of, with_terms  # noqa: PLC0415
    from screener.store import Tools  # noqa: PLC0415
    from screener.versions import code_fingerprint, library_versions  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    vocabulary = load_vocabulary()
    others = {**library_versions(), "vocabulary": vocabulary.fingerprint, "code": code_fingerprint()}
    if terms := terms_of(tuple(rubrics)):  # what was read without them does not hold them
        others["terms"] = with_terms(vocabulary, terms).fingerprint
    return Tools(versions(vocabulary), others)


@contextmanager
def keeping(folder: Path, listing: Listing, rubrics: tuple[Rubric, ...], as_of: date) -> Iterator[Keeper]:
    """Begin a run over the files of a listing in the store of a folder, and yield who keeps its items."""
    with open_store(folder, create=True) as store:
        skipped = [(one.name, one.why) for one in listing.skipped]
        tools, given = tools_in_use(rubrics), len(listing.entries)
        run = store.begin(tools=tools, as_of=as_of, rubrics=rubrics, given=given, skipped=skipped)
        yield Keeper(store, run)


class Keeper:
    """Keeps what is found of the files of a run, and recalls what earlier ones found of them; `known` holds
    those entries that were known."""

    def __init__(self, store: Store, run: Run) -> None:
        self._store, self._run = store, run
        self.known: set[Entry | Source] = set()
        self._read_now: set[str] = set()

    def recall(self, task: Entry | Source) -> BatchItem | None:
        """Return the item of a file, or None where it has to be read."""
        from screener.api import judge  # noqa: PLC0415
        from screener.listing import Entry, open_entry  # noqa: PLC0415

        try:
            source = open_entry(task) if isinstance(task, Entry) else task
        except ScreenerError:
            return None  # whoever reads it says why
        digest = hashlib.sha256(source.data).hexdigest()
        item = self._store.recall(
            self._run,
            digest,
            task.name,
            assess=lambda resume, rubric: judge(resume, rubric, self._run.as_of),
        )
        if item is None:
            self._read_now.add(digest)
        elif digest not in self._read_now:  # else it is the same file twice
            self.known.add(task)
        return item

    def keep(self, entry: Entry, item: KeptItem) -> None:
        """Keep the item of a file."""
        known = entry in self.known
        self._store.save_kept(self._run, entry.number, item, known=known, place=entry.place)

    def end(self) -> str:
        """Say that the run is done, and return the hash of the log's last line."""
        return self._store.end(self._run)


def shown_item(past: PastItem) -> BatchItem:
    """Return an item of before as its batch showed it: flagged where its text came earlier."""
    from screener.batch import flag_duplicate  # noqa: PLC0415

    item = past.item
    if past.earlier is None or item.screening is None:
        return item
    return replace(item, screening=flag_duplicate(item.screening, past.earlier))
