"""Text or picture: which of the two counts on a page that was read both ways.

A page without text, or whose font does not say what it paints, is read from its picture. The
text layer that a scanner laid under a picture is believed where the picture bears it out. Words
whose letters cannot be as wide as they are painted are believed unless the picture surely shows
others: then their font lies, and what is painted counts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

import numpy as np

from screener.parse.layout.torn import Seen
from screener.parse.ocr.upright import Upright
from screener.parse.ocr.words import OcrPage, OcrWord
from screener.parse.pdf.suspect import unreadable
from screener.parse.pdf.widths import out_of_width
from screener.parse.pieces import Piece, has_letters
from screener.values import Box

#: Fewer letters are no text of a page; what the picture holds decides.
FEWEST_LETTERS = 50
#: A text layer of which the picture shows less is not believed.
_BORNE_OUT = 0.8
#: Likeness of two words, by their letters and figures, from which on they may be the same.
_ALIKE = 0.6
#: Layers are laid by eye: a word may stand beside its picture by this share of its height.
_SLACK = 0.4
#: A font is called a liar for so many words, each contradicted by one read so surely.
_FEWEST_LIES, _SURE = 3, 80
NOT_SHOWN = "not what the picture of the page shows"


@dataclass(frozen=True, slots=True)
class Glance:
    """A page as read without its picture: its words, and whether they are a scan's text layer."""

    words: tuple[Seen, ...]
    layer: bool = False


@dataclass(frozen=True, slots=True)
class Scan:
    """What the picture of a page changes: its words, where `upright` says on which plane they
    stand (None: the page's own), the confidence of the words read (by their boxes on the page),
    and which share of a text layer the picture bears out (None: there was none to compare)."""

    words: tuple[Seen, ...]
    upright: Upright | None
    sure: Mapping[Box, int]
    borne_out: float | None = None


def is_doubtful(page: Glance) -> bool:
    """Return whether a page should be looked at in its picture."""
    return page.layer or is_without_text(page.words) or bool(_doubted(page.words))


def is_without_text(words: Sequence[Seen]) -> bool:
    """Return whether too few letters of a page can be seen to call them its text."""
    return not has_letters((piece for piece, why in words if not why), FEWEST_LETTERS)


def places_in_doubt(page: Glance) -> list[Box]:
    """Return the boxes of the words that the picture is asked about; none where it is all of them."""
    doubted = _doubted(page.words)
    if page.layer or not all(doubted.values()) or 2 * len(doubted) > len(page.words):
        return []
    return [page.words[at][0].box for at in doubted]


def judge(glance: Glance, page: OcrPage) -> Scan | None:
    """Return what a picture changes of a page; None where it has nothing to say."""
    read = sum(letter.isalnum() for word in page.words for letter in word.text)
    if read < FEWEST_LETTERS and not places_in_doubt(glance):
        return None
    if glance.layer:
        return _judge_layer(glance.words, page)
    if is_without_text(glance.words):
        return from_picture(page, [(piece, why) for piece, why in glance.words if why])
    return _judge_fonts(glance.words, page)


def from_picture(page: OcrPage, unseen: Sequence[Seen]) -> Scan:
    """Return what counts of a page that is read from its picture alone; `unseen` are words of
    the file that were left out."""
    read = [(word.piece, "") for word in page.words]
    return Scan((*read, *unseen), page.upright, {word.box: word.confidence for word in page.words})


def _judge_layer(words: Sequence[Seen], page: OcrPage) -> Scan:
    read = _Read(page.words)
    shown = [_is_shown(piece.text, piece.box, read) for piece, _ in words]
    borne_out = sum(shown) / max(len(shown), 1)
    judged = tuple(
        (piece, "" if seen else why or NOT_SHOWN) for (piece, why), seen in zip(words, shown, strict=True)
    )
    if borne_out >= _BORNE_OUT:
        return Scan(judged, None, {}, borne_out)
    lies = [(piece, why) for piece, why in judged if why]
    return replace(from_picture(page, lies), borne_out=borne_out)


def _doubted(words: Sequence[Seen]) -> dict[int, bool]:
    """Return the words, by their index, whose letters may not be what is painted, and whether they can be
    read at all."""
    pieces = [piece for piece, _ in words]
    nameless = set(unreadable(pieces))
    found = nameless | out_of_width(pieces)
    return {at: at not in nameless for at in sorted(found) if not words[at][1]}


def _judge_fonts(words: Sequence[Seen], page: OcrPage) -> Scan | None:
    """Doubted words give way to the ones that the picture surely shows in their place."""
    doubted = _doubted(words)
    read = _Read(page.words)
    false = {at for at, legible in doubted.items() if not (legible and _stands(words[at][0], read))}
    lies = [at for at in false if doubted[at]]
    if len(lies) < _FEWEST_LIES:
        false -= set(lies)
    if not false:
        return None
    if page.upright.turns or page.upright.skew or 2 * len(false) > len(words):
        return from_picture(
            page, [(piece, why or NOT_SHOWN) for piece, why in words if piece.text.isprintable()]
        )
    return _mixed(words, false, page)


def _mixed(words: Sequence[Seen], false: set[int], page: OcrPage) -> Scan:
    """Return the page's words, with those of the picture in the place of the false ones."""
    left = list(page.words)
    mixed: list[Seen] = []
    sure: dict[Box, int] = {}
    for at, (piece, why) in enumerate(words):
        if at not in false:
            mixed.append((piece, why))
            continue
        for word in [word for word in left if _lies_in(word.box, piece.box)]:
            left.remove(word)
            mixed.append((piece.at(word.box, word.text), ""))
            sure[word.box] = word.confidence
        if piece.text.isprintable():
            mixed.append((piece, NOT_SHOWN))
    return Scan(tuple(mixed), None, sure)


class _Read:
    """The words of a picture, as columns: each of a page's words is looked for among them."""

    def __init__(self, words: Sequence[OcrWord]) -> None:
        boxes = [(word.box.x0, word.box.top, word.box.x1, word.box.bottom) for word in words]
        self._x0, self._top, self._x1, self._bottom = np.array(boxes, np.float64).reshape(-1, 4).T
        self._letters = [_letters(word.text) for word in words]
        self._sure = np.array([word.confidence >= _SURE for word in words], np.bool_)

    def near(self, box: Box) -> list[str]:
        """Return the letters of the words in about this place."""
        height = box.bottom - box.top
        wide = np.minimum(self._x1, box.x1) - np.maximum(self._x0, box.x0) + _SLACK * height
        high = np.minimum(self._bottom, box.bottom) - np.maximum(self._top, box.top)
        touch = (wide > 0) & (high > 0.2 * np.minimum(self._bottom - self._top, height))
        return [self._letters[at] for at in np.flatnonzero(touch).tolist()]

    def surely_in(self, box: Box) -> list[str]:
        """Return the letters of the words within this place that were read surely."""
        x, y = (self._x0 + self._x1) / 2, (self._top + self._bottom) / 2
        inside = (box.x0 <= x) & (x <= box.x1) & (box.top <= y) & (y <= box.bottom)
        return [self._letters[at] for at in np.flatnonzero(inside & self._sure).tolist()]


def _stands(piece: Piece, read: _Read) -> bool:
    """Return whether a picture leaves a word standing: it shows it, or nothing that is surely another."""
    shown = _is_shown(piece.text, piece.box, read)
    return shown or all(len(letters) <= 2 for letters in read.surely_in(piece.box))


def _lies_in(box: Box, other: Box) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return other.x0 <= x <= other.x1 and other.top <= y <= other.bottom


def _is_shown(text: str, box: Box, read: _Read) -> bool:
    """Return whether a picture shows about these letters in about this place. Words are cut elsewhere by
    different readers, so a part or a neighbour will do."""
    own = _letters(text)
    if not own:
        return True
    near = read.near(box)
    together = "".join(near)
    return own in together or any(
        part and ((part in own and len(part) * 2 > len(own)) or _like(own, part))
        for part in (*near, together)
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _like(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
