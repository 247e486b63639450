"""A cluster of two real workers gives what one process gives, also where workers and drivers die."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from made_screening import TEXT

from screener.batch import screen_many
from screener.errors import ScreenerError, UsageError
from screener.values import BatchItem, Source

dask = pytest.importorskip("dask", reason="the extra screener[dask] is not installed")
distributed = pytest.importorskip("distributed", reason="the extra screener[dask] is not installed")

AS_OF = "2026-11"
HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "sample_resumes"


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """A cluster of two workers, each a process with one thread, which poison can kill."""
    settings = {
        "distributed.worker.preload": [str(HERE / "cluster_poison.py")],
        "distributed.scheduler.worker-saturation": 1.0,
        "distributed.scheduler.allowed-failures": 1,
        # The local cluster gives up workers that are away for long, which a busy machine makes of a restart.
        "distributed.deploy.lost-worker-timeout": "600s",
        "distributed.comm.timeouts.connect": "60s",
    }
    with (
        dask.config.set(settings),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=":0", silence_logs=50
        ) as cluster,
    ):
        yield cluster.scheduler_address


def made(folder: Path, *names: str) -> list[Path]:
    """Return files of these names, each a resume of its own."""
    folder.mkdir(exist_ok=True)
    for at, name in enumerate(names):
        (folder / name).write_text(TEXT.replace("twenty", str(20 + at)), encoding="utf-8")
    return [folder / name for name in names]


def told(items: list[BatchItem]) -> list[tuple[str, str | None]]:
    return [(Path(item.name).name, item.problem and item.problem.code) for item in items]


def untimed(items: list[BatchItem]) -> list[BatchItem]:
    return [replace(item, seconds=0.0) for item in items]


def test_all_engines_come_to_the_same(scheduler: str, tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.4 broken")
    given = [*sorted(SAMPLES.glob("*.pdf"))[:4], bad, tmp_path / "missing.txt", *made(tmp_path, "a.txt")]
    given.append(given[0])
    here = untimed(list(screen_many(given, ["ma"], as_of=AS_OF, engine="inline")))
    assert [code for _, code in told(here)] == [None] * 4 + ["damaged", "not_found", None, None]
    assert untimed(list(screen_many(given, ["ma"], as_of=AS_OF, engine=scheduler))) == here
    assert untimed(list(screen_many(given, ["ma"], as_of=AS_OF, engine="processes", jobs=2))) == here


def test_exactly_the_poisonous_file_is_blamed(scheduler: str, tmp_path: Path) -> None:
    names = [*(f"{at:02}.txt" for at in range(7)), "07-poison.txt", *(f"{at:02}.txt" for at in range(8, 24))]
    items = list(screen_many(made(tmp_path, *names), ["ma"], as_of=AS_OF, engine=scheduler))
    assert told(items) == [(name, "crashed" if "poison" in name else None) for name in names]


def test_a_worker_that_is_killed_costs_nothing(scheduler: str, tmp_path: Path) -> None:
    names = [f"{at:02}{'-once' if at in (3, 9) else ''}.txt" for at in range(14)]
    items = list(screen_many(made(tmp_path, *names), ["ma"], as_of=AS_OF, engine=scheduler))
    assert told(items) == [(name, None) for name in names]
    assert len(list(tmp_path.glob("*.died"))) == 2


def test_a_client_stays_open_for_its_owner(scheduler: str, tmp_path: Path) -> None:
    with distributed.Client(scheduler, set_as_default=False) as client:
        for _ in range(2):
            items = list(screen_many(made(tmp_path, "a.txt", "b.txt"), ["ma"], as_of=AS_OF, engine=client))
            assert told(items) == [("a.txt", None), ("b.txt", None)]
        first = next(screen_many(made(tmp_path, *"abcdef"), ["ma"], as_of=AS_OF, engine=client))
        assert first.screening
        assert client.status == "running"


def test_files_at_urls_are_opened_by_the_workers(scheduler: str, tmp_path: Path) -> None:
    [path] = made(tmp_path, "a.txt")
    urls = [path.as_uri(), (tmp_path / "none.txt").as_uri()]
    items = list(screen_many(urls, ["ma"], as_of=AS_OF, engine=scheduler))
    assert told(items) == [("a.txt", None), ("none.txt", "not_found")]


def test_bytes_are_not_sent(scheduler: str) -> None:
    with pytest.raises(UsageError) as caught:
        list(screen_many([Source("a.txt", b"x")], ["ma"], as_of=AS_OF, engine=scheduler))
    assert caught.value.code == "bytes_given"


def test_workers_of_another_version_are_refused(
    scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from screener.engines import cluster  # noqa: PLC0415  needs the extra

    here = cluster.in_use()
    monkeypatch.setattr(cluster, "in_use", Elsewhere(here | {"spacy": "9.9"}))
    with pytest.raises(ScreenerError) as caught:
        list(screen_many(made(tmp_path, "a.txt"), ["ma"], as_of=AS_OF, engine=scheduler))
    assert caught.value.code == "other_versions"
    assert f"spacy {here['spacy']} in place of 9.9" in caught.value.message


class Elsewhere:
    """Tells other versions here than, once it has travelled, on a worker."""

    def __init__(self, versions: dict[str, str]) -> None:
        self._versions = versions

    def __call__(self) -> dict[str, str]:
        return self._versions

    def __reduce__(self) -> tuple[object, ...]:
        from screener.engines.same import in_use  # noqa: PLC0415

        return (_as_it_is, (in_use,))


def _as_it_is(value: object) -> object:
    return value


@pytest.mark.parametrize(
    ("engine", "code"),
    [("tcp://127.0.0.1:9", "no_scheduler"), ("nonsense://x y", "no_scheduler"), ("threads", "bad_engine")],
)
def test_an_engine_that_is_not_there_is_said(
    engine: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screener.engines.cluster._TO_CONNECT", 0.5)
    with pytest.raises(ScreenerError) as caught:
        list(screen_many(made(tmp_path, "a.txt"), ["ma"], as_of=AS_OF, engine=engine))
    assert (caught.value.code, caught.value.exit_status) == (code, 2)  # 1 would say: a bug in the program


def test_a_killed_driver_goes_on_where_it_was(scheduler: str, tmp_path: Path) -> None:
    made(tmp_path / "in", *(f"{at:02}-slow.txt" for at in range(16)))
    out = tmp_path / "out"
    command = [sys.executable, "-m", "screener", "batch", str(tmp_path / "in"), "-r", "ma", "-o", str(out)]
    command += ["--as-of", AS_OF, "--progress", "none", "--engine", "dask", "--scheduler", scheduler]
    driver = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until = time.monotonic() + 120
    while kept(out) < 4 and time.monotonic() < until:
        assert driver.poll() is None
        time.sleep(0.05)
    os.kill(driver.pid, signal.SIGKILL)
    driver.wait()
    before = kept(out)
    assert 4 <= before < 16
    again = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert again.returncode == 0, again.stderr
    assert f"{before} files known from before, not read again" in again.stdout
    results = [json.loads(line) for line in (out / "results.jsonl").read_text().splitlines()]
    assert [result["file"] for result in results] == [f"{at:02}-slow.txt" for at in range(16)]
    assert kept(out) == 16


def kept(out: Path) -> int:
    """Return how many readings a store holds; 0 before it is there."""
    path = out / "screener.sqlite"
    if not path.exists():
        return 0
    try:
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as store:
            return int(store.execute("select count(*) from readings").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
