"""Bad input is answered in one clear line, with what to do."""

import json
from pathlib import Path

import pytest
from made_commands import VALIDATOR, command, run


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
