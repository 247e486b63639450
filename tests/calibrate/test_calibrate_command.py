"""`screener rubric calibrate`: side by side, refused, and written only when asked."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from screener.api import load_rubric
from screener.cli import program

RATINGS = "rater,criterion,importance\n" + "".join(
    f"{rater},{criterion},{value}\n"
    for rater in ("Ana", "Ben")
    for criterion, value in (("vitals", 90), ("ekg", 60), ("cpr", 30), ("telehealth", 0))
)


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(program, [str(one) for one in args])


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "ratings.csv"
    path.write_text(RATINGS, encoding="utf-8")
    return path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "ours.yaml"
    path.write_text("title: Ours\nextends: ma\nsource: our posting\n", encoding="utf-8")
    return path


def test_side_by_side_and_nothing_written(table: Path, own: Path):
    pytest.importorskip("sklearn")
    before = sorted(table.parent.iterdir())
    done = run("rubric", "calibrate", own, table)
    assert done.exit_code == 0, done.stderr
    # 8.5 points over ratings of 180: vitals 90 of them.
    assert "4 ->   4.2     4.0 ->   4.2" in done.stdout
    assert "rated as nothing" in done.stdout
    assert "kept, nobody rated it" in done.stdout
    assert "Kendall's W: 1.00" in done.stdout
    assert "Nothing is in force" in done.stdout
    assert sorted(table.parent.iterdir()) == before


def test_the_rubric_written_is_marked_and_changes_weights_alone(table: Path, own: Path):
    pytest.importorskip("sklearn")
    target = own.parent / "ours-fitted.yaml"
    done = run("rubric", "calibrate", own, table, "--write", target, "--as-of", "2026-11")
    assert done.exit_code == 0, done.stderr
    checked = run("rubric", "check", target)
    assert checked.exit_code == 0, checked.stderr
    # What the raters give nothing is advised against, and nothing else.
    advice = run("rubric", "lint", target).stdout.splitlines()
    assert [("never_decisive" in line, "telehealth" in line) for line in advice] == [(True, True)]
    old, new = load_rubric(own), load_rubric(target)
    assert new.fitted == (
        "as of 2026-11-30, to what 2 people said of the importance of criteria "
        "(ratings from 0 to 100, non-negative least squares)"
    )
    assert old.fitted == ""
    rest = [[(c.id, c.kind, c.label, c.required, c.ask) for c in one.criteria] for one in (old, new)]
    assert rest[0] == rest[1]
    weights = [{c.id: c.weight for c in one.criteria} for one in (old, new)]
    changed = {ident: weights[1][ident] for ident in weights[0] if weights[0][ident] != weights[1][ident]}
    assert changed == {"vitals": 4.2, "ekg": 2.8, "cpr": 1.4, "telehealth": 0.1}
    resume = Path(__file__).parents[2] / "sample_resumes" / "warehouse-worker.txt"
    for form in ("text", "json", "html"):
        told = run("report", resume, "-r", target, "-r", own, "--format", form).stdout
        assert told.count(new.fitted) == 1, form
    shown = run("rubric", "show", target).stdout
    assert "Weights fitted to ratings of criteria: as of 2026-11-30" in shown
    # It is told as a difference, stays where it is laid flat, and is handed on to children.
    assert 'fitted: "" -> "as of 2026-11-30' in run("rubric", "diff", own, target).stdout
    assert "fitted: " in run("rubric", "show", target, "--format", "yaml").stdout
    child = own.parent / "child.yaml"
    child.write_text("title: Child\nextends: ours-fitted\n", encoding="utf-8")
    assert load_rubric(child).fitted == new.fitted
    assert new.fingerprint != old.fingerprint
    assert "Ana" not in target.read_text(encoding="utf-8")


def test_json_holds_what_text_shows(table: Path):
    pytest.importorskip("sklearn")
    data = json.loads(run("rubric", "calibrate", "ma", table, "--format", "json").stdout)
    vitals = next(line for line in data["lines"] if line["criterion"] == "vitals")
    assert (data["rubric"], data["form"], vitals["weight_after"]) == ("ma", "ratings", 4.2)
    assert data["errors"]["fitted"] == pytest.approx(0, abs=1e-6)


def test_the_form_names_every_criterion():
    lines = run("rubric", "calibrate", "par", "--blank").stdout.splitlines()
    assert len(lines) == 1 + len(load_rubric("par").criteria)
    assert sum(line.startswith(",registration,,") for line in lines) == 1


@pytest.mark.parametrize(
    ("args", "status", "code"),
    [
        (("ma",), 2, "no_ratings"),
        (("ma", "{missing}"), 2, "no_ratings"),
        (("no-such", "{table}"), 2, "unknown_rubric"),
        (("{own}", "{table}", "--write", "{new}"), 2, "no_date"),
        (("{own}", "{table}", "--write", "{own}", "--as-of", "2026-11"), 2, "exists"),
        (("{own}", "{table}", "--write", "{folder}/new.csv", "--as-of", "2026-11"), 2, "bad_name"),
        (("{own}", "{table}", "--write", "{folder}/New_One.yaml", "--as-of", "2026-11"), 2, "bad_name"),
        (("{own}", "{table}", "--write", "elsewhere.yaml", "--as-of", "2026-11"), 2, "parent_elsewhere"),
        (("{own}", "{bad}"), 3, "faulty_ratings"),
        (("{own}", "{hired}"), 2, "past_decisions"),
    ],
)
def test_what_is_wrong_is_said(table: Path, own: Path, args: tuple[str, ...], status: int, code: str):
    folder = table.parent
    (folder / "bad.csv").write_text("rater,criterion,importance\nAna,vital,900\n", encoding="utf-8")
    (folder / "hired.csv").write_text("rater,criterion,importance,hired\n", encoding="utf-8")
    places = {
        "table": table, "own": own, "folder": folder, "new": folder / "new.yaml",
        "missing": folder / "no.csv", "bad": folder / "bad.csv", "hired": folder / "hired.csv",
    }  # fmt: skip
    done = run("rubric", "calibrate", *(one.format(**places) for one in args))
    assert (done.exit_code, f"({code})" in done.stderr) == (status, True), done.stderr
    assert not (folder / "new.yaml").exists()


def test_without_scikit_learn_it_says_what_to_install(table: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "sklearn", None)
    done = run("rubric", "calibrate", "ma", table)
    assert done.exit_code == 2
    assert "missing_extra" in done.stderr
    assert "pip install '.[learn]'" in done.stderr
