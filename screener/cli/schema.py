"""`screener schema`: the form of results, for programs."""

from __future__ import annotations

import click

from screener.cli.writing import write_json


@click.command()
def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of a result.

    \b
    screener schema > result.schema.json
    """
    from screener.report.schema import schema as schema_of  # noqa: PLC0415

    write_json(schema_of())
