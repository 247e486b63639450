"""Slips of people at a command line: what they meant is said, or simply done."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from made_batches import AS_OF, write_resumes
from made_commands import ROOT, run
from made_screening import TEXT

from screener.cli.outputs import NAMES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a resume, some folders and what is none of a resume."""
    (tmp_path / "jane roe.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "rubrics").mkdir()
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "people.xlsx").write_bytes(b"x")
    return tmp_path


@pytest.mark.parametrize(
    ("args", "code", "hint"),
    [
        (["jane roe.txt"], "no_such_command", 'use: screener report "jane roe.txt" -r ma'),
        (["tables"], "no_such_command", "use: screener batch tables -o results/"),
        (["reprot", "jane roe.txt"], "no_such_command", "did you mean: screener report?"),
        (["rubrics"], "no_such_command", "use: screener rubric list"),
        (["draft", "posting.txt"], "no_such_command", "rubric draft"),
        (["report", "jane roe.txt", "-r", "par,ma"], "unknown_rubric", "-r par -r ma"),
        (["report", "jane roe.txt", "-r", "MA PAR"], "unknown_rubric", "-r ma -r par"),
        (["report", "jane roe.txt", "-o", "jane.pdf"], "bad_form", "print it as PDF"),
        (["report", "jane roe.txt", "-o", "jane.docx"], "bad_form", ".txt, .json, .html"),
        (["read", "jane roe.txt", "-o", "jane.html"], "bad_form", ".txt, .json"),
        (["report", "jane roe.txt", "--json"], "usage", "use: --format json"),
        (["export", "tables", "--csv"], "usage", "use: --to csv"),
        (["export", "tables", "--format", "csv"], "usage", "use: --to"),
        (["batch", "tables", "--xlsx"], "usage", "screener export RESULTS -o monday.xlsx"),
        (["report", "jane roe.txt", "--date", "2026-11"], "usage", "--as-of 2026-11"),
        (["report", "jane roe.txt", "--no-color"], "usage", "NO_COLOR=1"),
        (["report", "jane roe.txt", "--zzz"], "usage", "try: screener report --help"),
        (["batch", "tables"], "usage", "-o results/"),
        (["batch", "tables", "-o", "out"], "no_files", "people.xlsx: .xlsx is not a format"),
        (["batch", "jane roe.txt", "-o", "jane roe.txt"], "cannot_write", "need a folder"),
    ],
)
def test_a_slip_is_answered_with_what_was_meant(
    folder: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], code: str, hint: str
) -> None:
    monkeypatch.chdir(folder)
    done = run(*args)
    first, second = done.stderr.splitlines()[:2]
    assert (done.exit_code, first.endswith(f"({code})")) == (2, True)
    assert hint in second


def test_the_form_of_a_report_is_what_its_name_ends_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    for name in ("a.html", "a.HTM", "a.json", "a.txt", "b.html"):
        asked = ("--format", "text") if name == "b.html" else ()
        assert run("report", "jane roe.txt", "-r", "ma", "-o", name, *asked).exit_code == 0
    made = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("[ab].*")}
    assert made["a.html"] == made["a.HTM"]
    assert made["a.html"].startswith("<!doctype html>")
    assert json.loads(made["a.json"])["status"] == "ok"
    assert made["a.txt"] == made["b.html"]
    assert made["a.txt"].startswith("Candidate")


def test_a_candidate_given_by_number_alone_is_told_how(tmp_path: Path) -> None:
    write_resumes(tmp_path / "in", 2)
    run("batch", tmp_path / "in", "-o", tmp_path / "out", "-r", "ma", "--jobs", "0", *AS_OF)
    assert "the candidate is c2" in run("show", tmp_path / "out", "2").stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of a shell")
def test_a_batch_is_done_though_nobody_listens_any_more(folder: Path) -> None:
    out = folder / "out"
    batch = f"{sys.executable} -m screener batch '{folder}/jane roe.txt' -r ma --jobs 0 -o {out}"
    done = subprocess.run(
        ["/bin/bash", "-c", f"{batch} 2>&1 >/dev/null | true; echo ${{PIPESTATUS[0]}}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "0\n"
    assert all((out / name).exists() for name in NAMES)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of a shell")
@pytest.mark.parametrize("args", ["--help", "rubric list", "schema", "report '{folder}/jane roe.txt' -r ma"])
def test_a_reader_that_has_had_enough_is_no_bug(folder: Path, args: str) -> None:
    """`screener report resume.pdf | head` ended with the status of a bug."""
    call = f"{sys.executable} -m screener {args.format(folder=folder)}"
    done = subprocess.run(
        ["/bin/bash", "-c", f"{call} | true; echo ${{PIPESTATUS[0]}}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("0\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
@pytest.mark.parametrize(
    ("to", "says"),
    [
        ("> /dev/full", "hint: make room"),
        ("-o /no/such/folder/page.html", "a folder that exists"),
        (">&-", "standard output is closed"),
    ],
)
def test_output_that_goes_nowhere_is_told_in_a_line(folder: Path, to: str, says: str) -> None:
    call = f"{sys.executable} -m screener report '{folder}/jane roe.txt' -r ma {to}"
    done = subprocess.run(call, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of a shell")
def test_a_closed_standard_input_is_told_in_a_line() -> None:
    """Services that start programs often close it; it was a traceback."""
    call = f"{sys.executable} -m screener report - -r ma <&-"
    done = subprocess.run(call, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, "standard input is closed" in done.stderr) == (2, True)
