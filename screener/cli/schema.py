"""`screener schema`: the form of results, for programs."""

from __future__ import annotations

import json

import click

from screener.cli.common import write


@click.command()
def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of a result.

    \b
    screener schema > result.schema.json
    """
    from screener.report.schema import schema as schema_of  # noqa: PLC0415

    write(json.dumps(schema_of(), indent=2) + "\n", None)
