"""`screener rubric`: list, check and show what posts ask for. Needs no resume and no spaCy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screener.cli.common import print_rows, write
from screener.errors import Fault, RubricError

if TYPE_CHECKING:
    from screener.report.text import Row
    from screener.values import Criterion, Rubric


@click.group()
def rubric() -> None:
    """List, check and show rubrics.

    \b
    screener rubric list
    screener rubric show ma
    screener rubric check my-clinic.yaml
    """


@rubric.command("list")
def list_() -> None:
    """List the bundled rubrics."""
    from screener.rubric import list_rubrics  # noqa: PLC0415

    listed = list_rubrics()
    width = max((len(one.id) for one in listed), default=0)
    text = "".join(
        f"{one.id:<{width}}  {one.title}, {one.criteria} criteria"
        + (f" (extends {one.parent})" if one.parent else "")
        + "\n"
        for one in listed
    )
    write(text, None)


@rubric.command()
@click.argument("files", nargs=-1, required=True)
def check(files: tuple[str, ...]) -> None:
    """Check rubric FILES and report every mistake with its line and column."""
    from screener.rubric import check_rubric, load_rubric  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    vocabulary = load_vocabulary()
    faults: list[Fault] = []
    for path in files:
        found = check_rubric(path, vocabulary=vocabulary)
        faults.extend(found)
        if not found:
            loaded = load_rubric(path, vocabulary=vocabulary)
            write(f"{path}: no mistakes, {len(loaded.criteria)} criteria\n", None)
    if faults:
        raise RubricError("faulty_rubric", tuple(faults))


@rubric.command()
@click.argument("name")
def show(name: str) -> None:
    """Show what the rubric NAME (or a file) asks for, with inheritance resolved."""
    from screener.rubric import load_rubric  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    print_rows(_rows(load_rubric(name, vocabulary=load_vocabulary())))


def _rows(shown: Rubric) -> Iterator[Row]:
    from screener.report.text import Row  # noqa: PLC0415
    from screener.report.words import number  # noqa: PLC0415

    total = sum(criterion.weight for criterion in shown.criteria)
    yield Row(shown.title, "rubric", tail=f"rubric {shown.name} {shown.version}")
    yield Row(f"{len(shown.criteria)} criteria, weights add up to {number(total)}", "dim")
    if shown.cap is not None:
        required = ", ".join(c.label for c in shown.criteria if c.required)
        yield Row(f"Held at {number(shown.cap)} while a required one is not found: {required}", "cap")
    for criterion in shown.criteria:
        yield from _criterion(criterion)


def _criterion(criterion: Criterion) -> Iterator[Row]:
    from screener.report.text import Row  # noqa: PLC0415
    from screener.report.words import number  # noqa: PLC0415
    from screener.rubric import describe  # noqa: PLC0415

    required = "  (required)" if criterion.required else ""
    yield Row()
    yield Row(
        f"{criterion.label}{required}", "head", tail=f"weight {number(criterion.weight)}, {criterion.kind}"
    )
    yield Row(f"id: {criterion.id}; reads: {describe(criterion)}", "dim", indent=4)
    if criterion.source:
        yield Row(f"asked for by: {criterion.source}", indent=4)
    if criterion.ask:
        yield Row(f"question: {criterion.ask}", indent=4)
    if len(criterion.origin) > 1:
        yield Row(f"from: {', '.join(Path(one).name for one in criterion.origin)}", "dim", indent=4)
