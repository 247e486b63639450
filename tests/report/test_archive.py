"""The archive for audits: the same whenever its files are, true to its own list, never whole in memory."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from collections.abc import Iterable, Iterator, Mapping

from screener.report.archive import MANIFEST, archive_parts

FILES = {"b.txt": b"two", "a.txt": b"one" * 1000, "sub/c.json": b"{}", "empty": b""}


def archive(files: Mapping[str, bytes]) -> bytes:
    return b"".join(archive_parts((name, [data[:1], data[1:]]) for name, data in files.items()))


def test_it_opens_and_its_list_is_true() -> None:
    with zipfile.ZipFile(io.BytesIO(archive(FILES))) as made:
        assert made.testzip() is None
        assert made.namelist() == [*FILES, MANIFEST]
        assert {name: made.read(name) for name in FILES} == FILES
        lines = made.read(MANIFEST).decode().splitlines()
    assert lines == [f"{hashlib.sha256(FILES[name]).hexdigest()}  {name}" for name in FILES]


def test_equal_files_give_equal_bytes() -> None:
    assert archive(FILES) == archive(dict(FILES))
    assert archive(FILES) != archive({**FILES, "b.txt": b"three"})


def test_its_members_are_private_and_without_a_time() -> None:
    with zipfile.ZipFile(io.BytesIO(archive(FILES))) as made:
        assert {(one.date_time, one.external_attr >> 16) for one in made.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 0o600)
        }


def test_a_piece_is_taken_when_it_is_written() -> None:
    taken = 0

    def pieces() -> Iterator[bytes]:
        nonlocal taken
        for taken in range(1, 41):  # noqa: B007  counted from outside
            yield os.urandom(100_000)  # so that nothing is packed into nothing

    def files() -> Iterator[tuple[str, Iterable[bytes]]]:
        yield "large.bin", pieces()

    written = 0
    for number, part in enumerate(archive_parts(files()), 1):
        assert taken == min(number, 40)
        assert len(part) < 250_000
        written += len(part)
    assert written > 4_000_000
