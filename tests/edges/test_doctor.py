import re

import pytest
from click.testing import CliRunner

from screener.cli import doctor as doctor_module
from screener.cli import program
from screener.errors import NEEDS_A_PERSON, REFUSALS
from screener.isolate.guards import landlock_version
from screener.isolate.start import no_helper
from screener.shelf import FolderShelf


def told(*args: str) -> str:
    done = CliRunner().invoke(program, args)
    assert done.exit_code == 0, done.stderr
    return done.stdout


def test_doctor_tells_protections_versions_and_extras() -> None:
    text = told("doctor")
    assert re.search(r"on +a process of its own +one .*tried in \d+ ms", text)
    assert re.search(r"on +time +20 s", text)
    state = "on " if landlock_version() else "off"
    assert f"  {state} no other files seen" in text
    for name in ("Python 3", "pypdfium2 ", "pdfplumber ", "pdfminer.six ", "pillow ", "spacy "):
        assert f"  {name}" in text
    assert "missing" not in text
    assert re.search(r"^  learn: ", text, re.M)
    assert "  test: " not in text


def test_doctor_tells_what_is_kept_and_where(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = FolderShelf(tmp_path / "kept")
    monkeypatch.setattr("screener.shelf.own_shelf", lambda: shelf)
    assert f"  0 files, 0.0 MB, in {shelf.folder}\n" in told("doctor")
    shelf.put("ab" * 32, b" " * 1024 * 1024)
    assert f"  1 files, 1.0 MB, in {shelf.folder}\n" in told("doctor")
    monkeypatch.setattr("screener.shelf.own_shelf", lambda: None)
    assert "  nothing: there is no folder of your own" in told("doctor")


@pytest.mark.parametrize(
    ("found", "needed", "says"),
    [
        (0, 1, "no Landlock in this kernel; there from Linux 5.13"),
        (3, 1, "Landlock 3"),
        (3, 4, "Landlock 3; there from Linux 5.13"),
    ],
)
def test_what_a_kernel_lacks_is_said(found: int, needed: int, says: str) -> None:
    assert doctor_module._landlock(found, needed, "Linux 5.13") == says


def test_a_helper_that_does_not_start_is_said_and_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise no_helper("no such program")

    monkeypatch.setattr("screener.isolate.Isolation.protections", fail)
    text = told("doctor")
    assert "off a process of its own   the process that reads files does not start (no such program)" in text
    assert "Versions" in text


def test_all_refusals_stand_in_one_table() -> None:
    *table, blank, partial, _ = told("explain", "refusals").splitlines()
    assert (blank, "50 pages and 100,000 characters" in partial) == ("", True)
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table]
    assert {len(row) for row in rows} == {4}
    both = {**REFUSALS, **NEEDS_A_PERSON}
    assert {row[0].strip("`"): (row[1], row[2]) for row in rows[2:]} == {
        code: (one.message, one.hint) for code, one in both.items()
    }
    assert {row[0].strip("`") for row in rows[2:] if row[3] != "no"} == set(NEEDS_A_PERSON)
