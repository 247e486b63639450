"""The control words of RTF that matter for what a page says."""

from __future__ import annotations

import codecs

#: Groups whose text is no part of the page. Groups marked with "\\*" are passed over as well,
#: but for those that hold text boxes.
PASSED = frozenset(
    {
        *("stylesheet", "info", "pict", "filetbl", "fldinst", "xe", "tc", "txe", "rxe", "sp", "shprslt"),
        *("nonshppict", "objdata", "objclass", "do", "pgdsctbl", "listtable", "private", "template"),
        *("ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "annotation", "atnid", "atnauthor"),
    }
)
STARRED = frozenset({"shpinst", "shppict", "footnote"})
MARGINS = frozenset({"header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"})
#: Groups that hold the mark of an item as text.
MARKS = frozenset({"pntext", "listtext"})
SIGNS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "column": "\n", "emdash": "\u2014", "endash": "\u2013",
    "bullet": "\u2022", "lquote": "\u2018", "rquote": "\u2019", "ldblquote": "\u201c", "rdblquote": "\u201d",
    "emspace": " ", "enspace": " ", "qmspace": " ",
    "~": "\u00a0", "_": "-", "\\": "\\", "{": "{", "}": "}", "\t": "\t",
}  # fmt: skip
#: Words that end a paragraph or a cell. A backslash before a line break means the same.
ENDS = frozenset({"par", "sect", "page", "cell", "nestcell", "row", "nestrow", "\n", "\r"})

#: Character sets of fonts, by their number; 2 is a symbol font.
SYMBOL = 2
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "big5",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850", "ansi": "cp1252"}


def charset(number: int) -> str | None:
    """Return the encoding of a font's character set, None for the document's own."""
    return _CHARSETS.get(number)


def code_page(number: int) -> str:
    """Return the encoding of a code page, Windows-1252 for unknown ones."""
    name = {65001: "utf-8", 10000: "mac_roman"}.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
