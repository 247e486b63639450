"""Labelled resumes that are not distributed: where they lie, how they are read and scored.

The folder is named by SCREENER_EVALUATION, or is `shared` beside the project's own folder. It
holds `corpus/` (labels, and resumes in `pdf`, `text` and `more`) and `eval/score.py`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from screener.api import Screener
from screener.errors import ScreenerError
from screener.report.jsonform import dumps, to_json
from screener.values import BatchItem, Problem, Screening

ROOT = Path(__file__).parents[2]
#: Folder of the corpus: the month in which its resumes are read.
LABELLED = {"pdf": "2021-08", "text": "2025-06"}
UNLABELLED = {"more": "2021-08"}
ENDINGS = {".pdf", ".txt"}


def folder() -> Path:
    """Return the folder of the evaluation, whether or not it exists."""
    return Path(os.environ.get("SCREENER_EVALUATION") or ROOT.parent / "shared")


def missing() -> str | None:
    """Return what is not there, None where the evaluation can run."""
    here = folder()
    needed = [here / "corpus" / "dev.gold.jsonl", here / "eval" / "score.py"]
    absent = [path for path in needed if not path.is_file()]
    return f"{absent[0]} is absent (set SCREENER_EVALUATION)" if absent else None


def resumes(months: dict[str, str]) -> list[tuple[Path, str]]:
    """Return the files of the corpus, each with the month in which it is read."""
    return [
        (path, month)
        for name, month in months.items()
        for path in sorted((folder() / "corpus" / name).glob("*"))
        if path.suffix in ENDINGS
    ]


def screen_all(
    screener: Screener, files: Iterable[tuple[Path, str]]
) -> Iterator[tuple[str, Screening | ScreenerError]]:
    """Yield the name of each file with its screening, or the error that prevents one."""
    for path, month in files:
        try:
            yield path.name, screener.screen(path, ["par", "ma"], as_of=month)
        except ScreenerError as error:
            yield path.name, error


def write_results(target: Path, screened: Iterable[tuple[str, Screening | ScreenerError]]) -> None:
    """Write one result a line, as a batch does."""
    with target.open("w", encoding="utf-8") as lines:
        for name, found in screened:
            if isinstance(found, Screening):
                row = to_json(found)
            else:
                problem = Problem(found.code, found.message, found.hint)
                row = to_json(BatchItem(name, None, problem, as_of=date.min))
            lines.write(dumps(row) + "\n")


def score(results: Path) -> tuple[str, dict[str, float]]:
    """Return the table that eval/score.py prints for some results, and its figures."""
    here = folder()
    command = [
        sys.executable,
        str(here / "eval" / "score.py"),
        str(here / "corpus" / "dev.gold.jsonl"),
        str(results),
    ]
    table, figures = (
        subprocess.run([*command, *more], capture_output=True, text=True, encoding="utf-8", check=True).stdout
        for more in ([], ["--json"])
    )
    program: dict[str, float] = json.loads(figures)["program"]
    return table, program
