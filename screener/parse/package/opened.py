"""Files that are ZIP packages (DOCX, ODT), opened with care: nothing is believed before it is counted.

The directory is judged first; parts are then unpacked piece by piece into memory, never to
disk, and counted again, since declared sizes may lie.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from screener.errors import SourceError
from screener.values import Document, Source
from screener.zipped import is_encrypted, is_readable, open_zip, shrinks_too_much, unpacked

#: A resume has a dozen parts and unpacks to a tenth of a megabyte; the largest known ones reach
#: 181 parts, 7 MB, and 3.3 MB in one part.
MOST_PARTS = 1_000
MOST_UNPACKED = 100_000_000
MOST_IN_PART = 20_000_000
_DIRECTORY_MARK = b"PK\x01\x02"
_PROTECTED_MARK = "EncryptedPackage".encode("utf-16-le")


class Package:
    """The parts of a ZIP package by name, whatever the case of its letters."""

    def __init__(self, data: bytes) -> None:
        """Raises SourceError `damaged`, `encrypted` or `too_large`."""
        # Counted before the directory is read: a million entries take seconds.
        if data.count(_DIRECTORY_MARK) > 4 * MOST_PARTS:
            raise _too_large("more than 1,000 parts")
        self._archive = open_zip(io.BytesIO(data))
        self._parts = _judge(self._archive.infolist())
        self._unpacked = 0

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._parts

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in small letters."""
        return tuple(self._parts)

    def unpack(self, name: str, *, most: int = MOST_IN_PART) -> Iterator[bytes]:
        """Yield a part in pieces; nothing where there is no such part.

        Raises SourceError `damaged`, or `too_large` beyond `most` bytes.
        """
        part = self._parts.get(name.lower())
        if part is None:
            return
        if part.file_size > most:
            raise _too_large("a part of it unpacks to more than 20 MB")
        count = 0
        for piece in unpacked(self._archive, part):
            count += len(piece)
            self._unpacked += len(piece)
            if count > most or self._unpacked > MOST_UNPACKED:
                raise _too_large("it unpacks to more than 100 MB")
            yield piece


def _judge(entries: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """Return the parts by name, once all of them are known to be within the limits. Names that lead out of
    the package are left aside; readers of ZIP files disagree on which of two parts of one name counts, so
    that such a file is refused."""
    if len(entries) > MOST_PARTS:
        raise _too_large("more than 1,000 parts")
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise _too_large("it unpacks to more than 100 MB")
    parts: dict[str, zipfile.ZipInfo] = {}
    for entry in entries:
        name = entry.filename.replace("\\", "/").lower()
        if name.endswith("/") or name.startswith("/") or ".." in name.split("/"):
            continue
        if name in parts:
            raise SourceError.of("damaged", "one of its parts is there twice")
        if is_encrypted(entry):
            raise SourceError.of("encrypted")
        if shrinks_too_much(entry):
            raise _too_large("a part of it shrinks to less than one in 200")
        if is_readable(entry):
            parts[name] = entry
    return parts


def _too_large(detail: str) -> SourceError:
    return SourceError.of("too_large", detail, "open it, save it as PDF and send that")


def is_protected(data: bytes) -> bool:
    """Return whether bytes are an Office file that a password locks, which wraps the package
    into a container of the old kind."""
    return data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") and _PROTECTED_MARK in data


def refuse_protected(source: Source) -> Document:
    """Return nothing: raises SourceError `encrypted`."""
    raise SourceError.of("encrypted")
