"""The command group: help with examples first, errors as one clear line, exit statuses.

Exit statuses are those of `screener.errors`. A low score is not an error.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click

from screener.cli.commands import COMMANDS, Commands
from screener.cli.meant import COMMANDS_MEANT, option_meant
from screener.errors import ScreenerError, UsageError
from screener.report.inert import inert

_EXAMPLES = """\
\b
Examples:
  screener batch resumes/ -o results/            screen a folder for both jobs; open results/index.html
  screener report resume.pdf -r ma               one resume for medical assistant, with its evidence
  screener report resume.pdf --format html -o resume.html
  screener read resume.pdf                       what was understood, and what was not
  screener rubric show par                       what patient access asks for, and why
  cat resume.txt | screener report - -r par      a resume from standard input
"""
_HELP = f"""\
{_EXAMPLES}

Reads resumes for Patient Access Representative and Medical Assistant posts and shows, for every
point of a score, the words of the resume behind it. A person decides.

Works without a network and sends nothing anywhere.
"""
_EPILOG = """\
\b
Exit status: 0 done · 1 a bug in the program · 2 wrong usage · 3 rubric or vocabulary faulty ·
4 resume unreadable · 5 some files of a batch could not be read · 7 the log was changed ·
130 interrupted.
"""


class _UnreadError(Exception):
    """Whoever read the output had enough. Of a broken pipe click itself makes the status of a failure."""


@contextmanager
def _unread() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise _UnreadError from error


class _Program(click.Group):
    """A group whose errors are one line and a hint, never a traceback for what users can cause.

    Its commands are imported when they are called.
    """

    def __init__(self, *given: Any, **options: Any) -> None:  # noqa: ANN401  as click declares it
        super().__init__(*given, **options)
        self.commands = Commands()

    def make_context(self, *given: Any, **options: Any) -> click.Context:  # noqa: ANN401  as click declares it
        """Return the context; help is written here."""
        with _unread():
            return super().make_context(*given, **options)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  as click declares it
        """Return what the command returns."""
        with _unread():
            return super().invoke(ctx)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is called; say where to find what other programs call otherwise."""
        if args[0] not in self.commands and (meant := COMMANDS_MEANT.get(args[0].casefold())):
            raise UsageError("no_such_command", f'there is no command "{args[0]}"', f"use: screener {meant}")
        if args[0] not in self.commands and (path := Path(args[0])).exists():
            many = path.is_dir() or path.suffix.lower() in (".zip", ".csv")
            named = f'"{path}"' if " " in str(path) else str(path)
            use = f"screener batch {named} -o results/" if many else f"screener report {named} -r ma"
            raise UsageError("no_such_command", f"what to do with {path} is not said", f"use: {use}")
        if args[0] not in self.commands:
            _say_which_is_near(args[0])
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with what they do."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, self._does(name)) for name in self.list_commands(ctx)])

    def _does(self, name: str) -> str:
        return COMMANDS[name].does if name in COMMANDS else self.commands[name].get_short_help_str()

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = "screener",
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,  # noqa: ANN401  as click declares it
    ) -> NoReturn:
        """Run the command and leave with its exit status."""
        try:
            status = super().main(
                args,
                prog_name or "screener",
                complete_var,
                standalone_mode=False,
                windows_expand_args=windows_expand_args,
                **extra,
            )
        except (ScreenerError, click.ClickException, click.Abort, KeyboardInterrupt, _UnreadError) as error:
            sys.exit(_told(error))
        sys.exit(status if isinstance(status, int) else 0)


def _told(error: BaseException) -> int:
    """Say what ended a command, and return its exit status."""
    if isinstance(error, ScreenerError):
        return _say(error.message, error.code, error.hint, error.exit_status)
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
        return 2
    if isinstance(error, click.NoSuchOption) and (meant := option_meant(error)):
        return _say(error.message, "usage", meant, 2)
    if isinstance(error, click.UsageError):
        return _say(error.format_message(), "usage", _hint(error), 2)
    if isinstance(error, click.ClickException):
        return _say(error.format_message(), "usage", "", 2)
    if isinstance(error, _UnreadError):
        from screener.cli.writing import hush  # noqa: PLC0415

        hush(sys.stdout)
        return 0
    click.echo("interrupted", err=True)
    return 130


def _hint(error: click.UsageError) -> str:
    """Return what to do about a wrong call, beside reading the help."""
    hint = f"try: {error.ctx.command_path} --help" if error.ctx else "try: screener --help"
    if "unexpected extra argument" in error.format_message():
        return f'a name with blanks needs quotes: "my resume.pdf"; {hint}'
    if isinstance(error, click.MissingParameter) and error.param and error.param.name == "output":
        return f"say where to, such as: -o results/; {hint}"
    return hint


def _say_which_is_near(word: str) -> None:
    """Raise UsageError where a command is called nearly so."""
    from difflib import get_close_matches  # noqa: PLC0415

    if near := get_close_matches(word.casefold(), COMMANDS, 1):
        message = f'there is no command "{word}"'
        raise UsageError("no_such_command", message, f"did you mean: screener {near[0]}?")


def _say(message: str, code: str, hint: str, status: int) -> int:
    first, *more = message.rstrip(".").split("\n")
    click.echo(f"error: {inert(first)} ({code})", err=True)
    for line in more:
        click.echo(f"  {inert(line)}", err=True)
    if hint:
        click.echo(f"hint: {inert(hint)}", err=True)
    return status


def _version(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if not wanted or context.resilient_parsing:
        return
    from screener.api import versions  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    click.echo(", ".join(f"{name} {number}" for name, number in versions(load_vocabulary())))
    context.exit()


@click.group(
    name="screener",
    cls=_Program,
    help=_HELP,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Print the versions of program, vocabulary and spaCy.",
)
def program() -> None:
    """Screen resumes."""


def main() -> None:
    """Run the program; the entry point of the installed command."""
    from screener.process import collect_seldom, compute_in_one_thread, keep_yaml  # noqa: PLC0415

    collect_seldom()
    compute_in_one_thread()
    keep_yaml()
    program()
