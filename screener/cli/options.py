"""The options that several commands have: called the same, and saying the same, in each of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from screener.errors import UsageError
from screener.values.names import DEFAULT_RUBRICS

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

#: Endings that say what a file is; any other is the user's.
_ENDINGS = frozenset(("html", "json", "csv", "pdf", "docx", "doc", "odt", "rtf", "xlsx", "xls"))


def results_argument() -> Decorator:
    """Return the argument RESULTS: the folder that a batch wrote into."""
    return click.argument("folder", metavar="RESULTS", type=click.Path(path_type=Path))


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
        type=click.Choice(forms, case_sensitive=False),
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


def run_option(says: str = "Which batch. Default: the last finished.") -> Decorator:
    """Return the option --run, the number of a batch."""
    return click.option("--run", "number", type=int, help=says)


def jobs_option(says: str) -> Decorator:
    """Return the option --jobs."""
    return click.option("--jobs", type=click.IntRange(min=0), help=says)


def blind_option(usual: str, *, default: bool | None) -> Decorator:
    """Return the option --blind, whose opposite is --reveal; `usual` says what is done without either."""
    says = f"Leave out, or show, who it is. Default: {usual}."
    return click.option("--blind/--reveal", default=default, help=says)


def reader_option() -> Decorator:
    """Return the option --for."""
    return click.option(
        "--for",
        "reader",
        type=click.Choice(["reviewer", "applicant"]),
        default="reviewer",
        show_default=True,
        help="For the applicant it is a letter: what was found, what was not, what is worth telling if it "
        "is so.",
    )
