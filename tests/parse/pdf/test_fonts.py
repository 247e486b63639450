"""Fonts that claim other letters than they paint, and fonts that claim none."""

import base64
import zlib
from pathlib import Path

import pikepdf
import pytest
import reportlab
from made import make_pdf, put, source
from made_fonts import change_fonts, claim, composite_pdf, swapped
from reportlab.pdfgen.canvas import Canvas

from screener.parse import parse
from screener.parse.pdf import pictured
from screener.parse.pdf.fontmaps import read_map, write_map
from screener.parse.pdf.fonts import contradicted, put_right
from screener.parse.pdf.packed import unpack
from screener.parse.pdf.pdfium import raw_words
from screener.parse.pdf.sfnt import glyph_letters

FIRST = "Sold shoes and socks in a busy shop for five years and kept the books"
PAINTED, CLAIMED = "xyzabc door", "certif niiu"


def two_lines(canvas: Canvas) -> None:
    put(canvas, 72, 72, FIRST)
    put(canvas, 72, 100, PAINTED, font="Times-Roman")


def strip_names(pdf: pikepdf.Pdf, font: pikepdf.Object) -> None:
    """Claim no letters at all."""
    claim(dict.fromkeys(range(32, 127), "\0"))(pdf, font)


def spelt_by_names(pdf: pikepdf.Pdf, font: pikepdf.Object) -> None:
    """Paint the line by names of glyphs, and claim something else."""
    font.Encoding = pikepdf.Dictionary(
        Differences=pikepdf.Array([97, *(pikepdf.Name(f"/{name}") for name in "nopqrstuvw")])
    )
    claim({code: chr(code) for code in range(97, 107)})(pdf, font)


def test_the_names_of_the_encoding_decide() -> None:
    lie = change_fonts(make_pdf(two_lines), claim(swapped(PAINTED, CLAIMED)), only="Times")
    document = parse(source(lie))
    assert document.text.splitlines() == [FIRST, PAINTED]
    assert [flag.code for flag in document.flags] == ["replaced_text"]
    assert [hidden.quote for hidden in document.hidden] == [CLAIMED]
    assert document.hidden[0].boxes[0].x0 == pytest.approx(72, abs=1)
    assert document.text == parse(source(make_pdf(two_lines))).text


def test_names_of_single_glyphs_decide() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 72, FIRST)
        put(canvas, 72, 100, "abcdefghij", font="Times-Roman")

    document = parse(source(change_fonts(make_pdf(draw), spelt_by_names, only="Times")))
    assert document.text.splitlines() == [FIRST, "nopqrstuvw"]
    assert [hidden.quote for hidden in document.hidden] == ["abcdefghij"]


def test_the_tables_of_an_embedded_font_decide() -> None:
    honest = parse(source(composite_pdf([FIRST, "zebra jazz"], {})))
    assert honest.text.splitlines() == [FIRST, "zebra jazz"]
    assert honest.flags == ()
    false = parse(source(composite_pdf([FIRST, "zebra jazz"], {"z": "c", "j": "m"})))
    assert false.text == honest.text
    assert [flag.code for flag in false.flags] == ["replaced_text"]
    assert [hidden.quote for hidden in false.hidden] == ["cebra macc"]


def test_honest_tables_are_not_touched() -> None:
    data = make_pdf(two_lines)
    for table in (
        {ord(letter): letter for letter in PAINTED},
        {ord("x"): "X", ord("y"): "Y", ord("z"): "Z"},  # small capitals
        {ord("x"): "\ufb01", ord("y"): "\u00e9", ord("z"): ""},
        {ord("x"): "c"},  # one slip
    ):
        assert put_right(change_fonts(data, claim(table)), 50) is None
    assert put_right(data, 50) is None
    assert put_right(b"%PDF-1.4 nothing of the kind", 50) is None


def test_fonts_that_claim_nothing_are_left_out_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictured, "find_engine", lambda: None)  # else the picture would be read
    document = parse(source(change_fonts(make_pdf(two_lines), strip_names, only="Times")))
    assert document.text.splitlines() == [FIRST]
    assert [flag.code for flag in document.flags] == ["unreadable_font"]
    assert "1 word " in document.flags[0].says and "page 1" in document.flags[0].says


def test_a_few_ornaments_are_no_words() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 72, FIRST)
        put(canvas, 60, 100, "x", font="Times-Roman")

    document = parse(source(change_fonts(make_pdf(draw), strip_names, only="Times")))
    assert document.flags == ()


@pytest.mark.parametrize(
    ("claims", "letters", "wrong"),
    [
        ({1: "c", 2: "m"}, {1: {"x"}, 2: {"y"}}, {1: "x", 2: "y"}),
        ({1: "CMA", 2: "CPT"}, {1: {"x"}, 2: {"y"}}, {1: "x", 2: "y"}),
        ({1: "c"}, {1: {"x"}}, {}),
        ({1: "C", 2: "M"}, {1: {"c"}, 2: {"m"}}, {}),
        ({1: "A", 2: "H"}, {1: {"\u0391", "A"}, 2: {"\u0397"}}, {}),
        ({1: "c", 2: "m"}, {}, {}),
        ({1: " ", 2: "-"}, {1: {"x"}, 2: {"y"}}, {}),
    ],
)
def test_contradictions(claims: dict[int, str], letters: dict[int, set[str]], wrong: dict[int, str]) -> None:
    assert contradicted(claims, letters) == wrong


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        (b"1 beginbfchar <41> <0063> endbfchar", {0x41: "c"}),
        (b"2 beginbfchar\n<0041><0066 0069>\n<0042> <D83DDCF1> endbfchar", {0x41: "fi", 0x42: "\U0001f4f1"}),
        (b"1 beginbfrange <41> <43> <0061> endbfrange", {0x41: "a", 0x42: "b", 0x43: "c"}),
        (b"1 beginbfrange <41> <42> [<0061> <0078>] endbfrange", {0x41: "a", 0x42: "x"}),
        (b"beginbfrange <41> <42> [<0061> endbfrange", {0x41: "a"}),
        (b"beginbfchar <41> endbfchar beginbfrange <> <> <> ] [ endbfrange", {}),
        (b"no table at all", {}),
    ],
)
def test_tables_are_read(text: bytes, letters: dict[int, str]) -> None:
    assert read_map(text) == letters


def test_tables_are_read_back() -> None:
    letters = {code: chr(code + 1) for code in range(300)} | {500: "ffi", 600: "\U0001f4f1"}
    assert read_map(write_map(letters, width=2)) == letters


def test_a_range_of_all_codes_is_cut_short() -> None:
    assert len(read_map(b"beginbfrange <00000000> <ffffffff> <0041> endbfrange")) < 100_000


def test_letters_of_a_font_program() -> None:
    data = (Path(reportlab.__file__).parent / "fonts" / "Vera.ttf").read_bytes()
    letters = glyph_letters(data)
    known = set().union(*letters.values())
    assert {"A", "z", "7", "é"} <= known
    assert [sorted(names) for names in letters.values() if "A" in names] == [["A"]]
    for cut in (0, 3, 11, 100, len(data) // 2):
        assert isinstance(glyph_letters(data[:cut]), dict)


@pytest.mark.parametrize(
    ("filters", "packed"),
    [
        (None, b"abc" * 100),
        ("/FlateDecode", zlib.compress(b"abc" * 100)),
        ("/ASCII85Decode /FlateDecode", base64.a85encode(zlib.compress(b"abc" * 100)) + b"~>"),
        ("/ASCIIHexDecode", (b"abc" * 100).hex().encode() + b">"),
    ],
)
def test_streams_are_unpacked(filters: str | None, packed: bytes) -> None:
    with pikepdf.new() as pdf:
        stream = packed_stream(pdf, filters, packed)
        assert unpack(stream, most=1000) == b"abc" * 100
        assert unpack(stream, most=299) is None


def test_bombs_are_not_unpacked() -> None:
    bomb = zlib.compress(zlib.compress(b"\0" * 50_000_000))
    with pikepdf.new() as pdf:
        assert unpack(packed_stream(pdf, "/FlateDecode /FlateDecode", bomb), most=1_000_000) is None
        assert unpack(packed_stream(pdf, "/FlateDecode", b"no such thing"), most=1000) is None


def packed_stream(pdf: pikepdf.Pdf, filters: str | None, packed: bytes) -> pikepdf.Object:
    stream = pdf.make_stream(b"")
    names = pikepdf.Array([pikepdf.Name(name) for name in (filters or "").split()])
    stream.write(packed, filter=names or None)
    return stream


@pytest.mark.parametrize("claimed", ["\U000e0041", "\U00010041", "\U00020041"])
def test_letters_beyond_sixteen_bits_are_not_cut_to_others(claimed: str):
    """Their lower halves are the code of an A."""
    words = raw_words(composite_pdf(["Managed the front desk"], {"M": claimed}))
    assert words[1:] == ["the", "front", "desk"]
    assert words[0].endswith("anaged") and "A" not in words[0]
