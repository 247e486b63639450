"""Many boxes at once give what each would give alone."""

import numpy as np
import pytest

from screener.parse.layout.boxes import contrasts, overlaps

Box = tuple[float, float, float, float]

CHANCE = np.random.default_rng(7)
PICTURE = CHANCE.integers(0, 256, (60, 80), np.uint8)


def contrast_of(box: Box) -> int:
    """The difference of the lightest and the darkest pixel of one box, pixel by pixel."""
    left, top, right, bottom = (max(int(side), 0) for side in box)
    window = PICTURE[top : bottom + 1, left : right + 1]
    return int(window.max()) - int(window.min()) if window.size else 0


@pytest.mark.parametrize(
    "box",
    [
        (3.2, 4.9, 10.1, 12.0),
        (0, 0, 79, 59),
        (0, 0, 0, 0),
        (-5.0, -3.5, 4.0, 2.0),
        (70.5, 50.2, 95.0, 99.0),
        (79.9, 59.9, 80.0, 60.0),
        (80.0, 10.0, 90.0, 20.0),
        (10.0, 60.0, 20.0, 70.0),
    ],
)
def test_the_contrast_of_a_box(box: Box):
    assert contrasts(PICTURE, np.array([box])).tolist() == [contrast_of(box)]


def test_contrasts_of_words_on_many_strips(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("screener.parse.layout.boxes._STRIPS", 7)
    corners = CHANCE.uniform(-4, 80, (300, 2))
    boxes = np.hstack([corners, corners + CHANCE.uniform(0, 12, (300, 2))])
    boxes[::3, 1::2] = boxes[0, 1::2]  # a line of words
    assert contrasts(PICTURE, boxes).tolist() == [contrast_of(tuple(box)) for box in boxes.tolist()]


def test_nothing_is_asked_of_no_boxes():
    assert contrasts(PICTURE, np.zeros((0, 4))).tolist() == []
    assert overlaps(np.zeros((0, 4)), 0.6) == []


@pytest.mark.parametrize(
    ("other", "meet"),
    [
        ((10, 10, 30, 20), True),
        ((12, 11, 29, 19), True),
        ((10, 13, 30, 23), True),
        ((10, 15, 30, 25), False),
        ((31, 10, 51, 20), False),
        ((10, 21, 30, 31), False),
        ((0, 0, 100, 100), True),
    ],
)
def test_boxes_upon_each_other(other: Box, meet: bool):
    one = (10, 10, 30, 20)
    found = overlaps(np.array([one, other], np.float64), 0.6)
    assert [set(pair) for pair in found] == ([{0, 1}] if meet else [])


def test_overlaps_are_those_of_all_pairs():
    corners = CHANCE.uniform(0, 200, (120, 2))
    boxes = np.hstack([corners, corners + CHANCE.uniform(5, 40, (120, 2))])
    share = 0.6
    expected = set()
    for one in range(120):
        for other in range(one):
            (x0, y0, x1, y1), (a0, b0, a1, b1) = boxes[one], boxes[other]
            wide, high = min(x1, a1) - max(x0, a0), min(y1, b1) - max(y0, b0)
            smaller = min((x1 - x0) * (y1 - y0), (a1 - a0) * (b1 - b0))
            if wide > 0 and high > 0 and wide * high > share * smaller:
                expected.add(frozenset((one, other)))
    assert expected and {frozenset(pair) for pair in overlaps(boxes, share)} == expected
