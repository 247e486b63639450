import io
from datetime import date
from pathlib import Path

import pytest

from screener.errors import SourceError, UsageError
from screener.intake import LARGEST_FILE, open_source, read_as_of
from screener.parse import limits
from screener.values import Source


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("2026-11", date(2026, 11, 30)),
        ("2024-02", date(2024, 2, 29)),
        (" 2026-11-03 ", date(2026, 11, 3)),
        (date(2020, 1, 2), date(2020, 1, 2)),
    ],
)
def test_a_month_means_its_last_day(when: str | date, day: date) -> None:
    assert read_as_of(when) == day


def test_no_date_means_today() -> None:
    before = date.today()
    assert before <= read_as_of(None) <= date.today()


@pytest.mark.parametrize("when", ["", "2026", "11/2026", "2026-13", "2026-02-30", "0000-01", "2026-1", "now"])
def test_what_is_no_date_is_refused(when: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_as_of(when)
    assert caught.value.code == "bad_date"


def test_a_source_is_bytes_a_path_a_stream_or_a_source(tmp_path: Path) -> None:
    path = tmp_path / "jane.txt"
    path.write_bytes(b"words")
    assert open_source(path) == open_source(str(path)) == Source("jane.txt", b"words")
    assert open_source(b"words", name="x") == Source("x", b"words")
    assert open_source(io.BytesIO(b"words")) == Source("resume", b"words")
    with path.open("rb") as stream:
        assert open_source(stream) == Source("jane.txt", b"words")
    assert open_source(Source("a", b"words"), name="b") == Source("b", b"words")


def test_a_file_larger_than_any_reader_takes_was_read_into_memory() -> None:
    assert LARGEST_FILE == limits.MOST_BYTES


def test_what_cannot_be_opened_has_a_code_of_its_own(tmp_path: Path) -> None:
    large = tmp_path / "large.pdf"
    with large.open("wb") as out:
        out.truncate(LARGEST_FILE + 1)
    cases = {
        tmp_path / "nobody.pdf": "not_found",
        tmp_path: "is_folder",
        Path("a\0b"): "unreadable",
        large: "too_large",
    }
    for source, code in cases.items():
        with pytest.raises(SourceError) as caught:
            open_source(source)
        assert caught.value.code == code
    with pytest.raises(SourceError):
        open_source(io.BytesIO(b"x" * (LARGEST_FILE + 1)))


def test_a_stream_of_text_is_a_mistake_of_the_call() -> None:
    with pytest.raises(UsageError):
        open_source(io.StringIO("words"))  # type: ignore[arg-type]
