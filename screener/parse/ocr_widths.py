"""Words whose letters cannot be as wide as they are painted: signs of a font that lies.

Letters have about the same widths, one against the other, in all fonts for running text: an "m"
is three times an "i". Where a line's words are too wide or too narrow for what they claim, each
by another measure, the font may paint other letters. Narrow, broad and monospaced fonts do not
deviate here, or hardly: each word is compared with its neighbours of one size and weight. This
is reason to look at the picture and no more.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from statistics import fmean, median

from screener.parse.pieces import Piece

#: Letters by their widths in a sans-serif font, in thousandths of its size.
_LETTERS = {
    222: "ijl", 278: "ftI", 333: "r", 500: "ckJsvxyz", 556: "abdeghnopquL", 611: "FTZ",
    667: "ABEKPSVXY", 722: "wCDHNRU", 778: "GOQ", 833: "mM", 944: "W",
}  # fmt: skip
_WIDTHS = {letter: width for width, letters in _LETTERS.items() for letter in letters}
#: Shorter words say little; fewer words of a size, on a line, or on a page give no measure.
_SHORTEST, _FEWEST, _FEWEST_ON_LINE, _FEWEST_ON_PAGE = 4, 5, 3, 10
#: Mean deviations (in natural logarithms) of a line and of a page that raise doubt. Of 275 pages
#: of resumes 3 had either; of 64 pages of shuffled letters all, and of single shuffled lines 22.
_DOUBTFUL_LINE, _DOUBTFUL_PAGE = 0.15, 0.08


def out_of_width(pieces: Sequence[Piece]) -> set[int]:
    """Return the words of doubtful lines, by their index."""
    alike: dict[tuple[bool, float], dict[int, float]] = defaultdict(dict)
    for at, piece in enumerate(pieces):
        if len(piece.text) < _SHORTEST or not _is_plain(piece):
            continue
        wide = _width(piece.text) * piece.size
        painted = piece.box.x1 - piece.box.x0
        if wide > 0 and painted > 0:
            alike[piece.bold, round(piece.size, 1)][at] = math.log(painted / wide)
    lines: dict[int, dict[int, float]] = defaultdict(dict)
    for ratios in alike.values():
        usual = median(ratios.values())
        for at, ratio in ratios.items() if len(ratios) >= _FEWEST else ():
            lines[round(pieces[at].base)][at] = abs(ratio - usual)
    words = {at: deviation for line in lines.values() for at, deviation in line.items()}
    if len(words) >= _FEWEST_ON_PAGE and fmean(words.values()) > _DOUBTFUL_PAGE:
        return set(words)
    return {
        at
        for line in lines.values()
        if len(line) >= _FEWEST_ON_LINE and fmean(line.values()) > _DOUBTFUL_LINE
        for at in line
    }


@lru_cache(maxsize=20_000)
def _width(word: str) -> int:
    return sum(_WIDTHS.get(letter, 0) for letter in word)


def _is_plain(piece: Piece) -> bool:
    return piece.text.isascii() and piece.text.isalpha() and piece.angle % 360 == 0 and not piece.icon
