"""XML as a stream of events, read without ever building the whole tree, resolving an entity or
opening anything else. A document type declaration is refused: no word processor writes one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import ClassVar

from lxml import etree

from screener.errors import SourceError

#: Elements deeper than this are no document that a person made.
_DEEPEST = 250
#: A group of properties has a few dozen elements.
_MOST_RECORDED = 5_000

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
}


@lru_cache(maxsize=4096)
def short(name: str) -> str:
    """Return a name as prefix and local part, "w:p"; "?" stands for a namespace of no interest,
    and names without one stay as they are."""
    if not name.startswith("{"):
        return name
    space, _, local = name[1:].rpartition("}")
    return f"{_PREFIXES.get(space, '?')}:{local}"


@dataclass(slots=True)
class Node:
    """An element kept whole: its short name, attributes and elements within."""

    key: str
    attributes: dict[str, str]
    children: list[Node] = field(default_factory=list)

    def child(self, *path: str) -> Node | None:
        """Return the first element at the end of a path of short names."""
        node: Node | None = self
        for key in path:
            node = next((child for child in node.children if child.key == key), None) if node else None
        return node

    def get(self, name: str) -> str:
        """Return an attribute, "" where there is none."""
        return self.attributes.get(name, "")


class Walker:
    """Receives the events of one XML part; a reader overrides the four hooks below.

    Elements named in `RECORDED` are handed over whole, as a `Node`, when they end; what stands
    in an element for which `opened` returns False is passed over.
    """

    RECORDED: ClassVar[frozenset[str]] = frozenset()

    def __init__(self) -> None:
        self._depth = 0
        self._passing = 0
        self._recording: list[Node] = []
        self._recorded = 0

    # ------------------------------------------------ hooks

    def opened(self, key: str, attributes: Mapping[str, str]) -> bool:
        """Return whether to look into an element that begins."""
        return True

    def closed(self, key: str) -> None:
        """Take note that an element ends."""

    def recorded(self, node: Node) -> None:
        """Take an element that was kept whole."""

    def text(self, letters: str) -> None:
        """Take letters that stand in the element opened last."""

    @property
    def full(self) -> bool:
        """Whether enough was read."""
        return False

    # ------------------------------------------------ what the parser calls

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise SourceError.of("damaged", "its parts are nested too deeply")
        if self._passing:
            self._passing += 1
            return
        key = short(tag)
        known = {short(name): value for name, value in attributes.items()}
        if self._recording or key in self.RECORDED:
            self._record(Node(key, known))
        elif not self.opened(key, known):
            self._passing = 1

    def _record(self, node: Node) -> None:
        self._recorded = self._recorded + 1 if self._recording else 1
        if self._recorded > _MOST_RECORDED:
            raise SourceError.of("damaged", "its formatting has no end")
        if self._recording:
            self._recording[-1].children.append(node)
        self._recording.append(node)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        self._depth -= 1
        if self._passing:
            self._passing -= 1
        elif self._recording:
            node = self._recording.pop()
            if not self._recording:
                self.recorded(node)
        else:
            self.closed(short(tag))

    def data(self, letters: str) -> None:
        """Take letters."""
        if not self._passing and not self._recording:
            self.text(letters)

    def doctype(self, name: str | None, public: str | None, system: str | None) -> None:
        """Raises SourceError `damaged`, always."""
        raise SourceError.of("damaged", "it declares a document type")

    def close(self) -> None:
        """Take the end of the part."""


def walk(pieces: Iterable[bytes], walker: Walker) -> bool:
    """Return whether the whole part was read, or the walker was full before its end.

    Raises SourceError `damaged` for what is not well-formed XML, or declares a document type.
    """
    parser = etree.XMLParser(
        target=walker, resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False
    )
    empty = True
    try:
        for piece in pieces:
            empty = False
            parser.feed(piece)
            if walker.full:
                return False
        if not empty:
            parser.close()
    except (etree.LxmlError, ValueError) as error:
        raise SourceError.of("damaged") from error
    return True
