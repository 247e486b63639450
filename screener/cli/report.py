"""`screener report`: one resume, its scores and the evidence behind them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screener.cli.options import (
    as_of_option,
    blind_option,
    format_option,
    name_option,
    output_option,
    reader_option,
    rubric_option,
    state_option,
)
from screener.cli.source import called, opened, refusal_told
from screener.cli.writing import print_rows, write, write_json
from screener.errors import UsageError

if TYPE_CHECKING:
    from screener.values import Screening


@click.command()
@click.argument("file")
@rubric_option()
@state_option()
@as_of_option()
@format_option("text", "json", "html", says="Text for people, JSON for programs, HTML for a browser.")
@output_option()
@name_option()
@click.option("--ref", metavar="TEXT", help="Your own id of the person, handed through.")
@reader_option()
@blind_option("text is blind, the page has a switch, JSON shows", default=None)
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
    from screener.api import load_rubrics  # noqa: PLC0415
    from screener.intake import read_as_of  # noqa: PLC0415
    from screener.process import starting  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    day = read_as_of(as_of)
    with starting():  # mistakes of the call come before a second of loading, and before those of a file
        wanted = load_rubrics(rubrics, vocabulary=load_vocabulary(), state=state)
    with refusal_told(called(file, name), form=form, as_of=day, output=output):
        source, screener = opened(file, name)
        screening = screener.screen(source, wanted, as_of=day, ref=ref)
    _WRITERS["letter" if reader == "applicant" else form](screening, blind, output)


def _write_json(screening: Screening, blind: bool | None, output: Path | None) -> None:
    from screener.report.jsonform import to_json  # noqa: PLC0415

    write_json(to_json(screening, blind=bool(blind)), output)


def _write_page(screening: Screening, blind: bool | None, output: Path | None) -> None:
    from screener.report.page import render_resume  # noqa: PLC0415

    write(render_resume(screening, blind=blind), output)


def _write_text(screening: Screening, blind: bool | None, output: Path | None) -> None:
    from screener.report.text import rows  # noqa: PLC0415

    print_rows(rows(screening, blind=blind is not False), output)


def _write_letter(screening: Screening, _blind: bool | None, output: Path | None) -> None:
    from screener.report.applicant import rows  # noqa: PLC0415

    print_rows(rows(screening, sent=date.today().isoformat()), output)


_WRITERS = {"text": _write_text, "json": _write_json, "html": _write_page, "letter": _write_letter}
