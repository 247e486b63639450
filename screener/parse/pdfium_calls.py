"""PDFium's calls for single letters, with plain integers for pointers.

The wrappers of pypdfium2 build an object for every pointer argument. A resume has thousands of
letters and each needs several calls, so these few are given cheaper prototypes, which keep the
interpreter's lock. PDFium itself is not safe for threads: callers hold `LOCK`.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from typing import Any, Protocol, cast

from pypdfium2 import raw

#: Held around everything that calls PDFium, also through pypdfium2's own objects.
LOCK = threading.RLock()


def _untyped(value: object) -> ctypes._Pointer[Any]:
    return cast("ctypes._Pointer[Any]", value)


_POINTER, _INT = ctypes.c_void_p, ctypes.c_int


class Handle(Protocol):
    """A page, text page or the like of pypdfium2."""

    raw: object


def _cheap(function: object, result: type | None, *arguments: type) -> Callable[..., Any]:
    address = ctypes.cast(_untyped(function), ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(result, *arguments)(address or 0)


def address_of(handle: Handle) -> int:
    """Return the address behind a page, text page or other handle of pypdfium2."""
    return int(ctypes.cast(_untyped(handle.raw), ctypes.c_void_p).value or 0)


get_unicode = _cheap(raw.FPDFText_GetUnicode, ctypes.c_uint, _POINTER, _INT)
get_loose_box = _cheap(raw.FPDFText_GetLooseCharBox, _INT, _POINTER, _INT, _POINTER)
get_origin = _cheap(raw.FPDFText_GetCharOrigin, _INT, _POINTER, _INT, _POINTER, _POINTER)
get_angle = _cheap(raw.FPDFText_GetCharAngle, ctypes.c_float, _POINTER, _INT)
get_size = _cheap(raw.FPDFText_GetFontSize, ctypes.c_double, _POINTER, _INT)
get_weight = _cheap(raw.FPDFText_GetFontWeight, _INT, _POINTER, _INT)
get_matrix = _cheap(raw.FPDFText_GetMatrix, _INT, _POINTER, _INT, _POINTER)
get_fill = _cheap(raw.FPDFText_GetFillColor, _INT, _POINTER, _INT, _POINTER, _POINTER, _POINTER, _POINTER)
get_object = _cheap(raw.FPDFText_GetTextObject, _POINTER, _POINTER, _INT)
get_mode = _cheap(raw.FPDFTextObj_GetTextRenderMode, _INT, _POINTER)
set_mode = _cheap(raw.FPDFTextObj_SetTextRenderMode, _INT, _POINTER, _INT)
get_font = _cheap(raw.FPDFTextObj_GetFont, _POINTER, _POINTER)
get_font_name = _cheap(raw.FPDFFont_GetBaseFontName, ctypes.c_size_t, _POINTER, _POINTER, ctypes.c_size_t)
count_objects = _cheap(raw.FPDFPage_CountObjects, _INT, _POINTER)
get_page_object = _cheap(raw.FPDFPage_GetObject, _POINTER, _POINTER, _INT)
get_object_type = _cheap(raw.FPDFPageObj_GetType, _INT, _POINTER)
get_object_matrix = _cheap(raw.FPDFPageObj_GetMatrix, _INT, _POINTER, _POINTER)
get_object_bounds = _cheap(raw.FPDFPageObj_GetBounds, _INT, _POINTER, _POINTER, _POINTER, _POINTER, _POINTER)
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
FORM_OBJECT = int(raw.FPDF_PAGEOBJ_FORM)
