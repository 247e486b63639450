from pathlib import Path

import pytest

from screener.errors import SourceError
from screener.listing import list_files


def lay(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def test_folders_are_read_through_in_order_and_every_file_is_accounted_for(tmp_path: Path) -> None:
    lay(
        tmp_path,
        "b.pdf",
        "a.txt",
        "sub/c.docx",
        "sub/plain",
        "README.md",
        "notes.xlsx",
        ".DS_Store",
        "~$a.docx",
    )
    lay(tmp_path, "resume.final version", "scan.JPG", ".DS_Store", ".git/config", "sub/notes.md")
    listing = list_files([tmp_path])
    assert [entry.name for entry in listing.entries] == [
        "a.txt",
        "b.pdf",
        "resume.final version",
        "scan.JPG",
        "sub/c.docx",
        "sub/notes.md",
        "sub/plain",
    ]
    assert {skipped.name: skipped.why.split()[0] for skipped in listing.skipped} == {
        ".DS_Store": "a",
        "README.md": "a",
        "notes.xlsx": ".xlsx",
        "~$a.docx": "a",
    }


def test_a_file_named_by_itself_is_always_read(tmp_path: Path) -> None:
    lay(tmp_path, "notes.xlsx")
    assert [entry.path for entry in list_files([tmp_path / "notes.xlsx"]).entries] == [
        tmp_path / "notes.xlsx"
    ]


def test_results_are_not_read_as_resumes(tmp_path: Path) -> None:
    lay(tmp_path, "a.pdf", "out/index.html")
    assert [entry.name for entry in list_files([tmp_path], leave_out=tmp_path / "out").entries] == ["a.pdf"]


def test_the_same_file_is_read_once_and_two_folders_keep_their_names_apart(tmp_path: Path) -> None:
    lay(tmp_path, "one/a.pdf", "two/a.pdf")
    listing = list_files([tmp_path / "one", tmp_path / "two", tmp_path / "one" / "a.pdf"])
    assert len(listing.entries) == 2
    assert len({entry.name for entry in listing.entries}) == 2


def test_a_path_that_does_not_exist_is_said_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        list_files([tmp_path / "nowhere"])
    assert caught.value.code == "not_found"
