"""The rubric with fitted weights: a child of the one that was rated, marked as fitted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date

from screener.calibrate.fit import Calibration
from screener.errors import UsageError
from screener.values import Rubric
from screener.wording import count

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def fitted_sentence(calibration: Calibration, as_of: date) -> str:
    """Return how and when weights were fitted; stands in the rubric and in whatever is made from it."""
    people = count(len(calibration.raters), "person", "people")
    return f"as of {as_of}, to what {people} said of the importance of criteria ({calibration.method})"


def fitted_rubric(name: str, rubric: Rubric, calibration: Calibration, *, as_of: date) -> str:
    """Return the text of a rubric file that extends the one rated and changes its weights alone.

    Raises UsageError `bad_name` for a name that is no file name, or is the parent's.
    """
    if not _NAME.fullmatch(name) or name == rubric.name:
        hint = 'small letters, digits and single hyphens, such as "riverside-fitted"'
        raise UsageError("bad_name", f'"{name}" is not a name for a rubric that extends {rubric.name}', hint)
    return "\n".join(_text(rubric, calibration, as_of)) + "\n"


def _text(rubric: Rubric, calibration: Calibration, as_of: date) -> Iterator[str]:
    yield f"# {rubric.name} with weights fitted to ratings of its criteria, not to people or decisions."
    yield "# Whoever uses it should know: weights that a model has fitted may make a rubric an automated"
    yield "# decision tool in the sense of some laws. Look at each weight, and change it where it is wrong."
    yield f"title: {_written(rubric.title)}"
    yield f"source: {_written(rubric.source)}" if rubric.source else "# source: your posting and its date"
    yield f"extends: {rubric.name}"
    yield f"fitted: {_written(fitted_sentence(calibration, as_of))}"
    changed = [line for line in calibration.lines if line.weight_after != line.weight_before]
    yield "tune:" if changed else "# every weight stays as it is"
    for line in changed:
        nothing = "; the ratings give it nothing: perhaps drop it" if line.nothing else ""
        yield f"  {line.criterion}: {{weight: {line.weight_after:g}}}  # was {line.weight_before:g}{nothing}"


def _written(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
