"""DOCX → `Document`. Nothing is unpacked to disk, run or fetched; what a file would load from
elsewhere is not looked at, and said."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from screener.errors import SourceError
from screener.parse.docx.colours import Theme
from screener.parse.docx.looks import Styles, is_on
from screener.parse.docx.shapes import Surround
from screener.parse.docx.story import Setting, Story
from screener.parse.notes import note
from screener.parse.package.flow import Flow, write_flow
from screener.parse.package.look import WHITE, hexadecimal
from screener.parse.package.opened import Package
from screener.parse.package.paragraphs import Gathered, Paragraph, each_once
from screener.parse.package.xmlevents import Node, Walker, walk
from screener.values import Document, Flag, Source

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#: Styles, settings and links of a resume have a few hundred kilobytes at most.
_MOST_BESIDE = 5_000_000


@dataclass(frozen=True, slots=True)
class _Link:
    """A relationship of a part: its id, the last word of its type, and where it leads."""

    id: str
    kind: str
    target: str
    outside: bool


class _Links(Walker):
    """The relationships of a part."""

    RECORDED = frozenset({"rel:Relationship"})

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.links: list[_Link] = []
        self._folder = folder

    def recorded(self, node: Node) -> None:
        """Take a relationship."""
        outside = node.get("TargetMode") == "External"
        target = node.get("Target")
        if not outside:
            target = posixpath.normpath(posixpath.join("/", self._folder, target)).strip("/")
        self.links.append(_Link(node.get("Id"), node.get("Type").rpartition("/")[2], target, outside))


class _Settings(Walker):
    """The few settings that decide what is shown."""

    RECORDED = frozenset({"w:evenAndOddHeaders", "w:displayBackgroundShape"})

    def __init__(self) -> None:
        super().__init__()
        self.on: set[str] = set()

    def recorded(self, node: Node) -> None:
        """Take a setting."""
        if is_on(node):
            self.on.add(node.key)


class _Background(Walker):
    """The colour behind all pages, which stands before the body."""

    RECORDED = frozenset({"w:background"})

    def __init__(self) -> None:
        super().__init__()
        self.colour = ""
        self._in_body = False

    def opened(self, key: str, attributes: object) -> bool:
        """Return whether to look further."""
        self._in_body = self._in_body or key == "w:body"
        return not self._in_body

    @property
    def full(self) -> bool:
        """Whether the body has begun."""
        return self._in_body

    def recorded(self, node: Node) -> None:
        """Take the background."""
        self.colour = node.get("w:color")


def read_docx(source: Source) -> Document:
    """Return the document of a Word file: headers, body, notes, footers.

    Raises SourceError `damaged`, `encrypted`, `too_large`, `empty`, `scanned` or `all_hidden`.
    """
    package = Package(source.data)
    main = _main_part(package)
    if main not in package:
        raise SourceError.of("damaged", "its main part is missing")
    links = _links_of(package, main)
    parts = {link.kind: link.target for link in reversed(links) if not link.outside}
    settings = _Settings()
    walk(package.unpack(parts.get("settings", ""), most=_MOST_BESIDE), settings)
    setting = _setting(package, main, parts, settings)

    gathered = Gathered()
    body = Story(setting, gathered)
    walk(package.unpack(main), body)
    even = "w:evenAndOddHeaders" in settings.on
    heads, feet = (
        list(_margin(package, setting, _targets(body, links, f"w:{kind}Reference", even=even)))
        for kind in ("header", "footer")
    )
    for kind, reference in (("footnotes", "w:footnoteReference"), ("endnotes", "w:endnoteReference")):
        wanted = frozenset(body.references[reference])
        if wanted:
            walk(package.unpack(parts.get(kind, "")), Story(setting, gathered, wanted))
    flags = list(_flags(package, [*links, *_links_of(package, parts.get("settings", ""))]))
    if body.chunks:
        flags.append(note("partial", "a document within the document was not read"))
    paragraphs = [*heads, *gathered.paragraphs, *feet]
    return write_flow(source, Flow(_TYPE, "docx", paragraphs, flags, body.pictures, gathered.full))


def _setting(package: Package, main: str, parts: Mapping[str, str], settings: _Settings) -> Setting:
    """Return the looks that all stories of the file share."""
    theme = Theme()
    walk(package.unpack(parts.get("theme", ""), most=_MOST_BESIDE), theme)
    styles = Styles(theme)
    walk(package.unpack(parts.get("styles", ""), most=_MOST_BESIDE), styles)
    background = _Background()
    walk(package.unpack(main), background)
    shown = hexadecimal(background.colour) if "w:displayBackgroundShape" in settings.on else None
    return Setting(styles, theme, Surround(shown or WHITE))


def _main_part(package: Package) -> str:
    links = _Links("")
    walk(package.unpack("_rels/.rels", most=_MOST_BESIDE), links)
    named = [link.target for link in links.links if link.kind == "officeDocument" and not link.outside]
    return next((name for name in named if name in package), "word/document.xml")


def _links_of(package: Package, part: str) -> list[_Link]:
    folder, name = posixpath.split(part)
    links = _Links(folder)
    walk(package.unpack(posixpath.join(folder, "_rels", f"{name}.rels"), most=_MOST_BESIDE), links)
    return links.links


def _targets(body: Story, links: Iterable[_Link], kind: str, *, even: bool) -> list[str]:
    """Return the parts of the headers or footers that pages show, each once, in their order."""
    known = {link.id: link.target for link in links if not link.outside}
    found: dict[str, None] = {}
    for section in body.sections:
        shown = {"default"} | ({"even"} if even else set())
        if is_on(section.child("w:titlePg")):
            shown.add("first")
        named = {node.get("w:type"): node.get("r:id") for node in section.children if node.key == kind}
        for name in ("first", "default", "even"):
            if name in shown and named.get(name) in known:
                found.setdefault(known[named[name]])
    return list(found)


def _margin(package: Package, setting: Setting, targets: Iterable[str]) -> Iterator[Paragraph]:
    """Yield the paragraphs of headers or footers, each text once."""
    return each_once(_paragraphs(package, setting, target) for target in targets)


def _paragraphs(package: Package, setting: Setting, part: str) -> list[Paragraph]:
    gathered = Gathered()
    walk(package.unpack(part), Story(setting, gathered))
    return gathered.paragraphs


def _flags(package: Package, links: Iterable[_Link]) -> Iterator[Flag]:
    if any(name.endswith("vbaproject.bin") for name in package.names):
        yield note("macros", "the file holds macros; they were not run")
    if any(link.outside and link.kind != "hyperlink" for link in links):
        yield note("remote_parts", "the file would load parts from elsewhere; they were not fetched")
    if any("/embeddings/" in name or name.endswith("oleobject.bin") for name in package.names):
        yield note("embedded_files", "the file holds other files within it; they were not opened")
