"""What letters look like: weight, colour, and whether they are letters at all."""

from __future__ import annotations

import ctypes
import re
import struct
from collections.abc import Iterable
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


def looks_of(text_page: call.Pointer, letters: Iterable[tuple[int, int]]) -> list[Look]:
    """Return the looks of letters, given the address of each one's text object (0: unknown) and
    its number on the text page."""
    # Some programs paint each letter by an object of its own, but pages have few looks.
    of_owner: dict[int, Look] = {}
    known: dict[tuple[bytes, int | None, int], Look] = {}
    fonts: dict[int | None, tuple[bool, bool]] = {None: (False, False)}
    rgba = (ctypes.c_uint * 4)()
    parts = [ctypes.byref(rgba, 4 * part) for part in range(4)]
    found: list[Look] = []
    for owner, letter in letters:
        look = of_owner.get(owner)
        if look is None:
            font, mode = (call.get_font(owner), call.get_mode(owner)) if owner else (None, 0)
            # What the file does not colour has the colour of the letter before.
            coloured = call.get_fill(text_page, letter, *parts)
            packed = bytes(rgba) if coloured else struct.pack("4I", *found[-1].colour) if found else bytes(16)
            look = known.get((packed, font, mode))
            if look is None:
                if font and font not in fonts:
                    fonts[font] = _font(text_page, font, letter)
                bold, icon = fonts[font]
                red, green, blue, alpha = struct.unpack("4I", packed)
                # Chrome draws the heavier weights of variable fonts as shapes, and lays the text
                # over them without any colour.
                look = Look((red, green, blue, alpha), bold or alpha == 0, mode, icon)
                known[packed, font, mode] = look
            if owner:
                of_owner[owner] = look
        found.append(look)
    return found


def _font(text_page: call.Pointer, font: int, letter: int) -> tuple[bool, bool]:
    """Whether a font is heavy, and whether it holds pictures; a letter of it is given."""
    name = font_name(font)
    return _is_bold(name.lower(), text_page, letter), _is_of_icons(name)


def _is_bold(name: str, text_page: call.Pointer, letter: int) -> bool:
    """By the font's name; the weight is a guess where the name does not tell."""
    if any(mark in name for mark in _BOLD_NAMES):
        return True
    if any(mark in name for mark in _PLAIN_NAMES):
        return False
    return bool(call.get_weight(text_page, letter) >= 600)


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
