"""Pictures of resumes (PNG, JPEG, TIFF) → `Document`, by OCR."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator, Mapping
from io import BytesIO
from threading import Lock

import numpy as np
from PIL import Image, ImageOps, JpegImagePlugin, PngImagePlugin, TiffImagePlugin

from screener.errors import SourceError
from screener.parse.layout.page import lay_out
from screener.parse.layout.writing import About, write
from screener.parse.notes import note
from screener.parse.ocr.tesseract import find_engine
from screener.parse.ocr.words import SCALE, Picture
from screener.parse.pdf.pictured import MOST_PICTURES, read_all
from screener.parse.pdf.picturenotes import finish, refuse_scan
from screener.parse.pdf.textorpicture import FEWEST_LETTERS, from_picture
from screener.parse.pieces import Sheet
from screener.values import Document, Page, Source

#: Only these are opened, whatever a file looks like; imported here, since Pillow finds its
#: formats late, when a confined process can no longer open files.
_FORMATS = [
    module.format
    for module in (
        PngImagePlugin.PngImageFile,
        JpegImagePlugin.JpegImageFile,
        TiffImagePlugin.TiffImageFile,
    )
]
_MOST_PIXELS = 40_000_000
#: A file of more frames is no resume, and is refused.
_MOST_FRAMES = 20
#: Widths of pages in points. Pictures that claim another size (photographs, screens) are taken
#: to show a page of the usual width.
_NARROWEST, _WIDEST, _USUAL = 350.0, 900.0, 612.0
#: What Pillow raises for files that are not what they should be.
_MALFORMED = (OSError, ValueError, TypeError, KeyError, IndexError, EOFError, SyntaxError, struct.error)
_FILTERS = Lock()


def read_picture(source: Source) -> Document:
    """Return the document of a picture; a TIFF's frames are its pages.

    Raises SourceError `scanned` (no engine, or no text in it), `damaged`, `too_large` (more
    than 40 megapixels) or `too_many_pages` (more than 20 frames).
    """
    engine = find_engine()
    if engine is None:
        raise refuse_scan()
    # Pillow warns on the terminal of what it finds odd; filters are shared by all threads.
    with _FILTERS, warnings.catch_warnings(action="ignore"):
        pictures = dict(enumerate(_frames(source.data), start=1))
    read = dict(list(pictures.items())[:MOST_PICTURES])
    pages = read_all(engine, read)
    scans = {number: from_picture(page, ()) for number, page in pages.items()}
    sheets = [
        Sheet(number, page.upright.width, page.upright.height, tuple(word.piece for word in page.words))
        for number, page in pages.items()
    ]
    texts = (piece.text for sheet in sheets for piece in sheet.pieces)
    if sum(letter.isalnum() for text in texts for letter in text) < FEWEST_LETTERS:
        raise refuse_scan()
    return finish(write(source, lay_out(sheets), _about(source, pictures, len(pages))), scans)


def _about(source: Source, pictures: Mapping[int, Picture], read: int) -> About:
    """Return what is said of a file with these pictures, of which so many were read."""
    sizes = [(picture.grey.shape, picture.scale) for picture in pictures.values()]
    pages = [Page(at, width / scale, height / scale) for at, ((height, width), scale) in enumerate(sizes, 1)]
    partial = read < len(pictures)
    flags = [note("partial", f"only {read} of {len(pictures)} pages were read")] if partial else []
    return About(_media_type(source.data), "Pillow", pages, flags=flags, partial=partial)


def _media_type(data: bytes) -> str:
    return {b"\x89": "image/png", b"\xff": "image/jpeg"}.get(data[:1], "image/tiff")


def _frames(data: bytes) -> Iterator[Picture]:
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as image:
            # The further frames of other formats are previews and moving pictures.
            for number in range(_MOST_FRAMES + 1 if image.format == "TIFF" else 1):
                try:
                    image.seek(number)
                except EOFError:
                    return
                if number == _MOST_FRAMES:
                    raise SourceError.of("too_many_pages", f"more than {_MOST_FRAMES} frames")
                if image.width * image.height > _MOST_PIXELS:
                    raise SourceError.of("too_large", "more than 40 megapixels")
                yield _picture(image)
    except Image.DecompressionBombError as error:
        raise SourceError.of("too_large", "more than 40 megapixels") from error
    except _MALFORMED as error:
        raise SourceError.of("damaged") from error


def _picture(image: Image.Image) -> Picture:
    dpi = image.info.get("dpi", (0, 0))
    grey = _grey(ImageOps.exif_transpose(image))
    short = min(grey.size)
    points = 72.0 * short / float(dpi[0]) if dpi[0] else 0.0
    scale = short / (points if _NARROWEST <= points <= _WIDEST else _USUAL)
    if scale > 1.3 * SCALE:
        smaller = (max(round(grey.width * SCALE / scale), 1), max(round(grey.height * SCALE / scale), 1))
        grey, scale = grey.resize(smaller, Image.Resampling.LANCZOS), SCALE
    return Picture(np.asarray(grey, np.uint8), scale)


def _grey(image: Image.Image) -> Image.Image:
    """Return the picture in grey, on white where it is transparent."""
    if image.mode.startswith("I") or image.mode == "F":  # 16 bits and more
        wide = np.asarray(image, np.float64)
        lowest, highest = float(wide.min()), float(wide.max())
        return Image.fromarray(((wide - lowest) * 255 / max(highest - lowest, 1)).astype(np.uint8))
    if image.mode in ("LA", "PA", "RGBA") or "transparency" in image.info:
        seen = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen)
    return image.convert("L")


__all__ = ["read_picture"]
