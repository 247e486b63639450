"""Files that hang, eat memory, crash, lie or attack cost themselves and nothing else."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hostile_readers import FORBIDDEN

from screener.errors import REFUSALS, ScreenerError, SourceError
from screener.isolate import FileLimits, Isolation
from screener.isolate.guards import landlock_version
from screener.isolate.limits import code_of_exit
from screener.values import Source

READER = "hostile_readers:read"
SHORT = FileLimits(seconds=1.0)
LINUX = sys.platform.startswith("linux")


@pytest.fixture(scope="module")
def forking() -> Iterator[Isolation]:
    if not hasattr(os, "fork"):
        pytest.skip("this system has no forks")
    with Isolation(reader=READER) as isolation:
        yield isolation


@pytest.fixture(scope="module")
def watched() -> Iterator[Isolation]:
    with Isolation(fork=False, reader=READER) as isolation:
        yield isolation


@pytest.fixture(params=["forking", "watched"])
def isolation(request: pytest.FixtureRequest) -> Isolation:
    return request.getfixturevalue(request.param)  # type: ignore[no-any-return]


def told(isolation: Isolation, text: str, limits: FileLimits = SHORT) -> str:
    """Return the text that a file was read as, or the code of why it was not."""
    try:
        return isolation.parse(Source("a name.pdf", text.encode()), limits=limits).text
    except SourceError as error:
        assert error.code in REFUSALS
        return error.code


def helper_of(isolation: Isolation) -> int:
    return int(str(isolation.protections()["pid"]))


def states(parent: int) -> list[str]:
    """Return the states of the processes that a process started, as /proc has them."""
    found = (path_state(path) for path in Path("/proc").glob("[0-9]*/stat"))
    return [state for state, owner in found if owner == parent]


def path_state(path: Path) -> tuple[str, int]:
    """Return the state of a process ("" for none) and who started it."""
    try:
        state, owner, *_ = path.read_text().rpartition(")")[2].split()
    except OSError:
        return "", 0
    return state, int(owner)


CODES = {
    "an ordinary file": "an ordinary file",
    "sleep": "time",
    "spin": "time",
    "grow": "memory",
    "one great piece": "memory",
    "memory error": "memory",
    "abort": "memory",  # how PDFium ends where memory runs out
    "flood": "memory",
    "promise too much": "memory",
    "leave": "crashed",
    "leave badly": "crashed",
    "segfault": "crashed",
    "trap": "crashed",
    "bug": "crashed",
    "recurse": "crashed",
    "system exit": "crashed",
    "say nonsense": "crashed",
    "say the wrong thing": "crashed",
    "say half": "crashed",
    "refuse": "encrypted",
    "refuse oddly": "crashed",
}


@pytest.mark.parametrize("deed", CODES)
def test_what_a_file_does_is_told_by_a_code_and_the_next_file_is_read(
    isolation: Isolation, deed: str
) -> None:
    limits = FileLimits(seconds=1.0 if CODES[deed] == "time" else 20.0)
    assert told(isolation, deed, limits) == CODES[deed]
    assert told(isolation, "the next one") == "the next one"


def test_the_end_of_computing_time_is_not_told_as_want_of_memory(forking: Isolation) -> None:
    """Where both limits are one, the kernel sends the kill that also stands for no memory."""
    asked, last = map(int, told(forking, "computing", FileLimits(seconds=7.0)).split())
    assert asked == 7
    assert last > asked


def test_a_bug_is_named_without_what_it_quotes(isolation: Isolation) -> None:
    with pytest.raises(SourceError) as caught:
        isolation.parse(Source("a", b"bug"))
    assert caught.value.message == f"{REFUSALS['crashed'].message} (TypeError)"


def test_a_hanging_file_is_ended_in_time(isolation: Isolation) -> None:
    begun = time.monotonic()
    told(isolation, "sleep", FileLimits(seconds=0.5))
    assert time.monotonic() - begun < 30


def test_what_a_file_started_ends_with_it(forking: Isolation) -> None:
    begun = time.monotonic()
    assert told(forking, "breed", FileLimits()) == "crashed"
    assert time.monotonic() - begun < 15, "nobody waits for what it started"


def test_the_reader_is_not_told_the_files_name(isolation: Isolation) -> None:
    assert told(isolation, "names") == "'resume'"


def test_each_file_has_a_process_of_its_own_below_one_helper(forking: Isolation) -> None:
    pairs = [told(forking, "processes").split("-") for _ in range(5)]
    assert len({pid for pid, _ in pairs}) == 5
    assert {int(parent) for _, parent in pairs} == {helper_of(forking)}


NEEDED = {"end the helper": 6, "connect": 4}


@pytest.mark.parametrize("deed", FORBIDDEN)
def test_a_file_reaches_nothing(forking: Isolation, deed: str) -> None:
    if landlock_version() < NEEDED.get(deed, 1):
        pytest.skip("this kernel has no Landlock for it")
    before = helper_of(forking)
    # EAGAIN where users may start no more programs, which root always may.
    assert told(forking, deed) in ("PermissionError", "BlockingIOError")
    assert helper_of(forking) == before
    assert not Path("/tmp/screener-test-of-writing").exists()


@pytest.mark.skipif(not LINUX, reason="looks at /proc")
def test_no_process_stays_behind(forking: Isolation) -> None:
    for deed in ("segfault", "sleep", "bug", "fine", "leave", "refuse"):
        told(forking, deed, FileLimits(seconds=0.3))
    until = time.monotonic() + 10
    while states(helper_of(forking)) and time.monotonic() < until:
        time.sleep(0.01)
    assert states(helper_of(forking)) == []


@pytest.mark.skipif(not LINUX, reason="looks at /proc")
def test_a_helper_that_is_killed_is_started_again(isolation: Isolation) -> None:
    before = helper_of(isolation)
    os.kill(before, signal.SIGKILL)
    while path_state(Path(f"/proc/{before}/stat"))[0] not in ("Z", ""):
        time.sleep(0.01)
    assert told(isolation, "after") == "after"
    assert helper_of(isolation) != before


def test_a_helper_that_is_killed_at_work_is_tried_once_more(forking: Isolation) -> None:
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(told, forking, "sleep", FileLimits(seconds=2))
        time.sleep(0.5)
        os.kill(helper_of(forking), signal.SIGKILL)
        assert waiting.result() == "time"
    assert told(forking, "after") == "after"


def test_the_order_of_a_storm_is_kept(forking: Isolation) -> None:
    chance = random.Random(7)
    deeds = chance.choices(
        ["a", "b", "c", "sleep", "segfault", "memory error", "leave", "bug", "refuse", "say nonsense"],
        weights=[30, 30, 30, 1, 3, 3, 3, 3, 3, 3],
        k=150,
    )
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda deed: told(forking, deed, FileLimits(seconds=3)), deeds))
    assert found == [CODES.get(deed, deed) for deed in deeds]


def test_a_reader_that_does_not_start_is_an_error_with_a_hint() -> None:
    for fork in (True, False):
        with (
            Isolation(fork=fork, reader="no_such_module:read") as isolation,
            pytest.raises(ScreenerError) as e,
        ):
            isolation.parse(Source("a", b"x"))
        assert (e.value.code, bool(e.value.hint)) == ("no_helper", True)


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (3, "memory"),
        (-6, "memory"),
        (-9, "memory"),
        (-24, "time"),
        (-11, "crashed"),
        (0, "crashed"),
        (1, "crashed"),
    ],
)
@pytest.mark.skipif(not LINUX, reason="the numbers of signals are those of Linux")
def test_codes_of_exits(status: int, code: str) -> None:
    assert code_of_exit(status) == code


def test_large_files_travel_whole(isolation: Isolation) -> None:
    text = "x" * 5_000_000
    assert told(isolation, text, FileLimits()) == text
