"""What is said of a batch while it runs: done, failures so far, rate, time left."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from screener.cli.progress import told, watched


@pytest.mark.parametrize(
    ("done", "total", "unread", "seconds", "said"),
    [
        (0, 500, 0, 0.0, "0 of 500 files"),
        (0, 500, 0, 3.0, "0 of 500 files"),
        (100, 500, 0, 10.0, "100 of 500 files, 10.0 a second, about 40 s left"),
        (100, 500, 3, 50.0, "100 of 500 files, 3 without a score, 2.0 a second, about 3 min left"),
        (100, 9000, 0, 100.0, "100 of 9000 files, 1.0 a second, about 2 h 28 min left"),
        (500, 500, 1, 50.0, "500 of 500 files, 1 without a score, 10.0 a second"),
    ],
)
def test_a_line_of_progress(done: int, total: int, unread: int, seconds: float, said: str) -> None:
    assert told(done, total, unread, seconds) == said


@pytest.mark.parametrize("how", ["plain", "auto", "none"])
def test_all_that_is_watched_comes_through(how: str, capsys: pytest.CaptureFixture[str]) -> None:
    made = [SimpleNamespace(code=None), SimpleNamespace(code="scanned"), SimpleNamespace(code=None)]
    assert list(watched(made, 3, how)) == made  # type: ignore[arg-type]
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("3 of 3 files, 1 without a score, ") == (how != "none")
