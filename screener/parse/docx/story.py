"""One story of a DOCX (body, header, footer or notes) → paragraphs, in one pass over its XML.

Text lives in paragraphs, tables within tables, text boxes, content controls and tracked
insertions; deletions, field codes and the second version of a text box for older programs
(Fallback) are passed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from screener.parse.docx.colours import Theme, shade_colour
from screener.parse.docx.looks import Styles, is_heading, is_item, number, read_look
from screener.parse.docx.shapes import (
    Anchor,
    Surround,
    Table,
    in_cell,
    in_drawn,
    in_row,
    in_shape,
    is_flat,
)
from screener.parse.package.look import MARKED, PLAIN, TINY, Colour, Look
from screener.parse.package.paragraphs import Gathered, Paragraph, Run
from screener.parse.package.xmlevents import Node, Walker

_PASSED = frozenset(
    {
        *("w:del", "w:moveFrom", "w:delText", "w:instrText", "w:delInstrText", "w:rt"),
        *("w:sdtPr", "w:sdtEndPr", "w:pPrChange", "w:rPrChange", "w:txbxContentChange"),
    }
)
_SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
_DRAWN = frozenset({"v:shape", "v:rect", "v:roundrect", "v:oval", "v:line", "v:polyline"})
#: Elements that change what surrounds the paragraphs within.
_SURROUNDING = frozenset({"w:tr", "w:tc", "w:drawing", "w:pict", "wps:wsp", "w:txbxContent"}) | _DRAWN
#: What Word knows of later kinds of drawings; for others it takes the fallback.
_KNOWN_KINDS = ("wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "a14", "cx", "am3d", "aink")


@dataclass(frozen=True, slots=True)
class Setting:
    """What all stories of a document share."""

    styles: Styles
    theme: Theme
    page: Surround


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read; text boxes anchored in it come after it."""

    paragraph: Paragraph
    around: Surround
    base: Look
    run: Look
    shade: Colour | str = ""
    after: list[Paragraph] = field(default_factory=list)


class Story(Walker):
    """The paragraphs of a story, and what the document says beside them."""

    RECORDED = frozenset(
        {"w:rPr", "w:pPr", "w:tblPr", "w:trPr", "w:tcPr", "w:sectPr", "wps:spPr", "wps:style"}
    )

    def __init__(self, setting: Setting, gathered: Gathered, notes: frozenset[str] | None = None) -> None:
        """`notes` are the ids of the footnotes to read, where the story is made of such."""
        super().__init__()
        self.sections: list[Node] = []
        self.references: dict[str, list[str]] = {"w:footnoteReference": [], "w:endnoteReference": []}
        self.pictures = False
        self.chunks = False
        self._setting = setting
        self._gathered = gathered
        self._notes = notes
        self._at = ""
        self._axis = ""
        self._open: list[_Open] = []
        self._tables: list[Table] = []
        self._around: list[Surround] = [setting.page]
        self._anchors: list[Anchor] = []
        self._chosen: list[bool] = []
        self._fields: list[bool] = []  # whether we are in the code of each open field

    @property
    def full(self) -> bool:
        """Whether there is as much text as is read of one file."""
        return self._gathered.full

    # ------------------------------------------------ elements

    def opened(self, key: str, attributes: Mapping[str, str]) -> bool:
        """Return whether there may be text within."""
        self._at = key
        if key in _PASSED or not self._is_chosen(key, attributes):
            return False
        if key in ("w:footnote", "w:endnote"):
            return self._notes is None or attributes.get("w:id", "") in self._notes
        if key in _SURROUNDING:
            self._surround(key, attributes)
        if key == "w:p":
            self._begin()
        elif key == "w:tbl":
            self._tables.append(Table())
        elif self._open:
            self._within(key, attributes)
        self._place(key, attributes)
        return True

    def _is_chosen(self, key: str, attributes: Mapping[str, str]) -> bool:
        """Of alternatives, the first that Word knows."""
        if key == "mc:AlternateContent":
            self._chosen.append(False)
        elif key in ("mc:Choice", "mc:Fallback") and self._chosen:
            known = all(kind.startswith(_KNOWN_KINDS) for kind in attributes.get("Requires", "").split())
            if self._chosen[-1] or not known:
                return False
            self._chosen[-1] = True
        return True

    def _surround(self, key: str, attributes: Mapping[str, str]) -> None:
        around = self._around[-1]
        if key == "w:tr" and self._tables:
            self._tables[-1].row += 1
            self._tables[-1].cell = -1
        elif key == "w:tc" and self._tables:
            self._tables[-1].cell += 1
            around = self._tables[-1].surround(around)
        elif key in ("w:drawing", "w:pict"):
            self._anchors.append(Anchor())
            around = replace(around, behind=self._setting.page.behind, table=PLAIN)
        elif key == "w:txbxContent" and self._anchors:
            around = replace(around, why=self._anchors[-1].why_unseen() or around.why)
        elif key in _DRAWN:
            around = in_drawn(around, attributes)
        self._around.append(around)

    def _place(self, key: str, attributes: Mapping[str, str]) -> None:
        """Take what an element says about its drawing, and what is worth a flag."""
        if key in ("a:blip", "v:imagedata"):
            self.pictures = True
        elif key == "w:altChunk":
            self.chunks = True
        elif not self._anchors:
            return
        elif key in ("wp:positionH", "wp:positionV"):
            self._axis = key
        elif key == "wp:extent":
            self._anchors[-1].wide = number(attributes.get("cx", ""), 1e6)
            self._anchors[-1].high = number(attributes.get("cy", ""), 1e6)
        elif key == "wp:docPr":
            self._anchors[-1].hidden = attributes.get("hidden") in ("1", "true")

    def closed(self, key: str) -> None:
        """Take note that an element ends."""
        self._at = ""
        if key in _SURROUNDING:
            self._around.pop()
        if key == "w:p" and self._open:
            self._finish()
        elif key == "w:tbl":
            self._tables.pop()
        elif key in ("w:drawing", "w:pict"):
            self._anchors.pop()
        elif key == "mc:AlternateContent":
            self._chosen.pop()
        elif key == "w:r" and self._open:
            self._open[-1].run = self._open[-1].base

    def recorded(self, node: Node) -> None:
        """Take properties: those of the innermost thing that is open."""
        theme = self._setting.theme
        if node.key == "w:sectPr":
            self.sections.append(node)
        elif node.key == "w:tblPr" and self._tables:
            self._tables[-1].read(node, self._setting.styles)
        elif node.key == "w:trPr":
            self._around[-1] = in_row(self._around[-1], node)
        elif node.key == "w:tcPr":
            self._around[-1] = in_cell(self._around[-1], node, theme)
        elif node.key in ("wps:spPr", "wps:style"):
            self._around[-1] = in_shape(self._around[-1], node, theme)
        elif node.key == "w:pPr" and self._open:
            self._shape(node)
        elif node.key == "w:rPr" and self._open:
            name = node.child("w:rStyle")
            letters = self._setting.styles.letters(name.get("w:val")) if name else PLAIN
            self._open[-1].run = read_look(node, theme).over(letters.over(self._open[-1].base))

    # ------------------------------------------------ paragraphs

    def _begin(self) -> None:
        around = self._around[-1]
        style, base = self._setting.styles.paragraph("", around.table)
        paragraph = Paragraph([], bool(style.bullet), style.heading)
        self._open.append(_Open(paragraph, around, base, base, style.shade or ""))

    def _shape(self, properties: Node) -> None:
        """Take the properties of the paragraph that is open."""
        now = self._open[-1]
        name = properties.child("w:pStyle")
        style, now.base = self._setting.styles.paragraph(name.get("w:val") if name else "", now.around.table)
        now.run = now.base
        item = is_item(properties)
        now.paragraph.bullet = bool(style.bullet if item is None else item)
        now.paragraph.heading = style.heading or is_heading(properties)
        shade = properties.child("w:shd")
        now.shade = (shade_colour(shade, self._setting.theme) if shade else style.shade) or ""
        if is_flat(properties):
            now.around = replace(now.around, why=now.around.why or TINY)
        if section := properties.child("w:sectPr"):
            self.sections.append(section)

    def _finish(self) -> None:
        done = self._open.pop()
        self._fields = [False] * len(self._fields)
        ready = [done.paragraph, *done.after] if done.paragraph.runs else done.after
        (self._open[-1].after if self._open else self._gathered.paragraphs).extend(ready)

    def _within(self, key: str, attributes: Mapping[str, str]) -> None:
        """Take an element within a paragraph."""
        if key in _SIGNS:
            self._add(_SIGNS[key])
        elif key == "w:sym":
            code = attributes.get("w:char", "")
            # Symbol fonts have their bullets and boxes at places of private use.
            if len(code) == 4 and code.isalnum() and code.isascii():
                self._add(chr(_number_of(code)))
        elif key == "w:fldChar":
            kind = attributes.get("w:fldCharType")
            if kind == "begin":
                self._fields.append(True)
            elif self._fields and kind == "separate":
                self._fields[-1] = False
            elif self._fields and kind == "end":
                self._fields.pop()
        elif key in self.references and not self._look()[1]:
            self.references[key].append(attributes.get("w:id", ""))

    def _look(self) -> tuple[Look, str]:
        """Return the look of the letters that come, and why they are not seen."""
        now = self._open[-1]
        why = now.around.why or (MARKED if any(self._fields) else "")
        return now.run, why or now.run.why_unseen(now.shade or now.around.behind)

    def _add(self, letters: str) -> None:
        now = self._open[-1]
        if now.around.deleted:
            return
        look, why = self._look()
        run = Run(letters, look.points, bool(look.bold), bool(look.capitals), why)
        self._gathered.add(now.paragraph, run)

    def text(self, letters: str) -> None:
        """Take letters, and the offsets of drawings, which are written as text."""
        if self._at in ("w:t", "m:t") and self._open:
            self._add(letters.replace("\n", " "))
        elif self._at == "wp:posOffset" and self._anchors:
            if self._axis == "wp:positionH":
                self._anchors[-1].across = number(letters)
            else:
                self._anchors[-1].down = number(letters)


def _number_of(code: str) -> int:
    """Return the number that hexadecimal figures mean, that of a blank where they mean none."""
    try:
        return int(code, 16)
    except ValueError:
        return ord(" ")
