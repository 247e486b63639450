"""What is done to a picture before it is read, and to the engine's order after."""

import numpy as np
import pytest

from screener.parse.ocr.beside import put_beside
from screener.parse.ocr.ground import even_ground
from screener.parse.ocr.hocr import OcrLine, OcrToken

SCALE = 200 / 72


def paper() -> np.ndarray:
    return np.full((600, 1000), 255, np.uint8)


def strokes(grey: np.ndarray, top: int, left: int, value: int) -> None:
    """A word of ten letters, as upright bars."""
    for number in range(10):
        grey[top : top + 20, left + 14 * number : left + 14 * number + 4] = value


@pytest.mark.parametrize(("ground", "letters"), [(0, 255), (85, 255), (120, 250), (40, 200)])
def test_light_letters_on_a_band_become_dark_ones_on_white(ground, letters):
    grey = paper()
    grey[200:240, 100:900] = ground
    strokes(grey, 210, 120, letters)
    expected = paper()
    strokes(expected, 210, 120, 0)
    evened = even_ground(grey, scale=SCALE)
    assert ((evened < 128) == (expected < 128)).all()


def test_dark_letters_rules_and_photographs_stay_as_they_are():
    grey = paper()
    strokes(grey, 100, 120, 0)
    grey[150:153, 100:900] = 0  # a rule
    grey[200:300, 100:104] = 0  # a frame
    grey[200:300, 896:900] = 0
    grey[200:203, 100:900] = 0
    grey[297:300, 100:900] = 0
    strokes(grey, 240, 120, 0)
    shades = np.linspace(0, 140, 200).astype(np.uint8)
    grey[350:550, 100:300] = np.where(shades < 24, 0, shades)[:, None]
    assert (even_ground(grey, scale=SCALE) == grey).all()


def test_what_is_too_faint_to_see_is_taken_away():
    grey = paper()
    strokes(grey, 100, 120, 240)
    assert (even_ground(grey, scale=SCALE) == 255).all()


def line(text: str, left: int, base: int, *, right: int | None = None) -> OcrLine:
    words = text.split()
    step = ((right or left + 60 * len(words)) - left) // len(words)
    tokens = tuple(
        OcrToken(word, (left + step * at, base - 20, left + step * at + step - 8, base), 95)
        for at, word in enumerate(words)
    )
    return OcrLine(tokens, 0.0, base, 28.0, True)


def texts(lines: list[OcrLine]) -> list[str]:
    return [" ".join(token.text for token in one.tokens) for one in lines]


LABELS = [line("Work", 100, 200), line("2019 - now", 100, 240), line("2015 - 2019", 100, 400)]
JOBS = [
    line("Registrar", 400, 240),
    line("Greeted patients at the desk of a clinic", 400, 280),
    line("Teller", 400, 400),
    line("Counted cash in a small bank", 400, 440),
]


def test_dates_in_a_column_of_their_own_come_before_their_text():
    assert texts(put_beside([*LABELS, *JOBS])) == [
        "Work",
        "2019 - now",
        "Registrar",
        "Greeted patients at the desk of a clinic",
        "2015 - 2019",
        "Teller",
        "Counted cash in a small bank",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        # A sidebar: its lines stand close, whatever is level with them.
        [*(line("Front desk", 100, 240 + 40 * at) for at in range(5)), *JOBS],
        # A column whose lines are level with nothing.
        [line("Work", 100, 220), line("School", 100, 340), line("Other", 100, 500), *JOBS],
        # Long lines are text.
        [line("Greeted patients at the desk of a clinic", 100, base) for base in (240, 300, 400)] + JOBS,
        JOBS,
        [],
    ],
    ids=["sidebar", "not level", "long", "one column", "nothing"],
)
def test_other_columns_stay_where_the_engine_has_them(lines):
    assert texts(put_beside(lines)) == texts(lines)
