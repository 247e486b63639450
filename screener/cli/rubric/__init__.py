"""`screener rubric`: find, write and compare what posts ask for. Needs no resume and no spaCy."""

from __future__ import annotations

import click

from screener.cli.rubric.authoring import check, lint, new, schema
from screener.cli.rubric.calibrate import calibrate
from screener.cli.rubric.diff import diff
from screener.cli.rubric.draft import draft
from screener.cli.rubric.show import show
from screener.cli.rubric.try_ import try_
from screener.cli.writing import write
from screener.wording import count


@click.group()
def rubric() -> None:
    """List, show, write, check and compare rubrics.

    \b
    screener rubric list
    screener rubric show ma
    screener rubric new my-clinic --from ma       begin one of your own
    screener rubric draft posting.pdf -o my-clinic.yaml      propose one from a posting
    screener rubric check my-clinic.yaml          every mistake, with line and column
    screener rubric lint my-clinic.yaml           advice: vague, overlapping, proxies
    screener rubric diff ma my-clinic.yaml
    screener rubric try my-clinic.yaml --against results/    who would move, and why
    screener rubric calibrate my-clinic.yaml ratings.csv     weights from ratings of criteria
    """


@rubric.command("list")
def list_() -> None:
    """List the bundled rubrics."""
    from screener.rubric import list_rubrics  # noqa: PLC0415

    listed = list_rubrics()
    width = max((len(one.id) for one in listed), default=0)
    text = "".join(
        f"{one.id:<{width}}  {one.title}, {count(one.criteria, 'criterion', 'criteria')}"
        + (f" (extends {one.parent})" if one.parent else "")
        + "\n"
        for one in listed
    )
    write(text)


for _command in (show, check, lint, new, draft, diff, schema, try_, calibrate):
    rubric.add_command(_command)
