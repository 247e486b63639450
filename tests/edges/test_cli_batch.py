"""Batches as people run them from the command line."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from made_commands import VALIDATOR, run
from made_screening import TEXT

from screener.cli import program


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "resumes"
    made.mkdir()
    (made / "=quill.txt").write_text(TEXT, encoding="utf-8")
    weaker = TEXT.replace("Took vital signs of twenty patients a day", "Swept the yard")
    (made / "weaker.txt").write_text(weaker, encoding="utf-8")
    (made / "README.md").write_text("about", encoding="utf-8")
    (made / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    return made


def test_batch_writes_page_table_and_results_and_says_where(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run("batch", folder, "-r", "ma", "-r", "par", "-o", out, "--as-of", "2026-11", "--jobs", "0")
    assert done.exit_code == 5
    assert sorted(path.name for path in out.iterdir()) == [
        *("index.html", "ranking.csv", "results.jsonl", "screener.sqlite"),
    ]
    results = [json.loads(line) for line in (out / "results.jsonl").read_text(encoding="ascii").splitlines()]
    for result in results:
        VALIDATOR.validate(result)
    assert [(r["file"], r["status"], r["candidate"]) for r in results] == [
        ("=quill.txt", "ok", 1),
        ("broken.pdf", "error", 2),
        ("weaker.txt", "ok", 3),
    ]
    with (out / "ranking.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [(row["rubric"], row["rank"], row["file"]) for row in rows] == [
        ("ma", "1", "'=quill.txt"),
        ("ma", "2", "weaker.txt"),
        ("par", rows[2]["rank"], rows[2]["file"]),
        ("par", rows[3]["rank"], rows[3]["file"]),
        ("", "", "broken.pdf"),
    ]
    assert str(out / "index.html") in done.stdout
    assert "4 files: 2 scored, 1 needs a person, 1 left out" in done.stdout
    assert "not read: README.md" in done.stdout
    assert "3 of 3 files, 1 without a score, " in done.stderr
    assert "\x1b" not in done.stdout + done.stderr


def test_two_batches_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    written = []
    for name in ("one", "two"):
        run("batch", folder, "-o", tmp_path / name, "--as-of", "2026-11", "--jobs", "0", "--progress", "none")
        # The store says when things happened.
        files = (path for path in (tmp_path / name).iterdir() if path.suffix != ".sqlite")
        written.append({path.name: path.read_bytes() for path in files})
    assert written[0] == written[1]


def test_a_batch_that_reads_everything_is_done(resume: Path, tmp_path: Path) -> None:
    done = run("batch", resume, "-o", tmp_path / "out", "--jobs", "0", "--progress", "none")
    assert (done.exit_code, done.stderr) == (0, "")


def test_two_rubrics_of_one_name_were_ranked_together(tmp_path: Path) -> None:
    resume = tmp_path / "resume.txt"
    resume.write_text(TEXT, encoding="utf-8")
    for at, weight in enumerate((2, 9)):
        (tmp_path / str(at)).mkdir()
        rubric = f"extends: ma\ntitle: MA\nsource: us\ntune:\n  ekg: {{weight: {weight}}}\n"
        (tmp_path / str(at) / "mine.yaml").write_text(rubric, encoding="utf-8")
    named = [word for at in "01" for word in ("-r", str(tmp_path / at / "mine.yaml"))]
    done = CliRunner().invoke(program, ["batch", str(resume), *named, "-o", str(tmp_path / "out")])
    assert (done.exit_code, "(same_name)" in done.stderr) == (2, True)
    assert not (tmp_path / "out").exists()


def test_a_place_that_cannot_be_written_was_told_without_a_next_step(tmp_path: Path) -> None:
    resume = tmp_path / "resume.txt"
    resume.write_text(TEXT, encoding="utf-8")
    taken = tmp_path / "taken"
    (taken / "results.jsonl.part").mkdir(parents=True)
    for args in (
        ["batch", resume, "-o", resume / "out"],
        ["report", resume, "-o", tmp_path / "no" / "out.txt"],
        ["batch", resume, "-o", taken, "--no-store"],
    ):
        done = CliRunner().invoke(program, [str(one) for one in args])
        assert (done.exit_code, "(cannot_write)" in done.stderr, "hint: give a place" in done.stderr) == (
            *(2, True, True),
        )


def test_the_ranking_says_what_was_read_in_part(tmp_path: Path, resume: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    text = resume.read_text(encoding="utf-8")
    (folder / "whole.txt").write_text(text, encoding="utf-8")
    (folder / "long.txt").write_text(text + "\n" * 100_000 + "EKG\n", encoding="utf-8")
    said = run(
        "batch", str(folder), "-o", str(tmp_path / "out"), "-r", "ma", "--jobs", "0"
    ).stdout.splitlines()
    partial = ["partial" in line for name in ("whole", "long") for line in said if f"  {name}.txt" in line]
    assert partial == [False, True]
