"""The XML of an ODT → paragraphs, in one pass: styles first, then the text that uses them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from screener.parse.html.css import length
from screener.parse.odt.styles import Style, Styles
from screener.parse.package.look import MARKED, OUTSIDE, SMALLEST, TINY, WHITE, Colour, Look
from screener.parse.package.paragraphs import Gathered, Paragraph, Run
from screener.parse.package.xmlevents import Node, Walker

#: Elements whose text is no part of the page; what a span covers is not shown either.
_PASSED = frozenset(
    {
        *("text:tracked-changes", "text:note-citation", "text:ruby-text", "text:hidden-text", "text:script"),
        *("office:annotation", "office:binary-data", "office:scripts", "office:meta", "office:settings"),
        *("table:covered-table-cell", "office:forms", "text:variable-decls", "text:sequence-decls"),
    }
)
_SIGNS = {"text:s": " ", "text:tab": "\t", "text:line-break": "\n"}
_HEADED = frozenset(
    {f"style:{kind}{which}" for kind in ("header", "footer") for which in ("", "-first", "-left")}
)
#: Elements with a style whose background and visibility hold for what is within, and its family.
_SURROUNDING = {
    "table:table-cell": "table-cell",
    "table:table-row": "table-row",
    "text:section": "section",
    "draw:frame": "graphic",
    "draw:custom-shape": "graphic",
    "draw:rect": "graphic",
}
_FAR = -300.0


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read; the last of `looks` is that of the letters that come."""

    paragraph: Paragraph
    looks: list[Look]
    behind: Colour | str
    why: str
    after: list[Paragraph] = field(default_factory=list)


class Story(Walker):
    """The paragraphs of a body, or of the master pages' headers and footers."""

    RECORDED = frozenset({"style:style", "style:default-style"})

    def __init__(self, styles: Styles, gathered: Gathered) -> None:
        super().__init__()
        self.notes: list[Paragraph] = []
        self.masters: dict[str, str] = {}  # name → the master page that follows
        self.margins: dict[tuple[str, str], list[Paragraph]] = {}
        self.pages: list[str] = []
        self.begins_page = False
        self.pictures = False
        self._styles = styles
        self._gathered = gathered
        self._master = ""
        self._out: list[list[Paragraph]] = [gathered.paragraphs]
        self._open: list[_Open] = []
        self._items: list[bool] = []  # whether each open list item has still to get its mark
        self._around: list[tuple[Colour | str, str]] = [(WHITE, "")]

    @property
    def full(self) -> bool:
        """Whether there is as much text as is read of one file."""
        return self._gathered.full

    def recorded(self, node: Node) -> None:
        """Take a style."""
        self._styles.add(node)

    def opened(self, key: str, attributes: Mapping[str, str]) -> bool:
        """Return whether there may be text within."""
        # Descriptions of pictures and whatever later versions bring.
        if key in _PASSED or key.startswith("?:") or key in ("svg:title", "svg:desc"):
            return False
        if key == "style:master-page":
            self._master = attributes.get("style:name", "")
            self.masters[self._master] = attributes.get("style:next-style-name", "")
        elif key in _HEADED:
            if attributes.get("style:display") == "false":
                return False
            self._out.append(self.margins.setdefault((self._master, key), []))
        elif key == "text:note-body":
            self._out.append(self.notes)
        elif key in _SURROUNDING:
            self._surround(key, attributes)
        elif key in ("text:list-item", "text:list-header"):
            self._items.append(key == "text:list-item")
        elif key in ("text:p", "text:h"):
            self._begin(key, attributes)
        elif key == "draw:image":
            self.pictures = True
        elif self._open:
            self._within(key, attributes)
        return True

    def _surround(self, key: str, attributes: Mapping[str, str]) -> None:
        named = next((value for name, value in attributes.items() if name.endswith(":style-name")), "")
        style = self._styles.style(_SURROUNDING[key], named)
        behind, why = self._around[-1]
        if attributes.get("text:display") == "none" or attributes.get("table:visibility") == "collapse":
            why = why or MARKED
        sizes = [length(attributes.get(name, "")) for name in ("svg:width", "svg:height")]
        moves = [length(attributes.get(name, "")) for name in ("svg:x", "svg:y")]
        if any(size is not None and size < SMALLEST for size in sizes):
            why = why or TINY
        if any(move is not None and move < _FAR for move in moves):
            why = why or OUTSIDE
        self._around.append((style.behind or behind, why or style.why))

    def _begin(self, key: str, attributes: Mapping[str, str]) -> None:
        style = self._style("paragraph", attributes)
        if style.page:
            self.begins_page = self.begins_page or not (self._gathered.paragraphs or self._open)
            self.pages.append(style.page)
        behind, why = self._around[-1]
        paragraph = Paragraph([], bool(self._items and self._items[-1]), key == "text:h" or style.heading)
        if self._items:
            self._items[-1] = False
        self._open.append(_Open(paragraph, [style.look], style.behind or behind, why or style.why))

    def _style(self, family: str, attributes: Mapping[str, str]) -> Style:
        return self._styles.style(family, attributes.get("text:style-name", ""))

    def _within(self, key: str, attributes: Mapping[str, str]) -> None:
        now = self._open[-1]
        if key in ("text:span", "text:a"):
            now.looks.append(self._style("text", attributes).look.over(now.looks[-1]))
        elif key in _SIGNS:
            self._add(_SIGNS[key])
        elif key == "text:hidden-paragraph" and attributes.get("text:is-hidden") == "true":
            now.why = now.why or MARKED

    def closed(self, key: str) -> None:
        """Take note that an element ends."""
        if key in _HEADED or key == "text:note-body":
            self._out.pop()
        elif key in _SURROUNDING:
            self._around.pop()
        elif key in ("text:list-item", "text:list-header"):
            self._items.pop()
        elif key in ("text:p", "text:h"):
            self._finish()
        elif key in ("text:span", "text:a") and self._open and len(self._open[-1].looks) > 1:
            self._open[-1].looks.pop()

    def _finish(self) -> None:
        done = self._open.pop()
        ready = [done.paragraph, *done.after] if done.paragraph.runs else done.after
        # Boxes come after the paragraph they are anchored in, notes at the end of the body.
        in_body = self._out[-1] is self._gathered.paragraphs
        (self._open[-1].after if self._open and in_body else self._out[-1]).extend(ready)

    def text(self, letters: str) -> None:
        """Take letters; line breaks in the file are blanks."""
        if self._open:
            self._add(letters.replace("\n", " ").replace("\t", " "))

    def _add(self, letters: str) -> None:
        now = self._open[-1]
        look = now.looks[-1]
        why = now.why or look.why_unseen(now.behind)
        run = Run(letters, look.points, bool(look.bold), bool(look.capitals), why)
        self._gathered.add(now.paragraph, run)
