"""`screener rubric` and `screener explain` as people call them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from screener.cli import program


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(program, [str(one) for one in args])


def test_the_list_names_every_role_with_its_parent_and_criteria():
    lines = run("rubric", "list").stdout.splitlines()
    assert len(lines) == 26
    assert any(line.startswith("pediatric-ma ") and "(extends ma)" in line for line in lines)
    assert not any(line.startswith("medical-office ") for line in lines)


def test_a_rubric_is_begun_checked_and_linted(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run("rubric", "new", "my-clinic", "--from", "cardiology-ma")
    assert done.exit_code == 0, done.stderr
    assert "screener rubric check my-clinic.yaml" in done.stdout
    assert "no mistakes, 43 criteria" in run("rubric", "check", "my-clinic.yaml").stdout
    assert run("rubric", "lint", "my-clinic.yaml").stdout == "my-clinic.yaml: no advice\n"
    again = run("rubric", "new", "my-clinic", "--from", "ma")
    assert (again.exit_code, "my-clinic.yaml is there already" in again.stderr) == (2, True)


def test_a_child_of_a_file_is_written_beside_it(tmp_path, monkeypatch):
    (tmp_path / "there").mkdir()
    monkeypatch.chdir(tmp_path)
    run("rubric", "new", "ours", "--from", "ma", "-o", "there/ours.yaml")
    refused = run("rubric", "new", "east", "--from", "there/ours.yaml")
    assert (refused.exit_code, "there/east.yaml" in refused.stderr) == (2, True)
    done = run("rubric", "new", "east", "--from", "there/ours.yaml", "-o", "there/east.yaml")
    assert done.exit_code == 0, done.stderr
    assert run("rubric", "check", "there/east.yaml").exit_code == 0


def test_advice_has_its_place_and_an_exit_status(tmp_path):
    path = tmp_path / "ours.yaml"
    path.write_text("title: Young receptionist\nextends: par\n", encoding="utf-8")
    done = run("rubric", "lint", path)
    assert done.exit_code == 3
    assert f'{path}:1:8: proxy_risk: "Young" tells age' in done.stdout


def test_show_names_the_origin_of_what_is_from_elsewhere():
    shown = run("rubric", "show", "cardiology-ma").stdout
    assert "Extends ma" in shown
    assert "weight from cardiology-ma, line" in shown
    flat = run("rubric", "show", "cardiology-ma", "--format", "yaml").stdout
    assert "    weight: 10  # cardiology-ma:" in flat
    assert "extends" not in flat.lower().replace("# laid flat from", "")


def test_diff_and_schema():
    told = run("rubric", "diff", "ma", "cardiology-ma").stdout
    assert "weight: 2 (2.0 of 100 points) -> 10 (" in told
    assert "+ cardiology-work: Work in cardiology" in told
    assert "no difference" in run("rubric", "diff", "ma", "ma").stdout
    assert "properties" in json.loads(run("rubric", "schema").stdout)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        # a kind, from its documentation
        ("one_of", ["What it checks", "Limits"]),
        # a criterion of a rubric that is not one of the usual two, with its kind's limits
        ("geriatric-work", ["Work with older patients", "geriatric-ma: 14 (", "limits:"]),
        # one name in two rubrics
        ("healthcare", ["par: 2 (", "ma: 4 ("]),
        # a competency, with what only looks like it
        ("vitals", ["what counts: taking vital signs", "comes near and does not count: "]),
        ("pediatrics", ["a finer skill (Pediatric care)", "well-child"]),
        ("cerner", ["a product (Oracle Health (Cerner), ehr)"]),
        ("cma_aama", ["renewal: 60 months (verified)", "CMA: only with other words"]),
        ("PHLEBOTOMY", ["cpt_nha: a credential", "pbt_ascp: a credential"]),
        # a subject, from its module
        ("answers", ["Only what asking can settle"]),
        ("calibration", ["Bradley", "Kendall", "Never anything about people"]),
    ],
)
def test_explain(name: str, told: list[str]):
    done = run("explain", name)
    assert done.exit_code == 0, done.stderr
    assert [part for part in told if part not in done.stdout] == []


def test_explain_answers_an_unknown_name_with_the_nearest():
    done = run("explain", "vitalz")
    assert (done.exit_code, "did you mean vitals" in done.stderr) == (2, True)
