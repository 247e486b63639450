"""A batch is run with processes that are really started, and that really die."""

import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from made_screening import TEXT

from screener.batch import screen_many
from screener.errors import UsageError
from screener.values import BatchItem, Source

AS_OF = "2026-11"


@dataclass(frozen=True)
class Deadly(Source):
    """A source that ends the process that takes it up, as a crash inside a PDF engine does."""

    def __reduce__(self) -> tuple[object, ...]:
        return (os._exit, (3,))


def sources(folder: Path) -> list[Path]:
    named = {
        "a.txt": TEXT.encode(),
        "b.pdf": b"%PDF-1.4 broken",
        "c.txt": TEXT.replace("twenty", "thirty").encode(),
        "d.txt": TEXT.encode(),
        "e.txt": b"",
    }
    for name, data in named.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in named] + [folder / "missing.pdf"]


def told(items: list[BatchItem]) -> list[tuple[str, str | None]]:
    return [(Path(item.name).name, item.problem and item.problem.code) for item in items]


def flags(item: BatchItem) -> list[tuple[str, str]]:
    assert item.screening
    return [(flag.code, flag.says) for flag in item.screening.reading.document.flags]


@pytest.mark.parametrize("jobs", [0, 2])
def test_every_file_gets_one_item_in_order_whatever_happens_to_it(tmp_path: Path, jobs: int) -> None:
    items = list(screen_many(sources(tmp_path), ["ma"], as_of=AS_OF, jobs=jobs))
    assert told(items) == [
        ("a.txt", None),
        ("b.pdf", "damaged"),
        ("c.txt", None),
        ("d.txt", None),
        ("e.txt", "empty"),
        ("missing.pdf", "not_found"),
    ]
    assert items[0].fingerprint == hashlib.sha256(TEXT.encode()).hexdigest()
    assert ("duplicate", "the same text as candidate 1") in flags(items[3])
    assert not [flag for flag in flags(items[2]) if flag[0] == "duplicate"]


def test_a_process_that_dies_costs_the_file_that_killed_it_and_no_other() -> None:
    good = [Source(f"{at}.txt", TEXT.replace("twenty", str(20 + at)).encode()) for at in range(6)]
    given = [*good[:2], Deadly("deadly.pdf", b""), *good[2:]]
    items = list(screen_many(given, ["ma"], as_of=AS_OF, jobs=2))
    assert told(items) == [
        *((f"{at}.txt", None) for at in range(2)),
        ("deadly.pdf", "crashed"),
        *((f"{at}.txt", None) for at in range(2, 6)),
    ]


def test_mistakes_of_the_call_are_said_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        screen_many([tmp_path], ["no-such-rubric"], as_of=AS_OF)
    with pytest.raises(UsageError):
        screen_many([tmp_path], ["ma"], as_of="soon")


@pytest.mark.parametrize("jobs", [0, 1, None])
def test_nothing_in_nothing_out(jobs: int | None) -> None:
    assert list(screen_many([], ["ma"], as_of=AS_OF, jobs=jobs)) == []


def test_a_caller_may_stop_early() -> None:
    given = [Source(f"{at}.txt", TEXT.encode()) for at in range(3)]
    items = screen_many(given, ["ma"], as_of=AS_OF, jobs=1)
    assert next(items).name == "0.txt"
    items.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("given", [b"Ana Diaz", 5, None])
def test_what_is_no_source_of_a_batch_is_a_mistake_of_the_call(given: object) -> None:
    with pytest.raises(UsageError, match="a resume of many cannot be read from") as caught:
        list(screen_many([given], ["ma"]))  # type: ignore[list-item]
    assert "Source(name, data)" in caught.value.hint


def test_a_script_without_the_guard_is_told_of_it(tmp_path: Path) -> None:
    """It was told of an option of the command."""
    script = tmp_path / "script.py"
    script.write_text(
        "from screener import UsageError, screen_many\n"
        "try:\n"
        "    list(screen_many(['a.txt', 'b.txt'], ['ma'], jobs=1))\n"
        "except UsageError as error:\n"
        "    print(error.code, error.hint)\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.stdout.startswith("no_workers ")
    assert 'if __name__ == "__main__":' in done.stdout
