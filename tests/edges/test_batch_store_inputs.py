"""What may be given to a batch: patterns, archives, tables; hostile ones cost one clear line."""

from __future__ import annotations

import struct
import zipfile
from datetime import date
from pathlib import Path

import pytest
from made_screening import TEXT

from screener.batch import screen_many
from screener.errors import ScreenerError, SourceError
from screener.listing import list_files, open_entry
from screener.values import BatchItem

AS_OF = date(2026, 11, 30)


def archive(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return path


def code(paths: list[Path]) -> str:
    with pytest.raises(ScreenerError) as caught:
        list_files(paths)
    return caught.value.code


def test_a_pattern_is_the_files_it_matches(tmp_path: Path) -> None:
    for name in ("b.pdf", "a.pdf", "c.txt"):
        (tmp_path / name).write_bytes(b"x")
    found = list_files([tmp_path / "*.pdf", tmp_path / "a.*"]).entries
    assert [entry.path.name for entry in found] == ["a.pdf", "b.pdf"]
    assert code([tmp_path / "*.docx"]) == "not_found"


def test_an_archive_is_read_without_being_unpacked(tmp_path: Path) -> None:
    members = {
        "2.txt": TEXT.encode(),
        "sub/1.txt": b"one",
        "__MACOSX/._2.txt": b"",
        "README": b"",
        "more.zip": b"",
        "../../out.txt": b"two",
        "sheet.xlsx": b"",
    }
    path = archive(tmp_path / "posts.zip", members)
    listing = list_files([path])
    assert [entry.name for entry in listing.entries] == [
        *("posts.zip/2.txt", "posts.zip/sub/1.txt", "posts.zip/../../out.txt"),
    ]
    assert [skipped.name for skipped in listing.skipped] == [
        *("posts.zip/__MACOSX/._2.txt", "posts.zip/README", "posts.zip/more.zip", "posts.zip/sheet.xlsx"),
    ]
    assert [open_entry(entry).data for entry in listing.entries] == [TEXT.encode(), b"one", b"two"]
    assert [entry.name for entry in tmp_path.iterdir()] == ["posts.zip"]


def test_the_members_of_an_archive_are_screened(tmp_path: Path) -> None:
    path = archive(tmp_path / "posts.zip", {"2.txt": TEXT.encode(), "1.txt": b""})
    items = list(screen_many(list_files([path]).entries, ["ma"], as_of=AS_OF, jobs=0))
    assert [(item.name, item.problem and item.problem.code) for item in items] == [
        ("posts.zip/2.txt", None),
        ("posts.zip/1.txt", "empty"),
    ]


def test_an_archive_in_a_folder_is_told_of(tmp_path: Path) -> None:
    archive(tmp_path / "posts.zip", {"1.txt": b"one"})
    listing = list_files([tmp_path])
    assert listing.entries == ()
    assert "name it by itself" in listing.skipped[0].why


def test_what_an_archive_may_not_do(tmp_path: Path) -> None:
    (tmp_path / "text.zip").write_bytes(b"no archive")
    assert code([tmp_path / "text.zip"]) == "damaged"
    whole = archive(tmp_path / "whole.zip", {"1.txt": TEXT.encode(), "2.txt": TEXT.encode()}).read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[: len(whole) // 2])
    assert code([tmp_path / "cut.zip"]) == "damaged"
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(tmp_path / "twice.zip", "w") as twice:
        twice.writestr("1.txt", "one")
        twice.writestr("1.txt", "other")
    assert code([tmp_path / "twice.zip"]) == "damaged"
    # Both members of the directory lead to the first one's bytes.
    second = whole.rindex(b"PK\x01\x02")
    (tmp_path / "shared.zip").write_bytes(whole[: second + 42] + struct.pack("<L", 0) + whole[second + 46 :])
    assert code([tmp_path / "shared.zip"]) == "damaged"
    end = whole.rindex(b"PK\x05\x06")
    many = whole[: end + 8] + struct.pack("<HH", 60_000, 60_000) + whole[end + 12 :]
    (tmp_path / "many.zip").write_bytes(many)
    assert code([tmp_path / "many.zip"]) == "too_large"
    with pytest.raises(
        SourceError
    ) as told:  # it said "the file is damaged; save it as PDF again", and not which
        list_files([tmp_path / "many.zip", tmp_path / "cut.zip"])
    assert "many.zip: the archive holds more than 20,000 files" in told.value.message
    assert told.value.hint == "unpack it and give the folder, or ask for it again"


def test_a_bomb_in_an_archive_costs_itself_only(tmp_path: Path) -> None:
    path = archive(tmp_path / "posts.zip", {"bomb.txt": bytes(15_000_000), "1.txt": b"one"})
    bomb, good = list_files([path]).entries
    with pytest.raises(SourceError) as caught:
        open_entry(bomb)
    assert caught.value.code == "too_large"
    assert open_entry(good).data == b"one"


def test_a_locked_member_says_so(tmp_path: Path) -> None:
    data = bytearray(archive(tmp_path / "open.zip", {"1.txt": b"one"}).read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    (tmp_path / "locked.zip").write_bytes(data)
    with pytest.raises(SourceError) as caught:
        open_entry(list_files([tmp_path / "locked.zip"]).entries[0])
    assert caught.value.code == "encrypted"


def test_a_table_names_files_and_applicants(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    table = tmp_path / "list.csv"
    table.write_text(
        "\ufeffref,path,note\r\nA-1,in/a.txt,x\r\n,in/none.txt,\r\nA-2,in/a.txt,\r\n", encoding="utf-8"
    )
    entries = list_files([table]).entries
    assert [(entry.name, entry.ref) for entry in entries] == [
        ("in/a.txt", "A-1"),
        ("in/none.txt", None),
        ("in/a.txt", "A-2"),
    ]
    items: list[BatchItem] = list(screen_many(entries, ["ma"], as_of=AS_OF, jobs=0))
    assert [item.problem and item.problem.code for item in items] == [None, "not_found", None]


@pytest.mark.parametrize(
    "table",
    ["path;ref\n{};A-1\n", "Path\tRef\r\n{}\tA-1\r\n", '"Ref","Path"\nA-1,{}\n,\n,\n'],
    ids=["semicolons", "tabs", "rows"],
)
def test_a_table_may_be_as_spreadsheets_save_it(tmp_path: Path, table: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "list.csv").write_text(table.format("a.txt"), encoding="utf-8")
    assert [(one.name, one.ref) for one in list_files([tmp_path / "list.csv"]).entries] == [("a.txt", "A-1")]


@pytest.mark.parametrize(
    ("table", "line"),
    [
        (b"file,id\na.txt,1\n", ":1:"),
        (b"", ":1:"),
        (b"path,ref\na.txt,1\n,2\n", ":3:"),
        (b'path,ref\n"a.txt,1\n', ":"),
        (b"path,ref\n\xff\xfe.txt,1\n", ":1:"),
    ],
)
def test_a_table_that_is_none_says_where(tmp_path: Path, table: bytes, line: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(table)
    with pytest.raises(ScreenerError) as caught:
        list_files([path])
    assert caught.value.code == "bad_table"
    assert f"list.csv{line}" in caught.value.message


def test_what_is_known_is_not_read(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    entries = list_files([tmp_path]).entries
    known = {entry.name: BatchItem(f"known {entry.name}", None, None) for entry in entries}
    for jobs in (0, 2):
        asked: list[str] = []

        def skip(task: object, asked: list[str] = asked) -> BatchItem:
            asked.append(task.name)  # type: ignore[attr-defined]
            return known[asked[-1]]

        items = screen_many(entries, ["ma"], as_of=AS_OF, jobs=jobs, skip=skip)
        assert [item.name for item in items] == ["known a.txt", "known b.txt"]
        assert asked == ["a.txt", "b.txt"]
