"""HTML → `Document`: blocks as a browser would set them, without scripts, styles and what is hidden."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from screener.errors import SourceError
from screener.parse.html.css import background, declarations, look_of, why_gone
from screener.parse.html.stylesheet import Sheet, Tag
from screener.parse.package.flow import Flow, write_flow
from screener.parse.package.look import MARKED, WHITE, Colour, Look
from screener.parse.package.paragraphs import Gathered, Paragraph, Run
from screener.parse.plain.encodings import decode
from screener.values import Document, Source

_STEP = 64_000
#: Beyond this depth browsers stop nesting as well.
_DEEPEST = 500
_PASSED = frozenset(
    {
        *("script", "template", "noscript", "title", "meta", "link", "object", "iframe", "embed", "svg"),
        *("textarea", "select", "datalist", "audio", "video", "canvas", "map", "math", "base"),
    }
)
_BLOCKS = frozenset(
    {
        *("html", "body", "p", "div", "section", "article", "header", "footer", "main", "aside", "nav"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th"),
        *("thead", "tbody", "tfoot", "caption", "blockquote", "pre", "address", "figure", "figcaption"),
        *("form", "fieldset", "legend", "details", "summary", "center", "hr"),
    }
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt"})
_BOLD = frozenset({"b", "strong", "th", *_HEADINGS})


@dataclass(frozen=True, slots=True)
class _Element:
    tag: Tag
    look: Look
    behind: Colour | str
    why: str
    kept: bool  # line breaks of the source are kept


class _Walker:
    """Receives the events of the parser."""

    def __init__(self, gathered: Gathered) -> None:
        self.pictures = False
        self._gathered = gathered
        self._now = Paragraph()
        self._sheet = Sheet()
        self._in_sheet = False
        self._rules: list[str] = []
        self._passing = 0
        root = _Element(Tag(""), Look(size=12.0), WHITE, "", kept=False)
        self._stack: list[_Element] = [root]
        self._tags: list[Tag] = [root.tag]

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""
        if self._passing or name in _PASSED:
            self._passing += 1
            return
        if len(self._stack) > _DEEPEST:
            raise SourceError.of("damaged", "its parts are nested too deeply")
        element = self._element(name, attributes)
        self._stack.append(element)
        self._tags.append(element.tag)
        self._in_sheet = name == "style"
        self.pictures = self.pictures or name == "img"
        if name in _BLOCKS:
            self._end()
            self._now.heading |= name in _HEADINGS
            self._now.bullet |= name == "li"
        elif name == "br":
            self._add("\n")

    def _element(self, name: str, attributes: Mapping[str, str]) -> _Element:
        around = self._stack[-1]
        marks = {f".{each}" for each in attributes.get("class", "").split()}
        tag = Tag(name, frozenset(marks | ({f"#{attributes['id']}"} if attributes.get("id") else set())))
        properties = self._sheet.properties(tag, self._tags)
        properties |= declarations(attributes.get("style", ""))
        for attribute, wanted in (("color", "color"), ("bgcolor", "background-color")):
            if attribute in attributes:
                properties.setdefault(wanted, attributes[attribute].strip().lower())
        own = look_of(properties, around.look.points)
        if name in _BOLD and own.bold is None:
            own = Look(bold=True).over(own)
        why = why_gone(properties) or (MARKED if "hidden" in attributes else "")
        kept = name == "pre" or properties.get("white-space", "").startswith("pre")
        return _Element(
            tag, own.over(around.look), background(properties) or around.behind, around.why or why,
            kept or around.kept,
        )  # fmt: skip

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self._passing:
            self._passing -= 1
            return
        if len(self._stack) > 1:
            self._stack.pop()
            self._tags.pop()
        self._in_sheet = False
        if name == "style":
            self._sheet.add("".join(self._rules))
            self._rules.clear()
        elif name in _BLOCKS:
            self._end()
            self._now = Paragraph()

    def data(self, letters: str) -> None:
        """Take letters."""
        if self._passing:
            return
        if self._in_sheet:
            self._rules.append(letters)
        elif self._stack[-1].kept:
            self._add(letters)
        elif letters.strip() or self._now.runs:
            self._add(letters.replace("\n", " ").replace("\t", " "))

    def _add(self, letters: str) -> None:
        element = self._stack[-1]
        look = element.look
        why = element.why or look.why_unseen(element.behind)
        run = Run(letters, look.points, bool(look.bold), bool(look.capitals), why)
        self._gathered.add(self._now, run)

    def _end(self) -> None:
        if any(run.text.strip() for run in self._now.runs):
            self._gathered.paragraphs.append(self._now)
            self._now = Paragraph()
        else:
            # The first block within an item of a list is the item, within a heading the heading.
            self._now = Paragraph(bullet=self._now.bullet, heading=self._now.heading)

    def close(self) -> None:
        """Take the end of the file."""
        self._end()


def read_html(source: Source) -> Document:
    """Return the document of a web page that was saved as a file.

    Raises SourceError `damaged`, `not_text`, `empty`, `scanned` or `all_hidden`.
    """
    decoded = decode(source.data)
    if decoded is None:
        raise SourceError.of("not_text")
    gathered = Gathered()
    walker = _Walker(gathered)
    parser = etree.HTMLParser(target=walker, no_network=True, huge_tree=False, encoding="utf-8")
    try:
        for piece in _pieces(decoded[0]):
            parser.feed(piece)
            if gathered.full:
                break
        parser.close()
    except (etree.LxmlError, ValueError) as error:
        raise SourceError.of("damaged") from error
    flow = Flow(
        "text/html",
        f"html {decoded[1]}",
        gathered.paragraphs,
        pictures=walker.pictures,
        cut=gathered.full,
    )
    return write_flow(source, flow)


def _pieces(text: str) -> Iterator[bytes]:
    # A declared encoding was true of the bytes that were, not of these.
    for at in range(0, len(text), _STEP):
        yield text[at : at + _STEP].replace("\x00", "").encode("utf-8", "replace")
