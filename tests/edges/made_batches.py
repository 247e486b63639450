"""Batches of small resumes, run by command, and what they leave behind."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from click.testing import CliRunner, Result
from made_screening import TEXT

from screener.cli import program
from screener.cli.outputs import NAMES

ROOT = Path(__file__).parents[2]


AS_OF = ("--as-of", "2026-11")


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(program, [str(one) for one in args])


def batch(folder: Path, out: Path, *more: str) -> Result:
    return run("batch", folder, "-o", out, *AS_OF, "-r", "ma", "--jobs", "0", "--progress", "none", *more)


def outputs(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in NAMES}


def ask(out: Path, question: str) -> list[tuple[object, ...]]:
    db = sqlite3.connect(out / "screener.sqlite")
    try:
        return db.execute(question).fetchall()
    finally:
        db.close()


def name_of(number: int) -> str:
    """Return a first name that nobody else has."""
    return "Will" + "".join(chr(ord("a") + digit) for digit in divmod(number, 26))


def write_resumes(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        text = TEXT.replace("twenty", str(number + 20)).replace("Wilhelmina", name_of(number))
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder
