"""ODT → `Document`, by the rules of packages: nothing unpacked to disk, run or fetched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screener.errors import SourceError
from screener.parse.notes import note
from screener.parse.odt.story import Story
from screener.parse.odt.styles import Styles
from screener.parse.package.flow import Flow, write_flow
from screener.parse.package.opened import Package
from screener.parse.package.paragraphs import Gathered, Paragraph, each_once
from screener.parse.package.xmlevents import Walker, walk
from screener.values import Document, Flag, Source

_TYPE = "application/vnd.oasis.opendocument.text"
_CONTENT, _STYLES = "content.xml", "styles.xml"


class _Manifest(Walker):
    """The list of parts, which says whether they are encrypted."""

    locked = False

    def opened(self, key: str, attributes: object) -> bool:
        """Return True, and take note of encryption."""
        self.locked = self.locked or key == "manifest:encryption-data"
        return True


def read_odt(source: Source) -> Document:
    """Return the document of an OpenDocument text: headers, body, notes, footers.

    Raises SourceError `damaged`, `encrypted`, `too_large`, `empty`, `scanned` or `all_hidden`.
    """
    package = Package(source.data)
    manifest = _Manifest()
    walk(package.unpack("META-INF/manifest.xml"), manifest)
    if manifest.locked:
        raise SourceError.of("encrypted")
    if _CONTENT not in package:
        raise SourceError.of("damaged", "its main part is missing")
    styles = Styles()
    margins = Story(styles, Gathered())
    walk(package.unpack(_STYLES), margins)
    gathered = Gathered()
    body = Story(styles, gathered)
    walk(package.unpack(_CONTENT), body)
    pages = _pages(body, margins)
    heads, feet = (_margin(margins, pages, f"style:{kind}") for kind in ("header", "footer"))
    flow = Flow(
        _TYPE,
        "odt",
        [*heads, *gathered.paragraphs, *body.notes, *feet],
        flags=list(_flags(package)),
        pictures=body.pictures,
        cut=gathered.full,
    )
    return write_flow(source, flow)


def _pages(body: Story, margins: Story) -> list[str]:
    """Return the master pages that the document uses: those named by its paragraphs, the usual one where the
    first paragraph names none, and whatever follows each."""
    usual = "Standard" if "Standard" in margins.masters else next(iter(margins.masters), "")
    waiting = ([] if body.begins_page else [usual]) + body.pages
    found: dict[str, None] = {}
    while waiting:
        name = waiting.pop(0)
        if name in margins.masters and name not in found:
            found[name] = None
            waiting.append(margins.masters[name])
    return list(found)


def _margin(margins: Story, pages: Iterable[str], kind: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of the headers or footers that pages show, each text once."""
    names = (f"{kind}-first", kind, f"{kind}-left")
    return each_once(margins.margins.get((page, name), []) for page in pages for name in names)


def _flags(package: Package) -> Iterator[Flag]:
    if any(name.startswith(("basic/", "scripts/")) for name in package.names):
        yield note("macros", "the file holds macros; they were not run")
    if any(name.startswith("object ") for name in package.names):
        yield note("embedded_files", "the file holds other files within it; they were not opened")
