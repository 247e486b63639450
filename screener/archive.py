"""Resumes in a ZIP archive, read one by one and never unpacked to disk.

The archive comes from strangers as much as its resumes do: its directory is counted before it is
read, parts that overlap or are there twice are refused, and what a member unpacks to is counted
while it is unpacked, since declared sizes may lie.
"""

from __future__ import annotations

import struct
import zipfile
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from screener.errors import SourceError
from screener.intake import LARGEST_FILE
from screener.zipped import is_encrypted, is_readable, open_zip, shrinks_too_much, unpacked

_MOST_MEMBERS = 20_000
#: Bytes of the directory: 20,000 members with names of 350 letters.
_LARGEST_DIRECTORY = 8_000_000
#: The end of a ZIP file: mark, disks, entries, size of the directory, and a comment behind it.
_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_LONGEST_COMMENT = 65_535


def members(path: Path) -> tuple[str, ...]:
    """Return the names of the files in an archive, in the archive's order.

    Raises SourceError `damaged` and `too_large`, which name the archive.
    """
    try:
        return tuple(_opened(path)[1])
    except SourceError as error:
        hint = "unpack it and give the folder, or ask for it again"
        raise SourceError(error.code, f"{path}: {error.message}", hint) from error


def read_member(path: Path, name: str) -> bytes:
    """Return the bytes of a file in an archive.

    Raises SourceError `not_found`, `encrypted`, `damaged`, `too_large` (over 20 MB, or shrunk to
    less than one part in 200).
    """
    archive, known = _opened(path)
    member = known.get(name)
    if member is None:
        raise SourceError.of("not_found", "it is not in the archive")
    if is_encrypted(member):
        raise SourceError.of("encrypted")
    if not is_readable(member):
        raise SourceError.of("unreadable", "it is compressed in a way that is not known here")
    if member.file_size > LARGEST_FILE:
        raise SourceError.of("too_large")
    if shrinks_too_much(member):
        raise SourceError.of("too_large", "it shrinks to less than one part in 200")
    data = bytearray()
    for piece in unpacked(archive, member):
        data += piece
        if len(data) > LARGEST_FILE:
            raise SourceError.of("too_large")
    return bytes(data)


def _opened(path: Path) -> tuple[zipfile.ZipFile, dict[str, zipfile.ZipInfo]]:
    """Return an archive with its files by name, opened anew when the file has changed."""
    try:
        status = path.stat()
    except OSError as error:
        raise SourceError.of("unreadable", error.strerror or "") from error
    return _open(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=2)
def _open(path: Path, _changed: int, _size: int) -> tuple[zipfile.ZipFile, dict[str, zipfile.ZipInfo]]:
    """Return an archive with its files by name; kept open, because reading the directory anew for every file
    would take hours."""
    try:
        _look_at_the_end(path)
    except (OSError, struct.error) as error:
        raise SourceError.of("damaged") from error
    archive = open_zip(str(path))
    return archive, _judged(archive.infolist())


def _look_at_the_end(path: Path) -> None:
    """Refuse a file whose last bytes are no end of an archive, or announce too large a directory. Raises
    SourceError `damaged` and `too_large`."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(size - _END.size - _LONGEST_COMMENT, 0))
        end = file.read()
    at = end.rfind(_END_MARK)
    if at < 0:
        raise SourceError.of("damaged")
    entries, directory = (_END.unpack_from(end, at)[index] for index in (4, 5))
    if entries > _MOST_MEMBERS or directory > _LARGEST_DIRECTORY:
        raise _too_many()


def _judged(entries: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """Return the files by name. Raises SourceError `damaged` and `too_large`."""
    if len(entries) > _MOST_MEMBERS:
        raise _too_many()
    # Members that share their bytes are how a small archive unpacks to terabytes.
    placed = sorted(entries, key=lambda entry: entry.header_offset)
    if any(one.header_offset + one.compress_size > other.header_offset for one, other in pairwise(placed)):
        raise SourceError.of("damaged", "its parts overlap")
    known: dict[str, zipfile.ZipInfo] = {}
    for entry in entries:
        if entry.is_dir():
            continue
        if entry.filename in known:
            raise SourceError.of("damaged", "one of its parts is there twice")
        known[entry.filename] = entry
    return known


def _too_many() -> SourceError:
    return SourceError("too_large", "the archive holds more than 20,000 files", "send several archives")
