"""Words of scripts that run from right to left, in the order in which people read them."""

import io

import pikepdf
import pytest
from made import source
from made_fonts import claim

from screener.parse import parse
from screener.parse.layout.direction import in_speech_order

ENGLISH = "Front desk clerk who speaks Hebrew and English at home and at work"
LETTERS = "".join(map(chr, range(0x5D0, 0x5EB)))
#: Three words, as spoken and as typed.
SHALOM, RAV, LACHEM = "\u05e9\u05dc\u05d5\u05dd", "\u05e8\u05d1", "\u05dc\u05db\u05dd"


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("front desk clerk", "front desk clerk"),
        (f"{LACHEM} {RAV} {SHALOM}", f"{SHALOM} {RAV} {LACHEM}"),
        (f"speaks {RAV} {SHALOM} well", f"speaks {SHALOM} {RAV} well"),
        (f"{LACHEM} {RAV} my desk {SHALOM}", f"{SHALOM} my desk {RAV} {LACHEM}"),
        (f"{LACHEM} 2019 {SHALOM}", f"{SHALOM} 2019 {LACHEM}"),
        (f"{LACHEM} - {SHALOM}", f"{SHALOM} - {LACHEM}"),
        (f"café {RAV}", f"café {RAV}"),
        ("\u0633\u0644\u0627 \u0645\u0631\u062d", "\u0645\u0631\u062d \u0633\u0644\u0627"),
        ("", ""),
    ],
)  # fmt: skip
def test_order_of_words(seen: str, read: str) -> None:
    assert in_speech_order(seen.split(), str) == read.split()


def hebrew_pdf(words: list[str], *, leftmost_first: bool) -> bytes:
    """Return a page with a line of English and one of Hebrew, whose letters are drawn as bars."""
    pdf = pikepdf.new()
    shapes = pikepdf.Dictionary(
        {f"/g{at}": pdf.make_stream(b"500 0 0 0 500 700 d1 40 0 420 600 re f") for at in range(len(LETTERS))}
    )
    names = [pikepdf.Name(f"/g{at}") for at in range(len(LETTERS))]
    bars = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type3, FontBBox=[0, 0, 500, 700],
        FontMatrix=[0.001, 0, 0, 0.001, 0, 0], CharProcs=shapes, Resources=pikepdf.Dictionary(),
        Encoding=pikepdf.Dictionary(Differences=pikepdf.Array([65, *names])),
        FirstChar=65, LastChar=64 + len(LETTERS), Widths=[500] * len(LETTERS),
    )  # fmt: skip
    claim({65 + at: letter for at, letter in enumerate(LETTERS)})(pdf, bars)
    plain = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    x, painted = 500.0, []
    for word in words:
        x -= 5 * len(word)
        codes = "".join(chr(65 + LETTERS.index(letter)) for letter in reversed(word))
        painted.append(b"BT /F1 10 Tf %f 700 Td (%s) Tj ET " % (x, codes.encode()))
        x -= 3
    english = b"BT /F2 10 Tf 72 740 Td (%s) Tj ET " % ENGLISH.encode()
    page = pdf.add_blank_page(page_size=(612, 792))
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=bars, F2=plain))
    page.Contents = pdf.make_stream(english + b"".join(painted[::-1] if leftmost_first else painted))
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize("leftmost_first", [True, False])
def test_a_page_with_hebrew(leftmost_first: bool) -> None:
    document = parse(source(hebrew_pdf([SHALOM, RAV, LACHEM], leftmost_first=leftmost_first)))
    assert document.text.splitlines() == [ENGLISH, f"{SHALOM} {RAV} {LACHEM}"]
    assert document.words[-1].boxes[0].x1 < document.words[-3].boxes[0].x0
    assert document.hidden == () and document.flags == ()
