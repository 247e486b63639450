"""`screener explain`: what a kind of criterion, a criterion or a competency means."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from screener.cli.common import DEFAULT_RUBRICS, write
from screener.errors import NEEDS_A_PERSON, REFUSALS, UsageError

if TYPE_CHECKING:
    from screener.values import Criterion
    from screener.vocab.entries import CompetencyEntry


@click.command()
@click.argument("name")
@click.option(
    "-r", "--rubric", "rubrics", multiple=True, default=DEFAULT_RUBRICS, help="Where to look for criteria."
)
def explain(name: str, rubrics: tuple[str, ...]) -> None:
    """Explain NAME: a kind of criterion, a criterion of a rubric, a competency, or "refusals".

    \b
    screener explain credential
    screener explain vitals
    screener explain refusals
    """
    if name == "refusals":
        write(refusals_table(), None)
        return
    from screener.api import load_rubrics  # noqa: PLC0415
    from screener.rubric import explain_kind  # noqa: PLC0415
    from screener.rubric.kinds import KINDS  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    vocabulary = load_vocabulary()
    loaded = load_rubrics(rubrics, vocabulary=vocabulary)
    found: list[str] = []
    if name in KINDS:
        found.append(f"{name}: a kind of criterion\n\n{explain_kind(name).strip()}")
    for one in loaded:
        found += [_criterion(c, one.name) for c in one.criteria if c.id == name]
    if name in vocabulary.competencies:
        found.append(_competency(vocabulary.competencies[name]))
    if not found:
        known = [*KINDS, *(c.id for one in loaded for c in one.criteria), *vocabulary.competencies]
        near = get_close_matches(name, known, 3, 0.5)
        hint = f"did you mean {', '.join(near)}?" if near else f"kinds are: {', '.join(KINDS)}"
        raise UsageError("unknown_name", f'nothing is called "{name}"', hint)
    write("\n\n".join(found) + "\n", None)


def refusals_table() -> str:
    """Return, as a table in Markdown, every reason why a resume gets no score, and what to do."""
    rows = ["| code | what it says | what to do | read? |", "| --- | --- | --- | --- |"]
    for refusals, is_read in ((REFUSALS, "no"), (NEEDS_A_PERSON, "yes, but not scored")):
        rows += [f"| `{one.code}` | {one.message} | {one.hint} | {is_read} |" for one in refusals.values()]
    return "\n".join(rows) + "\n"


def _criterion(criterion: Criterion, rubric: str) -> str:
    lines = [f"{criterion.id}: a criterion of the rubric {rubric} (kind {criterion.kind})", ""]
    lines.append(f"  {criterion.label}")
    lines.append(f"  weight {criterion.weight:g}{', required' if criterion.required else ''}")
    lines += [f"  asked for by: {criterion.source}"] if criterion.source else []
    lines += [f"  question: {criterion.ask}"] if criterion.ask else []
    return "\n".join(lines)


def _competency(entry: CompetencyEntry) -> str:
    lines = [f"{entry.key}: a competency ({entry.label})", "", f"  what counts: {entry.counts}"]
    if entry.looked_for:
        lines.append(f"  looked for: {', '.join(entry.looked_for)}")
    if entry.near_miss:
        lines.append(f"  does not count: {', '.join(entry.near_miss)}")
    lines.append("  level 1: only stated; level 2: shown being done")
    return "\n".join(lines)
