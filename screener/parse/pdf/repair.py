"""Damaged PDFs: the third reader, pikepdf, mends what PDFium refuses."""

from __future__ import annotations

import io
import re

import pikepdf

#: What pikepdf raises for files that are not what they should be.
MALFORMED = (
    pikepdf.PdfError,
    pikepdf.PasswordError,
    pikepdf.DataDecodingError,
    pikepdf.ForeignObjectError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    IndexError,
    RuntimeError,
    OverflowError,
)


_PAGE = re.compile(
    rb"(\d{1,8}) (\d{1,5}) obj\s*<<(?:(?!endobj).){0,2000}?/Type\s*/Page(?![A-Za-z])", re.DOTALL
)
_OBJECT = re.compile(rb"(\d{1,7}) \d{1,5} obj\b")
_MOST_PAGES = 500


def mend(data: bytes) -> bytes | None:
    """Return a whole PDF of what is left of a damaged one, None where no page is left. Files
    cut short and files without a table of their objects are mended so; streams stay packed."""
    return _rewritten(data) or _rewritten(_with_new_root(data))


def _rewritten(data: bytes) -> bytes | None:
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            if len(pdf.pages) == 0:
                return None
            out = io.BytesIO()
            pdf.save(out)
            return out.getvalue()
    except MALFORMED:
        return None


def _with_new_root(data: bytes) -> bytes:
    """Return the file with a new list of the pages that are found in it, where its own was cut off."""
    end = data.rfind(b"endobj") + 6
    cut_in_stream = b"stream" in data[end:]
    whole = data + b"\nendstream\nendobj" if cut_in_stream else data[:end]
    pages = list(dict.fromkeys(found.groups() for found in _PAGE.finditer(whole)))[:_MOST_PAGES]
    first = 1 + max((int(found.group(1)) for found in _OBJECT.finditer(whole)), default=0)
    kids = b" ".join(b"%s %s R" % page for page in pages)
    root = b"%d 0 obj\n<< /Type /Catalog /Pages %d 0 R >>\nendobj\n" % (first, first + 1)
    tree = b"<< /Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 612 792] >>" % (kids, len(pages))
    trailer = b"trailer\n<< /Root %d 0 R >>\n" % first
    return b"%s\n%s%d 0 obj\n%s\nendobj\n%s" % (whole, root, first + 1, tree, trailer)
