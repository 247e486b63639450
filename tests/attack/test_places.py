"""Every quote leads back to its place, in every format: a box on a page, or a line's number."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import HEIGHT, box_of, make_pdf, put
from made_office import make_docx, make_odt
from reportlab.pdfgen.canvas import Canvas

from screener.parse import parse
from screener.values import Document, Place, Source, Span

from .office_cases import docx_lines, odt_lines
from .text_cases import lines_of_html, lines_of_rtf, page, rtf

WORDS = "greeted patients filed charts answered phones checked insurance booked visits drew blood".split()
LINES = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join), min_size=2, max_size=12
)
#: Long enough to be no picture, one for each page.
FIRST = (
    "Registered patients at the front desk of a family clinic in a small town",
    "Ordered supplies for three wards and kept the shelves of all of them in order",
    "Drove the van that brought samples from the surgeries to the laboratory daily",
)
LAST = "amber birch cedar daisy ebony fern grape hazel indigo jasmine kelp lilac".split()
TOP, STEP, LEFT = 72, 24, 72


def marked(lines: list[str]) -> list[str]:
    """Return the lines with a word of its own at the end of each, so that each can be found."""
    return [f"{line} {last}" for line, last in zip(lines, LAST, strict=False)]


def one_place(document: Document, words: str) -> Place:
    """Return the only place of a quote, and check that the quote is what stands there."""
    start = document.text.index(words)
    span = Span(start, start + len(words))
    (place,) = document.locate(span)
    line = document.lines[place.line - 1]
    assert span in line.span and line.page == place.page
    return place


FORMATS = {
    "docx": lambda lines: make_docx(docx_lines(tuple(lines))),
    "odt": lambda lines: make_odt(odt_lines(tuple(lines))),
    "html": lambda lines: page(lines_of_html(tuple(lines))),
    "rtf": lambda lines: rtf(lines_of_rtf(tuple(lines))),
    "txt": lambda lines: "\n\n".join(lines).encode(),
    "utf-16": lambda lines: "\r\n\r\n".join(lines).encode("utf-16"),
}


@pytest.mark.parametrize("form", FORMATS)
@given(lines=LINES)
@settings(max_examples=25, deadline=None)
def test_numbers_of_lines(form: str, lines: list[str]) -> None:
    written = [FIRST[0], *marked(lines)]
    document = parse(Source("resume", FORMATS[form](written)))
    assert document.text.splitlines() == written
    for number, line in enumerate(written, start=1):
        for words in (line, line.split()[-1]):
            place = one_place(document, words)
            assert (place.line, place.box) == (number, None)


@given(lines=LINES, turns=st.integers(0, 2))
@settings(max_examples=25, deadline=None)
def test_boxes_of_a_pdf(lines: list[str], turns: int) -> None:
    written = marked(lines)
    pages = [[FIRST[start], *written[start :: turns + 1]] for start in range(turns + 1)]

    def draw(texts: list[str]):
        def drawn(canvas: Canvas) -> None:
            for row, text in enumerate(texts):
                put(canvas, LEFT, TOP + STEP * row, text)

        return drawn

    document = parse(Source("resume.pdf", make_pdf(*map(draw, pages))))
    for number, texts in enumerate(pages, start=1):
        for row, text in enumerate(texts):
            last = text.split()[-1]
            place = one_place(document, last)
            begin = text[: -len(last)]
            x0 = box_of(LEFT, TOP, begin).x1 if begin else LEFT
            wanted = box_of(x0, TOP + STEP * row, last)
            assert place.page == number and place.box is not None
            assert place.box.x0 == pytest.approx(wanted.x0, abs=1.5)
            assert place.box.x1 == pytest.approx(wanted.x1, abs=1.5)
            assert abs(place.box.bottom - wanted.bottom) < 3 and place.box.bottom <= HEIGHT


@given(lines=LINES)
@settings(max_examples=15, deadline=None)
def test_every_word_is_at_its_span(lines: list[str]) -> None:
    written = [FIRST[0], *marked(lines)]
    for make in FORMATS.values():
        document = parse(Source("resume", make(written)))
        assert [document.quote(word.span) for word in document.words] == " ".join(written).split()
        assert all(document.locate(word.span) for word in document.words)
