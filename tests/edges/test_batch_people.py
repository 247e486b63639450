"""A batch of more people than one page holds: each has a page of their own, which the table leads to."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from made_screening import TEXT

from screener.cli import program

NAMES = ("Willaa", "Willab", "Willac")


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(program, [str(one) for one in args], catch_exceptions=False)


def batch(folder: Path, out: Path) -> Result:
    return run("batch", folder, "-o", out, "--as-of", "2026-11", "--jobs", "0", "--progress", "none")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    for at, name in enumerate(NAMES):
        text = TEXT.replace("Wilhelmina", name).replace("twenty", str(20 + at))
        (made / f"{at}.txt").write_text(text, encoding="utf-8")
    (made / "copy.txt").write_bytes((made / "0.txt").read_bytes() + b"\n\n")
    (made / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    return made


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screener.written.MOST_EMBEDDED", 2)


def pages(out: Path) -> list[str]:
    return sorted(path.name for path in (out / "people").iterdir())


@pytest.mark.usefixtures("many")
def test_each_person_has_a_page_and_the_table_leads_there(folder: Path, out: Path) -> None:
    batch(folder, out)
    # The fourth file is broken.
    assert pages(out) == ["00001.html", "00002.html", "00003.html", "00005.html"]
    index = (out / "index.html").read_text(encoding="utf-8")
    linked = re.findall(r'class="open-page" href="people/(\d+\.html)#(\w+)"', index)
    assert sorted(linked) == sorted((name, rubric) for name in pages(out) for rubric in ("par", "ma"))
    assert 'class="detail"' not in index
    assert "vital signs of" not in index
    person = (out / "people" / "00002.html").read_text(encoding="utf-8")
    assert "<h1>Candidate 2</h1>" in person
    assert 'href="../index.html"' in person
    assert 'data-show="ma"' in person
    assert "vital signs of 21" in person


@pytest.mark.usefixtures("many")
def test_pages_hide_who_it_is_until_asked(folder: Path, out: Path) -> None:
    batch(folder, out)
    text = (out / "people" / "00002.html").read_text(encoding="utf-8")
    shown = re.sub(r'<span class="pii[^"]*">.*?</span>', "", text, flags=re.DOTALL)
    assert "Willab" in text
    assert "Willab" not in shown


def test_a_smaller_batch_after_a_large_one_leaves_no_pages_behind(
    folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as few:
        few.setattr("screener.written.MOST_EMBEDDED", 2)
        batch(folder, out)
    (out / "people" / "mine.txt").write_text("x", encoding="ascii")
    batch(folder, out)
    assert pages(out) == ["mine.txt"]
    assert "vital signs of" in (out / "index.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("many")
def test_whoever_is_forgotten_has_no_page(folder: Path, out: Path) -> None:
    batch(folder, out)
    done = run("forget", out, hashlib.sha256((folder / "0.txt").read_bytes()).hexdigest()[:12])
    assert ": 2 documents, 2 entries" in done.stdout
    assert pages(out) == ["00002.html", "00003.html"]
    assert not [path for path in out.rglob("*") if path.is_file() and b"Willaa" in path.read_bytes()]


@pytest.mark.usefixtures("many")
def test_a_second_batch_writes_the_same_pages(folder: Path, out: Path) -> None:
    def written() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in (out / "people").iterdir()}

    batch(folder, out)
    before = written()
    assert "4 files known from before" in batch(folder, out).stdout
    assert written() == before
    assert "the same text as candidate" in before["00005.html"].decode()
