"""`screener rubric calibrate`: weights from what people say of criteria."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screener.cli.options import as_of_option, format_option
from screener.cli.rubric.target import refuse_elsewhere, refuse_existing
from screener.cli.writing import print_rows, save, write, write_json
from screener.errors import UsageError
from screener.report.rows import Row
from screener.wording import count

if TYPE_CHECKING:
    from screener.calibrate import Calibration, Line
    from screener.values import Rubric

_SHOWN = 12


@click.command()
@click.argument("rubric")
@click.argument("ratings", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--write", "target", type=click.Path(path_type=Path), help="Write a new rubric file, NEW.yaml.")
@as_of_option()
@click.option("--blank", is_flag=True, help="Print an empty table of RUBRIC's criteria to fill in.")
@format_option("text", "json")
def calibrate(
    *, rubric: str, ratings: Path | None, target: Path | None, as_of: str | None, blank: bool, form: str
) -> None:
    """Fit the weights of RUBRIC (a name or file) to what people say of its criteria in the table RATINGS.

    RATINGS is a CSV file with the columns rater, criterion, importance (0 to 100), or rater, criterion_a,
    criterion_b, preferred and, if you like, strength (1 to 9). Nothing is written without --write, and
    then --as-of says from when the ratings are. Past decisions and ratings of people are refused.

    \b
    screener rubric calibrate my-clinic.yaml --blank > ratings.csv    a table to fill in
    screener rubric calibrate my-clinic.yaml ratings.csv              old and new weights side by side
    screener rubric calibrate my-clinic.yaml ratings.csv --write my-clinic-fitted.yaml --as-of 2026-11
    """
    from screener.api import load_rubric  # noqa: PLC0415
    from screener.calibrate import calibrate as fit  # noqa: PLC0415
    from screener.calibrate import empty_form, fitted_rubric, read_ratings  # noqa: PLC0415
    from screener.intake import read_as_of  # noqa: PLC0415

    loaded = load_rubric(rubric)
    if blank:
        write(empty_form(loaded))
        return
    if ratings is None:
        hint = f"screener rubric calibrate {rubric} --blank prints a table to fill in"
        raise UsageError("no_ratings", "there is no table of ratings", hint)
    if target is not None:
        _check_target(target, rubric, as_of)
    found = fit(loaded, read_ratings(_text(ratings), str(ratings), loaded))
    if target is not None:
        made = fitted_rubric(target.stem, loaded, found, as_of=read_as_of(as_of))
    if form == "json":
        write_json({"rubric": loaded.name, "method": found.method, **asdict(found)})
    else:
        print_rows(_rows(loaded, found))
    if target is not None:
        save(target, made)
        if form == "text":
            write(f"wrote {target}; then: screener rubric try {target} --against RESULTS\n")


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UsageError("no_ratings", f"cannot open {path}: {error.strerror}", "check the path") from error
    except UnicodeDecodeError as error:
        raise UsageError("no_ratings", f"{path} is not a text in UTF-8", "save it as CSV UTF-8") from error


def _check_target(target: Path, rubric: str, as_of: str | None) -> None:
    if as_of is None:
        raise UsageError("no_date", "--write marks the rubric with a date", "add --as-of YYYY-MM")
    if target.suffix != ".yaml":
        raise UsageError("bad_name", f"{target} is no rubric file", "give it the ending .yaml")
    refuse_existing(target)
    refuse_elsewhere(target, rubric, option="--write")


# --------------------------------------------------------------------------- what is shown


def _rows(rubric: Rubric, found: Calibration) -> Iterator[Row]:
    yield Row(f"{rubric.name}: {found.method}", "rubric", tail=count(len(found.raters), "rater"))
    yield from (Row(note, "cap") for note in found.notes)
    yield Row()
    yield Row("Weights, old -> new, with their shares of 100 points", "head")
    width = max(len(line.criterion) for line in found.lines)
    for line in sorted(found.lines, key=lambda one: (-one.share_after, one.criterion)):
        yield Row(f"{line.criterion:<{width}}  {_weights(line)}", indent=2, tail=line.label)
    yield Row()
    yield from _agreement(found)
    yield Row()
    yield Row(
        "Nothing is in force: --write makes a rubric of it, and a person decides whether to use it.", "title"
    )


def _weights(line: Line) -> str:
    if line.silent:
        return f"{line.weight_before:>5g}          kept, nobody rated it"
    shares = f"{line.share_before:>5.1f} -> {line.share_after:>5.1f}"
    nothing = "  rated as nothing" if line.nothing else ""
    return f"{line.weight_before:>5g} -> {line.weight_after:>5g}   {shares}{nothing}"


def _agreement(found: Calibration) -> Iterator[Row]:
    yield Row("How far to trust it", "head")
    for name, value in found.agreement:
        told = "cannot be told" if value is None else f"{value:.2f} (1: all agree)"
        yield Row(f"agreement of the raters, {name}: {told}", indent=2)
    if found.errors:
        each = (found.errors.fitted, found.errors.present, found.errors.equal)
        if found.form == "ratings":
            told = "{:.1f} points of 100 off (present weights {:.1f}, equal weights {:.1f})".format(*each)
        else:
            told = "{:.0%} foretold wrong (present weights {:.0%}, equal weights {:.0%})".format(*each)
        yield Row(f"a rater left out of the fit: {told}", indent=2)
    else:
        yield Row("error: cannot be told without two raters of the same criteria", indent=2)
    for rater in found.raters:
        agrees = (
            f", agrees with {rater.agrees_with} of {count(rater.others, 'other')}" if rater.others else ""
        )
        told = f"{rater.rater}: {count(rater.rows, 'row')}{agrees}"
        if rater.disagrees:
            yield Row(f"{told}: ask why", "missed", 2)
        else:
            yield Row(told, "dim", 2)
    for one in found.inconsistencies[:_SHOWN]:
        lines = ", ".join(map(str, one.lines))
        circle = " over ".join((*one.criteria, one.criteria[0]))
        yield Row(f"{one.rater} prefers {circle} (lines {lines})", "unclear", 2)
    if len(found.inconsistencies) > _SHOWN:
        yield Row(f"and {len(found.inconsistencies) - _SHOWN} more that cannot all hold", "dim", 2)
