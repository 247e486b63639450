"""Colours of a DOCX: what a theme calls them, and how text, shades and shapes ask for them."""

from __future__ import annotations

from collections.abc import Mapping

from screener.parse.package.look import WHITE, Colour, hexadecimal
from screener.parse.package.xmlevents import Node, Walker

#: The names of theme colours as text uses them, and as a theme part has them.
_ROLES = {
    "background1": "lt1", "bg1": "lt1", "light1": "lt1", "text1": "dk1", "tx1": "dk1", "dark1": "dk1",
    "background2": "lt2", "bg2": "lt2", "light2": "lt2", "text2": "dk2", "tx2": "dk2", "dark2": "dk2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
_USUAL: dict[str, Colour] = {"lt1": WHITE, "dk1": (0, 0, 0)}
_HIGHLIGHTS: dict[str, Colour] = {
    "black": (0, 0, 0), "blue": (0, 0, 255), "cyan": (0, 255, 255), "green": (0, 255, 0),
    "magenta": (255, 0, 255), "red": (255, 0, 0), "yellow": (255, 255, 0), "white": WHITE,
    "darkBlue": (0, 0, 128), "darkCyan": (0, 128, 128), "darkGreen": (0, 128, 0),
    "darkMagenta": (128, 0, 128), "darkRed": (128, 0, 0), "darkYellow": (128, 128, 0),
    "darkGray": (128, 128, 128), "lightGray": (192, 192, 192),
}  # fmt: skip


class Theme(Walker):
    """The colours of a theme part by role."""

    RECORDED = frozenset({"a:clrScheme"})

    def __init__(self) -> None:
        super().__init__()
        self.colours: dict[str, Colour] = dict(_USUAL)

    def recorded(self, node: Node) -> None:
        """Take the scheme."""
        for role in node.children:
            for value in role.children[:1]:
                colour = hexadecimal(value.get("lastClr") or value.get("val"))
                if colour:
                    self.colours[role.key.removeprefix("a:")] = colour

    def named(self, name: str) -> Colour | None:
        """Return the colour that a document calls by a name."""
        return self.colours.get(_ROLES.get(name, name))


def text_colour(node: Node, theme: Theme) -> Colour | None:
    """Return the colour of `w:color`; None for the automatic one, which always stands out.
    A theme's colour goes before the value that is written beside it."""
    return _themed(node.attributes, theme, "w:themeColor", "w:themeTint", "w:themeShade") or hexadecimal(
        node.get("w:val")
    )


def shade_colour(node: Node, theme: Theme) -> Colour | str:
    """Return the colour of a `w:shd` behind text, "" where it paints none, "mixed" for patterns."""
    pattern = node.get("w:val")
    if pattern in ("", "nil", "clear"):
        fill = _themed(node.attributes, theme, "w:themeFill", "w:themeFillTint", "w:themeFillShade")
        return fill or hexadecimal(node.get("w:fill")) or ""
    over = hexadecimal(node.get("w:color")) or (0, 0, 0)
    if pattern == "solid":
        return over
    if pattern.startswith("pct") and pattern[3:].isascii() and pattern[3:].isdigit():
        return _blend(over, hexadecimal(node.get("w:fill")) or WHITE, min(int(pattern[3:6]), 100) / 100)
    return "mixed"


def highlight_colour(name: str) -> Colour | str:
    """Return the colour of a highlight, "" for none."""
    return _HIGHLIGHTS.get(name, "")


def drawn_colour(fill: Node, theme: Theme) -> Colour | str:
    """Return the colour of `a:solidFill` or `w14:solidFill`; "mixed" where it cannot be told."""
    for value in fill.children:
        name = value.get("val") or value.get("w14:val")
        kind = value.key.rpartition(":")[2]
        colour = hexadecimal(value.get("lastClr") or name) if kind != "schemeClr" else theme.named(name)
        if colour:
            return _changed(colour, value)
    return "mixed"


def _changed(colour: Colour, value: Node) -> Colour:
    """Return a drawn colour made lighter, darker or clearer, in thousandths of hundredths."""
    for child in value.children:
        kind, figures = child.key, child.get("val")
        share = min(int(figures), 200_000) / 100_000 if figures.isascii() and figures.isdigit() else 1.0
        if kind in ("a:lumMod", "a:shade"):
            colour = _blend(colour, (0, 0, 0), share)
        elif kind in ("a:tint", "a:alpha"):
            colour = _blend(colour, WHITE, share)
        elif kind == "a:lumOff":
            colour = _blend(WHITE, colour, share)
    return colour


def _blend(over: Colour, below: Colour, share: float) -> Colour:
    red, green, blue = (
        min(round(one * share + other * (1 - share)), 255) if share <= 1 else min(round(one * share), 255)
        for one, other in zip(over, below, strict=True)
    )
    return (red, green, blue)


def _themed(attributes: Mapping[str, str], theme: Theme, name: str, tint: str, shade: str) -> Colour | None:
    colour = theme.named(attributes[name]) if attributes.get(name) else None
    if colour is None:
        return None
    if share := _share(attributes.get(shade, "")):
        return _blend(colour, (0, 0, 0), share)
    if share := _share(attributes.get(tint, "")):
        return _blend(colour, WHITE, share)
    return colour


def _share(figures: str) -> float:
    """Two hexadecimal figures as a share of 255, 0 where there are none."""
    try:
        return int(figures, 16) / 255 if len(figures) == 2 else 0.0
    except ValueError:
        return 0.0
