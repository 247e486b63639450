"""Readings kept in a folder: whole, private, and missed by nobody."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from test_cli import command

from screener import shelf
from screener.shelf import FolderShelf, own_shelf

KEY, OTHER = "ab" * 32, "cd" * 32
SAID = b'{"languages": ["Spanish"]}'
POSIX = pytest.mark.skipif(os.name == "nt", reason="modes and owners of POSIX")


@pytest.fixture
def kept(tmp_path: Path) -> FolderShelf:
    made = FolderShelf(tmp_path / "a" / "screener")
    made.put(KEY, SAID)
    return made


def test_what_is_kept_is_there_and_nothing_else(kept: FolderShelf) -> None:
    assert kept.get(KEY) == SAID
    assert kept.get(OTHER) is None
    assert [each.name for each in kept.folder.iterdir()] == [KEY]


@POSIX
def test_it_is_private(kept: FolderShelf) -> None:
    assert kept.folder.stat().st_mode & 0o777 == 0o700
    assert (kept.folder / KEY).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "damaged",
    [
        lambda whole: b"",
        lambda whole: whole[:-1],
        lambda whole: whole + b" ",
        lambda whole: whole.replace(b"Spanish", b"Spamish"),
        lambda whole: whole.replace(KEY.encode(), OTHER.encode()),
        lambda whole: SAID,
    ],
)
def test_a_damaged_file_counts_for_nothing_and_is_written_anew(kept: FolderShelf, damaged) -> None:
    path = kept.folder / KEY
    path.write_bytes(damaged(path.read_bytes()))
    assert kept.get(KEY) is None
    kept.put(KEY, SAID)
    assert kept.get(KEY) == SAID


def test_a_file_under_anothers_name_counts_for_nothing(kept: FolderShelf) -> None:
    (kept.folder / KEY).rename(kept.folder / OTHER)
    assert kept.get(OTHER) is None


@POSIX
@pytest.mark.parametrize("mode", [0o620, 0o602])
def test_a_file_that_others_may_write_counts_for_nothing(kept: FolderShelf, mode: int) -> None:
    (kept.folder / KEY).chmod(mode)
    assert kept.get(KEY) is None


@POSIX
def test_a_file_of_somebody_else_counts_for_nothing(kept: FolderShelf, monkeypatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: kept.folder.stat().st_uid + 1)
    assert kept.get(KEY) is None


@POSIX
def test_nothing_is_kept_where_others_may_write(kept: FolderShelf) -> None:
    kept.folder.chmod(0o777)
    kept.put(OTHER, SAID)
    assert not (kept.folder / OTHER).exists()


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    lost = FolderShelf(tmp_path / "file" / "screener")
    lost.put(KEY, SAID)
    assert lost.get(KEY) is None


def test_the_oldest_go(kept: FolderShelf) -> None:
    os.utime(kept.folder / KEY, (0, 0))
    for number in range(shelf._MOST):
        kept.put(f"{number:064}", SAID)
    assert kept.get(KEY) is None
    assert sum(kept.get(f"{number:064}") == SAID for number in range(shelf._MOST)) == shelf._MOST


def test_many_at_once_find_all_or_nothing(tmp_path: Path) -> None:
    long = SAID * 1000

    def use(_: int) -> bytes | None:
        one = FolderShelf(tmp_path / "screener")
        found = one.get(KEY)
        one.put(KEY, long)
        return found

    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(use, range(200)))
    assert found <= {None, long}
    assert long in found
    assert [each.name for each in (tmp_path / "screener").iterdir()] == [KEY]


# --------------------------------------------------------------------------- where


@pytest.fixture
def nowhere(monkeypatch):
    """Forget what the system says of folders, and what was found before."""
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    own_shelf.cache_clear()
    yield monkeypatch
    own_shelf.cache_clear()


def test_the_folder_is_the_one_that_the_system_names(nowhere, tmp_path: Path) -> None:
    nowhere.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    found = own_shelf()
    assert found is not None
    assert found.folder == tmp_path / "caches" / "screener"
    assert not found.folder.exists(), "it is made when something is kept"


@pytest.mark.parametrize(("system", "folder"), [("linux", ".cache"), ("darwin", "Library/Caches")])
@POSIX
def test_else_it_lies_at_home(nowhere, tmp_path: Path, system: str, folder: str) -> None:
    nowhere.setenv("HOME", str(tmp_path))
    nowhere.setattr(sys, "platform", system)
    found = own_shelf()
    assert found is not None
    assert found.folder == tmp_path / folder / "screener"


def test_a_folder_that_depends_on_where_one_stands_is_none(nowhere) -> None:
    nowhere.setenv("XDG_CACHE_HOME", "caches")
    assert own_shelf() is None


@POSIX
def test_the_folder_of_somebody_else_is_left_alone(nowhere, tmp_path: Path) -> None:
    nowhere.setenv("HOME", str(tmp_path))
    nowhere.setattr(os, "geteuid", lambda: tmp_path.stat().st_uid + 1)
    assert own_shelf() is None


def test_a_user_without_a_home_has_none(nowhere) -> None:
    def no_home() -> Path:
        raise RuntimeError

    nowhere.setattr(Path, "home", no_home)
    nowhere.setattr(sys, "platform", "linux")
    nowhere.setattr(os, "name", "posix")
    assert own_shelf() is None


# --------------------------------------------------------------------------- in the program


def test_a_report_is_the_same_whatever_was_kept(tmp_path: Path) -> None:
    def reported(folder: str) -> str:
        done = command(
            *("report", "sample_resumes/teacher.txt", "-r", "par", "--as-of", "2026-11"),
            env={**os.environ, "XDG_CACHE_HOME": folder},
        )
        assert done.returncode == 0, done.stderr
        assert done.stderr == ""
        return done.stdout

    first = reported(str(tmp_path))
    files = list((tmp_path / "screener").iterdir())
    assert len(files) > 10
    for each in files[::2]:
        each.write_bytes(each.read_bytes()[:-1])
    for each in files[1::4]:
        each.unlink()
    assert reported(str(tmp_path)) == first
    assert reported(os.devnull) == first


def test_a_program_that_uses_the_library_keeps_nothing(tmp_path: Path) -> None:
    code = "import screener; screener.load_rubric('par')"
    done = command(code=code, env={**os.environ, "XDG_CACHE_HOME": str(tmp_path)})
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.iterdir()) == []
