"""The committed PDFs are what the drawing program draws, and each shows what it is for."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest
from sample_drawing.content import WORD, Content, load_all
from sample_drawing.looks import LOOKS
from sample_drawing.pages import INVENTED, draw
from sample_drawing.word import write_docx
from sample_files import FOLDER, PDFS, WORD_FILES, pdf_pages, text_of

EVERY = load_all()
CONTENTS = {name: content for name, content in EVERY.items() if content.layout != WORD}
HIDDEN = "par-hidden-white-text.pdf"


def pixels(data: bytes) -> list[bytes]:
    """Return each page as seen, as raw pixels."""
    with pypdfium2.PdfDocument(data) as document:
        return [page.render(scale=1).to_numpy().tobytes() for page in document]


def test_each_content_has_its_pdf():
    assert sorted(CONTENTS) == PDFS


@pytest.mark.parametrize("name", WORD_FILES)
def test_the_committed_word_file_is_what_is_written(name: str):
    assert (FOLDER / name).read_bytes() == write_docx(EVERY[name])
    text = text_of(name)
    assert [piece for piece in pieces(EVERY[name]) if " ".join(piece.split()) not in text] == []


def test_every_layout_is_used():
    assert {content.layout for content in CONTENTS.values()} == set(LOOKS)


@pytest.mark.parametrize("name", sorted(CONTENTS))
def test_committed_pdf_says_what_is_drawn(name: str):
    drawn, committed = draw(CONTENTS[name]), (FOLDER / name).read_bytes()
    assert [page.split() for page in pdf_pages(committed)] == [page.split() for page in pdf_pages(drawn)]


@pytest.mark.parametrize("name", sorted(CONTENTS))
def test_every_piece_of_the_content_is_on_the_page(name: str):
    # Wrapped lines and columns change the order of lines, never of the words inside one short piece.
    page = "".join("".join(pdf_pages((FOLDER / name).read_bytes())).split()).lower()
    missing = [piece for piece in pieces(CONTENTS[name]) if "".join(piece.split()).lower() not in page]
    assert missing == []


def pieces(content: Content) -> list[str]:
    """Return the name, the contact, the headings and all that stands below them, piece by piece."""
    found = [content.name, *content.contact]
    for section in content.sections:
        found.append(section.heading)
        for item in section.items:
            if isinstance(item, str):
                found.append(item)
            elif hasattr(item, "points"):
                found += item.points
            else:
                found += [item.title, item.employer, item.place, item.dates, item.text, *item.bullets]
    return [piece for piece in found if piece]


@pytest.mark.parametrize(
    "name", ["ma-several-titles.pdf", "foreign-medical-graduate.pdf", "par-three-pages.pdf"]
)
def test_drawing_twice_gives_the_same_bytes(name: str):
    assert draw(CONTENTS[name]) == draw(CONTENTS[name])


@pytest.mark.parametrize("name", PDFS)
def test_every_page_says_invented_and_the_file_is_small(name: str):
    data = (FOLDER / name).read_bytes()
    assert all(INVENTED in page for page in pdf_pages(data))
    assert len(data) < 60_000


def test_the_long_one_has_three_pages():
    assert len(pdf_pages((FOLDER / "par-three-pages.pdf").read_bytes())) == 3


def test_hidden_text_stands_in_the_file_and_cannot_be_seen():
    content = CONTENTS[HIDDEN]
    assert content.hidden
    with_it, without = draw(content), draw(replace(content, hidden=""))
    assert "insurance verification" in pdf_pages(with_it)[0]
    assert "insurance verification" not in pdf_pages(without)[0]
    assert pixels(with_it) == pixels(without)
    assert [name for name, each in CONTENTS.items() if each.hidden] == [HIDDEN]
