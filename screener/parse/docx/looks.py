"""How letters of a DOCX look: run properties, and the styles that they come from.

Properties add up from the document's defaults over the styles of table, paragraph and letters to
the run's own, each style over the one that it is based on.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from screener.parse.docx.colours import (
    Theme,
    drawn_colour,
    highlight_colour,
    shade_colour,
    text_colour,
)
from screener.parse.package.look import PLAIN, USUAL_SIZE, Colour, Look
from screener.parse.package.xmlevents import Node, Walker

#: A style is based on few others; more are a circle.
_LONGEST_CHAIN = 30
#: Letters squeezed to less than so many hundredths of their width cannot be read.
_NARROWEST = 10
#: Of 100,000: text fill as clear as this is not seen.
_CLEAR = 90_000


def is_on(node: Node | None) -> bool | None:
    """Return whether a property is switched on or off, None where it is not there."""
    return None if node is None else node.get("w:val") not in ("0", "false", "off", "none")


def number(text: str, usual: float = 0.0) -> float:
    """Return a number as written, or the usual one where there is none."""
    try:
        value = float(text)
    except ValueError:
        return usual
    return value if abs(value) < 1e12 else usual


def read_look(properties: Node | None, theme: Theme) -> Look:
    """Return the look that a `w:rPr` asks for."""
    if properties is None or not properties.children:
        return PLAIN
    known = {child.key: child for child in reversed(properties.children)}
    size, width, fill = known.get("w:sz"), known.get("w:w"), known.get("w14:textFill")
    colour: Colour | str | None = None
    if "w:color" in known:
        colour = text_colour(known["w:color"], theme) or ""
    if fill and (solid := fill.child("w14:solidFill")):
        colour = drawn_colour(solid, theme)
    shade = shade_colour(known["w:shd"], theme) if "w:shd" in known else None
    if "w:highlight" in known:
        shade = highlight_colour(known["w:highlight"].get("w:val")) or shade
    capitals = is_on(known.get("w:caps"))
    return Look(
        bold=is_on(known.get("w:b")),
        capitals=is_on(known.get("w:smallCaps")) if capitals is None else capitals,
        size=number(size.get("w:val"), 2 * USUAL_SIZE) / 2 if size else None,
        colour=colour,
        shade=shade,
        marked=is_on(known.get("w:vanish")),
        squeezed=number(width.get("w:val").rstrip("%"), 100) < _NARROWEST if width else None,
        clear=_is_clear(fill) if fill else None,
    )


def _is_clear(fill: Node) -> bool:
    if fill.child("w14:noFill"):
        return True
    solid = fill.child("w14:solidFill")
    colours = solid.children if solid else []
    alphas = [alpha for colour in colours for alpha in colour.children if alpha.key == "w14:alpha"]
    return any(number(alpha.get("w14:val")) >= _CLEAR for alpha in alphas)


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says by itself. `parts` are a table style's rows and columns by their names,
    each with the look of its letters and what is behind them."""

    based_on: str = ""
    look: Look = PLAIN
    heading: bool = False
    bullet: bool | None = None
    shade: Colour | str | None = None
    parts: dict[str, tuple[Look, Colour | str | None]] = field(default_factory=dict)


def is_heading(properties: Node | None) -> bool:
    """Return whether a `w:pPr` gives a paragraph a place in the outline."""
    level = properties.child("w:outlineLvl") if properties else None
    return level is not None and number(level.get("w:val"), 9) < 9


def is_item(properties: Node | None) -> bool | None:
    """Return whether a `w:pPr` makes an item of a list, None where it does not say."""
    item = properties.child("w:numPr") if properties else None
    if item is None:
        return None
    name = item.child("w:numId")
    return name is not None and name.get("w:val") != "0"


class Styles(Walker):
    """The styles part."""

    RECORDED = frozenset({"w:style", "w:docDefaults"})

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._styles: dict[str, Style] = {}
        self._resolved: dict[str, Style] = {}
        self._defaults = PLAIN
        self._default_paragraph = ""

    def recorded(self, node: Node) -> None:
        """Take a style, or the defaults of all."""
        if node.key == "w:docDefaults":
            self._defaults = read_look(node.child("w:rPrDefault", "w:rPr"), self._theme)
            return
        name, base, paragraph = node.child("w:name"), node.child("w:basedOn"), node.child("w:pPr")
        called = name.get("w:val").lower() if name else ""
        if node.get("w:type") == "paragraph" and node.get("w:default") in ("1", "true", "on"):
            self._default_paragraph = node.get("w:styleId")
        parts = {
            part.get("w:type"): (read_look(part.child("w:rPr"), self._theme), self._shade(part))
            for part in node.children
            if part.key == "w:tblStylePr"
        }
        self._styles[node.get("w:styleId")] = Style(
            base.get("w:val") if base else "",
            read_look(node.child("w:rPr"), self._theme),
            called.startswith(("heading ", "title", "subtitle")) or is_heading(paragraph),
            is_item(paragraph),
            self._shade(node),
            parts,
        )

    def _shade(self, node: Node) -> Colour | str | None:
        for owner in ("w:tcPr", "w:tblPr", "w:pPr"):
            if shade := node.child(owner, "w:shd"):
                return shade_colour(shade, self._theme)
        return None

    def style(self, name: str) -> Style:
        """Return a style with all that it takes from those it is based on."""
        if name not in self._resolved:
            self._resolved[name] = self._resolve(name)
        return self._resolved[name]

    def _resolve(self, name: str) -> Style:
        chain: list[Style] = []
        while (style := self._styles.get(name)) and len(chain) < _LONGEST_CHAIN:
            chain.append(style)
            name = style.based_on
        whole = Style()
        for style in reversed(chain):
            whole = Style(
                "",
                style.look.over(whole.look),
                style.heading or whole.heading,
                whole.bullet if style.bullet is None else style.bullet,
                whole.shade if style.shade is None else style.shade,
                whole.parts | style.parts,
            )
        return whole

    def paragraph(self, name: str, table: Look) -> tuple[Style, Look]:
        """Return the style of a paragraph and the look that its letters start from."""
        style = self.style(name or self._default_paragraph)
        return style, style.look.over(table.over(self._defaults))

    def letters(self, name: str) -> Look:
        """Return the look of a style of letters."""
        return self.style(name).look
