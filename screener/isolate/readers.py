"""The parsers as the helper holds them: those of a kind of files are imported before the first such file.

So no file pays for the import of its parser, and whoever reads one plain text does not wait for those
of PDF, which take a third of a second.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec

from screener.errors import SourceError
from screener.isolate.jobs import Reader
from screener.values import Source

#: The reader of the program itself, which knows kinds of files.
OWN = "screener.parse:parse"
#: The kind of files whose reader knows no kinds.
_ANY_KIND = 255
#: What else is imported with the parsers of PDF, so that no page to be drawn pays for it, and what numpy
#: imports of itself when different values are first asked for.
_FOR_PAGES = ("screener.parse.pagepicture", "pdfplumber", "PIL.PngImagePlugin", "PIL.ImageFont", "numpy.ma")
#: Read before the first PDF, for what its parsers look up once and remember: a page without
#: a table of its objects, which readers can do without.
_FIRST = b"""%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font
<< /F 5 0 R >> >> >> endobj
4 0 obj << /Length 111 >> stream
BT /F 11 Tf 72 700 Td 14 TL (Medical assistant) Tj T*
(Took vital signs and roomed forty patients a day) Tj
endstream endobj
5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
trailer << /Root 1 0 R >>
"""


def kind_of(reader: str, data: bytes) -> int:
    """Return the kind of a file, by number. Only the first letters are looked at, and nothing imported."""
    if reader != OWN:
        return _ANY_KIND
    from screener.parse import FORMATS, format_of  # noqa: PLC0415

    return FORMATS.index(format_of(data))


class Readers:
    """What reads files, named as "module:function"; `kinds` are prepared at once, None stands for all."""

    def __init__(self, reader: str, kinds: Iterable[int] | None = None) -> None:
        module, _, function = reader.partition(":")
        self.read: Reader = getattr(import_module(module), function)
        self._waiting: set[int] = set()
        if reader == OWN:
            from screener.parse import FORMATS  # noqa: PLC0415

            self._waiting.update(range(len(FORMATS)))
        for kind in tuple(self._waiting) if kinds is None else kinds:
            self.prepare(kind)

    def prepare(self, kind: int) -> bool:
        """Import what reads files of a kind, and return whether that was still to be done."""
        if kind not in self._waiting:
            return False
        self._waiting.remove(kind)
        from screener.parse import FORMATS  # noqa: PLC0415

        prepare, name = FORMATS[kind].reader, FORMATS[kind].name
        if prepare is not None:
            prepare()
        if name == "PDF":
            for module in filter(find_spec, _FOR_PAGES):
                import_module(module)
            with suppress(SourceError):
                self.read(Source("first", _FIRST))
        return True
