from pathlib import Path

import pytest
from made_screening import AS_OF, TEXT, screening

from screener.errors import SourceError
from screener.listing import list_files
from screener.parse import parse
from screener.report.index import index_parts
from screener.report.jsonform import to_json
from screener.report.listed import listed
from screener.report.page import person_view, render_person
from screener.values import Source


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


def test_pages_of_earlier_results_beside_resumes_are_none(tmp_path: Path) -> None:
    made = screening()
    (tmp_path / "jane.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "old").mkdir()
    index = "".join(index_parts([listed(person_view(1, to_json(made), made), whole=True)], as_of=AS_OF))
    (tmp_path / "old" / "index.html").write_text(index, encoding="utf-8")
    view = person_view(1, to_json(made), made)
    (tmp_path / "jane.html").write_text(render_person(view, index=""), encoding="utf-8")
    found = list_files([tmp_path])
    assert [entry.name for entry in found.entries] == ["jane.txt"]
    assert [(one.name, one.why) for one in found.skipped] == [
        (name, "a page that screener wrote, not a resume") for name in ("jane.html", "old/index.html")
    ]
    for page in (tmp_path / "jane.html", tmp_path / "old" / "index.html"):
        with pytest.raises(SourceError, match="a page that screener wrote"):
            parse(Source(page.name, page.read_bytes()))


def test_what_an_earlier_batch_kept_beside_the_resumes_is_none(tmp_path: Path) -> None:
    """A second batch into the folder of the resumes ended with a file that could not be read."""
    lay(tmp_path, "a.pdf", "screener.sqlite", "screener.sqlite-journal", "results.jsonl", "ranking.csv")
    found = list_files([tmp_path], leave_out=tmp_path)
    assert [entry.name for entry in found.entries] == ["a.pdf"]
    assert len(found.skipped) == 4


def test_the_same_file_is_read_once_and_two_folders_keep_their_names_apart(tmp_path: Path) -> None:
    lay(tmp_path, "one/a.pdf", "two/a.pdf")
    listing = list_files([tmp_path / "one", tmp_path / "two", tmp_path / "one" / "a.pdf"])
    assert len(listing.entries) == 2
    assert len({entry.name for entry in listing.entries}) == 2


def test_a_path_that_does_not_exist_is_said_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        list_files([tmp_path / "nowhere"])
    assert caught.value.code == "not_found"
