"""The DOCX and ODT files of the pack."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from made_office import box, cell, docx_parts, make_docx, make_odt, pack, par, run, style, table

from .story import PLANTED, SEEN, Case, tags, words_of

WHITE = '<w:color w:val="FFFFFF"/>'
RUNS = {
    "vanish": "<w:vanish/>",
    "white": WHITE,
    "near_white": '<w:color w:val="F5F5F5"/>',
    "theme_white": '<w:color w:val="000000" w:themeColor="background1"/>',
    "highlight": '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>',
    "shade": '<w:color w:val="336699"/><w:shd w:val="clear" w:fill="336699"/>',
    "one_point": '<w:sz w:val="2"/>',
    "squeezed": '<w:w w:val="1"/>',
    "no_fill": "<w14:textFill><w14:noFill/></w14:textFill>",
    "clear": '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/>'
    "</w14:srgbClr></w14:solidFill></w14:textFill>",
}


def docx_lines(lines: tuple[str, ...], properties: str = "", *, more: str = "") -> str:
    """Return lines as paragraphs of one run each."""
    return "".join(par(run(escape(line), properties), properties=more) for line in lines)


def _hidden_docx() -> Iterator[tuple[str, bytes, tuple[str, ...]]]:
    honest, told = docx_lines(SEEN), words_of()
    for name, properties in RUNS.items():
        yield name, make_docx(honest + docx_lines(PLANTED, properties)), told
        inner = f"<w:rPr>{properties}</w:rPr>"
        styled = docx_lines(PLANTED, '<w:rStyle w:val="Trick"/>')
        yield (
            f"{name}_style",
            make_docx(honest + styled, styles=style("Trick", inner, kind="character")),
            told,
        )
    styles = style("Base", "<w:rPr><w:vanish/></w:rPr>") + style("Trick", "", base="Base")
    inherited = docx_lines(PLANTED, more='<w:pStyle w:val="Trick"/>')
    yield "vanish_inherited", make_docx(honest + inherited, styles=styles), told
    plain, pale = docx_lines(PLANTED), docx_lines(PLANTED, WHITE)
    woven = "".join(
        par(run(escape(line)), run(" " + escape(PLANTED[number % len(PLANTED)]), WHITE))
        for number, line in enumerate(SEEN)
    )
    yield "white_woven", make_docx(woven), told
    yield "white_box", make_docx(honest + par(box(pale, fill="<a:noFill/>"))), told
    off = (
        '<wp:positionH><wp:posOffset>-90000000</wp:posOffset></wp:positionH><wp:extent cx="9000" cy="9000"/>'
    )
    yield "box_off_the_page", make_docx(honest + par(box(plain, anchor=off))), told
    gone = '<wp:docPr id="1" name="x" hidden="1"/>'
    yield "hidden_box", make_docx(honest + par(box(plain, anchor=gone))), told
    yield "white_cell", make_docx(honest + table([cell(pale)])), told
    row = f"<w:tbl><w:tr><w:trPr><w:trHeight w:hRule='exact' w:val='1'/></w:trPr>{cell(plain)}</w:tr></w:tbl>"
    yield "flat_row", make_docx(honest + row), told
    refer = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    yield "white_header", make_docx(honest + refer, header1=pale), told
    yield "header_of_no_page", make_docx(honest, header1=plain), ()
    deleted = "".join(
        par(f"<w:del w:author='x'>{run(escape(line)).replace('w:t', 'w:delText')}</w:del>")
        for line in PLANTED
    )
    yield "deleted", make_docx(honest + deleted), ()
    moved = "".join(par(f"<w:moveFrom>{run(escape(line))}</w:moveFrom>") for line in PLANTED)
    yield "moved_away", make_docx(honest + moved), ()
    yield "older_box", make_docx(honest + par(box(par(" "), alt=escape(" ".join(PLANTED))))), ()
    names = f'<w:sdt><w:sdtPr><w:alias w:val="{escape(" ".join(PLANTED))}"/></w:sdtPr></w:sdt>'
    yield "name_of_a_control", make_docx(honest + names), ()
    parts = docx_parts(honest)
    parts["docProps/core.xml"] = f"<cp>{escape(' '.join(PLANTED))}</cp>"
    parts["word/comments.xml"] = f"<x>{escape(' '.join(PLANTED))}</x>"
    yield "metadata_and_comments", pack(parts), ()


def docx_cases() -> Iterator[Case]:
    """Yield the DOCX files of the pack."""
    yield Case("control.docx", make_docx(docx_lines(SEEN)), "control")
    yield Case("in_sight.docx", make_docx(docx_lines(SEEN) + docx_lines(PLANTED)), "seen", "control.docx")
    for name, data, told in _hidden_docx():
        yield Case(f"{name}.docx", data, "hidden", "control.docx", told)
    tagged = (SEEN[0] + tags(" ".join(PLANTED)), *SEEN[1:])
    said = ("invisible_letters",)
    yield Case("tags.docx", make_docx(docx_lines(tagged)), "hidden", "control.docx", flags=said)
    dark = docx_lines(SEEN, WHITE, more='<w:shd w:val="clear" w:fill="1F3864"/>')
    yield Case("honest_white_on_dark.docx", make_docx(dark), "honest", "control.docx")
    kept = "".join(par(f"<w:ins w:author='x'>{run(escape(line))}</w:ins>") for line in SEEN)
    yield Case("honest_insertions.docx", make_docx(kept), "honest", "control.docx")
    grey = docx_lines(SEEN, '<w:color w:val="BFBFBF"/>')
    yield Case("honest_grey.docx", make_docx(grey), "honest", "control.docx")


def odt_lines(lines: tuple[str, ...], name: str = "") -> str:
    """Return lines as paragraphs of one span each."""
    return "".join(
        f'<text:p><text:span text:style-name="{name}">{escape(line)}</text:span></text:p>' for line in lines
    )


def odt_cases() -> Iterator[Case]:
    """Yield the ODT files of the pack."""
    honest, told = odt_lines(SEEN), words_of()
    yield Case("control.odt", make_odt(honest), "control")
    yield Case("in_sight.odt", make_odt(honest + odt_lines(PLANTED)), "seen", "control.odt")
    for name, properties in {
        "display": 'text:display="none"',
        "white": 'fo:color="#ffffff"',
        "same_colour": 'fo:color="#ff0000" fo:background-color="#ff0000"',
        "one_point": 'fo:font-size="1pt"',
    }.items():
        styles = (
            '<style:style style:name="T1" style:family="text">'
            f"<style:text-properties {properties}/></style:style>"
        )
        data = make_odt(honest + odt_lines(PLANTED, "T1"), automatic=styles)
        yield Case(f"{name}.odt", data, "hidden", "control.odt", told)
    plain = odt_lines(PLANTED)
    section = f'<text:section text:display="none">{plain}</text:section>'
    yield Case("section.odt", make_odt(honest + section), "hidden", "control.odt", told)
    frame = f'<text:p><draw:frame svg:x="-90cm"><draw:text-box>{plain}</draw:text-box></draw:frame></text:p>'
    yield Case("box_off_the_page.odt", make_odt(honest + frame), "hidden", "control.odt", told)
    tagged = odt_lines((SEEN[0] + tags(" ".join(PLANTED)), *SEEN[1:]))
    yield Case("tags.odt", make_odt(tagged), "hidden", "control.odt", flags=("invisible_letters",))
    deleted = f"<text:tracked-changes>{plain}</text:tracked-changes>"
    yield Case("deleted.odt", make_odt(honest + deleted), "hidden", "control.odt")
    remark = f"<text:p><office:annotation>{plain}</office:annotation></text:p>"
    yield Case("remark.odt", make_odt(honest + remark), "hidden", "control.odt")
