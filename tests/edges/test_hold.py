"""Holds and looks at people on the command line; both stand in the log."""

from __future__ import annotations

import hashlib
import json
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from made_screening import TEXT

from screener.cli import program


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(program, [str(one) for one in args])


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder, made = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for at in range(2):
        (folder / f"{at}.txt").write_text(TEXT.replace("twenty", str(20 + at)), encoding="utf-8")
    (folder / "list.csv").write_text("path,ref\n0.txt,A-1\n1.txt,A-2\n", encoding="ascii")
    args = ("--as-of", "2026-11", "-r", "ma", "--jobs", "0", "--progress", "none")
    assert run("batch", folder / "list.csv", "-o", made, *args).exit_code == 0
    return made


def log(out: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in run("log", "show", out).stdout.splitlines()]


def test_a_hold_is_set_listed_obeyed_and_released(out: Path) -> None:
    assert run("hold", out).stdout == "there are no holds\n"
    assert run("hold", out, "A-1", "--reason", "charge 7").stdout.startswith("held: A-1, since ")
    assert run("hold", out, "--run", "1", "--reason", "audit").stdout.startswith("held: batch 1, since ")
    assert [line.split(",")[0] for line in run("hold", out).stdout.splitlines()] == ["A-1", "batch 1"]
    run("hold", out, "--run", "1", "--release", "--reason", "closed")
    done = run("forget", out, "A-1")
    assert (done.exit_code, done.stdout) == (2, "")
    assert '"A-1" is under a legal hold (charge 7); nothing was deleted (held)' in done.stderr
    said = run("purge", out, "--older-than", "0d", "--dry-run").stdout
    assert "held, not due: " in said
    assert "1 document, 1 entry" in said
    said = run("purge", out, "--older-than", "0d").stdout
    assert "held, not deleted: " in said
    lines = (out / "results.jsonl").read_text(encoding="ascii").splitlines()
    assert [json.loads(line)["ref"] for line in lines] == ["A-1", None]
    assert run("hold", out, "A-1", "--release", "--reason", "settled").stdout.startswith("released: A-1")
    assert run("forget", out, "A-1").exit_code == 0
    kinds = [one["event"] for one in log(out)]
    assert kinds.count("held") == kinds.count("released") == kinds.count("kept") == 2
    assert run("log", "verify", out).exit_code == 0


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (("A-1",), "no_reason"),
        (("A-1", "--release"), "no_reason"),
        (("A-1", "--run", "1", "--reason", "x"), "two_subjects"),
        (("A-7", "--reason", "x"), "unknown_person"),
        (("--run", "7", "--reason", "x"), "unknown_run"),
        (("A-2", "--release", "--reason", "x"), "not_held"),
    ],
)
def test_mistakes_change_nothing(out: Path, more: tuple[str, ...], code: str) -> None:
    before = log(out)
    done = run("hold", out, *more)
    assert done.exit_code == 2
    assert f"({code})" in done.stderr
    assert log(out) == before


def test_looks_at_people_are_logged_without_their_names(out: Path) -> None:
    run("show", out, "c1")
    run("show", out, "A-2", "--reveal")
    run("show", out, "c1", "--for", "applicant")
    run("show", out, "1")  # a batch, and nobody of it
    assert run("show", out, "c9").exit_code == 2
    texts = [TEXT.replace("twenty", str(20 + at)).encode() for at in (0, 1)]
    prints = [hashlib.sha256(text).hexdigest() for text in texts]
    looks = [one for one in log(out) if one["event"] in ("viewed", "revealed")]
    assert [(one["event"], one["subject"], one["candidate"], one["reader"]) for one in looks] == [
        ("viewed", prints[0], 1, "reviewer"),
        ("revealed", prints[1], 2, "reviewer"),
        ("revealed", prints[0], 1, "applicant"),
    ]
    assert run("log", "verify", out).exit_code == 0


def test_who_is_shown_as_c2_is_held_and_deleted_as_c2(out: Path) -> None:
    assert run("hold", out, "c2", "--reason", "charge 7").stdout.startswith("held: A-2, since ")
    assert run("forget", out, "c2").exit_code == 2
    assert run("hold", out, "c2", "--release", "--reason", "settled").exit_code == 0
    assert run("forget", out, "c2").exit_code == 0
    lines = (out / "results.jsonl").read_text(encoding="ascii").splitlines()
    assert [json.loads(line)["ref"] for line in lines] == ["A-1", None]
    assert "there is no candidate c9 in batch 1 (unknown_person)" in run("forget", out, "c9").stderr


def test_the_hint_of_a_refusal_is_the_command_that_lifts_the_hold(out: Path) -> None:
    run("hold", out, "--run", "1", "--reason", "audit")
    run("hold", out, "c1", "--reason", "charge 7")
    hint = run("forget", out, "c1").stderr.splitlines()[-1]
    assert hint.startswith("hint: lift the hold first, if you may: ")
    told = [part.partition("screener ")[2] for part in hint.split("; ")]
    assert told == [f'hold RESULTS {whom} --release --reason "..."' for whom in ("--run 1", "A-1")]
    for part in told:
        command = [str(out) if word == "RESULTS" else word for word in shlex.split(part)]
        assert run(*command).exit_code == 0
    assert run("forget", out, "c1").exit_code == 0
