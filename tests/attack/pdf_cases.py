"""The PDF files of the pack: tricks of painting, of the file's structure, and of its fonts."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pikepdf
import pypdfium2 as pdfium
from made import HEIGHT, WIDTH, make_pdf, put, raw_pdf
from made_fonts import change_fonts, claim, composite_pdf, swapped
from pikepdf import Array, Dictionary, Name
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from screener.parse.pdf.pdfium_calls import LOCK

from .pdf_looks import LOOKS
from .pdf_story import seen
from .pdf_tricks import STEP, TOP, TRICKS, form_that_is_never_drawn, plant, white_letters
from .story import PLANTED, SEEN, Case, words_of

HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
Change = Callable[[pikepdf.Pdf], None]


def with_trick(trick: Callable[[Canvas], None]) -> bytes:
    """Return the honest resume with a trick drawn after it."""

    def draw(canvas: Canvas) -> None:
        seen(canvas)
        canvas.saveState()
        trick(canvas)
        canvas.restoreState()

    return make_pdf(draw)


def changed(change: Change, data: bytes | None = None) -> bytes:
    """Return the honest resume after a change of its structure."""
    with pikepdf.open(io.BytesIO(data or make_pdf(seen))) as pdf:
        change(pdf)
        out = io.BytesIO()
        pdf.save(out, static_id=True)
        return out.getvalue()


def painted(font: bytes = b"F1") -> bytes:
    """Return the operators that paint the planted lines."""
    lines = (
        b"BT /%s 10 Tf 72 %d Td (%s) Tj ET" % (font, HEIGHT - TOP - STEP * number, escaped(line))
        for number, line in enumerate(PLANTED)
    )
    return b"\n".join(lines)


def escaped(line: str) -> bytes:
    """Return a line as the inside of a PDF string."""
    return line.encode().replace(b"(", b"\\(").replace(b")", b"\\)")


def layer(*, off: bool, in_form: bool) -> Change:
    """Return a change that puts the planted lines on a layer."""

    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="layer"))
        state = {"OFF" if off else "ON": Array([group])}
        pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(Order=Array([group]), **state))
        if in_form:
            form = pdf.make_stream(painted())
            form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, [0, 0, 612, 792]
            form.Resources, form.OC = page.resources, group
            page.add_resource(form, Name.XObject, Name.Planted)
            page.contents_add(b"q /Planted Do Q")
        else:
            page.add_resource(group, Name.Properties, Name.Layer)
            page.contents_add(b"q /OC /Layer BDC " + painted() + b" EMC Q")

    return change


def note(**more: object) -> Change:
    """Return a change that adds an annotation."""

    def change(pdf: pikepdf.Pdf) -> None:
        made = Dictionary(Type=Name.Annot, Rect=[72, 100, 540, 200], Contents=" ".join(PLANTED), **more)
        pdf.pages[0].Annots = Array([pdf.make_indirect(made)])

    return change


def hidden_note_with_looks(pdf: pikepdf.Pdf) -> None:
    """Add a free-text note that is drawn, but switched to hidden."""
    looks = pdf.make_stream(painted())
    looks.Type, looks.Subtype, looks.BBox = Name.XObject, Name.Form, [0, 0, 612, 792]
    looks.Resources = pdf.pages[0].resources
    note(Subtype=Name.FreeText, F=2, AP=Dictionary(N=looks), DA=b"/Helv 10 Tf 0 g")(pdf)


def hidden_field(pdf: pikepdf.Pdf) -> None:
    """Add a form field that is neither shown nor printed."""
    note(Subtype=Name.Widget, FT=Name.Tx, T="more", V=" ".join(PLANTED), F=2, DA=b"/Helv 10 Tf 0 g")(pdf)
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.pages[0].Annots[0]]))


def metadata(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Keywords"] = pdf.docinfo["/Subject"] = " ".join(PLANTED)
    with pdf.open_metadata() as meta:
        meta["dc:description"] = " ".join(PLANTED)


def attachment(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["cv.txt"] = "\n".join(PLANTED).encode()


def bookmarks(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.extend(pikepdf.OutlineItem(line, 0) for line in PLANTED)


def description(pdf: pikepdf.Pdf) -> None:
    element = Dictionary(Type=Name.StructElem, S=Name.P, Alt=" ".join(PLANTED), ActualText=" ".join(PLANTED))
    pdf.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=Array([pdf.make_indirect(element)]))
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def page_outside_the_tree(pdf: pikepdf.Pdf) -> None:
    lost = Dictionary(Type=Name.Page, MediaBox=[0, 0, 612, 792], Resources=pdf.pages[0].resources)
    lost.Contents = pdf.make_stream(painted())
    pdf.Root.Lost = pdf.make_indirect(lost)


def script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert('" + " ".join(PLANTED) + "')")


def blank_glyphs(pdf: pikepdf.Pdf) -> None:
    """Paint the planted lines in a font all of whose glyphs are empty."""
    names = [Name(f"/g{code}") for code in range(32, 127)]
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 999, 999], FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        CharProcs=Dictionary({str(name): pdf.make_stream(b"500 0 d0") for name in names}),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([32, *names])), FirstChar=32, LastChar=126,
        Widths=Array([500] * 95), Resources=Dictionary(),
    )  # fmt: skip
    claim({code: chr(code) for code in range(32, 127)})(pdf, font)
    pdf.pages[0].add_resource(pdf.make_indirect(font), Name.Font, Name.Blank)
    pdf.pages[0].contents_add(painted(b"Blank"))


def older_version() -> bytes:
    """Return a file whose first version says the planted lines, and whose second one does not."""
    data = with_trick(plant)
    with pikepdf.open(io.BytesIO(make_pdf(seen))) as honest, pikepdf.open(io.BytesIO(data)) as pdf:
        content = honest.pages[0].Contents.read_bytes()
        number = pdf.pages[0].Contents.objgen[0]
        size = int(pdf.trailer.Size)
        root = int(pdf.trailer.Root.objgen[0])
    start = int(data.rpartition(b"startxref\n")[2].split()[0])
    place = len(data) + 1
    data += b"\n%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (number, len(content), content)
    table = len(data)
    data += b"xref\n%d 1\n%010d 00000 n \n" % (number, place)
    trailer = b"trailer\n<< /Size %d /Root %d 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    return data + trailer % (size, root, start, table)


def raw_lines(lies: dict[str, bytes], *, named: bool = False) -> bytes:
    """Return the honest lines, where those of `lies` say that they are something else."""
    content = b""
    for number, line in enumerate(SEEN):
        shown = b"BT /F1 10 Tf 72 %d Td (%s) Tj ET\n" % (720 - 20 * number, escaped(line))
        if line in lies:
            tag = b"/Lie" if named else b"<< /ActualText %s >>" % lies[line]
            shown = b"/Span " + tag + b" BDC " + shown + b" EMC\n"
        content += shown
    data = raw_pdf(content, HELVETICA)
    says = next(iter(lies.values()), b"()")
    old = b"/Resources << "
    return data.replace(old, old + b"/Properties << /Lie << /ActualText %s >> >> " % says) if named else data


def lying_font() -> tuple[bytes, bytes]:
    """Return a file with a line whose font claims other letters, and the same without the claim."""
    cloak, meaning = "xybzqj dgh", "phlebo cma"

    def draw(canvas: Canvas) -> None:
        seen(canvas)
        put(canvas, 72, TOP, cloak, font="Times-Roman")

    data = make_pdf(draw)
    return change_fonts(data, claim(swapped(cloak, meaning)), only="Times"), data


def scan(*, mode: int, lines: tuple[str, ...] = SEEN, askew: float = 0) -> bytes:
    """Return the honest resume as a picture with its text, or another one, laid under it, so many
    points beside its place."""
    with LOCK:
        pages = pdfium.PdfDocument(make_pdf(seen))
        picture = pages[0].render(scale=150 / 72).to_pil().convert("L")
        pages.close()

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture), 0, 0, WIDTH, HEIGHT)
        for number, line in enumerate(lines):
            put(canvas, 72 + askew, 72 + askew / 2 + 20 * number, line, mode=mode)

    return make_pdf(draw)


STRUCTURE: dict[str, Change] = {
    "layer_off": layer(off=True, in_form=False),
    "layer_off_form": layer(off=True, in_form=True),
    "blank_glyphs": blank_glyphs,
}
#: What never becomes text of a page: nothing is told about it either.
SILENT: dict[str, Change] = {
    "metadata": metadata,
    "attachment": attachment,
    "bookmarks": bookmarks,
    "description": description,
    "page_outside_the_tree": page_outside_the_tree,
    "script": script,
    "note": note(Subtype=Name.Text),
    "hidden_note": note(Subtype=Name.FreeText, F=2, DA=b"/Helv 10 Tf 0 g"),
    "hidden_note_with_looks": hidden_note_with_looks,
    "hidden_field": hidden_field,
}
LIE = b"(" + b" ".join(map(escaped, PLANTED)) + b")"


def pdf_cases() -> Iterator[Case]:
    """Yield the PDF files of the pack."""
    yield Case("control.pdf", make_pdf(seen), "control")
    yield Case("in_sight.pdf", with_trick(plant), "seen", "control.pdf")
    for name, trick in TRICKS.items():
        yield Case(f"{name}.pdf", with_trick(trick), "hidden", "control.pdf", words_of())
    for name, change in STRUCTURE.items():
        yield Case(f"{name}.pdf", changed(change), "hidden", "control.pdf", words_of())
    for name, change in SILENT.items():
        yield Case(f"{name}.pdf", changed(change), "hidden", "control.pdf")
    yield Case("form_never_drawn.pdf", with_trick(form_that_is_never_drawn), "hidden", "control.pdf")
    white = make_pdf(seen, white_letters)
    yield Case("a_white_page.pdf", white, "hidden", "control.pdf", words_of())
    yield Case("older_version.pdf", older_version(), "hidden", "control.pdf")
    cut = make_pdf(
        lambda canvas: (seen(canvas), plant(canvas, top=HEIGHT - 60)), crop=(0, 130, WIDTH, HEIGHT)
    )
    yield Case("outside_the_crop_box.pdf", cut, "hidden", "control.pdf", words_of())
    yield from _lies()
    yield from _honest()


def _lies() -> Iterator[Case]:
    yield Case("plain.pdf", raw_lines({}), "control")
    lies = {SEEN[5]: LIE}
    yield Case("actual_text.pdf", raw_lines(lies), "hidden", "plain.pdf", ("phlebotomy,", "(CMA),"))
    named = raw_lines(lies, named=True)
    yield Case("actual_text_named.pdf", named, "hidden", "plain.pdf", ("phlebotomy,", "(CMA),"))
    short = {SEEN[5]: b"(Drew blood as a CMA)", SEEN[9]: b"<FEFF0043004D0041>"}
    yield Case("actual_text_short.pdf", raw_lines(short), "hidden", "plain.pdf", ("CMA",))
    lie, truth = lying_font()
    yield Case("font.pdf", truth, "control")
    yield Case("font_lies.pdf", lie, "hidden", "font.pdf", ("phlebo", "cma"))
    lines = [*SEEN, "zqj xxkv"]
    yield Case("composite.pdf", composite_pdf(lines, {}), "control")
    yield Case("composite_lies.pdf", composite_pdf(lines, {"z": "c", "q": "m", "j": "a"}), "hidden",
               "composite.pdf")  # fmt: skip
    other = (*SEEN[:4], *PLANTED, *SEEN[8:])
    layers = ("ocr_layer", "ocr_text")
    yield Case("scan.pdf", scan(mode=3), "honest", "control.pdf", flags=layers)
    yield Case("scan_beside.pdf", scan(mode=3, askew=2), "beside", "control.pdf", flags=layers)
    yield Case("scan_that_lies.pdf", scan(mode=3, lines=other), "beside", "control.pdf")


def _honest() -> Iterator[Case]:
    for look in LOOKS:
        yield Case(f"honest_{look.__name__}.pdf", make_pdf(look), "honest", "control.pdf")
    for in_form in (False, True):
        data = changed(layer(off=False, in_form=in_form))
        yield Case(f"honest_layer_{'form' if in_form else 'marks'}.pdf", data, "honest", "in_sight.pdf")
    same = {line: b"(" + escaped(line) + b")" for line in SEEN}
    yield Case("honest_actual_text.pdf", raw_lines(same), "honest", "plain.pdf")
