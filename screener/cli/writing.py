"""Where the output of commands goes: standard output, a terminal, a file that is whole or not there."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from screener.errors import UsageError
from screener.report.rows import Row, plain

if TYPE_CHECKING:
    from rich.console import Console

#: Variables by which somebody may ask for the looks of a terminal where there is none.
_ASKS_FOR_A_TERMINAL = frozenset(("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"))


def write(text: str, output: Path | None = None) -> None:
    """Write text to a file, or to standard output."""
    if output is not None:
        save(output, text)
        return
    try:
        click.echo(text.encode(errors="replace"), nl=False)
    except BrokenPipeError:
        raise  # whoever read it had enough
    except OSError as error:
        raise cannot_write(Path("standard output"), error) from error


def write_json(data: Any, output: Path | None = None) -> None:  # noqa: ANN401  whatever JSON holds
    """Write data as indented JSON to a file, or to standard output."""
    from screener.report.jsonform import dumps  # noqa: PLC0415

    write(dumps(data, indent=2) + "\n", output)


def tell(text: str) -> None:
    """Write a line to standard error, as long as somebody listens."""
    try:
        click.echo(text, err=True)
    except BrokenPipeError:
        hush(sys.stderr)


def hush(stream: TextIO) -> None:
    """Let a stream whose reader is gone end in nothing, or Python complains on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def cannot_write(path: Path, error: OSError) -> UsageError:
    """Return the error of a file that cannot be written, with what to do."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    elsewhere = "give a place in a folder that exists and that you may write to"
    hint = "make room, then give the same command" if full else elsewhere
    return UsageError("cannot_write", f"cannot write {path}: {error.strerror}", hint)


def make_folder(folder: Path) -> None:
    """Make a folder where there is none. Raises UsageError `cannot_write`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        hint = "give a place with -o that you may write to"
        message = f"cannot make the folder {folder}: {error.strerror}"
        if folder.is_file():
            message, hint = f"{folder} is a file, not a folder", "results need a folder: -o results/"
        raise UsageError("cannot_write", message, hint) from error


def save(path: Path, text: str | Iterable[str]) -> None:
    """Write a whole file, given in one or in pieces, or none of it. Raises UsageError `cannot_write`."""
    pieces = (text,) if isinstance(text, str) else text
    save_bytes(path, (piece.encode(errors="replace") for piece in pieces))


def save_bytes(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a whole file or none of it. Raises UsageError `cannot_write`."""
    draft = path.with_name(path.name + ".part")
    try:
        with draft.open("wb") as file:
            file.writelines(pieces)
        draft.replace(path)
    except OSError as error:
        raise cannot_write(path, error) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _console() -> Console | None:
    """Return a console where standard output is a terminal, else None: plain lines then."""
    if sys.stdout is None:
        hint = "give a file with -o, or leave standard output open"
        raise UsageError("cannot_write", "standard output is closed", hint)
    if not sys.stdout.isatty() and _ASKS_FOR_A_TERMINAL.isdisjoint(os.environ):
        return None  # as the library would say, which takes time to import
    from rich.console import Console  # noqa: PLC0415

    made = Console(highlight=False, markup=False, emoji=False)  # knows NO_COLOR, FORCE_COLOR, COLUMNS
    return made if made.is_terminal else None


def print_rows(rows: Iterable[Row], output: Path | None = None) -> None:
    """Write the rows of a report: drawn on a terminal, plain and whole in a file or a pipe."""
    screen = None if output else _console()
    if screen is None:
        write(plain(rows), output)
        return
    from screener.report.terminal import show  # noqa: PLC0415

    show(screen, rows)
