"""Style declarations as HTML and ODT write them: how letters look, what is behind them, and what
is taken off the page."""

from __future__ import annotations

import re
from collections.abc import Mapping

from screener.parse.package.look import MARKED, OUTSIDE, PLAIN, TINY, UNSEEN, WHITE, Colour, Look, hexadecimal

_NAMES: dict[str, Colour] = {
    "white": WHITE, "snow": (255, 250, 250), "ivory": (255, 255, 240), "whitesmoke": (245, 245, 245),
    "ghostwhite": (248, 248, 255), "black": (0, 0, 0), "red": (255, 0, 0), "green": (0, 128, 0),
    "blue": (0, 0, 255), "navy": (0, 0, 128), "gray": (128, 128, 128), "grey": (128, 128, 128),
    "silver": (192, 192, 192), "yellow": (255, 255, 0), "teal": (0, 128, 128),
}  # fmt: skip
_LENGTH = re.compile(r"(-?\d{0,9}\.?\d{0,9}) ?(pt|px|in|cm|mm|em|rem|pc|%|)")
_POINTS = {"pt": 1.0, "px": 0.75, "": 0.75, "in": 72.0, "cm": 28.35, "mm": 2.835, "pc": 12.0, "rem": 12.0}
_FUNCTION = re.compile(r"rgba?\(([^()]{1,60})\)")
_NUMBER = re.compile(r"\d{1,9}\.?\d{0,9}|\.\d{1,9}")
#: Boxes moved further than so many points to the left or upwards are off the page.
_FAR = -300.0
_CLEAR = 0.1


def declarations(text: str) -> dict[str, str]:
    """Return the properties of a style attribute or of a rule's body, later ones first."""
    found: dict[str, str] = {}
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        if colon:
            found[name.strip().lower()] = value.lower().replace("!important", "").strip()
    return found


def length(text: str, em: float = 12.0) -> float | None:
    """Return a length in points, None where it is none. `em` is what relative ones refer to."""
    found = _LENGTH.fullmatch(text.strip().lower())
    if found is None or not any(map(str.isdigit, found[1])):
        return None
    value = float(found[1])
    if found[2] in ("em", "%"):
        return value * em if found[2] == "em" else value * em / 100
    return value * _POINTS[found[2]]


def _colour_of(text: str) -> Colour | str:
    """Return a colour, "" for none or a clear one, "mixed" where it cannot be told."""
    text = text.strip().lower()
    if text in ("", "none", "transparent", "inherit", "initial", "currentcolor", "unset"):
        return ""
    if found := _FUNCTION.fullmatch(text):
        parts = [float(part) for part in _NUMBER.findall(found[1])]
        if len(parts) == 4 and parts[3] < _CLEAR:
            return ""
        if "%" in found[1] or len(parts) < 3:
            return "mixed"
        red, green, blue = (min(round(part), 255) for part in parts[:3])
        return (red, green, blue)
    return hexadecimal(text if text.startswith("#") else "") or _NAMES.get(text) or "mixed"


def background(properties: Mapping[str, str]) -> Colour | str:
    """Return what declarations paint behind text, "" for nothing."""
    whole = properties.get("background", "")
    if "url(" in whole or "gradient" in whole or "gradient" in properties.get("background-image", ""):
        return "mixed"
    first = whole.split(" ")[0] if "(" not in whole else whole
    return _colour_of(properties.get("background-color", first))


def look_of(properties: Mapping[str, str], em: float = 12.0) -> Look:
    """Return the look that declarations ask for; `em` is the size of the letters around."""
    if not properties:
        return PLAIN
    weight, size = properties.get("font-weight", ""), properties.get("font-size")
    transform = properties.get("text-transform") or properties.get("font-variant")
    colour = properties.get("color")
    seen = properties.get("visibility")
    return Look(
        bold=weight in ("bold", "bolder", "600", "700", "800", "900") if weight else None,
        capitals=transform in ("uppercase", "small-caps") if transform else None,
        size=length(size, em) if size else None,
        colour=None if colour in (None, "inherit") else _colour_of(colour),
        marked=seen in ("hidden", "collapse") if seen else None,
        clear=not _colour_of(colour) and colour != "inherit" if colour else None,
    )


def why_gone(properties: Mapping[str, str]) -> str:
    """Return why nothing within an element is seen, whatever is said further inside; "" if it is."""
    if properties.get("display") == "none":
        return MARKED
    opacity = _NUMBER.fullmatch(properties.get("opacity", ""))
    if opacity and float(opacity[0]) < _CLEAR:
        return UNSEEN
    moves = ("left", "top", "text-indent", "margin-left", "margin-top")
    if any((length(properties.get(name, "")) or 0.0) < _FAR for name in moves):
        return OUTSIDE
    clipped = properties.get("overflow") in ("hidden", "clip")
    sizes = [length(properties.get(name, "")) for name in ("width", "height", "max-height", "max-width")]
    if clipped and any(size is not None and size < 2.5 for size in sizes):
        return TINY
    return ""
