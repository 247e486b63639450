"""`screener rubric show`: what a rubric asks for, flat, with the origin of each line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from screener.cli.options import format_option, state_option
from screener.cli.writing import print_rows, write
from screener.errors import UsageError
from screener.report.rows import Row
from screener.report.words import number
from screener.wording import count

if TYPE_CHECKING:
    from screener.rubric import StateChange
    from screener.rubric.flat import Line
    from screener.values import Criterion, Rubric


@click.command()
@click.argument("name")
@format_option(
    "text",
    "yaml",
    says="Text for people; YAML is one flat file, each line with the file and line that it is from.",
)
@state_option()
def show(name: str, form: str, state: str | None) -> None:
    """Show what the rubric NAME (or a file) asks for, with inheritance resolved.

    \b
    screener rubric show cardiology-ma
    screener rubric show ma --state WA             what the law there changes, and why
    screener rubric show my-clinic.yaml --format yaml > flat.yaml
    """
    from screener.rubric import explain_state, flat_yaml, load_rubric, trace_rubric  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    vocabulary = load_vocabulary()
    if form == "yaml":
        if state:
            hint = "leave out --state, or add a line to the file: state: WA"
            raise UsageError("usage", "the flat file holds no state's law", hint)
        write(flat_yaml(name, vocabulary=vocabulary))
        return
    loaded = load_rubric(name, vocabulary=vocabulary, state=state)
    law = explain_state(name, loaded.state, vocabulary=vocabulary) if loaded.state else ()
    print_rows(_rows(loaded, trace_rubric(name, vocabulary=vocabulary), law))


def _rows(shown: Rubric, trace: dict[str, tuple[Line, ...]], law: tuple[StateChange, ...]) -> Iterator[Row]:
    total = sum(criterion.weight for criterion in shown.criteria)
    yield Row(shown.title, "rubric", tail=f"rubric {shown.name} {shown.version}")
    if len(shown.origin) > 1:
        yield Row(f"Extends {' -> '.join(reversed(shown.origin[:-1]))}", "dim")
    many = count(len(shown.criteria), "criterion", "criteria")
    yield Row(f"{many}, weights add up to {number(total)}", "dim")
    if shown.fitted:
        yield Row(f"Weights fitted to ratings of criteria: {shown.fitted}", "cap")
    if shown.cap is not None:
        required = ", ".join(c.label for c in shown.criteria if c.required)
        yield Row(f"Held at {number(shown.cap)} while a required one is not found: {required}", "cap")
    if shown.state:
        yield from _state(shown.state, law)
    for criterion in shown.criteria:
        yield from _criterion(criterion, trace.get(criterion.id, ()), shown)


def _state(state: str, law: tuple[StateChange, ...]) -> Iterator[Row]:
    """Yield what the law of the rubric's state changes, and why."""
    yield Row()
    yield Row(f"The law of {state}", "head", tail="as far as it was read; not legal advice")
    if not law:
        yield Row("Nothing that was read concerns this post.", indent=4)
    for change in law:
        done = f"{change.effect} {', '.join(change.criteria) or 'and weighs nothing'}"
        yield Row(f"{done}: {change.says}", indent=4)
        yield Row(change.source, "dim", indent=8)


def _criterion(criterion: Criterion, lines: tuple[Line, ...], shown: Rubric) -> Iterator[Row]:
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
    if lines and len(shown.origin) > 1:
        yield Row(f"from: {_origin(lines)}", "dim", indent=4)


def _origin(lines: tuple[Line, ...]) -> str:
    """Return where a criterion is from, and which of its fields are from elsewhere."""
    home = lines[0]
    there = [line for line in lines if line.rubric != home.rubric]
    others = "; ".join(f"{line.field} from {line.rubric}, line {line.line}" for line in there)
    return f"{home.rubric}, line {home.line}" + (f"; {others}" if others else "")
