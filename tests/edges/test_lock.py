"""Two programs do not write into one folder of results; a dead one keeps nobody out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from made_screening import TEXT

from screener.cli import program
from screener.cli.lock import NAME, only_one
from screener.errors import UsageError

ROOT = Path(__file__).parents[2]
_HOLD = """
import sys, time
from pathlib import Path
from screener.cli.lock import only_one
with only_one(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(120)
"""


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(program, [str(one) for one in args])


@pytest.fixture
def holder(tmp_path: Path):
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_the_second_is_told_who_is_first(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    with pytest.raises(UsageError) as caught, only_one(tmp_path):
        pass
    assert caught.value.code == "busy"
    assert f"process {holder.pid}" in caught.value.message
    assert str(tmp_path) in caught.value.message


def test_a_lock_dies_with_its_process(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    assert (tmp_path / NAME).exists()  # it had no time to clear up
    with only_one(tmp_path):
        assert (tmp_path / NAME).read_text(encoding="ascii") == f"process {os.getpid()}\n"
    assert not (tmp_path / NAME).exists()


def test_a_folder_may_be_held_again_and_again(tmp_path: Path) -> None:
    for _ in range(3):
        with only_one(tmp_path):
            assert [path.name for path in tmp_path.iterdir()] == [NAME]
        assert list(tmp_path.iterdir()) == []


def test_batch_forget_and_purge_wait_for_nobody(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    args = ("batch", folder, "-o", out, "--as-of", "2026-11", "-r", "ma", "--jobs", "0", "--progress", "none")
    assert run(*args).exit_code == 0
    before = {path: path.read_bytes() for path in out.iterdir()}
    with only_one(out):
        for command in (args, ("forget", out, "A-1"), ("purge", out)):
            done = run(*command)
            assert done.exit_code == 2
            assert "is writing into" in done.stderr
            assert "(busy)" in done.stderr
            assert "another folder with -o" in done.stderr
    assert {path: path.read_bytes() for path in out.iterdir()} == before
    assert run(*args).exit_code == 0
    assert run("runs", out).exit_code == 0
