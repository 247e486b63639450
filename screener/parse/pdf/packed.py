"""Streams of a PDF, unpacked up to a limit: a few kilobytes may stand for gigabytes."""

from __future__ import annotations

import base64
import binascii
import zlib

import pikepdf

#: Packed once, so many bytes cannot grow beyond some twenty million.
_HARMLESS = 15_000


def unpack(stream: pikepdf.Object, *, most: int) -> bytes | None:
    """Return the bytes of a stream, None where it is packed in a way that fonts are not, is
    damaged or longer than `most`."""
    filters = stream.get("/Filter")
    if filters is None:
        names: list[str] = []
    else:
        names = [str(name) for name in filters] if isinstance(filters, pikepdf.Array) else [str(filters)]
    try:
        data: bytes | None = stream.read_raw_bytes()
        if len(names) == 1 and len(data or b"") <= _HARMLESS:
            data, names = stream.read_bytes(), []
        if len(names) > 3 or (names and "/DecodeParms" in stream):
            return None
        for name in names:
            data = _unpack_once(data or b"", name, most)
    except (pikepdf.PdfError, pikepdf.DataDecodingError, zlib.error, binascii.Error, ValueError):
        return None
    return data if data is not None and len(data) <= most else None


def _unpack_once(data: bytes, name: str, most: int) -> bytes | None:
    if name in ("/FlateDecode", "/Fl"):
        return zlib.decompressobj().decompress(data, most + 1)
    if name in ("/ASCII85Decode", "/A85"):
        return base64.a85decode(
            b"<~" + data.strip().removeprefix(b"<~").removesuffix(b"~>") + b"~>", adobe=True
        )
    if name in ("/ASCIIHexDecode", "/AHx"):
        digits = b"".join(data.split(b">")[0].split())
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    raise ValueError(name)
