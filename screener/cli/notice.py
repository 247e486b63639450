"""`screener notice`: what candidates are told before their resumes are screened."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from screener.cli.options import format_option, output_option, state_option
from screener.cli.writing import write
from screener.errors import UsageError


@click.command()
@click.argument("rubric")
@click.option(
    "--place",
    "places",
    metavar="nyc|il|co|ca",
    multiple=True,
    required=True,
    help="Where the job is: New York City, Illinois, Colorado, California; repeatable.",
)
@click.option("--employer", metavar="TEXT", default="", help="Who hires. Default: a place to fill in.")
@click.option("--contact", metavar="TEXT", default="", help="Whom to ask, and how to reach them.")
@click.option("--date", "day", metavar="YYYY-MM-DD", default="", help="The day of the notice.")
@click.option(
    "--keep",
    "years",
    type=click.IntRange(1, 30),
    metavar="YEARS",
    help="How long records are kept. Default: the longest of the rules known, four years at least.",
)
@state_option()
@format_option("text", "markdown", "html")
@output_option()
def notice(
    *,
    rubric: str,
    places: tuple[str, ...],
    employer: str,
    contact: str,
    day: str,
    years: int | None,
    state: str | None,
    form: str,
    output: Path | None,
) -> None:
    """Write the notice to candidates for RUBRIC (a name or a file): what is assessed, data, rights, the law.

    \b
    screener notice par --place nyc --employer "Riverside Heart" --contact "Ana Diaz, 555-0100"
    screener notice my-clinic.yaml --place ca --place co --format html -o notice.html

    Each statement about the law names its source and date; what was not read in the law itself is marked
    "to be checked by counsel". Not legal advice. Notes for the employer stand below the notice.
    """
    from screener.notice import FORMS, make_notice  # noqa: PLC0415
    from screener.rubric import load_rubric  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    if day:
        _check(day)
    loaded = load_rubric(rubric, vocabulary=load_vocabulary(), state=state)
    made = make_notice(loaded, places, employer=employer, contact=contact, day=day, keep_years=years)
    write(FORMS[form](made), output)
    missing = [
        f"--{name}"
        for name, given in (("employer", employer), ("contact", contact), ("date", day))
        if not given
    ]
    if missing:
        click.echo(f"to fill in (in square brackets): {', '.join(missing)}", err=True)
    click.echo("a draft for counsel to check; the notes at its end are for the employer", err=True)


def _check(day: str) -> None:
    try:
        date.fromisoformat(day)
    except ValueError:
        raise UsageError("bad_date", f'"{day}" is not a date', "write it as 2026-11-30") from None
