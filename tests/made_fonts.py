"""Gives the fonts of small PDFs other tables of letters, for tests of fonts that lie."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pikepdf
import reportlab
from reportlab.pdfbase.ttfonts import TTFontFace

from screener.parse.pdf.fontmaps import write_map

Change = Callable[[pikepdf.Pdf, pikepdf.Object], None]


def change_fonts(data: bytes, change: Change, *, only: str = "") -> bytes:
    """Return a PDF after a change of its first page's fonts (`only` those whose name holds this)."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts = pdf.pages[0].resources["/Font"]
        for name in fonts.keys():  # noqa: SIM118 -- pikepdf's own kind of mapping
            if only in str(fonts[name].get("/BaseFont")):
                change(pdf, fonts[name])
        out = io.BytesIO()
        pdf.save(out, static_id=True)
        return out.getvalue()


def claim(letters: Mapping[int, str], *, width: int = 1) -> Change:
    """Return a change that gives a font this table of letters."""

    def give(pdf: pikepdf.Pdf, font: pikepdf.Object) -> None:
        font["/ToUnicode"] = pdf.make_stream(write_map(letters, width=width))

    return give


def swapped(painted: str, claimed: str) -> dict[int, str]:
    """Return a table that reads one text where another, letter for letter, is painted."""
    return {ord(one): other for one, other in zip(painted, claimed, strict=True)}


def composite_pdf(lines: Sequence[str], claimed: Mapping[str, str]) -> bytes:
    """Return a page painted with an embedded font whose codes are glyph numbers, as browsers
    write them; its table of letters is honest but for the letters of `claimed`."""
    face = TTFontFace("Vera.ttf")
    program = (Path(reportlab.__file__).parent / "fonts" / "Vera.ttf").read_bytes()
    letters = sorted(set("".join(lines)))
    glyphs = {letter: face.charToGlyph[ord(letter)] for letter in letters}
    pdf = pikepdf.new()
    descriptor = pikepdf.Dictionary(
        Type=pikepdf.Name.FontDescriptor, FontName=pikepdf.Name("/Vera"), Flags=4,
        FontBBox=[0, -200, 1000, 900], ItalicAngle=0, Ascent=900, Descent=-200, CapHeight=700, StemV=80,
        FontFile2=pdf.make_stream(program),
    )  # fmt: skip
    widths = pikepdf.Array()
    for letter in letters:
        widths.append(glyphs[letter])
        widths.append(pikepdf.Array([round(face.getCharWidth(ord(letter)))]))
    below = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.CIDFontType2, BaseFont=pikepdf.Name("/Vera"),
        CIDSystemInfo=pikepdf.Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor), CIDToGIDMap=pikepdf.Name.Identity, W=widths,
    )  # fmt: skip
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type0, BaseFont=pikepdf.Name("/Vera"),
        Encoding=pikepdf.Name("/Identity-H"), DescendantFonts=pikepdf.Array([pdf.make_indirect(below)]),
    )  # fmt: skip
    claim({glyph: claimed.get(letter, letter) for letter, glyph in glyphs.items()}, width=2)(pdf, font)
    content = b""
    for number, line in enumerate(lines):
        codes = "".join(f"{glyphs[letter]:04x}" for letter in line)
        content += b"BT /F1 10 Tf 72 %d Td <%s> Tj ET " % (700 - 20 * number, codes.encode())
    page = pdf.add_blank_page(page_size=(612, 792))
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=pdf.make_indirect(font)))
    page.Contents = pdf.make_stream(content)
    out = io.BytesIO()
    pdf.save(out, static_id=True)
    return out.getvalue()
