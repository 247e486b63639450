"""Where words end: arrays of letters in, borders of words out. Knows no PDF."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]

#: Gaps that end a word, in ems, on lines without and with painted blanks; 1.3 times the line's
#: median gap is added, so that letter-spaced headings stay whole.
PLAIN_GAP, SPACED_GAP, STRETCH = 0.10, 0.18, 1.3


def cut_words(x0: Floats, x1: Floats, base: Floats, em: Floats, *, spaced: Flags, rtl: Flags) -> Ints:
    """Return the index of the first letter of every word, for letters in painting order.

    `spaced[i]` says that a blank stands between letters i and i + 1; `rtl` marks letters of
    scripts that run from right to left.
    """
    if len(x0) < 2:
        return np.zeros(len(x0), np.int64)
    size = np.minimum(em[:-1], em[1:])
    backwards = rtl[:-1] & rtl[1:]
    gap = np.where(backwards, x0[:-1] - x1[1:], x0[1:] - x1[:-1]) / size
    new_line = (np.abs(np.diff(base)) > 0.5 * size) | (gap > 1.5) | (gap < -1.2)
    line = np.concatenate(([0], np.cumsum(new_line[:-1])))
    lines = int(line[-1]) + 1
    has_blanks = np.bincount(line, weights=spaced, minlength=lines) > 0
    limit = np.where(has_blanks, SPACED_GAP, PLAIN_GAP)
    inside = ~new_line & ~spaced
    wide = inside & (gap > limit[line])
    if wide.any():  # on most pages a blank is painted wherever words end
        unsure = np.bincount(line[wide], minlength=lines) > 0
        inside &= unsure[line]
        limit += STRETCH * _median_gaps(line[inside], lines, gap[inside])
        wide &= gap > limit[line]
    return np.concatenate(([0], np.flatnonzero(new_line | spaced | wide) + 1))


def _median_gaps(of_line: Ints, lines: int, gaps: Floats) -> Floats:
    """Return the median gap within each line, between 0 and 1; 0 for lines with fewer than three."""
    order = np.lexsort((gaps, of_line))
    gaps = gaps[order]
    counts = np.bincount(of_line, minlength=lines)
    first = np.concatenate(([0], np.cumsum(counts)[:-1]))
    median = np.zeros(lines)
    enough = counts > 2
    median[enough] = np.clip(gaps[(first + counts // 2)[enough]], 0, 1)
    return median
