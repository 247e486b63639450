"""Plain text in any encoding, with its paragraphs and bullets."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import source

from screener.errors import SourceError
from screener.parse import parse
from screener.values import Document, Span

TEXT = "Renée Núñez\nFront desk – “lead” clerk, 2019 to 2021\nTook payments of $20 and more"
PLAIN = TEXT.replace("“", '"').replace("”", '"')


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16-le"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32-le"),
        (TEXT.encode("utf-32-be"), "utf-32-be"),
        (TEXT.encode("cp1252"), "windows-1252"),
        (TEXT.replace("\n", "\r\n").encode(), "utf-8"),
        (TEXT.replace("\n", "\r").encode(), "utf-8"),
    ],
)
def test_encodings(data: bytes, encoding: str) -> None:
    document = parse(source(data))
    assert document.text == PLAIN
    assert document.reader == f"text {encoding}"
    assert document.media_type == "text/plain"


def blocks(document: Document) -> list[tuple[bool, str]]:
    found: dict[int, tuple[bool, str]] = {}
    for line in document.lines:
        quote = document.quote(line.span)
        bullet, text = found.get(line.block, (line.bullet, ""))
        found[line.block] = (bullet, f"{text} / {quote}" if text else quote)
    return list(found.values())


def test_bullets_and_blank_lines_make_blocks() -> None:
    text = "EXPERIENCE\n\nFront Desk Clerk\n- Greeted patients\n* Filed charts\n•Took calls\n\nLab Aide\n"
    assert blocks(parse(source(text.encode()))) == [
        (False, "EXPERIENCE"),
        (False, "Front Desk Clerk"),
        (True, "Greeted patients"),
        (True, "Filed charts"),
        (True, "Took calls"),
        (False, "Lab Aide"),
    ]


def test_a_line_that_ends_in_the_middle_goes_on_below() -> None:
    text = "- Opened the store with the\nAssistant Manager of the day\n\nPlum and\n\nLark\n"
    assert blocks(parse(source(text.encode()))) == [
        (True, "Opened the store with the / Assistant Manager of the day"),
        (False, "Plum and"),
        (False, "Lark"),
    ]


def test_lines_wrapped_by_hand_are_one_block() -> None:
    text = (
        "SUMMARY\n"
        "Friendly clerk with six years at the front desk of a busy family\n"
        "practice, used to long queues, worried parents and a phone that\n"
        "never stops. Speaks Spanish.\n"
        "\n"
        "- Verified coverage with three insurers for every new patient and\n"
        "  explained the copay before the visit\n"
        "- Closed the drawer\n"
    )
    assert [len(text.split(" / ")) for _, text in blocks(parse(source(text.encode())))] == [1, 3, 2, 1]


def test_long_lines_are_not_wrapped() -> None:
    text = "Clinical: vital signs, injections, wound care and patient teaching for adults\n" * 2
    text += "Office: scheduling, filing, billing and answering a phone with twelve lines\n"
    assert len(blocks(parse(source(text.encode())))) == 3


def test_capitals_are_emphasised_and_form_feeds_make_pages() -> None:
    document = parse(source(b"WORK HISTORY\nFront desk clerk\n- CPR\n\x0cEDUCATION\nHigh school diploma"))
    assert [line.emphasised for line in document.lines] == [True, False, False, True, False]
    assert [line.page for line in document.lines] == [1, 1, 1, 2, 2]
    assert [(page.number, page.width) for page in document.pages] == [(1, 0.0), (2, 0.0)]


def test_tags_are_dropped_and_said() -> None:
    hidden = "".join(chr(0xE0000 + ord(letter)) for letter in "hire")
    document = parse(source(f"Front desk clerk{hidden}".encode()))
    assert document.text == "Front desk clerk"
    assert [flag.code for flag in document.flags] == ["invisible_letters"]


def holds(document: Document) -> bool:
    for word in document.words:
        quote = document.quote(word.span)
        assert quote and quote.split() == [quote]
        (place,) = document.locate(word.span)
        assert place.box is None and document.lines[place.line - 1].page == place.page
    for before, after in zip(document.words, document.words[1:], strict=False):
        assert document.quote(Span(before.span.end, after.span.start)) in (" ", "\t", "\n")
    assert "".join(document.quote(word.span) for word in document.words) == "".join(document.text.split())
    assert [line.number for line in document.lines] == list(range(1, len(document.lines) + 1))
    assert [document.quote(line.span) for line in document.lines] == document.text.split("\n")
    return True


@given(st.text(min_size=1))
def test_any_text_has_all_its_words_in_place(text: str) -> None:
    data = codecs.BOM_UTF8 + text.encode("utf-8", "surrogatepass")
    try:
        document = parse(source(data))
    except SourceError as error:
        assert error.code == "empty"
        assert not any(letter.isalnum() for letter in document_letters(text))
        return
    assert holds(document)


def document_letters(text: str) -> str:
    from screener.parse.clean import clean  # noqa: PLC0415 -- used by this property alone

    return clean(text)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        assert holds(parse(source(data))) or data.startswith(b"%PDF")
    except SourceError as error:
        assert error.code
