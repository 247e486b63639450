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

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

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
    alike: dict[tuple[bool, float], list[int]] = defaultdict(list)
    for at, piece in enumerate(pieces):
        if _is_plain(piece) and piece.size > 0 and 0 < piece.x1 - piece.x0 < _WIDEST:
            alike[piece.bold, round(piece.size, 1)].append(at)
    groups = [group for group in alike.values() if len(group) >= _FEWEST]
    if not groups:
        return set()
    measured = np.array([at for group in groups for at in group])
    deviation = np.concatenate([_deviations([pieces[at] for at in group]) for group in groups])
    if len(measured) >= _FEWEST_ON_PAGE and deviation.mean() > _DOUBTFUL_PAGE:
        return set(measured.tolist())
    _, line = np.unique(np.round([pieces[at].base for at in measured.tolist()]), return_inverse=True)
    words = np.bincount(line)
    doubtful = (words >= _FEWEST_ON_LINE) & (np.bincount(line, deviation) > _DOUBTFUL_LINE * words)
    return set(measured[doubtful[line]].tolist())


def _deviations(words: Sequence[Piece]) -> NDArray[np.float64]:
    """How far each word is from the usual width of such words, by the measures that fit better."""
    claimed = np.array([_widths(piece.text) for piece in words], np.float64)
    painted = np.array([(piece.x1 - piece.x0) / piece.size for piece in words])
    ratios = np.log(painted[:, None] / claimed)
    found = np.abs(ratios - np.median(ratios, axis=0))
    return np.asarray(found[:, int(found.mean(axis=0).argmin())])


@lru_cache(maxsize=20_000)
def _widths(word: str) -> tuple[int, int]:
    """The widths of a word in both kinds of fonts."""
    return sum(map(_SANS.__getitem__, word)), sum(map(_SERIF.__getitem__, word))


def _is_plain(piece: Piece) -> bool:
    text = piece.text
    plain = len(text) >= _SHORTEST and text.isascii() and text.isalpha()
    return plain and piece.angle % 360 == 0 and not piece.icon
