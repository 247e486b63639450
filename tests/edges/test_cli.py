import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from made_commands import ROOT, VALIDATOR, command, run
from made_screening import TEXT

from screener.report.schema import schema

# --------------------------------------------------------------------------- report


def test_report_tells_score_gaps_and_evidence(resume: Path) -> None:
    done = run("report", resume, "-r", "ma", "--as-of", "2026-11")
    assert done.exit_code == 0, done.stderr
    for told in (
        "Score ",
        "Not found",
        "Ask: ",
        "Looked for: ",
        "vital signs",
        "A person decides.",
        "2026-11-30",
    ):
        assert told in done.stdout
    assert "Quill" not in done.stdout
    assert "Wilhelmina Quill" in run("report", resume, "-r", "ma", "--reveal").stdout


def test_a_letter_to_the_applicant_needs_no_batch(resume: Path) -> None:
    done = run("report", resume, "-r", "ma", "--for", "applicant")
    assert done.exit_code == 0, done.stderr
    for told in ("Not found in your resume", "Worth telling us, if it is so", "wilhelmina-quill.txt"):
        assert told in done.stdout
    assert "Score" not in done.stdout
    refused = run("report", resume, "--for", "applicant", "--format", "json")
    assert (refused.exit_code, "a letter is text" in refused.stderr) == (2, True)


def test_report_as_json_follows_the_schema_and_the_default_is_both_posts(resume: Path) -> None:
    done = run("report", resume, "--format", "json", "--as-of", "2026-11", "--ref", "A-17")
    data = json.loads(done.stdout)
    VALIDATOR.validate(data)
    assert [one["rubric"] for one in data["assessments"]] == ["par", "ma"]
    assert (data["ref"], data["as_of"]) == ("A-17", "2026-11-30")
    blind = json.loads(run("report", resume, "--format", "json", "--blind").stdout)
    assert "contact" not in blind
    assert "Quill" not in json.dumps(blind)


def test_report_writes_a_page_to_a_file(resume: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    done = run("report", resume, "-r", "ma", "--format", "html", "-o", out)
    assert (done.exit_code, done.stdout) == (0, "")
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert not list(tmp_path.glob("*.part"))


def test_report_reads_standard_input_and_takes_a_name() -> None:
    done = run("report", "-", "-r", "par", "--format", "json", "--name", "web-form.txt", stdin=TEXT.encode())
    assert json.loads(done.stdout)["file"] == "web-form.txt"


# --------------------------------------------------------------------------- the rest


def test_read_tells_what_was_understood(resume: Path) -> None:
    done = run("read", resume, "--as-of", "2026-11")
    for told in ("Wilhelmina Quill", "Medical Assistant", "Alder Family Clinic", "Lines not understood"):
        assert told in done.stdout
    VALIDATOR.validate(json.loads(run("read", resume, "--format", "json").stdout))


def test_rubrics_are_listed_and_shown_with_sources_and_questions() -> None:
    listed = run("rubric", "list").stdout
    assert "par " in listed
    assert "ma " in listed
    shown = run("rubric", "show", "par").stdout
    for told in ("(required)", "weight ", "asked for by: ", "question: "):
        assert told in shown


@pytest.mark.parametrize(
    ("name", "told"),
    [("credential", "What counts as evidence"), ("vitals", "level 2"), ("experience", "Limits")],
)
def test_explain_tells_what_a_name_means(name: str, told: str) -> None:
    done = run("explain", name)
    assert done.exit_code == 0
    assert told in done.stdout


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Vital Signs", "vitals: a competency"),
        ("CPR", "code: BLS_CPR"),
        ("high school diploma or higher", "high-school: a criterion"),
        ("Registered Medical Assistant (AMT)", "code: RMA_AMT"),
        ("records ehr", "records_ehr: a competency"),
        ("score", "points = weight x credit"),
        ("weights", "points = weight x credit"),
        ("evenings", "hours are settled with the candidate"),
        ("driver's license", "stands in for means"),
    ],
)
def test_explain_knows_what_people_call_things(name: str, told: str) -> None:
    """`explain weight` answered "did you mean welding?"."""
    done = run("explain", name)
    assert done.exit_code == 0, done.stderr
    assert told in done.stdout


def test_schema_is_printed_whole() -> None:
    assert json.loads(run("schema").stdout) == schema()


def test_versions_are_those_of_the_results(resume: Path) -> None:
    told = run("--version").stdout
    versions = json.loads(run("report", resume, "--format", "json").stdout)["versions"]
    assert {"screener", "spacy"} <= set(versions)
    assert [name for name, version in versions.items() if f"{name} {version}" not in told] == []


@pytest.mark.parametrize("name", ["report", "batch", "read", "rubric", "explain", "schema"])
def test_every_command_has_help(name: str) -> None:
    assert name in run("--help").stdout
    assert "Usage: screener" in run(name, "--help").stdout


def test_help_begins_with_examples() -> None:
    text = run("--help").stdout
    assert text.index("Examples:") < text.index("Options:")
    assert "130" in text


@pytest.mark.parametrize("args", [["--help"], ["rubric", "check", "par"], ["rubric", "list"], ["schema"]])
def test_light_commands_do_not_load_the_heavy_libraries(args: list[str]) -> None:
    code = (
        "import sys\n"
        "from screener.cli import main\n"
        "try:\n    main()\nexcept SystemExit as done:\n    assert not done.code, done.code\n"
        "heavy = {'spacy', 'sklearn', 'pdfplumber', 'pypdfium2', 'jinja2'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = command(*args, code=code)
    assert done.returncode == 0, done.stderr


def test_importing_the_package_imports_nothing_else() -> None:
    code = "import sys, screener; print({m for m in sys.modules if m.startswith('screener.')})"
    assert command(code=code).stdout.strip() == "set()"


def test_a_reader_that_has_had_enough_is_no_error() -> None:
    call = f"{sys.executable} -m screener schema | head -n 1"
    done = subprocess.run(call, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("{\n", "")


def test_output_is_utf8_whatever_the_terminal_says(resume: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "NO_COLOR": "1"}
    done = command("report", str(resume), "-r", "ma", env=environment)
    assert done.returncode == 0, done.stderr
    assert "✓" in done.stdout


def test_without_a_command_the_help_is_shown_and_is_no_error() -> None:
    done = run()
    assert done.exit_code == 2
    assert done.stderr.startswith("Usage: screener")
    assert "Commands" in done.stderr
    assert "error" not in done.stderr.splitlines()[0]


def test_a_report_without_a_score_names_no_rubric(tmp_path: Path) -> None:
    path = tmp_path / "short.txt"
    path.write_text("Ana Diaz, medical assistant\n", encoding="ascii")
    last = run("report", str(path), "-r", "ma", "--as-of", "2026-11").stdout.splitlines()[-1]
    assert last.startswith("as of 2026-11-30; screener ")
