"""What letters look like: weight, colour, and whether they are letters at all."""

from __future__ import annotations

import ctypes
import re
import struct
from collections.abc import Sequence
from itertools import repeat
from typing import NamedTuple

from screener.parse.pdf import pdfium_calls as call

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


_UNKNOWN = Look((0, 0, 0, 0), True, 0, False)


def looks_of(text_page: call.Pointer, owners: Sequence[int], letters: Sequence[int]) -> list[Look]:
    """Return the looks of letters, given the address of each one's text object (0: unknown) and
    its number on the text page."""
    # One letter of each object is asked: some programs paint each letter by an object of its own, but
    # then pages have few looks.
    letter_of = dict(zip(reversed(owners), reversed(letters), strict=True))
    letter_of.pop(0, None)
    known, asked = list(letter_of), list(letter_of.values())
    rgba = (ctypes.c_uint * 4)()
    parts = [repeat(ctypes.byref(rgba, 4 * part)) for part in range(4)]
    colours = [bytes(rgba) for _ in map(call.get_fill, repeat(text_page), asked, *parts)]
    kinds = list(zip(colours, map(call.get_font, known), map(call.get_mode, known), strict=True))
    letter_of_kind = dict(zip(kinds, asked, strict=True))
    looks = {kind: _look(text_page, letter, *kind) for kind, letter in letter_of_kind.items()}
    of_owner = dict(zip(known, map(looks.__getitem__, kinds), strict=True))
    found = [of_owner.get(owner, _UNKNOWN) for owner in owners]
    for at, owner in enumerate(owners) if 0 in owners else ():
        if not owner and at:  # it has the colour of the letter before
            colour = found[at - 1].colour
            found[at] = Look(colour, colour[3] == 0, 0, False)
    return found


def _look(text_page: call.Pointer, letter: int, rgba: bytes, font: int | None, mode: int) -> Look:
    """Return the look of a colour, a font and a render mode; a letter of them is given."""
    name = _font_name(font) if font else ""
    bold = bool(font) and _is_bold(name.lower(), text_page, letter)
    colour = struct.unpack("4I", rgba)
    # Chrome draws the heavier weights of variable fonts as shapes, and lays the text over them
    # without any colour.
    return Look(colour, bold or colour[3] == 0, mode, _is_of_icons(name))


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
    return bool(font and _is_of_icons(_font_name(font)))


def _is_of_icons(name: str) -> bool:
    return bool(_ICON_FONT.search(name))


def _font_name(font: int) -> str:
    """Return the base name of a font, given its address."""
    room = ctypes.create_string_buffer(256)
    call.get_font_name(font, ctypes.addressof(room), 256)
    return room.value.decode("latin-1")
