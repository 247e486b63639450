import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result
from made_screening import TEXT

from screener.cli import program
from screener.report.schema import schema

ROOT = Path(__file__).parents[2]
VALIDATOR = jsonschema.Draft202012Validator(schema())


def run(*args: str | Path, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(program, [str(one) for one in args], input=stdin)


def command(*args: str, code: str = "", **options: object) -> subprocess.CompletedProcess[str]:
    """Run Python in a process of its own, where imports and streams are as for users."""
    call = [sys.executable, *(("-c", code) if code else ("-m", "screener")), *args]
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        call, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, **options
    )


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "wilhelmina-quill.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


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


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ("wilhelmina_quill.txt", "wilhelmina-quill.txt"),
        ("Wilhelmina-Quill.TXT", "wilhelmina-quill.txt"),
        ("else/wilhelmina-quill.txt", "there is no folder"),
        ("zzz", "check the path"),
    ],
)
def test_a_name_that_is_nearly_right_is_answered_with_the_right_one(
    resume: Path, given: str, hint: str
) -> None:
    done = command("report", str(resume.parent / given))
    assert done.returncode == 4
    assert hint in done.stderr.splitlines()[1]


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("screen", "a.pdf"), "use: screener report FILE -r ma"),
        (("whatif", "a.pdf"), "What an answer would change"),
        (("delete", "c1"), "screener forget RESULTS PERSON"),
        (("help",), "screener --help"),
        (("report", "my", "resume.pdf"), "a name with blanks needs quotes"),
    ],
)
def test_what_others_call_a_command_is_answered_with_ours(words: tuple[str, ...], hint: str) -> None:
    done = command(*words)
    assert done.returncode == 2
    assert hint in done.stderr.splitlines()[1]


def test_an_empty_standard_input_is_called_so() -> None:
    assert command("report", "-", input="").stderr.startswith("error: standard input: the file holds nothing")


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


# --------------------------------------------------------------------------- bad input


@pytest.mark.parametrize(
    ("args", "status", "code"),
    [
        (["report", "{folder}/nobody.pdf"], 4, "not_found"),
        (["report", "{folder}"], 4, "is_folder"),
        (["report", "{folder}/empty.txt"], 4, "empty"),
        (["report", "{folder}/broken.pdf"], 4, "damaged"),
        (["report", "{folder}/bytes.bin"], 4, "not_text"),
        (["read", "{folder}/empty.txt"], 4, "empty"),
        (["report", "{resume}", "-r", "mma"], 2, "unknown_rubric"),
        (["report", "{resume}", "--as-of", "soon"], 2, "bad_date"),
        (["report", "{resume}", "--form", "json"], 2, "usage"),
        (["report", "{resume}", "-o", "{folder}/no/where.txt"], 2, "cannot_write"),
        (["report"], 2, "usage"),
        (["nonsense"], 2, "usage"),
        (["batch", "{folder}/void", "-o", "{folder}/out"], 2, "no_files"),
        (["batch", "{folder}/nowhere", "-o", "{folder}/out"], 4, "not_found"),
        (["explain", "vitls"], 2, "unknown_name"),
        (["rubric", "show", "mma"], 2, "unknown_rubric"),
    ],
)
def test_bad_input_is_one_clear_line_with_a_code(
    tmp_path: Path, resume: Path, args: list[str], status: int, code: str
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    (tmp_path / "bytes.bin").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "void").mkdir()
    done = run(*(one.format(folder=tmp_path, resume=resume) for one in args))
    first = done.stderr.splitlines()[0]
    assert (done.exit_code, done.stdout) == (status, "")
    assert first.startswith("error: ")
    assert first.endswith(f"({code})")
    assert "Traceback" not in done.stderr


def test_an_unknown_rubric_is_met_with_the_nearest() -> None:
    assert '"ma"' in run("rubric", "show", "mma").stderr or "ma" in run("rubric", "show", "mma").stderr


def test_all_mistakes_of_a_rubric_are_told_with_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(
        "title: Mine\nversion: 1\ncriteria:\n"
        "  one: { kind: competency, competency: vitls, weight: 2 }\n"
        "  two: { kind: competency, competency: ekg, weight: -2 }\n"
        "  three: { kind: competence, competency: ekg, weight: 2 }\n"
        "colour: blue\n",
        encoding="utf-8",
    )
    for args in (["rubric", "check", path], ["report", "x.pdf", "-r", path]):
        done = run(*args)
        assert done.exit_code == 3
        for line in (4, 5, 6, 7):
            assert f"mine.yaml:{line}:" in done.stderr
    assert "no mistakes" in run("rubric", "check", "par", "ma").stdout


def test_a_file_that_cannot_be_read_has_a_json_form_too(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("report", tmp_path / "empty.txt", "--format", "json")
    data = json.loads(done.stdout)
    VALIDATOR.validate(data)
    assert (done.exit_code, data["status"], data["error"]["code"]) == (4, "error", "empty")


def test_a_file_name_cannot_steer_the_terminal(tmp_path: Path) -> None:
    done = run("report", tmp_path / "\x1b[2J\u202e.pdf")
    assert not {"\x1b", "\u202e"}.intersection(done.stderr)


# --------------------------------------------------------------------------- batch


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
    for name, version in json.loads(run("report", resume, "--format", "json").stdout)["versions"].items():
        assert f"{name} {version}" in told


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
