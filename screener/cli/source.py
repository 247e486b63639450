"""The one file that a command reads: its path or standard input, and what is said where it can't be read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from screener.cli.writing import write_json
from screener.errors import SourceError, UsageError

if TYPE_CHECKING:
    from screener.api import Screener
    from screener.report.evidenceform import Json
    from screener.values import Source


def source_of(path: str, name: str | None) -> Source:
    """Return the resume of a path, or of standard input for "-". Raises SourceError, UsageError."""
    from screener.intake import open_source  # noqa: PLC0415

    if path != "-":
        try:
            return open_source(path, name=name)
        except SourceError as error:
            if error.code == "not_found":
                raise SourceError.of("not_found", hint=_nearest_file(path)) from None
            raise
    if sys.stdin is None or sys.stdin.isatty():
        what = "closed" if sys.stdin is None else "a terminal"
        message = f"standard input is {what}, not a resume"
        raise UsageError("stdin_is_a_terminal", message, "use: screener report - < resume.pdf")
    return open_source(sys.stdin.buffer, name=called(path, name))


def called(path: str, name: str | None) -> str:
    """Return what to call a resume in messages: its name, or what stands for "-"."""
    return name or ("standard input" if path == "-" else path)


def _nearest_file(given: str) -> str:
    """Return a hint where a file that is not there may be, or an empty text."""
    from difflib import get_close_matches  # noqa: PLC0415

    from screener.intake import is_url  # noqa: PLC0415

    if is_url(given):
        return "this is an address in the net: download the file first"
    path = Path(given)
    if not path.parent.is_dir():
        return f"there is no folder {path.parent}"
    try:
        beside = {one.name.casefold(): one.name for one in path.parent.iterdir() if one.is_file()}
    except OSError:
        return ""
    near = get_close_matches(path.name.casefold(), beside, 1, 0.75)
    return f'did you mean "{path.with_name(beside[near[0]])}"?' if near else ""


def opened(path: str, name: str | None) -> tuple[Source, Screener]:
    """Return the resume of a path, and who screens it. Raises SourceError, UsageError.

    What reads the file is imported in a process of its own while spaCy is imported here.
    """
    from screener.api import Screener  # noqa: PLC0415
    from screener.isolate import shared  # noqa: PLC0415
    from screener.process import starting  # noqa: PLC0415

    with starting():
        source = source_of(path, name)
        shared().start(source.data)
        return source, Screener()


@contextmanager
def refusal_told(name: str, *, form: str, as_of: date, output: Path | None) -> Iterator[None]:
    """Raise SourceError again with the file's name; a program that asked for JSON has it as a result, too."""
    try:
        yield
    except SourceError as error:
        if form == "json":
            write_json(_failure(error, name, as_of), output)
        raise error.named(name) from None


def _failure(error: SourceError, name: str, as_of: date) -> Json:
    from screener.api import versions  # noqa: PLC0415
    from screener.report.jsonform import to_json  # noqa: PLC0415
    from screener.values import BatchItem, Problem  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    problem = Problem(error.code, error.message, error.hint)
    return to_json(BatchItem(name, None, problem, as_of=as_of, versions=versions(load_vocabulary())))
