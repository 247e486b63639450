"""The archive for audits: the same whenever its files are, and true to its own list."""

from __future__ import annotations

import hashlib
import io
import zipfile

from screener.report.archive import MANIFEST, archive

FILES = {"b.txt": b"two", "a.txt": b"one" * 1000, "sub/c.json": b"{}"}


def test_it_opens_and_its_list_is_true() -> None:
    with zipfile.ZipFile(io.BytesIO(archive(FILES))) as made:
        assert made.testzip() is None
        assert made.namelist() == sorted([*FILES, MANIFEST])
        assert {name: made.read(name) for name in FILES} == FILES
        lines = made.read(MANIFEST).decode().splitlines()
    assert lines == [f"{hashlib.sha256(FILES[name]).hexdigest()}  {name}" for name in sorted(FILES)]


def test_equal_files_give_equal_bytes_in_whatever_order() -> None:
    assert archive(FILES) == archive(dict(reversed(FILES.items())))
    assert archive(FILES) != archive({**FILES, "b.txt": b"three"})


def test_its_members_are_private_and_without_a_time() -> None:
    with zipfile.ZipFile(io.BytesIO(archive(FILES))) as made:
        assert {(one.date_time, one.external_attr >> 16) for one in made.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 0o600)
        }
