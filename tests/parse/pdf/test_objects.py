"""What PDFium says of many objects and letters at once is what it says of each."""

import ctypes
import io

import numpy as np
import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw
from reportlab.pdfgen.canvas import Canvas

from screener.parse.pdf import pdfium_calls as call
from screener.parse.pdf.gaps import cut_words
from screener.parse.pdf.letters import find_letters
from screener.parse.pdf.objects import list_objects

LINE = "Greeted callers at the desk"


def page_of(*, lines: int) -> bytes:
    """A page whose letters are painted one by one, with rules between lines and a form with text."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(612, 792), invariant=1)
    canvas.beginForm("stamp")
    canvas.drawString(300, 20, "Received")
    canvas.endForm()
    for line in range(lines):
        for at, letter in enumerate(LINE):
            canvas.drawString(40 + 8 * at, 760 - 12 * line, letter)
        canvas.rect(30, 758 - 12 * line, 4, 4, fill=1)
    canvas.doForm("stamp")
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize("lines", [1, 3, 45])  # 45 have more letters than are asked about in one go
def test_objects_that_are_known_need_not_be_asked(lines: int):
    with call.LOCK, pdfium.PdfDocument(page_of(lines=lines)) as document:
        page = document[0]
        text_page = page.get_textpage()
        found = find_letters(call.address_of(text_page), text_page.count_chars())
        assert found is not None
        asked = list_objects(call.address_of(page))
        known = list_objects(call.address_of(page), found.owner)
    assert known.top.tolist() == asked.top.tolist() and known.kinds.tolist() == asked.kinds.tolist()
    assert known.nested == asked.nested and len(asked.nested) == 1
    assert len(known.of_kind(call.PATH_OBJECT)) == lines
    at = known.places[known.places >= 0]
    assert known.top[at].tolist() == found.owner[known.places >= 0].tolist()
    assert np.count_nonzero(known.places < 0) == len("Received")  # painted inside the form


@pytest.mark.parametrize("lines", [1, 45])
def test_boxes_and_bounds_are_those_of_each(lines: int):
    with call.LOCK, pdfium.PdfDocument(page_of(lines=lines)) as document:
        page = document[0]
        text_page = page.get_textpage()
        count = text_page.count_chars()
        boxes = call.loose_boxes(call.address_of(text_page), count)
        each = [text_page.get_charbox(letter, loose=True) for letter in range(count)]
        objects = list_objects(call.address_of(page)).of_kind(call.PATH_OBJECT)
        bounds, pens = call.bounds_of(objects), call.pens_of(objects)
        sides = [ctypes.c_float() for _ in range(4)]
        handles = [raw.FPDFPage_GetObject(page, at) for at in range(raw.FPDFPage_CountObjects(page))]
        paths = [one for one in handles if raw.FPDFPageObj_GetType(one) == raw.FPDF_PAGEOBJ_PATH]
        alone = []
        for one in paths:
            assert raw.FPDFPageObj_GetBounds(one, *sides)
            alone.append([side.value for side in sides])
    assert [(left, bottom, right, top) for left, top, right, bottom in boxes.tolist()] == each
    assert bounds.tolist() == alone and len(alone) == lines
    assert pens.tolist() == [[0, 0]] * lines


def test_no_object_is_asked_about_where_there_is_none():
    assert call.bounds_of([]).shape == (0, 4) and call.pens_of([]).shape == (0, 2)


@pytest.mark.parametrize(
    "gaps, starts",
    [
        ([0.0, 0.05, 0.05, 0.30, 0.05, 0.05], [0, 4]),  # one wide gap among narrow ones
        ([0.25, 0.25, 0.25, 0.30, 0.25, 0.25], [0]),  # a heading with its letters set apart
        ([0.25, 0.25, 0.25, 0.90, 0.25, 0.25], [0, 4]),
        ([0.05, 0.05, 0.05, 0.05, 0.05, 0.05], [0]),
    ],
)
def test_what_is_a_wide_gap_depends_on_its_own_line(gaps: list[float], starts: list[int]):
    """A line of narrow gaps above changes nothing for the one below."""
    x0 = np.concatenate(([0.0], np.cumsum(1 + np.array(gaps))))
    both = np.concatenate((1.05 * np.arange(len(x0)), x0))
    base = np.repeat([100.0, 80.0], len(x0))
    nothing = np.zeros(len(both), np.bool_)
    cut = cut_words(both, both + 1, base, np.ones(len(both)), spaced=nothing[1:], rtl=nothing)
    assert cut.tolist() == [0, *(len(x0) + start for start in starts)]
