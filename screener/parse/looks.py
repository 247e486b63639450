"""What letters look like: weight, colour, and whether they are letters at all."""

from __future__ import annotations

import ctypes
import re
from typing import NamedTuple

from screener.parse import pdfium_calls as call

_PLAIN_NAMES = ("regular", "book", "light", "roman", "medium", "thin")
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_ICON_FONT = re.compile("awesome|icon|phosphor|dingbat|webding|wingding|academicons|glyphicon", re.IGNORECASE)


class Look(NamedTuple):
    """Colour (red, green, blue and opacity, each of 255), weight, render mode, and whether it is of
    a font that holds pictures: the same for all letters of a text object."""

    colour: tuple[int, int, int, int]
    bold: bool
    mode: int
    icon: bool


class Looks:
    """Weight and colour of the letters of a text page; what a font is called is asked once."""

    def __init__(self, text_page: int) -> None:
        self._text_page = text_page
        self._bold: dict[int, bool] = {}
        self._icons: dict[int, bool] = {}
        self._of: dict[int, Look] = {}
        self._last = (0, 0, 0, 0)  # what the file does not colour has the colour of the letter before
        self._rgba = (ctypes.c_uint * 4)()
        self._at = ctypes.addressof(self._rgba)

    def of(self, owner: int, letter: int) -> Look:
        """Return what a text object (0: unknown) looks like, of which a letter is given."""
        known = self._of.get(owner) if owner else None
        if known is None:
            mode = call.get_mode(owner) if owner else 0
            known = Look(self._colour(letter), self.bold(owner, letter), mode, self.icon(owner))
            self._of[owner] = known
        self._last = known.colour
        return known

    def _colour(self, letter: int) -> tuple[int, int, int, int]:
        at = self._at
        if not call.get_fill(self._text_page, letter, at, at + 4, at + 8, at + 12):
            return self._last
        red, green, blue, alpha = self._rgba
        return red, green, blue, alpha

    def bold(self, owner: int, letter: int) -> bool:
        """Return whether a letter of a text object is of a heavy font."""
        font = call.get_font(owner) if owner else 0
        if not font:
            return False
        known = self._bold.get(font)
        if known is None:
            known = self._bold[font] = self._is_bold(font_name(font).lower(), letter)
        return known

    def icon(self, owner: int) -> bool:
        """Return whether a text object is of a font that holds pictures."""
        font = call.get_font(owner) if owner else 0
        known = self._icons.get(font)
        if known is None:
            known = self._icons[font] = bool(font and _ICON_FONT.search(font_name(font)))
        return known

    def _is_bold(self, name: str, letter: int) -> bool:
        """By the font's name; the weight is a guess where the name does not tell."""
        if any(mark in name for mark in _BOLD_NAMES):
            return True
        if any(mark in name for mark in _PLAIN_NAMES):
            return False
        return bool(call.get_weight(self._text_page, letter) >= 600)


def font_name(font: int) -> str:
    """Return the base name of a font, given its address."""
    room = ctypes.create_string_buffer(256)
    call.get_font_name(font, ctypes.addressof(room), 256)
    return room.value.decode("latin-1")
