"""What a batch writes into its folder: all results, the table, the page, and the pages of many people."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Self

from screener.cli.writing import cannot_write, make_folder, save
from screener.errors import NEEDS_A_PERSON

if TYPE_CHECKING:
    from types import TracebackType

    from screener.report.evidenceform import Json
    from screener.report.listed import Listed
    from screener.written import Written

NAMES = ("results.jsonl", "ranking.csv", "index.html")
#: Folder of the pages of people, where there are too many for one page.
_PEOPLE = "people"
_OURS = re.compile(r"\d{5,}\.html")


class Outputs:
    """Writes results.jsonl line by line, and the rest at the end. Nothing of an interrupted
    batch takes the place of what is there. Little of each person is held in memory."""

    def __init__(self, folder: Path, *, as_of: date, whole: bool) -> None:
        """`whole` puts the evidence of all people into the page of the batch."""
        from screener.report.listed import Shared  # noqa: PLC0415

        self._folder, self._as_of, self._whole = folder, as_of, whole
        self._people: list[Listed] = []
        self._shared = Shared()
        self._draft = folder / "results.jsonl.part"
        self._pages = folder / f"{_PEOPLE}.part"

    @property
    def results(self) -> list[Json]:
        """The results so far, without their evidence."""
        return [person.result for person in self._people]

    def __enter__(self) -> Self:
        make_folder(self._folder)
        _clear(self._pages)
        if not self._whole:
            make_folder(self._pages)
        try:
            self._lines = self._draft.open("w", encoding="utf-8", newline="\n")
        except OSError as error:
            raise cannot_write(self._draft, error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(OSError):  # a full disk was told of before
            self._lines.close()
        self._draft.unlink(missing_ok=True)
        _clear(self._pages)

    def add(self, written: Written) -> None:
        """Write the result of a candidate."""
        from screener.report.index import person_file  # noqa: PLC0415

        try:
            self._lines.write(written.line)
            if written.page:
                page = self._pages / person_file(written.number)
                page.write_text(written.page, encoding="utf-8", errors="replace", newline="")
        except OSError as error:
            raise cannot_write(self._folder, error) from error
        self._people.append(self._shared(written.listed))

    def finish(self, skipped: Iterable[tuple[str, str]]) -> None:
        """Write what is about all candidates."""
        from screener.report.index import index_parts  # noqa: PLC0415
        from screener.report.tables import ranking_csv  # noqa: PLC0415

        folder = None if self._whole else _PEOPLE
        try:
            self._lines.close()
            self._draft.replace(self._folder / "results.jsonl")
            _clear(self._folder / _PEOPLE)
            if not self._whole:
                make_folder(self._folder / _PEOPLE)
                for one in self._pages.iterdir():
                    one.replace(self._folder / _PEOPLE / one.name)
        except OSError as error:
            raise cannot_write(self._folder, error) from error
        save(self._folder / "ranking.csv", ranking_csv(self.results))
        parts = index_parts(self._people, skipped=skipped, as_of=self._as_of, folder=folder)
        save(self._folder / "index.html", parts)


def is_unread(result: Json) -> bool:
    """Return whether no text came out of a file."""
    return result["status"] == "error" and result["error"]["code"] not in NEEDS_A_PERSON


def _clear(folder: Path) -> None:
    """Delete the pages of people in a folder, and the folder if nothing else is in it."""
    if not folder.is_dir():
        return
    others = False
    for path in folder.iterdir():
        if _OURS.fullmatch(path.name):
            path.unlink(missing_ok=True)
        else:
            others = True
    if not others:
        folder.rmdir()
