"""How commands use the store: where it is, who writes, what is known of a file from before."""

from __future__ import annotations

import getpass
import hashlib
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from screener.errors import ScreenerError

if TYPE_CHECKING:
    from screener.listing import Entry
    from screener.store import PastItem, Run, Store, Tools
    from screener.values import BatchItem, Source

STORE = "screener.sqlite"
#: Rooms whose code and data decide what comes out of a file.
_DECIDING = ("values", "parse", "isolate", "vocab", "nlp", "resume", "rubric", "assess.py", "needs.py")
_PARSERS = ("pypdfium2", "pdfplumber", "pdfminer.six", "pikepdf", "lxml", "numpy", "Pillow", "pyspellchecker")


def open_store(folder: Path, *, create: bool = False) -> Store:
    """Return the store of a folder of results (or a store named itself). Raises UsageError."""
    from screener.store import Store  # noqa: PLC0415

    return Store(folder if folder.is_file() else folder / STORE, create=create, actor=_actor())


def _actor() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def tools_in_use() -> Tools:
    """Return the versions of all that decides a result. The program's own code is part of it, so
    that nothing old is shown by one who works on the program."""
    from screener.api import versions  # noqa: PLC0415
    from screener.store import Tools  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    vocabulary = load_vocabulary()
    others = {name: _installed(name) for name in _PARSERS}
    return Tools(versions(vocabulary), {**others, "vocabulary": vocabulary.fingerprint, "code": _code()})


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"


def _code() -> str:
    package = Path(__file__).parent.parent
    made = hashlib.sha256()
    for room in _DECIDING:
        place = package / room
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for path in files:
            if path.suffix in (".py", ".yaml", ".json") and path.is_file():
                made.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    return made.hexdigest()


class Recaller:
    """Finds what is known of files from before; `known` holds those entries that were."""

    def __init__(self, store: Store, run: Run) -> None:
        self._store, self._run = store, run
        self.known: set[Entry | Source] = set()

    def __call__(self, task: Entry | Source) -> BatchItem | None:
        """Return the item of a file, or None where it has to be read."""
        from screener.assess import assess  # noqa: PLC0415
        from screener.listing import Entry, open_entry  # noqa: PLC0415

        try:
            source = open_entry(task) if isinstance(task, Entry) else task
        except ScreenerError:
            return None  # whoever reads it says why
        item = self._store.recall(
            self._run,
            hashlib.sha256(source.data).hexdigest(),
            task.name,
            assess=lambda resume, rubric: assess(resume, rubric, as_of=self._run.as_of),
        )
        if item:
            self.known.add(task)
        return item


def shown_item(past: PastItem) -> BatchItem:
    """Return an item of before as its batch showed it: flagged where its text came earlier."""
    from screener.batch import flag_duplicate  # noqa: PLC0415

    item = past.item
    if past.earlier is None or item.screening is None:
        return item
    return replace(item, screening=flag_duplicate(item.screening, past.earlier))
