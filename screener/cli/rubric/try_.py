"""`screener rubric try`: who would move under another rubric, and why."""

from __future__ import annotations

from pathlib import Path

import click

from screener.cli.options import as_of_option, format_option, jobs_option, output_option, run_option
from screener.cli.writing import print_rows, write, write_json


@click.command("try")
@click.argument("new", metavar="NEW")
@click.option(
    "--against",
    required=True,
    type=click.Path(path_type=Path, exists=True),
    metavar="RESULTS",
    help="The folder of a batch, its results.jsonl, or a folder of resumes.",
)
@click.option(
    "--instead-of",
    metavar="NAME|FILE",
    help="The rubric that NEW would replace. Default: its namesake in RESULTS, else its parent.",
)
@run_option()
@as_of_option()
@jobs_option("Processes, where resumes have to be read. Default: one for each core.")
@format_option("text", "json", "csv", says="Text shows whoever moves most; JSON and CSV show everybody.")
@output_option()
def try_(
    *,
    new: str,
    against: Path,
    instead_of: str | None,
    number: int | None,
    as_of: str | None,
    jobs: int | None,
    form: str,
    output: Path | None,
) -> None:
    """Try the rubric NEW (a name or file) on people already screened: who moves, and which line moves them.

    The folder of a batch needs no resume again: what was read is in its store. A results.jsonl alone holds
    outcomes, which is enough for other weights, minimums and limits. --as-of and --jobs are for a folder
    of resumes; results have their own day.

    \b
    screener rubric try my-clinic.yaml --against results/
    screener rubric try my-clinic.yaml --against results/ --instead-of ma --format csv -o moves.csv
    screener rubric try my-clinic.yaml --against resumes/ --instead-of ma
    """
    from screener.cli.rubric.against import gather  # noqa: PLC0415
    from screener.report.trialform import trial_csv, trial_rows, trial_to_json  # noqa: PLC0415
    from screener.trial import compare  # noqa: PLC0415

    found = gather(new, against, instead_of=instead_of, run=number, as_of=as_of, jobs=jobs)
    trial = compare(found.before, found.after, found.people)
    if form == "csv":
        write(trial_csv(trial), output)
        return
    if form == "json":
        data = trial_to_json(trial, as_of=found.as_of, unscored=found.unscored, notes=found.notes)
        write_json(data, output)
        return
    rows = trial_rows(trial, as_of=found.as_of, unscored=found.unscored, notes=found.notes)
    print_rows(rows, output)
