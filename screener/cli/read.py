"""`screener read`: what was understood of one resume, and which lines were not."""

from __future__ import annotations

from pathlib import Path

import click

from screener.cli.common import (
    as_of_option,
    called,
    error_json,
    format_option,
    name_option,
    print_rows,
    source_of,
    write,
)
from screener.cli.show import SHOWN, show
from screener.errors import SourceError, UsageError


@click.command()
@click.argument("file")
@as_of_option()
@format_option("text", "json")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Write to a file instead; the folder for the pictures of --show boxes.",
)
@name_option()
@click.option(
    "--show",
    "shown",
    type=click.Choice(SHOWN),
    help="Show the text instead: words and lines with their places, pictures of the pages with "
    "boxes drawn and numbered in reading order, or what was left out as hidden.",
)
@click.option("--blind/--reveal", default=None, help="Leave out who it is. Default: shown.")
def read(
    *,
    file: str,
    as_of: str | None,
    form: str,
    output: Path | None,
    name: str | None,
    shown: str | None,
    blind: bool | None,
) -> None:
    """Show what was understood of FILE: jobs, education, credentials, abilities, and what was not.

    \b
    screener read resume.pdf
    screener read resume.pdf --format json | jq .resume.jobs
    screener read resume.pdf --show boxes -o pages/
    """
    if output and output.is_dir() and shown != "boxes":
        raise UsageError("cannot_write", f"{output} is a folder", "name a file")
    if shown:
        if form == "json":
            raise UsageError("show_is_text", "--show prints text, not JSON", "leave out one of the two")
        show(source_of(file, name), shown, output)
        return
    from screener.api import Screener  # noqa: PLC0415
    from screener.intake import read_as_of  # noqa: PLC0415
    from screener.isolate import shared  # noqa: PLC0415
    from screener.process import starting  # noqa: PLC0415

    day = read_as_of(as_of)
    try:
        with starting():
            source = source_of(file, name)
            shared().start(source.data)  # what reads it is imported there while spaCy is imported here
            screener = Screener()
        reading = screener.read(source, as_of=day)
    except SourceError as error:
        if form == "json":
            write(error_json(error, called(file, name), as_of), output)
        raise error.named(called(file, name)) from None
    if form == "json":
        from screener.report.jsonform import dumps, to_json  # noqa: PLC0415
        from screener.values import Screening  # noqa: PLC0415

        screening = Screening(reading, day, (), screener.versions)
        write(dumps(to_json(screening, blind=bool(blind)), indent=2) + "\n", output)
        return
    from screener.report.readtext import rows  # noqa: PLC0415

    vocabulary = screener.vocabulary
    labels = {key: known.label for key, known in vocabulary.skills.items()}
    labels |= {key: known.label for key, known in vocabulary.competencies.items()}
    lines = rows(reading, as_of=day, blind=bool(blind), labels=labels)
    print_rows(lines, output)
