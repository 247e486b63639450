"""Form fields, stamps and notes are text of the page, as they are for whoever looks at it."""

import io

import pikepdf
import pytest
from made import HEIGHT, make_pdf, put, source
from reportlab.pdfgen.canvas import Canvas

from screener.parse import parse

LINE = "Registered patients at the front desk of a family clinic for three years"
ENTRY = "Verified insurance before visits"


def form(canvas: Canvas) -> None:
    put(canvas, 72, 72, LINE)
    canvas.acroForm.textfield(value=ENTRY, x=72, y=HEIGHT - 130, width=300, height=20, fontSize=10)


def with_note(kind: str, *, colour: bytes = b"0 g", flags: int = 4, shown: bool = True) -> bytes:
    """Return a PDF whose page carries a note of this kind with the text ENTRY."""
    with pikepdf.open(io.BytesIO(make_pdf(lambda canvas: put(canvas, 72, 72, LINE)))) as pdf:
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        look = pdf.make_stream(b"%s BT /F1 10 Tf 2 5 Td (%s) Tj ET" % (colour, ENTRY.encode()))
        look.Type, look.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        look.BBox = [0, 0, 300, 20]
        look.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name(f"/{kind}"), Rect=[72, 640, 372, 660],
            Contents=ENTRY, F=flags,
        )  # fmt: skip
        if shown:
            note.AP = pikepdf.Dictionary(N=look)
        pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(note)])
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


def test_form_fields_are_read_where_they_stand() -> None:
    document = parse(source(make_pdf(form)))
    assert document.text.splitlines() == [LINE, ENTRY]
    assert document.hidden == () and document.flags == ()
    (box,) = document.words[-1].boxes
    assert 110 <= box.top < box.bottom <= 130 and box.x0 > 72


@pytest.mark.parametrize("kind", ["FreeText", "Stamp"])
def test_notes_that_are_painted_are_read(kind: str) -> None:
    assert parse(source(with_note(kind))).text.splitlines() == [LINE, ENTRY]


@pytest.mark.parametrize(
    "data",
    [
        with_note("FreeText", shown=False),
        with_note("FreeText", flags=2),
        with_note("Popup"),
        with_note("Text", shown=False),
        with_note("Link", shown=False),
    ],
    ids=["without a look", "hidden", "closed", "a symbol", "a link"],
)
def test_notes_that_nobody_sees_are_not_read(data: bytes) -> None:
    document = parse(source(data))
    assert document.text == LINE and document.hidden == ()


def test_white_notes_are_hidden_text() -> None:
    document = parse(source(with_note("FreeText", colour=b"1 g")))
    assert document.text == LINE
    assert [hidden.quote for hidden in document.hidden] == [ENTRY]


def test_metadata_and_attachments_are_not_read() -> None:
    with pikepdf.open(io.BytesIO(make_pdf(lambda canvas: put(canvas, 72, 72, LINE)))) as pdf:
        pdf.docinfo["/Keywords"] = "phlebotomy"
        pdf.docinfo["/Title"] = "Phlebotomy"
        pdf.attachments["more.txt"] = b"phlebotomy"
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('phlebotomy')")
        out = io.BytesIO()
        pdf.save(out)
    document = parse(source(out.getvalue()))
    assert document.text == LINE and document.hidden == ()
