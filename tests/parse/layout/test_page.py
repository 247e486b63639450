"""Reading order from places alone: words are typed in with their coordinates."""

from collections.abc import Sequence

import pytest

from screener.parse.layout.page import lay_out
from screener.parse.pieces import LaidLine, Piece, Sheet, Sides

LETTER = 5.0


def piece(
    text: str, x: float, base: float, *, size: float = 10, bold: bool = False, colour: int = 0
) -> Piece:
    return Piece(
        text,
        x,
        base - size,
        x + LETTER * size / 10 * len(text),
        base + 0.2 * size,
        base,
        size,
        bold,
        colour=(colour, colour, colour, 255),
    )


def line(
    text: str, x: float, base: float, *, size: float = 10, bold: bool = False, colour: int = 0
) -> list[Piece]:
    pieces = []
    for word in text.split():
        pieces.append(piece(word, x, base, size=size, bold=bold, colour=colour))
        x = pieces[-1].x1 + 2.5 * size / 10
    return pieces


def column(lines: Sequence[str], x: float, base: float, *, step: float = 13) -> list[Piece]:
    return [word for number, text in enumerate(lines) for word in line(text, x, base + number * step)]


def sheet(*groups: Sequence[Piece], number: int = 1, marks: Sequence[Sides] = ()) -> Sheet:
    return Sheet(number, 612, 792, tuple(word for group in groups for word in group), tuple(marks))


def texts(lines: Sequence[LaidLine]) -> list[str]:
    return [" ".join(word.text for word in line.words) for line in lines]


LEFT = ["Contact", "Erie, PA", "Skills", "Filing", "Typing", "Phones"]
RIGHT = [f"Line {letter} of what she did in the clinic" for letter in "abcdef"]


def test_columns_are_read_as_painted() -> None:
    page = sheet(
        line("Ana Ruiz, front desk clerk in two clinics", 72, 50),
        column(LEFT, 72, 90),
        column(RIGHT, 300, 90),
    )
    assert texts(lay_out([page])) == ["Ana Ruiz, front desk clerk in two clinics", *LEFT, *RIGHT]


def test_what_is_painted_out_of_turn_is_put_back() -> None:
    body = ["Experience", *RIGHT[:3], "Education", *RIGHT[3:]]
    painted = [line(text, 72, 100 + 13 * number) for number, text in enumerate(body)]
    headings = painted.pop(4), painted.pop(0)
    footer = line("Page one of her resume", 72, 760)
    name = line("Ana Ruiz", 72, 60, size=20)
    page = sheet(footer, *painted, *headings, name)
    assert texts(lay_out([page])) == ["Ana Ruiz", *body, "Page one of her resume"]


def test_columns_painted_in_turns_are_kept_apart() -> None:
    left = [f"left text, number {number}" for number in range(12)]
    right = [f"right text that is longer {number}" for number in range(12)]
    first = [column(left[:1], 72, 90), column(right[:3], 300, 90)]
    page = sheet(*first, column(left[1:], 72, 103), column(right[3:], 300, 129))
    assert texts(lay_out([page])) == [*left, *right]


WIDE = "Greeted the patients of four doctors, answered the phones and kept the calendars of all of them"


def in_turns(left: Sequence[str], right: Sequence[str], *after: Sequence[Piece]) -> list[str]:
    """Return the lines of a page whose two columns are painted in turns."""
    first = [column(left[:1], 72, 90), column(right[:3], 300, 90)]
    return texts(lay_out([sheet(*first, column(left[1:], 72, 103), column(right[3:], 300, 129), *after)]))


def test_the_part_below_two_columns_begins_behind_both() -> None:
    left = [f"left skill, letter {letter}" for letter in "abcdefghijkl"]
    right = [f"right skill that is longer {letter}" for letter in "abcdefghijk"]
    opening = ["Experience", "Front Desk Clerk, Lake Clinic"]
    # the next part goes on over the whole width
    lines = in_turns([*left[:11], *opening], right, column([WIDE, WIDE], 72, 259))
    assert lines == [*left[:11], *right, *opening, WIDE, WIDE]
    # a footer does not go on with a column that is longer than its neighbour
    assert in_turns(left, right[:10], line(WIDE, 140, 700)) == [*left, *right[:10], WIDE]
    assert in_turns(left, right[:10], line(WIDE, 72, 700)) == [*left, *right[:10], WIDE]


@pytest.mark.parametrize(
    "order",
    [
        ("title", "date", "firm", "place"),  # row by row
        ("title", "firm", "date", "place"),  # the cells at the right after the lines
        ("date", "place", "title", "firm"),  # or all of them before
    ],
)
def test_dates_at_the_right_stay_on_the_line_of_their_title(order: tuple[str, ...]) -> None:
    parts = {
        "title": line("Front Desk Clerk", 72, 100),
        "date": line("2019 - 2021", 490, 100),
        "firm": line("Lake Clinic", 72, 113),
        "place": line("Erie", 520, 113),
    }
    duties = column(
        ["Greeted patients and answered the phones of three doctors in turn all day long"], 72, 139
    )
    page = sheet(*(parts[name] for name in order), duties)
    assert texts(lay_out([page]))[:2] == ["Front Desk Clerk 2019 - 2021", "Lake Clinic Erie"]


def test_a_heading_beside_its_text_is_a_line() -> None:
    page = sheet(
        line("Summary", 40, 100, bold=True),
        column(["Clerk with six years at the desk", "of a clinic by the lake"], 160, 100),
    )
    assert texts(lay_out([page])) == [
        "Summary",
        "Clerk with six years at the desk",
        "of a clinic by the lake",
    ]
    dated = sheet(
        line("2019 - 2021", 40, 100, bold=True), column(["Front Desk Clerk", "Lake Clinic"], 160, 100)
    )
    assert texts(lay_out([dated])) == ["2019 - 2021 Front Desk Clerk", "Lake Clinic"]


def test_a_column_of_headings_in_the_looks_of_the_text() -> None:
    groups = []
    for number, name in enumerate(["Experience", "Education", "Skills", "Languages"]):
        base = 100 + 60 * number
        groups += [line(name, 40, base), column([f"first of {name.lower()}", "second"], 160, base)]
    lines = texts(lay_out([sheet(*groups)]))
    assert lines[:3] == ["Experience", "first of experience", "second"]
    assert [name for name in ("Education", "Skills", "Languages") if name in lines] == [
        "Education",
        "Skills",
        "Languages",
    ]


def test_bullets_written_glued_and_drawn() -> None:
    dot = (60, 122.5, 63, 125.5)
    page = sheet(
        [*line("\u2022", 60, 100), *line("Filed charts", 72, 100)],
        line("\u25aaTook calls", 72, 113),
        line("Drew blood", 72, 126),
        line("Summary of work", 60, 152),
        marks=[dot],
    )
    lines = lay_out([page])
    assert texts(lines) == ["Filed charts", "Took calls", "Drew blood", "Summary of work"]
    assert [line.bullet for line in lines] == [True, True, True, False]
    assert len({line.block for line in lines}) == 4


FULL = "Verified coverage with three insurers for every new patient and then explained to him"


def test_wrapped_lines_share_a_block() -> None:
    assert len(FULL) * LETTER + 72 > 450
    page = sheet(
        [*line("\u2022", 60, 100), *line(FULL, 72, 100)],
        line("the copay and the deductible", 72, 113),
        [*line("\u2022", 60, 126), *line("Closed the drawer", 72, 126)],
        line("Education", 60, 152, bold=True),
        line("High school diploma", 60, 165),
        line("Certified in 2020", 60, 178),
    )
    assert [line.block for line in lay_out([page])] == [1, 1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("head", "tail", "joined"),
    [
        ("insur-", "ance", "insurance"),
        ("self-", "taught", "self-taught"),
        ("follow-", "up,", "follow-up,"),
        ("sched-", "uling", "scheduling"),
        ("point-of-", "care", "point-of-care"),
    ],
)
def test_words_broken_at_a_lines_end(head: str, tail: str, joined: str) -> None:
    page = sheet(line(f"{FULL} {head}", 72, 100), line(f"{tail} more words", 72, 113))
    lines = lay_out([page])
    assert texts(lines) == [f"{FULL} {joined}", "more words"]
    assert len(lines[0].words[-1].sides) == 2 * 4


def test_a_range_over_a_lines_end_is_not_a_broken_word() -> None:
    page = sheet(line(f"{FULL} 2019-", 72, 100), line("2021 more words", 72, 113))
    assert texts(lay_out([page])) == [f"{FULL} 2019-", "2021 more words"]


def test_headers_and_footers_are_read_once() -> None:
    sheets = [
        sheet(
            line("Ana Ruiz", 72, 30),
            line(f"Post number {number} at the clinic", 72, 300),
            line(f"Page {number} of 3", 280, 770),
            number=number,
        )
        for number in (1, 2, 3)
    ]
    assert texts(lay_out(sheets)) == [
        "Ana Ruiz",
        "Post number 1 at the clinic",
        "Page 1 of 3",
        "Post number 2 at the clinic",
        "Post number 3 at the clinic",
    ]


def test_emphasis_is_larger_bolder_or_capitals() -> None:
    body = ["She answered the phone and took notes all day", "and she closed the drawer every evening at six"]
    page = sheet(
        line("Ana Ruiz", 72, 50, size=18),
        line("SKILLS", 72, 100),
        line("Experience", 72, 126, bold=True),
        column(body, 72, 139),
        [*line("\u2022", 60, 178), *line("CPR", 72, 178)],
    )
    assert [line.emphasised for line in lay_out([page])] == [True, True, True, False, False, False]
