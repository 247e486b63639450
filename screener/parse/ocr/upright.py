"""Pictures set upright before they are read, and places on them led back to the page."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from screener.values import Box

Grey = NDArray[np.uint8]

#: Pages lie askew by less than this (degrees); more is meant so, or is not text.
_MOST_SKEW = 6.0
#: A smaller skew is none: lines of a page end within a few points of where they begin.
_LEAST_SKEW = 0.15
#: The widest picture in which the skew is looked for, and the most dark points asked.
_WIDTH, _POINTS = 900, 60_000
_WHITE = 255


@dataclass(frozen=True, slots=True)
class Upright:
    """How a page was set upright: its visible size in points, quarter turns against the clock,
    and then degrees against the clock about the middle."""

    page_width: float
    page_height: float
    turns: int = 0
    skew: float = 0.0

    @property
    def width(self) -> float:
        """The width of the upright page in points."""
        return self.page_height if self.turns % 2 else self.page_width

    @property
    def height(self) -> float:
        """The height of the upright page in points."""
        return self.page_width if self.turns % 2 else self.page_height

    def on_page(self, box: Box) -> Box:
        """Return the box around a box of the upright page, in points of the visible page."""
        corners = ((box.x0, box.top), (box.x1, box.top), (box.x0, box.bottom), (box.x1, box.bottom))
        places = [self._point(x, y) for x, y in corners]
        xs, ys = [x for x, _ in places], [y for _, y in places]
        return Box(min(xs), min(ys), max(xs), max(ys))

    def _point(self, x: float, y: float) -> tuple[float, float]:
        if self.skew:
            angle = math.radians(self.skew)
            x, y = x - self.width / 2, y - self.height / 2
            x, y = x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)
            x, y = x + self.width / 2, y + self.height / 2
        match self.turns % 4:
            case 1:
                return self.page_width - y, x
            case 2:
                return self.page_width - x, self.page_height - y
            case 3:
                return y, self.page_height - x
        return x, y


def turn(grey: Grey, *, turns: int, skew: float) -> Grey:
    """Return a picture turned against the clock by quarters and then by degrees."""
    turned = np.rot90(grey, turns % 4)
    if not skew:
        return turned
    picture = Image.fromarray(np.ascontiguousarray(turned))
    return np.asarray(picture.rotate(skew, resample=Image.Resampling.BILINEAR, fillcolor=_WHITE))


def find_skew(grey: Grey) -> float:
    """Return by how many degrees a picture must be turned against the clock so that its lines
    run level; 0 for less than can be seen.

    Where lines run level, dark points crowd on some heights and leave others empty.
    """
    step = max(grey.shape[1] // _WIDTH, 1)
    small = grey[::step, ::step]
    ink = small < (int(small.min(initial=_WHITE)) + int(np.median(small))) // 2
    if ink.mean() > 0.5:
        return 0.0
    y, x = np.nonzero(ink)
    if len(y) < 200:
        return 0.0
    if len(y) > _POINTS:
        chosen = np.linspace(0, len(y) - 1, _POINTS).astype(int)
        y, x = y[chosen], x[chosen]
    coarse = _best(x, y, np.arange(-_MOST_SKEW, _MOST_SKEW + 0.01, 0.5))
    fine = _best(x, y, np.arange(coarse - 0.5, coarse + 0.51, 0.05))
    return round(fine, 2) if _LEAST_SKEW <= abs(fine) < _MOST_SKEW else 0.0


def _best(x: NDArray[np.int64], y: NDArray[np.int64], angles: NDArray[np.float64]) -> float:
    def crowding(angle: float) -> float:
        # A line that goes down to the right by so much is level after turning against the clock.
        heights = np.rint(y - x * math.tan(math.radians(angle))).astype(int)
        counts = np.bincount(heights - heights.min()).astype(float)
        return float(np.square(np.diff(counts)).sum())

    return float(max(angles.tolist(), key=crowding))
