"""`screener rubric draft` as people call it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from reportlab.pdfgen.canvas import Canvas

from screener.cli import program

POSTINGS = Path(__file__).parent / "postings"


def run(*args: str | Path, given: bytes | None = None) -> Result:
    return CliRunner().invoke(program, [str(one) for one in args], input=given)


def test_a_draft_is_written_checked_and_counted(tmp_path):
    path = tmp_path / "derm.yaml"
    done = run("rubric", "draft", POSTINGS / "derm-ma.txt", "-o", path)
    assert done.exit_code == 0, done.stderr
    assert done.stdout == ""
    assert (
        "derm-ma.txt: 17 criteria (2 must), 3 lines cannot be scored, 0 lines not understood" in done.stderr
    )
    assert "nearest bundled rubric: dermatology-ma" in done.stderr
    assert run("rubric", "check", path).stdout.endswith("no mistakes, 17 criteria\n")
    assert run("rubric", "lint", path).exit_code == 0
    again = run("rubric", "draft", POSTINGS / "derm-ma.txt", "-o", path)
    assert (again.exit_code, "is there already" in again.stderr) == (2, True)


def test_wishes_that_may_not_be_asked_are_warned_about():
    done = run("rubric", "draft", POSTINGS / "wishes.txt")
    assert 'warning: line 2: "able-bodied" tells health or disability; left out' in done.stderr
    assert '# line 2: "recent graduate" tells age' in done.stdout
    criteria = done.stdout.partition("criteria:")[2].partition("# ----  left out")[0]
    assert "label" in criteria


def test_a_parent_is_extended(tmp_path):
    path = tmp_path / "ours.yaml"
    done = run("rubric", "draft", POSTINGS / "clinic-ma.txt", "--from", "ma", "--title", "Ours", "-o", path)
    assert done.exit_code == 0, done.stderr
    text = path.read_text(encoding="utf-8")
    assert 'title: "Ours"' in text
    assert 'extends: "ma"' in text
    assert run("rubric", "check", path).exit_code == 0
    assert run("rubric", "draft", POSTINGS / "clinic-ma.txt", "--from", "ma-clinic").exit_code == 2


def test_a_parent_that_is_a_file_stands_beside(tmp_path):
    parent = tmp_path / "ours.yaml"
    run("rubric", "new", "ours", "--from", "ma", "-o", parent)
    refused = run(
        "rubric", "draft", POSTINGS / "clinic-ma.txt", "--from", parent, "-o", tmp_path / "a" / "b.yaml"
    )
    assert (refused.exit_code, "in its own folder" in refused.stderr) == (2, True)
    child = tmp_path / "child.yaml"
    assert run("rubric", "draft", POSTINGS / "clinic-ma.txt", "--from", parent, "-o", child).exit_code == 0
    assert run("rubric", "check", child).exit_code == 0


def test_what_is_no_posting_is_said():
    done = run("rubric", "draft", "-", given=b"Milk, bread, two pounds of apples and a candle.\n")
    assert done.exit_code == 2
    assert "nothing_found" in done.stderr
    missing = run("rubric", "draft", "no-such-file.pdf")
    assert missing.exit_code != 0
    assert "no-such-file.pdf" in missing.stderr


@pytest.mark.parametrize(("what", "hint"), [(".", "name one file"), ("empty.txt", "the posting as text")])
def test_a_posting_that_cannot_be_read_is_not_called_a_resume(tmp_path, what, hint):
    """Of an empty posting it said "ask for the resume again"."""
    (tmp_path / "empty.txt").touch()
    done = run("rubric", "draft", tmp_path / what)
    assert (done.exit_code, hint in done.stderr, "resume" in done.stderr) == (4, True, False)


def test_a_book_is_no_posting(tmp_path):
    path = tmp_path / "book.txt"
    path.write_text("A sentence about nothing in particular, and then one more.\n" * 2000, encoding="utf-8")
    done = run("rubric", "draft", path)
    assert (done.exit_code, "too_long" in done.stderr) == (2, True)


def test_a_pdf_names_its_pages(tmp_path):
    drawn = io.BytesIO()
    canvas = Canvas(drawn, invariant=1)
    for lines in (
        ["Medical Assistant", "Requirements", "High school diploma", "CPR card"],
        ["Preferred", "Experience with eClinicalWorks"],
    ):
        for index, line in enumerate(lines):
            canvas.drawString(72, 720 - 24 * index, line)
        canvas.showPage()
    canvas.save()
    path = tmp_path / "posting.pdf"
    path.write_bytes(drawn.getvalue())
    done = run("rubric", "draft", path)
    assert done.exit_code == 0, done.stderr
    assert 'posting.pdf, page 1, line 4: \\"CPR card\\"' in done.stdout
    assert 'posting.pdf, page 2, line 6: \\"Experience with eClinicalWorks\\"' in done.stdout


def test_explain_tells_the_rules():
    told = run("explain", "drafts").stdout
    assert "A must weighs 8" in told
    assert "benefits: what the employer offers" in told
