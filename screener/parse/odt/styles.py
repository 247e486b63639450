"""Styles of an ODT: each with what it takes from its parents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from screener.parse.html.css import background, length, look_of
from screener.parse.package.look import MARKED, PLAIN, SMALLEST, TINY, Colour, Look
from screener.parse.package.xmlevents import Node

_LONGEST_CHAIN = 30
_NARROWEST = 10.0
_PROPERTIES = (
    "style:text-properties",
    "style:paragraph-properties",
    "style:table-cell-properties",
    "style:section-properties",
    "style:graphic-properties",
    "style:table-row-properties",
)


@dataclass(frozen=True, slots=True)
class Style:
    """A style of letters, paragraphs, cells, sections or frames. `page` names the master page
    that a paragraph begins, `why` says why nothing within is seen."""

    look: Look = PLAIN
    behind: Colour | str = ""
    why: str = ""
    page: str = ""
    heading: bool = False


class Styles:
    """The styles of a file by family and name."""

    def __init__(self) -> None:
        self._nodes: dict[tuple[str, str], Node] = {}
        self._known: dict[tuple[str, str], Style] = {}

    def add(self, node: Node) -> None:
        """Take a `style:style` or `style:default-style`, whose name is empty."""
        self._nodes[node.get("style:family"), node.get("style:name")] = node
        self._known.clear()

    def style(self, family: str, name: str) -> Style:
        """Return a style over its parents and the default of its family."""
        key = (family, name)
        if key not in self._known:
            self._known[key] = self._resolve(family, name)
        return self._known[key]

    def _resolve(self, family: str, name: str) -> Style:
        chain: list[Node] = []
        while (node := self._nodes.get((family, name))) and len(chain) < _LONGEST_CHAIN:
            chain.append(node)
            name = node.get("style:parent-style-name")
            if not name:
                break
        if family == "paragraph" and (usual := self._nodes.get((family, ""))):
            chain.append(usual)
        style = Style()
        for node in reversed(chain):
            style = _over(node, style)
        return style


def _over(node: Node, below: Style) -> Style:
    look, behind, why = below.look, below.behind, below.why
    for group in node.children:
        if group.key not in _PROPERTIES:
            continue
        plain = {name.removeprefix("fo:"): value for name, value in group.attributes.items()}
        if group.key == "style:text-properties":
            look = _look(group, plain, look.points).over(look)
        else:
            behind = _behind(group, plain) or behind
            why = _why(group, plain) or why
    called = (node.get("style:display-name") or node.get("style:name")).lower()
    heading = called.startswith(("heading ", "heading_20_", "title", "subtitle"))
    return Style(
        look, behind, why, node.get("style:master-page-name") or below.page, heading or below.heading
    )


def _look(group: Node, plain: Mapping[str, str], around: float) -> Look:
    look = look_of(plain, around)
    width = length(group.get("style:text-scale"), 100.0)
    automatic = group.get("style:use-window-font-color") == "true"
    shade = background(plain)
    display = group.get("text:display")
    opacity = length(group.get("?:opacity"), 100.0)  # an extension of LibreOffice
    return Look(
        look.bold,
        look.capitals,
        look.size,
        "" if automatic and look.colour is None else look.colour,
        shade or None,
        display == "none" if display else None,
        width < _NARROWEST if width is not None else None,
        look.clear if opacity is None else opacity < _NARROWEST,
    )


def _behind(group: Node, plain: Mapping[str, str]) -> Colour | str:
    fill = group.get("draw:fill")
    if fill in ("gradient", "bitmap", "hatch"):
        return "mixed"
    if fill == "solid":
        return background({"background-color": group.get("draw:fill-color")})
    return background(plain)


def _why(group: Node, plain: Mapping[str, str]) -> str:
    height = length(plain.get("line-height", "").replace("normal", ""))
    if "%" in plain.get("line-height", ""):
        height = None
    if group.key == "style:table-row-properties":
        height = length(group.get("style:row-height"))
    if height is not None and height < SMALLEST:
        return TINY
    return MARKED if group.get("text:display") == "none" else ""
