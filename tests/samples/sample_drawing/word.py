"""A sample resume as a Word file: name and contact in the header of the page, dates behind a tab."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.sax.saxutils import escape

from sample_drawing.content import Bullets, Content, Entry, Section
from sample_drawing.pages import INVENTED

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SPACES = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{_OFFICE}"'
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/header1.xml" ContentType="{_WORD}.header+xml"/>'
    f'<Override PartName="/word/footer1.xml" ContentType="{_WORD}.footer+xml"/></Types>'
)
#: The dates stand at the right edge of the text, as Word measures it.
_RIGHT = '<w:tabs><w:tab w:val="right" w:pos="9360"/></w:tabs>'
_ITEM = '<w:ind w:left="360" w:hanging="180"/>'


def write_docx(content: Content) -> bytes:
    """Return the Word file of a resume, whose footer says that it is invented."""
    body = "".join(part for section in content.sections for part in _section(section))
    head = _paragraph(content.name, bold=True, size=32) + _paragraph(" | ".join(content.contact))
    margins = (
        '<w:sectPr><w:headerReference w:type="default" r:id="head"/>'
        '<w:footerReference w:type="default" r:id="foot"/></w:sectPr>'
    )
    links = {"head": ("header", "header1.xml"), "foot": ("footer", "footer1.xml")}
    return _packed(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _links({"main": ("officeDocument", "word/document.xml")}),
            "word/_rels/document.xml.rels": _links(links),
            "word/document.xml": f"<w:document {_SPACES}><w:body>{body}{margins}</w:body></w:document>",
            "word/header1.xml": f"<w:hdr {_SPACES}>{head}</w:hdr>",
            "word/footer1.xml": f"<w:ftr {_SPACES}>{_paragraph(INVENTED)}</w:ftr>",
        }
    )


def _section(section: Section) -> Iterator[str]:
    yield _paragraph(section.heading, bold=True, size=26)
    for item in section.items:
        if isinstance(item, Entry):
            yield from _entry(item)
        elif isinstance(item, Bullets):
            yield from map(_point, item.points)
        else:
            yield _paragraph(item)


def _entry(entry: Entry) -> Iterator[str]:
    yield _paragraph(entry.title, behind=entry.dates, bold=True)
    yield _paragraph(", ".join(filter(None, (entry.employer, entry.place))))
    if entry.text:
        yield _paragraph(entry.text)
    yield from map(_point, entry.bullets)


def _point(text: str) -> str:
    return _paragraph(f"• {text}", properties=_ITEM)


def _paragraph(
    text: str, *, behind: str = "", bold: bool = False, size: int = 22, properties: str = ""
) -> str:
    look = f'<w:rPr>{"<w:b/>" if bold else ""}<w:sz w:val="{size}"/></w:rPr>'
    run = f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    if behind:
        properties += _RIGHT
        run += f"<w:r><w:tab/><w:t>{escape(behind)}</w:t></w:r>"
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def _links(links: dict[str, tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for name, (kind, target) in links.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def _packed(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inner in parts.items():
            archive.writestr(zipfile.ZipInfo(name), _XML + inner, zipfile.ZIP_DEFLATED)
    return out.getvalue()
