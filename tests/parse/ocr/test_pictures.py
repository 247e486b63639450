"""Pictures instead of files: photos and faxes, read in place or refused."""

import io

import numpy as np
import pytest
from made import HEIGHT, WIDTH, source
from PIL import Image

from parse.ocr.made_scans import TEXT, codes, encode, needs_engine, off, page, picture_of, second
from screener.errors import SourceError
from screener.parse import imagefiles, parse


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", "unknown_format"), (b"BM\x00\x00\x00\x00", "unknown_format")],
)
def test_other_pictures_are_refused(data, code):
    with pytest.raises(SourceError) as caught:
        parse(source(data))
    assert caught.value.code == code


def test_words_that_begin_like_a_picture_are_text():
    assert parse(source(b"BMI and weight taken at every visit")).media_type == "text/plain"


def sideways() -> bytes:
    """A photograph as cameras store it: turned, with a note which way is up."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turn it with the clock to see it upright
    return encode([picture_of(page, turns=1)], "JPEG", exif=exif, quality=85)


def transparent() -> bytes:
    picture = picture_of(page)
    black = Image.new("RGBA", picture.size, "black")
    black.putalpha(picture.point(lambda value: 255 - value))
    return encode([black], "PNG")


@needs_engine
@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (encode([picture_of(page)], "PNG", dpi=(150, 150)), "image/png"),
        (encode([picture_of(page)], "PNG"), "image/png"),
        (encode([picture_of(page)], "JPEG", quality=60), "image/jpeg"),
        (encode([picture_of(page)], "TIFF"), "image/tiff"),
        (encode([picture_of(page, dpi=400)], "PNG"), "image/png"),
        (encode([picture_of(page).convert("1")], "TIFF", compression="group4"), "image/tiff"),
        (encode([picture_of(page).convert("P")], "PNG"), "image/png"),
        (encode([picture_of(page).convert("CMYK")], "JPEG"), "image/jpeg"),
        (encode([picture_of(page).convert("I;16").point(lambda value: value * 257)], "PNG"), "image/png"),
        (sideways(), "image/jpeg"),
        (transparent(), "image/png"),
    ],
    ids=["dpi", "no dpi", "JPEG", "TIFF", "400 dpi", "fax", "palette", "CMYK", "16 bits", "EXIF", "clear"],
)
def test_pictures_are_read_in_place(data, media_type):
    document = parse(source(data))
    assert document.text.splitlines() == TEXT
    assert document.media_type == media_type
    assert codes(document) == ["ocr_text"]
    assert (document.pages[0].width, document.pages[0].height) == pytest.approx((WIDTH, HEIGHT), abs=1.0)
    assert off(document) < 1.5


@needs_engine
def test_frames_are_pages(monkeypatch: pytest.MonkeyPatch):
    data = encode([picture_of(page), picture_of(second)], "TIFF")
    document = parse(source(data))
    assert [p.number for p in document.pages] == [1, 2]
    assert "Certificate of a college in Ohio" in [
        document.quote(line.span) for line in document.lines if line.page == 2
    ]
    monkeypatch.setattr(imagefiles, "MOST_PICTURES", 1)
    document = parse(source(data))
    assert document.text.splitlines() == TEXT
    assert document.partial and codes(document) == ["partial", "ocr_text"]


@needs_engine
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (encode([Image.new("1", (8000, 5001))], "PNG"), "too_large"),
        (encode([Image.new("1", (20000, 20000))], "PNG"), "too_large"),
        (encode([Image.new("1", (30, 30))] * 21, "TIFF"), "too_many_pages"),
        (encode([Image.new("1", (30, 30))] * 20, "TIFF"), "scanned"),
        (encode([Image.new("L", (1, 1))], "PNG"), "scanned"),
        (encode([picture_of(page)], "PNG")[:2000], "damaged"),
        (encode([picture_of(page)], "TIFF")[:2000], "damaged"),
        (b"\x89PNG\r\n\x1a\n....", "damaged"),
        (b"\xff\xd8\xff" + bytes(100), "damaged"),
        (b"II*\x00\x08\x00\x00\x00" + b"\xff" * 200, "damaged"),
    ],
)
def test_pictures_that_are_refused(data, code):
    with pytest.raises(SourceError) as caught:
        parse(source(data))
    assert caught.value.code == code


@needs_engine
def test_no_mutant_of_a_picture_gives_anything_but_a_refusal_or_text():
    seeds = [encode([picture_of(page, dpi=40)], form) for form in ("PNG", "JPEG", "TIFF")]
    chance = np.random.default_rng(7)
    for data in seeds:
        for _ in range(25):
            mutant = bytearray(data)
            for at in chance.integers(8, min(len(data), 400), 6):
                mutant[at] = chance.integers(256)
            try:
                parse(source(bytes(mutant)))
            except SourceError as error:
                assert error.code in {"scanned", "damaged", "too_large", "too_many_pages"}


def test_the_pictures_of_these_tests_are_pictures():
    with Image.open(io.BytesIO(sideways())) as picture:
        assert picture.width > picture.height
