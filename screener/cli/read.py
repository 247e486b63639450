"""`screener read`: what was understood of one resume, and which lines were not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from screener.cli.document import SHOWN, show
from screener.cli.options import as_of_option, blind_option, format_option, name_option
from screener.cli.source import called, opened, refusal_told, source_of
from screener.cli.writing import print_rows, write_json
from screener.errors import UsageError

if TYPE_CHECKING:
    from screener.vocab import Vocabulary


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
@blind_option("shown", default=None)
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
    from screener.intake import read_as_of  # noqa: PLC0415

    day = read_as_of(as_of)
    with refusal_told(called(file, name), form=form, as_of=day, output=output):
        source, screener = opened(file, name)
        reading = screener.read(source, as_of=day)
    if form == "json":
        from screener.report.jsonform import to_json  # noqa: PLC0415
        from screener.values import Screening  # noqa: PLC0415

        screening = Screening(reading, day, (), screener.versions)
        write_json(to_json(screening, blind=bool(blind)), output)
        return
    from screener.report.readtext import rows  # noqa: PLC0415

    labels = _labels(screener.vocabulary)
    print_rows(rows(reading, as_of=day, blind=bool(blind), labels=labels), output)


def _labels(vocabulary: Vocabulary) -> dict[str, str]:
    """Return what abilities are called, by their ids."""
    skills = {key: entry.label for key, entry in vocabulary.skills.items()}
    return skills | {key: entry.label for key, entry in vocabulary.competencies.items()}
