"""What README.md shows runs, and says what it says."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from screener.cli.program import program
from screener.rubric import check_rubric
from screener.vocab import load_vocabulary

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def commands() -> list[list[str]]:
    """Return the words of every command line that starts with, or pipes into, the program."""
    lines = [line.split(" #")[0] for block in blocks("sh") for line in block.splitlines()]
    return [
        line.partition("screener ")[2].split()
        for line in lines
        if re.match(r"(?:cat \S+ \| )?screener ", line)
    ]


@pytest.mark.parametrize("block", blocks("python"), ids=["one", "many"])
def test_the_python_blocks_run(block: str):
    done = subprocess.run(
        [sys.executable, "-c", block],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert re.search(r"^par \d+\.\d \d+\.\d$", done.stdout, re.MULTILINE)
    assert re.search(r"^ma \d+\.\d \d+\.\d$", done.stdout, re.MULTILINE)


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_every_command_exists_with_its_options(words: list[str]):
    group = program
    while words and words[0] in getattr(group, "commands", {}):
        group = group.commands[words[0]]
        words = words[1:]
    assert not hasattr(group, "commands"), f"no such command: {words}"
    known = {option for each in group.params for option in (*each.opts, *each.secondary_opts)}
    assert {word for word in words if word.startswith("-") and word != "-"} <= known


def test_every_command_is_in_the_readme():
    missing = [name for name in program.commands if f"screener {name}" not in README]
    assert missing == []


def test_the_rubric_shown_has_no_mistakes(tmp_path: Path):
    (block,) = blocks("yaml")
    path = tmp_path / "riverside.yaml"
    path.write_text(block, encoding="utf-8")
    assert check_rubric(path, vocabulary=load_vocabulary()) == ()


def test_pictures_are_there():
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert len(pictures) >= 2
    assert [picture for picture in pictures if not (ROOT / picture).stat().st_size] == []


def test_the_two_commands_install_what_the_project_file_names():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "screener" in project["project"]["scripts"]
    assert "test" in project["project"]["optional-dependencies"]
    assert "pip install -q -e '.[test]' && .venv/bin/pytest" in README
    assert "screener batch sample_resumes -r par -r ma -o out" in README
