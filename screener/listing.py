"""Which files of the paths given are resumes to read, and why each other one is not."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from screener.errors import SourceError

#: Endings that resumes come in, readable or not: what cannot be read is said of each file.
_RESUMES = frozenset(
    (
        *(".pdf", ".txt", ".text", ".md", "", ".docx", ".doc", ".rtf", ".odt", ".pages", ".html", ".htm"),
        *(".docm", ".dotx", ".ott", ".xhtml"),
        *(".png", ".jpg", ".jpeg", ".tif", ".tiff", ".heic", ".webp"),
    )
)
_ABOUT_THE_FOLDER = ("readme", "license", "licence", "thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file to read and what to call it."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that is not read, and why."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Every file met: the ones to read, sorted, and the ones left out."""

    entries: tuple[Entry, ...]
    skipped: tuple[Skipped, ...]


def list_files(paths: Iterable[str | Path], *, leave_out: Path | None = None) -> Listing:
    """Return the files of folders, recursively and sorted, and files named one by one as they are.

    A file named by itself is always read, whatever its ending. `leave_out` is the folder that
    results go to. Raises SourceError `not_found` for a path that does not exist.
    """
    given = [Path(path) for path in paths]
    entries: dict[Path, Entry] = {}
    skipped: list[Skipped] = []
    for path in given:
        if not path.exists():
            raise SourceError.of("not_found", str(path))
        if not path.is_dir():
            entries.setdefault(path.resolve(), Entry(str(path), path))
            continue
        for found in _walk(path, leave_out.resolve() if leave_out else None):
            name = (found.relative_to(path) if len(given) == 1 else found).as_posix()
            why = _why_not(found)
            if why:
                skipped.append(Skipped(name, why))
            else:
                entries.setdefault(found.resolve(), Entry(name, found))
    return Listing(tuple(entries.values()), tuple(skipped))


def _walk(folder: Path, leave_out: Path | None) -> Iterator[Path]:
    """Yield files in the order of their paths; links to folders are not followed."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and (Path(here) / name).resolve() != leave_out
        )
        yield from (Path(here) / name for name in sorted(files))


def _why_not(path: Path) -> str | None:
    name = path.name.lower()
    if name.startswith((".", "~$")):
        return "a hidden or temporary file"
    if name.startswith(_ABOUT_THE_FOLDER):
        return "a note about the folder, not a resume"
    if not path.is_file():
        return "not an ordinary file"
    # A dot with more than five letters behind it is part of a name, as in "resume.final version".
    if path.suffix.lower() not in _RESUMES and len(path.suffix) <= 6:
        return f"{path.suffix} is not a format that resumes come in"
    return None
