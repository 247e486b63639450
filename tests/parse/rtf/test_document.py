"""RTF: groups, letters in any code page, items, and what is unseen."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import source

from screener.errors import REFUSALS, SourceError
from screener.parse import parse
from screener.values import Document

TABLES = (
    r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset2 Symbol;}{\f2\fcharset204 Arial;}}"
    r"{\colortbl;\red255\green255\blue255;\red0\green0\blue128;\red255\green0\blue0;}"
)


def read(body: str, *, start: str = r"\ansi\ansicpg1252\deff0") -> Document:
    return parse(source((r"{\rtf1" + start + TABLES + body + "}").encode("latin-1"), "resume.rtf"))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"Front desk\par", "Front desk"),
        ("Front\r\n desk", "Front desk"),
        (r"caf\'e9", "café"),
        (r"{\f2 \'c0\'c1}", "АБ"),
        (r"\u8220?Lead\u8221\'94 clerk", '"Lead" clerk'),
        (r"{\uc2\u233ab}t\uc0\u233 t", "étét"),
        (r"\u-10179?\u-8704?ok", "😀ok"),
        (r"2019\endash 2021\~on", "2019–2021 on"),
        (r"a\{b\}\\c", r"a{b}\c"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt Front desk}}", "Front desk"),
        (r"Front {\deleted back }{\revised desk}", "Front desk"),
        (r"{\info{\title Nobody}}{\*\generator x;}{\stylesheet{\s1 Heading;}}Front", "Front"),
        (r"{\pict\wmetafile8 0102ab\bin3 }}{}Front", "Front"),
        (r"{\object{\*\objdata 0102}{\result Front}}", "Front"),
        ("Front\\\ndesk", "Front\ndesk"),
        (r"Front\cell desk\cell\row", "Front\ndesk"),
        (r"Front{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt desk\par}} end\par", "Front end\ndesk"),
        (r"{\header Head\par}Front{\footnote Note}\par{\footer Foot\par}", "Head\nFront\nNote\nFoot"),
        (r"{\headerf Never\par}{\headerl Never\par}Front", "Front"),
        (r"\titlepg{\headerf First\par}{\header First\par}Front", "First\nFront"),
    ],
)
def test_text(body: str, text: str) -> None:
    document = read(body)
    assert document.text == text
    assert (document.hidden, document.media_type) == ((), "application/rtf")


def test_code_pages_of_the_file() -> None:
    assert read(r"\'8e", start=r"\mac").text == "é"
    assert read(r"\'cf\'f0", start=r"\ansi\ansicpg1251").text == "Пр"
    assert read(r"\'e9", start=r"\ansi\ansicpg99999").text == "é"


def test_lines_and_blocks() -> None:
    body = (
        r"\pard\b\fs32 Experience\b0\fs22\par\pard Clerk\tab 2019\line and more\par"
        r"\pard{\pntext\f1\'b7\tab}{\*\pn\pnlvlblt}Booked visits\par{\pntext\f1\'b7\tab}Took calls\par"
        r"\pard Plain\par\pard\ls3 Numbered{\listtext 1.\tab}\par\pard{\f1\'b7} Typed\par"
        r"\pard\outlinelevel0 Education\par\pard a body of ordinary letters, longer than the rest of them\par"
    )
    document = read(body)
    assert [
        (line.block, line.bullet, line.emphasised, document.quote(line.span)) for line in document.lines[:9]
    ] == [
        (1, False, True, "Experience"),
        (2, False, False, "Clerk\t2019"),
        (2, False, False, "and more"),
        (3, True, False, "Booked visits"),
        (4, True, False, "Took calls"),
        (5, False, False, "Plain"),
        (6, True, False, "Numbered"),
        (7, True, False, "Typed"),
        (8, False, True, "Education"),
    ]


@pytest.mark.parametrize(
    ("planted", "why"),
    [
        (r"{\v EKG}", "marked"),
        (r"{\cf1 EKG}", "colour"),
        (r"{\cf3\highlight3 EKG}", "colour"),
        (r"{\fs2 EKG}", "small"),
        (r"{\charscalex1 EKG}", "small"),
        (r"\par\pard\sl-1\slmult0 EKG\par\pard", "small"),
    ],
)
def test_hidden_letters(planted: str, why: str) -> None:
    document = read(rf"Front {planted} desk")
    assert "EKG" not in document.text
    assert [text.quote for text in document.hidden] == ["EKG"]
    assert why in document.hidden[0].why
    assert [flag.code for flag in document.flags] == ["hidden_text"]


@pytest.mark.parametrize(
    "body",
    [
        r"{\cf1\highlight2 Front}",
        r"\pard\cbpat2\cf1 Front\par",
        r"\trowd\clcbpat2\cellx900\intbl\cf1 Front\cell\row",
        r"{\v0 Front}",
        r"{\v x\plain Front}",
    ],
)
def test_what_is_seen_after_all(body: str) -> None:
    assert read(body).text == "Front"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("", "empty"),
        (r"{\pict 0102}", "scanned"),
        (r"{\v EKG}", "all_hidden"),
        ("{" * 1100, "damaged"),
    ],
)
def test_refusals(body: str, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(body)
    assert caught.value.code == code


def test_cut_files_are_read_to_their_end() -> None:
    assert parse(source(rb"{\rtf1\ansi Front {\b desk" + b"\\")).text == "Front desk"


def test_what_is_embedded_is_said() -> None:
    assert [flag.code for flag in read(r"{\object{\*\objdata 01}{\result x1}}").flags] == ["embedded_files"]


PIECES = st.sampled_from(
    ["{", "}", "\\par ", "\\b ", "\\v ", "\\u-1 ", "\\u-10179 ", "\\'f0", "\\'", "\\bin9 ", "\\bin-4 ", "\\*",
     "\\fonttbl", "\\colortbl", ";", "\\f1 ", "\\cf9 ", "\\cell ", "\\cellx-1 ", "\\shptxt ", "\\header ",
     "\\footnote ", "\\pntext ", "\\uc9999999 ", "\\fs-9 ", "\\ansicpg-1 ", "\\fcharset128 ", "\\", "Clerk "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_control_words_are_read_or_refused(pieces: list[str]) -> None:
    try:
        document = read("".join(pieces))
    except SourceError as error:
        assert error.code in REFUSALS
    else:
        assert document.text
