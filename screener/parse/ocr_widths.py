"""Words whose letters cannot be as wide as they are painted: signs of a font that lies.

Letters have about the same widths, one against the other, in all fonts for running text: an "m"
is three times an "i". Where a line's words are too wide or too narrow for what they claim, each
by another measure, the font may paint other letters. Narrow and broad fonts do not deviate
here, or hardly: each word is compared with its neighbours of one size and weight, by the
measures of fonts with or without serifs, whichever fit these words better. Letters that are all
of one width could lie without a sign of it, and are in doubt. This is reason to look at the
picture and no more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from screener.parse.pieces import Piece


def _by_letter(groups: Mapping[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in groups.items() for letter in letters}


#: Letters by their widths, in thousandths of their size.
_SANS = _by_letter({
    222: "ijl", 278: "ftI", 333: "r", 500: "ckJsvxyz", 556: "abdeghnopquL", 611: "FTZ",
    667: "ABEKPSVXY", 722: "wCDHNRU", 778: "GOQ", 833: "mM", 944: "W",
})  # fmt: skip
_SERIF = _by_letter({
    278: "ijlt", 333: "frI", 389: "sJ", 444: "acez", 500: "bdghknopquvxy", 556: "FPS", 611: "ELTZ",
    667: "BCR", 722: "wADGHKNOQUVXY", 778: "m", 889: "M", 944: "W",
})  # fmt: skip
#: Shorter words say little; fewer words of a size, on a line, or on a page give no measure.
_SHORTEST, _FEWEST, _FEWEST_ON_LINE, _FEWEST_ON_PAGE = 4, 5, 3, 10
#: Points; damaged files have words of any width.
_WIDEST = 1e5
#: Mean deviations (in natural logarithms) of a line and of a page that raise doubt. Of 665 pages
#: of resumes 7 had either; of 206 pages of shuffled letters all, and of 618 single shuffled
#: lines 315.
_DOUBTFUL_LINE, _DOUBTFUL_PAGE = 0.125, 0.06


def out_of_width(pieces: Sequence[Piece]) -> set[int]:
    """Return the words of doubtful lines, by their index."""
    rows = [
        (at, base, bold, round(size, 1), (x1 - x0) / size, *_widths(text))
        for at, (text, x0, _, x1, _, base, size, bold, angle, _, _, icon) in enumerate(pieces)
        if len(text) >= _SHORTEST and text.isascii() and text.isalpha()
        if not icon and angle % 360 == 0 and size > 0 and 0 < x1 - x0 < _WIDEST
    ]
    table = np.array(rows, np.float64).reshape(-1, 7)
    _, kind, count = np.unique(table[:, 2:4] @ (1e6, 1.0), return_inverse=True, return_counts=True)
    table, kind = table[count[kind] >= _FEWEST], kind[count[kind] >= _FEWEST]
    if len(table) == 0:
        return set()
    ratios = np.log(table[:, 4:5] / table[:, 5:])
    deviation = np.zeros(len(table))
    for each in np.unique(kind):
        found = np.abs(ratios[kind == each] - np.median(ratios[kind == each], axis=0))
        deviation[kind == each] = found[:, found.mean(axis=0).argmin()]
    if len(table) >= _FEWEST_ON_PAGE and deviation.mean() > _DOUBTFUL_PAGE:
        return set(table[:, 0].astype(int).tolist())
    _, line = np.unique(np.round(table[:, 1]), return_inverse=True)
    words = np.bincount(line)
    doubtful = (words >= _FEWEST_ON_LINE) & (np.bincount(line, deviation) > _DOUBTFUL_LINE * words)
    return set(table[doubtful[line], 0].astype(int).tolist())


@lru_cache(maxsize=20_000)
def _widths(word: str) -> tuple[int, int]:
    """The widths of a word in both kinds of fonts."""
    return sum(map(_SANS.__getitem__, word)), sum(map(_SERIF.__getitem__, word))
