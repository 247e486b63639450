"""Makes small DOCX and ODT files of XML, for tests of reading."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_SPACES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": _OFFICE,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for prefix, space in {
        "office": "office", "text": "text", "table": "table", "draw": "drawing",
        "style": "style", "fo": "xsl-fo-compatible", "svg": "svg-compatible",
    }.items()
)  # fmt: skip


def pack(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP file of the parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def xml(root: str, inner: str) -> str:
    """Return a part of a DOCX."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_SPACES}>{inner}</w:{root}>'


def relationships(links: Mapping[str, tuple[str, str]], outside: str = "") -> str:
    """Return a part of relationships: id → (kind, target), and more as written."""
    lines = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for name, (kind, target) in links.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}">{lines}{outside}</Relationships>'


def docx_parts(body: str, *, outside: str = "", **stories: str) -> dict[str, str | bytes]:
    """Return the parts of a DOCX with a body; `stories` are the insides of styles, settings,
    header1, footer1, footnotes, ...; a header's relationship has its name as id."""
    roots = {"header": "hdr", "footer": "ftr", "theme": "theme"}
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relationships({"r1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": xml("document", f"<w:body>{body}</w:body>"),
    }
    links = {}
    for name, inner in stories.items():
        kind = name.rstrip("0123456789")
        parts[f"word/{name}.xml"] = xml(roots.get(kind, name), inner)
        links[name] = (kind, f"{name}.xml")
    parts["word/_rels/document.xml.rels"] = relationships(links, outside)
    return parts


def make_docx(body: str, *, outside: str = "", **stories: str) -> bytes:
    """Return a DOCX; see `docx_parts`."""
    return pack(docx_parts(body, outside=outside, **stories))


def run(text: str, properties: str = "") -> str:
    """Return a run with properties as written in `w:rPr`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def par(*runs: str, properties: str = "") -> str:
    """Return a paragraph of runs, or of bare texts."""
    inner = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def cell(*paragraphs: str, properties: str = "") -> str:
    """Return a table cell."""
    inner = "".join(each if each.startswith("<") else par(each) for each in paragraphs)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def table(*rows: list[str], properties: str = "") -> str:
    """Return a table of rows of cells."""
    inner = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{inner}</w:tbl>"


def box(
    *paragraphs: str, fill: str = "", anchor: str = '<wp:extent cx="2000000" cy="900000"/>', alt: str = ""
) -> str:
    """Return a run that holds a text box, with `alt` as what older programs show."""
    inner = "".join(each if each.startswith("<") else par(each) for each in paragraphs)
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        f"{anchor}<a:graphic><a:graphicData><wps:wsp><wps:spPr>{fill}</wps:spPr>"
        f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{par(alt or 'older text')}</w:txbxContent>"
        "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def style(name: str, inner: str, *, kind: str = "paragraph", base: str = "", more: str = "") -> str:
    """Return a style of a DOCX, whose id is its name."""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}" {more}><w:name w:val="{name}"/>{based}{inner}</w:style>'
    )


def make_odt(body: str, *, automatic: str = "", styles: str = "", master: str = "", **more: str) -> bytes:
    """Return an ODT with a body, automatic styles, styles and master pages; `more` are parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr(
            "content.xml",
            f"<office:document-content {_ODF}><office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        archive.writestr(
            "styles.xml",
            f"<office:document-styles {_ODF}><office:styles>{styles}</office:styles>"
            f"<office:master-styles>{master}</office:master-styles></office:document-styles>",
        )
        for name, content in more.items():
            archive.writestr(name, content)
    return out.getvalue()
