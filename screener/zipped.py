"""What opening ZIP files from strangers has in common, archives of resumes and single packages alike."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from screener.errors import SourceError

#: What the standard library raises for broken archives.
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError)
_ENCRYPTED = 0x1
_KNOWN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_STEP = 64_000
#: A text of spaces shrinks more than this; a resume to one part in ten, the largest known package to one
#: in 43. Short parts may well shrink that much.
MOST_RATIO, RATIO_FROM = 200, 100_000


def open_zip(file: str | IO[bytes]) -> zipfile.ZipFile:
    """Return an archive whose directory is read. Raises SourceError `damaged`."""
    try:
        return zipfile.ZipFile(file)
    except _BROKEN as error:
        raise SourceError.of("damaged") from error


def is_encrypted(part: zipfile.ZipInfo) -> bool:
    """Return whether a part is locked with a password."""
    return bool(part.flag_bits & _ENCRYPTED)


def is_readable(part: zipfile.ZipInfo) -> bool:
    """Return whether a part is stored, or compressed in the usual way."""
    return part.compress_type in _KNOWN_METHODS


def shrinks_too_much(part: zipfile.ZipInfo) -> bool:
    """Return whether a part says to unpack to far more than texts and pictures do: one part in 200."""
    return part.file_size > max(RATIO_FROM, MOST_RATIO * part.compress_size)


def unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield a part in pieces, to be counted: declared sizes may lie. Raises SourceError `damaged`."""
    try:
        with archive.open(part) as stream:
            while piece := stream.read(_STEP):
                yield piece
    except _BROKEN as error:
        raise SourceError.of("damaged") from error
