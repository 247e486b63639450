"""`screener rubric new`, `check`, `lint` and `schema`: for those who write rubrics."""

from __future__ import annotations

from pathlib import Path

import click

from screener.cli.options import output_option
from screener.cli.rubric.target import refuse_elsewhere, refuse_existing
from screener.cli.writing import save, write, write_json
from screener.errors import Fault, RubricError
from screener.wording import count

_ADVICE = 3


@click.command()
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
            write(f"{path}: no mistakes, {count(len(loaded.criteria), 'criterion', 'criteria')}\n")
    if faults:
        raise RubricError("faulty_rubric", tuple(dict.fromkeys(faults)))


@click.command()
@click.argument("files", nargs=-1, required=True)
def lint(files: tuple[str, ...]) -> int:
    """Give advice on rubric FILES (or names): what is vague, unmatchable, overlapping, never decisive,
    unsourced, or a proxy for age, origin and the like.

    Exit status 3 where there is any advice. Advice does not keep a rubric from being used.
    """
    from screener.rubric import lint_rubric  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    vocabulary = load_vocabulary()
    advised = False
    for path in files:
        found = lint_rubric(path, vocabulary=vocabulary)
        write("".join(f"{advice}\n" for advice in found) or f"{path}: no advice\n")
        advised = advised or bool(found)
    return _ADVICE if advised else 0


@click.command()
@click.argument("name")
@click.option(
    "--from", "parent", metavar="NAME|FILE", required=True, help="The rubric that yours begins with."
)
@click.option("--title", metavar="TEXT", help="What to call the post. Default: made from the parent's title.")
@output_option()
def new(name: str, parent: str, title: str | None, output: Path | None) -> None:
    """Begin a rubric of your own: writes NAME.yaml, which extends another and lists what it inherits.

    \b
    screener rubric new my-clinic --from ma
    screener rubric new heart-center --from cardiology-ma --title "Medical Assistant, Riverside Heart"
    """
    from screener.rubric import new_rubric  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    target = output or Path(f"{name}.yaml")
    text = new_rubric(name, parent, vocabulary=load_vocabulary(), title=title)
    refuse_existing(target)
    refuse_elsewhere(target, parent)
    save(target, text)
    write(f"wrote {target}; then: screener rubric check {target}\n")


@click.command()
@output_option()
def schema(output: Path | None) -> None:
    """Print the JSON Schema of rubric files, for editors that complete and check while one types.

    \b
    screener rubric schema -o rubric.schema.json
    then, as the first line of a rubric:  # yaml-language-server: $schema=rubric.schema.json
    """
    from screener.rubric import rubric_schema  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    write_json(rubric_schema(load_vocabulary()), output)
