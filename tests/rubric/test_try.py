"""`screener rubric try`: from a store, from results alone, from resumes; equal to screening anew."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from screener.cli import program

SAMPLES = Path(__file__).parents[2] / "sample_resumes"
NAMES = (
    "ma-experienced-uncertified.txt",
    "ma-no-ekg-yet.txt",
    "lpn-nursing-home.txt",
    "par-restaurant-server.txt",
    "warehouse-worker.txt",
)
HEAVY = "title: Heavy\nextends: ma\ncap: 50\ntune:\n  vitals: {weight: 16}\n  cpr: {required: true}\n"
OTHER = """\
title: Other
extends: ma
terms:
  lake_chart: {label: LakeChart, forms: [LakeChart]}
criteria:
  our-chart: {kind: competency, skill: lake_chart, label: LakeChart, weight: 10, source: us, ask: Which?}
drop: [telehealth]
"""


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(program, [str(one) for one in args])


def tried(*args: str | Path) -> dict:
    done = run("rubric", "try", *args, "--format", "json")
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with resumes, rubrics, and the results of a batch."""
    made = tmp_path_factory.mktemp("try")
    (made / "resumes").mkdir()
    for name in NAMES:
        shutil.copy(SAMPLES / name, made / "resumes")
    with (made / "resumes" / NAMES[1]).open("a", encoding="utf-8") as file:
        file.write("\nCharted visits in LakeChart\n")
    (made / "resumes" / "empty.txt").write_text("", encoding="utf-8")
    (made / "heavy.yaml").write_text(HEAVY, encoding="utf-8")
    (made / "other.yaml").write_text(OTHER, encoding="utf-8")
    batch(made, "out", "ma", "par")
    return made


def batch(folder: Path, out: str, *rubrics: str | Path) -> list[dict]:
    """Screen the resumes, and return their results."""
    named = [word for one in rubrics for word in ("-r", one)]
    run("batch", folder / "resumes", *named, "--as-of", "2026-11", "--jobs", "0", "-o", folder / out)
    lines = (folder / out / "results.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def scores(results: list[dict]) -> dict[int, float]:
    return {one["candidate"]: one["assessments"][0]["score"] for one in results if one["assessments"]}


@pytest.mark.parametrize("name", ["heavy", "other"])
def test_from_the_store_as_from_screening_anew(folder: Path, name: str):
    """Also where the rubric brings terms that nobody looked for when the resumes were read."""
    rubric = folder / f"{name}.yaml"
    found = tried(rubric, "--against", folder / "out")
    anew = batch(folder, f"anew-{name}", rubric)
    before = batch(folder, "before", "ma")
    assert {one["candidate"]: one["score_after"] for one in found["people"]} == scores(anew)
    assert {one["candidate"]: one["score_before"] for one in found["people"]} == scores(before)
    assert [one["code"] for one in found["unscored"]] == ["empty"]
    assert found["notes"] == []
    assert found["as_of"] == "2026-11-30"


def test_a_term_of_the_rubric_is_found_in_the_kept_text(folder: Path):
    found = tried(folder / "other.yaml", "--against", folder / "out")
    outcomes = {
        one["file"]: {reason["criterion"]: reason["after"] for reason in one["reasons"]}
        for one in found["people"]
    }
    assert [name for name in NAMES if outcomes[name].get("our-chart")] == [NAMES[1]]


def test_from_results_alone_other_weights_come_to_the_same(folder: Path):
    whole = tried(folder / "heavy.yaml", "--against", folder / "out")
    alone = tried(folder / "heavy.yaml", "--against", folder / "out" / "results.jsonl")
    assert alone == whole


def test_from_results_alone_another_question_is_refused_by_name(folder: Path):
    done = run("rubric", "try", folder / "other.yaml", "--against", folder / "out" / "results.jsonl")
    assert done.exit_code == 2
    assert "our-chart" in done.stderr
    assert "needs_readings" in done.stderr
    assert "screener.sqlite" in done.stderr


def test_from_results_of_a_rubric_that_is_another_now(folder: Path, tmp_path: Path):
    path = tmp_path / "results.jsonl"
    text = (folder / "out" / "results.jsonl").read_text(encoding="utf-8")
    results = map(json.loads, text.splitlines())
    first = next(one["assessments"][0]["sha256"] for one in results if one["assessments"])
    path.write_text(text.replace(first, "0" * 64), encoding="utf-8")
    done = run("rubric", "try", folder / "heavy.yaml", "--against", path)
    assert (done.exit_code, "other_rubric" in done.stderr) == (2, True)


def test_from_resumes(folder: Path):
    given = ("--against", folder / "resumes", "--as-of", "2026-11", "--jobs", "0")
    found = tried(folder / "heavy.yaml", *given)
    kept = tried(folder / "heavy.yaml", "--against", folder / "out")
    assert found["before"]["rubric"] == "ma"
    assert found["people"] == kept["people"]


def test_a_file_that_was_changed_since_is_compared_with_its_kept_copy(folder: Path):
    path = folder / "mine.yaml"
    path.write_text("title: Mine\nextends: par\n", encoding="utf-8")
    batch(folder, "mine", path)
    assert tried(path, "--against", folder / "mine")["differences"] == []
    path.write_text("title: Mine\nextends: par\ntune:\n  office: {weight: 9, months: 24}\n", encoding="utf-8")
    db = sqlite3.connect(folder / "mine" / "screener.sqlite")
    db.execute("UPDATE rubrics SET body = replace(body, ' at 0x', ' at 0x9')")  # as another process writes it
    db.commit()
    db.close()
    found = tried(path, "--against", folder / "mine")
    [difference] = found["differences"]
    assert difference["criterion"] == "office"
    assert difference["after"].endswith("asks something else")
    anew = scores(batch(folder, "mine-anew", path))
    assert {one["candidate"]: one["score_after"] for one in found["people"]} == anew


def test_the_law_of_the_state_stays_that_of_the_batch(folder: Path):
    run("batch", folder / "resumes", "-r", "ma", "--state", "WA", "--as-of", "2026-11", "--jobs", "0",
        "-o", folder / "wa")  # fmt: skip
    for place in ("wa", "wa/results.jsonl"):
        found = tried("ma", "--against", folder / place)
        assert found["differences"] == []
        assert found["before"]["sha256"] == found["after"]["sha256"]


def test_results_of_another_version_are_marked(folder: Path, tmp_path: Path):
    shutil.copytree(folder / "out", tmp_path / "out")
    db = sqlite3.connect(tmp_path / "out" / "screener.sqlite")
    db.execute("UPDATE tools SET body = json_set(body, '$.versions.screener', '0.0.1')")
    db.execute("UPDATE runs SET ended = NULL")
    db.commit()
    db.close()
    notes = tried(folder / "heavy.yaml", "--against", tmp_path / "out")["notes"]
    assert [note.split()[-1] for note in notes] == ["certain.", "files."]


def test_text_and_table(folder: Path, tmp_path: Path):
    text = run("rubric", "try", folder / "heavy.yaml", "--against", folder / "out").stdout
    assert "~ vitals: Vital signs  weight 4 (4.0 of 100 points) -> weight 16 (14.3 of 100 points)" in text
    assert "CPR or basic life support: a minimum that" in text
    table = tmp_path / "moves.csv"
    given = ("--against", folder / "out", "--format", "csv", "-o", table)
    run("rubric", "try", folder / "heavy.yaml", *given)
    assert len(table.read_text(encoding="utf-8").splitlines()) == 1 + len(NAMES)


def test_a_batch_with_two_rubrics_takes_the_one_it_extends_or_the_one_named(folder: Path):
    assert tried(folder / "heavy.yaml", "--against", folder / "out")["before"]["rubric"] == "ma"
    given = ("--against", folder / "out", "--instead-of", "par")
    assert tried(folder / "heavy.yaml", *given)["before"]["rubric"] == "par"
    assert tried("par", "--against", folder / "out")["differences"] == []


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("nurse", "--against", "{out}"), "which_rubric"),
        (("ma", "--against", "{out}", "--instead-of", "nurse"), "which_rubric"),
        (("ma", "--against", "{resumes}"), "which_rubric"),
        (("ma", "--against", "{out}", "--run", "99"), "unknown_run"),
        (("ma", "--against", "{resumes}", "--run", "1"), "no_store"),
        (("nothing-of-the-kind", "--against", "{out}"), "unknown_rubric"),
        (("{heavy}", "--against", "{broken}"), "not_results"),
    ],
)
def test_what_is_wrong_is_said(folder: Path, args: tuple[str, ...], code: str):
    (folder / "broken.jsonl").write_text("{\n", encoding="utf-8")
    places = {
        "out": folder / "out", "resumes": folder / "resumes", "heavy": folder / "heavy.yaml",
        "broken": folder / "broken.jsonl",
    }  # fmt: skip
    done = run("rubric", "try", *(one.format(**places) for one in args))
    assert done.exit_code == 2
    assert f"({code})" in done.stderr


@pytest.mark.parametrize(
    "change",
    [
        {"assessments": ["x"]},
        {"assessments": [{"rubric": "ma"}]},
        {"as_of": "last week"},
        {"file": 7},
        {"error": "none"},
        {"score": "high"},
        {"results": [{"criterion": "ekg"}]},
    ],
)
def test_lines_that_only_begin_like_results_were_a_traceback(folder: Path, tmp_path: Path, change: dict):
    first = (folder / "out" / "results.jsonl").read_text(encoding="utf-8").split("\n")
    results = [json.loads(line) for line in first if line]
    changed = next(one for one in results if one["assessments"])
    changed.update({key: value for key, value in change.items() if key in changed})
    if not change.keys() & changed.keys():
        changed["assessments"][0].update(change)
    (tmp_path / "results.jsonl").write_text("\n".join(map(json.dumps, results)), encoding="utf-8")
    done = run("rubric", "try", folder / "heavy.yaml", "--against", tmp_path / "results.jsonl")
    assert (done.exit_code, "(not_results)" in done.stderr) == (2, True)
