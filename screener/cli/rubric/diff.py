"""`screener rubric diff`: what two rubrics ask differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from screener.cli.writing import print_rows
from screener.report.rows import Row
from screener.wording import count

if TYPE_CHECKING:
    from screener.rubric.diff import Change


@click.command()
@click.argument("one")
@click.argument("other")
def diff(one: str, other: str) -> None:
    """Show what the rubric OTHER asks differently from ONE (names or files).

    \b
    screener rubric diff ma cardiology-ma
    screener rubric diff ma my-clinic.yaml
    """
    from screener.rubric import diff_rubrics  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    print_rows(_rows(one, other, diff_rubrics(one, other, vocabulary=load_vocabulary())))


def _rows(one: str, other: str, changes: Iterable[Change]) -> Iterator[Row]:
    found = list(changes)
    many = count(len(found), "difference") if found else "no difference"
    yield Row(f"{one} -> {other}", "rubric", tail=many)
    shown = None
    for change in found:
        if change.what == "added":
            yield Row(f"+ {change.criterion}: {change.label}", "head", tail=change.after)
        elif change.what == "removed":
            yield Row(f"- {change.criterion}: {change.label}", "head", tail=change.before)
        else:
            if change.criterion and change.criterion != shown:
                yield Row(f"~ {change.criterion}: {change.label}", "head")
            before, after = change.before or "nothing", change.after or "nothing"
            yield Row(f"{change.field}: {before} -> {after}", indent=4 if change.criterion else 2)
        shown = change.criterion
