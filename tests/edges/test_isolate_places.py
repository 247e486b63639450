"""Isolation wherever it may be used: scripts, worker processes, forks, threads, the real parsers."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
import zlib
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest
from made import raw_pdf
from made_screening import TEXT
from test_isolate import path_state

from screener import Screener
from screener.batch import screen_many
from screener.errors import SourceError
from screener.isolate import FileLimits, Isolation, shared
from screener.parse import parse
from screener.values import Document, Source

SAMPLES = Path(__file__).parents[2] / "sample_resumes"
LINUX = sys.platform.startswith("linux")
HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def sources() -> list[Source]:
    return [Source(path.name, path.read_bytes()) for path in sorted(SAMPLES.glob("*.[pt][dx][ft]"))]


def isolated(source: Source) -> Document:
    return shared().parse(source)


def words_read(source: Source) -> int:
    return len(isolated(source).words)


# --------------------------------------------------------------------------- the real parsers


def test_samples_read_the_same_in_eight_threads() -> None:
    given = sources()
    alone = [parse(source) for source in given]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(isolated, given)) == alone


def test_samples_read_the_same_in_eight_threads_of_this_process() -> None:
    given = sources()
    alone = [parse(source) for source in given]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(parse, given)) == alone


def test_samples_read_the_same_by_a_watched_helper() -> None:
    with Isolation(fork=False) as isolation:
        assert [isolation.parse(source) for source in sources()] == [parse(source) for source in sources()]


@pytest.mark.skipif(not LINUX, reason="looks at /proc")
def test_the_helper_imports_what_its_files_need() -> None:
    def libraries() -> bool:
        maps = Path(f"/proc/{isolation.protections()['pid']}/maps").read_text(encoding="ascii")
        return "pdfium" in maps

    given = sorted(sources(), key=lambda source: source.data[:5] == b"%PDF-")
    text, pdf = given[0], given[-1]
    with Isolation() as isolation:
        isolation.start(text.data)
        assert isolation.parse(text) == parse(text)
        assert not libraries()
        assert [isolation.parse(pdf) for _ in range(2)] == [parse(pdf)] * 2
        assert libraries()  # in the helper itself: the next PDF does not pay for it
        assert isolation.parse(text) == parse(text)
    with Isolation() as isolation:
        isolation.start()
        assert libraries()


def test_refusals_are_the_parsers_own() -> None:
    for data in (b"", b"%PDF-1.4 broken", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x05\x06" + bytes(30)):
        told = []
        for read in (parse, isolated):
            with pytest.raises(SourceError) as caught:
                read(Source("x", data))
            told.append((caught.value.code, caught.value.message, caught.value.hint))
        assert told[0] == told[1]


def gigabyte_of_blanks() -> bytes:
    """Return one GiB of blanks, compressed: one piece of it, many times over."""
    packer = zlib.compressobj(9)
    head = packer.compress(b" " * 2**24) + packer.flush(zlib.Z_FULL_FLUSH)
    piece = packer.compress(b" " * 2**24) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + piece * 63 + packer.flush()


def stream_bomb() -> bytes:
    data = raw_pdf(gigabyte_of_blanks(), HELVETICA)
    return data.replace(b"<< /Length", b"<< /Filter /FlateDecode /Length", 1)


def form_bomb() -> bytes:
    """Return a page that draws forms that draw forms: ten to the eleventh draws."""
    forms = b""
    for number in range(10, 21):
        content = b"/F Do " * 10 if number < 20 else b"BT /F1 9 Tf (deep words) Tj ET"
        forms += b"%d 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length %d\n" % (
            number,
            len(content),
        )
        forms += b"/Resources << /XObject << /F %d 0 R >> /Font << /F1 5 0 R >> >> >>" % (number + 1)
        forms += b"\nstream\n%s\nendstream\nendobj\n" % content
    page = raw_pdf(b"/F Do " * 10, HELVETICA).replace(
        b"/Font << /F1 5 0 R >>", b"/XObject << /F 10 0 R >>", 1
    )
    return page[: page.index(b"xref")] + forms + b"trailer << /Root 1 0 R >>\n%%EOF"


BOMBS = {"stream": stream_bomb, "forms": form_bomb}


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.parametrize("fork", [True, False])
def test_bombs_cost_themselves_only(bomb: str, fork: bool) -> None:
    with Isolation(fork=fork) as isolation:
        with pytest.raises(SourceError) as caught:
            isolation.parse(Source("bomb.pdf", BOMBS[bomb]()), limits=FileLimits(seconds=3))
        assert caught.value.code in ("memory", "time")
        assert isolation.parse(Source("fine.txt", TEXT.encode())).text


@pytest.mark.parametrize("jobs", [0, 2])
def test_a_batch_goes_on_past_bombs(jobs: int) -> None:
    given = [
        Source("a.txt", TEXT.encode()),
        Source("bomb.pdf", stream_bomb()),
        Source("b.txt", TEXT.replace("twenty", "thirty").encode()),
        Source("forms.pdf", form_bomb()),
        Source("c.txt", TEXT.replace("twenty", "forty").encode()),
    ]
    items = list(screen_many(given, ["ma"], as_of="2026-11", jobs=jobs, limits=FileLimits(seconds=3)))
    codes = [item.problem.code if item.problem else "read" for item in items]
    assert [code for code in codes if code not in ("memory", "time")] == ["read"] * 3
    assert (codes[0], codes[2], codes[4]) == ("read",) * 3


def test_a_screener_may_work_without_isolation() -> None:
    one, other = Screener(isolated=False), Screener(isolated=True)
    assert one.read(TEXT.encode()).document == other.read(TEXT.encode()).document


@pytest.mark.skipif(not LINUX, reason="looks at /proc")
def test_the_helper_has_one_thread_since_it_forks() -> None:
    assert len(list(Path(f"/proc/{shared().protections()['pid']}/task").iterdir())) == 1


# --------------------------------------------------------------------------- places

SCRIPT = """
from screener.isolate import shared
from screener.values import Source
document = shared().parse(Source("a", b"a script without a guard"))
print(document.text)
"""


def script(text: str, folder: Path) -> subprocess.CompletedProcess[str]:
    path = folder / "script.py"
    path.write_text(text, encoding="utf-8")
    # Modules of these names beside the script must not be taken for the library's.
    (folder / "json.py").write_text("raise SystemExit('not this one')", encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-P", "-W", "error", str(path)],
        cwd=folder, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def test_a_script_needs_no_guard(tmp_path: Path) -> None:
    done = script(SCRIPT, tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "a script without a guard\n", "")


@pytest.mark.skipif(not LINUX, reason="looks at /proc")
@pytest.mark.parametrize("end", ["", "import os; os._exit(0)", "import os; os.kill(os.getpid(), 9)"])
def test_the_helper_ends_with_the_program(tmp_path: Path, end: str) -> None:
    done = script(f"{SCRIPT}\nprint(shared().protections()['pid'], flush=True)\n{end}", tmp_path)
    helper = Path(f"/proc/{done.stdout.split()[-1]}/stat")
    until = time.monotonic() + 20
    while path_state(helper)[0] not in ("", "Z") and time.monotonic() < until:
        time.sleep(0.02)
    assert path_state(helper)[0] in ("", "Z")


def test_worker_processes_read_too() -> None:
    given = sources()[:6]
    expected = [len(parse(source).words) for source in given]
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert list(pool.map(words_read, given)) == expected
    with multiprocessing.get_context("spawn").Pool(1) as daemons:
        assert daemons.map(words_read, given) == expected


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no forks")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_fork_gets_a_helper_of_its_own() -> None:
    isolated(Source("a", TEXT.encode()))
    ours = shared().protections()["pid"]
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            signal.alarm(60)
            same = isolated(Source("a", TEXT.encode())).text == parse(Source("a", TEXT.encode())).text
            status = 0 if same and shared().protections()["pid"] != ours else 2
            shared().close()
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    assert isolated(Source("a", TEXT.encode())).text
    assert shared().protections()["pid"] == ours
