"""What a batch writes into its folder: all results, the table, the page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Self

from screener.cli.common import save
from screener.errors import NEEDS_A_PERSON, UsageError

if TYPE_CHECKING:
    from types import TracebackType

    from screener.report.evidenceform import Json
    from screener.report.page import PersonView
    from screener.values import BatchItem

Versions = tuple[tuple[str, str], ...]
NAMES = ("results.jsonl", "ranking.csv", "index.html")


class Outputs:
    """Writes results.jsonl line by line, and the rest at the end. Nothing of an interrupted
    batch takes the place of what is there."""

    def __init__(self, folder: Path, *, as_of: date, versions: Versions) -> None:
        self.results: list[Json] = []
        self._folder, self._as_of, self._versions = folder, as_of, versions
        self._people: list[PersonView] = []
        self._draft = folder / "results.jsonl.part"

    def __enter__(self) -> Self:
        make_folder(self._folder)
        try:
            self._lines = self._draft.open("w", encoding="utf-8", newline="\n")
        except OSError as error:
            raise UsageError("cannot_write", f"cannot write {self._draft}: {error.strerror}") from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._lines.close()
        self._draft.unlink(missing_ok=True)

    def add(self, number: int, item: BatchItem) -> None:
        """Write the result of a candidate."""
        from screener.report.jsonform import dumps  # noqa: PLC0415
        from screener.report.page import person_view  # noqa: PLC0415

        result = result_of(item, number, self._as_of, self._versions)
        self._lines.write(dumps(result) + "\n")
        # The page and the table need the assessments; what was read stays in the file.
        self.results.append({key: value for key, value in result.items() if key != "resume"})
        self._people.append(person_view(number, self.results[-1], item.screening))

    def finish(self, skipped: Iterable[tuple[str, str]]) -> None:
        """Write what is about all candidates."""
        from screener.report.page import render_index  # noqa: PLC0415
        from screener.report.tables import ranking_csv  # noqa: PLC0415

        self._lines.close()
        self._draft.replace(self._folder / "results.jsonl")
        save(self._folder / "ranking.csv", ranking_csv(self.results))
        page = render_index(self._people, skipped=skipped, as_of=self._as_of)
        save(self._folder / "index.html", page)


def make_folder(folder: Path) -> None:
    """Make a folder where there is none. Raises UsageError `cannot_write`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError("cannot_write", f"cannot make the folder {folder}: {error.strerror}") from error


def result_of(item: BatchItem, number: int, as_of: date, versions: Versions, *, blind: bool = False) -> Json:
    """Return the JSON form of an item, with its candidate number."""
    from screener.report.jsonform import failure_to_json, to_json  # noqa: PLC0415

    if item.screening:
        return {**to_json(item.screening, blind=blind), "candidate": number}
    assert item.problem, "an item without a screening says why"
    failed = failure_to_json(
        item.name,
        item.problem,
        as_of=as_of,
        versions=versions,
        ref=item.ref,
        sha256=item.fingerprint,
        blind=blind,
    )
    return {**failed, "candidate": number}


def is_unread(result: Json) -> bool:
    """Return whether no text came out of a file."""
    return result["status"] == "error" and result["error"]["code"] not in NEEDS_A_PERSON
