"""Replacement texts: what a PDF says stands there, against the letters that are painted.

A stretch of a page may carry an `ActualText`, which PDFium gives in place of its letters. Honest
programs use it for ligatures, soft hyphens and icons; it could as well say anything. So the
letters are read, and a replacement is believed only where it stands for a few letters whose
glyphs have no meaning of their own.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from screener.parse.pdf import pdfium_calls as call

_KEY = b"ActualText"
#: Longer replacements are cut; a line is shorter.
_LONGEST = 4_000
#: The longest ligature has three letters; names of icons have few words.
_LIGATURE, _LABEL = 4, 3
#: Share of a page's letters that may come from replacements of unreadable glyphs.
_BELIEVED = 0.1
_ADDRESS = re.compile(r"(https?://|mailto:|tel:)\S+", re.IGNORECASE)
_DOTLESS = str.maketrans("ıȷ", "ij")
_UNREADABLE = re.compile("[\x00-\x01\x03-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a page with a replacement text, and the addresses of what is painted there."""

    mark: int
    says: str
    owners: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """`believed` stretches keep their replacement; `false` ones say what is not painted."""

    believed: tuple[Stretch, ...]
    false: tuple[Stretch, ...]


def take_out(texts: Iterable[int]) -> list[Stretch]:
    """Return the stretches of some text objects, and remove their replacement texts from the
    page in memory: text pages opened afterwards hold the painted letters."""
    says: dict[int, str] = {}
    owners: dict[int, list[int]] = {}
    items = list(texts)
    if not any(map(call.count_marks, items)):
        return []
    for item in items:
        for number in range(call.count_marks(item)):
            mark = call.get_mark(item, number)
            if mark not in says:
                found = _read(mark)
                if found is None:
                    continue
                says[mark] = found
            owners.setdefault(mark, []).append(item)
    for mark, items in owners.items():
        call.remove_from_mark(items[0], mark, _KEY)
    return [Stretch(mark, says[mark], tuple(items)) for mark, items in owners.items()]


def _read(mark: int) -> str | None:
    size = ctypes.c_ulong()
    if not call.get_mark_text(mark, _KEY, None, 0, ctypes.addressof(size)):
        return None
    room = ctypes.create_string_buffer(size.value + 2)
    call.get_mark_text(mark, _KEY, ctypes.addressof(room), size.value, ctypes.addressof(size))
    return room.raw[: max(size.value - 2, 0)].decode("utf-16-le", "replace").replace("\0", "")[:_LONGEST]


def put_back(document: call.Pointer, stretches: Iterable[Stretch]) -> None:
    """Give stretches their replacement texts again, in the document at an address."""
    for stretch in stretches:
        says = b"\xef\xbb\xbf" + stretch.says.encode("utf-8", "replace")
        call.set_mark_text(document, stretch.owners[0], stretch.mark, _KEY, says)


def judge(
    stretches: Sequence[Stretch], painted: Sequence[tuple[int, str]], is_icon: Callable[[int], bool]
) -> Judged:
    """Return which stretches to believe and which are false, given the page's painted letters,
    each with its object, and whether an object is of an icon font."""
    page = "".join(letter for _, letter in painted)
    known = _tokens(page)
    glyphs: dict[int, str] = {}
    for owner, letter in painted:
        glyphs[owner] = glyphs.get(owner, "") + letter
    believed: list[Stretch] = []
    false: list[Stretch] = []
    for stretch in stretches:
        there = "".join(glyphs.get(owner, "") for owner in stretch.owners)
        icon = all(map(is_icon, stretch.owners))
        if is_honest(stretch.says, there, icon=icon) or _adds_nothing(stretch.says, known, page):
            continue
        readable = icon or not (_UNREADABLE.search(there) or not _bare(there))
        (false if readable or len(_bare(stretch.says)) > _LIGATURE else believed).append(stretch)
    if sum(len(stretch.says) for stretch in believed) > _BELIEVED * len(page):
        return Judged((), (*believed, *false))
    return Judged(tuple(believed), tuple(false))


def is_honest(says: str, glyphs: str, *, icon: bool = False) -> bool:
    """Return whether a replacement text says what the glyphs say, or adds nothing to them: a
    soft hyphen, the address behind a link, the name of an icon."""
    meant, painted = _bare(says), _bare(glyphs)
    if not meant or meant == painted:
        return True
    if painted and _ADDRESS.fullmatch(says.strip()):
        return True
    # The names of icons, which are dropped with their icons.
    return (icon or (not painted and len(meant) > _LIGATURE)) and len(says.split()) <= _LABEL


def _adds_nothing(says: str, known: set[str], page: str) -> bool:
    """Return whether all words stand on the page anyway, as in descriptions of drawings."""
    letters = _bare(page)
    new = {token for token in _tokens(says) - known if not (token.isdigit() and len(token) < 3)}
    return all(len(token) > 3 and _bare(token) in letters for token in new)


def _tokens(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.replace("\x02", "").casefold()))


def _bare(text: str) -> str:
    """Return the letters and figures of a text alone, in lower case and without accents."""
    spread = unicodedata.normalize("NFKD", text.translate(_DOTLESS))
    return "".join(letter for letter in spread if letter.isalnum()).casefold()
