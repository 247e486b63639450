"""Fonts that lie: a PDF's table of letters against the names that its glyphs have.

A font may draw "shop" and claim that it reads "nurse"; every reader obeys the claim. The names
of the glyphs, in the font's encoding or in the font program, say what is drawn. Where they
contradict the claim for several letters, the claim is put right before the file is read. Fonts
without any names cannot be checked here.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pikepdf

from screener.parse.pdf.fontmaps import read_map, write_map
from screener.parse.pdf.packed import unpack
from screener.parse.pdf.repair import MALFORMED
from screener.parse.pdf.sfnt import glyph_letters

#: Bytes of a map and of a font program; larger ones are of no honest resume.
_MOST_MAP, _MOST_FONT = 500_000, 8_000_000
#: So many fonts are looked at, in forms so deep.
_MOST_FONTS, _DEEPEST = 200, 6
#: One contradiction may be a slip of the program that made the file.
_FEWEST_WRONG = 2
_SYMBOLIC = 4
_FIGURES = "zero one two three four five six seven eight nine".split()
_ALPHABETS_OF_THEIR_OWN = ("symbol", "dingbat")


def put_right(data: bytes, pages: int) -> bytes | None:
    """Return the file with the claims of its lying fonts corrected, None where no font of the
    first pages lies, or where the file cannot be looked into."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            lying = False
            for font in _fonts(pdf, pages):
                try:
                    correct = _corrected(font)
                except MALFORMED:
                    continue  # one font that is not what it should be does not shield the others
                if correct is not None:
                    font["/ToUnicode"] = pdf.make_stream(correct)
                    lying = True
            if not lying:
                return None
            out = io.BytesIO()
            pdf.save(out)
            return out.getvalue()
    except MALFORMED:
        return None


def _fonts(pdf: pikepdf.Pdf, pages: int) -> Iterator[pikepdf.Object]:
    """Yield the fonts with a map of the first pages and of the forms that they draw, each once."""
    seen: set[tuple[int, int]] = set()
    count = 0
    for number in range(min(pages, len(pdf.pages))):
        for font in _fonts_of(pdf.pages[number].resources, seen, 0):
            if "/ToUnicode" in font and str(font.get("/Subtype")) != "/Type3":
                yield font
                count += 1
                if count >= _MOST_FONTS:
                    return


def _fonts_of(
    resources: pikepdf.Object | None, seen: set[tuple[int, int]], depth: int
) -> Iterator[pikepdf.Object]:
    if not isinstance(resources, pikepdf.Dictionary) or depth > _DEEPEST:
        return
    yield from _new(resources.get("/Font"), seen)
    for form in _new(resources.get("/XObject"), seen):
        if isinstance(form, pikepdf.Stream) and str(form.get("/Subtype")) == "/Form":
            yield from _fonts_of(form.get("/Resources"), seen, depth + 1)


def _new(entries: pikepdf.Object | None, seen: set[tuple[int, int]]) -> Iterator[pikepdf.Object]:
    if not isinstance(entries, pikepdf.Dictionary):
        return
    for name in entries.keys():  # noqa: SIM118 -- pikepdf's own kind of mapping
        entry = entries[name]
        if not isinstance(entry, pikepdf.Dictionary | pikepdf.Stream) or entry.objgen in seen:
            continue
        if entry.is_indirect:
            seen.add(entry.objgen)
        yield entry


@dataclass(frozen=True, slots=True)
class _Program:
    """What the embedded font program is, if there is one."""

    embedded: bool
    symbolic: bool
    data: bytes = b""


def _corrected(font: pikepdf.Object) -> bytes | None:
    """Return the map as it should be, None for a font that does not contradict its map."""
    composite = str(font.get("/Subtype")) == "/Type0"
    letters = _composite_letters(font) if composite else _simple_letters(font)
    stream = font["/ToUnicode"]
    if not letters or not isinstance(stream, pikepdf.Stream):
        return None  # most fonts name no letters, which spares the reading of their maps
    packed = unpack(stream, most=_MOST_MAP)
    if packed is None:
        return None
    claims = read_map(packed)
    wrong = contradicted(claims, letters)
    if not wrong:
        return None
    return write_map({**claims, **wrong}, width=2 if composite else 1)


def contradicted(claims: Mapping[int, str], letters: Mapping[int, set[str]]) -> dict[int, str]:
    """Return the true letters of the codes whose claims are contradicted by the glyphs' names,
    nothing where there are too few to mean it. Only letters and figures of English count."""
    wrong = {}
    for code, claim in claims.items():
        names = {name for name in letters.get(code, ()) if name.isascii() and name.isalnum()}
        if not names or not (claim.isascii() and any(map(str.isalnum, claim))):
            continue
        if claim.strip().casefold() not in {name.casefold() for name in names}:
            wrong[code] = min(names)
    return wrong if len(wrong) >= _FEWEST_WRONG else {}


def _program(font: pikepdf.Object) -> _Program:
    descriptor = font.get("/FontDescriptor")
    if not isinstance(descriptor, pikepdf.Dictionary):
        return _Program(False, False)
    symbolic = bool(int(descriptor.get("/Flags", 0)) & _SYMBOLIC)
    stream = descriptor.get("/FontFile2")
    if isinstance(stream, pikepdf.Stream):
        return _Program(True, symbolic, unpack(stream, most=_MOST_FONT) or b"")
    return _Program("/FontFile" in descriptor or "/FontFile3" in descriptor, symbolic)


def _composite_letters(font: pikepdf.Object) -> Mapping[int, set[str]]:
    """By the tables of an embedded TrueType font whose codes are its glyphs."""
    below = font["/DescendantFonts"][0]
    plain = str(font.get("/Encoding")) in ("/Identity-H", "/Identity-V")
    if not plain or str(below.get("/CIDToGIDMap", "/Identity")) != "/Identity":
        return {}
    return glyph_letters(_program(below).data)


def _simple_letters(font: pikepdf.Object) -> Mapping[int, set[str]]:
    """By the names of the encoding."""
    program = _program(font)
    name = str(font.get("/BaseFont")).lower()
    if any(mark in name for mark in _ALPHABETS_OF_THEIR_OWN):
        return {}
    if str(font.get("/Subtype")) == "/TrueType" and program.symbolic:
        return {}
    encoding = font.get("/Encoding")
    table = encoding if isinstance(encoding, pikepdf.Dictionary) else None
    named = encoding is not None and (table is None or "/BaseEncoding" in table)
    letters: dict[int, set[str]] = {}
    # All the standard encodings hold the English letters and figures where ASCII has them.
    if named or not program.embedded:
        letters = {code: {chr(code)} for code in range(128) if chr(code).isalnum()}
    if table is not None:
        letters.update(_differences(table.get("/Differences", pikepdf.Array())))
    return letters


def _differences(entries: pikepdf.Object) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    code = 0
    for entry in entries.as_list():
        if isinstance(entry, pikepdf.Name):
            name = str(entry)[1:]
            letter = str(_FIGURES.index(name)) if name in _FIGURES else name
            found[code] = {letter} if len(letter) == 1 else set()
            code += 1
        else:
            code = int(str(entry))
    return found
