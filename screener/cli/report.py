"""`screener report`: one resume, its scores and the evidence behind them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from screener.cli.common import (
    as_of_option,
    called,
    error_json,
    format_option,
    name_option,
    output_option,
    print_rows,
    rubric_option,
    source_of,
    state_option,
    write,
)
from screener.errors import SourceError, UsageError


@click.command()
@click.argument("file")
@rubric_option()
@state_option()
@as_of_option()
@format_option("text", "json", "html", says="Text for people, JSON for programs, HTML for a browser.")
@output_option()
@name_option()
@click.option("--ref", metavar="TEXT", help="Your own id of the person, handed through.")
@click.option(
    "--for",
    "reader",
    type=click.Choice(["reviewer", "applicant"]),
    default="reviewer",
    show_default=True,
    help="For the applicant it is a letter: what was found, what was not, what is worth telling if it is so.",
)
@click.option(
    "--blind/--reveal",
    default=None,
    help="Leave out, or show, who it is. Default: text is blind, the page has a switch, JSON shows.",
)
def report(
    *,
    file: str,
    rubrics: tuple[str, ...],
    state: str | None,
    as_of: str | None,
    form: str,
    output: Path | None,
    name: str | None,
    ref: str | None,
    reader: str,
    blind: bool | None,
) -> None:
    """Score FILE (PDF or text; - for standard input) and show the evidence for every point.

    \b
    screener report resume.pdf -r ma
    screener report resume.pdf -r par -r ma --as-of 2026-11 --format html -o resume.html
    screener report resume.pdf -r ma --for applicant
    """
    if reader == "applicant" and form != "text":
        raise UsageError("letter_is_text", f"a letter is text, not {form.upper()}", "leave out --format")
    from screener.api import Screener, load_rubrics  # noqa: PLC0415
    from screener.intake import read_as_of  # noqa: PLC0415
    from screener.isolate import shared  # noqa: PLC0415
    from screener.process import starting  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    try:
        with starting():
            # Mistakes of the call come before a second of loading, and before the mistakes of a file.
            wanted = load_rubrics(rubrics, vocabulary=load_vocabulary(), state=state)
            day = read_as_of(as_of)
            source = source_of(file, name)
            shared().start(source.data)  # what reads it is imported there while spaCy is imported here
            screener = Screener()
        screening = screener.screen(source, wanted, as_of=day, ref=ref)
    except SourceError as error:
        if form == "json":
            write(error_json(error, called(file, name), as_of), output)
        raise error.named(called(file, name)) from None
    if form == "json":
        from screener.report.jsonform import dumps, to_json  # noqa: PLC0415

        write(dumps(to_json(screening, blind=bool(blind)), indent=2) + "\n", output)
    elif form == "html":
        from screener.report.page import render_resume  # noqa: PLC0415

        write(render_resume(screening, blind=blind), output)
    else:
        from screener.report import applicant, text  # noqa: PLC0415

        if reader == "applicant":
            lines = applicant.rows(screening, sent=date.today().isoformat())
        else:
            lines = text.rows(screening, blind=blind is not False)
        print_rows(lines, output)
