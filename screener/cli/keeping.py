"""How commands use the store: where it is, who writes, what is known of a file from before."""

from __future__ import annotations

import getpass
import hashlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from screener.errors import ScreenerError
from screener.values.names import OWN_STORE

if TYPE_CHECKING:
    from screener.listing import Entry
    from screener.store import PastItem, Run, Store, Tools
    from screener.values import BatchItem, Source


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


def tools_in_use() -> Tools:
    """Return the versions of all that decides a result."""
    from screener.api import versions  # noqa: PLC0415
    from screener.store import Tools  # noqa: PLC0415
    from screener.tools import code_fingerprint, library_versions  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    vocabulary = load_vocabulary()
    own = {"vocabulary": vocabulary.fingerprint, "code": code_fingerprint()}
    return Tools(versions(vocabulary), {**library_versions(), **own})


class Recaller:
    """Finds what is known of files from before; `known` holds those entries that were."""

    def __init__(self, store: Store, run: Run) -> None:
        self._store, self._run = store, run
        self.known: set[Entry | Source] = set()
        self._read_now: set[str] = set()

    def __call__(self, task: Entry | Source) -> BatchItem | None:
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


def shown_item(past: PastItem) -> BatchItem:
    """Return an item of before as its batch showed it: flagged where its text came earlier."""
    from screener.batch import flag_duplicate  # noqa: PLC0415

    item = past.item
    if past.earlier is None or item.screening is None:
        return item
    return replace(item, screening=flag_duplicate(item.screening, past.earlier))
