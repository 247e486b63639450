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

import numpy as np
from numpy.typing import NDArray

from screener.parse.layout.boxes import places_of
from screener.parse.pieces import Piece


def _by_code(groups: Mapping[int, str]) -> NDArray[np.int64]:
    widths = np.zeros(128, np.int64)
    for width, letters in groups.items():
        widths[[ord(letter) for letter in letters]] = width
    return widths


#: Widths of letters in fonts without and with serifs, in thousandths of their size, by their codes.
_SANS = _by_code({
    222: "ijl", 278: "ftI", 333: "r", 500: "ckJsvxyz", 556: "abdeghnopquL", 611: "FTZ",
    667: "ABEKPSVXY", 722: "wCDHNRU", 778: "GOQ", 833: "mM", 944: "W",
})  # fmt: skip
_SERIF = _by_code({
    278: "ijlt", 333: "frI", 389: "sJ", 444: "acez", 500: "bdghknopquvxy", 556: "FPS", 611: "ELTZ",
    667: "BCR", 722: "wADGHKNOQUVXY", 778: "m", 889: "M", 944: "W",
})  # fmt: skip
_WIDTHS = np.stack((_SANS, _SERIF))
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
    # Nearly all words of all pages are looked at here: short ones and such with figures go first.
    asked = [
        at
        for at, piece in enumerate(pieces)
        if len(piece[0]) >= _SHORTEST and piece[0].isalpha() and _is_measured(piece)
    ]
    if not asked:
        return set()
    words = [pieces[at] for at in asked]
    x0, _, x1, _, base, size = places_of(words).T
    bold = np.array([word.bold for word in words], np.float64)
    painted, claimed, number = x1 - x0, _claimed([word.text for word in words]), np.array(asked)
    kept = (size > 0) & (painted > 0) & (painted < _WIDEST)
    _, kind = np.unique(np.round(size[kept], 1) + 1e6 * bold[kept], return_inverse=True)
    common = np.bincount(kind)[kind] >= _FEWEST if kept.any() else kind > 0
    kept[kept], kind = common, kind[common]
    number, base, ratios = number[kept], base[kept], np.log((painted / size)[kept, None] / claimed[kept])
    if len(number) == 0:
        return set()
    deviation = np.zeros(len(number))
    for each in range(kind.max() + 1):
        its = kind == each
        if its.any():
            found = np.abs(ratios[its] - _medians(ratios[its]))
            deviation[its] = found[:, found.mean(axis=0).argmin()]
    if len(number) >= _FEWEST_ON_PAGE and deviation.mean() > _DOUBTFUL_PAGE:
        return set(number.tolist())
    _, line = np.unique(np.round(base), return_inverse=True)
    count = np.bincount(line)
    doubtful = (count >= _FEWEST_ON_LINE) & (np.bincount(line, deviation) > _DOUBTFUL_LINE * count)
    return set(number[doubtful[line]].tolist())


def _medians(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the median of each column; numpy's own takes ten times as long for so few rows."""
    ordered = np.sort(table, axis=0)
    return np.asarray((ordered[(len(table) - 1) // 2] + ordered[len(table) // 2]) / 2)


def _is_measured(piece: Piece) -> bool:
    """Return whether a word of letters is level, and of English letters alone."""
    return piece.text.isascii() and not (piece.icon or piece.angle % 360)


def _claimed(texts: Sequence[str]) -> NDArray[np.int64]:
    """Return the widths that words claim by both measures."""
    length = np.fromiter(map(len, texts), np.int64, len(texts))
    codes = np.frombuffer("".join(texts).encode(), np.uint8)
    return np.add.reduceat(_WIDTHS[:, codes], np.cumsum(length) - length, axis=1).T
