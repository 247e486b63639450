"""Batches with a store: what is done stays done, whatever kills the program; and what is said of it."""

from __future__ import annotations

import csv
import hashlib
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest
from made_batches import AS_OF, ask, batch, outputs, run, write_resumes
from made_screening import TEXT

from screener.cli.outputs import NAMES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = write_resumes(tmp_path / "in", 3)
    (made / "002.txt").write_bytes((made / "000.txt").read_bytes() + b"\n\n")
    (made / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    return made


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


# --------------------------------------------------------------------------- again


def test_a_second_batch_does_only_what_is_new_and_writes_the_same(
    folder: Path, out: Path, tmp_path: Path
) -> None:
    first = batch(folder, out)
    written = outputs(out)
    assert "known from before" not in first.stdout
    second = batch(folder, out)
    assert "3 files known from before, not read again" in second.stdout
    assert outputs(out) == written
    (folder / "0005.txt").write_text(TEXT, encoding="utf-8")
    assert "3 files known from before" in batch(folder, out).stdout
    batch(folder, tmp_path / "fresh")
    assert outputs(out) == outputs(tmp_path / "fresh")
    assert ask(out, "SELECT count(*) FROM readings") == [(4,)]
    assert ask(out, "SELECT count(*), count(DISTINCT subject) FROM events WHERE event = 'read'") == [(4, 4)]


def test_the_same_file_twice_in_a_first_batch_is_not_known_from_before(folder: Path, out: Path) -> None:
    (folder / "copy.txt").write_bytes((folder / "000.txt").read_bytes())
    first = batch(folder, out)
    assert "known from before" not in first.stdout
    assert "the same text twice: " in first.stdout
    assert "4 files known from before" in batch(folder, out).stdout


def test_another_rubric_is_judged_from_what_was_read(folder: Path, out: Path, tmp_path: Path) -> None:
    batch(folder, out)
    assert "3 files known from before" in batch(folder, out, "-r", "par").stdout
    batch(folder, tmp_path / "fresh", "-r", "par")
    assert outputs(out) == outputs(tmp_path / "fresh")


def test_what_is_told_of_a_states_law_is_told_of_known_people_too(
    folder: Path, out: Path, tmp_path: Path
) -> None:
    batch(folder, out)
    assert "3 files known from before" in batch(folder, out, "--state", "WA").stdout
    batch(folder, tmp_path / "fresh", "--state", "WA")
    assert b"WA" in outputs(out)["results.jsonl"]
    assert outputs(out) == outputs(tmp_path / "fresh")


@pytest.mark.slow
def test_workers_give_what_one_process_gives(folder: Path, out: Path, tmp_path: Path) -> None:
    batch(folder, out)
    run("batch", folder, "-o", tmp_path / "two", *AS_OF, "-r", "ma", "--jobs", "2", "--progress", "none")
    assert outputs(out) == outputs(tmp_path / "two")


def test_without_a_store_nothing_is_kept_and_it_says_so(folder: Path, out: Path) -> None:
    done = batch(folder, out, "--no-store")
    assert "nothing is kept" in done.stdout
    assert sorted(path.name for path in out.iterdir()) == sorted(NAMES)
    for command in (("runs",), ("show", "1"), ("forget", "x"), ("export", "--to", "xlsx"), ("log", "verify")):
        name, *more = command if command[0] != "log" else ("log", "verify")
        args = ("log", "verify", out) if name == "log" else (name, out, *more)
        told = run(*args)
        assert (told.exit_code, told.stderr.splitlines()[0].rpartition(" ")[2]) == (2, "(no_store)")


def test_it_says_what_is_kept_and_lists_what_is_there_twice(folder: Path, out: Path) -> None:
    done = batch(folder, out)
    assert "kept in" in done.stdout
    assert "which you alone can read" in done.stdout
    assert "the same text twice: 002.txt (candidate 3) and 000.txt (candidate 1)" in done.stdout
    assert "4 files: 3 scored, 1 needs a person, 0 left out" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("Open ")


def test_ids_of_applicants_go_through(folder: Path, out: Path, tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_text("path,ref\nin/001.txt,A-1\nin/none.txt,A-2\nin/000.txt,\n", encoding="utf-8")
    batch(table, out)
    results = [json.loads(line) for line in (out / "results.jsonl").read_text(encoding="ascii").splitlines()]
    assert [(one["file"], one["ref"], one["status"]) for one in results] == [
        ("in/001.txt", "A-1", "ok"),
        ("in/none.txt", "A-2", "error"),
        ("in/000.txt", None, "ok"),
    ]
    assert "Ask: " in run("show", out, "A-1").stdout


# --------------------------------------------------------------------------- looking back


def test_runs_and_people_are_shown_as_they_were(folder: Path, out: Path) -> None:
    batch(folder, out)
    batch(folder, out)
    told = run("runs", out).stdout
    assert "4 files, 3 scored, 1 need a person, 0 left out, 0 known from before" in told
    assert "3 known from before" in told
    assert "candidate 1" in run("show", out, "1").stdout
    person = run("show", out, "c1").stdout
    assert "Score " in person
    document = hashlib.sha256((folder / "000.txt").read_bytes()).hexdigest()
    assert f", file {document[:16]}" in person  # what hold and forget ask for, where nobody has an id
    assert "Quill" not in person
    assert "Willaa Quill" in run("show", out, "c1", "--reveal").stdout
    assert "What was found in your resume" in run("show", out, "c1", "--for", "applicant").stdout
    sha256 = hashlib.sha256((folder / "001.txt").read_bytes()).hexdigest()
    assert "Candidate 2 of batch 2" in run("show", out, sha256[:12]).stdout
    assert "(damaged)" in run("show", out, "c4").stderr
    for called in ("candidate 1", "Candidate-00001"):  # on the page, and in the names of exports
        assert "Candidate 1 of batch 2" in run("show", out, called).stdout
    assert "give its candidate: c1" in run("show", out, "000.txt").stderr
    for who, code in (("c99", "unknown_person"), ("nobody", "unknown_person"), ("7", "unknown_run")):
        done = run("show", out, who)
        assert (done.exit_code, f"({code})" in done.stderr) == (2, True)


def test_the_log_is_checked_and_a_change_ends_with_its_own_status(folder: Path, out: Path) -> None:
    told = batch(folder, out).stdout
    head = told.partition("  log ")[2].split()[0]
    assert "the log is whole" in run("log", "verify", out, "--head", head).stdout
    lines = [json.loads(line) for line in run("log", "show", out).stdout.splitlines()]
    assert [line["event"] for line in lines] == ["begun", *["read", "assessed"] * 3, "ended"]
    db = sqlite3.connect(out / "screener.sqlite")
    with db:
        db.execute("UPDATE assessments SET score = 100")
    db.close()
    done = run("log", "verify", out)
    assert (done.exit_code, done.stderr.splitlines()[0]) == (7, "error: 3 faults in the log (broken_log)")
    assert done.stderr.count("an assessment is not the one of the log") == 3


def test_a_person_is_forgotten_in_all_that_a_batch_wrote(folder: Path, out: Path) -> None:
    batch(folder, out)
    run("export", out, "--to", "print", "--reveal")
    sha256 = hashlib.sha256((folder / "000.txt").read_bytes()).hexdigest()
    done = run("forget", out, sha256[:10])
    assert f"deleted from {out}: 2 documents, 2 entries" in done.stdout  # its copy goes along
    assert "resumes are yours to keep or delete" in done.stdout
    assert f"  {folder / '000.txt'}\n  {folder / '002.txt'}\n" in done.stdout
    assert (folder / "000.txt").exists()
    assert "may still hold the person" in done.stdout
    for name in (*NAMES, "screener.sqlite"):
        assert b"Willaa" not in (out / name).read_bytes(), name
        assert b"Willab" in (out / name).read_bytes() or name == "ranking.csv", name
    results = [json.loads(line) for line in (out / "results.jsonl").read_text(encoding="ascii").splitlines()]
    assert [(one["candidate"], one["status"], (one["error"] or {}).get("code")) for one in results] == [
        *((1, "error", "forgotten"), (2, "ok", None), (3, "error", "forgotten"), (4, "error", "damaged")),
    ]
    assert run("log", "verify", out).exit_code == 0


def test_whose_file_is_gone_or_in_an_archive_is_told(folder: Path, out: Path) -> None:
    archive = folder.with_suffix(".zip")
    with zipfile.ZipFile(archive, "w") as made:
        made.write(folder / "000.txt", "monday/000.txt")
    batch(archive, out)
    assert f"  {archive} (in it monday/000.txt)\n" in run("forget", out, "c1").stdout
    batch(folder, out)
    (folder / "001.txt").unlink()
    told = run("forget", out, "C2").stdout
    assert "not there any more: 1 file" in told
    assert "001.txt" not in told
    again = run("forget", out, "c2")
    assert (again.exit_code, "was deleted before (forgotten)" in again.stderr) == (2, True)


def test_a_file_that_batches_call_differently_is_named_once(folder: Path, out: Path) -> None:
    batch(folder, out)
    batch(folder / "001.txt", out)
    assert run("forget", out, "c1").stdout.count("001.txt") == 1


def test_purge_says_who_is_due_before_it_deletes(folder: Path, out: Path) -> None:
    batch(folder, out)
    assert "due (before " in run("purge", out, "--dry-run").stdout
    assert ": 0 documents, 0 entries" in run("purge", out, "--older-than", "4y").stdout
    due = run("purge", out, "--older-than", "0d", "--dry-run").stdout
    assert due.count("due: ") == 3
    before = outputs(out)
    assert run("purge", out, "--older-than", "soon").exit_code == 2
    assert outputs(out) == before
    run("purge", out, "--older-than", "0d")
    assert ask(out, "SELECT count(*) FROM documents") == [(0,)]
    assert b"Quill" not in (out / "index.html").read_bytes()
    assert run("log", "verify", out).exit_code == 0


# --------------------------------------------------------------------------- exports


def test_exports_are_written_beside_the_results_or_where_asked(
    folder: Path, out: Path, tmp_path: Path
) -> None:
    batch(folder, out)
    for form, name in (
        ("xlsx", "results.xlsx"),
        ("csv", "results.csv"),
        ("print", "print.html"),
        ("zip", "audit.zip"),
    ):
        assert run("export", out, "--to", form).stdout.strip() == str(out / name)
        first = (out / name).read_bytes()
        run("export", out, "--to", form, "-o", tmp_path / "sub" / name)
        assert (tmp_path / "sub" / name).read_bytes() == first, form
    assert b"Willa" not in (out / "print.html").read_bytes()
    assert b"Willaa Quill" in (out / "results.jsonl").read_bytes()
    (out / "jsonresume").mkdir()
    (out / "jsonresume" / "candidate-00009.json").write_text("{}", encoding="ascii")
    (out / "jsonresume" / "mine.json").write_text("{}", encoding="ascii")
    run("export", out, "--to", "jsonresume", "--reveal")
    names = sorted(path.name for path in (out / "jsonresume").iterdir())
    assert names == [*(f"candidate-0000{number}.json" for number in (1, 2, 3)), "mine.json"]
    made = json.loads((out / "jsonresume" / names[0]).read_text(encoding="ascii"))
    assert made["basics"]["name"] == "Willaa Quill"
    assert run("log", "verify", out).exit_code == 0
    assert run("export", out, "--to", "xlsx", "-o", folder).exit_code == 2


def test_the_form_follows_the_name_and_is_a_workbook_where_nothing_is_said(folder: Path, out: Path) -> None:
    batch(folder, out)
    assert run("export", out).stdout.strip() == str(out / "results.xlsx")
    assert zipfile.is_zipfile(out / "results.xlsx")
    run("export", out, "-o", out / "monday.CSV", "--reveal")
    table = (out / "monday.CSV").read_bytes()
    assert table.startswith(b'\xef\xbb\xbf"rubric","rank"')  # else Excel reads other letters
    assert b"Willaa Quill" in table
    assert "name a file" in run("export", out, "-o", folder).stderr
    done = run("export", out, "-o", out / "monday.xls")
    assert (done.exit_code, "end the name in .xlsx, .csv" in done.stderr) == (2, True)


@pytest.mark.parametrize("reveal", [(), ("--reveal",)])
def test_who_may_be_there_twice_is_told_in_every_export_that_people_read(
    folder: Path, out: Path, reveal: tuple[str, ...]
) -> None:
    batch(folder, out)
    for form in ("csv", "print", "xlsx"):
        run("export", out, "--to", form, "-o", out / form, *reveal)
    with zipfile.ZipFile(out / "xlsx") as book:
        strings = book.read("xl/sharedStrings.xml")
    for told in (strings, (out / "csv").read_bytes(), (out / "print").read_bytes()):
        for other in (1, 2):
            assert f"perhaps one person twice, with candidate {other}: the same e-mail".encode() in told
        assert b"with candidate 3" not in told  # of whom the same text is told


def test_the_archive_for_audits_can_be_checked_without_the_program(folder: Path, out: Path) -> None:
    batch(folder, out)
    run("export", out, "--to", "zip")
    with zipfile.ZipFile(out / "audit.zip") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    for line in files["MANIFEST.sha256"].decode().splitlines():
        sha256, _, name = line.partition("  ")
        assert hashlib.sha256(files[name]).hexdigest() == sha256
    previous = "0" * 64
    for line in files["log.jsonl"].decode().splitlines():
        one = json.loads(line)
        parts = [one[key] for key in ("seq", "at", "actor", "event", "subject", "body", "previous")]
        assert one["previous"] == previous
        previous = hashlib.sha256(json.dumps(parts, separators=(",", ":")).encode()).hexdigest()
        assert one["sha256"] == previous
    assert len(files["results.jsonl"].splitlines()) == 4
    assert len(list(csv.reader(files["ranking.csv"].decode().splitlines()))) == 5
    assert json.loads(files["run.json"])["rubrics"][0]["name"] == "ma"
    assert len([name for name in files if name.startswith("rubrics/")]) == 1
