"""What several commands share: options, standard input, where output goes."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click
from click.core import ParameterSource

from screener.errors import ScreenerError, SourceError, UsageError
from screener.report.rows import Row, plain

if TYPE_CHECKING:
    from rich.console import Console

    from screener.values import Source

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

DEFAULT_RUBRICS = ("par", "ma")
#: Endings that say what a file is; any other is the user's.
_ENDINGS = frozenset(("html", "json", "csv", "pdf", "docx", "doc", "odt", "rtf", "xlsx", "xls"))
#: Variables by which somebody may ask for the looks of a terminal where there is none.
_ASKS_FOR_A_TERMINAL = frozenset(("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"))


def rubric_option() -> Decorator:
    """Return the option -r, repeatable."""
    return click.option(
        "-r",
        "--rubric",
        "rubrics",
        multiple=True,
        metavar="NAME|FILE",
        default=DEFAULT_RUBRICS,
        help="A rubric by name, or a file of your own; repeatable. Default: par and ma.",
    )


def state_option() -> Decorator:
    """Return the option --state."""
    return click.option(
        "--state",
        metavar="WA",
        help="The state of the job, in two letters: lays its law on medical assistants over the rubrics.",
    )


def as_of_option() -> Decorator:
    """Return the option --as-of."""
    return click.option(
        "--as-of",
        metavar="YYYY-MM[-DD]",
        help='The day that "Present" means; a month means its last day. Default: today.',
    )


def name_option(says: str = "What to call the resume in reports.") -> Decorator:
    """Return the option --name."""
    return click.option("--name", metavar="TEXT", help=says)


def format_option(*forms: str, says: str | None = None) -> Decorator:
    """Return the option --format, of whose forms the first is the default, unless the name after -o ends in
    another."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        default=forms[0],
        show_default=True,
        help=says,
        callback=_form_by_name,
    )


def _form_by_name(context: click.Context, option: click.Parameter, form: str) -> str:
    """Return the form asked for, or that in which the output's name ends. Raises UsageError `bad_form`."""
    output = context.params.get("output")
    told = context.get_parameter_source(str(option.name)) is not ParameterSource.DEFAULT
    ending = Path(output).suffix.lower().removeprefix(".") if output and not told else ""
    ending = "html" if ending == "htm" else ending
    forms = getattr(option.type, "choices", ())
    if ending not in _ENDINGS or ending in forms:
        return ending if ending in forms else form
    hint = f"end the name in .txt{''.join(f', .{one}' for one in forms[1:])}"
    if "html" in forms and ending == "pdf":
        hint = "write a page (-o resume.html), open it and print it as PDF"
    raise UsageError("bad_form", f"{ending.upper()} is not written here", hint)


def output_option() -> Decorator:
    """Return the option -o."""
    return click.option(
        "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to a file instead."
    )


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
    if sys.stdin.isatty():
        raise UsageError(
            "stdin_is_a_terminal",
            "standard input is a terminal, not a resume",
            "use: screener report - < resume.pdf",
        )
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


def write(text: str, output: Path | None) -> None:
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


def error_json(error: ScreenerError, name: str, as_of: str | None) -> str:
    """Return the JSON text of a file that could not be read."""
    from screener.api import versions  # noqa: PLC0415
    from screener.intake import read_as_of  # noqa: PLC0415
    from screener.report.jsonform import dumps, failure_to_json  # noqa: PLC0415
    from screener.values import Problem  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    problem = Problem(error.code, error.message, error.hint)
    data = failure_to_json(name, problem, as_of=read_as_of(as_of), versions=versions(load_vocabulary()))
    return dumps(data, indent=2) + "\n"


def stderr_is_terminal() -> bool:
    """Return whether somebody watches standard error."""
    return sys.stderr.isatty()
