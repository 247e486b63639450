"""What callers hand in, made into values: files, bytes and streams into sources, text into dates.

This is the one place that opens files for reading and looks at the calendar.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from pathlib import Path
from typing import BinaryIO

from screener.errors import SourceError, UsageError, install_extra
from screener.values import BatchItem, Reading, Screening, Source

#: Files beyond this are refused before they are read into memory; no reader takes a larger one.
LARGEST_FILE = 20_000_000

Readable = bytes | str | Path | Source | BinaryIO
AsOf = date | str | None

_URL = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
#: What holds a resume that was read before.
_INSTEAD: dict[type, str] = {Screening: "give screening.reading", BatchItem: "give item.screening.reading"}
_DAY = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")


def open_source(source: Readable, *, name: str | None = None) -> Source:
    """Return the bytes of a source and what to call them.

    A text is a path, never a resume. Raises SourceError (`not_found`, `is_folder`,
    `unreadable`, `too_large`) and UsageError for a stream of text or for anything else.
    """
    name = None if name is None else str(name)
    if isinstance(source, Source):
        return checked(source) if name is None else checked(Source(name, source.data))
    if isinstance(source, str | Path):
        if source == "":
            raise SourceError.of("not_found", "the path is empty")
        if isinstance(source, str) and "\n" in source:
            raise SourceError.of("not_found", hint="a text is a path; give a resume's own text as bytes")
        return Source(name or Path(source).name, _file(Path(source)))
    if isinstance(source, bytes | bytearray | memoryview):
        return _within_limit(Source(name or "resume", bytes(source)))
    if not hasattr(source, "read"):
        hint = _INSTEAD.get(type(source), "give bytes, a path, a binary stream or a Source")
        raise UsageError("bad_source", f"a resume cannot be read from {type(source).__name__}", hint)
    try:
        data = source.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:  # ValueError: the stream was closed
        raise SourceError.of("unreadable", str(error)) from error
    if not isinstance(data, bytes):
        raise UsageError("text_stream", "the stream gives text, not bytes", 'open the file with mode "rb"')
    return _within_limit(Source(name or _stream_name(source), data))


def checked(source: Source) -> Source:
    """Return a source that holds what it says. Raises UsageError `bad_source`."""
    if isinstance(source.name, str) and isinstance(source.data, bytes):
        return source
    if isinstance(source.name, str) and isinstance(source.data, bytearray | memoryview):
        return Source(source.name, bytes(source.data))  # as databases hand them out
    message = f"Source({type(source.name).__name__}, {type(source.data).__name__}) holds no resume"
    raise UsageError("bad_source", message, "it is made of a name and bytes: Source('jane.pdf', data)")


def checked_reading(given: object) -> Reading:
    """Return what was read before, if this is it. Raises UsageError `bad_source`."""
    if isinstance(given, Reading):
        return given
    hint = _INSTEAD.get(type(given), "give what read returns, or the reading of a screening")
    raise UsageError("bad_source", f"{type(given).__name__} is not what was read before", hint)


def is_url(given: str | Path) -> bool:
    """Return whether a text names a file by a URL, as object stores do."""
    return isinstance(given, str) and _URL.match(given) is not None


def open_url(url: str, *, name: str | None = None) -> Source:
    """Return the bytes at a URL and what to call them.

    Opened by fsspec, which knows most object stores once their own package is installed. Raises
    SourceError (`not_found`, `unreadable`, `too_large`) and UsageError `missing_extra`.
    """
    try:
        import fsspec  # noqa: PLC0415  of an extra
    except ImportError as error:
        hint = f"in a checkout of screener: {install_extra('dask')}"
        raise UsageError("missing_extra", "URLs are read with fsspec, which is missing", hint) from error
    try:
        with fsspec.open(url, "rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise SourceError.of("not_found") from error
    except ImportError as error:  # the store's own package
        raise SourceError.of("unreadable", hint=f"{error}; or download it") from error
    except (OSError, ValueError) as error:
        raise SourceError.of("unreadable", type(error).__name__) from error
    return _within_limit(Source(name or url, data))


def read_as_of(when: AsOf) -> date:
    """Return the day that "Present" means: today for None, a month's last day for "YYYY-MM".

    Raises UsageError `bad_date`.
    """
    if when is None:
        return date.today()
    if isinstance(when, date):
        return date(when.year, when.month, when.day)
    matched = _DAY.fullmatch(when.strip()) if isinstance(when, str) else None
    if matched is None:
        raise _bad_date(when)
    year, month, day = (int(part) if part else None for part in matched.groups())
    try:
        assert year is not None and month is not None
        return date(year, month, day or calendar.monthrange(year, month)[1])
    except ValueError as error:
        raise _bad_date(when) from error


def _bad_date(when: str) -> UsageError:
    return UsageError(
        "bad_date", f'"{when}" is not a date', "write a month as 2026-11 or a day as 2026-11-30"
    )


def _within_limit(source: Source) -> Source:
    if len(source.data) > LARGEST_FILE:
        raise SourceError.of("too_large")
    return source


def _file(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise SourceError.of("is_folder")
        if path.exists() and not path.is_file():
            raise SourceError.of("unreadable", "not an ordinary file")
        if path.stat().st_size > LARGEST_FILE:
            raise SourceError.of("too_large")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError.of("not_found") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise SourceError.of("unreadable", getattr(error, "strerror", None) or "") from error


def _stream_name(stream: BinaryIO) -> str:
    name = getattr(stream, "name", None)
    return Path(name).name if isinstance(name, str) else "resume"
