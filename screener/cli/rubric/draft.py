"""`screener rubric draft`: a rubric proposed from a job posting."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screener.cli.options import name_option, output_option
from screener.cli.rubric.target import refuse_elsewhere, refuse_existing
from screener.cli.source import called, source_of
from screener.cli.writing import cannot_write, save, write
from screener.errors import SourceError, UsageError

if TYPE_CHECKING:
    from screener.api import Screener
    from screener.draft import Draft

#: What to do about a posting that cannot be read, where it is not what one does about a resume.
_HINTS = {
    "is_folder": "name one file",
    "empty": "give the posting as text, or as a PDF that holds text",
    "scanned": "give the posting as text, or as a PDF that holds text",
    "too_large": "give the posting alone",
    "too_many_pages": "give the posting alone",
}


@click.command()
@click.argument("job")
@click.option(
    "--from",
    "parent",
    metavar="NAME|FILE",
    help="A rubric to build on: what it asks already is tuned, the rest is added. Default: none.",
)
@click.option(
    "--title", metavar="TEXT", help="What to call the post. Default: as the nearest bundled rubric."
)
@name_option("What to call the posting under source. Default: its file name.")
@output_option()
def draft(job: str, parent: str | None, title: str | None, name: str | None, output: Path | None) -> None:
    """Propose a rubric from the posting JOB (text, PDF, DOCX and the like; "-" is standard input).

    \b
    screener rubric draft posting.pdf -o my-clinic.yaml
    screener rubric draft posting.txt --from ma -o my-clinic.yaml
    then: screener rubric check my-clinic.yaml, and read it line by line

    Every criterion names the sentence it came from. What cannot or must not be scored, and what was not
    understood, is listed in comments. Works by rules, without a language model.
    """
    from screener.api import Screener  # noqa: PLC0415
    from screener.draft import counted  # noqa: PLC0415

    _check_output(output, parent)
    try:
        source = source_of(job, name)
        screener = Screener()
        found = screener.draft(source, name=name)
    except SourceError as error:
        raise _of_a_posting(error).named(called(job, name)) from None
    text = _text(screener, found, parent, title)
    write(text) if output is None else save(output, text)
    _say(found, parent, output, counted(found))


def _of_a_posting(error: SourceError) -> SourceError:
    """Return a refusal in the words of a posting, where those about a resume would mislead."""
    message = error.message.replace("not a resume", "not a posting")
    return SourceError(error.code, message, _HINTS.get(error.code, error.hint))


def _check_output(output: Path | None, parent: str | None) -> None:
    """Raise UsageError where the file could not be written, or would not find its parent."""
    if output is not None:
        refuse_existing(output)
    if parent is not None:
        refuse_elsewhere(output or Path("draft.yaml"), parent)
    if output is not None and not output.parent.is_dir():
        raise cannot_write(output, NotADirectoryError(errno.ENOENT, "no such folder"))


def _text(screener: Screener, found: Draft, parent: str | None, title: str | None) -> str:
    """Return the text of the rubric. Raises UsageError `nothing_found` for a posting that asks nothing."""
    from screener.draft import draft_yaml, lay_over_parent  # noqa: PLC0415

    base = screener.rubrics(parent or found.role)[0]
    made = title or f"{base.title}, drafted from a posting"
    if parent is not None:
        name = Path(parent).stem if Path(parent).suffix else parent
        layered = lay_over_parent(found, base, vocabulary=screener.vocabulary, name=name)
        return draft_yaml(found, title=made, layered=layered)
    if not found.criteria:
        hint = f"is it a posting? or begin with: screener rubric new NAME --from {found.role}"
        raise UsageError("nothing_found", f"{found.name} asks for nothing that a rubric can hold", hint)
    return draft_yaml(found, title=made)


def _say(found: Draft, parent: str | None, output: Path | None, count: str) -> None:
    """Say on standard error what came of it, and what to look at."""
    from screener.draft import place_of  # noqa: PLC0415

    lines = [f"{found.name}: {count}"]
    if found.doubt:
        lines.append(f"warning: this does not look like a posting: {found.doubt}")
    lines += [
        f'warning: {place_of(found, left.quote)}: "{left.quote.text}" {left.why}; left out'
        for left in found.proxies
    ]
    if parent is None:
        lines.append(f"nearest bundled rubric: {found.role} (to build on it: --from {found.role})")
    if output is not None:
        lines.append(f"wrote {output}; then: screener rubric check {output}")
    for line in lines:
        click.echo(line, err=True)
