import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from made import HEIGHT, WIDTH, box_of, make_pdf, put
from made_screening import TEXT
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from screener.cli import program
from screener.cli.document import marks_of
from screener.errors import SourceError
from screener.isolate import shared
from screener.parse import parse
from screener.parse.pagepicture import draw_page
from screener.values import Box, Source

SEEN = ("Medical Assistant at Larkspur Clinic", "Took vital signs and roomed patients every day")
UNSEEN = "phlebotomy certificate"
SCALE = 2  # pixels a point


def page(canvas: Canvas) -> None:
    put(canvas, 72, 100, SEEN[0], size=16)
    put(canvas, 72, 130, SEEN[1])
    put(canvas, 72, 400, UNSEEN, mode=3)


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "jane.pdf"
    path.write_bytes(make_pdf(page, page))
    return path


def show(*args: str | Path, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(program, ["read", *map(str, args)], input=stdin)


def test_words_stand_one_a_line_with_page_and_box(pdf: Path) -> None:
    rows = [row.split("\t") for row in show(pdf, "--show", "words").stdout.splitlines()[1:]]
    assert [row[2] for row in rows] == 2 * " ".join(SEEN).split()
    assert [row[0] for row in rows] == ["1"] * 13 + ["2"] * 13
    left, top, right, bottom = map(float, rows[0][1].split())
    assert left == pytest.approx(72, abs=1)
    assert top < 100 < bottom
    assert right > 100


def test_words_of_a_text_have_no_box(tmp_path: Path) -> None:
    done = show("-", "--show", "words", stdin=TEXT.encode())
    assert done.stdout.splitlines()[1].split("\t")[:2] == ["1", "-"]


def test_lines_are_numbered_in_reading_order(pdf: Path, tmp_path: Path) -> None:
    lines = show(pdf, "--show", "lines").stdout.splitlines()[1:]
    assert [int(line.split()[0]) for line in lines] == [1, 2, 3, 4]
    assert [line.split("  ")[-1].strip() for line in lines] == [*SEEN, *SEEN]
    out = tmp_path / "lines.txt"
    assert show(pdf, "--show", "lines", "-o", out).stdout == ""
    assert out.read_text(encoding="utf-8").splitlines()[1:] == lines


def test_lines_tell_what_stands_out_and_what_has_a_bullet() -> None:
    given = "EXPERIENCE\n\nMedical assistant at a clinic\n- took vital signs\n- roomed patients\n"
    lines = show("-", "--show", "lines", stdin=given.encode()).stdout.splitlines()[1:]
    assert [(line.split()[3], line.split("  ")[-1].strip()) for line in (lines[0], lines[-1])] == [
        ("#", "EXPERIENCE"),
        ("*", "roomed patients"),
    ]


def test_hidden_tells_what_was_left_out_and_why(pdf: Path) -> None:
    text = show(pdf, "--show", "hidden").stdout
    assert f"not visible on the page: {UNSEEN}" in text
    assert "flag hidden_text: " in text
    assert show("-", "--show", "hidden", stdin=TEXT.encode()).stdout == "nothing was left out\n"


def test_boxes_are_drawn_on_a_picture_of_each_page(pdf: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "pages"
    told = show(pdf, "--show", "boxes", "-o", out).stdout.splitlines()
    assert told == [f"{out / f'page-0{number}.png'}: 2 lines, 1 left out" for number in (1, 2)]
    with Image.open(out / "page-01.png") as picture:
        assert picture.size == (SCALE * WIDTH, SCALE * HEIGHT)
        drawn = picture.convert("RGB")
    box = box_of(72, 130, SEEN[1])
    assert blue(around(drawn, box)) > 200
    assert red(around(drawn, box)) == 0
    assert red(around(drawn, box_of(72, 400, UNSEEN))) > 100
    assert around(drawn, Box(300, 600, 500, 700)).getcolors() == [
        (200 * SCALE * 100 * SCALE, (255, 255, 255))
    ]


def around(picture: Image.Image, box: Box) -> Image.Image:
    sides = (box.x0 - 2, box.top - 2, box.x1 + 2, box.bottom + 2)
    if box.x0 == 300:
        sides = (box.x0, box.top, box.x1, box.bottom)
    return picture.crop(tuple(round(SCALE * side) for side in sides))  # type: ignore[arg-type]


def blue(picture: Image.Image) -> int:
    return sum(count for count, (r, g, b) in picture.getcolors(10**6) if b > r + 50 and b > g + 20)  # type: ignore[misc, union-attr]


def red(picture: Image.Image) -> int:
    return sum(count for count, (r, g, b) in picture.getcolors(10**6) if r > g + 80 and r > b + 80)  # type: ignore[misc, union-attr]


def test_marks_follow_reading_order_and_set_hidden_words_apart(pdf: Path) -> None:
    document = parse(Source("jane.pdf", pdf.read_bytes()))
    marks = list(marks_of(document, 2))
    assert [label for _, label, hidden in marks if label and not hidden] == ["3", "4"]
    assert [label for _, label, hidden in marks if hidden] == ["h2", ""]
    assert sum(not label and not hidden for _, label, hidden in marks) == 13


def test_without_a_folder_a_new_one_is_named(
    pdf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    first = show(pdf, "--show", "boxes").stdout.split(": ")[0]
    assert Path(first).is_file()
    assert Path(first).is_relative_to(tmp_path)


@pytest.mark.parametrize(
    ("args", "status", "code"),
    [
        (["--show", "boxes"], 2, "no_pages"),
        (["--show", "words", "--format", "json"], 2, "show_is_text"),
        (["--show", "colours"], 2, "usage"),
        (["--show", "lines", "-o", "."], 2, "cannot_write"),
    ],
)
def test_mistakes_of_the_call(args: list[str], status: int, code: str) -> None:
    done = show("-", *args, stdin=TEXT.encode())
    assert (done.exit_code, f"({code})" in done.stderr) == (status, True)


def test_a_folder_that_cannot_be_made_is_said(pdf: Path) -> None:
    done = show(pdf, "--show", "boxes", "-o", pdf / "pages")
    assert (done.exit_code, "(cannot_write)" in done.stderr) == (2, True)


def test_refusals_reach_the_command() -> None:
    done = show("-", "--show", "boxes", stdin=b"%PDF-1.4 broken")
    assert (done.exit_code, "(damaged)" in done.stderr) == (4, True)


def test_a_resume_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    text = TEXT.replace("twenty", "\x1b]0;title\x07twenty").encode()
    for what in ("words", "lines", "hidden"):
        assert "\x1b" not in show("-", "--show", what, stdin=text).stdout


SENSELESS = [Box(-1e9, -1e9, 1e9, 1e9), Box(50, 50, 10, 10), Box(1e300, 0, 1e300, 9)]


@pytest.mark.parametrize("box", SENSELESS)
@pytest.mark.parametrize("hidden", [False, True])
def test_senseless_boxes_are_drawn_or_left(box: Box, hidden: bool, pdf: Path) -> None:
    picture = draw_page(pdf.read_bytes(), 1, [(box, "1", hidden)])
    with Image.open(io.BytesIO(picture)) as opened:
        assert opened.size == (SCALE * WIDTH, SCALE * HEIGHT)


@pytest.mark.parametrize(
    ("data", "number"), [(b"no PDF", 1), (b"%PDF-1.4 broken", 1), (make_pdf(page), 2), (make_pdf(page), 0)]
)
def test_what_cannot_be_painted_is_refused(data: bytes, number: int) -> None:
    with pytest.raises(SourceError) as caught:
        shared().picture(Source("x", data), number)
    assert caught.value.code == "damaged"
