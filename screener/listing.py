"""Which files of the paths given are resumes to read, and why each other one is not.

A path is a file, a folder, a pattern (`resumes/*.pdf`), a ZIP archive, or a table `.csv` with the
columns `path` and `ref` (the applicant's id elsewhere). A URL such as `s3://bucket/a.pdf` stands for
one file. Every file met is either an entry or skipped, so that counts add up.
"""

from __future__ import annotations

import csv
import glob
import io
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from screener.archive import members, read_member
from screener.errors import SourceError, UsageError
from screener.intake import is_url, open_source, open_url
from screener.values import Source
from screener.values.names import OWN_PAGE, OWN_PAGE_WITHIN, OWN_STORE

#: Endings that resumes come in, readable or not: what cannot be read is said of each file.
_RESUMES = frozenset(
    (
        *(".pdf", ".txt", ".text", ".md", "", ".docx", ".doc", ".rtf", ".odt", ".pages", ".html", ".htm"),
        *(".eml", ".msg", ".mht", ".mhtml"),
        *(".docm", ".dotx", ".ott", ".xhtml"),
        *(".png", ".jpg", ".jpeg", ".tif", ".tiff", ".heic", ".webp"),
    )
)
#: What parts the cells of a table.
_SIGNS = (",", ";", "\t")
_ABOUT_THE_FOLDER = ("readme", "license", "licence", "thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file to read and what to call it. `member` is its name within the archive at `path`;
    `ref` is the applicant's id elsewhere; `url` is where it is, if not at a path; `number` is its place
    among the files of a listing, from 1."""

    name: str
    path: Path
    member: str | None = None
    ref: str | None = None
    url: str | None = None
    number: int = 0

    @property
    def place(self) -> str:
        """Where the file lies: an archive's path stands for what is within it."""
        return self.name if self.url is not None else str(self.path.resolve())


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


def open_entry(entry: Entry) -> Source:
    """Return the bytes of an entry. Raises SourceError, and ScreenerError `missing_extra` for a URL."""
    if entry.url is not None:
        return open_url(entry.url, name=entry.name)
    if entry.member is None:
        return open_source(entry.path, name=entry.name)
    return Source(entry.name, read_member(entry.path, entry.member))


def list_files(paths: Iterable[str | Path], *, leave_out: Path | None = None) -> Listing:
    """Return the files of folders, recursively and sorted, and files named one by one as they are.

    A file named by itself is always read, whatever its ending; archives and tables are opened
    where they are named themselves. `leave_out` is the folder that results go to. Raises
    SourceError `not_found` for a path that does not exist or a pattern that nothing matches, and
    what an archive is refused for; UsageError `bad_table`.
    """
    given = [found for path in paths for found in _matching(path)]
    kept: dict[tuple[str, str | None, str | None], Entry] = {}
    skipped: list[Skipped] = []
    for path in given:
        met: Iterable[Entry]
        if isinstance(path, str):
            met = [at_url(path)]
        elif path.is_dir():
            out = leave_out.resolve() if leave_out else None
            names = (
                (found, (found.relative_to(path) if len(given) == 1 else found)) for found in _walk(path, out)
            )
            met = (Entry(name.as_posix(), found) for found, name in names)
            met = _sifted(met, skipped)
        elif path.suffix.lower() == ".zip":
            inside = (Entry(f"{path.name}/{member}", path, member) for member in members(path))
            met = _sifted(inside, skipped)
        elif path.suffix.lower() == ".csv":
            met = _table(path)
        else:
            met = [Entry(str(path), path)]
        for entry in met:
            kept.setdefault((entry.url or str(entry.path.resolve()), entry.member, entry.ref), entry)
    entries = tuple(replace(entry, number=at) for at, entry in enumerate(kept.values(), 1))
    return Listing(entries, tuple(skipped))


def at_url(url: str, ref: str | None = None) -> Entry:
    """Return the entry of a file that lies at a URL, called by it without its questions and keys."""
    name = re.split("[?#]", url, maxsplit=1)[0]
    scheme, _, rest = name.partition("://")
    host, slash, path = rest.partition("/")
    return Entry(f"{scheme}://{host.rpartition('@')[2]}{slash}{path}", Path(path), ref=ref, url=url)


def _matching(given: str | Path) -> Iterator[Path | str]:
    """Yield the path, or the files that it matches as a pattern: not every shell does that. A URL
    stays a text."""
    if is_url(given):
        yield str(given)
        return
    path = Path(given)
    if path.exists():
        yield path
        return
    # The method of Path takes no patterns with a root.
    found = sorted(glob.glob(str(path), recursive=True)) if glob.has_magic(str(path)) else []  # noqa: PTH207
    if not found:
        raise SourceError.of("not_found", str(path))
    yield from map(Path, found)


def _sifted(entries: Iterable[Entry], skipped: list[Skipped]) -> Iterator[Entry]:
    for entry in entries:
        why = _why_not(entry)
        if why:
            skipped.append(Skipped(entry.name, why))
        else:
            yield entry


def _table(path: Path) -> Iterator[Entry]:
    """Yield the entries of a table; a file that is not there is one that cannot be read."""
    try:
        text = open_source(path).data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _bad_table(path, 1, 'it is not UTF-8 text (Excel saves it as "CSV UTF-8")') from error
    head = text.partition("\n")[0]
    sign = max(_SIGNS, key=head.count)  # where Windows writes numbers with a comma, Excel parts by others
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True, delimiter=sign)
    try:
        rows.fieldnames = columns = [column.strip().casefold() for column in rows.fieldnames or ()]
        if "path" not in columns:
            raise _bad_table(path, 1, 'its first line must name the columns "path" and "ref"')
        for row in rows:
            if not any(isinstance(cell, str) and cell.strip() for cell in row.values()):
                continue  # spreadsheets leave rows of nothing at the end
            name, ref = (row["path"] or "").strip(), (row.get("ref") or "").strip()
            if not name:
                raise _bad_table(path, rows.line_num, "there is no path")
            yield (
                at_url(name, ref or None)
                if is_url(name)
                else Entry(name, path.parent / name, ref=ref or None)
            )
    except csv.Error as error:
        raise _bad_table(path, rows.line_num, str(error)) from error


def _bad_table(path: Path, line: int, why: str) -> UsageError:
    hint = 'write a table as "path,ref", one file a line, paths from where the table is'
    return UsageError("bad_table", f"{path}:{line}: {why}", hint)


def _walk(folder: Path, leave_out: Path | None) -> Iterator[Path]:
    """Yield files in the order of their paths; links to folders are not followed."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and (Path(here) / name).resolve() != leave_out
        )
        yield from (Path(here) / name for name in sorted(files))


def _why_not(entry: Entry) -> str | None:
    inside = entry.member is not None
    path = Path(entry.member) if entry.member is not None else entry.path
    name = path.name.lower()
    if name.startswith((".", "~$")) or (inside and "__MACOSX" in path.parts):
        return "a hidden or temporary file"
    if name.startswith(_ABOUT_THE_FOLDER):
        return "a note about the folder, not a resume"
    if not inside and not path.is_file():
        return "not an ordinary file"
    if path.suffix.lower() == ".zip":
        return "an archive within an archive" if inside else "an archive: name it by itself to have it read"
    if name.startswith(OWN_STORE):  # SQLite leaves a file of its own beside it where it was stopped
        return "what screener keeps of a batch, not a resume"
    if not inside and _is_own_page(path):
        return "a page that screener wrote, not a resume"
    # A dot with more than five letters behind it is part of a name, as in "resume.final version".
    if path.suffix.lower() not in _RESUMES and len(path.suffix) <= 6:
        return f"{path.suffix} is not a format that resumes come in"
    return None


def _is_own_page(path: Path) -> bool:
    """Return whether a file is a page of results: they lie beside the resumes that they are about."""
    if path.suffix.lower() not in (".html", ".htm"):
        return False
    try:
        with path.open("rb") as page:
            return OWN_PAGE in page.read(OWN_PAGE_WITHIN)
    except OSError:
        return False
