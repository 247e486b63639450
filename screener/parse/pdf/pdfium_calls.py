"""PDFium's calls for single letters, with plain integers for pointers.

The wrappers of pypdfium2 build an object for every pointer argument. A resume has thousands of
letters and each needs several calls, so these few are given cheaper prototypes, which keep the
interpreter's lock. The `_bare` ones have no types of their arguments at all, which takes half
the time: their pointers must be `c_void_p` or `byref`, and their other arguments small integers; so must
arguments of the others be that come after those with types.
PDFium itself is not safe for threads: callers hold `LOCK`.
"""

from __future__ import annotations

import ctypes
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import repeat
from typing import Any, Protocol, cast

import numpy as np
from numpy.typing import NDArray
from pypdfium2 import raw

#: Held around everything that calls PDFium, also through pypdfium2's own objects.
LOCK = threading.RLock()


def _untyped(value: object) -> ctypes._Pointer[Any]:
    return cast("ctypes._Pointer[Any]", value)


Pointer = ctypes.c_void_p
_POINTER, _INT = ctypes.c_void_p, ctypes.c_int
_ADDRESS = ctypes.c_size_t  # as a number also where it is 0


class Handle(Protocol):
    """A page, text page or the like of pypdfium2."""

    raw: object


def _cheap(function: object, result: type | None, *arguments: type) -> Callable[..., Any]:
    address = ctypes.cast(_untyped(function), ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(result, *arguments)(address or 0)


def _bare(function: object, result: type | None) -> Callable[..., Any]:
    return _cheap(function, result)


def _consume(calls: Iterable[object]) -> None:
    """Make calls of which nothing but what they write is wanted."""
    deque(calls, maxlen=0)


def pointers(room: NDArray[Any], column: int = 0) -> Iterator[object]:
    """Return pointers to a table's column, row by row, for bare calls to write to."""
    start = ctypes.c_char.from_address(room.ctypes.data)
    first, step = column * room.itemsize, room.shape[1] * room.itemsize
    return map(ctypes.byref, repeat(start), range(first, first + step * len(room), step))


class Room:
    """A table that calls write their answers to, a row each. A pointer takes a third of a call's time
    to make: those to so many rows are made once, each of a call's answers having its own."""

    def __init__(self, columns: int, kind: type, *, answers: int = 1) -> None:
        self._table: NDArray[Any] = np.zeros((_ROWS, columns), kind)
        self._pointers = [tuple(pointers(self._table, column)) for column in range(answers)]

    def ask(self, function: Callable[..., object], of: Sequence[int], *before: object) -> NDArray[np.float64]:
        """Return what a function says of each of some objects or letters, zeros where it says
        nothing; `before` are the arguments that come before."""
        found = np.empty((len(of), self._table.shape[1]))
        for start in range(0, len(of), _ROWS):
            some = of[start : start + _ROWS]
            self._table.fill(0)
            _consume(map(function, *map(repeat, before), some, *self._pointers))
            found[start : start + _ROWS] = self._table[: len(some)]
        return found


#: Few enough to stay in the processor's cache, and in the memory that a fork has for its own.
_ROWS = 512
_BOXES, _SIDES, _MATRICES = Room(4, np.float32), Room(4, np.float32, answers=4), Room(6, np.float32)
_POINTS = Room(2, np.float64, answers=2)


def loose_boxes(text_page: Pointer, count: int) -> NDArray[np.float64]:
    """Return left, top, right and bottom of the first so many characters of a text page."""
    return _BOXES.ask(_get_loose_box, range(count), text_page)


def origins(text_page: Pointer, letters: Sequence[int]) -> NDArray[np.float64]:
    """Return where on their baselines characters of a text page begin."""
    return _POINTS.ask(get_origin, letters, text_page)


def bounds_of(items: Sequence[int]) -> NDArray[np.float64]:
    """Return left, bottom, right and top of objects, in the PDF's own axes."""
    return _SIDES.ask(_get_object_bounds, items)


def pens_of(items: Sequence[int]) -> NDArray[np.float64]:
    """Return where the pens of objects begin; zeros for shadings, which have none."""
    return _MATRICES.ask(_get_object_matrix, items)[:, 4:]


def address_of(handle: Handle) -> Pointer:
    """Return the address behind a page, text page or other handle of pypdfium2."""
    return ctypes.cast(_untyped(handle.raw), ctypes.c_void_p)


get_unicode = _bare(raw.FPDFText_GetUnicode, ctypes.c_uint)
get_text = _bare(raw.FPDFText_GetText, _INT)
_get_loose_box = _bare(raw.FPDFText_GetLooseCharBox, _INT)
get_origin = _bare(raw.FPDFText_GetCharOrigin, _INT)
get_angle = _bare(raw.FPDFText_GetCharAngle, ctypes.c_float)
get_size = _cheap(raw.FPDFText_GetFontSize, ctypes.c_double, _POINTER, _INT)
get_weight = _cheap(raw.FPDFText_GetFontWeight, _INT, _POINTER, _INT)
get_matrix = _cheap(raw.FPDFText_GetMatrix, _INT, _POINTER, _INT, _POINTER)
get_fill = _bare(raw.FPDFText_GetFillColor, _INT)
get_object = _bare(raw.FPDFText_GetTextObject, _ADDRESS)
get_mode = _cheap(raw.FPDFTextObj_GetTextRenderMode, _INT, _POINTER)
set_mode = _cheap(raw.FPDFTextObj_SetTextRenderMode, _INT, _POINTER, _INT)
get_font = _cheap(raw.FPDFTextObj_GetFont, _POINTER, _POINTER)
get_font_name = _cheap(raw.FPDFFont_GetBaseFontName, ctypes.c_size_t, _POINTER, _POINTER, ctypes.c_size_t)
count_objects = _cheap(raw.FPDFPage_CountObjects, _INT, _POINTER)
get_page_object = _bare(raw.FPDFPage_GetObject, _ADDRESS)
get_object_type = _cheap(raw.FPDFPageObj_GetType, _INT, _POINTER)
_get_object_matrix = _cheap(raw.FPDFPageObj_GetMatrix, _INT, _POINTER)
_get_object_bounds = _cheap(raw.FPDFPageObj_GetBounds, _INT, _POINTER)
set_fill = _cheap(
    raw.FPDFPageObj_SetFillColor, _INT, _POINTER, ctypes.c_uint, ctypes.c_uint, ctypes.c_uint, ctypes.c_uint
)
count_in_form = _cheap(raw.FPDFFormObj_CountObjects, _INT, _POINTER)
get_in_form = _cheap(raw.FPDFFormObj_GetObject, _POINTER, _POINTER, ctypes.c_ulong)
count_marks = _cheap(raw.FPDFPageObj_CountMarks, _INT, _POINTER)
get_mark = _cheap(raw.FPDFPageObj_GetMark, _POINTER, _POINTER, ctypes.c_ulong)
get_mark_text = _cheap(
    raw.FPDFPageObjMark_GetParamStringValue,
    _INT,
    _POINTER,
    ctypes.c_char_p,
    _POINTER,
    ctypes.c_ulong,
    _POINTER,
)
set_mark_text = _cheap(
    raw.FPDFPageObjMark_SetStringParam,
    _INT,
    _POINTER,
    _POINTER,
    _POINTER,
    ctypes.c_char_p,
    ctypes.c_char_p,
)
remove_from_mark = _cheap(raw.FPDFPageObjMark_RemoveParam, _INT, _POINTER, _POINTER, ctypes.c_char_p)
TEXT_OBJECT = int(raw.FPDF_PAGEOBJ_TEXT)
PATH_OBJECT = int(raw.FPDF_PAGEOBJ_PATH)
IMAGE_OBJECT = int(raw.FPDF_PAGEOBJ_IMAGE)
SHADING_OBJECT = int(raw.FPDF_PAGEOBJ_SHADING)
FORM_OBJECT = int(raw.FPDF_PAGEOBJ_FORM)
