"""Pages that lie askew, set upright, with places that lead back to the page."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from screener.parse.ocr.upright import Upright, find_skew, turn
from screener.values import Box

WHITE = np.full((1100, 850), 255, np.uint8)  # a page of 612 x 792 points at 100 dpi


SCALE = 100 / 72


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("skew", [0.0, 2.5, -4.0])
def test_places_lead_back_to_the_page(turns, skew):
    """A block is found on the upright picture, and its box led back to where it was drawn."""
    grey = np.full((792, 612), 255, np.uint8)
    grey[300:320, 100:200] = 0
    seen = turn(grey, turns=turns, skew=skew) < 128
    rows, columns = np.flatnonzero(seen.any(1)), np.flatnonzero(seen.any(0))
    box = Box(float(columns[0]), float(rows[0]), float(columns[-1] + 1), float(rows[-1] + 1))
    back = Upright(612, 792, turns, skew).on_page(box)
    middle = ((back.x0 + back.x1) / 2, (back.top + back.bottom) / 2)
    assert middle == pytest.approx((150, 310), abs=1.0)
    assert back.x0 < 101 and back.x1 > 199 and back.top < 301 and back.bottom > 319


def lined_page() -> Image.Image:
    picture = Image.new("L", (850, 1100), 255)
    pen = ImageDraw.Draw(picture)
    for row in range(100, 1000, 25):
        for left in range(80, 760, 30):
            pen.rectangle((left, row, left + 22, row + 9), fill=0)
    return picture


@pytest.mark.parametrize("askew", [-3.0, -0.7, 0.5, 1.0, 4.2])
def test_a_skew_is_found(askew):
    grey = np.asarray(lined_page().rotate(askew, resample=Image.Resampling.BICUBIC, fillcolor=255))
    assert find_skew(grey) == pytest.approx(-askew, abs=0.1)


@pytest.mark.parametrize("grey", [WHITE, np.zeros_like(WHITE), np.asarray(lined_page())])
def test_level_and_empty_pages_have_no_skew(grey):
    assert find_skew(grey) == 0.0
