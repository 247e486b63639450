"""What letters look like: weight, colour, and whether they are letters at all."""

from __future__ import annotations

import ctypes
import re
from typing import NamedTuple

from screener.parse import pdfium_calls as call

_PLAIN_NAMES = ("regular", "book", "light", "roman", "medium", "thin")
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_ICON_FONT = re.compile("awesome|icon|phosphor|dingbat|webding|wingding|academicons|glyphicon", re.IGNORECASE)

Colour = tuple[int, int, int, int]


class Look(NamedTuple):
    """Colour (red, green, blue and opacity, each of 255), weight, render mode, and whether it is of
    a font that holds pictures: the same for all letters of a text object."""

    colour: Colour
    bold: bool
    mode: int
    icon: bool


class Looks:
    """Weight and colour of the letters of a text page; what a font is called is asked once."""

    def __init__(self, text_page: call.Pointer) -> None:
        self._text_page = text_page
        self._of: dict[int, Look] = {}
        self._fonts: dict[int, tuple[bool, bool]] = {}  # whether bold, and whether of icons
        self._colours: dict[bytes, Colour] = {}
        self._last = (0, 0, 0, 0)  # what the file does not colour has the colour of the letter before
        self._rgba = (ctypes.c_uint * 4)()
        self._at = [ctypes.byref(self._rgba, 4 * part) for part in range(4)]

    def of(self, owner: int, letter: int) -> Look:
        """Return what a text object (0: unknown) looks like, of which a letter is given."""
        known = self._of.get(owner)
        if known is None:
            bold, icon = self._font(owner, letter)
            known = Look(self._colour(letter), bold, call.get_mode(owner) if owner else 0, icon)
            if owner:
                self._of[owner] = known
        self._last = known.colour
        return known

    def _colour(self, letter: int) -> Colour:
        if not call.get_fill(self._text_page, letter, *self._at):
            return self._last
        packed = bytes(self._rgba)
        known = self._colours.get(packed)
        if known is None:
            red, green, blue, alpha = self._rgba
            known = self._colours[packed] = red, green, blue, alpha
        return known

    def _font(self, owner: int, letter: int) -> tuple[bool, bool]:
        font = call.get_font(owner) if owner else None
        if not font:
            return False, False
        known = self._fonts.get(font)
        if known is None:
            name = font_name(font)
            known = self._fonts[font] = self._is_bold(name.lower(), letter), _is_of_icons(name)
        return known

    def _is_bold(self, name: str, letter: int) -> bool:
        """By the font's name; the weight is a guess where the name does not tell."""
        if any(mark in name for mark in _BOLD_NAMES):
            return True
        if any(mark in name for mark in _PLAIN_NAMES):
            return False
        return bool(call.get_weight(self._text_page, letter) >= 600)


def is_icon(owner: int) -> bool:
    """Return whether a text object is of a font that holds pictures."""
    font = call.get_font(owner) if owner else None
    return bool(font and _is_of_icons(font_name(font)))


def _is_of_icons(name: str) -> bool:
    return bool(_ICON_FONT.search(name))


def font_name(font: int) -> str:
    """Return the base name of a font, given its address."""
    room = ctypes.create_string_buffer(256)
    call.get_font_name(font, ctypes.addressof(room), 256)
    return room.value.decode("latin-1")
